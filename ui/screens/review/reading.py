"""What a lead reads before saying anything about it: an interview as the witness's file, an exhibit with its doubts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from fieldkit.workflows.field import evidence, interview, merge, send_back
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.history_values import ForkedRecord, ReviewRow
from fieldkit.workflows.review_values import Comment
from fieldkit.workflows.values import Exhibit
from ui.messages import doubt_sentence
from ui.pictures import covering
from ui.screens.interviews.change_words import change_value, field_name
from ui.screens.interviews.statement.texts import direction, widest_text
from ui.screens.interviews.statement.words import basis_word, speaker_word
from ui.screens.review.remarks import Remarks
from ui.text import clock_time, digest_groups, isolated, size_text
from ui.widgets.boxes import card, column_widget, divider, row
from ui.widgets.card_column import CardColumn
from ui.widgets.labels import Chip, DigestLabel, PlainLabel

_CONSENT = (
    "consent/hq/identity", "consent/hq/statement", "consent/hq/photo", "consent/hq/recording", "consent/explained",
    "consent/manner", "consent/language", "consent/conditions",
)  # fmt: skip
_BEFORE = (
    "why", "place", "started", "ended", "language", "second_language", "interpreter", "interpreter_attested", "present",
    "interviewed_before", "witness/languages", "witness/age_group", "witness/note", "recording_reason",
    "recording_safe", "recording_agreed",
)  # fmt: skip
_AFTER = ("read_back", "corrections", "referral", "signature", "exhibits")
_PICTURE = QSize(480, 300)


@dataclass(frozen=True, slots=True)
class ReadInterview:
    """An interview's form, and the codes of the exhibits that it names."""

    form: Mapping[str, Any]
    codes: dict[str, str]


@dataclass(frozen=True, slots=True)
class ReadExhibit:
    """An exhibit, and its small picture where there is one."""

    exhibit: Exhibit
    jpeg: bytes | None


