"""The disk fills up, fails to write, to sync or to rename, at seeded calls of a field day."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from tests.faults.laptop import Laptop, judge

pytestmark = pytest.mark.faults

FAULTS = {
    "full": ("pwrite64,write:error=ENOSPC:when={}+", "pwrite64"),
    "full-for-a-moment": ("pwrite64:error=ENOSPC:when={}", "pwrite64"),
    "unwritable": ("pwrite64:error=EIO:when={}", "pwrite64"),
    "not-synced": ("fsync:error=EIO:when={}", "fsync"),
    "never-synced-again": ("fsync,fdatasync:error=EIO:when={}+", "fsync"),
    "not-renamed": ("rename:error=EIO:when={}", "rename"),
}
CODES = {"disk-full", "disk-failed", "database-failed", "commit-unknown", "nothing-to-seal", "interview-incomplete",
         "not-a-draft", "vault-unwritten"}  # fmt: skip


def fail_at(laptop: Laptop, folder: Path, fault: str, when: int) -> None:
    day = laptop.day(folder, FAULTS[fault][0].format(when))
    assert day.status == 0
    assert day.codes <= CODES, day.told
    judge(day)


def places(calls: list[str], fault: str, count: int) -> list[int]:
    total = Counter(calls)[FAULTS[fault][1]]
    chance = random.Random(fault)
    return sorted(chance.sample(range(1, total + 1), min(count, total)))


@pytest.mark.parametrize("number", [0, pytest.param(1, marks=pytest.mark.soak)])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_failing_disk(laptop: Laptop, calls: list[str], tmp_path: Path, fault: str, number: int) -> None:
    fail_at(laptop, tmp_path / "day", fault, places(calls, fault, 2)[number])


@pytest.mark.soak
@pytest.mark.parametrize("fault", FAULTS)
def test_a_failing_disk_at_every_call(laptop: Laptop, calls: list[str], tmp_path: Path, fault: str) -> None:
    for when in places(calls, fault, 1000):
        fail_at(laptop, tmp_path / str(when), fault, when)
