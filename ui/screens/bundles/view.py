"""Bundles: a last look, sign, write to a folder or stick, take in the receipts. Never "done" before it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from fieldkit.errors import FieldkitError
from fieldkit.jobs import Job
from fieldkit.workflows.field import receipts, reissue, seal
from fieldkit.workflows.values import BundleRow, LastLook, ReceiptRow, Withheld, WrittenBundle
from ui.context import WorkspaceContext
from ui.failures import sentence
from ui.files import choose_folder
from ui.messages import set_aside_sentence, state_word, unrecorded_sentence, withheld_sentence
from ui.reading import Reader
from ui.screens.bundles.choosing import Choosing
from ui.screens.bundles.lost_bundle import LostBundle
from ui.screens.bundles.reading import Waits, look_at
from ui.screens.page import Page
from ui.text import day_and_time, digest_groups, isolated, size_text
from ui.widgets.boxes import card, clear, column_widget, divider, row
from ui.widgets.buttons import button
from ui.widgets.card_column import CardColumn
from ui.widgets.eject import EjectLine
from ui.widgets.focus import focus_soon
from ui.widgets.labels import Chip, DigestLabel, PlainLabel, State
from ui.widgets.progress import JobBar

_RECEIPTS = "receipts"
"""No bundle's id: what comes next is to take in receipts."""


