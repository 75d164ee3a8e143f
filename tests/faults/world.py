"""A small deployment in the middle of its work: each verb that is made to fail starts in a copy of its own."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from fieldkit.jobs import silent_job
from fieldkit.workflows.field import backup, collect, give, review, seal
from fieldkit.workflows.hq import open_bundle, receipts, receive
from tests.flows.team import Device, Team, finalised_interview
from tests.unit.vault.test_migration import STORED, stored


def make(folder: Path) -> Path:
    """Folders of the world, below ``folder``: ``H-01`` (lead), ``H-02`` (member), ``hq-before`` and ``hq-received``
    (headquarters before the bundle on ``stick`` came, and after), ``receipts``, ``parcel`` (from H-02), ``backup`` (of
    H-01), ``older`` (a vault of the first release)."""
    team = Team.make(folder, members=("H-02",))
    lead, member = team.devices["H-01"], team.devices["H-02"]
    _work(folder, member, "first")
    give.give(member.session, "H-01", folder / "parcel", silent_job())
    _work(folder, member, "second")
    _work(folder, lead, "third")
    backup_folder = folder / "backup"
    backup_folder.mkdir()
    backup.make(lead.session, backup_folder, silent_job())
    look = review.mark_reviewed(lead.session, review.last_look(lead.session))
    bundle = seal.seal(lead.session, look, silent_job())
    seal.write(lead.session, bundle.id, folder / "stick", silent_job())
    team.close()
    shutil.copytree(folder / "hq", folder / "hq-before")
    _received(team)
    stored(STORED[0], folder / "older")
    return folder


def _work(folder: Path, device: Device, name: str) -> None:
    """A finalised interview and an exhibit of one page of noise."""
    finalised_interview(device)
    item = folder / f"{name}.bin"
    item.write_bytes(random.Random(name).randbytes(50_000))
    collect.collect(device.session, [item], silent_job())


def _received(team: Team) -> None:
    intake, custodian = team.desk("intake"), team.desk("custodian")
    row, _ = receive.receive(intake, team.folder / "stick", silent_job())
    shutil.copytree(team.folder / "hq", team.folder / "hq-received")
    open_bundle.open_bundle(custodian, Path(row.folder), team.folder / "opened", silent_job())
    receipts.export(intake, team.folder / "receipts")
    intake.lock()
    custodian.lock()
