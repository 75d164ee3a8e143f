"""Local removal: only with a custodian's receipt that an outsider saw in the log, whatever keys a thief has."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fieldkit.clock import FrozenClock
from fieldkit.errors import EnvironmentFailure, EvidenceError
from fieldkit.intake import IntakeStore
from fieldkit.jobs import silent_job
from fieldkit.keys.notes import NoteSigner
from fieldkit.keys.signer import SoftwareSigner
from fieldkit.receipts import merkle
from fieldkit.receipts.checkpoint import Checkpoint, make_checkpoint
from fieldkit.receipts.log_proof import LogProof, leaf_data, write_consistency
from fieldkit.receipts.receipt import ReceiptPart, make_receipt
from fieldkit.vault import Vault
from fieldkit.workflows import demo
from fieldkit.workflows.field import (
    alerts,
    book,
    bundle_store,
    custody,
    evidence,
    receipts,
    remove,
    review,
    seal,
    trust,
    unlock,
)
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import cosigner, desk, kit, log, log_book, open_bundle, receive
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.hq.desk import Desk
from tests.unit.keys.material import raises_code
from tests.unit.receipts.test_merkle import Tree

SECRET = "a passphrase that the cosigner keeps"


class Place:
    """A laptop with one exhibit whose bundle went to headquarters, and a headquarters with an outside cosigner."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock = folder, FrozenClock(datetime(2026, 12, 1, 9, tzinfo=UTC))
        self.made = demo.set_up(folder, lambda _: None, self.clock)
        self.open()
        demo.fill(folder, lambda _: None, self.session)
        with self.session.vault.transaction():
            self.session.vault.objects.put_thumbnail(self.exhibit, b"a small picture")
        log.start(self.intake, folder / "log.key")
        key = folder / "log.key"
        cosigner.create(folder / "cosigner", "example.org/w1", key, SECRET, folder / "w1.key", self.clock)
        log.pin(self.root, folder / "w1.key")
        kit.make_kit(self.root, demo.TEAM, folder / "cosigned.kit")
        trust.take(self.session, folder / "cosigned.kit")
        look = review.mark_reviewed(self.session, review.last_look(self.session))
        self.bundle = seal.seal(self.session, look, silent_job()).id
        seal.write(self.session, self.bundle, folder / "stick", silent_job())
        receive.receive(self.intake, folder / "stick", silent_job())

    def open(self) -> None:
        self.session = self.unlock()
        self.intake, self.root = self.desk("intake"), self.desk("root")

    @classmethod
    def copied(cls, made: Place, folder: Path) -> Place:
        place = object.__new__(cls)
        shutil.copytree(made.folder, folder)
        place.folder, place.clock, place.made, place.bundle = folder, made.clock, made.made, made.bundle
        place.open()
        return place

    def unlock(self) -> FieldSession:
        return unlock.unlock(self.folder / "vault", self.made.vault, self.clock)

    def again(self) -> FieldSession:
        self.session.lock()
        self.session = self.unlock()
        return self.session

    def desk(self, name: str) -> Desk:
        return desk.unlock(self.folder / "hq" / name, self.made.desks[name], self.clock)

    def verify(self) -> None:
        custodian = self.desk("custodian")
        done = open_bundle.open_bundle(custodian, self.folder / "stick", self.folder / "opened", silent_job())
        assert done.report.outcome == "intact"
        custodian.lock()

    def cosign(self) -> None:
        request, answer = self.folder / "request", self.folder / "answer"
        for one in (request, answer):
            one.unlink(missing_ok=True)
        log.checkpoint(self.intake, request)
        with cosigner.opened(self.folder / "cosigner", SECRET, self.clock) as opened:
            cosigner.cosign_file(opened, request, answer)
        log.take_answer(self.intake, answer)

    def export(self, name: str = "receipts") -> Path:
        hq_receipts.export(self.intake, self.folder / name)
        return self.folder / name

    def bring(self, name: str = "receipts") -> None:
        receipts.import_receipts(self.session, self.export(name))

    @property
    def exhibit(self) -> str:
        return self.session.vault.versions.records("exhibit")[0]

    def why(self) -> str:
        found = remove.standing(self.session, self.exhibit)
        return found.obstacle.code if found.obstacle else found.state

    def refused(self, code: str) -> None:
        """Neither said nor done, and everything still here."""
        assert self.why() == code
        with raises_code(code):
            remove.remove(self.session, [self.exhibit])
        assert self.session.vault.objects.of(self.exhibit) is not None
        assert evidence.thumbnail(self.session, self.exhibit) is not None


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = Place(tmp_path_factory.mktemp("removal") / "place")
    for one in (place.session, place.intake, place.root):
        one.lock()
    return place


