"""What a lead asks about this interview, beside the account: those on the turn at hand come first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import comments
from fieldkit.workflows.review_values import Comment
from ui.context import WorkspaceContext
from ui.reading import Reader
from ui.screens.interviews.comment_note import CommentNote, turn_name
from ui.screens.interviews.fields import TextField
from ui.widgets.boxes import card, clear, row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice


class CommentsCard(QWidget):
    """Hidden while nobody commented. ``go`` shows a turn by its id."""

    def __init__(
        self, context: WorkspaceContext, record: str, turns: Sequence[str], go: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._context, self._record, self._turns, self._go = context, record, list(turns), go
        self._turn = ""
        self.comments: tuple[Comment, ...] = ()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card()
        outer.addWidget(frame)
        column.addWidget(PlainLabel(self.tr("Comments of your lead"), "caption"))
        text = self.tr("They are no part of the statement. A new version answers them; or say why nothing changes.")
        column.addWidget(PlainLabel(text, "muted", wrap=True))
        self.notice = Notice()
        column.addWidget(self.notice)
        self._column = QVBoxLayout()
        column.addLayout(self._column)
        self._reason = self._reason_box()
        column.addWidget(self._reason)
        self.hide()
        self._reader = Reader(self, context.asking, self._came, self.notice.show_error)
        self.refresh()

    def refresh(self) -> None:
        """Read them anew, beside the window."""
        self._reader.ask(partial(comments.of, self._context.field, self._record))

    def set_turn(self, turn: str) -> None:
        """The turn that the keyboard is in."""
        if turn != self._turn:
            self._turn = turn
            if any(one.turn == turn for one in self.comments):
                self._show()

    def _came(self, found: tuple[Comment, ...]) -> None:
        self.comments = found
        self.setVisible(bool(found))
        self._show()

    def _show(self) -> None:
        clear(self._column)
        order = {"open": 0, "amended": 1, "set-aside": 2}
        for one in sorted(self.comments, key=lambda one: (one.turn != self._turn or not one.turn, order[one.answer])):
            about = turn_name(self._turns, one.turn, self.tr("Turn %1"), self.tr("A turn that was taken out"))
            self._column.addWidget(CommentNote(one, about, *self._actions(one, about)))

    def _actions(self, one: Comment, about: str) -> list[QWidget]:
        found: list[QWidget] = []
        if one.turn in self._turns:
            there = button(self.tr("Go there"), partial(self._go, one.turn), flat=True)
            there.setAccessibleName(f"{self.tr('Go there')}: {about}")
            found.append(there)
        if one.answer == "open":
            aside = button(self.tr("Set aside…"), partial(self._ask_why, one), flat=True)
            aside.setAccessibleName(f"{self.tr('Set aside')}: {one.words or about}")
            found.append(aside)
        return found

    def _reason_box(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        text = self.tr("Why does nothing change? Without names: the word stands in the chain and goes to headquarters.")
        column.addWidget(PlainLabel(text, "", wrap=True))
        self.reason = TextField(self.tr("Reason"), "")
        self.reason.edit.returnPressed.connect(self._set_aside)
        column.addWidget(self.reason)
        self.confirm = button(self.tr("Set it aside"), self._set_aside)
        column.addLayout(row(self.confirm, button(self.tr("Do not"), holder.hide, flat=True), None))
        holder.hide()
        return holder

    def _ask_why(self, one: Comment) -> None:
        self._asked = one
        self.reason.edit.clear()
        self._reason.show()
        self.reason.edit.setFocus()

    def _set_aside(self) -> None:
        try:
            comments.set_aside(self._context.field, self._asked.id, self.reason.value)
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        self._reason.hide()
        self.notice.hide()
        self._context.bus.saved.emit()
        self.refresh()
