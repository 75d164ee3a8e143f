"""Digests.

A digest is a frozen value with its algorithm. Inside a line whose ``format`` names the algorithm it is written as 64
hex characters; everywhere else as ``sha256:`` and 64 hex characters.

A *text line's* digest is over the line and its LF; a *part's* digest is the SHA-256 of the digests of its 16 MiB
stretches, each as 64 hex characters and LF, so that ``split -b 16M`` and ``sha256sum`` make it again.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

STRETCH_BYTES = 16 * 1024 * 1024
ZERO_HEX = "0" * 64

_HEX64 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, order=True)
class Digest:
    """A SHA-256 digest. ``hex`` is 64 lower-case hex characters."""

    hex: str
    algorithm: str = "sha256"

    def __post_init__(self) -> None:
        if self.algorithm != "sha256" or not is_hex_digest(self.hex):
            raise ValueError("not a SHA-256 digest")

    def __str__(self) -> str:
        return f"{self.algorithm}:{self.hex}"

    @classmethod
    def parse(cls, text: object) -> Digest:
        """Read ``sha256:<64 hex>``.

        :raises ValueError: any other text.
        """
        if not isinstance(text, str):
            raise ValueError("a digest is text")
        algorithm, _, value = text.partition(":")
        return cls(value, algorithm)

    @property
    def grouped(self) -> str:
        """The digest as people compare it: groups of four."""
        return " ".join(self.hex[i : i + 4] for i in range(0, 64, 4))


def is_hex_digest(text: object) -> bool:
    """Whether ``text`` is exactly 64 lower-case hex characters."""
    return isinstance(text, str) and _HEX64.fullmatch(text) is not None


def sha256(data: bytes | bytearray | memoryview) -> Digest:
    return Digest(hashlib.sha256(data).hexdigest())


def sha256_hex(data: bytes | bytearray | memoryview) -> str:
    return hashlib.sha256(data).hexdigest()


def line_hex(line: bytes) -> str:
    """Digest of one text line given without its LF.

    :raises ValueError: the line holds an LF.
    """
    if b"\n" in line:
        raise ValueError("a line has no LF inside")
    return hashlib.sha256(line + b"\n").hexdigest()


class _Hash(Protocol):
    def update(self, data: bytes | bytearray | memoryview, /) -> None: ...
    def hexdigest(self) -> str: ...


@dataclass(slots=True)
class StretchDigester:
    """Digest of a part while it streams by: feed it with ``update``, then read ``stretches`` and ``digest``."""

    stretch_bytes: int = STRETCH_BYTES
    length: int = 0
    _done: list[str] = field(default_factory=list)
    _current: _Hash = field(default_factory=hashlib.sha256)
    _in_current: int = 0

    def update(self, data: bytes | bytearray | memoryview) -> None:
        view = memoryview(data)
        self.length += len(view)
        while len(view):
            take = view[: self.stretch_bytes - self._in_current]
            self._current.update(take)
            self._in_current += len(take)
            view = view[len(take) :]
            if self._in_current == self.stretch_bytes:
                self._close_stretch()

    def _close_stretch(self) -> None:
        self._done.append(self._current.hexdigest())
        self._current = hashlib.sha256()
        self._in_current = 0

    def finish(self) -> tuple[Digest, list[str]]:
        """The part digest and the hex digests of its stretches, in order (none for an empty file)."""
        if self._in_current:
            self._close_stretch()
        return digest_of_stretches(self._done), list(self._done)


def digest_of_stretches(stretches: Iterable[str]) -> Digest:
    """The part digest from the stretch digests."""
    return sha256("".join(f"{one}\n" for one in stretches).encode("ascii"))
