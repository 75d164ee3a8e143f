"""A small deployment for flows: headquarters, a lead and members, each with a vault and a clock of their own."""

from __future__ import annotations

import itertools
import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from fieldkit.clock import FrozenClock
from fieldkit.jobs import silent_job
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.verify import Report
from fieldkit.workflows.field import create, enrol, interview, review, seal, unlock
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import approve, desk, kit, open_bundle, receive, setup
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from fieldkit.workflows.values import Role

START = datetime(2026, 11, 25, 9, tzinfo=UTC)
SECRET = "a passphrase for tests of a whole team"
TEAM = "Heron"


@dataclass(slots=True)
class Device:
    """One person's vault and clock. The vault is unlocked when ``session`` is first asked for: that takes a while."""

    folder: Path
    clock: FrozenClock
    opened: FieldSession | None = None

    @property
    def session(self) -> FieldSession:
        if self.opened is None:
            self.opened = unlock.unlock(self.folder, SECRET, self.clock)
        return self.opened

    @session.setter
    def session(self, opened: FieldSession) -> None:
        self.opened = opened

    def lock(self) -> None:
        if self.opened is not None:
            self.opened.lock()
            self.opened = None

    @property
    def chain(self) -> str:
        assert self.session.vault.chain_id is not None
        return self.session.vault.chain_id

    def again(self) -> FieldSession:
        """Lock and unlock."""
        self.lock()
        return self.session


@dataclass(slots=True)
class Team:
    """Headquarters in ``folder/hq`` and the devices that were enrolled, by pseudonym."""

    folder: Path
    clock: FrozenClock
    devices: dict[str, Device] = field(default_factory=dict)
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    @classmethod
    def make(
        cls, folder: Path, lead: str = "H-01", members: tuple[str, ...] = (), *, authority: bool = False
    ) -> Team:
        """Headquarters, an enrolled lead, then members whose kit names the lead."""
        team = cls(folder, FrozenClock(START, "f" * 32))
        passphrases = dict.fromkeys((*setup.DESKS, setup.RECOVERY), SECRET)
        setup.create(
            folder / "hq", "Headquarters", team.clock, passphrases, classic=True, training=True, cost=MINIMUM_COST
        )
        team.enrol(lead, "lead", authority=authority)
        for member in members:
            team.enrol(member, "member")
        return team

    @classmethod
    def copied(cls, template: Team, folder: Path, only: tuple[str, ...] = ()) -> Team:
        """The same team in another folder: deriving keys for a new one takes seconds.

        :param only: whose devices are unlocked; all where empty.
        """
        shutil.copytree(template.folder, folder, dirs_exist_ok=True)
        team = cls(folder, FrozenClock(START, "f" * 32))
        team._numbers = itertools.count(next(template._numbers) + 1000)
        for person, device in template.devices.items():
            if only and person not in only:
                continue
            clock = FrozenClock(START, device.clock.now().boot)
            clock.advance(60)
            team.devices[person] = Device(folder / person, clock)
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

    def enrol(self, person: str, role: Role, *, authority: bool = False) -> Device:
        """:param authority: whether headquarters sends the team's CA along."""
        number = next(self._numbers)
        folder, clock = self.folder / person, FrozenClock(START, f"{number:032x}")
        create.create_vault(folder, self.kit(), person, role, SECRET, clock, MINIMUM_COST)
        session = unlock.unlock(folder, SECRET, clock)
        request, answer = self.folder / f"{person}.request", self.folder / f"{person}.answer"
        enrol.request(session, request)
        root = self.desk("root")
        approve.approve(root, request, answer, team_authority=authority)
        root.lock()
        enrol.accept(session, answer)
        self.devices[person] = Device(folder, clock, session)
        return self.devices[person]

    def close(self) -> None:
        for device in self.devices.values():
            device.lock()

    def path(self, name: str) -> Path:
        """A path that nothing stands at yet."""
        return self.folder / f"{name}-{next(self._numbers)}"


def finalised_interview(device: Device, **changes: object) -> str:
    """An interview with the sample's form, finalised; its record id."""
    started = interview.new(device.session)
    interview.add(device.session, started.row.id, {**INTERVIEW_FORM, **changes})
    interview.finalise(device.session, started.row.id)
    return started.row.id


def sealed_to_hq(team: Team, device: Device) -> tuple[Path, Report]:
    """Seal everything that waits, receive and open it at headquarters; where it was opened, and the report."""
    session, stick, out = device.session, team.path("stick"), team.path("opened")
    look = review.mark_reviewed(session, review.last_look(session))
    bundle = seal.seal(session, look, silent_job())
    seal.write(session, bundle.id, stick, silent_job())
    intake, custodian = team.desk("intake"), team.desk("custodian")
    try:
        row, _ = receive.receive(intake, stick, silent_job())
        opened = open_bundle.open_bundle(custodian, Path(row.folder), out, silent_job())
        hq_receipts.export(intake, team.folder / "receipts")
    finally:
        intake.lock()
        custodian.lock()
    return out, opened.report


def statuses(report: Report) -> dict[str, str]:
    return {check.code: check.status for check in report.checks}
