"""Join a team: a request, words compared aloud, a certificate taken in.

The chain begins with the first certificate of the vault; who joins later writes on in it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec

from fieldkit.bundle.files import read_small
from fieldkit.custody import Subject
from fieldkit.errors import RefusedError, UsageError
from fieldkit.ids import new_record_id
from fieldkit.keys.authority_store import load_private_key
from fieldkit.keys.enrolment import Answer, make_request, make_signed_request, read_answer, read_request
from fieldkit.keys.kit import read_version
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.people import certificate_digest
from fieldkit.keys.signer import Signer, SoftwareSigner
from fieldkit.keys.token import Token, TokenPlace
from fieldkit.keys.token_key import TokenKey
from fieldkit.keys.wrapping import unwrap, wrap
from fieldkit.records import Person
from fieldkit.storage.durable import write_durable
from fieldkit.workflows import tokens
from fieldkit.workflows.field import approve, membership, new_chain, signing, trust
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.field.signing import AskPin
from fieldkit.workflows.values import VaultInfo


@dataclass(frozen=True, slots=True)
class OnToken:
    """A key on an open token; ``label`` names it there. It is made where the token holds none of that name, for which
    the token must be open for writing."""

    place: TokenPlace
    token: Token
    label: str


def request(session: FieldSession, out: Path, on: OnToken | None = None) -> tuple[str, ...]:
    """Write the request that headquarters approves; the words to read aloud.

    The same request is written again until it was answered, unless it is asked for with another key.

    :param on: ask for a key that stays on a token; the key made with the vault is thrown away.
    :raises RefusedError: ``already-enrolled``.
    :raises UsageError: ``file-exists``.
    :raises EnvironmentFailure: ``token-missing``, ``token-failed``; the request before stands.
    """
    _require_new(session, out)
    exact = (membership.mine(session).request or _make(session)) if on is None else _make_on(session, on)
    write_durable(out, exact)
    return read_request(exact).words


def request_on_token(
    session: FieldSession, out: Path, library: str, label: str, pin: str, key_label: str = ""
) -> tuple[str, ...]:
    """``request`` with a key on the token that a person named; the words to read aloud.

    :param key_label: what the key is called on the token; the person's pseudonym where it is empty.
    :raises RefusedError: ``already-enrolled``, before a try at the PIN is spent; ``token-pin-missing``,
        ``token-pin-wrong``, ``token-pin-locked``.
    :raises UsageError: ``token-library``, ``file-exists``.
    :raises EnvironmentFailure: ``token-missing``, ``token-failed``.
    """
    _require_new(session, out)
    with tokens.opened(library, label, pin) as token:
        place = TokenPlace(Path(library).absolute(), label)
        return request(session, out, OnToken(place, token, key_label or session.person))


def _require_new(session: FieldSession, out: Path) -> None:
    if session.enrolled:
        raise RefusedError("already-enrolled", "This vault already has its certificate.", "There is nothing to do.")
    if out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")


def _make(session: FieldSession) -> bytes:
    vault, row = session.vault, membership.mine(session)
    exact = make_request(
        _private_key(session),
        deployment_id=session.kit.deployment_id,
        team=session.kit.team,
        person=session.person,
        role=session.role,
        age_recipient=row.recipient or "",
        at=session.clock.now().wall,
    )
    with vault.transaction():
        vault.people.put(replace(row, request=exact))
    return exact


def _make_on(session: FieldSession, on: OnToken) -> bytes:
    row, key = membership.mine(session), TokenKey(on.place, on.label)
    if row.request is not None and _token_key(session) == key:
        return row.request
    exact = make_signed_request(
        on.token.public_key(on.label) or on.token.make_key(on.label),
        lambda line: on.token.sign_digest(on.label, hashlib.sha256(line).digest()),
        deployment_id=session.kit.deployment_id,
        team=session.kit.team,
        person=session.person,
        role=session.role,
        age_recipient=row.recipient or "",
        at=session.clock.now().wall,
    )
    with session.vault.transaction():
        wrapped = wrap(session.vault.keys.person_key, key.encode(), membership.KEY_LABEL)
        session.vault.people.put(replace(row, request=exact, key=wrapped))
    return exact


def accept(session: FieldSession, path: Path, pin: AskPin | None = None) -> VaultInfo:
    """Check the answer, keep the certificate, and write the first line of the chain.

    :param pin: asks for the PIN where the key is on a token.
    :raises RefusedError: ``token-pin-wrong``, ``token-pin-missing``, ``token-pin-locked``.
    :raises EnvironmentFailure: ``token-missing``, ``token-key-missing``, ``token-failed``; nothing is kept.
    :raises RefusedError: ``already-enrolled``.
    :raises UsageError: ``no-request``.
    :raises EvidenceError: ``answer-other-request`` and what ``keys.verifier`` raises.
    """
    exact = membership.mine(session).request
    if session.enrolled:
        raise RefusedError("already-enrolled", "This vault already has its certificate.", "There is nothing to do.")
    if exact is None:
        raise UsageError("no-request", "This vault has asked for no certificate yet.", "Write the request first.")
    answer = read_answer(
        read_small(path, LIMITS.answer), read_request(exact), session.kit.anchors(), session.clock.now().wall
    )
    key = _token_key(session)
    if key is None:
        _begin(session, answer, SoftwareSigner(_private_key(session), answer.certificate, answer.chain), None)
    else:
        signer = replace(key, certificate=answer.certificate, chain=answer.chain).open(pin)
        signing.require(signer)
        _begin(session, answer, signer, key)
    if answer.untrusted_kit is not None and read_version(answer.untrusted_kit) > session.kit.version:
        trust.take_bytes(session, answer.untrusted_kit)
    return session.info()


def _begin(session: FieldSession, answer: Answer, signer: Signer, key: TokenKey | None) -> None:
    vault, digest = session.vault, certificate_digest(answer.certificate)
    person = Person(session.person, session.role, session.kit.team, digest)
    row = membership.mine(session)
    vault.signer = signer
    session.use_signer()
    try:
        with session.writing() as writer:
            if vault.chain_id is None or vault.restored:
                new_chain.begin(session, writer)
            wrapped = signing.wrap_signer(vault.keys.person_key, signer, key)
            certificates = (answer.certificate, *answer.chain)
            vault.people.put(replace(row, state="enrolled", key=None, signer=wrapped, certificates=certificates))
            writer.line("enrolled", (Subject("certificate", person.code, digest),))
            if answer.sealed_authority is not None:
                approve.take_authority(session, answer.sealed_authority)
                held = certificate_digest(session.kit.team_ca)
                writer.line("key-added", (Subject("certificate", "team-CA", held),), reason="the team's authority")
            writer.version(new_record_id(), person.to_fields(), "created")
    except BaseException:
        signing.close(signer)
        vault.signer = None
        session.use_signer()
        raise


def _private_key(session: FieldSession) -> ec.EllipticCurvePrivateKey:
    return load_private_key(_kept_key(session))


def _token_key(session: FieldSession) -> TokenKey | None:
    """Where the key that was asked for is on a token; None for a key in the vault."""
    return TokenKey.parse(_kept_key(session))


def _kept_key(session: FieldSession) -> bytes:
    wrapped = membership.mine(session).key or b""
    return bytes(unwrap(session.vault.keys.person_key, wrapped, membership.KEY_LABEL))
