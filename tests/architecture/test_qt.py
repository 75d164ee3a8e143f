"""The Qt that is installed keeps count of None.

PySide6 6.12.0 on Python 3.11 loses one reference to None for every void call and aborts with ``none_dealloc`` within
seconds of painting. Whoever raises the pin meets this test first.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QPainter

CALLS = 10_000  # of each of two kinds
NOISE = 100  # the interpreter's own comings and goings


def test_void_calls_cost_no_reference_to_none() -> None:
    image = QImage(4, 4, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    thing = QObject()

    def call(times: int) -> None:
        for _ in range(times):
            painter.setPen(0xFF000000)
            thing.setObjectName("x")

    call(10)  # the first calls build signatures, which hold None
    before = sys.getrefcount(None)
    call(CALLS)
    after = sys.getrefcount(None)
    painter.end()
    assert abs(after - before) < NOISE
