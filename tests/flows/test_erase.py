"""Erasing: gone from every version, file, index and page; the chain stands; bundles that held it are set aside."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fieldkit.clock import FrozenClock
from fieldkit.errors import EvidenceError, RefusedError, UsageError
from fieldkit.jobs import silent_job
from fieldkit.workflows import demo
from fieldkit.workflows.field import (
    book,
    custody,
    erase,
    evidence,
    interview,
    receipts,
    review,
    seal,
    search,
    set_aside,
    unlock,
)
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import desk, open_bundle, receive
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.values import BundleRow
from tests import pages

CANARY = "zebrafinch"


class Place:
    """A deployment in a folder, with the lead's session open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = FrozenClock(datetime(2026, 12, 1, 9, tzinfo=UTC))
        self.made = demo.set_up(folder, lambda _: None, self.clock)
        self.session = self.unlock()

    def unlock(self) -> FieldSession:
        return unlock.unlock(self.folder / "vault", self.made.vault, self.clock)

    def again(self) -> FieldSession:
        self.session.lock()
        self.session = self.unlock()
        return self.session

    def seal(self, name: str) -> BundleRow:
        look = review.mark_reviewed(self.session, review.last_look(self.session, None, None))
        row = seal.seal(self.session, look, silent_job())
        seal.write(self.session, row.id, self.folder / name, silent_job())
        return row

    def headquarters(self, name: str) -> str:
        """Receive and open what lies in ``name``, bring the receipts home; the custodian's outcome."""
        intake = desk.unlock(self.folder / "hq/intake", self.made.desks["intake"], self.clock)
        row, _ = receive.receive(intake, self.folder / name, silent_job())
        custodian = desk.unlock(self.folder / "hq/custodian", self.made.desks["custodian"], self.clock)
        opened = open_bundle.open_bundle(custodian, Path(row.folder), self.folder / f"opened-{name}", silent_job())
        custodian.lock()
        hq_receipts.export(intake, self.folder / f"receipts-{name}")
        intake.lock()
        receipts.import_receipts(self.session, self.folder / f"receipts-{name}")
        failed = [f"{check.code}: {check.detail}" for check in opened.report.checks if check.status == "fail"]
        assert not failed
        return opened.report.outcome


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    found = Place(tmp_path / "deployment")
    demo.fill(found.folder, lambda _: None, found.session)
    form = {"turns": [{"speaker": "witness", "text": f"The {CANARY} sang", "translation": "", "basis": "saw"}]}
    interview.amend(found.session, ident(found))
    interview.add(found.session, ident(found), form)
    interview.finalise(found.session, ident(found))
    yield found
    found.session.lock()


def ident(place: Place) -> str:
    return interview.listing(place.session)[0].id


def holds(place: Place, text: str) -> bool:
    return pages.hold(place.folder / "vault", bytes(place.session.vault.keys.vault_key), text.encode())


def outcome(session: FieldSession) -> str:
    return custody.check(session, silent_job()).outcome


def test_a_path_is_gone_from_every_version_index_and_page(place: Place) -> None:
    session = place.session
    interview.amend(session, ident(place))
    interview.add(session, ident(place), {"place": "another place"})
    interview.finalise(session, ident(place))
    assert holds(place, CANARY)
    done = erase.erase(session, ident(place), ["turns"], "asked by the witness")
    assert (done.originals, done.set_aside, done.requested) == (0, (), ())
    assert done.openings > 3
    assert not holds(place, CANARY)
    assert search.search(session, CANARY) == ()
    versions = session.vault.versions.history(ident(place))
    assert len(versions) >= 3
    assert not any(path.startswith("turns") for version in versions for path in version.fields())
    assert all("erased" in version.closed.values() for version in versions)
    assert outcome(session) == "intact"
    assert outcome(place.again()) == "intact"
    assert not holds(place, CANARY)


def test_an_original_goes_with_key_thumbnail_and_digests(place: Place) -> None:
    session = place.session
    row = next(row for row in evidence.listing(session) if row.code == "E-0003")
    stored, before = session.vault.objects.of(row.id), session.vault.store.names()
    assert stored is not None
    done = erase.erase(session, row.id, ["original"], "asked by the witness")
    assert done.originals == 1
    assert session.vault.store.names() == before - {stored.name}
    assert session.vault.objects.thumbnail(row.id) is None
    shown = evidence.show(session, row.id)
    assert (shown.sha256, dict(shown.metadata)) == ("", {})
    assert not holds(place, f'"sha256","{stored.sha256}"')
    with pytest.raises(EvidenceError) as caught:
        evidence.export(session, row.id, place.folder / "out")
    assert caught.value.code == "object-missing"
    assert outcome(session) == "intact"


def test_an_identity_goes_whole(place: Place) -> None:
    session = place.session
    witness = book.witness_of(session, ident(place))
    assert session.vault.versions.identity_files(witness)
    erase.erase(session, witness, ["identity/name"], "asked by the witness")
    assert session.vault.versions.identity_files(witness) == []
    assert not any(version.sealed for version in session.vault.versions.history(witness))
    assert book.identity_of(session, witness)[1] == ()
    assert outcome(session) == "intact"


