"""Opening a vault or a desk for the length of one command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fieldkit.cli import output
from fieldkit.cli.face import UNWRITTEN, Face
from fieldkit.errors import RefusedError, UsageError
from fieldkit.keys.token import Token, TokenPlace
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
    unlock.require_vault(folder)  # before anybody types a passphrase for nothing
    sandbox = unlock.start_sandbox() if parsing else None
    try:
        session = unlock.unlock(folder, face.passphrase("Passphrase"), face.clock, sandbox, face.person, face.pin)
        try:
            if session.cannot_write:
                output.say(f"WARNING: the vault is only read: {UNWRITTEN}", err=True)
            yield session
        finally:
            session.lock()
    finally:
        if sandbox is not None:
            sandbox.close()


@contextmanager
def token_of(face: Face, label: str | None, library: Path | None) -> Iterator[tuple[TokenPlace, Token] | None]:
    """The token that was named, open for writing until the block ends; None where none was.

    :raises UsageError: ``token-library``.
    :raises RefusedError: ``token-pin-missing``, ``token-pin-wrong``, ``token-pin-locked``.
    :raises EnvironmentFailure: ``token-missing``, ``token-failed``.
    """
    if label is None:
        yield None
        return
    if library is None:
        raise UsageError("token-library", "The token's PKCS#11 library was not named.", "Give --pkcs11 PATH.")
    place = TokenPlace(library.absolute(), label)
    Token.require(place)
    pin = face.pin()
    if pin is None:
        raise RefusedError("token-pin-missing", "No PIN was given.", "Use --pin-file, or run it at a terminal.")
    with Token.open(place, pin, writing=True) as opened:
        yield place, opened


@contextmanager
def at_desk(face: Face, folder: Path, kind: DeskKind) -> Iterator[Desk]:
    """A desk at headquarters, unlocked until the block ends."""
    opened = desk.unlock(folder, face.passphrase(f"Passphrase of the {kind} desk"), face.clock)
    try:
        opened.require(kind)
        yield opened
    finally:
        opened.lock()
