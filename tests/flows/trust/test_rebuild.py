"""An intake whose store or whole folder was lost, while bundles lie on sticks and receipts in the folders given out."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from fieldkit import exactjson
from fieldkit.clock import Moment
from fieldkit.commitments import Opening
from fieldkit.custody import Body, Entry
from fieldkit.digest import line_hex
from fieldkit.intake.desk_chain import DeskChain
from fieldkit.workflows.field import receipts, trust
from fieldkit.workflows.hq import age_keys, kit, rebuild, receive, reissue, replace, stamps
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.hq.desk import Desk
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


def _lost(made: Deployment, intake: Desk) -> bytes:
    """The store and the list are gone; what the list was."""
    path = intake.folder / "receipts" / "list.jsonl"
    listed = path.read_bytes()
    shutil.rmtree(intake.folder / "store")
    path.unlink()
    made.clock.advance(DAY)
    return listed


def _acts(intake: Desk) -> list[tuple[str, str | None]]:
    """Act and reason of every line of the desk's chain, each of one receipt."""
    lines = (intake.folder / "custody" / f"{intake.state['chain']}.bodies.jsonl").read_bytes().splitlines()
    bodies = [Body.from_opening(Opening.parse(line)) for line in lines]
    return [(body.act, body.reason) for body in bodies if body.subjects and body.subjects[0].kind == "receipt"]


class _CutError(Exception):
    pass


def test_a_cut_between_a_receipt_and_its_line_is_mended_and_said(
    made: Deployment, sticks: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    given, rows = _exported(made, "given")
    append, said = DeskChain.append, []

    def cut(chain: DeskChain, moment: Moment, act: str, *rest: Any, **named: Any) -> Entry:
        said.append(act)
        if len(said) == 1:  # the line is not written
            raise _CutError
        done = append(chain, moment, act, *rest, **named)
        if len(said) == 3:  # it is, and nothing more
            raise _CutError
        return done

    with made.desk("intake") as intake:
        _lost(made, intake)
        before = _acts(intake)
        monkeypatch.setattr(DeskChain, "append", cut)
        for _ in range(2):
            with pytest.raises(_CutError):
                rebuild.take_back(intake, given)
        assert len(rebuild.take_back(intake, given).receipts) == len(rows) - 2
        again = "taken back; written after a cut"
        assert _acts(intake)[len(before) :] == [("imported", again), *[("imported", "taken back")] * (len(rows) - 1)]
        assert {row.id for row in hq_receipts.listing(intake)} == {row.id for row in rows}


def test_a_verified_receipt_cut_from_its_line_leaves_its_bundle_verified(
    made: Deployment, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = made.seal("H-01")
    made.receive(stick)
    made.open(stick)

    def cut(*_: Any, **__: Any) -> Entry:
        raise _CutError

    with made.desk("intake") as intake:
        with monkeypatch.context() as patch:
            patch.setattr(DeskChain, "append", cut)
            with pytest.raises(_CutError):
                receive.listing(intake)
        assert [row.state for row in receive.listing(intake)] == ["verified"]
        assert _acts(intake)[-1] == ("receipted", "verified; written after a cut")
        written = _acts(intake)
        receive.listing(intake)
        assert _acts(intake) == written


def _forged(listed: bytes, name: str, value: str, line: int) -> bytes:
    """The list with one value of one line changed, and every later link made to follow."""
    prev, lines = "0" * 64, []
    for number, text in enumerate(listed.splitlines()):
        document = exactjson.loads_object(text) | {"prev": prev} | ({name: value} if number == line else {})
        lines.append(exactjson.dumps(document))
        prev = line_hex(lines[-1])
    return b"".join(one + b"\n" for one in lines)


def test_no_line_of_a_list_is_believed_that_neither_signature_nor_receipt_bears_out(
    made: Deployment, sticks: list[Path]
) -> None:
    given, rows = _exported(made, "given")
    with made.desk("intake") as intake:
        listed = _lost(made, intake)
        (given / "list.jsonl").write_bytes(_forged(listed, "receipt", "f" * 64, 1))
        for signature in ("of another text", "none"):
            done = rebuild.take_back(intake, given)
            assert [(one.name, one.code) for one in done.refused] == [("list.jsonl", "receipt-list-unproved")]
            assert {row.id for row in done.receipts} == {row.id for row in rows}, "none that holds is kept out by it"
            now = (intake.folder / "receipts" / "list.jsonl").read_bytes().splitlines()
            assert now[0] == listed.splitlines()[0], "the line that its receipt bears out stays"
            assert b"f" * 64 not in b"".join(now)
            assert len(now) == len(rows)
            _lost(made, intake)
            (given / "list.p7s").unlink(missing_ok=signature == "none")


def test_a_line_whose_receipt_no_copy_is_left_of_is_taken_from_a_signed_list_alone(
    made: Deployment, sticks: list[Path]
) -> None:
    given, _ = _exported(made, "given")
    with made.desk("intake") as intake:
        listed = _lost(made, intake)
        shutil.rmtree(given / exactjson.loads_object(listed.splitlines()[1])["id"])
        assert rebuild.take_back(intake, given).refused == ()
        assert _lost(made, intake) == listed
        (given / "list.p7s").unlink()
        assert [one.code for one in rebuild.take_back(intake, given).refused] == ["receipt-list-unproved"]
        now = _lost(made, intake).splitlines()
        assert (len(now), now[0]) == (2, listed.splitlines()[0])


def test_a_request_that_cannot_be_written_leaves_no_desk_behind(made: Deployment) -> None:
    with made.desk("custodian") as custodian:
        handed = age_keys.hand_over(custodian, made.folder / "transport.key")
    key, folder = (Path(handed.file), handed.passphrase), made.folder / "hq" / "new"
    with raises_code("disk-failed"):
        rebuild.new_intake(folder, made.kit_path, key, PASSPHRASE, made.folder / "none" / "request", made.clock)
    assert not folder.exists()
    folder.mkdir()
    with raises_code("disk-failed"):
        rebuild.new_intake(folder, made.kit_path, key, PASSPHRASE, made.folder / "none" / "request", made.clock)
    assert list(folder.iterdir()) == []
    (folder / "kept").write_bytes(b"")
    with raises_code("folder-not-empty"):
        rebuild.new_intake(folder, made.kit_path, key, PASSPHRASE, made.folder / "request", made.clock)
    assert [one.name for one in folder.iterdir()] == ["kept"]


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