def read_one(session: FieldSession, one: ReviewRow) -> tuple[str, ReadInterview | ReadExhibit]:
    """The record's id and what is read of it; called beside the window."""
    if one.kind != "interview":
        return one.id, ReadExhibit(evidence.show(session, one.id), evidence.thumbnail(session, one.id))
    form = interview.load(session, one.id).form
    return one.id, ReadInterview(form, _codes(session, form["exhibits"]))


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits; what was amended apart, with the codes of every exhibit that it may name; the record asked for."""

    rows: tuple[ReviewRow, ...]
    forks: tuple[ForkedRecord, ...]
    codes: dict[str, str]
    target: str | None


def waiting(session: FieldSession, target: str | None) -> Waiting:
    """Called beside the window."""
    forks = merge.listing(session)
    exhibits = session.vault.versions.records("exhibit") if forks else ()
    return Waiting(send_back.listing(session), forks, _codes(session, exhibits), target)


def _codes(session: FieldSession, records: Iterable[str]) -> dict[str, str]:
    found = {one: session.vault.versions.kind_and_code(one) for one in records}
    return {one: known[1] for one, known in found.items() if known is not None and known[1]}


class InterviewReading(QWidget):
    """Consent first, since it decides what may leave; then the account, turn by turn, with what was asked of each."""

    written = Signal(str, str)
    """A comment: the turn's id, empty for the whole; and its words."""

    def __init__(self, read: ReadInterview) -> None:
        super().__init__()
        self._form, self._codes = read.form, read.codes
        self.turns = [turn["id"] for turn in self._form["turns"]]
        self.remarks: dict[str, Remarks] = {}
        self._found: tuple[Comment, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._facts(self.tr("Consent"), _CONSENT, empty=True))
        column.addWidget(self._facts(self.tr("Before the account"), _BEFORE))
        column.addWidget(self._account())
        column.addWidget(self._facts(self.tr("After the account"), _AFTER))
        gone = self.tr("On a turn that was taken out")
        column.addWidget(self._remarked(Remarks("", self.tr("Comment on the whole interview"), gone)))

    def _facts(self, title: str, paths: tuple[str, ...], *, empty: bool = False) -> QFrame:
        frame, column = card()
        column.addWidget(PlainLabel(title, "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 5)
        for path in paths:
            value = _at(self._form, path)
            if value in (None, "", ()) and not empty:
                continue
            number = grid.rowCount()
            label = PlainLabel(field_name(path), "muted", wrap=True)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            said = PlainLabel(change_value(path, value, self._codes), "", wrap=True)
            grid.addWidget(said, number, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
        return frame

    def _account(self) -> QFrame:
        frame, column = card()
        column.addWidget(PlainLabel(self.tr("The account"), "heading"))
        self.account = CardColumn(whole=True, spacing=8)
        self.account.show_cards([partial(self._turn, *one) for one in enumerate(self._form["turns"], 1)])
        column.addWidget(self.account)
        if not self._form["turns"]:
            column.addWidget(PlainLabel(self.tr("Nothing was written."), "muted"))
        return frame

    def _turn(self, number: int, turn: Mapping[str, Any]) -> QWidget:
        holder, column = column_widget(8)
        if number > 1:
            column.addWidget(divider())
        said = (speaker_word(turn["speaker"]), clock_time(turn["time"]), basis_word(turn["basis"]))
        column.addWidget(PlainLabel("  ·  ".join(filter(None, (isolated(number), *said))), "caption"))
        column.addWidget(self._words(turn["text"], self._form["language"], ""))
        if turn["translation"]:
            column.addWidget(self._words(turn["translation"], self._form["second_language"], "muted"))
        asks = self.tr("Comment on turn %1").replace("%1", isolated(number))
        column.addWidget(self._remarked(Remarks(turn["id"], asks)))
        return holder

    def _remarked(self, made: Remarks) -> Remarks:
        """Turns come a few at a time: what was asked of one may be known before it stands here."""
        self.remarks[made.turn] = made
        made.written.connect(self.written)
        if self._found:
            made.show_comments(self._found, self.turns)
        return made

    def show_comments(self, found: tuple[Comment, ...]) -> None:
        """What was asked, each below what it is about."""
        self._found = found
        for made in self.remarks.values():
            made.show_comments(found, self.turns)

    def _words(self, text: str, language: str, role: str) -> PlainLabel:
        way = direction(language, self.layoutDirection())
        words = PlainLabel("", role, wrap=True)
        words.latin = way == Qt.LayoutDirection.LeftToRight
        words.setText(text)
        words.setLayoutDirection(way)
        right = way == Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        words.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        words.setMaximumWidth(widest_text())
        return words


class ExhibitReading(QWidget):
    """The picture as far as it was read, what is doubted about it, and what is known of it."""

    written = Signal(str, str)

    def __init__(self, read: ReadExhibit) -> None:
        super().__init__()
        shown = read.exhibit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        frame, inner = card()
        column.addWidget(frame)
        picture = self._picture(read.jpeg)
        inner.addLayout(row(picture, None))
        if shown.row.doubts:
            inner.addLayout(row(Chip(self.tr("Doubts"), "attention"), None))
        for doubt in shown.row.doubts:
            inner.addWidget(PlainLabel(doubt_sentence(doubt), "", wrap=True))
        inner.addLayout(self._facts(shown))
        self.remarks = {"": Remarks("", self.tr("Comment on the exhibit"))}
        self.remarks[""].written.connect(self.written)
        column.addWidget(self.remarks[""])

    def show_comments(self, found: tuple[Comment, ...]) -> None:
        """What was asked of it."""
        self.remarks[""].show_comments(found, [])

    def _picture(self, jpeg: bytes | None) -> PlainLabel:
        label = PlainLabel("" if jpeg is not None else self.tr("No picture can be shown."), "muted")
        if jpeg is not None:
            label.setPixmap(covering(jpeg, _PICTURE, 8, self.devicePixelRatioF()))
            label.setAccessibleName(self.tr("Picture"))
        return label

    def _facts(self, shown: Exhibit) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setColumnStretch(1, 1)
        interviews = ", ".join(isolated(code) for code in shown.row.interviews)
        facts = [
            (self.tr("Description"), isolated(shown.description) if shown.description else "-"),
            (self.tr("Shown in"), interviews or "-"),
            (self.tr("Name"), isolated(shown.row.name)),
            (self.tr("Size"), size_text(shown.row.size)),
        ]
        for number, (label, value) in enumerate(facts):
            grid.addWidget(PlainLabel(label, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(value, "", wrap=True), number, 1)
        grid.addWidget(PlainLabel("SHA-256", "muted"), len(facts), 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(DigestLabel(digest_groups(shown.sha256)), len(facts), 1)
        return grid


def _at(form: Mapping[str, Any], path: str) -> Any:
    value: Any = form
    for key in path.split("/"):
        value = value[key]
    return tuple(value) if isinstance(value, list) else value
