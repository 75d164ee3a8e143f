"""How one person wants the desktop to look: kept inside the vault or desk, sealed with everything else.

A language, large letters or a dim screen say who works here, so nothing of it lies in the open on a disk that may be
seized: no settings file, no registry. Each person of a vault has their own, below the name of their slot. What is kept
is a closed list of three answers; whatever else stands there is read as not chosen.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from fieldkit import exactjson
from fieldkit.workflows.field.session import FieldSession

if TYPE_CHECKING:
    from fieldkit.workflows.hq.desk import Desk

THEMES = ("day", "night", "contrast")
LANGUAGES = ("en", "ar")
TEXT_PERCENTS = (100, 125, 150, 200)
_PLACE = "look"


@dataclass(frozen=True, slots=True)
class Look:
    """``text`` is the size of letters in percent of the usual one."""

    theme: str = "day"
    language: str = "en"
    text: int = 100


def kept(opened: FieldSession | Desk) -> Look | None:
    """What the person at work chose; None where they never did."""
    return _read(_stored(opened))


def keep(opened: FieldSession | Desk, look: Look) -> None:
    """Keep it; durable when this returns. No line of custody: it says nothing of evidence.

    :raises ValueError: a look that no screen has.
    :raises RefusedError: ``vault-salvage``.
    :raises EnvironmentFailure: ``vault-unwritten``, and what the disk refuses; the look before is kept.
    """
    if _read(asdict(look)) != look:
        raise ValueError(look)
    if _read(_stored(opened)) == look:
        return
    if isinstance(opened, FieldSession):
        with opened.vault.transaction():
            opened.vault.meta.put(_place(opened), exactjson.dumps(asdict(look)))
    else:
        opened.state[_PLACE] = asdict(look)
        opened.save()


def _stored(opened: FieldSession | Desk) -> Any:
    if not isinstance(opened, FieldSession):
        return opened.state.get(_PLACE)
    found = opened.vault.meta.get(_place(opened))
    if found is None:
        return None
    try:
        return exactjson.loads_object(found)
    except exactjson.MalformedJson:
        return None


def _place(session: FieldSession) -> str:
    return f"{_PLACE}:{session.vault.keys.slot}"


def _read(stored: Any) -> Look | None:
    if not isinstance(stored, dict):
        return None
    theme, language, text = (stored.get(name) for name in ("theme", "language", "text"))
    if theme not in THEMES or language not in LANGUAGES or isinstance(text, bool) or text not in TEXT_PERCENTS:
        return None
    return Look(theme, language, text)
