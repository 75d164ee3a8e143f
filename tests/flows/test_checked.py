"""Unlocking checks the signatures since the last full check, and says what it did not get to."""

from __future__ import annotations

import base64
import hashlib

import pytest

from fieldkit import exactjson
from fieldkit.custody import Tip
from fieldkit.custody.entry import FORMAT
from fieldkit.jobs import silent_job
from fieldkit.storage.head import Head
from fieldkit.vault import case
from fieldkit.vault.checked import CheckedMark
from fieldkit.workflows.field import custody, people
from fieldkit.workflows.field.session import FieldSession
from tests.flows.team import Device, Team


@pytest.fixture
def laptop(team: Team) -> Device:
    return team.devices["H-01"]


def test_what_an_unlocking_checked_the_next_one_does_not_check_again(laptop: Device) -> None:
    people.add_event(laptop.session, "a village burned")
    before = laptop.session.vault.tip()
    session = laptop.again()
    assert (session.vault.checked.up_to, session.vault.checked.left) == (before, 0)
    kept = session.vault.tip()
    assert laptop.again().vault.checked.up_to == kept


def test_check_now_reaches_the_end(laptop: Device) -> None:
    session = laptop.session
    people.add_event(session, "a village burned")
    tip = session.vault.tip()
    custody.check(session, silent_job())
    assert session.vault.checked.up_to == tip


def _sign_as_nobody(session: FieldSession, start: int) -> None:
    """What whoever has the vault key can do: another signature in line ``start``, every link after it and the head told
    anew, and their own mark that all of it was checked."""
    vault = session.vault
    chain, prev = vault.chain_id, ""
    for entry, body in list(vault.chain.entries()):
        if entry.seq < start:
            prev = entry.link_hex
            continue
        text = {"format": FORMAT, "chain": chain, "seq": entry.seq, "prev": prev, "body": body.digest_hex}
        line, signature = exactjson.dumps(text), base64.b64encode(b"signed by nobody")
        prev = hashlib.sha256(line + b"\n" + signature + b"\n").hexdigest()
        vault._db.execute(
            "UPDATE chain SET line = ?, signature = ?, link = ? WHERE seq = ?", (line, signature, prev, entry.seq)
        )
    vault.chain.forget()
    tip = vault.tip()
    assert tip is not None
    Head(vault.folder / "head", vault.keys.vault_key).write(exactjson.dumps(tip.to_json()))


def test_lines_that_nobody_signed_open_for_salvage_although_every_link_holds(laptop: Device) -> None:
    session = laptop.session
    people.add_event(session, "a village burned")
    _sign_as_nobody(session, 2)
    assert laptop.again().vault.head_state == "chain-broken"
    up_to = laptop.session.vault.checked.up_to
    assert up_to is not None
    assert up_to.seq == 1


def test_a_mark_made_with_the_vault_key_alone_is_none(laptop: Device) -> None:
    session = laptop.again()
    people.add_event(session, "a village burned")
    _sign_as_nobody(session, 2)
    vault = session.vault
    tip = vault.tip()
    assert tip is not None
    name = f"checked:{vault.keys.slot}"
    old = vault.meta.get(name)
    assert old is not None
    for mac in (old.rpartition(b"\n")[2], b"0" * 64, b""):
        vault.meta.put(name, exactjson.dumps(tip.to_json()) + b"\n" + mac)
        assert laptop.again().vault.head_state == "chain-broken"
        vault = laptop.session.vault
        vault._db.allow_writing()


def test_a_mark_of_lines_that_changed_since_is_none(laptop: Device) -> None:
    session = laptop.again()
    vault = session.vault
    tip = vault.tip()
    assert tip is not None
    with vault.transaction():
        vault.checked.reached(Tip(tip.chain, tip.seq, "0" * 64))
        vault.checked.keep()
    again = laptop.again().vault
    assert (again.checked.up_to, again.head_state) == (tip, "equal")


def test_what_unlocking_did_not_get_to_is_said_and_done_by_the_next(
    laptop: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = laptop.session
    for number in range(6):
        people.add_event(session, f"event {number}")
    session.vault.meta.drop(f"checked:{session.vault.keys.slot}")
    lines = session.info().lines
    monkeypatch.setattr(case, "UNLOCK_SIGNATURES", 4)
    session = laptop.again()
    assert session.vault.checked.left == lines - 4
    said = custody.show(session)[0].reason or ""
    assert f"the signatures of the last {lines - 4} lines are not checked yet" in said
    assert laptop.again().vault.checked.left == lines + 1 - 8
    monkeypatch.undo()
    assert laptop.again().vault.checked.left == 0
    assert custody.show(laptop.session)[0].reason is None


def test_the_recovery_key_leaves_no_mark(laptop: Device) -> None:
    """Its person's key is all zeros: a mark under it could be anybody's."""
    vault = laptop.session.vault
    vault.keys.slot = ""
    mark = CheckedMark(vault.meta, vault.keys)
    tip = vault.tip()
    assert tip is not None
    with vault.transaction():
        mark.put(tip)
    assert mark.read(tip.chain) is None
    assert vault.meta.get("checked:") is None
