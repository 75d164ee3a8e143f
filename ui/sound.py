"""Sound that is being recorded, whatever place the window shows.

One recording at a time. It goes on while people look elsewhere; the top bar says so and leads back. Nothing is shown as
kept before it is on the disk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from fieldkit.errors import EnvironmentFailure, FieldkitError
from fieldkit.workflows.field import recording
from fieldkit.workflows.values import CollectedItem
from ui.job_runner import JobRunner
from ui.microphone import Microphone, peak

if TYPE_CHECKING:
    from fieldkit.workflows.field.session import FieldSession

_TELL_MS = 250


class SoundRecorder(QObject):
    """The recording under way, or none."""

    changed = Signal()
    """It began or ended, or its length or loudness moved on."""
    ended = Signal(str, object)
    """Record id of the interview, and the exhibit that it became (None where no sound came)."""
    failed = Signal(object)
    """The error that ended it; what was kept stands."""

    def __init__(self, session: FieldSession, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._microphone = Microphone(self)
        self._microphone.heard.connect(self._heard)
        self._microphone.lost.connect(self._lost)
        self._live: recording.LiveRecording | None = None
        self._tell = QTimer(self)
        self._tell.setInterval(_TELL_MS)
        self._tell.timeout.connect(self.changed)
        self.interview, self.code = "", ""
        self.loudness = 0.0
        """Of the last piece heard, 0 to 1."""

    @property
    def recording(self) -> bool:
        """Whether sound is being recorded."""
        return self._live is not None

    @property
    def kept_seconds(self) -> int:
        """Whole seconds that are on the disk."""
        return int(self._live.kept_seconds) if self._live is not None else 0

    def begin(self, ident: str, code: str) -> None:
        """Record for a draft interview; ``code`` is what people call it.

        :raises RefusedError, UsageError, EnvironmentFailure: as ``recording.begin`` and ``Microphone.start``.
        """
        if self.recording:
            return
        live = recording.begin(self._session, ident)
        self._live, self.interview, self.code = live, ident, code
        try:
            self._microphone.start()
        except EnvironmentFailure:
            self._live = None
            live.stop()
            raise
        self._tell.start()
        self.changed.emit()

    def stop(self) -> None:
        """End it and make the exhibit; ``ended`` or ``failed`` follows."""
        live, ident = self._live, self.interview
        if live is None:
            return
        self._close()
        self._jobs.start(lambda _: live.stop(), lambda item: self._kept(ident, item), self.failed.emit)
        self.changed.emit()

    def leave(self) -> None:
        """Before locking: listen no more. What was kept becomes an exhibit at the next unlocking."""
        live = self._live
        if live is not None:
            self._close()
            live.leave()

    def _close(self) -> None:
        self._microphone.stop()
        self._tell.stop()
        self._live, self.loudness = None, 0.0

    def _kept(self, ident: str, item: CollectedItem | None) -> None:
        self.ended.emit(ident, item)
        self.changed.emit()

    def _heard(self, pcm: bytes) -> None:
        if self._live is None:
            return
        self.loudness = peak(pcm)
        try:
            self._live.feed(pcm)
        except FieldkitError as error:
            self.stop()
            self.failed.emit(error)

    def _lost(self) -> None:
        self.stop()
        self.failed.emit(
            EnvironmentFailure(
                "microphone-lost", "The microphone was pulled out or failed. What was recorded is kept.",
                "Plug it in again and start another recording.",
            )
        )  # fmt: skip
