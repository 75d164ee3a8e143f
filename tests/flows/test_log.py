"""The log at headquarters: every receipt in it, checkpoints that go only forward, a cosigner that refuses a fork."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from fieldkit.clock import SystemClock
from fieldkit.jobs import silent_job
from fieldkit.keys.kit import Kit
from fieldkit.receipts.cosigning import CosignRequest
from fieldkit.workflows import demo
from fieldkit.workflows.field import review, seal, unlock
from fieldkit.workflows.hq import (
    cosigner,
    desk,
    intake_desk,
    kit,
    log,
    log_book,
    open_bundle,
    rebuild,
    receipts,
    receive,
)
from fieldkit.workflows.hq.desk import Desk
from tests.unit.keys.material import raises_code

SECRET = "a passphrase that the cosigner keeps"


class Office:
    """A deployment with one bundle received and verified, its intake desk open, and a cosigner that the kits name."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock = folder, SystemClock()
        self.made = demo.set_up(folder, lambda _: None, self.clock)
        session = unlock.unlock(folder / "vault", self.made.vault, self.clock)
        look = review.mark_reviewed(session, review.last_look(session))
        seal.write(session, seal.seal(session, look, silent_job()).id, folder / "stick", silent_job())
        session.lock()
        self.intake, self.root = self.desk("intake"), self.desk("root")
        log.start(self.intake, folder / "log.key")
        key = folder / "log.key"
        cosigner.create(folder / "cosigner", "example.org/w1", key, SECRET, folder / "w1.key", self.clock)
        log.pin(self.root, folder / "w1.key")
        receive.receive(self.intake, folder / "stick", silent_job())

    def desk(self, name: str) -> Desk:
        return desk.unlock(self.folder / "hq" / name, self.made.desks[name], self.clock)

    def kit(self) -> Kit:
        return kit.next_kit(self.root, demo.TEAM)

    def verify(self) -> None:
        custodian = self.desk("custodian")
        open_bundle.open_bundle(custodian, self.folder / "stick", self.folder / "opened", silent_job())
        custodian.lock()

    def cosign(self, request: Path, answer: Path) -> None:
        with cosigner.opened(self.folder / "cosigner", SECRET, self.clock) as opened:
            cosigner.cosign_file(opened, request, answer)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def office(made: Office, tmp_path: Path) -> Office:
    """A copy, so that each test may spoil its own."""
    copied = object.__new__(Office)
    shutil.copytree(made.folder, tmp_path / "office")
    copied.folder, copied.clock, copied.made = tmp_path / "office", made.clock, made.made
    copied.intake, copied.root = copied.desk("intake"), copied.desk("root")
    return copied


def test_a_cosigned_checkpoint_goes_out_with_every_receipt_and_the_whole_log_checks(office: Office) -> None:
    here = office.folder
    office.kit()
    first = log.checkpoint(office.intake, here / "first")
    office.cosign(here / "first", here / "first.answer")
    assert log.take_answer(office.intake, here / "first.answer").cosigned[0][0] == "example.org/w1"
    office.verify()
    second = log.checkpoint(office.intake, here / "second")
    assert (first.size, second.size) == (1, 2)
    assert CosignRequest.parse((here / "second").read_bytes()).old == 1
    office.cosign(here / "second", here / "second.answer")
    log.take_answer(office.intake, here / "second.answer")
    rows = receipts.export(office.intake, here / "receipts")
    assert all((here / "receipts" / row.id / "receipt.tlog-proof").is_file() for row in rows)
    assert log.check(office.intake).outcome == "intact"
    exact = office.kit().exact
    (here / "with.kit").write_bytes(exact)
    report = log.check_folder(here / "receipts" / "log", here / "with.kit", office.clock)
    assert (report.outcome, len(rows)) == ("intact", 2)
    for row in rows:
        _run_the_readme(here / "receipts" / row.id)


