"""Which lists count when, and roots-and-crls.pem."""

from __future__ import annotations

import pytest
from asn1crypto import crl as asn1_crl
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.errors import EvidenceError
from fieldkit.keys.anchors import TrustAnchors, load_crl, newest_lists, revoked_since
from fieldkit.keys.certificates import Revoked, make_crl, make_root
from tests.unit.keys.material import DAY, NOW, ORGANISATION, Headquarters, raises_code


def test_pem_reads_back(hq: Headquarters) -> None:
    assert TrustAnchors.from_pem(hq.anchors.pem()) == hq.anchors
    assert TrustAnchors.from_pem(b"") == TrustAnchors((), ())


def test_the_newest_list_that_is_current_counts(hq: Headquarters) -> None:
    later = make_crl(hq.team_ca, NOW + 10 * DAY, NOW + 500 * DAY)
    anchors = hq.anchors.with_crls([later, hq.team_crl])
    assert anchors.crls == (hq.root_crl, hq.team_crl, later)
    assert set(anchors.as_of(NOW).crls) == {hq.root_crl, hq.team_crl}
    assert set(anchors.as_of(NOW + 20 * DAY).crls) == {hq.root_crl, later}
    assert set(anchors.as_of(NOW + 600 * DAY).crls) == {hq.root_crl, hq.team_crl}
    assert anchors.as_of(NOW - DAY).crls == ()
    assert set(TrustAnchors((), tuple(reversed(anchors.crls))).as_of(NOW + 20 * DAY).crls) == {hq.root_crl, later}


def test_two_roots_of_one_name_keep_a_list_each(hq: Headquarters) -> None:
    other = make_crl(make_root(ORGANISATION, NOW, 10), NOW, NOW + DAY)
    assert set(TrustAnchors((), (hq.root_crl, other)).as_of(NOW).crls) == {hq.root_crl, other}
    assert len(newest_lists((hq.root_crl, other, hq.root_crl))) == 2


def _odd_list(hq: Headquarters, *, key_id: bool) -> bytes:
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(hq.root.x509.subject)
        .last_update(NOW)
        .next_update(NOW + DAY)
    )
    if key_id:
        builder = builder.add_extension(x509.AuthorityKeyIdentifier(None, None, None), critical=False)
    return builder.sign(hq.root.private_key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def test_a_list_that_does_not_name_its_key(hq: Headquarters) -> None:
    with raises_code("crl-malformed"):
        TrustAnchors((), (_odd_list(hq, key_id=False),)).as_of(NOW)
    assert TrustAnchors((), (_odd_list(hq, key_id=True),)).as_of(NOW).crls != ()


def test_a_list_without_an_end_never_counts(hq: Headquarters) -> None:
    crl = asn1_crl.CertificateList.load(_odd_list(hq, key_id=True))
    del crl["tbs_cert_list"]["next_update"]
    endless = crl.dump()
    assert load_crl(endless).next_update_utc is None
    assert TrustAnchors((), (endless,)).as_of(NOW).crls == ()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda pem: pem + b"\n",
        lambda pem: b"text before\n" + pem,
        lambda pem: pem.replace(b"\n", b"\r\n"),
        lambda pem: pem.replace(b"X509 CRL", b"PRIVATE KEY"),
        lambda pem: pem.replace(b"=\n", b"\n") if b"=\n" in pem else pem.replace(b"\n-----END", b"=\n-----END"),
        lambda pem: pem.replace(b"MII", b"M\nII", 1),
        lambda pem: b"-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----\n",
        lambda pem: pem * 200,
        lambda pem: b"-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n" * 257,
        lambda pem: bytes(5 * 1024 * 1024),
    ],
    ids=["after", "before", "crlf", "label", "padding", "wrapped", "base64", "blocks", "many", "size"],
)
def test_pem_is_read_in_its_one_form(hq: Headquarters, spoil: object) -> None:
    assert callable(spoil)
    with raises_code("anchors-malformed"):
        TrustAnchors.from_pem(spoil(hq.anchors.pem()))


def test_pem_holds_what_its_labels_say(hq: Headquarters) -> None:
    with raises_code("certificate-malformed"):
        TrustAnchors.from_pem(TrustAnchors((hq.root_crl,), ()).pem())
    with raises_code("crl-malformed"):
        TrustAnchors.from_pem(TrustAnchors((), (hq.root.certificate,)).pem())


@pytest.mark.parametrize("spoil", [lambda der: der + b"\0", lambda der: der[:-1], lambda der: bytes(300 * 1024)])
def test_only_one_whole_list_is_read(hq: Headquarters, spoil: object) -> None:
    assert callable(spoil)
    with raises_code("crl-malformed"):
        load_crl(spoil(hq.root_crl))


def test_revoked_since(hq: Headquarters) -> None:
    lost = hq.signers["member"].certificate
    listed = make_crl(hq.team_ca, NOW, NOW + DAY, [Revoked(lost, NOW - DAY)])
    assert revoked_since(listed, lost) == NOW - DAY
    assert revoked_since(listed, hq.signers["lead"].certificate) is None
    assert revoked_since(hq.root_crl, lost) is None


@given(st.binary(max_size=200))
def test_hostile_pem_never_escapes(data: bytes) -> None:
    with pytest.raises(EvidenceError) as found:
        TrustAnchors.from_pem(b"-----BEGIN X509 CRL-----\n" + data + b"\n-----END X509 CRL-----\n")
    assert found.value.code in {"anchors-malformed", "crl-malformed"}
