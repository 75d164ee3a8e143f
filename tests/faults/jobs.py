"""A laptop at work, in a process of its own that can be killed or whose disk can be made to fail at the n-th call.

    python -m tests.faults.jobs FD

Serves jobs over the socket FD: for each it forks, the child has strace attach to itself with the injections asked for,
and does a field day step by step, or one verb (``verbs``). After each step that returned it says so; what it said is
what a person saw.
``sendto`` is how it says so, and is never among the calls that are made to fail.
"""

from __future__ import annotations

import ctypes
import json
import os
import socket
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fieldkit.clock import FrozenClock
from fieldkit.errors import FieldkitError
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import collect, interview, review, seal, unlock
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.faults import verbs
from tests.faults.power import RECORDED
from tests.flows.team import SECRET, START

CALLS = "write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,ftruncate,mkdir"
_PR_SET_PTRACER, _ANY = 0x59616D61, ctypes.c_ulong(-1)

Say = Callable[[dict[str, Any]], None]


def _traced(injections: list[str], log: str, *, recorded: bool) -> None:
    """Let strace attach to this thread: the one that writes. ``recorded``: with every byte, for ``power``."""
    ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANY, 0, 0, 0)
    calls, whole = (f"{CALLS},{RECORDED}", ["-xx", "-s", str(1 << 22)]) if recorded else (CALLS, [])
    command = ["strace", "-qq", *whole, "-o", log, "-e", f"trace={calls}", "-e", "signal=none", "-p", str(os.getpid())]
    for one in injections:
        command += ["-e", f"inject={one}"]
    subprocess.Popen(command, stdin=subprocess.DEVNULL)
    while "TracerPid:\t0\n" in Path("/proc/self/status").read_text(encoding="ascii"):
        time.sleep(0.002)


def field_day(job: dict[str, Any], say: Say) -> None:
    """Interview, collect, finalise, seal, write. A step that is refused is said, and the day goes on."""
    clock = FrozenClock(START, "e" * 32)
    clock.advance(3600)
    card, stick = Path(job["card"]), Path(job["stick"])
    known: dict[str, Any] = {}

    def start(session: FieldSession) -> dict[str, Any]:
        known["id"] = interview.new(session).row.id
        return {"id": known["id"]}

    def save(session: FieldSession) -> dict[str, Any]:
        interview.add(session, known["id"], INTERVIEW_FORM)
        return {"id": known["id"]}

    def one(session: FieldSession) -> dict[str, Any]:
        return _items(collect.collect(session, [card / "a.bin"], silent_job(), known["id"]))

    def folder(session: FieldSession) -> dict[str, Any]:
        return _items(collect.collect(session, [card / "more"], silent_job()))

    def finalise(session: FieldSession) -> dict[str, Any]:
        return {"id": known["id"], "version": interview.finalise(session, known["id"]).version}

    def sealing(session: FieldSession) -> dict[str, Any]:
        known["bundle"] = seal.seal(session, review.mark_reviewed(session, review.last_look(session)), silent_job()).id
        return {"bundle": known["bundle"]}

    def write(session: FieldSession) -> dict[str, Any]:
        return {"files": seal.write(session, known["bundle"], stick, silent_job()).files}

    session = unlock.unlock(Path(job["vault"]), SECRET, clock)
    say({"step": "unlock"})
    for step in (start, save, one, folder, finalise, sealing, write):
        try:
            say({"step": step.__name__, **step(session)})
        except FieldkitError as error:
            say({"refused": step.__name__, "code": error.code})
        except KeyError:  # an earlier step was refused
            say({"refused": step.__name__, "code": ""})
    session.lock()
    say({"step": "lock"})


def _items(report: Any) -> dict[str, Any]:
    return {"items": [[item.id, item.sha256] for item in report.items]}


def _child(job: dict[str, Any], channel: socket.socket) -> None:
    def say(told: dict[str, Any]) -> None:
        channel.send(json.dumps(told).encode() + b"\n")

    try:
        _traced(job["inject"], job["log"], recorded=job.get("recorded", False))
        if "verb" in job:
            verbs.do(job["verb"], Path(job["folder"]), lambda step, **what: say({"step": step, **what}))
        else:
            field_day(job, say)
    except FieldkitError as error:
        say({"refused": "unlock", "code": error.code})
    except BaseException:  # noqa: BLE001  # said to the test, which fails with it
        say({"bug": traceback.format_exc()})


def main(descriptor: int) -> None:
    """Serve until the other side closes."""
    channel = socket.socket(fileno=descriptor)
    lines = channel.makefile("r", encoding="utf-8")
    for line in lines:
        child = os.fork()
        if child == 0:
            _child(json.loads(line), channel)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        channel.send(json.dumps({"ended": os.waitstatus_to_exitcode(status)}).encode() + b"\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
