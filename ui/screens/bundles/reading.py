"""What the screen of bundles shows, read beside the window: a last look goes through every interview and exhibit."""

from __future__ import annotations

from dataclasses import dataclass

from fieldkit.errors import FieldkitError
from fieldkit.workflows.field import choose, review, seal, send_back
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.review_values import Passed
from fieldkit.workflows.values import BundleRow, LastLook
from ui.screens.bundles.choosing import Chosen


@dataclass(frozen=True, slots=True)
class Waits:
    """What was sealed; how many records nobody reviewed yet; and the last look, or why there is nothing to look at."""

    bundles: tuple[BundleRow, ...]
    unread: int
    look: LastLook | FieldkitError
    passed: tuple[Passed, ...]


def look_at(session: FieldSession, chosen: Chosen) -> Waits:
    """Called beside the window. ``chosen`` narrows what would go; where nothing fits any more, everything would."""
    unread = sum(1 for one in send_back.listing(session) if one.state == "finalised")
    passed = choose.waiting(session)
    look: LastLook | FieldkitError
    try:
        ids = choose.narrowed(passed, *chosen)
        look = review.last_look(session, *(ids if any(ids) else choose.narrowed(passed)))
    except FieldkitError as error:
        look = error
    return Waits(tuple(seal.listing(session)), unread, look, passed)
