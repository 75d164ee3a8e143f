"""Material larger than memory, and many small files: no step holds a whole part, and no list is gone through for each
of its own lines."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection, Iterator
from functools import partial
from pathlib import Path
from types import FrameType

import pytest

from fieldkit.verify.records import open_records
from fieldkit.workflows.field import interview, review
from tests.flows.team import Device, Team, finalised_interview

MIB, GIB = 1 << 20, 1 << 30


def _peaks(root: Path, folder: Path, count: int, size: int) -> dict[str, int]:
    command = [sys.executable, "-m", "tests.flows.large", str(folder), str(count), str(size)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
    found: dict[str, int] = json.loads(done.stdout)
    return found


def test_a_file_of_300_mib_is_never_held(root: Path, tmp_path: Path) -> None:
    peaks = _peaks(root, tmp_path, 1, 300 * MIB)
    grown = {step: (peak - peaks["before"]) // MIB for step, peak in peaks.items()}
    assert max(grown.values()) < 64, grown


@pytest.mark.soak
def test_ten_thousand_files_of_20_kib(root: Path, tmp_path: Path) -> None:
    """Originals are never held; versions and openings are, about 20 KiB for each file."""
    peaks = _peaks(root, tmp_path, 10_000, 20 << 10)
    print({step: peak // MIB for step, peak in peaks.items()})
    assert max(peaks.values()) < GIB, peaks


@pytest.mark.soak
def test_one_file_of_20_gb_or_the_largest_that_fits(root: Path, tmp_path: Path) -> None:
    """It stands on the disk five times at once: object, part at the door, part opened, original, and room to spare."""
    size = min(20 * 10**9, shutil.disk_usage(tmp_path).free // 5)
    print(f"{size} bytes" + ("" if size == 20 * 10**9 else ": the disk has no room for 20 GB"))
    peaks = _peaks(root, tmp_path, 1, size)
    print({step: peak // MIB for step, peak in peaks.items()})
    assert max(peaks.values()) - peaks["before"] < 200 * MIB, peaks


def _calls(work: Callable[[], object]) -> int:
    """Calls of Python functions that ``work`` makes: the same on every machine."""
    seen = [0]

    def count(frame: FrameType, event: str, argument: object) -> None:
        seen[0] += event == "call"

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return seen[0]


@pytest.mark.parametrize("work", ["list", "last look"])
def test_twice_as_many_interviews_are_twice_the_work(team: Team, work: str) -> None:
    """Each interview's state, time and consent used to be looked for in the whole vault."""
    device: Device = team.devices["H-01"]
    made: list[int] = []
    for _ in range(3):
        for _ in range(6):
            finalised_interview(device)
        session = device.session
        made.append(_calls(partial(interview.listing if work == "list" else review.last_look, session)))
    first, second, third = made
    assert third - second < 1.15 * (second - first), made


class _Counted(Collection[str]):
    """Digests known before, and how often they were gone through."""

    def __init__(self, digests: set[str]) -> None:
        self._digests, self.gone_through = digests, 0

    def __iter__(self) -> Iterator[str]:
        self.gone_through += 1
        return iter(self._digests)

    def __len__(self) -> int:
        return len(self._digests)

    def __contains__(self, digest: object) -> bool:
        return digest in self._digests


def test_versions_known_before_are_gone_through_once_for_a_bundle(team: Team) -> None:
    device = team.devices["H-01"]
    for _ in range(3):
        finalised_interview(device)
    versions = [one for record in device.session.vault.versions.records()
                for one in device.session.vault.versions.current(record)]  # fmt: skip
    known = _Counted({"0" * 64, "1" * 64})
    lines = b"".join(one.line.text for one in versions)
    openings = b"".join(opening.text for one in versions for opening in one.openings)
    assert len(open_records(lines, openings, b"", known).versions) == len(versions) > 3
    assert known.gone_through == 1
