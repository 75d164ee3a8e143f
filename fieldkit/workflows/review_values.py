"""What is said about a version at review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Comment:
    """A lead's comment on a version, or on one ``turn`` of it (8 hex characters; empty for all of it).

    ``words`` is None where they were erased here. ``answer`` is ``amended`` once a version follows the one that was
    commented, ``set-aside`` where its author said why it changes nothing (``answer_words``, by ``answered_by`` at
    ``answered``), else ``open``. ``version`` is the digest of the version."""

    id: str
    record: str
    code: str
    version: str
    turn: str
    words: str | None
    person: str
    time: str
    answer: Literal["open", "amended", "set-aside"]
    answer_words: str = ""
    answered_by: str = ""
    answered: str = ""


@dataclass(frozen=True, slots=True)
class CommentsTaken:
    """Comments that came with a slip: how many were new here."""

    new: int


PassedState = Literal["reviewed", "waived"]
"""How a lead let it pass: read and approved, or without a review, as the chain says why."""


@dataclass(frozen=True, slots=True)
class Passed:
    """One interview or exhibit that waits to be sealed: who made it (empty where not known here), and on which day
    (``YYYY-MM-DD``) it began or was collected."""

    id: str
    kind: str
    code: str
    person: str
    day: str
    state: PassedState
