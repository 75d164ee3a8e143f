"""Several people on one laptop: each signs as themselves, and who was removed opens nothing that comes after."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit.age import decrypt_bytes, generate_identity, parse_identity
from fieldkit.errors import FieldkitError
from fieldkit.jobs import silent_job
from fieldkit.keys.authority_store import decode_with_chain
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.keys.wrapping import unwrap
from fieldkit.storage.database import Database
from fieldkit.vault import keyfile, keyring
from fieldkit.workflows.field import (
    book,
    collect,
    custody,
    enrol,
    evidence,
    interview,
    passphrase,
    people,
    person_add,
    person_remove,
    unlock,
)
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import approve, recovery_key
from fieldkit.workflows.values import Role
from tests.flows.team import SECRET, Device, Team

SECOND = "another passphrase of another person"
THIRD = "a third passphrase for a third person"


def opened(device: Device, secret: str, person: str | None = None) -> FieldSession:
    device.lock()
    device.clock.advance(30)
    device.session = unlock.unlock(device.folder, secret, device.clock, None, person)
    return device.session


def enrolled(team: Team, session: FieldSession) -> None:
    request, answer = team.path("request"), team.path("answer")
    enrol.request(session, request)
    root = team.desk("root")
    approve.approve(root, request, answer)
    root.lock()
    enrol.accept(session, answer)


def join(team: Team, device: Device, person: str, role: Role, secret: str) -> None:
    """Add a person to the lead's laptop, and let them enrol; the lead is unlocked again afterwards."""
    person_add.add(device.session, person, role, secret, MINIMUM_COST)
    enrolled(team, opened(device, secret, person))
    opened(device, SECRET)


@pytest.fixture(scope="module")
def shared_template(template: Team, tmp_path_factory: pytest.TempPathFactory) -> Team:
    team = Team.copied(template, tmp_path_factory.mktemp("shared"))
    join(team, team.devices["H-01"], "H-07", "member", SECOND)
    team.close()
    return team


@pytest.fixture
def team(shared_template: Team, tmp_path: Path) -> Iterator[Team]:
    """H-01's laptop is shared with H-07."""
    copied = Team.copied(shared_template, tmp_path, only=("H-01",))
    yield copied
    copied.close()


@pytest.fixture
def laptop(team: Team) -> Device:
    return team.devices["H-01"]


class Coded:
    def __init__(self, code: str) -> None:
        self.code = code

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        assert isinstance(error, FieldkitError), f"{self.code} was not raised"
        assert error.code == self.code
        return True


def test_each_signs_as_themselves_in_one_chain(laptop: Device) -> None:
    people.add_event(laptop.session, "by the lead")
    session = opened(laptop, SECOND)
    assert (session.person, session.role) == ("H-07", "member")
    people.add_event(session, "by the member")
    acted = {line.person for line in custody.show(session) if line.act == "created"}
    assert acted == {"H-01", "H-07"}
    report = custody.check(session, silent_job())
    assert report.outcome == "intact"
    assert "signed by H-01, H-07" in next(check.detail for check in report.checks if check.code == "chain")
    rows = {row.person: row for row in person_add.listing(session)}
    assert rows["H-07"].acting
    assert rows["H-01"].can_unlock
    assert not rows["H-01"].acting


def test_an_item_s_custody_names_who_acted_and_not_who_looks(laptop: Device, tmp_path: Path) -> None:
    photo = tmp_path / "well.txt"
    photo.write_text("the well")
    collect.collect(laptop.session, [photo], silent_job())
    session = opened(laptop, SECOND)
    shown = evidence.show(session, evidence.find(session, "E-0001"))
    assert {(one.act, one.person) for one in shown.custody} >= {("collected", "H-01"), ("viewed", "H-07")}


def test_no_line_says_exported_where_no_file_could_be_made(laptop: Device, tmp_path: Path) -> None:
    photo = tmp_path / "well.txt"
    photo.write_text("the well")
    [item] = collect.collect(laptop.session, [photo], silent_job()).items
    with Coded("disk-failed"):
        evidence.export(laptop.session, item.id, tmp_path / "nowhere" / "well.txt")
    assert "exported" not in {line.act for line in custody.show(laptop.session)}
    evidence.export(laptop.session, item.id, tmp_path / "copy.txt")
    assert "exported" in {line.act for line in custody.show(laptop.session)}


def test_a_person_who_was_named_is_that_person_or_nobody(laptop: Device) -> None:
    laptop.session.lock()
    before = (laptop.folder / "case.db").read_bytes()
    with Coded("person-other"):
        unlock.unlock(laptop.folder, SECOND, laptop.clock, None, "H-01")
    assert (laptop.folder / "case.db").read_bytes() == before
    laptop.session = unlock.unlock(laptop.folder, SECOND, laptop.clock, None, "H-07")


