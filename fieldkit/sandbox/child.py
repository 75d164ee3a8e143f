"""One caged child as the trusted side sees it: a channel that answers come through, and the means to end it.

Every answer has a deadline and is checked. A child that is lost or lies loses at most the file it was reading: the
answers before stand, and the files after it go to a fresh child.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
from typing import Any, Self

from fieldkit.sandbox.answers import PictureAnswer, check_item, parse_facts, parse_picture
from fieldkit.sandbox.frames import BadAnswer, Caps, NoAnswer, receive_frame
from fieldkit.sandbox.inspection import Facts, Inspection, unreadable
from fieldkit.sandbox.limits import SandboxLimits
from fieldkit.sandbox.protections import Protections

_FACTS_KEYS = {"item", "facts", "broken"}
_PICTURE_KEYS = {"item", "problem", "media_type", "size", "small"}


class CagedChild:
    """One caged child as seen from here; leaving the context ends it."""

    def __init__(self, channel: socket.socket, handle: int | None, limits: SandboxLimits) -> None:
        self._channel = channel
        self._handle = handle
        self._limits = limits

    def protections(self) -> Protections:
        value, _ = self._answer(self._limits.start_seconds, 0)
        if set(value) != {"protections"}:
            raise BadAnswer("no report of protections")
        try:
            return Protections.parse(value["protections"])
        except ValueError as error:
            raise BadAnswer("no report of protections") from error

    def results(self, count: int, side: int, protections: Protections) -> list[Inspection]:
        results: list[Inspection] = []
        for item in range(count):
            facts: Facts | None = None
            try:
                facts, broken = self._facts(item)
                picture = self._picture(item, side)
            except NoAnswer as error:
                return [*results, _lost(error.reason, facts, protections)]
            except BadAnswer:
                return [*results, unreadable("bad-answer", protections)]
            results.append(_found(facts, broken, picture, protections))
        return results

    def _facts(self, item: int) -> tuple[Facts | None, bool]:
        value, _ = self._answer(self._limits.item_seconds, 0)
        check_item(value, _FACTS_KEYS, item)
        if not isinstance(value["broken"], bool):
            raise BadAnswer("neither broken nor whole")
        return parse_facts(value["facts"], self._limits), value["broken"]

    def _picture(self, item: int, side: int) -> PictureAnswer:
        value, raw = self._answer(self._limits.item_seconds, side * side * 3)
        check_item(value, _PICTURE_KEYS, item)
        return parse_picture(value, raw, side)

    def _answer(self, seconds: float, raw_bytes: int) -> tuple[dict[str, Any], bytes]:
        return receive_frame(self._channel, Caps(self._limits.answer_bytes, raw_bytes), seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._channel.close()
        if self._handle is not None:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._handle, signal.SIGKILL)
            os.close(self._handle)


def _found(facts: Facts | None, broken: bool, picture: PictureAnswer, protections: Protections) -> Inspection:
    """Status is said of the metadata: a file without any is read if at least its picture could be."""
    failed = broken or (facts is None and picture.problem == "picture-unreadable")
    known = facts or Facts(doubts=() if failed else ("no-valid-date",))
    return Inspection(
        "unreadable" if failed else "read",
        "broken" if failed else "",
        picture.media_type,
        picture.width,
        picture.height,
        known,
        (*known.doubts, *((picture.problem,) if picture.problem else ())),
        picture.small,
        protections,
    )


def _lost(reason: str, facts: Facts | None, protections: Protections) -> Inspection:
    """The child was lost in the middle of a file: what it had said about the metadata stays."""
    if facts is None:
        return unreadable(reason, protections)
    return Inspection("read", facts=facts, doubts=(*facts.doubts, "picture-unreadable"), protections=protections)
