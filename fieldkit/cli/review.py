"""``fieldkit review``: list, approve, send-back, comment, comments, set-aside."""

from __future__ import annotations

import click

from fieldkit.cli.face import Face, command, one_line
from fieldkit.cli.sessions import unlocked
from fieldkit.errors import UsageError
from fieldkit.workflows.field import book, comments, interview, review, send_back
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.history_values import ReviewRow
from fieldkit.workflows.review_values import Comment


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


@group.command("comment")
@click.argument("ident")
@click.option("--turn", default="", help="Number or id of the turn that it is about (default: all of it).")
@click.option("--text", "words", required=True, help="The comment. It goes to the author encrypted, and nowhere else.")
@command
def comment(face: Face, ident: str, turn: str, words: str) -> None:
    """Comment on a version, or on one of its turns; it goes home with the next slip."""
    with unlocked(face) as session:
        record = book.find(session, ident)
        made = comments.comment(session, record, words, _turn(session, record, turn))
    face.show(made, f"Comment {made.id} on {made.code}. Its author sees it after the next slip.")


@group.command("comments")
@click.argument("ident", required=False)
@command
def list_comments(face: Face, ident: str | None) -> None:
    """Every comment that is here, or those on one record, with its answer."""
    with unlocked(face) as session:
        rows = comments.listing(session) if ident is None else comments.of(session, book.find(session, ident))
    face.show({"comments": rows}, "\n".join(_said(row) for row in rows) or "There is no comment.")


@group.command("set-aside")
@click.argument("comment_id")
@click.option("--reason", required=True, help="Why it changes nothing, without names: it stands in the chain.")
@command
def set_one_aside(face: Face, comment_id: str, reason: str) -> None:
    """Answer a comment on your own work with a word; a new version answers it as well."""
    with unlocked(face) as session:
        row = comments.set_aside(session, comment_id, reason)
    face.show(row, "Set aside. Your lead sees it with the next parcel.")


def _turn(session: FieldSession, record: str, turn: str) -> str:
    """The id of a turn that is named by its number, counted from 1, or by its id."""
    if not turn.isdecimal() or len(turn) >= 8:
        return turn
    turns = interview.load(session, record).form["turns"]
    if not 1 <= int(turn) <= len(turns):
        raise UsageError("turn-unknown", f"There is no turn {turn}.", "fieldkit interview show names them.")
    return str(turns[int(turn) - 1]["id"])


def _said(row: Comment) -> str:
    about = f" turn {row.turn}" if row.turn else ""
    words = "(erased)" if row.words is None else one_line(row.words)
    answer = f"  {row.answered_by}: {one_line(row.answer_words)}" if row.answer == "set-aside" else ""
    return f"{row.id}  {row.code}{about}  {row.person}  {row.answer}: {words}{answer}"


def _line(row: ReviewRow) -> str:
    told = f"  {row.returned.person}, {row.returned.time}: {one_line(row.returned.reason)}" if row.returned else ""
    return f"{row.code}  {row.kind}  {row.state}{told}"
