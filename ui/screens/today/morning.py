"""The morning: how old the backup is, how the clock stands to a phone, and what the newest kit changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.workflows.field import clock_check, evidence, kit_news
from fieldkit.workflows.morning_values import ClockComparison, KitNews
from ui.context import WorkspaceContext
from ui.doing import Doing
from ui.morning_words import change_sentence, clock_sentence
from ui.screens.interviews.fields import TextField
from ui.screens.today.reading import Morning
from ui.text import button_text, day_and_time, isolated
from ui.theme import scaled
from ui.widgets.boxes import card, clear, column_widget, row
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon, into_sight
from ui.widgets.labels import OPEN_MARK, PlainLabel, State
from ui.widgets.notice import Notice


class MorningCard(QWidget):
    """Three lines, each with its verb; the clock's opens to two fields."""

    def __init__(self, context: WorkspaceContext, go_on: Callable[[], object]) -> None:
        super().__init__()
        self._context, self._go_on = context, go_on
        self._doing = Doing(self, context.writing, self._refused)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card()
        outer.addWidget(frame)
        column.addWidget(PlainLabel(self.tr("This morning"), "caption"))
        self.backup = PlainLabel("", "", wrap=True)
        back_up = button(self.tr("Back up"), lambda: context.navigate("backup", None), flat=True)
        self._backup_line, holder = column_widget(0)
        self._line(holder, self.backup, back_up)
        column.addWidget(self._backup_line)
        self.clock = PlainLabel("", "", wrap=True)
        self._compare = button(self.tr("Compare with a phone…"), self.ask_clock, flat=True)
        self._line(column, self.clock, self._compare)
        self._make_clock(column)
        self.news, self._told = column_widget(4)
        column.addWidget(self.news)
        self.news.hide()

    def _line(self, column: QVBoxLayout, label: PlainLabel, verb: QWidget) -> None:
        line = row(label, verb)
        line.setStretch(0, 1)
        column.addLayout(line)

    def _make_clock(self, column: QVBoxLayout) -> None:
        self._asked, inside = column_widget(6)
        self.shown = TextField(self.tr("What the phone shows now"), "", hint="14:32")
        self.photo = TextField(
            self.tr("On a photo instead? Its code: then the camera's clock is compared"), "", hint="E-0412"
        )
        for field in (self.shown, self.photo):
            field.edit.setMaximumWidth(scaled(216))
            field.edit.returnPressed.connect(self.compare)
            inside.addWidget(field)
        self.compare_button = button(self.tr("Write it down"), self.compare)
        inside.addLayout(row(self.compare_button, None))
        self._asked.hide()
        column.addWidget(self._asked)
        self.notice = Notice()
        column.addWidget(self.notice)

    def show_found(self, found: Morning) -> None:
        """Show what was read; what is being typed stays."""
        self._show_backup(found)
        self._show_clock(found.clock)
        self._show_news(found.news)

    def _show_backup(self, found: Morning) -> None:
        age = found.backup_age
        self._backup_line.setHidden(found.backup_due)  # a card of its own says so
        state: State = "success" if age is not None else ""
        if age is None:
            self.backup.set_state(state, ("" if state else OPEN_MARK) + self.tr("No backup was made yet."))
        elif age == 0:
            self.backup.set_state(state, self.tr("The backup is of today."))
        else:
            self.backup.set_state(state, self.tr("The backup is %1 days old.").replace("%1", isolated(age)))

    def _show_clock(self, found: ClockComparison | None) -> None:
        if found is None:
            self.clock.set_state("", OPEN_MARK + self.tr("This laptop's clock was not compared with a phone yet."))
            return
        when = self.tr("Compared %1.").replace("%1", day_and_time(found.time))
        self.clock.set_state("success" if found.fits else "attention", f"{clock_sentence(found)} {when}")

    @property
    def has_news(self) -> bool:
        """Whether something of the kit is not noted yet: then it stands before what is unfinished."""
        return not self.news.isHidden()

    def _show_news(self, news: KitNews | None) -> None:
        clear(self._told)
        self.news.setVisible(news is not None)
        if news is None:
            return
        title = self.tr("News of the kit, version %1, taken in %2").replace("%1", isolated(news.after))
        noted = button(self.tr("Noted"), self.note_news, flat=True)
        noted.setAccessibleName(self.tr("The news of the kit is noted"))
        line = row(PlainLabel(title.replace("%2", day_and_time(news.taken)), "", wrap=True), noted)
        line.setStretch(0, 1)
        self._told.addLayout(line)
        for code, what in news.changes:
            self._told.addWidget(PlainLabel(change_sentence(code, what), "muted", wrap=True))
        if not news.changes:
            self._told.addWidget(PlainLabel(self.tr("Nothing that changes your work."), "muted", wrap=True))

    def ask_clock(self) -> None:
        """Ask what the phone shows."""
        self._asked.show()
        self._compare.hide()
        focus_soon(self.shown.edit)
        into_sight(self.compare_button)

    def compare(self) -> None:
        """Write down what the phone shows, and say how the clock stands to it."""
        if self._doing.busy:
            return
        session, shown, photo = self._context.field, self.shown.value, self.photo.value
        pressed = session.clock.now().wall  # however long the write then waits

        def work() -> ClockComparison:
            return clock_check.compare(session, shown, evidence.find(session, photo) if photo else None, pressed)

        self.compare_button.setText(button_text(self.tr("Writing…")))
        self._doing.do(work, self._compared)

    def _compared(self, found: ClockComparison) -> None:
        self.compare_button.setText(button_text(self.tr("Write it down")))
        self._asked.hide()
        self._compare.show()
        for field in (self.shown, self.photo):
            field.edit.setText("")
        self.notice.show_text("cardWash", "✓ " + self.tr("Written into the chain.") + " " + clock_sentence(found))
        if not found.exhibit:
            self._show_clock(found)
        self._context.bus.saved.emit()
        if self.isVisible():
            self._compare.setFocus()

    def _refused(self, error: BaseException) -> None:
        self.compare_button.setText(button_text(self.tr("Write it down")))
        self.notice.show_error(error)
        if self.shown.isVisible():
            self.shown.edit.setFocus()

    def note_news(self) -> None:
        """Somebody read it; it is not said again."""
        session = self._context.field
        self._doing.do(lambda: kit_news.read(session), self._noted)

    def _noted(self, _: None) -> None:
        here = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.news.hide()
        self._context.bus.saved.emit()
        if here:
            self._go_on()
