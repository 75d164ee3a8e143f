"""Record the sound of an interview: the exception, with its conditions asked first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import interview
from fieldkit.workflows.values import CollectedItem, Interview
from ui.context import WorkspaceContext
from ui.microphone import Microphone
from ui.screens.interviews.fields import ChoiceField, TextField
from ui.text import isolated, length_text
from ui.widgets.boxes import card, row
from ui.widgets.buttons import button
from ui.widgets.focus import into_sight
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice


class SoundCard(QWidget):
    """Closed until someone wants to record; then three questions; then how much is kept, how loud it is, and Stop."""

    refused = Signal(object)
    """Why it did not begin; it is shown here already."""

    def __init__(
        self, context: WorkspaceContext, shown: Interview, attached: Callable[[], object], *, editable: bool
    ) -> None:
        super().__init__()
        self._context, self._ident, self._code = context, shown.row.id, shown.row.code
        self._attached = attached
        self._sound = context.recorder
        if not editable:  # shown without a parent it would be a window of its own for a moment
            self.hide()
        frame, column = card()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        column.addWidget(PlainLabel(self.tr("Sound"), "caption"))
        self._state = PlainLabel("", "muted", wrap=True)
        column.addWidget(self._state)
        self._make_questions(shown.form)
        for field in (self.reason, self.safe, self.agreed):
            column.addWidget(field)
        self._level = QProgressBar()
        self._level.setRange(0, 100)
        self._level.setTextVisible(False)
        self._level.setAccessibleName(self.tr("How loud it is"))
        column.addWidget(self._level)
        self._open = button(self.tr("Record sound…"), self._ask)
        self._start = button(self.tr("Start recording"), self.start)
        self._stop = button(self.tr("Stop recording"), self._sound.stop)
        column.addLayout(row(self._open, self._start, self._stop, None))
        self._notice = Notice()
        column.addWidget(self._notice)
        self._asking = False
        self._sound.changed.connect(self._show)
        self._sound.ended.connect(self._ended)
        self._sound.failed.connect(self._notice.show_error)
        self._show()

    def _make_questions(self, form: object) -> None:
        values = dict(form) if isinstance(form, dict) else {}
        yes_no = [(True, self.tr("Yes")), (False, self.tr("No"))]
        self.reason = TextField(self.tr("Why is it recorded?"), str(values.get("recording_reason") or ""))
        self.safe = ChoiceField(
            self.tr("Is it safe for the witness if this recording is found?"), yes_no, values.get("recording_safe")
        )
        self.agreed = ChoiceField(
            self.tr("Did the witness agree to be recorded?"),
            yes_no,
            values.get("recording_agreed"),
            self.tr("Read aloud: may I record your voice? You may say no, and stop it at any time."),
        )

    def _ask(self) -> None:
        self._asking = True
        self._show()
        self.reason.edit.setFocus()
        into_sight(self._start)

    def start(self) -> None:
        """Keep the answers, then record."""
        answers = {
            "recording_reason": self.reason.value,
            "recording_safe": self.safe.value,
            "recording_agreed": self.agreed.value,
        }
        try:
            interview.add(self._context.field, self._ident, answers)
            self._sound.begin(self._ident, self._code)
        except FieldkitError as error:
            self._notice.show_error(error)
            self.refused.emit(error)
            return
        self._notice.hide()
        self._asking = False
        self._stop.setFocus()

    def _show(self) -> None:
        here = self._sound.recording and self._sound.interview == self._ident
        elsewhere = self._sound.recording and not here
        for field in (self.reason, self.safe, self.agreed, self._start):
            field.setVisible(self._asking and not self._sound.recording)
        self._open.setVisible(not self._asking and not self._sound.recording)
        self._stop.setVisible(here)
        self._level.setVisible(here)
        if here:
            self._level.setValue(round(100 * self._sound.loudness))
            text = self.tr("● Recording. In the vault so far: %1")
            self._state.setText(text.replace("%1", isolated(length_text(self._sound.kept_seconds))))
        elif elsewhere:
            text = self.tr("Interview %1 is being recorded. Stop that first.")
            self._state.setText(text.replace("%1", isolated(self._sound.code)))
        elif self._asking:
            name = Microphone.name()
            text = self.tr("Microphone: %1").replace("%1", isolated(name))
            self._state.setText(text if name else self.tr("No microphone was found. Plug one in, or write notes."))
        else:
            self._state.setText(self.tr("Notes are the rule. A recording needs a reason, a safety check and a yes."))

    def _ended(self, ident: str, item: CollectedItem | None) -> None:
        if ident != self._ident:
            return
        if item is None:
            self._notice.show_text("attention", self.tr("No sound came from the microphone; nothing was kept."))
            return
        text = self.tr("Recorded as %1, attached to this interview.").replace("%1", isolated(item.code))
        self._notice.show_text("cardWash", "✓ " + text)
        self._attached()
