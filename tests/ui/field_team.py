"""What lies on a table before the first morning: headquarters, a lead's laptop, a member's, a card from a camera.

Made by the engine, since it is not what the tests of a day look at; all that happens in the day goes through the
window.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from fieldkit.clock import SystemClock
from fieldkit.jobs import silent_job
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.workflows.field import create, custody, enrol, evidence, unlock
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import approve, desk, kit, setup

SECRET = "the same words for each who is in a test"
LEAD, MEMBER, TEAM = "H-01", "H-07", "Heron"


@dataclass(frozen=True, slots=True)
class FieldTeam:
    """``folder`` holds ``hq`` and a vault for each person, by pseudonym; each unlocks with ``SECRET``."""

    folder: Path

    @classmethod
    def make(cls, folder: Path, *, member: bool = True) -> FieldTeam:
        """A lead, and a member whose kit names the lead."""
        desks = dict.fromkeys((*setup.DESKS, setup.RECOVERY), SECRET)
        setup.create(folder / "hq", "Northern border", SystemClock(), desks, cost=MINIMUM_COST)
        made = cls(folder)
        made._enrol(LEAD, "lead")
        if member:
            made._enrol(MEMBER, "member")
        return made

    def _enrol(self, person: str, role: str) -> None:
        clock, paths = SystemClock(), [self.folder / f"{person}.{name}" for name in ("kit", "request", "answer")]
        root = desk.unlock(self.folder / "hq" / "root", SECRET, clock)
        kit.make_kit(root, TEAM, paths[0])
        create.create_vault(self.folder / person, paths[0], person, role, SECRET, clock, MINIMUM_COST)  # type: ignore[arg-type]  # one of the two roles
        session = unlock.unlock(self.folder / person, SECRET, clock)
        enrol.request(session, paths[1])
        approve.approve(root, paths[1], paths[2])
        enrol.accept(session, paths[2])
        session.lock()
        root.lock()
        for path in paths:
            path.unlink()

    def open(self, person: str) -> FieldSession:
        """Unlock a vault with the engine, to look at what a day left in it."""
        return unlock.unlock(self.folder / person, SECRET, SystemClock())

    def digests(self, person: str) -> list[str]:
        """SHA-256 of each original, in the order in which they were taken; the chain is checked and every original
        read on the way."""
        session = self.open(person)
        try:
            assert custody.check(session, silent_job()).outcome == "intact"
            found = [evidence.show(session, row.id) for row in evidence.listing(session)]
            return [one.sha256 for one in sorted(found, key=lambda one: one.row.code)]
        finally:
            session.lock()


def make_card(folder: Path, count: int) -> list[Path]:
    """A camera's card with so many photos, no two alike; small, since cameras that are full are slow to test with."""
    pictures = folder / "DCIM" / "100MEDIA"
    pictures.mkdir(parents=True)
    made = []
    for number in range(count):
        path = pictures / f"DSC_{number:04d}.JPG"
        exif = Image.Exif()
        exif[0x010F], exif[0x0110], exif[0x0132] = "Nikon", "D750", "2026:11:29 10:00:00"
        exif.get_ifd(0x8769)[0x9003] = f"2026:11:29 {8 + number // 60 % 12:02d}:{number % 60:02d}:00"
        shade = (90 + number * 7 % 120, 120 + number * 3 % 90, 160 - number * 5 % 90)
        base = Image.linear_gradient("L").resize((320, 214))
        picture = Image.merge("RGB", [base.point(lambda v, c=c: min(255, c // 2 + v // 2)) for c in shade])
        picture.putpixel((number % 320, number // 320), (255, 0, 0))
        picture.save(path, "JPEG", quality=85, exif=exif)
        made.append(path)
    return made
