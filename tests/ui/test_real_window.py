"""From first start to receipt in a real window under Xvfb: the real program, moved by keys and a mouse alone.

``FIELDKIT_PICTURES=docs/pictures`` keeps pictures of what was on the screen. Where ``../shared/data/photos`` is there,
its photos are attached; otherwise sample material of our own.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldkit.workflows import sample_material
from tests.ui.program import ROOT, program
from tests.ui.run import Run

QUESTION, ANSWER = "ماذا حدث في صباح ذلك اليوم؟", "سمعنا صوت الشاحنات قبل الفجر."
SPOKEN, HEARD = "What happened on the morning of that day?", "We heard trucks before dawn."
SHARED = next((one for one in (ROOT.parent / "shared", ROOT.parent.parent / "shared") if one.is_dir()), ROOT)
PHOTOS = SHARED / "data" / "photos"
WORDS_IN_A_PASSPHRASE = 6


def headquarters(run: Run) -> list[str]:
    """The second door: three desks, a kit. Returns the words of the kit."""
    on = run.on
    on.see("Join a deployment. You have a kit file from headquarters.")
    run.picture("first-start-day")
    on.hands.key("Tab")
    on.hands.key("Return")
    on.wait(lambda: on.see("Name, as it stands in certificates").focus, "the keyboard in the name")
    on.hands.type("Northern border")
    on.click("Make the desks…")
    on.choose(run.new_folder("hq"))
    on.says("A passphrase for each desk")
    desks = [" ".join(words) for words in run.words(WORDS_IN_A_PASSPHRASE)]
    run.secrets.update(zip(("root", "intake", "custodian"), desks, strict=False))
    on.wait(lambda: on.see("I have them: unlock the root desk").focus, "the keyboard on the button")
    on.hands.key("Return")
    run.unlock(run.secrets["root"])
    on.write("Name of the team", "Heron")
    on.click("Make kit…")
    on.choose(run.folder / "heron.kit")
    on.says("The kit for team Heron is written.")
    [words] = run.words(8)
    run.picture("teams-day")
    run.lock()
    return words


def join(run: Run, kit_words: list[str]) -> None:
    """The first door: a vault; then the request, its approval at the root desk, and the certificate."""
    on = run.on
    on.click("Something else")
    on.see("Join a deployment. You have a kit file from headquarters.")
    on.hands.key("Return")
    on.click("Choose kit…")
    on.choose(run.folder / "heron.kit")
    on.wait(lambda: on.see("Your pseudonym").focus, "the keyboard in the pseudonym")
    assert run.words(8) == [kit_words]
    run.picture("join-day")
    on.hands.type("H-07")
    on.click("The words are equal: make my vault…")
    on.choose(run.new_folder("vault"))
    on.says("Learn these six words")
    [words] = run.words(WORDS_IN_A_PASSPHRASE)
    run.secrets["vault"] = " ".join(words)
    on.hands.key("Return")
    run.unlock(run.secrets["vault"])
    on.click("Write request…")
    on.choose(run.folder / "request.json")
    on.says("Read these words aloud")
    [request_words] = run.words(8)
    run.lock()
    run.open(run.folder / "hq" / "root", run.secrets["root"])
    on.write("The eight words", " ".join(request_words))
    on.click("Approve request…")
    on.choose(run.folder / "request.json")
    on.choose(run.folder / "answer.json")
    on.says("Certificate written")
    run.lock()
    run.open(run.folder / "vault", run.secrets["vault"])
    on.click("Take in certificate…")
    on.choose(run.folder / "answer.json")
    on.says("Nothing is unfinished")


def interview(run: Run, photos: list[Path]) -> None:
    """A new interview by its shortcut, in two languages, with photos, to finalised."""
    on = run.on
    on.hands.key("Control+n")
    on.see("Why this interview is needed")
    on.write("Place", "camp 4, tent 14")
    on.write("Language of the witness", "ar", kind="QLineEdit")
    on.write("Second language", "en", kind="QLineEdit")
    on.hands.key("Tab")
    on.click("Account, something is missing")
    on.write("In the witness's language", QUESTION)
    on.hands.key("Tab")
    on.hands.type(SPOKEN)
    on.hands.key("Control+Return")
    on.hands.type(ANSWER)
    on.hands.key("F2")
    on.hands.key("Tab")
    on.hands.type(HEARD)
    on.see("How the witness knows: Saw")
    on.says("Saved ")
    on.click("Attach files…")
    on.choose(*photos)
    on.says("E-0002")
    run.picture("interview-day")
    on.click("Finalise")
    on.says("Not yet: this is missing")
    for question in (
        "Were the limits of confidentiality explained?", "May headquarters know who you are?",
        "May headquarters have what you told us?", "May headquarters have the photos?",
    ):  # fmt: skip
        on.click(f"{question} Yes")
    run.picture("consent-day")
    on.click("Read-back, something is missing")
    on.click("Was the account read back to the witness? Yes")
    on.click("Close, something is missing")
    on.click("Was help offered (medical, psychosocial, legal, protection)? Offered, declined")
    on.says("Nothing is missing")
    on.click("Finalise")
    on.see("Amend")


def seal(run: Run) -> None:
    """The last look, the signature, the stick."""
    on = run.on
    on.hands.key("Control+3")
    on.see("Exhibits")
    run.picture("evidence-day")
    on.click("Review")
    on.see("I have read them all: approve")
    run.picture("review-day")
    on.click("I have read them all: approve")
    on.says("It can be sealed.")
    on.click("Bundles")
    on.see("I have looked: sign the bundle")
    run.picture("last-look-day")
    on.click("I have looked: sign the bundle")
    on.says("Bundle 1 is signed. It is only on this laptop")
    on.click("Write bundle 1 to folder or stick")
    on.choose(run.new_folder("stick"))
    on.says("Each was read back and is equal.")
    run.picture("bundles-day")
    run.lock()


def receive(run: Run) -> None:
    """Intake receives, the custodian verifies and signs, intake writes the receipts."""
    on, hq = run.on, run.folder / "hq"
    run.open(hq / "intake", run.secrets["intake"])
    on.click("Receive a bundle…")
    on.choose(run.folder / "stick")
    on.says("Bundle 1: Received by HQ")
    run.picture("intake-day")
    run.lock()
    run.open(hq / "custodian", run.secrets["custodian"])
    on.click("Open a bundle…")
    on.choose(run.folder / "stick")
    on.choose(run.new_folder("opened"))
    on.says("Intact")
    run.picture("verify-day")
    on.click("Sign verified receipt")
    on.says("The verified receipt is signed")
    run.lock()
    run.open(hq / "intake", run.secrets["intake"])
    on.click("Write receipts…")
    on.choose(run.new_folder("receipts"))
    on.says("Receipts written: 2")
    run.lock()


def home(run: Run) -> None:
    """The receipts come home, and the chain is checked."""
    on = run.on
    run.open(run.folder / "vault", run.secrets["vault"])
    run.picture("today-day")
    on.click("Bundles")
    on.says("Nothing waits to be sealed.")
    on.click("Take in receipts")
    on.choose(run.folder / "receipts")
    on.says("Receipts checked and kept")
    on.says("Verified by HQ")
    run.picture("receipts-day")
    on.click("Custody")
    on.see("Chain of custody, newest first")
    on.click("Check now")
    on.says("Intact")
    run.picture("custody-day")


def looks(run: Run) -> None:
    """The same by night, and in Arabic with everything mirrored, by the settings."""
    on = run.on
    on.click("Settings")
    on.click("Night")
    on.hands.key("Control+3")
    exhibits = on.see("Exhibits")
    on.hands.click(exhibits.place[0] + 80, exhibits.place[1] + 90)
    on.see("Close the detail")
    run.picture("evidence-night")
    on.click("Settings")
    on.click("العربية")
    mirrored = on.see("قفل", kind="PressButton")
    assert mirrored.place[0] < 683, "the lock stands at the end of the line, which is the left"
    on.click("سلسلة الحيازة", kind="RailButton")
    on.see("افحص الآن")
    run.picture("custody-night-arabic")
    on.hands.key("Control+2")
    on.see("فتح: R-0001")
    on.click("فتح: R-0001")
    on.see("تعديل")
    run.picture("interview-night-arabic")


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """Where a run keeps its files. The pictures show it, so for them it is short and neutral, and gone afterwards."""
    if "FIELDKIT_PICTURES" not in os.environ:
        yield tmp_path
        return
    made = Path(tempfile.gettempdir(), "HERON-USB")
    made.mkdir()
    try:
        yield made
    finally:
        shutil.rmtree(made)


@pytest.mark.timeout(600)
def test_from_first_start_to_receipt_in_a_real_window(stick: Path) -> None:
    material = sample_material.make(stick / "card")
    photos = [PHOTOS / "DSCN0010.jpg", PHOTOS / "DSCN0012.jpg"]
    if not all(photo.is_file() for photo in photos):
        photos = sorted(material.glob("*.JPG"))[:2]
    with program(stick / "run", QUESTION + ANSWER) as on:
        run = Run(on, stick)
        join(run, headquarters(run))
        interview(run, photos)
        seal(run)
        receive(run)
        home(run)
        if run.pictures is not None:
            looks(run)
            on.hands.key("Control+l")
            on.see("عبارة المرور")
        else:
            run.lock()
        assert sorted(path.name for path in (stick / "run" / "home").rglob("*")) == []
