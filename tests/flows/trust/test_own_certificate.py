"""A person whose own certificate was revoked is told at once, goes on recording, and seals nothing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from fieldkit.jobs import silent_job
from fieldkit.workflows.field import custody, people, review, seal, trust
from fieldkit.workflows.hq import revoke
from tests.flows.trust.deployment import HOUR, Deployment, detail, status
from tests.unit.keys.material import raises_code


def _revoked(made: Deployment) -> Path:
    made.clock.advance(HOUR)
    with made.desk("root") as root:
        since = made.clock.now().wall - timedelta(minutes=5)
        return Path(revoke.revoke(root, "H-01", since, "left", made.folder / "kits").files[0])


def test_it_is_said_at_unlocking_and_in_the_check_and_sealing_is_refused(made: Deployment) -> None:
    newer = _revoked(made)
    with made.laptop("H-01") as session:
        assert session.info().revoked is None
        assert status(custody.check(session, silent_job()), "own-certificate") == "pass"
        trust.take(session, newer)
    with made.laptop("H-01") as session:
        assert session.info().revoked == made.clock.now().wall.isoformat(timespec="seconds")
        people.add_event(session, "Recorded all the same")
        look = review.mark_reviewed(session, review.last_look(session))
        lines = session.info().lines
        with raises_code("own-certificate-revoked"):
            seal.seal(session, look, silent_job())
        assert session.info().lines == lines
        assert seal.listing(session) == ()
        report = custody.check(session, silent_job())
        assert status(report, "own-certificate") == "ask"
        assert "(left)" in detail(report, "own-certificate")
        assert (status(report, "chain"), status(report, "versions")) == ("pass", "pass")


def test_before_enrolment_there_is_nothing_to_say(made: Deployment) -> None:
    made.new_laptop("N-01")
    with made.laptop("N-01") as session:
        assert session.info().revoked is None
        assert status(custody.check(session, silent_job()), "own-certificate") is None
