"""Collecting, sealing and verifying one large file, beside the programs that do the nearest to it."""

from __future__ import annotations

import hashlib
import shutil
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from fieldkit.bundle import find_one
from fieldkit.jobs import silent_job
from fieldkit.verify import ReportBuilder
from fieldkit.workflows import opening
from fieldkit.workflows.field import collect, review, seal
from fieldkit.workflows.hq import open_bundle
from tests.bench import agefiles, many, memory
from tests.bench.measure import Contender, interleave
from tests.bench.peers import AgePeer, bagit_validate, disk_copy, make_bag, openssl_digest, random_file
from tests.bench.report import Comparison
from tests.bench.stage import Stage, set_stage

Say = Callable[[str], None]
FULL_BYTES = 2 * 1024**3
"""With so large a file go ten thousand small ones; with a smaller one fewer."""


class Collecting:
    """Takes the same file into the vault again and again; each run must give the file's own digest."""

    def __init__(self, stage: Stage, source: Path) -> None:
        self._stage = stage
        self._source = source
        with source.open("rb") as stream:
            self._digest = hashlib.file_digest(stream, "sha256").hexdigest()
        self._found = ""

    def contender(self) -> Contender:
        return Contender("fieldkit collects", self._run, check=self._check)

    def _run(self) -> None:
        report = collect.collect(self._stage.session, [self._source], silent_job())
        self._found = report.items[0].sha256.removeprefix("sha256:")

    def _check(self) -> None:
        if self._found != self._digest:
            raise AssertionError("collected under another digest")


def _settled(folder: Path) -> Callable[[], None]:
    return lambda: shutil.rmtree(folder, ignore_errors=True)


class Sealing:
    """Seals what was collected once; sealing is measured with writing it out and reading it back."""

    def __init__(self, stage: Stage, size: int) -> None:
        self._stage = stage
        self._size = size
        self._number = 0
        self._steps: list[tuple[float, float]] = []
        self.written = Path()

    def steps(self) -> str:
        """What the two steps took, in the middle of the rounds that count."""
        sealing, writing = (statistics.median(one) for one in zip(*self._steps[1:], strict=True))
        return f"Plan, digest and sign took {sealing:.3g} s of it, writing out and reading back {writing:.3g} s."

    def contender(self) -> Contender:
        return Contender("fieldkit seals and writes", self._run, self._collect, self._check)

    def _collect(self) -> None:
        self._number += 1
        shutil.rmtree(self.written, ignore_errors=True) if self._number > 1 else None
        source = random_file(self._stage.folder / "material", self._size)
        collect.collect(self._stage.session, [source], silent_job())
        source.unlink()

    def _run(self) -> None:
        session, began = self._stage.session, time.perf_counter()
        look = review.mark_reviewed(session, review.last_look(session, None, None))
        row = seal.seal(session, look, silent_job())
        sealed = time.perf_counter()
        out = self._stage.folder / f"bundle-{self._number}"
        out.mkdir()
        self.written = Path(seal.write(session, row.id, out, silent_job()).folder)
        self._steps.append((sealed - began, time.perf_counter() - sealed))

    def once(self) -> Path:
        """Seal and write one bundle; the folder it stands in."""
        self._collect()
        self._run()
        return self.written

    def _check(self) -> None:
        total = sum(path.stat().st_size for path in self.written.rglob("*.age"))
        if total <= self._size:
            raise AssertionError("the bundle is smaller than its material")


def verifying(stage: Stage, bundle: Path) -> Contender:
    """The custodian's whole check: decrypt, manifests, openings, lines, signatures; nothing is signed."""
    out = stage.folder / "opened"
    outcome: list[str] = []

    def run() -> None:
        opened = open_bundle.open_bundle(stage.custodian, bundle, out, silent_job(), sign=False)
        outcome.append(opened.report.outcome)

    def check() -> None:
        if outcome.pop() != "intact":
            raise AssertionError("a sound bundle was not found intact")

    return Contender("fieldkit opens and verifies", run, _settled(out), check)


def checking(stage: Stage, bundle: Path) -> Contender:
    """The same checks where nothing is written."""
    outcome: list[str] = []

    def run() -> None:
        desk, files = stage.custodian, find_one(bundle)
        keys, builder = open_bundle.keys_of(desk), ReportBuilder("bench")
        pair = opening.head_pair(files, keys)
        assert pair is not None
        opening.open_checked(builder, files, pair, keys, desk.anchors(), opening.Known(), None, silent_job())
        outcome.append(builder.done(stage.clock.now().text).outcome)

    def check() -> None:
        if outcome.pop() != "intact":
            raise AssertionError("a sound bundle was not found intact")

    return Contender("fieldkit verifies", run, check=check)


def compare(folder: Path, size: int, rounds: int, say: Say) -> list[Comparison]:
    """Every table about bytes."""
    source = random_file(folder / "source.bin", size)
    many_files = max(100, 10_000 * size // FULL_BYTES)
    return [
        _collecting(folder, source, rounds, say),
        many.compare(folder, many_files, rounds, say),
        *agefiles.compare(folder, source, rounds, say),
        _sealing(folder, source, rounds, say),
        *_verifying(folder, source, rounds, say),
    ]


def _gib(source: Path) -> str:
    return f"{source.stat().st_size / 1024**3:.3g} GiB"


def _collecting(folder: Path, source: Path, rounds: int, say: Say) -> Comparison:
    say(f"collecting {_gib(source)}")
    peak = memory.collecting(folder, source)
    stage = set_stage(folder / "collecting")
    peers = (openssl_digest(source), AgePeer(folder).encrypting(source), disk_copy(source, folder / "copy"))
    times = interleave([Collecting(stage, source).contender(), *peers], rounds, say)
    stage.close()
    about = f"One file of {_gib(source)}: read, digest, encrypt, write, fsync, custody line. {peak}"
    return Comparison("Collecting", about, times)


def _sealing(folder: Path, source: Path, rounds: int, say: Say) -> Comparison:
    say(f"sealing {_gib(source)}")
    stage = set_stage(folder / "sealing")
    ours = Sealing(stage, source.stat().st_size)
    peers = (openssl_digest(source, 3), AgePeer(folder).encrypting(source), disk_copy(source, folder / "copy"))
    times = interleave([ours.contender(), *peers], rounds, say)
    stage.close()
    about = f"A bundle with one file of {_gib(source)}: plan, digest, sign, write out, read back. {ours.steps()}"
    return Comparison("Sealing", about, times)


def _verifying(folder: Path, source: Path, rounds: int, say: Say) -> list[Comparison]:
    say(f"verifying {_gib(source)}")
    stage = set_stage(folder / "verifying")  # one bundle, the first: a later one alone is asked about
    bag, bundle = make_bag(folder, source), Sealing(stage, source.stat().st_size).once()
    twice = openssl_digest(source, 2)
    checked = interleave([checking(stage, bundle), twice, bagit_validate(bag)], rounds, say)
    copy = disk_copy(source, folder / "copy")
    opened = interleave([verifying(stage, bundle), twice, copy], rounds, say)
    stage.close()
    about = f"The same bundle of {_gib(source)}: every part, file, line and signature, and nothing is written."
    about_opening = (
        "The same at the custodian's desk, who keeps what is opened: the part as it was signed and the original "
        f"beside it, so that {_gib(source)} are written and synced twice."
    )
    return [Comparison("Verifying", about, checked), Comparison("Opening", about_opening, opened)]
