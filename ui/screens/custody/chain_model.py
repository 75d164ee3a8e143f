"""The chain's rows: a header for each day, and a line for each act. What a row says is put into words as it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from fieldkit.workflows.values import ChainLine
from ui.messages import act_word, reason_word, subject_word
from ui.text import isolated

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
DAY_ROLE = Qt.ItemDataRole.UserRole + 2
_SUBJECTS = 5

Index = QModelIndex | QPersistentModelIndex
Rows = tuple[ChainLine | str, ...]
"""Lines, and days as ``2026-11-30``."""


def rows_by_day(lines: Sequence[ChainLine]) -> Rows:
    """The lines under a header for each day; may be called beside the window."""
    rows: list[ChainLine | str] = []
    day = ""
    for line in lines:
        if line.time[:10] != day:
            day = line.time[:10]
            rows.append(day)
        rows.append(line)
    return tuple(rows)


def what(line: ChainLine) -> str:
    """What the act was done to, each named once, and why."""
    names = list(dict.fromkeys(one.removeprefix("object ") for one in line.subjects))
    shown = "  ".join(subject_word(one) for one in names[:_SUBJECTS])
    more = f"+{len(names) - _SUBJECTS}" if len(names) > _SUBJECTS else ""
    reason = isolated(reason_word(line.reason)) if line.reason else ""
    return "  ".join(filter(None, (shown, more, reason)))


class ChainModel(QAbstractListModel):
    """However long the chain is, showing it is one assignment."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Rows = ()

    def show_rows(self, rows: Rows) -> None:
        """Show these in the place of what stood here."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == DAY_ROLE:
            return row if isinstance(row, str) else None
        if role == LINE_ROLE:
            return None if isinstance(row, str) else row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row if isinstance(row, str) else f"{row.seq} {row.time} {act_word(row.act)}  {what(row)}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
