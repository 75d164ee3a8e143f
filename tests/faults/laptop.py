"""Runs field days on copies of one vault, and judges what stands afterwards against what was said."""

from __future__ import annotations

import hashlib
import json
import shutil
import socket
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fieldkit.clock import FrozenClock
from fieldkit.errors import UsageError
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import collect, custody, evidence, interview, review, seal, unlock
from fieldkit.workflows.field.session import FieldSession
from tests.conftest import ROOT
from tests.faults.power import start
from tests.faults.verbs import VERBS
from tests.flows.team import SECRET, START

Told = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Day:
    """What one day left: its folder (``vault``, ``stick``), what was said, and how the process ended."""

    folder: Path
    told: Told
    status: int

    def said(self, step: str) -> dict[str, Any] | None:
        return next((one for one in self.told if one.get("step") == step), None)

    @property
    def calls(self) -> list[str]:
        """The name of every call that was seen, in order."""
        return [line.partition("(")[0] for line in (self.folder / "calls").read_text().splitlines() if "(" in line]

    @property
    def codes(self) -> set[str]:
        return {one["code"] for one in self.told if "code" in one} - {""}


class Laptop:
    """One server of jobs, and the vault and card that each day starts from."""

    def __init__(self, vault: Path, card: Path) -> None:
        self._vault, self._card = vault, card
        ours, theirs = socket.socketpair()
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.jobs", str(theirs.fileno())], pass_fds=[theirs.fileno()], cwd=ROOT
        )
        theirs.close()
        self._channel, self._lines = ours, ours.makefile("r", encoding="utf-8")

    def close(self) -> None:
        self._lines.close()
        self._channel.close()
        self._server.wait(30)

    def day(self, folder: Path, *inject: str) -> Day:
        """A day on a fresh copy of the vault. Injections as strace writes them: ``fsync:error=EIO:when=3``."""
        folder.mkdir()
        shutil.copytree(self._vault, folder / "vault")
        job = {
            "vault": str(folder / "vault"), "card": str(self._card), "stick": str(folder / "stick"),
            "log": str(folder / "calls"), "inject": inject,
        }  # fmt: skip
        return self._done(folder, job)

    def verb(self, name: str, world: Path, folder: Path, *inject: str, recorded: bool = False) -> Day:
        """One verb (``verbs.VERBS``) in a fresh copy of what it needs of the world; ``recorded``: for ``power``."""
        start(world, VERBS[name].needs, folder)
        log = str(folder / "calls")
        job = {"verb": name, "folder": str(folder), "log": log, "inject": inject, "recorded": recorded}
        return self._done(folder, job)

    def _done(self, folder: Path, job: dict[str, Any]) -> Day:
        self._channel.send(json.dumps(job).encode() + b"\n")
        told: Told = []
        while "ended" not in (one := json.loads(next(self._lines))):
            told.append(one)
        for bug in told:
            assert "bug" not in bug, bug["bug"]
        return Day(folder, told, one["ended"])

    def calls(self, folder: Path) -> list[str]:
        """The name of every call of an undisturbed day, in order."""
        day = self.day(folder)
        assert day.said("lock"), day.told
        return day.calls


def nth(calls: list[str], index: int) -> str:
    """Name and count of the call at ``index``: strace counts each call by its name."""
    return f"{calls[index]}:{{}}:when={Counter(calls[: index + 1])[calls[index]]}"


def judge(day: Day) -> str:
    """What was said stands, what stands is whole, and work goes on; the reason that the next start gave.

    Everything here is asserted, so that a test of a fault is one call.
    """
    vault = day.folder / "vault"
    clock = FrozenClock(START, "d" * 32)
    clock.advance(7200)
    session = unlock.unlock(vault, SECRET, clock)
    try:
        reason = custody.show(session)[0].reason or ""
        _nothing_is_left_over(session)
        _what_was_said_stands(session, day)
        _work_goes_on(session, day.folder)
        report = custody.check(session, silent_job())
        assert report.outcome in ("intact", "ask"), report.to_text()
    finally:
        session.lock()
    return reason


def _nothing_is_left_over(session: FieldSession) -> None:
    vault = session.vault
    assert not vault.salvage, vault.head_state
    assert vault.store.names() == vault.objects.names()
    assert sorted(path.name for path in vault.folder.iterdir() if path.name.endswith(".part")) == []
    assert {bundle.state for bundle in vault.bundles.all()} <= {"sealed", "written"}


def _what_was_said_stands(session: FieldSession, day: Day) -> None:
    for step in ("one", "folder"):
        for record, sha256 in (day.said(step) or {"items": []})["items"]:
            assert _original(session, record) == sha256
    for record in session.vault.versions.records("exhibit"):
        assert _original(session, record) == evidence.show(session, record).sha256
    if started := day.said("start"):
        shown = interview.load(session, started["id"])
        if day.said("save"):
            assert len(shown.form["turns"]) == 4
        if one := day.said("one"):
            assert one["items"][0][0] in shown.form["exhibits"]
        if final := day.said("finalise"):
            assert shown.version == final["version"]
    if sealed := day.said("sealing"):
        assert sealed["bundle"] in {row.id for row in seal.listing(session)}
    if written := day.said("write"):
        assert [row.state for row in seal.listing(session)] == ["written"]
        assert all((day.folder / "stick" / name).stat().st_size == size for name, size, _ in written["files"])


def _original(session: FieldSession, record: str) -> str:
    stored, digest = session.vault.objects.of(record), hashlib.sha256()
    assert stored is not None
    with session.vault.store.open(stored) as reader:
        for piece in reader.chunks():
            digest.update(piece)
    return digest.hexdigest()


def _work_goes_on(session: FieldSession, folder: Path) -> None:
    """One more photo, and everything that waits can be sealed and written; then nothing waits."""
    (folder / "later.txt").write_text("taken after the fault", encoding="utf-8")
    collect.collect(session, [folder / "later.txt"], silent_job())
    for row in interview.listing(session):
        if row.state == "draft":
            interview.discard(session, row.id, "left over from the day before")
    seal.seal(session, review.mark_reviewed(session, review.last_look(session)), silent_job())
    for number, bundle in enumerate(seal.listing(session)):
        seal.write(session, bundle.id, folder / f"again-{number}", silent_job())
    with pytest.raises(UsageError) as caught:
        review.last_look(session)
    assert caught.value.code == "nothing-to-seal"
