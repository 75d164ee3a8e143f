"""The kit in use says who signed it, since when it is here, which keys stand, and which rules are on."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from fieldkit.workflows.field import kit_terms, trust
from fieldkit.workflows.hq import kit as hq_kit
from fieldkit.workflows.hq import replace, revoke
from tests.flows.trust.deployment import DAY, HOUR, Deployment


def _kit(made: Deployment, name: str) -> Path:
    """A kit of headquarters as it is now."""
    with made.desk("root") as root:
        hq_kit.make_kit(root, "Heron", made.folder / name)
    return made.folder / name


def test_a_kit_that_came_with_the_vault(made: Deployment) -> None:
    made.new_laptop("N-01")
    with made.laptop("N-01") as session:
        held = kit_terms.held(session)
        assert (held.version, held.team, held.state, held.taken) == (session.kit.version, "Heron", "current", None)
        assert held.root_words == session.kit.root_words
    made.clock.advance(800 * DAY)
    with made.laptop("N-01") as session:
        assert kit_terms.held(session).state == "expired"


def test_keys_and_rules_are_listed_and_nothing_is_written(made: Deployment) -> None:
    with made.laptop("H-01") as session:
        trust.take(session, _kit(made, "second.kit"))
        lines = session.info().lines
        held = kit_terms.held(session)
        assert [one.kind for one in held.keys[:4]] == ["root", "trust", "team-ca", "intake"]
        assert {one.name for one in held.keys if one.kind == "person"} == {"H-01"}
        assert [one for one in held.keys if one.revoked or one.expired] == []
        assert held.signer_revoked is None
        assert {rule.name: rule.on for rule in held.rules} == {
            "training": True, "cover-forbidden": False, "team-authority-with-lead": False, "classic-recipients": True,
        }  # fmt: skip
        assert (held.unknown_rules, held.post_quantum, held.recovery) == ((), False, True)
        assert session.info().lines == lines


def test_a_newer_kit_says_when_it_came_and_whom_it_revokes(made: Deployment) -> None:
    second = _kit(made, "second.kit")
    made.clock.advance(HOUR)
    with made.desk("root") as root:
        since = made.clock.now().wall - timedelta(minutes=5)
        newer = Path(revoke.revoke(root, "H-01", since, "left", made.folder / "kits").files[0])
    with made.laptop("H-01") as session:
        trust.take(session, second)
        before = session.kit
        trust.take(session, newer)
        taken = session.now_text()
        held = kit_terms.held(session)
        assert held.version > before.version
        assert held.taken is not None
        assert held.taken[:16] == taken[:16]
        session.kit = before  # the kit before, with the lists that came since
        [mine] = [one for one in kit_terms.held(session).keys if one.name == "H-01"]
        assert mine.revoked is not None


def test_a_revoked_signer_of_kits_is_said(made: Deployment) -> None:
    made.clock.advance(HOUR)
    with made.desk("root") as root:
        replace.replace_trust_key(root, made.clock.now().wall - timedelta(minutes=5), "stolen", made.folder / "kits")
    newer = _kit(made, "newer.kit")
    with made.laptop("H-01") as session:
        before = session.kit
        trust.take(session, newer)
        assert kit_terms.held(session).signer_revoked is None
        session.kit = before
        assert kit_terms.held(session).signer_revoked is not None
