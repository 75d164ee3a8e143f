"""What the window's thread itself asks of the vault's database: each such call waits for the disk, for a lock that a
worker may hold, or goes through the whole case, and nobody can type meanwhile."""

from __future__ import annotations

import re
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from fieldkit.storage.database import Database

_ROOT = Path(__file__).resolve().parents[2]
_UI, _TESTS = str(_ROOT / "ui") + "/", str(_ROOT / "tests") + "/"
_COMPREHENSION = re.compile(r"\.<locals>\.<(dict|list|set)comp>|\.<locals>\.<genexpr>")
_ASKING = ("one", "all", "execute", "execute_many", "transaction")


def _place() -> str:
    """The nearest function of ``ui/`` that asked; empty where a test asked, or nobody in the window."""
    frame = sys._getframe(2)
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(_UI):
            return f"{name[len(_UI) :]}:{_COMPREHENSION.sub('', frame.f_code.co_qualname)}"
        if name.startswith(_TESTS) and not name.endswith("/window_thread.py"):
            return ""
        frame = frame.f_back  # type: ignore[assignment]  # ends with None
    return ""


@contextmanager
def watched() -> Iterator[Counter[str]]:
    """Counts, for as long as the block runs, by the place in ``ui/`` that asked in the window's thread."""
    found: Counter[str] = Counter()
    main, real = threading.main_thread(), {name: getattr(Database, name) for name in _ASKING}

    def wrap(method: Callable[..., Any]) -> Callable[..., Any]:
        def asked(*arguments: Any, **named: Any) -> Any:
            if threading.current_thread() is main:
                place = _place()
                if place:
                    found[place] += 1
            return method(*arguments, **named)

        return asked

    for name, method in real.items():
        setattr(Database, name, wrap(method))
    try:
        yield found
    finally:
        for name, method in real.items():
            setattr(Database, name, method)


ONE_RECORD = "reads or writes the one record that a person opens, begins or ends"
ON_LEAVING = "the last words are written before anything else may happen"
ONCE = "a few rows, once, when the window or its look is made"
FEW = "a few rows that do not grow with the case"
PAPER = "one item's paper, which a person just asked for"

LEFT = {
    "main_window.py:MainWindow._choose_look": ONCE,
    "main_window.py:MainWindow._top_bar": ONCE,
    "screens/alerts/sheet.py:AlertSheet.discard": ONE_RECORD,
    "screens/alerts/sheet.py:AlertSheet.open": ONE_RECORD,
    "screens/alerts/sheet.py:_Kept.write": ON_LEAVING,
    "screens/backup/view.py:BackupScreen._age": FEW,
    "screens/evidence/items.py:ItemsView._hand_over": ONE_RECORD,
    "screens/evidence/items.py:ItemsView._label.<locals>.<lambda>": PAPER,
    "screens/evidence/items.py:ItemsView._receipt": PAPER,
    "screens/evidence/items.py:ItemsView._receipt.<locals>.<lambda>": PAPER,
    "screens/evidence/items.py:ItemsView._registered.<locals>.<lambda>": PAPER,
    "screens/hand_over/giving.py:Giving.refresh": FEW,
    "screens/hand_over/taking.py:Taking.refresh": FEW,
    "screens/interviews/exhibits_card.py:ExhibitsCard._tile": ONE_RECORD,
    "screens/interviews/exhibits_card.py:ExhibitsCard.attach_code": ONE_RECORD,
    "screens/interviews/exhibits_card.py:ExhibitsCard.codes_of": ONE_RECORD,
    "screens/interviews/presenter.py:InterviewPresenter.__init__.<locals>.<lambda>": ON_LEAVING,
    "screens/interviews/identity_card.py:IdentityCard.seal": ON_LEAVING,
    "screens/interviews/presenter.py:InterviewPresenter.amend": ONE_RECORD,
    "screens/interviews/presenter.py:InterviewPresenter.attached": ONE_RECORD,
    "screens/interviews/presenter.py:InterviewPresenter.changes": ONE_RECORD,
    "screens/interviews/presenter.py:InterviewPresenter.finalise": ONE_RECORD,
    "screens/interviews/presenter.py:InterviewPresenter.is_amended": ONE_RECORD,
    "screens/interviews/presenter.py:InterviewPresenter.show": ONE_RECORD,
    "screens/interviews/view.py:InterviewsScreen.open": ONE_RECORD,
    "screens/interviews/view.py:InterviewsScreen.start": ONE_RECORD,
    "screens/laptop/view.py:LaptopScreen._refusal": FEW,
    "screens/laptop/view.py:LaptopScreen._show": FEW,
    "screens/people/note_editor.py:NoteEditor.__init__.<locals>.<lambda>": ON_LEAVING,
    "screens/people/note_editor.py:NoteEditor.amend": ONE_RECORD,
    "screens/people/note_editor.py:NoteEditor.close_editor": ON_LEAVING,
    "screens/people/note_editor.py:NoteEditor.discard": ONE_RECORD,
    "screens/people/sources.py:SourcesField._show": ONE_RECORD,
    "screens/people/view.py:PeopleScreen._start": ONE_RECORD,
    "screens/people/view.py:PeopleScreen.open": ONE_RECORD,
    "screens/people/witness_pane.py:WitnessPane._make_fields": ONE_RECORD,
    "screens/people/witness_pane.py:WitnessPane.save": ON_LEAVING,
    "screens/settings/view.py:SettingsScreen._about": FEW,
    "screens/token/view.py:TokenScreen._enrolled": FEW,
    "screens/travel/view.py:TravelScreen._what": FEW,
    "screens/travel/view.py:TravelScreen.show_target": FEW,
    "screens/verify/view.py:VerifyScreen.sign_receipt": ONE_RECORD,
}
"""Where the window's thread itself still asks, and why that may be. Nothing that goes through the case belongs here."""
