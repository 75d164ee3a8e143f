"""The application object: nothing remembered outside the vault, one theme, one language, one direction.

Qt's own settings go nowhere, its file dialog is Qt's own and remembers nothing, and every language shows Latin digits.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from fieldkit.assets import resource
from ui import theme as themes

LANGUAGES = {"en": "English", "ar": "العربية"}
_RIGHT_TO_LEFT = frozenset({"ar"})
_SWITCH_SECONDS = 0.0005
"""How long a worker may keep the interpreter from the window: a key needs it a dozen times, and 5 ms each add up."""


def usual_language() -> str:
    """The laptop's own language where there is a catalogue for it, else English: nothing is remembered before a vault
    is open."""
    spoken = QLocale.system().name().partition("_")[0]
    return spoken if spoken in LANGUAGES else "en"


def make_app(theme: str = "day", language: str = "en", text_percent: int = 100) -> QApplication:
    """The one QApplication, themed and translated."""
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        QSettings.setPath(QSettings.Format.NativeFormat, scope, "/dev/null/none")
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QCoreApplication.setApplicationName("fieldkit")
    sys.setswitchinterval(_SWITCH_SECONDS)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    themes.load_fonts()
    set_look(app, theme, language, text_percent)
    return app


def set_look(app: QApplication, theme: str, language: str, text_percent: int = 100) -> None:
    """Apply a theme, a language and the size of letters; windows made afterwards show them."""
    locale = QLocale(language)
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(QLocale(QLocale.Language.English) if language == "ar" else locale)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)  # its dialog for files speaks too
    for path in (Path(of_qt) / f"qtbase_{language}.qm", resource("i18n", f"fieldkit_{language}.qm")):
        translator = QTranslator(app)
        if translator.load(str(path)):
            app.installTranslator(translator)
    right_to_left = language in _RIGHT_TO_LEFT
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    themes.apply(app, themes.THEMES[theme], text_percent)
