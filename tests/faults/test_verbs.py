"""Each verb that writes is killed, its disk refuses, or the power fails: it is as before or as after, and never said
before it is true.

One seeded place for each verb runs with every test; `make soak` takes many.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import world as worlds
from tests.faults.laptop import Day, Laptop, nth
from tests.faults.power import Disk, left, replay, start
from tests.faults.test_disk import CODES, FAULTS
from tests.faults.verbs import VERBS

pytestmark = pytest.mark.faults

SEED = 20261130
ON_A_VAULT = frozenset(VERBS) - {"receive", "open", "restore"}
AT_HQ = {"store-unreadable", "store-write", "chain-write"}
AT_LEAST = {
    "receipts": (80, 7, 0), "receive": (40, 20, 8), "open": (130, 50, 10), "give": (100, 16, 5), "take": (180, 8, 1),
    "backup": (45, 18, 5), "restore": (16, 13, 4), "migrate": (190, 14, 2), "erase": (110, 6, 0), "travel": (38, 9, 1),
}  # fmt: skip
"""Calls of ``pwrite64``, ``fsync`` and ``rename`` of each verb, a little below what an undisturbed one makes."""
CALLS = ("pwrite64", "fsync", "rename")
POWER_FAILS = ("receipts", "take", "restore")
"""Verbs in which the power fails with every test."""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return worlds.make(tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="module")
def server(world: Path) -> Iterator[Laptop]:
    made = Laptop(world / "H-01", world)
    yield made
    made.close()


def judge(verb: str, day: Day) -> str:
    return VERBS[verb].stands(day.folder, {one["step"]: one for one in day.told})


def kill(server: Laptop, world: Path, folder: Path, verb: str, injection: str) -> None:
    day = server.verb(verb, world, folder, injection)
    assert day.status == -9, (injection, day.told)
    reason = judge(verb, day)
    if verb in ON_A_VAULT and day.said("unlock") and reason != "vault-travel-locked":
        assert "the session before was cut off" in reason, (injection, day.told, reason)


def fail(server: Laptop, world: Path, folder: Path, verb: str, fault: str, when: int) -> None:
    day = server.verb(verb, world, folder, FAULTS[fault][0].format(when))
    assert day.status == 0, (fault, when)
    assert day.codes <= (CODES if verb in ON_A_VAULT else CODES | AT_HQ), (fault, when, day.told)
    assert len([one for one in day.told if one["step"] in ("done", "refused")]) == 1, (fault, when, day.told)
    judge(verb, day)


def chosen(verb: str) -> tuple[random.Random, int, int, int]:
    return random.Random(f"{SEED} {verb}"), *AT_LEAST[verb]


@pytest.mark.parametrize("verb", VERBS)
def test_killed_at_a_seeded_call(server: Laptop, world: Path, tmp_path: Path, verb: str) -> None:
    chance, *most = chosen(verb)
    calls = [(name, number + 1) for name, count in zip(CALLS, most, strict=True) for number in range(count)]
    name, when = chance.choice(calls)
    kill(server, world, tmp_path / "day", verb, f"{name}:signal=KILL:when={when}")


@pytest.mark.parametrize(
    "verb", [one if one != "migrate" else pytest.param(one, marks=pytest.mark.soak) for one in VERBS]
)
def test_refused_by_the_disk_at_a_seeded_call(server: Laptop, world: Path, tmp_path: Path, verb: str) -> None:
    chance, *most = chosen(verb)
    counts = dict(zip(CALLS, most, strict=True))
    fault = chance.choice([one for one in FAULTS if counts[FAULTS[one][1]]])
    fail(server, world, tmp_path / "day", verb, fault, chance.randint(1, counts[FAULTS[fault][1]]))


def undisturbed(server: Laptop, world: Path, folder: Path, verb: str) -> list[str]:
    """Every call of the verb, which comes to its end."""
    day = server.verb(verb, world, folder)
    assert day.said("done"), day.told
    judge(verb, day)
    for name, least in zip(CALLS, AT_LEAST[verb], strict=True):
        assert day.calls.count(name) >= least, (verb, name)
    return day.calls


@pytest.mark.soak
@pytest.mark.parametrize("verb", VERBS)
def test_killed_at_thirty_points_of_each(server: Laptop, world: Path, tmp_path: Path, verb: str) -> None:
    calls = undisturbed(server, world, tmp_path / "undisturbed", verb)
    step, chance = len(calls) / 30, random.Random(verb)
    for index in sorted({min(len(calls) - 1, int(step * (number + chance.random()))) for number in range(30)}):
        kill(server, world, tmp_path / str(index), verb, nth(calls, index).format("signal=KILL"))


@pytest.mark.soak
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("verb", VERBS)
def test_refused_at_many_calls(server: Laptop, world: Path, tmp_path: Path, verb: str, fault: str) -> None:
    total = undisturbed(server, world, tmp_path / "undisturbed", verb).count(FAULTS[fault][1])
    chance = random.Random(f"{verb} {fault}")
    for when in sorted(chance.sample(range(1, total + 1), min(12, total))):
        fail(server, world, tmp_path / str(when), verb, fault, when)


def cut(server: Laptop, world: Path, folder: Path, verb: str, points: int) -> None:
    """Record the verb once; cut at so many points and judge each."""
    day = server.verb(verb, world, folder / "job", recorded=True)
    assert day.said("done"), day.told
    before, record = start(world, VERBS[verb].needs, folder / "before"), folder / "record"
    (folder / "job" / "calls").rename(record)
    total, disk = 0, Disk(before)
    for _, disk in replay(record, before, folder / "job"):  # noqa: B007  # the last one is looked at
        total += 1
    found, expected = disk.whole(), left(folder / "job")
    assert [name for name in found if found[name] != expected.get(name)] == []
    assert found.keys() == expected.keys(), "the replay is what the job left, to the last byte"
    chance = random.Random(f"power {verb} {points}")
    chosen = sorted(chance.sample(range(total // 10, total), points))
    for index, (call, disk) in enumerate(replay(record, before, folder / "job")):
        if index in chosen:
            disk.cut(folder / f"cut-{index}", chance)
            VERBS[verb].stands(folder / f"cut-{index}", dict(disk.said))
            print(f"{verb} {index} of {total} after {call}: {sorted(disk.said)}")


@pytest.mark.parametrize("verb", POWER_FAILS)
def test_the_power_fails(server: Laptop, world: Path, tmp_path: Path, verb: str) -> None:
    cut(server, world, tmp_path, verb, 1)


@pytest.mark.soak
@pytest.mark.parametrize("verb", VERBS)
def test_the_power_fails_at_many_points(server: Laptop, world: Path, tmp_path: Path, verb: str) -> None:
    cut(server, world, tmp_path, verb, 30)
