"""One second after Lock: the workspace is gone, and no process that is left holds a word, the passphrase or the key."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.field_team import LEAD, SECRET, FieldTeam
from tests.ui.memory import family, forms, found_in, is_root
from tests.ui.program import Program, program
from tests.ui.run import Run, alive

pytestmark = [pytest.mark.soak, pytest.mark.timeout(300)]

CANARIES = {where: f"zqx{where}kvjwpf" for where in ("turn", "place", "identity", "search", "alert", "copied")}


@pytest.fixture
def team(tmp_path: Path) -> FieldTeam:
    return FieldTeam.make(tmp_path / "team", member=False)


def patterns(team: FieldTeam) -> dict[str, bytes]:
    """Every canary, the passphrase, and the vault's key as bytes and as it is told to the database."""
    session = team.open(LEAD)
    key = bytes(session.vault.keys.vault_key)
    session.lock()
    words = [*CANARIES.values(), SECRET, key.hex(), key.hex().upper()]
    return {"the key": key, **{name: form for word in words for name, form in forms(word).items()}}


def write_everywhere(on: Program) -> None:
    """A canary in an interview, an identity, a search, an alert and the clipboard; each is seen to have arrived."""
    on.hands.key("Control+n")
    on.wait(lambda: on.see("Why this interview is needed").focus, "the keyboard in the first field")
    on.hands.type("a reason")
    on.write("Place", CANARIES["place"], kind="QLineEdit")
    on.click("Account, something is missing")
    on.wait(lambda: on.see("In the witness's language").focus, "the keyboard in the turn")
    on.hands.type(CANARIES["turn"])
    on.click("Who the witness is: Write it down…")
    on.wait(lambda: on.see("Name", kind="QLineEdit").focus, "the keyboard in the name")
    on.hands.type(CANARIES["identity"])
    on.says(CANARIES["identity"])
    on.hands.type("\t\t\t")
    on.wait(lambda: on.see("Seal to headquarters").focus, "the keyboard on the button")
    on.hands.key("Return")
    on.says("It can be replaced")
    on.says("Saved ")
    on.hands.key("Control+k")
    on.hands.type(CANARIES["search"])
    on.says(CANARIES["search"])
    on.hands.key("Escape")
    on.hands.key("F9")
    on.wait(lambda: on.see("What happens", kind="Edit").focus, "the keyboard in the alert")
    on.hands.type(CANARIES["copied"])
    on.hands.key("Control+a")
    on.hands.key("Control+c")
    on.hands.type(CANARIES["alert"])
    on.says(CANARIES["alert"])


def within(seconds: float, true: Callable[[], bool]) -> float:
    """Wait for something; how long it took."""
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < seconds, f"not within {seconds} s"
        time.sleep(0.01)
    return time.monotonic() - began


def test_a_second_after_lock_nothing_is_left_in_any_memory(tmp_path: Path, team: FieldTeam) -> None:
    assert is_root(), "memory is read with the administrator's rights; to others it is closed (test_hardening)"
    wanted = patterns(team)
    with program(tmp_path / "run", "") as on:
        run = Run(on, tmp_path)
        on.click("Open a vault or desk that is there already…")
        on.choose(team.folder / LEAD)
        run.unlock(SECRET)
        write_everywhere(on)
        held = on.see("Lock", kind="PressButton").process
        seen, _ = found_in(held, wanted)
        missed = {name for name in wanted if name.endswith("utf-16-le") and "zqx" in name} - seen
        assert missed <= {f"{CANARIES['identity']} as utf-16-le", f"{CANARIES['copied']} as utf-16-le"}, (
            "while it is open they are there, so the search can find them"
        )
        assert "the key" in seen
        on.hands.key("Control+l")
        within(1.0, lambda: not alive(held))
        time.sleep(1.0)
        left = [one for one in family(on.gate) if alive(one)]
        assert held not in left
        assert len(left) > 1, "the gate, and a workspace that waits without a key"
        for one in left:
            found, read = found_in(one, wanted)
            assert read > 1_000_000
            assert found == set(), Path(f"/proc/{one}/cmdline").read_bytes()


def owner(on: Program) -> int:
    """The window that owns the clipboard; 0 where none does."""
    return on.hands.owner("CLIPBOARD")


def test_the_clipboard_is_emptied_after_a_minute_and_at_once_when_locked(tmp_path: Path, team: FieldTeam) -> None:
    with program(tmp_path / "run", "") as on:
        run = Run(on, tmp_path)
        on.click("Open a vault or desk that is there already…")
        on.choose(team.folder / LEAD)
        run.unlock(SECRET)
        copy(on)
        assert owner(on)
        time.sleep(50)
        assert owner(on), "not before its time, or nobody could paste"
        within(15, lambda: not owner(on))
        copy(on)
        run.lock()
        assert not owner(on)


def copy(on: Program) -> None:
    on.hands.key("F9")
    on.wait(lambda: on.see("What happens", kind="Edit").focus, "the keyboard in the alert")
    on.hands.key("Control+a")
    on.hands.type(CANARIES["copied"])
    on.hands.key("Control+a")
    on.hands.key("Control+c")
    on.wait(lambda: bool(owner(on)), "the clipboard")
    on.hands.key("Escape")
