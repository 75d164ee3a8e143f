"""``fieldkit custody``: show, compare-clock, check, tips export, tips import."""

from __future__ import annotations

from pathlib import Path

import click

from fieldkit.cli.face import Face, command, finish, one_line
from fieldkit.cli.sessions import unlocked
from fieldkit.workflows.field import clock_check, custody, evidence
from fieldkit.workflows.field import tips as tip_files


@click.group("custody")
def group() -> None:
    """The chain of custody of this vault."""


@group.command("show")
@command
def show(face: Face) -> None:
    """The chain as people read it, newest first."""
    with unlocked(face) as session:
        lines = custody.show(session)
    text = [
        f"{line.seq:>6}  {line.time}  {line.person}  {line.act}  {' '.join(line.subjects)}"
        + (f"  ({one_line(line.reason)})" if line.reason else "")
        for line in lines
    ]
    face.show({"lines": lines}, "\n".join(text) or "The chain has not begun: no certificate was accepted yet.")


@group.command("compare-clock")
@click.argument("shown")
@click.option("--exhibit", help="A photo of the phone: its camera's time is compared.")
@command
def compare_clock(face: Face, shown: str, exhibit: str | None) -> None:
    """Write down what a phone shows now (14:32 or 14:32:05), and how this clock stands to it."""
    with unlocked(face) as session:
        found = clock_check.compare(session, shown, evidence.find(session, exhibit) if exhibit else None)
    of = f"The camera of {found.exhibit}" if found.exhibit else "This clock"
    face.show(found, f"{of} stands {found.low} to {found.high} s from the phone.")


@group.command("check")
@command
def check(face: Face) -> None:
    """Check the chain, every signature, every version and every stored original."""
    with unlocked(face) as session:
        report = custody.check(session, face.job())
    face.show(report.to_document(), report.to_text())
    finish(report.outcome != "failed")


@group.group("tips")
def tips() -> None:
    """What devices know of one another's chains, exchanged by file or QR code."""


@tips.command("export")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="A new file; one QR code holds it.")
@command
def export(face: Face, out: Path) -> None:
    """Write the newest line of this chain, and what is known of others, for a teammate."""
    with unlocked(face) as session:
        rows = tip_files.export(session, out)
    text = [f"{row.seq:>6}  {row.chain}  {row.digest}" for row in rows]
    face.show({"tips": rows, "file": out}, "\n".join([*text, f"Written to {out}. Hand it to your teammates."]))


@tips.command("import")
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@command
def import_tips(face: Face, path: Path) -> None:
    """Check a teammate's file of tips and write into the chain what it shows."""
    with unlocked(face) as session:
        taken = tip_files.import_tips(session, path)
    text = [f"{len(taken.tips)} tips of {taken.person}, {taken.new} of them new."]
    text += [f"{one.outcome}: line {one.seq} of chain {one.chain}: {one.who}" for one in taken.second_histories]
    face.show(taken, "\n".join(text))
    finish(not taken.second_histories)
