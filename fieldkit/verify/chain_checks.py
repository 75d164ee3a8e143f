"""What a report says of chains beside links and signatures: forks, clocks, and what still stands.

A fork or a step of the clock is for a person to judge: it fails no other check, so that one device's second history
cannot keep a team's bundles from being received (FORMAT.md, "Forks of a chain").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fieldkit.custody import Anchor, Fork, Standing
from fieldkit.custody.anchors import judge
from fieldkit.verify.chain import ChainResult
from fieldkit.verify.report import Facts, ReportBuilder

FORKS_TITLE = "No device wrote two histories"
RESTORED_ACT = "restored"
CLOCKS_TITLE = "The devices' clocks ran evenly"
_NO_CHAINS = "Not looked at: that needs the part that holds the chains"
_SHOWN = 20


def say_forks(builder: ReportBuilder, chains: Sequence[ChainResult], forks: Sequence[Fork]) -> None:
    """Compare what chains say they saw of one another, and name forks whose proof is here."""
    if not chains:
        builder.add("custody-forks", "not-checked", FORKS_TITLE, _NO_CHAINS)
        return
    links = {chain.chain: chain.links() for chain in chains}
    facts = [fork_fact(fork) for fork in forks]
    claims = [(f"line {seq} of chain {chain.chain[:8]}", tip) for chain in chains for seq, tip in chain.seen]
    compared = 0
    for who, tip in claims:
        here = links.get(tip.chain, {}).get(tip.seq)
        compared += here is not None
        if here is not None and here != tip.digest:
            facts.append((f"Line {tip.seq} of chain {tip.chain[:8]}", f"{here} here, {tip.digest} seen by {who}"))
    if facts:
        detail = f"{len(facts)} lines have a second version; both are kept, and neither is preferred"
        builder.add("custody-forks", "ask", FORKS_TITLE, detail, facts=tuple(facts[:_SHOWN]))
    else:
        builder.add("custody-forks", "pass", FORKS_TITLE, f"{compared} tips seen by others lead to the lines here")


def say_restored(builder: ReportBuilder, chains: Sequence[ChainResult]) -> None:
    """Name every chain that follows another because its vault was recovered or restored: a person confirms it, since
    whoever has a copy of the vault could say the same."""
    facts = []
    for chain in chains:
        entry, body = chain.entries[0] if chain.entries else (None, None)
        if entry is None or entry.seq != 0 or body is None or body.act != RESTORED_ACT:
            continue
        for subject in body.subjects:
            if subject.kind == "chain":
                facts.append((f"Chain {chain.chain[:8]} goes on from", f"chain {subject.id[:8]}, {subject.digest}"))
    if facts:
        detail = "A vault was recovered or restored and goes on in a new chain; ask its team whether that was so"
        builder.add("restored", "ask", "The chain is the first of its vault", detail, facts=tuple(facts))


def fork_fact(fork: Fork) -> tuple[str, str]:
    """A fork as label and value of a report."""
    return f"Line {fork.seq} of chain {fork.chain[:8]}", f"{fork.one.link_hex} and {fork.other.link_hex}, both signed"


def say_clocks(builder: ReportBuilder, chains: Sequence[ChainResult]) -> None:
    """Name every step of a clock that its own line does not name."""
    if not chains:
        builder.add("custody-clocks", "not-checked", CLOCKS_TITLE, _NO_CHAINS)
        return
    unnamed = [f"chain {chain.chain[:8]} {step.text}" for chain in chains for step in chain.unnamed]
    named = sum(1 for chain in chains for step in chain.steps if step.named)
    if unnamed:
        more = f" and {len(unnamed) - _SHOWN} more" if len(unnamed) > _SHOWN else ""
        builder.add("custody-clocks", "ask", CLOCKS_TITLE, "; ".join(unnamed[:_SHOWN]) + more)
    else:
        detail = f"No step but {named} that lines name" if named else "No step"
        builder.add("custody-clocks", "pass", CLOCKS_TITLE, detail)


def what_stands(result: ChainResult, anchors: Iterable[Anchor]) -> tuple[Standing, str, Facts]:
    """How far a chain stands, in one sentence and as facts: the first bad line, since when, up to which anchor."""
    standing = judge(result.links(), anchors)
    facts: list[tuple[str, str]] = []
    newest, count = standing.newest, len(result.entries)
    if result.tip is not None:
        facts.append(("Tip", f"{result.tip.seq}  {result.tip.digest}"))
    if newest is not None:
        facts.append(("Newest anchor", f"line {newest.tip.seq}, {newest.text}"))
    if result.error is not None:
        since = next((body.time for _, body in reversed(result.entries) if body is not None), "the first line")
        facts.append(("First bad line", f"{result.bad}: {result.error.code}"))
        facts.append(("Since", f"after {since}"))
        if newest is not None:
            stands = f"Lines 0-{newest.tip.seq} stand, known outside: {newest.text}. "
            weaker = f"Lines {newest.tip.seq + 1}-{count - 1} follow and are signed, but no anchor covers them."
            text = stands + (weaker if count - 1 > newest.tip.seq else "")
        else:
            weak = f"Lines 0-{count - 1} follow and are signed, but no anchor covers them."
            text = weak if count else "Nothing stands."
        return standing, f"{result.error.message} {text}".strip(), tuple(facts)
    text = f"{count} lines"
    after = count - 1 - newest.tip.seq if newest is not None else count
    if after:
        text += f"; the last {after} are covered by no anchor yet, and whoever holds the key could still change them"
    return standing, text, tuple(facts)
