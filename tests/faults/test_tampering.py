"""Anyone with the disk: each way to alter a vault's files is seen, harmless, or the limit that THREATS.md states."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldkit.clock import SystemClock
from fieldkit.errors import EvidenceError, RefusedError
from fieldkit.jobs import silent_job
from fieldkit.storage.database import Database
from fieldkit.storage.head import Head
from fieldkit.vault import keyring
from fieldkit.workflows import demo
from fieldkit.workflows.field import collect, custody, evidence, people, unlock
from fieldkit.workflows.field.session import FieldSession

pytestmark = pytest.mark.faults

PAGE = 4096


class Disk:
    """A locked vault in ``vault``, as it was before in ``older``, and cut off at work in ``cut``."""

    def __init__(self, folder: Path, secret: str) -> None:
        self.folder, self.secret = folder, secret
        self.vault = folder / "vault"

    def copy(self, folder: Path) -> Disk:
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return Disk(folder, self.secret)

    def unlock(self) -> FieldSession:
        return unlock.unlock(self.vault, self.secret, SystemClock())

    def state(self) -> str:
        """Head state at unlocking; nothing else is asked."""
        session = self.unlock()
        try:
            return session.vault.head_state
        finally:
            session.lock()

    def failing(self) -> set[str]:
        """Codes of the checks that fail."""
        session = self.unlock()
        try:
            return {one.code for one in custody.check(session, silent_job()).checks if one.status == "fail"}
        finally:
            session.lock()

    def bytes(self) -> dict[str, bytes]:
        return {str(p.relative_to(self.vault)): p.read_bytes() for p in self.vault.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Disk:
    folder = tmp_path_factory.mktemp("disk")
    made = demo.set_up(folder / "made", lambda _: None, SystemClock())
    (folder / "made" / "vault").rename(folder / "vault")
    disk = Disk(folder, made.vault)
    for name in ("a", "b", "c"):
        (folder / name).write_bytes(name.encode() * 1000)
    session = disk.unlock()
    collect.collect(session, [folder / "a"], silent_job())
    session.lock()
    shutil.copytree(disk.vault, folder / "older")
    session = disk.unlock()
    collect.collect(session, [folder / "b", folder / "c"], silent_job())
    session.lock()
    session = disk.unlock()
    people.add_event(session, "kept in the log alone")
    shutil.copytree(disk.vault, folder / "cut")
    session.lock()
    return disk


@pytest.fixture
def disk(original: Disk, tmp_path: Path) -> Disk:
    return original.copy(tmp_path / "own")


def test_an_old_database_under_the_current_head_opens_for_salvage_and_nothing_is_written(disk: Disk) -> None:
    shutil.copy(disk.folder / "older" / "case.db", disk.vault / "case.db")
    before = disk.bytes()
    session = disk.unlock()
    assert session.vault.head_state == "chain-behind"
    assert len(evidence.listing(session)) == 1
    with pytest.raises(RefusedError) as caught:
        people.add_event(session, "not to be written")
    assert caught.value.code == "vault-salvage"
    session.lock()
    assert disk.bytes() == before
    assert "head" in disk.failing()
    assert disk.bytes() == before


def test_salvage_of_a_vault_that_was_cut_leaves_its_log_as_it_was(disk: Disk) -> None:
    disk.vault = disk.folder / "cut"
    (disk.vault / "head").write_bytes(b"altered\n")
    before = disk.bytes()
    assert disk.state() == "head-damaged"
    after = disk.bytes()
    before.pop("case.db-shm")
    after.pop("case.db-shm", None)  # an index of the log, made anew by whoever opens it
    assert after == before


def _flip(head: Path, *places: int) -> None:
    data = bytearray(head.read_bytes())
    for place in places:
        data[place] ^= 1
    head.write_bytes(data)


def _newest_slot(head: Path) -> int:
    data = head.read_bytes()
    return max((0, 512), key=lambda place: int(data[place : place + 512].split(b"\n")[1]))


@pytest.mark.parametrize("alter", [Path.unlink, lambda head: _flip(head, 80, 592), lambda head: head.write_bytes(b"")])
def test_a_head_deleted_or_altered_opens_for_salvage(disk: Disk, alter: Callable[[Path], object]) -> None:
    alter(disk.vault / "head")
    assert disk.state() == "head-damaged"


def test_a_head_that_a_cut_tore_is_accepted_and_said(disk: Disk) -> None:
    _flip(disk.vault / "head", _newest_slot(disk.vault / "head") + 80)
    session = disk.unlock()
    assert session.vault.head_state == "chain-ahead"
    assert "ahead of the head" in (custody.show(session)[0].reason or "")
    session.lock()
    assert disk.state() == "equal"


def test_a_torn_head_over_a_case_without_its_last_transaction_is_an_altered_head(disk: Disk) -> None:
    before = (disk.vault / "case.db").read_bytes()
    disk.unlock().lock()
    (disk.vault / "case.db").write_bytes(before)
    assert disk.copy(disk.folder / "behind").state() == "chain-behind"
    _flip(disk.vault / "head", _newest_slot(disk.vault / "head") + 80)
    assert disk.state() == "head-damaged"


def test_a_database_deleted_under_a_head_is_refused_and_not_made_anew(disk: Disk) -> None:
    (disk.vault / "case.db").unlink()
    with pytest.raises(EvidenceError) as caught:
        disk.unlock()
    assert caught.value.code == "database-damaged"
    assert not (disk.vault / "case.db").exists()


def test_a_folder_put_back_whole_is_not_seen_alone(disk: Disk) -> None:
    """The limit that THREATS.md states: only a tip from outside shows it (tests/flows/test_tips.py)."""
    disk.vault = disk.folder / "older"
    assert disk.failing() == set()


def test_an_older_case_put_back_destroys_no_newer_file(disk: Disk) -> None:
    for name in ("case.db", "head"):
        shutil.copy(disk.folder / "older" / name, disk.vault / name)
    files = {path.read_bytes() for path in (disk.vault / "objects").iterdir()}
    session = disk.unlock()
    assert "2 whole files that the case does not name are kept aside" in (custody.show(session)[0].reason or "")
    heads = [one for one in custody.check(session, silent_job()).checks if one.code == "head"]
    assert [one.status for one in heads] == ["ask"]
    session.lock()
    assert {path.read_bytes() for path in (disk.vault / "objects").iterdir()} == files


def test_swapped_objects_are_seen(disk: Disk) -> None:
    one, two = sorted((disk.vault / "objects").iterdir())[:2]
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)
    assert "originals" in disk.failing()


def splice(disk: Disk, number: int) -> None:
    """Put the older database's page over the newer one's."""
    older = (disk.folder / "older" / "case.db").read_bytes()[PAGE * number : PAGE * (number + 1)]
    with (disk.vault / "case.db").open("r+b") as stream:
        stream.seek(PAGE * number)
        stream.write(older)


def seen(disk: Disk) -> bool:
    """Whether a change of the files is detected: at unlocking, as salvage, or by *Check now*."""
    try:
        return bool(disk.failing())
    except EvidenceError:
        return True


def content(disk: Disk) -> list[tuple[str, str]]:
    """What people see of the case."""
    session = disk.unlock()
    try:
        kinds = ("exhibit", "event", "person")
        return [(kind, one) for kind in kinds for one in session.vault.versions.records(kind)]
    finally:
        session.lock()


def spliced(disk: Disk, folder: Path, number: int) -> None:
    """Detected, or harmless: everything that was there is still there."""
    copy = disk.copy(folder)
    whole = content(disk)
    splice(copy, number)
    assert seen(copy) or content(copy) == whole, f"page {number}"


def pages(disk: Disk) -> list[int]:
    """Pages that differ between the two states."""
    old, new = ((disk.folder / name / "case.db").read_bytes() for name in ("older", "vault"))
    total = min(len(old), len(new)) // PAGE
    return [n for n in range(total) if old[n * PAGE : (n + 1) * PAGE] != new[n * PAGE : (n + 1) * PAGE]]


def test_an_old_page_over_a_new_one_is_seen_or_harmless(disk: Disk, tmp_path: Path) -> None:
    for number in random.Random(5).sample(pages(disk), 3):
        spliced(disk, tmp_path / f"page-{number}", number)


@pytest.mark.soak
def test_every_old_page_over_its_new_one_is_seen_or_harmless(disk: Disk, tmp_path: Path) -> None:
    for number in pages(disk):
        spliced(disk, tmp_path / f"page-{number}", number)


def hurt_log(disk: Disk, folder: Path, hurt: Callable[[bytearray], None]) -> None:
    """Lines that a damaged log drops leave the chain behind its head: salvage, never silence."""
    copy = disk.copy(folder)
    copy.vault = copy.folder / "cut"
    log = copy.vault / "case.db-wal"
    data = bytearray(log.read_bytes())
    hurt(data)
    log.write_bytes(data)
    disk.vault = disk.folder / "vault"
    assert seen(copy) or content(copy) == content(disk)


def flip(chance: random.Random) -> Callable[[bytearray], None]:
    def one(data: bytearray) -> None:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)

    return one


def cut(chance: random.Random) -> Callable[[bytearray], None]:
    def one(data: bytearray) -> None:
        del data[chance.randrange(len(data)) :]

    return one


@pytest.mark.parametrize("way", [flip, cut])
def test_a_log_flipped_or_cut_is_seen_or_harmless(
    disk: Disk, tmp_path: Path, way: Callable[[random.Random], Callable[[bytearray], None]]
) -> None:
    for number in range(2):
        hurt_log(disk, tmp_path / f"log-{number}", way(random.Random(number)))


@pytest.mark.soak
def test_many_bits_of_the_log_flipped(disk: Disk, tmp_path: Path) -> None:
    for number in range(200):
        hurt_log(disk, tmp_path / f"log-{number}", flip(random.Random(1000 + number)))


def test_a_chain_linked_anew_with_the_vault_key_lacks_the_signature(disk: Disk) -> None:
    """The vault key, head included, is not enough to take a line out: nobody else signs as the person."""
    keys = keyring.unlock(disk.vault, disk.secret)
    database = Database(disk.vault / "case.db", keys.vault_key)
    [(last,)] = database.all("SELECT max(seq) FROM chain")
    with database.transaction():
        database.execute("DELETE FROM chain WHERE seq = ?", (last - 1,))
        database.execute("UPDATE chain SET seq = ? WHERE seq = ?", (last - 1, last))
    database.close()
    (disk.vault / "head").unlink()
    assert Head(disk.vault / "head", keys.vault_key).read() is None
    keys.wipe()
    assert disk.failing() >= {"head"}


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE chain SET body = (SELECT body FROM chain WHERE seq = 1) WHERE seq = 2", "chain"),
        ("UPDATE chain SET signature = (SELECT signature FROM chain WHERE seq = 1) WHERE seq = 2", "chain"),
        ("UPDATE opening SET line = CAST(replace(CAST(line AS TEXT), 'kept', 'lost') AS BLOB)", "versions"),
        ("DELETE FROM version WHERE position = (SELECT max(position) FROM version)", "versions"),
        ("UPDATE object SET sha256 = upper(sha256)", "originals"),
    ],
)
def test_a_row_edited_with_the_vault_key_is_seen(disk: Disk, statement: str, code: str) -> None:
    keys = keyring.unlock(disk.vault, disk.secret)
    database = Database(disk.vault / "case.db", keys.vault_key)
    database.execute(statement)
    database.close()
    keys.wipe()
    assert disk.failing() & {code, "head"}
