"""Things that were found, through the widgets: registered, labelled, handed over by two people, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.clock import SystemClock
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.workflows.field import enrol, item_papers, items, person_add, unlock
from fieldkit.workflows.hq import approve
from fieldkit.workflows.item_values import ItemForm
from tests.ui.conftest import Deployment
from ui.main_window import MainWindow
from ui.screens.evidence.item_cards import ItemFormCard, TransferCard
from ui.screens.evidence.item_papers import label_pdf, receipt_pdf
from ui.screens.evidence.view import EvidenceScreen
from ui.widgets.labels import PlainLabel

OTHER = "a passphrase of the colleague at the table"


@pytest.fixture
def colleague(deployment: Deployment) -> str:
    """H-05 works on the lead's laptop too."""
    session = deployment.session()
    person_add.add(session, "H-05", "member", OTHER, MINIMUM_COST)
    session.lock()
    theirs = unlock.unlock(deployment.folder / "vault", OTHER, SystemClock())
    request, answer = deployment.folder / "H-05.request", deployment.folder / "H-05.answer"
    enrol.request(theirs, request)
    root = deployment.desk("root")
    approve.approve(root, request, answer)
    enrol.accept(theirs, answer)
    root.lock()
    theirs.lock()
    return "H-05"


def shown(lead: MainWindow) -> EvidenceScreen:
    lead.navigate("evidence", None)
    screen = lead._screens["evidence"]
    assert isinstance(screen, EvidenceScreen)
    screen.tabs.buttons["items"].click()
    return screen


def said(screen: EvidenceScreen) -> str:
    labels = [one for one in screen.findChildren(PlainLabel) if one.isVisibleTo(screen)]
    return "\n".join(one.text().replace("\u2068", "").replace("\u2069", "") for one in labels)


def press(screen: QWidget, name: str) -> None:
    [found] = [one for one in screen.findChildren(QPushButton) if one.accessibleName() == name and one.isEnabled()]
    QTest.keyClick(found, Qt.Key.Key_Return)


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Path]:
    """The file that a person chooses next."""

    def choose(name: str) -> Path:
        monkeypatch.setattr("ui.screens.evidence.items.choose_new_file", lambda *_: tmp_path / name)
        return tmp_path / name

    return choose


def test_an_item_is_registered_by_keys_labelled_and_what_is_refused_is_said(
    lead: MainWindow, qtbot: QtBot, chosen: Callable[[str], Path]
) -> None:
    screen = shown(lead)
    qtbot.waitUntil(lambda: "No items yet" in said(screen))
    press(screen, "Register an item…")
    form = screen.items.open
    assert isinstance(form, ItemFormCard)
    QTest.keyClicks(form.fields["number"].edit, "7")
    QTest.keyClick(form.fields["number"].edit, Qt.Key.Key_Return)
    assert "A number and a description are needed" in screen.notice._title.text()
    assert form is screen.items.open, "what was typed stays"
    QTest.keyClicks(form.fields["description"].edit, "<b>a shell case")
    QTest.keyClicks(form.fields["seal"].edit, "S-1")
    QTest.keyClick(form.fields["seal"].edit, Qt.Key.Key_Return)
    assert "K-0001 is registered" in said(screen)
    qtbot.waitUntil(lambda: "<b>a shell case" in said(screen))
    assert "Still missing: What it lies in, Where it was found, When it was found, Who found it" in said(screen)
    label = chosen("label.pdf")
    press(screen, "Label… K-0001")
    assert label.read_bytes().startswith(b"%PDF-")
    assert "reads back equal" in screen.notice._title.text()
    press(screen, "Label… K-0001")
    assert "there already" in screen.notice._title.text()
    QTest.keyClicks(screen.items.words, "nothing of the kind")
    qtbot.waitUntil(lambda: "Nothing matches" in said(screen))


