"""Month keys from their making to their destruction, at the three desks and on a laptop."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldkit.casework import CaseLedger
from fieldkit.custody import Body, iterate_entries, read_openings
from fieldkit.errors import EnvironmentFailure, FieldkitError, RefusedError
from fieldkit.keys.kit import read_kit
from fieldkit.keys.wrapping import unwrap
from fieldkit.workflows.field import session, trust
from fieldkit.workflows.hq import desk as desks
from fieldkit.workflows.hq import identities, kit, month_destroy, month_keys, month_list, rotate, vaults
from fieldkit.workflows.hq.desk import Desk
from tests.flows.trust.deployment import DAY, PASSPHRASE, Deployment
from tests.unit.keys.material import raises_code

NOVEMBER, DECEMBER = "2026-11", "2026-12"


def _to_december(made: Deployment) -> None:
    made.clock.advance(10 * DAY)


def _both_months(made: Deployment) -> tuple[Path, Path]:
    """A bundle sealed in November and one in December, both opened and verified."""
    old = made.seal("H-01")
    assert made.open(old).receipt is not None
    _to_december(made)
    new = made.seal("H-01", "Second")
    assert made.open(new).receipt is not None
    return old, new


@dataclass(frozen=True)
class Received:
    """A deployment in December, with the bundles that were received."""

    made: Deployment
    old: Path
    new: Path


@pytest.fixture(scope="session")
def _received(_template: Deployment, tmp_path_factory: pytest.TempPathFactory) -> Received:
    made = _template.copy(tmp_path_factory.mktemp("months") / "deployment")
    return Received(made, *_both_months(made))


@pytest.fixture
def received(_received: Received, tmp_path: Path) -> Received:
    return Received(_received.made.copy(tmp_path / "deployment"), _received.old, _received.new)


def _destroy(made: Deployment, month: str = NOVEMBER, **options: bool) -> month_destroy.MonthDestruction:
    with made.desk("custodian") as custodian:
        return month_destroy.destroy(custodian, month, PASSPHRASE, **options)  # type: ignore[arg-type]  # flags alone


def _obstacles(made: Deployment, month: str = NOVEMBER) -> list[str]:
    found = _destroy(made, month)
    assert not found.destroyed
    return [one.code for one in found.obstacles]


def _lines(custodian: Desk) -> list[Body]:
    folder, chain = custodian.folder / "custody", custodian.state["chain"]
    bodies = read_openings((folder / f"{chain}.bodies.jsonl").read_bytes())
    entries = iterate_entries((folder / f"{chain}.txt").read_bytes())
    return [Body.from_opening(bodies[entry.body]) for entry in entries]


def test_a_rehearsal_says_everything_and_does_nothing(received: Received) -> None:
    made = received.made
    before = {path: path.read_bytes() for path in (made.folder / "hq" / "custodian").rglob("*") if path.is_file()}
    found = _destroy(made)
    assert (found.destroyed, found.obstacles) == (False, ())
    [bundle] = found.bundles
    assert bundle.verified
    assert (Path(bundle.kept or "") / "records.zip").is_file()
    assert [(one.people, one.state) for one in found.vaults] == [(("H-01",), "past")]
    kept = ("desk.json", "desk.sealed")
    assert all(path.read_bytes() == data for path, data in before.items() if path.name in kept)


def test_destroyed_the_key_is_in_no_file_of_the_desk(received: Received) -> None:
    made = received.made
    folder = made.folder / "hq" / "custodian"
    with made.desk("custodian") as custodian:
        secret = custodian.state["months"][NOVEMBER].encode()
        old_key, old_sealed = bytes(custodian._key), (folder / "desk.sealed").read_bytes()
    assert secret in unwrap(old_key, old_sealed, "desk-state")
    with (folder / "desk.sealed").open("rb") as still_open, (folder / "desk.json").open("rb") as old_slot:
        slot = old_slot.read()
        old_slot.seek(0)
        assert _destroy(made, confirmed=True).destroyed
        assert old_slot.read() != slot, "the old slot was not overwritten"
        assert still_open.read() != old_sealed, "the old state was not overwritten"
    fresh = desks.unlock(folder, PASSPHRASE, made.clock)
    for path in (one for one in folder.rglob("*") if one.is_file()):
        data = path.read_bytes()
        assert secret not in data
        if path.name.startswith("desk.sealed"):
            assert secret not in unwrap(fresh._key, data, "desk-state")
            with raises_code("wrapped-secret-damaged"):
                unwrap(old_key, data, "desk-state")
    with raises_code("wrapped-secret-damaged"):
        unwrap(fresh._key, old_sealed, "desk-state")
    ledger = CaseLedger(folder / "case.db", bytes.fromhex(fresh.state["ledger"]))
    dumped = [
        row
        for (table,) in ledger._db.all("SELECT name FROM sqlite_master WHERE type = 'table'")
        for row in ledger._db.all(f"SELECT * FROM {table}")
    ]
    ledger.close()
    assert dumped
    assert secret.decode() not in str(dumped)
    fresh.lock()


def test_destroyed_it_opens_no_more_and_says_so(received: Received) -> None:
    made, old, new = received.made, received.old, received.new
    _destroy(made, confirmed=True)
    with pytest.raises(RefusedError) as caught:
        made.open(old)
    assert caught.value.code == "month-destroyed"
    assert "casework keeps" in caught.value.next_step
    folder = sorted(made.folder.glob("opened-*"))[-1]
    assert sorted(path.name for path in folder.iterdir()) == ["report.json", "report.txt"]
    checks = {one["code"]: one["status"] for one in json.loads((folder / "report.json").read_bytes())["checks"]}
    assert checks["month-key"] == "not-checked"
    assert checks["head-signature"] == "pass"
    assert made.open(new).receipt is not None


def test_the_line_and_the_list_of_what_is_left(received: Received) -> None:
    made = received.made
    done = _destroy(made, confirmed=True)
    assert done.list == str(made.folder / "hq" / "root" / month_list.NAME)
    with made.desk("custodian") as custodian:
        [line] = [body for body in _lines(custodian) if body.act == "key-destroyed"]
        assert [(one.kind, one.id) for one in line.subjects] == [("month", NOVEMBER)]
        states = {one.month: one.state for one in month_keys.listing(custodian).months}
    assert states[NOVEMBER] == "destroyed"
    assert states[DECEMBER] == "current"
    with raises_code("month-gone"):
        _destroy(made, confirmed=True)
    with raises_code("month-unknown"):
        _destroy(made, "2020-01")


def test_kits_carry_the_months_that_exist_and_new_keys_carry_on(received: Received) -> None:
    made = received.made
    _destroy(made, confirmed=True)
    made.clock.advance(40 * DAY)
    with made.desk("custodian") as custodian:
        renewed = month_keys.renew(custodian)
        assert renewed.made == ("2027-12", "2028-01")
        assert month_keys.renew(custodian).made == ()
    with made.desk("root") as root:
        kit.make_kit(root, made.team, made.folder / "made.kit")
        made_kit = read_kit((made.folder / "made.kit").read_bytes(), made.clock.now().wall)
    months = [month for month, _ in made_kit.months]
    assert months == month_list_from("2027-01", 13)
    with made.laptop("H-01") as opened:
        _take(opened, made_kit.exact, made.folder / "next.kit")
    assert made.open(made.seal("H-01", "Third")).receipt is not None


def month_list_from(first: str, count: int) -> list[str]:
    start = int(first[:4]) * 12 + int(first[5:]) - 1
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start, start + count)]


def _take(opened: session.FieldSession, exact: bytes, path: Path) -> None:
    path.write_bytes(exact)
    trust.take(opened, path)


def test_never_the_current_month_a_future_one_or_the_last(received: Received) -> None:
    made = received.made
    assert "month-in-use" in _obstacles(made, DECEMBER)
    assert "month-in-use" in _obstacles(made, "2027-06")
    with raises_code("month-in-use"):
        _destroy(made, DECEMBER, confirmed=True, give_up=True)
    made.clock.advance(500 * DAY)
    assert "month-in-use" in _obstacles(made, "2027-11"), "laptops with an old kit seal to its last month"


def test_not_before_every_vault_was_received_past_the_month(made: Deployment) -> None:
    made.clock.advance(DAY)
    made.enrol("H-02")
    with made.desk("root") as root:
        kit.next_kit(root, made.team)
    silent, sealed = "nothing-received", made.seal("H-02", "From the second laptop")
    _both_months(made)
    [waiting] = [one for one in _destroy(made).vaults if one.people == ("H-02",)]
    assert waiting.state == silent
    assert _obstacles(made) == ["vaults-behind"]
    with raises_code("vaults-behind"):
        _destroy(made, confirmed=True)
    assert made.open(sealed).receipt is not None
    [behind] = [one for one in _destroy(made).vaults if one.people == ("H-02",)]
    assert behind.state == "behind"
    assert made.open(made.seal("H-02", "In December")).receipt is not None
    assert _obstacles(made) == []


def test_not_while_a_bundle_that_was_sealed_is_missing(made: Deployment) -> None:
    """The December bundle tells of the November one, which never arrived."""
    missing = made.seal("H-01")
    _to_december(made)
    opened = made.open(made.seal("H-01", "Second"))
    assert opened.report.outcome == "ask"
    [vault] = _destroy(made).vaults
    assert vault.state == "unopened"
    assert vault.waiting == (missing.name.removeprefix("stick-"),) or vault.waiting[0].startswith(missing.name[6:])
    made.open(missing)
    assert _obstacles(made) == []


def test_a_lost_vault_stands_in_nobodys_way(made: Deployment) -> None:
    made.enrol("H-02")
    with made.desk("root") as root:
        kit.next_kit(root, made.team)
    late = made.seal("H-02", "In a drawer")
    _both_months(made)
    assert _obstacles(made) == ["vaults-behind"]
    with made.desk("custodian") as custodian:
        with raises_code("vault-unknown"):
            vaults.declare_lost(custodian, "H-09", "burned")
        with raises_code("reason-missing"):
            vaults.declare_lost(custodian, "H-02", " ")
        assert vaults.declare_lost(custodian, "H-02", "taken at a checkpoint").state == "lost"
        assert vaults.declare_lost(custodian, "H-02", "again").state == "lost"
        [line] = [body for body in _lines(custodian) if body.act == "declared-lost"]
        assert line.reason == "taken at a checkpoint"
    assert _obstacles(made) == []
    _destroy(made, confirmed=True)
    with raises_code("month-destroyed"):
        made.open(late)


def test_a_chain_that_was_received_can_be_lost(made: Deployment) -> None:
    made.open(made.seal("H-01"))
    _to_december(made)
    [vault] = _destroy(made).vaults
    assert vault.state == "behind"
    with made.desk("custodian") as custodian:
        vaults.declare_lost(custodian, vault.vault, "the laptop burned")
    assert _obstacles(made) == []


def test_who_was_let_in_after_the_month_held_no_key_of_it(received: Received) -> None:
    made = received.made
    made.enrol("H-03")
    with made.desk("root") as root:
        kit.next_kit(root, made.team)
    assert _obstacles(made) == []
    made.clock.advance(31 * DAY)
    assert "vaults-behind" in _obstacles(made, DECEMBER)


def test_contents_that_nobody_keeps_are_given_up_by_name(made: Deployment) -> None:
    old, _ = _both_months(made)
    [bundle] = _destroy(made).bundles
    (Path(bundle.kept or "") / "records.zip").unlink()
    assert _obstacles(made) == ["contents-not-kept"]
    assert _destroy(made, give_up=True).obstacles == ()
    made.open(old)
    assert _obstacles(made) == []


def test_keys_that_were_written_out_are_told_of(received: Received) -> None:
    made = received.made
    folder = made.folder / "hq" / "custodian"
    identities.export(folder, PASSPHRASE, made.folder / "keys.txt", made.clock)
    fresh = desks.unlock(folder, PASSPHRASE, made.clock)
    assert "exported" in [body.act for body in _lines(fresh)]
    assert len(month_destroy.destroy(fresh, NOVEMBER, PASSPHRASE).exported) == 1
    fresh.lock()


def test_only_the_custodians_list_and_never_an_older_one(received: Received) -> None:
    made = received.made
    older = made.folder / "older.list"
    with made.desk("custodian") as custodian:
        month_list.write(custodian, older)
    _destroy(made, confirmed=True)
    with made.desk("root") as root, made.desk("intake") as intake:
        month_list.take_left(root)
        with raises_code("months-older"):
            month_list.take(root, older)
        intake.state["months"], forged = {}, made.folder / "forged.list"
        with made.desk("custodian") as custodian:
            intake.state["months"] = dict(custodian.state["months"])
            intake.state["identity"] = custodian.state["identity"]
            intake.state["months_number"] = 99
        month_list.write(intake, forged)
        with raises_code("months-other-signer"):
            month_list.take(root, forged)
        intake.state.pop("months")
        torn = made.folder / "torn.list"
        torn.write_bytes(older.read_bytes()[:-1])
        with raises_code("pair-malformed"):
            month_list.take(root, torn)
        assert NOVEMBER not in dict(root.state["months"])


def test_a_list_that_was_left_stops_no_rotation(received: Received) -> None:
    """The rotation certifies the custodian anew, and with it no list of before; one of after is taken."""
    made = received.made
    _destroy(made, confirmed=True)
    with made.desk("root") as root, made.desk("custodian") as custodian:
        rotate.rotate(root)
        with raises_code("months-other-signer"):
            kit.make_kit(root, made.team, made.folder / "refused.kit")
        fresh = desks.unlock(custodian.folder, PASSPHRASE, made.clock)
        month_keys.renew(fresh)
        fresh.lock()
        kit.make_kit(root, made.team, made.folder / "after.kit")
        assert NOVEMBER not in dict(root.state["months"])


def test_a_desk_with_another_passphrase_is_not_locked_out(received: Received) -> None:
    made = received.made
    with made.desk("custodian") as custodian, raises_code("passphrase-wrong"):
        month_destroy.destroy(custodian, NOVEMBER, "not this one at all", confirmed=True)
    fresh = desks.unlock(made.folder / "hq" / "custodian", PASSPHRASE, made.clock)
    assert NOVEMBER in fresh.state["months"]
    fresh.lock()


@pytest.mark.parametrize("at", [1, 2, 3])
def test_cut_while_destroying_the_desk_opens_and_says_what_is_true(
    received: Received, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the slot is changed nothing happened; after it the key is gone, and the line is written next time."""
    made = received.made
    folder, calls = made.folder / "hq" / "custodian", [0]

    def cut(real: Callable[..., object]) -> Callable[..., object]:
        def run(*arguments: object) -> object:
            calls[0] += 1
            if calls[0] == at:
                raise EnvironmentFailure("disk-failed", "The disk failed.", "")
            return real(*arguments)

        return run

    for name in ("write_durable", "replace_overwriting"):
        monkeypatch.setattr(desks, name, cut(getattr(desks, name)))
    with pytest.raises(FieldkitError):
        _destroy(made, confirmed=True)
    monkeypatch.undo()
    fresh = desks.unlock(folder, PASSPHRASE, made.clock)
    assert not (folder / "desk.sealed.next").exists()
    gone = at > 2
    assert (NOVEMBER in fresh.state["months"]) is not gone
    if gone:
        with raises_code("month-gone"):
            month_destroy.destroy(fresh, NOVEMBER, PASSPHRASE, confirmed=True)
    else:
        assert month_destroy.destroy(fresh, NOVEMBER, PASSPHRASE, confirmed=True).destroyed
    assert [body.act for body in _lines(fresh)].count("key-destroyed") == 1
    fresh.lock()


def test_other_desks_destroy_nothing(made: Deployment) -> None:
    with made.desk("intake") as intake:
        for call in (month_keys.listing, month_keys.renew, lambda one: vaults.declare_lost(one, "x", "y")):
            with raises_code("wrong-desk"):
                call(intake)
        with raises_code("wrong-desk"):
            month_destroy.destroy(intake, NOVEMBER, PASSPHRASE)
