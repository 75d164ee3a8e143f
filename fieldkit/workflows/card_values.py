"""What taking a memory card says: what is here, and whether the card may be erased."""

from __future__ import annotations

from dataclasses import dataclass

from fieldkit.workflows.values import AlreadyTaken, CollectedItem, CollectProblem


@dataclass(frozen=True, slots=True)
class CardReport:
    """``files`` and ``size`` (bytes) are what the card held when it was begun. ``not_safe`` names every file of it, and
    every entry that could not be looked into, that is not yet safe here, with the reason. ``read_back`` counts
    originals that were read from the medium again and found equal. ``stopped`` is the code of what stopped it, None
    where nothing did; ``card_gone``: the card could not be read any more at the end. ``safe_to_erase`` is true only
    where every file of the card is an exhibit whose original was read back from the medium, and the card holds nothing
    else."""

    files: int
    size: int
    taken: tuple[CollectedItem, ...]
    already: tuple[AlreadyTaken, ...]
    not_safe: tuple[CollectProblem, ...]
    read_back: int
    stopped: str | None
    card_gone: bool
    safe_to_erase: bool
