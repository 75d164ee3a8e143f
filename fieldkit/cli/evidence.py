"""``fieldkit evidence``: add, list, show, export."""

from __future__ import annotations

from pathlib import Path

import click

from fieldkit.cli.face import Face, command, finish, one_line
from fieldkit.cli.sessions import unlocked
from fieldkit.workflows.field import collect, evidence, interview
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
    """Take files and folders as evidence. Exit 1 if anything could not be taken."""
    with unlocked(face, parsing=True) as session:
        attach = interview.find(session, interview_id) if interview_id else None
        report = collect.collect(session, paths, face.job(), attach, only_missing=only_missing)
    lines = [_taken(item) for item in report.items]
    lines += [f"already here as {a.code}  {a.sha256}  {one_line(a.name)}" for a in report.already]
    lines += [f"NOT TAKEN  {one_line(p.name)}: {p.message} {p.next_step}".rstrip() for p in report.problems]
    counts = f"{len(report.items)} taken, {len(report.problems)} not taken"
    counts += f", {len(report.already)} already here." if report.already else "."
    face.show(report, "\n".join([*lines, counts]))
    finish(not report.problems)


def _taken(item: CollectedItem) -> str:
    same = f"  same content as {item.same_as}" if item.same_as else ""
    return f"{item.code}  {item.sha256}  {item.media_type}  {item.size} bytes  {one_line(item.name)}{same}"


@group.command("list")
@command
def list_all(face: Face) -> None:
    """List exhibits."""
    with unlocked(face) as session:
        rows = evidence.listing(session)
    lines = [f"{r.code}  {r.day}  {r.media_type}  {r.size} bytes  {r.state}  {one_line(r.name)}" for r in rows]
    face.show({"exhibits": rows}, "\n".join(lines) or "No exhibits yet.")


@group.command("show")
@click.argument("ident")
@command
def show(face: Face, ident: str) -> None:
    """Show one exhibit with its custody; viewing it is a line of custody."""
    with unlocked(face) as session:
        found = evidence.show(session, evidence.find(session, ident))
    face.show(found, _text(found))


@group.command("export")
@click.argument("ident")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True)
@command
def export(face: Face, ident: str, out: Path) -> None:
    """Write the untouched original to a file that does not exist yet."""
    with unlocked(face) as session:
        item = evidence.export(session, evidence.find(session, ident), out)
    face.show(item, f"{item.code} written to {out}\nsha256 {item.sha256}, read back equal.")


def _text(found: Exhibit) -> str:
    row = found.row
    lines = [f"{row.code}  {one_line(row.name)}  {row.media_type}  {row.size} bytes", f"sha256 {found.sha256}"]
    lines += [f"{key}: {one_line(value)}" for key, value in found.metadata.items()]
    lines += [f"doubt: {doubt}" for doubt in row.doubts]
    lines += [f"{one.time}  {one.act}  {one.person}  {one.detail}".rstrip() for one in found.custody]
    return "\n".join(lines)
