"""What an amendment changes against the version before it, path by path.

Turns are told apart by their ids, so that a turn that moved is not taken for one that was rewritten. Nothing is judged:
what differs is named with its old and its new value. A draft is compared with the consent that was given before; two
finalised versions by the interview alone, since a consent has versions of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from fieldkit.workflows.field import book, interview
from fieldkit.workflows.field.session import FieldSession

Plain = str | bool | None | tuple[str, ...]
_TURN_KEYS = ("speaker", "text", "translation", "basis", "time")


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. ``path`` is a path of the interview record with ``*`` for a turn's id, or of its consent below
    ``consent/``; ``turn`` numbers the turn as it stands now (as it stood, where it was removed), 0 where it is none."""

    path: str
    turn: int
    kind: Literal["added", "removed", "moved", "changed"]
    before: Plain
    after: Plain


def since_version_before(session: FieldSession, ident: str) -> tuple[Change, ...] | None:
    """What the draft, or else the newest version, changes; None where no version came before or it is not here."""
    draft = book.draft(session, ident)
    if draft is not None:
        if draft.parent is None or not session.vault.versions.has(draft.parent):
            return None
        return between(interview.form_of(session, session.vault.versions.get(draft.parent)), draft.form)
    version = book.newest(session, ident)
    if version is None or not version.line.parents or not session.vault.versions.has(version.line.parents[0]):
        return None
    before = session.vault.versions.get(version.line.parents[0])
    return between(interview.form_of(session, before), interview.form_of(session, version))


def between(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Change, ...]:
    """The differences of two interview forms: fields first, then turns in their order."""
    old, new = dict(_flat(before)), dict(_flat(after))
    fields = [
        Change(path, 0, "changed", old.get(path), new.get(path))
        for path in dict.fromkeys((*old, *new))
        if (old.get(path) or None) != (new.get(path) or None) or (old.get(path) is False) != (new.get(path) is False)
    ]
    return (*fields, *_turns(_worded(before), _worded(after)))


def _flat(form: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Plain]]:
    for key, value in form.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}/")
        elif key != "turns":
            yield prefix + key, tuple(value) if isinstance(value, list) else value


def _worded(form: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Turns without a word are in no version."""
    return [turn for turn in form["turns"] if turn["text"].strip() or turn["translation"].strip()]


def _turns(before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> Iterator[Change]:
    old = {turn["id"]: (number, turn) for number, turn in enumerate(before, 1)}
    now = {turn["id"] for turn in after}
    common = [one["id"] for one in before if one["id"] in now]
    stayed = _in_order(common, [one["id"] for one in after if one["id"] in old])
    for number, turn in enumerate(after, 1):
        if turn["id"] not in old:
            yield Change("turns/*", number, "added", None, _said(turn))
            continue
        was_number, was = old[turn["id"]]
        if turn["id"] not in stayed:
            yield Change("turns/*", number, "moved", str(was_number), str(number))
        for key in _TURN_KEYS:
            if was[key] != turn[key]:
                yield Change(f"turns/*/{key}", number, "changed", was[key], turn[key])
    for number, turn in enumerate(before, 1):
        if turn["id"] not in now:
            yield Change("turns/*", number, "removed", _said(turn), None)


def _in_order(before: list[str], after: list[str]) -> set[str]:
    """Turns that kept their place among the others."""
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return {ident for block in blocks for ident in before[block.a : block.a + block.size]}


def _said(turn: Mapping[str, Any]) -> str:
    return "\n".join(text for text in (turn["text"], turn["translation"]) if text)
