"""Interviews: the list, and the one that is being written."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import interview
from ui.context import WorkspaceContext
from ui.screens.interviews.editor import InterviewEditor
from ui.screens.interviews.listing import InterviewList
from ui.widgets.focus import focus_soon


class InterviewsScreen(QWidget):
    """Shows the list until an interview is chosen or started."""

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.list = InterviewList(context, self.open, self.start)
        self._stack.addWidget(self.list)
        self.editor: InterviewEditor | None = None

    def show_target(self, target: str | None) -> None:
        """``new``, an interview's id, or None for the list."""
        if target == "new":
            self.start()
        elif target is not None:
            self.open(target)
        else:
            self._back()

    def start(self) -> None:
        """Start an interview and show it."""
        try:
            made = interview.new(self._context.field)
        except FieldkitError as error:
            self.list.notice.show_error(error)
            return
        self._context.bus.changed.emit()
        self.open(made.row.id)

    def open(self, ident: str) -> None:
        """Show one interview."""
        self._close_editor()
        try:
            shown = interview.load(self._context.field, ident)
        except FieldkitError as error:
            self._back()
            self.list.notice.show_error(error)
            return
        self.list.notice.hide()
        self.editor = InterviewEditor(self._context, shown, self._back)
        self._stack.addWidget(self.editor)
        self._stack.setCurrentWidget(self.editor)
        self.editor.start_writing()

    def _back(self) -> None:
        self._close_editor()
        self.list.refresh()
        self._stack.setCurrentWidget(self.list)
        focus_soon(self.list.new)

    def _close_editor(self) -> None:
        if self.editor is not None:
            self.editor.close_editor()
            self._stack.removeWidget(self.editor)
            self.editor.deleteLater()
            self.editor = None
