"""The state of a record: Finalised, Reviewed, Sealed, Sent, Received by HQ, Verified by HQ."""

from __future__ import annotations

from fieldkit.workflows.field import book
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import State

_BUNDLE_STATES: dict[str, State] = {
    "sealing": "reviewed",
    "sealed": "sealed",
    "written": "sent",
    "received": "received",
    "verified": "verified",
    "set-aside": "set-aside",
}


class Known:
    """What lines and bundles say of every version, read once for a whole list."""

    def __init__(self, session: FieldSession) -> None:
        self._bundled = session.vault.bundles.states_by_version()
        self._reviewed: set[str] = set()
        self._made: dict[str, str] = {}
        for _, body in book.bodies(session):
            for subject in body.subjects:
                self._made.setdefault(subject.digest, body.time)
                if body.act == "reviewed":
                    self._reviewed.add(subject.digest)

    def state(self, digest: str) -> State:
        """The state of the version with this digest."""
        bundle = self._bundled.get(digest)
        if bundle is not None:
            return _BUNDLE_STATES[bundle]
        return "reviewed" if digest in self._reviewed else "finalised"

    def made(self, digest: str) -> str:
        """When the version with this digest was made, by its first line of custody; empty where none names it."""
        return self._made.get(digest, "")
