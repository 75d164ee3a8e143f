"""What taking a card came to: safe to erase, or the list of what is not safe yet and how to go on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout

from fieldkit.workflows.card_values import CardReport
from fieldkit.workflows.values import CollectProblem
from ui.failures import known_sentence
from ui.text import isolated, size_text
from ui.theme import scaled
from ui.widgets.boxes import row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel

_LEFT_OUT = frozenset({"hidden-file", "system-file"})
_NEVER = frozenset({"link-not-followed", "not-a-file", "folder-too-deep"})
"""What going on does not help."""
_LIST_HEIGHT = 132


class CardResult(QFrame):
    """Hidden until a card was taken. ``again(everything)`` takes the same card once more."""

    turned = Signal()
    """Shown or put away."""

    def __init__(self, again: Callable[[bool], object]) -> None:
        super().__init__()
        self.heading = PlainLabel("", "heading", wrap=True)
        self.facts = PlainLabel("", "", wrap=True)
        self._model = QStringListModel()
        self.names = QListView()
        self.names.setModel(self._model)
        self.names.setWordWrap(True)
        self.names.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setLayoutMode(QListView.LayoutMode.Batched)
        self.names.setAccessibleName(self.tr("Not safe yet"))
        self.names.setMaximumHeight(scaled(_LIST_HEIGHT))
        self.go_on = button(self.tr("Go on with the card"), lambda: again(False))
        self.hidden = button(self.tr("Take the hidden files too"), lambda: again(True))
        self._close = button(self.tr("Close"), self.put_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        for widget in (self.heading, self.facts, self.names):
            column.addWidget(widget)
        column.addLayout(row(None, self.hidden, self.go_on, self._close))
        self.hide()

    def show_report(self, report: CardReport, *, card: str, folder: str) -> None:
        """Say what it came to. ``card`` is the name of a whole card, ``folder`` of a folder; both are empty for single
        files, of which nothing follows for the card."""
        self.setObjectName("cardWash" if report.safe_to_erase else "attention")
        self.style().unpolish(self)
        self.style().polish(self)
        mark = "✓ " if report.safe_to_erase else "◆ "
        self.heading.setText(mark + _heading(report, card, folder))
        self.facts.setText(_facts(report))
        self._model.setStringList([f"{isolated(one.name)} — {why(one)}" for one in report.not_safe])
        self.names.setVisible(bool(report.not_safe))
        self.hidden.setVisible(any(one.code in _LEFT_OUT for one in report.not_safe))
        stopped = report.card_gone or report.stopped is not None
        unfinished = any(one.code not in _LEFT_OUT | _NEVER for one in report.not_safe)
        self.go_on.setVisible(report.files > 0 and (stopped or unfinished))
        self.show()
        self.turned.emit()
        next(one for one in (self.go_on, self.hidden, self._close) if not one.isHidden()).setFocus()

    def put_away(self) -> None:
        """It was read."""
        self.hide()
        self.turned.emit()


def _heading(report: CardReport, card: str, folder: str) -> str:
    if report.safe_to_erase:
        if card:
            text = QCoreApplication.translate("Card", "Safe to erase the card %1")
            return text.replace("%1", isolated(card))
        if folder:
            text = QCoreApplication.translate("Card", "Safe to erase the folder %1. Nothing else was looked at.")
            return text.replace("%1", isolated(folder))
        return QCoreApplication.translate("Card", "These files are safe here. The card was not looked at.")
    if not report.files and not report.not_safe:
        return QCoreApplication.translate("Card", "There is no file in there.")
    if report.card_gone:
        return QCoreApplication.translate("Card", "The card was pulled out. Put it back in and go on.")
    if report.stopped is not None:
        what, step = known_sentence(report.stopped, report.stopped, "")
        stopped = QCoreApplication.translate("Card", "Do not erase the card yet.")
        return " ".join(filter(None, (stopped, what, step)))
    return QCoreApplication.translate("Card", "Do not erase the card: not everything on it is safe here.")


def _facts(report: CardReport) -> str:
    """How many files there are, and what became of them."""
    told = [
        (report.files, QCoreApplication.translate("Card", "Files: %1 (%2).").replace("%2", size_text(report.size))),
        (len(report.taken), QCoreApplication.translate("Card", "Taken now: %1.")),
        (len(report.already), QCoreApplication.translate("Card", "Here already, not taken twice: %1.")),
        (
            sum(1 for one in report.taken if one.same_as),
            QCoreApplication.translate("Card", "Same content as another exhibit: %1."),
        ),
        (report.read_back, QCoreApplication.translate("Card", "Read back from the disk and equal: %1.")),
        (len(report.not_safe), QCoreApplication.translate("Card", "Not safe yet: %1.")),
    ]
    return " ".join(text.replace("%1", isolated(count)) for count, text in told if count)


def why(one: CollectProblem) -> str:
    """Why one file of a card is not safe yet."""
    own = {
        "not-reached": QCoreApplication.translate("Card", "not reached before it stopped"),
        "hidden-file": QCoreApplication.translate("Card", "hidden; not taken"),
        "system-file": QCoreApplication.translate("Card", "made by a computer for itself; not taken"),
        "folder-too-deep": QCoreApplication.translate("Card", "too many folders inside each other"),
        "file-changed": QCoreApplication.translate("Card", "came or changed while the card was taken"),
        "file-missing": QCoreApplication.translate("Card", "not on the card any more"),
    }
    if one.code in own:
        return own[one.code]
    what, _ = known_sentence(one.code, one.message, one.next_step)
    return what
