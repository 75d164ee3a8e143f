"""Verbs that are made to fail: what each needs, does, and says, and what must stand afterwards.

``does`` runs in a process that is killed, or whose disk refuses, and says what a person would have seen. ``stands``
then opens what is left without any fault: what was said is true, what is there is whole and says what happened, and the
verb is done again to its end. It asserts, and returns the words of the next start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fieldkit.clock import FrozenClock
from fieldkit.errors import FieldkitError
from fieldkit.jobs import silent_job
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.vault import keyfile, keyring
from fieldkit.workflows.field import (
    backup,
    custody,
    erase,
    evidence,
    give,
    interview,
    receipts,
    recover,
    seal,
    take,
    travel_lock,
    unlock,
)
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import desk, open_bundle, receive
from fieldkit.workflows.hq import receipts as hq_receipts
from tests.flows.team import SECRET, START
from tests.unit.vault.test_migration import PASSPHRASE

Say = Callable[..., None]
"""``say(step, **what)``."""
Told = dict[str, dict[str, Any]]
"""What was said, by step."""

NEW = "the new passphrase after the journey"


@dataclass(frozen=True, slots=True)
class Verb:
    """``needs`` maps folders of the world (``world.make``) to names in the copy."""

    needs: dict[str, str]
    does: Callable[[Path, Say], None]
    stands: Callable[[Path, Told], str]


def later(hours: int, boot: str = "e") -> FrozenClock:
    clock = FrozenClock(START, boot * 32)
    clock.advance(hours * 3600)
    return clock


def opened(vault: Path, say: Say | None = None, secret: str = SECRET, hours: int = 1) -> FieldSession:
    session = unlock.unlock(vault, secret, later(hours, "e" if say else "d"))
    if say is not None:
        say("unlock")
    return session


def _again(vault: Path, secret: str = SECRET) -> tuple[FieldSession, str]:
    """The next start, and what it says."""
    session = opened(vault, secret=secret, hours=2)
    assert not session.vault.salvage, session.vault.head_state
    assert not session.cannot_write
    assert session.vault.store.names() == session.vault.objects.names()
    assert not list(vault.glob("*.part"))
    assert not list(vault.glob(".*.part"))
    return session, custody.show(session)[0].reason or ""


def _end(session: FieldSession) -> None:
    report = custody.check(session, silent_job())
    assert report.outcome in ("intact", "ask"), report.to_text()
    session.lock()


def _refusal(what: Callable[[], object]) -> str:
    """The code under which it refuses; empty where it does not."""
    try:
        what()
    except FieldkitError as error:
        return error.code
    return ""


def _receipts(folder: Path, say: Say) -> None:
    session = opened(folder / "vault", say)
    rows = receipts.import_receipts(session, folder / "receipts")
    say("done", ids=[row.id for row in rows])
    session.lock()


def _receipts_stand(folder: Path, told: Told) -> str:
    session, reason = _again(folder / "vault")
    here = {row.id for row in receipts.listing(session)}
    assert here >= set(told.get("done", {}).get("ids", []))
    [bundle] = seal.listing(session)
    assert bundle.state == {0: "written", 1: bundle.state, 2: "verified"}[len(here)]
    receipts.import_receipts(session, folder / "receipts")
    assert [row.state for row in seal.listing(session)] == ["verified"]
    assert {row.outcome for row in receipts.listing(session)} <= {"received", "intact", "ask"}
    _end(session)
    return reason


def _receive(folder: Path, say: Say) -> None:
    intake = desk.unlock(folder / "hq" / "intake", SECRET, later(1))
    say("unlock")
    row, _ = receive.receive(intake, folder / "stick", silent_job())
    say("done", id=row.id, state=row.state)
    intake.lock()


def _receive_stands(folder: Path, told: Told) -> str:
    intake = desk.unlock(folder / "hq" / "intake", SECRET, later(2))
    if done := told.get("done"):
        [row] = receive.listing(intake)
        assert (row.id, row.state) == (done["id"], done["state"]) == (done["id"], "received")
    row, report = receive.receive(intake, folder / "stick", silent_job())
    assert (row.state, report.outcome) == ("received", "intact"), report.to_text()
    [receipt] = hq_receipts.export(intake, folder / "receipts")
    assert (receipt.kind, receipt.bundle) == ("received", row.id)
    assert not list(Path(row.folder).glob("*.part"))
    intake.lock()
    session = opened(folder / "vault", hours=3)
    assert [one.kind for one in receipts.import_receipts(session, folder / "receipts")] == ["received"]
    _end(session)
    return ""


def _open(folder: Path, say: Say) -> None:
    custodian = desk.unlock(folder / "hq" / "custodian", SECRET, later(1))
    say("unlock")
    opened_now = open_bundle.open_bundle(custodian, folder / "stick", folder / "opened", silent_job())
    assert opened_now.receipt is not None
    say("done", receipt=opened_now.receipt.id, outcome=opened_now.report.outcome)
    custodian.lock()


def _open_stands(folder: Path, told: Told) -> str:
    custodian = desk.unlock(folder / "hq" / "custodian", SECRET, later(2))
    again = open_bundle.open_bundle(custodian, folder / "stick", folder / "opened-again", silent_job())
    custodian.lock()
    assert again.report.outcome == "intact", again.report.to_text()
    assert again.receipt is not None
    if done := told.get("done"):
        assert (done["receipt"], done["outcome"]) == (again.receipt.id, "intact")
        assert len(list((folder / "opened" / "originals").iterdir())) == 1
    intake = desk.unlock(folder / "hq" / "intake", SECRET, later(3))
    assert [row.state for row in receive.listing(intake)] == ["verified"]
    intake.lock()
    return ""


def _give(folder: Path, say: Say) -> None:
    session = opened(folder / "vault", say)
    row, written = give.give(session, "H-01", folder / "out", silent_job())
    say("done", bundle=row.id, files=written.files, state="written" if written.recorded else "sealed")
    session.lock()


def _give_stands(folder: Path, told: Told) -> str:
    session, reason = _again(folder / "vault")
    if done := told.get("done"):
        assert (done["bundle"], done["state"]) in {(row.id, row.state) for row in seal.listing(session)}
        assert all((folder / "out" / name).stat().st_size == size for name, size, _ in done["files"])
    assert _refusal(lambda: give.give(session, "H-01", folder / "again", silent_job())) in ("", "nothing-to-give")
    for number, row in enumerate(seal.listing(session)):
        assert row.state in ("sealed", "written")
        seal.write(session, row.id, folder / f"again-{number}", silent_job())
    assert len(seal.listing(session)) == 2
    _end(session)
    return reason


def _take(folder: Path, say: Say) -> None:
    session = opened(folder / "vault", say)
    row, _ = take.take(session, folder / "parcel", silent_job())
    say("done", id=row.id, state=row.state)
    session.lock()


def _take_stands(folder: Path, told: Told) -> str:
    session, reason = _again(folder / "vault")
    here = take.listing(session)
    assert len(interview.listing(session)) == 1 + len(here)
    if done := told.get("done"):
        assert [(row.id, row.state) for row in here] == [(done["id"], done["state"])] == [(done["id"], "taken")]
    row, report = take.take(session, folder / "parcel", silent_job())
    assert row.state == "taken", report.to_text()
    assert len(interview.listing(session)) == 2
    _originals(session, folder)
    _end(session)
    return reason


def _originals(session: FieldSession, folder: Path) -> None:
    """Every original is there to its last byte."""
    for row in evidence.listing(session):
        evidence.export(session, row.id, folder / f"original-{row.code}-{row.id[:6]}")


def _backup(folder: Path, say: Say) -> None:
    session = opened(folder / "vault", say)
    row = backup.make(session, folder / "backup", silent_job())
    say("done", number=row.number, recorded=row.recorded)
    session.lock()


def _backup_stands(folder: Path, told: Told) -> str:
    def whole() -> int:
        report = backup.check(folder / "backup", SECRET, later(2), silent_job())
        assert report.outcome == "intact", report.to_text()
        return int(report.checks[0].detail.split()[1].rstrip(","))

    number = whole()
    assert number >= told.get("done", {}).get("number", 1)
    session, reason = _again(folder / "vault")
    if told.get("done", {}).get("recorded"):
        assert "copied" in {line.act for line in custody.show(session)}
    assert backup.make(session, folder / "backup", silent_job()).number == number + 1 == whole()
    _end(session)
    return reason


def _restore(folder: Path, say: Say) -> None:
    row = backup.restore(folder / "backup", SECRET, folder / "vault", silent_job())
    say("done", last=row.last_line)


def _restore_stands(folder: Path, told: Told) -> str:
    vault = folder / "vault"
    if not keyring.is_vault(vault):
        assert "done" not in told
        reason = _refusal(lambda: unlock.require_vault(vault))
        assert reason == ("restore-unfinished" if vault.is_dir() and any(vault.iterdir()) else "not-a-vault")
        backup.restore(folder / "backup", SECRET, vault, silent_job())
    else:
        reason = ""
    session, _ = _again(vault)
    assert session.vault.former.ids(), "it goes on in a new chain"
    _originals(session, folder)
    _end(session)
    return reason


def _migrate(folder: Path, say: Say) -> None:
    session = opened(folder / "vault", say, PASSPHRASE)
    say("done", lines=session.info().lines, cannot_write=session.info().cannot_write)
    session.lock()


def _migrate_stands(folder: Path, told: Told) -> str:
    session, reason = _again(folder / "vault", PASSPHRASE)
    [row] = interview.listing(session)
    assert (row.code, row.state) == ("R-0001", "sent")
    if (done := told.get("done")) and not done["cannot_write"]:
        assert session.info().lines == done["lines"] + 1
    _originals(session, folder)
    _end(session)
    return reason


def _erase(folder: Path, say: Say) -> None:
    session = opened(folder / "vault", say)
    [exhibit] = session.vault.versions.records("exhibit")
    gone = erase.erase(session, exhibit, (), "asked by the witness")
    say("done", record=exhibit, openings=gone.openings)
    session.lock()


def _erase_stands(folder: Path, told: Told) -> str:
    session, reason = _again(folder / "vault")
    [exhibit] = session.vault.versions.records("exhibit")
    if "done" in told:
        assert session.vault.objects.of(exhibit) is None
    assert _refusal(lambda: erase.erase(session, exhibit, (), "asked by the witness")) in ("", "nothing-to-erase")
    assert session.vault.objects.of(exhibit) is None
    assert session.vault.store.names() == session.vault.objects.names()
    assert "erased" in {line.act for line in custody.show(session)}
    _end(session)
    return reason


def _travel(folder: Path, say: Say) -> None:
    session = opened(folder / "vault", say)
    locked = travel_lock.lock(session)
    say("done", overwritten=locked.overwritten)


def _travel_stands(folder: Path, told: Told) -> str:
    vault = folder / "vault"
    if not keyfile.read(vault).rows:
        assert _refusal(lambda: _again(vault)) == "vault-travel-locked"
        recover.recover(vault, folder / "hq" / "recovery", SECRET, "H-09", "lead", later(2), NEW, MINIMUM_COST)
        session = opened(vault, secret=NEW, hours=3)
        assert not session.vault.salvage
        _end(session)
        return "vault-travel-locked"
    assert "done" not in told
    session, reason = _again(vault)
    _originals(session, folder)
    _end(session)
    return reason


VERBS = {
    "receipts": Verb({"H-01": "vault", "receipts": "receipts"}, _receipts, _receipts_stand),
    "receive": Verb({"hq-before": "hq", "stick": "stick", "H-01": "vault"}, _receive, _receive_stands),
    "open": Verb({"hq-received": "hq", "stick": "stick"}, _open, _open_stands),
    "give": Verb({"H-02": "vault"}, _give, _give_stands),
    "take": Verb({"H-01": "vault", "parcel": "parcel"}, _take, _take_stands),
    "backup": Verb({"H-01": "vault", "backup": "backup"}, _backup, _backup_stands),
    "restore": Verb({"backup": "backup"}, _restore, _restore_stands),
    "migrate": Verb({"older": "vault"}, _migrate, _migrate_stands),
    "erase": Verb({"H-01": "vault"}, _erase, _erase_stands),
    "travel": Verb({"H-01": "vault", "hq-before": "hq"}, _travel, _travel_stands),
}


def do(name: str, folder: Path, say: Say) -> None:
    """Do one verb; a refusal is said."""
    try:
        VERBS[name].does(folder, say)
    except FieldkitError as error:
        say("refused", code=error.code)
