"""Prints asked for on a screen: a name for the file, made beside the window, and said only once it reads back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fieldkit.verify import Report
from fieldkit.workflows import report_print
from fieldkit.workflows.field import prints
from fieldkit.workflows.print_values import Printed
from ui.context import WorkspaceContext
from ui.doing import Doing
from ui.files import choose_new_file
from ui.messages import unrecorded_sentence
from ui.text import digest_groups
from ui.widgets.notice import Notice

_ENDING = ".pdf"


class Printing:
    """``owner`` is the screen; ``notice`` where it says what came of it."""

    def __init__(self, context: WorkspaceContext, owner: QWidget, notice: Callable[[], Notice]) -> None:
        self._context, self._owner, self._notice = context, owner, notice
        self._doing = Doing(owner, context.writing, lambda error: self._notice().show_error(error))

    def custody(self, ident: str, code: str) -> None:
        """The chain of custody of one record."""
        self._print(lambda out, language: prints.custody(self._context.field, ident, out, language), f"{code}-custody")

    def statement(self, ident: str, code: str) -> None:
        """The newest version of an interview."""
        self._print(lambda out, language: prints.statement(self._context.field, ident, out, language), code)

    def exhibits(self) -> None:
        """The list of every exhibit."""
        self._print(lambda out, language: prints.exhibits(self._context.field, out, language), "exhibits")

    def report(self, report: Report, name: str) -> None:
        """What a verification found; it is of no vault, so that no line of custody is due."""

        def make(out: Path, language: str) -> Printed:
            return Printed(str(out), report_print.write(report, out, language), out.stat().st_size, recorded=True)

        self._print(make, name)

    def _print(self, make: Callable[[Path, str], Printed], name: str) -> None:
        path = choose_new_file(self._owner, QCoreApplication.translate("Printing", "Write the PDF to"), name + _ENDING)
        if path is None:
            return
        out = path if path.suffix.lower() == _ENDING else path.with_name(path.name + _ENDING)
        language = self._context.language if self._context.language in prints.LANGUAGES else prints.LANGUAGES[0]
        self._doing.do(lambda: make(out, language), self._said)

    def _said(self, made: Printed) -> None:
        text = QCoreApplication.translate("Printing", "The PDF was written and reads back equal.")
        digest = f"SHA-256 {digest_groups(made.sha256)}"
        open_to_all = QCoreApplication.translate("Printing", "It is not encrypted: whoever has the file can read it.")
        more = [open_to_all, digest] if made.recorded else [open_to_all, unrecorded_sentence(), digest]
        self._notice().show_text("cardWash", "✓ " + text, "\n".join(more))
        self._context.bus.saved.emit()
