"""Things that were found: the log, its labels, and who has each now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import item_papers, items
from fieldkit.workflows.item_values import ItemForm, ItemRow, Paper, Transfer
from ui.context import WorkspaceContext
from ui.files import choose_new_file
from ui.item_words import field_word
from ui.messages import state_word
from ui.screens.evidence.item_cards import ItemFormCard, TransferCard
from ui.screens.evidence.item_papers import label_pdf, receipt_pdf
from ui.text import day_and_time, isolated
from ui.widgets.boxes import card, clear, empty_state, row, scrolling
from ui.widgets.buttons import button
from ui.widgets.labels import Chip, PlainLabel
from ui.widgets.notice import Notice

_AT_ONCE = 20


class ItemsView(QWidget):
    """``say`` shows an error where the screen shows errors."""

    def __init__(self, context: WorkspaceContext, notice: Notice) -> None:
        super().__init__()
        self._context, self._notice = context, notice
        self._rows: tuple[ItemRow, ...] = ()
        self._most = _AT_ONCE
        self.open: QWidget | None = None
        """The card that is filled in."""
        self.register = button(self.tr("Register an item…"), self._register)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Search"))
        self.words.setAccessibleName(self.tr("Search items"))
        self.words.textChanged.connect(lambda _: self._show())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row(self.register, None, self.words))
        self._form = QVBoxLayout()
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        outer = QWidget()
        both = QVBoxLayout(outer)
        both.setContentsMargins(0, 0, 0, 0)
        both.addLayout(self._form)
        both.addWidget(inner, 1)
        column.addWidget(scrolling(outer), 1)

    def refresh(self) -> None:
        """Read the log anew, beside the window."""
        session = self._context.field
        self._context.asking.start(lambda _: items.listing(session), self._came, self._notice.show_error)

    def _came(self, rows: tuple[ItemRow, ...]) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        words = self.words.text().casefold().split()
        found = [one for one in self._rows if all(word in _searched(one) for word in words)]
        clear(self._column)
        for one in found[: self._most]:
            self._column.addWidget(self._card(one))
        if len(found) > self._most:
            text = self.tr("More items: %1").replace("%1", isolated(len(found) - self._most))
            self._column.addLayout(row(button(text, self._more), None))
        if not found:
            text = self.tr("Each thing gets a number, a seal and a label; who has it signs for it.")
            title = self.tr("Nothing matches") if self._rows else self.tr("No items yet")
            self._column.addWidget(empty_state(title, text), 1)
        self._column.addStretch(1)

    def _more(self) -> None:
        self._most += _AT_ONCE
        self._show()

    def _card(self, one: ItemRow) -> QFrame:
        frame, column = card()
        title = PlainLabel(f"{isolated(one.code)} · {isolated(one.form.number)}", "heading")
        holder = Chip(self.tr("with %1").replace("%1", isolated(one.holder)), "accent")
        column.addLayout(row(title, holder, Chip(state_word(one.state)), None))
        column.addWidget(PlainLabel(isolated(one.form.description), "", wrap=True))
        column.addLayout(self._facts(one))
        if one.missing:
            label = PlainLabel("", "", wrap=True)
            names = ", ".join(field_word(name) for name in one.missing)
            label.set_state("attention", self.tr("Still missing: %1").replace("%1", names))
            column.addWidget(label)
        for transfer in one.transfers:
            column.addWidget(PlainLabel(self._told(transfer), "muted", wrap=True))
        giving = one.holder == self._context.field.person
        hand = button(self.tr("Hand over…") if giving else self.tr("Take back…"), partial(self._hand_over, one))
        amend = button(self.tr("Amend…"), partial(self._amend, one))
        buttons = [amend, button(self.tr("Label…"), partial(self._label, one))]
        if one.transfers:
            buttons.append(button(self.tr("Receipt…"), partial(self._receipt, one)))
        for made in (hand, *buttons):
            made.setAccessibleName(f"{made.text()} {one.code}")
        column.addLayout(row(hand, *buttons, None))
        return frame

    def _facts(self, one: ItemRow) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        names = [name for name in ("seal", "container", "place", "found", "finder", "note") if getattr(one.form, name)]
        said = [(field_word(name), isolated(getattr(one.form, name))) for name in names]
        if one.form.photos:
            said.append((field_word("photos"), isolated("  ".join(one.form.photos))))
        for number, (name, value) in enumerate(said):
            grid.addWidget(PlainLabel(name, "muted"), number, 0)
            grid.addWidget(PlainLabel(value, "", wrap=True), number, 1)
        return grid

    def _told(self, one: Transfer) -> str:
        signed = self.tr("other signature on paper") if one.paper else self.tr("both signed")
        text = self.tr("%1: from %2 to %3, %4 (%5)").replace("%1", day_and_time(one.time))
        for mark, value in (("%2", one.giver), ("%3", one.taker), ("%4", one.purpose)):
            text = text.replace(mark, isolated(value))
        return text.replace("%5", signed)

    def _put(self, made: QWidget | None) -> None:
        """Show one card to be filled in, or none."""
        clear(self._form)
        self.open = made
        if made is not None:
            self._form.addWidget(made)

    def _register(self) -> None:
        self._put(ItemFormCard(None, self._registered, lambda: self._put(None)))

    def _registered(self, form: ItemForm) -> None:
        self._do(lambda: items.register(self._context.field, form), self.tr("%1 is registered. Print its label now."))

    def _amend(self, one: ItemRow) -> None:
        def save(form: ItemForm) -> None:
            self._do(lambda: items.amend(self._context.field, one.id, form), self.tr("%1 is amended."))

        self._put(ItemFormCard(one, save, lambda: self._put(None)))

    def _do(self, act: Callable[[], ItemRow], said: str) -> None:
        try:
            done = act()
        except FieldkitError as error:
            self._notice.show_error(error)
            return
        self._done(done, said)

    def _done(self, done: ItemRow, said: str) -> None:
        self._put(None)
        self._notice.show_text("cardWash", "✓ " + said.replace("%1", isolated(done.code)))
        self._context.bus.changed.emit()

    def _hand_over(self, one: ItemRow) -> None:
        session = self._context.field
        made = TransferCard(
            one, session.person, items.colleagues(session), partial(self._sign, one), lambda: self._put(None)
        )
        self._put(made)

    def _sign(self, one: ItemRow, other: str, purpose: str, passphrase: bytearray | None) -> None:
        """Both sign, beside the window: opening the other's key takes a second."""
        made, session = self.open, self._context.field
        if made is not None:
            made.setEnabled(False)

        def work(_: Any) -> ItemRow:
            try:
                return items.transfer(session, one.id, other, purpose, passphrase)
            finally:
                for index in range(len(passphrase or ())):
                    passphrase[index] = 0  # type: ignore[index]  # it is there

        def failed(error: BaseException) -> None:
            if made is not None and made is self.open:
                made.setEnabled(True)
            self._notice.show_error(error)

        said = self.tr("%1 was handed over, and both signed.")
        if passphrase is None:
            said = self.tr("%1 was handed over. Print the receipt and have the other person sign it.")
        self._context.asking.start(work, lambda done: self._done(done, said), failed)

    def _label(self, one: ItemRow) -> None:
        path = choose_new_file(self, self.tr("Write the label to"), f"{one.code}-label.pdf")
        if path is not None:
            self._keep(lambda: item_papers.keep(
                self._context.field, one.id, path, label_pdf(item_papers.label(self._context.field, one.id)), "label"
            ))  # fmt: skip

    def _receipt(self, one: ItemRow) -> None:
        path = choose_new_file(self, self.tr("Write the receipt to"), f"{one.code}-receipt.pdf")
        if path is not None:
            info = self._context.field.info()
            pdf = receipt_pdf(one, one.transfers[0], info.deployment, info.team)
            self._keep(lambda: item_papers.keep(self._context.field, one.id, path, pdf, "receipt"))

    def _keep(self, act: Callable[[], Paper]) -> None:
        try:
            paper = act()
        except FieldkitError as error:
            self._notice.show_error(error)
            return
        text = self.tr("%1 was written and reads back equal. Print it from there.")
        self._notice.show_text("cardWash", "✓ " + text.replace("%1", isolated(paper.file)))
        self._context.bus.saved.emit()


def _searched(one: ItemRow) -> str:
    form = one.form
    return " ".join((one.code, form.number, form.description, form.seal, form.place, one.holder)).casefold()
