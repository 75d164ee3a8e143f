"""``fieldkit search``."""

from __future__ import annotations

import click

from fieldkit.cli.face import Face, command
from fieldkit.cli.sessions import unlocked
from fieldkit.workflows.field import search


@click.command("search")
@click.argument("text")
@command
def group(face: Face, text: str) -> None:
    """Find records by words, in any script."""
    with unlocked(face) as session:
        hits = search.search(session, text)
    face.show({"hits": hits}, "\n".join(f"{h.code}  {h.kind}  {h.excerpt}" for h in hits) or "Nothing found.")
