"""Sound to record: a tone, as 48 kHz, one channel, signed 16 bits, little-endian."""

from __future__ import annotations

import array
import math
import sys

from fieldkit.capture.opus import RATE


def tone(seconds: float, hertz: int = 440) -> bytes:
    """PCM of that many seconds."""
    step = 2 * math.pi * hertz / RATE
    samples = array.array("h", (int(9000 * math.sin(step * at)) for at in range(int(seconds * RATE))))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()
