"""One hand-made theme, day and night.

QSS has no variables, so ``app.qss`` holds ``@tokens`` that are filled here at start. Colours carry state together with
a shape and a word, never alone. Muted text on the rail and on washes reaches 4.5:1, field borders 3:1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
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
CONTRAST = Theme(
    "contrast",
    background="#ffffff", card="#ffffff", rail="#ffffff", ink="#000000", muted="#262626", line="#5c5c5c",
    border="#000000", accent="#00423d", on_accent="#ffffff", accent_wash="#d2ece8", attention="#5e3900",
    attention_wash="#ffefc9", failure="#7d150a", failure_wash="#ffe2dd", success="#08431f", focus="#0044c8",
    hover="#e8e8e8", disabled="#595959",
)  # fmt: skip
THEMES = {theme.name: theme for theme in (DAY, NIGHT, CONTRAST)}

FAMILIES = ["Noto Sans", "Noto Sans Arabic", "Noto Sans Myanmar", "Noto Sans Ethiopic", "Noto Sans Symbols 2"]
MONO_FAMILY = "Noto Sans Mono"
_USUAL_PIXELS = 14
_LENGTH = re.compile(r"(?<!radius: )\b(\d+)px\b")
_THIN = 6
"""Borders and thin padding of up to so many pixels stay as they are in every size, and so do round corners."""


def load_fonts() -> None:
    """Register every bundled font, whole files only."""
    for path in sorted((resources_dir() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def scaled(pixels: int) -> int:
    """Pixels of the usual size in the size of letters that was chosen: what holds letters grows with them. It is kept
    in the application's font, and nowhere else."""
    size = QGuiApplication.font().pixelSize()
    return pixels if size <= 0 else round(pixels * size / _USUAL_PIXELS)


def base_font(pixels: int = _USUAL_PIXELS, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface's font, with the fallbacks for other scripts; ``pixels`` of the usual size."""
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(scaled(pixels))
    font.setWeight(weight)
    return font


def mono_font(pixels: int = 12) -> QFont:
    """For digests and commands."""
    font = QFont()
    font.setFamilies([MONO_FAMILY, *FAMILIES])
    font.setPixelSize(scaled(pixels))
    return font


def apply(app: QApplication, theme: Theme, text_percent: int = 100) -> None:
    """Set style, palette, font and style sheet."""
    app.setStyle("Fusion")
    font = base_font()
    font.setPixelSize(_USUAL_PIXELS * text_percent // 100)
    app.setFont(font)
    app.setPalette(_palette(theme))
    app.setStyleSheet(filled(resource("qss", "app.qss").read_text(encoding="utf-8"), theme))


def filled(sheet: str, theme: Theme) -> str:
    """The style sheet with every ``@token`` replaced, longest names first, and lengths in the size of letters."""
    for name in sorted((field.name for field in fields(theme)), key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", getattr(theme, name))
    return _LENGTH.sub(_scaled_length, sheet)


def _scaled_length(found: re.Match[str]) -> str:
    pixels = int(found.group(1))
    return f"{pixels if pixels <= _THIN else scaled(pixels)}px"


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
