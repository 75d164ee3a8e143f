"""A vault nobody can unlock: read again with the recovery key, written on in a new chain, and sealed with both."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldkit.jobs import silent_job
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.vault import keyfile
from fieldkit.workflows.field import backup, book, custody, people, recover, review, seal, unlock
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import open_bundle, receive, recovery_key, setup
from tests.flows.team import SECRET, Device, Team, finalised_interview
from tests.flows.test_people import Coded, enrolled

NEW = "the new passphrase of who recovered it"


@pytest.fixture
def team(template: Team, tmp_path: Path) -> Iterator[Team]:
    copied = Team.copied(template, tmp_path, only=("H-01",))
    yield copied
    copied.close()


@pytest.fixture
def laptop(team: Team) -> Device:
    return team.devices["H-01"]


def recovered(team: Team, laptop: Device, person: str = "H-09") -> FieldSession:
    laptop.session.lock()
    key = team.folder / "hq" / "recovery"
    made = recover.recover(laptop.folder, key, SECRET, person, "lead", laptop.clock, NEW, MINIMUM_COST)
    assert made.passphrase is None
    laptop.clock.advance(60)
    laptop.session = unlock.unlock(laptop.folder, NEW, laptop.clock)
    return laptop.session


def sealed(session: FieldSession, interview: str) -> tuple[str, int]:
    look = review.mark_reviewed(session, review.last_look(session, [interview], []))
    row = seal.seal(session, look, silent_job())
    return row.id, row.sequence


def received(team: Team, session: FieldSession, bundle: str) -> dict[str, str]:
    """Receive and open at headquarters; how each check came out."""
    stick, out = team.path("stick"), team.path("out")
    seal.write(session, bundle, stick, silent_job())
    intake, custodian = team.desk("intake"), team.desk("custodian")
    row, report = receive.receive(intake, stick, silent_job())
    assert row.state == "received", report.to_text()
    opened = open_bundle.open_bundle(custodian, stick, out, silent_job())
    intake.lock()
    custodian.lock()
    assert opened.report.outcome != "failed", opened.report.to_text()
    assert opened.receipt is not None
    return {check.code: check.status for check in opened.report.checks}


def test_the_old_chain_is_closed_and_the_new_one_names_its_last_line(team: Team, laptop: Device) -> None:
    finalised_interview(laptop)
    old = laptop.session.vault.tip()
    assert old is not None
    session = recovered(team, laptop)
    assert (session.person, session.enrolled) == ("H-09", False)
    with Coded("not-enrolled"):
        people.add_event(session, "not before a key of one's own")
    assert session.vault.tip() == old, "reading again writes nothing"
    enrolled(team, session)
    assert session.vault.chain_id not in (None, old.chain)
    first, second = (body for _, body in book.own_bodies(session)[:2])
    assert (first.act, second.act) == ("restored", "enrolled")
    assert [(one.kind, one.id, one.digest) for one in first.subjects] == [("chain", old.chain, old.digest)]
    assert first.person == session.certificate
    assert session.vault.former.tip(old.chain) == old
    report = custody.check(session, silent_job())
    assert report.outcome == "intact", report.to_text()
    assert {line.chain for line in custody.show(session)} == {old.chain, session.vault.chain_id}
    session.lock()
    laptop.session = unlock.unlock(laptop.folder, NEW, laptop.clock)
    assert laptop.session.vault.head_state == "equal"


def test_both_chains_travel_once_and_the_sequence_starts_anew(team: Team, laptop: Device) -> None:
    before = finalised_interview(laptop)
    ident, sequence = sealed(laptop.session, before)
    assert sequence == 1
    assert received(team, laptop.session, ident)["custody-links"] == "pass"
    session = recovered(team, laptop)
    enrolled(team, session)
    after = finalised_interview(laptop)
    ident, sequence = sealed(session, after)
    assert sequence == 1, "a new chain starts anew"
    checks = received(team, session, ident)
    assert (checks["custody-links"], checks["custody-signatures"]) == ("pass", "pass")
    assert checks["sequence"] == "pass"
    assert checks["restored"] == "ask", "a person at headquarters confirms it"
    last = finalised_interview(laptop)
    ident, sequence = sealed(session, last)
    assert sequence == 2
    assert "restored" not in received(team, session, ident)
    assert custody.check(session, silent_job()).outcome == "intact"


def test_whoever_unlocks_first_with_an_enrolled_key_begins_the_new_chain(team: Team, laptop: Device) -> None:
    old = laptop.session.vault.chain_id
    recovered(team, laptop).lock()
    laptop.clock.advance(60)
    laptop.session = unlock.unlock(laptop.folder, SECRET, laptop.clock)
    assert laptop.session.person == "H-01"
    assert laptop.session.vault.chain_id != old
    assert [body.act for _, body in book.own_bodies(laptop.session)] == ["restored", "unlocked"]
    assert custody.check(laptop.session, silent_job()).outcome == "intact"


def test_a_restored_backup_goes_on_in_a_new_chain(team: Team, laptop: Device) -> None:
    finalised_interview(laptop)
    disk = team.path("disk")
    disk.mkdir()
    backup.make(laptop.session, disk, silent_job())
    old = laptop.session.vault.chain_id
    people.add_event(laptop.session, "after the backup, lost with the laptop")
    laptop.session.lock()
    backup.restore(disk, SECRET, team.path("spare"), silent_job())
    spare = team.folder / max(path.name for path in team.folder.iterdir() if path.name.startswith("spare"))
    laptop.session = unlock.unlock(spare, SECRET, laptop.clock)
    acts = [body.act for _, body in book.own_bodies(laptop.session)]
    assert acts[:2] == ["restored", "unlocked"]
    assert laptop.session.vault.chain_id != old
    assert custody.check(laptop.session, silent_job()).outcome == "intact"


def test_another_recovery_key_or_passphrase_opens_nothing(team: Team, laptop: Device, tmp_path: Path) -> None:
    laptop.session.lock()
    before = (laptop.folder / "vault.json").read_bytes()
    setup.create(
        tmp_path / "other", "Other", laptop.clock, dict.fromkeys((*setup.DESKS, setup.RECOVERY), SECRET),
        classic=True, training=True, cost=MINIMUM_COST,
    )  # fmt: skip
    with Coded("recovery-other"):
        recover.recover(laptop.folder, tmp_path / "other/recovery", SECRET, "H-09", "lead", laptop.clock, NEW)
    with Coded("passphrase-wrong"):
        recover.recover(laptop.folder, team.folder / "hq/recovery", NEW, "H-09", "lead", laptop.clock, NEW)
    with Coded("person-taken"):
        recover.recover(laptop.folder, team.folder / "hq/recovery", SECRET, "H-01", "lead", laptop.clock, NEW)
    assert (laptop.folder / "vault.json").read_bytes() == before
    file = keyfile.read(laptop.folder)
    keyfile.KeyFile(file.vault, file.generation, file.rows).write(laptop.folder)
    with Coded("recovery-none"):
        recover.recover(laptop.folder, team.folder / "hq/recovery", SECRET, "H-09", "lead", laptop.clock, NEW)
    laptop.session = unlock.unlock(laptop.folder, SECRET, laptop.clock)
    assert keyfile.read(laptop.folder).recovery is not None, "the next unlock puts the entry there, from the kit"


def test_a_recovery_key_that_was_cut_or_altered_is_named(team: Team, tmp_path: Path) -> None:
    whole = team.folder / "hq" / "recovery" / recovery_key.NAME
    for content, code in ((b"", "not-a-recovery-key"), (b"{}", "not-a-recovery-key"), (None, "wrapped-secret-damaged")):
        path = tmp_path / "recovery.json"
        shutil.copy(whole, path)
        if content is None:
            text = whole.read_text()
            start = text.index('"identity":"') + 100
            path.write_text(text[:start] + ("A" if text[start] != "A" else "B") + text[start + 1 :])
        else:
            path.write_bytes(content)
        with Coded(code):
            recovery_key.open_key(path, SECRET)
    with Coded("recovery-key-unreadable"):
        recovery_key.open_key(tmp_path / "absent", SECRET)


def test_nobody_writes_to_a_closed_chain(team: Team, laptop: Device) -> None:
    session = laptop.session
    with session.vault.transaction():
        session.vault.close_chain()
    with Coded("chain-closed"):
        people.add_event(session, "no further line")
