"""Today: unfinished things first, one verb button each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from fieldkit.workflows.values import Task
from ui.context import WorkspaceContext
from ui.failures import sentence
from ui.messages import (
    doubted_sentence,
    forked_sentence,
    kit_sentence,
    rescued_sentence,
    set_aside_sentence,
    unwritten_sentence,
)
from ui.reading import Reader
from ui.screens.page import Page
from ui.screens.today.enrolment import EnrolmentCard
from ui.screens.today.morning import MorningCard
from ui.screens.today.reading import Found, look
from ui.text import clock_time, day_and_time, isolated
from ui.widgets.boxes import card, clear, column_widget, empty_state, note, row
from ui.widgets.buttons import button
from ui.widgets.card_column import CardColumn
from ui.widgets.focus import focus_soon
from ui.widgets.labels import PlainLabel

_MEMBERS = frozenset({"write-bundle", "import-receipt", "give", "amend", "read-comments"})
"""What a member has for a lead, or from one."""


class TodayScreen(Page):
    """The first screen after unlocking."""

    def __init__(self, context: WorkspaceContext) -> None:
        super().__init__("")
        self.title.setText(self.tr("Today"))
        self._context = context
        self._found: Found | None = None
        self._first: QPushButton | None = None
        self._to_first = self._broke = False
        self._above, self._told = column_widget(10)
        self.morning = MorningCard(context, self._go_on)
        self.morning.hide()
        self.cards = CardColumn()
        for widget in (self._above, self.morning, self.cards):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.cards.show_cards([partial(PlainLabel, self.tr("Reading…"), "muted")])
        self._reader: Reader[Found] = Reader(self, context.asking, self._came, self._not_read)
        context.bus.changed.connect(self._read)

    def show_target(self, target: str | None) -> None:
        """Show what is unfinished now; ``clock`` asks what a phone shows."""
        self._to_first = target is None
        if target == "clock" and self._context.field.enrolled:
            self.morning.show()
            self.morning.ask_clock()
        self._read()

    def _read(self) -> None:
        """What was read before stays in sight until there is something else to say."""
        self._reader.ask(partial(look, self._context.field))

    def _came(self, found: Found) -> None:
        if self._broke:
            self._broke = False
            self.notice.hide()
        if found != self._found:
            held = self._holds_the_keyboard()
            self._show(found)
            if held:
                self._go_on()
        if self._to_first:
            self._to_first = False
            self._go_on()

    def _not_read(self, error: BaseException) -> None:
        """What stood here may not be all of it any more."""
        self._found, self._first, self._broke = None, None, True
        clear(self._told)
        self.morning.hide()
        self.cards.show_cards([])
        self.notice.show_error(error)

    def _holds_the_keyboard(self) -> bool:
        """Whether it is on one of the cards, which are about to be made anew."""
        focus = self.window().focusWidget()
        return focus is not None and self.cards.isAncestorOf(focus)

    def _go_on(self) -> None:
        """The keyboard goes to what is first to be done."""
        if self._first is not None:
            focus_soon(self._first)

    def _show(self, found: Found) -> None:
        self._found, self._first = found, None
        clear(self._told)
        for text in self._to_know(found):
            self._told.addWidget(note(text))
        self._above.setVisible(self._told.count() > 0)
        self.morning.show_found(found.morning)
        self.morning.setVisible(found.info.enrolled)
        self.body.removeWidget(self.morning)  # news of the kit stand before what is unfinished
        self.body.insertWidget(1 if self.morning.has_news else 2, self.morning)
        cards: list[Callable[[], QWidget]] = [
            partial(EnrolmentCard, self._context, again=task.detail == "again")
            if task.verb == "enrol"
            else partial(self._card, task, first=number == 0)
            for number, task in enumerate(found.tasks)
        ]
        self.cards.show_cards(cards or [self._nothing])

    def _nothing(self) -> QFrame:
        text = self.tr("Start an interview with %1, or add photos and files under Evidence.")
        text = text.replace("%1", isolated("Ctrl+N"))
        start = button(self.tr("New interview"), lambda: self._context.navigate("interviews", "new"), filled=True)
        self._first = start
        return empty_state(self.tr("Nothing is unfinished"), text, start)

    def _cut_off(self, code: str, saved: str) -> str:
        """What is here of what was written when the session before ended without being locked."""
        if not code:
            return self.tr("fieldkit ended before it was locked. Everything that was shown as saved is here.")
        text = self.tr("fieldkit ended before it was locked. Interview %1 is here as it was saved at %2; at most the "
                       "last two seconds of typing are missing.")  # fmt: skip
        return text.replace("%1", isolated(code)).replace("%2", clock_time(saved))

    def _to_know(self, found: Found) -> Iterator[str]:
        """What stops nothing and must be known: sound that was cut off, the kit's time, a bundle that was set aside."""
        if found.cut_off is not None:
            yield self._cut_off(*found.cut_off)
        yield from map(rescued_sentence, found.rescued)
        if found.doubted:
            yield doubted_sentence()
        if found.unwritten:
            yield unwritten_sentence()
        if found.absent is not None:
            yield " ".join(sentence(found.absent))
        kit = kit_sentence(found.info)
        if kit:
            yield kit
        if found.set_aside is not None:
            yield set_aside_sentence().replace("%1", isolated(found.set_aside))

    def _card(self, task: Task, *, first: bool) -> QFrame:
        title, detail, verb, place = self._words(task)
        frame, column = card("attention" if task.verb in ("salvage", "merge", "alert", "continue-alert") else "card")
        labels, inner = PlainLabel(title, "heading"), PlainLabel(detail, "muted", wrap=True)
        action = button(verb, lambda: self._context.navigate(place, task.target), filled=first)
        action.setAccessibleName(f"{verb}: {title}")
        if first:
            self._first = action
        column.addLayout(row(labels, None, action))
        column.addWidget(inner)
        return frame

    def _lacking(self, task: Task) -> str:
        if task.detail == "0":
            return self.tr("Nothing is missing: it can be finalised. Last saved %2.")
        return self.tr("Missing before it can be finalised: %1. Last saved %2.").replace("%1", isolated(task.detail))

    def _fork_words(self, task: Task) -> tuple[str, str, str, str]:
        title = self.tr("%1 was amended apart").replace("%1", isolated(task.code))
        if self._context.field.role == "lead":
            return title, forked_sentence(), self.tr("Compare"), "review"
        place = "interviews" if task.detail == "interview" else "evidence"
        return title, forked_sentence(), self.tr("Look at it"), place

    def _lost_words(self, code: str, done: str) -> tuple[str, str, str, str]:
        title = self.tr("The laptop of %1 is lost").replace("%1", code)
        text = self.tr("Steps done: %1 of 5. What is done stays done.").replace("%1", done)
        return title, text, self.tr("Go on"), "members"

    def _alert_words(self, task: Task) -> tuple[str, str, str, str]:
        code, detail = isolated(task.code), isolated(task.detail)
        if task.verb == "continue-alert":
            title = self.tr("Alert %1 is a draft: it is not raised").replace("%1", code)
            return title, detail, self.tr("Go on"), "alert"
        title = self.tr("Alert %1 is only on this laptop").replace("%1", code)
        first = self.tr("It goes first in the next parcel or bundle.")
        return title, f"{detail}\n{first}", self.tr("Look at it"), "alerts"

    def _words(self, task: Task) -> tuple[str, str, str, str]:
        code, detail = isolated(task.code), isolated(task.detail)
        if self._context.field.role == "member" and task.verb in _MEMBERS:
            return self._member_words(task)
        if task.verb == "lost-laptop":
            return self._lost_words(code, detail)
        match task.verb:
            case "continue-interview":
                return (
                    self.tr("Interview %1 is a draft").replace("%1", code),
                    self._lacking(task).replace("%2", day_and_time(task.since)),
                    self.tr("Go on writing"),
                    "interviews",
                )
            case "alert" | "continue-alert":
                return self._alert_words(task)
            case "review":
                return (
                    self.tr("Work waits for your review"),
                    self.tr("Interviews: %1. Exhibits: %2.").replace("%1", code).replace("%2", detail),
                    self.tr("Read it"),
                    "review",
                )
            case "seal":
                return (
                    self.tr("Work waits to be sealed"),
                    self.tr("Interviews: %1. Exhibits: %2.").replace("%1", code).replace("%2", detail),
                    self.tr("Take a last look"),
                    "bundles",
                )
            case "write-bundle":
                return (
                    self.tr("Bundle %1 is sealed, and only on this laptop").replace("%1", code),
                    self.tr("Write it to a stick, or it helps nobody."),
                    self.tr("Write it"),
                    "bundles",
                )
            case "import-receipt":
                return (
                    self.tr("Bundle %1 waits for its receipt").replace("%1", code),
                    self.tr("Nothing may be removed from this laptop before headquarters verified it."),
                    self.tr("Take in receipts"),
                    "bundles",
                )
            case "merge":
                return self._fork_words(task)
            case "back-up":
                return (*self._backup_words(task), self.tr("Back up"), "backup")
            case _:
                return (
                    self.tr("The vault is open read-only for salvage"),
                    self.tr("Its chain does not fit its head. Show this to headquarters before you go on."),
                    self.tr("Look at the chain"),
                    "custody",
                )

    def _member_words(self, task: Task) -> tuple[str, str, str, str]:
        """What a member has for a lead."""
        code, detail = isolated(task.code), isolated(task.detail)
        match task.verb:
            case "amend":
                return (
                    self.tr("%1 was sent back to you").replace("%1", code),
                    detail,
                    self.tr("Read and amend it"),
                    "interviews",
                )
            case "read-comments":
                return (
                    self.tr("Your lead asks about %1").replace("%1", code),
                    detail,
                    self.tr("Read and answer it"),
                    "interviews",
                )
            case "give":
                return (
                    self.tr("Work waits for your lead"),
                    self.tr("Interviews: %1. Exhibits: %2.").replace("%1", code).replace("%2", detail),
                    self.tr("Give it"),
                    "hand-over",
                )
            case "write-bundle":
                return (
                    self.tr("Parcel %1 is sealed, and only on this laptop").replace("%1", code),
                    self.tr("Write it to a stick, or it helps nobody."),
                    self.tr("Write it"),
                    "hand-over",
                )
            case _:
                return (
                    self.tr("Parcel %1 waits for its slip").replace("%1", code),
                    self.tr("Only the slip shows that it arrived whole."),
                    self.tr("Take the slip in"),
                    "hand-over",
                )

    def _backup_words(self, task: Task) -> tuple[str, str]:
        if task.since is None:
            return self.tr("There is no backup yet"), self.tr("If this laptop is lost, what is in it is lost with it.")
        title = self.tr("The last backup is %1 days old").replace("%1", isolated(task.code))
        return title, self.tr("What was added since %1 is only in this laptop.").replace("%1", day_and_time(task.since))
