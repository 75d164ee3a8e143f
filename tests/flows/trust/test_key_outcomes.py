"""Each key lost, stolen, expired, revoked or rotated: docs/THREATS.md, "When a key is lost", and its tests.

``key_table`` names the tests of every cell; ``test_every_cell_has_its_test`` holds both to the page.
"""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from fieldkit.errors import EvidenceError
from fieldkit.workflows.field import receipts, trust
from fieldkit.workflows.hq import kit, replace, stamps
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.opening import head_pair
from tests.flows.trust.authority import LocalAuthority
from tests.flows.trust.deployment import DAY, HOUR, Deployment, status
from tests.flows.trust.key_table import COLUMNS, TESTS
from tests.unit.keys.material import raises_code


def _rekeyed(made: Deployment, name: str) -> Path:
    """A desk's new key, certified; the folder with the kits."""
    request = made.folder / f"{name}.request"
    with made.desk(name) as desk:
        words = replace.rekey(desk, request)
    made.clock.advance(HOUR)
    with made.desk("root") as root:
        with raises_code("words-differ"):
            replace.replace_desk(root, request, made.clock.now().wall, "stolen", None, "other words")
        done = replace.replace_desk(
            root, request, made.clock.now().wall - timedelta(minutes=30), "stolen", made.folder / "kits",
            " ".join(words),
        )  # fmt: skip
    made.clock.advance(60)
    return Path(done.files[0])


def _receipts(made: Deployment, name: str) -> Path:
    out = made.folder / name
    with made.desk("intake") as intake:
        hq_receipts.export(intake, out)
    return out


def test_intake_signing_key_stolen(made: Deployment) -> None:
    """A new key at the desk; old receipts are no longer taken in; new ones are signed by the new key."""
    made.receive(made.seal("H-01"))
    before = _receipts(made, "before")
    newer = _rekeyed(made, "intake")
    with made.laptop("H-01") as session:
        trust.take(session, newer)
        with raises_code("certificate-revoked"):
            receipts.import_receipts(session, before)
    stick = made.seal("H-01", "Bridge")
    assert made.receive(stick)[0].state == "received"
    with made.laptop("H-01") as session:
        bundle = next(one.name.partition(".")[0] for one in stick.iterdir())
        out = _receipts(made, "after")
        for folder in out.iterdir():
            if (folder / "receipt.json").is_file() and bundle.encode() in (folder / "receipt.json").read_bytes():
                [row] = receipts.import_receipts(session, folder)
                assert (row.signer, row.outcome) == ("I-02", "received")


def test_intake_signing_key_stolen_but_its_receipts_were_time_stamped(made: Deployment) -> None:
    authority = LocalAuthority.make(made.folder / "authority", made.clock)
    with made.desk("root") as root:
        stamps.pin(root, "Clock tower", authority.root)
        kit.make_kit(root, made.team, made.folder / "second.kit")
    made.receive(made.seal("H-01"))
    with made.desk("intake") as intake:
        stamps.stamp(intake, authority)
    before = _receipts(made, "before")
    with made.laptop("H-01") as session:
        trust.take(session, _rekeyed(made, "intake"))
        [row] = receipts.import_receipts(session, before)
        assert row.signer == "I-01"


def test_intake_transport_key_stolen(made: Deployment) -> None:
    """It opens announcements and heads, never a part: with all of the intake's secrets nothing of a record is read."""
    from fieldkit.age import decrypt_bytes, parse_identity
    from fieldkit.bundle import find_one
    from fieldkit.errors import RefusedError

    files = find_one(made.seal("H-01"))
    with made.desk("intake") as intake:
        keys = [parse_identity(intake.state["transport"])]
        assert head_pair(files, keys) is not None
        for path in files.parts().values():
            with pytest.raises(RefusedError):
                decrypt_bytes(path.read_bytes(), keys, limit=1 << 24)


def test_custodian_key_stolen(made: Deployment) -> None:
    """The thief's verified receipts make no laptop remove anything once the new kit is there."""
    row, _ = made.receive(made.seal("H-01"))
    made.open(Path(row.folder))
    before = _receipts(made, "before")
    newer = _rekeyed(made, "custodian")
    with made.laptop("H-01") as session:
        trust.take(session, newer)
        with raises_code("certificate-revoked"):
            receipts.import_receipts(session, before)
    again = made.open(Path(made.receive(made.seal("H-01", "Bridge"))[0].folder))
    assert again.receipt is not None
    assert again.receipt.signer == "C-02"


def test_trust_key_stolen(made: Deployment) -> None:
    """Replaced by the root; kits of the thief are refused by whoever has the next kit, whatever version they claim."""
    from dataclasses import replace as changed

    from fieldkit.keys.kit import build_kit
    from fieldkit.workflows.hq import authorities

    made.clock.advance(HOUR)
    with made.desk("root") as root:
        thief = authorities.trust_signer(root)
        done = replace.replace_trust_key(root, made.clock.now().wall, "stolen", made.folder / "kits")
        contents = changed(kit._contents(root, made.team), version=99, issued=made.clock.now().wall)
    made.clock.advance(HOUR)
    with made.laptop("H-01") as session:
        assert trust.take(session, Path(done.files[0])).version == 2
        forged = made.folder / "forged.kit"
        forged.write_bytes(build_kit(contents, thief))
        with raises_code("certificate-revoked"):
            trust.take(session, forged)
        forged.write_bytes(build_kit(changed(contents, issued=contents.issued - timedelta(hours=1)), thief))
        with pytest.raises(EvidenceError):
            trust.take(session, forged)


