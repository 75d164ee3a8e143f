"""Opening a vault or a desk for the length of one command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fieldkit.cli.face import Face
from fieldkit.workflows.field import unlock
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import desk
from fieldkit.workflows.hq.desk import Desk, DeskKind


@contextmanager
def unlocked(face: Face, *, parsing: bool = False) -> Iterator[FieldSession]:
    """The vault, unlocked until the block ends.

    :param parsing: start the sandbox first, before any key exists, for commands that read photos.
    """
    folder = face.require_vault()
    sandbox = unlock.start_sandbox() if parsing else None
    try:
        session = unlock.unlock(folder, face.passphrase("Passphrase"), face.clock, sandbox, face.person)
        try:
            yield session
        finally:
            session.lock()
    finally:
        if sandbox is not None:
            sandbox.close()


@contextmanager
def at_desk(face: Face, folder: Path, kind: DeskKind) -> Iterator[Desk]:
    """A desk at headquarters, unlocked until the block ends."""
    opened = desk.unlock(folder, face.passphrase(f"Passphrase of the {kind} desk"), face.clock)
    try:
        opened.require(kind)
        yield opened
    finally:
        opened.lock()
