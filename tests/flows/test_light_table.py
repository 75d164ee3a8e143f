"""Every exhibit for the light table: read in steps, kept up, found by what is known of it; set aside, brought back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from fieldkit.errors import RefusedError, UsageError
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import book, collect, custody, erase, evidence, interview, light_table, review
from fieldkit.workflows.field.light_table import LightTable
from fieldkit.workflows.field.session import FieldSession
from tests.flows.team import Team
from tests.unit.sandbox.material import photo

FILES = 7


@pytest.fixture
def session(team: Team) -> FieldSession:
    return team.devices["H-01"].session


@pytest.fixture
def taken(session: FieldSession, tmp_path: Path) -> list[str]:
    card = tmp_path / "card"
    card.mkdir()
    for number in range(FILES):
        (card / f"{number}.jpg").write_bytes(photo({0x010F: f"Maker {number}"}))
    return [item.id for item in collect.collect(session, [card], silent_job()).items]


def test_it_reads_in_steps_and_only_what_changed(
    session: FieldSession, taken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    table, read = LightTable(session), list[str]()
    get = session.vault.versions.get

    def reading(_: object, digest: str) -> object:
        read.append(digest)
        return get(digest)

    monkeypatch.setattr(type(session.vault.versions), "get", reading)
    assert [table.step(3), len(table.tiles)] == [4, 3]
    assert [table.step(3), table.step(3), len(table.tiles)] == [1, 0, FILES]
    assert [tile.row for tile in table.tiles] == list(evidence.listing(session)), "the same rows as everywhere else"
    assert len(read) == FILES
    evidence.describe(session, taken[2], "A Burnt Roof", "camp 4")
    read.clear()
    assert table.step(100) == 0
    assert len(read) == 1
    changed = table.tiles[2]
    assert (changed.row.id, changed.place) == (taken[2], "camp 4")
    assert changed.has(["burnt", "camp"])
    assert not table.tiles[1].has(["burnt"])


def test_interviews_and_people_are_found(session: FieldSession, taken: list[str]) -> None:
    draft = interview.new(session)
    interview.attach(session, draft.row.id, (taken[0],))
    table = LightTable(session)
    table.step(100)
    people = [tile.people for tile in table.tiles]
    assert people[:2] == [("H-01", draft.row.code), ("H-01",)]
    assert table.tiles[0].row.interviews == (draft.row.code,)
    assert table.tiles[0].has([draft.row.code.casefold()])
    interview.discard(session, draft.row.id, "opened by mistake")
    table.step(100)
    assert {tile.people for tile in table.tiles} == {("H-01",)}


def test_set_aside_is_kept_with_its_reason_and_comes_back(session: FieldSession, taken: list[str]) -> None:
    light_table.set_aside(session, taken[0], "blurred")
    light_table.set_aside(session, taken[0], "blurred")
    table = LightTable(session)
    table.step(100)
    assert [tile.set_aside for tile in table.tiles[:2]] == ["blurred", ""]
    assert evidence.custody_of(session, taken[0])[0].act == "set-aside"
    assert session.vault.objects.of(taken[0]) is not None
    light_table.bring_back(session, taken[0])
    table.step(100)
    assert table.tiles[0].set_aside == ""
    acts = [line.act for line in evidence.custody_of(session, taken[0])]
    assert (acts.count("set-aside"), acts.count("amended")) == (1, 1)
    assert custody.check(session, silent_job()).outcome == "intact"


@pytest.mark.parametrize(("reason", "code"), [(" ", "reason-missing"), ("blurred", "record-unknown")])
def test_what_cannot_be_set_aside_is_refused(session: FieldSession, reason: str, code: str) -> None:
    with pytest.raises(UsageError) as caught:
        light_table.set_aside(session, "0" * 32, reason)
    assert caught.value.code == code


def test_only_its_author_sets_it_aside(
    session: FieldSession, taken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "person", "H-09")
    monkeypatch.setattr("fieldkit.workflows.field.authors.code_of", lambda *_: "H-01")
    for attempt in (partial(light_table.set_aside, session, taken[0], "x"),
                    partial(light_table.bring_back, session, taken[0])):  # fmt: skip
        with pytest.raises(RefusedError) as caught:
            attempt()
        assert caught.value.code == "not-author"


def test_states_follow_lines_that_are_read_anew_after_a_write_that_failed(
    session: FieldSession, taken: list[str]
) -> None:
    """What the lines say is looked at once; it once could have stayed when the lines were taken back."""
    review.approve(session, [taken[0]])
    assert [row.state for row in evidence.listing(session)[:2]] == ["reviewed", "finalised"]
    marks = session.marks

    def fails() -> None:
        with session.writing() as writer:
            writer.line("reviewed", (book.version_subject(book.require(session, taken[1])),))
            assert [row.state for row in evidence.listing(session)[:2]] == ["reviewed", "reviewed"]
            raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        fails()
    assert [row.state for row in evidence.listing(session)[:2]] == ["reviewed", "finalised"]
    assert session.marks is not marks


def test_what_was_erased_is_read_again_though_the_version_is_the_same(session: FieldSession, taken: list[str]) -> None:
    evidence.describe(session, taken[1], "zebrafinch", "camp 4")
    table = LightTable(session)
    table.step(100)
    assert len([tile for tile in table.tiles if tile.has(["zebrafinch"])]) == 1
    erase.erase(session, taken[1], (), "asked by the witness")
    table.step(100)
    assert not any(tile.has(["zebrafinch"]) or tile.place for tile in table.tiles)
    assert [tile.row for tile in table.tiles] == list(evidence.listing(session))
