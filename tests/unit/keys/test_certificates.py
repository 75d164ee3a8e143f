"""Who may be issued what, and what the certificates say."""

from __future__ import annotations

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from fieldkit.keys.certificates import (
    Authority,
    Revoked,
    certificate_digest,
    issue,
    make_crl,
    make_root,
    make_team_ca,
    new_private_key,
    read_person,
)
from fieldkit.keys.oids import LEAD, MEMBER, ROLE_OIDS, Role
from fieldkit.keys.profiles import BACKDATE
from fieldkit.keys.wrapping import new_key
from tests.unit.keys.material import DAY, NOW, ORGANISATION, TEAM, Headquarters, raises_code


def _issue(authority: Authority, role: Role, *, code: str = "H-09", team: str | None = None, days: int = 10) -> bytes:
    return issue(
        authority, new_private_key().public_key(), code=code, role=role, team=team, now=NOW, until=NOW + days * DAY
    )


def test_a_team_ca_can_name_only_its_team_and_only_two_roles(hq: Headquarters) -> None:
    extensions = hq.team_ca.x509.extensions
    constraints = extensions.get_extension_for_class(x509.NameConstraints)
    policies = extensions.get_extension_for_class(x509.CertificatePolicies).value
    basic = extensions.get_extension_for_class(x509.BasicConstraints)
    assert constraints.critical
    assert constraints.value.permitted_subtrees is not None
    below = constraints.value.permitted_subtrees[0].value
    assert [(one.oid, one.value) for one in below] == [
        (NameOID.ORGANIZATION_NAME, ORGANISATION),
        (NameOID.ORGANIZATIONAL_UNIT_NAME, TEAM),
    ]
    assert [one.policy_identifier.dotted_string for one in policies] == [MEMBER, LEAD]
    assert (basic.critical, basic.value.ca, basic.value.path_length) == (True, True, 0)


def test_an_end_entity_signs_documents_and_nothing_else(hq: Headquarters) -> None:
    certificate = x509.load_der_x509_certificate(hq.signers["lead"].certificate)
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
    policies = certificate.extensions.get_extension_for_class(x509.CertificatePolicies).value
    assert usage.critical
    assert usage.value.digital_signature
    assert usage.value.content_commitment
    assert not usage.value.key_cert_sign
    assert [one.policy_identifier.dotted_string for one in policies] == [LEAD]
    assert certificate.not_valid_before_utc == NOW - BACKDATE


def test_read_person_says_code_team_role_and_digest(hq: Headquarters) -> None:
    certificate = hq.signers["lead"].certificate
    person = read_person(certificate)
    assert (person.code, person.team, person.role, person.organisation) == ("H-07", TEAM, "lead", ORGANISATION)
    assert person.certificate_digest == certificate_digest(certificate)
    assert read_person(hq.signers["custodian"].certificate).team is None


@pytest.mark.parametrize("role", ["intake", "custodian", "trust"])
def test_a_team_ca_may_not_issue_headquarters_roles(hq: Headquarters, role: Role) -> None:
    with raises_code("issuer-not-allowed"):
        _issue(hq.team_ca, role)


@pytest.mark.parametrize("role", ["member", "lead"])
def test_the_root_does_not_issue_team_roles_itself(hq: Headquarters, role: Role) -> None:
    with raises_code("issuer-not-allowed"):
        _issue(hq.root, role)


def test_a_team_ca_issues_for_its_own_team_only(hq: Headquarters) -> None:
    assert read_person(_issue(hq.team_ca, "member", team=TEAM)).team == TEAM
    with raises_code("issuer-not-allowed"):
        _issue(hq.team_ca, "member", team="Team Sud")


def test_a_team_ca_makes_no_team_ca(hq: Headquarters) -> None:
    with raises_code("issuer-not-allowed"):
        make_team_ca(hq.team_ca, "Team Sud", NOW, NOW + DAY)


def test_nothing_outlives_its_issuer(hq: Headquarters) -> None:
    with raises_code("validity-malformed"):
        _issue(hq.team_ca, "member", days=1001)
    with raises_code("validity-malformed"):
        _issue(hq.team_ca, "member", days=0)
    with raises_code("validity-malformed"):
        make_crl(hq.root, NOW, NOW)


def test_an_authority_that_ended_vouches_for_nothing(hq: Headquarters) -> None:
    key, end = new_private_key().public_key(), hq.team_ca.until
    for now in (end, end + DAY):
        with raises_code("certificate-expired") as caught:
            issue(hq.team_ca, key, code="H-09", role="member", now=now, until=now + DAY)
        assert f"{end:%Y-%m-%d}" in caught.value.message
    assert issue(hq.team_ca, key, code="H-09", role="member", now=end - DAY, until=end)


@pytest.mark.parametrize("code", ["", "Amina Idris", "-H", "H-", "h" * 33, "H\n7", "ه-7"])
def test_codes_are_plain_and_short(hq: Headquarters, code: str) -> None:
    with raises_code("name-malformed"):
        _issue(hq.team_ca, "member", code=code)


@pytest.mark.parametrize("name", ["", " padded", "x" * 65, "line\nbreak"])
def test_names_of_organisations_and_teams_are_printable(hq: Headquarters, name: str) -> None:
    with raises_code("name-malformed"):
        make_root(name, NOW, 1)
    with raises_code("name-malformed"):
        make_team_ca(hq.root, name, NOW, NOW + DAY)


def test_other_curves_are_not_certified(hq: Headquarters) -> None:
    key = ec.generate_private_key(ec.SECP384R1()).public_key()
    with raises_code("key-unsuitable"):
        issue(hq.team_ca, key, code="H-1", role="member", now=NOW, until=NOW + DAY)


def test_an_authority_is_kept_wrapped_and_comes_back(hq: Headquarters) -> None:
    key = new_key()
    kept = hq.team_ca.to_wrapped(key)
    again = Authority.from_wrapped(key, kept)
    assert again.certificate == hq.team_ca.certificate
    assert again.private_key.private_numbers() == hq.team_ca.private_key.private_numbers()
    with raises_code("wrapped-secret-damaged"):
        Authority.from_wrapped(new_key(), kept)


def test_a_list_names_who_was_revoked_since_when_and_from_when_invalid(hq: Headquarters) -> None:
    lost = hq.signers["member"].certificate
    der = make_crl(hq.team_ca, NOW, NOW + DAY, [Revoked(lost, NOW - DAY, NOW - 2 * DAY), Revoked(lost, NOW)], number=7)
    crl = x509.load_der_x509_crl(der)
    entry = crl.get_revoked_certificate_by_serial_number(x509.load_der_x509_certificate(lost).serial_number)
    assert entry is not None
    assert entry.revocation_date_utc == NOW - DAY
    assert entry.extensions.get_extension_for_class(x509.InvalidityDate).value.invalidity_date_utc == NOW - 2 * DAY
    number = crl.extensions.get_extension_for_class(x509.CRLNumber)
    assert (number.value.crl_number, number.critical) == (7, False)  # RFC 5280, 5.2.3
    assert not crl.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier).critical
    assert crl.last_update_utc == NOW - BACKDATE


def test_an_authority_revokes_only_what_it_issued(hq: Headquarters) -> None:
    with raises_code("certificate-not-ours"):
        make_crl(hq.root, NOW, NOW + DAY, [Revoked(hq.signers["member"].certificate, NOW)])


def test_every_role_has_its_own_policy() -> None:
    assert len(set(ROLE_OIDS.values())) == len(ROLE_OIDS) == 5
