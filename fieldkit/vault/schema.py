"""The tables of ``case.db`` and how an older vault becomes a newer one.

Forward only: each step of ``STEPS`` brings the schema from its index to the next, in a transaction of its own, so that
a cut leaves the vault at one step or the next. A database that is too new is refused and left alone. A vault that is
open for salvage is not migrated: what reads versions, lines and objects must go on reading every older schema.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from fieldkit.errors import EnvironmentFailure
from fieldkit.storage.database import Database
from fieldkit.vault.indexing import everything
from fieldkit.vault.search import normalise
from fieldkit.vault.versions import Versions

Step: TypeAlias = Callable[[Database], None]


def _statements(*statements: str) -> Step:
    return lambda database: database.script(statements)


def _index_in_every_script(database: Database) -> None:
    """FTS5's unicode61 knows no letter younger than Unicode 6.1 (Rohingya, Adlam) and dropped it. The normalised copy
    is cut into pieces already, so ``ascii`` takes each piece whole."""
    database.script(
        (
            "DROP TABLE search",
            'CREATE VIRTUAL TABLE search USING fts5(record UNINDEXED, words, tokenize="ascii")',
            "INSERT INTO search(search, rank) VALUES('secure-delete', 1)",
        )
    )
    for record, text in everything(Versions(database)):
        database.execute("INSERT INTO search (record, words) VALUES (?,?)", (record, normalise(text)))


STEPS: tuple[Step, ...] = (
    _statements(
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT",
        """CREATE TABLE version (
            position INTEGER PRIMARY KEY AUTOINCREMENT, digest TEXT NOT NULL UNIQUE, record TEXT NOT NULL,
            number INTEGER NOT NULL, line BLOB NOT NULL, superseded INTEGER NOT NULL DEFAULT 0) STRICT""",
        "CREATE INDEX version_record ON version (record)",
        "CREATE TABLE opening (digest TEXT PRIMARY KEY, record TEXT NOT NULL, line BLOB NOT NULL) STRICT",
        "CREATE INDEX opening_record ON opening (record)",
        "CREATE TABLE kind (record TEXT PRIMARY KEY, kind TEXT NOT NULL, code TEXT NOT NULL) STRICT",
        """CREATE TABLE sealed (
            version TEXT NOT NULL, path TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (version, path)) STRICT""",
        """CREATE TABLE identity_file (
            id INTEGER PRIMARY KEY AUTOINCREMENT, record TEXT NOT NULL, digests TEXT NOT NULL, age BLOB NOT NULL,
            made TEXT NOT NULL) STRICT""",
        "CREATE TABLE draft (record TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT",
        """CREATE TABLE chain (
            seq INTEGER PRIMARY KEY, line BLOB NOT NULL, signature BLOB NOT NULL, body BLOB NOT NULL,
            link TEXT NOT NULL) STRICT""",
        "CREATE TABLE tip (digest TEXT PRIMARY KEY, line BLOB NOT NULL, seq INTEGER NOT NULL) STRICT",
        """CREATE TABLE object (
            name TEXT PRIMARY KEY, owner TEXT NOT NULL, key BLOB NOT NULL, size INTEGER NOT NULL,
            sha256 TEXT NOT NULL, crc32 INTEGER NOT NULL) STRICT""",
        "CREATE INDEX object_owner ON object (owner)",
        "CREATE TABLE thumbnail (record TEXT PRIMARY KEY, jpeg BLOB NOT NULL) STRICT",
        "CREATE TABLE numbering (prefix TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT",
        """CREATE TABLE bundle (
            id TEXT PRIMARY KEY, sequence INTEGER NOT NULL UNIQUE, state TEXT NOT NULL, document BLOB NOT NULL)
            STRICT""",
        """CREATE TABLE part (
            bundle TEXT NOT NULL, position INTEGER NOT NULL, document BLOB NOT NULL, PRIMARY KEY (bundle, position))
            STRICT""",
        "CREATE TABLE bundled (digest TEXT PRIMARY KEY, bundle TEXT NOT NULL) STRICT",
        """CREATE TABLE receipt (
            id TEXT PRIMARY KEY, position INTEGER NOT NULL, bundle TEXT NOT NULL, kind TEXT NOT NULL,
            document BLOB NOT NULL) STRICT""",
        (
            'CREATE VIRTUAL TABLE search USING fts5(record UNINDEXED, words, tokenize="unicode61 remove_diacritics 0'
            " categories 'L* N* Co Mn Mc'\")"
        ),
        "INSERT INTO search(search, rank) VALUES('secure-delete', 1)",
    ),
    _index_in_every_script,
    _statements(  # other devices' chains, records that came in parcels, and bundles to more than one receiver
        """CREATE TABLE known_line (
            link TEXT PRIMARY KEY, chain TEXT NOT NULL, seq INTEGER NOT NULL, line BLOB NOT NULL,
            signature BLOB NOT NULL, body BLOB) STRICT""",
        "CREATE INDEX known_line_chain ON known_line (chain, seq)",
        """CREATE TABLE known_tip (
            chain TEXT NOT NULL, seq INTEGER NOT NULL, digest TEXT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL,
            person TEXT NOT NULL, time TEXT NOT NULL, proof BLOB NOT NULL,
            PRIMARY KEY (chain, seq, digest, kind, source)) STRICT""",
        """CREATE TABLE known_seen (
            digest TEXT PRIMARY KEY, chain TEXT NOT NULL, seq INTEGER NOT NULL, line BLOB NOT NULL) STRICT""",
        "CREATE TABLE known_certificate (digest TEXT PRIMARY KEY, der BLOB NOT NULL) STRICT",
        """CREATE TABLE closed (
            version TEXT NOT NULL, digest TEXT NOT NULL, why TEXT NOT NULL, PRIMARY KEY (version, digest)) STRICT""",
        """CREATE TABLE parcel (
            id TEXT PRIMARY KEY, chain TEXT NOT NULL, sequence INTEGER NOT NULL, head TEXT NOT NULL,
            document BLOB NOT NULL) STRICT""",
        "CREATE TABLE bundle_receiver (bundle TEXT PRIMARY KEY, receiver TEXT NOT NULL) STRICT",
        "ALTER TABLE bundle RENAME TO bundle_before",
        """CREATE TABLE bundle (
            id TEXT PRIMARY KEY, sequence INTEGER NOT NULL, state TEXT NOT NULL, document BLOB NOT NULL) STRICT""",
        "INSERT INTO bundle SELECT id, sequence, state, document FROM bundle_before ORDER BY rowid",
        "DROP TABLE bundle_before",
        "ALTER TABLE bundled RENAME TO bundled_before",
        """CREATE TABLE bundled (
            digest TEXT NOT NULL, bundle TEXT NOT NULL, PRIMARY KEY (digest, bundle)) STRICT""",
        "INSERT INTO bundled SELECT digest, bundle FROM bundled_before ORDER BY rowid",
        "DROP TABLE bundled_before",
    ),
    _statements(  # several people in one vault, and chains that were closed when the vault was recovered or restored
        """CREATE TABLE person (
            position INTEGER PRIMARY KEY AUTOINCREMENT, slot TEXT NOT NULL UNIQUE, code TEXT NOT NULL,
            role TEXT NOT NULL, state TEXT NOT NULL, added TEXT NOT NULL, request BLOB, key BLOB, identity BLOB,
            recipient TEXT, signer BLOB, certificates TEXT NOT NULL) STRICT""",
        """CREATE TABLE former_line (
            position INTEGER NOT NULL, chain TEXT NOT NULL, seq INTEGER NOT NULL, line BLOB NOT NULL,
            signature BLOB NOT NULL, body BLOB NOT NULL, link TEXT NOT NULL, PRIMARY KEY (chain, seq)) STRICT""",
        """CREATE TABLE former_tip (
            digest TEXT PRIMARY KEY, chain TEXT NOT NULL, line BLOB NOT NULL, seq INTEGER NOT NULL) STRICT""",
    ),
    _statements(  # where in the index each record stands, so that taking one out does not read every text
        "CREATE TABLE indexed (record TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT",
        "INSERT OR REPLACE INTO indexed SELECT record, rowid FROM search ORDER BY rowid",
    ),
    _statements(  # sound that is being recorded
        """CREATE TABLE recording (
            name TEXT PRIMARY KEY, key BLOB NOT NULL, interview TEXT NOT NULL, started TEXT NOT NULL,
            person TEXT NOT NULL) STRICT""",
    ),
    _statements(  # what was shown of headquarters' log, and originals that were removed because headquarters has them
        """CREATE TABLE log_checkpoint (
            digest TEXT PRIMARY KEY, origin TEXT NOT NULL, size INTEGER NOT NULL, root TEXT NOT NULL,
            note BLOB NOT NULL, refused TEXT NOT NULL, seen TEXT NOT NULL) STRICT""",
        "CREATE TABLE log_proof (receipt TEXT PRIMARY KEY, proof BLOB NOT NULL) STRICT",
        """CREATE TABLE removed (
            record TEXT PRIMARY KEY, sha256 TEXT NOT NULL, size INTEGER NOT NULL, receipt TEXT NOT NULL,
            since TEXT NOT NULL, removed TEXT NOT NULL) STRICT""",
    ),
)


def schema_number(database: Database) -> int:
    """How many steps the database has taken; 0 is an empty one.

    :raises EnvironmentFailure: ``vault-too-new``.
    """
    row = database.one("PRAGMA user_version")
    number = int(row[0]) if row else 0
    if number > len(STEPS):
        raise EnvironmentFailure(
            "vault-too-new", "This vault was written by a newer fieldkit.", "Open it with that release."
        )
    return number


def bring_up_to_date(database: Database) -> int:
    """Apply the steps that are missing, each in its own transaction; the schema's number.

    :raises EnvironmentFailure: ``vault-too-new``.
    """
    for index in range(schema_number(database), len(STEPS)):
        with database.transaction():
            STEPS[index](database)
            database.execute(f"PRAGMA user_version = {index + 1}")
    return len(STEPS)
