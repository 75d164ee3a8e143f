"""The cover: a blank window while the work goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fieldkit.workflows.field import cover
from ui.job_runner import JobRunner
from ui.text import isolated
from ui.widgets.boxes import centred, roomy_card, row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.with_help import WithHelp

if TYPE_CHECKING:
    from fieldkit.workflows.field.session import FieldSession


class Cover(QWidget):
    """Says what it is and is not, takes a passphrase, and offers Lock."""

    help_page = "cover"

    def __init__(
        self, session: FieldSession, jobs: JobRunner, lifted: Callable[[], None], lock: Callable[[], object],
        parent: QWidget, language: str = "en",
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("page")
        self.setAutoFillBackground(True)
        self._session, self._jobs, self._lifted = session, jobs, lifted
        outer = QVBoxLayout(self)
        frame, column = roomy_card()
        self.help = WithHelp(centred(frame, 520), lambda: self.help_page, language)
        outer.addWidget(self.help)
        column.addWidget(PlainLabel(self.tr("Covered"), "title"))
        text = self.tr(
            "Work goes on behind this page: sound is recorded or files are taken. The vault is open in this "
            "laptop's memory. Lock closes it."
        )
        column.addWidget(PlainLabel(text, "muted", wrap=True))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setPlaceholderText(self.tr("Passphrase"))
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.passphrase.returnPressed.connect(self.lift)
        column.addWidget(self.passphrase)
        self.notice = Notice()
        column.addWidget(self.notice)
        help_me = button(self.tr("Help") + "  " + isolated("F1"), self.help.toggle, flat=True)
        self._button = button(self.tr("Show the screen again"), self.lift, filled=True)
        column.addLayout(row(self._button, button(self.tr("Lock"), lock), None, help_me))

    def lift(self) -> None:
        """Try the passphrase; the field is emptied at once."""
        typed = bytearray(self.passphrase.text().encode("utf-8"))
        self.passphrase.setText("")
        if not typed:
            return
        self._button.setEnabled(False)
        self.notice.show_text("cardWash", self.tr("Opening…"))
        session = self._session
        self._jobs.start(lambda _: cover.uncover(session, typed), lambda _: self._lifted(), self._refused)

    def _refused(self, error: BaseException) -> None:
        self._button.setEnabled(True)
        self.notice.show_error(error)
        self.passphrase.setFocus()
