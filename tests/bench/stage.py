"""A headquarters and an enrolled lead's vault, made through the same workflows that people use."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fieldkit.clock import Clock, SystemClock
from fieldkit.workflows.field import create, enrol, unlock
from fieldkit.workflows.hq import approve, desk, kit, setup

if TYPE_CHECKING:
    from fieldkit.workflows.field.session import FieldSession
    from fieldkit.workflows.hq.desk import Desk

PASSPHRASE = "only for measurements, never for evidence"
TEAM = "bench"


@dataclass(slots=True)
class Stage:
    """``session`` is unlocked and may sign; ``custodian`` may open what it seals."""

    folder: Path
    clock: Clock
    vault: Path
    session: FieldSession
    custodian: Desk

    def close(self) -> None:
        self.session.lock()
        self.custodian.lock()
        shutil.rmtree(self.folder)


def set_stage(folder: Path) -> Stage:
    """Found a headquarters, make a kit and a vault, enrol one lead."""
    clock = SystemClock()
    sandbox = unlock.start_sandbox()
    headquarters = setup.create(
        folder / "hq", "Benchmark", clock, dict.fromkeys(("root", "intake", "custodian"), PASSPHRASE), training=True
    )
    root = desk.unlock(Path(headquarters.folders["root"]), PASSPHRASE, clock)
    kit.make_kit(root, TEAM, folder / "team.kit")
    vault = folder / "vault"
    create.create_vault(vault, folder / "team.kit", "L-01", "lead", PASSPHRASE, clock)
    session = unlock.unlock(vault, PASSPHRASE, clock, sandbox)
    enrol.request(session, folder / "request")
    approve.approve(root, folder / "request", folder / "answer")
    root.lock()
    enrol.accept(session, folder / "answer")
    custodian = desk.unlock(Path(headquarters.folders["custodian"]), PASSPHRASE, clock)
    return Stage(folder, clock, vault, session, custodian)
