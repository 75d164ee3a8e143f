"""``fieldkit erase``: destroy what must be gone, and leave a tombstone."""

from __future__ import annotations

import click

from fieldkit.cli.face import Face, command
from fieldkit.cli.sessions import unlocked
from fieldkit.workflows.field import book, erase


@click.command("erase")
@click.argument("ident", metavar="ID")
@click.option("--path", "paths", multiple=True, help="A path of the record, with everything under it; or 'original'.")
@click.option("--reason", required=True, help="Why, without names: it stands in the chain of custody.")
@command
def group(face: Face, ident: str, paths: tuple[str, ...], reason: str) -> None:
    """Erase a record, or some of its paths, with everything derived from it on this laptop."""
    with unlocked(face) as session:
        done = erase.erase(session, book.find(session, ident), paths, reason)
    lines = [f"Erased: {done.openings} fields, {done.originals} originals. A line of custody says so."]
    if done.set_aside:
        lines.append(f"Set aside: {len(done.set_aside)} bundles that held it. Seal again: what is left is due.")
    if done.requested:
        lines.append("Copies have left this laptop. The next bundle asks headquarters to erase theirs.")
    if done.besides:
        codes = ", ".join(done.besides)
        lines.append(f"The sealed identities of {codes} came in the same part of a parcel and went too.")
        lines.append("Ask who gave it to erase what was asked for, and to give the rest again.")
    face.show(done, "\n".join(lines))
