"""A whole card: everything in order, one bad file costs the others nothing, few processes for many files."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from fieldkit.capture import CaptureLimits, Collected, Problem, collect
from fieldkit.errors import Cancelled
from fieldkit.jobs import Job, Progress, silent_job
from fieldkit.sandbox import MemoryFile, Sandbox, SandboxLimits
from fieldkit.sandbox.child import CagedChild
from fieldkit.storage.objects import ObjectStore
from tests.unit.sandbox import programs
from tests.unit.sandbox.material import photo

MANY = 300


@pytest.fixture
def store(tmp_path: Path) -> ObjectStore:
    (tmp_path / "objects").mkdir()
    return ObjectStore(tmp_path / "objects")


@pytest.fixture
def card(tmp_path: Path) -> Path:
    (tmp_path / "card").mkdir()
    return tmp_path / "card"


def each(groups: Iterable[Sequence[Collected | Problem]]) -> list[Collected | Problem]:
    return [one for group in groups for one in group]


def held(store: ObjectStore, one: Collected) -> bytes:
    with store.open(one.stored) as reader:
        return b"".join(reader.chunks())


def test_a_mixed_card_keeps_its_order_and_names_what_it_leaves_out(
    card: Path, store: ObjectStore, sandbox: Sandbox
) -> None:
    contents = {
        "01.jpg": photo({0x010F: "Acme"}), "02.txt": b"notes", "04.jpg": b"\xff\xd8\xff broken", "05": b"",
        "06.png": photo(),
    }  # fmt: skip
    for name, data in contents.items():
        (card / name).write_bytes(data)
    os.mkfifo(card / "03.jpg")
    found = each(collect([card], store, sandbox, silent_job(), CaptureLimits(batch_files=2)))
    assert [one.name for one in found] == ["01.jpg", "02.txt", "03.jpg", "04.jpg", "05", "06.png"]
    taken = {one.name: one for one in found if isinstance(one, Collected)}
    assert {name: held(store, one) for name, one in taken.items()} == contents
    assert [one.code for one in found if isinstance(one, Problem)] == ["not-a-file"]
    assert [one.inspection.status for one in taken.values()] == ["read", "not-read", "unreadable", "not-read", "read"]
    assert store.names() == {one.stored.name for one in taken.values()}


def test_many_small_photos_share_their_processes(
    card: Path, store: ObjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = photo()
    for number in range(MANY):
        (card / f"{number:04}.jpg").write_bytes(data)
    forks: list[int] = []
    with Sandbox.start() as sandbox:
        fork = sandbox._fork

        def counting(batch: list[MemoryFile], side: int) -> CagedChild | None:
            forks.append(len(batch))
            return fork(batch, side)

        monkeypatch.setattr(sandbox, "_fork", counting)
        found = each(collect([card], store, sandbox, silent_job()))
    assert [one.inspection.status for one in found if isinstance(one, Collected)] == ["read"] * MANY
    assert sum(forks) == MANY
    assert len(forks) == -(-MANY // SandboxLimits().batch_items)


def test_children_that_die_cost_only_their_own_files(
    card: Path, store: ObjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs.use(monkeypatch, "gone")
    for number in range(5):
        (card / f"{number}.jpg").write_bytes(photo())
    with Sandbox.start() as sandbox:
        found = each(collect([card], store, sandbox, silent_job()))
    assert [one.inspection.reason for one in found if isinstance(one, Collected)] == ["crashed"] * 5
    assert all(held(store, one) == photo() for one in found if isinstance(one, Collected))


def test_a_sandbox_that_is_killed_on_the_way_stops_nothing(card: Path, store: ObjectStore) -> None:
    for number in range(8):
        (card / f"{number}.jpg").write_bytes(photo())
    with Sandbox.start() as sandbox:
        running = collect([card], store, sandbox, silent_job(), CaptureLimits(batch_files=2, batches_ahead=1))
        first, _ = next(running)
        assert sandbox._process is not None
        sandbox._process.kill()
        rest = each(running)
    assert isinstance(first, Collected)
    statuses = [one.inspection.status for one in (first, first, *rest) if isinstance(one, Collected)]
    assert len(statuses) == 8
    assert (statuses[0], statuses[-1]) == ("read", "not-read")


def test_what_is_durable_is_given_back_before_a_stop(card: Path, store: ObjectStore, sandbox: Sandbox) -> None:
    for number in range(6):
        (card / f"{number}.jpg").write_bytes(photo())
    size = len(photo())

    def watch(progress: Progress) -> None:
        if progress.done >= 3 * size:
            job.cancel()

    job = Job(watch)
    given: list[Collected | Problem] = []

    def keep() -> None:
        for group in collect([card], store, sandbox, job):
            given.extend(group)

    with pytest.raises(Cancelled):
        keep()
    assert [one.name for one in given if isinstance(one, Collected)] == ["0.jpg", "1.jpg", "2.jpg"]
    assert store.names() == {one.stored.name for one in given if isinstance(one, Collected)}


@pytest.mark.parametrize("started", [0, 1])
def test_a_machine_that_allows_no_more_threads_collects_everything(
    card: Path, store: ObjectStore, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, started: int
) -> None:
    for number in range(6):
        (card / f"{number}.jpg").write_bytes(photo())
    start, refused = threading.Thread.start, []

    def no_more(thread: threading.Thread) -> None:
        if thread.name.startswith("inspect") and int(thread.name[-1]) >= started:
            refused.append(thread.name)
            raise RuntimeError("can't start new thread")
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", no_more)
    found = each(collect([card], store, sandbox, silent_job(), CaptureLimits(batch_files=1)))
    assert refused
    assert [one.inspection.status for one in found if isinstance(one, Collected)] == ["read"] * 6
    assert store.names() == {one.stored.name for one in found if isinstance(one, Collected)}
