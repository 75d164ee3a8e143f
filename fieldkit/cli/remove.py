"""``fieldkit remove``: take originals from this laptop that headquarters verified, and say what stays."""

from __future__ import annotations

import click

from fieldkit.cli.face import Face, command
from fieldkit.cli.sessions import unlocked
from fieldkit.errors import UsageError
from fieldkit.workflows.field import remove
from fieldkit.workflows.removal_values import Removal, Removed

WARNING = (
    "This laptop cannot bring them back: only headquarters has them then, and backups that were made before. Their"
    " fields, digests and every line of custody stay here."
)


@click.command("remove")
@click.argument("idents", metavar="[ID]...", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Every original that may be removed.")
@click.option("--yes", "confirmed", is_flag=True, help="Remove them. There is no way back from this laptop alone.")
@command
def group(face: Face, idents: tuple[str, ...], every: bool, confirmed: bool) -> None:
    """Remove the originals of exhibits, or of those that an interview shows, that headquarters has.

    Without --yes nothing is removed, and it says what may be, and why the rest may not.
    """
    if bool(idents) == every:
        raise UsageError("usage", "Either exhibits are named or --all is given.", "Give codes as E-0001, or --all.")
    with unlocked(face) as session:
        verb = remove.remove if confirmed else remove.rehearse
        done = verb(session, idents, every=every)
    face.show(done, _text(done))


def _text(done: Removed) -> str:
    lines = [_line(one) for one in done.items] or ["No exhibit is here."]
    if done.done:
        return "\n".join([*lines, f"Removed: {done.size} bytes of originals. A line of custody says so for each."])
    may = sum(one.state == "may-be-removed" for one in done.items)
    if may:
        return "\n".join([*lines, f"{may} may be removed, {done.size} bytes. {WARNING}", "With --yes they go."])
    return "\n".join([*lines, "Nothing may be removed now."])


def _line(one: Removal) -> str:
    if one.state == "removed":
        return f"{one.code}  removed here, held at headquarters since {one.since}"
    if one.state == "not-here":
        return f"{one.code}  its original is not here"
    if one.obstacle is not None:
        return f"{one.code}  stays: {one.obstacle.message} {one.obstacle.next_step} [{one.obstacle.code}]"
    return f"{one.code}  may be removed: verified {one.since}, cosigned by {one.cosigner} {one.cosigned}"
