"""What the strip and the rail say of the vault: gone through beside the window, for every record counts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import book, overview
from fieldkit.workflows.values import Strip as StripValue
from ui.context import Bus
from ui.job_runner import JobRunner
from ui.reading import Reader
from ui.widgets.rail import Rail
from ui.widgets.strip import Strip

if TYPE_CHECKING:
    from fieldkit.workflows.field.session import FieldSession


class Standing(QObject):
    """Follows the bus. What was typed and is not written is said at once, and until it is written."""

    def __init__(self, session: FieldSession, asking: JobRunner, bus: Bus) -> None:
        super().__init__(bus)
        self._session = session
        self._unsaved = False
        self._strip: Strip | None = None
        self._rail: Rail | None = None
        self._saved_reader: Reader[StripValue] = Reader(self, asking, self._show_strip, self._not_read)
        self._reader: Reader[tuple[StripValue, dict[str, int]]] = Reader(self, asking, self._show, self._not_read)
        bus.saved.connect(self._saved)
        bus.typed.connect(self._typed)
        bus.changed.connect(self.read)

    def show_in(self, strip: Strip, rail: Rail) -> None:
        """Say it there from now on."""
        self._strip, self._rail = strip, rail
        strip.show_text(self.tr("Reading…"))
        self.read()

    def read(self) -> None:
        """Count everything anew."""
        self._reader.ask(partial(_count, self._session))

    def _saved(self) -> None:
        self._unsaved = False
        self._saved_reader.ask(partial(overview.strip, self._session))

    def _typed(self) -> None:
        self._unsaved = True
        if self._strip is not None:
            self._strip.show_unsaved()

    def _show_strip(self, value: StripValue) -> None:
        if self._strip is not None:
            self._strip.show_value(value)
            if self._unsaved:
                self._strip.show_unsaved()

    def _not_read(self, error: BaseException) -> None:
        """What stood here may not be so any more. The places themselves say why they could not be read."""
        if not isinstance(error, FieldkitError):
            raise error
        if self._strip is not None:
            self._strip.show_text(self.tr("What is safe could not be read just now."))

    def _show(self, found: tuple[StripValue, dict[str, int]]) -> None:
        value, counts = found
        self._show_strip(value)
        if self._rail is not None:
            self._rail.set_counts(counts)


def _count(session: FieldSession) -> tuple[StripValue, dict[str, int]]:
    """What the strip says, and what the rail says beside its places."""
    found = overview.overview(session)
    interviews = {draft.record for draft in book.drafts(session)}.union(session.vault.versions.records("interview"))
    counts = {"today": len(found.tasks), "interviews": len(interviews), "evidence": found.counts.get("exhibit", 0)}
    return found.strip, counts
