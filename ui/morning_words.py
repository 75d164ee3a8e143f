"""How clocks stand and what a kit changed, in the words of the person at the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldkit.workflows.morning_values import ClockComparison
from ui.text import isolated


def clock_sentence(found: ClockComparison) -> str:
    """How a clock stands to the phone, with its doubt."""
    if found.exhibit:
        of = QCoreApplication.translate("Clocks", "The camera of %1").replace("%1", isolated(found.exhibit))
    else:
        of = QCoreApplication.translate("Clocks", "This laptop's clock")
    if found.fits:
        text = QCoreApplication.translate("Clocks", "%1 agrees with the phone, within %2.")
        return text.replace("%1", of).replace("%2", _length(max(-found.low, found.high)))
    near, far = sorted((abs(found.low), abs(found.high)))
    ahead = QCoreApplication.translate("Clocks", "%1 is ahead of the phone by %2 to %3.")
    behind = QCoreApplication.translate("Clocks", "%1 is behind the phone by %2 to %3.")
    text = ahead if found.low > 0 else behind
    return text.replace("%1", of).replace("%2", _length(near)).replace("%3", _length(far))


def _length(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    if hours:
        return isolated(f"{hours} h {minutes} min")
    return isolated(f"{minutes} min {left} s" if minutes else f"{left} s")


def change_sentence(code: str, what: str) -> str:
    """One change of a kit."""
    words = {
        "person-added": QCoreApplication.translate("Kit", "%1 joined the team."),
        "person-gone": QCoreApplication.translate("Kit", "%1 is no longer named in the kit."),
        "revoked": QCoreApplication.translate(
            "Kit", "The certificate of %1 was revoked. What they sign from now on does not count; tell your lead."
        ),
        "months": QCoreApplication.translate("Kit", "Keys for sealing are there until %1."),
        "longer": QCoreApplication.translate("Kit", "The kit is good until %1, longer than before."),
        "shorter": QCoreApplication.translate("Kit", "The kit is good until %1 only, shorter than before."),
        "root": QCoreApplication.translate("Kit", "Headquarters has a new root; the former one vouched for it."),
        "desks": QCoreApplication.translate("Kit", "Headquarters' desks have new certificates."),
        "recipients": QCoreApplication.translate("Kit", "Headquarters receives with new keys."),
        "policy": QCoreApplication.translate("Kit", "A rule changed: %1."),
    }
    return words.get(code, code).replace("%1", isolated(what))
