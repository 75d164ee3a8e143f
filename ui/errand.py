"""One piece of work before anything is unlocked that handles keys: restoring a backup, recovering a vault, bringing
slots back from a token. A process of its own, so that the lock process never holds a key; it ends with the work.

One line of JSON comes on standard input: ``kind`` and what it needs. Lines go back: ``PROGRESS`` with stage, done,
total and unit; then one ``DONE`` with what came of it, or ``ERROR`` with the error's three texts. The end of standard
input asks it to stop, which it does at the next safe place.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ui.hardening import die_with_gate, harden

harden()
die_with_gate(yes=True)

from fieldkit.errors import FieldkitError  # noqa: E402  # no secret is read before the process is closed to others
from fieldkit.jobs import Job, Progress  # noqa: E402
from fieldkit.workflows import system, tokens  # noqa: E402
from fieldkit.workflows.field import backup, recover, travel_lock  # noqa: E402
from fieldkit.workflows.problem import one_line  # noqa: E402
from fieldkit.workflows.values import Role  # noqa: E402
from ui.launch import answer  # noqa: E402

_TOLD_EVERY_SECONDS = 0.1


def restore(asked: dict[str, str], job: Job) -> dict[str, Any]:
    """Restore the backup in ``path`` into ``out``."""
    passphrase = bytearray(asked["passphrase"].encode("utf-8"))
    return asdict(backup.restore(Path(asked["path"]), passphrase, Path(asked["out"]), job))


def recover_vault(asked: dict[str, str], _job: Job) -> dict[str, Any]:
    """Give ``person`` a place in the vault in ``folder`` with the recovery key in ``key``."""
    passphrase = bytearray(asked["passphrase"].encode("utf-8"))
    role: Role = "lead" if asked["role"] == "lead" else "member"
    clock = system.clock()
    folder, key = Path(asked["folder"]), Path(asked["key"])
    return asdict(recover.recover(folder, key, passphrase, asked["person"], role, clock))


def travel_unlock(asked: dict[str, str], _job: Job) -> dict[str, Any]:
    """Bring back the slots of the vault in ``folder`` that wait for a token."""
    with tokens.opened(asked["library"], asked["label"], asked["pin"]) as token:
        slots, _ = travel_lock.unlock(Path(asked["folder"]), token)
    return {"slots": slots}


ERRANDS: dict[str, Callable[[dict[str, str], Job], dict[str, Any]]] = {
    "restore": restore,
    "recover": recover_vault,
    "travel-unlock": travel_unlock,
}


def main() -> int:
    """Do what the one line asks for."""
    asked = json.loads(sys.stdin.buffer.readline())
    job = Job(_Teller().tell)
    threading.Thread(target=_stop_at_the_end, args=(job,), daemon=True).start()
    try:
        done = ERRANDS[asked["kind"]](asked, job)
    except FieldkitError as error:
        answer("ERROR", code=error.code, message=error.message, next=error.next_step)
        return error.exit_status
    answer("DONE", **done)
    return 0


def _stop_at_the_end(job: Job) -> None:
    while os.read(0, 64):  # not through sys.stdin, whose lock nobody may hold when the process ends
        pass
    job.cancel()


class _Teller:
    """Passes progress on, not more often than anybody can see."""

    def __init__(self) -> None:
        self._next, self._stage = 0.0, ""

    def tell(self, progress: Progress) -> None:
        now = time.monotonic()
        if now >= self._next or progress.stage != self._stage:
            self._next, self._stage = now + _TOLD_EVERY_SECONDS, progress.stage
            answer("PROGRESS", **asdict(progress))


def _defect(_kind: type[BaseException], error: BaseException, _trace: object) -> None:
    """A desktop's standard error ends in a log file of the system: no message of an error goes there."""
    print(f"fieldkit: a defect of fieldkit: {one_line(error)}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.excepthook = _defect
    os._exit(main())  # nothing of this process outlives the errand
