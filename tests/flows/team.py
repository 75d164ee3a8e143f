"""A small deployment for flows: headquarters, a lead and members, each with a vault and a clock of their own."""

from __future__ import annotations

import itertools
import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from fieldkit.clock import FrozenClock
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.workflows.field import create, enrol, interview, unlock
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import approve, desk, kit, setup
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from fieldkit.workflows.values import Role

START = datetime(2026, 11, 25, 9, tzinfo=UTC)
SECRET = "a passphrase for tests of a whole team"
TEAM = "Heron"


@dataclass(slots=True)
class Device:
    """One person's vault and clock. ``session`` is open until ``lock``."""

    folder: Path
    clock: FrozenClock
    session: FieldSession

    @property
    def chain(self) -> str:
        assert self.session.vault.chain_id is not None
        return self.session.vault.chain_id

    def again(self) -> FieldSession:
        """Lock and unlock."""
        self.session.lock()
        self.session = unlock.unlock(self.folder, SECRET, self.clock)
        return self.session


@dataclass(slots=True)
class Team:
    """Headquarters in ``folder/hq`` and the devices that were enrolled, by pseudonym."""

    folder: Path
    clock: FrozenClock
    devices: dict[str, Device] = field(default_factory=dict)
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    @classmethod
    def make(cls, folder: Path, lead: str = "H-01", members: tuple[str, ...] = ()) -> Team:
        """Headquarters, an enrolled lead, then members whose kit names the lead."""
        team = cls(folder, FrozenClock(START, "f" * 32))
        passphrases = dict.fromkeys(setup.DESKS, SECRET)
        setup.create(
            folder / "hq", "Headquarters", team.clock, passphrases, classic=True, training=True, cost=MINIMUM_COST
        )
        team.enrol(lead, "lead")
        for member in members:
            team.enrol(member, "member")
        return team

    @classmethod
    def copied(cls, template: Team, folder: Path) -> Team:
        """The same team in another folder: deriving keys for a new one takes seconds."""
        shutil.copytree(template.folder, folder, dirs_exist_ok=True)
        team = cls(folder, FrozenClock(START, "f" * 32))
        team._numbers = itertools.count(1000)
        for person, device in template.devices.items():
            clock = FrozenClock(START, device.clock.now().boot)
            clock.advance(60)
            team.devices[person] = Device(folder / person, clock, unlock.unlock(folder / person, SECRET, clock))
        return team

    def desk(self, name: str) -> Desk:
        return desk.unlock(self.folder / "hq" / name, SECRET, self.clock)

    def kit(self) -> Path:
        """A new kit, which names everyone enrolled so far."""
        path = self.folder / f"kit-{next(self._numbers)}.kit"
        root = self.desk("root")
        kit.make_kit(root, TEAM, path)
        root.lock()
        return path

    def enrol(self, person: str, role: Role) -> Device:
        number = next(self._numbers)
        folder, clock = self.folder / person, FrozenClock(START, f"{number:032x}")
        create.create_vault(folder, self.kit(), person, role, SECRET, clock, MINIMUM_COST)
        session = unlock.unlock(folder, SECRET, clock)
        request, answer = self.folder / f"{person}.request", self.folder / f"{person}.answer"
        enrol.request(session, request)
        root = self.desk("root")
        approve.approve(root, request, answer)
        root.lock()
        enrol.accept(session, answer)
        self.devices[person] = Device(folder, clock, session)
        return self.devices[person]

    def close(self) -> None:
        for device in self.devices.values():
            device.session.lock()

    def path(self, name: str) -> Path:
        """A path that nothing stands at yet."""
        return self.folder / f"{name}-{next(self._numbers)}"


def finalised_interview(device: Device, **changes: object) -> str:
    """An interview with the sample's form, finalised; its record id."""
    started = interview.new(device.session)
    interview.add(device.session, started.row.id, {**INTERVIEW_FORM, **changes})
    interview.finalise(device.session, started.row.id)
    return started.row.id
