"""What Today shows, read beside the window: what is unfinished is found by going through every record."""

from __future__ import annotations

from dataclasses import dataclass

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import backup, clock_check, kit_news, overview, seal
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.morning_values import ClockComparison, KitNews
from fieldkit.workflows.values import RescuedRecording, Task, VaultInfo


@dataclass(frozen=True, slots=True)
class Morning:
    """Days since the last backup, None where there is none; whether one is due; the clock beside a phone; the kit."""

    backup_age: int | None
    backup_due: bool
    clock: ClockComparison | None
    news: KitNews | None


@dataclass(frozen=True, slots=True)
class Found:
    """``set_aside`` is the number of the newest bundle where that one was set aside; ``absent`` why nothing can be
    signed. Two that are equal say the same."""

    tasks: tuple[Task, ...]
    rescued: tuple[RescuedRecording, ...]
    cut_off: tuple[str, str] | None
    doubted: bool
    unwritten: bool
    absent: FieldkitError | None
    info: VaultInfo
    set_aside: int | None
    morning: Morning


def look(session: FieldSession) -> Found:
    """Called beside the window."""
    newest = max(seal.listing(session), key=lambda one: one.sequence, default=None)
    return Found(
        overview.overview(session).tasks,
        session.rescued,
        session.cut_off,
        session.signature_doubt is not None,
        bool(session.cannot_write),
        session.cannot_sign,
        session.info(),
        newest.sequence if newest is not None and newest.state == "set-aside" else None,
        morning(session),
    )


def morning(session: FieldSession) -> Morning:
    """What the morning's card says."""
    return Morning(
        backup.age_days(session), backup.due(session), clock_check.last(session), kit_news.news(session)
    )  # fmt: skip
