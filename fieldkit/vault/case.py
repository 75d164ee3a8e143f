"""The vault: one folder, one chain, one person unlocked at a time.

The rules: objects are durable before the transaction that names them; versions and their lines are written in one
transaction; the head follows the commit. On opening, links are checked from the first line to the head. A chain ahead
of the head by valid lines is accepted and said so. A chain behind it, or broken, opens **read-only for salvage**:
never refused outright, never repaired in silence (FORMAT.md, "Vault").
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Literal

from fieldkit import exactjson
from fieldkit.age import Identity
from fieldkit.commitments import Opening
from fieldkit.custody import Body, Entry, Tip
from fieldkit.errors import EnvironmentFailure, EvidenceError, FieldkitError, RefusedError, UsageError
from fieldkit.ids import is_id
from fieldkit.keys.signer import Signer
from fieldkit.keys.slots import MINIMUM_COST, SlotCost
from fieldkit.storage.database import Database
from fieldkit.storage.durable import disk_errors, remove_half_written, sync_folder
from fieldkit.storage.head import Head
from fieldkit.storage.objects import ObjectStore
from fieldkit.vault import keyring, locking, swapping, unwritten
from fieldkit.vault.chain import Begun, Chain
from fieldkit.vault.checked import Checked, CheckedMark
from fieldkit.vault.erasing import Erasing
from fieldkit.vault.former import FormerChains
from fieldkit.vault.knowledge import Knowledge
from fieldkit.vault.people import People
from fieldkit.vault.recordings import Recordings
from fieldkit.vault.schema import bring_up_to_date, schema_number
from fieldkit.vault.search import Search
from fieldkit.vault.tables import Bundles, Drafts, LogSeen, Meta, Numbering, Objects, Parcels, Receipts, Removals
from fieldkit.vault.versions import Versions

HeadState = Literal["new", "equal", "chain-ahead", "chain-behind", "chain-broken", "head-damaged"]
UNLOCK_SIGNATURES = 10_000
"""Signatures checked at unlocking: about half a second on one core."""
SALVAGE: frozenset[HeadState] = frozenset({"chain-behind", "chain-broken", "head-damaged"})


class Vault:
    """An unlocked vault. Reads may come from any thread; one transaction at a time."""

    def __init__(self, folder: Path, keys: keyring.OpenKeys, lock: IO[bytes]) -> None:
        self.folder = folder
        self.keys = keys
        self._lock_file = lock
        self.was_cut = _has_content(folder / "case.db-wal")
        """Whether the session before did not end well: it left its write-ahead log behind."""
        self.left_open = locking.left_open(lock)
        """Whether it did not end at all, nobody locked, and no line says so yet: until one does the mark stays."""
        self._depth, self._moved, self._head_owed = 0, False, False
        self._db = self._open_database()
        self._head = Head(folder / "head", keys.vault_key)
        self.store, self.removals = ObjectStore(folder / "objects"), Removals(self._db)
        self.meta, self.drafts, self.objects = Meta(self._db), Drafts(self._db), Objects(self._db)
        self.numbering, self.bundles, self.receipts = Numbering(self._db), Bundles(self._db), Receipts(self._db)
        self.versions, self.chain, self.search = Versions(self._db), Chain(self._db), Search(self._db)
        self.knowledge, self.parcels, self.log_seen = Knowledge(self._db), Parcels(self._db), LogSeen(self._db)
        self.people, self.former, self._begun = People(self._db), FormerChains(self._db), Begun(self._db)
        self.erasing, self.recordings = Erasing(self._db), Recordings(self._db, folder)
        self.checked = Checked(self.chain, self.people, CheckedMark(self.meta, keys))
        self.signer: Signer | None = None
        self.head_state: HeadState = self._compare_head()
        self._check_newest_signatures()
        self.orphans = self.strays_kept = 0
        self.unwritable = ""
        """Why nothing is written although the vault is whole: the code of what the disk refused; empty else."""
        if not self.salvage:
            schema_number(self._db)
            try:
                self._db.allow_writing()
                bring_up_to_date(self._db)
                self._tidy()
                locking.mark_open(lock)
            except EnvironmentFailure as error:
                self.only_read(error)

    def _open_database(self) -> Database:
        """To be read, until the head says that it may be written; a new vault's is made."""
        path, begun = self.folder / "case.db", (self.folder / "head").exists()
        if begun and not _has_content(path):
            raise EvidenceError(
                "database-damaged", "The vault's database is missing or empty.", "Restore it from a backup."
            )
        if not begun and not path.exists():
            Database(path, self.keys.vault_key).close()
        database = Database(path, self.keys.vault_key, read_only=True)
        if not begun and schema_number(database) == 0:
            database.allow_writing()
            bring_up_to_date(database)
        return database

    @classmethod
    def create(
        cls, folder: Path, passphrase: str | bytearray, cost: SlotCost = MINIMUM_COST, recovery: str | None = None
    ) -> Vault:
        """Make a vault in a new or empty folder.

        :param recovery: age recipient of the deployment's recovery key.
        :raises UsageError: ``folder-not-empty``.
        :raises EnvironmentFailure: the disk refused.
        """
        if folder.exists() and any(folder.iterdir()):
            raise UsageError("folder-not-empty", f"The folder {folder} is not empty.", "Choose an empty folder.")
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / "objects").mkdir(mode=0o700)
        lock = locking.vault_lock(folder)
        vault = cls(folder, keyring.create(folder, passphrase, cost, recovery), lock)
        with disk_errors("the vault"):
            sync_folder(folder)
            sync_folder(folder.parent)
        return vault

    @classmethod
    def open(cls, folder: Path, passphrase: str | bytearray) -> Vault:
        """Unlock.

        :raises UsageError: ``not-a-vault``.
        :raises RefusedError: ``passphrase-wrong``.
        :raises EnvironmentFailure: ``vault-locked``: another process has it open.
        :raises EvidenceError: ``vault-file-damaged``, ``database-damaged``.
        """
        return cls.opened(folder, lambda: keyring.unlock(folder, passphrase))

    @classmethod
    def recover(cls, folder: Path, identity: Identity) -> Vault:
        """Open with the deployment's recovery key: everything is read, nobody's signing key is.

        :raises RefusedError: ``recovery-none``, ``recovery-other``.
        :raises UsageError, EnvironmentFailure, EvidenceError: as ``open``.
        """
        return cls.opened(folder, lambda: keyring.recover(folder, identity))

    @classmethod
    def opened(cls, folder: Path, unlock: Callable[[], keyring.OpenKeys]) -> Vault:
        """Open with the keys that ``unlock`` finds, once nobody else has the folder open.

        :raises UsageError, EnvironmentFailure, EvidenceError: as ``open``.
        """
        keyring.require_vault(folder)
        lock = locking.vault_lock(folder)
        try:
            keys = unlock()
            swapping.finish(folder, keys.generation)
            vault = cls(folder, keys, lock)
        except BaseException:
            lock.close()
            raise
        if keys.handed_over:
            with contextlib.suppress(EnvironmentFailure):  # the next unlock tries again
                keyring.settle(folder, keys)
        return vault

    def close(self) -> None:
        """Close the database and wipe the keys."""
        self._head.settle()
        self._db.close()
        self.keys.wipe()
        if not self.salvage and not self.left_open:
            locking.mark_closed(self._lock_file)
        self._lock_file.close()

    @property
    def salvage(self) -> bool:
        """Whether nothing may be written."""
        return self.head_state in SALVAGE

    def only_read(self, error: EnvironmentFailure) -> None:
        """From now on be read alone, because the disk refused what comes before any work.

        :raises EnvironmentFailure: ``error``, where it is not the disk's.
        """
        self.unwritable = unwritten.reason(self.folder, error)
        self._db.only_read()

    def _require_writable(self) -> None:
        """:raises RefusedError: ``vault-salvage``. :raises EnvironmentFailure: ``vault-unwritten``."""
        if self.salvage:
            raise RefusedError(
                "vault-salvage", "The vault is open read-only for salvage.", "Make a new vault and seal from there."
            )
        if self.unwritable:
            raise unwritten.unwritten(self.unwritable)

    @property
    def chain_id(self) -> str | None:
        """The id of this device's chain; None before a certificate was accepted."""
        return self._begun.id

    @property
    def restored(self) -> bool:
        """Whether the chain that is here may get no further line, because the vault was recovered or restored."""
        return self._begun.closed

    def close_chain(self) -> None:
        """Let the chain that is here get no further line, inside a transaction: the vault was recovered."""
        tip = self.tip()
        if tip is not None and not self.restored:
            self._begun.close(tip)

    def begin_chain(self, chain: str) -> Tip | None:
        """Start a chain, inside a transaction; the tip of the one before, which the first line must name."""
        before = self.tip()
        if before is not None:
            self.former.close(before.chain)
        self._begun.begin(chain)
        self.chain.forget()
        return before

    def rekey(self, make_file: swapping.MakeFile, edit: swapping.Edit) -> None:
        """Give the vault a new key and a new ``vault.json``, all or nothing (``swapping.rekey``).

        :raises RefusedError: ``vault-salvage``.
        :raises EnvironmentFailure: the disk refused.
        """
        self._require_writable()
        with self._db.lock:
            self._head.settle()
            try:
                new_key = swapping.rekey(self.folder, self._db, self.keys, make_file, edit)
            finally:
                self._forget()  # the case under the new key has lines of its own
            self._head = Head(self.folder / "head", new_key)
            self.head_state = self._compare_head()

    def tip(self) -> Tip | None:
        chain = self.chain_id
        return self.chain.tip(chain) if chain else None

    @contextmanager
    def transaction(self) -> Iterator[bool]:
        """Versions, lines and rows, all or nothing; then the head. Whether it is the outermost.

        The outermost commits. Once it did, the work is saved; a head that cannot be written then is written after the
        next transaction, and until then the chain is ahead of it, which the next unlocking says.

        :raises RefusedError: ``vault-salvage``.
        :raises EnvironmentFailure: ``vault-unwritten``; the disk refused: nothing was kept, unless ``commit-unknown``.
        """
        self._require_writable()
        with self._db.lock:
            self._depth += 1
            try:
                with self._db.transaction():
                    yield self._depth == 1
            except BaseException:
                self._moved = self._moved and self._depth > 1
                self._forget()
                raise
            finally:
                self._depth -= 1
            if self._depth == 0 and (self._moved or self._head_owed):
                self._write_head()

    def _forget(self) -> None:
        """Read again what was remembered of the chain."""
        self._begun.forget()
        self.chain.forget()

    def _write_head(self) -> None:
        tip, self._moved, self._head_owed = self.tip(), False, True
        if tip is not None:
            with contextlib.suppress(EnvironmentFailure):
                self._head.write(exactjson.dumps(tip.to_json()))
                self._head_owed = False

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is under way, so that nothing of it is durable yet."""
        return self._depth > 0

    @property
    def head_owed(self) -> bool:
        """Whether the disk refused the newest head: what is saved stands, but an older database would not be seen."""
        return self._head_owed

    def leave_no_old_pages(self) -> None:
        """Fold the write-ahead log into the file and empty it, so that pages from before an erasure are overwritten.

        :raises EnvironmentFailure: ``database-failed``, ``disk-full``: what was erased is gone, old pages may not be.
        """
        with self._db.lock:
            self._db.checkpoint()

    @contextmanager
    def frozen(self) -> Iterator[bool]:
        """Let nothing be written while the block copies the case as it stands; whether ``case.db`` alone holds all of
        it. Where the disk refused to fold the log into it, ``export_case`` gives what it holds.

        :raises RefusedError: ``vault-salvage``.
        """
        if self.salvage:
            self._require_writable()
        with self._db.lock:
            try:
                self._require_writable()
                self._db.checkpoint()
                folded = True
            except EnvironmentFailure:
                folded = False
            yield folded

    def export_case(self, path: Path) -> None:
        """Write the case into the new file ``path``, whatever this disk refuses.

        :raises EnvironmentFailure: ``database-failed``, ``disk-full``.
        """
        self._db.export(path, self.keys.vault_key)

    def append_line(self, body: Body, seen: Sequence[Opening] = ()) -> Entry:
        """Sign and keep the next line, inside a transaction.

        :raises RefusedError: ``not-enrolled``.
        """
        chain = self.chain_id
        if chain is None or self.signer is None:
            raise RefusedError("not-enrolled", "This laptop has no certificate yet.", "Finish enrolment first.")
        if self.restored:
            raise RefusedError(
                "chain-closed",
                "The vault was recovered or restored: its old chain gets no further line.",
                "Unlock as a person with a certificate; a new chain then begins.",
            )
        self._moved = True
        return self.chain.append(chain, body, seen, self.signer.sign_raw)

    def integrity_problems(self) -> list[str]:
        """What the database's own checks report."""
        return self._db.integrity_problems()

    def _compare_head(self) -> HeadState:
        chain = self.chain_id
        try:
            head = self._head.read()
            kept = Tip.parse(exactjson.loads_object(head.content)) if head is not None else None
        except (EvidenceError, exactjson.MalformedJson):
            return "head-damaged"
        try:
            tip = self.chain.check_links(chain) if chain else None
            self.former.check_links()
        except EvidenceError:
            return "chain-broken"
        if kept is not None and kept.chain != chain:  # a cut came between the first line of a new chain and its head
            return "chain-ahead" if tip is not None and self.former.tip(kept.chain) == kept else "chain-broken"
        if kept is None:
            return "new" if tip is None else "head-damaged" if tip.seq > 0 else "chain-ahead"
        if tip is None or tip.seq < kept.seq:
            return "chain-behind"
        at_head = self.chain.entry(kept.seq)
        if at_head is None or at_head.tip != kept:
            return "chain-broken"
        if head is not None and head.torn and tip == kept:  # a cut tears a head only after its transaction
            return "head-damaged"
        return "equal" if tip == kept else "chain-ahead"

    def _check_newest_signatures(self) -> None:
        """Check the signatures since the last full check, so many that nobody waits for them."""
        tip = self.tip()
        if tip is None or self.salvage:
            return
        try:
            self.checked.begin(tip)
            self.checked.go_on(UNLOCK_SIGNATURES)
        except EvidenceError:
            self.head_state = "chain-broken"

    def forget_unless_kept(self, name: str) -> None:
        """Remove the file of what was refused, unless a row names it after all; where not even that can be read it
        stays, and the next unlocking knows."""
        with contextlib.suppress(FieldkitError):
            if self.objects.named(name) is None:
                self.store.remove(name)

    def _tidy(self) -> None:
        """Files that no row names. Half-written ones, and after a cut whole ones too, were never acknowledged: they go.
        Whole ones without a cut are what an older database put back would leave: they are kept aside."""
        with disk_errors("the vault"):
            remove_half_written(self.folder)
            (self.folder / keyring.RESTORING).unlink(missing_ok=True)  # it was cut after all else
            if self.was_cut:
                self.recordings.remove_strays()
            for name in self.store.names() - self.objects.names():
                if self.was_cut or not is_id(name):
                    self.store.remove(name)
                    self.orphans += 1
                else:
                    self.store.set_aside(name)
            self.strays_kept = self.store.aside()


def _has_content(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0
