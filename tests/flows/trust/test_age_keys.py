"""A new transport or identity key: what was sealed to the former one, what goes to the new one, and what loss means."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldkit.age import decrypt_bytes, generate_identity, parse_identity
from fieldkit.bundle import find_one
from fieldkit.errors import FieldkitError
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import review, seal, set_aside, trust
from fieldkit.workflows.hq import age_keys, identities, kit
from tests.flows.trust.deployment import HOUR, Deployment
from tests.unit.keys.material import raises_code


def _renewed(made: Deployment, key: age_keys.AgeKey) -> Path:
    """A new key at the custodian's desk, in the next kit; the kit."""
    made.clock.advance(HOUR)
    with made.desk("custodian") as custodian:
        done = age_keys.renew(custodian, key)
    with made.desk("root") as root:
        kit.make_kit(root, made.team, made.folder / "newer.kit")
        recipients = {"transport": [root.state["transport"]], "identity": root.state["identities"]}
    assert recipients[key] == [done.recipient]
    made.clock.advance(HOUR)
    return made.folder / "newer.kit"


def _handed_over(made: Deployment) -> None:
    with made.desk("custodian") as custodian, made.desk("intake") as intake:
        given = age_keys.hand_over(custodian, made.folder / "transport.key")
        with raises_code("passphrase-wrong"):
            age_keys.take(intake, Path(given.file), "some other six words entirely wrong")
        taken = age_keys.take(intake, Path(given.file), given.passphrase)
        assert age_keys.take(intake, Path(given.file), given.passphrase) == taken
        assert len(intake.state["former_transport"]) == 1


def test_a_new_transport_key_and_what_was_sealed_to_the_former_one(made: Deployment) -> None:
    late = made.seal("H-01")
    newer = _renewed(made, "transport")
    _handed_over(made)
    row, report = made.receive(late)
    assert (row.state, report.outcome) == ("received", "intact")
    assert made.open(Path(row.folder)).receipt is not None
    with made.laptop("H-01") as session:
        trust.take(session, newer)
    stick = made.seal("H-01", "Bridge")
    row, report = made.receive(stick)
    assert (row.state, report.outcome) == ("received", "intact")
    assert made.open(Path(row.folder)).report.outcome == "intact"
    with made.desk("intake") as intake:
        head = find_one(stick).head
        assert head is not None
        with pytest.raises(FieldkitError):
            decrypt_bytes(head.read_bytes(), [parse_identity(intake.state["former_transport"][0])], limit=1 << 20)


def test_the_former_transport_key_lost_is_named_and_the_team_seals_again(made: Deployment) -> None:
    stick = made.seal("H-01")
    newer = _renewed(made, "transport")
    _handed_over(made)
    for name in ("intake", "custodian"):
        with made.desk(name) as desk:
            desk.state["former_transport"] = []
    with raises_code("age-no-key"):
        made.receive(stick)
    with raises_code("age-no-key"):
        made.open(stick)
    with made.laptop("H-01") as session:
        trust.take(session, newer)
        ident = find_one(stick).id
        set_aside.lost(session, ident, "headquarters lost the key that it was sealed to")
        look = review.mark_reviewed(session, review.last_look(session))
        again = seal.seal(session, look, silent_job())
        seal.write(session, again.id, made.folder / "again", silent_job())
    assert made.receive(made.folder / "again")[0].state == "received"


def test_an_intake_that_lost_its_copy_gets_it_from_the_custodian(made: Deployment) -> None:
    stick = made.seal("H-01")
    with made.desk("intake") as intake, made.desk("custodian") as custodian:
        other = generate_identity("x25519").secret_text
        intake.state["transport"] = other
        with raises_code("age-no-key"):
            made.receive(stick)
        given = age_keys.hand_over(custodian, made.folder / "transport.key")
        age_keys.take(intake, Path(given.file), given.passphrase)
    assert made.receive(stick)[0].state == "received"


def test_a_new_identity_key_and_identities_sealed_before(made: Deployment) -> None:
    before = made.seal("H-01")
    newer = _renewed(made, "identity")
    with made.laptop("H-01") as session:
        old = session.kit.identity_recipients
        trust.take(session, newer)
        assert session.kit.identity_recipients != old
    for stick in (before, made.seal("H-01", "Bridge")):
        opened = made.open(Path(made.receive(stick)[0].folder))
        assert (opened.report.outcome, opened.receipt is None) == ("intact", False)
    with made.desk("custodian") as custodian:
        kept = {str(parse_identity(secret).recipient) for label, secret in identities.secrets_of(custodian)}
        assert {*old, *session.kit.identity_recipients} <= kept


def test_only_the_custodian_makes_them_and_only_the_intake_takes_one(made: Deployment) -> None:
    with made.desk("intake") as intake, made.desk("custodian") as custodian:
        for work in (
            lambda: age_keys.renew(intake, "transport"),
            lambda: age_keys.hand_over(intake, made.folder / "x"),
            lambda: age_keys.take(custodian, made.kit_path, "x"),
        ):
            with raises_code("wrong-desk"):
                work()
        with raises_code("not-a-transport-key"):
            age_keys.take(intake, made.folder / "hq" / "recovery" / "recovery.json", "x")
        with raises_code("file-exists"):
            age_keys.hand_over(custodian, made.kit_path)
