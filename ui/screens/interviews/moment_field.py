"""A moment as people write it: ``2026-11-23 14:05 +03:00``, or a button for now.

What does not read as a moment stays on the screen with a sentence beside it and is kept out of the form, so that
half a date never stops the rest of the interview from being saved.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from ui.screens.interviews.fields import TextField
from ui.text import isolated
from ui.theme import scaled
from ui.widgets.boxes import row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel

_WRITTEN = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})? ?(Z|[+-]\d{2}:\d{2})?")


class MomentField(TextField):
    """``value`` is RFC 3339, or empty while what is written does not read; the offset is this laptop's if none is
    written."""

    def __init__(self, label: str, moment: str, now: Callable[[], str]) -> None:
        super().__init__(label, written(moment), hint="2026-11-23 14:05")
        self._now, self._known = now, moment
        self.now = button(self.tr("Now"), self._take_now, flat=True)
        self.now.setAccessibleName(f"{label}: {self.tr('Now')}")
        self.edit.setFixedWidth(scaled(216))
        self._column.removeWidget(self.edit)
        self._column.addLayout(row(self.edit, self.now, None))
        self._unread = PlainLabel("", "small")
        self._unread.hide()
        self._column.addWidget(self._unread)
        self.edit.textEdited.connect(lambda _: self._show())

    @property
    def value(self) -> str:
        typed = self.edit.text().strip()
        if typed == written(self._known):
            return self._known
        return read(typed, self._now()) or ""

    def _take_now(self) -> None:
        self._known = self._now()
        self.edit.setText(written(self._known))
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        lost = bool(self.edit.text().strip()) and not self.value
        example = self.tr("Not a time yet: write it like %1").replace("%1", isolated("2026-11-23 14:05"))
        self._unread.set_state("attention", example)
        self._unread.setVisible(lost)

    def set_read_only(self, read_only: bool) -> None:
        """Whether it can be changed."""
        self.edit.setReadOnly(read_only)
        self.now.setVisible(not read_only)


def written(moment: str) -> str:
    """``2026-11-23 14:05 +03:00`` for people, from RFC 3339; anything else as it is."""
    try:
        found = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    return f"{found:%Y-%m-%d %H:%M} {found.isoformat()[-6:]}" if found.tzinfo else f"{found:%Y-%m-%d %H:%M}"


def read(typed: str, now: str) -> str | None:
    """RFC 3339 from what a person typed, with the offset of ``now`` where none is written; None if it does not read."""
    found = _WRITTEN.fullmatch(typed)
    if found is None:
        return None
    day, minute, second, offset = found.groups()
    moment = f"{day}T{minute}{second or ':00'}{offset or now[-6:]}"
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return None
    return moment
