"""Raise an alert from anywhere: what, where, how urgent. What is typed is kept as a draft until it is raised."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import alerts, note_drafts
from fieldkit.workflows.note_values import NoteDraft
from ui.context import WorkspaceContext
from ui.note_words import urgency_word
from ui.saving import Saver
from ui.screens.interviews.fields import ChoiceField, TextField
from ui.screens.interviews.statement.live_row import commit_input
from ui.text import clock_time, isolated
from ui.theme import scaled
from ui.widgets.boxes import card, row, scrolling
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice

_WIDTH = 620
_WHAT_HEIGHT = 84
_LOW = 330
"""Pixels of the sheet, without the bars."""


class _Kept:
    """The draft as the vault has it; written in the saver's worker alone."""

    def __init__(self, context: WorkspaceContext) -> None:
        self._session = context.field
        self.record: str | None = None

    def write(self, form: dict[str, Any]) -> NoteDraft:
        draft = alerts.keep_draft(self._session, form, self.record)
        self.record = draft.record
        return draft


class AlertSheet(QWidget):
    """``close`` gives back what stood there before."""

    help_page = "alert"

    def __init__(self, context: WorkspaceContext, close: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context, self._close = context, close
        self._kept = _Kept(context)
        self.saver = Saver(self._kept.write, self.form, self)
        self.saver.saved.connect(self._draft_saved)
        self.saver.failed.connect(self._failed)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(20, 14, 20, 14)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._make_head(column)
        self._make_fields(column)
        column.addStretch(1)
        self._scroll = scrolling(holder)
        for widget in (self._scroll, self._make_buttons()):
            widget.setMaximumWidth(scaled(_WIDTH) + 40)
            self._outer.addWidget(widget)
        self._outer.addStretch(1)
        QShortcut(QKeySequence("Esc"), self, self.leave, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        context.bus.leaving.connect(self.save)

    def _make_head(self, column: QVBoxLayout) -> None:
        self._title = PlainLabel(self.tr("Alert"), "title")
        column.addWidget(self._title)
        said = self.tr(
            "Say what happens in plain words: no names, no legal terms. It leaves before everything else, with the "
            "next parcel or bundle; until then nobody else knows of it."
        )
        self._said = PlainLabel(said, "muted", wrap=True)
        column.addWidget(self._said)
        self.notice = Notice()
        column.addWidget(self.notice)

    def _make_fields(self, column: QVBoxLayout) -> None:
        self._asked, inside = card()
        self._inside = inside
        column.addWidget(self._asked)
        inside.addWidget(PlainLabel(self.tr("What happens"), "caption"))
        self.what = QPlainTextEdit()
        self.what.setAccessibleName(self.tr("What happens"))
        self.what.setTabChangesFocus(True)
        self.what.setFixedHeight(scaled(_WHAT_HEIGHT))
        self.what.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhMultiLine)
        inside.addWidget(self.what)
        self.where = TextField(self.tr("Where"), "")
        inside.addWidget(self.where)
        answers = [(one, urgency_word(one)) for one in alerts.URGENCIES]
        self.urgency = ChoiceField(self.tr("How urgent is it?"), answers, None)
        inside.addWidget(self.urgency)
        self.what.textChanged.connect(self._typed)
        self.where.changed.connect(self._typed)
        self.urgency.changed.connect(self._typed)
        self._why = TextField(self.tr("Why is it discarded? Without names; it stands in the chain."), "")
        self._why.edit.returnPressed.connect(self.discard)
        self._why.hide()
        inside.addWidget(self._why)

    def _make_buttons(self) -> QWidget:
        self.raise_button = button(
            self.tr("Raise the alert") + "  " + isolated("Ctrl+Enter"), self.raise_it, filled=True
        )
        self.raise_button.setAccessibleName(self.tr("Raise the alert"))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.raise_it, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._again = button(self.tr("Another alert"), self.start_anew)
        self._back = button(self.tr("Back") + "  " + isolated("Esc"), self.leave)
        self._back.setAccessibleName(self.tr("Back"))
        self._all = button(self.tr("All alerts"), lambda: self._context.navigate("alerts", None), flat=True)
        self._discard = button(self.tr("Discard draft"), self.discard, flat=True)
        line = QWidget()
        line.setLayout(row(self.raise_button, self._again, self._back, None, self._discard, self._all))
        return line

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < scaled(_LOW)
        for label in (self._title, self._said):
            label.setVisible(not low)
        self._inside.setContentsMargins(*((12, 6, 12, 6) if low else (16, 14, 16, 14)))
        self._inside.setSpacing(4 if low else 8)
        self.what.setFixedHeight(scaled(_WHAT_HEIGHT) // 2 if low else scaled(_WHAT_HEIGHT))
        self._outer.setContentsMargins(*((12, 4, 12, 6) if low else (20, 14, 20, 14)))

    def open(self) -> None:
        """Show the alert that was begun, or an empty one, with the keyboard in it."""
        draft = None if self.saver.unsaved else alerts.open_draft(self._context.field)
        if self._kept.record is None and draft is not None:
            self._kept.record = draft.record
            self._fill(draft.form)
        self._show_asking(asking=True)
        self.what.setFocus()

    def start_anew(self) -> None:
        """An empty sheet; the one before is raised."""
        self._kept.record = None
        self._fill({})
        self.notice.hide()
        self._show_asking(asking=True)
        focus_soon(self.what)

    def _fill(self, form: Any) -> None:
        self.what.blockSignals(True)
        self.what.setPlainText(form.get("what", ""))
        self.what.blockSignals(False)
        self.where.edit.setText(form.get("where", ""))
        self.urgency.choose(form.get("urgency") or None)

    def form(self) -> dict[str, Any]:
        """What stands on the screen."""
        return {"what": self.what.toPlainText(), "where": self.where.value, "urgency": self.urgency.value or ""}

    def _show_asking(self, *, asking: bool) -> None:
        """The questions, or that it is raised."""
        self._asked.setVisible(asking)
        self.raise_button.setVisible(asking)
        self.raise_button.setEnabled(True)
        self._again.setVisible(not asking)
        self._discard.setVisible(asking and self._kept.record is not None)
        self._why.hide()
        self._why.edit.setText("")

    def _typed(self) -> None:
        self.notice.hide()
        self._context.bus.typed.emit()
        self.saver.typed()

    def _draft_saved(self, _draft: NoteDraft) -> None:
        self._discard.setVisible(True)
        self._context.bus.saved.emit()

    def save(self) -> bool:
        """Keep the draft, with what an input method holds."""
        commit_input()
        return self.saver.finish()

    def raise_it(self) -> None:
        """Record the alert; it is called raised after the durable write."""
        if not self.raise_button.isEnabled() or self._asked.isHidden():
            return
        commit_input()
        form, session, kept = self.form(), self._context.field, self._kept
        self.raise_button.setEnabled(False)
        self.notice.show_text("cardWash", self.tr("Saving the alert…"))

        def work() -> str:
            return alerts.raise_alert(session, form["what"], form["where"], form["urgency"], kept.record)

        self.saver.instead(work, self._raised, self._failed)

    def _raised(self, code: str) -> None:
        self._kept.record = None
        self._fill({})
        self._show_asking(asking=False)
        saved = self.tr("Alert %1 is saved on this laptop, %2.").replace("%1", isolated(code))
        what = saved.replace("%2", clock_time(self._context.field.saved_at))
        step = self.tr("It goes first in the next parcel or bundle. Where lives are at risk, tell your lead now.")
        self.notice.show_text("cardWash", "✓ " + what, step)
        self._context.bus.saved.emit()
        self._context.bus.changed.emit()
        focus_soon(self._back)

    def _failed(self, error: BaseException) -> None:
        self.raise_button.setEnabled(True)
        self.notice.show_error(error)
        if getattr(error, "code", "") == "alert-urgency":
            first = next(iter(self.urgency.buttons.values()))
            first.setFocus()
            self._scroll.ensureWidgetVisible(first)
        else:
            self.what.setFocus()

    def discard(self) -> None:
        """Ask why, then discard the draft."""
        if self._why.isHidden():
            self._why.show()
            self._why.edit.setFocus()
            return
        if not self.save() or self._kept.record is None:
            return
        try:
            note_drafts.discard(self._context.field, self._kept.record, self._why.value)
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        self.start_anew()
        self._context.bus.saved.emit()
        self._context.bus.changed.emit()

    def leave(self) -> None:
        """Give back what stood here; what is typed stays a draft."""
        if self.save():
            if self._asked.isHidden():
                self.start_anew()
            self._context.bus.changed.emit()
            self._close()