def test_a_tombstone_stands_in_the_chain_and_the_code_stays(place: Place) -> None:
    session = place.session
    erase.erase(session, ident(place), [], "asked by the witness")
    newest = custody.show(session)[0]
    assert (newest.act, newest.reason) == ("erased", "asked by the witness")
    [row] = interview.listing(session)
    assert row.code == "R-0001"


def test_what_was_erased_does_not_go_forward_and_may_be_said_anew(place: Place) -> None:
    session = place.session
    erase.erase(session, ident(place), ["turns"], "asked by the witness")
    interview.amend(session, ident(place))
    interview.add(session, ident(place), {"turns": [{"speaker": "witness", "text": "Said anew", "basis": "saw"}]})
    interview.finalise(session, ident(place))
    newest = session.vault.versions.history(ident(place))[-1]
    assert "erased" not in newest.closed.values()
    assert outcome(session) == "intact"


def test_a_sealed_bundle_that_held_it_is_set_aside_and_the_next_one_names_it(place: Place) -> None:
    session = place.session
    first = place.seal("lost")
    exhibits = {row.id for row in evidence.listing(session)}
    done = erase.erase(session, ident(place), ["turns"], "asked by the witness")
    assert done.set_aside == (first.id,)
    assert done.requested == (first.id,)  # it was written to a stick
    assert {row.id: row.state for row in seal.listing(session)} == {first.id: "set-aside"}
    with pytest.raises(RefusedError) as caught:
        seal.write(session, first.id, place.folder / "again", silent_job())
    assert caught.value.code == "bundle-destroyed"
    second = place.seal("stick")
    assert second.sequence == 2
    assert second.media > 0
    assert {row.id for row in evidence.listing(session)} == exhibits
    sealed = next(line for line in custody.show(session) if line.act == "sealed")
    assert any(subject.startswith("reissued") for subject in sealed.subjects)
    assert place.headquarters("stick") == "ask"  # bundle 1 never arrived, and the door asks for it
    assert not holds(place, CANARY)


def test_a_verified_bundle_stays_verified_and_headquarters_is_asked(place: Place) -> None:
    first = place.seal("stick")
    assert place.headquarters("stick") == "intact"
    done = erase.erase(place.session, ident(place), ["turns"], "asked by the witness")
    assert (done.set_aside, done.requested) == ((), (first.id,))
    assert seal.listing(place.session)[0].state == "verified"
    assert not holds(place, CANARY)
    interview.amend(place.session, ident(place))
    interview.add(place.session, ident(place), {"turns": [{"speaker": "witness", "text": "Less", "basis": "saw"}]})
    interview.finalise(place.session, ident(place))
    place.seal("second")
    assert place.headquarters("second") == "intact"
    with zipfile.ZipFile(place.folder / "opened-second/records.zip") as part:
        chain = "".join(part.read(name).decode() for name in part.namelist() if name.endswith(".bodies.jsonl"))
    assert '"erased"' in chain
    assert f"opening:{ident(place)}:" in chain


def test_a_lost_bundle_is_reissued_with_what_it_carried(place: Place) -> None:
    first = place.seal("lost")
    set_aside.lost(place.session, first.id, "the stick was lost")
    second = place.seal("stick")
    assert (second.sequence, second.records, second.media) == (2, first.records, first.media)
    place.headquarters("stick")
    assert {row.sequence: row.state for row in seal.listing(place.session)} == {2: "verified", 1: "set-aside"}
    with pytest.raises(RefusedError) as caught:
        set_aside.lost(place.session, second.id, "too late")
    assert caught.value.code == "bundle-arrived"


def test_cut_between_commit_and_removal_the_next_start_removes_the_file(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = next(row for row in evidence.listing(place.session) if row.code == "E-0003")
    stored = place.session.vault.objects.of(row.id)
    assert stored is not None
    monkeypatch.setattr(set_aside, "remove_files", lambda *_: None)
    erase.erase(place.session, row.id, [], "asked by the witness")
    assert stored.name in place.session.vault.store.names()
    assert stored.name not in place.again().vault.store.names()


def test_refused_with_a_next_step(place: Place) -> None:
    session = place.session
    with pytest.raises(UsageError) as usage:
        erase.erase(session, ident(place), ["turns"], "  ")
    assert usage.value.code == "reason-missing"
    with pytest.raises(UsageError) as usage:
        erase.erase(session, ident(place), ["no/such/path"], "asked")
    assert usage.value.code == "nothing-to-erase"
    with pytest.raises(UsageError) as usage:
        erase.erase(session, "0" * 32, [], "asked")
    assert usage.value.code == "record-unknown"
    before = len(custody.show(session))
    interview.amend(session, ident(place))
    with pytest.raises(RefusedError) as refused:
        erase.erase(session, ident(place), [], "asked")
    assert refused.value.code == "draft-open"
    assert len(custody.show(session)) == before + 1


def test_an_original_that_may_leave_later_is_checked_against_its_record_in_an_earlier_bundle(place: Place) -> None:
    first = place.seal("stick")
    assert place.headquarters("stick") == "intact"
    held_back = [row for row in evidence.listing(place.session) if row.media_type.startswith("audio/")]
    assert held_back
    interview.amend(place.session, ident(place))
    interview.add(place.session, ident(place), {"consent": {"hq": {"recording": True}}})
    interview.finalise(place.session, ident(place))
    second = place.seal("second")
    assert (first.media, second.media) == (7, len(held_back))
    assert place.headquarters("second") == "intact"
