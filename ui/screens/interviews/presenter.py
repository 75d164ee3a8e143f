"""What happens to an interview on the screen: it is saved, finalised, amended, and said what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import book, difference, interview
from fieldkit.workflows.field.difference import Change
from fieldkit.workflows.values import Interview, Missing
from ui.context import WorkspaceContext
from ui.saving import Saver
from ui.screens.interviews.statement.live_row import commit_input

if TYPE_CHECKING:
    from ui.screens.interviews.editor import InterviewEditor

_MISSING_MS = 150
"""After a key, until what is missing is looked at anew."""


class InterviewPresenter(QObject):
    """``shown`` is the interview as it was last read or saved."""

    def __init__(self, context: WorkspaceContext, shown: Interview, view: InterviewEditor) -> None:
        super().__init__(view)
        self._context, self.shown, self._view = context, shown, view
        self.missing: tuple[Missing, ...] = shown.row.missing
        self._media: dict[str, str] = {}
        session, record = context.field, shown.row.id
        self.saver = Saver(lambda form: interview.write(session, record, form), view.form, self)
        self.saver.saved.connect(self._saved)
        self.saver.failed.connect(view.show_error)
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(_MISSING_MS)
        self._looking.timeout.connect(self.look)
        context.bus.leaving.connect(self.save)

    def show(self) -> None:
        """Show the interview as it was last read."""
        self._media = book.media_types(self._context.field, self.shown.form["exhibits"])
        self._view.show_interview(self.shown)
        self._view.show_missing(self.shown.row.missing)

    def typed(self) -> None:
        """Something on the screen changed."""
        self._context.bus.typed.emit()
        self.saver.typed()
        self._looking.start()

    def look(self) -> None:
        """Say what is missing in what stands on the screen, saved or not."""
        if self.shown.row.state == "draft":
            form = {**self.shown.form, **self._view.form(), "exhibits": []}
            self.missing = interview.missing(_with_few_turns(form), self._media)
            self._view.show_missing(self.missing)

    def save(self) -> bool:
        """Save what is not saved yet, with what an input method holds."""
        commit_input()
        return self.saver.finish()

    def _saved(self, saved: Interview) -> None:
        self.shown = saved
        self._view.hide_error()
        self._context.bus.saved.emit()

    def finalise(self) -> None:
        """Finalise, or say what is missing."""
        self.saver.unsaved = True
        if not self.save():
            return
        self.look()
        if self.missing:
            self._view.show_not_yet(self.missing)
            return
        try:
            self.shown = interview.finalise(self._context.field, self.shown.row.id)
        except FieldkitError as error:
            self._view.show_error(error)
            return
        self.show()
        self._view.bar.take_focus()
        self._context.bus.changed.emit()

    @property
    def is_amended(self) -> bool:
        """Whether a version came before what is shown."""
        return difference.since_version_before(self._context.field, self.shown.row.id) is not None

    def changes(self) -> tuple[Change, ...] | None:
        """What is changed against the version before; what stands on the screen is saved first. None where it could
        not be."""
        if not self.save():
            return None
        return difference.since_version_before(self._context.field, self.shown.row.id)

    def amend(self) -> None:
        """Open the next version as a draft; the finalised one stays."""
        try:
            self.shown = interview.amend(self._context.field, self.shown.row.id)
        except FieldkitError as error:
            self._view.show_error(error)
            return
        self.show()
        self._view.jump("account")
        self._context.bus.changed.emit()

    def attached(self) -> None:
        """Show what was attached; the keyboard stays where it is."""
        self.save()
        self.shown = interview.load(self._context.field, self.shown.row.id)
        self._media = book.media_types(self._context.field, self.shown.form["exhibits"])
        self._view.exhibits.show_exhibits(list(self.shown.form["exhibits"]))
        self.look()
        self._context.bus.changed.emit()

    def close(self) -> None:
        """Save, and write nothing more."""
        self.save()
        self.saver.stop()


def _with_few_turns(form: dict[str, Any]) -> dict[str, Any]:
    """A form that lacks the same, in a size that can be looked at while someone types."""
    worded = (turn for turn in form["turns"] if turn["text"].strip() or turn["translation"].strip())
    first = next(worded, None)
    return {**form, "turns": [first] if first else []}
