"""The state of a record: Finalised, Reviewed, Sealed, Sent, Received by HQ, Verified by HQ."""

from __future__ import annotations

from fieldkit.commitments import Version
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


def of_version(session: FieldSession, version: Version) -> State:
    """How far one version has come."""
    return Known(session).state(version.digest_hex)


class Known:
    """What lines and bundles say of every version, read once for a whole list."""

    def __init__(self, session: FieldSession) -> None:
        self._bundled = session.vault.bundles.states_by_version()
        self._reviewed = {
            subject.digest for _, body in book.bodies(session) if body.act == "reviewed" for subject in body.subjects
        }

    def state(self, digest: str) -> State:
        """The state of the version with this digest."""
        bundle = self._bundled.get(digest)
        if bundle is not None:
            return _BUNDLE_STATES[bundle]
        return "reviewed" if digest in self._reviewed else "finalised"
