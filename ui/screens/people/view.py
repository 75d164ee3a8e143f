"""People and events: actors, events and witnesses in a list, and the one that is read or written beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import notes, search, witnesses
from fieldkit.workflows.note_values import NoteRow, WitnessRow
from ui.context import WorkspaceContext
from ui.note_words import age_group_word
from ui.screens.page import Page
from ui.screens.people.note_editor import NoteEditor
from ui.screens.people.witness_pane import WitnessPane
from ui.text import isolated
from ui.theme import scaled
from ui.widgets.boxes import empty_state, row
from ui.widgets.buttons import button, choice
from ui.widgets.focus import focus_soon

if TYPE_CHECKING:
    from fieldkit.workflows.field.session import FieldSession

_LIST_WIDTH = 360
_NARROW = 844
_RECORD = Qt.ItemDataRole.UserRole


class PeopleScreen(Page):
    """``kind`` is what the list shows: actor, event or witness."""

    def __init__(self, context: WorkspaceContext) -> None:
        self._new_event = button("", partial(self._start, "event"))
        self._new_actor = button("", partial(self._start, "actor"))
        super().__init__("", self._new_event, self._new_actor, scroll=False)
        self.title.setText(self.tr("People and events"))
        for made, text in ((self._new_event, self.tr("New event")), (self._new_actor, self.tr("New actor"))):
            made.setText(text)
            made.setAccessibleName(text)
        self._context = context
        self.kind = "actor"
        self._reading = self._read_again = False
        self.detail: NoteEditor | WitnessPane | None = None
        self._across = QHBoxLayout()
        self._across.setSpacing(16)
        self._left = self._make_left()
        self._right = QStackedWidget()
        text = self.tr("Actors and events come from what was told: note them from an interview, or here.")
        self._empty = empty_state(self.tr("Choose one from the list, or note a new one"), text)
        self._right.addWidget(self._empty)
        self._across.addWidget(self._left)
        self._across.addWidget(self._right, 1)
        self.body.addLayout(self._across, 1)
        self._fit()

    def _make_left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        names = {"actor": self.tr("Actors"), "event": self.tr("Events"), "witness": self.tr("Witnesses")}
        self.kinds = {kind: choice(name, partial(self.show_kind, kind)) for kind, name in names.items()}
        column.addLayout(row(*self.kinds.values(), None, spacing=6))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.textChanged.connect(lambda _: self.refresh())
        self.search.returnPressed.connect(lambda: self.records.setFocus())
        column.addWidget(self.search)
        self.records: QListWidget = QListWidget()
        self.records.setAccessibleName(self.tr("People and events"))
        self.records.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.records.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.records.itemActivated.connect(self._open_item)
        self.records.itemClicked.connect(self._open_item)
        column.addWidget(self.records, 1)
        return left

    def show_target(self, target: str | None) -> None:
        """A record's id; ``new-actor`` or ``new-event``, with ``:`` and the id of an interview that tells of it; None
        for the list."""
        kind, _, told = (target or "").removeprefix("new-").partition(":")
        if target is None:
            self._close_detail()
            self.refresh()
            focus_soon(self.search)
        elif target.startswith("new-"):
            self._start(kind, told)
        else:
            self.open(target)

    def show_kind(self, kind: str) -> None:
        """List another kind."""
        self.kind = kind
        self._close_detail()
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew, beside the window, once at a time; the one that is open stays chosen."""
        for kind, made in self.kinds.items():
            made.setChecked(kind == self.kind)
        if self._reading:
            self._read_again = True
            return
        self._reading, self._read_again = True, False
        session, kind, text = self._context.field, self.kind, self.search.text()
        draft = self.tr("Draft")
        self._context.asking.start(lambda _: _lines(session, kind, text, draft), self._show_lines, self._not_read)

    def _not_read(self, error: BaseException) -> None:
        self._reading = False
        if shiboken6.isValid(self):
            self.notice.show_error(error)

    def _show_lines(self, lines: list[tuple[str, str]]) -> None:
        self._reading = False
        if not shiboken6.isValid(self):  # another look came meanwhile
            return
        if self._read_again:
            self.refresh()
            return
        self.records.clear()
        for record, said in lines:
            item = QListWidgetItem(said)
            item.setData(_RECORD, record)
            self.records.addItem(item)
            if record == self._shown_record():
                self.records.setCurrentItem(item)
        if not lines:
            item = QListWidgetItem(self.tr("Nothing found.") if self.search.text() else self.tr("None yet."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.records.addItem(item)

    def _changed(self) -> None:
        """What is open was saved: its line says so, without the others being read anew."""
        item = self.records.currentItem()
        if isinstance(self.detail, NoteEditor) and item is not None and item.data(_RECORD) == self._shown_record():
            item.setText(_note_text(self.detail.shown.row, self.tr("Draft")))
        else:
            self.refresh()

    def _shown_record(self) -> str:
        if isinstance(self.detail, NoteEditor):
            return self.detail.shown.row.id
        return "" if self.detail is None else self.detail.shown.id

    def _open_item(self, item: QListWidgetItem) -> None:
        record = item.data(_RECORD)
        if record and record != self._shown_record():
            self.open(str(record))

    def _start(self, kind: str, told: str = "") -> None:
        """Begin an actor or event, as told in an interview."""
        try:
            made = notes.new(self._context.field, kind, {"sources": [told] if told else []})
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        self._context.bus.changed.emit()
        self.open(made.row.id)

    def open(self, record: str) -> None:
        """Show one record beside the list."""
        self._close_detail()
        session, context = self._context.field, self._context
        try:
            found = session.vault.versions.kind_and_code(record)
            if found is not None and found[0] == "witness":
                self.kind = "witness"
                self.detail = WitnessPane(context, witnesses.show(session, record), self._back, self._changed)
            else:
                shown = notes.load(session, record)
                self.kind = shown.row.kind
                self.detail = NoteEditor(context, shown, self._back, self._changed)
        except FieldkitError as error:
            self.refresh()
            self.notice.show_error(error)
            return
        self.notice.hide()
        self._right.addWidget(self.detail)
        self._right.setCurrentWidget(self.detail)
        self.refresh()
        self._fit()
        self.detail.take_focus()

    def _back(self) -> None:
        self._close_detail()
        self.refresh()
        focus_soon(self.search)

    def _close_detail(self) -> None:
        if self.detail is not None:
            self.detail.close_editor()
            self._right.removeWidget(self.detail)
            self.detail.deleteLater()
            self.detail = None
            self._right.setCurrentWidget(self._empty)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window the detail covers the list."""
        narrow = 0 < self.width() < scaled(_NARROW)
        self._left.setVisible(not narrow or self.detail is None)
        self._right.setVisible(not narrow or self.detail is not None)
        self._left.setMaximumWidth(16_777_215 if narrow else scaled(_LIST_WIDTH))
        self._left.setMinimumWidth(0 if narrow else scaled(_LIST_WIDTH))
        if self.detail is not None:
            self.detail.set_alone(narrow)


def _lines(session: FieldSession, kind: str, text: str, draft: str) -> list[tuple[str, str]]:
    """Record and what the list says of it; called beside the window."""
    if kind == "witness":
        lines = [(one.id, _witness_text(one)) for one in witnesses.listing(session)]
        return [line for line in lines if not text or search.matches(line[1], text)]
    return [(one.id, _note_text(one, draft)) for one in notes.listing(session, kind, text)]


def _note_text(one: NoteRow, draft: str) -> str:
    state = f"◆ {draft}" if one.state == "draft" else ""
    sources = ", ".join(isolated(source.code) for source in one.sources)
    second = " · ".join(filter(None, (state, isolated(one.detail) if one.detail else "", sources)))
    first = f"{isolated(one.code)}  {isolated(one.title or '…')}"
    return f"{first}\n{second}" if second else first


def _witness_text(one: WitnessRow) -> str:
    known = [isolated(part) for part in (one.languages, age_group_word(one.age_group)) if part]
    gave = ", ".join(isolated(source.code) for source in one.interviews)
    second = " · ".join(filter(None, (*known, gave)))
    return f"{isolated(one.code)}\n{second}" if second else isolated(one.code)
