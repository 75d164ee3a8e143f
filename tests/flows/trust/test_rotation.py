"""A new root: what each party takes at each stage, and what the holder of the old root's key can no longer do."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fieldkit.digest import sha256
from fieldkit.errors import FieldkitError
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.authority_store import encode_authority
from fieldkit.keys.certificates import Authority, issue, make_crl, make_team_ca, new_private_key
from fieldkit.keys.kit import build_kit, read_kit
from fieldkit.keys.oids import LEAD
from fieldkit.keys.signer import SoftwareSigner
from fieldkit.keys.verifier import verify_cms
from fieldkit.keys.words import fingerprint_words
from fieldkit.workflows.field import receipts, trust
from fieldkit.workflows.hq import authorities, kit, rotate
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.hq.rotate import Rotated
from tests.flows.trust.deployment import DAY, HOUR, Deployment, status
from tests.unit.keys.material import raises_code


def _rotate(made: Deployment, name: str = "kits") -> tuple[Rotated, Authority]:
    """What came of it, and the old root, as a thief would hold it."""
    made.clock.advance(HOUR)
    with made.desk("root") as root:
        old = authorities.root_authority(root)
        done = rotate.rotate(root, made.folder / name)
    made.clock.advance(HOUR)
    return done, old


def _receipts(made: Deployment, name: str) -> Path:
    out = made.folder / name
    with made.desk("intake") as intake:
        hq_receipts.export(intake, out)
    return out


def test_an_old_laptop_goes_on_until_the_new_kit_comes(made: Deployment) -> None:
    before = made.seal("H-01")
    done, _ = _rotate(made)
    for stick in (before, made.seal("H-01", "Bridge")):
        row, report = made.receive(stick)
        assert (row.state, report.outcome) == ("received", "intact")
        assert made.open(Path(row.folder)).receipt is not None
    with made.laptop("H-01") as session:
        pinned = session.pinned_root
        trust.take(session, Path(done.files[0]))
        assert session.pinned_root != pinned
        assert session.kit.root_words == done.words
    made.clock.advance(HOUR)
    row, report = made.receive(made.seal("H-01", "Well"))
    assert (row.state, report.outcome) == ("received", "intact")
    assert made.open(Path(row.folder)).report.outcome == "intact"


def test_receipts_from_before_and_after_are_taken_by_the_new_laptop(made: Deployment) -> None:
    row, _ = made.receive(made.seal("H-01"))
    made.open(Path(row.folder))
    before = _receipts(made, "before")
    done, _ = _rotate(made)
    with made.laptop("H-01") as session:
        trust.take(session, Path(done.files[0]))
        assert {one.kind for one in receipts.import_receipts(session, before)} == {"received", "verified"}
    made.clock.advance(HOUR)
    row, _ = made.receive(made.seal("H-01", "Bridge"))
    made.open(Path(row.folder))
    with made.laptop("H-01") as session:
        assert len(receipts.import_receipts(session, _receipts(made, "after"))) == 4
        assert {one.outcome for one in receipts.listing(session)} == {"received", "intact"}


@pytest.mark.peer
def test_the_readme_of_a_receipt_works_whatever_roots_its_folder_holds(made: Deployment, openssl: str) -> None:
    """Before a rotation, after it, and after another: each command as it stands there, each root that it names."""
    assert openssl
    for note in ("School roof burned", "Bridge", "Well"):
        row, _ = made.receive(made.seal("H-01", note))
        made.open(Path(row.folder))
        made.clock.advance(HOUR)
        done, _ = _rotate(made, note)
        with made.laptop("H-01") as session:
            trust.take(session, Path(done.files[0]))
    folders = [one for one in _receipts(made, "receipts").iterdir() if (one / "receipt.json").is_file()]
    assert len(folders) == 6
    roots = []
    for folder in folders:
        readme = (folder / "readme.txt").read_text(encoding="utf-8")
        fingerprint, verify, show, *_ = re.findall(r"^    (\S.*)$", readme, flags=re.MULTILINE)
        printed = subprocess.run(["sh", "-c", fingerprint], cwd=folder, capture_output=True, text=True, check=True)
        anchors = TrustAnchors.from_pem((folder / "roots-and-crls.pem").read_bytes())
        assert [line.partition("=")[2].replace(":", "").lower() for line in printed.stdout.splitlines()] == [
            sha256(one).hex for one in anchors.roots
        ]
        words = re.search(r"in the same order: (.*)", readme)
        assert words is not None
        assert words[1].split("; ") == [" ".join(fingerprint_words(sha256(one))) for one in anchors.roots]
        checked = subprocess.run(["sh", "-c", verify], cwd=folder, capture_output=True, text=True, check=False)
        assert (checked.returncode, checked.stderr) == (0, "CMS Verification successful\n"), (folder, readme)
        assert show == "cat receipt.json"
        roots.append(len(anchors.roots))
    assert max(roots) > 1


def test_a_part_sealed_under_the_new_kit_checks_with_openssl_under_the_new_root(
    made: Deployment, tmp_path: Path
) -> None:
    done, _ = _rotate(made)
    with made.laptop("H-01") as session:
        trust.take(session, Path(done.files[0]))
        signer, at = session.vault.signer, made.clock.now().wall
        assert signer is not None
        (tmp_path / "p7s").write_bytes(signer.sign_cms(b"content", at))
        (tmp_path / "content").write_bytes(b"content")
        (tmp_path / "anchors.pem").write_bytes(session.kit.anchors().as_of(at).pem())
    command = (
        f"openssl cms -verify -binary -inform DER -in p7s -content content -CAfile anchors.pem -crl_check_all"
        f" -attime {int(at.timestamp())} -policy {LEAD} -explicit_policy -out /dev/null"
    )
    run = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_a_new_laptop_joins_under_the_new_root_and_reads_old_signatures(made: Deployment) -> None:
    with made.laptop("H-01") as session:
        assert session.vault.signer is not None
        then = made.clock.now().wall
        old = session.vault.signer.sign_cms(b"head", then)
    done, _ = _rotate(made)
    (made.folder / "first.kit").write_bytes(Path(done.files[0]).read_bytes())
    made.enrol("N-01")
    with made.laptop("N-01") as session:
        assert session.kit.root_words == done.words
        former = session.kit.anchors_with_former_roots()
        assert verify_cms(old, b"head", former, then, LEAD).person.code == "H-01"
    assert made.receive(made.seal("N-01"))[0].state == "received"


def test_a_kit_under_the_old_root_is_refused_by_whoever_has_seen_the_new_one(made: Deployment) -> None:
    with made.desk("root") as root:
        thief = authorities.trust_signer(root)
        contents = kit._contents(root, made.team)
    done, _ = _rotate(made)

    forged = build_kit(replace(contents, version=99), thief)
    path = made.folder / "forged.kit"
    path.write_bytes(forged)
    with made.desk("intake") as intake, raises_code("kit-other-root"):
        intake.add_kit(forged)
    with made.laptop("H-01") as session:
        trust.take(session, Path(done.files[0]))
        with raises_code("kit-other-root"):
            trust.take(session, path)


def test_the_old_roots_thief_makes_no_lead_that_headquarters_believes(made: Deployment) -> None:
    _, old = _rotate(made)
    with made.desk("intake") as intake, made.laptop("H-01") as session:
        now = made.clock.now().wall - timedelta(hours=2)
        ca = make_team_ca(old, made.team, now, now + timedelta(days=100))
        key = new_private_key()
        certificate = issue(ca, key.public_key(), code="H-66", role="lead", now=now, until=now + timedelta(days=50))
        forger = SoftwareSigner(key, certificate, (ca.certificate,))
        lists = intake.anchors().with_crls([make_crl(ca, now, now + timedelta(days=50))])
        signed = verify_cms(forger.sign_cms(b"x", now), b"x", lists, now, LEAD)
        assert not intake.has_heir(signed)
        assert session.vault.signer is not None
        honest = session.vault.signer
        then = made.clock.now().wall - timedelta(hours=2)
        assert intake.has_heir(verify_cms(honest.sign_cms(b"x", then), b"x", intake.anchors(), then, LEAD))


def _sealed_by_the_old_roots_thief(made: Deployment) -> Path:
    """A bundle of a lead whom the team's CA let in that only the old root certified, and nobody certified anew."""
    made.clock.advance(HOUR)
    stick = made.seal("H-01")
    with made.desk("root") as root:
        team = root.state["teams"][made.team]
        now = made.clock.now().wall
        other = make_team_ca(authorities.root_authority(root), made.team, now, now + timedelta(days=3000))
        team["authority"] = authorities.text(encode_authority(other.private_key, other.certificate))
        team["crl"] = authorities.text(make_crl(other, now, other.until))
    _rotate(made)
    return stick


