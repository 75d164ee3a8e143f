"""The shares of a split root as files: written once, one for each holder, and read when the root is needed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fieldkit.bundle.files import read_small
from fieldkit.errors import EvidenceError, UsageError
from fieldkit.keys.shares import Scheme, parse_scheme
from fieldkit.storage.durable import write_durable
from fieldkit.workflows.hq import authorities
from fieldkit.workflows.hq.desk import Desk

__all__ = ["Scheme", "open_root", "parse_scheme", "write"]

_MAX_FILE = 4096


def write(shares: Sequence[str], out: Path) -> tuple[str, ...]:
    """Write each share to a file of its own, readable by its owner alone; the paths.

    :raises UsageError: ``folder-not-empty``.
    :raises EnvironmentFailure: the disk refused.
    """
    if out.exists() and any(out.iterdir()):
        raise UsageError("folder-not-empty", f"{out} is not empty.", "Choose a new folder.")
    out.mkdir(parents=True, exist_ok=True, mode=0o700)
    paths = [out / f"root-share-{number}.txt" for number in range(1, len(shares) + 1)]
    for path, share in zip(paths, shares, strict=True):
        write_durable(path, share.encode("ascii") + b"\n")
    return tuple(map(str, paths))


def open_root(desk: Desk, files: Sequence[Path]) -> None:
    """Put the root together from the files of its shares.

    :raises EvidenceError: ``share-malformed``.
    :raises RefusedError: ``shares-too-few``, ``shares-mixed``, ``shares-wrong``.
    :raises UsageError: ``root-not-split``.
    """
    try:
        texts = [read_small(path, _MAX_FILE).decode("ascii") for path in files]
    except UnicodeDecodeError:
        raise EvidenceError("share-malformed", "A file holds no share.", "Check which file it is.") from None
    authorities.open_root(desk, texts)
