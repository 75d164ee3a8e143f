"""One interview on the screen: layout and signals. What happens is the presenter's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.workflows.values import Interview, Missing
from ui.context import WorkspaceContext
from ui.messages import missing_sentence, state_word
from ui.printing import Printing
from ui.screens.interviews.comments_card import CommentsCard
from ui.screens.interviews.difference_view import DifferenceView
from ui.screens.interviews.exhibits_card import ExhibitsCard
from ui.screens.interviews.identity_card import IdentityCard
from ui.screens.interviews.mentioned_card import MentionedCard
from ui.screens.interviews.missing_card import MissingCard
from ui.screens.interviews.presenter import InterviewPresenter
from ui.screens.interviews.sound_card import SoundCard
from ui.screens.interviews.stages import AccountStage, make_stages
from ui.screens.interviews.statement.live_row import commit_input
from ui.text import isolated
from ui.theme import scaled
from ui.widgets.boxes import clear, column_widget, row, scrolling
from ui.widgets.buttons import button, choice
from ui.widgets.focus import focus_soon
from ui.widgets.labels import Chip, PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.stage_bar import StageBar

SIDE_WIDTH = 300
_NARROW, _LOW = 844, 330
"""Pixels of this screen, without rail and bars."""
STAGES = ("prepare", "consent", "account", "read-back", "close")


class InterviewEditor(QWidget):
    """Title and stages on top, the page of one stage in the middle, what belongs to it at the side."""

    def __init__(self, context: WorkspaceContext, shown: Interview, back: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context, self._back = context, back
        self._printing = Printing(context, self, lambda: self.notice)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(20, 14, 20, 14)
        self._outer.setSpacing(10)
        self._stage = "account" if shown.row.turns else "prepare"
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            turn = QShortcut(QKeySequence(keys), self, partial(self._turn, step))
            turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.presenter = InterviewPresenter(context, shown, self)
        self.presenter.show()

    def show_interview(self, shown: Interview) -> None:
        """Build everything for this interview."""
        clear(self._outer)
        self._code = isolated(shown.row.code)
        editable = shown.row.state == "draft"
        self._outer.addLayout(self._heading(shown, editable))
        self.bar = StageBar(self._stage_names(), self._context.theme, self._open_stage)
        self._outer.addWidget(self.bar)
        self.notice = Notice()
        self._outer.addWidget(self.notice)
        self.stages = make_stages(shown, dict(shown.form), self._context.field.now_text, self._context.theme)
        self._pages = QStackedWidget()
        for page in self.stages.values():
            page.changed.connect(self._typed)
            self._pages.addWidget(page if isinstance(page, AccountStage) else scrolling(page))
        self._difference = DifferenceView()
        self._pages.addWidget(self._difference)
        middle = QHBoxLayout()
        middle.setSpacing(18)
        middle.addWidget(self._pages, 1)
        self._beside = scrolling(self._side(shown, editable))
        self._beside.setFixedWidth(scaled(SIDE_WIDTH))
        middle.addWidget(self._beside)
        self._outer.addLayout(middle, 1)
        self._fit()
        self.go(self._stage)

    def _heading(self, shown: Interview, editable: bool) -> QHBoxLayout:
        self._title = PlainLabel("", "title")
        state = Chip(state_word(shown.row.state), "attention" if editable else "accent")
        self._witness = Chip(self.tr("Witness %1").replace("%1", isolated(shown.row.witness_code)))
        back = button(self.tr("All interviews"), self._leave, flat=True)
        self._more = choice(self.tr("Exhibits, identity"), self._fit)
        self._changes = choice(self.tr("What changed"), self._show_changes)
        if not self.presenter.is_amended:
            self._changes.hide()
        if editable:
            action = button(self.tr("Finalise"), self.presenter.finalise, filled=True)
        else:
            action = button(self.tr("Amend"), self.presenter.amend)
        self.print = button(self.tr("Print…"), lambda: self._printing.statement(shown.row.id, shown.row.code))
        self.print.setVisible(shown.version is not None and not editable)
        return row(self._title, state, self._witness, None, self._changes, self._more, back, self.print, action)

    def _stage_names(self) -> list[tuple[str, str]]:
        names = (
            self.tr("Prepare"), self.tr("Consent"), self.tr("Account"), self.tr("Read-back"), self.tr("Close"),
        )  # fmt: skip
        return list(zip(STAGES, names, strict=True))

    def _side(self, shown: Interview, editable: bool) -> QWidget:
        side, column = column_widget(12)
        turns = [turn["id"] for turn in shown.form["turns"]]
        self.comments = CommentsCard(self._context, shown.row.id, turns, self.go_to_turn)
        column.addWidget(self.comments)
        exhibits = list(shown.form["exhibits"])
        self.exhibits = ExhibitsCard(
            self._context, shown.row.id, exhibits, self.presenter.attached, editable=editable
        )
        column.addWidget(self.exhibits)
        statement = self.account.statement
        self.exhibits.linked.connect(statement.presenter.link)
        statement.list.selectionModel().currentRowChanged.connect(self._at_turn)
        statement.list.files_dropped.connect(self._attach_here)
        self._missing = MissingCard(self.jump)
        if not editable:  # shown without a parent it would be a window of its own for a moment
            self._missing.hide()
        column.addWidget(self._missing)
        self.identity = IdentityCard(self._context, shown, lambda _: self._context.bus.saved.emit(), editable=editable)
        column.addWidget(self.identity)
        column.addWidget(SoundCard(self._context, shown, self.presenter.attached, editable=editable))
        column.addWidget(MentionedCard(self._context, shown.row.id))
        column.addStretch(1)
        return side

    def go_to_turn(self, ident: str) -> None:
        """Show the account at one turn."""
        self.go("account")
        statement = self.account.statement
        row = next((n for n, turn in enumerate(statement.model.turns()) if turn["id"] == ident), -1)
        if row >= 0:
            statement.list.setCurrentIndex(statement.model.index(row))
            statement.list.write_here()

    def _at_turn(self) -> None:
        row = self.account.statement.list.row
        self.comments.set_turn(self.account.statement.model.turn(row)["id"] if row >= 0 else "")

    def _attach_here(self, names: list[str]) -> None:
        """Files that were dropped on a turn are attached, and linked there when they are taken in."""
        statement = self.account.statement
        ident = statement.model.turn(statement.list.row)["id"]
        self.exhibits.attach([Path(name) for name in names], lambda codes: statement.presenter.link_in(ident, codes))

    @property
    def account(self) -> AccountStage:
        """The page of the statement."""
        page = self.stages["account"]
        assert isinstance(page, AccountStage)
        return page

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """Say what is missing, at the side and in the stages."""
        self._missing.show_missing(missing)
        lacking: dict[str, list[str]] = {}
        for one in missing:
            lacking.setdefault(one.stage, []).append(missing_sentence(one.code))
        self.bar.set_lacking(lacking)

    def show_not_yet(self, missing: Sequence[Missing]) -> None:
        """It cannot be finalised: say why, and go to the first thing."""
        names = ", ".join(missing_sentence(one.code) for one in missing)
        self.notice.show_text("attention", self.tr("Not yet: this is missing"), names)
        self.jump(missing[0].stage)

    def show_error(self, error: BaseException) -> None:
        """Say what failed."""
        self.notice.show_error(error)

    def hide_error(self) -> None:
        """What failed is done now."""
        self.notice.hide()

    def go(self, stage: str) -> None:
        """Show one stage; unfinished input is taken in first."""
        commit_input()
        self._stage = stage
        self._changes.setChecked(False)
        self._pages.setCurrentIndex(STAGES.index(stage))
        self.bar.set_current(stage)

    def _show_changes(self) -> None:
        """What this version changes against the one before, in the place of a stage, and back."""
        if not self._changes.isChecked():
            self.go(self._stage)
        elif (found := self.presenter.changes()) is not None:
            language, second = self.account.statement.languages
            shown = [value for one in found if one.path == "exhibits" for value in (one.before, one.after)]
            codes = self.exhibits.codes_of(str(one) for value in shown if isinstance(value, tuple) for one in value)
            self._difference.show_changes(found, codes, (language, second))
            self._pages.setCurrentWidget(self._difference)
            self._difference.setFocus()

    def _open_stage(self, stage: str) -> None:
        """As ``go``; the keyboard goes where one writes."""
        self.go(stage)
        focus_soon(self.stages[stage].first_field())

    def start_writing(self) -> None:
        """The keyboard goes to where one writes on."""
        focus_soon(self.stages[self._stage].first_field())

    def _turn(self, step: int) -> None:
        """Turn to the stage before or after this one."""
        self._open_stage(self.bar.neighbour(step))

    def jump(self, stage: str) -> None:
        """Show one stage and put the keyboard into it."""
        self.go(stage)
        self.stages[stage].take_focus()

    def _typed(self) -> None:
        prepare = self.stages["prepare"].part()
        self.account.statement.set_languages(prepare["language"], prepare["second_language"])
        self.presenter.typed()

    def form(self) -> dict[str, Any]:
        """What stands on the screen. Exhibits are not part of it: a running job may be adding some."""
        form: dict[str, Any] = {}
        for page in self.stages.values():
            form.update(page.part())
        return form

    def close_editor(self) -> None:
        """Save, and let go."""
        self.presenter.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window the statement needs the width: a button shows what stands beside it, in its place."""
        narrow = self.width() < scaled(_NARROW)
        self._title.setText(self._code if narrow else self.tr("Interview %1").replace("%1", self._code))
        self._witness.setVisible(not narrow)
        self._more.setVisible(narrow)
        self._beside.setVisible(not narrow or self._more.isChecked())
        self._pages.setVisible(not narrow or not self._more.isChecked())
        self.account.statement.set_single(narrow)
        low = self.height() < scaled(_LOW)
        self._outer.setContentsMargins(*((12, 4, 12, 4) if low else (20, 14, 20, 14)))
        self._outer.setSpacing(4 if low else 10)

    def _leave(self) -> None:
        self.presenter.save()
        self._back()
