"""The files of a log folder, read one by one: leaves and checkpoints, none of them believed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from fieldkit.bundle.files import open_regular, read_small
from fieldkit.keys.notes import MAX_NOTE_BYTES
from fieldkit.receipts import merkle

LEAVES = "leaves.bin"
_CHECKPOINT = re.compile(r"checkpoint-(?:0|[1-9][0-9]{0,18})\.txt")
_MAX_CHECKPOINTS = 100_000


def leaves_in(folder: Path) -> Iterator[bytes]:
    """The data of each leaf. A last one that is not whole is given as it is, and fits no root."""
    with open_regular(folder / LEAVES) as stream:
        while data := stream.read(merkle.HASH):
            yield data


def notes_in(folder: Path) -> list[bytes]:
    """Every checkpoint there, in no order that means anything."""
    names = sorted(one for one in folder.iterdir() if _CHECKPOINT.fullmatch(one.name))[:_MAX_CHECKPOINTS]
    return [read_small(one, MAX_NOTE_BYTES) for one in names]
