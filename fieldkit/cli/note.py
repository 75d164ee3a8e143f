"""``fieldkit note``: new, add, keep, amend, discard, show, list."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from fieldkit.cli.face import Face, command, one_line
from fieldkit.cli.forms import SOURCE, read_form
from fieldkit.cli.sessions import unlocked
from fieldkit.workflows.field import book, note_drafts, note_form, notes
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.note_values import Note, NoteRow


@click.group("note")
def group() -> None:
    """Actors and events, and who says so. IDs are codes such as A-0001 and V-0001, or record ids."""


@group.command("new")
@click.argument("kind", type=click.Choice(note_form.KINDS))
@click.argument("source", type=SOURCE, required=False)
@command
def new(face: Face, kind: str, source: Path | None) -> None:
    """Start a draft of KIND; SOURCE is a JSON form (- for standard input)."""
    form = _form(source) if source else {}
    with unlocked(face) as session:
        made = notes.new(session, kind, _with_ids(session, form))
    face.show(made, f"{made.row.code} started; saved as a draft.")


@group.command("add")
@click.argument("ident")
@click.argument("source", type=SOURCE, default="-")
@command
def add(face: Face, ident: str, source: Path) -> None:
    """Lay a JSON form over a draft, key by key."""
    form = _form(source)
    with unlocked(face) as session:
        saved = notes.add(session, notes.find(session, ident), _with_ids(session, form))
    face.show(saved, f"{saved.row.code} saved as a draft.")


@group.command("keep")
@click.argument("ident")
@command
def keep(face: Face, ident: str) -> None:
    """Make the draft a version with its line of custody."""
    with unlocked(face) as session:
        kept = notes.keep(session, notes.find(session, ident))
    face.show(kept, f"{kept.row.code} is kept as version {kept.versions}.")


@group.command("amend")
@click.argument("ident")
@command
def amend(face: Face, ident: str) -> None:
    """Start a draft of the next version."""
    with unlocked(face) as session:
        draft = notes.amend(session, notes.find(session, ident))
    face.show(draft, f"{draft.row.code} is open as a draft again; the version before stays.")


@group.command("discard")
@click.argument("ident")
@click.option("--reason", required=True, help="Why; it stands in the chain.")
@command
def discard(face: Face, ident: str, reason: str) -> None:
    """Discard a draft."""
    with unlocked(face) as session:
        note_drafts.discard(session, notes.find(session, ident), reason)
    face.show({"discarded": ident}, f"{ident} discarded.")


@group.command("show")
@click.argument("ident")
@command
def show(face: Face, ident: str) -> None:
    """Show one actor or event; viewing it is a line of custody."""
    with unlocked(face) as session:
        found = notes.load(session, notes.find(session, ident))
    face.show(found, _text(found))


@group.command("list")
@click.option("--kind", type=click.Choice(note_form.KINDS), help="One kind alone.")
@click.option("--search", "text", default="", help="Words that all have to stand in it, in any script.")
@command
def list_all(face: Face, kind: str | None, text: str) -> None:
    """List actors and events."""
    with unlocked(face) as session:
        rows = notes.listing(session, kind or "", text)
    face.show({"notes": rows}, "\n".join(map(_line, rows)) or "None.")


def _form(source: Path) -> dict[str, Any]:
    return read_form(source, "Forms of actors and events")


def _with_ids(session: FieldSession, form: dict[str, Any]) -> dict[str, Any]:
    """Codes among the sources as record ids."""
    drafts = {draft.code: draft.record for draft in book.drafts(session)}
    sources = form.get("sources")
    if not isinstance(sources, list):
        return form
    return {**form, "sources": [drafts.get(one) or session.vault.versions.find_code(one) or one
                                if isinstance(one, str) else one for one in sources]}  # fmt: skip


def _line(row: NoteRow) -> str:
    said = ", ".join(one.code for one in row.sources)
    told = f"  ({said})" if said else ""
    detail = f", {one_line(row.detail)}" if row.detail else ""
    return f"{row.code}  {row.state}  {one_line(row.title)}{detail}{told}"


def _text(found: Note) -> str:
    return _line(found.row) + "\n" + json.dumps(found.form, ensure_ascii=False, indent=2)
