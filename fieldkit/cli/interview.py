"""``fieldkit interview``: new, add, identity, finalise, amend, discard, keep-back, show, list."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from fieldkit.cli.face import Face, command, sent_back
from fieldkit.cli.forms import SOURCE, read_form
from fieldkit.cli.sessions import unlocked
from fieldkit.workflows.field import identity, interview, keep_back
from fieldkit.workflows.values import Interview, InterviewRow


@click.group("interview")
def group() -> None:
    """Write interviews. IDs are codes such as R-0001, or record ids."""


@group.command("new")
@click.argument("source", type=SOURCE, required=False)
@command
def new(face: Face, source: Path | None) -> None:
    """Start an interview; SOURCE is a JSON form (- for standard input)."""
    form = _form(source) if source else {}
    with unlocked(face) as session:
        made = interview.new(session)
        if form:
            made = interview.add(session, made.row.id, form)
    face.show(made, f"{made.row.code} started with witness {made.row.witness_code}; saved as a draft.")


@group.command("add")
@click.argument("ident")
@click.argument("source", type=SOURCE, default="-")
@command
def add(face: Face, ident: str, source: Path) -> None:
    """Add to a draft from a JSON form: objects key by key, turns by id, other fields replaced."""
    form = _form(source)
    with unlocked(face) as session:
        saved = interview.add(session, interview.find(session, ident), form)
    face.show(saved, f"{saved.row.code} saved: {saved.row.turns} turns, {saved.row.exhibits} exhibits.")


@group.command("identity")
@click.argument("ident")
@click.argument("source", type=SOURCE, default="-")
@command
def seal_identity(face: Face, ident: str, source: Path) -> None:
    """Seal who the witness is to headquarters; it can be replaced, never read here."""
    fields = _form(source)
    with unlocked(face) as session:
        saved = identity.seal_identity(session, interview.find(session, ident), fields)
    face.show(saved, f"Identity of {saved.row.witness_code} sealed at {saved.identity_sealed_at}.")


@group.command("finalise")
@click.argument("ident")
@command
def finalise(face: Face, ident: str) -> None:
    """Make the interview a version with its line of custody."""
    with unlocked(face) as session:
        done = interview.finalise(session, interview.find(session, ident))
    face.show(done, f"{done.row.code} finalised.")


@group.command("amend")
@click.argument("ident")
@command
def amend(face: Face, ident: str) -> None:
    """Start a draft of the next version of a finalised interview."""
    with unlocked(face) as session:
        draft = interview.amend(session, interview.find(session, ident))
    face.show(draft, f"{draft.row.code} is open as a draft again; the finalised version stays.")


@group.command("discard")
@click.argument("ident")
@click.option("--reason", required=True, help="Why; it stands in the chain.")
@command
def discard(face: Face, ident: str, reason: str) -> None:
    """Discard a draft."""
    with unlocked(face) as session:
        interview.discard(session, interview.find(session, ident), reason)
    face.show({"discarded": ident}, f"{ident} discarded.")


@group.command("keep-back")
@click.argument("ident")
@click.argument("path")
@click.option("--reason", required=True, help="Why; it stands in the chain.")
@command
def keep_one_back(face: Face, ident: str, path: str, reason: str) -> None:
    """Keep back one field, or one paragraph as turns/<id>, at the witness's wish."""
    with unlocked(face) as session:
        kept = keep_back.keep_back(session, interview.find(session, ident), path, reason)
    face.show(kept, f"{path} of {kept.row.code} stays in the vault; the consent says so.")


@group.command("show")
@click.argument("ident")
@command
def show(face: Face, ident: str) -> None:
    """Show one interview; viewing it is a line of custody."""
    with unlocked(face) as session:
        found = interview.load(session, interview.find(session, ident))
    face.show(found, _text(found))


@group.command("list")
@command
def list_all(face: Face) -> None:
    """List interviews."""
    with unlocked(face) as session:
        rows = interview.listing(session)
    face.show({"interviews": rows}, "\n".join(_line(row) for row in rows) or "No interviews yet.")


def _form(source: Path) -> dict[str, Any]:
    return read_form(source, "Interview form")


def _line(row: InterviewRow) -> str:
    lacks = f", {len(row.missing)} missing" if row.missing else ""
    shown = f"{row.code}  {row.witness_code}  {row.state}  {row.turns} turns, {row.exhibits} exhibits{lacks}"
    return shown + sent_back(row.returned)


def _text(found: Interview) -> str:
    return "\n".join([_line(found.row), *(f"  missing: {one.code} ({one.stage})" for one in found.row.missing),
                      json.dumps(found.form, ensure_ascii=False, indent=2)])  # fmt: skip
