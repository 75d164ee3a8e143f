"""``fieldkit backup``: make, check and restore backups of a vault."""

from __future__ import annotations

from pathlib import Path

import click

from fieldkit.cli.face import Face, command, finish, unrecorded
from fieldkit.cli.sessions import unlocked
from fieldkit.workflows.field import backup


@click.group("backup")
def group() -> None:
    """Back a vault up to a second disk, check a backup, restore one."""


@group.command("make")
@click.argument("folder", type=click.Path(path_type=Path))
@command
def make(face: Face, folder: Path) -> None:
    """Back the vault up into FOLDER, on another disk. Only what is new is copied; every byte written is read back."""
    with unlocked(face) as session:
        row = backup.make(session, folder, face.job())
    counts = f"{row.files} files, {row.new_files} new, read back equal"
    face.show(row, f"Backup {row.number} made in {row.folder}: {counts}.{unrecorded(row.recorded)}")


@group.command("check")
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
@command
def check(face: Face, folder: Path) -> None:
    """Check the newest backup in FOLDER to its last byte."""
    report = backup.check(folder, face.passphrase("Passphrase"), face.clock, face.job())
    face.show(report.to_document(), report.to_text())
    finish(report.outcome != "failed")


@group.command("restore")
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
@click.option("--out", type=click.Path(path_type=Path), required=True, help="A new folder for the vault.")
@command
def restore(face: Face, folder: Path, out: Path) -> None:
    """Restore the newest backup in FOLDER as a vault in a new folder."""
    row = backup.restore(folder, face.passphrase("Passphrase"), out, face.job())
    face.show(row, f"Restored in {out} as it was on {row.made}. It goes on in a new chain of custody.")
