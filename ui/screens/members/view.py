"""Members (lead): who is of the team, letting one in without a network, and what to do when a laptop is lost."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import approve, lost_laptop, team_desk
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.team_values import Asked, LostLaptop, TeamMember
from ui.context import WorkspaceContext
from ui.files import choose_file, choose_new_file
from ui.reading import Reader
from ui.screens.members.lost import LostPane
from ui.screens.page import Page
from ui.text import day_and_time, isolated
from ui.widgets.boxes import card, clear, row
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon
from ui.widgets.labels import Chip, PlainLabel, State
from ui.widgets.words import WordBox

_Found = tuple[tuple[TeamMember, ...], tuple[LostLaptop, ...], bool]


class MembersScreen(Page):
    """The list with its doors; or the steps after a laptop was lost, one at a time."""

    def __init__(self, context: WorkspaceContext) -> None:
        self.back = button("", lambda: self.show_target(None), flat=True)
        super().__init__("", self.back)
        self.back.setText(self.tr("Everyone of the team"))
        self.back.setAccessibleName(self.back.text())
        self._context = context
        self._target: str | None = None
        self.asked: tuple[Path, Asked] | None = None
        self.pane: LostPane | None = None
        self.members: tuple[TeamMember, ...] | None = None
        self._reader = Reader(self, context.asking, self._came, self.notice.show_error)

    def show_target(self, target: str | None) -> None:
        """The list; or the lost laptop with this certificate."""
        self.notice.hide()
        self._target, self.asked, self.members = target, None, None
        clear(self.body)
        self.body.addWidget(PlainLabel(self.tr("Reading…"), "muted"))
        self._read()

    def _read(self) -> None:
        self._reader.ask(partial(_read, self._context.field))

    def _came(self, found: _Found) -> None:
        self.members, laptops, holds = found
        clear(self.body)
        self.pane = None
        lost = next((laptop for laptop in laptops if laptop.certificate == self._target), None)
        one = lost or next((member for member in self.members if member.certificate == self._target), None)
        self.back.setVisible(one is not None)
        if one is not None:
            self.title.setText(self.tr("The laptop of %1 is lost").replace("%1", isolated(one.person)))
            self.pane = LostPane(self._context, one.certificate, lost, self._read, self.notice)
            self.body.addWidget(self.pane)
        else:
            self.title.setText(self.tr("Members"))
            for laptop in laptops:
                if laptop.step:
                    self.body.addWidget(self._unfinished(laptop))
            self.body.addWidget(self._let_in() if holds else self._no_authority())
            for member in self.members:
                self.body.addWidget(self._card(member))
        self.body.addStretch(1)

    def _unfinished(self, laptop: LostLaptop) -> QFrame:
        frame, column = card("attention")
        title = self.tr("The laptop of %1 is lost: steps are left").replace("%1", isolated(laptop.person))
        go = button(self.tr("Go on"), partial(self.show_target, laptop.certificate), filled=True)
        go.setAccessibleName(f"{self.tr('Go on')}: {laptop.person}")
        column.addLayout(row(PlainLabel(title, "heading", wrap=True), None, go))
        return frame

    def _no_authority(self) -> QFrame:
        frame, column = card()
        column.addWidget(PlainLabel(self.tr("Let a member in"), "heading"))
        text = self.tr("This laptop does not hold the team's authority: headquarters lets members in. They can send it "
                       "to you, and then you approve members without a network.")  # fmt: skip
        column.addWidget(PlainLabel(text, "muted", wrap=True))
        return frame

    def _let_in(self) -> QFrame:
        frame, column = card()
        column.addWidget(PlainLabel(self.tr("Let a member in"), "heading"))
        text = self.tr("They bring a request on a stick. You compare eight words aloud, and give the certificate back "
                       "on the same stick. No network is needed.")  # fmt: skip
        column.addWidget(PlainLabel(text, "muted", wrap=True))
        self.open_request = button(self.tr("Open their request…"), self._choose_request)
        column.addLayout(row(self.open_request, None))
        if self.asked is not None:
            self._compare(column, self.asked[1])
        return frame

    def _compare(self, column: QVBoxLayout, asked: Asked) -> None:
        said = self.tr("%1 asks to join team %2.").replace("%1", isolated(asked.person))
        column.addWidget(PlainLabel(said.replace("%2", isolated(asked.team)), "heading", wrap=True))
        text = self.tr("Let them read the eight words on their own screen aloud, and type what you hear. Do not show "
                       "them yours. A phone can read the words from the code on their screen too.")  # fmt: skip
        column.addWidget(PlainLabel(text, "", wrap=True))
        self.words = QLineEdit()
        self.words.setAccessibleName(self.tr("The eight words"))
        self.words.setPlaceholderText(self.tr("eight words, with spaces between them"))
        self.words.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.give = button(self.tr("They are the same: write the certificate…"), self._choose_answer, filled=True)
        self.words.returnPressed.connect(self.give.click)
        column.addWidget(self.words)
        column.addLayout(row(self.give, None))
        focus_soon(self.words)

    def _choose_request(self) -> None:
        path = choose_file(self, self.tr("Choose the request"))
        if path is not None:
            self.read_request(path)

    def read_request(self, path: Path) -> None:
        """Show who asks."""
        try:
            self.asked = (path, team_desk.asked(path))
        except FieldkitError as error:
            self.asked = None
            self.notice.show_error(error)
            return
        self.notice.hide()
        self._read()

    def _choose_answer(self) -> None:
        if not self.words.text().split():
            self.notice.show_text("attention", self.tr("Type the words first."))
            return
        path = choose_new_file(self, self.tr("Write the certificate to"), "answer.json")
        if path is not None:
            self.approve(path)

    def approve(self, answer: Path) -> None:
        """Issue the certificate, if the words are those of the request."""
        if self.asked is None:
            return
        request, asked = self.asked
        try:
            approve.approve(self._context.field, request, answer, tuple(self.words.text().split()))
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        self.asked = None
        self._context.bus.saved.emit()
        self._read()
        title = self.tr("The certificate of %1 is written").replace("%1", isolated(asked.person))
        text = self.tr("They take it in on Today, and their chain begins. Your chain says that you let them in.")
        self.notice.show_text("cardWash", "✓ " + title, text)

    def _card(self, one: TeamMember) -> QFrame:
        frame, column = card("attention" if one.state == "lost" else "card")
        roles = {"lead": self.tr("team lead"), "member": self.tr("interviewer")}
        states: dict[str, tuple[State, str]] = {
            "standing": ("accent", self.tr("In the team")),
            "lost": ("attention", self.tr("Laptop lost")),
            "revoked": ("", self.tr("Revoked by headquarters")),
        }
        state, word = states[one.state]
        title = PlainLabel(f"{isolated(one.person)} · {roles.get(one.role, one.role)}", "heading")
        act = button(self.tr("Laptop lost…"), partial(self.show_target, one.certificate), flat=True)
        act.setAccessibleName(f"{self.tr('Laptop lost…')} {one.person}")
        act.setVisible(not one.acting and one.state != "revoked")
        column.addLayout(row(title, Chip(word, state), None, act))
        until = self.tr("Certificate until %1. Its words:").replace("%1", day_and_time(one.until))
        column.addWidget(PlainLabel(until, "muted", wrap=True))
        column.addWidget(WordBox(one.words))
        return frame


def _read(session: FieldSession) -> _Found:
    """Called beside the window."""
    return team_desk.listing(session), lost_laptop.listing(session), approve.holds_authority(session)
