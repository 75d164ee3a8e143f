"""Reading an object back from the medium: what the page cache still holds proves nothing about the disk."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from fieldkit.errors import EvidenceError
from fieldkit.storage.durable import disk_errors
from fieldkit.storage.objects import ObjectStore, StoredObject


def read_back(store: ObjectStore, stored: StoredObject, read: Callable[[int], None] = lambda _: None) -> None:
    """Read the whole object from the medium; every chunk's tag and the SHA-256 of the plaintext must be right.

    :param read: told the number of plaintext bytes of each piece.
    :raises EvidenceError: ``object-missing``, ``object-damaged``.
    :raises EnvironmentFailure: ``disk-failed``: the disk could not be read.
    """
    digest = hashlib.sha256()
    with disk_errors("evidence", "reading"):
        _forget_pages(store.folder / stored.name)
        with store.open(stored) as reader:
            for piece in reader.chunks():
                digest.update(piece)
                read(len(piece))
    if digest.hexdigest() != stored.sha256:
        raise EvidenceError(
            "object-damaged", "A stored file of evidence was cut or altered.", "Collect it again while you have it."
        )


def _forget_pages(path: Path) -> None:
    """Drop the file from the page cache, where the system can be asked to: it was synced before it got its name."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:  # said by who opens it
        return
    try:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)
