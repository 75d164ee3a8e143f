"""What a kit says, and its JSON (FORMAT.md, "Kit"). Whether to believe it is decided in ``kit.py``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final, Literal

from fieldkit import exactjson
from fieldkit.digest import Digest, sha256
from fieldkit.errors import EvidenceError
from fieldkit.keys import fields
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.notes import NoteKey
from fieldkit.keys.rotation import RootSuccession
from fieldkit.keys.words import fingerprint_words

FORMAT: Final = "fieldkit-kit/1;sha256;cades-p256"
_HYBRID: Final = "age1pq1"
_MAX_POLICIES: Final = 64
_REQUIRED: Final = frozenset(
    {
        "format", "version", "deployment", "deployment_id", "team", "issued", "expires", "root", "successions",
        "team_ca", "crls", "intake", "custodians", "transport", "months", "identities", "people", "policies",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PinnedAuthority:
    """A time-stamp authority that headquarters trusts: a name for people, and its roots (DER)."""

    name: str
    roots: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class PinnedLog:
    """Headquarters' transparency log: the key that signs its checkpoints, and the outside cosigners whose word a laptop
    takes that every other laptop is shown the same log."""

    key: NoteKey
    cosigners: tuple[NoteKey, ...] = ()


@dataclass(frozen=True, slots=True)
class KitPerson:
    """A teammate: certificate (DER) and, where known, the age recipient that parcels to them are made for."""

    certificate: bytes
    recipient: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KitContents:
    """Everything a laptop needs to know of headquarters.

    ``months`` are pairs of ``YYYY-MM`` and the records recipient of that month, in order, for every month until the
    kit expires. Certificates and lists are DER. ``policies`` are named switches; what is not named is off.
    ``time_stamp_authorities`` are whose tokens count.
    ``log`` is headquarters' log, None where there is none and receipts are on a list alone.
    ``recovery_recipient`` is the deployment's offline recovery key, used for vaults alone; None where there is none.
    """

    version: int
    deployment: str
    deployment_id: str
    team: str
    issued: datetime
    expires: datetime
    root: bytes
    team_ca: bytes
    crls: tuple[bytes, ...]
    intake_certificate: bytes
    custodian_certificates: tuple[bytes, ...]
    transport_recipient: str
    months: tuple[tuple[str, str], ...]
    identity_recipients: tuple[str, ...]
    people: tuple[KitPerson, ...] = ()
    policies: Mapping[str, bool] = field(default_factory=dict)
    successions: tuple[RootSuccession, ...] = ()
    recovery_recipient: str | None = None
    time_stamp_authorities: tuple[PinnedAuthority, ...] = ()
    log: PinnedLog | None = None

    @property
    def root_digest(self) -> Digest:
        """SHA-256 of the root's DER: what is pinned."""
        return sha256(self.root)

    @property
    def root_words(self) -> tuple[str, ...]:
        """The eight words that are compared aloud with headquarters before a kit is trusted for the first time."""
        return fingerprint_words(self.root_digest)

    def anchors(self) -> TrustAnchors:
        """The root and every list in the kit: for kits, receipts and whatever is signed today."""
        return TrustAnchors((self.root,), self.crls)

    def anchors_with_former_roots(self) -> TrustAnchors:
        """For evidence from before a rotation. Never for kits or receipts: a former root's key may be in other hands,
        which can be why there is a new one."""
        return TrustAnchors((self.root, *(one.old_root for one in self.successions)), self.crls)

    def records_recipient(self, at: datetime) -> str:
        """Headquarters' key of the month of ``at`` (UTC). Before the first month the first is taken, after the last
        the last: a wrong clock or an old kit warns elsewhere and never stops the work."""
        wanted = at.astimezone(UTC).strftime("%Y-%m")
        passed = [recipient for month, recipient in self.months if month <= wanted]
        return passed[-1] if passed else self.months[0][1]

    def state(self, now: datetime) -> Literal["current", "expired", "not-yet"]:
        """Where ``now`` stands to the kit's time. Anything but ``current`` is shown as a warning in the field."""
        if now > self.expires:
            return "expired"
        return "not-yet" if now < self.issued else "current"


def to_json(kit: KitContents) -> bytes:
    """The bytes of ``trust.json``.

    :raises EvidenceError: ``kit-malformed`` when the contents do not read back as they are.
    """
    document = exactjson.dumps(
        {
            "format": FORMAT,
            "version": kit.version,
            "deployment": kit.deployment,
            "deployment_id": kit.deployment_id,
            "team": kit.team,
            "issued": kit.issued.isoformat(timespec="seconds"),
            "expires": kit.expires.isoformat(timespec="seconds"),
            "root": fields.encode(kit.root),
            "successions": [
                [fields.encode(one.old_root), fields.encode(one.by_old), fields.encode(one.by_new)]
                for one in kit.successions
            ],
            "team_ca": fields.encode(kit.team_ca),
            "crls": [fields.encode(one) for one in kit.crls],
            "intake": fields.encode(kit.intake_certificate),
            "custodians": [fields.encode(one) for one in kit.custodian_certificates],
            "transport": kit.transport_recipient,
            "months": [list(one) for one in kit.months],
            "identities": list(kit.identity_recipients),
            **({} if kit.recovery_recipient is None else {"recovery": kit.recovery_recipient}),
            **_authorities_json(kit.time_stamp_authorities),
            **_log_json(kit.log),
            "people": [
                {"certificate": fields.encode(one.certificate), "recipient": one.recipient} for one in kit.people
            ],
            "policies": dict(kit.policies),
        }
    )
    from_json(document)
    return document


