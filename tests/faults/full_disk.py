"""A vault on a disk without a single free block: a small tmpfs in a mount namespace of its own.

    unshare --user --map-root-user --mount python -m tests.faults.full_disk FOLDER

Works in FOLDER and prints JSON for the test: by how the session before ended (``HOWS``), what could be done.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fieldkit.clock import FrozenClock
from fieldkit.errors import FieldkitError
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import backup, collect, custody, evidence, unlock
from tests.unit.vault.test_migration import PASSPHRASE, STORED, stored

CLOCK = FrozenClock(datetime(2026, 12, 1, 9, tzinfo=UTC))


HOWS = {
    "closed": "as it should",
    "power": "the log is there and its index is not",
    "salvage": "the head was altered meanwhile",
    "protected": "the disk is write-protected, not full",
}


def fill(disk: Path) -> None:
    """Write until not a byte more fits."""
    with contextlib.suppress(OSError), (disk / "filling").open("wb", buffering=0) as stream:
        while stream.write(bytes(4096)):
            pass


def prepare(folder: Path) -> None:
    """One session's work, and the vault as it is left behind in each way: a folder for each."""
    vault = stored(STORED[-1], folder / "closed")
    session = unlock.unlock(vault, PASSPHRASE, CLOCK)
    (folder / "item.txt").write_text("taken before the disk was full", encoding="utf-8")
    collect.collect(session, [folder / "item.txt"], silent_job())
    shutil.copytree(vault, folder / "power", ignore=shutil.ignore_patterns("case.db-shm"))
    session.lock()
    shutil.copytree(vault, folder / "protected")
    shutil.copytree(vault, folder / "salvage")
    head = folder / "salvage" / "head"
    head.write_bytes(head.read_bytes().replace(b'"seq"', b'"sea"'))


def refusal(what: Any) -> str:
    try:
        what()
    except FieldkitError as error:
        return error.code
    return ""


def attempt(folder: Path, how: str) -> dict[str, Any]:
    """What a person can do with the vault, and what stands once there is room again."""
    disk, vault = folder / "disk", folder / "disk" / "vault"
    disk.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "none", str(disk)], check=True)
    shutil.copytree(folder.parent / "left" / how, vault)
    if how == "protected":
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    else:
        fill(disk)
    before = {path.name: path.read_bytes() for path in vault.glob("case.db*")}
    session = unlock.unlock(vault, PASSPHRASE, CLOCK)
    rows, stick = evidence.listing(session), folder / "stick"
    stick.mkdir()
    for row in rows:
        evidence.show(session, row.id)
    taken = [evidence.export(session, row.id, stick / row.code) for row in rows]
    told: dict[str, Any] = {
        "cannot_write": session.info().cannot_write,
        "salvage": session.info().salvage,
        "items": [row.name for row in rows],
        "exported": [(stick / row.code).read_bytes()[:40].decode("latin-1") for row in rows],
        "recorded": sorted({item.recorded for item in taken}),
        "refused": refusal(lambda: evidence.describe(session, rows[0].id, "a photo", "")),
        "backup": refusal(lambda: backup.make(session, stick, silent_job())),
        "checked": custody.check(session, silent_job()).outcome,
    }
    session.lock()
    told["untouched"] = before == {path.name: path.read_bytes() for path in vault.glob("case.db*")}
    if how in ("closed", "power"):
        told["backup checked"] = backup.check(stick, PASSPHRASE, CLOCK, silent_job()).outcome
    if how in ("closed", "power"):
        (disk / "filling").unlink()
        again = unlock.unlock(vault, PASSPHRASE, CLOCK)
        told["again"] = [again.info().cannot_write, len(evidence.listing(again)), custody.show(again)[0].reason or ""]
        again.lock()
    return told


def main(folder: Path) -> None:
    (folder / "left").mkdir()
    prepare(folder / "left")
    print(json.dumps({how: attempt(folder / how, how) for how in HOWS}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
