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