@pytest.fixture
def place(made: Place, tmp_path: Path) -> Iterator[Place]:
    found = Place.copied(made, tmp_path / "place")
    yield found
    found.session.lock()


@pytest.fixture
def ready(place: Place) -> Place:
    """Verified, cosigned, and the receipts at home."""
    place.verify()
    place.cosign()
    place.bring()
    return place


def test_each_step_is_named_until_the_last_allows_it(place: Place) -> None:
    place.refused("bundle-under-way")
    place.bring("received")
    place.refused("bundle-under-way")
    place.verify()
    place.bring("verified")  # logged, and cosigned by nobody
    place.refused("not-cosigned")
    place.cosign()
    place.refused("not-cosigned")  # until its proof is brought home
    place.bring("cosigned")
    assert place.why() == "may-be-removed"


def test_what_is_removed_is_gone_and_what_stays_says_so(ready: Place) -> None:
    session, record = ready.session, ready.exhibit
    before = remove.rehearse(session, [record])
    assert (before.done, before.items[0].state) == (False, "may-be-removed")
    name = session.vault.objects.of(record)
    assert name is not None
    fields = dict(book.require(session, record).fields())
    done = remove.remove(session, [record])
    assert (done.done, done.size) == (True, before.size)
    assert not (ready.folder / "vault" / "objects" / name.name).exists()
    assert evidence.thumbnail(session, record) is None
    assert dict(book.require(session, record).fields()) == fields
    session = ready.again()
    shown = evidence.show(session, record)
    assert shown.held == done.items[0].since
    assert "removed" in [one.act for one in shown.custody]
    assert remove.standing(session, record).state == "removed"
    with raises_code("original-removed"):
        evidence.export(session, record, ready.folder / "out.jpg")
    assert not (ready.folder / "out.jpg").exists()
    with raises_code("removed-already"):
        remove.remove(session, [record])
    report = custody.check(session, silent_job())
    assert report.outcome != "failed"
    assert any("1 were removed here" in check.detail for check in report.checks)
    assert session.vault.orphans == session.vault.strays_kept == 0


def test_the_line_names_version_original_receipt_and_checkpoint_and_goes_to_headquarters(ready: Place) -> None:
    done = remove.remove(ready.session, [ready.exhibit])
    body = book.newest_body(ready.session)
    assert body is not None
    assert (body.act, [one.kind for one in body.subjects]) == (
        "removed", ["version", "object", "receipt", "checkpoint"],
    )  # fmt: skip
    assert done.items[0].since in (body.reason or "")
    alerts.raise_alert(ready.session, "Families without water", "camp 4", "now")
    look = review.mark_reviewed(ready.session, review.last_look(ready.session))
    row = seal.seal(ready.session, look, silent_job())
    seal.write(ready.session, row.id, ready.folder / "second", silent_job())
    received, report = receive.receive(ready.intake, ready.folder / "second", silent_job())
    assert (received.state, report.outcome) == ("received", "intact")


