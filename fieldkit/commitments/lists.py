"""Lists inside records: elements with random ids, and an order that is shown with any of them.

An element's paths are ``<list>/<id>/<field>``, the id being 8 hex characters; ``<list>#order`` names the ids in their
order. Whoever is shown one paragraph is shown the order too, so that a gap, an insertion and another order show
(FORMAT.md, "Lists").

>>> gaps({"turns#order": ("0000000a", "0000000b"), "turns/0000000b/text": "x"}, "turns")
('0000000a',)
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fieldkit.commitments.opening import Value
from fieldkit.errors import EvidenceError

ORDER_SUFFIX = "#order"
_ELEMENT = re.compile(r"([a-z0-9_]+(?:/[a-z0-9_]+)*?)/([0-9a-f]{8})/[a-z0-9_/]+")
_ID = re.compile(r"[0-9a-f]{8}")


def element_of(path: str) -> tuple[str, str] | None:
    """List and element id of a path; None for a path of no list."""
    match = _ELEMENT.fullmatch(path)
    return (match[1], match[2]) if match else None


def elements(paths: Iterable[str]) -> dict[str, set[str]]:
    """Lists to the ids of their elements that have a path here."""
    found: dict[str, set[str]] = {}
    for path in paths:
        element = element_of(path)
        if element is not None:
            found.setdefault(element[0], set()).add(element[1])
    return found


def check_lists(shown: Mapping[str, Value]) -> None:
    """Check the lists of one version, as far as its fields are shown.

    :raises EvidenceError: ``order-missing`` (an element is shown and its list's order is not), ``order-malformed``
        (not ids, or one twice) or ``element-unlisted`` (an element that the order does not name).
    """
    for path, value in shown.items():
        if path.endswith(ORDER_SUFFIX):
            ids = value if isinstance(value, tuple) else ("",)
            if len(set(ids)) != len(ids) or not all(_ID.fullmatch(one) for one in ids):
                raise _error("order-malformed", f"The order {path} is not a list of ids, each once.")
    for name, shown_ids in elements(shown).items():
        order = shown.get(name + ORDER_SUFFIX)
        if not isinstance(order, tuple):
            raise _error("order-missing", f"Elements of {name} are shown without the list's order.")
        if not shown_ids <= set(order):
            raise _error("element-unlisted", f"An element of {name} is not in the list's order.")


def gaps(shown: Mapping[str, Value], name: str) -> tuple[str, ...]:
    """Ids in a list's order of which nothing is shown: withheld, erased or sealed, in their order."""
    order = shown.get(name + ORDER_SUFFIX)
    here = elements(shown).get(name, set())
    return tuple(one for one in order if one not in here) if isinstance(order, tuple) else ()


@dataclass(frozen=True, slots=True)
class ListChange:
    """How one order became another: ids that came, that went, and that stand elsewhere among those that stayed."""

    inserted: tuple[str, ...]
    removed: tuple[str, ...]
    moved: tuple[str, ...]


def compare_orders(before: tuple[str, ...], after: tuple[str, ...]) -> ListChange:
    """What an amendment did to a list. An element counts as moved when those that kept their order pass it by."""
    stayed_before = [one for one in before if one in set(after)]
    stayed_after = [one for one in after if one in set(before)]
    kept = _longest_common(stayed_before, stayed_after)
    return ListChange(
        tuple(one for one in after if one not in set(before)),
        tuple(one for one in before if one not in set(after)),
        tuple(one for one in stayed_after if one not in kept),
    )


def _longest_common(before: list[str], after: list[str]) -> set[str]:
    """The longest run of ids that both orders have in the same order: patience over positions, n log n."""
    position = {one: index for index, one in enumerate(before)}
    tails: list[int] = []
    holders: list[str] = []
    came_from: dict[str, str | None] = {}
    for one in after:
        place = position[one]
        index = bisect_left(tails, place)
        came_from[one] = holders[index - 1] if index else None
        if index == len(tails):
            tails.append(place)
            holders.append(one)
        else:
            tails[index], holders[index] = place, one
    found: set[str] = set()
    last = holders[-1] if holders else None
    while last is not None:
        found.add(last)
        last = came_from[last]
    return found


def _error(code: str, message: str) -> EvidenceError:
    return EvidenceError(code, message, "Set the bundle aside and ask its signer.")
