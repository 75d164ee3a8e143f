"""What the screen of bundles shows, read beside the window: a last look goes through every interview and exhibit."""

from __future__ import annotations

from dataclasses import dataclass

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import review, seal, send_back
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import BundleRow, LastLook


@dataclass(frozen=True, slots=True)
class Waits:
    """What was sealed; how many records nobody reviewed yet; and the last look, or why there is nothing to look at."""

    bundles: tuple[BundleRow, ...]
    unread: int
    look: LastLook | FieldkitError


def look_at(session: FieldSession) -> Waits:
    """Called beside the window."""
    unread = sum(1 for one in send_back.listing(session) if one.state == "finalised")
    look: LastLook | FieldkitError
    try:
        look = review.last_look(session, *review.passed(session))
    except FieldkitError as error:
        look = error
    return Waits(tuple(seal.listing(session)), unread, look)