class BundlesScreen(Page):
    """What waits, above what was sealed."""

    def __init__(self, context: WorkspaceContext) -> None:
        self._receipts = button("", self._choose_receipts)
        super().__init__("", self._receipts)
        self.title.setText(self.tr("Bundles"))
        self._receipts.setText(self.tr("Take in receipts…"))
        self._receipts.setAccessibleName(self.tr("Take in receipts"))
        self._context = context
        self.bar = JobBar(context.jobs)
        self.layout().insertWidget(2, self.bar)  # type: ignore[union-attr]  # the page has a column layout
        self._state, self._state_column = column_widget()
        self._state_column.addWidget(PlainLabel(self.tr("Reading…"), "muted"))
        self.choosing = Choosing()
        self.choosing.hide()
        self.choosing.changed.connect(self._show)
        self.cards = CardColumn()
        self.body.addWidget(self.choosing)
        self.body.addWidget(self._state)
        self.body.addWidget(self.cards)
        self.body.addStretch(1)
        self._ejecting = QVBoxLayout()
        self.body.insertLayout(0, self._ejecting)
        self._broke = self._held = False
        self._writes: dict[str, QPushButton] = {}
        self._look: LastLook | None = None
        self._next = ""
        """The bundle that is to be written next, if the keyboard is to go there."""
        self._reader = Reader(self, context.asking, self._came, self._not_read)
        context.bus.changed.connect(self._changed)

    def show_target(self, _target: str | None) -> None:
        """Read everything anew."""
        self._show()

    def _changed(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        """What is signed is what was read last: until it is read anew, nothing can be signed."""
        focus = self.window().focusWidget()
        here = focus is not None and (self._state.isAncestorOf(focus) or self.cards.isAncestorOf(focus))
        self._held = self._held or here
        self._state.setEnabled(False)
        self._reader.ask(partial(look_at, self._context.field, self.choosing.chosen))

    def _go_on(self) -> None:
        """The keyboard goes to what comes next: to sign, to write what was signed, or to take in receipts."""
        self._held = False
        follows = self._writes.get(self._next) or (self._receipts if self._next or self._look is None else self.sign)
        self._next = ""
        focus_soon(follows)

    def _came(self, found: Waits) -> None:
        if self._broke:
            self._broke = False
            self.notice.hide()
        self.choosing.offer(found.passed)
        clear(self._state_column)
        self._state_column.addWidget(self._waiting(found))
        self._state.setEnabled(not self.bar.busy)
        self._writes = {}
        self.cards.show_cards([partial(self._card, one) for one in found.bundles])
        if self._held:
            self._go_on()

    def _not_read(self, error: BaseException) -> None:
        clear(self._state_column)
        self.cards.show_cards([])
        self._broke, self._look = True, None
        self.notice.show_error(error)

    def _waiting(self, found: Waits) -> QFrame:
        frame, column = card()
        self.sign = button(self.tr("I have looked: sign the bundle"), self._seal_looked, filled=True)
        column.addWidget(PlainLabel(self.tr("A last look before you sign"), "heading"))
        if found.unread:
            column.addLayout(self._unread(found.unread))
        look, self._look = found.look, None
        if isinstance(look, FieldkitError):
            for text, role in zip(sentence(look), ("", "muted"), strict=True):
                column.addWidget(PlainLabel(text, role, wrap=True))
            return frame
        facts = self.tr("Interviews: %1. Exhibits: %2. Originals that leave: %3.")
        facts = facts.replace("%1", isolated(len(look.interviews))).replace("%2", isolated(len(look.exhibits)))
        column.addWidget(PlainLabel(facts.replace("%3", size_text(look.media_bytes)), "", wrap=True))
        if look.leaves.get("alert"):
            alerts = self.tr("Alerts, which wait for nobody: %1").replace("%1", isolated(look.leaves["alert"]))
            column.addWidget(PlainLabel(alerts, "", wrap=True))
        codes = [one.code for one in look.interviews] + [one.code for one in look.exhibits]
        shown = "  ".join(codes[:24]) + (" …" if len(codes) > 24 else "")
        if codes:
            column.addWidget(PlainLabel(isolated(shown), "mono", wrap=True))
        column.addWidget(divider())
        column.addWidget(PlainLabel(self.tr("What consent keeps here"), "caption"))
        kept = CardColumn()
        kept.show_cards([partial(self._withheld, one) for one in look.withheld])
        column.addWidget(kept)
        if not look.withheld:
            column.addWidget(PlainLabel(self.tr("Nothing."), "muted"))
        column.addWidget(divider())
        column.addWidget(self._who_opens(look.custodians))
        self._look = look
        column.addLayout(row(None, self.sign))
        return frame

    def _who_opens(self, custodians: tuple[str, ...]) -> PlainLabel:
        label = PlainLabel("", "", wrap=True)
        names = ", ".join(isolated(one) for one in custodians)
        if len(custodians) > 1:
            label.setText(self.tr("It can be opened at headquarters by: %1").replace("%1", names))
        else:
            text = self.tr("The kit names one custodian alone, %1: nobody else at headquarters can open it. Ask "
                           "headquarters for a kit with a second one. It may be sealed all the same.")  # fmt: skip
            label.set_state("attention", text.replace("%1", names))
        return label

    def _withheld(self, one: Withheld) -> PlainLabel:
        label = PlainLabel("", "", wrap=True)
        what = f"{isolated(one.code)}  {self._class_word(one.consent_class)}: {withheld_sentence(one.why)}"
        label.set_state("attention" if one.why != "identities-only" else "", what)
        return label

    def _unread(self, count: int) -> QHBoxLayout:
        text = self.tr("Not reviewed yet, so not in this bundle: %1").replace("%1", isolated(count))
        label = PlainLabel("", "", wrap=True)
        label.set_state("attention", text)
        self.to_review = button(self.tr("Go to review"), lambda: self._context.navigate("review", None))
        line = row(label, self.to_review)
        line.setStretch(0, 1)
        return line

    def _class_word(self, name: str) -> str:
        words = {
            "identity": self.tr("identity"),
            "statement": self.tr("statement"),
            "photo": self.tr("photo"),
            "recording": self.tr("recording"),
        }
        return words.get(name, name)

    def _seal_looked(self) -> None:
        if self._look is not None:
            self.seal(self._look)

    def seal(self, look: LastLook) -> None:
        """Seal what was reviewed."""
        session = self._context.field

        def done(sealed: BundleRow) -> None:
            text = self.tr("Bundle %1 is signed. It is only on this laptop until you write it to a stick.")
            self.notice.show_text("attention", "◆ " + text.replace("%1", isolated(sealed.sequence)))
            self._next = sealed.id
            self._context.bus.changed.emit()
            self._show()

        self._held = True
        self._state.setEnabled(False)
        self.bar.run(self.tr("Sealing"), lambda job: seal.seal(session, look, job), done, self._failed)

    def _card(self, one: BundleRow) -> QFrame:
        frame, column = card()
        title = PlainLabel(self.tr("Bundle %1").replace("%1", isolated(one.sequence)), "heading")
        aside = one.state == "set-aside"
        states: dict[str, State] = {"received": "accent", "verified": "accent", "set-aside": "attention"}
        chip = Chip(state_word(one.state), states.get(one.state, ""))
        write = button(self.tr("Write to folder or stick…"), lambda: self._choose_target(one.id))
        write.setAccessibleName(self.tr("Write bundle %1 to folder or stick").replace("%1", str(one.sequence)))
        write.setVisible(not aside)
        self._writes[one.id] = write
        lost = LostBundle(one.sequence, partial(self.reissue, one.id))
        again = button(self.tr("It was lost…"), lost.open_up, flat=True)
        again.setAccessibleName(self.tr("Bundle %1 was lost").replace("%1", str(one.sequence)))
        again.setVisible(one.state == "written")
        column.addLayout(row(title, chip, None, again, write))
        column.addWidget(lost)
        if aside:
            column.addWidget(PlainLabel(set_aside_sentence().replace("%1", isolated(one.sequence)), "", wrap=True))
        facts = self.tr("Sealed %1 · parts: %2 · %3 · originals: %4")
        facts = facts.replace("%1", day_and_time(one.created)).replace("%2", isolated(one.parts))
        facts = facts.replace("%3", size_text(one.bytes)).replace("%4", isolated(one.media))
        column.addWidget(PlainLabel(facts, "muted", wrap=True))
        column.addWidget(DigestLabel(digest_groups(one.id)))
        if one.written_to:
            text = self.tr("Written to %1 and read back equal.").replace("%1", isolated(one.written_to))
            column.addWidget(PlainLabel(text, "muted", wrap=True))
        return frame

    def reissue(self, bundle: str, reason: str) -> None:
        """Set a lost bundle aside, and seal what it carried under a number that names it."""
        session = self._context.field

        def done(found: tuple[BundleRow, LastLook]) -> None:
            text = self.tr("Bundle %1 is sealed in its place. It is only on this laptop until you write it to a stick.")
            self.notice.show_text("attention", "◆ " + text.replace("%1", isolated(found[0].sequence)))
            self._context.bus.changed.emit()
            self._show()

        def work(job: Job) -> tuple[BundleRow, LastLook]:
            return reissue.reissue(session, bundle, reason, job)

        self.bar.run(self.tr("Sealing"), work, done, self._failed)

    def _choose_target(self, bundle: str) -> None:
        folder = choose_folder(self, self.tr("Write the bundle to"))
        if folder is not None:
            self.write(bundle, folder)

    def write(self, bundle: str, folder: Path) -> None:
        """Write a bundle and read it back."""

        def done(written: WrittenBundle) -> None:
            text = self.tr("Files written: %1. Each was read back and is equal.")
            owed = "" if written.recorded else unrecorded_sentence()
            self._say_whether_out(folder)
            self.notice.show_text("cardWash", "✓ " + text.replace("%1", isolated(len(written.files))), owed)
            self._next = _RECEIPTS
            self._context.bus.changed.emit()
            self._show()

        session = self._context.field
        self.bar.run(self.tr("Writing"), lambda job: seal.write(session, bundle, folder, job), done, self._failed)

    def _say_whether_out(self, folder: Path) -> None:
        """Below what was written: whether the stick may be pulled out, watched until it is ejected."""
        clear(self._ejecting)
        self._ejecting.addWidget(EjectLine(folder, self._context.field.vault.folder))

    def _choose_receipts(self) -> None:
        folder = choose_folder(self, self.tr("Choose the folder with receipts"))
        if folder is not None:
            self.take_receipts(folder)

    def take_receipts(self, folder: Path) -> None:
        """Check receipts and keep them."""
        session = self._context.field

        def done(rows: tuple[ReceiptRow, ...]) -> None:
            self._say_taken(rows)
            self._context.bus.changed.emit()
            self._show()

        self.bar.run(self.tr("Checking"), lambda _: receipts.import_receipts(session, folder), done, self._failed)

    def _say_taken(self, rows: tuple[ReceiptRow, ...]) -> None:
        lines = [
            f"{self.tr('Bundle %1').replace('%1', isolated(one.sequence))}: {state_word(one.kind)}, "
            f"{day_and_time(one.time)}, {isolated(one.signer)}"
            for one in rows
        ]
        if lines:
            self.notice.show_text("cardWash", "✓ " + self.tr("Receipts checked and kept"), "\n".join(lines))
        else:
            self.notice.show_text("attention", self.tr("No receipt in there is for a bundle of this vault."))

    def _failed(self, error: BaseException) -> None:
        self.notice.show_error(error)
        self._show()
