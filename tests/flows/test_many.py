"""Twice the interviews are twice the work, not four times: a team comes home with a thousand."""

from __future__ import annotations

import cProfile
from collections.abc import Callable

import pytest

from fieldkit.workflows.field import custody, evidence, interview, overview, review, search
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
