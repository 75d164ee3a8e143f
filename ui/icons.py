"""Painted icons: a few strokes each, in the theme's colours, sharp at every scale. Our own drawing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPen, QPixmap, QPolygonF

from ui.theme import Theme

_SIZE = 18
_SCALE = 3
_DIRECTED = frozenset({"join", "interviews"})
"""Drawings that point somewhere and are mirrored where people read from the right."""


def icon(name: str, theme: Theme, token: str = "ink") -> QIcon:
    """The icon of a place in one of the theme's colours; a square where there is none."""
    pixmap = QPixmap(_SIZE * _SCALE, _SIZE * _SCALE)
    pixmap.setDevicePixelRatio(_SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.color(token), 1.4)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    if name in _DIRECTED and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        painter.translate(_SIZE, 0)
        painter.scale(-1, 1)
    _DRAWINGS.get(name, _square)(painter)
    painter.end()
    return QIcon(pixmap)


def _square(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(3, 3, 12, 12), 2, 2)


def _today(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(2.5, 4, 13, 11.5), 1.5, 1.5)
    painter.drawLine(QPointF(2.5, 7.5), QPointF(15.5, 7.5))
    painter.drawLine(QPointF(6, 2), QPointF(6, 5))
    painter.drawLine(QPointF(12, 2), QPointF(12, 5))


def _interviews(painter: QPainter) -> None:
    points = [(2.5, 3.5), (15.5, 3.5), (15.5, 12), (8, 12), (4.5, 15), (4.5, 12), (2.5, 12)]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))


def _evidence(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(2.5, 3.5, 13, 11), 1.5, 1.5)
    painter.drawPolyline(
        QPolygonF([QPointF(3, 13), QPointF(7, 8.5), QPointF(10, 11.5), QPointF(12, 9.5), QPointF(15, 13)])
    )
    painter.drawEllipse(QPointF(12, 6.5), 1, 1)


def _hand_over(painter: QPainter) -> None:
    painter.drawLine(QPointF(2.5, 6), QPointF(14, 6))
    painter.drawPolyline(QPolygonF([QPointF(11, 3), QPointF(14, 6), QPointF(11, 9)]))
    painter.drawLine(QPointF(15.5, 12.5), QPointF(4, 12.5))
    painter.drawPolyline(QPolygonF([QPointF(7, 9.5), QPointF(4, 12.5), QPointF(7, 15.5)]))


def _review(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(3.5, 2.5, 11, 13), 1.5, 1.5)
    painter.drawLine(QPointF(6, 6), QPointF(12, 6))
    painter.drawPolyline(QPolygonF([QPointF(6, 10.5), QPointF(8.2, 12.7), QPointF(12, 8.8)]))


def _bundles(painter: QPainter) -> None:
    painter.drawPolygon(
        QPolygonF(
            [QPointF(9, 2), QPointF(15.5, 5), QPointF(15.5, 12.5), QPointF(9, 16), QPointF(2.5, 12.5), QPointF(2.5, 5)]
        )
    )  # one drawing
    painter.drawPolyline(QPolygonF([QPointF(2.5, 5), QPointF(9, 8.2), QPointF(15.5, 5)]))
    painter.drawLine(QPointF(9, 8.2), QPointF(9, 16))


def _custody(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(5, 5), 2.4, 2.4)
    painter.drawEllipse(QPointF(13, 13), 2.4, 2.4)
    painter.drawLine(QPointF(6.8, 6.8), QPointF(11.2, 11.2))


def _settings(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(9, 9), 2.2, 2.2)
    for x, y in ((9, 2.5), (9, 15.5), (2.5, 9), (15.5, 9)):
        painter.drawLine(QPointF(9 + (x - 9) * 0.6, 9 + (y - 9) * 0.6), QPointF(x, y))


def _intake(painter: QPainter) -> None:
    painter.drawPolyline(QPolygonF([QPointF(2.5, 9), QPointF(2.5, 15), QPointF(15.5, 15), QPointF(15.5, 9)]))
    painter.drawLine(QPointF(9, 2.5), QPointF(9, 11))
    painter.drawPolyline(QPolygonF([QPointF(6, 8), QPointF(9, 11), QPointF(12, 8)]))


def _verify(painter: QPainter) -> None:
    painter.drawPolyline(QPolygonF([QPointF(3, 9.5), QPointF(7, 13.5), QPointF(15, 4.5)]))


def _teams(painter: QPainter) -> None:
    for x, y, width in ((6.5, 6, 8), (13, 7, 5)):
        painter.drawEllipse(QPointF(x, y), 2.3, 2.3)
        painter.drawArc(QRectF(x - width / 2, y + 4, width, 9), 0, 180 * 16)


def _join(painter: QPainter) -> None:
    painter.drawPolyline(QPolygonF([QPointF(10, 2.5), QPointF(15.5, 2.5), QPointF(15.5, 15.5), QPointF(10, 15.5)]))
    painter.drawLine(QPointF(2.5, 9), QPointF(11, 9))
    painter.drawPolyline(QPolygonF([QPointF(8, 6), QPointF(11, 9), QPointF(8, 12)]))


def _training(painter: QPainter) -> None:
    painter.drawPolygon(QPolygonF([QPointF(9, 3), QPointF(16.5, 6.5), QPointF(9, 10), QPointF(1.5, 6.5)]))
    painter.drawPolyline(QPolygonF([QPointF(4.5, 8.5), QPointF(4.5, 12.5), QPointF(9, 15), QPointF(13.5, 12.5),
                                    QPointF(13.5, 8.5)]))  # fmt: skip


def _headquarters(painter: QPainter) -> None:
    painter.drawPolyline(QPolygonF([QPointF(2, 7), QPointF(9, 2.5), QPointF(16, 7)]))
    painter.drawLine(QPointF(2.5, 15.5), QPointF(15.5, 15.5))
    for x in (4.5, 9.0, 13.5):
        painter.drawLine(QPointF(x, 8.5), QPointF(x, 14))


def _people(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(9, 6), 2.8, 2.8)
    painter.drawArc(QRectF(3.5, 10.5, 11, 10), 0, 180 * 16)


_DRAWINGS: dict[str, Callable[[QPainter], None]] = {
    "today": _today,
    "interviews": _interviews,
    "evidence": _evidence,
    "hand-over": _hand_over,
    "review": _review,
    "bundles": _bundles,
    "people": _people,
    "custody": _custody,
    "settings": _settings,
    "intake": _intake,
    "verify": _verify,
    "teams": _teams,
    "join": _join,
    "training": _training,
    "headquarters": _headquarters,
}