def test_an_interview_names_its_exhibits_and_all_takes_what_may_go(ready: Place) -> None:
    [interview] = ready.session.vault.versions.records("interview")
    shown = [one.record for one in remove.rehearse(ready.session, [interview]).items]
    assert ready.exhibit in shown
    remove.remove(ready.session, [ready.exhibit])  # its bundle's parts can be made no more; the others may go anyway
    may = {one.record for one in remove.rehearse(ready.session, [], every=True).items if one.state == "may-be-removed"}
    assert len(may) >= 6
    done = remove.remove(ready.session, [], every=True)
    assert {one.record for one in done.items} == may
    left = [one for one in remove.rehearse(ready.session, [], every=True).items if one.state != "removed"]
    assert {one.obstacle.code for one in left if one.obstacle} <= {"not-at-headquarters"}
    assert {one.state for one in done.items} == {"removed"}
    with raises_code("nothing-to-remove"):
        remove.remove(ready.session, [], every=True)
    [witness] = ready.session.vault.versions.records("witness")
    with raises_code("not-an-exhibit"):
        remove.rehearse(ready.session, [witness])


def test_the_checkpoint_is_an_anchor_of_the_chain(ready: Place) -> None:
    found = ready.session.vault.knowledge.anchors(ready.session.vault.chain_id or "")
    assert {(one.kind, one.by) for one in found} == {("checkpoint", "example.org/w1")}


def test_a_kit_without_log_or_cosigner_removes_nothing(ready: Place) -> None:
    for code, changes in (("cosigner-not-pinned", "cosigners"), ("log-not-pinned", "log")):
        kept = ready.root.state.pop(changes)
        out = ready.folder / f"{code}.kit"
        kit.make_kit(ready.root, demo.TEAM, out)
        trust.take(ready.session, out)
        ready.refused(code)
        ready.root.state[changes] = kept


def test_another_cosigner_in_the_newest_kit_has_to_sign_anew(ready: Place) -> None:
    ready.root.state["cosigners"] = [NoteSigner.from_seed("example.org/w2", "cosigner", bytes(32)).key.text]
    kit.make_kit(ready.root, demo.TEAM, ready.folder / "other.kit")
    trust.take(ready.session, ready.folder / "other.kit")
    ready.refused("not-cosigned")


# What somebody can do who has taken over the intake's machine: its signing key, transport key, log key and database.


class Thief:
    """Has every key of the intake desk, and makes whatever these can make."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.signer: SoftwareSigner = place.intake.signer()
        self.log: NoteSigner = log_book.require_signer(place.intake)
        self.own = NoteSigner.from_seed("example.org/w1", "cosigner", b"\x05" * 32)

    def receipt(self, kind: str, folder: Path) -> bytes:
        """A receipt that says ``kind``, signed as the intake can; its signature."""
        head = bundle_store.load(self.place.session.vault, self.place.bundle).head
        assert head is not None
        made = make_receipt(
            "received", id="0d" * 16, bundle=self.place.bundle, head=head.digest,
            parts=[ReceiptPart(one.name, one.length, one.digest) for one in head.parts], tips=head.tips,
            outcome="intact" if kind == "verified" else "received", trust=1, signer=self.signer,
            at=self.place.clock.now().wall,
        )  # fmt: skip
        json = made.json.replace(b'"kind":"received"', f'"kind":"{kind}"'.encode())
        p7s = self.signer.sign_cms(json, made.time)
        folder.mkdir(parents=True)
        (folder / "receipt.json").write_bytes(json)
        (folder / "receipt.p7s").write_bytes(p7s)
        return p7s

    def checkpoint(self, tree: Tree, *lines: bytes) -> Checkpoint:
        made = make_checkpoint(len(tree.leaves), merkle.root(len(tree.leaves), tree.read), self.log)
        return Checkpoint(made.origin, made.size, made.root, made.note.with_lines(b"".join(lines)))

    def log_it(self, p7s: bytes, folder: Path, size: int = 1, *, cosigned: bool = True) -> None:
        """Lay a proof beside it, in a log of the thief's own, with the best cosignature that a thief can make."""
        leaves = [leaf_data(bytes(16), p7s), *(bytes([number]) * 32 for number in range(size - 1))]
        tree = Tree(leaves)
        made = self.checkpoint(tree)
        line = self.own.line(made.note.text, 1_796_000_000) if cosigned else b""
        proof = LogProof(bytes(16), 0, tuple(merkle.prove_inclusion(0, size, tree.read)), self.checkpoint(tree, line))
        (folder / "receipt.tlog-proof").write_bytes(proof.to_text())


