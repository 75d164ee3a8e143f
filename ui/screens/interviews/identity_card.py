"""Who the witness is: typed, sealed to headquarters, forgotten here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import identity
from fieldkit.workflows.values import Interview
from ui.context import WorkspaceContext
from ui.screens.interviews.fields import TextField
from ui.text import clock_time
from ui.widgets.boxes import card
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice


class IdentityCard(QWidget):
    """Write-only: after sealing, the typed text is wiped and only the time remains."""

    def __init__(
        self, context: WorkspaceContext, shown: Interview, sealed: Callable[[Interview], object], *, editable: bool
    ) -> None:
        super().__init__()
        self._context, self._ident, self._sealed = context, shown.row.id, sealed
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
            field.setVisible(editable)
            column.addWidget(field)
        seal = button(self.tr("Seal to headquarters"), self.seal)
        seal.setVisible(editable)
        column.addWidget(seal)
        self._notice = Notice()
        column.addWidget(self._notice)
        self._show(shown)

    def seal(self) -> None:
        """Seal what was typed and wipe it."""
        typed = {key: field.value for key, field in self.fields.items()}
        try:
            shown = identity.seal_identity(self._context.field, self._ident, typed)
        except FieldkitError as error:
            self._notice.show_error(error)
            return
        for field in self.fields.values():
            field.edit.clear()
        self._notice.hide()
        self._show(shown)
        self._sealed(shown)

    def _show(self, shown: Interview) -> None:
        if shown.identity_sealed_at:
            text = self.tr("Recorded at %1 and sealed to headquarters. It can be replaced, not read here.")
            self._state.setText(text.replace("%1", clock_time(shown.identity_sealed_at)))
        else:
            self._state.setText(self.tr("Sealed to headquarters as soon as you press the button; never kept readable."))
