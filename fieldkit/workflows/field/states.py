"""The state of a record: Finalised, Returned, Reviewed, Sealed, Sent, Received by HQ, Verified by HQ."""

from __future__ import annotations

from collections.abc import Mapping

from fieldkit.custody import Body, Subject
from fieldkit.workflows.field import book, membership
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import Returned, State

_BUNDLE_STATES: dict[str, State] = {
    "sealing": "reviewed",
    "sealed": "sealed",
    "written": "sent",
    "received": "received",
    "verified": "verified",
    "set-aside": "set-aside",
}
WAIVED = "review-waived"
APPROVED = "reviewed"
"""Kind of subject by which a member's line says that a lead approved, after all, what had been sent back."""


class Known:
    """What lines and bundles say of every version, read once for a whole list. Of a review and a return of one version
    the later line holds."""

    def __init__(self, session: FieldSession) -> None:
        self._bundled = session.vault.bundles.states_by_version()
        self._codes = membership.codes(session)
        self._reviewed: set[str] = set()
        self._waived: set[str] = set()
        self._returned: dict[str, Returned] = {}
        self._made: dict[str, str] = {}
        for _, body in book.bodies(session):
            for subject in body.subjects:
                self._made.setdefault(subject.digest, body.time)
                if subject.kind in ("version", APPROVED):
                    self._feed(body, subject)

    def _feed(self, body: Body, subject: Subject) -> None:
        digest = subject.digest
        if body.act == "reviewed" or subject.kind == APPROVED:
            self._reviewed.add(digest)
            self._returned.pop(digest, None)
        elif body.act == WAIVED:
            self._waived.add(digest)
        elif body.act == "sent-back":
            self._reviewed.discard(digest)
            self._returned[digest] = Returned(membership.who(self._codes, body.person), body.time, body.reason or "")
        elif body.act == "receipted":  # of a version: the lead's line came home with the slip
            by = next((one.id for one in body.subjects if one.kind == "certificate"), "")
            self._returned[digest] = Returned(by, body.time, body.reason or "")

    def state(self, digest: str) -> State:
        """The state of the version with this digest."""
        if digest in self._returned:
            return "returned"
        bundle = self._bundled.get(digest)
        if bundle is not None:
            return _BUNDLE_STATES[bundle]
        return "reviewed" if digest in self._reviewed else "finalised"

    def returned(self, digest: str) -> Returned | None:
        """By whom, when and why the version with this digest was sent back; None where it was not."""
        return self._returned.get(digest)

    def every_return(self) -> Mapping[str, Returned]:
        """By version digest, what is sent back and was not approved afterwards."""
        return self._returned

    def passed(self, digest: str) -> bool:
        """Whether a lead reviewed the version, or said in the chain why it goes without."""
        return digest in self._reviewed or digest in self._waived

    def made(self, digest: str) -> str:
        """When the version with this digest was made, by its first line of custody; empty where none names it."""
        return self._made.get(digest, "")
