"""The parent of the caged children: a small process that never sees a key, a case or a byte of a file.

It is started by ``Sandbox.start`` before any key or thread exists, imports the parsers once, and then only forks: for
each request (a JSON object and descriptors) one child, whose process descriptor it sends back so that the other side
can end the child. When the other side is gone it ends, and its children with it.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Callable, Sequence

from fieldkit.sandbox.cage import enter_cage, leave_no_dump
from fieldkit.sandbox.filter import LoadedFilter, build_filter
from fieldkit.sandbox.frames import send_frame
from fieldkit.sandbox.limits import LIMITS, SandboxLimits
from fieldkit.sandbox.requests import MAX_DESCRIPTORS, REQUEST_BYTES, Request

Work = Callable[[socket.socket, Sequence[int], int, SandboxLimits], None]

_MOST_DESCRIPTORS = 1024
_CHILD_DONE = 0
_CHILD_FAILED = 70


def main(control_descriptor: int) -> int:
    """Serve until the other side closes; the exit status is 0."""
    leave_no_dump()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C at a terminal is the other side's to handle
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # children leave no zombies
    from fieldkit.sandbox import pictures, worker  # the heavy imports, once, before any child

    pictures.prepare()
    cage_filter = build_filter()
    with socket.socket(fileno=control_descriptor) as control:
        while True:
            message, descriptors, _, _ = socket.recv_fds(control, REQUEST_BYTES, MAX_DESCRIPTORS)
            if not message:
                return 0
            _serve(control, message, descriptors, cage_filter, worker.work)


def _serve(
    control: socket.socket, message: bytes, descriptors: list[int], cage_filter: LoadedFilter | None, work: Work
) -> None:
    request = Request.parse(message)
    parent = os.getpid()
    try:
        child = os.fork()
    except OSError:  # too many processes: the next request may fare better
        _close(descriptors)
        control.send(b"gone")
        return
    if child == 0:
        status = _CHILD_FAILED
        try:
            control.close()
            _child(request, descriptors, cage_filter, parent, work)
            status = _CHILD_DONE
        finally:
            os._exit(status)
    _close(descriptors)
    _hand_over(control, child)


def _close(descriptors: list[int]) -> None:
    for descriptor in descriptors:
        os.close(descriptor)


def _hand_over(control: socket.socket, child: int) -> None:
    try:
        handle = os.pidfd_open(child)
    except OSError:  # ended already
        control.send(b"gone")
        return
    try:
        socket.send_fds(control, [b"child"], [handle])
    finally:
        os.close(handle)


def _child(request: Request, descriptors: list[int], cage_filter: LoadedFilter | None, parent: int, work: Work) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    channel = socket.socket(fileno=descriptors[0])
    protections = enter_cage(request.memory_bytes, request.cpu_seconds, cage_filter, parent)
    _keep_only(descriptors)
    send_frame(channel, {"protections": protections.to_json()})
    if protections.sufficient:
        work(channel, descriptors[1:], request.side, LIMITS)


def _keep_only(descriptors: Sequence[int]) -> None:
    """Close whatever else was inherited or left open by a library; the standard streams lead to nothing."""
    last = 2
    for kept in (*sorted(descriptors), _MOST_DESCRIPTORS):
        os.closerange(last + 1, kept)
        last = kept


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1])))
