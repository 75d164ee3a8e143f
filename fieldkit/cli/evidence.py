"""``fieldkit evidence``: add, list, show, describe, export."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from fieldkit.cli.face import Face, command, one_line, sent_back, unrecorded
from fieldkit.cli.sessions import unlocked
from fieldkit.errors import EnvironmentFailure, UsageError
from fieldkit.workflows.card_values import CardReport
from fieldkit.workflows.field import card, collect, evidence, interview, photo_log
from fieldkit.workflows.values import CollectedItem, Exhibit


@click.group("evidence")
def group() -> None:
    """Photos, recordings and documents. IDs are codes such as E-0001, or record ids."""


@group.command("add")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--interview", "interview_id", help="Attach them to this interview.")
@click.option("--only-missing", is_flag=True, help="Leave alone what is here with the same name and content.")
@command
def add(face: Face, paths: tuple[Path, ...], interview_id: str | None, only_missing: bool) -> None:
    """Take files and folders as evidence. Exit 3 if anything could not be taken."""
    with unlocked(face, parsing=True) as session:
        attach = interview.find(session, interview_id) if interview_id else None
        report = collect.collect(session, paths, face.job(), attach, only_missing=only_missing)
    lines = [_taken(item) for item in report.items]
    lines += [f"already here as {a.code}  {a.sha256}  {one_line(a.name)}" for a in report.already]
    lines += [f"NOT TAKEN  {one_line(p.name)}: {p.message} {p.next_step}".rstrip() for p in report.problems]
    counts = f"{len(report.items)} taken, {len(report.problems)} not taken"
    counts += f", {len(report.already)} already here." if report.already else "."
    face.show(report, "\n".join([*lines, counts]))
    if report.problems:
        sys.exit(EnvironmentFailure.exit_status)


def _taken(item: CollectedItem) -> str:
    same = f"  same content as {item.same_as}" if item.same_as else ""
    return f"{item.code}  {item.sha256}  {item.media_type}  {item.size} bytes  {one_line(item.name)}{same}"


@group.command("card")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--interview", "interview_id", help="Attach what is on it to this interview.")
@click.option("--everything", is_flag=True, help="Hidden files and those that a computer made for itself as well.")
@command
def take_card(face: Face, paths: tuple[Path, ...], interview_id: str | None, everything: bool) -> None:
    """Take a memory card; taken again it goes on. Exit 0 only when the card may be erased."""
    with unlocked(face, parsing=True) as session:
        attach = interview.find(session, interview_id) if interview_id else None
        report = card.take_card(session, paths, face.job(), attach, everything=everything)
    face.show(report, _card_text(report))
    if not report.safe_to_erase:
        sys.exit(EnvironmentFailure.exit_status)


def _card_text(report: CardReport) -> str:
    lines = [_taken(item) for item in report.taken]
    lines += [f"NOT SAFE  {one_line(p.name)}: {p.message} {p.next_step}".rstrip() for p in report.not_safe]
    lines.append(f"{len(report.taken)} taken, {len(report.already)} here already, {len(report.not_safe)} not safe.")
    if report.safe_to_erase:
        return "\n".join([*lines, f"Safe to erase: all {report.files} files were read back from this disk."])
    why = "The card was pulled out." if report.card_gone else f"Stopped: {report.stopped}." if report.stopped else ""
    return "\n".join([*lines, f"Do not erase the card. {why} The same command goes on.".replace("  ", " ")])


@group.command("list")
@command
def list_all(face: Face) -> None:
    """List exhibits."""
    with unlocked(face) as session:
        rows = evidence.listing(session)
    lines = [
        f"{r.code}  {r.day}  {r.media_type}  {r.size} bytes  {r.state}  {one_line(r.name)}" + sent_back(r.returned)
        for r in rows
    ]
    face.show({"exhibits": rows}, "\n".join(lines) or "No exhibits yet.")


@group.command("show")
@click.argument("ident")
@command
def show(face: Face, ident: str) -> None:
    """Show one exhibit with its custody; viewing it is a line of custody."""
    with unlocked(face) as session:
        found = evidence.show(session, evidence.find(session, ident))
    face.show(found, _text(found))


@group.command("describe")
@click.argument("ident")
@click.option("--description", help="What it is; replaces what was said before.")
@click.option("--place", help="Where it was taken or found; likewise.")
@command
def describe(face: Face, ident: str, description: str | None, place: str | None) -> None:
    """Describe an exhibit: a new version by its author, the original untouched."""
    if description is None and place is None:
        raise UsageError("usage", "Nothing to change was given.", "Give --description, --place or both.")
    with unlocked(face) as session:
        before = evidence.show(session, evidence.find(session, ident))
        told = before.description if description is None else description
        found = evidence.describe(session, before.row.id, told, (before.place or "") if place is None else place)
    face.show(found, _text(found))


@group.command("scene")
@click.argument("ident")
@click.argument("scene")
@click.option("--part", default="", help="identifying, overview, mid, close-scale or close-plain.")
@command
def scene(face: Face, ident: str, scene: str, part: str) -> None:
    """Put a photo into the log of a scene, with its part; an empty scene takes it out."""
    with unlocked(face) as session:
        record = evidence.find(session, ident)
        photo_log.assign(session, record, scene, part)
        found = evidence.show(session, record)
    face.show(found, _text(found))


@group.command("log")
@command
def log(face: Face) -> None:
    """Show the photo log of each scene, and what each series lacks."""
    with unlocked(face) as session:
        found = photo_log.listing(session)
    lines = []
    for one in found:
        lines.append(one_line(one.scene))
        lines += [f"  {part}: {', '.join(codes) or 'MISSING'}" for part, codes in one.parts.items()]
        lines += [f"  without a part: {', '.join(one.without_part)}"] if one.without_part else []
    face.show({"scenes": found}, "\n".join(lines) or "No scene has photos yet.")


@group.command("export")
@click.argument("ident")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True)
@command
def export(face: Face, ident: str, out: Path) -> None:
    """Write the untouched original to a file that does not exist yet."""
    with unlocked(face) as session:
        item = evidence.export(session, evidence.find(session, ident), out)
    face.show(item, f"{item.code} written to {out}\nsha256 {item.sha256}, read back equal.{unrecorded(item.recorded)}")


def _text(found: Exhibit) -> str:
    row = found.row
    lines = [f"{row.code}  {one_line(row.name)}  {row.media_type}  {row.size} bytes  {row.state}"]
    lines[0] += sent_back(row.returned)
    lines.append(f"sha256 {found.sha256}")
    lines += [f"{key}: {one_line(value)}" for key, value in found.metadata.items()]
    lines += [f"doubt: {doubt}" for doubt in row.doubts]
    lines += [f"{one.time}  {one.act}  {one.person}  on {one.device}  {one.detail}".rstrip() for one in found.custody]
    return "\n".join(lines)
