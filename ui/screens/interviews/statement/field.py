"""The field in which one text of the current turn is typed: plain text, its own undo, nothing learned by the keyboard.

One field serves every turn: it is given the turn's document. Documents of the turns that were typed in last are kept,
so that undo still works when one comes back.
"""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.screens.interviews.statement.texts import LINE_HEIGHT, link_format, links, statement_font, text_option
from ui.theme import scaled

_DOCUMENTS_KEPT = 24
EXHIBIT_MIME = "application/x-fieldkit-exhibit"
"""What is dragged is an exhibit's code, in UTF-8."""


class StatementEdit(QTextEdit):
    """``typed`` is sent when a person changed the words, ``grown`` when they need another height."""

    typed = Signal()
    grown = Signal()

    def __init__(self, label: str, link: QColor, parent: QWidget) -> None:
        super().__init__(parent)
        self._way, self._link = Qt.LayoutDirection.LeftToRight, link
        self._documents: OrderedDict[str, QTextDocument] = OrderedDict()
        self.setAcceptRichText(False)
        self.setAccessibleName(label)
        self.setTabChangesFocus(True)
        self.setProperty("statement", "true")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhMultiLine)
        self.textChanged.connect(self._changed)
        self._showing = False

    @property
    def words(self) -> str:
        """The text as it was typed, with its no-break spaces."""
        return _words(self.document())

    @property
    def needed(self) -> int:
        """The height of the words, px, with what an input method has not yet committed."""
        return max(scaled(LINE_HEIGHT), round(self.document().size().height()))

    def show_text(self, ident: str, text: str) -> None:
        """Show the text of a turn; its undo is its own."""
        document = self._documents.pop(ident, None)
        if document is None or _words(document) != text:
            document = self._new_document(text)
        self._documents[ident] = document
        self._showing = True
        self.setDocument(document)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._showing = False
        while len(self._documents) > _DOCUMENTS_KEPT:
            self._documents.popitem(last=False)[1].deleteLater()
        self._mark_links()

    def set_way(self, way: Qt.LayoutDirection) -> None:
        """The direction of the column, and so of every text in it."""
        if way != self._way:
            self._way = way
            for document in {*self._documents.values(), self.document()}:
                document.setDefaultTextOption(text_option(way))

    def set_quiet(self, quiet: bool) -> None:
        """A question stands back behind what the witness says."""
        self.setProperty("quiet", "true" if quiet else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def _new_document(self, text: str) -> QTextDocument:
        document = QTextDocument(self)
        document.setDocumentMargin(0)
        document.setDefaultFont(statement_font())
        document.setDefaultTextOption(text_option(self._way))
        document.setUndoRedoEnabled(False)
        document.setPlainText(text)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(_lines())
        document.setUndoRedoEnabled(True)
        document.documentLayout().documentSizeChanged.connect(lambda _: self.grown.emit())
        return document

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return makes a paragraph of the same line height; Qt's own takes the height away from an empty one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.isReadOnly():
            self.textCursor().insertBlock(_lines())
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def _changed(self) -> None:
        if not self._showing:
            self._mark_links()
            self.typed.emit()

    def _mark_links(self) -> None:
        marked = []
        for start, length, _ in links(self.words):
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            one = QTextEdit.ExtraSelection()
            one.cursor, one.format = cursor, link_format(self._link)
            marked.append(one)
        if marked or self.extraSelections():
            self.setExtraSelections(marked)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, and nothing that only looks like it: files and exhibits go to the turn."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.canInsertFromMimeData(source):
            self.insertPlainText(source.text())


def _words(document: QTextDocument) -> str:
    return document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n")


def _lines() -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLineHeight(scaled(LINE_HEIGHT), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return block
