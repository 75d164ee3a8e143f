"""``fieldkit item``: things that were found and are kept."""

from __future__ import annotations

import click

from fieldkit.cli.face import Command, Face, command, one_line
from fieldkit.cli.sessions import unlocked
from fieldkit.errors import RefusedError
from fieldkit.workflows.field import item_papers, items
from fieldkit.workflows.item_values import ItemForm, ItemRow


@click.group("item")
def group() -> None:
    """Things that were found: number, seal, container, who has them. IDs are codes such as K-0001, or record ids."""


def _said(function: Command) -> Command:
    """The options that say what a thing is."""
    for name, told in reversed(
        (
            ("number", "The team's own number on the label."),
            ("description", "What it is."),
            ("seal", "What stands on the seal."),
            ("container", "What it lies in."),
            ("place", "Where it was found."),
            ("found", "When it was found, as spoken."),
            ("finder", "Who found it: a pseudonym or a role, no name."),
            ("note", "Anything else."),
        )
    ):
        function = click.option(f"--{name}", default=None, help=told)(function)
    return click.option("--photo", "photos", multiple=True, help="An exhibit that shows it.")(function)


@group.command("add")
@_said
@command
def add(face: Face, photos: tuple[str, ...], **said: str | None) -> None:
    """Register a thing; who registers it holds it."""
    with unlocked(face) as session:
        row = items.register(session, ItemForm(**{name: value or "" for name, value in said.items()}, photos=photos))
    face.show(row, _text(row))


@group.command("amend")
@click.argument("ident")
@_said
@command
def amend(face: Face, ident: str, photos: tuple[str, ...], **said: str | None) -> None:
    """Say more of a thing, or something else; what is not named stays."""
    with unlocked(face) as session:
        record = items.find(session, ident)
        before = items.show(session, record).form
        told = {name: getattr(before, name) if value is None else value for name, value in said.items()}
        row = items.amend(session, record, ItemForm(**told, photos=photos or before.photos))
    face.show(row, _text(row))


@group.command("transfer")
@click.argument("ident")
@click.option("--with", "other", required=True, help="Who takes it, or who has it and gives it.")
@click.option("--purpose", required=True, help="Why, without names.")
@click.option("--on-paper", is_flag=True, help="The other person signs the paper receipt.")
@command
def transfer(face: Face, ident: str, other: str, purpose: str, on_paper: bool) -> None:
    """Hand a thing over, or take it from who has it. Both sign: the other person's passphrase is the second line of the
    passphrase file, or they sign the paper receipt."""
    second = None if on_paper else face.second_passphrase()
    if second is None and not on_paper:
        raise RefusedError(
            "second-missing", "The other person has not signed.",
            "Give their passphrase as the second line of the passphrase file, or --on-paper.",
        )  # fmt: skip
    with unlocked(face) as session:
        row = items.transfer(session, items.find(session, ident), other, purpose, second)
    face.show(row, _text(row))


@group.command("list")
@command
def list_all(face: Face) -> None:
    """List things, and who has them."""
    with unlocked(face) as session:
        rows = items.listing(session)
    lines = [f"{r.code}  {one_line(r.form.number)}  {one_line(r.form.description)}  {r.holder}" for r in rows]
    face.show({"items": rows}, "\n".join(lines) or "No items yet.")


@group.command("show")
@click.argument("ident")
@command
def show(face: Face, ident: str) -> None:
    """Show one thing with its transfers."""
    with unlocked(face) as session:
        row = items.show(session, items.find(session, ident))
    face.show(row, _text(row))


@group.command("label")
@click.argument("ident")
@command
def label(face: Face, ident: str) -> None:
    """Show what stands on a label, with its QR code."""
    with unlocked(face) as session:
        found = item_papers.label(session, items.find(session, ident))
    code = ["".join("██" if dark else "  " for dark in row) for row in found.qr]
    face.show(found, "\n".join([*map(one_line, filter(None, found.lines)), "", *code]))


def _text(row: ItemRow) -> str:
    lines = [f"{row.code}  {one_line(row.form.number)}  {one_line(row.form.description)}", f"held by {row.holder}"]
    said = {name: getattr(row.form, name) for name in ("seal", "container", "place", "found", "finder", "note")}
    lines += [f"{name}: {one_line(value)}" for name, value in said.items() if value]
    lines += [f"MISSING {name}" for name in row.missing]
    for one in row.transfers:
        how = "on paper" if one.paper else "both signed"
        lines.append(f"{one.time}  {one.giver} -> {one.taker}  {one_line(one.purpose)}")
        lines.append(f"  {how}: {', '.join(one.signed_by)}")
    return "\n".join(lines)
