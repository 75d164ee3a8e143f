"""The bottom strip: what is safe and what is not yet safe, always. "Saved" is shown only after the durable write."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from fieldkit.workflows.values import Strip as StripValue
from ui.text import clock_time, isolated
from ui.widgets.labels import OPEN_MARK, PlainLabel


class Strip(QFrame):
    """30 px; narrow windows show the first three parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setFixedHeight(30)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 0, 18, 0)
        layout.setSpacing(18)
        self._parts = [PlainLabel("", "small") for _ in range(5)]
        for part in self._parts:
            layout.addWidget(part)
        layout.addStretch(1)

    def show_value(self, value: StripValue) -> None:
        """Show what the vault says of itself."""
        saved, waiting, here, backup, clock = self._parts
        if value.saved_at:
            saved.set_state("success", self.tr("Saved %1").replace("%1", clock_time(value.saved_at)))
        else:
            saved.set_state("", OPEN_MARK + self.tr("Nothing written yet"))
        waiting.set_state("", self.tr("Not yet at HQ: %1").replace("%1", isolated(value.not_yet_at_hq)))
        only = self.tr("Only on this laptop: %1").replace("%1", isolated(value.only_here))
        here.set_state("attention" if value.only_here else "success", only)
        if value.backup_age_days is None:
            backup.set_state("", OPEN_MARK + self.tr("No backup yet"))
        else:
            backup.set_state("", self.tr("Backup %1 days old").replace("%1", isolated(value.backup_age_days)))
        fine = value.clock == "ok"
        clock.set_state("success" if fine else "attention", self.tr("Clock ok") if fine else self.tr("Clock jumped"))

    def show_text(self, text: str) -> None:
        """Show one sentence instead (desks at headquarters)."""
        for part in self._parts[1:]:
            part.hide()
        self._parts[0].set_state("", text)

    def set_narrow(self, narrow: bool) -> None:
        """Show the first three parts alone."""
        for part in self._parts[3:]:
            part.setVisible(not narrow)
