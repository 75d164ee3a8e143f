"""What the kit in use says, for people to read: who signed it, since when and until when, which keys, which rules.

It reads what was checked when the kit was taken (``trust``) and judges nothing anew but the two things that change by
themselves: the clock, and lists that came since. It writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from fieldkit.custody import Body
from fieldkit.keys.kit import Kit
from fieldkit.keys.people import certificate_name, load_certificate
from fieldkit.keys.revocation import revocation_of
from fieldkit.workflows.field import book
from fieldkit.workflows.field.cover import FORBIDDEN
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq.kit import HELD_BY_LEAD
from fieldkit.workflows.kit_values import HeldKit, KitKey, KitKeyKind, KitRule

RULES = ("training", FORBIDDEN, HELD_BY_LEAD, "classic-recipients")
"""Every switch of a kit that this release obeys. What is not named in a kit is off."""


def held(session: FieldSession) -> HeldKit:
    """The kit in use. It reads the chain for the line of its arrival, so a face calls it beside its window."""
    kit = session.kit
    return HeldKit(
        deployment=kit.deployment,
        team=kit.team,
        version=kit.version,
        issued=_text(kit.issued),
        expires=_text(kit.expires),
        state=kit.state(session.clock.now().wall),
        taken=_taken(session, kit.version),
        root_words=kit.root_words,
        former_roots=len(kit.successions),
        signer_revoked=_revoked(session, kit.signed_by.certificate, kit.signed_by.chain),
        keys=tuple(_keys(session, kit)),
        months_until=kit.months[-1][0],
        recovery=kit.recovery_recipient is not None,
        post_quantum=kit.transport_recipient.startswith("age1pq1"),
        time_stamps=tuple(one.name for one in kit.time_stamp_authorities),
        log=None if kit.log is None else kit.log.key.name,
        cosigners=() if kit.log is None else tuple(one.name for one in kit.log.cosigners),
        rules=tuple(KitRule(name, kit.policies.get(name, False)) for name in RULES),
        unknown_rules=tuple(sorted(name for name, on in kit.policies.items() if on and name not in RULES)),
    )


def _keys(session: FieldSession, kit: Kit) -> Iterator[KitKey]:
    yield _key(session, "root", kit.root, ())
    yield _key(session, "trust", kit.signed_by.certificate, kit.signed_by.chain)
    yield _key(session, "team-ca", kit.team_ca, ())
    yield _key(session, "intake", kit.intake_certificate, ())
    for one in kit.custodian_certificates:
        yield _key(session, "custodian", one, ())
    for person in kit.people:
        yield _key(session, "person", person.certificate, (kit.team_ca,))


def _key(session: FieldSession, kind: KitKeyKind, der: bytes, chain: tuple[bytes, ...]) -> KitKey:
    certificate = load_certificate(der)
    name = certificate_name(certificate)
    until = certificate.not_valid_after_utc
    revoked = None if kind == "root" else _revoked(session, der, chain)
    return KitKey(kind, name.common or name.organisation, _text(until), session.clock.now().wall > until, revoked)


def _revoked(session: FieldSession, certificate: bytes, chain: tuple[bytes, ...]) -> str | None:
    found = revocation_of(certificate, chain, session.anchors())
    return None if found is None else _text(found.since)


def _taken(session: FieldSession, version: int) -> str | None:
    """When this laptop took the kit, by the line of custody; None where it came with the vault."""
    for _, body in reversed(book.bodies(session)):
        if _arrival(body, version):
            return body.time
    return None


def _arrival(body: Body, version: int) -> bool:
    return body.act == "imported" and any(one.kind == "kit" and one.id == str(version) for one in body.subjects)


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