def _bring_forged(place: Place, folder: Path) -> str | None:
    """Import what a thief wrote; the code of the refusal."""
    try:
        receipts.import_receipts(place.session, folder)
    except EvidenceError as error:
        return error.code
    return None


@pytest.mark.parametrize("kind", ["verified", "received"])
@pytest.mark.parametrize("cosigned", [True, False])
def test_every_key_of_the_intake_makes_a_laptop_remove_nothing(place: Place, kind: str, cosigned: bool) -> None:
    thief, folder = Thief(place), place.folder / "forged" / "one"
    p7s = thief.receipt(kind, folder)
    thief.log_it(p7s, folder, cosigned=cosigned)
    _bring_forged(place, folder.parent)
    assert place.why() != "may-be-removed"
    place.refused("bundle-under-way")


def test_a_true_verified_receipt_in_the_thiefs_own_log_is_not_enough(place: Place) -> None:
    """The custodian verified; the thief, who has the log's key, shows this laptop alone another log."""
    place.verify()
    out = place.export()
    thief = Thief(place)
    [folder] = [one.parent for one in out.glob("*/receipt.json") if b'"kind":"verified"' in one.read_bytes()]
    thief.log_it((folder / "receipt.p7s").read_bytes(), folder, size=5)
    for other in out.iterdir():
        if other.is_dir() and other != folder:
            shutil.rmtree(other)
    code = _bring_forged(place, out)
    assert code is None  # the line of a cosigner that the kit does not name is a stranger's, as its key id tells
    place.refused("not-cosigned")


def test_a_cosignature_moved_from_another_checkpoint_is_refused_by_name(place: Place) -> None:
    place.cosign()  # of the received receipt alone
    stored = place.export("first")
    genuine = next(iter(stored.glob("*/receipt.tlog-proof"))).read_bytes().splitlines(keepends=True)
    line = next(one for one in genuine if b"example.org/w1" in one)
    place.verify()
    out = place.export("second")
    [folder] = [one.parent for one in out.glob("*/receipt.json") if b'"kind":"verified"' in one.read_bytes()]
    proof = folder / "receipt.tlog-proof"
    proof.write_bytes(proof.read_bytes() + line)
    assert _bring_forged(place, out) == "note-signature"
    place.refused("log-proof-missing")


def test_a_split_view_is_refused_kept_and_stops_removal_for_good(ready: Place) -> None:
    thief, session = Thief(ready), ready.session
    out = ready.export("again")
    [folder] = [one.parent for one in out.glob("*/receipt.json") if b'"kind":"verified"' in one.read_bytes()]
    thief.log_it((folder / "receipt.p7s").read_bytes(), folder, size=2)
    assert _bring_forged(ready, folder) == "log-split"
    kept = session.vault.log_seen.of(thief.log.name)
    assert sorted((one.size, one.refused) for one in kept) == [(2, ""), (2, "log-split")]
    assert len({one.root for one in kept}) == 2
    body = book.newest_body(session)
    assert body is not None
    assert (body.act, body.reason) == ("check-failed", "log-split")
    assert {one.digest for one in body.subjects} == {one.digest for one in kept}
    ready.refused("log-split")
    assert _bring_forged(ready, folder) == "log-split"  # said again, written once
    assert book.newest_body(session) == body


