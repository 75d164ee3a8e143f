"""The trusted side of the sandbox: hands over bytes, takes back checked values.

Rules: hostile bytes go in as sealed memory, never as a name; what comes back is checked before it is used; a child
that fails is ended and the next file gets a fresh one; a file whose reading failed is still evidence. Where no
sufficient cage can be had nothing is parsed at all.

    with Sandbox.start() as sandbox:            # before any key or thread exists
        with MemoryFile.of(data) as file:
            [found] = sandbox.inspect([file])
"""

from __future__ import annotations

import os
import socket
import subprocess
import threading
from collections.abc import Sequence
from typing import Self

from fieldkit import program
from fieldkit.sandbox.child import CagedChild
from fieldkit.sandbox.frames import BadAnswer, NoAnswer
from fieldkit.sandbox.inspection import Inspection, not_read
from fieldkit.sandbox.limits import LIMITS, THUMBNAIL_SIDE, SandboxLimits
from fieldkit.sandbox.memoryfile import MemoryFile, available
from fieldkit.sandbox.protections import NONE, Protections
from fieldkit.sandbox.requests import Request

_SECONDS_TO_END = 2


def _command(descriptor: int) -> list[str]:
    return program.command("fieldkit.sandbox.parent", str(descriptor), isolated=True)


class Sandbox:
    """One sandbox parent. Safe to use from several threads; each call has children of its own."""

    def __init__(
        self, control: socket.socket | None, process: subprocess.Popen[bytes] | None, limits: SandboxLimits
    ) -> None:
        self._control = control
        self._process = process
        self._limits = limits
        self._lock = threading.Lock()
        self._protections: Protections | None = None

    @classmethod
    def start(cls, limits: SandboxLimits = LIMITS) -> Self:
        """Start the parent and return at once. On a system without memory files nothing is started and every
        inspection says ``not-read``."""
        if not available():
            return cls(None, None, limits)
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            try:
                process = subprocess.Popen(
                    _command(theirs.fileno()),
                    pass_fds=(theirs.fileno(),),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    cwd="/",
                    env=_environment(),
                )
            except OSError:
                ours.close()
                return cls(None, None, limits)
        return cls(ours, process, limits)

    @property
    def running(self) -> bool:
        """Whether a parent was started and not closed; whether its cage is sufficient, ``protections`` says."""
        return self._control is not None

    @property
    def protections(self) -> Protections:
        """What is really on, found by trying in a caged child (once, then remembered); nothing once there is no
        sandbox parent any more."""
        if self._protections is None:
            self._run([], THUMBNAIL_SIDE)
        return self._protections if self.running and self._protections else NONE

    @property
    def limits(self) -> SandboxLimits:
        return self._limits

    def inspect(self, files: Sequence[MemoryFile], side: int = THUMBNAIL_SIDE) -> list[Inspection]:
        """Read metadata and make a small copy of each file, in order.

        :param side: longest side of the copy, pixels, at most ``limits.side_pixels``.
        """
        if not 1 <= side <= self._limits.side_pixels:
            raise ValueError("side out of range")
        results: list[Inspection] = []
        while len(results) < len(files):
            first = files[len(results)]
            if first.length > self._limits.file_bytes:
                results.append(not_read("too-large"))
                continue
            results += self._run(self._batch(files[len(results) :]), side)
        return results

    def close(self) -> None:
        """End the parent and with it every child; twice does no harm."""
        self._give_up()
        if self._process is not None:
            try:
                self._process.wait(_SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _batch(self, files: Sequence[MemoryFile]) -> list[MemoryFile]:
        batch: list[MemoryFile] = []
        for file in files[: self._limits.batch_items]:
            if file.length > self._limits.file_bytes:
                break
            batch.append(file)
        return batch

    def _run(self, batch: Sequence[MemoryFile], side: int) -> list[Inspection]:
        """One child: at least one result, at most one per file; fewer when the child failed."""
        child = self._fork(batch, side)
        if child is None:
            return [not_read("no-sandbox")] * max(1, len(batch))
        with child:
            try:
                protections = child.protections()
            except (NoAnswer, BadAnswer):
                return [not_read("no-sandbox")] * len(batch)
            self._protections = protections
            if not protections.sufficient:
                return [not_read("cage-incomplete", protections)] * len(batch)
            return child.results(len(batch), side, protections)

    def _fork(self, batch: Sequence[MemoryFile], side: int) -> CagedChild | None:
        if self._control is None:
            return None
        seconds = self._limits.item_seconds * max(1, len(batch))
        request = Request(side, self._limits.memory_bytes, seconds)
        try:
            ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        except OSError:  # no descriptors left
            return None
        with theirs, self._lock:
            handles = self._ask(request, theirs, batch)
        if handles is None:
            ours.close()
            return None
        return CagedChild(ours, handles[0] if handles else None, self._limits)

    def _ask(self, request: Request, channel: socket.socket, batch: Sequence[MemoryFile]) -> list[int] | None:
        """One request, one answer: the child's process descriptor, none where it is gone already, or ``None`` where
        there is no child. A parent that is gone or silent is given up, or its late answer would be taken for that to
        the next request."""
        if self._control is None:
            return None
        try:
            descriptors = [channel.fileno(), *(file.sealed_descriptor() for file in batch)]
            self._control.settimeout(self._limits.start_seconds)
            socket.send_fds(self._control, [request.to_bytes()], descriptors)
        except ConnectionError:
            self._give_up()
            return None
        except OSError:  # not sent
            return None
        try:
            answer, handles, _, _ = socket.recv_fds(self._control, 16, 1)
        except OSError:
            answer, handles = b"", []
        if not answer:
            self._give_up()
            return None
        return handles

    def _give_up(self) -> None:
        if self._control is not None:
            self._control.close()  # the parent ends, and its children with it
            self._control = None


def _environment() -> dict[str, str]:
    """Nothing of this person's environment but what a packaged program needs to find its libraries."""
    kept = ("LD_LIBRARY_PATH", "SYSTEMROOT") if program.packaged() else ()
    return {"LC_ALL": "C.UTF-8", **{name: os.environ[name] for name in kept if name in os.environ}}
