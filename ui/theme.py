"""One hand-made theme, day and night.

QSS has no variables, so ``app.qss`` holds ``@tokens`` that are filled here at start. Colours carry state together with
a shape and a word, never alone. Muted text on the rail and on washes reaches 4.5:1, field borders 3:1.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from fieldkit.assets import resource, resources_dir


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for, as ``#rrggbb``."""

    name: str
    background: str
    card: str
    rail: str
    ink: str
    muted: str
    line: str
    border: str
    accent: str
    on_accent: str
    accent_wash: str
    attention: str
    attention_wash: str
    failure: str
    failure_wash: str
    success: str
    focus: str
    hover: str
    disabled: str

    def color(self, token: str) -> QColor:
        """The colour of a token, for painting."""
        return QColor(getattr(self, token))


DAY = Theme(
    "day",
    background="#f5f2ec", card="#fffdf9", rail="#ece7dc", ink="#23272b", muted="#5f5c56", line="#e0dacd",
    border="#8d887c", accent="#1d5c57", on_accent="#ffffff", accent_wash="#e3eeeb", attention="#8f5b0a",
    attention_wash="#f7ead0", failure="#9a3226", failure_wash="#f6e1dc", success="#2f6b46", focus="#2c7fb8",
    hover="#f0ebe0", disabled="#8b877e",
)  # fmt: skip
NIGHT = Theme(
    "night",
    background="#15171a", card="#1c1f23", rail="#111316", ink="#d8d1c2", muted="#a8a297", line="#2c3036",
    border="#6f737a", accent="#7dbab0", on_accent="#10211f", accent_wash="#1f302e", attention="#d9a648",
    attention_wash="#332a18", failure="#d98374", failure_wash="#3a211d", success="#86bd97", focus="#6fb1e0",
    hover="#24282d", disabled="#7d786e",
)  # fmt: skip
THEMES = {theme.name: theme for theme in (DAY, NIGHT)}

FAMILIES = ["Noto Sans", "Noto Sans Arabic", "Noto Sans Myanmar", "Noto Sans Symbols 2"]
MONO_FAMILY = "Noto Sans Mono"


def load_fonts() -> None:
    """Register every bundled font, whole files only."""
    for path in sorted((resources_dir() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def base_font(pixels: int = 14, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface's font, with the fallbacks for other scripts."""
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def mono_font(pixels: int = 12) -> QFont:
    """For digests and commands."""
    font = QFont()
    font.setFamilies([MONO_FAMILY, *FAMILIES])
    font.setPixelSize(pixels)
    return font


def apply(app: QApplication, theme: Theme) -> None:
    """Set style, palette, font and style sheet."""
    app.setStyle("Fusion")
    app.setFont(base_font())
    app.setPalette(_palette(theme))
    app.setStyleSheet(filled(resource("qss", "app.qss").read_text(encoding="utf-8"), theme))


def filled(sheet: str, theme: Theme) -> str:
    """The style sheet with every ``@token`` replaced, longest names first."""
    for name in sorted((field.name for field in fields(theme)), key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", getattr(theme, name))
    return sheet


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.background,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.card,
        QPalette.ColorRole.AlternateBase: theme.background,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.Button: theme.card,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.card,
        QPalette.ColorRole.ToolTipText: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Link: theme.accent,
    }
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.disabled))
    return palette