def test_team_ca_stolen(made: Deployment) -> None:
    """A new CA: whom the old one let in is doubted from the invalidity date, and the team enrols again."""
    stick = made.seal("H-01")
    row, _ = made.receive(stick)
    made.clock.advance(DAY)
    with made.desk("root") as root:
        done = replace.replace_team(root, made.team, made.clock.now().wall, "stolen", made.folder / "kits")
    assert done.code == "team CA"
    made.clock.advance(HOUR)
    opened = made.open(Path(row.folder))
    assert status(opened.report, "revoked-later") == "pass"
    assert made.receive(made.seal("H-01", "Bridge"))[0].state == "set-aside"
    (made.folder / "first.kit").write_bytes(Path(done.files[0]).read_bytes())
    (made.folder / "H-01").rename(made.folder / "old-laptop")
    for name in ("request", "answer"):
        (made.folder / f"H-01.{name}").unlink(missing_ok=True)
    made.enrol("H-01")
    assert made.receive(made.seal("H-01", "Well"))[0].state == "received"


def test_month_key_lost(made: Deployment) -> None:
    """Nothing of that month opens, everything that the door knows still stands, and no verified receipt is signed."""
    row, _ = made.receive(made.seal("H-01"))
    with made.desk("custodian") as custodian:
        custodian.state["months"] = {}
    opened = made.open(Path(row.folder))
    assert opened.receipt is None
    assert status(opened.report, "head-signature") == "pass"
    assert {one.status for one in opened.report.checks if one.code == "custody-links"} == {"not-checked"}


def test_identity_key_lost(made: Deployment) -> None:
    """Statements open, identities stay sealed; the rest is verified as ever."""
    row, _ = made.receive(made.seal("H-01"))
    with made.desk("custodian") as custodian:
        from fieldkit.age import generate_identity

        custodian.state["identity"] = generate_identity("x25519").secret_text
    opened = made.open(Path(row.folder))
    assert opened.report.outcome != "failed"
    assert opened.receipt is not None


def test_age_identity_of_a_person_stolen_and_revoked(made: Deployment) -> None:
    """It opens nothing that goes to headquarters; and once the lead is revoked, nobody of the team seals to it."""
    from fieldkit.age import decrypt_bytes, parse_identity
    from fieldkit.errors import RefusedError
    from fieldkit.keys.wrapping import unwrap
    from fieldkit.workflows.field import addressee, membership
    from fieldkit.workflows.hq import revoke

    made.enrol("M-01", "member")
    kits = made.folder / "kits"
    kits.mkdir()
    with made.desk("root") as root:
        kit.make_kit(root, made.team, kits / "second.kit")
    with made.laptop("H-01") as session:
        wrapped = membership.mine(session).identity or b""
        secret = bytes(unwrap(session.vault.keys.person_key, wrapped, membership.AGE_LABEL)).decode("ascii")
    stolen = [parse_identity(secret)]
    stick = made.seal("H-01")
    for path in stick.iterdir():
        with pytest.raises(RefusedError):
            decrypt_bytes(path.read_bytes(), stolen, limit=1 << 24)
    with made.laptop("M-01") as session:
        trust.take(session, kits / "second.kit")
        recipient = addressee.lead(session, "H-01").recipients["records"]
        assert list(recipient) == [str(one.recipient) for one in stolen]
    made.clock.advance(HOUR)
    with made.desk("root") as root:
        done = revoke.revoke(root, "H-01", made.clock.now().wall, "stolen", kits)
    made.clock.advance(HOUR)
    with made.laptop("M-01") as session:
        trust.take(session, Path(done.files[0]))
        with raises_code("lead-unknown"):
            addressee.lead(session, "H-01")


def test_recovery_key_stolen(made: Deployment) -> None:
    """It belongs to vaults alone: it opens no part and no head of any bundle."""
    from fieldkit.age import parse_recipient

    with made.laptop("H-01") as session:
        recovery = session.kit.recovery_recipient
        assert recovery is not None
        used = {session.kit.transport_recipient, *session.kit.identity_recipients, *dict(session.kit.months).values()}
    assert recovery not in used
    assert str(parse_recipient(recovery)) == recovery


def test_every_cell_has_its_test(root: Path) -> None:
    """The page has a cell for every key and column, and each has a test that is there."""
    page = (root / "docs" / "THREATS.md").read_text(encoding="utf-8")
    table = page.partition("## When a key is lost")[2].partition("\n## ")[0]
    head, _, *rows = [[cell.strip() for cell in row.split("|")[1:-1]] for row in re.findall(r"^\|.*\|$", table, re.M)]
    assert head == ["key", *COLUMNS]
    assert [row[0].strip("*") for row in rows] == list(TESTS)
    for row in rows:
        assert len(row) == len(head)
        assert all(len(cell) > 10 for cell in row[1:]), row[0]
    for key, cells in TESTS.items():
        assert len(cells) == len(COLUMNS)
        for name in (name for cell in cells for name in cell):
            file, _, function = name.partition("::")
            assert f"\ndef {function}(" in (root / "tests" / file).read_text(encoding="utf-8"), (key, name)
        assert all(cells), key
