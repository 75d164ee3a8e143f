"""What crosses to the faces of alerts, actors and events; frozen and plain, as in ``values``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fieldkit.workflows.values import State


@dataclass(frozen=True, slots=True)
class AlertRow:
    """One alert. ``by`` is the pseudonym of who raised it, empty where it cannot be told; ``raised`` is RFC 3339."""

    id: str
    code: str
    what: str
    where: str
    urgency: str
    raised: str
    by: str
    state: State


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A draft of an alert, actor or event; ``parent`` is the digest of the version that it amends."""

    kind: str
    record: str
    code: str
    started: str
    updated: str
    form: Mapping[str, Any]
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A record that another one names."""

    id: str
    kind: str
    code: str


@dataclass(frozen=True, slots=True)
class NoteRow:
    """An actor or event for a list. ``title`` is its name or what happened, ``detail`` where and when or what it bears;
    ``sources`` say so; ``by`` is who wrote the newest version, empty where that cannot be told."""

    id: str
    code: str
    kind: str
    title: str
    detail: str
    state: State
    updated: str
    sources: tuple[Mention, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """An actor or event with its form (docs/CLI.md, "Forms of actors and events"). ``version`` is the digest of what
    is shown, of a draft what it amends, None for a first draft; ``versions`` how many there are."""

    row: NoteRow
    form: Mapping[str, Any]
    version: str | None
    versions: int


@dataclass(frozen=True, slots=True)
class WitnessRow:
    """A witness by code. ``identity_sealed_at`` says that an identity was sealed to headquarters and when; what it says
    is not here."""

    id: str
    code: str
    languages: str
    age_group: str
    note: str
    state: State
    interviews: tuple[Mention, ...]
    identity_sealed_at: str | None
    identity_fields: tuple[str, ...]
    by: str = ""
