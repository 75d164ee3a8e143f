"""The five stages of an interview as pages: prepare, consent, account, read-back, close.

Each page yields its part of the interview form; what a page does not show, it leaves alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldkit.workflows.values import Interview
from ui.screens.interviews.fields import ChoiceField, TextField
from ui.screens.interviews.language_field import LanguageField
from ui.screens.interviews.moment_field import MomentField
from ui.screens.interviews.statement.panel import Statement
from ui.theme import Theme
from ui.widgets.boxes import card, column_widget, row


class Stage(QWidget):
    """A page of fields."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        holder, self.column = column_widget(12)
        frame, inside = card()
        inside.addWidget(holder)
        outer, column = column_widget(0)
        column.addWidget(frame)
        column.addStretch(1)
        self.setLayout(column)
        self._outer = outer
        self._texts: dict[str, TextField] = {}
        self._moments: dict[str, MomentField] = {}
        self._languages: dict[str, LanguageField] = {}
        self._choices: dict[str, ChoiceField] = {}

    def text(self, key: str, label: str, value: object, hint: str = "") -> None:
        """Add a line of text for the key ``key``."""
        field = TextField(label, str(value or ""), hint=hint)
        field.changed.connect(self.changed)
        self._texts[key] = field
        self.column.addWidget(field)

    def moment(self, key: str, label: str, value: str, now: Callable[[], str]) -> None:
        """Add a moment for the key ``key``."""
        field = MomentField(label, value, now)
        field.changed.connect(self.changed)
        self._moments[key] = field
        self.column.addWidget(field)

    def language(self, key: str, label: str, value: str) -> None:
        """Add a language for the key ``key``."""
        field = LanguageField(label, value)
        field.changed.connect(self.changed)
        self._languages[key] = field
        self.column.addWidget(field)

    def choice(
        self, key: str, question: str, answers: Sequence[tuple[object, str]], value: object, aloud: str = ""
    ) -> None:
        """Add a question for the key ``key``."""
        field = ChoiceField(question, answers, value, aloud)
        field.changed.connect(self.changed)
        self._choices[key] = field
        self.column.addWidget(field)

    def side_by_side(self, *keys: str) -> None:
        """Put fields that are short and belong together into one row."""
        fields: dict[str, QWidget] = {**self._texts, **self._moments, **self._languages}
        for key in keys:
            self.column.removeWidget(fields[key])
        self.column.addLayout(row(*(fields[key] for key in keys), spacing=18))

    def values(self) -> dict[str, Any]:
        """Key to value of everything on the page."""
        found: dict[str, Any] = {key: field.value for key, field in (*self._texts.items(), *self._moments.items())}
        found.update({key: field.value for key, field in self._languages.items()})
        found.update({key: field.value for key, field in self._choices.items()})
        return found

    def part(self) -> dict[str, Any]:
        """The page's part of the form."""
        return {key: "" if value is None else value for key, value in self.values().items()}

    def first_field(self) -> QWidget:
        """Where the keyboard goes when the page is opened."""
        fields = (one for one in self.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return next((one for one in fields if one.isEnabled() and not one.isHidden()), self)

    def take_focus(self) -> None:
        """The keyboard goes to the first thing that lacks an answer; where nothing does, to the first of all."""
        needed: list[MomentField | LanguageField] = []
        if "started" in self._moments:  # the only page on which a language must be named
            needed = [self._moments["started"], self._languages["language"]]
        for field in needed:
            if not field.value:
                field.findChildren(QLineEdit)[0].setFocus()
                return
        for one in self._choices.values():
            if one.value is None:
                next(iter(one.buttons.values())).setFocus()
                return
        self.first_field().setFocus()

    def set_editable(self, editable: bool) -> None:
        """Whether anything can be changed."""
        for field in self._texts.values():
            field.edit.setReadOnly(not editable)
        for moment in self._moments.values():
            moment.set_read_only(not editable)
        for language in self._languages.values():
            language.set_read_only(not editable)
        for one in self._choices.values():
            one.setEnabled(editable)
        if not editable:  # an example of what could be written would be read as what was
            for line in self.findChildren(QLineEdit):
                line.setPlaceholderText("—")


class PrepareStage(Stage):
    """Why, where, when, in which languages and with whom."""

    def __init__(self, form: dict[str, Any], now: Callable[[], str]) -> None:
        super().__init__()
        self.text("why", self.tr("Why this interview is needed"), form["why"])
        self.text("place", self.tr("Place"), form["place"])
        self.moment("started", self.tr("When it began"), form["started"], now)
        self.side_by_side("place", "started")
        self.language("language", self.tr("Language of the witness"), form["language"])
        self.language("second_language", self.tr("Second language"), form["second_language"])
        self.side_by_side("language", "second_language")
        self.text("interpreter", self.tr("Interpreter, by pseudonym"), form["interpreter"], "T-02")
        self.text("present", self.tr("Everyone present, by pseudonym"), ", ".join(form["present"]), "H-07, T-02")
        self.side_by_side("interpreter", "present")
        answers = [("no", self.tr("No")), ("yes", self.tr("Yes")), ("unknown", self.tr("Not known"))]
        question = self.tr("Has the witness been interviewed about this before?")
        self.choice("interviewed_before", question, answers, form["interviewed_before"] or None)

    def part(self) -> dict[str, Any]:
        found = super().part()
        found["present"] = [one.strip() for one in found["present"].split(",") if one.strip()]
        return found


class ConsentStage(Stage):
    """Plain questions with text to read aloud. What is not answered stays in the vault."""

    def __init__(self, form: dict[str, Any]) -> None:
        super().__init__()
        consent, answers = form["consent"], [(True, self.tr("Yes")), (False, self.tr("No"))]
        explain = self.tr(
            "Read aloud: What you tell us is kept locked. A court may one day ask for it. You can stop at any time, "
            "and you can take back your words. Help you receive does not depend on this."
        )
        self.choice("explained", self.tr("Were the limits of confidentiality explained?"), answers,
                    consent["explained"], explain)  # fmt: skip
        questions = {
            "identity": (
                self.tr("May headquarters know who you are?"),
                self.tr("Read aloud: your name and how to find you."),
            ),
            "statement": (
                self.tr("May headquarters have what you told us?"),
                self.tr("Read aloud: your words, without your name."),
            ),
            "photo": (
                self.tr("May headquarters have the photos?"),
                self.tr("Read aloud: the photos you gave or that show you."),
            ),
            "recording": (
                self.tr("May headquarters have the recordings?"),
                self.tr("Read aloud: sound and video."),
            ),
        }
        for key, (question, aloud) in questions.items():
            self.choice(f"hq/{key}", question, answers, consent["hq"][key], aloud)
        manners = [("oral", self.tr("Spoken")), ("signature", self.tr("Signed")), ("thumbprint", self.tr("Thumbprint"))]
        self.choice("manner", self.tr("How was consent given?"), manners, consent["manner"] or None)
        self.language("language", self.tr("Language used"), consent["language"])
        self.text("conditions", self.tr("Conditions, in the witness's words"), consent["conditions"])

    def part(self) -> dict[str, Any]:
        values = self.values()
        answers = {key[3:]: value for key, value in values.items() if key.startswith("hq/")}
        plain = {key: values[key] or "" for key in ("manner", "language", "conditions")}
        return {"consent": {**plain, "explained": values["explained"], "hq": answers}}


class AccountStage(QWidget):
    """The statement itself. It scrolls by itself."""

    changed = Signal()

    def __init__(self, form: dict[str, Any], now: Callable[[], str], theme: Theme, *, editable: bool) -> None:
        super().__init__()
        languages = (form["language"], form["second_language"])
        self.statement = Statement(form["turns"], languages, now, theme, editable=editable)
        self.statement.changed.connect(self.changed)
        frame, column = card()
        column.setContentsMargins(1, 8, 1, 8)
        column.addWidget(self.statement)
        self.setLayout(row(frame))

    def part(self) -> dict[str, Any]:
        return {"turns": self.statement.model.turns()}

    def first_field(self) -> QWidget:
        """Where one writes on."""
        return self.statement.first_field()

    def take_focus(self) -> None:
        """The keyboard goes to where one writes on."""
        self.first_field().setFocus()

    def set_editable(self, _editable: bool) -> None:
        """Decided when it was made."""


class ReadBackStage(Stage):
    """Read back to the witness, with corrections and the interpreter's attestation."""

    def __init__(self, form: dict[str, Any]) -> None:
        super().__init__()
        answers = [("yes", self.tr("Yes")), ("no", self.tr("No"))]
        self.choice(
            "read_back", self.tr("Was the account read back to the witness?"), answers, form["read_back"] or None
        )
        self.text("corrections", self.tr("Corrections, in the witness's words"), form["corrections"])
        attested = [(True, self.tr("Yes")), (False, self.tr("No"))]
        question = self.tr("Does the interpreter attest that the translation is faithful?")
        self.choice("interpreter_attested", question, attested, form["interpreter_attested"])

    def part(self) -> dict[str, Any]:
        values = self.values()
        return {**{key: value or "" for key, value in values.items()},
                "interpreter_attested": values["interpreter_attested"]}  # fmt: skip


class CloseStage(Stage):
    """Referral, signature, end."""

    def __init__(self, form: dict[str, Any], now: Callable[[], str]) -> None:
        super().__init__()
        referral = [
            ("offered-accepted", self.tr("Offered, accepted")),
            ("offered-declined", self.tr("Offered, declined")),
            ("not-needed", self.tr("Not needed")),
        ]
        question = self.tr("Was help offered (medical, psychosocial, legal, protection)?")
        self.choice("referral", question, referral, form["referral"] or None)
        signature = [
            ("signed", self.tr("Signed")),
            ("thumbprint", self.tr("Thumbprint")),
            ("declined", self.tr("Declined")),
        ]
        self.choice("signature", self.tr("Did the witness sign?"), signature, form["signature"] or None)
        self.moment("ended", self.tr("When it ended"), form["ended"], now)


def make_stages(
    shown: Interview, form: dict[str, Any], now: Callable[[], str], theme: Theme
) -> dict[str, Stage | AccountStage]:
    """The five pages, by their names."""
    editable = shown.row.state == "draft"
    pages: dict[str, Stage | AccountStage] = {
        "prepare": PrepareStage(form, now),
        "consent": ConsentStage(form),
        "account": AccountStage(form, now, theme, editable=editable),
        "read-back": ReadBackStage(form),
        "close": CloseStage(form, now),
    }
    for page in pages.values():
        page.set_editable(editable)
    return pages
