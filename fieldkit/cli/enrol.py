"""``fieldkit enrol``: request, approve, accept."""

from __future__ import annotations

from pathlib import Path

import click

from fieldkit.cli.face import Face, command
from fieldkit.cli.sessions import at_desk, token_of, unlocked
from fieldkit.errors import UsageError
from fieldkit.workflows.field import approve as lead_approve
from fieldkit.workflows.field import enrol
from fieldkit.workflows.field.enrol import OnToken
from fieldkit.workflows.hq import approve

_FILE = click.Path(path_type=Path, dir_okay=False)
_EXISTING = click.Path(path_type=Path, dir_okay=False, exists=True)


@click.group("enrol")
def group() -> None:
    """Join a team: ask for a certificate, compare words aloud, take the certificate in."""


@group.command("request")
@click.option("--out", type=_FILE, required=True, help="Where to write the request.")
@click.option("--token", help="Label of a PKCS#11 token: the signing key is made there and never leaves it.")
@click.option("--pkcs11", type=click.Path(path_type=Path), help="The token's PKCS#11 library.")
@click.option("--token-key", help="Label of the key on the token (default: your pseudonym); made if it is not there.")
@command
def request(face: Face, out: Path, token: str | None, pkcs11: Path | None, token_key: str | None) -> None:
    """Write the request that headquarters approves."""
    with unlocked(face) as session, token_of(face, token, pkcs11) as opened:
        on = OnToken(*opened, token_key or session.person) if opened else None
        words = enrol.request(session, out, on)
    face.show({"request": str(out), "words": words}, f"Request written to {out}.\nRead aloud: {' '.join(words)}")


@group.command("approve")
@click.argument("root", type=click.Path(path_type=Path, exists=True))
@click.argument("request_path", type=_EXISTING, required=False)
@click.option("--out", type=_FILE, required=True, help="Where to write the answer.")
@click.option("--words", help="The words that the person read aloud; refused if they differ.")
@click.option("--team-authority", is_flag=True, help="At the ROOT desk: send the team's CA to this lead.")
@command
def approve_request(
    face: Face, root: Path, request_path: Path | None, out: Path, words: str | None, team_authority: bool
) -> None:
    """Issue the certificate that a request asks for: ``approve ROOT REQUEST`` at the root desk, or ``approve REQUEST``
    on the laptop of the lead who holds the team's authority (with --vault), for a member, without a network."""
    spoken = tuple(words.split()) if words else None
    if request_path is None:
        if team_authority:
            raise UsageError("usage", "Only headquarters sends a team's authority.", "Give the ROOT desk.")
        with unlocked(face) as session:
            seen = lead_approve.approve(session, root, out, spoken)
    else:
        with at_desk(face, root, "root") as desk:
            seen = approve.approve(desk, request_path, out, spoken, team_authority=team_authority)
    warning = "" if words else "\nBefore you send it, hear these words from the person: " + " ".join(seen)
    face.show({"answer": str(out), "words": seen, "compared": bool(words)}, f"Certificate written to {out}.{warning}")


@group.command("accept")
@click.argument("answer", type=_EXISTING)
@command
def accept(face: Face, answer: Path) -> None:
    """Take the certificate in; the custody chain begins."""
    with unlocked(face) as session:
        info = enrol.accept(session, answer, face.pin)
    face.show(info, f"{info.person} is enrolled as {info.role} of team {info.team}; the chain {info.chain} has begun.")
