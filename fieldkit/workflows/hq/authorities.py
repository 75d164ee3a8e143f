"""The root's and the teams' CAs at the root desk, what they issued and what they revoked.

Each CA signs its own list. The root's lasts as long as the root, a team's as long as the team's CA, so that a laptop
that is away for years still has a current one; a list is made anew only when something is revoked.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from fieldkit.clock import parse_moment
from fieldkit.errors import EvidenceError, RefusedError, UsageError
from fieldkit.keys import people
from fieldkit.keys.anchors import load_crl
from fieldkit.keys.authority_store import decode_authority, decode_with_chain
from fieldkit.keys.certificates import Authority, Revoked, make_crl
from fieldkit.keys.revocation import issued, list_number
from fieldkit.keys.shares import Scheme, combine, split
from fieldkit.keys.signer import SoftwareSigner
from fieldkit.keys.wrapping import new_key, unwrap
from fieldkit.workflows.hq.desk import Desk

ROOT_LABEL = "root-authority"


def root_certificate(desk: Desk) -> bytes:
    """The root's certificate (DER): known without its key."""
    if "root_certificate" in desk.state:
        return raw(desk.state["root_certificate"])
    return decode_authority(raw(desk.state["authority"]))[1]


def root_authority(desk: Desk) -> Authority:
    """The root, for what it alone may sign: team CAs, desks, its own list, a root after it.

    :raises RefusedError: ``shares-needed``: the root is split and its shares were not given.
    """
    if desk.root is not None:
        return desk.root
    if "authority" not in desk.state:
        raise RefusedError(
            "shares-needed",
            f"The root is split into shares ({desk.state['root_shares']}); this needs it.",
            "Give enough shares, each with --root-share FILE.",
        )
    return Authority(*decode_authority(raw(desk.state["authority"])))


def open_root(desk: Desk, shares: Sequence[str]) -> None:
    """Put the root together from its shares, for as long as the desk is open. Without shares nothing happens.

    :raises EvidenceError: ``share-malformed``.
    :raises RefusedError: ``shares-too-few``, ``shares-mixed``; ``shares-wrong``: they open another root.
    :raises UsageError: ``root-not-split``.
    """
    if not shares:
        return
    desk.require("root")
    if "root_sealed" not in desk.state:
        raise UsageError("root-not-split", "The root of this desk is not split.", "Leave the shares where they are.")
    key = combine(shares)
    try:
        plain = unwrap(key, raw(desk.state["root_sealed"]), ROOT_LABEL)
    except EvidenceError:
        raise RefusedError(
            "shares-wrong", "These shares are of another root.", "Ask which headquarters, or which root, they are of."
        ) from None
    desk.root = Authority(*decode_authority(plain))


def seal_root(root: Authority, scheme: Scheme) -> tuple[dict[str, str], tuple[str, ...]]:
    """What a root desk keeps of a split root, and the shares, which are shown once and kept nowhere."""
    key = new_key()
    sealed = root.to_wrapped(key, ROOT_LABEL)
    state = {"root_certificate": text(root.certificate), "root_sealed": text(sealed), "root_shares": str(scheme)}
    return state, split(bytes(key), scheme)


def team_authority(desk: Desk, team: str) -> Authority:
    """The CA of a team: the original, or headquarters' copy of one that a lead holds.

    :raises UsageError: ``team-unknown``.
    """
    if team not in desk.state["teams"]:
        raise UsageError("team-unknown", f"There is no team {team} here.", "Make a kit for it first.")
    return Authority(*decode_authority(raw(desk.state["teams"][team]["authority"])))


def trust_signer(desk: Desk) -> SoftwareSigner:
    """The online key that signs kits: certified by the root, for lists of trust and nothing else."""
    return SoftwareSigner(*decode_with_chain(raw(desk.state["trust"])))


def teams(desk: Desk) -> tuple[str, ...]:
    """Every team that has a kit."""
    return tuple(desk.state["teams"])


def revocations(desk: Desk) -> tuple[Revoked, ...]:
    """Everything that was revoked here, in that order."""
    return tuple(
        Revoked(raw(one["certificate"]), parse_moment(one["since"]), parse_moment(one["invalid_from"]), one["reason"])
        for one in desk.state.get("revoked", [])
    )


def is_revoked(desk: Desk, certificate: bytes) -> bool:
    """Whether this very certificate was revoked here."""
    return any(one.certificate == certificate for one in revocations(desk))


def stands(desk: Desk, authority: Authority, certificate: bytes) -> bool:
    """Whether a team's present CA issued a certificate that is not revoked."""
    return issued_by(authority, certificate) and not is_revoked(desk, certificate)


def issued_by(authority: Authority, certificate: bytes) -> bool:
    """Whether an authority issued a certificate, by name and key."""
    return issued(authority.x509, people.load_certificate(certificate))


def renew_list(desk: Desk, authority: Authority, now: datetime) -> bytes:
    """An authority's new list of everything of its own that was revoked; the caller saves the desk."""
    before = list_of(desk, authority)
    own = [one for one in revocations(desk) if issued_by(authority, one.certificate)]
    number = max(list_number(load_crl(before)) + 1, int(now.timestamp()))
    made = make_crl(authority, now, authority.until, own, number)
    _slot(desk, authority)[_slot_name(authority)] = text(made)
    return made


def list_of(desk: Desk, authority: Authority) -> bytes:
    """An authority's newest list."""
    return raw(_slot(desk, authority)[_slot_name(authority)])


def _slot(desk: Desk, authority: Authority) -> dict[str, Any]:
    state: dict[str, Any] = desk.state if authority.team is None else desk.state["teams"][authority.team]
    return state


def _slot_name(authority: Authority) -> str:
    return "root_crl" if authority.team is None else "crl"


def raw(encoded: str) -> bytes:
    """Bytes from the base64 of the desk's state."""
    return base64.b64decode(encoded)


def text(data: bytes) -> str:
    """Bytes as the desk's state keeps them."""
    return base64.b64encode(data).decode("ascii")
