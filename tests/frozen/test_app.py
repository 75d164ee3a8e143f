"""The packaged app does the work where nothing of this checkout, this user and this environment is."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fieldkit.custody import Body
from fieldkit.vault import Vault
from fieldkit.workflows import system, training
from tests.bench.screen import Screen, screen
from tests.frozen.app import ROOT, Stick, build, give
from tests.ui.hands import Hands

pytestmark = [pytest.mark.soak, pytest.mark.timeout(300)]

SAID = "nobody has asked her yet"
_PATIENCE_SECONDS = 30
_COLOURS_OF_A_PAGE = 8
_STILL_SECONDS = 0.3
"""Less than half a blink of a cursor."""


class Person:
    """Types at the app's window and knows what is there by its processes, its pixels and its files alone."""

    def __init__(self, hands: Hands, shown: Screen, gate: int) -> None:
        self.hands, self._shown, self.gate = hands, shown, gate

    def wait(self, true: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + _PATIENCE_SECONDS
        while not true():
            assert time.monotonic() < end, f"waited in vain for {what}"
            time.sleep(0.05)

    def still(self) -> None:
        """Wait until something is painted and nothing moves."""
        self._shown.wait_for(_COLOURS_OF_A_PAGE)
        since, seen = time.monotonic(), self._shown.digest()
        end = since + _PATIENCE_SECONDS
        while time.monotonic() - since < _STILL_SECONDS:
            time.sleep(0.03)
            now = self._shown.digest()
            if now != seen:
                since, seen = time.monotonic(), now
            assert time.monotonic() < end, "the window never stood still"

    def digest(self) -> bytes:
        """Of all that is shown."""
        return self._shown.digest()

    def workspace(self) -> int:
        """The process of the workspace once its window is there: it is not the gate's."""
        self.wait(lambda: any(one != self.gate for one in self.hands.showing()), "the workspace")
        self.still()
        return next(one for one in self.hands.showing() if one != self.gate)

    def picture(self, name: str) -> None:
        """Keep what is on the screen where ``FIELDKIT_PICTURES`` says, for people to look at."""
        if "FIELDKIT_PICTURES" in os.environ:
            self.hands.picture(Path(os.environ["FIELDKIT_PICTURES"]) / f"app-{name}.png")

    def lock(self) -> None:
        """Lock, and see the process that held the key end."""
        held = self.workspace()
        self.hands.key("Control+l")
        self.wait(lambda: self.hands.showing() == [self.gate], "the gate alone")
        self.wait(lambda: not Path(f"/proc/{held}").exists(), "the workspace's end")


@contextmanager
def desktop(stick: Stick, *arguments: str | Path) -> Iterator[Person]:
    with screen(stick.home.parent) as shown:
        hands = Hands(shown.name, "")
        process = stick.start("fieldkit-desktop", *arguments, DISPLAY=shown.name)
        try:
            person = Person(hands, shown, process.pid)
            person.wait(lambda: hands.showing() == [process.pid], "the window")
            person.still()
            yield person
        finally:
            process.terminate()
            process.wait(20)
            hands.close()


def unchanged(stick: Stick) -> Callable[[], bool]:
    """Whether the app's folder holds what it held now, and HOME nothing but the work."""

    def seen() -> list[tuple[str, int, int]]:
        return [(str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in sorted(stick.app.rglob("*"))]

    before = seen()
    return lambda: seen() == before and [path.name for path in stick.home.iterdir()] == ["work"]


def test_the_whole_way_from_a_tent_to_a_receipt(stick: Stick) -> None:
    clean = unchanged(stick)
    said = stick.run("demo", stick.work / "شهادة")  # where no locale says how names are written
    assert "position-zero" in said, "the photo's own metadata was read, which is done in the cage alone"
    assert "The custodian opens and checks it: intact." in said
    assert "Done: the custodian verified the bundle, and the receipt is in the vault." in said
    assert clean()


def test_every_line_names_the_release_and_the_manifest_names_every_file(stick: Stick) -> None:
    manifest = (stick.app / "release.sha256").read_bytes()
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "release.sha256"], cwd=stick.app, check=True)
    named = {line[66:] for line in manifest.decode().splitlines()}
    files = {path.relative_to(stick.app).as_posix() for path in stick.app.rglob("*") if not path.is_dir()}
    assert files - named == {"release.sha256"}
    release = hashlib.sha256(manifest).hexdigest()
    stick.run("demo", stick.work / "demo")
    bodies = list((stick.work / "demo" / "hq").rglob("*.bodies.jsonl"))
    lines = [json.loads(line) for path in bodies for line in path.read_bytes().splitlines()]
    assert {line[3]["release"] for line in lines} == {release}
    assert release in stick.run("--version")


def test_the_training_door_opens_a_workspace_and_locks(stick: Stick) -> None:
    clean = unchanged(stick)
    (stick.work / "training").mkdir()
    give(stick.work)
    with desktop(stick) as person:
        for key in ("Tab", "Tab", "Return"):  # the third door
            person.hands.key(key)
        person.still()
        person.hands.type(str(stick.work / "training"))
        person.hands.key("Return")
        person.workspace()
        person.picture("training")
        person.lock()
    assert (stick.work / "training" / "vault" / "vault.json").is_file()
    assert clean()


def test_an_interview_is_saved_after_unlocking(stick: Stick) -> None:
    made = training.create(stick.work / "training", system.clock())
    give(stick.work)
    clean = unchanged(stick)
    with desktop(stick, made.vault) as person:
        person.hands.type(made.passphrases["vault"] + "\n")
        person.workspace()
        person.hands.key("Control+n")
        person.still()
        person.hands.type(SAID)
        person.still()
        person.picture("interview")
        person.lock()
    assert clean()
    vault = Vault.open(made.vault, made.passphrases["vault"])
    try:
        assert [SAID.encode() in draft for draft in vault.drafts.all()] == [True]
        tip = vault.tip()
        assert tip is not None
        newest = [Body.from_opening(opening) for _, opening in vault.chain.entries(tip.seq)][-1]
        assert newest.release == hashlib.sha256((stick.app / "release.sha256").read_bytes()).hexdigest()
    finally:
        vault.close()


def test_every_place_opens_in_both_languages_and_nothing_is_missing(stick: Stick) -> None:
    made = training.create(stick.work / "training", system.clock())
    give(stick.work)
    clean = unchanged(stick)
    places = ["Control+1", "Control+2", "Control+3", "Control+4", "Control+5", "Control+6", "Control+7", "F9", "F1"]
    for language in ("en", "ar"):
        with desktop(stick, made.vault, "--lang", language) as person:
            person.hands.type(made.passphrases["vault"] + "\n")
            held, seen = person.workspace(), set()
            for key in places:
                person.hands.key(key)
                person.still()
                person.picture(f"{language}-{key.replace('+', '-')}")
                seen.add(person.digest())
                assert Path(f"/proc/{held}").exists(), f"{key} ended it"
                if key.startswith("F"):
                    person.hands.key("Escape")
            assert len(seen) == len(places), "each looks different"
            person.lock()
    assert clean()


def test_the_same_commit_gives_the_same_bytes_elsewhere(built: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "another" / "checkout"
    for name in ("fieldkit", "ui", "resources", "packaging"):
        shutil.copytree(ROOT / name, elsewhere / name, ignore=shutil.ignore_patterns("__pycache__"))
    (elsewhere / ".venv").symlink_to(ROOT / ".venv")
    again = build(tmp_path / "dist", elsewhere)
    first, second = ((app / "release.sha256").read_text(encoding="utf-8").splitlines() for app in (built, again))
    assert set(first) ^ set(second) == set()
