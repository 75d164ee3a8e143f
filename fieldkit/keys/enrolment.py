"""Enrolling offline: a request, its words compared aloud, a certificate back (FORMAT.md, "Enrolment").

A request is one JSON line and, on the next line, a signature over it by the requested key: whoever asks holds the
key. It binds the age recipient to the same words. The answer needs no signature of its own: it names the request,
its certificate must be for the requested key, name and role, and must lead to the pinned root. Nothing in an answer is
believed for having arrived.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from fieldkit import exactjson
from fieldkit.digest import Digest, line_hex
from fieldkit.errors import EvidenceError
from fieldkit.keys import fields, people
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.oids import ROLE_OIDS, Role
from fieldkit.keys.people import Person
from fieldkit.keys.verifier import verify_certificate, verify_raw_key
from fieldkit.keys.words import fingerprint_words

REQUEST_FORMAT: Final = "fieldkit-enrol-request/1;sha256;ecdsa-p256"
ANSWER_FORMAT: Final = "fieldkit-enrol-answer/1;sha256"
_MAX_PUBLIC_KEY: Final = 256
_REQUEST: Final = frozenset(
    {"format", "deployment_id", "team", "person", "role", "public_key", "age_recipient", "time"}
)
_ANSWER: Final = frozenset({"format", "request", "certificate", "chain", "kit"})


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks for which role. ``public_key`` is the SubjectPublicKeyInfo (DER); ``exact`` both text lines."""

    deployment_id: str
    team: str
    person: str
    role: Role
    public_key: bytes
    age_recipient: str
    time: datetime
    exact: bytes

    @property
    def digest(self) -> Digest:
        """SHA-256 of the request line and its LF."""
        return Digest(line_hex(self.exact.split(b"\n")[0]))

    @property
    def words(self) -> tuple[str, ...]:
        """The eight words that the person reads aloud and headquarters compares."""
        return fingerprint_words(self.digest)

    @property
    def key(self) -> ec.EllipticCurvePublicKey:
        """The key to certify.

        :raises EvidenceError: ``request-malformed``.
        """
        return load_key(self.public_key)


@dataclass(frozen=True, slots=True)
class Answer:
    """A checked certificate, its issuers (DER, without root), and what rode along, still to be read: a kit, and the
    team's CA, encrypted to the request's age recipient."""

    person: Person
    certificate: bytes
    chain: tuple[bytes, ...]
    untrusted_kit: bytes | None
    sealed_authority: bytes | None = None


def make_request(
    private_key: ec.EllipticCurvePrivateKey,
    *,
    deployment_id: str,
    team: str,
    person: str,
    role: Role,
    age_recipient: str,
    at: datetime,
) -> bytes:
    """Two text lines: the request and its signature. About 2.4 KB with a post-quantum recipient: one QR code holds it.

    :raises EvidenceError: ``request-malformed`` when a part is out of bounds.
    """

    def sign(line: bytes) -> bytes:
        return private_key.sign(line, ec.ECDSA(hashes.SHA256()))

    return make_signed_request(
        private_key.public_key(), sign, deployment_id=deployment_id, team=team, person=person, role=role,
        age_recipient=age_recipient, at=at,
    )  # fmt: skip


def make_signed_request(
    key: ec.EllipticCurvePublicKey,
    sign: Callable[[bytes], bytes],
    *,
    deployment_id: str,
    team: str,
    person: str,
    role: Role,
    age_recipient: str,
    at: datetime,
) -> bytes:
    """As ``make_request``, for a key that is only asked to sign.

    :param sign: DER ECDSA P-256 over SHA-256, by ``key``.
    :raises EvidenceError: ``request-malformed``; ``signature-invalid``: it was signed by another key.
    """
    public = key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    line = exactjson.dumps(
        {
            "format": REQUEST_FORMAT,
            "deployment_id": deployment_id,
            "team": team,
            "person": person,
            "role": role,
            "public_key": fields.encode(public),
            "age_recipient": age_recipient,
            "time": at.isoformat(timespec="seconds"),
        }
    )
    made = line + b"\n" + base64.b64encode(sign(line)) + b"\n"
    read_request(made)
    return made


