"""Sound into the vault while it is heard: encoded, encrypted and on the disk within ``KEPT_WITHIN_S``.

The rules: no plaintext touches the disk; whoever feeds never waits for the disk; a failure stops the taking and is told
at the next call, and what was kept before it stands.
"""

from __future__ import annotations

import threading
from pathlib import Path

from fieldkit.behind import Behind, Piece
from fieldkit.capture.opus import RATE, SAMPLE_BYTES, OpusEncoder
from fieldkit.errors import EnvironmentFailure, FieldkitError
from fieldkit.storage.frames import FrameWriter

KEPT_WITHIN_S = 2
"""Seconds of sound that a cut may lose."""
_BACKLOG = 30 * RATE * SAMPLE_BYTES
"""Bytes of PCM that may wait for the disk."""


class SoundCapture:
    """One recording under way, with the thread that encodes and writes it."""

    def __init__(self, path: Path, key: bytes) -> None:
        """:raises EnvironmentFailure: ``disk-full``, ``disk-failed``."""
        self._frames, self._encoder = FrameWriter(path, key), OpusEncoder()
        self._behind = Behind(self._take, "sound", worth_it=0)
        self._lock = threading.Lock()
        self._waiting = self._kept = 0
        self._failure: FieldkitError | None = None
        self._ended = False

    @property
    def kept_seconds(self) -> float:
        """Seconds that play from what is on the disk: what still waits for it is not counted."""
        return self._kept / RATE

    @property
    def failure(self) -> FieldkitError | None:
        """Why nothing more is taken, where that is so."""
        error = self._behind.error
        return self._failure or (error if isinstance(error, FieldkitError) else None)

    def feed(self, pcm: bytes) -> None:
        """Take PCM as ``opus.RATE`` says; returns at once.

        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``, ``disk-too-slow``: nothing more is taken, and what
            was kept stands.
        """
        if self._behind.error is not None:
            raise self._behind.error
        with self._lock:
            self._waiting += len(pcm)
            if self._waiting > _BACKLOG and self._failure is None:
                self._failure = EnvironmentFailure(
                    "disk-too-slow", "The disk is too slow to record sound.",
                    "Stop the recording: what was kept stands. Then check the disk.",
                )  # fmt: skip
        if self._failure is not None:
            raise self._failure
        self._behind.put(pcm)

    def finish(self) -> None:
        """Keep what waits, and end; twice does no harm.

        :raises EnvironmentFailure: as ``feed``; what was kept stands.
        """
        try:
            self._behind.finish()
            if not self._ended:
                self._ended = True
                self._keep(self._encoder.finish())
        except FieldkitError as error:
            self._failure = self._failure or error
        finally:
            self._frames.close()
        if self._failure is not None:
            raise self._failure

    def _take(self, pcm: Piece) -> None:
        self._keep(self._encoder.encode(bytes(pcm)))
        with self._lock:
            self._waiting -= len(pcm)

    def _keep(self, pages: bytes) -> None:
        if pages:
            self._frames.append(pages)
            self._kept = self._encoder.given
