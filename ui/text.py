"""Untrusted and foreign text on its way to the screen.

Every foreign or untrusted run is wrapped in U+2068 and U+2069, so that a number, a file name or a code keeps its own
direction inside a right-to-left sentence; text is shown as text, never as markup; digits are Latin in every language.
"""

from __future__ import annotations

from datetime import datetime

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


def isolated(text: object) -> str:
    """One run that keeps its own direction."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def button_text(text: str) -> str:
    """Untrusted text for a button: ``&`` marks no shortcut."""
    return text.replace("&", "&&")


def day_and_time(rfc3339: str | None) -> str:
    """``23 Nov 14:05`` in the offset that was recorded, as one isolated run; what does not read is shown as it is."""
    if not rfc3339:
        return ""
    try:
        moment = datetime.fromisoformat(rfc3339)
    except ValueError:
        return isolated(rfc3339)
    return isolated(f"{moment:%Y-%m-%d %H:%M}")


def clock_time(rfc3339: str | None) -> str:
    """``14:05`` as one isolated run."""
    if not rfc3339:
        return ""
    try:
        return isolated(f"{datetime.fromisoformat(rfc3339):%H:%M}")
    except ValueError:
        return isolated(rfc3339)


def size_text(size: int) -> str:
    """Bytes for people: ``159 137 bytes``, ``2.3 MB``."""
    if size < 1_000_000:
        return isolated(f"{size:,} B".replace(",", "\u202f"))
    for unit, scale in (("GB", 1_000_000_000), ("MB", 1_000_000)):
        if size >= scale:
            return isolated(f"{size / scale:.1f} {unit}")
    return isolated(size)


def digest_groups(hex_digest: str) -> str:
    """A digest in groups of four."""
    return " ".join(hex_digest[i : i + 4] for i in range(0, len(hex_digest), 4))


def length_text(seconds: int) -> str:
    """How long something plays: ``4:05``, ``1:04:05``."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
