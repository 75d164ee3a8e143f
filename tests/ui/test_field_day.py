"""A member's whole day in a real window, from the morning's unlocking to the evening's: by keys and a mouse alone.

``FIELDKIT_PICTURES=folder`` keeps what was on the screen; with ``FIELDKIT_LANGUAGE=ar`` the pictures are in Arabic. At
the end the vaults are read by the engine, which had no hand in the day.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldkit.workflows.field import alerts, evidence, interview, items, notes
from tests.ui.field_team import LEAD, MEMBER, SECRET, FieldTeam, make_card
from tests.ui.program import program
from tests.ui.pulse import Pulse
from tests.ui.run import Run

pytestmark = [pytest.mark.soak, pytest.mark.timeout(900)]

PHOTOS = 200


@dataclass(frozen=True, slots=True)
class Told:
    """What one witness says: question and answer in their language and in the interpreter's."""

    language: str
    second: str
    question: str
    asked: str
    answer: str
    heard: str
    basis: str


ARABIC = Told("ar", "en", "ماذا حدث في صباح ذلك اليوم؟", "What happened that morning?",
              "سمعنا صوت الشاحنات قبل الفجر.", "We heard trucks before dawn.", "F3")  # fmt: skip
FRENCH = Told("fr", "en", "Qu'avez-vous vu depuis l'école ?", "What did you see from the school?",
              "J'ai vu trois camions verts près du puits.", "I saw three green trucks.", "F2")  # fmt: skip
BURMESE = Told("my", "uk", "ဘာမြင်ခဲ့သလဲ။", "Що ви бачили?", "ကားသုံးစီး မြင်တယ်။", "Три вантажівки.", "F4")
TOLD = (ARABIC, FRENCH, BURMESE)
LETTERS = "".join(one.question + one.asked + one.answer + one.heard for one in TOLD)


