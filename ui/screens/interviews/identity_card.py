"""Who the witness is: typed, sealed to headquarters, forgotten here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import identity
from fieldkit.workflows.values import Interview
from ui.context import WorkspaceContext
from ui.screens.interviews.fields import TextField
from ui.text import clock_time, day_and_time
from ui.widgets.boxes import card, row
from ui.widgets.buttons import button
from ui.widgets.focus import into_sight
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice


class IdentityCard(QWidget):
    """Write-only: after sealing, the typed text is wiped and only the time remains."""

    def __init__(
        self, context: WorkspaceContext, shown: Interview, sealed: Callable[[Interview], object], *, editable: bool
    ) -> None:
        super().__init__()
        self._context, self._ident, self._sealed = context, shown.row.id, sealed
        self._editable = editable
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card()
        outer.addWidget(frame)
        column.addWidget(PlainLabel(self.tr("Who the witness is"), "caption"))
        self._state = PlainLabel("", "muted", wrap=True)
        column.addWidget(self._state)
        labels = {"name": self.tr("Name"), "contact": self.tr("Safe way to contact"), "note": self.tr("Anything else")}
        self.fields = {key: TextField(label, "") for key, label in labels.items()}
        for field in self.fields.values():
            column.addWidget(field)
        self._seal_button = button(self.tr("Seal to headquarters"), self.seal)
        self._open_button = button("", self._open)
        if not editable:
            self._open_button.hide()
        column.addLayout(row(self._open_button, self._seal_button, None))
        self._set_open(False)
        self._notice = Notice()
        column.addWidget(self._notice)
        self._show(shown)
        context.bus.leaving.connect(self.seal_what_was_typed)

    def seal_what_was_typed(self) -> None:
        """Before the screen is left: nothing readable is kept, and nothing that was said is lost."""
        if any(field.value for field in self.fields.values()):
            self.seal()

    def _open(self) -> None:
        self._set_open(True)
        self.fields["name"].edit.setFocus()
        into_sight(self._seal_button)

    def _set_open(self, opened: bool) -> None:
        """Closed it takes little room; open it shows the fields."""
        for widget in (*self.fields.values(), self._seal_button):
            widget.setVisible(opened)
        self._open_button.setVisible(self._editable and not opened)

    def seal(self) -> None:
        """Seal what was typed and wipe it."""
        typed = {key: field.value for key, field in self.fields.items()}
        try:
            shown = identity.seal_identity(self._context.field, self._ident, typed)
        except FieldkitError as error:
            self._notice.show_error(error)
            return
        for field in self.fields.values():
            field.edit.setText("")  # unlike clear(), this forgets what undo would bring back
        self._notice.hide()
        self._set_open(False)
        self._show(shown)
        self._sealed(shown)

    def _set_verb(self, text: str) -> None:
        self._open_button.setText(text)
        self._open_button.setAccessibleName(f"{self.tr('Who the witness is')}: {text}")

    def _show(self, shown: Interview) -> None:
        if not self._editable:
            self._state.setText(self._closed_text(shown.identity_sealed_at))
        elif shown.identity_sealed_at:
            text = self.tr("Recorded at %1 and sealed to headquarters. It can be replaced, not read here.")
            self._state.setText(text.replace("%1", clock_time(shown.identity_sealed_at)))
            self._set_verb(self.tr("Replace it…"))
        else:
            self._set_verb(self.tr("Write it down…"))
            text = self.tr("Sealed to headquarters when you press the button or leave; never readable here again.")
            self._state.setText(text)

    def _closed_text(self, sealed_at: str | None) -> str:
        """Of an interview that is finalised: nothing is typed here, so no button is spoken of."""
        if not sealed_at:
            return self.tr("Nothing was written down. Amend the interview to add who the witness is.")
        text = self.tr("Recorded at %1 and sealed to headquarters; nobody reads it here. Amend the interview to "
                       "replace it.")  # fmt: skip
        return text.replace("%1", day_and_time(sealed_at))
