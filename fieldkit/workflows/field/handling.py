"""The custody of one item across devices, in the order that tips prove.

Each chain's lines stand in its own order. A line that saw a tip of another chain comes after that chain's lines up to
the tip. Where nothing proves which of two lines came first, times decide nothing: one device's lines stay together
until something they did not see is proven to come before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from fieldkit.commitments import Opening
from fieldkit.custody import Body, Entry, Tip
from fieldkit.workflows.field import authors, book
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import Handling


@dataclass(frozen=True, slots=True)
class Lines:
    """One chain: its entries with bodies in order, and by number the tips of other chains that each saw."""

    chain: str
    entries: tuple[tuple[Entry, Body], ...]
    seen: Mapping[int, tuple[Tip, ...]]


def in_proven_order(chains: Iterable[Lines]) -> Iterator[tuple[Entry, Body]]:
    """Every line of all chains, oldest first: each after the lines that it, or one before it, saw.

    Tips that contradict each other, which only a forged or forked chain can hold, end the proof: what is left follows
    chain by chain.
    """
    left = [one for one in chains if one.entries]
    place = {one.chain: 0 for one in left}
    last = {one.chain: one.entries[-1][0].seq for one in left}

    def passed(tip: Tip) -> bool:
        for one in left:
            if one.chain == tip.chain:
                at = place[one.chain]
                return at == len(one.entries) or one.entries[at][0].seq > min(tip.seq, last[one.chain])
        return True

    while left:
        free = next((one for one in left if all(passed(t) for t in one.seen.get(_next(one, place).seq, ()))), left[0])
        while True:
            yield free.entries[place[free.chain]]
            place[free.chain] += 1
            if place[free.chain] == len(free.entries):
                left.remove(free)
                break
            if not all(passed(tip) for tip in free.seen.get(_next(free, place).seq, ())):
                break


def _next(lines: Lines, place: Mapping[str, int]) -> Entry:
    return lines.entries[place[lines.chain]][0]


def of_others(session: FieldSession) -> list[Lines]:
    """The open lines of every other device's chain that came here."""
    knowledge = session.vault.knowledge
    found = []
    for chain in knowledge.chains():
        entries = [(one, Body.from_opening(opening)) for one, opening in knowledge.lines(chain) if opening is not None]
        if entries and chain not in _own(session):
            numbers = entries[0][0].seq, entries[-1][0].seq
            found.append(Lines(chain, tuple(entries), _seen(entries, knowledge.seen(chain, *numbers))))
    return found


def own(session: FieldSession) -> list[Lines]:
    """The vault's own chains, closed ones first."""
    vault, every = session.vault, book.bodies(session)
    found = []
    for chain in _own(session):
        entries = [pair for pair in every if pair[0].chain == chain]
        tips = vault.chain.tips_seen() if chain == vault.chain_id else vault.former.tips_seen(chain)
        found.append(Lines(chain, tuple(entries), _seen(entries, tips)))
    return found


def _own(session: FieldSession) -> list[str]:
    chain = session.vault.chain_id
    return [*session.vault.former.ids(), *([chain] if chain else [])]


def _seen(entries: Iterable[tuple[Entry, Body]], openings: Iterable[Opening]) -> dict[int, tuple[Tip, ...]]:
    tips = {one.digest_hex: _tip(one) for one in openings}
    return {entry.seq: tuple(tips[one] for one in body.seen if one in tips) for entry, body in entries if body.seen}


def _tip(opening: Opening) -> Tip:
    return Tip.parse(dict(opening.value) if isinstance(opening.value, Mapping) else None)


def across_devices(session: FieldSession, digests: Collection[str], bundles: Collection[str]) -> tuple[Handling, ...]:
    """Every line here that names one of these digests or bundles, newest first, each with its device."""
    chains = [*of_others(session), *own(session)]
    devices = {one.chain: _device(session, one) for one in chains}
    names: dict[str, str] = {}
    found = []
    for entry, body in in_proven_order(chains):
        if any(one.digest in digests or (one.kind == "bundle" and one.id in bundles) for one in body.subjects):
            if body.person not in names:
                names[body.person] = authors.code_of(session, body.person) or body.person[:8]
            found.append(Handling(body.time, body.act, names[body.person], body.reason or "", entry.seq, entry.chain,
                                  devices[entry.chain]))  # fmt: skip
    return tuple(reversed(found))


def _device(session: FieldSession, lines: Lines) -> str:
    """A device by who signed the first line that is here of its chain, and the beginning of the chain's id."""
    first = lines.entries[0][1].person if lines.entries else ""
    return f"{authors.code_of(session, first) or first[:8]} {lines.chain[:8]}"
