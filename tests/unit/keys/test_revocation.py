"""Reading revocation lists: what counts as none, as the newest and as malformed, also where a CA itself signed it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import CRLEntryExtensionOID, ExtensionOID

from fieldkit.keys.anchors import TrustAnchors, load_crl
from fieldkit.keys.certificates import Authority, Revoked, make_crl
from fieldkit.keys.revocation import Revocation, issued, list_number, openssl_refuses, revocation_of
from tests.unit.keys.material import DAY, NOW, Headquarters, raises_code

Extension = x509.ExtensionType


def crl_by(
    authority: Authority, listed: Sequence[x509.RevokedCertificate], *extensions: Extension, at: datetime = NOW
) -> bytes:
    """A list as another tool might write it."""
    builder = x509.CertificateRevocationListBuilder().issuer_name(authority.x509.subject)
    builder = builder.last_update(at).next_update(at + 900 * DAY)
    for extension in extensions:
        builder = builder.add_extension(extension, critical=False)
    for one in listed:
        builder = builder.add_revoked_certificate(one)
    return builder.sign(authority.private_key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def entry(hq: Headquarters, *extensions: Extension) -> x509.RevokedCertificate:
    serial = x509.load_der_x509_certificate(hq.signers["lead"].certificate).serial_number
    builder = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(NOW + DAY)
    for extension in extensions:
        builder = builder.add_extension(extension, critical=False)
    return builder.build()


def found(hq: Headquarters, *crls: bytes) -> Revocation | None:
    lead = hq.signers["lead"]
    return revocation_of(lead.certificate, lead.chain, TrustAnchors(hq.anchors.roots, crls))


def test_who_stands_is_on_no_list(hq: Headquarters) -> None:
    assert found(hq, *hq.anchors.crls) is None
    assert found(hq) is None
    lead = hq.signers["lead"]
    assert not openssl_refuses(lead.certificate, lead.chain, hq.anchors, NOW)


@pytest.mark.parametrize("flag", [x509.ReasonFlags.certificate_hold, x509.ReasonFlags.aa_compromise])
def test_a_reason_that_is_none_of_ours_reads_as_lost(hq: Headquarters, flag: x509.ReasonFlags) -> None:
    revocation = found(hq, crl_by(hq.team_ca, [entry(hq, x509.CRLReason(flag))]))
    assert revocation == Revocation(hq.signers["lead"].certificate, NOW + DAY, NOW + DAY, "lost")


@pytest.mark.parametrize("oid", [CRLEntryExtensionOID.INVALIDITY_DATE, CRLEntryExtensionOID.CRL_REASON])
def test_an_entry_that_does_not_parse_is_said_not_passed_over(hq: Headquarters, oid: x509.ObjectIdentifier) -> None:
    with raises_code("crl-malformed"):
        found(hq, crl_by(hq.team_ca, [entry(hq, x509.UnrecognizedExtension(oid, b"\x04\x01x"))]))


def test_a_list_that_the_ca_signed_and_that_does_not_parse(hq: Headquarters) -> None:
    """Whoever holds a team CA's key could stop headquarters with it, were it not named."""
    number = x509.UnrecognizedExtension(ExtensionOID.CRL_NUMBER, b"\x04\x01x")
    hostile = crl_by(hq.team_ca, [], number)
    for crls in ((hq.team_crl, hostile), (hostile, hq.team_crl)):
        with raises_code("crl-malformed"):
            found(hq, *crls)


def test_a_list_without_a_number_counts_as_number_0(hq: Headquarters) -> None:
    bare = crl_by(hq.team_ca, [entry(hq)])
    assert list_number(load_crl(bare)) == 0
    assert list_number(load_crl(crl_by(hq.team_ca, [], x509.CRLNumber(7)))) == 7
    revocation = found(hq, bare)
    assert revocation is not None
    assert revocation.since == NOW + DAY


def test_of_two_lists_of_one_time_the_higher_number_counts(hq: Headquarters) -> None:
    lead = Revoked(hq.signers["lead"].certificate, NOW + DAY)
    older = make_crl(hq.team_ca, NOW, NOW + 900 * DAY, [], number=5)
    newer = make_crl(hq.team_ca, NOW, NOW + 900 * DAY, [lead], number=6)
    for crls in ((older, newer), (newer, older)):
        assert found(hq, *crls) is not None
    undone = make_crl(hq.team_ca, NOW, NOW + 900 * DAY, [], number=7)
    assert found(hq, newer, undone) is None


def test_of_certificate_and_issuer_the_doubt_that_reaches_back_furthest_counts(hq: Headquarters) -> None:
    lead, team = hq.signers["lead"].certificate, hq.team_ca.certificate
    by_team = make_crl(hq.team_ca, NOW, NOW + 900 * DAY, [Revoked(lead, NOW + 5 * DAY, NOW + 2 * DAY)])
    for doubted, expected in ((NOW + 3 * DAY, lead), (NOW + DAY, team)):
        by_root = make_crl(hq.root, NOW, NOW + 900 * DAY, [Revoked(team, NOW + 5 * DAY, doubted, "left")])
        revocation = found(hq, by_team, by_root)
        assert revocation is not None
        assert revocation.certificate == expected


def test_who_issued_whom(hq: Headquarters) -> None:
    root, team, lead = (
        x509.load_der_x509_certificate(one)
        for one in (hq.root.certificate, hq.team_ca.certificate, hq.signers["lead"].certificate)
    )
    assert issued(root, team)
    assert issued(team, lead)
    assert not issued(root, lead)
    assert not issued(x509.load_der_x509_certificate(Headquarters().root.certificate), team)
