"""Things that were found: registered once, labelled, handed over with both signatures, and what is refused."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit.errors import FieldkitError
from fieldkit.jobs import silent_job
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.workflows.field import collect, custody, enrol, item_papers, items, person_add, second_signer, unlock
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import approve
from fieldkit.workflows.item_values import ItemForm
from tests.flows.team import SECRET, Device, Team, sealed_to_hq
from tests.unit.sandbox.material import photo

OTHER = "another passphrase of a colleague"
FORM = ItemForm("7", "a shell case", "S-1", "paper bag", "the well", "this morning", "a guard", "wet")


@pytest.fixture(scope="module")
def two(template: Team, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Device]:
    """H-01's laptop, on which H-05 works too."""
    team = Team.copied(template, tmp_path_factory.mktemp("two"), ("H-01",))
    device = team.devices["H-01"]
    person_add.add(device.session, "H-05", "member", OTHER, MINIMUM_COST)
    device.lock()
    session = unlock.unlock(device.folder, OTHER, device.clock)
    root, request, answer = team.desk("root"), team.folder / "H-05.request", team.folder / "H-05.answer"
    enrol.request(session, request)
    approve.approve(root, request, answer)
    enrol.accept(session, answer)
    root.lock()
    session.lock()
    yield device
    team.close()


@pytest.fixture
def session(two: Device) -> FieldSession:
    return two.session


_numbers = iter(range(1, 1000))


def form(**more: object) -> ItemForm:
    """One whose number and seal nothing has."""
    number = next(_numbers)
    return replace(FORM, number=f"n{number}", seal=f"S{number}", **more)  # type: ignore[arg-type]  # as named


def refused(code: str, caught: pytest.ExceptionInfo[FieldkitError]) -> None:
    assert (caught.value.code, bool(caught.value.next_step)) == (code, True)


def test_a_thing_is_registered_and_says_what_is_missing(session: FieldSession, tmp_path: Path) -> None:
    (tmp_path / "it.jpg").write_bytes(photo({0x010F: "it"}))
    [shown] = collect.collect(session, [tmp_path / "it.jpg"], silent_job()).items
    row = items.register(session, form(place="", photos=(shown.code,)))
    assert (row.holder, row.missing, row.transfers, row.form.photos) == ("H-01", ("place",), (), (shown.code,))
    again = items.amend(session, row.id, replace(row.form, place=" the   well "))
    assert (again.form.place, again.missing, again.code) == ("the well", (), row.code)
    assert items.amend(session, row.id, again.form).version == again.version, "nothing changed, nothing written"
    assert items.find(session, row.code) == row.id
    assert row.code in {one.code for one in items.listing(session)}


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"number": " "}, "item-incomplete"),
        ({"description": ""}, "item-incomplete"),
        ({"note": "x" * 2001}, "item-too-long"),
        ({"number": "taken"}, "item-number-taken"),
        ({"seal": "S-taken"}, "item-seal-taken"),
        ({"photos": ("E-9999",)}, "exhibit-unknown"),
    ],
)
def test_what_cannot_be_registered_is_refused(session: FieldSession, more: dict[str, object], code: str) -> None:
    if not any(one.form.number == "taken" for one in items.listing(session)):
        items.register(session, replace(FORM, number="taken", seal="S-taken"))
    before = len(items.listing(session))
    with pytest.raises(FieldkitError) as caught:
        items.register(session, replace(form(), **more))  # type: ignore[arg-type]  # as named
    refused(code, caught)
    assert len(items.listing(session)) == before


def test_both_sign_with_their_own_keys_and_it_comes_back(two: Device, session: FieldSession) -> None:
    row = items.register(session, form())
    assert items.colleagues(session) == ("H-05",)
    two.clock.advance(60)
    given = items.transfer(session, row.id, "H-05", "to keep overnight", OTHER)
    [one] = given.transfers
    assert (given.holder, one.giver, one.taker, one.purpose) == ("H-05", "H-01", "H-05", "to keep overnight")
    assert (one.signed_by, one.paper) == (("H-01", "H-05"), False)
    lines = [line for line in custody.show(session) if line.act in ("handed-over", "taken")]
    assert [(line.act, line.person) for line in lines[:2]] == [("taken", "H-05"), ("handed-over", "H-01")]
    assert session.person == "H-01", "nobody else stays signed in"
    two.clock.advance(60)
    back = items.transfer(session, row.id, "H-05", "back", OTHER)
    assert (back.holder, back.transfers[0].giver, back.transfers[0].signed_by) == ("H-01", "H-05", ("H-01", "H-05"))
    assert len(back.transfers) == 2
    assert custody.check(session, silent_job()).outcome == "intact"


def test_who_has_no_key_here_signs_on_paper(session: FieldSession) -> None:
    row = items.register(session, form())
    given = items.transfer(session, row.id, "the laboratory", "to be measured")
    assert (given.holder, given.transfers[0].paper, given.transfers[0].signed_by) == ("the laboratory", True, ("H-01",))
    with pytest.raises(FieldkitError) as caught:
        items.transfer(session, row.id, "H-05", "on", OTHER)
    refused("not-holder", caught)
    taken = items.transfer(session, row.id, "the laboratory", "measured")
    assert (taken.holder, taken.transfers[0].giver) == ("H-01", "the laboratory")


