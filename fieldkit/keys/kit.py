"""The signed kit, which is also the trust bundle: one format (FORMAT.md, "Kit").

The rules: exactly two files, ``trust.json`` and its signature by a key with the role *trust*, which the root alone
can give; the root is the pinned one, or follows it with both signatures; every certificate inside leads to that root
with its own role; the signing time is the time of issue. A kit past its end still reads, because stale trust warns in
the field and never blocks recording; headquarters reads with ``strict``. Versions never go back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fieldkit.digest import Digest, sha256
from fieldkit.errors import EvidenceError
from fieldkit.keys import people
from fieldkit.keys.anchors import newest_lists, revoked_since
from fieldkit.keys.kit_contents import KitContents, KitPerson, from_json, kit_malformed, to_json
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.oids import CUSTODIAN, INTAKE, ROLE_OIDS, TEAM_ROLES, TRUST
from fieldkit.keys.pair_zip import read_pair, write_pair
from fieldkit.keys.rotation import RootSuccession, succeed, verify_succession
from fieldkit.keys.signer import Signer
from fieldkit.keys.verifier import SignedBy, verify_authority, verify_certificate, verify_cms

__all__ = [
    "Kit",
    "KitContents",
    "KitPerson",
    "RootSuccession",
    "build_kit",
    "read_kit",
    "read_version",
    "require_successor",
    "succeed",
]

_NAMES: Final = ("trust.json", "trust.p7s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit(KitContents):
    """A checked kit. ``exact`` is the ZIP as it came, ``trust_json`` and ``trust_p7s`` the two files in it, and
    ``signed_by`` the holder of the trust key."""

    exact: bytes
    trust_json: bytes
    trust_p7s: bytes
    signed_by: SignedBy


def build_kit(contents: KitContents, signer: Signer) -> bytes:
    """Sign ``contents`` at their time of issue.

    :param signer: a key with the role *trust*.
    :raises EvidenceError: ``kit-malformed`` when the contents are out of bounds.
    """
    trust_json = to_json(contents)
    return write_pair((_NAMES[0], trust_json), (_NAMES[1], signer.sign_cms(trust_json, contents.issued)))


def read_kit(untrusted: bytes, now: datetime, pinned_root: Digest | None = None, *, strict: bool = False) -> Kit:
    """Check a kit.

    :param pinned_root: SHA-256 of the root that this laptop trusts. None only for the first kit, whose
        ``root_words`` a person then compares aloud with headquarters.
    :param strict: refuse a kit that is not current at ``now``.
    :raises EvidenceError: ``pair-malformed``, ``kit-malformed``, ``kit-other-root``, ``kit-mixed``, ``kit-stale`` and
        the codes of ``verifier``.
    """
    trust_json, trust_p7s = read_pair(untrusted, _NAMES, LIMITS.kit)
    said = from_json(trust_json)
    contents = KitContents(**said)
    _check_root(contents, pinned_root)
    signed_by = verify_cms(trust_p7s, trust_json, contents.anchors(), contents.issued, TRUST)
    if signed_by.signing_time != contents.issued:
        raise kit_malformed()
    _check_certificates(contents)
    if strict and contents.state(now) != "current":
        raise EvidenceError("kit-stale", "The kit is not valid at this time.", "Ask headquarters for a current kit.")
    return Kit(exact=untrusted, trust_json=trust_json, trust_p7s=trust_p7s, signed_by=signed_by, **said)


def read_version(untrusted: bytes) -> int:
    """The version that a kit claims, believing nothing else of it.

    :raises EvidenceError: ``pair-malformed``, ``kit-malformed``.
    """
    version: int = from_json(read_pair(untrusted, _NAMES, LIMITS.kit)[0])["version"]
    return version


def require_successor(held: Kit, offered: Kit) -> None:
    """Refuse a kit that may not take the place of ``held``: of another deployment, of an older version, with older
    revocation lists, or signed by a key that the held lists revoke. ``offered`` was read with the held root pinned.

    :raises EvidenceError: ``kit-other-deployment``, ``kit-older``, ``certificate-revoked``.
    """
    if (held.deployment_id, held.team) != (offered.deployment_id, offered.team):
        raise EvidenceError(
            "kit-other-deployment", "The kit is for another deployment or team.", "Ask headquarters for your own."
        )
    if held.root_digest not in _roots(offered):
        raise EvidenceError(
            "kit-other-root", "The kit is under a root that was replaced, or another one.", "Keep the kit in use."
        )
    if offered.version <= held.version or not _lists_follow(held, offered):
        raise EvidenceError("kit-older", "The kit is not newer than the one in use.", "Keep the kit in use.")
    if any(revoked_since(one, offered.signed_by.certificate) for one in held.crls):
        raise EvidenceError(
            "certificate-revoked", "The kit was signed by a key that was revoked.", "Ask headquarters for a new kit."
        )


def _lists_follow(held: Kit, offered: Kit) -> bool:
    """Whether no CA of the held kit that is still in the offered one has an older list there."""
    old, new = newest_lists(held.crls), newest_lists(offered.crls)
    still_there = old.keys() & new.keys()
    return all(new[issuer] >= old[issuer] for issuer in still_there)


def _roots(kit: KitContents) -> set[Digest]:
    """Digests of the kit's root and of those that handed over to it, each to the next."""
    return {kit.root_digest, *(sha256(one.old_root) for one in kit.successions)}


def _check_root(kit: KitContents, pinned_root: Digest | None) -> None:
    people.load_certificate(kit.root)
    heirs = [*(one.old_root for one in kit.successions[1:]), kit.root]
    for one, heir in zip(kit.successions, heirs, strict=False):
        verify_succession(one, heir)
    if pinned_root is not None and pinned_root not in _roots(kit):
        raise EvidenceError(
            "kit-other-root", "The kit comes from another headquarters than this vault.", "Compare the words again."
        )


def _check_certificates(kit: KitContents) -> None:
    """Every certificate inside leads to the root, with the role that its place in the kit says."""
    anchors, at = kit.anchors(), kit.issued
    if verify_authority(kit.team_ca, anchors, at).team != kit.team:
        raise _mixed()
    verify_certificate(kit.intake_certificate, (), anchors, at, INTAKE)
    for certificate in kit.custodian_certificates:
        verify_certificate(certificate, (), anchors, at, CUSTODIAN)
    for one in kit.people:
        person = people.read_person(one.certificate)
        if person.role not in TEAM_ROLES or person.team != kit.team:
            raise _mixed()
        verify_certificate(one.certificate, (kit.team_ca,), anchors, at, ROLE_OIDS[person.role])


def _mixed() -> EvidenceError:
    return EvidenceError(
        "kit-mixed", "The kit holds certificates of another team or role.", "Ask headquarters for it again."
    )
