"""Small pictures out of the vault, cut and scaled for the screen. They were made in the cage; here they are decoded."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPixmap


def covering(jpeg: bytes, size: QSize, radius: int, ratio: float) -> QPixmap:
    """The picture's middle at ``size`` logical pixels with round corners; empty if it does not decode."""
    device = QSize(round(size.width() * ratio), round(size.height() * ratio))
    picture = _read(jpeg, device)
    made = QPixmap(device)
    made.fill(Qt.GlobalColor.transparent)
    if picture.isNull():
        return made
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(0, 0, device.width(), device.height()), radius * ratio, radius * ratio)
    painter.setClipPath(shape)
    place = QRect(QPoint(0, 0), picture.size().scaled(device, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    place.moveCenter(QRect(QPoint(0, 0), device).center())
    painter.drawImage(place, picture)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def _read(jpeg: bytes, wished: QSize) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setScaledSize(reader.size().scaled(wished, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return reader.read()
