"""Answers of a caged child: a header of two lengths, a strict JSON object, raw bytes.

The reader takes every byte as hostile: lengths are checked against caps before anything is read, and each read has a
deadline.
"""

from __future__ import annotations

import socket
import struct
import time
from dataclasses import dataclass
from typing import Any

from fieldkit import exactjson

_HEADER = struct.Struct("!II")


class BadAnswer(ValueError):
    """A child answered something that no honest child answers."""


class NoAnswer(Exception):
    """A child is gone, or silent past its deadline."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Caps:
    """Largest lengths of one answer, in bytes."""

    json_bytes: int
    raw_bytes: int


def send_frame(channel: socket.socket, value: dict[str, Any], raw: bytes = b"") -> None:
    """Write one answer; used in the child."""
    text = exactjson.dumps(value)
    channel.sendall(_HEADER.pack(len(text), len(raw)) + text)
    if raw:
        channel.sendall(raw)


def receive_frame(channel: socket.socket, caps: Caps, seconds: float) -> tuple[dict[str, Any], bytes]:
    """Read one answer within ``seconds``.

    :raises NoAnswer: reason ``"timeout"`` or ``"crashed"``.
    :raises BadAnswer: lengths over the caps, or not a strict JSON object.
    """
    deadline = time.monotonic() + seconds
    json_length, raw_length = _HEADER.unpack(_receive(channel, _HEADER.size, deadline))
    if json_length > caps.json_bytes or raw_length > caps.raw_bytes:
        raise BadAnswer("an answer is too long")
    text = _receive(channel, json_length, deadline)
    raw = _receive(channel, raw_length, deadline)
    try:
        return exactjson.loads_object(text), raw
    except exactjson.MalformedJson as error:
        raise BadAnswer("an answer is not a JSON object") from error


def _receive(channel: socket.socket, length: int, deadline: float) -> bytes:
    buffer = bytearray(length)
    view = memoryview(buffer)
    while len(view):
        left = deadline - time.monotonic()
        if left <= 0:
            raise NoAnswer("timeout")
        channel.settimeout(left)
        try:
            count = channel.recv_into(view)
        except TimeoutError as error:
            raise NoAnswer("timeout") from error
        except ConnectionError as error:
            raise NoAnswer("crashed") from error
        if count == 0:
            raise NoAnswer("crashed")
        view = view[count:]
    return bytes(buffer)
