"""The files of one bundle in a folder.

Names are ours and narrow: ``<bundle id>.<kind>.age``. Anything else in the folder is passed over and named; links are
never followed, and a name never becomes a path.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from fieldkit.bundle.limits import LIMITS
from fieldkit.errors import EnvironmentFailure, EvidenceError, UsageError

_NAME = re.compile(r"([0-9a-f]{32})\.(announce|head|alerts|records|identities|media-[0-9]{4})\.age")


@dataclass(frozen=True, slots=True)
class BundleFiles:
    """Paths by file name, and the names in the folder that are no part of any bundle."""

    id: str
    files: Mapping[str, Path]
    others: tuple[str, ...]

    @property
    def announcement(self) -> Path | None:
        return self.files.get(f"{self.id}.announce.age")

    @property
    def head(self) -> Path | None:
        return self.files.get(f"{self.id}.head.age")

    def parts(self) -> dict[str, Path]:
        """Every part file by name."""
        fixed = {f"{self.id}.announce.age", f"{self.id}.head.age"}
        return {name: path for name, path in self.files.items() if name not in fixed}


def find(folder: Path) -> list[BundleFiles]:
    """Every bundle in a folder, by id.

    :raises UsageError: ``no-bundle``.
    :raises EnvironmentFailure: ``folder-unreadable``.
    """
    found: dict[str, dict[str, Path]] = {}
    others = []
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise EnvironmentFailure("folder-unreadable", "The folder cannot be read.", "Check the stick.") from error
    for entry in entries:
        match = _NAME.fullmatch(entry.name)
        if match is None or not _is_file(entry):
            others.append(_shown(entry.name))
            continue
        found.setdefault(match[1], {})[entry.name] = Path(entry.path)
    if not found:
        raise UsageError("no-bundle", f"There is no bundle in {folder}.", "Choose the folder that holds .age files.")
    if len(others) > LIMITS.other_names:
        others[LIMITS.other_names :] = [f"{len(others) - LIMITS.other_names} more"]
    return [BundleFiles(ident, files, tuple(others)) for ident, files in found.items()]


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file(follow_symlinks=False)
    except OSError:
        return False


def _shown(name: str) -> str:
    """A name as it may stand in a report: on one line, without what moves a cursor."""
    return name if name.isprintable() else ascii(name)[1:-1]


def find_one(path: Path) -> BundleFiles:
    """The one bundle in a folder, or the one that a file belongs to.

    :raises UsageError: ``no-bundle``, ``several-bundles``.
    """
    if not path.is_dir():
        ident = path.name.partition(".")[0]
        for bundle in find(path.parent):
            if bundle.id == ident:
                return bundle
        raise UsageError("no-bundle", f"{path.name} belongs to no bundle.", "Choose the folder with the .age files.")
    bundles = find(path)
    if len(bundles) > 1:
        raise UsageError("several-bundles", "The folder holds several bundles.", "Name one of its files instead.")
    return bundles[0]


def open_regular(path: Path) -> BinaryIO:
    """Open a file for reading; links are not followed, and nothing that is no file is waited for.

    :raises EvidenceError: ``file-not-regular``.
    :raises OSError: as the system says.
    """
    stream = os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb")
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise EvidenceError("file-not-regular", f"{path.name} is not a file.", "Ask for it again.")
    return stream


def read_small(path: Path, limit: int) -> bytes:
    """A whole file of at most ``limit`` bytes; links are not followed.

    :raises EvidenceError: ``file-too-large``, ``file-not-regular``.
    :raises EnvironmentFailure: ``file-unreadable``.
    """
    try:
        with open_regular(path) as stream:
            if os.fstat(stream.fileno()).st_size > limit:
                raise EvidenceError("file-too-large", f"{path.name} is larger than it may be.", "Ask for it again.")
            return stream.read(limit)
    except OSError as error:
        raise EnvironmentFailure("file-unreadable", f"{path.name} cannot be read.", "Check the stick.") from error
