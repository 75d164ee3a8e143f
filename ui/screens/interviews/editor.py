"""One interview on the screen. It saves itself as people type: within half a second, and before anything else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import interview
from fieldkit.workflows.values import Interview
from ui.context import WorkspaceContext
from ui.messages import missing_sentence, state_word
from ui.screens.interviews.exhibits_card import ExhibitsCard
from ui.screens.interviews.identity_card import IdentityCard
from ui.screens.interviews.stages import make_stages
from ui.text import isolated
from ui.widgets.boxes import card, clear, column_widget, row, scrolling
from ui.widgets.buttons import button
from ui.widgets.labels import Chip, PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.stage_bar import StageBar

SAVE_MS = 500
SIDE_WIDTH = 300
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
        middle.addWidget(scrolling(self._side(shown, editable)))
        self._outer.addLayout(middle, 1)
        self._show_missing(shown)
        self.go(self._stage)

    def _heading(self, shown: Interview, editable: bool) -> QHBoxLayout:
        title = PlainLabel(self.tr("Interview %1").replace("%1", isolated(shown.row.code)), "title")
        state = Chip(state_word(shown.row.state), "attention" if editable else "accent")
        witness = Chip(self.tr("Witness %1").replace("%1", isolated(shown.row.witness_code)))
        back = button(self.tr("All interviews"), self._leave, flat=True)
        if editable:
            action = button(self.tr("Finalise"), self.finalise, filled=True)
        else:
            action = button(self.tr("Amend"), self.amend)
        return row(title, state, witness, None, back, action)

    def _stage_names(self) -> list[tuple[str, str]]:
        names = (
            self.tr("Prepare"), self.tr("Consent"), self.tr("Account"), self.tr("Read-back"), self.tr("Close"),
        )  # fmt: skip
        return list(zip(STAGES, names, strict=True))

    def _side(self, shown: Interview, editable: bool) -> QWidget:
        side, column = column_widget(12)
        side.setFixedWidth(SIDE_WIDTH)
        exhibits = list(self._form["exhibits"])
        self.exhibits = ExhibitsCard(self._context, shown.row.id, exhibits, self._reload, editable=editable)
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
            go = button(self.tr("go"), partial(self.go, one.stage), flat=True)
            self._missing.addLayout(row(label, None, go))
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

    def _typed(self) -> None:
        self._unsaved = True
        self._timer.start()

    def form(self) -> dict[str, Any]:
        """The form as it stands on the screen."""
        form = dict(self._form)
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
            saved = interview.save_draft(self._context.field, self._shown.row.id, self.form())
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
            self.go(self._shown.row.missing[0].stage)
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

    def _reload(self) -> None:
        self.save_now()
        self._show(interview.load(self._context.field, self._shown.row.id))
        self._context.bus.changed.emit()

    def _leave(self) -> None:
        self.save_now()
        self._back()
