"""The state of a record: Finalised, Returned, Reviewed, Sealed, Sent, Received by HQ, Verified by HQ."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence

from fieldkit.custody import Body, Entry, Subject
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


class Marks:
    """What the lines say of every version so far. Lines never change, so each is looked at once in a session; of a
    review and a return of one version the later line holds."""

    def __init__(self, session: FieldSession, lines: Sequence[tuple[Entry, Body]]) -> None:
        self.lines = lines
        self._session = session
        self._count = 0
        self._lock = threading.Lock()
        self.reviewed: set[str] = set()
        self.waived: set[str] = set()
        self.returned: dict[str, Returned] = {}
        self.made: dict[str, str] = {}

    def bring_up_to_date(self, lines: Sequence[tuple[Entry, Body]]) -> None:
        """Look at the lines that are new; two threads may ask at once."""
        with self._lock:
            for _, body in lines[self._count :]:
                self._count += 1
                for subject in body.subjects:
                    self.made.setdefault(subject.digest, body.time)
                    if subject.kind in ("version", APPROVED):
                        self._feed(body, subject)

    def _feed(self, body: Body, subject: Subject) -> None:
        digest = subject.digest
        if body.act == "reviewed" or subject.kind == APPROVED:
            self.reviewed.add(digest)
            self.returned.pop(digest, None)
        elif body.act == WAIVED:
            self.waived.add(digest)
        elif body.act == "sent-back":
            self.reviewed.discard(digest)
            who = membership.who(membership.codes(self._session), body.person)
            self.returned[digest] = Returned(who, body.time, body.reason or "")
        elif body.act == "receipted":  # of a version: the lead's line came home with the slip
            by = next((one.id for one in body.subjects if one.kind == "certificate"), "")
            self.returned[digest] = Returned(by, body.time, body.reason or "")


def _marks(session: FieldSession) -> Marks:
    """The session's marks; made anew where its lines are read anew, after a write that failed."""
    lines, marks = book.bodies(session), session.marks
    if marks is None or marks.lines is not lines:
        marks = session.marks = Marks(session, lines)
    marks.bring_up_to_date(lines)
    return marks


class Known:
    """What lines and bundles say of every version, for a whole list."""

    def __init__(self, session: FieldSession) -> None:
        self._bundled = session.vault.bundles.states_by_version()
        marks = _marks(session)
        self._reviewed, self._waived, self._made = marks.reviewed, marks.waived, marks.made
        self._returned = marks.returned

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
        return dict(self._returned)

    def passed(self, digest: str) -> bool:
        """Whether a lead reviewed the version, or said in the chain why it goes without."""
        return digest in self._reviewed or digest in self._waived

    def made(self, digest: str) -> str:
        """When the version with this digest was made, by its first line of custody; empty where none names it."""
        return self._made.get(digest, "")
