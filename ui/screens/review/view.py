"""Review (lead): what was finalised is read, commented turn by turn, then approved or sent back to its author with a
reason. What was amended apart is merged here. Sealing is another press, in another place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from fieldkit.workflows.field import comments, merge, send_back
from fieldkit.workflows.history_values import ForkedRecord, ReviewRow
from fieldkit.workflows.review_values import Comment
from ui.context import WorkspaceContext
from ui.doing import Doing
from ui.messages import state_word
from ui.reading import Reader
from ui.screens.interviews.fields import TextField
from ui.screens.page import Page
from ui.screens.review.approving import Approvals, codes
from ui.screens.review.forks import ForkPane
from ui.screens.review.reading import (
    ExhibitReading,
    InterviewReading,
    ReadExhibit,
    ReadInterview,
    Waiting,
    read_one,
    waiting,
)
from ui.text import day_and_time, isolated
from ui.widgets.boxes import card, clear, column_widget, empty_state, row
from ui.widgets.buttons import button
from ui.widgets.card_column import CardColumn
from ui.widgets.focus import focus_soon
from ui.widgets.labels import Chip, PlainLabel, State
from ui.widgets.progress import JobBar

if TYPE_CHECKING:
    pass


class ReviewScreen(Page):
    """The list; and, once one is chosen, what it says with the two answers above it."""

    def __init__(self, context: WorkspaceContext) -> None:
        self.back = button("", self._leave, flat=True)
        self.return_it = button("", self._ask_why)
        self.approve = button("", self._approve_open, filled=True)
        super().__init__("", self.back, self.return_it, self.approve)
        for made, text in (
            (self.back, self.tr("All that waits")), (self.return_it, self.tr("Send back…")),
            (self.approve, self.tr("I have read it: approve")),
        ):  # fmt: skip
            made.setText(text)
            made.setAccessibleName(text)
        self._context = context
        self._open: ReviewRow | None = None
        self._held = False
        self._fork: ForkedRecord | None = None
        self._found: Waiting | None = None
        self._reading: InterviewReading | ExhibitReading | None = None
        self._comments = Reader(self, context.asking, self._show_comments, self._failed)
        self.rows: tuple[ReviewRow, ...] | None = None
        self._reader: Reader[Waiting] = Reader(
            self, context.asking, self._came, self._not_read, last_alone=True
        )
        self._opening: Reader[tuple[str, ReadInterview | ReadExhibit]] = Reader(
            self, context.asking, self._opened, self._not_opened, last_alone=True
        )
        self._doing = Doing(self, context.writing, self._not_sent_back)
        self.approvals, self.joining = Approvals(context), JobBar(context.writing)
        self.approvals.taken_back.connect(self._taken_back)
        self.approvals.written.connect(self._written)
        self.approvals.failed.connect(self._not_written)
        self.layout().insertWidget(2, self.approvals)  # type: ignore[union-attr]  # the page has a column layout
        self.layout().insertWidget(3, self.joining)  # type: ignore[union-attr]

    @property
    def forks(self) -> tuple[ForkedRecord, ...]:
        """What was amended apart, once it was read."""
        return self._found.forks if self._found is not None else ()

    def show_target(self, target: str | None) -> None:
        """The list, or one record of it."""
        self.notice.hide()
        self._ask(target)

    def _ask(self, target: str | None) -> None:
        """Read what waits, beside the window; until it has come, nothing can be approved."""
        self._open, self._fork, self.rows, self._reading = None, None, None, None
        self._show()
        self._reader.ask(partial(waiting, self._context.field, target))

    def _came(self, found: Waiting) -> None:
        self._found, forked = found, {one.record for one in found.forks}
        self.rows = tuple(one for one in found.rows if one.id not in forked)
        target = found.target
        if target is None and (self._open is not None or self._fork is not None):
            return  # it is being read; the list stands behind it
        self._open = next((one for one in self.rows if one.id == target), None)
        self._fork = next((one for one in self.forks if one.record == target), None)
        self._show()
        if self._held:
            self._go_on()

    def _not_read(self, error: BaseException) -> None:
        clear(self.body)
        self.notice.show_error(error)

    def _go_on(self) -> None:
        """The keyboard goes to the next that waits; where nothing does, to what was read, or to where it is sealed."""
        self._held = False
        pending = self.approvals.pending
        unread = [made for one, made in self._reads if one.state == "finalised" and one.id not in pending]
        rest = [made for _, made in self._reads]
        for made in (*unread[:1], *rest[:1], self.to_bundles):
            focus_soon(made)
            return

    def _show(self) -> None:
        clear(self.body)
        one, self._reading = self._open, None
        self._reads: list[tuple[ReviewRow, QPushButton]] = []
        self.to_bundles = button(self.tr("Go to bundles"), partial(self._context.navigate, "bundles", None))
        self.back.setVisible(one is not None or self._fork is not None)
        for made in (self.return_it, self.approve):
            made.hide()  # until what it is about has come
        if self._fork is not None:
            self.title.setText(self.tr("%1 was amended apart").replace("%1", isolated(self._fork.code)))
            self._show_fork(self._fork)
        elif one is None:
            self.title.setText(self.tr("Review"))
            self._list()
        else:
            self.title.setText(self._name(one))
            self._read_one(one)
        self.body.addStretch(1)

    def _list(self) -> None:
        if self.rows is None:
            self.body.addWidget(PlainLabel(self.tr("Reading…"), "muted"))
            return
        pending = self.approvals.pending
        unread = [one for one in self.rows if one.state == "finalised" and one.id not in pending]
        for forked in self.forks:
            self.body.addWidget(self._fork_card(forked))
        if not self.rows and not self.forks:
            text = self.tr("What you or your team finalise comes here to be read before it is sealed.")
            self.body.addWidget(empty_state(self.tr("Nothing waits for review"), text, self.to_bundles))
        if len(unread) > 1:
            self.body.addWidget(self._everything(unread))
        shown = [one for state in ("finalised", "returned", "reviewed") for one in self.rows if one.state == state]
        self.cards = CardColumn()
        self.cards.show_cards([partial(self._card, one, pending=one.id in pending) for one in shown])
        self.body.addWidget(self.cards)

    def _fork_card(self, forked: ForkedRecord) -> QFrame:
        frame, column = card("attention")
        title = self.tr("%1 was amended apart").replace("%1", isolated(forked.code))
        action = button(self.tr("Compare"), partial(self._choose_fork, forked))
        action.setAccessibleName(f"{self.tr('Compare')}: {forked.code}")
        column.addLayout(row(PlainLabel(title, "heading"), None, action))
        text = self.tr("Versions side by side: %1. None was preferred; until one names them all, it is in no bundle.")
        column.addWidget(PlainLabel(text.replace("%1", isolated(len(forked.versions))), "", wrap=True))
        return frame

    def _choose_fork(self, forked: ForkedRecord) -> None:
        self.notice.hide()
        self._fork = forked
        self._show()

    def _show_fork(self, forked: ForkedRecord) -> None:
        codes_of = self._found.codes if self._found is not None else {}
        own = self._context.field.person in {version.person for version in forked.versions}
        self.pane = ForkPane(forked, codes_of, own=own, join=partial(self._join, forked))
        self.body.addWidget(self.pane)

    def _join(self, forked: ForkedRecord, chosen: dict[str, str], reason: str) -> None:
        session = self._context.field

        def done(_: object) -> None:
            text = self.tr("%1 has one current version again; the others stay. It waits for review like any other.")
            self._fork = None
            self._held = True
            self._context.bus.changed.emit()
            self._ask(None)
            self.notice.show_text("cardWash", "✓ " + text.replace("%1", isolated(forked.code)))

        self.pane.go.setEnabled(False)
        work = partial(merge.join, session, forked.record, chosen, reason)
        self.joining.run(self.tr("Writing"), lambda _: work(), done, self._not_joined)

    def _not_joined(self, error: BaseException) -> None:
        self.pane.go.setEnabled(True)
        self.notice.show_error(error)

    def _everything(self, waiting: list[ReviewRow]) -> QFrame:
        frame, column = card()
        text = self.tr("%1 wait for review. Approving says in the chain that you read them.")
        label = PlainLabel(text.replace("%1", isolated(len(waiting))), "", wrap=True)
        self.approve_all = button(self.tr("I have read them all: approve"), partial(self._approve, waiting))
        line = row(label, self.approve_all)
        line.setStretch(0, 1)
        column.addLayout(line)
        return frame

    def _card(self, one: ReviewRow, *, pending: bool) -> QFrame:
        frame, column = card("attention" if one.state == "returned" else "card")
        states: dict[str, State] = {"reviewed": "accent", "returned": "attention"}
        title = PlainLabel(self._name(one), "heading")
        action = button(self.tr("Read"), partial(self._choose, one))
        action.setAccessibleName(f"{self.tr('Read')}: {one.code}")
        self._reads.append((one, action))
        state = Chip(self.tr("Not written yet")) if pending else Chip(state_word(one.state), states.get(one.state, ""))
        column.addLayout(row(title, state, None, action))
        if one.returned is not None:
            column.addWidget(PlainLabel(self._why(one), "", wrap=True))
        return frame

    def _name(self, one: ReviewRow) -> str:
        kinds = {"interview": self.tr("Interview"), "exhibit": self.tr("Exhibit")}
        return f"{kinds.get(one.kind, one.kind)} {isolated(one.code)}"

    def _why(self, one: ReviewRow) -> str:
        if one.returned is None:
            return ""
        text = self.tr("Sent back by %1, %2: %3").replace("%1", isolated(one.returned.person))
        return text.replace("%2", day_and_time(one.returned.time)).replace("%3", isolated(one.returned.reason))

    def _choose(self, one: ReviewRow) -> None:
        self.notice.hide()
        self._open = one
        self._show()

    def _read_one(self, one: ReviewRow) -> None:
        self._reason = self._reason_card(one)
        self.body.addWidget(self._reason)
        if one.returned is not None:
            frame, column = card("attention")
            column.addWidget(PlainLabel(self._why(one), "", wrap=True))
            self.body.addWidget(frame)
        self._content, self._read_column = column_widget()
        self._read_column.addWidget(PlainLabel(self.tr("Reading…"), "muted"))
        self.body.addWidget(self._content)
        focus_soon(self.back)
        self._opening.ask(partial(read_one, self._context.field, one))

    def _opened(self, found: tuple[str, ReadInterview | ReadExhibit]) -> None:
        one, (record, read) = self._open, found
        if one is None or one.id != record:
            return  # it was left meanwhile
        clear(self._read_column)
        shown = InterviewReading(read) if isinstance(read, ReadInterview) else ExhibitReading(read)
        shown.written.connect(partial(self._comment, one))
        self._reading = shown
        self._read_column.addWidget(shown)
        self.return_it.setVisible(one.state != "returned")
        self.approve.setVisible(one.state != "reviewed" and one.id not in self.approvals.pending)
        if self.approve.isVisibleTo(self) and self.back.hasFocus():
            focus_soon(self.approve)
        self._comments.ask(partial(comments.of, self._context.field, one.id))

    def _not_opened(self, error: BaseException) -> None:
        if self._open is not None:
            clear(self._read_column)
        self.notice.show_error(error)

    def _show_comments(self, found: tuple[Comment, ...]) -> None:
        """What was asked of the record that is open, each below what it is about."""
        reading, one = self._reading, self._open
        if reading is not None and one is not None:
            reading.show_comments(tuple(comment for comment in found if comment.record == one.id))

    def _comment(self, one: ReviewRow, turn: str, words: str) -> None:
        session = self._context.field

        def done(_: object) -> None:
            self._context.bus.changed.emit()
            if self._reading is not None and self._open == one:
                self.notice.hide()
                self._reading.remarks[turn].kept()
                self._comments.ask(partial(comments.of, session, one.id))

        self._doing.do(lambda: comments.comment(session, one.id, words, turn), done, self._failed)

    def _reason_card(self, one: ReviewRow) -> QWidget:
        holder = QWidget()
        outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card("attention")
        outer.addWidget(frame)
        text = self.tr("Why does it go back? Without names: the reason stands in the chain and goes to headquarters. "
                       "It reaches its author with your next slip; until it is amended it is in no bundle."
                       )  # fmt: skip
        column.addWidget(PlainLabel(text, "", wrap=True))
        self.reason = TextField(self.tr("Reason"), "", sensitive=True)
        self.reason.edit.returnPressed.connect(partial(self._send_back, one))
        column.addWidget(self.reason)
        self.send = button(self.tr("Send it back"), partial(self._send_back, one))
        column.addLayout(row(self.send, button(self.tr("Do not"), holder.hide, flat=True), None))
        holder.hide()
        return holder

    def _ask_why(self) -> None:
        self._reason.show()
        self.reason.edit.setFocus()

    def _send_back(self, one: ReviewRow) -> None:
        if self._doing.busy:
            return
        self.approvals.settle()  # what was approved before is written before
        session, reason = self._context.field, self.reason.value
        self.send.setText(self.tr("Writing…"))
        self._doing.do(lambda: send_back.send_back(session, one.id, reason), self._sent_back)

    def _sent_back(self, one: ReviewRow) -> None:
        text = self.tr("%1 is sent back. Its author learns of it with the next slip.").replace("%1", isolated(one.code))
        self.notice.show_text("attention", "◆ " + text)
        self._context.bus.changed.emit()
        self._held = True
        self._ask(None)

    def _not_sent_back(self, error: BaseException) -> None:
        self.notice.show_error(error)
        if self._open is not None:
            self.send.setText(self.tr("Send it back"))
            focus_soon(self.reason.edit)

    def _approve_open(self) -> None:
        if self._open is not None:
            self._approve([self._open])

    def _approve(self, rows: list[ReviewRow]) -> None:
        self.notice.hide()
        self.approvals.approve(rows)
        self._open = None
        self._show()
        self._go_on()

    def _taken_back(self, rows: tuple[ReviewRow, ...]) -> None:
        text = self.tr("Taken back; nothing of it was written: %1").replace("%1", codes(rows))
        self.notice.show_text("cardWash", text)
        if self._open is None and self._fork is None:
            self._show()
            self._go_on()

    def _written(self, rows: tuple[ReviewRow, ...]) -> None:
        self._ended("cardWash", "✓ " + self.tr("Reviewed: %1. It can be sealed.").replace("%1", codes(rows)))

    def _failed(self, error: BaseException) -> None:
        self.notice.show_error(error)

    def _not_written(self, error: BaseException) -> None:
        self._failed(error)
        self._refresh()

    def _ended(self, kind: str, text: str) -> None:
        self.notice.show_text(kind, text)
        self._context.bus.changed.emit()
        self._refresh()

    def _refresh(self) -> None:
        """Read the list anew; what is read meanwhile stays open."""
        focus = self.window().focusWidget()
        listed = self._open is None and self._fork is None
        self._held = focus is None or (listed and self.isAncestorOf(focus))
        self._reader.ask(partial(waiting, self._context.field, None))

    def _leave(self) -> None:
        self._held = True
        self.show_target(None)
