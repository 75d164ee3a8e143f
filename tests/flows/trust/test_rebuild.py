"""An intake whose store or whole folder was lost, while bundles lie on sticks and receipts in the folders given out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fieldkit.workflows.field import receipts, trust
from fieldkit.workflows.hq import age_keys, kit, rebuild, receive, reissue, replace, stamps
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.values import ReceiptRow
from tests.flows.trust.authority import LocalAuthority
from tests.flows.trust.deployment import DAY, HOUR, PASSPHRASE, Deployment
from tests.unit.keys.material import raises_code


def _exported(made: Deployment, name: str) -> tuple[Path, tuple[ReceiptRow, ...]]:
    with made.desk("intake") as intake:
        rows = hq_receipts.export(intake, made.folder / name)
    return made.folder / name, rows


@pytest.fixture
def sticks(made: Deployment) -> list[Path]:
    """Two bundles on sticks; both received, the first verified too."""
    found = [made.seal("H-01"), made.seal("H-01", "Bridge")]
    for stick in found:
        made.clock.advance(HOUR)
        made.receive(stick)
    made.open(found[0])
    made.clock.advance(HOUR)
    return found


def _received(made: Deployment, sticks: list[Path]) -> list[tuple[str, str, str | None]]:
    rows = [made.receive(stick)[0] for stick in sticks]
    return [(row.state, row.received, row.problem) for row in rows]


def test_a_lost_store_is_rebuilt_and_every_answer_is_the_same(made: Deployment, sticks: list[Path]) -> None:
    given, rows = _exported(made, "given")
    before = _received(made, sticks)
    assert [state for state, *_ in before] == ["verified", "received"]
    with made.desk("intake") as intake:
        listed = (intake.folder / "receipts" / "list.jsonl").read_bytes()
        shutil.rmtree(intake.folder / "store")
        made.clock.advance(DAY)
        done = rebuild.take_back(intake, given)
        assert ({row.id for row in done.receipts}, done.refused) == ({row.id for row in rows}, ())
        assert rebuild.take_back(intake, given).receipts == (), "what is here stays"
    assert _received(made, sticks) == before
    assert _exported(made, "again")[1] == rows
    with made.desk("intake") as intake:
        assert (intake.folder / "receipts" / "list.jsonl").read_bytes() == listed
        for row in receive.listing(intake):
            assert (Path(row.folder) / "receipt" / "receipt.json").is_file()


def test_receipts_are_stamped_before_their_bundles_come_again(made: Deployment, sticks: list[Path]) -> None:
    given, _ = _exported(made, "given")
    authority = LocalAuthority.make(made.folder / "authority", made.clock)
    with made.desk("root") as root:
        stamps.pin(root, "Clock tower", authority.root)
        kit.make_kit(root, made.team, made.folder / "second.kit")
    with made.desk("intake") as intake:
        shutil.rmtree(intake.folder / "store")
        rebuild.take_back(intake, given)
        received = [one for one in stamps.own_receipts(intake) if one.kind == "received"]
        assert len(stamps.stamp(intake, authority)) == len(received) == len(sticks)
    made.receive(sticks[0])
    with made.desk("intake") as intake:
        beside = Path(receive.listing(intake)[0].folder) / "receipt"
        assert (beside / "receipt.json").is_file()
        assert len(list(beside.glob("*.tsr"))) == 1


def test_a_receipt_that_is_not_the_listed_one_is_refused_and_takes_no_other_along(
    made: Deployment, sticks: list[Path]
) -> None:
    given, rows = _exported(made, "given")
    bad = given / rows[0].id / "receipt.json"
    bad.write_bytes(bad.read_bytes().replace(b'"remarks":[]', b'"remarks":["x"]'))
    with made.desk("intake") as intake:
        shutil.rmtree(intake.folder / "store")
        done = rebuild.take_back(intake, given)
        assert [one.name for one in done.refused] == [rows[0].id]
        assert {row.id for row in done.receipts} == {row.id for row in rows[1:]}
        with raises_code("no-receipt"):
            rebuild.take_back(intake, made.folder / "hq")
    assert made.receive(sticks[0])[0].state in ("received", "verified"), "it is received as new, and signed again"


def test_an_intake_lost_whole_with_its_keys_is_made_anew(made: Deployment, sticks: list[Path]) -> None:
    given, rows = _exported(made, "given")
    shutil.rmtree(made.folder / "hq" / "intake")
    made._desks.pop("intake")
    made.clock.advance(DAY)
    folder, request = made.folder / "hq" / "intake", made.folder / "intake.request"
    with made.desk("custodian") as custodian:
        handed = age_keys.hand_over(custodian, made.folder / "transport.key")
    key = (Path(handed.file), handed.passphrase)
    new = rebuild.new_intake(folder, made.kit_path, key, PASSPHRASE, request, made.clock)
    with made.laptop("H-01") as session:
        assert new.root == session.kit.root_words
    with raises_code("desk-not-certified"):
        made.receive(sticks[0])
    with made.desk("root") as root:
        done = replace.replace_desk(
            root, request, made.clock.now().wall, "lost", made.folder / "kits", " ".join(new.words)
        )
    made.clock.advance(HOUR)
    with made.desk("intake") as intake:
        intake.add_kit(Path(done.files[0]).read_bytes())
        taken = rebuild.take_back(intake, given)
        assert ({row.id for row in taken.receipts}, taken.refused) == ({row.id for row in rows}, ())
    assert [state for state, *_ in _received(made, sticks)] == ["verified", "received"]
    assert _exported(made, "again")[1] == rows
    with made.desk("intake") as intake:
        again = reissue.reissue(intake)
        assert {(row.kind, row.signer) for row in again} == {("received", "I-02")}
    with made.laptop("H-01") as session:
        trust.take(session, Path(done.files[0]))
        kinds = [row.kind for row in receipts.import_receipts(session, _exported(made, "new")[0])]
        assert sorted(kinds) == ["received", "received", "verified"]
    assert made.receive(made.seal("H-01", "Well"))[0].state == "received"