def _run_the_readme(folder: Path) -> None:
    """Every command of the log's part of the readme does what it says it does."""
    text = (folder / "readme.txt").read_text(encoding="utf-8").partition("\nThe log\n")[2]
    commands = re.findall(r"^    (\S.*)$", text, flags=re.MULTILINE)
    assert sum("pkeyutl" in one for one in commands) == 2
    for command in commands:
        done = subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (command, done)
        if "pkeyutl" in command:
            assert done.stdout == "Signature Verified Successfully\n"
    signature = (folder / "receipt.p7s").read_bytes()
    (folder / "receipt.p7s").write_bytes(signature + b"\0")
    script = "\n".join(commands)
    spoilt = subprocess.run(["sh", "-e", "-c", script], cwd=folder, capture_output=True, check=False)
    assert spoilt.returncode != 0


def test_a_cosigner_refuses_a_fork_keeps_it_and_its_memory_outlives_the_process(office: Office) -> None:
    here = office.folder
    log.checkpoint(office.intake, here / "first")
    office.cosign(here / "first", here / "answer")
    _forget_log(office)  # as somebody would who has every key of the intake
    request = here / "forked"
    log.checkpoint(office.intake, request)
    with raises_code("log-split"):
        office.cosign(request, here / "no-answer")
    office.verify()
    log.checkpoint(office.intake, here / "larger", old=1)
    with raises_code("log-not-continued"):
        office.cosign(here / "larger", here / "no-answer")
    assert not (here / "no-answer").exists()
    assert len(list((here / "cosigner" / "refused").iterdir())) == 2


def _forget_log(office: Office) -> None:
    with intake_desk.opened(office.intake) as store:
        log_book.forget(office.intake, store)


def test_a_cosigner_goes_not_back_and_says_where_it_stands(office: Office) -> None:
    here = office.folder
    log.checkpoint(office.intake, here / "first")
    office.verify()
    log.checkpoint(office.intake, here / "second")
    office.cosign(here / "second", here / "second.answer")
    with raises_code("cosign-older"):
        office.cosign(here / "first", here / "answer")
    with raises_code("cosign-other-size"):
        office.cosign(_one_more(office), here / "answer")
    office.cosign(here / "second", here / "again")  # an answer that was lost is given again


def _one_more(office: Office) -> Path:
    with intake_desk.opened(office.intake) as store, store.transaction():
        store.log.append("another", bytes(16), b"signature")
    log.checkpoint(office.intake, office.folder / "third", old=1)
    return office.folder / "third"


def test_a_cosigner_signs_only_for_its_log_and_one_process_has_it(office: Office) -> None:
    here = office.folder
    log.checkpoint(office.intake, here / "first")
    other = here / "other"
    office.intake.state["log"] = log_book.new_log("another")
    log.start(office.intake, here / "other.key", anew=True)
    log.checkpoint(office.intake, other)
    with raises_code("log-unknown"):
        office.cosign(other, here / "answer")
    with cosigner.opened(here / "cosigner", SECRET, office.clock) as opened:
        with raises_code("cosigner-locked"):
            office.cosign(here / "first", here / "answer")
        cosigner.follow(opened, here / "other.key")
        cosigner.cosign_file(opened, other, here / "answer")
        with raises_code("log-known"):
            cosigner.follow(opened, here / "other.key")
        with raises_code("note-key-malformed"):
            cosigner.follow(opened, here / "w1.key")
    [kept] = (here / "cosigner" / "signed").iterdir()
    kept.write_bytes(b"spoilt")
    with raises_code("cosigner-damaged"):
        office.cosign(other, here / "answer-2")
    with raises_code("not-a-cosigner"), cosigner.opened(here / "hq", SECRET, office.clock):
        pass


def test_a_database_put_back_from_a_copy_signs_nothing(office: Office) -> None:
    store = office.folder / "hq" / "intake" / "store"
    shutil.copytree(store, office.folder / "copy")
    office.verify()
    log.checkpoint(office.intake)
    shutil.rmtree(store)
    shutil.copytree(office.folder / "copy", store)
    with intake_desk.opened(office.intake) as opened:
        size = opened.log.size()
    if size == 2:  # the custodian's slot still held the receipt, with another salt
        with raises_code("log-put-back"):
            log.checkpoint(office.intake)
    with raises_code("log-put-back"):
        receipts.export(office.intake, office.folder / "receipts")
    started = log.start(office.intake, office.folder / "new.key", anew=True)
    assert log.checkpoint(office.intake).size == size
    assert started.key != (office.folder / "log.key").read_text(encoding="utf-8").strip()


