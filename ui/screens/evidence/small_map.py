"""A small map that is bundled and fetches nothing: land, degrees, where the camera says that it was, and how far off.

Only the outline of the land is known, and no borders. Degrees of longitude are drawn as wide as they are in the middle.
 Nothing is drawn as more exact than it is: the circle is what the camera says of its own error.
"""

from __future__ import annotations

import json
import math
from functools import cache, partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.assets import resource
from ui.text import isolated
from ui.theme import Theme, base_font, scaled
from ui.widgets.boxes import row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel

SPANS = (170.0, 60.0, 20.0, 5.0, 1.0, 0.2, 0.04)
"""Degrees of latitude from top to bottom, one for each step of the zoom."""
_FIRST = 2
METRES_PER_DEGREE = 111_320.0
_LINES = (30.0, 10.0, 5.0, 1.0, 0.2, 0.05, 0.01)
_HEIGHT, _LABEL_WIDTH = 170, 56
_POLE = 85.0


@cache
def land() -> tuple[tuple[QPolygonF, QRectF], ...]:
    """Each ring of land in degrees, north up, and what it lies in."""
    found = []
    for ring in json.loads(resource("map", "land.json").read_text(encoding="ascii")):
        points = [QPointF(x / 100, -y / 100) for x, y in zip(ring[::2], ring[1::2], strict=True)]
        polygon = QPolygonF(points)
        found.append((polygon, polygon.boundingRect()))
    return tuple(found)


class Chart(QWidget):
    """The drawing. ``step`` is an index of ``SPANS``."""

    def __init__(self, theme: Theme, latitude: float, longitude: float, error: float | None) -> None:
        super().__init__()
        self._theme, self._latitude, self._longitude, self.error = theme, latitude, longitude, error
        self.step = _FIRST
        self.setFixedHeight(scaled(_HEIGHT))

    @property
    def pixels_per_degree(self) -> float:
        """Down; a degree across is as much narrower as it is on the ground."""
        return self.height() / SPANS[self.step]

    @property
    def _squeeze(self) -> float:
        return math.cos(math.radians(min(_POLE, abs(self._latitude))))

    @property
    def radius(self) -> float:
        """Of the camera's own error, in pixels; 0 where it says none."""
        return (self.error or 0) / METRES_PER_DEGREE * self.pixels_per_degree

    def place(self, latitude: float, longitude: float) -> QPointF:
        """Where these degrees are drawn."""
        across, down = self.pixels_per_degree * self._squeeze, self.pixels_per_degree
        return QPointF(
            self.width() / 2 + (longitude - self._longitude) * across,
            self.height() / 2 - (latitude - self._latitude) * down,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect())
        painter.fillRect(self.rect(), self._theme.color("accent_wash"))
        self._land(painter)
        self._degrees(painter)
        self._marker(painter)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _land(self, painter: QPainter) -> None:
        painter.save()
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(self.pixels_per_degree * self._squeeze, self.pixels_per_degree)
        painter.translate(-self._longitude, self._latitude)
        half = self.width() / 2 / (self.pixels_per_degree * self._squeeze)
        seen = QRectF(self._longitude - half, -self._latitude - SPANS[self.step] / 2, 2 * half, SPANS[self.step])
        pen = QPen(self._theme.color("border"), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(self._theme.color("rail"))
        for around in (-360.0, 0.0, 360.0):
            for polygon, bounds in land():
                if bounds.translated(around, 0).intersects(seen):
                    painter.drawPolygon(polygon.translated(around, 0))
        painter.restore()

    def _degrees(self, painter: QPainter) -> None:
        every = _LINES[self.step]
        painter.setFont(base_font(12))
        half = self.width() / 2 / (self.pixels_per_degree * self._squeeze)
        written = -math.inf
        for longitude in _multiples(self._longitude - half, self._longitude + half, every):
            x = self.place(0, longitude).x()
            self._line(painter, QPointF(x, 0), QPointF(x, self.height()))
            if x > max(written, 0) + scaled(_LABEL_WIDTH):  # nothing is written over another, nor over a latitude
                text = _degree_text((longitude + 180) % 360 - 180, "E", "W")
                painter.drawText(QPointF(x + 3, self.height() - 4), text)
                written = x
        for latitude in _multiples(self._latitude - SPANS[self.step], self._latitude + SPANS[self.step], every):
            if abs(latitude) <= 90:
                y = self.place(latitude, 0).y()
                self._line(painter, QPointF(0, y), QPointF(self.width(), y))
                painter.drawText(QPointF(3, y - 3), _degree_text(latitude, "N", "S"))

    def _line(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(start, end)
        painter.setPen(self._theme.color("muted"))

    def _marker(self, painter: QPainter) -> None:
        middle = self.place(self._latitude, self._longitude)
        if self.radius > 1:
            wash = self._theme.color("attention")
            wash.setAlpha(60)
            painter.setBrush(wash)
            painter.setPen(QPen(self._theme.color("attention"), 1.5))
            painter.drawEllipse(middle, self.radius, self.radius)
        painter.setBrush(self._theme.color("failure"))
        painter.setPen(QPen(self._theme.color("card"), 1.5))
        painter.drawEllipse(middle, 5, 5)


class SmallMap(QWidget):
    """The drawing with its zoom, by mouse and by keys, and in words what it shows."""

    def __init__(self, theme: Theme, latitude: str, longitude: str, error: str | None) -> None:
        super().__init__()
        metres = float(error) if error else None
        self.chart = Chart(theme, float(latitude), float(longitude), metres)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Map"))
        self.said = PlainLabel(self._words(latitude, longitude, metres), "small", wrap=True)
        self.setAccessibleDescription(self.said.text())
        self.out, self.into = button("−", partial(self._zoom, -1)), button("+", partial(self._zoom, 1))
        self.out.setAccessibleName(self.tr("A larger area"))
        self.into.setAccessibleName(self.tr("A smaller area"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.chart)
        line: QHBoxLayout = row(self.said, self.out, self.into)
        line.setStretch(0, 1)
        column.addLayout(line)

    def _words(self, latitude: str, longitude: str, error: float | None) -> str:
        where = isolated(f"{latitude} {longitude}")
        if error is None:
            return self.tr("%1, by the camera; it does not say how exact.").replace("%1", where)
        text = self.tr("%1, by the camera; within %2 m, it says.")
        return text.replace("%1", where).replace("%2", isolated(f"{error:g}"))

    def _zoom(self, step: int) -> None:
        self.chart.step = min(len(SPANS) - 1, max(0, self.chart.step + step))
        self.chart.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom(1)
        elif event.key() == Qt.Key.Key_Minus:
            self._zoom(-1)
        else:
            super().keyPressEvent(event)


def _multiples(first: float, last: float, every: float) -> list[float]:
    return [number * every for number in range(math.ceil(first / every), math.floor(last / every) + 1)]


def _degree_text(degrees: float, positive: str, negative: str) -> str:
    return f"{abs(degrees):.4g}°{'' if not round(degrees, 6) else positive if degrees > 0 else negative}"
