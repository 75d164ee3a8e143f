"""One person's way through the real program, with pictures of it where somebody wants to look."""

from __future__ import annotations

import os
import time
from pathlib import Path

from tests.ui.program import Control, Program

GONE_SECONDS = 5


class Run:
    """The way of one deployment. ``secrets`` are the passphrases as they were read off the screen."""

    def __init__(self, on: Program, folder: Path) -> None:
        self.on, self.folder = on, folder
        self.secrets: dict[str, str] = {}
        self.pictures = Path(os.environ["FIELDKIT_PICTURES"]) if "FIELDKIT_PICTURES" in os.environ else None

    def new_folder(self, name: str) -> Path:
        made = self.folder / name
        made.mkdir()
        return made

    def picture(self, name: str) -> None:
        if self.pictures is not None:
            time.sleep(0.4)  # what is being painted is painted
            self.pictures.mkdir(parents=True, exist_ok=True)
            self.on.hands.picture(self.pictures / f"{name}.png")

    def words(self, count: int) -> list[list[str]]:
        """Every box of so many words that is on the screen, from the top, once there is one."""
        boxes: list[Control] = []

        def there() -> bool:
            boxes[:] = [one for one in self.on.controls() if one.kind == "WordBox" and len(one.name.split()) == count]
            return bool(boxes)

        self.on.wait(there, f"{count} words")
        return [one.name.split() for one in sorted(boxes, key=lambda one: one.place[1])]

    def unlock(self, secret: str) -> None:
        self.on.see("Passphrase")
        self.on.hands.type(secret + "\n")
        self.on.see("Lock", kind="PressButton")

    def lock(self) -> None:
        """Lock; the process that held the key must be gone, and the gate back, within a few seconds."""
        held = self.on.see("Lock", kind="PressButton").process
        self.on.hands.key("Control+l")
        end = time.monotonic() + GONE_SECONDS
        while alive(held) and time.monotonic() < end:
            time.sleep(0.02)
        assert not alive(held), "the workspace outlived the lock"
        assert self.on.see("Passphrase").process == self.on.gate

    def open(self, folder: Path, secret: str) -> None:
        """From a locked gate to another vault or desk."""
        self.on.click("Something else")
        self.on.click("Open a vault or desk that is there already…")
        self.on.choose(folder)
        self.unlock(secret)


def alive(process: int) -> bool:
    """Whether it runs; what has ended and was not yet waited for does not."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"
