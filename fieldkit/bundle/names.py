"""Names: what may stand in a part, and what the files of a bundle are called (FORMAT.md, "Bundle").

A name inside a part is made of ``[a-z0-9._/-]`` alone, each piece between slashes begins with a letter or digit, and no
name is a folder of another. So there is no absolute name, no ``..``, no hidden file, and no two names that some file
system takes for one: NFC twins and case twins do not read as names at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, get_args

from fieldkit.bundle.limits import LIMITS
from fieldkit.errors import EvidenceError
from fieldkit.ids import is_id

PartKind = Literal["alerts", "records", "identities", "media"]
PART_KINDS: Final[tuple[PartKind, ...]] = get_args(PartKind)
FileKind = Literal["announce", "head", "alerts", "records", "identities", "media"]
FILE_KINDS: Final[tuple[FileKind, ...]] = get_args(FileKind)
"""In the order in which the files of a bundle leave: the sender is bound before anything else has arrived."""

SIGNATURE: Final = "signature.p7s"
TAGMANIFEST: Final = "tagmanifest-sha256.txt"
MANIFEST: Final = "manifest-sha256.txt"
BAGIT: Final = "bagit.txt"
BAG_INFO: Final = "bag-info.txt"
PADDING: Final = "padding.bin"
README: Final = "readme.txt"
ANCHORS: Final = "trust/as-of/roots-and-crls.pem"
DATA: Final = "data/"
CUSTODY: Final = "custody/"

_PIECE: Final = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?")
_FILE: Final = re.compile(r"([0-9a-f]{32})\.(?:(announce|head|alerts|records|identities)|media-([0-9]{4,5}))\.age")


@dataclass(frozen=True, slots=True)
class FileName:
    """The name of one file of a bundle. ``number`` counts media parts from 1 and is 0 otherwise."""

    bundle: str
    kind: FileKind
    number: int = 0

    def __str__(self) -> str:
        middle = f"media-{self.number:04d}" if self.kind == "media" else self.kind
        return f"{self.bundle}.{middle}.age"

    @property
    def order(self) -> tuple[int, int]:
        """Sorts files as they leave."""
        return FILE_KINDS.index(self.kind), self.number

    @classmethod
    def parse(cls, untrusted: str) -> FileName:
        """Read ``<id>.<kind>.age``.

        :raises EvidenceError: ``bundle-file-name``.
        """
        match = _FILE.fullmatch(untrusted)
        if match is None:
            raise _not_a_file_name()
        bundle, kind, number = match.groups()
        found = next((cls(bundle, one) for one in FILE_KINDS if one == kind), cls(bundle, "media", int(number or 0)))
        if str(found) != untrusted or not is_id(bundle) or found.number > LIMITS.parts:
            raise _not_a_file_name()
        return found


def check_name(untrusted: str) -> str:
    """The name of an entry, if it is one.

    :raises EvidenceError: ``zip-name``.
    """
    pieces = untrusted.split("/")
    if (
        len(untrusted) > LIMITS.name_characters
        or len(pieces) > LIMITS.name_pieces
        or not all(_PIECE.fullmatch(piece) for piece in pieces)
    ):
        raise EvidenceError("zip-name", "A file inside a part has a name that is not allowed.", NEXT_STEP)
    return untrusted


def check_no_folder_twice(names: Iterable[str]) -> None:
    """No name is a folder of another: unpacked, one of them would be missing.

    :raises EvidenceError: ``zip-name-folder``.
    """
    known = set(names)
    for name in known:
        pieces = name.split("/")
        if any("/".join(pieces[:count]) in known for count in range(1, len(pieces))):
            raise EvidenceError("zip-name-folder", "A name inside a part is both a file and a folder.", NEXT_STEP)


NEXT_STEP: Final = "Set the bundle aside, keep its bytes, and ask the sender for it again."


def _not_a_file_name() -> EvidenceError:
    return EvidenceError(
        "bundle-file-name", "A file does not have the name of a file of a bundle.", "Leave it out, or ask who put it there."
    )