class Day:
    """One member's day. ``sound`` is the microphone."""

    def __init__(self, run: Run, team: FieldTeam, card: Path, sound: Pulse) -> None:
        self.run, self.on, self.team, self.card, self.sound = run, run.on, team, card, sound

    def go(self, number: int, title: str) -> None:
        """Go to a place by its number."""
        self.on.hands.key(f"Control+{number}")
        self.on.see(title, kind="Label")

    def morning(self) -> None:
        """Unlock; the backup's age is said; the clock is held against a phone."""
        on = self.on
        on.click("Open a vault or desk that is there already…")
        on.choose(self.team.folder / MEMBER)
        self.run.unlock(SECRET)
        on.says("No backup was made yet.")
        on.says("Clock not compared")
        on.click("Compare with a phone…")
        on.wait(lambda: on.see("What the phone shows now").focus, "the keyboard in the field")
        on.hands.type(time.strftime("%H:%M:%S") + "\n")
        on.says("Written into the chain.")
        on.says("Clock ok")
        self.run.picture("morning")

    def take_card(self) -> None:
        """The whole card, with progress, until it is safe to erase."""
        on = self.on
        self.go(3, "Evidence")
        on.click("Add…")
        on.hands.key("Up")
        on.hands.key("Up")
        on.hands.key("Return")  # "Card or folder…"
        on.choose(self.card)
        on.says("Taking files · ")
        self.run.picture("card-taking")
        on.says("Safe to erase the folder card. Nothing else was looked at.")
        on.says(f"Read back from the disk and equal: {PHOTOS}.")
        self.run.picture("card-safe")
        on.hands.key("Return")

    def interview(self, told: Told, code: str, *, photo: str = "", record: bool = False) -> None:
        """Prepare, write, agree, read back, close, finalise."""
        on = self.on
        on.hands.key("Control+n")
        on.wait(lambda: on.see("Why this interview is needed").focus, "the keyboard in the first field")
        on.hands.type("first-hand account\tcamp 4, tent 14\t\t\t")
        on.write("Language of the witness", told.language, kind="QLineEdit")
        on.write("Second language", told.second, kind="QLineEdit")
        on.hands.key("Tab")
        self.run.picture(f"prepare-{told.language}")
        self.consent(photo=bool(photo), sound=record)
        self.account(told)
        if photo:
            on.write("Code of an exhibit that is here already", f"{photo}\n", kind="QLineEdit")
            on.click(f"Exhibit {photo}: put its code into this turn")
            on.says(f"[{photo}]")
        if record:
            self.record()
        self.run.picture(f"account-{told.language}")
        on.click("Who the witness is: Write it down…")
        on.wait(lambda: on.see("Name", kind="QLineEdit").focus, "the keyboard in the name")
        on.hands.type("not a real name")
        self.run.picture(f"identity-{told.language}")
        on.hands.type("\t\t\t")  # it was scrolled into sight meanwhile, so a click could miss it
        on.wait(lambda: on.see("Seal to headquarters").focus, "the keyboard on the button")
        on.hands.key("Return")
        on.says("sealed to headquarters. It can be replaced")
        on.click("Read-back, something is missing")
        on.click("Was the account read back to the witness? Yes")
        self.run.picture(f"read-back-{told.language}")
        on.click("Close, something is missing")
        on.click("Was help offered (medical, psychosocial, legal, protection)? Offered, declined")
        on.says("Nothing is missing")
        on.click("Finalise")
        on.see("Amend")
        on.says(code)
        self.run.picture(f"finalised-{told.language}")

    def consent(self, *, photo: bool, sound: bool) -> None:
        on = self.on
        on.click("Consent, something is missing")
        questions = ["Were the limits of confidentiality explained?", "May headquarters know who you are?",
                     "May headquarters have what you told us?"]  # fmt: skip
        questions += ["May headquarters have the photos?"] * photo
        for question in questions:
            on.click(f"{question} Yes")
        if sound:  # further down the page
            for _ in range(4):
                on.hands.key("Tab")
            on.click("May headquarters have the recordings? Yes")
        self.run.picture("consent")

    def account(self, told: Told) -> None:
        on = self.on
        on.click("Account, something is missing")
        on.wait(lambda: on.see("In the witness's language").focus, "the keyboard in the turn")
        on.hands.type(told.question + "\t" + told.asked)
        on.hands.key("Control+Return")
        on.hands.type(told.answer)
        on.hands.key(told.basis)
        on.hands.type("\t" + told.heard)
        on.says("How the witness knows: ")
        on.says("Saved ")

    def record(self) -> None:
        """The exception: some seconds of sound, with its three questions."""
        on = self.on
        self._reach("Record sound…")
        on.wait(lambda: on.see("Why is it recorded?", kind="QLineEdit").focus, "the keyboard in the reason")
        on.hands.type("she asked for it")
        for question in ("Is it safe for the witness if this recording is found?",
                         "Did the witness agree to be recorded?"):  # fmt: skip
            self._reach(f"{question} Yes")
        self._reach("Start recording")
        player = self.sound.speak(6)
        on.says("In the vault so far: 0:02")
        self.run.picture("recording")
        self._reach("Stop recording")
        player.terminate()
        player.wait(10)
        on.says("Recorded as ")

    def _reach(self, name: str) -> None:
        """Tab to a control that may be scrolled out of sight, and press it."""
        on = self.on
        for _ in range(60):
            if any(one.focus and one.name == name for one in on.controls()):
                break
            on.hands.key("Tab")
            time.sleep(0.05)
        on.click(name)

    def amend(self, told: Told) -> None:
        """The second version differs from the first, and the difference is seen."""
        on = self.on
        on.click("Amend")
        on.wait(lambda: on.see("In the witness's language").focus, "the keyboard in the account")
        on.hands.key("Control+End")
        on.hands.type(told.question)
        on.click("What changed")
        on.says("Changes against the version before: 1.")
        on.says(f"[E-0004] {told.question}")
        self.run.picture("difference")
        on.click("Finalise")
        on.see("Amend")

    def alert(self) -> None:
        on = self.on
        on.hands.key("F9")
        on.wait(lambda: on.see("What happens", kind="Edit").focus, "the keyboard in the alert")
        on.hands.type("Families at the well have no water")
        on.write("Where", "camp 4", kind="QLineEdit")
        on.click("How urgent is it? Now")
        on.hands.key("Control+Return")
        on.says("Alert L-0001 is saved on this laptop")
        self.run.picture("alert")
        on.hands.key("Escape")

    def people(self) -> None:
        on = self.on
        self.go(4, "People and events")
        on.click("New actor")
        on.wait(lambda: on.see("What people call them", kind="QLineEdit").focus, "the keyboard in the actor")
        on.hands.type("the commander with the red scarf")
        on.click("Is it a person or a unit? Person")
        on.hands.key("Control+Return")
        on.says("Kept as version 1")
        on.click("New event")
        on.wait(lambda: on.see("What happened, without a legal word").focus, "the keyboard in the event")
        on.hands.type("Three trucks stopped at the well")
        on.write("When, as it was said", "the Tuesday before the feast", kind="QLineEdit")
        on.hands.key("Control+Return")
        on.says("Kept as version 1")
        self.run.picture("event")

    def thing(self, label: Path) -> None:
        """Something that was found: registered, its label on paper."""
        on = self.on
        self.go(3, "Evidence")
        on.click("Items")
        on.click("Register an item…")
        on.wait(lambda: on.see("Number on the label", kind="QLineEdit").focus, "the keyboard in the number")
        on.hands.type("N-001\tspent cartridge, brass\tS-4471\tpaper bag\twell of camp 4\n")
        on.says("K-0001 is registered. Print its label now.")
        self.run.picture("item")
        on.click("Label…")
        on.choose(label)
        on.wait(lambda: label.is_file() and label.stat().st_size > 0, "the label")

    def hand_over(self, stick: Path) -> None:
        on = self.on
        self.go(5, "Hand over")
        on.says(f"Interviews: 3. Exhibits: {PHOTOS + 1}. Alerts: 1. Actors and events: 2.")
        self.run.picture("hand-over")
        on.click("Give it on a stick…")
        on.choose(stick)
        on.says("Each was read back and is equal.")
        on.says("Its slip has not come back yet.")
        self.run.picture("given")

    def lead_takes(self, stick: Path, slips: Path) -> None:
        on = self.on
        self.run.open(self.team.folder / LEAD, SECRET)
        self.go(5, "Hand over")
        on.click("Take a parcel in…")
        on.choose(stick)
        on.says(f"Parcel 1 of {MEMBER} is taken in")
        self.run.picture("taken")
        on.click("Write the slips…")
        on.choose(slips)
        on.says("Slips written: 1")
        self.run.lock()

    def slip_comes(self, slips: Path) -> None:
        on = self.on
        self.run.open(self.team.folder / MEMBER, SECRET)
        on.says("Parcel 1 waits for its slip")
        self.run.picture("waits")
        self.go(5, "Hand over")
        on.click("Take the slip in…")
        on.choose(slips)
        on.says(f"Parcel 1 arrived whole: {LEAD} signed for it")
        self.run.picture("slip")

    def evening(self, backup: Path) -> None:
        """Back up, lock, unlock again: everything is there."""
        on = self.on
        self.go(1, "Today")
        on.click("No backup yet" if any(one.name == "No backup yet" for one in on.controls()) else "○ No backup yet")
        on.click("Back up to a stick")
        on.choose(backup)
        on.says("Everything that was copied reads back equal.")
        on.says("Backed up today")
        self.run.picture("backup")
        self.run.lock()
        self.run.unlock(SECRET)
        self.go(2, "Interviews")
        for number in range(1, 4):
            on.see(f"Open: R-000{number}")
        self.run.picture("evening")
        on.click("Open: R-0001")
        on.see("Amend")
        on.see("What changed")
        self.run.lock()


