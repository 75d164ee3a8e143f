"""Revoke a certificate: since when its key is doubted, and why. Nothing that was anchored before is touched.

The CA that issued it signs a new list, and every team concerned gets a kit of a new version, which is laid at the
intake and custodian desks beside the root's; the kits go to the laptops with the next answer or stick.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fieldkit.bundle.files import read_small
from fieldkit.digest import is_hex_digest
from fieldkit.errors import RefusedError, UsageError
from fieldkit.keys import people
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.certificates import Authority
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.people import certificate_digest, certificate_name, load_certificate
from fieldkit.keys.revocation import REASONS, Reason, issued
from fieldkit.storage.durable import write_durable
from fieldkit.workflows.hq import authorities, kit
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.values import KitSummary

__all__ = ["REASONS", "Reason", "RevokedCertificate", "check", "find", "note", "read_certificates", "revoke"]


@dataclass(frozen=True, slots=True)
class RevokedCertificate:
    """What was revoked, and the kits that say so: version and path (empty where none was asked for)."""

    certificate: str
    code: str
    team: str
    since: str
    reason: str
    kits: tuple[KitSummary, ...]
    files: tuple[str, ...]


def revoke(desk: Desk, which: str, since: datetime, reason: Reason, out: Path | None = None) -> RevokedCertificate:
    """Revoke what ``which`` names: a file (PEM or DER), the SHA-256 of a certificate, or a code.

    :param since: aware; from when the key is doubted. Never later than now.
    :param out: a folder for the new kits.
    :raises RefusedError: ``wrong-desk``; ``still-in-use``: the desk's own certificate, which must be replaced first.
    :raises UsageError: ``certificate-unknown``, ``certificate-ambiguous``, ``already-revoked``, ``since-later``,
        ``since-without-zone``, ``reason-unknown``, ``certificate-not-ours``.
    :raises EvidenceError: ``certificate-malformed``.
    """
    desk.require("root")
    now = desk.clock.now().wall
    check(since, reason, now)
    certificate = find(desk, which)
    issuer = _issuer(desk, certificate)
    if authorities.is_revoked(desk, certificate):
        raise UsageError("already-revoked", "This certificate is revoked already.", "There is nothing to do.")
    if certificate in _in_use(desk):
        raise RefusedError(
            "still-in-use",
            "Headquarters itself signs with this certificate.",
            "Give it a successor with hq replace, which revokes the old one.",
        )
    authority = authorities.root_authority(desk) if issuer is None else authorities.team_authority(desk, issuer)
    return note(desk, authority, certificate, since, reason, out)


def note(
    desk: Desk, authority: Authority, certificate: bytes, since: datetime, reason: Reason, out: Path | None
) -> RevokedCertificate:
    """Put a checked revocation on the list of its CA, and make the kits that carry it."""
    now = desk.clock.now().wall
    desk.state.setdefault("revoked", []).append(
        {
            "certificate": authorities.text(certificate),
            "since": now.isoformat(timespec="seconds"),
            "invalid_from": since.isoformat(timespec="seconds"),
            "reason": reason,
        }
    )
    authorities.renew_list(desk, authority, now)
    desk.save()
    concerned = authorities.teams(desk) if authority.team is None else (authority.team,)
    made = [kit.next_kit(desk, team) for team in concerned]
    files = [_write(out, one.exact, one.version) for one in made] if out is not None else []
    name = certificate_name(load_certificate(certificate))
    return RevokedCertificate(
        certificate_digest(certificate),
        name.common or "",
        name.team or "",
        since.isoformat(timespec="seconds"),
        reason,
        tuple(kit.summary(one) for one in made),
        tuple(files),
    )


def find(desk: Desk, which: str) -> bytes:
    """The certificate (DER) that a file, a digest or a code names.

    :raises UsageError: ``certificate-unknown``, ``certificate-ambiguous``.
    :raises EvidenceError: ``certificate-malformed``.
    """
    path = Path(which)
    if path.is_file():
        return read_certificates(path)[0]
    digest = which.removeprefix("sha256:").lower()
    found = {one for one in _known(desk) if digest == certificate_digest(one) or which == _code(one)}
    if len(found) == 1:
        return found.pop()
    if found:
        raise UsageError(
            "certificate-ambiguous", f"Several certificates are called {which}.", "Give the file or its SHA-256."
        )
    hint = "" if is_hex_digest(digest) else " A certificate that a lead issued is given as a file."
    raise UsageError("certificate-unknown", f"No certificate here is {which}.{hint}", "Give its file or its SHA-256.")


def _known(desk: Desk) -> list[bytes]:
    state = desk.state
    own = [state["intake"], *state["custodians"], *(one["certificate"] for one in state["issued"])]
    cas = [authorities.team_authority(desk, team).certificate for team in authorities.teams(desk)]
    return [*map(authorities.raw, own), *cas, authorities.trust_signer(desk).certificate]


def _code(certificate: bytes) -> str:
    return certificate_name(load_certificate(certificate)).common or ""


def _in_use(desk: Desk) -> set[bytes]:
    """What every kit names: revoking it without a successor would leave no kit that checks."""
    own = [authorities.raw(one) for one in (desk.state["intake"], *desk.state["custodians"])]
    cas = [authorities.team_authority(desk, team).certificate for team in authorities.teams(desk)]
    return {*own, *cas, authorities.trust_signer(desk).certificate}


def _issuer(desk: Desk, certificate: bytes) -> str | None:
    """The team whose CA issued it; None for the root."""
    root = authorities.root_certificate(desk)
    if certificate != root and issued(load_certificate(root), load_certificate(certificate)):
        return None
    for team in authorities.teams(desk):
        if authorities.issued_by(authorities.team_authority(desk, team), certificate):
            return team
    raise UsageError(
        "certificate-not-ours", "No authority here issued this certificate.", "Check the file; a root is rotated."
    )


def read_certificates(path: Path) -> tuple[bytes, ...]:
    """Certificates (DER) from a file, PEM or DER; at least one.

    :raises EvidenceError: ``certificate-malformed``, ``anchors-malformed``.
    """
    data = read_small(path, LIMITS.pem)
    found = TrustAnchors.from_pem(data).roots if data.startswith(b"-----BEGIN") else (data,)
    if not found:
        raise people.malformed()
    for one in found:
        load_certificate(one)
    return found


def check(since: datetime, reason: str, now: datetime) -> None:
    """:raises UsageError: ``since-without-zone``, ``since-later``, ``reason-unknown``."""
    if since.tzinfo is None:
        raise UsageError("since-without-zone", "The time has no offset.", "Write it as 2026-11-23T09:00:00+03:00.")
    if since > now:
        raise UsageError("since-later", "The time lies in the future.", "Give the time from which the key is doubted.")
    if reason not in REASONS:
        raise UsageError("reason-unknown", f"{reason} is no reason.", f"Use one of {', '.join(REASONS)}.")


def _write(out: Path, exact: bytes, version: int) -> str:
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"trust-{version:06d}.kit"
    write_durable(path, exact)
    return str(path)
