"""What is believed, and what is not: each forged thing alone, against a signature that would pass without it."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from asn1crypto import cms, core, tsp
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.errors import EvidenceError
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.certificates import Authority, Revoked, make_crl, make_root, make_team_ca
from fieldkit.keys.oids import CUSTODIAN, INTAKE, LEAD, MEMBER, ROLE_OIDS, TRUST, Role
from fieldkit.keys.signer import SoftwareSigner
from fieldkit.keys.verifier import (
    verify_authority,
    verify_certificate,
    verify_certificate_naming_revoked,
    verify_cms,
    verify_cms_naming_revoked,
    verify_raw,
)
from tests.unit.keys.material import (
    DAY,
    NOW,
    ORGANISATION,
    TEAM,
    Headquarters,
    raises_code,
    signer_for,
    unchecked_signer,
)

CONTENT = b"tagmanifest\n"


@pytest.fixture(scope="module")
def signed(hq: Headquarters) -> bytes:
    return hq.signers["lead"].sign_cms(CONTENT, NOW)


@pytest.mark.parametrize("role", list(ROLE_OIDS))
def test_every_role_passes_for_itself(hq: Headquarters, role: Role) -> None:
    signature = hq.signers[role].sign_cms(CONTENT, NOW)
    by = verify_cms(signature, CONTENT, hq.anchors, NOW, ROLE_OIDS[role])
    assert (by.person.role, by.certificate, by.signing_time) == (role, hq.signers[role].certificate, NOW)


@pytest.mark.parametrize("role", list(ROLE_OIDS))
def test_no_role_passes_for_another(hq: Headquarters, role: Role) -> None:
    signature = hq.signers[role].sign_cms(CONTENT, NOW)
    for asked in set(ROLE_OIDS) - {role}:
        with raises_code("certificate-role"):
            verify_cms(signature, CONTENT, hq.anchors, NOW, ROLE_OIDS[asked])


def test_other_content_is_refused(hq: Headquarters, signed: bytes) -> None:
    with raises_code("signature-invalid"):
        verify_cms(signed, CONTENT + b" ", hq.anchors, NOW, LEAD)


def test_another_root_is_refused(hq: Headquarters, signed: bytes) -> None:
    other = Headquarters()
    with raises_code("certificate-untrusted"):
        verify_cms(signed, CONTENT, other.anchors, NOW, LEAD)
    mixed = TrustAnchors(other.anchors.roots, hq.anchors.crls)
    with raises_code("certificate-untrusted"):
        verify_cms(signed, CONTENT, mixed, NOW, LEAD)


def test_each_ca_must_have_a_current_list(hq: Headquarters, signed: bytes) -> None:
    for crls in ((hq.root_crl,), (hq.team_crl,), ()):
        with raises_code("certificate-untrusted"):
            verify_cms(signed, CONTENT, TrustAnchors(hq.anchors.roots, crls), NOW, LEAD)
    short = TrustAnchors(hq.anchors.roots, (hq.root_crl, make_crl(hq.team_ca, NOW, NOW + DAY)))
    assert verify_cms(signed, CONTENT, short, NOW + DAY, LEAD)
    with raises_code("certificate-untrusted"):
        verify_cms(signed, CONTENT, short, NOW + 2 * DAY, LEAD)


def test_a_list_by_someone_else_is_no_list(hq: Headquarters, signed: bytes) -> None:
    forged = Authority(make_root("x", NOW, 1).private_key, hq.team_ca.certificate)
    anchors = TrustAnchors(hq.anchors.roots, (hq.root_crl, make_crl(forged, NOW, NOW + DAY)))
    with raises_code("certificate-untrusted"):
        verify_cms(signed, CONTENT, anchors, NOW, LEAD)


@pytest.mark.parametrize("at", [NOW - timedelta(minutes=11), NOW + 801 * DAY, NOW - 3650 * DAY, NOW + 3650 * DAY])
def test_outside_its_time_a_certificate_does_not_stand(hq: Headquarters, signed: bytes, at: datetime) -> None:
    with pytest.raises(EvidenceError) as found:
        verify_cms(signed, CONTENT, hq.anchors, at, LEAD)
    assert found.value.code in {"certificate-expired", "certificate-untrusted"}


def test_a_clock_ten_minutes_slow_does_no_harm(hq: Headquarters, signed: bytes) -> None:
    assert verify_cms(signed, CONTENT, hq.anchors, NOW - timedelta(minutes=10), LEAD)


def test_a_revoked_signer_is_refused_from_then_on_and_stands_before(hq: Headquarters, signed: bytes) -> None:
    lost = hq.signers["lead"].certificate
    later = make_crl(hq.team_ca, NOW + 10 * DAY, NOW + 900 * DAY, [Revoked(lost, NOW + 9 * DAY, NOW + 8 * DAY)])
    anchors = hq.anchors.with_crls([later])
    assert verify_cms(signed, CONTENT, anchors, NOW + 5 * DAY, LEAD)
    with raises_code("certificate-revoked"):
        verify_cms(signed, CONTENT, anchors, NOW + 11 * DAY, LEAD)


SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(("off", "stands"), [(-SECOND, True), (0 * SECOND, False), (SECOND, False)])
def test_the_instant_of_revocation_is_revoked_and_the_second_before_is_not(
    hq: Headquarters, off: timedelta, stands: bool
) -> None:
    """By the list that is current at all three, which is ten minutes early."""
    revoked = NOW + 9 * DAY
    later = make_crl(hq.team_ca, revoked, NOW + 900 * DAY, [Revoked(hq.signers["lead"].certificate, revoked)])
    anchors, at = hq.anchors.with_crls([later]), revoked + off
    signed = hq.signers["lead"].sign_cms(CONTENT, at)
    if stands:
        assert not verify_cms_naming_revoked(signed, CONTENT, anchors, at, LEAD).revoked
    else:
        with raises_code("certificate-revoked"):
            verify_cms(signed, CONTENT, anchors, at, LEAD)
        assert verify_cms_naming_revoked(signed, CONTENT, anchors, at, LEAD).revoked


def test_a_revoked_team_ca_takes_its_people_with_it(hq: Headquarters, signed: bytes) -> None:
    revoked = make_crl(hq.root, NOW + DAY, NOW + 900 * DAY, [Revoked(hq.team_ca.certificate, NOW + DAY)])
    with raises_code("certificate-revoked"):
        verify_cms(signed, CONTENT, hq.anchors.with_crls([revoked]), NOW + 2 * DAY, LEAD)


@pytest.mark.parametrize(
    ("policy", "team"),
    [(INTAKE, None), (CUSTODIAN, None), (TRUST, None), (LEAD, "Team Sud")],
    ids=["intake", "custodian", "trust", "lead-of-another-team"],
)
def test_what_a_team_ca_has_no_right_to_make_is_refused(hq: Headquarters, policy: str, team: str | None) -> None:
    signature = unchecked_signer(hq.team_ca, (policy,), team=team).sign_cms(CONTENT, NOW)
    with raises_code("certificate-untrusted"):
        verify_cms(signature, CONTENT, hq.anchors, NOW, policy)


def test_a_team_ca_below_a_team_ca_is_refused(hq: Headquarters) -> None:
    as_root = Authority(hq.team_ca.private_key, hq.team_ca.certificate)
    key_holder = make_team_ca(hq.root, TEAM, NOW, NOW + 900 * DAY)
    from cryptography.hazmat.primitives import serialization

    from fieldkit.keys import profiles

    below = profiles.subject_name(ORGANISATION, TEAM, None)
    made = profiles.team_ca_certificate(
        as_root.private_key,
        as_root.x509,
        key_holder.private_key.public_key(),
        profiles.subject_name(ORGANISATION, TEAM, "second CA"),
        below=below,
        policies=(MEMBER, LEAD),
        now=NOW,
        until=NOW + 900 * DAY,
    )
    second = Authority(key_holder.private_key, made.public_bytes(serialization.Encoding.DER))
    phantom = signer_for(second, "lead", "H-66")
    signer = SoftwareSigner(phantom.private_key, phantom.certificate, (second.certificate, hq.team_ca.certificate))
    anchors = hq.anchors.with_crls([make_crl(second, NOW, NOW + 900 * DAY)])
    with raises_code("certificate-untrusted"):
        verify_cms(signer.sign_cms(CONTENT, NOW), CONTENT, anchors, NOW, LEAD)


def test_without_its_issuer_a_certificate_leads_nowhere(hq: Headquarters) -> None:
    lead = hq.signers["lead"]
    with raises_code("certificate-untrusted"):
        verify_certificate(lead.certificate, (), hq.anchors, NOW, LEAD)
    assert verify_certificate(lead.certificate, lead.chain, hq.anchors, NOW, LEAD).code == "H-07"


def test_a_revoked_certificate_is_named_where_that_is_asked(hq: Headquarters) -> None:
    lead = hq.signers["lead"]
    listed = make_crl(hq.team_ca, NOW, NOW + 900 * DAY, [Revoked(lead.certificate, NOW)])
    anchors = TrustAnchors(hq.anchors.roots, (hq.root_crl, listed))
    person, revoked = verify_certificate_naming_revoked(lead.certificate, lead.chain, anchors, NOW + DAY, LEAD)
    assert (person.code, revoked) == ("H-07", True)
    person, revoked = verify_certificate_naming_revoked(lead.certificate, lead.chain, hq.anchors, NOW + DAY, LEAD)
    assert (person.code, revoked) == ("H-07", False)
    with raises_code("certificate-revoked"):
        verify_certificate(lead.certificate, lead.chain, anchors, NOW + DAY, LEAD)


def test_being_revoked_excuses_nothing_else(hq: Headquarters) -> None:
    lead = hq.signers["lead"]
    listed = make_crl(hq.team_ca, NOW, NOW + 900 * DAY, [Revoked(lead.certificate, NOW)])
    anchors = TrustAnchors(hq.anchors.roots, (hq.root_crl, listed))
    with raises_code("certificate-role"):
        verify_certificate_naming_revoked(lead.certificate, lead.chain, anchors, NOW + DAY, MEMBER)
    with raises_code("certificate-untrusted"):
        verify_certificate_naming_revoked(lead.certificate, (), anchors, NOW + DAY, LEAD)
    with raises_code("certificate-expired"):
        verify_certificate_naming_revoked(lead.certificate, lead.chain, anchors, NOW + 801 * DAY, LEAD)


def test_chains_are_capped_and_parsed(hq: Headquarters) -> None:
    lead = hq.signers["lead"]
    with raises_code("certificate-malformed"):
        verify_certificate(lead.certificate, lead.chain * 5, hq.anchors, NOW, LEAD)
    with raises_code("certificate-malformed"):
        verify_certificate(lead.certificate, (b"junk",), hq.anchors, NOW, LEAD)


def test_an_authority_is_a_team_ca_that_stands(hq: Headquarters) -> None:
    assert verify_authority(hq.team_ca.certificate, hq.anchors, NOW).team == TEAM
    for not_one in (hq.root.certificate, hq.signers["custodian"].certificate):
        with raises_code("certificate-malformed"):
            verify_authority(not_one, hq.anchors, NOW)
    with raises_code("certificate-untrusted"):
        verify_authority(hq.signers["lead"].certificate, hq.anchors, NOW)
    with raises_code("certificate-expired"):
        verify_authority(hq.team_ca.certificate, hq.anchors, NOW + 1000 * DAY + timedelta(minutes=1))


def test_raw_signatures_of_others_or_over_others_bytes_are_refused(hq: Headquarters) -> None:
    signature = hq.signers["lead"].sign_raw(CONTENT)
    for certificate, data, by in (
        (hq.signers["member"].certificate, CONTENT, signature),
        (hq.signers["lead"].certificate, CONTENT + b"x", signature),
        (hq.signers["lead"].certificate, CONTENT, signature + b"\0"),
        (hq.signers["lead"].certificate, CONTENT, b""),
        (hq.signers["lead"].certificate, CONTENT, bytes(73)),
    ):
        with raises_code("signature-invalid"):
            verify_raw(certificate, data, by)


# Structure: what a CMS may not hold, however it was signed.


def _changed(der: bytes, change: Callable[[Any], None]) -> bytes:
    content = cms.ContentInfo.load(der)
    change(content["content"])
    made: bytes = content.dump()
    return made


def _attribute(name: str, *values: object) -> cms.CMSAttribute:
    return cms.CMSAttribute({"type": name, "values": list(values)})


def _embed(signed_data: Any) -> None:
    signed_data["encap_content_info"] = cms.ContentInfo({"content_type": "data", "content": CONTENT})


def _two_signers(signed_data: Any) -> None:
    signed_data["signer_infos"] = [signed_data["signer_infos"][0], signed_data["signer_infos"][0].copy()]


def _no_signers(signed_data: Any) -> None:
    signed_data["signer_infos"] = []


def _other_digest(signed_data: Any) -> None:
    signed_data["signer_infos"][0]["digest_algorithm"] = {"algorithm": "sha512"}


def _unsigned(signed_data: Any) -> None:
    attribute = _attribute("signing_time", cms.Time({"utc_time": core.UTCTime(NOW)}))
    signed_data["signer_infos"][0]["unsigned_attrs"] = cms.CMSAttributes([attribute])


def _no_attributes(signed_data: Any) -> None:
    del signed_data["signer_infos"][0]["signed_attrs"]


def _without(name: str) -> Callable[[Any], None]:
    def change(signed_data: Any) -> None:
        kept = [one for one in signed_data["signer_infos"][0]["signed_attrs"] if one["type"].native != name]
        signed_data["signer_infos"][0]["signed_attrs"] = cms.CMSAttributes(kept)

    return change


def _two_times(signed_data: Any) -> None:
    for one in signed_data["signer_infos"][0]["signed_attrs"]:
        if one["type"].native == "signing_time":
            one["values"].append(cms.Time({"utc_time": core.UTCTime(NOW - DAY)}))


def _key_identifier(signed_data: Any) -> None:
    signed_data["signer_infos"][0]["sid"] = cms.SignerIdentifier({"subject_key_identifier": b"12345678901234567890"})


def _no_certificates(signed_data: Any) -> None:
    signed_data["certificates"] = []


def _other_type(signed_data: Any) -> None:
    signed_data["encap_content_info"] = {"content_type": "signed_data"}


def _many_certificates(signed_data: Any) -> None:
    others = [signer_for(Headquarters().team_ca, "member", f"T-{n}").certificate for n in range(4)]
    signed_data["certificates"] = [
        *signed_data["certificates"],
        *(cms.CertificateChoices({"certificate": cms.Certificate.load(one)}) for one in others),
    ]


@pytest.mark.parametrize(
    "change",
    [
        _embed, _two_signers, _no_signers, _other_digest, _unsigned, _no_attributes, _two_times,
        _key_identifier, _no_certificates, _other_type, _many_certificates, _without("signing_time"),
        _without("signing_certificate_v2"), _without("message_digest"),
    ],
)  # fmt: skip
def test_structures_that_are_never_written_are_refused(
    hq: Headquarters, signed: bytes, change: Callable[[Any], None]
) -> None:
    with raises_code("signature-malformed"):
        verify_cms(_changed(signed, change), CONTENT, hq.anchors, NOW, LEAD)


def test_a_signature_brings_no_revocation_lists(hq: Headquarters, signed: bytes) -> None:
    def change(signed_data: Any) -> None:
        signed_data["crls"] = cms.RevocationInfoChoices([cms.RevocationInfoChoice.load(hq.team_crl)])

    with raises_code("signature-malformed"):
        verify_cms(_changed(signed, change), CONTENT, hq.anchors, NOW, LEAD)


def test_a_time_without_a_zone_is_no_time(hq: Headquarters, signed: bytes) -> None:
    utc, local = b"\x17\x0d261123093000Z", b"\x18\x0d2026112309.30"
    assert signed.count(utc) == 1
    with raises_code("signature-malformed"):
        verify_cms(signed.replace(utc, local), CONTENT, hq.anchors, NOW, LEAD)


def test_another_kind_of_cms_is_no_signature(hq: Headquarters) -> None:
    data = cms.ContentInfo({"content_type": "data", "content": core.OctetString(b"x")}).dump()
    for untrusted in (data, b"", b"\x30\x00", bytes(70_000), b"\x04\x01x", hq.signers["lead"].certificate):
        with raises_code("signature-malformed"):
            verify_cms(untrusted, CONTENT, hq.anchors, NOW, LEAD)


def test_the_certificate_that_is_signed_for_is_the_one_that_counts(hq: Headquarters, signed: bytes) -> None:
    """signing-certificate-v2 with another digest: the signature fails, whatever else fits."""

    def change(signed_data: Any) -> None:
        for one in signed_data["signer_infos"][0]["signed_attrs"]:
            if one["type"].native == "signing_certificate_v2":
                one["values"] = [tsp.SigningCertificateV2({"certs": [tsp.ESSCertIDv2({"cert_hash": bytes(32)})]})]

    with raises_code("signature-invalid"):
        verify_cms(_changed(signed, change), CONTENT, hq.anchors, NOW, LEAD)


def test_attributes_that_were_altered_after_signing(hq: Headquarters, signed: bytes) -> None:
    moved = signed.replace(b"261123093000Z", b"251123093000Z")
    assert moved != signed
    with raises_code("signature-invalid"):
        verify_cms(moved, CONTENT, hq.anchors, NOW, LEAD)


@functools.cache
def _lead_signature(signer: SoftwareSigner) -> bytes:
    return signer.sign_cms(CONTENT, NOW)


@given(st.integers(0, 10_000), st.integers(1, 255), st.integers(0, 4))
def test_altered_bytes_never_pass_and_never_escape(hq: Headquarters, place: int, xor: int, cut: int) -> None:
    spoilt = bytearray(_lead_signature(hq.signers["lead"]))
    spoilt[place % len(spoilt)] ^= xor
    if cut == 4:
        del spoilt[place % len(spoilt)]
    try:
        by = verify_cms(bytes(spoilt), CONTENT, hq.anchors, NOW, LEAD)
    except EvidenceError:
        return
    # Bytes outside what is signed may differ (a version number, a NULL): who signed and when may not.
    assert (by.certificate, by.signing_time) == (hq.signers["lead"].certificate, NOW)
