"""A screen in memory whose pixels can be read: what counts as shown is what is painted."""

from __future__ import annotations

import hashlib
import mmap
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SIZE = "1366x768x24"
_SAMPLES = 20_000
_POLL_SECONDS = 0.002


class Screen:
    """One Xvfb. ``name`` goes into DISPLAY."""

    def __init__(self, name: str, pixels: mmap.mmap) -> None:
        self.name = name
        self._pixels = pixels

    def colours(self) -> int:
        """Distinct colours among evenly spread samples: 1 on an empty screen, many once text stands on it."""
        view = memoryview(self._pixels).cast("I")
        try:
            return len(set(view[len(view) // 8 :: max(1, len(view) // _SAMPLES)]))
        finally:
            view.release()

    def digest(self) -> bytes:
        """SHA-256 of all that is shown: equal as long as nothing moves."""
        return hashlib.sha256(self._pixels).digest()

    def wait_for(self, colours: int, timeout_seconds: float = 30) -> None:
        """Return as soon as at least ``colours`` colours are seen.

        :raises TimeoutError: nothing was painted.
        """
        end = time.monotonic() + timeout_seconds
        while self.colours() < colours:
            if time.monotonic() > end:
                raise TimeoutError("nothing was painted")
            time.sleep(_POLL_SECONDS)


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """Start an Xvfb that keeps its frame buffer in a file below ``folder``."""
    frame = folder / "frame"
    frame.mkdir(exist_ok=True)
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-fbdir", str(frame), "-screen", "0", _SIZE, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as number:
            name = f":{number.readline().strip()}"
        with (frame / "Xvfb_screen0").open("rb") as file:
            length = os.fstat(file.fileno()).st_size // 4 * 4
            with mmap.mmap(file.fileno(), length, access=mmap.ACCESS_READ) as pixels:
                yield Screen(name, pixels)
    finally:
        server.terminate()
        server.wait()
