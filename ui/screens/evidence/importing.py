"""Taking cards, folders and files: choose or drop them, see how far it is, and what it came to."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from fieldkit.workflows.card_values import CardReport
from fieldkit.workflows.field import card
from ui.context import WorkspaceContext
from ui.files import choose_files, choose_folder
from ui.screens.evidence.card_result import CardResult
from ui.screens.evidence.cards import cards, whole_card
from ui.text import button_text, isolated, size_text
from ui.widgets.buttons import button
from ui.widgets.notice import Notice
from ui.widgets.progress import JobBar


class CardImport(QWidget):
    """Progress and result above the light table; ``button`` stands in the heading."""

    def __init__(self, context: WorkspaceContext, notice: Notice) -> None:
        super().__init__()
        self._context, self._notice = context, notice
        self._paths: list[Path] = []
        self.bar = JobBar(context.jobs)
        self.result = CardResult(lambda everything: self.take(self._paths, everything=everything))
        self.button: QPushButton = button(self.tr("Add…"), self._open_menu, filled=True)
        self.button.setAccessibleDescription(self.tr("Files, a folder, or a whole card"))
        self.menu = QMenu(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.result)

    def _open_menu(self) -> None:
        self.fill_menu()
        corner = self.button.rect().bottomLeft()
        if self.isRightToLeft():
            corner = self.button.rect().bottomRight() - QPoint(self.menu.sizeHint().width(), 0)
        self.menu.popup(self.button.mapToGlobal(corner))

    def fill_menu(self) -> None:
        """Offer every card that is in now, a folder, and files."""
        self.menu.clear()
        for one in cards():
            text = self.tr("Card %1 (%2)").replace("%1", isolated(one.name)).replace("%2", size_text(one.size))
            self.menu.addAction(button_text(text), partial(self.take, [one.folder]))
        self.menu.addAction(self.tr("Card or folder…"), self._choose_folder)
        self.menu.addAction(self.tr("Files…"), self._choose_files)

    def _choose_files(self) -> None:
        self.take(choose_files(self, self.tr("Add files")))

    def _choose_folder(self) -> None:
        folder = choose_folder(self, self.tr("Add a card or a folder"))
        self.take([folder] if folder else [])

    def take(self, paths: list[Path], *, everything: bool = False) -> None:
        """Take what lies below these, go on where some of it is here, and read it all back."""
        if not paths:
            return
        session = self._context.field
        whole = whole_card(paths)
        folders = "" if whole else ", ".join(path.name for path in paths if path.is_dir())
        self._notice.hide()
        self.result.put_away()

        def work(job: Any) -> CardReport:
            return card.take_card(session, paths, job, everything=everything)

        def taken(report: CardReport) -> None:
            self._paths = paths
            self.result.show_report(report, card=whole, folder=folders)
            self._context.bus.changed.emit()

        self.bar.run(self.tr("Taking files"), work, taken, self._failed)

    def _failed(self, error: BaseException) -> None:
        self._notice.show_error(error)
        self._context.bus.changed.emit()
