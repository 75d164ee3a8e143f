"""What every screen of the workspace is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.job_runner import JobRunner
from ui.sound import SoundRecorder
from ui.theme import Theme

if TYPE_CHECKING:
    from fieldkit.workflows.field.session import FieldSession
    from fieldkit.workflows.hq.desk import Desk


class Bus(QObject):
    """Signals that cross screens. ``saved`` is sent only after a durable write."""

    changed = Signal()
    saved = Signal()
    typed = Signal()
    """Something was typed that is not written yet."""
    leaving = Signal()
    """Sent before any change of place and before locking: finish input, save what is open."""


class LastPage(QWidget):
    """A page that stays alone; ``help_page`` names its help."""

    help_page = ""


@dataclass(slots=True)
class WorkspaceContext:
    """One unlocked vault (``session``) or one unlocked desk at headquarters (``desk``), never both."""

    session: FieldSession | None
    desk: Desk | None
    jobs: JobRunner
    bus: Bus
    theme: Theme
    language: str
    text_percent: int
    navigate: Callable[[str, str | None], None]
    lock: Callable[[], None]
    sound: SoundRecorder | None
    """Of a vault; a desk records nothing."""
    set_look: Callable[[str, str, int], None]
    """``set_look(theme_name, language, text_percent)`` shows the workspace anew and keeps it for this person."""
    end_with: Callable[[LastPage], None]
    """Show one last page alone: the vault is closed already, and Lock is all that is left."""
    asking: JobRunner
    """For what is read while long work runs in ``jobs``: short jobs alone, since they wait for each other too."""
    writing: JobRunner
    """For short writes (``ui.doing``): they wait for no long work and no reading, and locking waits for them."""

    @property
    def field(self) -> FieldSession:
        """The vault's session; only screens of a vault ask for it."""
        assert self.session is not None
        return self.session

    @property
    def recorder(self) -> SoundRecorder:
        """The vault's recorder; only screens of a vault ask for it."""
        assert self.sound is not None
        return self.sound

    @property
    def headquarters(self) -> Desk:
        """The desk; only screens of headquarters ask for it."""
        assert self.desk is not None
        return self.desk
