"""A few views of one place beside each other; the one that is shown is marked by border and weight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.widgets.boxes import row
from ui.widgets.buttons import choice


class Tabs(QWidget):
    """``turned`` is given the name of the tab that was pressed."""

    def __init__(self, tabs: Sequence[tuple[str, str]], turned: Callable[[str], object]) -> None:
        super().__init__()
        self.buttons = {name: choice(text, partial(turned, name)) for name, text in tabs}
        self.setLayout(row(*self.buttons.values(), spacing=6))
        self.set_current(tabs[0][0])

    def set_current(self, name: str) -> None:
        """Mark the tab that is shown."""
        for one, button in self.buttons.items():
            button.setChecked(one == name)
            button.updateGeometry()  # bold text is wider
