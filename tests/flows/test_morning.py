"""The morning: the clock beside a phone, as a line with its doubt; and what a newer kit changed, until it is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fieldkit.errors import FieldkitError
from fieldkit.jobs import silent_job
from fieldkit.verify.report import Report
from fieldkit.workflows import sample_material
from fieldkit.workflows.field import book, clock_check, collect, custody, kit_news, trust
from fieldkit.workflows.hq import revoke
from tests.flows.team import START, Team


def status(report: Report, code: str) -> str:
    return next(check.status for check in report.checks if check.code == code)


def test_a_clock_beside_a_phone_is_a_line_with_its_doubt(team: Team, tmp_path: Path) -> None:
    device = team.devices["H-03"]
    session = device.session
    assert clock_check.last(session) is None
    device.clock.advance(8)  # a minute and eight seconds after nine
    found = clock_check.compare(session, "9:02")
    assert (found.low, found.high, found.fits) == (-112, -51, False)
    assert found.shown == (START + timedelta(minutes=2)).isoformat(timespec="seconds")
    found = clock_check.compare(session, " 09:01 ")
    assert (found.low, found.high, found.fits) == (-52, 9, True)
    found = clock_check.compare(session, "12:01:07 +03:00")
    assert (found.low, found.high, found.fits) == (0, 2, True)
    assert clock_check.last(device.again()) == found
    session = device.session
    [*_, (_, body)] = [(entry, body) for entry, body in book.bodies(session) if body.act == clock_check.ACT]
    assert body.reason == f"phone {found.shown}; this clock 0 to 2 s"
    for typed in ("", "noon", "25:00", "9:2", "2026-13-01 09:00", "٠٩:٠٠", "09:00:61"):
        with pytest.raises(FieldkitError) as refused:
            clock_check.compare(session, typed)
        assert refused.value.code == "clock-shown", typed
    day_before = clock_check.compare(session, "23:59")
    assert day_before.shown.startswith("2026-11-24T23:59"), "the nearest such time is of the day before"
    card = sample_material.make(tmp_path / "card")
    report = collect.collect(session, [card / "DSC_0411.JPG"], silent_job())
    photo = report.items[0]
    with pytest.raises(FieldkitError) as refused:
        clock_check.compare(session, "09:00", "0" * 32)
    assert refused.value.code == "exhibit-unknown"
    with pytest.raises(FieldkitError) as refused:
        clock_check.compare(session, "09:00", photo.id)
    assert refused.value.code == "clock-photo", "its metadata was not read here"
    assert status(custody.check(session, silent_job()), "custody-clocks") == "pass"
    device.clock.jump(3600)
    clock_check.compare(session, "10:01")
    assert clock_check.last(session) is not None, "compared again after the step"
    device.clock.jump(-3600)
    with session.writing() as writer:
        writer.line("viewed")
    assert clock_check.last(session) is None, "what was compared before the step says nothing of it now"


def test_a_cameras_clock_is_compared_by_a_photo_of_the_phone(team: Team) -> None:
    session = team.devices["H-02"].session
    item = collect.collect(session, [_note(team)], silent_job()).items[0]
    fields = {**book.require(session, item.id).fields(), "metadata/captured_local": "2026-10-21T16:28:39"}
    with session.writing() as writer:
        writer.change(item.id, fields)
    found = clock_check.compare(session, "16:35", item.id)
    assert (found.exhibit, found.low, found.high) == (item.code, -441, -380)
    [*_, body] = [body for _, body in book.bodies(session)]
    assert [one.id for one in body.subjects] == [item.id]
    assert clock_check.last(session) is None, "it says nothing of the laptop"


def _note(team: Team) -> Path:
    path = team.path("note.txt")
    path.write_bytes(b"a picture of a phone")
    return path


def test_a_newer_kit_tells_what_it_changed_until_it_is_read(team: Team) -> None:
    device = team.devices["H-02"]
    session = device.session
    trust.take(session, team.kit())
    first = kit_news.news(session)
    assert first is not None
    assert ("person-added", "H-03") in first.changes
    kit_news.read(session)
    assert kit_news.news(device.again()) is None
    session, root = device.session, team.desk("root")
    done = revoke.revoke(root, "H-03", team.clock.now().wall, "stolen", team.folder / "kits")
    root.lock()
    trust.take(session, Path(done.files[0]))
    news = kit_news.news(session)
    assert news is not None
    assert (news.after, news.changes) == (session.kit.version, (("revoked", "H-03"),))
    trust.take(session, team.kit())
    later = kit_news.news(session)
    assert later is not None
    assert (later.before, later.after) == (news.before, session.kit.version), "what was not read stays"
    assert ("revoked", "H-03") in later.changes


def test_each_change_of_a_kit_is_named(team: Team) -> None:
    kit = team.devices["H-02"].session.kit
    assert list(kit_news.between(kit, kit)) == []
    month = f"{kit.months[-1][0][:4]}-99"
    changed = {
        "desks": {"intake_certificate": b"x"},
        "recipients": {"identity_recipients": ("age1x",)},
        "months": {"months": (*kit.months, (month, "age1x"))},
        "longer": {"expires": kit.expires + timedelta(days=30)},
        "shorter": {"expires": kit.expires - timedelta(days=30)},
        "policy": {"policies": {**kit.policies, "cover": True}},
        "person-gone": {"people": kit.people[:-1]},
    }
    for code, changes in changed.items():
        assert [one for one, _ in kit_news.between(kit, replace(kit, **changes))] == [code]  # type: ignore[arg-type]  # fields of a kit
