"""Make the signed kit of a team.

The first kit of a team makes the team's CA, which headquarters holds in this release. Every kit has a new version
number, and is laid at the intake and custodian desks beside the root's, so that they know whom to believe.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from fieldkit.errors import UsageError
from fieldkit.keys.authority_store import encode_authority
from fieldkit.keys.certificates import make_crl, make_team_ca
from fieldkit.keys.kit import Kit, KitContents, KitPerson, build_kit, read_kit
from fieldkit.keys.kit_contents import PinnedAuthority, PinnedLog
from fieldkit.keys.notes import NoteKey
from fieldkit.keys.rotation import RootSuccession
from fieldkit.storage.durable import write_durable
from fieldkit.workflows.hq import month_list
from fieldkit.workflows.hq.authorities import (
    raw,
    root_authority,
    root_certificate,
    stands,
    team_authority,
    text,
    trust_signer,
)
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.values import KitSummary

KIT_DAYS = 365
HELD_BY_LEAD = "team-authority-with-lead"
"""Policy: a lead holds the team's CA, so that each certificate of a member has a line ``key-added`` of that lead."""
TEAM_YEARS = 10


def make_kit(desk: Desk, team: str, out: Path, months: Path | None = None) -> KitSummary:
    """Make and write a kit.

    :param months: the custodian's list of month keys, where that desk is not beside this one.
    :raises RefusedError: ``wrong-desk``.
    :raises UsageError: ``name-malformed``, ``file-exists``.
    :raises EvidenceError: ``months-malformed``, ``months-older``, ``months-other-signer``.
    """
    desk.require("root")
    if out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
    month_list.take_left(desk)
    if months is not None:
        month_list.take(desk, months)
    kit = next_kit(desk, team)
    write_durable(out, kit.exact)
    return summary(kit)


def next_kit(desk: Desk, team: str) -> Kit:
    """The next version of a team's trust, made from what the root desk knows now, laid at the desks beside it.

    :raises UsageError: ``name-malformed``.
    """
    if team not in desk.state["teams"]:
        desk.state["teams"][team] = _new_team(desk, team)
    desk.state["kit_version"] += 1
    desk.save()
    exact = build_kit(_contents(desk, team), trust_signer(desk))
    kit = read_kit(exact, desk.clock.now().wall, desk.root_digest())
    _lay_at_sibling_desks(desk, kit)
    return kit


def summary(kit: Kit) -> KitSummary:
    """What a kit says, for people."""
    return KitSummary(
        kit.deployment,
        kit.team,
        kit.version,
        kit.issued.isoformat(timespec="seconds"),
        kit.expires.isoformat(timespec="seconds"),
        kit.root_words,
        kit.policies.get("training", False),
        kit.months[-1][0],
    )


def _new_team(desk: Desk, team: str) -> dict[str, Any]:
    now = desk.clock.now().wall
    root = root_authority(desk)
    until = min(root.until, now + timedelta(days=365 * TEAM_YEARS))
    authority = make_team_ca(root, team, now, until)
    encoded = encode_authority(authority.private_key, authority.certificate)
    return {"authority": text(encoded), "crl": text(make_crl(authority, now, until)), "made": now.isoformat()}


def _contents(desk: Desk, team: str) -> KitContents:
    state, now = desk.state, desk.clock.now().wall
    known = [one for one in state["issued"] if one["team"] == team]
    held = state["teams"][team].get("held_by") is not None
    authority = team_authority(desk, team)
    standing = [one for one in known if stands(desk, authority, raw(one["certificate"]))]
    return KitContents(
        version=state["kit_version"],
        deployment=state["name"],
        deployment_id=state["deployment_id"],
        team=team,
        issued=now,
        expires=now + timedelta(days=KIT_DAYS),
        root=root_certificate(desk),
        team_ca=team_authority(desk, team).certificate,
        crls=(raw(state["root_crl"]), raw(state["teams"][team]["crl"]), *map(raw, state.get("former_crls", []))),
        successions=tuple(RootSuccession(*map(raw, one)) for one in state.get("successions", [])),
        intake_certificate=raw(state["intake"]),
        custodian_certificates=tuple(raw(one) for one in state["custodians"]),
        transport_recipient=state["transport"],
        months=month_list.for_kit(desk),
        identity_recipients=tuple(state["identities"]),
        people=tuple(KitPerson(raw(one["certificate"]), one["recipient"]) for one in standing),
        policies={
            "training": bool(state["training"]),
            "classic-recipients": bool(state["classic"]),
            HELD_BY_LEAD: held,
        },
        recovery_recipient=state.get("recovery"),
        time_stamp_authorities=tuple(
            PinnedAuthority(one["name"], tuple(raw(root) for root in one["roots"]))
            for one in state.get("time_stamp_authorities", [])
        ),
        log=_log(desk),
    )


def _log(desk: Desk) -> PinnedLog | None:
    if "log" not in desk.state:
        return None
    return PinnedLog(NoteKey.parse(desk.state["log"]), tuple(map(NoteKey.parse, desk.state.get("cosigners", []))))


def _lay_at_sibling_desks(desk: Desk, kit: Kit) -> None:
    for name in ("intake", "custodian"):
        sibling = desk.folder.parent / name
        if (sibling / "desk.json").exists():
            (sibling / "trust").mkdir(exist_ok=True)
            write_durable(sibling / "trust" / f"{kit.version:06d}.kit", kit.exact)
