"""A language by its own name, or any code that is typed; the form keeps the code."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ui.text import isolated
from ui.theme import scaled
from ui.widgets.arrow_box import ArrowBox
from ui.widgets.labels import PlainLabel

NAMES = {
    "ar": "العربية", "ckb": "کوردیی ناوەندی", "en": "English", "es": "español", "fa": "فارسی", "fr": "français",
    "ha": "Hausa", "my": "မြန်မာ", "ps": "پښتو", "ru": "русский", "so": "Soomaali", "sw": "Kiswahili", "tr": "Türkçe",
    "uk": "українська", "ur": "اردو",
}  # fmt: skip
"""Languages by their own names, in scripts that the bundled fonts can show."""


class LanguageField(QWidget):
    """``value`` is a language code, or what was typed where it names none of the list."""

    changed = Signal()

    def __init__(self, label: str, code: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(PlainLabel(label, "caption"))
        self.box = ArrowBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setMaximumWidth(scaled(300))
        self.box.setAccessibleName(label)
        for one, name in NAMES.items():
            self.box.addItem(f"{isolated(name)}  {isolated(one)}", one)
        line = self.box.lineEdit()
        assert line is not None
        line.setAccessibleName(label)
        line.setPlaceholderText(self.tr("Choose, or type a code"))
        self.box.setCompleter(None)  # type: ignore[arg-type]  # nothing jumps up while one types; the arrow opens the list
        column.addWidget(self.box)
        self._put(code)
        self.box.activated.connect(lambda _: self.changed.emit())
        self.box.editTextChanged.connect(lambda _: self.changed.emit())

    @property
    def value(self) -> str:
        typed = self.box.currentText().strip()
        index = self.box.findText(typed)
        return str(self.box.itemData(index)) if index >= 0 else typed.lower()

    def set_value(self, code: str) -> None:
        """Show another language, if that is not what is shown."""
        if self.value != code:
            self._put(code)

    def _put(self, code: str) -> None:
        self.box.setCurrentIndex(self.box.findData(code))
        if self.box.currentIndex() < 0:
            self.box.setEditText(code)

    def set_read_only(self, read_only: bool) -> None:
        """Whether it can be changed."""
        self.box.setEnabled(not read_only)
