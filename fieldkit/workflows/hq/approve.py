"""Approve an enrolment: issue the certificate that a request asks for, and send the newest kit along.

The words of the request are compared aloud before the answer leaves: the signature on a request shows only that
whoever asks holds the key, not who asks.
"""

from __future__ import annotations

import base64
from datetime import timedelta
from pathlib import Path

from fieldkit.age import encrypt_bytes, parse_recipient
from fieldkit.errors import RefusedError, UsageError
from fieldkit.keys.authority_store import encode_authority
from fieldkit.keys.certificates import issue
from fieldkit.keys.enrolment import Request, make_answer, read_request
from fieldkit.storage.durable import write_durable
from fieldkit.workflows.hq import authorities
from fieldkit.workflows.hq.authorities import raw
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.hq.kit import TEAM_YEARS, next_kit

_MAX_REQUEST = 1 << 20


def approve(
    desk: Desk,
    request_path: Path,
    out: Path,
    expect_words: tuple[str, ...] | None = None,
    *,
    team_authority: bool = False,
) -> tuple[str, ...]:
    """Issue and write the answer; the request's words.

    :param team_authority: send the team's CA to this lead, who then lets members in offline. Headquarters keeps a copy,
        so that it can revoke.
    :param expect_words: what the person read aloud; None when they are compared after.
    :raises EvidenceError: ``request-malformed``, ``signature-invalid``.
    :raises RefusedError: ``words-differ``, ``request-other-deployment``, ``person-taken``; ``authority-for-leads``;
        ``authority-held``: another lead has it.
    :raises UsageError: ``team-unknown``, ``file-exists``.
    """
    desk.require("root")
    if out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
    with request_path.open("rb") as stream:
        request = read_request(stream.read(_MAX_REQUEST))
    if request.deployment_id != desk.state["deployment_id"]:
        raise RefusedError(
            "request-other-deployment", "The request is for another headquarters.", "Ask for a request with your kit."
        )
    if expect_words is not None and tuple(word.casefold() for word in expect_words) != request.words:
        raise RefusedError(
            "words-differ", "The words are not those of this request.", "Do not approve it; ask the person again."
        )
    if team_authority:
        _require_free(desk, request)
    certificate, chain = _issue(desk, request)
    sealed = _hand_over(desk, request) if team_authority else None
    kit = next_kit(desk, request.team).exact if team_authority else None
    write_durable(out, make_answer(request, certificate, chain, kit, sealed))
    return request.words


def _require_free(desk: Desk, request: Request) -> None:
    if request.role != "lead":
        raise RefusedError("authority-for-leads", "Only a lead holds a team's authority.", "Approve without it.")
    holder = desk.state["teams"].get(request.team, {}).get("held_by")
    if holder not in (None, request.person):
        raise RefusedError(
            "authority-held", f"{holder} holds the authority of team {request.team}.", "Renew the team's CA first."
        )


def _hand_over(desk: Desk, request: Request) -> bytes:
    """The team's CA, encrypted to the recipient that the lead bound to the words of the request."""
    desk.state["teams"][request.team]["held_by"] = request.person
    desk.save()
    authority = authorities.team_authority(desk, request.team)
    plain = encode_authority(authority.private_key, authority.certificate)
    return encrypt_bytes(plain, [parse_recipient(request.age_recipient)])


def _issue(desk: Desk, request: Request) -> tuple[bytes, tuple[bytes, ...]]:
    team, person = request.team, request.person
    authority = authorities.team_authority(desk, team)
    known = [one for one in desk.state["issued"] if (one["team"], one["code"]) == (team, person)]
    for one in known:
        if one["request"] == str(request.digest):
            return base64.b64decode(one["certificate"]), (authority.certificate,)
    if any(authorities.stands(desk, authority, raw(one["certificate"])) for one in known):
        raise RefusedError(
            "person-taken", f"{person} of team {team} already has a certificate.", "Choose another pseudonym."
        )
    now = desk.clock.now().wall
    until = min(authority.until, now + timedelta(days=365 * TEAM_YEARS))
    certificate = issue(authority, request.key, code=person, role=request.role, now=now, until=until, team=team)
    desk.state["issued"].append(
        {
            "code": person,
            "team": team,
            "role": request.role,
            "request": str(request.digest),
            "certificate": base64.b64encode(certificate).decode("ascii"),
            "recipient": request.age_recipient,
            "issued": now.isoformat(timespec="seconds"),
        }
    )
    desk.save()
    return certificate, (authority.certificate,)
