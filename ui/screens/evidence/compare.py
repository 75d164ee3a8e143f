"""Two pictures side by side, at the same zoom and the same place, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.workflows.field import evidence
from fieldkit.workflows.table_values import Tile
from ui.context import WorkspaceContext
from ui.messages import kind_word
from ui.text import day_and_time, isolated
from ui.widgets.boxes import row
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel

_LEAST, _MOST, _STEP = 1.0, 16.0, 1.25
_PAN = 0.08


class View:
    """The part that both pictures show: ``zoom`` 1 is the whole, ``x`` and ``y`` are the middle, 0 to 1."""

    def __init__(self) -> None:
        self.zoom, self.x, self.y = _LEAST, 0.5, 0.5

    def scale(self, factor: float) -> None:
        self.zoom = min(_MOST, max(_LEAST, self.zoom * factor))
        self.move(0, 0)

    def move(self, x: float, y: float) -> None:
        """By parts of what is shown; never past an edge."""
        half = 0.5 / self.zoom
        self.x = min(1 - half, max(half, self.x + x / self.zoom))
        self.y = min(1 - half, max(half, self.y + y / self.zoom))


class Picture(QWidget):
    """One picture of the two. ``turned`` is sent when a person moved or scaled it."""

    turned = Signal()

    def __init__(self, view: View) -> None:
        super().__init__()
        self.view = view
        self.image = QImage()
        self.instead = ""
        self._grabbed: QPointF | None = None
        self.setMinimumSize(120, 90)

    def show_jpeg(self, jpeg: bytes | None, instead: str) -> None:
        self.image, self.instead = QImage.fromData(jpeg) if jpeg else QImage(), instead
        self.update()

    def part(self) -> QRectF:
        """The stretch of the picture that is shown, in its pixels."""
        width, height = self.image.width() / self.view.zoom, self.image.height() / self.view.zoom
        return QRectF(
            self.view.x * self.image.width() - width / 2, self.view.y * self.image.height() - height / 2, width, height
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.image.isNull():
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.instead)
            return
        size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(),
                        size.height())  # fmt: skip
        painter.drawImage(target, self.image, self.part())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.view.scale(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        self.turned.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            moved = self._grabbed - event.position()
            self.view.move(moved.x() / max(1, self.width()), moved.y() / max(1, self.height()))
            self._grabbed = event.position()
            self.turned.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None


class Compare(QWidget):
    """Stands in the place of the light table until it is closed."""

    def __init__(self, context: WorkspaceContext, closed: Callable[[], object]) -> None:
        super().__init__()
        self._context, self._closed = context, closed
        self.view = View()
        self.pictures = (Picture(self.view), Picture(self.view))
        self.captions = (PlainLabel("", "muted", wrap=True), PlainLabel("", "muted", wrap=True))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Two pictures side by side"))
        out, into = button("−", partial(self._scale, 1 / _STEP)), button("+", partial(self._scale, _STEP))
        out.setAccessibleName(self.tr("Smaller"))
        into.setAccessibleName(self.tr("Larger"))
        self._part = PlainLabel("", "muted")
        back = button(self.tr("Back") + "  " + isolated("Esc"), closed)
        back.setAccessibleName(self.tr("Back to the light table"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row(back, None, self._part, out, into, button(self.tr("Whole"), self._whole)))
        middle = QHBoxLayout()
        middle.setSpacing(12)
        for picture, caption in zip(self.pictures, self.captions, strict=True):
            one = QVBoxLayout()
            one.addWidget(picture, 1)
            one.addWidget(caption)
            middle.addLayout(one, 1)
            picture.turned.connect(self._show)
        column.addLayout(middle, 1)

    def show_tiles(self, first: Tile, second: Tile) -> None:
        """Show two exhibits; what was chosen first stands where reading begins."""
        self._whole()
        for picture, caption, tile in zip(self.pictures, self.captions, (first, second), strict=True):
            time = day_and_time(tile.row.camera_local or tile.row.collected)
            caption.setText(" · ".join([isolated(tile.row.code), isolated(tile.row.name), time]))
            picture.setAccessibleName(isolated(tile.row.code))
            picture.show_jpeg(None, self.tr("Reading…"))
            self._load(picture, tile)
        self.setFocus()

    def _load(self, picture: Picture, tile: Tile) -> None:
        def work(_: Any) -> bytes | None:
            return evidence.preview(self._context.field, tile.row.id)

        def done(jpeg: bytes | None) -> None:
            picture.show_jpeg(jpeg, kind_word(tile.row.media_type))

        self._context.asking.start(work, done, lambda _: done(None))

    def _scale(self, factor: float) -> None:
        self.view.scale(factor)
        self._show()

    def _whole(self) -> None:
        self.view.zoom = _LEAST
        self.view.move(0, 0)
        self._show()

    def _show(self) -> None:
        self._part.setText(isolated(f"{round(100 * self.view.zoom)} %"))
        for picture in self.pictures:
            picture.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (-_PAN, 0.0), Qt.Key.Key_Right: (_PAN, 0.0), Qt.Key.Key_Up: (0.0, -_PAN),
            Qt.Key.Key_Down: (0.0, _PAN),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in moves:
            self.view.move(*moves[key])
            self._show()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._scale(_STEP)
        elif key == Qt.Key.Key_Minus:
            self._scale(1 / _STEP)
        elif key == Qt.Key.Key_0:
            self._whole()
        elif key == Qt.Key.Key_Escape:
            self._closed()
        else:
            super().keyPressEvent(event)
