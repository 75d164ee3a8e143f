"""Collecting, sealing and verifying one large file, beside the programs that do the nearest to it."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

from fieldkit.jobs import silent_job
from fieldkit.workflows.field import collect, review, seal
from fieldkit.workflows.hq import open_bundle
from tests.bench.measure import Contender, interleave
from tests.bench.peers import AgePeer, bagit_validate, make_bag, openssl_digest, random_file
from tests.bench.report import Comparison
from tests.bench.stage import Stage, set_stage

Say = Callable[[str], None]


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
        self.written = Path()

    def contender(self) -> Contender:
        return Contender("fieldkit seals and writes", self._run, self._collect, self._check)

    def _collect(self) -> None:
        self._number += 1
        shutil.rmtree(self.written, ignore_errors=True) if self._number > 1 else None
        source = random_file(self._stage.folder / "material", self._size)
        collect.collect(self._stage.session, [source], silent_job())
        source.unlink()

    def _run(self) -> None:
        session = self._stage.session
        look = review.mark_reviewed(session, review.last_look(session, None, None))
        row = seal.seal(session, look, silent_job())
        out = self._stage.folder / f"bundle-{self._number}"
        out.mkdir()
        self.written = Path(seal.write(session, row.id, out, silent_job()).folder)

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


def compare(folder: Path, size: int, rounds: int, say: Say) -> list[Comparison]:
    """All three tables."""
    source = random_file(folder / "source.bin", size)
    gib = f"{size / 1024**3:.3g} GiB"
    age, openssl = AgePeer(folder), openssl_digest(source)
    say(f"collecting {gib}")
    stage = set_stage(folder / "collecting")
    collected = interleave([Collecting(stage, source).contender(), openssl, age.encrypting(source)], rounds, say)
    stage.close()
    say(f"sealing {gib}")
    stage = set_stage(folder / "sealing")
    sealing = Sealing(stage, size)
    sealed = interleave([sealing.contender(), age.encrypting(source)], rounds, say)
    stage.close()
    say(f"verifying {gib}")
    stage = set_stage(folder / "verifying")  # one bundle, the first: a later one alone is asked about
    bag, bundle = make_bag(folder, source), Sealing(stage, size).once()
    checked = interleave([verifying(stage, bundle), bagit_validate(bag), openssl], rounds, say)
    stage.close()
    return [
        Comparison("Collecting", f"One file of {gib}: read, digest, encrypt, write, fsync, custody line.", collected),
        Comparison("Sealing", f"A bundle with one file of {gib}: plan, digest, sign, write out, read back.", sealed),
        Comparison("Verifying", f"The same bundle, opened and checked in full by the custodian; {gib}.", checked),
    ]