def test_both_sign_at_one_laptop_and_the_receipt_is_printed(
    colleague: str, lead: MainWindow, qtbot: QtBot, chosen: Callable[[str], Path]
) -> None:
    row = items.register(lead._context.field, ItemForm("7", "a shell case"))
    screen = shown(lead)
    qtbot.waitUntil(lambda: row.code in said(screen))
    press(screen, f"Hand over… {row.code}")
    sheet = screen.items.open
    assert isinstance(sheet, TransferCard)
    assert (sheet.other.currentText(), sheet.paper.isChecked()) == (colleague, False)
    QTest.keyClicks(sheet.purpose.edit, "to keep overnight")
    QTest.keyClicks(sheet.secret.edit, "not their words")
    QTest.keyClick(sheet.secret.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open this" in screen.notice._title.text(), timeout=20_000)
    assert items.show(lead._context.field, row.id).transfers == ()
    QTest.keyClicks(sheet.secret.edit, OTHER)
    QTest.keyClick(sheet.secret.edit, Qt.Key.Key_Return)
    assert sheet.secret.edit.text() == "", "the passphrase is not left in the field"
    qtbot.waitUntil(lambda: "both signed" in said(screen), timeout=20_000)
    [transfer] = items.show(lead._context.field, row.id).transfers
    assert transfer.signed_by == ("H-01", colleague)
    qtbot.waitUntil(lambda: f"with {colleague}" in said(screen))
    receipt = chosen("receipt.pdf")
    press(screen, f"Receipt… {row.code}")
    assert receipt.read_bytes().startswith(b"%PDF-")


def test_without_a_colleague_the_other_signs_on_paper(lead: MainWindow, qtbot: QtBot) -> None:
    row = items.register(lead._context.field, ItemForm("7", "a shell case"))
    screen = shown(lead)
    qtbot.waitUntil(lambda: row.code in said(screen))
    press(screen, f"Hand over… {row.code}")
    sheet = screen.items.open
    assert isinstance(sheet, TransferCard)
    assert sheet.paper.isChecked()
    assert not sheet.secret.isVisibleTo(sheet)
    sheet.sign.click()
    qtbot.waitUntil(lambda: "Say why it is handed over" in screen.notice._title.text())
    sheet.other.setEditText("the laboratory")
    QTest.keyClicks(sheet.purpose.edit, "to be measured")
    sheet.sign.click()
    qtbot.waitUntil(lambda: "Print the receipt" in screen.notice._title.text())
    qtbot.waitUntil(lambda: "with the laboratory" in said(screen))
    press(screen, f"Take back… {row.code}")
    sheet = screen.items.open
    assert isinstance(sheet, TransferCard)
    assert not sheet.other.isEnabled()


def read(pdf: bytes) -> tuple[str, QImage]:
    """The text and the picture of the only page."""
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    assert document.pageCount() == 1
    size = document.pagePointSize(0).toSize() * 6
    return document.getAllText(0).text(), document.render(0, size)


def test_papers_hold_the_text_and_the_code_as_it_was_made(lead: MainWindow) -> None:
    session = lead._context.field
    row = items.register(session, ItemForm("7", "a shell <i>case", seal="S-1"))
    given = items.transfer(session, row.id, "the laboratory", "to be measured")
    lead._show_look("day", "ar")
    text, _ = read(receipt_pdf(given, given.transfers[0], "HQ", "Heron"))
    assert given.version[:4] in text, "all of it stands on one page in Arabic too"
    lead._show_look("day", "en")
    text, _ = read(receipt_pdf(given, given.transfers[0], "HQ", "Heron"))
    for part in ("K-0001", "a shell <i>case", "S-1", "the laboratory", "to be measured", given.version[:4]):
        assert part in text
    label = item_papers.label(session, row.id)
    text, picture = read(label_pdf(label))
    assert "K-0001" in text
    assert "shell" not in text
    white = QImage(picture.size(), QImage.Format.Format_RGB32)
    white.fill(0xFFFFFFFF)
    painter = QPainter(white)
    painter.drawImage(0, 0, picture)
    painter.end()
    width, count = 82 / 90 * white.width(), len(label.qr)
    side = min(42 / 50 * white.height(), width * 0.45)
    left, top = 4 / 90 * white.width(), (white.height() - side) / 2
    module = side / (count + 8)
    seen = tuple(
        tuple(
            white.pixelColor(int(left + (across + 4.5) * module), int(top + (down + 4.5) * module)).lightness() < 128
            for across in range(count)
        )
        for down in range(count)
    )
    assert seen == label.qr