@pytest.mark.parametrize(("size", "code"), [(1, "log-rolled-back"), (7, "log-not-continued")])
def test_a_log_put_back_or_forked_is_refused_by_name(ready: Place, size: int, code: str) -> None:
    thief = Thief(ready)
    out = ready.export("again")
    [folder] = [one.parent for one in out.glob("*/receipt.json") if b'"kind":"verified"' in one.read_bytes()]
    thief.log_it((folder / "receipt.p7s").read_bytes(), folder, size=size)
    (out / "log" / "consistency.txt").write_bytes(write_consistency({(2, 7): (bytes(32),), (1, 2): (bytes(32),)}))
    assert _bring_forged(ready, out) == code
    body = book.newest_body(ready.session)
    assert body is not None
    assert (body.act, body.reason, len(body.subjects)) == ("check-failed", code, 2)
    assert ready.why() == "may-be-removed"  # what was accepted before stands


def test_an_honest_log_that_grew_is_followed_from_any_checkpoint_seen(ready: Place) -> None:
    store = IntakeStore(ready.intake.folder / "store")
    with store.transaction():
        for number in range(5):
            store.log.append(f"other {number}", bytes(16), bytes([number]))
    store.close()
    ready.bring("grown")
    origin = log_book.require_signer(ready.intake).name
    assert [one.size for one in ready.session.vault.log_seen.of(origin)] == [2]  # proofs are under the cosigned one
    ready.cosign()
    ready.bring("cosigned-again")
    assert [one.size for one in ready.session.vault.log_seen.of(origin)] == [2, 7]
    remove.remove(ready.session, [ready.exhibit])


def test_a_proof_of_another_receipt_or_log_is_refused(place: Place) -> None:
    place.verify()
    place.cosign()
    out = place.export()
    one, other = sorted(out.glob("*/receipt.tlog-proof"))
    first = one.read_bytes()
    one.write_bytes(other.read_bytes())
    assert _bring_forged(place, one.parent) == "log-proof-wrong"
    one.write_bytes(first.replace(b"fieldkit/", b"elsewhere/"))
    assert _bring_forged(place, one.parent) in ("checkpoint-other-log", "note-signature")
    one.write_bytes(b"junk")
    assert _bring_forged(place, one.parent) == "log-proof-malformed"


def test_a_stored_proof_or_receipt_that_was_altered_in_the_database_allows_nothing(ready: Place) -> None:
    vault = ready.session.vault
    [ident] = [one[0] for one in vault.receipts.all() if one[2] == "verified"]
    exact = vault.log_seen.proof(ident)
    assert exact is not None
    spoilt: list[tuple[Callable[[], None], str]] = [
        (lambda: vault.log_seen.put_proof(ident, exact[:-30] + b"A" + exact[-29:]), "note-signature"),
        (lambda: vault.log_seen.put_proof(ident, b"junk"), "log-proof-malformed"),
    ]
    for change, code in spoilt:
        with vault.transaction():
            change()
        ready.refused(code)


def test_a_full_disk_removes_nothing_and_a_cut_after_the_commit_leaves_no_file(
    ready: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = ready.session.vault.objects.of(ready.exhibit)
    assert stored is not None
    path = ready.folder / "vault" / "objects" / stored.name

    def full(*_: object, **__: object) -> None:
        raise EnvironmentFailure("disk-full", "There is no room.", "Make some.")

    with monkeypatch.context() as patch:
        patch.setattr(Vault, "append_line", full)
        with raises_code("disk-full"):
            remove.remove(ready.session, [ready.exhibit])
    assert path.exists()
    assert ready.why() == "may-be-removed"
    with monkeypatch.context() as patch:
        patch.setattr("fieldkit.workflows.field.set_aside.remove_files", lambda *_: None)  # the cut
        remove.remove(ready.session, [ready.exhibit])
    assert path.exists()
    copied = ready.folder / "cut"
    shutil.copytree(ready.folder / "vault", copied)  # with its write-ahead log: as a power cut leaves it
    ready.session.lock()
    ready.session = unlock.unlock(copied, ready.made.vault, ready.clock)
    assert not (copied / "objects" / stored.name).exists()
    assert remove.standing(ready.session, ready.exhibit).state == "removed"
