"""The top bar: which deployment, whether it is training, who is signed in, and Lock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.text import button_text, isolated
from ui.theme import scaled
from ui.widgets.buttons import button
from ui.widgets.labels import Chip, PlainLabel

HIGH, LOW = 52, 40


class TopBar(QFrame):
    """52 px, at the top of every screen; lower in a low window."""

    def __init__(
        self, title: str, training: bool, person: str, lock: Callable[[], object],
        show_recording: Callable[[], object] | None = None, alert: Callable[[], object] | None = None,
        blur: Callable[[], object] | None = None, help_me: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("topBar")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 0, 18, 0)
        layout.setSpacing(14)
        name = PlainLabel(isolated(title), "heading")
        name.setMinimumWidth(60)
        layout.addWidget(name)
        if training:
            layout.addWidget(Chip(self.tr("Training")))
        layout.addStretch(1)
        self._recording = button("", show_recording or _nothing)
        self._recording.setProperty("recording", "true")
        self._recording.hide()
        layout.addWidget(self._recording)
        self.blurred = button(self.tr("Blurred") + "  " + isolated("F8"), blur or _nothing)
        self.blurred.setAccessibleName(self.tr("Names and words are blurred: show them"))
        self.blurred.setProperty("recording", "true")
        self.blurred.hide()
        layout.addWidget(self.blurred)
        layout.addWidget(PlainLabel(person, "muted"))
        self._keyed: list[tuple[QPushButton, str, str]] = []
        self._add(layout, self.tr("Help"), "F1", self.tr("Help for this place"), help_me or _nothing)
        if alert is not None:
            self._add(layout, self.tr("Alert"), "F9", self.tr("Raise an alert"), alert)
        self._add(layout, self.tr("Lock"), "Ctrl+L", self.tr("Lock"), lock)
        self.set_low(False)

    def _add(self, layout: QHBoxLayout, text: str, key: str, name: str, pressed: Callable[[], object]) -> None:
        made = button(text, pressed)
        made.setAccessibleName(name)
        layout.addWidget(made)
        self._keyed.append((made, text, key))
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the names of keys out where there is little room."""
        for made, text, key in self._keyed:
            made.setText(text if narrow else text + "  " + isolated(key))

    def show_recording(self, what: str) -> None:
        """Say which interview is recorded, and how much of it is kept; nothing where none is."""
        text = self.tr("● Recording %1").replace("%1", what)
        self._recording.setText(button_text(text))
        self._recording.setAccessibleName(text)
        self._recording.setVisible(bool(what))

    def show_blurred(self, *, on: bool) -> None:
        """Say that names and words are blurred, so that nobody takes it for a fault."""
        self.blurred.setVisible(on)

    def set_low(self, low: bool) -> None:
        """Take less height."""
        self.setFixedHeight(scaled(LOW if low else HIGH))


def _nothing() -> None:
    """Where nothing is recorded."""
