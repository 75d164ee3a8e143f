"""A laptop is lost: five steps, one on the screen at a time. Each says what it does, and then what is safe now."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import lost_laptop
from fieldkit.workflows.team_values import STEPS, LostLaptop
from ui.context import WorkspaceContext
from ui.files import choose_new_file
from ui.screens.interviews.moment_field import MomentField
from ui.text import day_and_time, isolated
from ui.widgets.boxes import card, row
from ui.widgets.buttons import button
from ui.widgets.focus import focus_soon
from ui.widgets.labels import DigestLabel, PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.words import WordBox


class LostPane(QWidget):
    """``lost`` is None until it was declared. ``again`` reads everything anew; what failed is said in ``notice``."""

    def __init__(
        self, context: WorkspaceContext, certificate: str, lost: LostLaptop | None, again: Callable[[], object],
        notice: Notice,
    ) -> None:  # fmt: skip
        super().__init__()
        self._context, self._certificate, self._lost = context, certificate, lost
        self._again, self._notice = again, notice
        self.step = "refuse" if lost is None else lost.step
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        for number, step in enumerate(STEPS, 1):
            if lost is not None and step in lost.done:
                label = PlainLabel("", "", wrap=True)
                label.set_state("success", f"{isolated(number)}. {self._after(step, lost)}")
                self._column.addWidget(label)
        if self.step:
            self._column.addWidget(self._now(STEPS.index(self.step) + 1))
        else:
            done = PlainLabel("", "heading", wrap=True)
            done.set_state("success", self.tr("All five steps are done. You can leave this page."))
            self._column.addWidget(done)

    def _now(self, number: int) -> QWidget:
        frame, column = card()
        count = self.tr("Step %1 of 5").replace("%1", isolated(number))
        column.addWidget(PlainLabel(count, "caption"))
        title, text, verb = self._words(self.step)
        column.addWidget(PlainLabel(title, "title", wrap=True))
        column.addWidget(PlainLabel(text, "", wrap=True))
        self.seen = MomentField(self.tr("Last in their hands"), "", self._context.field.now_text)
        if self.step == "refuse":
            column.addWidget(self.seen)
        if self._lost is not None:
            self._show_known(column, self._lost)
        self.go = button(verb, self._do, filled=True)
        column.addLayout(row(self.go, None))
        leave = self.tr("You can leave at any time: what is done stays done, and Today brings you back here.")
        column.addWidget(PlainLabel(leave, "muted", wrap=True))
        focus_soon(self.seen.edit if self.step == "refuse" else self.go)
        return frame

    def _words(self, step: str) -> tuple[str, str, str]:
        """Title, what it does, and the verb."""
        if step == "refuse":
            return (
                self.tr("First: the person. Then take nothing more from that laptop"),
                self.tr("Is the person safe? See to that before you go on; this can wait. Then say when the laptop was "
                        "last in their hands. From then on no parcel signed with it is taken here. Nothing is deleted. "
                        "It cannot be taken back: they join again on another laptop, with a new certificate."),
                self.tr("Take nothing more from it"),
            )  # fmt: skip
        if step == "count":
            return (
                self.tr("See what is safe here"),
                self.tr("This is what arrived from that laptop before. It stands, and is on this laptop too. What was "
                        "written on it later is not here; ask the person, not by name on an open line."),
                self.tr("I have seen it"),
            )  # fmt: skip
        if step == "tell":
            return (
                self.tr("Tell headquarters"),
                self.tr("Only headquarters can revoke the certificate. Call them and read the words aloud, and write "
                        "the sheet to a stick: it has everything that they need, and names no witness."),
                self.tr("Headquarters knows"),
            )  # fmt: skip
        if step == "warn":
            return (
                self.tr("Think of the witnesses"),
                self.tr("The vault is locked with the passphrase. If somebody could force it out of its owner, they "
                        "can read the statements of these interviews; identities were sealed and cannot be read there. "
                        "Decide with the person and headquarters who must be warned, and how without a trace."),
                self.tr("We have decided"),
            )  # fmt: skip
        return (
            self.tr("Take in the new kit when it comes"),
            self.tr("Headquarters answers with a kit that revokes the certificate. Every laptop of the team takes it "
                    "in. The person joins again on a laptop that was never out of their hands."),
            self.tr("That is clear: end"),
        )  # fmt: skip

    def _after(self, step: str, lost: LostLaptop) -> str:
        """What a step did, and what is safe now."""
        if step == "refuse":
            text = self.tr("Declared lost on %1; last in their hands %2. No parcel of it is taken here any more.")
            return text.replace("%1", day_and_time(lost.declared)).replace("%2", day_and_time(lost.seen))
        if step == "count":
            return self.tr("Parcels that arrived before are safe here: %1.").replace("%1", isolated(lost.parcels))
        if step == "tell":
            where = isolated(Path(lost.told_to).name) if lost.told_to else ""
            if not where:
                return self.tr("Headquarters was told by voice; no sheet was written.")
            return self.tr("Headquarters was told. The sheet: %1.").replace("%1", where)
        if step == "warn":
            return self.tr("Who must be warned was decided.")
        return self.tr("The new kit is awaited: take it in when it comes.")

    def _show_known(self, column: QVBoxLayout, lost: LostLaptop) -> None:
        if self.step == "count":
            newest = day_and_time(lost.newest) if lost.newest else "-"
            text = self.tr("Parcels taken: %1. The newest: %2.").replace("%1", isolated(lost.parcels))
            column.addWidget(PlainLabel(text.replace("%2", newest), "heading", wrap=True))
        elif self.step == "tell":
            caption = self.tr("Words of the certificate of %1").replace("%1", isolated(lost.person))
            column.addWidget(PlainLabel(caption, "caption"))
            column.addWidget(WordBox(lost.words))
            self.sheet = DigestLabel(lost_laptop.sheet(self._context.field, lost.certificate))
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
            self.sheet.setAlignment(left)  # English, as it is read out
            column.addWidget(self.sheet)
            self.write = button(self.tr("Write the sheet…"), self._choose_sheet)
            column.addLayout(row(self.write, None))
        elif self.step == "warn":
            codes = "  ".join(isolated(code) for code in lost.interviews) or "-"
            column.addWidget(PlainLabel(self.tr("Interviews of theirs that are here:"), "caption"))
            column.addWidget(PlainLabel(codes, "mono", wrap=True))

    def _choose_sheet(self) -> None:
        path = choose_new_file(self, self.tr("Write the sheet to"), "lost-laptop.txt")
        if path is not None:
            self.write_sheet(path)

    def write_sheet(self, path: Path) -> None:
        """Write what headquarters must be told, read back."""
        try:
            lost_laptop.write_sheet(self._context.field, self._certificate, path)
        except FieldkitError as error:
            self._notice.show_error(error)
            return
        self._notice.show_text("cardWash", "✓ " + self.tr("The sheet is written and read back equal."))

    def _do(self) -> None:
        session, certificate = self._context.field, self._certificate
        try:
            if self.step == "refuse":
                lost_laptop.declare(session, certificate, self.seen.value)
            else:
                lost_laptop.end_step(session, certificate, self.step)
        except FieldkitError as error:
            self._notice.show_error(error)
            return
        self._notice.hide()
        self._context.bus.changed.emit()
        self._again()
