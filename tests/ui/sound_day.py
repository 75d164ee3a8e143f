"""``python -m tests.ui.sound_day FOLDER STEP...``: recordings on the real window, told line by line as STEP.KEY=VALUE.

With the step ``missing`` alone there is no sound server.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from fieldkit.clock import SystemClock
from fieldkit.errors import FieldkitError
from fieldkit.workflows import demo
from fieldkit.workflows.field import evidence, interview, unlock
from fieldkit.workflows.field.session import FieldSession
from tests.ui.pulse import Pulse
from ui.app import make_app
from ui.main_window import MainWindow
from ui.screens.interviews.sound_card import SoundCard
from ui.sound import SoundRecorder

SPEECH_S = 60.0


class Teller:
    """Names the step beside what it found."""

    step = ""

    def __call__(self, key: str, value: object) -> None:
        print(f"{self.step}.{key}={value}", flush=True)


tell = Teller()


def wait_for(condition: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        QApplication.processEvents()
        time.sleep(0.01)


def code(error: BaseException) -> str:
    assert isinstance(error, FieldkitError)
    return error.code


class Day:
    """A lead's window, an interview open in it, and a microphone that hears speech."""

    def __init__(self, folder: Path, pulse: Pulse | None) -> None:
        self.folder, self.pulse, self._before = folder, pulse, 0
        self.app = make_app()
        self.made = demo.set_up(folder / "deployment", lambda _: None, SystemClock())
        self.window = self.unlocked()
        self.window.show()
        self.ident = interview.new(self.session).row.id
        self.window.navigate("interviews", self.ident)

    def unlocked(self) -> MainWindow:
        session = unlock.unlock(self.folder / "deployment/vault", self.made.vault, SystemClock())
        return MainWindow(session, None, "day", "en")

    @property
    def session(self) -> FieldSession:
        session = self.window._session
        assert session is not None
        return session

    @property
    def card(self) -> SoundCard:
        [card] = [one for one in self.window.findChildren(SoundCard) if one.isVisible()]
        return card

    def answer(self) -> None:
        self.card._ask()
        self.card.reason.edit.setText("speaks too fast to write")
        for question in (self.card.safe, self.card.agreed):
            if not question.value:
                question.buttons[True].click()

    def begin(self) -> None:
        self._before = len(self.exhibits())
        self.answer()
        self.card._start.click()
        wait_for(lambda: self.recorder.kept_seconds >= 2)

    def wait_for_another_exhibit(self) -> None:
        wait_for(lambda: len(self.exhibits()) == self._before + 1)

    @property
    def recorder(self) -> SoundRecorder:
        sound = self.window._sound
        assert sound is not None
        return sound

    def exhibits(self) -> list[str]:
        return list(interview.load(self.session, self.ident).form["exhibits"])

    def tell_exhibit(self) -> None:
        shown = evidence.show(self.session, self.exhibits()[-1])
        tell("seconds", shown.metadata["duration_seconds"])
        tell("doubts", ",".join(shown.row.doubts))


def record(day: Day) -> None:
    day.card._ask()
    failed: list[BaseException] = []
    day.card.refused.connect(failed.append)
    day.card._start.click()
    tell("refused", code(failed[0]))
    day.begin()
    tell("recording", day.recorder.recording)
    tell("loudness", day.recorder.loudness)
    tell("bar", day.window._top._recording.text())
    day.window.navigate("evidence", None)
    tell("elsewhere", day.recorder.recording)
    day.window._top._recording.click()
    day.card._stop.click()
    day.wait_for_another_exhibit()
    day.tell_exhibit()


def covered(day: Day) -> None:
    day.begin()
    day.window._nobody_there()
    cover = day.window._cover
    tell("covered", cover is not None and cover.isVisible())
    assert cover is not None
    words = [label.text() for label in day.window.findChildren(QLabel) if label.isVisible()]
    tell("visible_words", ",".join(word for word in words if "R-0001" in word or "Witness" in word))
    cover.passphrase.setText("not the passphrase of anybody here")
    cover.lift()
    wait_for(lambda: "passphrase" in cover.notice._title.text().lower())
    tell("wrong", "still covered" if day.window._cover is cover else "lifted")
    before = day.recorder.kept_seconds
    cover.passphrase.setText(day.made.vault)
    cover.lift()
    wait_for(lambda: day.window._cover is None)
    tell("lifted", day.window._page.isVisible())
    wait_for(lambda: day.recorder.kept_seconds > before)
    tell("went_on", day.recorder.recording)
    day.recorder.stop()
    day.wait_for_another_exhibit()


def lock(day: Day) -> None:
    day.begin()
    day.window.lock()
    day.window = day.unlocked()
    day.window.show()
    day.window.navigate("interviews", day.ident)
    [rescued] = day.session.rescued
    assert rescued.item is not None
    tell("rescued", ",".join(rescued.item.doubts))
    day.window.navigate("today", None)
    day.window._asking.settle()
    QApplication.processEvents()
    words = [label.text() for label in day.window.findChildren(QLabel) if label.isVisible()]
    tell("today", next((word for word in words if "cut off" in word and rescued.item.code in word), ""))
    day.window.navigate("interviews", day.ident)
    day.tell_exhibit()


def pull(day: Day) -> None:
    day.begin()
    failed: list[BaseException] = []
    day.recorder.failed.connect(failed.append)
    assert day.pulse is not None
    day.pulse.pull_out()
    wait_for(lambda: bool(failed))
    tell("failed", code(failed[0]))
    day.wait_for_another_exhibit()
    day.tell_exhibit()


def missing(day: Day) -> None:
    failed: list[BaseException] = []
    day.card.refused.connect(failed.append)
    day.answer()
    day.card._start.click()
    tell("refused", code(failed[0]))
    tell("left", len(day.session.vault.recordings.all()) + len(day.exhibits()))


STEPS = {"record": record, "cover": covered, "lock": lock, "pull": pull, "missing": missing}


def main() -> None:
    folder, steps = Path(sys.argv[1]), sys.argv[2:]
    (folder / "pulse").mkdir()
    pulse = None if steps == ["missing"] else Pulse(folder / "pulse")
    os.environ["PULSE_SERVER"] = pulse.server if pulse else "unix:/nonexistent"
    os.environ["XDG_RUNTIME_DIR"] = str(folder / "pulse")
    player = pulse.speak(SPEECH_S) if pulse else None
    try:
        day = Day(folder, pulse)
        for tell.step in steps:
            STEPS[tell.step](day)
        day.window.lock()
    finally:
        if player is not None:
            player.kill()
            player.wait()
        if pulse is not None:
            pulse.close()


if __name__ == "__main__":
    main()
