"""The statement as it is written: one pair of fields over painted turns, in every script, by keys alone."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from ui.app import set_look
from ui.screens.interviews.statement.field import EXHIBIT_MIME
from ui.screens.interviews.statement.layouts import SLICE_SECONDS
from ui.screens.interviews.statement.panel import Statement
from ui.screens.interviews.statement.texts import FRAME_X, LINE_HEIGHT, widest_text
from ui.theme import DAY

NOW = "2026-11-25T14:05:00+03:00"
ARABIC = "سمعنا صوت الشاحنات قبل الفجر. خرجت إلى الباب ورأيت ثلاث شاحنات خضراء تتوقف عند البئر."
BURMESE = "မနက်အစောကြီးမှာ ကားသံတွေကြားတယ်။ တံခါးဝကိုထွက်ကြည့်တော့ ကားအစိမ်းသုံးစီး ရေတွင်းနားမှာ ရပ်နေတာတွေ့တယ်။"
LATIN = "We heard trucks before dawn. I went to the door and saw three green trucks stop at the well [E-0001]."
CONTROL, ALT, PLAIN = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier,
)  # fmt: skip


def turn(
    number: int, text: str = "", translation: str = "", speaker: str = "witness", basis: str = ""
) -> dict[str, Any]:
    return {
        "id": f"{number:08x}",
        "speaker": speaker,
        "time": NOW,
        "text": text,
        "translation": translation,
        "basis": basis,
    }


class Writing:
    """A statement in a window, and its parts."""

    def __init__(
        self, qtbot: QtBot, turns: list[dict[str, Any]], languages: tuple[str, str], *, editable: bool
    ) -> None:
        self.statement = Statement(turns, languages, lambda: NOW, DAY, editable=editable)
        qtbot.addWidget(self.statement)
        self.statement.resize(850, 600)
        self.statement.show()
        qtbot.waitUntil(lambda: self.statement.list.layouts.ready)
        self.list, self.model = self.statement.list, self.statement.model
        self.live = self.list.live

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.live.first_field(), key, held)

    def texts(self) -> list[str]:
        return [one["text"] for one in self.model.turns()]


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    set_look(qapp, "day", "en")


@pytest.fixture
def three(qtbot: QtBot) -> Writing:
    return Writing(qtbot, [turn(1, "one"), turn(2, "two"), turn(3, "three")], ("en", ""), editable=True)


@pytest.mark.parametrize(
    ("language", "text"), [("ar", ARABIC), ("my", BURMESE), ("en", LATIN), ("ar", "41"), ("en", ARABIC)]
)
def test_what_is_painted_and_what_is_typed_in_stand_in_the_same_place(qtbot: QtBot, language: str, text: str) -> None:
    two = f"{text}\n{text}"
    on = Writing(qtbot, [turn(1, two), turn(2, "x")], (language, "en"), editable=True)
    area = on.list.visualRect(on.model.index(0))
    field = on.list.layouts.columns.text_field(area).adjusted(2, 2, -2, -2)
    painted = ink(on, field)
    on.list.setCurrentIndex(on.model.index(0))
    assert on.list.visualRect(on.model.index(0)) == area, "the row is as high as before"
    on.live.setFocus()
    typed = ink(on, field)
    assert painted
    shifts = {(x, y): len(typed ^ {(a + x, b + y) for a, b in painted}) for x in (-1, 0, 1) for y in (-1, 0, 1)}
    assert min(shifts, key=lambda shift: shifts[shift]) == (0, 0), "not a pixel up, down or aside"
    assert shifts[0, 0] < len(painted) / 8, "the wash below the letters makes their edges a little darker"


def ink(on: Writing, place: QRect) -> set[tuple[int, int]]:
    """Where there are letters: points that are much darker than the paper."""
    there = QRect(on.list.viewport().mapTo(on.statement, place.topLeft()), place.size())
    image = on.statement.grab(there).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return {
        (x, y) for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y).lightness() < 110
    }


def test_a_column_is_never_wider_than_seventy_two_characters(qtbot: QtBot) -> None:
    on = Writing(qtbot, [turn(1, LATIN)], ("en", ""), editable=True)
    on.statement.resize(1800, 600)
    assert on.live.text.width() == widest_text() + 2 * FRAME_X


def test_an_arabic_column_reads_from_the_right_whatever_stands_in_it(qtbot: QtBot) -> None:
    on = Writing(qtbot, [turn(1, "41"), turn(2)], ("ar", ""), editable=True)
    field = on.list.layouts.columns.text_field(on.list.visualRect(on.model.index(0)))
    assert min(x for x, _ in ink(on, field)) > field.width() / 2
    on.list.setCurrentIndex(on.model.index(0))
    assert on.live.text.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft


def test_there_is_one_pair_of_fields_however_many_turns(qtbot: QtBot) -> None:
    on = Writing(qtbot, [turn(number, LATIN, ARABIC) for number in range(600)], ("en", "ar"), editable=True)
    assert len(on.statement.findChildren(QTextEdit)) == 2
    assert on.list.visualRect(on.model.index(599)).bottom() < on.list.viewport().height() + LINE_HEIGHT


def test_layouts_are_made_in_slices_that_leave_the_event_loop_alone(qtbot: QtBot) -> None:
    statement = Statement([turn(n, LATIN) for n in range(600)], ("en", ""), lambda: NOW, DAY, editable=True)
    qtbot.addWidget(statement)
    statement.resize(850, 600)
    statement.show()
    assert not statement.list.layouts.ready
    assert SLICE_SECONDS <= 0.008
    guessed = statement.list.layouts.height(statement.model.turn(0))
    qtbot.waitUntil(lambda: statement.list.layouts.ready)
    assert statement.list.layouts.height(statement.model.turn(0)) == statement.list.layouts.of(turn(0, LATIN)).height
    assert guessed > 0


def test_a_row_grows_with_what_is_typed_and_pushes_the_next_one_down(three: Writing) -> None:
    three.list.setCurrentIndex(three.model.index(0))
    before = three.list.visualRect(three.model.index(1)).top()
    for _ in range(3):
        three.key(Qt.Key.Key_Return)
    QTest.qWait(50)
    assert three.list.visualRect(three.model.index(1)).top() >= before + 2 * LINE_HEIGHT
    assert three.live.text.height() >= 4 * LINE_HEIGHT


def test_the_next_turn_is_the_other_speakers_and_stands_after_the_current_one(three: Writing) -> None:
    three.list.setCurrentIndex(three.model.index(0))
    three.key(Qt.Key.Key_Return, CONTROL)
    assert three.list.row == 1
    assert three.model.turn(1)["speaker"] == "question"
    assert three.model.turn(1)["time"] == NOW
    QTest.keyClicks(three.live.text, "why?")
    assert three.texts() == ["one", "why?", "two", "three"]


def test_a_turn_is_deleted_without_a_question_and_comes_back_where_it_stood(three: Writing, qtbot: QtBot) -> None:
    three.list.setCurrentIndex(three.model.index(1))
    three.key(Qt.Key.Key_D, CONTROL)
    three.key(Qt.Key.Key_D, CONTROL)
    assert three.texts() == ["one"]
    assert three.statement.undo.isVisible()
    three.statement.undo.undo()
    three.statement.undo.undo()
    assert three.texts() == ["one", "two", "three"]
    assert three.list.row == 1
    assert not three.statement.undo.isVisible()


def test_the_last_turn_that_is_deleted_leaves_an_empty_one(qtbot: QtBot) -> None:
    on = Writing(qtbot, [turn(1, "only")], ("en", ""), editable=True)
    on.key(Qt.Key.Key_D, CONTROL)
    assert on.texts() == [""]
    on.statement.undo.undo()
    assert "only" in on.texts()


def test_a_turn_moves_by_its_keys_and_back_again(three: Writing) -> None:
    three.list.setCurrentIndex(three.model.index(2))
    three.key(Qt.Key.Key_Up, ALT)
    assert three.texts() == ["one", "three", "two"]
    QTest.keyClicks(three.live.text, "!")
    three.key(Qt.Key.Key_Up, ALT, times=2)
    assert three.texts() == ["three!", "one", "two"]
    three.statement.undo.undo()
    assert three.texts() == ["one", "three!", "two"]


def test_undo_belongs_to_the_text_even_after_leaving_it(three: Writing) -> None:
    three.list.setCurrentIndex(three.model.index(0))
    QTest.keyClicks(three.live.text, " and more")
    three.list.setCurrentIndex(three.model.index(1))
    QTest.keyClicks(three.live.text, "!")
    three.list.setCurrentIndex(three.model.index(0))
    three.key(Qt.Key.Key_Z, CONTROL, times=12)
    assert three.texts() == ["one", "two!", "three"]


def test_the_arrows_go_from_turn_to_turn(three: Writing) -> None:
    assert three.list.row == 2
    three.key(Qt.Key.Key_Up)
    assert three.list.row == 1
    three.key(Qt.Key.Key_Down)
    assert three.list.row == 2


def test_a_question_that_was_an_answer_has_no_basis(three: Writing) -> None:
    three.key(Qt.Key.Key_F2)
    assert three.model.turn(2)["basis"] == "saw"
    three.statement.presenter.carry_out("speaker")
    assert (three.model.turn(2)["speaker"], three.model.turn(2)["basis"]) == ("question", "")


def test_words_are_kept_to_the_last_space(three: Writing) -> None:
    words = "« a\u00a0b »\nc <b>d</b> &amp;"
    three.live.text.setPlainText(words)
    assert three.model.turn(2)["text"] == words
    three.list.setCurrentIndex(three.model.index(0))
    three.list.setCurrentIndex(three.model.index(2))
    assert three.live.text.words == words


def test_nothing_but_text_is_pasted(three: Writing) -> None:
    data = QMimeData()
    data.setHtml("<b>bold</b><img src='file:///etc/hostname'>")
    data.setText("bold")
    three.live.text.insertFromMimeData(data)
    assert three.texts()[2] == "threebold"
    assert "<b>" not in three.live.text.toHtml().partition("<body")[2].replace("<br", "")


def test_an_exhibit_that_is_dropped_on_a_turn_is_linked_there(three: Writing) -> None:
    data = QMimeData()
    data.setData(EXHIBIT_MIME, b"E-0007")
    area = three.list.visualRect(three.model.index(0))
    place = three.list.layouts.columns.text_field(area).center() + QPoint(40, 0)
    drop = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, PLAIN)
    three.list.dropEvent(drop)
    assert three.texts()[0] == "one [E-0007] "


def test_files_that_were_dropped_are_linked_in_their_turn_even_if_one_went_on(three: Writing) -> None:
    ident = three.model.turn(0)["id"]
    three.statement.presenter.link_in(ident, ["E-0001", "E-0002"])
    assert three.texts()[0] == "one [E-0001] [E-0002]"


def test_in_a_narrow_window_the_second_language_takes_the_place_of_the_first(qtbot: QtBot) -> None:
    on = Writing(qtbot, [turn(1, ARABIC, LATIN)], ("ar", "en"), editable=True)
    assert on.live.text.isVisible()
    assert on.live.translation.isVisible()
    on.statement.set_single(True)
    assert not on.live.translation.isVisible()
    on.key(Qt.Key.Key_F6)
    assert on.live.translation.isVisible()
    assert not on.live.text.isVisible()
    QTest.keyClicks(on.live.translation, "!")
    assert on.model.turn(0)["translation"].endswith("!")


def test_a_finalised_account_is_read_and_not_changed(qtbot: QtBot) -> None:
    on = Writing(qtbot, [turn(1, "one", basis="saw"), turn(2, "two")], ("en", ""), editable=False)
    on.key(Qt.Key.Key_F2)
    on.key(Qt.Key.Key_D, CONTROL)
    on.key(Qt.Key.Key_Return, CONTROL)
    QTest.keyClicks(on.live.text, "x")
    assert [(one["text"], one["basis"]) for one in on.model.turns()] == [("one", "saw"), ("two", "")]
    on.key(Qt.Key.Key_Up)
    assert on.list.row == 0


def test_a_screen_reader_is_told_each_turn_in_words(three: Writing) -> None:
    three.key(Qt.Key.Key_F2)
    table = QAccessible.queryAccessibleInterface(three.list)
    said = [table.child(row).text(QAccessible.Text.Name) for row in range(3)]
    assert [one.replace("\u2068", "").replace("\u2069", "") for one in said] == [
        "Witness, 14:05, one", "Witness, 14:05, two", "Witness, 14:05, Saw, three",
    ]  # fmt: skip
    names = [three.live.text.accessibleName(), three.live.translation.accessibleName()]
    assert names == ["In the witness's language", "Translation"]


def test_what_an_input_method_holds_is_sensitive_and_is_taken_in_before_the_turn_changes(
    three: Writing, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = three.live.text.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    committed = []
    monkeypatch.setattr("ui.screens.interviews.statement.view.commit_input", lambda: committed.append(three.list.row))
    three.list.setCurrentIndex(three.model.index(0))
    assert committed, "before another turn's words are shown"
