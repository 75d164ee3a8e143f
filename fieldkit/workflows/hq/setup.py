"""Set up headquarters: three desks, each with its own passphrase.

Made in one go and on one machine in this release; each desk's folder can then be carried to where it is used. Root
keeps the CA keys and the key that signs kits; intake gets the transport key; the custodian gets the keys of the months
and the identity key. Only the custodian's desk can open evidence. The recovery key opens vaults that nobody can unlock
any more, and nothing else; it belongs apart from every desk.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from fieldkit.age import Identity, generate_identity
from fieldkit.clock import Clock
from fieldkit.digest import sha256
from fieldkit.errors import UsageError
from fieldkit.ids import new_chain_id, random_hex
from fieldkit.keys.authority_store import encode_authority
from fieldkit.keys.certificates import Authority, issue, make_crl, make_root, new_private_key
from fieldkit.keys.oids import Role
from fieldkit.keys.passphrases import generate, require_strong
from fieldkit.keys.shares import Scheme
from fieldkit.keys.signer import SoftwareSigner
from fieldkit.keys.slots import MINIMUM_COST, SlotCost, calibrate
from fieldkit.keys.words import fingerprint_words
from fieldkit.workflows.hq import desk, log_book, recovery_key
from fieldkit.workflows.hq.authorities import seal_root
from fieldkit.workflows.values import HqCreated

DESKS = ("root", "intake", "custodian")
RECOVERY = "recovery"
ROOT_YEARS = 25
MONTHS = 13
"""Months of records recipients in a kit: the one of issue and the twelve after it."""


@dataclass(frozen=True, slots=True)
class _Keys:
    root: Authority
    transport: Identity
    months: tuple[tuple[str, Identity], ...]
    identities: Identity
    recovery: Identity
    intake: SoftwareSigner
    custodian: SoftwareSigner
    trust: SoftwareSigner


def create(
    folder: Path,
    name: str,
    clock: Clock,
    passphrases: Mapping[str, str] | None = None,
    *,
    classic: bool = False,
    training: bool = False,
    cost: SlotCost | None = None,
    root_shares: Scheme | None = None,
) -> HqCreated:
    """Make ``folder/root``, ``folder/intake`` and ``folder/custodian``, and the recovery key in ``folder/recovery``.

    :param passphrases: one for each desk and ``recovery``; generated where None.
    :param classic: X25519 instead of post-quantum recipients, for deployments whose tools are older than age 1.3.
    :param cost: key derivation; calibrated to about a second where None.
    :param root_shares: split the root; the shares are in the result and nowhere else. Where None, the root desk's
        passphrase alone opens the root.
    :raises UsageError: ``folder-not-empty``, ``name-malformed``.
    :raises RefusedError: ``passphrase-weak``.
    """
    if any((folder / one).exists() for one in (*DESKS, RECOVERY)):
        raise UsageError("folder-not-empty", f"{folder} already holds a headquarters.", "Choose another folder.")
    given = dict(passphrases or {})
    chosen = {one: given.get(one) or generate() for one in (*DESKS, RECOVERY)}
    for passphrase in chosen.values():
        require_strong(passphrase)
    now = clock.now().wall
    keys = _make_keys(name, now, classic)
    common = {"name": name, "training": training, "classic": classic, "root": str(sha256(keys.root.certificate))}
    states = _states(keys, common, now)
    shares: tuple[str, ...] = ()
    if root_shares is not None:
        del states["root"]["authority"]
        sealed, shares = seal_root(keys.root, root_shares)
        states["root"] |= sealed
    slot_cost = cost or (MINIMUM_COST if training else calibrate())
    for one in DESKS:
        kind = _kind(one)
        desk.create(folder / one, kind, chosen[one], clock, states[one], slot_cost).lock()
    recovery_key.create(folder / RECOVERY, keys.recovery, chosen[RECOVERY], slot_cost)
    shown = {one: passphrase for one, passphrase in chosen.items() if one not in given}
    folders = {one: str(folder / one) for one in (*DESKS, RECOVERY)}
    return HqCreated(name, folders, shown, fingerprint_words(sha256(keys.root.certificate)), shares)


def _kind(name: str) -> desk.DeskKind:
    match name:
        case "root" | "intake" | "custodian":
            return name
    raise ValueError(name)


def _make_keys(name: str, now: datetime, classic: bool) -> _Keys:
    root = make_root(name, now, ROOT_YEARS)
    age_kind: Any = "x25519" if classic else "hybrid"

    def signer(code: str, role: Role) -> SoftwareSigner:
        key = new_private_key()
        return SoftwareSigner(key, issue(root, key.public_key(), code=code, role=role, now=now, until=root.until))

    months = tuple((month, generate_identity(age_kind)) for month in month_names(now))
    return _Keys(
        root,
        generate_identity(age_kind),
        months,
        generate_identity(age_kind),
        generate_identity(age_kind),
        signer("I-01", "intake"),
        signer("C-01", "custodian"),
        signer("K-01", "trust"),
    )


def month_names(now: datetime) -> list[str]:
    """``YYYY-MM`` of this month and the twelve after it."""
    first = now.year * 12 + now.month - 1
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(first, first + MONTHS)]


def _states(keys: _Keys, common: dict[str, Any], now: datetime) -> dict[str, dict[str, Any]]:
    log = log_book.new_log(common["name"])
    root = {
        **common,
        "deployment_id": random_hex(),
        "log": log_book.signer_of(log).key.text,
        "authority": _text(encode_authority(keys.root.private_key, keys.root.certificate)),
        "root_crl": _text(make_crl(keys.root, now, keys.root.until)),
        "trust": _signer_text(keys.trust),
        "kit_version": 0,
        "teams": {},
        "issued": [],
        "intake": _text(keys.intake.certificate),
        "custodians": [_text(keys.custodian.certificate)],
        "transport": str(keys.transport.recipient),
        "months": [[month, str(identity.recipient)] for month, identity in keys.months],
        "identities": [str(keys.identities.recipient)],
        "recovery": str(keys.recovery.recipient),
    }
    intake = {
        **common,
        "signer": _signer_text(keys.intake),
        "chain": new_chain_id(),
        "transport": keys.transport.secret_text,
        "log": log,
    }
    custodian = {
        **common,
        "signer": _signer_text(keys.custodian),
        "chain": new_chain_id(),
        "months": {month: identity.secret_text for month, identity in keys.months},
        "identity": keys.identities.secret_text,
        "transport": keys.transport.secret_text,
        "ledger": random_hex() + random_hex(),
    }
    return {"root": root, "intake": intake, "custodian": custodian}


def _signer_text(signer: SoftwareSigner) -> str:
    return _text(encode_authority(signer.private_key, signer.certificate, signer.chain))


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
