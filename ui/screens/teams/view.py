"""Teams, at the root desk: make kits, approve requests after comparing words aloud."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from fieldkit.errors import FieldkitError
from fieldkit.workflows.hq import approve, kit
from ui.context import WorkspaceContext
from ui.files import choose_file, choose_new_file
from ui.screens.page import Page
from ui.text import isolated
from ui.theme import scaled
from ui.widgets.boxes import card, clear, row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.words import WordBox


class TeamsScreen(Page):
    """Two cards: a kit for a team, a certificate for a person."""

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__("")
        self.title.setText(self.tr("Teams"))
        self._context = context
        frame, column = card()
        self.body.addWidget(frame)
        column.addWidget(PlainLabel(self.tr("Make a kit for a team"), "heading"))
        text = self.tr("Everyone in the team starts from this one file. Headquarters keeps it; it holds no secret.")
        column.addWidget(PlainLabel(text, "muted", wrap=True))
        self.team = QLineEdit()
        self.team.setPlaceholderText(self.tr("Name of the team"))
        self.team.setAccessibleName(self.tr("Name of the team"))
        self.team.setMaximumWidth(scaled(340))
        line = row(self.team, button(self.tr("Make kit…"), self._choose_kit, filled=True), None)
        line.setStretch(0, 1)
        line.setStretch(2, 1)
        column.addLayout(line)
        self.made_words = QVBoxLayout()
        column.addLayout(self.made_words)
        frame, column = card()
        self.body.addWidget(frame)
        column.addWidget(PlainLabel(self.tr("Approve a request"), "heading"))
        text = self.tr("Type the eight words that the person reads aloud to you. They must be those of the request.")
        column.addWidget(PlainLabel(text, "muted", wrap=True))
        self.words = QLineEdit()
        self.words.setAccessibleName(self.tr("The eight words"))
        self.words.setPlaceholderText(self.tr("eight words, with spaces between them"))
        self.words.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        column.addWidget(self.words)
        column.addLayout(row(button(self.tr("Approve request…"), self._choose_request), None))
        self.body.addStretch(1)

    def _choose_kit(self) -> None:
        path = choose_new_file(self, self.tr("Write the kit to"), "team.kit")
        if path is not None:
            self.make_kit(path)

    def make_kit(self, path: Path) -> None:
        """Make and write a kit for the team that was named."""
        try:
            made = kit.make_kit(self._context.headquarters, self.team.text().strip(), path)
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        text = self.tr("The kit for team %1 is written.").replace("%1", isolated(made.team))
        self.notice.show_text("cardWash", "✓ " + text, self.tr("Read these words aloud when a person joins with it."))
        clear(self.made_words)
        self.made_words.addWidget(WordBox(made.words))

    def _choose_request(self) -> None:
        request = choose_file(self, self.tr("Choose the request"))
        answer = choose_new_file(self, self.tr("Write the certificate to"), "answer.json") if request else None
        if request is not None and answer is not None:
            self.approve(request, answer)

    def approve(self, request: Path, answer: Path) -> None:
        """Issue the certificate, if the words are those of the request."""
        words = tuple(self.words.text().split())
        try:
            approve.approve(self._context.headquarters, request, answer, words)
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        self.words.clear()
        self.notice.show_text("cardWash", "✓ " + self.tr("Certificate written; give it back to the person."))
