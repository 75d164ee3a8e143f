"""The light table through its widgets: filters, thousands of rows, detail and notes, set aside, compare, keys alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldkit.jobs import silent_job
from fieldkit.workflows.field import collect, evidence, light_table
from fieldkit.workflows.table_values import Tile
from fieldkit.workflows.values import ExhibitRow
from tests.unit.sandbox.material import photo
from ui.blur import is_foreign
from ui.main_window import MainWindow
from ui.screens.evidence.compare import View
from ui.screens.evidence.filters import Filters
from ui.screens.evidence.model import Pictures
from ui.screens.evidence.table import LightTable
from ui.screens.evidence.view import EvidenceScreen
from ui.text import isolated
from ui.theme import DAY

FILES = 4


def tile(
    number: int, *, camera: str = "Nikon", doubts: tuple[str, ...] = (), place: str = "", position: str = "",
    people: tuple[str, ...] = ("H-01",), set_aside: str = "",
) -> Tile:  # fmt: skip
    day = f"2026-11-{1 + number // 30:02d}"
    row = ExhibitRow(
        f"{number:032x}", f"E-{number:04d}", f"DSC_{number}.jpg", "image/jpeg", 9, "finalised", f"{day}T10:00:00+00:00",
        "H-01", None, None, camera, day, doubts, True, (),
    )  # fmt: skip
    words = f"{row.code} {row.name} {place}".casefold()
    return Tile(row, place, position, people, words, "", "", set_aside)


@pytest.fixture
def screen(lead: MainWindow, qtbot: QtBot, tmp_path: Path) -> EvidenceScreen:
    """With a few photos on it."""
    card = tmp_path / "card"
    card.mkdir()
    for number in range(FILES):
        (card / f"{number}.jpg").write_bytes(photo({0x010F: f"Maker {number}"}))
    collect.collect(lead._context.field, [card], silent_job())
    lead.navigate("evidence", None)
    found = lead._screens["evidence"]
    assert isinstance(found, EvidenceScreen)
    qtbot.waitUntil(lambda: len(found.tiles) == FILES and not found.reader.busy)
    return found


@pytest.fixture
def bare(qapp: QApplication, qtbot: QtBot) -> Callable[..., LightTable]:
    def made(tiles: Sequence[Tile], fetched: list[str], width: int = 700) -> LightTable:
        def fetch(records: Sequence[str], then: Callable[[Pictures], None]) -> None:
            fetched.extend(records)
            then(dict.fromkeys(records))

        table = LightTable(fetch, DAY)
        qtbot.addWidget(table)
        table.resize(width, 400)
        table.table_model.set_tiles(tiles, lambda day, _: day)
        table.show()
        return table

    return made


def test_ten_thousand_are_shown_and_only_those_in_sight_are_fetched(
    bare: Callable[..., LightTable], qtbot: QtBot
) -> None:
    fetched: list[str] = []
    table = bare([tile(number) for number in range(10_000)], fetched)
    qtbot.waitUntil(lambda: len(fetched) > 4)
    assert len(fetched) < 200
    fetched.clear()
    table.setCurrentIndex(table.table_model.index_of(f"{9_999:032x}"))
    qtbot.waitUntil(lambda: f"{9_999:032x}" in fetched, timeout=20_000)
    assert len(fetched) < 400
    assert len(table.table_model._pixmaps) <= 400


def test_arrows_go_over_headers_and_from_the_right_in_arabic(bare: Callable[..., LightTable]) -> None:
    table = bare([tile(number) for number in (0, 1, 2, 3, 4, 5, 30, 31, 60)], [])
    codes: list[str] = []

    def press(*keys: Qt.Key) -> list[str]:
        codes.clear()
        for key in keys:
            QTest.keyClick(table, key)
            codes.append(str(table.currentIndex().data()).split()[0][-2:])
        return codes

    down, up, left, right = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right
    assert press(Qt.Key.Key_Home, right, right, down, down, down, up) == ["00", "01", "02", "31", "60", "60", "30"]
    assert press(Qt.Key.Key_End, left, left, left) == ["60", "31", "30", "05"]
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert press(Qt.Key.Key_Home, left, left, right) == ["00", "01", "02", "01"]
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def filters(qapp: QApplication, qtbot: QtBot) -> Filters:
    made = Filters()
    qtbot.addWidget(made)
    return made


def test_filters_narrow_down_by_each_and_by_all(filters: Filters, qtbot: QtBot) -> None:
    tiles = [
        tile(0, place="well", people=("H-01", "R-0001")),
        tile(1, camera="Canon", position="1.0 2.0"),
        tile(31, doubts=("no-zone",)),
        tile(32, set_aside="blurred"),
    ]
    filters.offer(tiles)

    def codes() -> list[str]:
        return [one.row.code[-2:] for one in filters.passing(tiles)]

    assert codes() == ["00", "01", "31"]
    for box, text, expected in (
        (filters.days, "2026-11-01", ["00", "01"]), (filters.places, "well", ["00"]),
        (filters.places, "No place", ["31"]),
        (filters.places, "Place by the camera", ["01"]), (filters.devices, "Canon", ["01"]),
        (filters.people, "R-0001", ["00"]),
    ):  # fmt: skip
        box.setCurrentIndex(box.findText(text))
        assert codes() == expected, text
        assert filters.any
        box.setCurrentIndex(0)
    filters.doubts.click()
    assert codes() == ["31"]
    filters.doubts.click()
    filters.aside.click()
    assert codes() == ["32"]
    filters.aside.click()
    with qtbot.waitSignal(filters.changed):
        QTest.keyClicks(filters.words, "WELL e-0000")
    assert codes() == ["00"]
    filters.places.setCurrentIndex(filters.places.findText("well"))
    filters.offer(tiles[:1])
    assert filters.places.currentText() == "well", "what was chosen stays chosen"


def test_notes_are_kept_and_found_by_search(screen: EvidenceScreen, qtbot: QtBot) -> None:
    screen.table.setCurrentIndex(screen.table.table_model.index(1))
    qtbot.waitUntil(lambda: hasattr(screen._detail, "save"))
    QTest.keyClicks(screen._detail.description.edit, "a burnt roof")
    QTest.keyClicks(screen._detail.place.edit, "camp 4")
    QTest.keyClick(screen._detail.place.edit, Qt.Key.Key_Return)
    session, ident = screen._context.field, screen.tiles[0].row.id
    qtbot.waitUntil(lambda: evidence.show(session, ident).description == "a burnt roof")
    qtbot.waitUntil(lambda: screen.filters.places.findText("camp 4") > 0)
    QTest.keyClicks(screen.filters.words, "burnt")
    qtbot.waitUntil(lambda: screen.table.table_model.rowCount() == 2)
    QTest.keyClicks(screen.filters.words, " nowhere")
    qtbot.waitUntil(lambda: screen._nothing.isVisibleTo(screen))


def test_the_keys_of_the_light_table_are_said_beside_it(screen: EvidenceScreen, qtbot: QtBot) -> None:
    screen.table.setCurrentIndex(screen.table.table_model.index(1))
    qtbot.waitUntil(lambda: hasattr(screen._detail, "save"))
    detail = screen._detail
    assert detail.scene is not None
    for made, name, key in ((detail.compare, "Compare", "C"), (detail.aside, "Set aside", "Del")):
        assert (made.accessibleName(), made.text()) == (name, f"{name}  {isolated(key)}")
        assert key in made.accessibleDescription()
        assert not is_foreign(made.text()), "no word of anybody's, so it is not blurred"
    assert isolated("1–5") in detail.scene._keys.text()
    assert "1–5" in detail.scene.part.accessibleDescription()
    for key in ("C ", "Del ", "1 to 5"):
        assert key in screen.table.accessibleDescription()


def test_set_aside_by_a_key_is_undone_and_refused_in_words(
    screen: EvidenceScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = screen.tiles[0].row
    screen.table.setCurrentIndex(screen.table.table_model.index(1))
    QTest.keyClick(screen.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: screen.tiles[0].set_aside != "")
    assert not screen.table.table_model.index_of(first.id).isValid()
    assert screen.undo.isVisibleTo(screen)
    screen.undo.undo()
    qtbot.waitUntil(lambda: screen.table.table_model.index_of(first.id).isValid())
    screen.set_aside(first.id)
    qtbot.waitUntil(lambda: screen.tiles[0].set_aside != "")
    screen.filters.aside.click()
    assert screen.table.table_model.rowCount() == 2
    screen.set_aside(first.id)
    qtbot.waitUntil(lambda: screen.table.table_model.rowCount() == 0)
    monkeypatch.setattr(screen._context.field, "certificate", "")
    screen.set_aside(screen.tiles[1].row.id)
    screen._context.writing.settle()
    assert "no certificate" in screen.notice._title.text()


def test_two_are_compared_at_the_same_zoom_by_keys_alone(screen: EvidenceScreen, qtbot: QtBot) -> None:
    screen.table.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_C):
        QTest.keyClick(screen.table, key)
    assert "Compare" in screen.notice._title.text()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_C):
        QTest.keyClick(screen.table, key)
    compare = screen.comparing
    assert compare.isVisibleTo(screen)
    qtbot.waitUntil(lambda: not any(one.image.isNull() for one in compare.pictures), timeout=20_000)
    assert [one.accessibleName()[1:-1] for one in compare.pictures] == [one.row.code for one in screen.tiles[:2]]
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(compare, key)
    left, right = (one.part() for one in compare.pictures)
    assert compare.view.zoom == pytest.approx(1.25**2)
    assert left.x() > 0
    assert left == right, "both show the same part"
    QTest.keyClick(compare, Qt.Key.Key_0)
    assert compare.view.zoom == 1
    QTest.keyClick(compare, Qt.Key.Key_Escape)
    assert screen.table.isVisibleTo(screen)


def test_a_view_never_leaves_the_picture() -> None:
    view = View()
    view.move(1, 1)
    assert (view.x, view.y) == (0.5, 0.5)
    view.scale(4)
    view.move(-9, 9)
    assert (view.x, view.y) == (0.125, 0.875)
    view.scale(1000)
    assert view.zoom == 16
    view.scale(0.0001)
    assert (view.zoom, view.x, view.y) == (1, 0.5, 0.5)


def test_what_cannot_be_read_is_said_and_the_table_stays(
    screen: EvidenceScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> int:
        raise OSError("gone")

    monkeypatch.setattr(light_table.LightTable, "step", broken)
    screen.refresh()
    qtbot.waitUntil(lambda: screen.notice.isVisibleTo(screen))
    assert screen.table.isVisibleTo(screen)
