"""The signatures that unlocking did not get to, checked beside the work by a worker of their own."""

from __future__ import annotations

from fieldkit.errors import Cancelled, FieldkitError
from fieldkit.workflows.field import rest_of_signatures
from fieldkit.workflows.field.session import FieldSession
from ui.context import Bus
from ui.job_runner import JobRunner


class Beside:
    """Starts where something is left to check, and says through the bus what came of it."""

    def __init__(self, session: FieldSession, bus: Bus) -> None:
        self._session, self._bus, self._jobs = session, bus, JobRunner()
        if rest_of_signatures.left(session):
            self._jobs.start(lambda job: rest_of_signatures.check_rest(session, job), self._done, self._failed)

    @property
    def busy(self) -> bool:
        """Whether it still checks."""
        return self._jobs.busy

    def close(self, seconds: float) -> bool:
        """Stop at the next safe place; whether it did in that time."""
        return self._jobs.close(seconds)

    def _done(self, _: FieldkitError | None) -> None:
        self._bus.changed.emit()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, FieldkitError):
            raise error
        self._session.signature_doubt = error
        self._bus.changed.emit()
