"""Take a memory card, and say whether it may be erased.

Rules: every file of the card counts, hidden ones and those that a computer made for itself too. "Safe to erase" is said
only when each of them is a durable exhibit whose original was read back from the medium, and the card, looked at again,
holds nothing that was not taken. What stops it, a full disk, a card that was pulled out, a person, ends in a report of
what is here and what is not; taking the same card again goes on where it stopped, for what is here is known by its
content.
"""

from __future__ import annotations

import os
from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fieldkit.capture import Found, walk
from fieldkit.errors import Cancelled, EnvironmentFailure, FieldkitError
from fieldkit.jobs import Job
from fieldkit.storage.reading_back import read_back
from fieldkit.workflows.card_values import CardReport
from fieldkit.workflows.field import collect
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import AlreadyTaken, CollectedItem, CollectProblem

STAGE = "read-back"
_NOT_REACHED = "Taking the card stopped before this file.", "Take the card again: what is here is not taken twice."
_SINCE = "The file came onto the card, or changed, while it was taken.", "Take the card again."


@dataclass(frozen=True, slots=True)
class _OnCard:
    """One file of the card as its file system describes it."""

    name: str
    size: int
    modified_ns: int


@dataclass(slots=True)
class _Look:
    """What a card holds: files by path, and entries that are no files or could not be looked into."""

    files: dict[Path, _OnCard] = field(default_factory=dict)
    others: list[CollectProblem] = field(default_factory=list)


@dataclass(slots=True)
class _Told:
    """What collecting said of each name, in the order of the walk."""

    here: dict[str, deque[tuple[CollectedItem | AlreadyTaken, str]]] = field(default_factory=dict)
    problems: dict[str, CollectProblem] = field(default_factory=dict)
    taken: list[CollectedItem] = field(default_factory=list)
    already: list[AlreadyTaken] = field(default_factory=list)

    def hear(self, what: CollectedItem | AlreadyTaken | CollectProblem, record: str) -> None:
        if isinstance(what, CollectProblem):
            self.problems[what.name] = what
            return
        self.here.setdefault(what.name, deque()).append((what, record))
        if isinstance(what, CollectedItem):
            self.taken.append(what)
        else:
            self.already.append(what)


def take_card(
    session: FieldSession, paths: Sequence[Path], job: Job, interview_id: str | None = None, *, everything: bool = False
) -> CardReport:
    """Take every file below ``paths`` that is not here yet, read back every original, and look at the card again.

    :param everything: hidden files and those that a computer made for itself as well.
    :raises RefusedError: ``not-enrolled``, ``vault-salvage``; nothing was taken.
    """
    before, told, stopped = _look(paths), _Told(), None
    try:
        collect.collect(
            session, paths, job, interview_id, only_missing=True, everything=everything, tell=told.hear
        )  # fmt: skip
    except (EnvironmentFailure, Cancelled) as error:
        stopped = error.code
    after = _look(paths)
    gone = any(not os.path.lexists(path) for path in paths) or bool(before.files.keys() - after.files.keys())
    not_safe, kept = _settle(before, told)
    read = 0
    if stopped is None and not gone:
        try:
            damaged = _read_back(session, kept, job)
        except Cancelled as error:
            stopped = error.code
        else:
            not_safe += [*damaged, *_since(before, after)]
            read = len(kept) - len(damaged)
    safe = bool(before.files) and stopped is None and not gone and not not_safe and read == len(before.files)
    return CardReport(
        len(before.files), sum(one.size for one in before.files.values()), tuple(told.taken), tuple(told.already),
        tuple(not_safe), read, stopped, gone, safe,
    )  # fmt: skip


def _look(paths: Iterable[Path]) -> _Look:
    found = _Look()
    for entry in walk(paths, everything=True):
        if not isinstance(entry, Found):
            found.others.append(CollectProblem(entry.name, entry.code, entry.message, entry.next_step))
            continue
        try:
            state = os.stat(entry.path, follow_symlinks=False)
        except OSError:  # named outright and not there: collecting says so
            found.files[entry.path] = _OnCard(entry.name, 0, 0)
        else:
            found.files[entry.path] = _OnCard(entry.name, state.st_size, state.st_mtime_ns)
    return found


def _settle(before: _Look, told: _Told) -> tuple[list[CollectProblem], list[tuple[str, str, str]]]:
    """What is not here, with the reason; and name, record and SHA-256 of what is."""
    not_safe, kept = list(before.others), []
    for one in before.files.values():
        here = told.here.get(one.name)
        if here:
            what, record = here.popleft()
            kept.append((one.name, record, what.sha256))
        else:
            not_safe.append(_why(one.name, told.problems))
    return not_safe, kept


def _why(name: str, problems: Mapping[str, CollectProblem]) -> CollectProblem:
    """The problem of the file, or of the folder that was left out with it."""
    above = name
    while above:
        if above in problems:
            said = problems[above]
            return CollectProblem(name, said.code, said.message, said.next_step)
        above = above.rpartition("/")[0]
    return CollectProblem(name, "not-reached", *_NOT_REACHED)


def _read_back(session: FieldSession, kept: Sequence[tuple[str, str, str]], job: Job) -> list[CollectProblem]:
    """Read every original from the medium; those that do not come back equal.

    :raises Cancelled: a person stopped it.
    """
    objects, store, damaged = session.vault.objects, session.vault.store, []
    stored = {record: objects.of(record) for _, record, _ in kept}
    total, done = sum(one.size for one in stored.values() if one is not None), 0

    def read(count: int) -> None:
        nonlocal done
        done += count
        job.step(STAGE, done, max(total, done))

    for name, record, sha256 in kept:
        found = stored[record]
        try:
            if found is None or found.sha256 != sha256:
                damaged.append(CollectProblem(name, "object-missing", "The original is not in this vault.", ""))
            else:
                read_back(store, found, read)
        except Cancelled:
            raise
        except FieldkitError as error:
            damaged.append(CollectProblem(name, error.code, error.message, error.next_step))
    return damaged


def _since(before: _Look, after: _Look) -> list[CollectProblem]:
    """Files that came or changed since the card was begun."""
    changed = [one for path, one in after.files.items() if before.files.get(path) != one]
    more = Counter(one.name for one in after.others) - Counter(one.name for one in before.others)
    return [
        *(CollectProblem(one.name, "file-changed", *_SINCE) for one in changed),
        *(one for one in after.others if more[one.name]),
    ]
