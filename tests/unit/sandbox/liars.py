"""Children that were taken over: what they send down the channel instead of answers."""

from __future__ import annotations

import json
import os
import socket
import struct
import time
from collections.abc import Sequence
from typing import cast

from fieldkit.sandbox import Facts, SandboxLimits
from fieldkit.sandbox.frames import send_frame
from fieldkit.sandbox.worker import work as honest

HEADER = struct.Struct("!II")


def facts(**changes: object) -> dict[str, object]:
    names = [name for name in Facts.__slots__ if name != "doubts"]
    return {**dict.fromkeys(names), "doubts": [], **changes}


def raw(channel: socket.socket, text: bytes, raw: bytes = b"") -> None:
    channel.sendall(HEADER.pack(len(text), len(raw)) + text + raw)


def scripted(channel: socket.socket, descriptors: Sequence[int], side: int, limits: SandboxLimits) -> None:
    """The file says what to send: the child is as hostile as its file."""
    channel.sendall(os.pread(descriptors[0], 1 << 20, 0))


def then_honest(channel: socket.socket, descriptors: Sequence[int], side: int, limits: SandboxLimits) -> None:
    """A file that starts with ``LIE`` sends the rest of itself and ends the child; the others are read honestly."""
    for number, descriptor in enumerate(descriptors):
        data = os.pread(descriptor, 1 << 20, 0)
        if data.startswith(b"LIE"):
            channel.sendall(data[3:])
            return
        if data.startswith(b"DIE"):
            os._exit(7)
        if data.startswith(b"HANG"):
            time.sleep(3600)
        honest(cast(socket.socket, _Renumbered(channel, number)), [descriptor], side, limits)


class _Renumbered:
    """Lets the honest work of one file answer under its number in the batch."""

    def __init__(self, channel: socket.socket, number: int) -> None:
        self._channel, self._number = channel, number

    def sendall(self, data: bytes) -> None:
        if data[8:9] == b"{":
            length, rest = HEADER.unpack(data[:8])
            value = json.loads(data[8 : 8 + length]) | {"item": self._number}
            text = json.dumps(value).encode()
            data = HEADER.pack(len(text), rest) + text + data[8 + length :]
        self._channel.sendall(data)


def drip(channel: socket.socket, descriptors: Sequence[int], side: int, limits: SandboxLimits) -> None:
    """A byte now and then, so that no single read ever times out."""
    text = json.dumps({"item": 0, "facts": None, "broken": False}).encode()
    for one in HEADER.pack(len(text), 0) + text:
        channel.sendall(bytes([one]))
        time.sleep(0.2)


def silent(channel: socket.socket, descriptors: Sequence[int], side: int, limits: SandboxLimits) -> None:
    time.sleep(3600)


def gone(channel: socket.socket, descriptors: Sequence[int], side: int, limits: SandboxLimits) -> None:
    os._exit(1)


def half(channel: socket.socket, descriptors: Sequence[int], side: int, limits: SandboxLimits) -> None:
    """Facts, then half a picture."""
    send_frame(channel, {"item": 0, "facts": facts(camera_make="Acme"), "broken": False})
    channel.sendall(HEADER.pack(100, 3 * side * side) + b'{"item":0')


def too_many(channel: socket.socket, descriptors: Sequence[int], side: int, limits: SandboxLimits) -> None:
    """More answers than files, without end: nobody reads them."""
    picture = {"item": 0, "problem": "picture-unreadable", "media_type": None, "size": None, "small": None}
    while True:
        send_frame(channel, {"item": 0, "facts": facts(), "broken": False})
        send_frame(channel, picture)


def descriptors_back(channel: socket.socket, descriptors: Sequence[int], side: int, limits: SandboxLimits) -> None:
    """A descriptor beside every byte, as long as the kernel lets it, to fill the other side's table."""
    text = json.dumps({"item": 0, "facts": facts(), "broken": False}).encode()
    for one in HEADER.pack(len(text), 0) + text:
        try:
            socket.send_fds(channel, [bytes([one])], [descriptors[0]] * 4)
        except OSError:
            channel.sendall(bytes([one]))
    picture = {"item": 0, "problem": "picture-unreadable", "media_type": None, "size": None, "small": None}
    send_frame(channel, picture)