def test_members_add_nobody_where_there_is_a_lead(laptop: Device) -> None:
    session = opened(laptop, SECOND)
    with Coded("role-lead"):
        person_add.add(session, "H-08", "member", THIRD, MINIMUM_COST)
    with Coded("role-lead"):
        person_remove.remove(session, "H-01")
    with Coded("person-taken"):
        person_add.add(opened(laptop, SECRET), "H-07", "member", THIRD, MINIMUM_COST)
    with Coded("person-self"):
        person_remove.remove(laptop.session, "H-01")


def test_with_vault_key_and_recovery_key_nobody_elses_signature_can_be_made(team: Team, laptop: Device) -> None:
    vault = laptop.session.vault
    row = vault.people.of(vault.keys.slot)
    assert row is not None
    assert row.signer is not None
    key, *_ = decode_with_chain(unwrap(vault.keys.person_key, row.signer, "signing-key"))
    scalar = key.private_numbers().private_value.to_bytes(32, "big")
    identity = unwrap(vault.keys.person_key, row.identity or b"", keyring.AGE_LABEL)
    secrets = [scalar, scalar.hex().encode(), bytes(identity), bytes(vault.keys.person_key)]
    laptop.session.lock()

    recovery = recovery_key.open_key(team.folder / "hq" / "recovery", SECRET)
    keys = keyring.recover(laptop.folder, recovery)
    colleague = keyring.unlock(laptop.folder, SECOND)
    assert keys.vault_key == colleague.vault_key
    assert not any(keys.person_key)
    database = Database(laptop.folder / "case.db", keys.vault_key, read_only=True)
    seen = [path.read_bytes() for path in laptop.folder.rglob("*") if path.is_file()]
    for (table,) in database.all("SELECT name FROM sqlite_master WHERE type = 'table'"):
        for values in database.all(f"SELECT * FROM {table}"):
            seen += [one if isinstance(one, bytes) else str(one).encode() for one in values]
    database.close()
    assert not any(secret in data for data in seen for secret in secrets)
    for key_at_hand in (keys.vault_key, colleague.person_key, colleague.vault_key):
        with Coded("wrapped-secret-damaged"):
            unwrap(key_at_hand, row.signer, "signing-key")
    laptop.session = unlock.unlock(laptop.folder, SECRET, laptop.clock)


def test_who_is_removed_opens_nothing_that_is_written_after(team: Team, laptop: Device) -> None:
    join(team, laptop, "H-08", "member", THIRD)
    laptop.session.lock()
    kept = team.folder / "kept"
    shutil.copytree(laptop.folder, kept)
    theirs = keyring.unlock(kept, SECOND)
    old_row = keyfile.read(kept).row(theirs.slot)
    assert old_row is not None
    assert old_row.identity is not None
    own_identity = parse_identity(unwrap(theirs.person_key, old_row.identity, keyring.AGE_LABEL).decode())

    session = opened(laptop, SECRET)
    removed = person_remove.remove(session, "H-07", "left the team")
    assert (removed.also, removed.stay) == ((), ("H-08",))
    people.add_event(session, "after the removal")
    assert custody.check(session, silent_job()).outcome == "intact"
    line = next(line for line in custody.show(session) if line.act == "key-revoked")
    assert line.reason == "left the team"
    session.lock()
    with Coded("passphrase-wrong"):
        unlock.unlock(laptop.folder, SECOND, laptop.clock)
    with Coded("database-damaged"):
        Database(laptop.folder / "case.db", theirs.vault_key)
    # The old vault.json in place of the new one opens a key, and no case.
    new_file = (laptop.folder / "vault.json").read_bytes()
    shutil.copy(kept / "vault.json", laptop.folder / "vault.json")
    with Coded("database-damaged"):
        unlock.unlock(laptop.folder, SECOND, laptop.clock)
    (laptop.folder / "vault.json").write_bytes(new_file)
    # What was handed over to the others opens with nothing that the removed person has.
    file = keyfile.parse(new_file)
    [other] = [row for label in file.slots() if (row := file.row(label)) is not None and row.handovers]
    sealed = unwrap(theirs.vault_key, other.handovers[0], f"handover:{file.vault}:{other.slot.person}")
    with Coded("age-no-key"):
        decrypt_bytes(bytes(sealed), [own_identity], limit=32)
    assert not [path.name for path in laptop.folder.iterdir() if path.name.startswith("next-")]
    # A colleague unlocks as ever, and reads what came after.
    laptop.session = unlock.unlock(laptop.folder, THIRD, laptop.clock)
    assert [row.code for row in laptop.session.vault.people.all() if row.state == "removed"] == ["H-07"]
    assert "after the removal" in str([version.fields() for version in book.all_newest(laptop.session, "event")])
    after = keyfile.read(laptop.folder).row(laptop.session.vault.keys.slot)
    assert after is not None
    assert after.handovers == ()


