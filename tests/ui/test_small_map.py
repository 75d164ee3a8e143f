"""The small map: land and sea where they are, the marker in the middle, the circle as large as the camera says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldkit.assets import resource
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import collect
from tests.unit.sandbox.material import photo
from ui.main_window import MainWindow
from ui.screens.evidence.small_map import METRES_PER_DEGREE, SPANS, SmallMap, land
from ui.screens.evidence.view import EvidenceScreen
from ui.theme import DAY

Make = Callable[[str, str, str | None], SmallMap]


@pytest.fixture
def make(qapp: QApplication, qtbot: QtBot) -> Make:
    def made(latitude: str, longitude: str, error: str | None) -> SmallMap:
        shown = SmallMap(DAY, latitude, longitude, error)
        qtbot.addWidget(shown)
        shown.resize(300, 240)
        shown.show()
        return shown

    return made


def colour(shown: SmallMap, latitude: float, longitude: float) -> QColor:
    image = shown.chart.grab().toImage()
    place = shown.chart.place(latitude, longitude) * image.devicePixelRatio()
    return image.pixelColor(place.toPoint())


def test_the_outline_is_small_and_whole() -> None:
    assert resource("map", "land.json").stat().st_size < 300_000
    assert len(land()) > 100
    assert all(polygon.isClosed() for polygon, _ in land())


@pytest.mark.parametrize(
    ("latitude", "longitude", "east", "token"),
    [
        (12.3, 22.4, 2.2, "rail"), (45.2, -101.3, 2.2, "rail"), (-25.3, 133.2, 2.2, "rail"), (66.3, 176.2, 2.2, "rail"),
        (66.3, -178.2, -5.2, "rail"),  # across the 180th degree
        (32.6, -41.3, 2.2, "accent_wash"), (-32.4, 88.2, 2.2, "accent_wash"), (1.3, -178.6, -3.2, "accent_wash"),
    ],
)  # fmt: skip
def test_land_and_sea_are_where_they_are(
    make: Make, latitude: float, longitude: float, east: float, token: str
) -> None:
    shown = make(f"{latitude:.6f}", f"{longitude:.6f}", None)
    assert colour(shown, latitude + 1.6, longitude + east) == DAY.color(token)
    assert colour(shown, latitude, longitude) == DAY.color("failure"), "the marker stands in the middle"


def test_the_circle_is_as_large_as_the_camera_says(make: Make) -> None:
    shown = make("12.300000", "22.400000", "1113.2")
    assert shown.chart.radius == pytest.approx(shown.chart.height() / 20 * 0.01)
    shown.setFocus()
    for _ in range(9):
        QTest.keyClick(shown, Qt.Key.Key_Plus)
    assert shown.chart.step == len(SPANS) - 1
    shown.chart.step = 5
    assert shown.chart.radius == pytest.approx(1113.2 / METRES_PER_DEGREE * shown.chart.height() / 0.2)
    inside = colour(shown, 12.306, 22.401)
    outside = colour(shown, 12.315, 22.402)
    assert inside != outside == DAY.color("rail")
    shown.out.click()
    assert shown.chart.step == 4
    for _ in range(9):
        QTest.keyClick(shown, Qt.Key.Key_Minus)
    assert shown.chart.step == 0


def test_it_says_in_words_what_it_shows(make: Make) -> None:
    assert "within \u206812.5\u2069 m" in make("1.000000", "2.000000", "12.5").accessibleDescription()
    assert "does not say how exact" in make("1.000000", "2.000000", None).accessibleDescription()


def test_a_position_is_mapped_in_the_detail_and_nowhere_is_not(
    lead: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    gps = {1: "N", 2: (13, 27, 4), 3: "E", 4: (22, 26, 32), 31: 8.0}
    nowhere = {1: "N", 2: (0, 0, 0), 3: "E", 4: (0, 0, 0)}
    for name, tags in (("a.jpg", gps), ("b.jpg", nowhere), ("c.jpg", None)):
        (tmp_path / name).write_bytes(photo({0x010F: name}, gps=tags))
    session = lead._context.field
    from fieldkit.sandbox import Sandbox

    with Sandbox.start() as session.sandbox:
        collect.collect(session, [tmp_path / name for name in ("a.jpg", "b.jpg", "c.jpg")], silent_job())
    lead.navigate("evidence", None)
    screen = lead._screens["evidence"]
    assert isinstance(screen, EvidenceScreen)
    qtbot.waitUntil(lambda: len(screen.tiles) == 3)
    mapped = {}
    for tile in screen.tiles:
        screen._go(tile.row.id)
        wanted = tile.row.name
        qtbot.waitUntil(lambda: screen._detail.shown_name == wanted)  # noqa: B023  # before the next
        mapped[tile.row.name] = screen._detail.map is not None
    assert mapped == {"a.jpg": True, "b.jpg": False, "c.jpg": False}
