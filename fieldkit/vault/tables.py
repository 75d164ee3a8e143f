"""Drafts, objects, thumbnails, numbering, bundles and receipts: small tables of the case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fieldkit.storage.database import Database
from fieldkit.storage.objects import StoredObject


class Meta:
    """Named values."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def get(self, key: str) -> bytes | None:
        row = self._db.one("SELECT value FROM meta WHERE key = ?", (key,))
        return bytes(row[0]) if row else None

    def text(self, key: str) -> str | None:
        value = self.get(key)
        return None if value is None else value.decode("utf-8")

    def put(self, key: str, value: bytes | str) -> None:
        data = value.encode("utf-8") if isinstance(value, str) else value
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?,?)", (key, data))

    def drop(self, key: str) -> None:
        self._db.execute("DELETE FROM meta WHERE key = ?", (key,))


class Drafts:
    """Rows that change in place: no version and no line. ``body`` is JSON."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, record: str, body: bytes) -> None:
        self._db.execute("INSERT OR REPLACE INTO draft VALUES (?,?)", (record, body))

    def get(self, record: str) -> bytes | None:
        row = self._db.one("SELECT body FROM draft WHERE record = ?", (record,))
        return bytes(row[0]) if row else None

    def all(self) -> list[bytes]:
        return [bytes(row[0]) for row in self._db.all("SELECT body FROM draft ORDER BY rowid")]

    def drop(self, record: str) -> None:
        self._db.execute("DELETE FROM draft WHERE record = ?", (record,))


class Objects:
    """Which encrypted file belongs to whom (an exhibit's record id, or ``part:<name>``), with its key."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, owner: str, stored: StoredObject) -> None:
        values = (stored.name, owner, stored.key, stored.size, stored.sha256, stored.crc32)
        self._db.execute("INSERT INTO object VALUES (?,?,?,?,?,?)", values)

    def of(self, owner: str) -> StoredObject | None:
        row = self._db.one("SELECT name, key, size, sha256, crc32 FROM object WHERE owner = ?", (owner,))
        return _stored(row) if row else None

    def named(self, name: str) -> StoredObject | None:
        row = self._db.one("SELECT name, key, size, sha256, crc32 FROM object WHERE name = ?", (name,))
        return _stored(row) if row else None

    def names_of(self, owner: str) -> list[str]:
        """Names of the files of an owner."""
        return [row[0] for row in self._db.all("SELECT name FROM object WHERE owner = ?", (owner,))]

    def drop(self, owner: str) -> None:
        """Forget an owner's object; its file is an orphan from then on."""
        self._db.execute("DELETE FROM object WHERE owner = ?", (owner,))

    def all(self) -> list[tuple[str, StoredObject]]:
        rows = self._db.all("SELECT owner, name, key, size, sha256, crc32 FROM object ORDER BY rowid")
        return [(row[0], _stored(row[1:])) for row in rows]

    def names(self) -> set[str]:
        return {row[0] for row in self._db.all("SELECT name FROM object")}

    def digests(self) -> list[tuple[str, str]]:
        """Owner and SHA-256 (hex) of each, oldest first."""
        return [(row[0], row[1]) for row in self._db.all("SELECT owner, sha256 FROM object ORDER BY rowid")]

    def put_thumbnail(self, record: str, jpeg: bytes) -> None:
        self._db.execute("INSERT OR REPLACE INTO thumbnail VALUES (?,?)", (record, jpeg))

    def thumbnail(self, record: str) -> bytes | None:
        row = self._db.one("SELECT jpeg FROM thumbnail WHERE record = ?", (record,))
        return bytes(row[0]) if row else None

    def with_thumbnail(self) -> set[str]:
        return {row[0] for row in self._db.all("SELECT record FROM thumbnail")}


def _stored(row: tuple[str, bytes, int, str, int]) -> StoredObject:
    name, key, size, sha256, crc32 = row
    return StoredObject(name, bytes(key), size, sha256, crc32)


class Numbering:
    """Codes such as ``R-0001``: a number is never given twice."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def next(self, prefix: str) -> str:
        self._db.execute(
            "INSERT INTO numbering VALUES (?, 1) ON CONFLICT (prefix) DO UPDATE SET last = last + 1", (prefix,)
        )
        row = self._db.one("SELECT last FROM numbering WHERE prefix = ?", (prefix,))
        assert row is not None
        return f"{prefix}-{row[0]:04d}"


@dataclass(frozen=True, slots=True)
class BundleEntry:
    """One bundle: ``document`` and each of ``parts`` are JSON kept by the workflow that seals."""

    id: str
    sequence: int
    state: str
    document: bytes
    parts: tuple[bytes, ...]


class Bundles:
    """Sealed bundles, what regenerates their parts, and which versions travelled in which."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, bundle: BundleEntry, digests: tuple[str, ...], receiver: str = "") -> None:
        """Keep a bundle; ``receiver`` is the digest of a lead's certificate for a parcel, empty for headquarters."""
        self._db.execute(
            "INSERT INTO bundle VALUES (?,?,?,?)", (bundle.id, bundle.sequence, bundle.state, bundle.document)
        )
        if receiver:
            self._db.execute("INSERT INTO bundle_receiver VALUES (?,?)", (bundle.id, receiver))
        for position, part in enumerate(bundle.parts):
            self._db.execute("INSERT INTO part VALUES (?,?,?)", (bundle.id, position, part))
        for digest in digests:
            self._db.execute("INSERT OR IGNORE INTO bundled VALUES (?,?)", (digest, bundle.id))

    def replace_parts(self, ident: str, parts: tuple[bytes, ...]) -> None:
        """Bring the parts of a bundle up to date."""
        self._db.execute("DELETE FROM part WHERE bundle = ?", (ident,))
        for position, part in enumerate(parts):
            self._db.execute("INSERT INTO part VALUES (?,?,?)", (ident, position, part))

    def remove(self, ident: str) -> None:
        """Forget a bundle of which nothing has left."""
        for table, column in (
            ("part", "bundle"), ("bundled", "bundle"), ("bundle_receiver", "bundle"), ("bundle", "id"),
        ):  # fmt: skip
            self._db.execute(f"DELETE FROM {table} WHERE {column} = ?", (ident,))

    def update(self, ident: str, state: str, document: bytes | None = None) -> None:
        self._db.execute("UPDATE bundle SET state = ? WHERE id = ?", (state, ident))
        if document is not None:
            self._db.execute("UPDATE bundle SET document = ? WHERE id = ?", (document, ident))

    def get(self, ident: str) -> BundleEntry | None:
        row = self._db.one("SELECT id, sequence, state, document FROM bundle WHERE id = ?", (ident,))
        if row is None:
            return None
        parts = self._db.all("SELECT document FROM part WHERE bundle = ? ORDER BY position", (ident,))
        return BundleEntry(row[0], row[1], row[2], bytes(row[3]), tuple(bytes(part[0]) for part in parts))

    def all(self) -> list[BundleEntry]:
        """Newest first."""
        rows = self._db.all("SELECT id FROM bundle ORDER BY rowid DESC")
        return [entry for row in rows if (entry := self.get(row[0])) is not None]

    def in_state(self, state: str) -> list[BundleEntry]:
        """Bundles in one state."""
        rows = self._db.all("SELECT id FROM bundle WHERE state = ?", (state,))
        return [entry for row in rows if (entry := self.get(row[0])) is not None]

    def receiver_of(self, ident: str) -> str:
        """To whom a bundle goes: a lead's certificate digest, or empty for headquarters."""
        if not self._db.has_table("bundle_receiver"):
            return ""
        row = self._db.one("SELECT receiver FROM bundle_receiver WHERE bundle = ?", (ident,))
        return row[0] if row else ""

    def sent_to(self, receiver: str) -> set[str]:
        """What bundles to this receiver have carried: version digests, ``media:`` and ``parcel:`` names."""
        rows = self._db.all("SELECT digest, bundle FROM bundled")
        mine = {ident for ident in {row[1] for row in rows} if self.receiver_of(ident) == receiver}
        return {digest for digest, bundle in rows if bundle in mine}

    def carrying(self, marks: Iterable[str]) -> list[str]:
        """Bundles that carried any of these, oldest first."""
        found = {row[0] for mark in marks for row in self._db.all("SELECT bundle FROM bundled WHERE digest=?", (mark,))}
        return [row[0] for row in self._db.all("SELECT id FROM bundle ORDER BY rowid") if row[0] in found]

    def forget_carried(self, ident: str) -> None:
        """What this bundle carried is due again."""
        self._db.execute("DELETE FROM bundled WHERE bundle = ?", (ident,))

    def bundle_of(self, digest: str) -> str | None:
        """The bundle that first carried this version."""
        row = self._db.one("SELECT bundle FROM bundled WHERE digest = ?", (digest,))
        return row[0] if row else None

    def states_by_version(self) -> dict[str, str]:
        """Version digest to the state of the bundle that carried it."""
        query = "SELECT bundled.digest, bundle.state FROM bundled JOIN bundle ON bundle.id = bundled.bundle"
        return dict(self._db.all(query))


@dataclass(frozen=True, slots=True)
class ParcelEntry:
    """A parcel that was taken: ``head`` is the digest text of its head, ``document`` JSON kept by who took it."""

    id: str
    chain: str
    sequence: int
    head: str
    document: bytes


class Parcels:
    """Parcels that this lead took, in the order in which they came."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, parcel: ParcelEntry) -> None:
        values = (parcel.id, parcel.chain, parcel.sequence, parcel.head, parcel.document)
        self._db.execute("INSERT INTO parcel VALUES (?,?,?,?,?)", values)

    def replace(self, ident: str, document: bytes) -> None:
        self._db.execute("UPDATE parcel SET document = ? WHERE id = ?", (document, ident))

    def all(self) -> list[ParcelEntry]:
        if not self._db.has_table("parcel"):
            return []
        rows = self._db.all("SELECT id, chain, sequence, head, document FROM parcel ORDER BY rowid")
        return [ParcelEntry(i, c, s, h, bytes(d)) for i, c, s, h, d in rows]


class Receipts:
    """Receipts of headquarters, each checked before it was kept. ``document`` is JSON with the exact bytes."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, ident: str, bundle: str, kind: str, document: bytes) -> None:
        self._db.execute(
            "INSERT INTO receipt SELECT ?, count(*), ?, ?, ? FROM receipt", (ident, bundle, kind, document)
        )

    def has(self, ident: str) -> bool:
        return self._db.one("SELECT 1 FROM receipt WHERE id = ?", (ident,)) is not None

    def all(self) -> list[tuple[str, str, str, bytes]]:
        """Id, bundle, kind and document, in the order in which they came."""
        rows = self._db.all("SELECT id, bundle, kind, document FROM receipt ORDER BY position")
        return [(i, b, k, bytes(d)) for i, b, k, d in rows]


@dataclass(frozen=True, slots=True)
class SeenCheckpoint:
    """A checkpoint of headquarters' log that was shown here: the digest of its text, ``root`` (64 hex), the note as it
    came, why it was ``refused`` (a code; empty where it was not) and when it was ``seen`` (RFC 3339)."""

    digest: str
    origin: str
    size: int
    root: str
    note: bytes
    refused: str
    seen: str


class LogSeen:
    """What was shown here of headquarters' log. Nothing is ever replaced but by the same checkpoint with more
    signatures, or a proof by a newer one."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, one: SeenCheckpoint) -> None:
        values = (one.digest, one.origin, one.size, one.root, one.note, one.refused, one.seen)
        self._db.execute("INSERT OR REPLACE INTO log_checkpoint VALUES (?,?,?,?,?,?,?)", values)

    def of(self, origin: str) -> list[SeenCheckpoint]:
        """Every checkpoint of a log, smallest first."""
        if not self._db.has_table("log_checkpoint"):
            return []
        query = "SELECT digest, origin, size, root, note, refused, seen FROM log_checkpoint WHERE origin = ?"
        rows = self._db.all(f"{query} ORDER BY size, rowid", (origin,))
        return [SeenCheckpoint(d, o, s, r, bytes(n), refused, at) for d, o, s, r, n, refused, at in rows]

    def put_proof(self, receipt: str, proof: bytes) -> None:
        self._db.execute("INSERT OR REPLACE INTO log_proof VALUES (?,?)", (receipt, proof))

    def proof(self, receipt: str) -> bytes | None:
        """The proof that a receipt stands in the log, as it came."""
        if not self._db.has_table("log_proof"):
            return None
        row = self._db.one("SELECT proof FROM log_proof WHERE receipt = ?", (receipt,))
        return bytes(row[0]) if row else None


@dataclass(frozen=True, slots=True)
class RemovedOriginal:
    """An original that was removed here: its SHA-256 and size, the verified receipt that covers it, since when
    headquarters has it by that receipt, and when it was removed (RFC 3339)."""

    record: str
    sha256: str
    size: int
    receipt: str
    since: str
    removed: str


class Removals:
    """Originals that are at headquarters and not here any more."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, one: RemovedOriginal) -> None:
        values = (one.record, one.sha256, one.size, one.receipt, one.since, one.removed)
        self._db.execute("INSERT INTO removed VALUES (?,?,?,?,?,?)", values)

    def of(self, record: str) -> RemovedOriginal | None:
        """What is known of a record's original that was removed; None where it was not."""
        if not self._db.has_table("removed"):
            return None
        row = self._db.one("SELECT * FROM removed WHERE record = ?", (record,))
        return RemovedOriginal(*row) if row else None

    def count(self) -> int:
        """How many originals were removed."""
        row = self._db.one("SELECT count(*) FROM removed") if self._db.has_table("removed") else None
        return int(row[0]) if row else 0
