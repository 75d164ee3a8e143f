"""Devices tell one another of their chains: anchors on both sides, and what a put-back or second history shows."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fieldkit.custody.tipfile import QR_BYTES
from fieldkit.errors import EvidenceError, FieldkitError, RefusedError
from fieldkit.jobs import silent_job
from fieldkit.verify import Report
from fieldkit.workflows.field import alerts, anchoring, custody, tips
from tests.flows.team import Device, Team


def exchange(team: Team, giver: Device, taker: Device) -> tuple[str, ...]:
    path = team.path("tips")
    tips.export(giver.session, path)
    assert path.stat().st_size <= QR_BYTES
    return tuple(one.outcome for one in tips.import_tips(taker.session, path).second_histories)


def outcomes(report: Report) -> dict[str, str]:
    return {check.code: check.status for check in report.checks}


def test_an_exchange_makes_each_device_an_anchor_of_the_other(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    assert exchange(team, lead, member) == ()
    assert exchange(team, member, lead) == ()
    [anchor] = anchoring.anchors(lead.session)
    assert (anchor.kind, anchor.by) == ("seen", "H-02")
    shown = {line.seq: line.anchored_by for line in custody.show(lead.session)}
    assert shown[anchor.tip.seq] == "seen by H-02"
    report = custody.check(lead.session, silent_job())
    assert report.outcome == "intact"
    assert {"anchors": "pass", "custody-forks": "pass", "custody-clocks": "pass"}.items() <= outcomes(report).items()


def test_taking_the_same_file_twice_changes_nothing(team: Team) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    path = team.path("tips")
    tips.export(lead.session, path)
    assert tips.import_tips(member.session, path).new == 1
    before = member.session.vault.tip()
    assert tips.import_tips(member.session, path).new == 0
    assert member.session.vault.tip() == before


def test_a_whole_folder_rolled_back_shows_with_the_next_tip(team: Team, tmp_path: Path) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    lead.lock()
    shutil.copytree(lead.folder, tmp_path / "copy")
    lead.again()
    for _ in range(5):
        alerts.raise_alert(lead.session, "Water", "camp 4", "now")
    exchange(team, lead, member)
    lead.lock()
    shutil.rmtree(lead.folder)
    shutil.copytree(tmp_path / "copy", lead.folder)
    lead.again()
    before = outcomes(custody.check(lead.session, silent_job()))
    assert before["anchors"] == "pass", "undetectable alone: the limit that THREATS.md states"
    assert exchange(team, member, lead) == ("chain-rolled-back",)
    report = custody.check(lead.session, silent_job())
    assert (report.outcome, outcomes(report)["anchors"]) == ("failed", "fail")
    for _ in range(5):
        alerts.raise_alert(lead.session, "Fire", "camp 5", "now")
    assert [one.outcome for one in anchoring.second_histories(lead.session)] == ["chain-rewritten"]


def test_two_histories_of_one_device_are_a_fork_with_both_lines_kept(team: Team, tmp_path: Path) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    lead.lock()
    shutil.copytree(lead.folder, tmp_path / "copy")
    alerts.raise_alert(lead.again(), "Water", "camp 4", "now")
    exchange(team, lead, member)
    lead.lock()
    shutil.rmtree(lead.folder)
    shutil.copytree(tmp_path / "copy", lead.folder)
    alerts.raise_alert(lead.again(), "Fire", "camp 5", "now")
    assert exchange(team, lead, member) == ("chain-forked",)
    [fork] = member.session.vault.knowledge.forks()
    assert fork.chain == lead.chain
    assert fork.one.link_hex != fork.other.link_hex
    report = custody.check(member.session, silent_job())
    assert outcomes(report)["custody-forks"] == "ask"
    assert outcomes(report)["chain"] == "pass"


def test_a_file_of_tips_altered_anywhere_is_refused(team: Team, tmp_path: Path) -> None:
    lead, member = team.devices["H-01"], team.devices["H-02"]
    path = team.path("tips")
    tips.export(lead.session, path)
    good = path.read_bytes()
    spoiled = tmp_path / "spoiled"
    before = member.session.vault.tip()
    for position in range(0, len(good), 37):
        spoiled.write_bytes(good[:position] + bytes([good[position] ^ 1]) + good[position + 1 :])
        with pytest.raises(FieldkitError):
            tips.import_tips(member.session, spoiled)
    for cut in (b"", good[:-1], good + b"\n", good[: len(good) // 2]):
        spoiled.write_bytes(cut)
        with pytest.raises(EvidenceError) as caught:
            tips.import_tips(member.session, spoiled)
        assert caught.value.code == "tips-malformed"
    assert member.session.vault.tip() == before


def test_ones_own_tips_are_no_anchor(team: Team) -> None:
    lead, path = team.devices["H-01"], team.path("tips")
    tips.export(lead.session, path)
    with pytest.raises(RefusedError) as caught:
        tips.import_tips(lead.session, path)
    assert caught.value.code == "own-tips"


def test_steps_of_the_clock_are_owned_up_to(team: Team) -> None:
    lead = team.devices["H-01"]
    for seconds in (-3600, 7200, 315_360_000, -315_360_000):
        lead.clock.jump(seconds)
        alerts.raise_alert(lead.session, "Water", "camp 4", "now")
    named = [line for line in custody.show(lead.session) if line.act == "clock-jump"]
    assert [line.reason for line in reversed(named)] == [
        "the clock went back 3600 s", "the clock went forward 7200 s", "the clock went forward 315360000 s",
        "the clock went back 315360000 s",
    ]  # fmt: skip
    assert lead.session.clock_jumped
    assert outcomes(custody.check(lead.session, silent_job()))["custody-clocks"] == "pass"
