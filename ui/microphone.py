"""The microphone: PCM as it is heard, 48 kHz, one channel, signed 16 bits, little-endian.

Qt's sound library is loaded only when someone records; where it or a microphone is missing, that is said and notes are
written instead.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QIODevice, QObject, QTimer, Signal

from fieldkit.errors import EnvironmentFailure

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource

RATE = 48_000
_CHECK_MS = 500
_QUIET_LOOKS = 4
"""So often nothing may have come at all before the microphone counts as gone."""
_FULL_SCALE = 32_768


class Microphone(QObject):
    """The system's default microphone."""

    heard = Signal(bytes)
    lost = Signal()
    """It was pulled out or failed; nothing more comes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._quiet_looks = 0
        self._check = QTimer(self)
        self._check.setInterval(_CHECK_MS)
        self._check.timeout.connect(self._look)

    @staticmethod
    def name() -> str:
        """Its name as the system gives it; empty where there is none."""
        found = _default()
        return found.description() if found is not None else ""

    def start(self) -> None:
        """:raises EnvironmentFailure: ``microphone-missing``, ``microphone-failed``."""
        device = _default()
        if device is None:
            raise EnvironmentFailure(
                "microphone-missing", "No microphone was found.", "Plug one in, or write notes: that is the rule."
            )
        multimedia = _multimedia()
        wanted = _format(multimedia)
        self._source = multimedia.QAudioSource(device, wanted, self)
        self._stream = self._source.start() if device.isFormatSupported(wanted) else None
        if self._stream is None or self._failing():
            self.stop()
            raise EnvironmentFailure(
                "microphone-failed", "The microphone gives no sound that can be recorded.", "Try another one."
            )
        self._quiet_looks = 0
        self._stream.readyRead.connect(self._read)
        self._check.start()

    def stop(self) -> None:
        """Listen no more; twice does no harm. What was heard before was given on."""
        self._check.stop()
        if self._source is not None:
            self._read()
            self._source.stop()
            self._source.deleteLater()
        self._source = self._stream = None

    def _read(self) -> None:
        if self._stream is not None:
            pcm = self._stream.readAll().data()
            if pcm:
                self._quiet_looks = 0
                self.heard.emit(bytes(pcm))

    def _failing(self) -> bool:
        return self._source is not None and self._source.error().name != "NoError"

    def _look(self) -> None:
        self._quiet_looks += 1
        if self._failing() or self._quiet_looks > _QUIET_LOOKS:  # silence comes as zeros; nothing at all is a loss
            self.stop()
            self.lost.emit()


def peak(pcm: bytes) -> float:
    """How loud the loudest sample is, 0 to 1."""
    samples = array("h", pcm[: len(pcm) - len(pcm) % 2])
    return max(max(samples), -min(samples)) / _FULL_SCALE if samples else 0.0


def _multimedia() -> Any:
    from PySide6 import QtMultimedia

    return QtMultimedia


def _default() -> QAudioDevice | None:
    try:
        found = _multimedia().QMediaDevices.defaultAudioInput()
    except ImportError:  # the system has no sound library
        return None
    return None if found.isNull() else found


def _format(multimedia: Any) -> QAudioFormat:
    wanted = multimedia.QAudioFormat()
    wanted.setSampleRate(RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(multimedia.QAudioFormat.SampleFormat.Int16)
    return wanted  # type: ignore[no-any-return]
