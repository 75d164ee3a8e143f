"""``fieldkit witness``: list, amend."""

from __future__ import annotations

import click

from fieldkit.cli.face import Face, command, one_line
from fieldkit.cli.sessions import unlocked
from fieldkit.workflows.field import book, witnesses
from fieldkit.workflows.note_values import WitnessRow


@click.group("witness")
def group() -> None:
    """Witnesses by code; who they are is sealed to headquarters and cannot be read here."""


@group.command("list")
@command
def list_all(face: Face) -> None:
    """List witnesses with their interviews."""
    with unlocked(face) as session:
        rows = witnesses.listing(session)
    face.show({"witnesses": rows}, "\n".join(map(_line, rows)) or "No witnesses yet.")


@group.command("amend")
@click.argument("ident")
@click.option("--languages", help="What they speak.")
@click.option("--age-group", type=click.Choice(witnesses.AGE_GROUPS))
@click.option("--note", help="What must be known, without names.")
@command
def amend(face: Face, ident: str, languages: str | None, age_group: str | None, note: str | None) -> None:
    """Say anew what may be known of a witness; what is not given stays as it is."""
    with unlocked(face) as session:
        record = book.find(session, ident)
        known = witnesses.show(session, record)
        row = witnesses.amend(
            session, record, languages=known.languages if languages is None else languages,
            age_group=known.age_group if age_group is None else age_group, note=known.note if note is None else note,
        )  # fmt: skip
    face.show(row, f"{row.code} is saved.")


def _line(row: WitnessRow) -> str:
    gave = ", ".join(one.code for one in row.interviews) or "no interview"
    sealed = "identity sealed" if row.identity_sealed_at else "no identity"
    return f"{row.code}  {one_line(row.languages)}  {row.age_group}  {gave}  {sealed}"
