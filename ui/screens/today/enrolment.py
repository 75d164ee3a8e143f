"""Joining the team: write the request, read the words aloud, take the certificate in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import enrol, team_desk
from ui.context import WorkspaceContext
from ui.doing import Doing
from ui.files import choose_file, choose_new_file
from ui.widgets.boxes import card, clear, row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.qr_code import QrCode
from ui.widgets.secret_field import SecretField
from ui.widgets.words import WordBox


class EnrolmentCard(QWidget):
    """Shown on Today until this laptop has its certificate; ``again`` after the vault was recovered or restored."""

    def __init__(self, context: WorkspaceContext, parent: QWidget | None = None, *, again: bool = False) -> None:
        super().__init__(parent)
        self._context = context
        self._doing = Doing(self, context.writing, lambda error: self._notice.show_error(error))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card()
        outer.addWidget(frame)
        title = self.tr("This vault was recovered or restored: join the team again") if again else ""
        column.addWidget(PlainLabel(title or self.tr("Join the team"), "heading"))
        if again:
            why = self.tr(
                "What was kept is here and can be read. The old chain gets no further line: new work needs a new "
                "certificate, and its chain names the old one."
            )
            column.addWidget(PlainLabel(why, "", wrap=True))
        steps = self.tr(
            "Write the request and give it to headquarters. Read the eight words aloud to them; they compare. "
            "Take in the certificate that comes back. Your chain of custody begins with it."
        )
        column.addWidget(PlainLabel(steps, "muted", wrap=True))
        self._words = QVBoxLayout()
        column.addLayout(self._words)
        column.addLayout(
            row(
                button(self.tr("Write request…"), self._request, filled=True),
                button(self.tr("Take in certificate…"), self._accept),
                None,
            )
        )
        self.pin = SecretField(self.tr("PIN of the token"))
        self.pin.entered.connect(self._again)
        self.pin.hide()
        self._answer: Path | None = None
        column.addWidget(self.pin)
        self._notice = Notice()
        column.addWidget(self._notice)

    def _request(self) -> None:
        path = choose_new_file(self, self.tr("Write the request to"), "request.json")
        if path is not None:
            self.write_request(path)

    def write_request(self, path: Path) -> None:
        """Write the request and show its words."""
        session = self._context.field
        self._doing.do(lambda: enrol.request(session, path), self._requested)

    def _requested(self, words: tuple[str, ...]) -> None:
        self._notice.hide()
        clear(self._words)
        self._words.addWidget(PlainLabel(self.tr("The request is written. Read these words aloud:"), "caption"))
        self._words.addWidget(WordBox(words))
        code = QrCode(team_desk.code(" ".join(words)), self.tr("The words as a QR code"))
        hint = PlainLabel(self.tr("Or let them read the same words from this code with a phone."), "muted", wrap=True)
        line = row(code, hint)
        line.setStretch(1, 1)
        self._words.addLayout(line)

    def _accept(self) -> None:
        path = choose_file(self, self.tr("Choose the certificate from headquarters"))
        if path is not None:
            self.accept_answer(path)

    def _again(self) -> None:
        if self._answer is not None:
            self.accept_answer(self._answer)

    def accept_answer(self, path: Path) -> None:
        """Take the certificate in; where its key is on a token, the PIN is asked for here."""
        session, self._answer, typed = self._context.field, path, self.pin.take().decode("utf-8")
        self._notice.show_text("cardWash", self.tr("Writing…"))
        self._doing.do(lambda: enrol.accept(session, path, lambda: typed or None), self._accepted, self._not_accepted)

    def _accepted(self, _: object) -> None:
        self._notice.hide()
        self._context.bus.changed.emit()

    def _not_accepted(self, error: BaseException) -> None:
        if isinstance(error, FieldkitError) and error.code == "token-pin-missing":
            self.pin.show()
            self.pin.edit.setFocus()
            self._notice.show_text("attention", self.tr("The key is on a token: type its PIN and press Return."))
        else:
            self._notice.show_error(error)
