"""A label and a receipt as PDF: painted here, with the faces of the desktop, and kept by the engine."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QCoreApplication, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from fieldkit.workflows.item_values import ItemLabel, ItemRow, Transfer
from ui.text import day_and_time, digest_groups, isolated
from ui.theme import FAMILIES, MONO_FAMILY

_LABEL_MM = QSizeF(90, 50)
_MARGIN_MM = 4.0
_DPI = 600
_QUIET = 4
"""Light modules around a QR code (ISO/IEC 18004)."""


def _writer(buffer: QBuffer, size: QPageSize, margin_mm: float) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setCreator("fieldkit")
    writer.setResolution(_DPI)
    margins = QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    return writer


def label_pdf(label: ItemLabel) -> bytes:
    """A label of 90 by 50 mm: the QR code, and beside it what stands on it in letters."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, QPageSize(_LABEL_MM, QPageSize.Unit.Millimeter, "label"), _MARGIN_MM)
    painter = QPainter(writer)
    width, height = float(writer.width()), float(writer.height())
    right_to_left = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = min(height, width * 0.45)
    _paint_code(painter, QRectF(width - side if right_to_left else 0, (height - side) / 2, side, side), label.qr)
    names = ("", *(_word(name) for name in ("number", "seal", "container", "team", "registered")))
    said = [(name, text) for name, text in zip(names, label.lines, strict=True) if text]
    text = QRectF(0 if right_to_left else side * 1.06, 0, width - side * 1.06, height)
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
    flags |= int(Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
    painter.setLayoutDirection(QGuiApplication.layoutDirection())
    for number, (name, value) in enumerate(said):
        font = QFont(FAMILIES)
        font.setPointSizeF(9.5 if name else 17)
        font.setBold(not name)
        painter.setFont(font)
        place = QRectF(text.left(), text.top() + number * height / len(said), text.width(), height / len(said))
        line = f"{name}: {isolated(value)}" if name else isolated(value)
        shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, flags, shown)
    painter.end()
    return bytes(buffer.data().data())


def _paint_code(painter: QPainter, place: QRectF, qr: Sequence[Sequence[bool]]) -> None:
    module = place.width() / (len(qr) + 2 * _QUIET)
    for down, line in enumerate(qr):
        for across, dark in enumerate(line):
            if dark:
                left, top = place.left() + (across + _QUIET) * module, place.top() + (down + _QUIET) * module
                painter.fillRect(QRectF(left, top, module, module), QColor("black"))


def receipt_pdf(row: ItemRow, transfer: Transfer, deployment: str, team: str) -> bytes:
    """The receipt of one transfer on A4: what it is, from whom to whom, when and why, and who signed how."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, QPageSize(QPageSize.PageSizeId.A4), 22)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height()))  # or Qt puts margins and a number of its own
    document.setDocumentMargin(0)
    document.setDefaultFont(_face(10.5))
    option = QTextOption()
    option.setTextDirection(QGuiApplication.layoutDirection())
    document.setDefaultTextOption(option)
    _write_receipt(_Sheet(QTextCursor(document)), row, transfer, deployment, team)
    document.print_(writer)
    return bytes(buffer.data().data())


def _face(points: float) -> QFont:
    font = QFont(FAMILIES)
    font.setPointSizeF(points)
    return font


class _Sheet:
    """Writes lines of plain text: nothing that a person typed is ever markup."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._cursor, self._first = cursor, True

    def line(
        self, text: str, points: float = 10.5, *, bold: bool = False, above: float = 5, mono: bool = False
    ) -> None:
        """One line in its own paragraph."""
        form, block = QTextCharFormat(), QTextBlockFormat()
        form.setFont(_face(points))
        if mono:
            form.setFontFamilies([MONO_FAMILY])
        form.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        block.setTopMargin(above)
        block.setLayoutDirection(QGuiApplication.layoutDirection())
        if self._first:
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)
        self._first = False
        self._cursor.insertText(text, form)

    def fact(self, name: str, value: str) -> None:
        """What is known of it, if anything is."""
        if value:
            self.line(f"{name}: {isolated(value)}")


def _write_receipt(sheet: _Sheet, row: ItemRow, transfer: Transfer, deployment: str, team: str) -> None:
    form = row.form
    sheet.line(_word("title"), 18, bold=True)
    sheet.line(f"{isolated(deployment)} · {isolated(team)}", above=2)
    sheet.line(f"{isolated(row.code)} · {isolated(form.number)}", 13, bold=True, above=16)
    sheet.line(isolated(form.description), 12)
    for name in ("seal", "container", "place", "found", "finder"):
        sheet.fact(_word(name), getattr(form, name))
    sheet.line(_word("transfer"), 13, bold=True, above=18)
    signed = ", ".join(transfer.signed_by)
    time = day_and_time(transfer.time).strip("\u2068\u2069")
    for name, value in (
        ("from", transfer.giver), ("to", transfer.taker), ("when", time), ("purpose", transfer.purpose),
        ("signed", signed),
    ):  # fmt: skip
        sheet.fact(_word(name), value)
    for name, person in (("gave", transfer.giver), ("took", transfer.taker)):
        sheet.line(f"{_word(name)} ({isolated(person)}):", above=30)
        sheet.line("_" * 44, above=18)
        sheet.line(_word("signature"), 8.5, above=1)
    sheet.line(_word("version"), 8.5, above=30)
    sheet.line(digest_groups(row.version), 8.5, above=1, mono=True)


def _word(name: str) -> str:
    words = {
        "title": QCoreApplication.translate("Paper", "Receipt of an item"),
        "number": QCoreApplication.translate("Paper", "Number"),
        "seal": QCoreApplication.translate("Paper", "Seal"),
        "container": QCoreApplication.translate("Paper", "In"),
        "team": QCoreApplication.translate("Paper", "Team"),
        "registered": QCoreApplication.translate("Paper", "Registered"),
        "place": QCoreApplication.translate("Paper", "Found at"),
        "found": QCoreApplication.translate("Paper", "Found when"),
        "finder": QCoreApplication.translate("Paper", "Found by"),
        "transfer": QCoreApplication.translate("Paper", "Handed over"),
        "from": QCoreApplication.translate("Paper", "From"),
        "to": QCoreApplication.translate("Paper", "To"),
        "when": QCoreApplication.translate("Paper", "When"),
        "purpose": QCoreApplication.translate("Paper", "Purpose"),
        "signed": QCoreApplication.translate("Paper", "Signed on the laptop by"),
        "gave": QCoreApplication.translate("Paper", "Gave it"),
        "took": QCoreApplication.translate("Paper", "Took it"),
        "signature": QCoreApplication.translate("Paper", "Signature, date and time"),
        "version": QCoreApplication.translate(
            "Paper", "Version of the record that this receipt is about (SHA-256)"
        ),
    }
    return words[name]
