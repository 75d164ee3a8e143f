"""Tokens of a local authority: judged at genTime, an arrival that outlives keys, and stock commands ten years on."""

from __future__ import annotations

import re
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from fieldkit.bundle.readme import commands
from fieldkit.errors import EvidenceError
from fieldkit.jobs import silent_job
from fieldkit.keys.kit_contents import PinnedAuthority
from fieldkit.receipts.timestamps import make_request, read_token
from fieldkit.workflows.hq import identities, kit, revoke, stamps
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.verify_path import verify
from tests.flows.trust.authority import LocalAuthority, at_time
from tests.flows.trust.deployment import DAY, HOUR, Deployment, detail, status
from tests.unit.keys.material import raises_code

pytestmark = [pytest.mark.peer, pytest.mark.usefixtures("openssl")]
TEN_YEARS = timedelta(days=3653)


@pytest.fixture
def authority(made: Deployment) -> LocalAuthority:
    """An authority that the newest kit pins."""
    local = LocalAuthority.make(made.folder / "authority", made.clock)
    with made.desk("root") as root:
        stamps.pin(root, "Clock tower", local.root)
        with raises_code("authority-taken"):
            stamps.pin(root, "Clock tower", local.root)
        kit.make_kit(root, made.team, made.folder / "second.kit")
    made.clock.advance(HOUR)
    return local


def _received(made: Deployment) -> Path:
    row, _ = made.receive(made.seal("H-01"))
    assert row.state == "received"
    return Path(row.folder)


def _exported(made: Deployment, name: str) -> list[Path]:
    out = made.folder / name
    with made.desk("intake") as intake:
        hq_receipts.export(intake, out)
    return sorted(one for one in out.iterdir() if (one / "receipt.json").is_file())


def test_requests_go_out_and_answers_come_in_as_files(made: Deployment, authority: LocalAuthority) -> None:
    _received(made)
    made.clock.advance(HOUR)
    out = made.folder / "asked"
    with made.desk("intake") as intake:
        [asked] = stamps.write_requests(intake, out)
        with raises_code("no-time-stamp"):
            stamps.take_answers(intake, out)
        answer = Path(asked).with_suffix(".tsr")
        answer.write_bytes(authority.stamp(Path(asked).read_bytes()))
        [taken] = stamps.take_answers(intake, out)
        assert (taken.authority, taken.time) == ("Clock tower", made.clock.now().wall.isoformat(timespec="seconds"))
        assert stamps.write_requests(intake, out) == ()
        assert stamps.take_answers(intake, out) == (taken,)
        assert len(list((intake.folder / "time-stamps" / taken.receipt).iterdir())) == 1


def test_two_authorities_stamp_one_receipt(made: Deployment, authority: LocalAuthority) -> None:
    other = LocalAuthority.make(made.folder / "other", made.clock)
    with made.desk("root") as root:
        stamps.pin(root, "Harbour", other.root)
        kit.make_kit(root, made.team, made.folder / "third.kit")
    _received(made)
    with made.desk("intake") as intake:
        stamps.stamp(intake, authority)
        [receipt] = stamps.own_receipts(intake)
        stamps.keep(intake, receipt, other.stamp(make_request(receipt.p7s)))
        assert {one.authority.name for one in stamps.tokens_of(intake, receipt)} == {"Clock tower", "Harbour"}
    [folder] = _exported(made, "out")
    assert (folder / "time-stamp-2.tsr").exists()


def test_a_token_proves_arrival_even_when_intakes_key_is_doubted_later(
    made: Deployment, authority: LocalAuthority
) -> None:
    folder = _received(made)
    with made.desk("intake") as intake:
        stamps.stamp(intake, authority)
    made.clock.advance(2 * DAY)
    with made.desk("root") as root:
        revoke.revoke(root, "H-01", made.clock.now().wall - timedelta(days=1), "stolen")
    opened = made.open(folder)
    assert status(opened.report, "revoked-later") == "pass"
    assert "time-stamp authority" in detail(opened.report, "standing")
    assert opened.receipt is not None


def test_without_a_token_the_report_says_headquarters_word_only(made: Deployment, authority: LocalAuthority) -> None:
    made.open(_received(made))
    folders = _exported(made, "out")
    assert len(folders) == 2
    for folder in folders:
        report = verify(folder, made.clock, silent_job(), root=made.folder / "second.kit")
        assert status(report, "time") == "ask"
        assert detail(report, "time").startswith("Headquarters' word only")
    with made.desk("intake") as intake:
        stamps.stamp(intake, authority)
    with made.desk("custodian") as custodian:
        stamps.stamp(custodian, authority)
    for folder in _exported(made, "stamped"):
        report = verify(folder, made.clock, silent_job(), root=made.folder / "second.kit")
        assert (status(report, "time"), report.outcome) == ("pass", "intact")
        assert status(verify(folder, made.clock, silent_job()), "time") == "not-checked"


