"""The real program in a real window: started as people start it, seen through the probe, moved by hands alone."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.screen import screen
from tests.ui.hands import Hands

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE_SECONDS = 30
_WAITING_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Control:
    """One widget that is on the screen: process, what it is called and says, where it stands."""

    process: int
    kind: str
    name: str
    text: str
    place: tuple[int, int, int, int]
    enabled: bool
    focus: bool
    window: str


class Program:
    """What a person can do with it."""

    def __init__(self, hands: Hands, probes: Path, gate: int) -> None:
        self.hands, self._probes, self.gate = hands, probes, gate

    def controls(self) -> list[Control]:
        """Everything on the screen, of every process that shows something."""
        found = []
        for process in self.hands.showing():
            for one in _ask(self._probes / f"{process}.socket"):
                place = tuple(one.pop("place"))
                found.append(Control(process, place=place, **one))
        return found

    def see(self, name: str, *, kind: str = "", enabled: bool = True) -> Control:
        """Wait until a control of that name or text is there. The last one that matches is on top."""
        found: list[Control] = []

        def there() -> bool:
            found[:] = [
                one
                for one in self.controls()
                if name in (one.name, _bare(one.name), _bare(one.text)) and kind in one.kind
                and one.enabled >= enabled and one.place[2] > 0
            ]  # fmt: skip
            return bool(found)

        self.wait(there, f"{name!r} to be seen")
        return next((one for one in reversed(found) if one.name == name), found[-1])

    def says(self, part: str) -> Control:
        """Wait until something on the screen says this."""
        found: list[Control] = []

        def said() -> bool:
            found[:] = [one for one in self.controls() if part in _bare(one.text) or part in one.name]
            return bool(found)

        self.wait(said, f"{part!r} to be said")
        return found[-1]

    def wait(self, true: Callable[[], bool], what: str) -> None:
        """Wait for something, as long as a person would."""
        end = time.monotonic() + _PATIENCE_SECONDS
        while not true():
            self.hands.focus()
            if time.monotonic() > end:
                seen = sorted({one.name or _bare(one.text) for one in self.controls()} - {""})
                raise TimeoutError(f"waited in vain for {what}; on the screen: {seen}")
            time.sleep(0.05)

    def click(self, name: str, *, kind: str = "") -> None:
        """Click the middle of a control."""
        before = None
        while before != (now := self.see(name, kind=kind).place):
            before = now  # until what is being laid out stands still
        x, y, width, height = now
        self.hands.click(x + width // 2, y + height // 2)

    def write(self, name: str, text: str, *, kind: str = "") -> None:
        """Click into a field and type."""
        self.click(name, kind=kind)
        self.wait(lambda: self.see(name, kind=kind).focus, f"the keyboard in {name!r}")
        self.hands.type(text)

    def choose(self, *paths: Path) -> None:
        """Type paths into the file dialog that is open, and accept."""
        typed = str(paths[0]) if len(paths) == 1 else " ".join(f'"{path}"' for path in paths)
        self.wait(lambda: bool(self._asking()), "a file dialog")
        self.hands.type(typed)
        self.wait(lambda: typed in self._asking(), "the path in the dialog")
        self.hands.key("Return")
        self.wait(lambda: typed not in self._asking(), "the dialog to close")

    def _asking(self) -> list[str]:
        """What stands in the field of the file dialog that has the keyboard."""
        return [one.text for one in self.controls() if one.window == "QFileDialog" and "Edit" in one.kind and one.focus]


def _bare(text: str) -> str:
    """Text without the marks of direction."""
    return "".join(letter for letter in text if letter not in "\u2068\u2069\u200f").replace("&&", "&")


def _ask(path: Path) -> list[dict[str, Any]]:
    with socket.socket(socket.AF_UNIX) as asking:
        asking.settimeout(_WAITING_SECONDS)
        try:
            asking.connect(str(path))
            asking.sendall(b"?")
            answer = b"".join(iter(lambda: asking.recv(1 << 16), b""))
        except (ConnectionError, FileNotFoundError, TimeoutError):
            return []  # that process is gone, or was locked this moment
    return list(json.loads(answer or b"[]"))


@contextmanager
def program(folder: Path, letters: str, *arguments: str, **environment: str) -> Iterator[Program]:
    """Start a screen and the program on it; its HOME is ``folder/home``, which begins empty."""
    home, probes = folder / "home", folder / "probe"
    for one in (home, probes):
        one.mkdir(parents=True)
    with screen(folder) as shown:
        hands = Hands(shown.name, letters)
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
        settings = {
            **kept, "HOME": str(home), "TMPDIR": str(home), "DISPLAY": shown.name, "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": f"{ROOT / 'tests/ui/probe'}:{ROOT}", "FIELDKIT_PROBE": str(probes),
            "PYTHONDONTWRITEBYTECODE": "1", "PYTHONFAULTHANDLER": "1", **environment,
        }  # fmt: skip
        process = subprocess.Popen([sys.executable, "-m", "ui", *arguments], env=settings, cwd=home)
        try:
            yield Program(hands, probes, process.pid)
        finally:
            process.terminate()
            process.wait(20)
            hands.close()
