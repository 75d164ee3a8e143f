"""Any order of writing, erasing, cutting, locking, backing up and restoring: what is read is what plain Python says."""

from __future__ import annotations

import copy
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from fieldkit.clock import FrozenClock
from fieldkit.errors import FieldkitError
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import backup, collect, custody, erase, evidence, interview, search, unlock
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.flows.team import SECRET, START, Team

PLACES = st.sampled_from(["Aleppo", "Marib", "Bucha", "Wukro", "Sagaing"])
WHICH = st.integers(0, 7)


@dataclass(slots=True)
class Told:
    """One interview: the place that each version names, None where it was erased, and that of the draft."""

    versions: list[str | None] = field(default_factory=list)
    draft: str | None = None
    complete: bool = False

    @property
    def place(self) -> str:
        return self.draft if self.draft is not None else self.versions[-1] or ""


@dataclass(slots=True)
class Model:
    """Interviews and originals by record id; None for an original that was erased."""

    interviews: dict[str, Told] = field(default_factory=dict)
    originals: dict[str, bytes | None] = field(default_factory=dict)


class VaultMachine(RuleBasedStateMachine):
    """One vault. Every rule may be tried at any time; where it must be refused, the model says with which code."""

    def __init__(self, template: Path) -> None:
        super().__init__()
        self._folder = Path(tempfile.mkdtemp(prefix="vault-machine-"))
        self._places = 0
        self.clock = FrozenClock(START, "e" * 32)
        self.clock.advance(3600)
        self.vault = Path(shutil.copytree(template, self._folder / "vault"))
        self.session: FieldSession = self._unlocked()
        self.model = Model()
        self.backed_up: Model | None = None
        (self._folder / "disk").mkdir()

    def teardown(self) -> None:
        try:
            self._everything_is_read()
            self.session = self._again()
            self._everything_is_read()
        finally:
            self.session.lock()
            shutil.rmtree(self._folder)

    def _place(self) -> Path:
        self._places += 1
        return self._folder / f"place-{self._places}"

    def _unlocked(self) -> FieldSession:
        self.clock.advance(60)
        return unlock.unlock(self.vault, SECRET, self.clock)

    def _again(self) -> FieldSession:
        self.session.lock()
        return self._unlocked()

    def _pick(self, which: int) -> tuple[str, Told]:
        found = list(self.model.interviews.items())  # in the order of making: ids are random, and a run must come again
        return found[which % len(found)]

    def _code(self, *steps: object) -> str:
        call, *arguments = steps
        assert callable(call)
        try:
            call(self.session, *arguments)
        except FieldkitError as error:
            return error.code
        return ""

    @rule()
    def start(self) -> None:
        self.model.interviews[interview.new(self.session).row.id] = Told(draft="")

    @precondition(lambda self: self.model.interviews)
    @rule(which=WHICH, place=PLACES)
    def save(self, which: int, place: str) -> None:
        ident, told = self._pick(which)
        code = self._code(interview.add, ident, {**INTERVIEW_FORM, "place": place})
        assert code == ("" if told.draft is not None else "not-a-draft")
        if not code:
            told.draft, told.complete = place, True

    @precondition(lambda self: self.model.interviews)
    @rule(which=WHICH)
    def finalise(self, which: int) -> None:
        ident, told = self._pick(which)
        expected = "not-a-draft" if told.draft is None else "" if told.complete else "interview-incomplete"
        assert self._code(interview.finalise, ident) == expected
        if not expected:
            told.versions.append(told.draft)
            told.draft = None

    @precondition(lambda self: self.model.interviews)
    @rule(which=WHICH)
    def amend(self, which: int) -> None:
        ident, told = self._pick(which)
        assert self._code(interview.amend, ident) == ("" if told.draft is None else "already-a-draft")
        if told.draft is None:
            told.draft = told.versions[-1] or ""

    @precondition(lambda self: self.model.interviews)
    @rule(which=WHICH)
    def discard(self, which: int) -> None:
        ident, told = self._pick(which)
        code = self._code(interview.discard, ident, "made by mistake")
        assert code == ("" if told.draft is not None else "not-a-draft")
        told.draft = None
        if not told.versions:
            del self.model.interviews[ident]

    @rule(content=st.binary(min_size=1, max_size=64))
    def collect(self, content: bytes) -> None:
        path = self._place()
        path.write_bytes(content)
        [item] = collect.collect(self.session, [path], silent_job()).items
        self.model.originals[item.id] = content

    @precondition(lambda self: self.model.interviews)
    @rule(which=WHICH)
    def erase_a_place(self, which: int) -> None:
        ident, told = self._pick(which)
        there = any(place is not None for place in told.versions)
        expected = "record-unknown" if not told.versions else "draft-open" if told.draft is not None else ""
        code = self._code(erase.erase, ident, ["place"], "asked by the witness")
        assert code == (expected or ("" if there else "nothing-to-erase"))
        if not code:
            told.versions = [None] * len(told.versions)

    @precondition(lambda self: self.model.originals)
    @rule(which=WHICH)
    def erase_an_original(self, which: int) -> None:
        found = list(self.model.originals)
        ident = found[which % len(found)]
        code = self._code(erase.erase, ident, ["original"], "asked by the witness")
        assert code == ("" if self.model.originals[ident] is not None else "nothing-to-erase")
        self.model.originals[ident] = None

    @rule()
    def lock_and_unlock(self) -> None:
        self.session = self._again()

    @rule()
    def cut(self) -> None:
        """The power fails: what the disk holds now is all that is left."""
        left = self._place()
        shutil.copytree(self.vault, left)
        self.session.lock()
        self.vault = left
        self.session = self._unlocked()

    @rule()
    def back_up(self) -> None:
        backup.make(self.session, self._folder / "disk", silent_job())
        self.backed_up = copy.deepcopy(self.model)

    @precondition(lambda self: self.backed_up is not None)
    @rule()
    def restore(self) -> None:
        """The laptop is lost; another one goes on from the backup, in a chain of its own."""
        assert self.backed_up is not None
        before = self.session.vault.chain_id
        self.session.lock()
        self.vault = self._place()
        backup.restore(self._folder / "disk", SECRET, self.vault, silent_job())
        self.session = self._unlocked()
        self.model = copy.deepcopy(self.backed_up)
        assert self.session.vault.chain_id != before

    @invariant()
    def the_lists_are_those_of_the_model(self) -> None:
        rows = {row.id: row.state for row in interview.listing(self.session)}
        expected = {
            ident: "finalised" if told.draft is None else "draft" for ident, told in self.model.interviews.items()
        }
        assert rows == expected
        assert {row.id for row in evidence.listing(self.session)} == self.model.originals.keys()
        assert not self.session.vault.salvage

    def _everything_is_read(self) -> None:
        for ident, told in self.model.interviews.items():
            assert interview.load(self.session, ident).form["place"] == told.place
            history = self.session.vault.versions.history(ident)
            assert [version.fields().get("place") for version in history] == told.versions
        for place in ("Aleppo", "Marib", "Bucha", "Wukro", "Sagaing"):
            found = {hit.id for hit in search.search(self.session, place)}
            newest = {ident for ident, told in self.model.interviews.items() if told.versions[-1:] == [place]}
            drafts = {ident for ident, told in self.model.interviews.items() if told.draft is not None}
            assert found - drafts == newest - drafts
        for ident, content in self.model.originals.items():
            out = self._place()
            expected = "" if content is not None else "object-missing"
            assert self._code(evidence.export, ident, out) == expected
            assert content is None or out.read_bytes() == content
        report = custody.check(self.session, silent_job())
        assert report.outcome == "intact", report.to_text()


def run(template: Team, examples: int, steps: int) -> None:
    vault = template.devices["H-01"].folder
    run_state_machine_as_test(
        lambda: VaultMachine(vault),  # type: ignore[arg-type]  # it is only called
        settings=settings(max_examples=examples, stateful_step_count=steps),
    )


def test_a_vault_in_any_order(template: Team) -> None:
    run(template, 4, 20)


@pytest.mark.soak
def test_a_vault_in_very_many_orders(template: Team) -> None:
    run(template, 400, 50)
