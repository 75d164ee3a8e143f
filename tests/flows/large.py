"""One process that takes material through the whole way, and says how much memory each step took at most.

    python -m tests.flows.large FOLDER COUNT BYTES

Prints one JSON object: for each step the peak of the resident memory so far, in bytes. The files are sparse, with their
number at the beginning, so that the source takes no room.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from fieldkit.jobs import silent_job
from fieldkit.workflows.field import collect, custody, review, seal
from fieldkit.workflows.hq import open_bundle, receive
from tests.flows.team import Team

T = TypeVar("T")


def sources(folder: Path, count: int, size: int) -> Path:
    folder.mkdir()
    for number in range(count):
        with (folder / f"{number:06d}.bin").open("wb") as stream:
            stream.write(b"%016d" % number)
            stream.truncate(size)
    return folder


def run(folder: Path, count: int, size: int) -> dict[str, int]:
    peaks: dict[str, int] = {}

    def step(name: str, work: Callable[[], T]) -> T:
        result = work()
        peaks[name] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        return result

    team = Team.make(folder / "team")
    session, stick = team.devices["H-01"].session, folder / "stick"
    source = sources(folder / "source", count, size)
    intake, custodian = team.desk("intake"), team.desk("custodian")
    first = sources(folder / "one", 1, 1000)
    step("before", lambda: _whole_way(team, first, folder / "warm"))
    report = step("collect", lambda: collect.collect(session, [source], silent_job()))
    assert len(report.items) == count, report.problems
    look = step("last look", lambda: review.mark_reviewed(session, review.last_look(session)))
    assert look.media_bytes == count * size
    bundle = step("seal", lambda: seal.seal(session, look, silent_job()))
    step("write", lambda: seal.write(session, bundle.id, stick, silent_job()))
    checked = step("check", lambda: custody.check(session, silent_job()))
    assert checked.outcome != "failed"
    row, _ = step("receive", lambda: receive.receive(intake, stick, silent_job()))
    assert row.state == "received"
    for part in stick.iterdir():  # the room is needed for what comes
        part.unlink()
    opened = step("open", lambda: open_bundle.open_bundle(custodian, Path(row.folder), folder / "out", silent_job()))
    assert opened.report.outcome == "intact", opened.report.to_text()
    assert opened.receipt is not None
    originals = list((folder / "out" / "originals").iterdir())
    assert sorted({one.stat().st_size for one in originals}) == [size]
    assert len(originals) == count
    return peaks


def _whole_way(team: Team, source: Path, folder: Path) -> None:
    """Everything once with next to nothing, so that what is loaded and derived is not counted."""
    session = team.devices["H-01"].session
    collect.collect(session, [source], silent_job())
    look = review.mark_reviewed(session, review.last_look(session))
    bundle = seal.seal(session, look, silent_job())
    seal.write(session, bundle.id, folder / "stick", silent_job())
    intake, custodian = team.desk("intake"), team.desk("custodian")
    row, _ = receive.receive(intake, folder / "stick", silent_job())
    open_bundle.open_bundle(custodian, Path(row.folder), folder / "out", silent_job())


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
