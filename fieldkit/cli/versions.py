"""``fieldkit versions``: forks, compare, merge."""

from __future__ import annotations

import click

from fieldkit.cli.face import Face, command
from fieldkit.cli.sessions import unlocked
from fieldkit.errors import UsageError
from fieldkit.workflows.field import merge
from fieldkit.workflows.history_values import ForkedRecord


@click.group("versions")
def group() -> None:
    """Records that two people changed apart: both versions are kept, and a person joins them."""


@group.command("forks")
@command
def forks(face: Face) -> None:
    """List records with more than one current version."""
    with unlocked(face) as session:
        found = merge.listing(session)
    text = [f"{one.code}  {one.kind}  {len(one.versions)} versions" for one in found]
    face.show({"records": found}, "\n".join(text) or "No record is forked.")


@group.command("compare")
@click.argument("ident")
@command
def compare(face: Face, ident: str) -> None:
    """Show the current versions of a record side by side, field by field."""
    with unlocked(face) as session:
        found = merge.compare(session, merge.find(session, ident))
    face.show(found, _text(found))


@group.command("merge")
@click.argument("ident")
@click.option("--base", required=True, help="Beginning of the digest of the version to take what is not named below.")
@click.option("--take", multiple=True, metavar="PATH=DIGEST", help="Take one field from another version.")
@click.option("--reason", default="", help="Why; it stands in the chain.")
@command
def join(face: Face, ident: str, base: str, take: tuple[str, ...], reason: str) -> None:
    """Make the version that names all current ones."""
    chosen = dict(_choice(one) for one in take)
    with unlocked(face) as session:
        merged = merge.merge(session, merge.find(session, ident), base, chosen, reason)
    face.show(merged, f"{merged.code} has one current version again; the others stay.")


def _choice(text: str) -> tuple[str, str]:
    path, sign, digest = text.rpartition("=")
    if not sign or not path or not digest:
        raise UsageError("take-malformed", f"{text!r} is not PATH=DIGEST.", "For example place=3f2a.")
    return path, digest


def _text(found: ForkedRecord) -> str:
    lines = [f"{found.code}  {found.kind}, {len(found.versions)} current versions"]
    lines += [f"  {one.digest[:16]}  by {one.person or 'unknown'} at {one.made}" for one in found.versions]
    for row in found.fields:
        if not row.same:
            pairs = zip(found.versions, row.values, strict=True)
            lines += [row.path, *(f"  {one.digest[:16]}  {value}" for one, value in pairs)]
    return "\n".join(lines)
