"""Put a new root in the place of the old: both sign that the one follows the other, and everything that stands is
certified anew under the same keys.

Desks and laptops that pinned the old root take the next kit, because it carries both signatures. Nobody enrols again.
What was signed before stays checkable under the old root, with the lists of its time; a kit under the old root is
refused by whoever has seen the new one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from fieldkit.digest import sha256
from fieldkit.errors import UsageError
from fieldkit.keys import people
from fieldkit.keys.authority_store import decode_authority, encode_authority
from fieldkit.keys.certificates import Authority, issue, make_crl, make_root, make_team_ca
from fieldkit.keys.rotation import succeed
from fieldkit.keys.shares import Scheme, parse_scheme
from fieldkit.keys.words import fingerprint_words
from fieldkit.storage.durable import write_durable
from fieldkit.workflows.hq import authorities, kit
from fieldkit.workflows.hq.authorities import raw, text
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.values import KitSummary

ROOT_YEARS = 25
MAX_ROTATIONS = 4
"""As many successions as a kit may hold."""


@dataclass(frozen=True, slots=True)
class Rotated:
    """The new root's words, its shares where it is split (shown once), and the kits that bring it."""

    words: tuple[str, ...]
    shares: tuple[str, ...]
    kits: tuple[KitSummary, ...]
    files: tuple[str, ...]


def rotate(desk: Desk, out: Path | None = None, scheme: Scheme | None = None) -> Rotated:
    """Make a new root and hand over to it. A split root stays split, by ``scheme`` or as before.

    :raises RefusedError: ``wrong-desk``; ``shares-needed``: the old root must sign, so it must be open.
    :raises UsageError: ``rotations-spent``: after four, start a new headquarters.
    """
    desk.require("root")
    done = desk.state.setdefault("successions", [])
    if len(done) >= MAX_ROTATIONS:
        raise UsageError("rotations-spent", "This root was rotated four times.", "Start a new headquarters.")
    now, old = desk.clock.now().wall, authorities.root_authority(desk)
    new = make_root(desk.state["name"], now, ROOT_YEARS)
    handed = succeed(old, new)
    done.append([text(handed.old_root), text(handed.by_old), text(handed.by_new)])
    desk.state.setdefault("former_crls", []).append(text(authorities.list_of(desk, old)))
    shares = _put_root(desk, new, scheme)
    desk.state["root_crl"] = text(make_crl(new, now, new.until))
    _certify_desks(desk, new, now)
    for team in authorities.teams(desk):
        _certify_team(desk.state["teams"][team], new, team, now)
    desk.save()
    made = [kit.next_kit(desk, team) for team in authorities.teams(desk)]
    files = []
    for one in made if out is not None else ():
        assert out is not None
        out.mkdir(parents=True, exist_ok=True)
        files.append(str(out / f"trust-{one.version:06d}.kit"))
        write_durable(Path(files[-1]), one.exact)
    words = fingerprint_words(sha256(new.certificate))
    return Rotated(words, shares, tuple(kit.summary(one) for one in made), tuple(files))


def _put_root(desk: Desk, new: Authority, scheme: Scheme | None) -> tuple[str, ...]:
    state = desk.state
    before = state.get("root_shares")
    wanted = scheme or (parse_scheme(before) if before else None)
    if wanted is None:
        state["authority"] = text(encode_authority(new.private_key, new.certificate))
        return ()
    state.pop("authority", None)
    sealed, shares = authorities.seal_root(new, wanted)
    state.update(sealed)
    desk.root = new
    return shares


def _certify_desks(desk: Desk, new: Authority, now: datetime) -> None:
    """The same keys and names, under the new root; the desks find their certificates in the next kit."""
    state = desk.state
    state["intake"] = text(_again(new, raw(state["intake"]), now))
    state["custodians"] = [text(_again(new, raw(one), now)) for one in state["custodians"]]
    trust = authorities.trust_signer(desk)
    state["trust"] = text(encode_authority(trust.private_key, _again(new, trust.certificate, now)))


def _again(new: Authority, certificate: bytes, now: datetime) -> bytes:
    person = people.read_person(certificate)
    key = people.public_key(people.load_certificate(certificate))
    return issue(new, key, code=person.code, role=person.role, now=now, until=new.until)


def _certify_team(team: dict[str, Any], new: Authority, name: str, now: datetime) -> None:
    """The team's CA keeps its key, so every certificate that it gave leads to the new root too."""
    old = Authority(*decode_authority(raw(team["authority"])))
    until = min(new.until, now + timedelta(days=365 * kit.TEAM_YEARS))
    made = make_team_ca(new, name, now, until, key=old.private_key)
    team["authority"] = text(encode_authority(made.private_key, made.certificate))