def test_a_lost_store_takes_its_log_back_and_goes_on(office: Office) -> None:
    office.verify()
    before = log.checkpoint(office.intake)
    receipts.export(office.intake, office.folder / "receipts")
    shutil.rmtree(office.folder / "hq" / "intake" / "store")
    assert rebuild.take_back(office.intake, office.folder / "receipts").refused == ()
    assert log.checkpoint(office.intake).root == before.root
    assert log.check(office.intake).outcome == "ask"  # no cosigner is named
    leaves = office.folder / "receipts" / "log" / "leaves.bin"
    leaves.write_bytes(leaves.read_bytes()[::-1])
    shutil.rmtree(office.folder / "hq" / "intake" / "store")
    [refused] = rebuild.take_back(office.intake, office.folder / "receipts").refused
    assert (refused.name, refused.code) == ("log", "log-damaged")


@pytest.mark.parametrize(
    ("statement", "failed"),
    [
        ("UPDATE log_leaf SET data = zeroblob(32) WHERE position = 0", {"log-leaves", "log-checkpoints"}),
        ("UPDATE log_hash SET hash = zeroblob(32) WHERE place = 2", {"log-hashes"}),
        ("DELETE FROM log_leaf WHERE position = 1", {"log-complete"}),
        (
            "UPDATE log_checkpoint SET note = CAST(replace(CAST(note AS TEXT), 'fieldkit', 'fakekit') AS BLOB)",
            {"log-checkpoints"},
        ),
    ],
)
def test_whatever_is_altered_in_the_database_fails_the_check(office: Office, statement: str, failed: set[str]) -> None:
    office.verify()
    log.checkpoint(office.intake)
    database = sqlite3.connect(office.folder / "hq" / "intake" / "store" / "intake.db")
    with database:
        database.execute(statement)
    database.close()
    report = log.check(office.intake)
    assert failed <= {one.code for one in report.checks if one.status == "fail"}


def test_an_answer_counts_only_by_a_named_cosigner_over_this_log(office: Office) -> None:
    here = office.folder
    log.checkpoint(office.intake, here / "first")
    office.cosign(here / "first", here / "answer")
    with raises_code("cosignature-unknown"):  # no kit names the cosigner yet
        log.take_answer(office.intake, here / "answer")
    office.kit()
    log.take_answer(office.intake, here / "answer")
    cosigner.create(here / "stranger", "example.org/w9", here / "log.key", SECRET, here / "w9.key", office.clock)
    with cosigner.opened(here / "stranger", SECRET, office.clock) as opened:
        cosigner.cosign_file(opened, here / "first", here / "strange")
    with raises_code("cosignature-unknown"):
        log.take_answer(office.intake, here / "strange")
    assert log.unpin(office.root, "example.org/w1").kind == "cosigner"
    with raises_code("cosigner-unknown"):
        log.unpin(office.root, "example.org/w1")


def test_headquarters_without_a_log_goes_on_with_its_list(office: Office) -> None:
    _forget_log(office)
    del office.intake.state["log"]
    del office.root.state["log"]
    office.verify()
    assert office.kit().log is None
    rows = receipts.export(office.intake, office.folder / "receipts")
    assert len(rows) == 2
    assert not (office.folder / "receipts" / "log").exists()
    assert not (office.folder / "receipts" / rows[0].id / "receipt.tlog-proof").exists()
    with raises_code("log-not-started"):
        log.checkpoint(office.intake)
    log.start(office.intake, office.folder / "later.key")
    log.pin(office.root, office.folder / "later.key")
    assert log.checkpoint(office.intake).size == 2
    assert office.kit().log is not None
