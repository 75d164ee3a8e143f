"""An enrolled laptop in a folder, strace around a worker, and what must hold after anything happened to it."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from fieldkit.clock import SystemClock
from fieldkit.jobs import silent_job
from fieldkit.workflows import demo
from fieldkit.workflows.field import custody, evidence, seal, unlock
from fieldkit.workflows.field.session import FieldSession
from tests.conftest import ROOT
from tests.faults.worker import BEGIN

WRITES = "write,pwrite64,fsync,rename,unlink,ftruncate,openat,mkdir"
_LOGGED = re.compile(r"^(\d+)\s+(\w+)\(")


@dataclass(frozen=True, slots=True)
class Point:
    """The n-th call of one system call in the worker's main thread."""

    call: str
    number: int

    def __str__(self) -> str:
        return f"{self.call}-{self.number}"


def prepare(folder: Path) -> Path:
    """An enrolled lead's laptop with a card of four files: two small, an empty one, one of several chunks."""
    made = demo.set_up(folder, lambda _: None, SystemClock())
    (folder / "passphrase").write_text(made.vault, encoding="utf-8")
    card = folder / "card"
    card.mkdir()
    (card / "a.txt").write_bytes(b"plate 12-345\n")
    (card / "b.bin").write_bytes(hashlib.sha512(b"b").digest() * 50_000)
    (card / "c.empty").write_bytes(b"")
    (card / "d.txt").write_bytes(b"two trucks before dawn\n")
    return folder


def copy_of(prepared: Path, folder: Path) -> Path:
    for name in ("vault", "card"):
        shutil.copytree(prepared / name, folder / name)
    shutil.copy(prepared / "passphrase", folder / "passphrase")
    return folder


def run(folder: Path, *options: str) -> list[str]:
    """Run the worker under strace; the lines it said before it ended or was killed."""
    command = ["strace", "-f", "-qq", *options, sys.executable, "-m", "tests.faults.worker", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=110, check=False)
    assert BEGIN in done.stdout, done.stderr
    return done.stdout.splitlines()


def points(folder: Path) -> list[Point]:
    """Every write, sync, rename and removal of the main thread between the first line said and the last."""
    log = folder / "strace.log"
    said = run(folder, "-e", f"trace={WRITES}", "-o", str(log))
    assert said[-1] == "locked"
    counts: dict[str, int] = {}
    found: list[Point] = []
    main, began = "", False
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        match = _LOGGED.match(line)
        if match is None:
            continue
        main = main or match[1]
        if match[1] != main:
            continue
        counts[match[2]] = counts.get(match[2], 0) + 1
        began = began or f'write(1, "{BEGIN}' in line
        if began and "write(1," not in line:
            found.append(Point(match[2], counts[match[2]]))
    return found


def killed_at(folder: Path, point: Point) -> list[str]:
    """Run the worker and kill it as it makes the call."""
    return run(folder, "-e", f"trace={point.call}", "-e", _inject(point, "signal=KILL"), "-o", "/dev/null")


def failing_at(folder: Path, point: Point, error: str, *, and_after: bool = False) -> list[str]:
    """Run the worker and let the call fail, once or from then on."""
    inject = _inject(point, f"error={error}") + ("+" if and_after else "")
    return run(folder, "-e", f"trace={point.call}", "-e", inject, "-o", "/dev/null")


def _inject(point: Point, what: str) -> str:
    return f"inject={point.call}:{what}:when={point.number}"


def acknowledged(said: list[str], word: str) -> list[list[str]]:
    return [line.split()[1:] for line in said if line.split()[0] == word]


def check_after(folder: Path, said: list[str]) -> None:
    """Nothing acknowledged is lost, nothing unacknowledged is shown as saved, and the next start says what happened."""
    vault = folder / "vault"
    session = unlock.unlock(vault, (folder / "passphrase").read_text(encoding="utf-8"), SystemClock())
    try:
        assert not session.vault.salvage, session.vault.head_state
        _items(session, folder, said)
        _bundles(session, folder, said)
        assert session.vault.store.names() == session.vault.objects.names()
        newest = next(line for line in custody.show(session) if line.act == "unlocked")
        assert bool(session.vault.orphans) == ("unfinished files" in (newest.reason or ""))
        assert (session.vault.head_state == "chain-ahead") == ("ahead of the head" in (newest.reason or ""))
        assert custody.check(session, silent_job()).outcome == "intact"
    finally:
        session.lock()


def _items(session: FieldSession, folder: Path, said: list[str]) -> None:
    listed = {row.code: row for row in evidence.listing(session)}
    originals = {hashlib.sha256(path.read_bytes()).hexdigest() for path in (folder / "card").iterdir()}
    for code, sha256 in acknowledged(said, "collected"):
        assert code in listed, f"{code} was said to be collected and is gone"
        assert evidence.show(session, listed[code].id).sha256 == sha256
    for row in listed.values():
        out = folder / f"out-{row.code}"
        assert evidence.export(session, row.id, out).sha256 in originals


def _bundles(session: FieldSession, folder: Path, said: list[str]) -> None:
    states = {row.id: row.state for row in seal.listing(session)}
    for (ident,) in acknowledged(said, "sealed"):
        assert states[ident] in ("sealed", "written")
    for (ident,) in acknowledged(said, "written"):
        assert states[ident] == "written"
    for ident, state in states.items():
        if state in ("sealed", "written"):
            written = seal.write(session, ident, folder / "stick-after", silent_job())
            assert {path.name for path in (folder / "stick-after").iterdir()} == {name for name, _, _ in written.files}
