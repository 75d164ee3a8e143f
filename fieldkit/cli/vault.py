"""``fieldkit vault``: create, look at and check a vault."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from fieldkit.cli.face import Face, command, finish
from fieldkit.cli.sessions import unlocked
from fieldkit.workflows.field import create, custody, trust
from fieldkit.workflows.values import Role, VaultInfo

STALE = "WARNING: the kit is past its end, or the clock is wrong. Go on recording; ask headquarters for a new kit."


@click.group("vault")
def group() -> None:
    """Create, look at and check a vault."""


@group.command("create")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--kit", "kit_path", type=click.Path(path_type=Path, exists=True), required=True, help="The kit file.")
@click.option("--person", required=True, help="Your pseudonym, for example H-07.")
@click.option("--role", type=click.Choice(["member", "lead"]), required=True)
@command
def create_vault(face: Face, folder: Path, kit_path: Path, person: str, role: str) -> None:
    """Create a vault in FOLDER. Without a passphrase file, one is generated and shown once."""
    given = face.passphrases()
    made = create.create_vault(folder, kit_path, person, cast(Role, role), given[0] if given else None, face.clock)
    lines = [f"Vault made in {made.folder} for {made.person} ({made.role}).", "Next: fieldkit enrol request"]
    if made.passphrase:
        lines.insert(1, f"Passphrase, shown this once: {made.passphrase}")
    face.show(made, "\n".join(lines))


@group.command("trust")
@click.argument("kit_path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@command
def take_trust(face: Face, kit_path: Path) -> None:
    """Take a newer kit into the vault: new keys, new people, revocations, a new root. It never goes back."""
    with unlocked(face) as session:
        taken = trust.take(session, kit_path)
    face.show(taken, f"Kit {taken.version} of team {taken.team} is in use, good until {taken.expires}.")


@group.command("info")
@command
def info(face: Face) -> None:
    """Who works in this vault, and what it holds."""
    with unlocked(face) as session:
        found = session.info()
    face.show(found, _sentences(found))


@group.command("check")
@command
def check(face: Face) -> None:
    """Check everything: chain, signatures, versions and every stored original."""
    with unlocked(face) as session:
        report = custody.check(session, face.job())
    face.show(report.to_document(), report.to_text())
    finish(report.outcome != "failed")


def _sentences(found: VaultInfo) -> str:
    counts = ", ".join(f"{count} {name}" for name, count in found.counts.items())
    return "\n".join(
        [
            f"{found.deployment}, team {found.team}" + (" (TRAINING)" if found.training else ""),
            f"{found.person}, {found.role}, " + ("enrolled" if found.enrolled else "not yet enrolled"),
            f"Kit version {found.kit_version}, good until {found.kit_expires}",
            *([STALE] if found.kit_state != "current" else []),
            f"Custody: {found.lines} lines in chain {found.chain or 'not started'}",
            f"Holds {counts}",
            *(["READ-ONLY: the vault is open for salvage"] if found.salvage else []),
        ]
    )
