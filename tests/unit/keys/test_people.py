"""Certificates that are not a person's, however well signed."""

from __future__ import annotations

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.x509.oid import NameOID

from fieldkit.keys.certificates import issue, new_private_key
from fieldkit.keys.oids import INTAKE, LEAD, MEMBER
from fieldkit.keys.people import certificate_name, load_certificate, public_key, read_person, same_key
from tests.unit.keys.material import DAY, NOW, Headquarters, raises_code, unchecked_signer

O_, OU, CN = NameOID.ORGANIZATION_NAME, NameOID.ORGANIZATIONAL_UNIT_NAME, NameOID.COMMON_NAME


def _certificate(
    subject: list[x509.RelativeDistinguishedName],
    key: ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey | None = None,
) -> bytes:
    signing_key = new_private_key()
    made = (
        x509.CertificateBuilder()
        .subject_name(x509.Name(subject))
        .issuer_name(x509.Name([x509.NameAttribute(O_, "someone")]))
        .public_key(key or signing_key.public_key())
        .serial_number(1)
        .not_valid_before(NOW)
        .not_valid_after(NOW + DAY)
        .sign(signing_key, hashes.SHA256())
    )
    return made.public_bytes(serialization.Encoding.DER)


def _rdns(*parts: tuple[x509.ObjectIdentifier, str]) -> list[x509.RelativeDistinguishedName]:
    return [x509.RelativeDistinguishedName([x509.NameAttribute(oid, value)]) for oid, value in parts]


@pytest.mark.parametrize(
    "subject",
    [
        _rdns((OU, "Team"), (O_, "HQ"), (CN, "H-1")),
        _rdns((OU, "Team"), (CN, "H-1")),
        _rdns((O_, "HQ"), (O_, "HQ2"), (CN, "H-1")),
        _rdns((O_, "HQ"), (CN, "H-1"), (NameOID.EMAIL_ADDRESS, "a@b.c")),
        [x509.RelativeDistinguishedName([x509.NameAttribute(O_, "HQ"), x509.NameAttribute(CN, "H-1")])],
        [],
    ],
    ids=["order", "no-organisation", "twice", "another", "joined", "empty"],
)
def test_names_have_their_parts_once_and_in_order(subject: list[x509.RelativeDistinguishedName]) -> None:
    with raises_code("certificate-malformed"):
        certificate_name(load_certificate(_certificate(subject)))


def test_a_name_that_is_no_text_is_refused(hq: Headquarters) -> None:
    spoilt = hq.signers["lead"].certificate.replace(b"\x0c\x04H-07", b"\x0c\x04\xff\xff\xff\xff")
    with raises_code("certificate-malformed"):
        certificate_name(load_certificate(spoilt))


def test_a_certificate_without_policies_names_no_person() -> None:
    with raises_code("certificate-malformed"):
        read_person(_certificate(_rdns((O_, "HQ"), (OU, "Team"), (CN, "H-1"))))


def test_other_keys_than_p256_are_refused() -> None:
    subject = _rdns((O_, "HQ"), (CN, "H-1"))
    p384 = ec.generate_private_key(ec.SECP384R1()).public_key()
    for key in (p384, ed25519.Ed25519PrivateKey.generate().public_key()):
        with raises_code("certificate-malformed"):
            public_key(load_certificate(_certificate(subject, key)))


def test_an_unknown_curve_is_refused(hq: Headquarters) -> None:
    lead = hq.signers["lead"].certificate
    p256, unknown = bytes.fromhex("06082a8648ce3d030107"), bytes.fromhex("06082a8648ce3d03017f")
    assert lead.count(p256) == 1
    with raises_code("certificate-malformed"):
        public_key(load_certificate(lead.replace(p256, unknown)))


@pytest.mark.parametrize(
    ("policies", "team", "code"),
    [
        ((MEMBER, LEAD), "Team Nord", "X-1"),
        (("2.5.29.32.0",), "Team Nord", "X-1"),
        (("1.2.3.4",), "Team Nord", "X-1"),
        ((INTAKE,), "Team Nord", "X-1"),
        ((LEAD,), None, "X-1"),
    ],
    ids=["two-roles", "any-policy", "foreign", "intake-of-a-team", "lead-without-team"],
)
def test_one_role_that_fits_the_name(hq: Headquarters, policies: tuple[str, ...], team: str | None, code: str) -> None:
    with raises_code("certificate-malformed"):
        read_person(unchecked_signer(hq.team_ca, policies, team=team, code=code).certificate)


def test_a_ca_is_not_a_person(hq: Headquarters) -> None:
    with raises_code("certificate-malformed"):
        read_person(hq.team_ca.certificate)


@pytest.mark.parametrize(
    "spoil", [lambda der: der + b"\0", lambda der: der[:-1], lambda der: b"", lambda der: der * 20]
)
def test_only_one_whole_certificate_is_read(hq: Headquarters, spoil: object) -> None:
    assert callable(spoil)
    with raises_code("certificate-malformed"):
        load_certificate(spoil(hq.signers["lead"].certificate))


def test_a_renewed_certificate_is_for_the_same_key(hq: Headquarters) -> None:
    lead = hq.signers["lead"]
    key, until = lead.private_key.public_key(), NOW + 10 * DAY
    renewed = issue(hq.team_ca, key, code="H-08", role="lead", now=NOW, until=until)
    assert same_key(lead.certificate, renewed)
    assert not same_key(lead.certificate, hq.signers["member"].certificate)
    with raises_code("certificate-malformed"):
        same_key(lead.certificate, b"junk")