def test_a_bundle_for_which_only_the_old_root_stands_is_set_aside_and_kept(made: Deployment) -> None:
    stick = _sealed_by_the_old_roots_thief(made)
    row, report = made.receive(stick)
    assert (row.state, report.outcome, status(report, "former-root")) == ("set-aside", "ask", "ask")
    assert row.problem is not None
    assert "a root that was replaced" in row.problem
    assert {one.name for one in Path(row.folder).glob("*.age")} == {one.name for one in stick.iterdir()}
    opened = made.open(stick)
    assert (opened.row.state, opened.receipt) == ("set-aside", None)
    assert status(opened.report, "former-root") == "ask"
    assert _receipts(made, "none").joinpath("list.jsonl").read_bytes() == b""
    row, _ = made.receive(stick, "Asked the lead aloud; the key was never out of hand")
    assert row.state == "received"
    [receipt] = [one for one in _receipts(made, "one").iterdir() if (one / "receipt.json").is_file()]
    assert b'"former-root"' in (receipt / "receipt.json").read_bytes()


def test_who_was_away_during_two_rotations_still_comes_along(made: Deployment) -> None:
    _rotate(made)
    made.clock.advance(30 * DAY)
    done, _ = _rotate(made, "second")
    with made.laptop("H-01") as session:
        trust.take(session, Path(done.files[0]))
        assert session.kit.root_words == done.words
        assert len(session.kit.successions) == 2
    exact = Path(done.files[0]).read_bytes()
    kept = read_kit(exact, made.clock.now().wall)
    middle = sha256(kept.successions[1].old_root)
    assert read_kit(exact, made.clock.now().wall, middle).version == kept.version


def test_only_the_root_desk_rotates_and_only_so_often(made: Deployment) -> None:
    with made.desk("intake") as intake, pytest.raises(FieldkitError):
        rotate.rotate(intake)
    with made.desk("root") as root:
        root.state["successions"] = [["", "", ""]] * rotate.MAX_ROTATIONS
        with raises_code("rotations-spent"):
            rotate.rotate(root)