@pytest.fixture
def sound(tmp_path: Path) -> Iterator[Pulse]:
    (tmp_path / "sound").mkdir()
    made = Pulse(tmp_path / "sound")
    yield made
    made.close()


def sound_of(folder: Path, sound: Pulse) -> dict[str, str]:
    """Where the program finds the microphone. The cookie is the sound library's own, which would make one in HOME."""
    return {"PULSE_SERVER": sound.server, "PULSE_COOKIE": str(folder / "cookie"), "XDG_RUNTIME_DIR": str(folder)}


def test_a_member_lives_in_the_window_from_morning_to_night(tmp_path: Path, sound: Pulse) -> None:
    team = FieldTeam.make(tmp_path / "team")
    photos = make_card(tmp_path / "card", PHOTOS)
    stick, slips, backup = (tmp_path / name for name in ("stick", "slips", "backup"))
    for folder in (stick, slips, backup):
        folder.mkdir()
    with program(tmp_path / "run", LETTERS, **sound_of(tmp_path, sound)) as on:
        day = Day(Run(on, tmp_path), team, tmp_path / "card", sound)
        day.morning()
        day.take_card()
        day.interview(ARABIC, "R-0001", photo="E-0004")
        day.amend(ARABIC)
        day.alert()
        day.interview(FRENCH, "R-0002", record=True)
        day.interview(BURMESE, "R-0003")
        day.people()
        day.thing(tmp_path / "label.pdf")
        day.hand_over(stick)
        day.run.lock()
        day.lead_takes(stick, slips)
        day.slip_comes(slips)
        day.evening(backup)
        assert sorted(path.name for path in (tmp_path / "run" / "home").rglob("*")) == []
    of_the_card = [hashlib.sha256(photo.read_bytes()).hexdigest() for photo in photos]
    for person in (MEMBER, LEAD):
        assert team.digests(person)[:PHOTOS] == of_the_card, person
    check(team)


def check(team: FieldTeam) -> None:
    """What a day left in the member's vault, read by the engine."""
    session = team.open(MEMBER)
    try:
        rows = {row.code: interview.load(session, row.id) for row in interview.listing(session)}
        for code, told in zip(("R-0001", "R-0002", "R-0003"), TOLD, strict=True):
            turns = rows[code].form["turns"]
            asked = (turns[0]["text"], turns[0]["translation"], turns[1]["translation"])
            assert asked == (told.question, told.asked, told.heard)
            assert turns[1]["basis"] == {"F2": "saw", "F3": "heard", "F4": "told"}[told.basis]
            assert turns[1]["text"].startswith(told.answer)
            assert rows[code].row.state == "sent"
        assert rows["R-0001"].form["turns"][1]["text"] == f"{ARABIC.answer} [E-0004] {ARABIC.question}"
        assert [one.code for one in alerts.listing(session)] == ["L-0001"]
        assert [one.form.number for one in items.listing(session)] == ["N-001"]
        assert len(notes.listing(session, "actor")) == len(notes.listing(session, "event")) == 1
        sounds = [one for one in evidence.listing(session) if one.media_type.startswith("audio/")]
        assert [one.interviews for one in sounds] == [("R-0002",)]
    finally:
        session.lock()
