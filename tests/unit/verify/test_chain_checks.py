"""What a report says of forks, clocks, restored vaults, and of how far a chain stands."""

from __future__ import annotations

from fieldkit.custody import Anchor, Fork, Subject, Tip
from fieldkit.verify import ReportBuilder
from fieldkit.verify.chain import ChainResult, People, check_chain
from fieldkit.verify.chain_checks import fork_fact, say_clocks, say_forks, say_restored, what_stands
from tests.unit.keys.material import NOW, Headquarters
from tests.unit.verify.material import CHAIN, OTHER_CHAIN, Device, by_digest

TIME = "2026-11-24T10:00:00+00:00"


def result(hq: Headquarters, device: Device, *, opened: bool = True) -> ChainResult:
    people = People([device.signer.certificate], (hq.team_ca.certificate,), hq.anchors, NOW)
    bodies = device.opened() if opened else {}
    return check_chain(device.chain, device.entries, bodies, people, None, by_digest(device.tips))


def lead(hq: Headquarters, chain: str = CHAIN) -> Device:
    return Device(hq.signers["lead"], chain)


def test_without_chains_neither_was_looked_at() -> None:
    builder = ReportBuilder("a bundle")
    say_forks(builder, [], [])
    say_clocks(builder, [])
    say_restored(builder, [])
    assert [(one.code, one.status) for one in builder.checks] == [
        ("custody-forks", "not-checked"), ("custody-clocks", "not-checked"),
    ]  # fmt: skip


def _seen_by_another(hq: Headquarters, *tips: Tip) -> ReportBuilder:
    ours, other = lead(hq).lines(3), lead(hq, OTHER_CHAIN)
    other.line("received", saw=tips or [ours.entries[1].tip, Tip("ef" * 16, 1, "0" * 64)])
    builder = ReportBuilder("a bundle")
    say_forks(builder, [result(hq, ours), result(hq, other)], [])
    return builder


def test_tips_seen_by_others_are_compared_where_their_line_is_here(hq: Headquarters) -> None:
    [check] = _seen_by_another(hq).checks
    assert (check.status, check.detail) == ("pass", "1 tips seen by others lead to the lines here")


def test_a_tip_that_leads_elsewhere_is_for_a_person(hq: Headquarters) -> None:
    [check] = _seen_by_another(hq, Tip(CHAIN, 1, "7" * 64)).checks
    assert check.status == "ask"
    assert check.detail == "1 lines have a second version; both are kept, and neither is preferred"
    [(label, value)] = check.facts
    assert label == f"Line 1 of chain {CHAIN[:8]}"
    assert value.endswith(f" here, {'7' * 64} seen by line 0 of chain {OTHER_CHAIN[:8]}")


def test_a_proof_of_a_fork_is_named_and_a_long_list_is_cut(hq: Headquarters) -> None:
    device = lead(hq).lines(1)
    fork = Fork.of(device.fork(0).line(), device.entries[0])
    assert fork is not None
    builder = ReportBuilder("a bundle")
    say_forks(builder, [result(hq, device)], [fork] * 25)
    [check] = builder.checks
    assert check.detail.startswith("25 lines have a second version")
    assert check.facts == (fork_fact(fork),) * 20
    assert fork_fact(fork) == (
        f"Line 0 of chain {CHAIN[:8]}", f"{fork.one.link_hex} and {fork.other.link_hex}, both signed",
    )  # fmt: skip


def test_a_chain_that_goes_on_from_another_is_asked_about(hq: Headquarters) -> None:
    restored, other_act, later = lead(hq), lead(hq), lead(hq).lines(1)
    before = Subject("chain", OTHER_CHAIN, "5" * 64)
    restored.line("restored", Subject("object", "x", "4" * 64), before)
    other_act.line("created", before)
    later.line("restored", before)
    builder = ReportBuilder("a bundle")
    closed = result(hq, restored, opened=False)
    empty = ChainResult(CHAIN, (), None, (), None)
    say_restored(builder, [result(hq, other_act), result(hq, later), closed, empty])
    assert builder.checks == []
    say_restored(builder, [result(hq, restored)])
    [check] = builder.checks
    assert (check.code, check.status) == ("restored", "ask")
    assert check.facts == ((f"Chain {CHAIN[:8]} goes on from", f"chain {OTHER_CHAIN[:8]}, {'5' * 64}"),)


def _with_steps(hq: Headquarters, count: int, act: str = "created") -> ReportBuilder:
    device = lead(hq).lines(1)
    for _ in range(count):
        device.clock.jump(3600)
        device.line(act)
    builder = ReportBuilder("a bundle")
    say_clocks(builder, [result(hq, device)])
    return builder


def test_steps_of_a_clock(hq: Headquarters) -> None:
    for count, act, status, detail in (
        (0, "created", "pass", "No step"),
        (2, "clock-jump", "pass", "No step but 2 that lines name"),
        (1, "created", "ask", f"chain {CHAIN[:8]} line 1: the clock went forward 3600 s"),
    ):
        [check] = _with_steps(hq, count, act).checks
        assert (check.status, check.detail) == (status, detail)
    [check] = _with_steps(hq, 22).checks
    assert check.detail.count("the clock went") == 20
    assert check.detail.endswith(" and 2 more")
    assert not _with_steps(hq, 20).checks[0].detail.endswith("more")


def _anchor(device: Device, seq: int) -> Anchor:
    return Anchor(device.entries[seq].tip, "receipt", "headquarters", TIME)


def test_how_far_a_chain_without_error_stands(hq: Headquarters) -> None:
    device = lead(hq).lines(3)
    whole = result(hq, device)
    could = "covered by no anchor yet, and whoever holds the key could still change them"
    standing, text, facts = what_stands(whole, [_anchor(device, 1)])
    assert text == f"3 lines; the last 1 are {could}"
    assert standing.newest == _anchor(device, 1)
    assert facts == (
        ("Tip", f"2  {device.entries[2].link_hex}"), ("Newest anchor", f"line 1, receipt by headquarters at {TIME}"),
    )  # fmt: skip
    assert what_stands(whole, [])[1] == f"3 lines; the last 3 are {could}"
    assert what_stands(whole, [_anchor(device, 2)])[1] == "3 lines"
    assert what_stands(ChainResult(CHAIN, (), None, (), None), [])[1:] == ("0 lines", ())


def test_how_far_a_broken_chain_stands(hq: Headquarters) -> None:
    device = lead(hq).lines(4)
    del device.entries[3]
    device.line("created", person="0" * 64)
    broken = result(hq, device)
    message = "A custody line names a certificate that is not here (0000000000000000). "
    anchored = f"Lines 0-{{}} stand, known outside: receipt by headquarters at {TIME}."
    follow = "Lines {}-2 follow and are signed, but no anchor covers them."
    for anchors, text in (
        ([_anchor(device, 1)], f"{anchored.format(1)} {follow.format(2)}"),
        ([_anchor(device, 2)], anchored.format(2)),
        ([], follow.format(0)),
    ):
        _, found, facts = what_stands(broken, anchors)
        assert found == message + text
        assert dict(facts)["First bad line"] == "3: signer-unknown"
        assert dict(facts)["Since"] == "after 2026-11-23T09:32:00+00:00"


def test_a_chain_of_which_nothing_stands(hq: Headquarters) -> None:
    device = lead(hq)
    device.line("created", person="0" * 64)
    _, text, facts = what_stands(result(hq, device), [])
    assert text.endswith("Nothing stands.")
    assert facts == (("First bad line", "0: signer-unknown"), ("Since", "after the first line"))
