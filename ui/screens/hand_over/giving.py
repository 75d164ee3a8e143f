"""A member's side: what the next parcel holds, writing it to a stick with read-back, and the slip that answers it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from fieldkit.jobs import Job
from fieldkit.workflows.field import addressee, give, receipts, seal
from fieldkit.workflows.history_values import GivenNext
from fieldkit.workflows.values import BundleRow, ReceiptRow, WrittenBundle
from ui.context import WorkspaceContext
from ui.failures import sentence
from ui.files import choose_folder
from ui.messages import state_word, unrecorded_sentence
from ui.text import day_and_time, digest_groups, isolated, size_text
from ui.widgets.boxes import card, clear, column_widget, empty_state, row
from ui.widgets.buttons import button, choice
from ui.widgets.eject import EjectLine
from ui.widgets.labels import Chip, DigestLabel, PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.progress import JobBar


class Giving(QWidget):
    """``heading`` are the buttons beside the screen's title."""

    def __init__(self, context: WorkspaceContext, notice: Notice, bar: JobBar) -> None:
        super().__init__()
        self._context, self._notice, self.bar = context, notice, bar
        self.lead = ""
        self._written: WrittenBundle | None = None
        self._given_to = ""
        """Whom what was just written is sealed to, whoever is chosen for the next; empty for one written again."""
        self._asked = 0
        """How often it was looked what is new: only the last answer is shown."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.slip = button(self.tr("Take the slip in…"), self._choose_slip)
        self.heading: Sequence[QPushButton] = (self.slip,)

    def refresh(self) -> None:
        """Read everything anew."""
        self._asked += 1  # an answer that is under way has no place any more
        clear(self._column)
        session = self._context.field
        leads = addressee.leads(session)
        if self.lead not in leads:
            self.lead = leads[0] if leads else ""
        if self._written is not None:
            self._column.addWidget(self._just_written(self._written))
        self._column.addWidget(self._next(leads))
        for one in seal.listing(session):
            self._column.addWidget(self._card(one))

    def _next(self, leads: tuple[str, ...]) -> QFrame:
        if not leads:
            text = self.tr("The kit names no lead to whom a parcel can be sealed. Ask headquarters for a newer kit.")
            return empty_state(self.tr("There is nobody to give to yet"), text)
        frame, column = card()
        title = self.tr("The next parcel, for %1").replace("%1", isolated(self.lead))
        column.addWidget(PlainLabel(title, "heading", wrap=True))
        if len(leads) > 1:
            made = [choice(one, partial(self._choose_lead, one)) for one in leads]
            for one, name in zip(made, leads, strict=True):
                one.setChecked(name == self.lead)
            column.addLayout(row(*made, None))
        inside, self._facts = column_widget(6)
        column.addWidget(inside)
        why = self.tr("It is sealed so that this lead alone reads it; who the witnesses are passes through unread, to "
                      "headquarters.")  # fmt: skip
        column.addWidget(PlainLabel(why, "muted", wrap=True))
        self.give_it = button(self.tr("Give it on a stick…"), self._choose_stick, filled=True)
        self.give_it.setEnabled(False)
        column.addLayout(row(None, self.give_it))
        self._look()
        return frame

    def _look(self) -> None:
        """Count what the next parcel holds, beside the window: it reads all that was not given yet."""
        self._asked += 1
        session, lead, asked = self._context.field, self.lead, self._asked
        self._facts.addWidget(PlainLabel(self.tr("Looking what is new…"), "muted"))

        def found(value: GivenNext) -> None:
            if asked == self._asked and shiboken6.isValid(self):
                self._say_next(value)

        def failed(error: BaseException) -> None:
            if asked == self._asked and shiboken6.isValid(self):
                clear(self._facts)
                for text, role in zip(sentence(error), ("", "muted"), strict=True):
                    self._facts.addWidget(PlainLabel(text, role, wrap=True))

        self._context.asking.start(lambda _: give.waiting(session, lead), found, failed)

    def _say_next(self, found: GivenNext) -> None:
        clear(self._facts)
        if found.nothing:
            text = self.tr("There is nothing new to give to %1.").replace("%1", isolated(self.lead))
            self._facts.addWidget(PlainLabel(text, "", wrap=True))
        else:
            facts = self.tr("Interviews: %1. Exhibits: %2. Alerts: %3. Actors and events: %4. Originals: %5.")
            facts = facts.replace("%1", isolated(found.interviews)).replace("%2", isolated(found.exhibits))
            facts = facts.replace("%3", isolated(found.alerts)).replace("%4", isolated(found.notes))
            self._facts.addWidget(PlainLabel(facts.replace("%5", size_text(found.media_bytes)), "", wrap=True))
        if found.drafts:
            text = self.tr("Drafts stay here until they are finalised: %1").replace("%1", isolated(found.drafts))
            self._facts.addWidget(PlainLabel(text, "muted", wrap=True))
        self.give_it.setEnabled(not found.nothing and not self.bar.busy)

    def _choose_lead(self, lead: str) -> None:
        self.lead = lead
        self.refresh()

    def _choose_stick(self) -> None:
        folder = choose_folder(self, self.tr("Choose the stick, or a folder on another disk"))
        if folder is not None:
            self.give(folder)

    def give(self, folder: Path) -> None:
        """Seal what the lead does not have and write it to ``folder``; called given only when it reads back equal."""
        session, lead = self._context.field, self.lead
        self._given_to = lead

        def work(job: Job) -> WrittenBundle:
            return give.give(session, lead, folder, job)[1]

        self._run(self.tr("Sealing"), work)

    def write_again(self, parcel: str, folder: Path) -> None:
        """Write a parcel that is sealed already once more."""
        session, self._given_to = self._context.field, ""
        self._run(self.tr("Writing"), lambda job: seal.write(session, parcel, folder, job))

    def _run(self, what: str, work: object) -> None:
        self._written = None
        self._notice.hide()
        self.bar.run(what, work, self._given, self._failed)  # type: ignore[arg-type]  # both make what was written
        self.refresh()

    def _given(self, written: WrittenBundle) -> None:
        self._written = written
        self._context.bus.changed.emit()
        self.refresh()

    def _just_written(self, written: WrittenBundle) -> QFrame:
        frame, column = card("cardWash")
        title = PlainLabel("", "heading", wrap=True)
        eject = EjectLine(Path(written.folder), self._context.field.vault.folder)
        if eject.stick is None:
            title.set_state("attention", self.tr("The parcel is written, not on a stick yet"))
        else:
            title.set_state("success", self.tr("The parcel is on the stick"))
        column.addWidget(title)
        text = self.tr("Files written: %1. Each was read back and is equal.")
        column.addWidget(PlainLabel(text.replace("%1", isolated(len(written.files))), "", wrap=True))
        column.addWidget(PlainLabel(isolated(written.folder), "muted", wrap=True))
        if not written.recorded:
            column.addWidget(PlainLabel(unrecorded_sentence(), "", wrap=True))
        column.addWidget(eject)
        text = self.tr("Carry it to %1. Bring back the slip: only with it is it known that the parcel arrived whole.")
        if self._given_to:
            column.addWidget(PlainLabel(text.replace("%1", isolated(self._given_to)), "muted", wrap=True))
        return frame

    def _card(self, one: BundleRow) -> QFrame:
        frame, column = card()
        answered = "slip" in one.receipts
        title = PlainLabel(self.tr("Parcel %1").replace("%1", isolated(one.sequence)), "heading")
        chip = Chip(state_word("slip" if answered else one.state), "accent" if answered else "")
        again = button(self.tr("Write it again…"), partial(self._choose_again, one.id))
        again.setAccessibleName(self.tr("Write parcel %1 again").replace("%1", str(one.sequence)))
        again.setVisible(one.state != "set-aside")
        column.addLayout(row(title, chip, None, again))
        facts = self.tr("Sealed %1 · parts: %2 · %3 · originals: %4")
        facts = facts.replace("%1", day_and_time(one.created)).replace("%2", isolated(one.parts))
        column.addWidget(
            PlainLabel(facts.replace("%3", size_text(one.bytes)).replace("%4", isolated(one.media)), "muted", wrap=True)
        )
        if one.written_to and not answered:
            text = self.tr("Written to %1 and read back equal. Its slip has not come back yet.")
            column.addWidget(PlainLabel(text.replace("%1", isolated(one.written_to)), "", wrap=True))
        column.addWidget(DigestLabel(digest_groups(one.id)))
        return frame

    def _choose_again(self, parcel: str) -> None:
        folder = choose_folder(self, self.tr("Choose the stick, or a folder on another disk"))
        if folder is not None:
            self.write_again(parcel, folder)

    def _choose_slip(self) -> None:
        folder = choose_folder(self, self.tr("Choose the folder with the slip from your lead"))
        if folder is not None:
            self.take_slip(folder)

    def take_slip(self, folder: Path) -> None:
        """Check the slip and what came back with it, and keep both."""
        session = self._context.field
        self._notice.hide()
        self.bar.run(
            self.tr("Checking"), lambda _: receipts.import_receipts(session, folder), self._took, self._failed
        )  # fmt: skip

    def _took(self, rows: tuple[ReceiptRow, ...]) -> None:
        if rows:
            lines = [
                self.tr("Parcel %1 arrived whole: %2 signed for it, %3.").replace("%1", isolated(one.sequence))
                .replace("%2", isolated(one.signer)).replace("%3", day_and_time(one.time))
                for one in rows
            ]  # fmt: skip
            lines.append(self.tr("From now on nobody can change what came before it in your chain unseen."))
            self._notice.show_text("cardWash", "✓ " + self.tr("The slip is checked and kept"), "\n".join(lines))
        else:
            self._notice.show_text("attention", self.tr("No slip in there is for a parcel of this vault."))
        self._written = None
        self._context.bus.changed.emit()
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        self._notice.show_error(error)
        self.refresh()