def test_hostile_tokens_are_refused_by_name(made: Deployment, authority: LocalAuthority, tmp_path: Path) -> None:
    pins = [PinnedAuthority("Clock tower", revoke.read_certificates(authority.root))]
    good = authority.stamp(make_request(b"receipt.p7s"))
    assert read_token(good, b"receipt.p7s", pins).time == made.clock.now().wall
    stranger = LocalAuthority.make(tmp_path / "stranger", made.clock)
    for token, signature, known, code in (
        (good, b"another signature", pins, "time-stamp-untrusted"),
        (stranger.stamp(make_request(b"receipt.p7s")), b"receipt.p7s", pins, "time-stamp-untrusted"),
        (good, b"receipt.p7s", [], "time-stamp-untrusted"),
        (good[:-1], b"receipt.p7s", pins, "time-stamp-malformed"),
        (good + b"\0", b"receipt.p7s", pins, "time-stamp-malformed"),
        (b"", b"receipt.p7s", pins, "time-stamp-malformed"),
        (b"\x30\x03\x02\x01\x00", b"receipt.p7s", pins, "time-stamp-malformed"),
        (b"0" * 70_000, b"receipt.p7s", pins, "time-stamp-malformed"),
    ):
        with raises_code(code):
            read_token(token, signature, known)


def test_no_flipped_byte_of_a_token_passes(made: Deployment, authority: LocalAuthority) -> None:
    """Altered tokens are refused, or say the very same time by the very same authority."""
    pins = [PinnedAuthority("Clock tower", revoke.read_certificates(authority.root))]
    good = authority.stamp(make_request(b"receipt.p7s"))
    time = read_token(good, b"receipt.p7s", pins).time
    for place in range(0, len(good), 7):
        altered = bytearray(good)
        altered[place] ^= 1
        assert _time_or_code(bytes(altered), pins) in (time, "time-stamp-malformed", "time-stamp-untrusted"), place


def _time_or_code(token: bytes, pins: list[PinnedAuthority]) -> datetime | str:
    try:
        return read_token(token, b"receipt.p7s", pins).time
    except EvidenceError as error:
        return error.code


def test_a_token_outlives_its_authoritys_certificate(made: Deployment, tmp_path: Path) -> None:
    """Judged at genTime, never now."""
    short = LocalAuthority.make(tmp_path / "short", made.clock, years=1)
    pins = [PinnedAuthority("short", revoke.read_certificates(short.root))]
    good = short.stamp(make_request(b"x"))
    made.clock.advance(800 * DAY)
    assert read_token(good, b"x", pins).authority.name == "short"
    late = short.stamp(make_request(b"x"))
    with raises_code("time-stamp-untrusted"):
        read_token(late, b"x", pins)


def test_every_command_still_holds_ten_years_on_and_after_a_later_revocation(
    made: Deployment, authority: LocalAuthority
) -> None:
    folder = _received(made)
    made.open(folder)
    for name in ("intake", "custodian"):
        with made.desk(name) as desk:
            stamps.stamp(desk, authority)
    made.clock.advance(30 * DAY)
    with made.desk("root") as root:
        revoke.revoke(root, "H-01", made.clock.now().wall, "stolen")
    later = made.clock.now().wall + TEN_YEARS
    for receipt in _exported(made, "out"):
        text = (receipt / "readme.txt").read_text(encoding="utf-8")
        found = re.findall(r"^    (openssl (?:cms|ts -verify) .*)$", text, flags=re.MULTILINE)
        assert len(found) == 2
        for command in found:
            done = at_time(command, later, receipt)
            assert done.returncode == 0, (command, done.stderr)
            assert re.search("CMS Verification successful|Verification: OK", done.stdout + done.stderr)
    _part_commands(made, folder, later)


def _part_commands(made: Deployment, folder: Path, later: datetime) -> None:
    """The commands of the records part's own readme, in order."""
    keys = made.folder / "custodian.key"
    with made.desk("custodian") as custodian:
        keys.write_text("".join(f"{secret}\n" for _, secret in identities.secrets_of(custodian)), encoding="ascii")
    [part] = folder.glob("*.records.age")
    unpacked = made.folder / "records"
    subprocess.run(["age", "-d", "-i", keys, "-o", made.folder / "records.zip", part], check=True)
    subprocess.run(["unzip", "-q", made.folder / "records.zip", "-d", unpacked], check=True)
    for command in commands((unpacked / "readme.txt").read_bytes()):
        done = at_time(f"bash -o pipefail -c {_quoted(command)}", later, unpacked)
        assert done.returncode == 0, (command, done.stderr)


def _quoted(command: str) -> str:
    return "'" + command.replace("'", "'\\''") + "'"