def read_request(untrusted: bytes) -> Request:
    """Read a request and check that its key signed it. Whether the person is who they say is for the words.

    :raises EvidenceError: ``request-malformed``, ``signature-invalid``.
    """
    lines = untrusted.split(b"\n")
    if len(untrusted) > LIMITS.enrolment or len(lines) != 3 or lines[2]:
        raise _malformed("request")
    try:
        document = fields.members(exactjson.loads_object(lines[0]), _REQUEST)
        request = _request(document, untrusted)
        signature = fields.raw(lines[1].decode("ascii"), LIMITS.raw_signature)
    except (fields.BadField, exactjson.MalformedJson, UnicodeError):
        raise _malformed("request") from None
    verify_raw_key(request.key, lines[0], signature)
    return request


def _request(document: Mapping[str, Any], exact: bytes) -> Request:
    role = fields.team_role(document["role"])
    fields.require(document["format"] == REQUEST_FORMAT)
    return Request(
        fields.identifier(document["deployment_id"]),
        fields.text(document["team"]),
        fields.text(document["person"], LIMITS.code_characters),
        role,
        fields.raw(document["public_key"], _MAX_PUBLIC_KEY),
        fields.recipient(document["age_recipient"]),
        fields.time(document["time"]),
        exact,
    )


def make_answer(
    request: Request,
    certificate: bytes,
    chain: Sequence[bytes],
    kit: bytes | None = None,
    sealed_authority: bytes | None = None,
) -> bytes:
    """One JSON line and LF.

    :param chain: issuers of the certificate (DER) without the root.
    :param kit: a newer kit to send along, as ``kit.build_kit`` made it.
    :param sealed_authority: the team's CA for a lead's laptop, encrypted to the request's age recipient.
    """
    answer = {
        "format": ANSWER_FORMAT,
        "request": str(request.digest),
        "certificate": fields.encode(certificate),
        "chain": [fields.encode(one) for one in chain],
        "kit": None if kit is None else fields.encode(kit),
        "authority": None if sealed_authority is None else fields.encode(sealed_authority),
    }
    return exactjson.dumps(answer) + b"\n"


def read_answer(untrusted: bytes, request: Request, anchors: TrustAnchors, at: datetime) -> Answer:
    """Check an answer to one's own request.

    :raises EvidenceError: ``answer-malformed``, ``answer-other-request`` (another request, key, name, team or role)
        and the codes of ``verifier.verify_certificate``.
    """
    try:
        if len(untrusted) > LIMITS.answer or not untrusted.endswith(b"\n"):
            raise fields.BadField
        document = fields.members(exactjson.loads_object(untrusted[:-1]), _ANSWER)
        fields.require(document["format"] == ANSWER_FORMAT)
        certificate = fields.raw(document["certificate"], LIMITS.certificate)
        chain = fields.many(
            document["chain"], LIMITS.chain_certificates, lambda one: fields.raw(one, LIMITS.certificate)
        )
        kit = None if document["kit"] is None else fields.raw(document["kit"], LIMITS.kit)
        authority = document.get("authority")
        sealed = None if authority is None else fields.raw(authority, LIMITS.enrolment)
    except (fields.BadField, exactjson.MalformedJson):
        raise _malformed("answer") from None
    person = people.read_person(certificate)
    if document["request"] != str(request.digest) or not _fits(request, person, certificate):
        raise EvidenceError(
            "answer-other-request",
            "The answer is not to this vault's request.",
            "Give headquarters the newest request, and import the answer to it.",
        )
    verify_certificate(certificate, chain, anchors, at, ROLE_OIDS[request.role])
    return Answer(person, certificate, chain, kit, sealed)


def _fits(request: Request, person: Person, certificate: bytes) -> bool:
    certified = people.public_key(people.load_certificate(certificate))
    asked = (request.person, request.team, request.role)
    return (person.code, person.team, person.role) == asked and (
        certified.public_numbers() == request.key.public_numbers()
    )


def load_key(der: bytes) -> ec.EllipticCurvePublicKey:
    """A P-256 key from SubjectPublicKeyInfo (DER).

    :raises EvidenceError: ``request-malformed``.
    """
    try:
        key = serialization.load_der_public_key(der)
    except (ValueError, UnsupportedAlgorithm):
        raise _malformed("request") from None
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise _malformed("request")
    return key


def _malformed(what: str) -> EvidenceError:
    return EvidenceError(
        f"{what}-malformed", f"The enrolment {what} is damaged or is not one.", "Make or fetch the file again."
    )
