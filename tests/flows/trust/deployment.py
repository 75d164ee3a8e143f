"""A headquarters and laptops of one's own for tests, made through the workflows, under a clock that the test moves."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from fieldkit.clock import FrozenClock
from fieldkit.jobs import silent_job
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.verify import Report
from fieldkit.workflows.field import create, enrol, people, review, seal, unlock
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import approve, desk, kit, open_bundle, receive, setup
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.hq.open_bundle import OpenedAtDesk
from fieldkit.workflows.values import IntakeRow, Role

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HOUR, DAY = 3600, 86_400
PASSPHRASE = "correct horse battery staple"
TEAM = "Heron"


@dataclass
class Deployment:
    """``folder`` holds ``hq/`` and a vault for each person."""

    folder: Path
    clock: FrozenClock = field(default_factory=lambda: FrozenClock(START))
    team: str = TEAM
    _desks: dict[str, Desk] = field(default_factory=dict)

    def set_up(self) -> None:
        """Headquarters and a first kit."""
        passphrases = dict.fromkeys((*setup.DESKS, setup.RECOVERY), PASSPHRASE)
        setup.create(
            self.folder / "hq", "Archive", self.clock, passphrases, classic=True, training=True, cost=MINIMUM_COST
        )
        with self.desk("root") as root:
            kit.make_kit(root, self.team, self.kit_path)

    @property
    def kit_path(self) -> Path:
        return self.folder / "first.kit"

    def copy(self, folder: Path) -> Deployment:
        """Another like this one, with a clock of its own at the same time: cheaper than making one anew."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return Deployment(folder, FrozenClock(self.clock.now().wall), self.team)

    @contextmanager
    def desk(self, name: str) -> Iterator[Desk]:
        """A desk, unlocked once: deriving keys is what takes time."""
        if name not in self._desks:
            self._desks[name] = desk.unlock(self.folder / "hq" / name, PASSPHRASE, self.clock)
        yield self._desks[name]

    @contextmanager
    def laptop(self, person: str) -> Iterator[FieldSession]:
        session = unlock.unlock(self.folder / person, PASSPHRASE, self.clock)
        try:
            yield session
        finally:
            session.lock()

    def new_laptop(self, person: str, role: Role = "lead") -> None:
        """A vault that has no certificate yet."""
        create.create_vault(
            self.folder / person, self.kit_path, person, role, PASSPHRASE, self.clock, cost=MINIMUM_COST
        )

    def enrol(self, person: str, role: Role = "lead") -> None:
        """A vault whose certificate headquarters issued."""
        self.new_laptop(person, role)
        request, answer = self.folder / f"{person}.request", self.folder / f"{person}.answer"
        with self.laptop(person) as session:
            enrol.request(session, request)
            with self.desk("root") as root:
                approve.approve(root, request, answer)
            enrol.accept(session, answer)

    def seal(self, person: str, note: str = "School roof burned") -> Path:
        """One event noted and sealed; the folder with the bundle's files."""
        with self.laptop(person) as session:
            people.add_event(session, note)
            look = review.last_look(session)
            review.mark_reviewed(session, look)
            sealed = seal.seal(session, look, silent_job())
            out = self.folder / f"stick-{sealed.id[:8]}"
            seal.write(session, sealed.id, out, silent_job())
        return out

    def receive(self, path: Path, despite: str | None = None) -> tuple[IntakeRow, Report]:
        with self.desk("intake") as intake:
            return receive.receive(intake, path, silent_job(), despite_revocation=despite)

    def open(self, path: Path, despite: str | None = None) -> OpenedAtDesk:
        out = self.folder / f"opened-{len(list(self.folder.glob('opened-*')))}"
        with self.desk("custodian") as custodian:
            return open_bundle.open_bundle(custodian, path, out, silent_job(), despite_revocation=despite)


def status(report: Report, code: str) -> str | None:
    """The status of the one check of a code; None where the report has none."""
    found = [one.status for one in report.checks if one.code == code]
    assert len(found) < 2, found
    return found[0] if found else None


def detail(report: Report, code: str) -> str:
    [found] = [one.detail for one in report.checks if one.code == code]
    return found
