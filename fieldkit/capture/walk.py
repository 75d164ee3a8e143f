"""Which files a card, a folder or a choice of files holds, in a stable order.

Rules: links are never followed; folders are read in the order of their names' bytes; what is left out is named with
the reason, never dropped in silence. A file that a person names outright is taken whatever it is called, and where a
person asks for everything, hidden files and those that a computer made for itself are taken too.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fieldkit.capture.source import SourceFailure, source_failure

_DEEPEST = 64
_SYSTEM_NAMES = frozenset(
    {
        "thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", ".spotlight-v100", ".trashes", ".fseventsd",
        ".documentrevisions-v100", ".temporaryitems", "system volume information", "$recycle.bin", "lost+found",
        "lost.dir", ".android_secure", ".nomedia", ".thumbnails",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be taken; ``name`` is how it is shown: below the chosen folder, ``/`` between, always valid text."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Problem:
    """An entry that is not taken, and why. Codes as in ``SourceFailure``."""

    name: str
    code: str
    message: str
    next_step: str


def problem_of(name: str, error: SourceFailure) -> Problem:
    return Problem(name, error.code, error.message, error.next_step)


def shown_name(path: str | Path) -> str:
    """A name as text: bytes that are no UTF-8 are written as ``\\xNN``, so that the name survives in a record."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def walk(chosen: Iterable[Path], *, everything: bool = False) -> Iterator[Found | Problem]:
    """Every file below what was chosen, and every entry that is left out.

    :param everything: hidden files and those that a computer made for itself as well.
    """
    for path in chosen:
        try:
            link, folder = path.is_symlink(), path.is_dir()
        except OSError as error:
            yield problem_of(shown_name(path.name), source_failure(error))
            continue
        if link:
            yield _left_out(shown_name(path.name), "link-not-followed")
        elif folder:
            yield from _folder(path, "", 0, everything)
        else:
            yield Found(path, shown_name(path.name))


def _folder(folder: Path, prefix: str, depth: int, everything: bool) -> Iterator[Found | Problem]:
    if depth > _DEEPEST:
        yield _left_out(prefix.rstrip("/"), "folder-too-deep")
        return
    try:
        with os.scandir(folder) as entries:
            ordered = sorted(entries, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        name = prefix.rstrip("/") or shown_name(folder.name)
        yield problem_of(name, source_failure(error, "folder-unreadable", "The folder"))
        return
    for entry in ordered:
        name = prefix + shown_name(entry.name)
        try:
            reason = _reason_to_leave_out(entry, everything)
            folder_inside = entry.is_dir(follow_symlinks=False)
        except OSError as error:
            yield problem_of(name, source_failure(error))
            continue
        if reason is not None:
            yield _left_out(name, reason)
        elif folder_inside:
            yield from _folder(Path(entry.path), f"{name}/", depth + 1, everything)
        else:
            yield Found(Path(entry.path), name)


def _reason_to_leave_out(entry: os.DirEntry[str], everything: bool) -> str | None:
    if entry.is_symlink():
        return "link-not-followed"
    lowered = entry.name.lower()
    if not everything and (lowered in _SYSTEM_NAMES or lowered.startswith("._")):
        return "system-file"
    if not everything and lowered.startswith("."):
        return "hidden-file"
    if not entry.is_dir(follow_symlinks=False) and not entry.is_file(follow_symlinks=False):
        return "not-a-file"
    return None


_WHY = {
    "link-not-followed": ("That is a link, not the file itself.", "Choose the file that it points to."),
    "system-file": ("A computer made this file for itself; it was not taken.", "Choose it by name if it is evidence."),
    "hidden-file": ("A hidden file was not taken.", "Choose it by name if it is evidence."),
    "not-a-file": ("That is not a file with content.", "Choose files or folders of files."),
    "folder-too-deep": ("Folders lie too deep inside each other.", "Choose the inner folder by itself."),
}


def _left_out(name: str, code: str) -> Problem:
    message, next_step = _WHY[code]
    return Problem(name, code, message, next_step)