def test_a_recipient_planted_by_who_is_removed_gets_no_key(team: Team, laptop: Device) -> None:
    """H-07 has the vault key, so can write any table: the new key goes only to what H-08's own signature bound."""
    join(team, laptop, "H-08", "member", THIRD)
    session = laptop.session
    planted = generate_identity("x25519")
    row = next(row for row in session.vault.people.all() if row.code == "H-08")
    with session.vault.transaction():
        session.vault.people.put(replace(row, recipient=str(planted.recipient)))
    person_remove.remove(session, "H-07")
    session.lock()
    laptop.session = unlock.unlock(laptop.folder, THIRD, laptop.clock)
    assert laptop.session.person == "H-08"


def test_a_request_that_is_not_their_own_keeps_everyone_in_the_vault(team: Team, laptop: Device) -> None:
    join(team, laptop, "H-08", "member", THIRD)
    vault = laptop.session.vault
    rows = {row.code: row for row in vault.people.all()}
    with vault.transaction():
        vault.people.put(replace(rows["H-08"], request=rows["H-07"].request))
    removed = person_remove.remove(laptop.session, "H-07")
    assert removed.also == ("H-08",), "whose binding does not hold is dropped, never handed the key"


def test_who_has_not_enrolled_goes_too_and_is_added_again(laptop: Device) -> None:
    session = laptop.session
    person_add.add(session, "H-08", "member", THIRD, MINIMUM_COST)
    assert person_remove.remove(session, "H-07").also == ("H-08",)
    person_add.add(session, "H-08", "member", THIRD, MINIMUM_COST)
    assert opened(laptop, THIRD).person == "H-08"


def test_an_old_passphrase_opens_nothing_even_with_the_old_files(laptop: Device, tmp_path: Path) -> None:
    laptop.session.lock()
    kept = tmp_path / "kept.json"
    shutil.copy(laptop.folder / "vault.json", kept)
    old = keyring.unlock(laptop.folder, SECRET)
    session = opened(laptop, SECRET)
    changed = passphrase.change(session, THIRD, MINIMUM_COST)
    assert changed.passphrase is None
    people.add_event(session, "after the change")
    assert custody.check(session, silent_job()).outcome == "intact"
    session.lock()
    with Coded("passphrase-wrong"):
        unlock.unlock(laptop.folder, SECRET, laptop.clock)
    row = keyfile.read(laptop.folder).row(old.slot)
    assert row is not None
    with Coded("wrapped-secret-damaged"):
        unwrap(old.person_key, row.vault_key, "vault-key")
    with Coded("database-damaged"):
        Database(laptop.folder / "case.db", old.vault_key)
    colleague = unlock.unlock(laptop.folder, SECOND, laptop.clock)
    assert colleague.person == "H-07"
    colleague.lock()
    laptop.session = unlock.unlock(laptop.folder, THIRD, laptop.clock)
    interview.new(laptop.session)


def test_two_changes_of_key_reach_a_person_who_was_away(laptop: Device) -> None:
    passphrase.change(laptop.session, THIRD, MINIMUM_COST)
    passphrase.change(laptop.session, SECRET, MINIMUM_COST)
    assert opened(laptop, SECOND).person == "H-07"
    assert opened(laptop, SECRET).person == "H-01"


def test_a_weak_passphrase_is_refused_before_anything_changes(laptop: Device) -> None:
    before = (laptop.folder / "vault.json").read_bytes()
    with Coded("passphrase-weak"):
        passphrase.change(laptop.session, "short")
    with Coded("passphrase-weak"):
        person_add.add(laptop.session, "H-08", "member", "aaaaaaaaaaaaaaaaaaaaaa")
    assert (laptop.folder / "vault.json").read_bytes() == before


def test_a_damaged_slot_locks_out_nobody_else(laptop: Device) -> None:
    laptop.session.lock()
    file = keyfile.read(laptop.folder)
    mine = keyring.unlock(laptop.folder, SECRET).slot
    rows = [{**row, "passes": 10**9} if row["person"] != mine else row for row in file.rows]
    replace(file, rows=tuple(rows)).write(laptop.folder)
    laptop.session = unlock.unlock(laptop.folder, SECRET, laptop.clock)
    with Coded("slot-malformed"):
        keyring.unlock(laptop.folder, SECOND)


def test_slots_of_other_vaults_and_persons_do_not_open(team: Team, laptop: Device) -> None:
    laptop.session.lock()
    file = keyfile.read(laptop.folder)
    mine, other = sorted(file.rows, key=lambda row: row["person"] != keyring.unlock(laptop.folder, SECRET).slot)
    swapped = [{**mine, "person": other["person"]}, {**other, "person": mine["person"]}]
    replace(file, rows=tuple(swapped)).write(laptop.folder)
    with Coded("passphrase-wrong"):
        keyring.unlock(laptop.folder, SECRET)
    foreign = keyfile.read(team.folder / "H-02")
    replace(file, rows=foreign.rows).write(laptop.folder)
    with Coded("passphrase-wrong"):
        keyring.unlock(laptop.folder, SECRET)
    file.write(laptop.folder)
    laptop.session = unlock.unlock(laptop.folder, SECRET, laptop.clock)
