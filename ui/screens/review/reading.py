"""What a lead reads before saying anything about it: an interview as the witness's file, an exhibit with its doubts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from fieldkit.workflows.field import evidence, interview
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import Exhibit
from ui.messages import doubt_sentence
from ui.pictures import covering
from ui.screens.interviews.change_words import change_value, field_name
from ui.screens.interviews.statement.texts import direction, widest_text
from ui.screens.interviews.statement.words import basis_word, speaker_word
from ui.screens.review.remarks import Remarks
from ui.text import clock_time, digest_groups, isolated, size_text
from ui.widgets.boxes import card, divider, row
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


class InterviewReading(QWidget):
    """Consent first, since it decides what may leave; then the account, turn by turn, with what was asked of each."""

    def __init__(self, session: FieldSession, record: str) -> None:
        super().__init__()
        self._form = interview.load(session, record).form
        found = {one: session.vault.versions.kind_and_code(one) for one in self._form["exhibits"]}
        self._codes = {one: known[1] for one, known in found.items() if known is not None and known[1]}
        self.turns = [turn["id"] for turn in self._form["turns"]]
        self.remarks: dict[str, Remarks] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._facts(self.tr("Consent"), _CONSENT, empty=True))
        column.addWidget(self._facts(self.tr("Before the account"), _BEFORE))
        column.addWidget(self._account())
        column.addWidget(self._facts(self.tr("After the account"), _AFTER))
        gone = self.tr("On a turn that was taken out")
        self.remarks[""] = Remarks("", self.tr("Comment on the whole interview"), gone)
        column.addWidget(self.remarks[""])

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
        for number, turn in enumerate(self._form["turns"], 1):
            if number > 1:
                column.addWidget(divider())
            said = (speaker_word(turn["speaker"]), clock_time(turn["time"]), basis_word(turn["basis"]))
            column.addWidget(PlainLabel("  ·  ".join(filter(None, (isolated(number), *said))), "caption"))
            column.addWidget(self._words(turn["text"], self._form["language"], ""))
            if turn["translation"]:
                column.addWidget(self._words(turn["translation"], self._form["second_language"], "muted"))
            asks = self.tr("Comment on turn %1").replace("%1", isolated(number))
            self.remarks[turn["id"]] = Remarks(turn["id"], asks)
            column.addWidget(self.remarks[turn["id"]])
        if not self._form["turns"]:
            column.addWidget(PlainLabel(self.tr("Nothing was written."), "muted"))
        return frame

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

    def __init__(self, session: FieldSession, record: str) -> None:
        super().__init__()
        shown = evidence.show(session, record)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        frame, inner = card()
        column.addWidget(frame)
        picture = self._picture(evidence.thumbnail(session, record))
        inner.addLayout(row(picture, None))
        if shown.row.doubts:
            inner.addLayout(row(Chip(self.tr("Doubts"), "attention"), None))
        for doubt in shown.row.doubts:
            inner.addWidget(PlainLabel(doubt_sentence(doubt), "", wrap=True))
        inner.addLayout(self._facts(shown))
        self.turns: list[str] = []
        self.remarks = {"": Remarks("", self.tr("Comment on the exhibit"))}
        column.addWidget(self.remarks[""])

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
