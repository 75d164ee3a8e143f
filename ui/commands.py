"""Everything that can be done from anywhere, by name: what Ctrl+K offers beside the records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from ui.app import LANGUAGES
from ui.context import WorkspaceContext


@dataclass(frozen=True, slots=True)
class Command:
    """``keys`` is what does the same, empty where nothing does."""

    name: str
    keys: str
    run: Callable[[], object]


def commands(
    context: WorkspaceContext, places: Sequence[tuple[str, str]], blur: Callable[[], object],
    help_me: Callable[[], object],
) -> list[Command]:  # fmt: skip
    """What this vault or desk can do, places first."""
    go = QCoreApplication.translate("Commands", "Go to: %1")
    found = [
        Command(go.replace("%1", name), f"Ctrl+{number}" if number <= 9 else "", partial(context.navigate, place, None))
        for number, (place, name) in enumerate(places, 1)
    ]
    if context.session is not None:
        found += _of_a_vault(context, go)
    settings = QCoreApplication.translate("Commands", "Settings")
    found.append(Command(go.replace("%1", settings), "", partial(context.navigate, "settings", None)))
    light = {
        "night": QCoreApplication.translate("Commands", "Night light"),
        "day": QCoreApplication.translate("Commands", "Day light"),
        "contrast": QCoreApplication.translate("Commands", "High contrast"),
    }
    size = context.text_percent
    for theme, name in light.items():
        if theme != context.theme.name:
            found.append(Command(name, "", partial(context.set_look, theme, context.language, size)))
    for code, name in LANGUAGES.items():
        if code != context.language:
            found.append(Command(name, "", partial(context.set_look, context.theme.name, code, size)))
    found.append(Command(QCoreApplication.translate("Commands", "Blur names and words, or show them"), "F8", blur))
    found.append(Command(QCoreApplication.translate("Commands", "Help for this place"), "F1", help_me))
    report = QCoreApplication.translate("Commands", "Report a problem")
    found.append(Command(report, "", partial(context.navigate, "report", None)))
    found.append(Command(QCoreApplication.translate("Commands", "Lock"), "Ctrl+L", context.lock))
    return found


def _of_a_vault(context: WorkspaceContext, go: str) -> list[Command]:
    names = (
        (QCoreApplication.translate("Commands", "New interview"), "Ctrl+N", "interviews", "new"),
        (QCoreApplication.translate("Commands", "Raise an alert"), "F9", "alert", None),
        (QCoreApplication.translate("Commands", "New actor"), "", "people", "new-actor"),
        (QCoreApplication.translate("Commands", "New event"), "", "people", "new-event"),
        (go.replace("%1", QCoreApplication.translate("Commands", "Alerts")), "", "alerts", None),
        (go.replace("%1", QCoreApplication.translate("Commands", "Custody")), "", "custody", None),
        (go.replace("%1", QCoreApplication.translate("Commands", "Backup")), "", "backup", None),
        (QCoreApplication.translate("Commands", "Compare the clock with a phone"), "", "clock", None),
    )
    return [Command(name, keys, partial(context.navigate, place, target)) for name, keys, place, target in names]