@pytest.mark.parametrize(
    ("other", "purpose", "passphrase", "code"),
    [
        ("H-05", "why", "wrong words altogether", "passphrase-wrong"),
        ("H-05", "why", SECRET, "second-is-first"),
        ("H-09", "why", OTHER, "person-other"),
        ("H-05", " ", OTHER, "purpose-missing"),
        ("H-01", "why", OTHER, "item-other-missing"),
        ("", "why", None, "item-other-missing"),
    ],
)
def test_a_transfer_that_is_refused_writes_nothing(
    session: FieldSession, other: str, purpose: str, passphrase: str | None, code: str
) -> None:
    row = items.register(session, form())
    before = session.vault.tip()
    with pytest.raises(FieldkitError) as caught:
        items.transfer(session, row.id, other, purpose, passphrase)
    refused(code, caught)
    assert items.show(session, row.id) == row
    assert session.vault.tip() == before
    assert session.vault.signer is not None


@pytest.mark.parametrize("meanwhile", ["amended", "handed over"])
def test_what_was_written_while_the_other_signed_is_not_undone(
    session: FieldSession, monkeypatch: pytest.MonkeyPatch, meanwhile: str
) -> None:
    row, sign = items.register(session, form()), second_signer.second_signer

    def slowly(of: FieldSession, passphrase: str) -> object:
        if meanwhile == "amended":
            items.amend(of, row.id, replace(row.form, seal="another seal"))
        else:
            items.transfer(of, row.id, "H-05", "kept at the clinic")
        return sign(of, passphrase)

    monkeypatch.setattr(items, "second_signer", slowly)
    if meanwhile == "amended":
        shown = items.transfer(session, row.id, "H-05", "to be photographed", OTHER)
        assert (shown.holder, shown.form.seal) == ("H-05", "another seal")
    else:
        with pytest.raises(FieldkitError) as caught:
            items.transfer(session, row.id, "H-05", "to be photographed", OTHER)
        refused("not-holder", caught)
        assert len(items.show(session, row.id).transfers) == 1


def test_who_never_enrolled_cannot_sign(session: FieldSession) -> None:
    person_add.add(session, "H-06", "member", "a passphrase that waits for its certificate", MINIMUM_COST)
    row = items.register(session, form())
    with pytest.raises(FieldkitError) as caught:
        items.transfer(session, row.id, "H-06", "why", "a passphrase that waits for its certificate")
    refused("second-not-enrolled", caught)


def test_a_label_says_which_item_it_is_and_nothing_of_what(session: FieldSession) -> None:
    row = items.register(session, form())
    label = item_papers.label(session, row.id)
    assert label.lines[:4] == (row.code, row.form.number, row.form.seal, "paper bag")
    assert row.id in label.text
    assert "shell" not in label.text
    assert len({len(line) for line in label.qr} | {len(label.qr)}) == 1, "a square"
    corner = tuple(line[:7] for line in label.qr[:7])
    assert corner[0] == corner[6] == (True,) * 7
    assert corner[1] == (True, *(False,) * 5, True)


def test_a_paper_is_read_back_and_named_in_the_chain(session: FieldSession, tmp_path: Path) -> None:
    row, pdf = items.register(session, form()), b"%PDF-1.4 a receipt"
    paper = item_papers.keep(session, row.id, tmp_path / "receipt.pdf", pdf, "receipt")
    assert (tmp_path / "receipt.pdf").read_bytes() == pdf
    assert (paper.size, paper.sha256) == (len(pdf), hashlib.sha256(pdf).hexdigest())
    assert (custody.show(session)[0].act, custody.show(session)[0].reason) == ("printed", "receipt")
    before = session.vault.tip()
    with pytest.raises(FieldkitError) as caught:
        item_papers.keep(session, row.id, tmp_path / "receipt.pdf", pdf, "receipt")
    refused("file-exists", caught)
    assert session.vault.tip() == before
    with pytest.raises(FieldkitError) as caught:
        item_papers.keep(session, row.id, tmp_path / "no" / "receipt.pdf", pdf, "receipt")
    assert caught.value.code == "disk-failed"


def test_items_go_to_headquarters_with_their_transfers(team: Team) -> None:
    device = team.devices["H-01"]
    row = items.register(device.session, FORM)
    items.transfer(device.session, row.id, "the laboratory", "to be measured")
    (team.folder / "note.txt").write_bytes(b"a note")
    collect.collect(device.session, [team.folder / "note.txt"], silent_job())
    out, report = sealed_to_hq(team, device)
    assert report.outcome in ("intact", "ask"), report.to_text()
    with zipfile.ZipFile(out / "records.zip") as bag:
        [name] = [one for one in bag.namelist() if one.endswith("openings.jsonl")]
        openings = [json.loads(line) for line in bag.read(name).splitlines()]
    said = {value for _, record, path, value in openings if record == row.id and path == "holder"}
    assert said == {"H-01", "the laboratory"}
