"""A lead approves a member, without a network and without headquarters.

Only the lead whose laptop holds the team's CA can. The CA's key is wrapped by the lead's own key, apart from the vault
key; each certificate that it gives is a line ``key-added``, so that headquarters knows everyone who was let in.
"""

from __future__ import annotations

import base64
from datetime import timedelta
from pathlib import Path

from fieldkit import exactjson
from fieldkit.age import decrypt_bytes, parse_identity
from fieldkit.bundle.files import read_small
from fieldkit.custody import Subject
from fieldkit.errors import EvidenceError, RefusedError, UsageError
from fieldkit.keys.authority_store import decode_authority
from fieldkit.keys.certificates import Authority, issue
from fieldkit.keys.enrolment import Request, make_answer, read_request
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.people import certificate_digest, read_person, same_key
from fieldkit.keys.wrapping import unwrap
from fieldkit.storage.durable import write_durable
from fieldkit.workflows.field import membership
from fieldkit.workflows.field.session import FieldSession

_ISSUED, LABEL = "issued", "team-authority"
_DAYS = 2 * 365


def approve(
    session: FieldSession, request_path: Path, out: Path, expect_words: tuple[str, ...] | None = None
) -> tuple[str, ...]:
    """Issue the certificate that a member asks for and write the answer; the request's words.

    :param expect_words: what the person read aloud; None when they are compared after.
    :raises EvidenceError: ``request-malformed``, ``signature-invalid``.
    :raises RefusedError: ``no-team-authority``, ``words-differ``, ``request-other-deployment``,
        ``request-other-team``, ``person-taken``, ``issuer-not-allowed``: a lead lets members in, headquarters leads.
    :raises UsageError: ``file-exists``.
    """
    authority = _authority(session)
    if out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
    request = read_request(read_small(request_path, LIMITS.enrolment))
    _check(session, request, expect_words)
    certificate = _given(session, request) or _issue(session, authority, request)
    write_durable(out, make_answer(request, certificate, (authority.certificate,), session.kit.exact))
    return request.words


def take_authority(session: FieldSession, sealed: bytes) -> None:
    """Keep the CA that headquarters sent to this lead's age recipient; inside a transaction, before the first line.

    :raises EvidenceError: ``authority-other-team``: another CA than the kit names, or the lead's own signing key.
    """
    vault = session.vault
    secret = unwrap(vault.keys.person_key, membership.mine(session).identity or b"", membership.AGE_LABEL).decode()
    key, certificate = decode_authority(decrypt_bytes(sealed, [parse_identity(secret)], limit=LIMITS.enrolment))
    signer = vault.signer
    own = signer is not None and read_person(signer.certificate).role == "lead"
    authority = Authority(key, certificate)
    same_key = key.public_key().public_numbers() == authority.x509.public_key().public_numbers()  # type: ignore[union-attr]  # a P-256 key, or it is not equal
    if not own or certificate != session.kit.team_ca or not same_key:
        raise EvidenceError(
            "authority-other-team", "The team's authority that came is not this team's.", "Ask headquarters again."
        )
    vault.meta.put(session.authority_place, authority.to_wrapped(vault.keys.person_key, LABEL))


def holds_authority(session: FieldSession) -> bool:
    """Whether the acting person can let members in."""
    return session.vault.meta.get(session.authority_place) is not None


def issued(session: FieldSession) -> tuple[bytes, ...]:
    """Every certificate (DER) that this laptop gave."""
    kept = session.vault.meta.get(_ISSUED)
    rows = exactjson.loads_object(kept)["issued"] if kept else []
    return tuple(base64.b64decode(one["certificate"]) for one in rows)


def _authority(session: FieldSession) -> Authority:
    wrapped = session.vault.meta.get(session.authority_place)
    if wrapped is None:
        raise RefusedError(
            "no-team-authority", "This laptop does not hold the team's authority.", "Ask headquarters to approve."
        )
    held = Authority.from_wrapped(session.vault.keys.person_key, wrapped, LABEL)
    ca = session.kit.team_ca  # certified anew since it was sent, perhaps under a new root
    return Authority(held.private_key, ca) if same_key(held.certificate, ca) else held


def _check(session: FieldSession, request: Request, expect_words: tuple[str, ...] | None) -> None:
    if request.deployment_id != session.kit.deployment_id:
        raise RefusedError(
            "request-other-deployment", "The request is for another headquarters.", "Ask for a request with your kit."
        )
    if request.team != session.kit.team:
        raise RefusedError("request-other-team", "The request is for another team.", "Ask that team's lead.")
    if request.role != "member":
        raise RefusedError("issuer-not-allowed", "A lead lets members in.", "Headquarters approves a lead.")
    if expect_words is not None and tuple(word.casefold() for word in expect_words) != request.words:
        raise RefusedError(
            "words-differ", "The words are not those of this request.", "Do not approve it; ask the person again."
        )


def recipient_of(session: FieldSession, certificate: str) -> str | None:
    """The age recipient that was in the request for a certificate that this laptop issued, by the digest of it."""
    kept = session.vault.meta.get(_ISSUED)
    for one in exactjson.loads_object(kept)["issued"] if kept else []:
        if certificate_digest(base64.b64decode(one["certificate"])) == certificate:
            return str(one["recipient"])
    return None


def _given(session: FieldSession, request: Request) -> bytes | None:
    """The certificate that this very request got before.

    :raises RefusedError: ``person-taken``.
    """
    kept = session.vault.meta.get(_ISSUED)
    rows = exactjson.loads_object(kept)["issued"] if kept else []
    for one in rows:
        if one["request"] == str(request.digest):
            return base64.b64decode(one["certificate"])
    taken = {one["code"] for one in rows} | {read_person(one.certificate).code for one in session.kit.people}
    if request.person in taken or request.person == session.person:
        raise RefusedError("person-taken", f"{request.person} already has a certificate.", "Choose another pseudonym.")
    return None


def _issue(session: FieldSession, authority: Authority, request: Request) -> bytes:
    now, meta = session.clock.now().wall, session.vault.meta
    certificate = issue(
        authority,
        request.key,
        code=request.person,
        role=request.role,
        now=now,
        until=min(authority.until, now + timedelta(days=_DAYS)),
        team=request.team,
    )
    kept = meta.get(_ISSUED)
    rows = exactjson.loads_object(kept)["issued"] if kept else []
    rows.append(
        {
            "code": request.person,
            "request": str(request.digest),
            "certificate": base64.b64encode(certificate).decode("ascii"),
            "recipient": request.age_recipient,
        }
    )
    with session.writing() as writer:
        meta.put(_ISSUED, exactjson.dumps({"issued": rows}))
        subject = Subject("certificate", request.person, certificate_digest(certificate))
        writer.line("key-added", (subject,), reason=request.role)
    return certificate
