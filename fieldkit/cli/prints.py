"""``fieldkit print``: exhibits, custody, statement."""

from __future__ import annotations

from pathlib import Path

import click

from fieldkit.cli.face import Face, command, one_line, unrecorded
from fieldkit.cli.sessions import unlocked
from fieldkit.workflows.field import prints
from fieldkit.workflows.print_values import Printed

_OUT = click.option("--out", required=True, type=click.Path(path_type=Path), help="A new file.")
_LANGUAGE = click.option(
    "--lang", default="en", type=click.Choice(prints.LANGUAGES),
    help="Language of the labels; what was said stays as it is.",
)  # fmt: skip


@click.group("print")
def group() -> None:
    """PDF/A of what the vault holds. A print is a copy that leaves: it is a line of custody."""


@group.command("exhibits")
@_OUT
@_LANGUAGE
@command
def exhibits(face: Face, out: Path, lang: str) -> None:
    """The list of every exhibit, with digests."""
    with unlocked(face) as session:
        made = prints.exhibits(session, out, lang)
    _say(face, made)


@group.command("custody")
@click.argument("ident")
@_OUT
@_LANGUAGE
@command
def custody(face: Face, ident: str, out: Path, lang: str) -> None:
    """The chain of custody of one exhibit, item or interview."""
    with unlocked(face) as session:
        made = prints.custody(session, ident, out, lang)
    _say(face, made)


@group.command("statement")
@click.argument("ident")
@_OUT
@_LANGUAGE
@command
def statement(face: Face, ident: str, out: Path, lang: str) -> None:
    """The newest version of an interview, both languages side by side."""
    with unlocked(face) as session:
        made = prints.statement(session, ident, out, lang)
    _say(face, made)


def _say(face: Face, made: Printed) -> None:
    face.show(made, f"Written and read back: {one_line(made.file)}\n{made.sha256}{unrecorded(made.recorded)}")
