"""Sound as Ogg Opus, made while it is heard.

Ogg is a stream: what was given back so far is playable, so that a cut loses only what was not given back yet.

    encoder = OpusEncoder()
    durable.append(encoder.encode(pcm))        # again and again
    durable.append(encoder.finish())
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame

RATE = 48_000
"""Samples a second, one channel, signed 16 bits, little-endian."""
SAMPLE_BYTES = 2
BIT_RATE = 32_000
"""Bits a second: speech stays clear, an hour is 14 MB."""
MEDIA_TYPE = "audio/ogg"
_BLOCK = 960 * SAMPLE_BYTES  # 20 ms, what Opus takes at a time
_PAGE_MICROSECONDS = "200000"
_PAGE_HEADER = 27
_HEAD = b"OpusHead"  # RFC 7845, section 5.1: the samples to skip at the start stand 10 bytes after its beginning


class _Pages(io.RawIOBase):
    """Where the muxer writes: what came since the last look."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, piece: object) -> int:
        data = bytes(memoryview(piece))  # type: ignore[arg-type]  # any buffer
        self._pieces.append(data)
        return len(data)

    def taken(self) -> bytes:
        data = b"".join(self._pieces)
        self._pieces.clear()
        return data


class OpusEncoder:
    """Takes PCM, gives back Ogg pages; in memory only."""

    def __init__(self) -> None:
        import av  # 50 ms, only where someone records

        self._av, self._pages = av, _Pages()
        options = {"page_duration": _PAGE_MICROSECONDS, "flush_packets": "1"}
        self._container = av.open(self._pages, "w", format="ogg", options=options)
        self._stream = self._container.add_stream("libopus", rate=RATE, layout="mono", options={"application": "voip"})
        self._stream.bit_rate = BIT_RATE
        self._rest = b""
        self._pre_skip = 0
        self.samples = 0
        """How many were taken, the silence that fills the last 20 ms included."""
        self.given = 0
        """How many play from the pages given back: fewer, for the encoder and the page under way hold some."""

    def encode(self, pcm: bytes) -> bytes:
        """Take PCM as ``RATE`` says; the pages that are complete, often none."""
        data = self._rest + pcm
        whole = len(data) - len(data) % _BLOCK
        self._rest = data[whole:]
        if whole:
            self._mux(self._frame(data[:whole]))
        return self._given_back()

    def finish(self) -> bytes:
        """The last pages; the rest of a block is filled with silence."""
        if self._rest:
            self.encode(bytes(_BLOCK - len(self._rest)))
        self._mux(None)
        self._container.close()
        return self._given_back()

    def _given_back(self) -> bytes:
        pages = self._pages.taken()
        head = pages.find(_HEAD)
        if head >= 0:
            self._pre_skip = int.from_bytes(pages[head + 10 : head + 12], "little")
        self.given = max(self.given, _end_position(pages) - self._pre_skip)
        return pages

    def _frame(self, block: bytes) -> AudioFrame:
        count = len(block) // SAMPLE_BYTES
        frame = self._av.AudioFrame(format="s16", layout="mono", samples=count)
        frame.planes[0].update(block)
        frame.sample_rate, frame.pts = RATE, self.samples
        self.samples += count
        return frame

    def _mux(self, frame: AudioFrame | None) -> None:
        for packet in self._stream.encode(frame):
            self._container.mux(packet)


def _end_position(pages: bytes) -> int:
    """The position, in samples, at which the last of these Ogg pages ends (RFC 3533, section 6); 0 where none says."""
    at = end = 0
    while at + _PAGE_HEADER <= len(pages):
        end = max(end, int.from_bytes(pages[at + 6 : at + 14], "little", signed=True))
        lacing = pages[at + _PAGE_HEADER : at + _PAGE_HEADER + pages[at + 26]]
        at += _PAGE_HEADER + len(lacing) + sum(lacing)
    return end


class _Chunks(io.RawIOBase):
    """Chunks as a stream that only goes forward."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks: Iterator[bytes] = filter(None, chunks)
        self._left = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if not self._left:
            self._left = next(self._chunks, b"")
        piece, self._left = self._left[:size], self._left[size:]
        return piece


def seconds_of(chunks: Iterable[bytes]) -> float | None:
    """How long a recording plays, by decoding all of it; None where it cannot be played.

    Only for what ``OpusEncoder`` made and an authenticated file gave back: never for a file from outside.
    """
    import av

    try:
        with av.open(_Chunks(chunks), "r", format="ogg") as container:
            return sum(frame.samples for frame in container.decode(container.streams.audio[0])) / RATE
    except (av.error.FFmpegError, IndexError):
        return None
