"""Cover: the screen is blank and the work goes on; the passphrase of who works brings it back.

For when nobody is at the keyboard while sound is recorded or files are taken. Unlike a lock, the process that holds the
keys stays alive, so that a memory image would hold them: it says so, and a kit may forbid it (THREATS.md, "Seizer,
unlocked").
"""

from __future__ import annotations

from fieldkit.errors import RefusedError
from fieldkit.vault import keyring
from fieldkit.workflows.field.session import FieldSession

FORBIDDEN = "cover-forbidden"
"""Policy of a kit: lock instead."""


def may_cover(session: FieldSession) -> bool:
    """Whether the kit allows it."""
    return not session.kit.policies.get(FORBIDDEN, False)


def uncover(session: FieldSession, passphrase: str | bytearray) -> None:
    """Return when the passphrase is that of the person at work. Takes as long as unlocking does.

    :raises RefusedError: ``passphrase-wrong``; ``person-other``: it is a colleague's, who may lock and unlock instead.
    """
    keys = keyring.unlock(session.vault.folder, passphrase)
    same = keys.slot == session.vault.keys.slot
    keys.wipe()
    if not same:
        raise RefusedError("person-other", "The passphrase is another person's.", "Lock, then unlock as yourself.")
