"""Trust goes forward only: on laptops, which warn, and at desks, which are strict."""

from __future__ import annotations

from pathlib import Path

from fieldkit.custody import Body
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.certificates import Revoked, make_crl
from fieldkit.workflows.field import book, people, receipts, trust
from fieldkit.workflows.hq import authorities, kit
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.hq import trust as desk_trust
from tests.flows.trust.deployment import DAY, HOUR, PASSPHRASE, Deployment
from tests.unit.keys.material import raises_code


def _kit(made: Deployment, name: str) -> Path:
    out = made.folder / f"{name}.kit"
    with made.desk("root") as root:
        kit.make_kit(root, made.team, out)
    return out


def test_a_laptop_takes_newer_trust_and_never_goes_back(made: Deployment) -> None:
    second, third = _kit(made, "second"), _kit(made, "third")
    with made.laptop("H-01") as session:
        assert trust.take(session, third).version == 3
        assert trust.take(session, third).version == 3
        for older in (made.kit_path, second):
            with raises_code("kit-older"):
                trust.take(session, older)
        [line] = [body for _, body in book.bodies(session) if body.act == "imported"]
        assert (line.subjects[0].kind, line.subjects[0].id, line.reason) == ("kit", "3", "trust 1 to 3")
    with made.laptop("H-01") as session:
        assert (session.kit.version, session.info().kit_version) == (3, 3)


def test_another_headquarters_is_refused(made: Deployment, tmp_path: Path) -> None:
    other = Deployment(tmp_path / "other")
    other.set_up()
    with made.laptop("H-01") as session, raises_code("kit-other-root"):
        trust.take(session, other.kit_path)


def test_stale_trust_warns_in_the_field_and_stops_nothing(made: Deployment) -> None:
    made.clock.jump(400 * DAY)
    with made.laptop("H-01") as session:
        assert session.info().kit_state == "expired"
        people.add_event(session, "Recorded all the same")
    made.seal("H-01")


def test_a_desk_refuses_older_and_stale_trust(made: Deployment) -> None:
    second, third = _kit(made, "second"), _kit(made, "third")
    intake = made.folder / "hq" / "intake"
    for one in (second, third):
        (intake / "trust" / f"{2 if one == second else 3:06d}.kit").unlink()
    assert desk_trust.add(intake, PASSPHRASE, third, made.clock).version == 3
    with raises_code("kit-older"):
        desk_trust.add(intake, PASSPHRASE, second, made.clock)
    made.clock.advance(400 * DAY)
    with raises_code("kit-stale"):
        desk_trust.add(intake, PASSPHRASE, third, made.clock)


def test_lists_once_held_are_kept(made: Deployment) -> None:
    """After a new list the bundle sealed before is still judged by the list of its time."""
    before = made.clock.now().wall
    made.clock.advance(DAY)
    with made.desk("root") as root:
        authorities.renew_list(root, authorities.team_authority(root, made.team), made.clock.now().wall)
        root.save()
    with made.laptop("H-01") as session:
        trust.take(session, _kit(made, "second"))
    with made.laptop("H-01") as session:
        assert len(session.anchors().as_of(before).crls) == 2
        assert len(session.kit.anchors().as_of(before).crls) == 1


def test_a_receipt_by_a_key_that_was_revoked_since_is_not_taken_in(made: Deployment) -> None:
    """Its time may say anything: whoever has the key can sign into the past."""
    stick = made.seal("H-01")
    row, _ = made.receive(stick)
    made.open(Path(row.folder))
    out = made.folder / "receipts"
    with made.desk("intake") as intake:
        hq_receipts.export(intake, out)
    made.clock.advance(HOUR)
    with made.desk("root") as root:
        authority, now = authorities.root_authority(root), made.clock.now().wall
        custodian = authorities.raw(root.state["custodians"][0])
        crl = make_crl(authority, now, authority.until, [Revoked(custodian, now, now)])
    with made.laptop("H-01") as session:
        with session.vault.transaction():
            session.vault.meta.put("lists", TrustAnchors((), (crl,)).pem())
        with raises_code("certificate-revoked"):
            receipts.import_receipts(session, out)


def test_the_line_says_under_which_trust_it_was_written(made: Deployment) -> None:
    second = _kit(made, "second")
    with made.laptop("H-01") as session:
        people.add_event(session, "before")
        trust.take(session, second)
        people.add_event(session, "after")
        bodies: list[Body] = [body for _, body in book.bodies(session)]
    assert {body.trust for body in bodies if body.act == "imported"} == {1}
    assert bodies[-1].trust == 2
