"""One process has a vault open at a time: whoever holds the lock on its file ``lock``.

While a vault is open to be written the file holds a mark, which is not waited for: a process that was killed leaves it,
and the next unlocking says so. After a power cut the database's log says the same.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
from pathlib import Path
from typing import IO

from fieldkit.errors import EnvironmentFailure


def vault_lock(folder: Path) -> IO[bytes]:
    """Nobody else has the vault open while the stream that comes back is.

    :raises EnvironmentFailure: ``vault-locked``: another process has it; ``vault-unreadable``.
    """
    path = folder / "lock"
    try:
        stream = path.open("ab" if os.access(folder, os.W_OK) or not path.exists() else "rb")
        with contextlib.suppress(OSError):  # a write-protected disk
            os.chmod(path, 0o600)
        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        stream.close()
        raise EnvironmentFailure(
            "vault-locked", "Another fieldkit has this vault open.", "Close it there, then try again."
        ) from None
    except OSError as error:
        raise EnvironmentFailure(
            "vault-unreadable", "The vault's folder cannot be written.", "Check the disk and who may write there."
        ) from error
    return stream


def left_open(lock: IO[bytes]) -> bool:
    """Whether whoever had the lock before was killed."""
    return os.fstat(lock.fileno()).st_size > 0


def mark_open(lock: IO[bytes]) -> None:
    """From now on whoever is killed shows. A disk that has no room for the mark goes without."""
    with contextlib.suppress(OSError):
        os.ftruncate(lock.fileno(), 0)
        os.write(lock.fileno(), b"open")


def mark_closed(lock: IO[bytes]) -> None:
    with contextlib.suppress(OSError, ValueError):  # write-protected; closed before
        os.ftruncate(lock.fileno(), 0)
