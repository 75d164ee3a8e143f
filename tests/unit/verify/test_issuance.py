"""Who let in whoever signs."""

from __future__ import annotations

from datetime import UTC, datetime

from fieldkit.custody import Body, Subject
from fieldkit.keys.oids import Role
from fieldkit.keys.people import certificate_digest, read_person
from fieldkit.verify import ReportBuilder
from fieldkit.verify.issuance import let_in, say_issuance
from tests.unit.keys.material import Headquarters

ROLES: tuple[Role, Role] = ("lead", "member")
GIVEN, TIME = "5" * 64, datetime(2026, 11, 23, tzinfo=UTC).isoformat()


def _body(person: str, act: str = "key-added", kind: str = "certificate") -> Body:
    return Body(TIME, 0, "b" * 32, person, act, (Subject(kind, "x", GIVEN),))


def test_only_a_leads_line_lets_somebody_in(hq: Headquarters) -> None:
    certificates = [hq.signers[role].certificate for role in ROLES]
    people = {certificate_digest(one): read_person(one) for one in certificates}
    lead, member = people
    assert let_in([_body(lead)], people) == {GIVEN}
    for other in (_body(member), _body("0" * 64), _body(lead, "created"), _body(lead, kind="event")):
        assert let_in([other], people) == set()


def test_whoever_nobody_let_in_is_named(hq: Headquarters) -> None:
    lead = hq.signers["lead"].certificate
    digest = certificate_digest(lead)
    builder = ReportBuilder("a bundle")
    say_issuance(builder, [digest, digest], {digest: read_person(lead)}, {digest})
    say_issuance(builder, [digest, GIVEN], {digest: read_person(lead)}, set())
    known, asked = builder.checks
    assert known.status == "pass"
    assert asked.status == "ask"
    names = sorted([f"{digest[:16]}", GIVEN[:16]])
    assert [asked.detail.index(one) for one in names] == sorted(asked.detail.index(one) for one in names)
    assert f"H-07 ({digest[:16]})" in asked.detail
    assert f"? ({GIVEN[:16]})" in asked.detail
