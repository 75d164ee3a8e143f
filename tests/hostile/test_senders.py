"""Who else could have sent it: a colleague, another team, a thief of sticks, a lead who tells two stories. Each named.

Some are refused by the outer check at the door, some only by the custodian who can read; what the door cannot see is
said here too.
"""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit.age import encrypt_bytes, generate_identity
from fieldkit.bundle import Head, PartEntry, PartReader
from fieldkit.bundle.head import read_head_pair, write_announcement, write_head_pair
from fieldkit.custody import Tip, iterate_entries, next_entry, read_openings
from fieldkit.digest import sha256
from fieldkit.errors import FieldkitError
from fieldkit.jobs import Job, Progress, silent_job
from fieldkit.keys.people import certificate_digest
from fieldkit.verify import Report, ReportBuilder
from fieldkit.verify.inner import InnerCheck
from fieldkit.workflows import unpacking
from fieldkit.workflows.hq import intake_desk, open_bundle, receive
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.hq.desk import Desk, DeskKind
from tests.hostile.forge import KINDS, Files, Sealed, custodian_report, reasons, rebag
from tests.unit.bundle.material import Plain, entries_of, with_info
from tests.unit.keys.material import raises_code


@pytest.fixture
def desks(sealed: Sealed, tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    """Intake and custodian of the deployment, as they were before any test received anything."""
    kept = sealed.deployment.folder / "hq"
    copy = tmp_path / "hq"
    shutil.copytree(kept, copy)
    pair = []
    kinds: tuple[DeskKind, ...] = ("intake", "custodian")
    for kind in kinds:
        desk = sealed.deployment.desk(kind)
        desk.folder = copy / kind
        pair.append(desk)
    yield pair[0], pair[1]
    for desk in pair:
        desk.lock()


@pytest.fixture
def intake(desks: tuple[Desk, Desk]) -> Desk:
    return desks[0]


@pytest.fixture
def custodian(desks: tuple[Desk, Desk]) -> Desk:
    return desks[1]


def failed(report: Report) -> set[str]:
    return reasons(report)


def status(report: Report, code: str) -> str:
    [check] = [check for check in report.checks if check.code == code]
    return check.status


@pytest.mark.parametrize("who", ["member", "another-team", "lead"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_part_signed_by_someone_else_than_the_head(sealed: Sealed, who: str, kind: str, tmp_path: Path) -> None:
    signer = sealed.deployment.others[who]
    part = rebag(entries_of(sealed.plain(kind)), sealed, signer=signer)
    files = sealed.rehead({**sealed.files, kind: sealed.seal(kind, part)})
    found = failed(custodian_report(sealed, sealed.write(tmp_path / "stick", files)))
    assert found & {"bundle-mixed", "certificate-role"}
    assert ("certificate-role" in found) == (who == "member")


@pytest.mark.parametrize("who", ["member", "another-team", "lead"])
def test_a_head_signed_by_someone_else_than_it_names(sealed: Sealed, intake: Desk, who: str, tmp_path: Path) -> None:
    """Re-heading: the parts are the lead's, the head is not."""
    files = sealed.rehead(sealed.files, signer=sealed.deployment.others[who])
    stick = sealed.write(tmp_path / "stick", files)
    assert failed(custodian_report(sealed, stick)) & {"signer-differs", "certificate-role"}
    row, report = receive.receive(intake, stick, silent_job())
    assert (row.state, report.outcome) == ("refused", "failed")
    assert not (intake.folder / "store" / "bundles" / sealed.id).exists()


def _taken_over(sealed: Sealed, who: str) -> Files:
    """Everything signed anew, in one's own name: head, announcement, every part."""

    signer = sealed.deployment.others[who]
    digest = certificate_digest(signer.certificate)
    parts = {}
    for kind in KINDS:
        files = with_info(entries_of(sealed.plain(kind)), Fieldkit_Signer=digest)
        parts[kind] = sealed.seal(kind, rebag(files, sealed, signer=signer))
    return sealed.rehead(
        {**sealed.files, **parts},
        signer=signer,
        change=lambda head: replace(head, terms=replace(head.terms, signer=digest)),
    )


def test_another_team_sends_it_as_its_own(sealed: Sealed, intake: Desk, tmp_path: Path) -> None:
    """The door cannot read whose chain is inside; the custodian can. The team's own bundle is not in its way."""
    stick = sealed.write(tmp_path / "stick", _taken_over(sealed, "another-team"))
    assert "other-team" in failed(custodian_report(sealed, stick))
    row, _ = receive.receive(intake, stick, silent_job())
    assert row.team == "Kite"


def test_a_member_sends_it_as_a_lead(sealed: Sealed, intake: Desk, tmp_path: Path) -> None:
    stick = sealed.write(tmp_path / "stick", _taken_over(sealed, "member"))
    assert "certificate-role" in failed(custodian_report(sealed, stick))
    row, _ = receive.receive(intake, stick, silent_job())
    assert row.state == "refused"


def test_another_teams_bundle_that_names_our_chain_does_not_come_between(
    sealed: Sealed, another: Sealed, intake: Desk, tmp_path: Path
) -> None:
    """A far sequence number under our chain's name would make every later bundle of ours look replayed."""
    far = replace(sealed, files=_taken_over(sealed, "another-team"))

    signer = sealed.deployment.others["another-team"]
    digest = certificate_digest(signer.certificate)

    def change(head: Head) -> Head:
        terms = replace(head.terms, sequence=900, signer=digest, id="0" * 32)
        return replace(head, terms=terms, parts=_renamed(head))

    files = far.rehead(far.files, signer=signer, change=change)
    stranger = replace(far, id="0" * 32, files=files)
    assert receive.receive(intake, stranger.write(tmp_path / "far"), silent_job())[0].sequence == 900
    _, report = receive.receive(intake, sealed.write(tmp_path / "first"), silent_job())
    assert status(report, "sequence") == "pass"
    _, report = receive.receive(intake, another.write(tmp_path / "second"), silent_job())
    assert status(report, "sequence") == "pass"


def _renamed(head: Head) -> tuple[PartEntry, ...]:
    return tuple(replace(part, name=part.name.replace(head.terms.id, "0" * 32)) for part in head.parts)


def test_a_used_id_with_another_head_replaces_nothing(sealed: Sealed, intake: Desk, tmp_path: Path) -> None:
    """Another lead who knows an id must not overwrite what the door received under it."""
    first = sealed.write(tmp_path / "first")
    row, _ = receive.receive(intake, first, silent_job())
    stored = _bytes_in(Path(row.folder))
    assert stored == _bytes_in(first)
    for who in ("lead", "another-team"):
        stick = sealed.write(tmp_path / who, _taken_over(sealed, who))
        with raises_code("bundle-id-reused"):
            receive.receive(intake, stick, silent_job())
    assert _bytes_in(Path(row.folder)) == stored


def _bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.age")}


def test_a_forged_announcement_replaces_nothing(sealed: Sealed, intake: Desk, tmp_path: Path) -> None:
    row, _ = receive.receive(intake, sealed.write(tmp_path / "first"), silent_job())
    path = Path(row.folder) / f"{sealed.id}.announce.age"
    kept = path.read_bytes()
    line = sealed.plain("announce").split(b"\n")[0]
    forged = write_announcement(line, sealed.deployment.others["lead"].sign_raw(line))
    stick = sealed.write(tmp_path / "forged", {**sealed.files, "announce": sealed.seal("announce", forged)})
    again, report = receive.receive(intake, stick, silent_job())
    assert status(report, "announcement") == "fail"
    assert again.state == "received"
    assert path.read_bytes() == kept


@pytest.mark.parametrize("what", ["other-bundle", "other-signer", "garbage", "extra-line", "no-signature"])
def test_announcements(sealed: Sealed, another: Sealed, intake: Desk, what: str, tmp_path: Path) -> None:
    line, signature = sealed.plain("announce").split(b"\n")[:2]
    made = {
        "other-bundle": another.plain("announce"),
        "other-signer": write_announcement(line, sealed.deployment.others["lead"].sign_raw(line)),
        "garbage": b"\xff" * 100,
        "extra-line": line + b"\n" + signature + b"\n\n",
        "no-signature": line + b"\n\n",
    }[what]
    stick = sealed.write(tmp_path / "stick", {**sealed.files, "announce": sealed.seal("announce", made)})
    assert "announcement" in failed(custodian_report(sealed, stick))
    row, report = receive.receive(intake, stick, silent_job())
    assert row.state == "refused"
    assert "announcement" in failed(report)


def forwarded(sealed: Sealed) -> Files:
    """Sealed to someone else, who decrypts it and encrypts it again to this headquarters: the signed head still names
    whom it was meant for."""
    digest = str(sha256(str(generate_identity().recipient).encode("ascii")))
    recipients = {**sealed.head.terms.recipients, "transport": (digest,)}
    parts = {}
    for kind in KINDS:
        plain = with_info(entries_of(sealed.plain(kind)), Fieldkit_Recipients_transport=digest)
        parts[kind] = sealed.seal(kind, rebag(plain, sealed))
    return sealed.rehead(parts, change=lambda head: replace(head, terms=replace(head.terms, recipients=recipients)))


def test_surreptitious_forwarding(sealed: Sealed, custodian: Desk, intake: Desk, tmp_path: Path) -> None:
    stick = sealed.write(tmp_path / "stick", forwarded(sealed))
    row, report = receive.receive(intake, stick, silent_job())
    assert row.state == "refused"
    assert "addressee" in failed(report)
    opened = open_bundle.open_bundle(custodian, stick, tmp_path / "out", silent_job())
    assert "addressee" in failed(opened.report)
    assert opened.receipt is None
    assert not (tmp_path / "out" / "originals").exists()


def test_a_bundle_for_another_headquarters_does_not_open(sealed: Sealed, intake: Desk, tmp_path: Path) -> None:
    elsewhere = [generate_identity().recipient]
    files = {**sealed.files, "head": encrypt_bytes(sealed.plain("head"), elsewhere)}
    with raises_code("age-no-key"):
        receive.receive(intake, sealed.write(tmp_path / "stick", files), silent_job())


def test_parts_of_two_bundles(sealed: Sealed, another: Sealed, custodian: Desk, tmp_path: Path) -> None:
    """The lead's own parts under a head of theirs that mixes them: each says which bundle it belongs to."""
    for kind in KINDS:
        if kind in another.files:
            files = sealed.rehead({**sealed.files, kind: another.files[kind]})
            report = custodian_report(sealed, sealed.write(tmp_path / kind, files))
            assert "bundle-mixed" in failed(report), kind


def test_files_renamed_to_another_id(sealed: Sealed, intake: Desk, custodian: Desk, tmp_path: Path) -> None:
    renamed = replace(sealed, id="0" * 32)
    stick = renamed.write(tmp_path / "stick")
    row, report = receive.receive(intake, stick, silent_job())
    assert row.state == "refused"
    assert "id" in failed(report)
    with raises_code("head-signature"):
        open_bundle.open_bundle(custodian, stick, tmp_path / "out", silent_job())
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"report.json", "report.txt"}


def test_replayed(sealed: Sealed, intake: Desk, tmp_path: Path) -> None:
    """The same stick twice: nothing new, one receipt."""
    stick = sealed.write(tmp_path / "stick")
    first, _ = receive.receive(intake, stick, silent_job())
    second, report = receive.receive(intake, stick, silent_job())
    assert (first.state, second.state) == ("received", "received")
    assert "here already" in next(check.detail for check in report.checks if check.code == "sequence")
    assert len(hq_receipts.export(intake, tmp_path / "receipts")) == 1


def test_reordered(sealed: Sealed, another: Sealed, intake: Desk, custodian: Desk, tmp_path: Path) -> None:
    """The second first: asked about, not refused, and joined when the first comes; then nothing is asked of either."""
    sticks = [one.write(tmp_path / one.id) for one in (another, sealed)]
    outcomes = []
    for number, stick in enumerate([*sticks, *sticks]):
        opened = open_bundle.open_bundle(custodian, stick, tmp_path / f"out-{number}", silent_job())
        outcomes.append((status(opened.report, "sequence"), status(opened.report, "custody-links")))
    assert outcomes[0] == ("ask", "ask")
    assert outcomes[1][1] == "pass"
    assert outcomes[2] == ("pass", "pass")
    assert outcomes[3][1] == "pass"
    rows = [receive.receive(intake, stick, silent_job()) for stick in sticks]
    assert [row.state for row, _ in rows] == ["received", "received"]
    assert [status(report, "sequence") for _, report in rows] == ["ask", "ask"]


def test_a_bundle_that_follows_another_than_was_received(
    sealed: Sealed, another: Sealed, intake: Desk, tmp_path: Path
) -> None:
    receive.receive(intake, sealed.write(tmp_path / "first"), silent_job())
    previous = sha256(b"another head")
    files = another.rehead(
        another.files, change=lambda head: replace(head, terms=replace(head.terms, previous=previous))
    )
    row, report = receive.receive(intake, another.write(tmp_path / "second", files), silent_job())
    assert row.state == "refused"
    assert "sequence" in failed(report)


def test_a_chain_told_anew(sealed: Sealed, another: Sealed, custodian: Desk, tmp_path: Path) -> None:
    """A lead rewrites what an earlier bundle had anchored, and signs every line again."""
    assert open_bundle.open_bundle(custodian, sealed.write(tmp_path / "1"), tmp_path / "o1", silent_job()).receipt
    retold = _retold(sealed)
    opened = open_bundle.open_bundle(custodian, retold.write(tmp_path / "2"), tmp_path / "o2", silent_job())
    assert "custody-links" in failed(opened.report)
    assert "told anew" in next(check.detail for check in opened.report.checks if check.code == "custody-links")
    assert opened.receipt is None


def _retold(sealed: Sealed) -> Sealed:
    """A bundle of its own id whose chain has the same lines, signed again."""

    files = entries_of(sealed.plain("records"))
    [text] = [name for name in files if name.startswith("custody/") and name.endswith(".txt")]
    bodies = read_openings(files[text.replace(".txt", ".bodies.jsonl")])
    tip: Tip | None = None
    lines = b""
    for entry in iterate_entries(files[text]):
        made = next_entry(tip, entry.chain, bodies[entry.body], sealed.deployment.signer.sign_raw)
        tip, lines = made.tip, lines + made.text
    assert tip is not None
    ident, end = "1" * 32, tip
    parts = {}
    for kind in KINDS:
        plain = {**entries_of(sealed.plain(kind))}
        if kind == "records":
            plain[text] = lines
        parts[kind] = sealed.seal(kind, rebag(with_info(plain, External_Identifier=ident), sealed))

    def change(head: Head) -> Head:
        named = tuple(replace(part, name=part.name.replace(head.terms.id, ident)) for part in head.parts)
        return replace(head, terms=replace(head.terms, id=ident), tips=(end,), parts=named)

    return replace(sealed, id=ident, files=sealed.rehead(parts, change=change))


@pytest.mark.parametrize("kind", KINDS)
def test_no_verified_receipt_for_a_part_that_is_missing(
    sealed: Sealed, custodian: Desk, kind: str, tmp_path: Path
) -> None:
    """A laptop may delete what a verified receipt names."""
    files = {name: data for name, data in sealed.files.items() if name != kind}
    stick = sealed.write(tmp_path / "stick", files)
    opened = open_bundle.open_bundle(custodian, stick, tmp_path / "out", silent_job())
    assert opened.report.outcome != "intact"
    assert (opened.receipt, opened.row.state) == (None, "incomplete" if opened.report.outcome == "ask" else "refused")
    if opened.report.outcome == "ask":
        with raises_code("not-whole"):
            open_bundle.sign_verified(custodian, opened)
    shutil.rmtree(tmp_path / "out")
    opened = open_bundle.open_bundle(custodian, sealed.write(stick), tmp_path / "out", silent_job())
    assert opened.receipt is not None
    assert opened.receipt.outcome == "intact"


@pytest.mark.parametrize("kind", ["alerts", "records", "media-0001"])
def test_no_verified_receipt_for_a_part_that_nobody_here_can_read(
    sealed: Sealed, custodian: Desk, kind: str, tmp_path: Path
) -> None:
    """Sealed to a key that headquarters does not hold: the lead's own part, head and announcement are right."""
    lost = encrypt_bytes(sealed.plain(kind), [generate_identity().recipient])
    files = sealed.rehead({**sealed.files, kind: lost})
    opened = open_bundle.open_bundle(custodian, sealed.write(tmp_path / "stick", files), tmp_path / "out", silent_job())
    assert opened.receipt is None
    assert status(opened.report, "bag") == "not-checked"
    if kind == "records":
        for code in ("custody-signatures", "custody-links", "versions", "originals"):
            assert status(opened.report, code) == "not-checked"
    if kind == "media-0001":
        assert status(opened.report, "originals") == "not-checked"
    with pytest.raises(FieldkitError):
        open_bundle.sign_verified(custodian, opened)


def test_the_same_receipt_for_the_same_bundle_and_none_for_its_double(
    sealed: Sealed, custodian: Desk, tmp_path: Path
) -> None:
    stick = sealed.write(tmp_path / "stick")
    first = open_bundle.open_bundle(custodian, stick, tmp_path / "1", silent_job())
    again = open_bundle.open_bundle(custodian, stick, tmp_path / "2", silent_job())
    assert first.receipt == again.receipt is not None
    double = sealed.write(tmp_path / "double", sealed.rehead({"alerts": sealed.seal("alerts", sealed.plain("alerts"))}))
    for kind in KINDS[1:]:
        shutil.copy(stick / f"{sealed.id}.{kind}.age", double)
    opened = open_bundle.open_bundle(custodian, double, tmp_path / "3", silent_job())
    assert "id" in failed(opened.report)
    assert opened.receipt is None


def test_a_receipt_for_a_bundle_that_the_door_has_not_seen_waits(
    sealed: Sealed, intake: Desk, custodian: Desk, tmp_path: Path
) -> None:
    """A stick goes to the custodian first: the door must still work, and take the receipt once the bundle comes."""
    stick = sealed.write(tmp_path / "stick")
    assert open_bundle.open_bundle(custodian, stick, tmp_path / "out", silent_job()).receipt is not None
    assert receive.listing(intake) == ()
    assert receive.receive(intake, stick, silent_job())[0].state == "received"
    assert [row.state for row in receive.listing(intake)] == ["verified"]


def test_a_damaged_receipt_in_the_inbox_is_set_aside_and_stops_nobody(
    sealed: Sealed, intake: Desk, custodian: Desk, tmp_path: Path
) -> None:
    stick = sealed.write(tmp_path / "stick")
    receive.receive(intake, stick, silent_job())
    receipt = open_bundle.open_bundle(custodian, stick, tmp_path / "out", silent_job()).receipt
    assert receipt is not None
    inbox = intake.folder / intake_desk.INBOX / receipt.id
    (inbox / "receipt.json").write_bytes((inbox / "receipt.json").read_bytes().replace(b'"intact"', b'"failed"'))
    assert [row.state for row in receive.listing(intake)] == ["received"]
    assert len(list((intake.folder / intake_desk.SET_ASIDE).iterdir())) == 1
    assert open_bundle.open_bundle(custodian, stick, tmp_path / "again", silent_job()).receipt == receipt
    assert [row.state for row in receive.listing(intake)] == ["verified"]


def test_parts_that_come_on_two_sticks_make_one_bundle(sealed: Sealed, intake: Desk, tmp_path: Path) -> None:
    some = {kind: sealed.files[kind] for kind in ("announce", "head", "records")}
    rest = {kind: data for kind, data in sealed.files.items() if kind not in ("announce", "records")}
    assert receive.receive(intake, sealed.write(tmp_path / "1", some), silent_job())[0].state == "incomplete"
    row, report = receive.receive(intake, sealed.write(tmp_path / "2", rest), silent_job())
    assert (row.state, row.parts_present) == ("received", len(KINDS))
    assert status(report, "announcement") == "ask"
    assert {name.split(".")[1] for name in _bytes_in(Path(row.folder))} == set(sealed.files)


def test_a_forged_part_does_not_replace_the_one_that_came_first(sealed: Sealed, intake: Desk, tmp_path: Path) -> None:
    row, _ = receive.receive(intake, sealed.write(tmp_path / "1"), silent_job())
    forged = {**sealed.files, "records": sealed.seal("records", sealed.plain("records"))}
    again, report = receive.receive(intake, sealed.write(tmp_path / "2", forged), silent_job())
    assert "parts" in failed(report)
    assert again.state == "received"
    assert (Path(row.folder) / f"{sealed.id}.records.age").read_bytes() == sealed.files["records"]
    assert not list(Path(row.folder).glob("*.part"))


def test_a_stick_that_reads_differently_the_second_time(sealed: Sealed, custodian: Desk, tmp_path: Path) -> None:
    """It shows the right bytes while they are measured and others afterwards."""
    stick = sealed.write(tmp_path / "stick")
    path = stick / f"{sealed.id}.records.age"

    def swap(progress: Progress) -> None:
        if progress.stage == "decrypting":
            right = sealed.files["records"]
            path.write_bytes(right[:-1] + bytes([right[-1] ^ 1]))

    opened = open_bundle.open_bundle(custodian, stick, tmp_path / "out", Job(swap))
    assert opened.receipt is None
    assert "age-chunk" in failed(opened.report)
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {"alerts.zip", "identities.zip", "media-0001.zip", "report.json", "report.txt"}


def _stops_at(stage: str) -> Job:
    """A job that a person stops at the second step of a stage."""
    seen = []

    def report(progress: Progress) -> None:
        if progress.stage == stage:
            seen.append(progress)
            job.cancel()

    job = Job(report)
    return job


@pytest.mark.parametrize("stage", ["measuring", "decrypting", "checking", "writing"])
def test_stopped_in_the_middle_nothing_half_written_is_left(
    sealed: Sealed, custodian: Desk, stage: str, tmp_path: Path
) -> None:
    with raises_code("cancelled"):
        open_bundle.open_bundle(custodian, sealed.write(tmp_path / "stick"), tmp_path / "out", _stops_at(stage))
    assert not [path for path in (tmp_path / "out").rglob("*") if path.name.startswith(".")]


def test_stopped_at_the_door_nothing_half_written_is_left(sealed: Sealed, intake: Desk, tmp_path: Path) -> None:
    stick = sealed.write(tmp_path / "stick")
    with raises_code("cancelled"):
        receive.receive(intake, stick, _stops_at("receiving"))
    assert not list((intake.folder / "store").rglob("*.part"))
    assert receive.receive(intake, stick, silent_job())[0].state == "received"


def test_two_exhibits_with_one_code(sealed: Sealed, tmp_path: Path) -> None:
    """The second original goes by its record id; neither is lost."""

    check = InnerCheck(ReportBuilder("x"), sealed.head, sealed.deployment.anchors)
    for kind in KINDS:
        assert check.part(sealed.entry(kind), PartReader(Plain(sealed.plain(kind))), silent_job())
    for version in check.result.records.versions.values():
        if version.kind == "exhibit":
            version.fields["code"] = "E-0001"  # type: ignore[index]  # a dict underneath
            version.fields["media_type"] = "image/jpeg"  # type: ignore[index]
    (tmp_path / "media-0001.zip").write_bytes(sealed.plain("media-0001"))
    unpacking.write_originals(tmp_path, ["media-0001.zip"], check.result, silent_job())
    names = sorted(path.name for path in (tmp_path / "originals").iterdir())
    assert len(names) == len(check.result.media) > 1
    assert names.count("E-0001.jpg") == 1
    assert {len(name) for name in names} == {len("E-0001.jpg"), 32 + 4}


def test_names_on_the_stick_cannot_write_lines_of_a_report(sealed: Sealed, intake: Desk, tmp_path: Path) -> None:
    stick = sealed.write(tmp_path / "stick")
    for name in (b"x\n[ok]   Forged", b"\xff\xfe", "\u202eexe.age".encode(), b"\x1b[2J"):
        Path(os.fsdecode(os.fsencode(stick) + b"/" + name)).write_bytes(b"")
    _, report = receive.receive(intake, stick, silent_job())
    text = report.to_text()
    assert "\n[ok]   Forged" not in text
    assert all(line.isprintable() for line in text.splitlines())
    assert report.to_json()


@pytest.mark.parametrize("what", ["link", "fifo", "folder"])
def test_a_file_of_the_bundle_that_is_no_file(sealed: Sealed, intake: Desk, what: str, tmp_path: Path) -> None:
    stick = sealed.write(tmp_path / "stick")
    path = stick / f"{sealed.id}.records.age"
    path.unlink()
    if what == "link":
        path.symlink_to("/etc/passwd")
    elif what == "fifo":
        os.mkfifo(path)
    else:
        path.mkdir()
    row, report = receive.receive(intake, stick, silent_job())
    assert row.state == "incomplete"
    assert status(report, "parts") == "ask"


def test_a_head_pair_in_another_form(sealed: Sealed, intake: Desk, tmp_path: Path) -> None:

    json, p7s = read_head_pair(sealed.plain("head"))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("head.json", json)
        archive.writestr("head.p7s", p7s)
    for pair in (out.getvalue(), write_head_pair(sealed.head, p7s) + b"x", b"PK", b""):
        stick = sealed.write(tmp_path / "stick", {**sealed.files, "head": sealed.seal("head", pair)})
        row, report = receive.receive(intake, stick, silent_job())
        assert row.state == "refused"
        assert "pair-malformed" in failed(report)
