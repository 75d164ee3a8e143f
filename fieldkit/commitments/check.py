"""Opening every digest of a version.

Hidden paths mean that a version could hold two values for one path. So whoever holds all openings opens every digest,
``#pad`` included, or names it withheld, sealed or erased, and refuses a repeated path (FORMAT.md, "Version").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fieldkit.commitments.opening import PAD_PATH, Opening
from fieldkit.commitments.versions import VersionLine
from fieldkit.errors import EvidenceError


@dataclass(frozen=True, slots=True)
class Opened:
    """What opening a version showed: ``unopened`` maps each digest that stays closed to the reason given for it."""

    openings: tuple[Opening, ...]
    unopened: Mapping[str, str]


def open_version(
    line: VersionLine,
    find: Callable[[str], Opening | None],
    reasons: Mapping[str, str] | None = None,
) -> Opened:
    """Open every digest of ``line``.

    :param find: the opening with this hex digest, or None.
    :param reasons: why a digest may stay closed (``consent``, ``identities``, ``erased``).
    :raises EvidenceError: ``opening-missing``, ``opening-moved`` or ``path-repeated``.
    """
    opened: list[Opening] = []
    unopened: dict[str, str] = {}
    paths: set[str] = set()
    for digest in line.openings:
        opening = find(digest)
        if opening is None:
            if reasons is None or digest not in reasons:
                raise _error(
                    "opening-missing",
                    f"The opening of digest {digest[:16]} is missing and no list says why.",
                )
            unopened[digest] = reasons[digest]
            continue
        if opening.digest_hex != digest or opening.record != line.record:
            raise _error(
                "opening-moved",
                f"The opening of digest {digest[:16]} belongs to another record.",
            )
        if opening.path != PAD_PATH and opening.path in paths:
            raise _error(
                "path-repeated",
                f"The path {opening.path} has two values in one version.",
            )
        paths.add(opening.path)
        opened.append(opening)
    return Opened(tuple(opened), unopened)


def _error(code: str, message: str) -> EvidenceError:
    return EvidenceError(code, message, "Set the bundle aside and ask its signer.")
