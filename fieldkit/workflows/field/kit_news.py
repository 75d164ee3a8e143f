"""What a newer kit changed, kept until somebody has read it."""

from __future__ import annotations

from collections.abc import Iterator

from fieldkit import exactjson
from fieldkit.keys.kit_contents import KitContents
from fieldkit.keys.people import certificate_digest, read_person
from fieldkit.keys.revocation import revocation_of
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.morning_values import ChangeCode, KitNews

_NEWS = "kit-news"


def between(held: KitContents, taken: KitContents) -> Iterator[tuple[ChangeCode, str]]:
    """Each change that somebody in the field has to know of, and what it names."""
    if held.root_digest != taken.root_digest:
        yield "root", ""
    yield from _people(held, taken)
    if held.intake_certificate != taken.intake_certificate or set(held.custodian_certificates) != set(
        taken.custodian_certificates
    ):
        yield "desks", ""
    before = (held.transport_recipient, set(held.identity_recipients))
    if before != (taken.transport_recipient, set(taken.identity_recipients)):
        yield "recipients", ""
    if held.months[-1][0] != taken.months[-1][0]:
        yield "months", taken.months[-1][0]
    if held.expires.date() != taken.expires.date():
        yield ("longer" if taken.expires > held.expires else "shorter"), taken.expires.date().isoformat()
    for name in sorted({*held.policies, *taken.policies}):
        if held.policies.get(name, False) != taken.policies.get(name, False):
            yield "policy", f"{name}: {'on' if taken.policies.get(name, False) else 'off'}"


def _people(held: KitContents, taken: KitContents) -> Iterator[tuple[ChangeCode, str]]:
    before = {certificate_digest(one.certificate): one.certificate for one in held.people}
    after = {certificate_digest(one.certificate): one.certificate for one in taken.people}
    for digest in sorted(after.keys() - before.keys()):
        yield "person-added", read_person(after[digest]).code
    for digest, certificate in sorted({**before, **after}.items()):
        chain = (held.team_ca, taken.team_ca)
        revoked = revocation_of(certificate, chain, taken.anchors()) is not None
        if revoked and revocation_of(certificate, chain, held.anchors()) is None:
            yield "revoked", read_person(certificate).code
        elif digest not in after and not revoked:
            yield "person-gone", read_person(certificate).code


def keep(session: FieldSession, taken: KitContents) -> None:
    """Keep what ``taken`` changes, after what was kept and not yet read; inside the transaction that takes it."""
    known = news(session)
    changes = [*(known.changes if known else ()), *between(session.kit, taken)]
    document = {
        "before": known.before if known else session.kit.version, "after": taken.version,
        "taken": session.now_text(), "changes": [list(one) for one in dict.fromkeys(changes)],
    }  # fmt: skip
    session.vault.meta.put(_NEWS, exactjson.dumps(document))


def news(session: FieldSession) -> KitNews | None:
    """What nobody has called read yet."""
    kept = session.vault.meta.get(_NEWS)
    if kept is None:
        return None
    document = exactjson.loads_object(kept)
    changes = tuple((code, what) for code, what in document["changes"])
    return KitNews(document["before"], document["after"], document["taken"], changes)


def read(session: FieldSession) -> None:
    """Somebody read it. Durable when it returns."""
    with session.writing():
        session.vault.meta.drop(_NEWS)
