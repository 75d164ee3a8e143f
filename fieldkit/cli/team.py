"""``fieldkit team``: give, take, parcels, slip, members, lost."""

from __future__ import annotations

from pathlib import Path

import click

from fieldkit.cli.face import Face, command, finish, unrecorded
from fieldkit.cli.sessions import unlocked
from fieldkit.errors import UsageError
from fieldkit.workflows.field import give, lost_laptop, slip, take, team_desk
from fieldkit.workflows.field.session import FieldSession

_FOLDER = click.Path(path_type=Path)


@click.group("team")
def group() -> None:
    """Between a member and a lead of one team: parcels, and the slips that answer them."""


@group.command("give")
@click.option("--to", "lead", required=True, help="Pseudonym of the lead, as the kit names them.")
@click.option("--out", type=_FOLDER, required=True, help="Folder or stick.")
@command
def give_to(face: Face, lead: str, out: Path) -> None:
    """Seal for a lead what they do not have yet, and write it to a folder, read back equal."""
    with unlocked(face) as session:
        row, written = give.give(session, lead, out, face.job())
    text = f"Parcel {row.sequence} for {lead}: {len(written.files)} files in {written.folder}, each read back equal."
    face.show({"parcel": row, "written": written}, text + unrecorded(written.recorded))


@group.command("take")
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@command
def take_in(face: Face, path: Path) -> None:
    """Check a member's parcel and keep it; the slip is signed."""
    with unlocked(face) as session:
        row, report = take.take(session, path, face.job())
    text = f"Parcel {row.sequence} of {row.person}: {row.state}; {row.versions} versions, {row.media} originals."
    face.show({"parcel": row, "report": report.to_document()}, f"{report.to_text()}\n{text}")
    finish(row.state == "taken")


@group.command("parcels")
@command
def parcels(face: Face) -> None:
    """List the parcels that were taken."""
    with unlocked(face) as session:
        rows = take.listing(session)
    text = [f"{row.person}  parcel {row.sequence}  {row.taken}  {row.versions} versions" for row in rows]
    face.show({"parcels": rows}, "\n".join(text) or "No parcel was taken yet.")


@group.command("slip")
@click.option("--out", type=_FOLDER, required=True, help="Folder or stick for the members.")
@command
def write_slips(face: Face, out: Path) -> None:
    """Write the signed slip of every parcel taken; members import them as receipts."""
    with unlocked(face) as session:
        rows = slip.write(session, out)
    waiting = sorted({row.person for row in rows if row.comments_waiting})
    more = f" Comments for {', '.join(waiting)} stay here until a kit names them." if waiting else ""
    face.show({"slips": rows, "folder": out}, f"{len(rows)} slips in {out}.{more}")


@group.command("members")
@command
def members(face: Face) -> None:
    """Everyone of the team whose certificate is known here, with the words of it."""
    with unlocked(face) as session:
        rows = team_desk.listing(session)
    text = [f"{row.person}  {row.role}  {row.state}  until {row.until}  {' '.join(row.words)}" for row in rows]
    face.show({"members": rows}, "\n".join(text) or "The kit names nobody yet.")


@group.command("lost")
@click.argument("person")
@click.option("--seen", required=True, help="When it was last in their hands, as 2026-12-01T18:30:00+02:00.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Where to write headquarters' sheet.")
@command
def lost(face: Face, person: str, seen: str, out: Path | None) -> None:
    """Declare PERSON's laptop lost: no parcel of it is taken here any more. PERSON is a pseudonym or a certificate's
    SHA-256."""
    with unlocked(face) as session:
        certificate = _certificate(session, person)
        found = lost_laptop.declare(session, certificate, seen)
        if out is not None:
            found = lost_laptop.write_sheet(session, certificate, out)
        text = lost_laptop.sheet(session, certificate)
    face.show(found, text)


def _certificate(session: FieldSession, person: str) -> str:
    found = [row for row in team_desk.listing(session) if person in (row.person, row.certificate)]
    if len(found) != 1:
        raise UsageError(
            "member-unknown", f"{person} has {len(found) or 'no'} certificates here.",
            "Give the SHA-256 of one: fieldkit --json team members.",
        )  # fmt: skip
    return found[0].certificate
