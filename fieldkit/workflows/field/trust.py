"""Take a newer kit into the vault: headquarters' trust as it is now.

The kit must lead to the pinned root, or to a root that the pinned one handed over to; versions and lists never go
back. Lists once held are kept, so that what was signed under them can still be judged as of its own time. Trust that is
past its end warns and never stops the recording of what a witness says.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fieldkit.bundle.files import read_small
from fieldkit.custody import Subject
from fieldkit.digest import sha256
from fieldkit.keys.kit import Kit, read_kit, require_successor
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.people import same_key
from fieldkit.workflows.field import kit_news, signing
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq.kit import summary
from fieldkit.workflows.values import KitSummary


def take(session: FieldSession, path: Path) -> KitSummary:
    """Check the kit in ``path`` and put it in the place of the one in use.

    :raises EvidenceError: ``kit-older``, ``kit-other-root``, ``kit-other-deployment``, ``certificate-revoked``,
        ``kit-malformed`` and what ``keys.verifier`` raises.
    :raises RefusedError: ``vault-salvage``.
    """
    return take_bytes(session, read_small(path, LIMITS.kit))


def take_bytes(session: FieldSession, untrusted: bytes) -> KitSummary:
    """As ``take``, for a kit that came inside something else. The kit in use again changes nothing."""
    if sha256(untrusted) == sha256(session.kit.exact):
        return summary(session.kit)
    kit = read_kit(untrusted, session.clock.now().wall, session.pinned_root)
    require_successor(session.kit, kit)
    lists = session.anchors().with_crls(kit.crls)
    vault = session.vault
    with session.writing() as writer:
        vault.meta.put("kit", kit.exact)
        vault.meta.put("root", str(kit.root_digest))
        vault.meta.put("lists", lists.pem())
        _lead_to_new_root(session, kit)
        kit_news.keep(session, kit)
        if session.enrolled:
            subject = Subject("kit", str(kit.version), sha256(kit.exact).hex)
            writer.line("imported", (subject,), reason=_reason(session.kit, kit))
    session.kit = kit
    if vault.signer is not None:
        vault.signer = signing.under(vault.signer, kit)
    return summary(kit)


def _lead_to_new_root(session: FieldSession, kit: Kit) -> None:
    """Keep the team CA's certificate of the new kit beside everyone's own, before the one that it follows: bundles
    carry it, so that stock tools find the kit's root. Signers take theirs from the kit (``signing.under``)."""
    for row in session.vault.people.all():
        issuers = row.certificates[1:]
        if kit.team_ca not in issuers and any(same_key(one, kit.team_ca) for one in issuers):
            session.vault.people.put(replace(row, certificates=(row.certificates[0], kit.team_ca, *issuers)))


def _reason(held: Kit, taken: Kit) -> str:
    handed = "; headquarters has a new root" if held.root_digest != taken.root_digest else ""
    return f"trust {held.version} to {taken.version}{handed}"
