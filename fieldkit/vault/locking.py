"""One process has a vault open at a time: whoever holds the lock on its file ``lock``."""

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
