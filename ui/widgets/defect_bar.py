"""One line under the top bar after a defect of ours: what is safe, and the way to a report. Hidden until then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.boxes import row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel


class DefectBar(QFrame):
    """``report`` leads to the page that makes a report."""

    def __init__(self, report: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("failureBox")
        self._report = report
        self._said = PlainLabel("", "", wrap=True)
        self.report = button("", self._go)
        self.away = button("", self.hide, flat=True)
        line = row(self._said, self.report, self.away)
        line.setContentsMargins(16, 6, 16, 6)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.speak()
        self.hide()

    def speak(self) -> None:
        """In the language of the screen as it is now."""
        self._said.set_state("failure", self.tr("Something in the program failed. What was shown as saved is safe."))
        for made, text in ((self.report, self.tr("Report a problem…")), (self.away, self.tr("Hide this"))):
            made.setText(text)
            made.setAccessibleName(text)

    def _go(self) -> None:
        self.hide()
        self._report()
