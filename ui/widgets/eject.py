"""Whether what was written may be pulled out: watched until the system has let go of the stick."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.workflows import sticks
from ui.text import isolated
from ui.widgets.labels import PlainLabel

_LOOK_MS = 1000


class EjectLine(QWidget):
    """One line below what was written. ``vault`` is where the vault's own disk is."""

    def __init__(self, folder: Path, vault: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._label = PlainLabel("", "", wrap=True)
        column.addWidget(self._label)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.stick = sticks.stick_of(folder, vault)
        if self.stick is None:
            self._label.setText(self.tr("This folder is on the laptop's own disk: copy it to a stick, or it is lost "
                                        "with the laptop."))  # fmt: skip
        else:
            text = self.tr("Eject the stick %1 before you pull it out. This line says when.")
            self._label.set_state("attention", text.replace("%1", isolated(Path(self.stick.mount).name)))
            self._timer.start()

    def look(self) -> None:
        """Look once whether the stick is out."""
        if self.stick is not None and sticks.is_out(self.stick):
            self._timer.stop()
            self._label.set_state("success", self.tr("The stick is ejected: pull it out, and keep it apart from the "
                                                     "laptop."))  # fmt: skip
