"""Bundles sealed, lost, reissued, received and opened in any order and twice, and receipts home in any order.

States only go forward, nothing is called verified without a custodian's receipt for it, and nothing that is due is
forgotten.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from fieldkit.errors import RefusedError, UsageError
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import custody, receipts, review, seal, set_aside
from fieldkit.workflows.hq import open_bundle, receive
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.values import LastLook
from tests.flows.team import Device, Team, finalised_interview

WHICH = st.integers(0, 5)
RANK = {"set-aside": 0, "sealed": 1, "written": 2, "received": 3, "verified": 4}


@dataclass(slots=True)
class Sent:
    """One bundle: where it was written, what the laptop may know, and what headquarters did."""

    stick: Path
    state: str = "written"
    received: bool = False
    opened: bool = False


@dataclass(slots=True)
class Model:
    """Bundles by id in order, and what each folder of receipts brings home: pairs of bundle and kind."""

    bundles: dict[str, Sent] = field(default_factory=dict)
    brought: list[tuple[Path, set[tuple[str, str]]]] = field(default_factory=list)
    interviews: set[str] = field(default_factory=set)


class ExchangeMachine(RuleBasedStateMachine):
    """A lead, an intake desk and a custodian, with sticks between them that come in any order."""

    def __init__(self, template: Team) -> None:
        super().__init__()
        self._folder = Path(tempfile.mkdtemp(prefix="exchange-machine-"))
        self.team = Team.copied(template, self._folder, only=("H-01",))
        self.lead: Device = self.team.devices["H-01"]
        self.intake, self.custodian = self.team.desk("intake"), self.team.desk("custodian")
        self.model = Model()
        self.write_and_seal()

    def teardown(self) -> None:
        try:
            self.carry_receipts_home()
            self.bring_home(len(self.model.brought) - 1)
            report = custody.check(self.lead.session, silent_job())
            assert report.outcome == "intact", report.to_text()
        finally:
            self.intake.lock()
            self.custodian.lock()
            self.team.close()
            shutil.rmtree(self._folder)

    def _pick(self, which: int) -> tuple[str, Sent]:
        found = list(self.model.bundles.items())
        return found[which % len(found)]

    def _tick(self) -> None:
        self.lead.clock.advance(60)
        self.team.clock.advance(60)

    @rule()
    def write_and_seal(self) -> None:
        self._tick()
        self.model.interviews.add(finalised_interview(self.lead))
        self.seal_what_waits()

    @rule()
    def seal_what_waits(self) -> None:
        session = self.lead.session
        look = self._look()
        if look is None:
            return
        review.mark_reviewed(session, look)
        bundle = seal.seal(session, look, silent_job())
        assert bundle.sequence == len(self.model.bundles) + 1
        stick = self.team.path("stick")
        seal.write(session, bundle.id, stick, silent_job())
        self.model.bundles[bundle.id] = Sent(stick)

    def _look(self) -> LastLook | None:
        """What waits; None where nothing does."""
        try:
            return review.last_look(self.lead.session)
        except UsageError as error:
            if error.code != "nothing-to-seal":
                raise
        return None

    @rule(which=WHICH)
    def lose(self, which: int) -> None:
        """The lead believes it lost; the stick may turn up all the same."""
        ident, sent = self._pick(which)
        if sent.state in ("received", "verified"):
            with pytest.raises(RefusedError, match="has received"):
                set_aside.lost(self.lead.session, ident, "the stick was lost")
            return
        set_aside.lost(self.lead.session, ident, "the stick was lost")
        sent.state = "set-aside"

    @rule(which=WHICH)
    def arrive(self, which: int) -> None:
        self._tick()
        ident, sent = self._pick(which)
        row, report = receive.receive(self.intake, sent.stick, silent_job())
        assert row.state in ("received", "verified"), report.to_text()
        assert row.state == "received" or sent.opened
        sent.received = True
        assert [one.id for one in receive.listing(self.intake)].count(ident) == 1

    @rule(which=WHICH)
    def open(self, which: int) -> None:
        self._tick()
        ident, sent = self._pick(which)
        opened = open_bundle.open_bundle(self.custodian, sent.stick, self.team.path("opened"), silent_job())
        assert opened.report.outcome in ("intact", "ask"), opened.report.to_text()
        assert opened.receipt is not None
        assert opened.receipt.bundle == ident
        sent.opened = True

    @rule()
    def carry_receipts_home(self) -> None:
        out = self.team.path("receipts")
        rows = hq_receipts.export(self.intake, out)
        kinds = [(row.bundle, row.kind) for row in rows]
        assert len(kinds) == len(set(kinds))
        for ident, sent in self.model.bundles.items():
            assert ((ident, "received") in kinds) == sent.received
            assert (ident, "verified") not in kinds or sent.opened
            assert (ident, "verified") in kinds or not (sent.opened and sent.received)
        self.model.brought.append((out, set(kinds)))

    @precondition(lambda self: self.model.brought)
    @rule(which=WHICH)
    def bring_home(self, which: int) -> None:
        folder, kinds = self.model.brought[which % len(self.model.brought)]
        if not kinds:
            with pytest.raises(UsageError, match="no receipt"):
                receipts.import_receipts(self.lead.session, folder)
            return
        receipts.import_receipts(self.lead.session, folder)
        for ident, kind in kinds:
            sent = self.model.bundles[ident]
            sent.state = max(sent.state, kind, key=RANK.__getitem__)

    @invariant()
    def nothing_goes_back_and_nothing_due_is_forgotten(self) -> None:
        session = self.lead.session
        rows = {row.id: row.state for row in seal.listing(session)}
        assert rows == {ident: sent.state for ident, sent in self.model.bundles.items()}
        proven = {row.bundle for row in receipts.listing(session) if row.kind == "verified" and row.outcome != "failed"}
        assert {ident for ident, state in rows.items() if state == "verified"} <= proven
        assert proven <= {ident for ident, sent in self.model.bundles.items() if sent.opened}
        self._every_interview_is_due_or_on_its_way()

    def _every_interview_is_due_or_on_its_way(self) -> None:
        look, vault = self._look(), self.lead.session.vault
        due = {row.id for row in look.interviews} if look else set()
        for ident in self.model.interviews:
            [version] = vault.versions.history(ident)
            bundle = vault.bundles.bundle_of(version.digest_hex)
            carried = bundle is not None and self.model.bundles[bundle].state != "set-aside"
            assert carried != (ident in due), (ident, bundle, due)


def run(template: Team, examples: int, steps: int) -> None:
    run_state_machine_as_test(
        lambda: ExchangeMachine(template),  # type: ignore[arg-type]  # it is only called
        settings=settings(max_examples=examples, stateful_step_count=steps),
    )


def test_bundles_and_receipts_in_any_order(template: Team) -> None:
    run(template, 3, 15)


@pytest.mark.soak
def test_bundles_and_receipts_in_very_many_orders(template: Team) -> None:
    run(template, 300, 40)
