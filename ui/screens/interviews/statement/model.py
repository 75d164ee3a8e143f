"""The turns of a statement in their order. What is typed is here at each key; what is saved is the editor's matter."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.screens.interviews.statement.words import spoken

Turn = dict[str, Any]
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_EMPTY = {"speaker": "witness", "time": "", "text": "", "translation": "", "basis": ""}


class TurnModel(QAbstractListModel):
    """One row for each turn. ``changed`` follows every change of what would be saved."""

    changed = Signal()

    def __init__(self, turns: Sequence[Mapping[str, Any]]) -> None:
        super().__init__()
        self._turns: list[Turn] = [{**_EMPTY, **turn} for turn in turns]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._turns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return spoken(self._turns[index.row()]) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def turn(self, row: int) -> Turn:
        """The turn of a row; it is read, never changed in place."""
        return self._turns[row]

    def turns(self) -> list[Turn]:
        """Copies of all, in order."""
        return [dict(turn) for turn in self._turns]

    def row_of(self, ident: str) -> int:
        """The row of a turn; -1 where it is gone."""
        return next((row for row, turn in enumerate(self._turns) if turn["id"] == ident), -1)

    @property
    def translated(self) -> bool:
        """Whether anything stands in the second language."""
        return any(turn["translation"] for turn in self._turns)

    def write(self, row: int, key: str, value: str) -> None:
        """Set one field of a turn. Views are not told: who typed it shows it."""
        if self._turns[row][key] != value:
            self._turns[row] = {**self._turns[row], key: value}
            self.changed.emit()

    def insert(self, row: int, turn: Mapping[str, Any]) -> None:
        """Put a turn before that row, or after the last."""
        row = min(max(row, 0), len(self._turns))
        self.beginInsertRows(QModelIndex(), row, row)
        self._turns.insert(row, {**_EMPTY, **turn})
        self.endInsertRows()
        self.changed.emit()

    def remove(self, row: int) -> Turn:
        """Take a turn out."""
        self.beginRemoveRows(QModelIndex(), row, row)
        taken = self._turns.pop(row)
        self.endRemoveRows()
        self.changed.emit()
        return taken

    def move(self, row: int, to: int) -> None:
        """Let a turn stand at row ``to``."""
        after = to + 1 if to > row else to
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), after)
        self._turns.insert(to, self._turns.pop(row))
        self.endMoveRows()
        self.changed.emit()

    @staticmethod
    def new(speaker: str, time: str) -> Turn:
        """A turn without words."""
        return {**_EMPTY, "id": secrets.token_hex(4), "speaker": speaker, "time": time}
