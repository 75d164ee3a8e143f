"""This morning on Today: the clock beside a phone, the backup's age, and what a newer kit changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from fieldkit import exactjson
from fieldkit.workflows.field import book, clock_check, kit_news
from tests.ui.test_screens import lacking
from tests.ui.test_states_are_seen import said, settled
from ui.main_window import MainWindow
from ui.morning_words import clock_sentence
from ui.screens.today.morning import MorningCard


def morning(window: MainWindow, place: str = "today") -> MorningCard:
    window.navigate(place, None)
    settled(window)
    QApplication.processEvents()
    card = window._screens["today"].morning  # type: ignore[attr-defined]  # it is Today
    assert isinstance(card, MorningCard)
    return card


def told(card: MorningCard) -> str:
    settled(card.window())  # type: ignore[arg-type]  # it stands in a main window
    return "\n".join(one.text() for one in card.findChildren(QLabel) if one.isVisibleTo(card))


def test_the_clock_of_the_strip_asks_what_a_phone_shows(lead: MainWindow) -> None:
    session = lead._context.field
    assert "not compared with a phone yet" in told(morning(lead))
    lead._strip._parts[-1].click()
    QApplication.processEvents()
    card = morning(lead, "clock")
    assert card.shown.edit.hasFocus()
    assert lacking(lead) == []
    QTest.keyClicks(card.shown.edit, "quarter past")
    QTest.keyClick(card.shown.edit, Qt.Key.Key_Return)
    assert "no time of day" in told(card)
    assert clock_check.last(session) is None
    card.shown.edit.setText(session.now_text()[11:16])
    QTest.keyClick(card.shown.edit, Qt.Key.Key_Return)
    settled(lead)
    assert lead.focusWidget() is card._compare, "the keyboard is where one goes on"
    assert "Written into the chain" in told(card)
    found = clock_check.last(session)
    assert found is not None
    assert found.fits
    assert clock_sentence(found) in told(card)
    [body] = [body for _, body in book.bodies(session) if body.act == clock_check.ACT]
    assert body.reason is not None
    assert found.shown in body.reason
    assert "Clock compared with a phone" in _chain(lead)
    card = morning(lead, "clock")
    card.shown.edit.setText("12:00")
    card.photo.edit.setText("E-9999")
    card.compare()
    assert "no such exhibit" in told(card)


def _chain(window: MainWindow) -> str:
    window.navigate("custody", None)
    window._asking.settle()
    model = window._screens["custody"].chain.model()  # type: ignore[attr-defined]  # it is Custody
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return "\n".join(str(one.data(Qt.ItemDataRole.AccessibleTextRole) or one.data()) for one in rows)


def test_news_of_the_kit_stay_until_they_are_noted(lead: MainWindow) -> None:
    session = lead._context.field
    assert "News of the kit" not in said(lead, "today")
    news = {
        "before": 1,
        "after": 2,
        "taken": session.now_text(),
        "changes": [["revoked", "H-03"], ["months", "2027-05"]],
    }
    with session.writing():
        session.vault.meta.put("kit-news", exactjson.dumps(news))
    text = said(lead, "today")
    for part in (
        "News of the kit",
        "\u2068H-03\u2069 was revoked",
        "until \u20682027-05\u2069",
        "No backup was made yet",
    ):
        assert part in text
    card = morning(lead)
    noted = next(one for one in card.findChildren(QPushButton) if one.accessibleName().endswith("is noted"))
    noted.setFocus()
    QTest.keyClick(noted, Qt.Key.Key_Return)
    settled(lead)
    QApplication.processEvents()
    first = lead._screens["today"]._first  # type: ignore[attr-defined]  # it is Today
    assert lead.focusWidget() is first, "the keyboard goes to what is first to be done"
    assert "News of the kit" not in said(lead, "today")
    assert kit_news.news(session) is None
