"""Twice the interviews are twice the work, not four times: a team comes home with a thousand."""

from __future__ import annotations

import cProfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldkit.commitments import Version
from fieldkit.jobs import silent_job
from fieldkit.vault.versions import Versions
from fieldkit.workflows.field import collect, custody, evidence, interview, overview, review, search
from fieldkit.workflows.field.selection import select
from fieldkit.workflows.field.session import FieldSession
from tests.flows.team import Device, Team, finalised_interview

FEW = 8


def calls(work: Callable[[FieldSession], object], session: FieldSession) -> int:
    """How many calls of functions a piece of work takes: the same on every machine."""
    profile = cProfile.Profile()
    profile.runcall(work, session)
    return sum(one.callcount for one in profile.getstats())


WORK: dict[str, Callable[[FieldSession], object]] = {
    "interview list": interview.listing,
    "evidence list": evidence.listing,
    "custody show": custody.show,
    "search": lambda session: search.search(session, "well"),
    "last look": lambda session: review.last_look(session, None, None),
    "overview": overview.overview,
}


@pytest.fixture
def laptop(team: Team) -> Device:
    return team.devices["H-01"]


def test_lists_and_the_last_look_grow_with_what_is_there(laptop: Device) -> None:
    session = laptop.session

    def fill() -> dict[str, int]:
        for _ in range(FEW):
            finalised_interview(laptop)
        for work in WORK.values():
            work(session)  # what is read once for a session was read
        return {name: calls(work, session) for name, work in WORK.items()}

    before, after = fill(), fill()
    grown = {name: after[name] / before[name] for name in WORK}
    assert max(grown.values()) < 2.2, grown


def test_an_interview_is_found_without_reading_every_other(laptop: Device) -> None:
    for _ in range(FEW):
        last = finalised_interview(laptop)
    few = calls(lambda one: interview.find(one, last), laptop.session)
    for _ in range(FEW):
        finalised_interview(laptop)
    assert calls(lambda one: interview.find(one, last), laptop.session) == few


class Built:
    """Digests of the versions that were read, each time they were."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.digests: list[str] = []
        build = Versions._build

        def counted(versions: Versions, digest: str, text: bytes) -> Version:
            self.digests.append(digest)
            return build(versions, digest, text)

        monkeypatch.setattr(Versions, "_build", counted)


def test_an_exhibit_is_shown_without_reading_interviews_that_do_not_show_it(
    laptop: Device, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = laptop.session
    (tmp_path / "photo").write_bytes(b"bytes")
    exhibit = collect.collect(session, [tmp_path / "photo"], silent_job()).items[0].id
    for _ in range(FEW):
        finalised_interview(laptop)
    built = Built(monkeypatch)
    evidence.show(session, exhibit)
    interviews = set(session.vault.versions.newest_digests("interview"))
    assert built.digests
    assert not interviews & set(built.digests)


def test_a_selection_reads_each_version_once(laptop: Device, monkeypatch: pytest.MonkeyPatch) -> None:
    interviews = [finalised_interview(laptop) for _ in range(FEW)]
    built = Built(monkeypatch)
    found = select(laptop.session, interviews, ())
    assert len(found.versions) > 2 * FEW
    assert max(Counter(built.digests).values()) == 1
