"""What others know of this vault's chain and of one another's: anchors, brackets and second histories."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fieldkit.custody import Anchor, Bracket, Entry, Tip
from fieldkit.custody.anchors import AnchorKind, brackets, judge
from fieldkit.workflows.field import book, receipts
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.history_values import SecondHistory


def anchors(session: FieldSession) -> list[Anchor]:
    """Every tip of this vault's chain that someone else signed: receipts, slips, and teammates who saw it."""
    chain = session.vault.chain_id
    if chain is None:
        return []
    found = session.vault.knowledge.anchors(chain)
    for signed in receipts.standing(session):
        receipt = signed.receipt
        kind: AnchorKind = "slip" if receipt.kind == "slip" else "receipt"
        by, time = signed.signed_by.person.code, receipt.time.isoformat(timespec="seconds")
        found += [Anchor(tip, kind, by, time, receipt.id) for tip in receipt.tips if tip.chain == chain]
    return found


def line_brackets(session: FieldSession) -> list[Bracket]:
    """For each line of this vault's chain, the times between which it was written as far as others bear it out."""
    lines = book.own_bodies(session)
    mine = anchors(session)
    standing = judge({entry.seq: entry.link_hex for entry, _ in lines}, mine)
    by_receipt = {one.source: one for one in standing.hold if one.kind in ("receipt", "slip")}
    by_tip = {one.tip.digest: one for chain in session.vault.knowledge.chains()
              for one in session.vault.knowledge.anchors(chain)}  # fmt: skip
    named: dict[int, list[Anchor]] = {}
    for entry, body in lines:
        for subject in body.subjects:
            anchor = by_receipt.get(subject.id) if subject.kind == "receipt" else None
            anchor = anchor or (by_tip.get(subject.digest) if subject.kind == "chain" else None)
            if anchor is not None:
                named.setdefault(entry.seq, []).append(anchor)
    return brackets(len(lines), standing.hold, named)


def known_tips(session: FieldSession) -> list[Tip]:
    """The newest tip known of each other chain."""
    own, knowledge = session.vault.chain_id, session.vault.knowledge
    tips = [knowledge.newest_tip(chain) for chain in knowledge.chains() if chain != own]
    return [tip for tip in tips if tip is not None]


def second_histories(session: FieldSession) -> tuple[SecondHistory, ...]:
    """Every sign that a device wrote two histories, or that this vault was put back from a copy."""
    vault = session.vault
    found = [
        SecondHistory("chain-forked", fork.chain, fork.seq, fork.one.link_hex, fork.other.link_hex, "both lines kept")
        for fork in vault.knowledge.forks(_own_lines_others_know(session))
    ]
    forked = {(one.chain, one.seq) for one in found}
    for conflict in vault.knowledge.conflicts():
        tip, here = conflict.anchor.tip, conflict.here
        if (tip.chain, tip.seq) not in forked:
            found.append(
                SecondHistory("tip-differs", tip.chain, tip.seq, here.link_hex, tip.digest, conflict.anchor.text)
            )
    return (*found, *_of_own_chain(session))


def _own_lines_others_know(session: FieldSession) -> Iterator[Entry]:
    vault, own = session.vault, session.vault.chain_id
    for seq in vault.knowledge.numbers_known(own) if own else ():
        entry = vault.chain.entry(seq)
        if entry is not None:
            yield entry


def _of_own_chain(session: FieldSession) -> list[SecondHistory]:
    own = session.vault.chain_id
    if own is None:
        return []
    wanted = anchors(session)
    links = _links(session, wanted)
    standing = judge(links, wanted)
    found = [
        SecondHistory("chain-rewritten", own, one.tip.seq, links[one.tip.seq], one.tip.digest, one.text)
        for one in standing.contradict
    ]
    found += [
        SecondHistory("chain-rolled-back", own, one.tip.seq, "", one.tip.digest, one.text) for one in standing.beyond
    ]
    return found


def _links(session: FieldSession, wanted: list[Anchor]) -> Mapping[int, str]:
    tip = session.vault.tip()
    links = {} if tip is None else {tip.seq: tip.digest}
    for anchor in wanted:
        entry = session.vault.chain.entry(anchor.tip.seq)
        if entry is not None:
            links[entry.seq] = entry.link_hex
    return links
