"""A team's CA on the lead's laptop: members are let in offline, each in a line, and headquarters can revoke them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from fieldkit.keys.authority_store import decode_authority
from fieldkit.keys.certificates import issue, new_private_key
from fieldkit.keys.enrolment import make_answer, read_request
from fieldkit.keys.oids import INTAKE, LEAD
from fieldkit.keys.people import certificate_digest, load_certificate, public_key, read_person
from fieldkit.keys.revocation import revocation_of
from fieldkit.keys.wrapping import unwrap
from fieldkit.workflows.field import approve, book, enrol, trust
from fieldkit.workflows.hq import approve as hq_approve
from fieldkit.workflows.hq import authorities, kit, revoke
from tests.flows.trust.deployment import HOUR, Deployment, status
from tests.unit.keys.material import raises_code


@pytest.fixture
def led(made: Deployment) -> Deployment:
    """The lead L-01 holds the team's CA."""
    made.new_laptop("L-01")
    with made.laptop("L-01") as session, made.desk("root") as root:
        enrol.request(session, made.folder / "L-01.request")
        hq_approve.approve(root, made.folder / "L-01.request", made.folder / "L-01.answer", team_authority=True)
        enrol.accept(session, made.folder / "L-01.answer")
        assert session.kit.version == 2
        assert approve.holds_authority(session)
    made.clock.advance(60)
    return made


def _join(made: Deployment, person: str, lead: str = "L-01", name: str = "") -> None:
    request, answer = made.folder / f"{person}{name}.request", made.folder / f"{person}{name}.answer"
    made.new_laptop(person, "member")
    with made.laptop(person) as session:
        words = enrol.request(session, request)
    with made.laptop(lead) as session:
        assert approve.approve(session, request, answer, words) == words
    with made.laptop(person) as session:
        enrol.accept(session, answer)
        assert session.kit.version == 2


def test_a_member_joins_offline_and_it_is_a_line_of_the_lead(led: Deployment) -> None:
    _join(led, "M-01")
    with led.laptop("M-01") as session:
        assert (session.role, session.enrolled) == ("member", True)
        digest = session.certificate
    with led.laptop("L-01") as session:
        added = [body for _, body in book.bodies(session) if body.act == "key-added"]
        assert [[one.id for one in body.subjects] for body in added] == [["team-CA"], ["M-01"]]
        assert added[1].subjects[0].digest == digest
        assert [certificate_digest(one) for one in approve.issued(session)] == [digest]


def test_its_key_is_not_the_leads_signing_key_and_is_wrapped_by_the_lead_alone(led: Deployment) -> None:
    with led.laptop("L-01") as session:
        vault = session.vault
        wrapped = vault.meta.get(session.authority_place)
        assert wrapped is not None
        with raises_code("wrapped-secret-damaged"):
            unwrap(vault.keys.vault_key, wrapped, "team-authority")
        key, certificate = decode_authority(unwrap(vault.keys.person_key, wrapped, "team-authority"))
        assert certificate == session.kit.team_ca
        assert vault.signer is not None
        own = public_key(load_certificate(vault.signer.certificate))
        assert key.public_key().public_numbers() != own.public_numbers()


def test_the_answer_shows_the_authority_to_nobody_else(led: Deployment) -> None:
    answer = (led.folder / "L-01.answer").read_bytes()
    with led.desk("root") as root:
        secret = authorities.team_authority(root, led.team).private_key.private_numbers().private_value
    assert secret.to_bytes(32, "big") not in answer
    assert b"age-encryption.org" not in answer  # base64 of an age file, opened by the lead's key alone


def test_the_same_request_gets_the_same_certificate_again(led: Deployment) -> None:
    _join(led, "M-01")
    with led.laptop("L-01") as session:
        approve.approve(session, led.folder / "M-01.request", led.folder / "again.answer")
        assert len(approve.issued(session)) == 1


def test_who_may_not_is_refused_by_name(led: Deployment) -> None:
    _join(led, "M-01")
    request = led.folder / "x.request"
    for person, role, code in (("M-02", "lead", "issuer-not-allowed"), ("L-01", "member", "person-taken")):
        exact = _request(led, person, role)
        request.write_bytes(exact)
        with led.laptop("L-01") as session, raises_code(code):
            approve.approve(session, request, led.folder / "x.answer")
    request.write_bytes(_request(led, "M-03", "member", team="Other"))
    with led.laptop("L-01") as session, raises_code("request-other-team"):
        approve.approve(session, request, led.folder / "x.answer")
    request.write_bytes(_request(led, "M-03", "member"))
    with led.laptop("L-01") as session, raises_code("words-differ"):
        approve.approve(session, request, led.folder / "x.answer", ("wrong",) * 8)
    for other in ("H-01", "M-01"):
        with led.laptop(other) as session, raises_code("no-team-authority"):
            approve.approve(session, request, led.folder / "x.answer")
    assert not (led.folder / "x.answer").exists()


def _request(made: Deployment, person: str, role: str, team: str | None = None) -> bytes:
    from fieldkit.age import generate_identity
    from fieldkit.keys.enrolment import make_request

    with made.laptop("L-01") as session:
        deployment = session.kit.deployment_id
    return make_request(
        new_private_key(),
        deployment_id=deployment,
        team=team or made.team,
        person=person,
        role=role,  # type: ignore[arg-type]  # member or lead
        age_recipient=str(generate_identity("x25519").recipient),
        at=made.clock.now().wall,
    )


