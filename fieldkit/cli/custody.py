"""``fieldkit custody``: show, check."""

from __future__ import annotations

import click

from fieldkit.cli.face import Face, command, finish
from fieldkit.cli.sessions import unlocked
from fieldkit.workflows.field import custody


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
        + (f"  ({line.reason})" if line.reason else "")
        for line in lines
    ]
    face.show({"lines": lines}, "\n".join(text) or "The chain has not begun: no certificate was accepted yet.")


@group.command("check")
@command
def check(face: Face) -> None:
    """Check the chain, every signature, every version and every stored original."""
    with unlocked(face) as session:
        report = custody.check(session, face.job())
    face.show(report.to_document(), report.to_text())
    finish(report.outcome != "failed")
