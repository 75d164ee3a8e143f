"""From the first start to a first saved interview with the keyboard alone, counted as a person types."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldkit.workflows.field import interview, unlock
from fieldkit.workflows.system import clock
from fieldkit.workflows.training import passphrase_of
from tests.ui.hands import Hands
from tests.ui.program import Program, program

CHARACTERS_A_MINUTE = 200
SECONDS = 180
QUESTION, ANSWER = "What did you see?", "I saw three trucks stop at the well."


class Counted:
    """Hands that press keys only; each key counts, also one that only moves."""

    def __init__(self, on: Program) -> None:
        self._on, self._hands = on, on.hands
        self.keys = 0

    def type(self, text: str) -> None:
        self.keys += len(text)
        self._hands.type(text)

    def key(self, *names: str) -> None:
        for name in names:
            self.keys += name.count("+") + 1
            self._hands.key(name)

    def at(self, name: str) -> None:
        """Wait until the keyboard is in a control of that name; nothing is pressed."""
        self._on.wait(lambda: self.is_at(name), f"the keyboard in {name!r}")

    def step_back(self) -> None:
        """One Shift+Tab, until the keyboard is elsewhere: keys that hurry ahead of the eyes would go too far."""
        before = self._where()
        self.key("Shift+Tab")
        self._on.wait(lambda: self._where() not in ([], before), "the keyboard elsewhere")

    def _where(self) -> list[tuple[str, tuple[int, int, int, int]]]:
        return [(one.name, one.place) for one in self._on.controls() if one.focus]

    def is_at(self, name: str) -> bool:
        return any(one.focus and one.name == name for one in self._on.controls())

    @property
    def seconds(self) -> float:
        return self.keys * 60 / CHARACTERS_A_MINUTE


def no_mouse(*_: int) -> None:
    raise AssertionError("the keyboard alone")


@pytest.mark.timeout(300)
def test_a_first_interview_is_saved_and_finalised_within_three_minutes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Hands, "click", no_mouse)
    folder = tmp_path / "t"
    folder.mkdir()
    with program(tmp_path / "run", "") as on:
        by = Counted(on)
        first_start(on, by, folder)
        written(on, by)
        saved = by.seconds
        assert saved < SECONDS, f"{by.keys} keys, {saved:.0f} s to a saved interview"
        finalised(on, by)
        assert by.seconds < SECONDS, f"{by.keys} keys, {by.seconds:.0f} s to a finalised one"
        print(f"{saved:.0f} s to a saved interview, {by.seconds:.0f} s to a finalised one")
        by.key("Control+l")
        on.see("Passphrase")
        on.says("Training: its passphrase is")
        by.key("F1")
        on.see("Close help")
        on.says("This window holds no key.")
        by.key("Escape")
        on.wait(lambda: by.is_at("Passphrase"), "the keyboard back in the passphrase")
    vault = folder / "vault"
    secret = passphrase_of(vault)
    assert secret is not None
    session = unlock.unlock(vault, secret, clock())
    try:
        newest = max(interview.listing(session), key=lambda one: one.code)
        assert newest.state == "finalised"
        turns = interview.load(session, newest.id).form["turns"]
        assert [one["text"] for one in turns] == [QUESTION, ANSWER]
        assert turns[1]["basis"] == "saw"
    finally:
        session.lock()


def first_start(on: Program, by: Counted, folder: Path) -> None:
    """The third door; a folder; Ctrl+N."""
    by.at("Join a deployment. You have a kit file from headquarters.")
    by.key("Tab", "Tab", "Return")
    on.wait(lambda: bool(on._asking()), "a file dialog")
    by.type(f"{folder}\n")
    on.says("The training is being made")
    on.see("Lock", kind="PressButton")
    on.see("Training", kind="Chip")
    on.says("Work waits for your review")
    by.key("Control+n")
    by.at("Why this interview is needed")


def written(on: Program, by: Counted) -> None:
    """Prepare and the account, until the strip says that it is saved."""
    by.type("the well\tcamp 4")
    by.key("Tab", "Tab", "Tab")
    by.at("Language of the witness")
    by.type("en")
    by.key("Control+Next", "Control+Next")
    by.at("In the witness's language")
    by.type(QUESTION)
    by.key("Control+Return")
    by.type(ANSWER)
    by.key("F2")
    on.says("How the witness knows: Saw")
    on.says("Saved ")


def finalised(on: Program, by: Counted) -> None:
    """Consent, read-back, close; every question by Tab and Space."""
    by.key("Control+Prior")
    by.at("Were the limits of confidentiality explained? Yes")
    for question in ("May headquarters know who you are?", "May headquarters have what you told us?"):
        by.key("space", "Tab", "Tab")
        by.at(f"{question} Yes")
    by.key("space", "Control+Next", "Control+Next")
    by.at("Was the account read back to the witness? Yes")
    by.key("space", "Control+Next")
    by.at("Was help offered (medical, psychosocial, legal, protection)? Offered, accepted")
    by.key("space")
    on.says("Nothing is missing")
    while not by.is_at("Finalise"):  # over the five stages to what stands above them
        by.step_back()
        assert by.keys < 1000
    by.key("Return")
    on.see("Amend")
