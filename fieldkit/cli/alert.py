"""``fieldkit alert``: raise, list."""

from __future__ import annotations

import click

from fieldkit.cli.face import Face, command, one_line
from fieldkit.cli.sessions import unlocked
from fieldkit.workflows.field import alerts
from fieldkit.workflows.note_values import AlertRow


@click.group("alert")
def group() -> None:
    """What cannot wait: it leaves before everything else, in the next parcel or bundle."""


@group.command("raise")
@click.argument("what")
@click.option("--where", default="", help="Where, as people there say it.")
@click.option("--urgency", type=click.Choice(alerts.URGENCIES), required=True, help="How urgent it is.")
@command
def raise_one(face: Face, what: str, where: str, urgency: str) -> None:
    """Raise an alert: WHAT happens, in plain words and without a legal label."""
    with unlocked(face) as session:
        code = alerts.raise_alert(session, what, where, urgency)
        [row] = [one for one in alerts.listing(session) if one.code == code]
    face.show(row, f"{code} is saved. It goes first in the next parcel or bundle; nobody else has it yet.")


@group.command("list")
@command
def list_all(face: Face) -> None:
    """Alerts, those that have not left first."""
    with unlocked(face) as session:
        rows = alerts.listing(session)
    face.show({"alerts": rows}, "\n".join(map(_line, rows)) or "No alerts.")


def _line(row: AlertRow) -> str:
    where = f", {one_line(row.where)}" if row.where else ""
    return f"{row.code}  {row.urgency}  {row.state}  {row.raised}  {one_line(row.what)}{where}"
