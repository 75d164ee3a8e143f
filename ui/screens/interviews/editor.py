"""One interview on the screen. It saves itself as people type: within half a second, and before anything else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import interview
from fieldkit.workflows.values import Interview
from ui.context import WorkspaceContext
from ui.messages import missing_sentence, state_word
from ui.screens.interviews.exhibits_card import ExhibitsCard
from ui.screens.interviews.identity_card import IdentityCard
from ui.screens.interviews.stages import AccountStage, make_stages
from ui.text import isolated
from ui.widgets.boxes import card, clear, column_widget, row, scrolling
from ui.widgets.buttons import button, choice
from ui.widgets.focus import focus_soon
from ui.widgets.labels import Chip, PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.stage_bar import StageBar

SAVE_MS = 500
SIDE_WIDTH = 300
_NARROW, _LOW = 800, 330
"""Pixels of this screen, without rail and bars."""
STAGES = ("prepare", "consent", "account", "read-back", "close")


class InterviewEditor(QWidget):
    """Title and stages on top, the page of one stage in the middle, what belongs to it at the side."""

    def __init__(self, context: WorkspaceContext, shown: Interview, back: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context, self._back = context, back
        self._unsaved = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_MS)
        self._timer.timeout.connect(self.save_now)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(20, 14, 20, 14)
        self._outer.setSpacing(10)
        self._stage = "account" if shown.row.turns else "prepare"
        context.bus.leaving.connect(self.save_now)
        self._show(shown)

    def _show(self, shown: Interview) -> None:
        self._shown, self._form = shown, dict(shown.form)
        clear(self._outer)
        self._timer.stop()
        editable = shown.row.state == "draft"
        self._outer.addLayout(self._heading(shown, editable))
        self.bar = StageBar(self._stage_names(), self._context.theme, self.go)
        self._outer.addWidget(self.bar)
        self.notice = Notice()
        self._outer.addWidget(self.notice)
        self.stages = make_stages(shown, self._form, self._context.field.now_text, self)
        self._pages = QStackedWidget()
        for page in self.stages.values():
            page.changed.connect(self._typed)
            self._pages.addWidget(scrolling(page))
        middle = QHBoxLayout()
        middle.setSpacing(18)
        middle.addWidget(self._pages, 1)
        self._beside = scrolling(self._side(shown, editable))
        self._beside.setFixedWidth(SIDE_WIDTH)
        middle.addWidget(self._beside)
        self._outer.addLayout(middle, 1)
        self._fit()
        self._show_missing(shown)
        self.go(self._stage)

    def _heading(self, shown: Interview, editable: bool) -> QHBoxLayout:
        self._title = PlainLabel("", "title")
        state = Chip(state_word(shown.row.state), "attention" if editable else "accent")
        self._witness = Chip(self.tr("Witness %1").replace("%1", isolated(shown.row.witness_code)))
        back = button(self.tr("All interviews"), self._leave, flat=True)
        self._more = choice(self.tr("Exhibits, identity"), self._fit)
        if editable:
            action = button(self.tr("Finalise"), self.finalise, filled=True)
        else:
            action = button(self.tr("Amend"), self.amend)
        return row(self._title, state, self._witness, None, self._more, back, action)

    def _stage_names(self) -> list[tuple[str, str]]:
        names = (
            self.tr("Prepare"), self.tr("Consent"), self.tr("Account"), self.tr("Read-back"), self.tr("Close"),
        )  # fmt: skip
        return list(zip(STAGES, names, strict=True))

    def _side(self, shown: Interview, editable: bool) -> QWidget:
        side, column = column_widget(12)
        exhibits = list(self._form["exhibits"])
        self.exhibits = ExhibitsCard(self._context, shown.row.id, exhibits, self._attached, editable=editable)
        column.addWidget(self.exhibits)
        frame, self._missing = card()
        frame.setVisible(editable)
        column.addWidget(frame)
        self.identity = IdentityCard(self._context, shown, lambda _: self._context.bus.saved.emit(), editable=editable)
        column.addWidget(self.identity)
        column.addStretch(1)
        return side

    def _show_missing(self, shown: Interview) -> None:
        clear(self._missing)
        self._missing.addWidget(PlainLabel(self.tr("Missing before you finalise"), "caption"))
        for one in shown.row.missing:
            label = PlainLabel("", "", wrap=True)
            label.set_state("attention", missing_sentence(one.code))
            arrow = "←" if self.isRightToLeft() else "→"
            word = self.tr("go")
            go = button(f"{word} {arrow}", partial(self.jump, one.stage), flat=True)
            go.setProperty("go", "true")
            go.setAccessibleName(self.tr("Go to: %1").replace("%1", missing_sentence(one.code)))
            line = row(label, go)
            line.setStretch(0, 1)
            self._missing.addLayout(line)
        if not shown.row.missing:
            done = PlainLabel("")
            done.set_state("success", self.tr("Nothing is missing"))
            self._missing.addWidget(done)
        lacking = {one.stage for one in shown.row.missing}
        self.bar.set_done({stage for stage in STAGES if stage not in lacking})

    def go(self, stage: str) -> None:
        """Show one stage; unfinished input is taken in first."""
        QGuiApplication.inputMethod().commit()
        self._stage = stage
        self._pages.setCurrentIndex(STAGES.index(stage))
        self.bar.set_current(stage)

    def start_writing(self) -> None:
        """The keyboard goes to where one writes on."""
        focus_soon(self.stages[self._stage].first_field())

    def jump(self, stage: str) -> None:
        """Show one stage and put the keyboard into it."""
        self.go(stage)
        self.stages[stage].take_focus()

    def _typed(self) -> None:
        self._unsaved = True
        self._context.bus.typed.emit()
        self._timer.start()
        prepare, account = self.stages["prepare"].part(), self.stages["account"]
        if isinstance(account, AccountStage):
            account.turns.set_languages(prepare["language"], prepare["second_language"])

    def form(self) -> dict[str, Any]:
        """What stands on the screen. Exhibits are not part of it: a running job may be adding some."""
        form: dict[str, Any] = {}
        for page in self.stages.values():
            form.update(page.part())
        return form

    def save_now(self) -> None:
        """Save if anything was typed since the last save."""
        if not self._unsaved:
            return
        QGuiApplication.inputMethod().commit()
        self._timer.stop()
        try:
            saved = interview.add(self._context.field, self._shown.row.id, self.form())
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        self._unsaved = False
        self.notice.hide()
        self._shown, self._form = saved, dict(saved.form)
        self._show_missing(saved)
        self._context.bus.saved.emit()

    def finalise(self) -> None:
        """Finalise, or say what is missing."""
        self._unsaved = True
        self.save_now()
        if self._shown.row.missing:
            names = ", ".join(missing_sentence(one.code) for one in self._shown.row.missing)
            self.notice.show_text("attention", self.tr("Not yet: this is missing"), names)
            self.jump(self._shown.row.missing[0].stage)
            return
        try:
            done = interview.finalise(self._context.field, self._shown.row.id)
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        self._show(done)
        self._context.bus.changed.emit()

    def amend(self) -> None:
        """Open the next version as a draft; the finalised one stays."""
        try:
            self._show(interview.amend(self._context.field, self._shown.row.id))
        except FieldkitError as error:
            self.notice.show_error(error)
            return
        self._context.bus.changed.emit()

    def _attached(self) -> None:
        """Show what was attached; the keyboard stays where it is."""
        self.save_now()
        loaded = interview.load(self._context.field, self._shown.row.id)
        self._shown, self._form = loaded, dict(loaded.form)
        self.exhibits.show_exhibits(list(self._form["exhibits"]))
        self._show_missing(loaded)
        self._context.bus.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window the statement needs the width: a button shows what stands beside it, in its place."""
        narrow = self.width() < _NARROW
        code = isolated(self._shown.row.code)
        self._title.setText(code if narrow else self.tr("Interview %1").replace("%1", code))
        self._witness.setVisible(not narrow)
        self._more.setVisible(narrow)
        self._beside.setVisible(not narrow or self._more.isChecked())
        self._pages.setVisible(not narrow or not self._more.isChecked())
        low = self.height() < _LOW
        self._outer.setContentsMargins(*((12, 4, 12, 4) if low else (20, 14, 20, 14)))
        self._outer.setSpacing(4 if low else 10)

    def _leave(self) -> None:
        self.save_now()
        self._back()
