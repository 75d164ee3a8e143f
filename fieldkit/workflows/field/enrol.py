"""Join a team: a request, words compared aloud, a certificate taken in.

The chain begins with the first certificate of the vault; who joins later writes on in it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec

from fieldkit.bundle.files import read_small
from fieldkit.custody import Subject
from fieldkit.errors import RefusedError, UsageError
from fieldkit.ids import new_record_id
from fieldkit.keys.authority_store import load_private_key
from fieldkit.keys.enrolment import Answer, make_request, read_answer, read_request
from fieldkit.keys.kit import read_version
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.people import certificate_digest
from fieldkit.keys.signer import SoftwareSigner
from fieldkit.keys.wrapping import unwrap
from fieldkit.records import Person
from fieldkit.storage.durable import write_durable
from fieldkit.workflows.field import approve, membership, new_chain, trust
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import VaultInfo


def request(session: FieldSession, out: Path) -> tuple[str, ...]:
    """Write the request that headquarters approves; the words to read aloud.

    The same request is written again until it was answered.

    :raises RefusedError: ``already-enrolled``.
    :raises UsageError: ``file-exists``.
    """
    if session.enrolled:
        raise RefusedError("already-enrolled", "This vault already has its certificate.", "There is nothing to do.")
    if out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
    exact = membership.mine(session).request or _make(session)
    write_durable(out, exact)
    return read_request(exact).words


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


def accept(session: FieldSession, path: Path) -> VaultInfo:
    """Check the answer, keep the certificate, and write the first line of the chain.

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
    signer = SoftwareSigner(_private_key(session), answer.certificate, answer.chain)
    _begin(session, answer, signer)
    if answer.untrusted_kit is not None and read_version(answer.untrusted_kit) > session.kit.version:
        trust.take_bytes(session, answer.untrusted_kit)
    return session.info()


def _begin(session: FieldSession, answer: Answer, signer: SoftwareSigner) -> None:
    vault, digest = session.vault, certificate_digest(answer.certificate)
    person = Person(session.person, session.role, session.kit.team, digest)
    row = membership.mine(session)
    vault.signer = signer
    session.use_signer()
    try:
        with session.writing() as writer:
            if vault.chain_id is None or vault.restored:
                new_chain.begin(session, writer)
            wrapped = signer.to_wrapped(vault.keys.person_key)
            certificates = (answer.certificate, *answer.chain)
            vault.people.put(replace(row, state="enrolled", key=None, signer=wrapped, certificates=certificates))
            writer.line("enrolled", (Subject("certificate", person.code, digest),))
            if answer.sealed_authority is not None:
                approve.take_authority(session, answer.sealed_authority)
                held = certificate_digest(session.kit.team_ca)
                writer.line("key-added", (Subject("certificate", "team-CA", held),), reason="the team's authority")
            writer.version(new_record_id(), person.to_fields(), "created")
    except BaseException:
        vault.signer = None
        session.use_signer()
        raise


def _private_key(session: FieldSession) -> ec.EllipticCurvePrivateKey:
    wrapped = membership.mine(session).key or b""
    return load_private_key(unwrap(session.vault.keys.person_key, wrapped, membership.KEY_LABEL))