def from_json(untrusted: bytes) -> dict[str, Any]:
    """The arguments of ``KitContents`` from ``trust.json``. Members that are not known are left alone.

    :raises EvidenceError: ``kit-malformed``.
    """
    try:
        document = fields.members(exactjson.loads_object(untrusted), _REQUIRED)
        found = {**_headquarters(document), **_recipients(document)}
    except (fields.BadField, exactjson.MalformedJson):
        raise kit_malformed() from None
    return found


def _headquarters(document: Mapping[str, Any]) -> dict[str, Any]:
    fields.require(document["format"] == FORMAT)
    issued, expires = fields.time(document["issued"]), fields.time(document["expires"])
    fields.require(issued < expires)
    return {
        "version": fields.count(document["version"]),
        "deployment": fields.text(document["deployment"]),
        "deployment_id": fields.identifier(document["deployment_id"]),
        "team": fields.text(document["team"]),
        "issued": issued,
        "expires": expires,
        "root": _certificate(document["root"]),
        "successions": fields.many(document["successions"], LIMITS.chain_certificates, _succession),
        "team_ca": _certificate(document["team_ca"]),
        "crls": fields.many(document["crls"], LIMITS.kit_recipients, lambda one: fields.raw(one, LIMITS.crl)),
        "intake_certificate": _certificate(document["intake"]),
        "custodian_certificates": fields.many(document["custodians"], LIMITS.kit_recipients, _certificate),
        "people": fields.many(document["people"], LIMITS.kit_people, _person),
        "policies": _policies(document["policies"]),
        "time_stamp_authorities": fields.many(
            document.get("time_stamp_authorities", []), LIMITS.kit_recipients, _time_stamp_authority
        ),
        "log": _log(document.get("log")),
    }


def _recipients(document: Mapping[str, Any]) -> dict[str, Any]:
    transport = fields.recipient(document["transport"])
    months = fields.many(document["months"], LIMITS.kit_months, fields.month_recipient)
    identities = fields.many(document["identities"], LIMITS.kit_recipients, fields.recipient)
    named = [month for month, _ in months]
    fields.require(bool(months) and bool(identities) and named == sorted(set(named)))
    kinds = {one.startswith(_HYBRID) for one in (transport, *identities, *(recipient for _, recipient in months))}
    fields.require(len(kinds) == 1)
    return {
        "transport_recipient": transport,
        "months": months,
        "identity_recipients": identities,
        "recovery_recipient": _recovery(document.get("recovery"), kinds),
    }


def _recovery(untrusted: object, kinds: set[bool]) -> str | None:
    """The recovery recipient, of the same kind as the others; kits of earlier releases name none."""
    if untrusted is None:
        return None
    recipient = fields.recipient(untrusted)
    fields.require(recipient.startswith(_HYBRID) in kinds)
    return recipient


def _authorities_json(authorities: tuple[PinnedAuthority, ...]) -> dict[str, Any]:
    """Left out where there are none, as in kits of earlier releases."""
    listed = [{"name": one.name, "roots": [fields.encode(root) for root in one.roots]} for one in authorities]
    return {"time_stamp_authorities": listed} if listed else {}


def _time_stamp_authority(untrusted: object) -> PinnedAuthority:
    one = fields.members(untrusted, frozenset({"name", "roots"}))
    roots = fields.many(one["roots"], LIMITS.chain_certificates, _certificate)
    fields.require(bool(roots))
    return PinnedAuthority(fields.text(one["name"]), roots)


def _log_json(log: PinnedLog | None) -> dict[str, Any]:
    """Left out where there is none, as in kits of earlier releases."""
    return {} if log is None else {"log": {"key": log.key.text, "cosigners": [one.text for one in log.cosigners]}}


def _log(untrusted: object) -> PinnedLog | None:
    if untrusted is None:
        return None
    said = fields.members(untrusted, frozenset({"key", "cosigners"}))
    log = PinnedLog(_note_key(said["key"]), fields.many(said["cosigners"], LIMITS.kit_recipients, _note_key))
    fields.require(log.key.kind == "log" and all(one.kind == "cosigner" for one in log.cosigners))
    fields.require(len({one.public for one in (log.key, *log.cosigners)}) == 1 + len(log.cosigners))
    return log


def _note_key(untrusted: object) -> NoteKey:
    try:
        return NoteKey.parse(untrusted)
    except EvidenceError:
        raise fields.BadField from None


def _certificate(untrusted: object) -> bytes:
    return fields.raw(untrusted, LIMITS.certificate)


def _succession(untrusted: object) -> RootSuccession:
    parts = fields.many(untrusted, 3, lambda one: fields.raw(one, LIMITS.certificate))
    fields.require(len(parts) == 3)
    return RootSuccession(*parts)


def _person(untrusted: object) -> KitPerson:
    person = fields.members(untrusted, frozenset({"certificate", "recipient"}))
    recipient = person["recipient"]
    return KitPerson(_certificate(person["certificate"]), None if recipient is None else fields.recipient(recipient))


def _policies(untrusted: object) -> Mapping[str, bool]:
    if not isinstance(untrusted, dict) or len(untrusted) > _MAX_POLICIES:
        raise fields.BadField
    fields.require(all(isinstance(on, bool) for on in untrusted.values()))
    return {fields.text(name): on for name, on in untrusted.items()}


def kit_malformed() -> EvidenceError:
    """The kit cannot be read as one."""
    return EvidenceError("kit-malformed", "The kit is damaged or is not a kit.", "Ask headquarters for it again.")