def test_headquarters_gives_the_authority_to_one_lead_only(led: Deployment) -> None:
    for person, role, code in (("L-02", "lead", "authority-held"), ("M-09", "member", "authority-for-leads")):
        path = led.folder / f"{person}.request"
        path.write_bytes(_request(led, person, role))
        with led.desk("root") as root, raises_code(code):
            hq_approve.approve(root, path, led.folder / "no.answer", team_authority=True)


def test_another_teams_authority_is_not_taken(made: Deployment) -> None:
    made.new_laptop("L-01")
    with made.laptop("L-01") as session, made.desk("root") as root:
        kit.make_kit(root, "Other", made.folder / "other.kit")
        enrol.request(session, made.folder / "r")
        request = read_request((made.folder / "r").read_bytes())
        hq_approve.approve(root, made.folder / "r", made.folder / "a")
        real = made.folder / "a"
        certificate = authorities.raw(root.state["issued"][-1]["certificate"])
        root.state["teams"]["Heron"], root.state["teams"]["Other"] = (
            root.state["teams"]["Other"], root.state["teams"]["Heron"],
        )  # fmt: skip
        sealed = hq_approve._hand_over(root, request)
        ca = session.kit.team_ca
        real.write_bytes(make_answer(request, certificate, (ca,), None, sealed))
        with raises_code("authority-other-team"):
            enrol.accept(session, real)
        assert not session.enrolled


def test_headquarters_revokes_a_member_whom_only_the_lead_let_in(led: Deployment) -> None:
    _join(led, "M-01")
    with led.laptop("L-01") as session:
        [certificate] = approve.issued(session)
    path = led.folder / "m-01.der"
    path.write_bytes(certificate)
    led.clock.advance(HOUR)
    with led.desk("root") as root:
        done = revoke.revoke(root, str(path), led.clock.now().wall - timedelta(minutes=5), "lost", led.folder / "kits")
    assert (done.code, done.team) == ("M-01", led.team)
    with led.laptop("M-01") as session:
        trust.take(session, Path(done.files[0]))
        assert session.vault.signer is not None
        found = revocation_of(certificate, session.vault.signer.chain, session.anchors())
        assert found is not None
        assert found.reason == "lost"


def test_with_the_leads_laptop_lost_headquarters_lets_members_in_again(led: Deployment) -> None:
    """Headquarters has a copy of the team's CA; whose key is doubted comes back under another pseudonym and key."""
    _join(led, "M-01")
    (led.folder / "L-01").rename(led.folder / "lost")
    led.clock.advance(HOUR)
    with led.desk("root") as root:
        revoke.revoke(root, "L-01", led.clock.now().wall, "lost")
        newer = led.folder / "newer.kit"
        kit.make_kit(root, led.team, newer)
    led.kit_path.write_bytes(newer.read_bytes())
    led.enrol("M-02", "member")
    with led.laptop("M-02") as session:
        assert session.vault.signer is not None
        assert session.vault.signer.chain == (session.kit.team_ca,)


def test_the_custodian_asks_about_a_phantom(led: Deployment) -> None:
    """Whoever takes the CA's key out of the laptop can make a member, but not the line in the lead's chain."""
    _join(led, "M-01")
    stick = led.seal("L-01")
    row, _ = led.receive(stick)
    opened = led.open(Path(row.folder))
    assert status(opened.report, "issuance") == "pass"
    assert opened.receipt is not None
    led.new_laptop("P-01", "lead")
    with led.laptop("P-01") as session, led.desk("root") as root:
        enrol.request(session, led.folder / "P.request")
        request = read_request((led.folder / "P.request").read_bytes())
        authority = authorities.team_authority(root, led.team)
        phantom = issue(
            authority, request.key, code="P-01", role="lead", now=led.clock.now().wall,
            until=led.clock.now().wall + timedelta(days=9), team=led.team,
        )  # fmt: skip
        (led.folder / "P.answer").write_bytes(make_answer(request, phantom, (authority.certificate,)))
        enrol.accept(session, led.folder / "P.answer")
    opened = led.open(Path(led.receive(led.seal("P-01"))[0].folder))
    assert status(opened.report, "issuance") == "ask"


def test_what_the_laptops_ca_makes_beyond_its_right_reaches_nobody(led: Deployment) -> None:
    """An intake of its own, or its member in a lead's place: the policy and the name constraint stop both
    (tests/peers/test_openssl_signatures.py asks openssl the same)."""
    from fieldkit.keys import profiles
    from fieldkit.keys.verifier import verify_certificate

    with led.laptop("L-01") as session:
        authority = approve._authority(session)
        anchors, now = session.anchors(), led.clock.now().wall
        key = new_private_key()
        made = profiles.end_entity_certificate(
            authority.private_key, authority.x509, key.public_key(), profiles.subject_name("Archive", None, "I-66"),
            policies=(INTAKE,), now=now, until=now + timedelta(days=9),
        )  # fmt: skip
        from cryptography.hazmat.primitives.serialization import Encoding

        forged = made.public_bytes(Encoding.DER)
        with raises_code("certificate-untrusted"):
            verify_certificate(forged, (authority.certificate,), anchors, now, INTAKE)
    _join(led, "M-01")
    with led.laptop("M-01") as session:
        assert session.vault.signer is not None
        member = session.vault.signer
        assert read_person(member.certificate).role == "member"
        with raises_code("certificate-role"):
            verify_certificate(member.certificate, member.chain, anchors, now + timedelta(minutes=1), LEAD)
