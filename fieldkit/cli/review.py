"""``fieldkit review``: list, approve, send-back."""

from __future__ import annotations

import click

from fieldkit.cli.face import Face, command, one_line
from fieldkit.cli.sessions import unlocked
from fieldkit.errors import UsageError
from fieldkit.workflows.field import book, review, send_back
from fieldkit.workflows.history_values import ReviewRow


@click.group("review")
def group() -> None:
    """A lead reads what was finalised, approves it or sends it back; IDs are codes or record ids."""


@group.command("list")
@command
def list_all(face: Face) -> None:
    """What waits for review, for sealing, or for its author, with the reason."""
    with unlocked(face) as session:
        rows = send_back.listing(session)
    face.show({"waiting": rows}, "\n".join(_line(row) for row in rows) or "Nothing waits.")


@group.command("approve")
@click.argument("idents", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Everything that waits for review.")
@command
def approve(face: Face, idents: tuple[str, ...], everything: bool) -> None:
    """Say in the chain that you reviewed these; only then are they sealed."""
    if bool(idents) == everything:
        raise UsageError("usage", "Name what you reviewed, or give --all.", "fieldkit review list shows what waits.")
    with unlocked(face) as session:
        waiting = [row.id for row in send_back.listing(session) if row.state == "finalised"]
        look = review.approve(session, waiting if everything else [book.find(session, one) for one in idents])
    codes = [*(row.code for row in look.interviews), *(row.code for row in look.exhibits)]
    face.show({"reviewed": codes}, "Reviewed: " + ", ".join(codes) + ".")


@group.command("send-back")
@click.argument("ident")
@click.option("--reason", required=True, help="Why, without names: it stands in the chain and goes home by the slip.")
@command
def send_one_back(face: Face, ident: str, reason: str) -> None:
    """Send an interview or exhibit back to its author, who amends it and gives it again."""
    with unlocked(face) as session:
        row = send_back.send_back(session, book.find(session, ident), reason)
    face.show(row, f"{row.code} is sent back. Its author sees it after the next slip: fieldkit team slip --out D")


def _line(row: ReviewRow) -> str:
    told = f"  {row.returned.person}, {row.returned.time}: {one_line(row.returned.reason)}" if row.returned else ""
    return f"{row.code}  {row.kind}  {row.state}{told}"
