"""Ten thousand small photos, beside what they cost at least: a durable write each, and reading each in the sandbox."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path

from PIL import Image

from fieldkit.jobs import silent_job
from fieldkit.sandbox import MemoryFile, Sandbox
from fieldkit.storage.durable import write_durable
from fieldkit.workflows.field import collect
from tests.bench.measure import Contender, interleave
from tests.bench.report import Comparison
from tests.bench.stage import Stage, set_stage

FILE_BYTES = 20 * 1024
BATCH = 32  # files of one caged child, as in collecting


def photos(folder: Path, count: int) -> list[Path]:
    """``count`` JPEG files of 20 KiB, each with bytes of its own in a comment."""
    folder.mkdir()
    picture = BytesIO()
    Image.effect_noise((96, 96), 50).convert("RGB").save(picture, "JPEG")
    start, rest = picture.getvalue()[:2], picture.getvalue()[2:]
    room = FILE_BYTES - len(start) - len(rest) - 4
    comment = b"\xff\xfe" + (room + 2).to_bytes(2, "big")
    paths = [folder / f"IMG_{number:05d}.JPG" for number in range(count)]
    for path in paths:
        path.write_bytes(start + comment + os.urandom(room) + rest)
    return paths


def _batches(paths: list[Path]) -> Iterator[list[Path]]:
    line = iter(paths)
    while batch := list(islice(line, BATCH)):
        yield batch


def collecting(stages: Callable[[], Stage], source: Path, count: int) -> Contender:
    """Into a vault of its own each time: what was collected before is not looked up."""
    held: list[Stage] = []
    found: list[str] = []

    def prepare() -> None:
        held.append(stages())

    def run() -> None:
        report = collect.collect(held[0].session, [source], silent_job())
        found.extend(item.metadata for item in report.items)

    def check() -> None:
        held.pop().close()
        if len(found) != count or set(found) != {"read"}:
            raise AssertionError(f"{len(found)} of {count} collected: {set(found)}")
        found.clear()

    return Contender("fieldkit collects", run, prepare, check)


def floor(sandbox: Sandbox, paths: list[Path], folder: Path) -> Contender:
    """The two loops after one another."""

    def run() -> None:
        for path in paths:
            write_durable(folder / path.name, path.read_bytes())
        for batch in _batches(paths):
            files = [MemoryFile.of(path.read_bytes()) for path in batch]
            sandbox.inspect(files)
            for file in files:
                file.close()

    def check() -> None:
        if sum(1 for _ in folder.iterdir()) != len(paths):
            raise AssertionError("files were not written")
        shutil.rmtree(folder)

    return Contender("durable-write loop, then sandbox-only loop", run, folder.mkdir, check)


def compare(folder: Path, count: int, rounds: int, say: Callable[[str], None]) -> Comparison:
    say(f"collecting {count} small files")
    stages = (set_stage(folder / f"many-{number}") for number in range(rounds + 1))
    paths = photos(folder / "card", count)
    with Sandbox.start() as sandbox:
        ours = collecting(lambda: next(stages), folder / "card", count)
        times = interleave([ours, floor(sandbox, paths, folder / "loop")], rounds, say)
    shutil.rmtree(folder / "card")
    about = f"{count} photos of 20 KiB: read, digest, encrypt, fsync, metadata in the sandbox, custody line, for each."
    return Comparison("Collecting many small files", about, times)
