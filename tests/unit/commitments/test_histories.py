"""Any sequence of edits, forks, merges and withholding keeps what the format promises."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from fieldkit.commitments import PAD_PATH, Opening, Version, make_version, open_version
from fieldkit.errors import EvidenceError

RECORD = "cd" * 16
paths = st.sampled_from([f"f{number}" for number in range(24)])
values = st.text("ab", max_size=2) | st.booleans() | st.integers(0, 3) | st.just(("x", "y"))


class Histories(RuleBasedStateMachine):
    """The heads of one record, every opening ever made, and what was sealed."""

    def __init__(self) -> None:
        super().__init__()
        first = make_version(RECORD, {"kind": "witness"})
        self.heads: list[Version] = [first.version]
        self.all: list[Version] = [first.version]
        self.openings: dict[str, Opening] = {o.digest_hex: o for o in first.version.openings}
        self.identities: dict[str, Opening] = {}

    def _add(self, parents: list[Version], **more: object) -> Version:
        fields = more.pop("fields")
        new = make_version(RECORD, fields, parents=parents, **more)  # type: ignore[arg-type]
        for opening in new.version.openings:
            known = self.openings.setdefault(opening.digest_hex, opening)
            assert known.line == opening.line
        self.identities.update({o.digest_hex: o for o in new.identity_openings})
        self.all.append(new.version)
        self._carried(parents, new.version)
        return new.version

    def _carried(self, parents: list[Version], child: Version) -> None:
        """Unchanged openings byte for byte, changed ones with a fresh salt, padding only added or consumed."""
        before = {o.digest_hex: o for parent in parents for o in parent.openings}
        offered = {(o.path, type(o.value), o.value) for o in before.values() if o.path != PAD_PATH}
        for opening in child.openings:
            if opening.path == PAD_PATH:
                continue
            if (opening.path, type(opening.value), opening.value) in offered:
                assert before[opening.digest_hex].line == opening.line
            else:
                assert opening.digest_hex not in before
        pads = {o.digest_hex for o in before.values() if o.path == PAD_PATH}
        mine = {o.digest_hex for o in child.openings if o.path == PAD_PATH}
        assert mine <= pads or pads <= mine
        assert len(mine) < 16

    @rule(head=st.integers(0, 9), path=paths, value=values)
    def edit(self, head: int, path: str, value: object) -> None:
        index = head % len(self.heads)
        parent = self.heads[index]
        self.heads[index] = self._add([parent], fields={**parent.fields(), path: value})

    @rule(head=st.integers(0, 9), path=paths)
    def drop(self, head: int, path: str) -> None:
        index = head % len(self.heads)
        parent = self.heads[index]
        fields = {name: value for name, value in parent.fields().items() if name != path}
        self.heads[index] = self._add([parent], fields=fields)

    @rule(head=st.integers(0, 9), name=st.sampled_from(["name", "contact"]))
    def seal(self, head: int, name: str) -> None:
        index = head % len(self.heads)
        parent = self.heads[index]
        self.heads[index] = self._add([parent], fields=parent.fields(), identity={f"identity/{name}": "A"})

    @precondition(lambda self: len(self.heads) < 3)
    @rule(head=st.integers(0, 9), path=paths, value=values)
    def fork(self, head: int, path: str, value: object) -> None:
        parent = self.heads[head % len(self.heads)]
        self.heads.append(self._add([parent], fields={**parent.fields(), path: value}))

    @precondition(lambda self: len(self.heads) > 1)
    @rule(base=st.integers(0, 9))
    def merge(self, base: int) -> None:
        chosen = self.heads[base % len(self.heads)]
        sealed = {path: digest for head in self.heads for path, digest in head.sealed.items()} | dict(chosen.sealed)
        merged = self._add(self.heads, fields=chosen.fields(), sealed=sealed)
        assert set(merged.line.parents) == {head.digest_hex for head in self.heads}
        assert merged.line.number == 1 + max(head.line.number for head in self.heads)
        assert merged.fields() == chosen.fields()
        self.heads = [merged]

    @rule(head=st.integers(0, 9), hidden=st.sets(paths))
    def withhold(self, head: int, hidden: set[str]) -> None:
        version = self.heads[head % len(self.heads)]
        shown = {o.digest_hex: o for o in version.openings if o.path not in hidden}
        closed = {o.digest_hex: "consent" for o in version.openings if o.path in hidden}
        reasons = {**closed, **dict.fromkeys(version.sealed.values(), "identities")}
        opened = open_version(version.line, shown.get, reasons)
        assert set(opened.unopened) == set(reasons)
        assert {o.digest_hex for o in opened.openings} == set(shown)
        for digest in reasons:
            with pytest.raises(EvidenceError, match="no list says why"):
                open_version(version.line, shown.get, {k: v for k, v in reasons.items() if k != digest})

    @rule(head=st.integers(0, 9), hidden=st.sets(paths))
    def go_on_without_what_was_withheld(self, head: int, hidden: set[str]) -> None:
        """A reader who lacks some openings amends: what is closed goes forward by its digest."""
        version = self.heads[head % len(self.heads)]
        closed = {o.digest_hex: "consent" for o in version.openings if o.path in hidden}
        shown = tuple(o for o in version.openings if o.path not in hidden)
        reader = Version(version.line, shown, version.sealed, closed)
        new = make_version(RECORD, {**reader.fields(), "note": "x"}, parents=[reader])
        assert closed.keys() <= set(new.version.line.openings)
        assert new.version.closed == closed
        assert len(new.version.line.openings) % 16 == 0

    @invariant()
    def every_version_opens(self) -> None:
        find = {**self.openings, **self.identities}.get
        for version in self.all[-3:]:
            opened = open_version(version.line, find)
            assert not opened.unopened
            assert {o.path: o.digest_hex for o in opened.openings if o.path.startswith("identity/")} == version.sealed


Histories.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None, derandomize=True)
test_any_history_keeps_the_invariants = Histories.TestCase


def fork() -> tuple[Version, Version]:
    first = make_version(RECORD, {"kind": "witness"}).version
    left, right = (
        make_version(RECORD, {"kind": "witness"}, parents=[first], identity={"identity/name": name}).version
        for name in ("A", "B")
    )
    return left, right


def test_parents_that_seal_different_identities_need_a_choice() -> None:
    left, right = fork()
    with pytest.raises(ValueError, match="none of theirs was chosen"):
        make_version(RECORD, {"kind": "witness"}, parents=[left, right])
    with pytest.raises(ValueError, match="none of theirs was chosen"):
        make_version(RECORD, {"kind": "witness"}, parents=[left, right], sealed={"identity/name": "f" * 64})
    merged = make_version(RECORD, {"kind": "witness"}, parents=[left, right], sealed=dict(right.sealed)).version
    assert merged.sealed == right.sealed
    retyped = make_version(RECORD, {"kind": "witness"}, parents=[left, right], identity={"identity/name": "C"})
    assert set(retyped.version.sealed.values()) == {retyped.identity_openings[0].digest_hex}


def test_parents_that_differ_on_what_is_closed_are_not_joined() -> None:
    left, right = fork()
    hidden = Version(left.line, left.openings, {}, dict.fromkeys(left.sealed.values(), "consent"))
    with pytest.raises(ValueError, match="closed"):
        make_version(RECORD, {"kind": "witness"}, parents=[hidden, right])
