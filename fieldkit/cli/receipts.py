"""``fieldkit receipts``: import, list."""

from __future__ import annotations

from pathlib import Path

import click

from fieldkit.cli.face import Face, command
from fieldkit.cli.sessions import unlocked
from fieldkit.workflows.field import receipts
from fieldkit.workflows.values import ReceiptRow


@click.group("receipts")
def group() -> None:
    """Receipts of headquarters."""


@group.command("import")
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@command
def import_receipts(face: Face, path: Path) -> None:
    """Check the receipts in PATH and keep them in the vault."""
    with unlocked(face) as session:
        rows = receipts.import_receipts(session, path)
    face.show({"receipts": rows}, _text(rows) or "No receipt in there is for a bundle of this vault.")


@group.command("list")
@command
def list_all(face: Face) -> None:
    """List receipts."""
    with unlocked(face) as session:
        rows = receipts.listing(session)
    face.show({"receipts": rows}, _text(rows) or "No receipts yet.")


def _text(rows: tuple[ReceiptRow, ...]) -> str:
    return "\n".join(f"bundle {r.sequence}  {r.kind}  {r.time}  {r.signer}  {r.outcome}" for r in rows)
