"""A new vault key, all or nothing, whatever is cut (FORMAT.md, "A new vault key").

The rules: the case is written anew under the new key beside the old one, with the change that made a new key needed
already in it, and closed; then its head; then ``vault.json`` is replaced, which is the one moment of change; only then
do the new files take the old ones' names. ``vault.json`` counts its keys: files of a later generation than it names
were never finished and go, files of its own generation are put in place on the next opening.

A person who was removed holds at most the key before: what is written afterwards is under a key that never met theirs.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from fieldkit import exactjson
from fieldkit.custody import Tip
from fieldkit.errors import EnvironmentFailure, EvidenceError
from fieldkit.keys.wrapping import new_key
from fieldkit.storage.database import Database
from fieldkit.storage.durable import disk_errors, sync_folder
from fieldkit.storage.head import Head
from fieldkit.vault import keyfile
from fieldkit.vault.chain import Chain
from fieldkit.vault.keyfile import KeyFile
from fieldkit.vault.keyring import OpenKeys, wipe
from fieldkit.vault.people import People
from fieldkit.vault.tables import Meta

_CASE, _HEAD = "case.db", "head"
_NEXT: Final = "next-"


@dataclass(frozen=True, slots=True)
class Edited:
    """The tables of the new case that a change of key may write to."""

    people: People
    chain: Chain
    meta: Meta


Edit: TypeAlias = Callable[[Edited], None]
MakeFile: TypeAlias = Callable[[KeyFile, bytearray], KeyFile]
"""From ``vault.json`` as it is, of the next generation already, and the new vault key, what it will be."""


def rekey(folder: Path, database: Database, keys: OpenKeys, make_file: MakeFile, edit: Edit) -> bytearray:
    """Give the vault a new key; the new key, which is in ``keys`` too.

    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``, ``database-failed``: the vault is as it was, or, where
        only the last renames failed, the next opening finishes them.
    :raises EvidenceError: ``database-damaged``: the copy does not read; the vault is as it was.
    """
    fresh, generation = new_key(), keys.generation + 1
    case, head = _next(folder, _CASE, generation), _next(folder, _HEAD, generation)
    try:
        database.export(case, fresh)
        tip = _edit(case, fresh, edit)
        if tip is not None:
            Head(head, fresh).write(exactjson.dumps(tip.to_json()))
        with disk_errors("the vault"):
            _sync(case)
            sync_folder(folder)
        before = keyfile.read(folder)
        file = make_file(KeyFile(before.vault, generation, before.rows, before.recovery, before.locked), fresh)
    except BaseException:
        _discard(folder, generation - 1)
        wipe(fresh)
        raise
    _commit(folder, database, file, generation)
    with disk_errors("the vault"), database.replaced(fresh):
        _put_in_place(folder, generation)
    wipe(keys.vault_key)
    keys.vault_key, keys.generation = fresh, generation
    return fresh


def _commit(folder: Path, database: Database, file: KeyFile, generation: int) -> None:
    """Replace ``vault.json``: the one moment of change. Where the disk fails in it, the file that is there decides."""
    try:
        file.write(folder)
    except EnvironmentFailure as error:
        if keyfile.read(folder).generation < generation:
            _discard(folder, generation - 1)
            raise
        database.close()  # what would be written to the old case now could be lost with it
        raise EnvironmentFailure(
            "vault-key-unsure",
            "The disk failed while the vault's key changed.",
            "Check the disk, then unlock again: the vault opens with one key or the other, and is whole.",
        ) from error


def _edit(case: Path, key: bytearray, edit: Edit) -> Tip | None:
    """Write the change into the new case, see that it reads, and leave one file."""
    database = Database(case, key)
    try:
        chain, meta = Chain(database), Meta(database)
        with database.transaction():
            edit(Edited(People(database), chain, meta))
        if database.integrity_problems():
            raise EvidenceError(
                "database-damaged", "The vault's database was cut or altered.", "Keep a copy; restore from a backup."
            )
        ident = meta.text("chain")
        tip = chain.check_links(ident) if ident else None
        database.stand_alone()
    finally:
        database.close()
    return tip


def finish(folder: Path, generation: int) -> None:
    """On opening: put files of this generation in place, and remove those of one that never came to be.

    :raises EnvironmentFailure: ``disk-failed``.
    """
    if any(folder.glob(f"{_NEXT}*")):
        _discard(folder, generation)
        with disk_errors("the vault"):
            _put_in_place(folder, generation)


def _put_in_place(folder: Path, generation: int) -> None:
    case, head = _next(folder, _CASE, generation), _next(folder, _HEAD, generation)
    if case.exists():
        # The old case's log must be gone for good before the new case bears its name: it would be read into it.
        for name in (f"{_CASE}-wal", f"{_CASE}-shm"):
            (folder / name).unlink(missing_ok=True)
        sync_folder(folder)
        os.rename(case, folder / _CASE)
        sync_folder(folder)
    if head.exists():
        os.rename(head, folder / _HEAD)
        sync_folder(folder)


def _discard(folder: Path, generation: int) -> None:
    """Remove files of any other generation than this one."""
    keep = (_next(folder, _CASE, generation).name, _next(folder, _HEAD, generation).name)
    for path in folder.glob(f"{_NEXT}*"):
        if path.name not in keep:
            path.unlink(missing_ok=True)


def _next(folder: Path, name: str, generation: int) -> Path:
    return folder / f"{_NEXT}{generation:08d}-{name}"


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
