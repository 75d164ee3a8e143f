"""Receipts by a key that was revoked since are said again by the desk that signed them, from what it kept."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fieldkit.receipts.receipt import parse_receipt
from fieldkit.workflows.field import receipts, trust
from fieldkit.workflows.hq import intake_desk, reissue, replace
from fieldkit.workflows.hq import receipts as hq_receipts
from tests.flows.trust.deployment import HOUR, Deployment
from tests.unit.keys.material import raises_code


def _rekeyed(made: Deployment, name: str) -> Path:
    request = made.folder / f"{name}.request"
    made.clock.advance(HOUR)
    with made.desk(name) as desk:
        replace.rekey(desk, request)
    with made.desk("root") as root:
        done = replace.replace_desk(root, request, made.clock.now().wall, "stolen", made.folder / f"{name}-kits")
    made.clock.advance(HOUR)
    return Path(done.files[0])


def _exported(made: Deployment, name: str) -> Path:
    with made.desk("intake") as intake:
        hq_receipts.export(intake, made.folder / name)
    return made.folder / name


def _verified(made: Deployment) -> str:
    row, _ = made.receive(made.seal("H-01"))
    assert made.open(Path(row.folder)).receipt is not None
    return row.id


@pytest.mark.parametrize("desk", ["intake", "custodian"])
def test_what_a_revoked_key_signed_is_signed_anew_and_taken_in(made: Deployment, desk: str) -> None:
    """The laptop refuses the old receipt, takes the new one, and the bundle comes to the state that it says."""
    kind = {"intake": "received", "custodian": "verified"}[desk]
    bundle = _verified(made)
    old = _exported(made, "old")
    with made.desk(desk) as at_desk, made.laptop("H-01") as session:
        trust.take(session, _rekeyed(made, desk))
        with raises_code("certificate-revoked"):
            receipts.import_receipts(session, old)
        assert kind not in {one.kind for one in receipts.listing(session)}
        [row] = reissue.reissue(at_desk)
        assert (row.kind, row.bundle, row.signer) == (kind, bundle, {"intake": "I-02", "custodian": "C-02"}[desk])
        assert reissue.reissue(at_desk) == ()
        taken = receipts.import_receipts(session, _exported(made, "new"))
        assert {one.kind for one in taken} == {"received", "verified"}
        entry = session.vault.bundles.get(bundle)
        assert entry is not None
        assert entry.state == "verified"


def test_it_says_the_same_at_its_own_time_and_the_old_one_stays_on_the_list(made: Deployment) -> None:
    _verified(made)
    _exported(made, "old")
    _rekeyed(made, "custodian")
    with made.desk("custodian") as custodian, made.desk("intake") as intake:
        reissue.reissue(custodian)
        with intake_desk.opened(intake) as store:
            old, new = (parse_receipt(one.json, one.p7s) for one in store.receipts() if one.kind == "verified")
        assert (old.bundle, old.head, old.parts, old.tips, old.outcome) == (
            new.bundle, new.head, new.parts, new.tips, new.outcome,
        )  # fmt: skip
        assert new.time == made.clock.now().wall > old.time
        assert set(new.remarks) == {*old.remarks, reissue.REMARK}
        assert [entry.id for entry in intake_desk.receipt_list(intake).entries][-2:] == [old.id, new.id]
    written = {one.name for one in _exported(made, "new").iterdir()}
    assert new.id in written
    assert old.id not in written


def test_a_destroyed_month_stands_in_nobodys_way(made: Deployment) -> None:
    """Nothing of the bundle opens any more, and its files are gone from the desk."""
    bundle = _verified(made)
    _rekeyed(made, "custodian")
    with made.desk("custodian") as custodian:
        custodian.state["months"] = {}
        shutil.rmtree(made.folder / "hq" / "intake" / "store" / "bundles" / bundle)
        assert [one.bundle for one in reissue.reissue(custodian)] == [bundle]


def test_before_the_new_kit_is_there_nothing_is_signed_by_the_revoked_key(made: Deployment) -> None:
    _verified(made)
    newer = _rekeyed(made, "intake")
    with made.desk("intake") as intake:
        intake.state.pop("pending")
        with raises_code("desk-key-revoked"):
            reissue.reissue(intake)
    with made.desk("root") as root, raises_code("wrong-desk"):
        reissue.reissue(root)
    assert newer.is_file()


def test_receipts_that_stand_are_left_alone(made: Deployment) -> None:
    _verified(made)
    with made.desk("intake") as intake, made.desk("custodian") as custodian:
        assert (reissue.reissue(intake), reissue.reissue(custodian)) == ((), ())


def test_one_that_does_not_hold_keeps_out_no_other(made: Deployment) -> None:
    _verified(made)
    folder = _exported(made, "old")
    first = min(one for one in folder.iterdir() if one.is_dir())
    (first / "receipt.p7s").write_bytes(b"no signature")
    with made.laptop("H-01") as session:
        with raises_code("signature-malformed"):
            receipts.import_receipts(session, folder)
        assert len(receipts.listing(session)) == 1
