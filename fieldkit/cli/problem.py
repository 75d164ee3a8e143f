"""``fieldkit report-problem``: a file without names, read before it is written."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from fieldkit.cli import output
from fieldkit.cli.face import Face, command
from fieldkit.errors import Cancelled, UsageError
from fieldkit.workflows import problem
from fieldkit.workflows.problem_values import OTHER, exception_kind, place_in_code

_FRAMES = 24


@click.command("report-problem")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write it there, after it was read.")
@click.option("--defect", help="The line that a defect ended with: its kind and where.")
@click.option("--yes", "confirmed", is_flag=True, help="It was read: write it without asking.")
@command
def group(face: Face, out: Path | None, defect: str | None, confirmed: bool) -> None:
    """Print what a report of a problem would say, whole; with --out write exactly that.

    It holds versions, the kind of system and the defect that was named, and never a name, path, code, id or text.
    """
    recent = problem.Recent(lambda: (), lambda: ())
    if defect is not None:
        recent.noted(*_named(defect))
    report = problem.compose(recent, "terminal", problem.Facts())
    text = problem.to_text(report)
    if out is None:
        face.show(report, text)
        return
    if confirmed:
        problem.write(text, out)
        face.show(report, f"{text}\nWritten to {out}, as it stands above.")
    else:
        _ask(text, out, aside=face.json)
        problem.write(text, out)
        face.show(report, f"Written to {out}, as it stands above.")


def _ask(text: str, out: Path, *, aside: bool) -> None:
    """Show it whole and ask.

    :raises UsageError: ``usage``: nobody is there to read it.
    :raises Cancelled: they would rather not.
    """
    if not (sys.stdin and sys.stdin.isatty()):
        raise UsageError("usage", "Nobody is there to read it first.", "Read it without --out, then give --yes.")
    output.say(text, err=aside)
    if not click.confirm(f"Write this to {out}?", err=True):
        raise Cancelled


def _named(defect: str) -> tuple[str, tuple[str, ...]]:
    """What was typed, by the same lists as what was caught: anything else becomes ``other``."""
    kind, *trace = defect.split() or [OTHER]
    return exception_kind(kind), tuple(place_in_code(one) for one in trace[:_FRAMES])
