"""The photo log: each photo's part in its scene, what a series lacks, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldkit.errors import RefusedError, UsageError
from fieldkit.jobs import silent_job
from fieldkit.records.exhibit import SCENE_ROLES
from fieldkit.workflows.field import collect, custody, evidence, light_table, photo_log
from fieldkit.workflows.field.session import FieldSession
from tests.flows.team import Team
from tests.unit.sandbox.material import photo


@pytest.fixture
def session(team: Team) -> FieldSession:
    return team.devices["H-01"].session


@pytest.fixture
def taken(session: FieldSession, tmp_path: Path) -> list[str]:
    """Six photos and a note."""
    card = tmp_path / "card"
    card.mkdir()
    for number in range(6):
        (card / f"{number}.jpg").write_bytes(photo({0x010F: f"Maker {number}"}))
    (card / "note.txt").write_bytes(b"a note")
    return [item.id for item in collect.collect(session, [card], silent_job()).items]


def test_a_series_says_what_it_lacks_until_it_is_whole(session: FieldSession, taken: list[str]) -> None:
    assert photo_log.listing(session) == ()
    photo_log.assign(session, taken[0], "  the   well ", "")
    [log] = photo_log.listing(session)
    assert (log.scene, log.without_part, log.missing) == ("the well", ("E-0001",), SCENE_ROLES)
    for record, role in zip(taken, SCENE_ROLES, strict=False):
        photo_log.assign(session, record, "the well", role)
    photo_log.assign(session, taken[5], "the road", "overview")
    road, well = photo_log.listing(session)
    assert (well.missing, list(well.parts), well.without_part) == ((), list(SCENE_ROLES), ())
    assert well.parts["close-scale"] == ("E-0004",)
    assert road.missing == ("identifying", "mid", "close-scale", "close-plain")
    light_table.set_aside(session, taken[3], "blurred")
    log = photo_log.listing(session)[1]
    assert (log.missing, log.parts["close-scale"]) == (("close-scale",), ("E-0004",)), "kept, and it stands for nothing"
    photo_log.assign(session, taken[5], "", "")
    assert [one.scene for one in photo_log.listing(session)] == ["the well"]
    assert custody.check(session, silent_job()).outcome == "intact"


def test_the_same_again_writes_nothing(session: FieldSession, taken: list[str]) -> None:
    photo_log.assign(session, taken[0], "the well", "mid")
    before = evidence.custody_of(session, taken[0])
    photo_log.assign(session, taken[0], "the well", "mid")
    assert evidence.custody_of(session, taken[0]) == before


@pytest.mark.parametrize(
    ("number", "scene", "part", "code"),
    [
        (0, " ", "mid", "scene-missing"),
        (0, "the well", "far", "scene-part-unknown"),
        (0, "w" * 121, "mid", "scene-part-unknown"),
        (6, "the well", "mid", "not-a-photo"),
    ],
)
def test_what_cannot_be_is_refused(
    session: FieldSession, taken: list[str], number: int, scene: str, part: str, code: str
) -> None:
    with pytest.raises(UsageError) as caught:
        photo_log.assign(session, taken[number], scene, part)
    assert caught.value.code == code
    assert caught.value.next_step
    assert photo_log.listing(session) == ()


def test_only_its_author_says_where_a_photo_belongs(
    session: FieldSession, taken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "person", "H-09")
    monkeypatch.setattr("fieldkit.workflows.field.authors.code_of", lambda *_: "H-01")
    with pytest.raises(RefusedError) as caught:
        photo_log.assign(session, taken[0], "the well", "mid")
    assert caught.value.code == "not-author"
