"""Three devices exchange chains and tips in any order, one of them from two copies of its vault: all end with the same
view, and nothing that anyone knew is lost."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from fieldkit.custody import Anchor, Entry
from fieldkit.storage.database import Database
from fieldkit.vault.knowledge import Knowledge
from fieldkit.vault.schema import bring_up_to_date
from tests.unit.custody.material import Writer

TIME = "2026-11-23T10:00:00+00:00"
DEVICES = 3


class Device:
    """A device: what it knows in a real database, and the chain that it writes (two of them after a put-back)."""

    def __init__(self, folder: Path, number: int) -> None:
        self.name = f"H-{number:02d}"
        self.database = Database(folder / f"{number}.db", bytearray([number + 1] * 32))
        bring_up_to_date(self.database)
        self.knowledge = Knowledge(self.database)
        self.writers = [Writer(f"{number:032x}")]

    def entries(self) -> list[Entry]:
        return [entry for chain in self.knowledge.chains() for entry, _ in self.knowledge.lines(chain)]

    def anchors(self) -> set[Anchor]:
        return {anchor for chain in self.knowledge.chains() for anchor in self.knowledge.anchors(chain)}

    def view(self) -> object:
        known = self.knowledge
        return (
            sorted(entry.link_hex for entry in self.entries()),
            sorted(anchor.text + anchor.tip.digest for anchor in self.anchors()),
            known.forks(),
            {chain: known.newest_tip(chain) for chain in known.chains()},
            sorted((one.anchor.tip.digest, one.here.link_hex) for one in known.conflicts()),
        )


class CustodyMerge(RuleBasedStateMachine):
    """Knowledge is a set: joined in any order, with repeats, through whoever, it comes out the same."""

    @initialize()
    def begin(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.all = [Device(Path(self._folder.name), number) for number in range(DEVICES)]
        self.written: dict[str, Entry] = {}
        self.shadow: list[set[str]] = [set() for _ in self.all]

    def teardown(self) -> None:
        for device in getattr(self, "all", []):
            device.database.close()
        if hasattr(self, "_folder"):
            self._folder.cleanup()

    def _keep(self, number: int, entry: Entry) -> None:
        with self.all[number].database.transaction():
            self.all[number].knowledge.put_line(entry)
        self.shadow[number].add(entry.link_hex)

    @rule(number=st.integers(0, DEVICES - 1), which=st.integers(0, 1), lines=st.integers(1, 4))
    def write(self, number: int, which: int, lines: int) -> None:
        writer = self.all[number].writers[which % len(self.all[number].writers)]
        for _ in range(lines):
            entry = writer.line()
            self.written[entry.link_hex] = entry
            self._keep(number, entry)

    @rule(number=st.integers(0, DEVICES - 1), back=st.integers(0, 5))
    def put_back(self, number: int, back: int) -> None:
        writers = self.all[number].writers
        if len(writers) == 1 and writers[0].entries:
            copy = writers[0].put_back(max(0, len(writers[0].entries) - back))
            copy.clock.advance(86_400)
            writers.append(copy)

    @rule(giver=st.integers(0, DEVICES - 1), taker=st.integers(0, DEVICES - 1), backwards=st.booleans())
    def give_chains(self, giver: int, taker: int, backwards: bool) -> None:
        entries = self.all[giver].entries()
        for entry in reversed(entries) if backwards else entries:
            self._keep(taker, entry)

    @rule(giver=st.integers(0, DEVICES - 1), taker=st.integers(0, DEVICES - 1))
    def give_tips(self, giver: int, taker: int) -> None:
        sender, receiver = self.all[giver], self.all[taker]
        with receiver.database.transaction():
            for chain in sender.knowledge.chains():
                tip = sender.knowledge.newest_tip(chain)
                if tip is not None:
                    receiver.knowledge.put_anchor(Anchor(tip, "seen", sender.name, TIME, sender.name), b"signed")
            for anchor in sender.anchors():
                receiver.knowledge.put_anchor(anchor, b"signed")

    @invariant()
    def nothing_is_lost(self) -> None:
        for device, links in zip(getattr(self, "all", []), getattr(self, "shadow", []), strict=True):
            assert {entry.link_hex for entry in device.entries()} == links
            for entry in device.entries():
                assert self.written[entry.link_hex] == entry

    @invariant()
    def every_second_line_known_is_a_fork(self) -> None:
        for device in getattr(self, "all", []):
            numbers: dict[tuple[str, int], int] = {}
            for entry in device.entries():
                numbers[entry.chain, entry.seq] = numbers.get((entry.chain, entry.seq), 0) + 1
            forked = {chain for (chain, _), count in numbers.items() if count > 1}
            assert {fork.chain for fork in device.knowledge.forks()} == forked

    @rule()
    def everyone_tells_everyone(self) -> None:
        for _ in range(2):
            for giver in range(DEVICES):
                for taker in range(DEVICES):
                    self.give_tips(giver, taker)
                    self.give_chains(giver, taker, False)
        first, *others = [device.view() for device in self.all]
        assert all(other == first for other in others)
        assert all(links == set(self.written) for links in self.shadow)


CustodyMerge.TestCase.settings = settings(max_examples=12, stateful_step_count=12, deadline=None, derandomize=True)
test_three_devices_reach_the_same_view = CustodyMerge.TestCase
