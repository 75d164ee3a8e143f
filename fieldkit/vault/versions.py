"""Versions of records, their openings, and the identities that cannot be read here.

A version is checked against its line's digest, and each opening against its own, whenever it is read: a page of an old
database spliced over a new one shows here at the latest. Identity openings are never in these tables: only their
digests, and the age files that hold them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from fieldkit.commitments import ERASED, NewVersion, Opening, Version, VersionLine
from fieldkit.errors import EvidenceError
from fieldkit.storage.database import Database

_FIRST_KEPT = " ORDER BY (SELECT min(position) FROM version WHERE version.record = kind.record)"
"""Rows of ``kind`` are written again with each version, so their own order says nothing."""
_EACH = "SELECT value FROM json_each(?)"


@dataclass(frozen=True, slots=True)
class IdentityFile:
    """One age file of identity openings. ``digests`` are the hex digests of the openings in it."""

    id: int
    record: str
    digests: tuple[str, ...]
    age: bytes
    made: str


class Versions:
    """The tables ``version``, ``opening``, ``sealed``, ``closed``, ``kind`` and ``identity_file``."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, new: NewVersion, code: str) -> None:
        """Keep a version just made and its openings; the caller's transaction makes it durable."""
        self.put_version(new.version, code)

    def put_version(self, version: Version, code: str) -> None:
        """Keep a version made here or elsewhere; versions come in any order."""
        line = version.line
        self._db.execute(
            "INSERT INTO version (digest, record, number, line) VALUES (?,?,?,?)",
            (line.digest_hex, line.record, line.number, line.line),
        )
        for parent in line.parents:
            self._db.execute("UPDATE version SET superseded = 1 WHERE digest = ?", (parent,))
        for known in self._lines(line.record):
            if line.digest_hex in known.parents:
                self._db.execute("UPDATE version SET superseded = 1 WHERE digest = ?", (line.digest_hex,))
        openings = [(opening.digest_hex, line.record, opening.line) for opening in version.openings]
        self._db.execute_many("INSERT OR IGNORE INTO opening VALUES (?,?,?)", openings)
        for path, digest in version.sealed.items():
            self._db.execute("INSERT INTO sealed VALUES (?,?,?)", (line.digest_hex, path, digest))
        for digest, why in version.closed.items():
            self._db.execute("INSERT INTO closed VALUES (?,?,?)", (line.digest_hex, digest, why))
        self._db.execute(
            "INSERT INTO kind VALUES (?,?,?) ON CONFLICT (record) "
            "DO UPDATE SET kind = excluded.kind, code = excluded.code",
            (line.record, version.kind, code),
        )

    def _lines(self, record: str) -> list[VersionLine]:
        rows = self._db.all("SELECT line FROM version WHERE record = ?", (record,))
        return [VersionLine.parse(bytes(row[0])) for row in rows]

    def has(self, digest: str) -> bool:
        """Whether this version is here."""
        return self._db.one("SELECT 1 FROM version WHERE digest = ?", (digest,)) is not None

    def forked(self) -> list[str]:
        """Records with more than one current version."""
        query = "SELECT record FROM version WHERE superseded = 0 GROUP BY record HAVING count(*) > 1 ORDER BY record"
        return [row[0] for row in self._db.all(query)]

    def put_identity(self, record: str, digests: tuple[str, ...], age: bytes, made: str) -> None:
        """Keep the age file of identity openings just typed."""
        self._db.execute(
            "INSERT INTO identity_file (record, digests, age, made) VALUES (?,?,?,?)",
            (record, json.dumps(digests), age, made),
        )

    def identity_files(self, record: str) -> list[IdentityFile]:
        """Every identity file of a record, oldest first."""
        rows = self._db.all(
            "SELECT id, record, digests, age, made FROM identity_file WHERE record=? ORDER BY id", (record,)
        )
        return [IdentityFile(i, r, tuple(json.loads(d)), bytes(a), m) for i, r, d, a, m in rows]

    def get(self, digest: str) -> Version:
        """One version with its openings.

        :raises EvidenceError: ``version-missing``, ``version-altered``.
        """
        row = self._db.one("SELECT line FROM version WHERE digest = ?", (digest,))
        if row is None:
            raise EvidenceError("version-missing", "A version is not in the vault.", "Restore it from a backup.")
        return self._build(digest, bytes(row[0]))

    def _build(self, digest: str, text: bytes) -> Version:
        line = _checked_line(digest, text)
        rows = self._db.all("SELECT digest, line FROM opening WHERE record = ?", (line.record,))
        sealed: dict[str, str] = dict(self._db.all("SELECT path, digest FROM sealed WHERE version = ?", (digest,)))
        return _assembled(line, rows, sealed, self._closed(digest))

    def _closed(self, digest: str) -> dict[str, str]:
        """Digests that came without an opening; a vault of an older schema that is open for salvage has none."""
        if not self._db.has_table("closed"):
            return {}
        return dict(self._db.all("SELECT digest, why FROM closed WHERE version = ?", (digest,)))

    def closed_as(self, why: str, versions: Iterable[str]) -> dict[str, str]:
        """By digest the record of every opening that is closed for this reason in any of these versions."""
        found: dict[str, str] = {}
        for version in versions:
            rows = self._db.all(
                "SELECT closed.digest, version.record FROM closed JOIN version ON version.digest = closed.version "
                "WHERE closed.version = ? AND closed.why = ?",
                (version, why),
            )
            found |= dict(rows)
        return found

    def erased_openings(self) -> dict[str, int]:
        """How many openings were erased of each version that lost any, by its digest."""
        query = "SELECT version, count(*) FROM closed WHERE why = ? GROUP BY version"
        return dict(self._db.all(query, (ERASED,))) if self._db.has_table("closed") else {}

    def close_as(self, why: str, digests: Iterable[str]) -> None:
        """Give the openings with these digests, which are closed, another reason in every version that has them."""
        for digest in digests:
            self._db.execute("UPDATE closed SET why = ? WHERE digest = ?", (why, digest))

    def current(self, record: str) -> list[Version]:
        """The versions that no other follows: one, or several where two people changed the record."""
        rows = self._db.all(
            "SELECT digest, line FROM version WHERE record = ? AND superseded = 0 ORDER BY position", (record,)
        )
        return [self._build(digest, bytes(line)) for digest, line in rows]

    def newest_of(self, records: Sequence[str]) -> dict[str, Version]:
        """The newest version of each of these records, of a fork the one kept last, read together: in few questions to
        the database. Records that are not here are left out.

        :raises EvidenceError: ``version-altered``.
        """
        query = (
            f"SELECT record, digest, line FROM version WHERE superseded = 0 AND record IN ({_EACH}) ORDER BY position"
        )
        rows = self._db.all(query, _each(records))
        lines = {record: _checked_line(digest, bytes(text)) for record, digest, text in rows}
        openings = self._grouped(f"SELECT record, digest, line FROM opening WHERE record IN ({_EACH})", lines)
        digests = [line.digest_hex for line in lines.values()]
        sealed = self._grouped(f"SELECT version, path, digest FROM sealed WHERE version IN ({_EACH})", digests)
        closed: dict[str, list[tuple[Any, Any]]] = {}
        if self._db.has_table("closed"):
            closed = self._grouped(f"SELECT version, digest, why FROM closed WHERE version IN ({_EACH})", digests)
        found = {}
        for record, line in lines.items():
            kept_back, not_open = sealed.get(line.digest_hex, ()), closed.get(line.digest_hex, ())
            found[record] = _assembled(line, openings.get(record, ()), dict(kept_back), dict(not_open))
        return found

    def _grouped(self, query: str, values: Iterable[str]) -> dict[str, list[tuple[Any, Any]]]:
        """Rows of three columns by the first."""
        found: dict[str, list[tuple[Any, Any]]] = {}
        for key, *rest in self._db.all(query, _each(values)):
            found.setdefault(key, []).append(tuple(rest))
        return found

    def newest_digests(self, kind: str) -> list[str]:
        """The digest of the newest version of every record of a kind, without reading any: of a fork, the one kept
        last."""
        return [digest for _, digest in self.newest_of_each(kind)]

    def newest_of_each(self, kind: str) -> list[tuple[str, str]]:
        """Every record of a kind with that digest."""
        query = """SELECT version.record, version.digest, max(version.position)
            FROM version JOIN kind ON kind.record = version.record
            WHERE kind.kind = ? AND version.superseded = 0 GROUP BY version.record"""
        return [(row[0], row[1]) for row in self._db.all(query, (kind,))]

    def history(self, record: str) -> list[Version]:
        """Every version of a record, oldest first."""
        rows = self._db.all("SELECT digest, line FROM version WHERE record = ? ORDER BY position", (record,))
        return [self._build(digest, bytes(line)) for digest, line in rows]

    def digests(self, record: str) -> list[str]:
        """The digest of every version of a record, oldest first."""
        return [
            row[0] for row in self._db.all("SELECT digest FROM version WHERE record = ? ORDER BY position", (record,))
        ]

    def records(self, kind: str | None = None) -> list[str]:
        """Record ids, of one kind or all, in the order in which their first versions were kept."""
        query = "SELECT record FROM kind" + (" WHERE kind = ?" if kind else "") + _FIRST_KEPT
        return [row[0] for row in self._db.all(query, (kind,) if kind else ())]

    def mentioning(self, kind: str, ident: str) -> list[str]:
        """Records of one kind with an opening in which this id stands, as ``records`` orders them: to be read, for an
        id may stand anywhere in it."""
        query = """SELECT record FROM kind WHERE kind = ? AND EXISTS (
            SELECT 1 FROM opening WHERE opening.record = kind.record AND instr(opening.line, ?))"""
        return [row[0] for row in self._db.all(query + _FIRST_KEPT, (kind, ident.encode("utf-8")))]

    def kind_and_code(self, record: str) -> tuple[str, str] | None:
        """Kind and code of a record."""
        row = self._db.one("SELECT kind, code FROM kind WHERE record = ?", (record,))
        return (row[0], row[1]) if row else None

    def kinds_and_codes(self, records: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Kind and code of each of these records."""
        found = self._grouped(f"SELECT record, kind, code FROM kind WHERE record IN ({_EACH})", records)
        return {record: rows[0] for record, rows in found.items()}

    def find_code(self, code: str) -> str | None:
        """The record with this code."""
        row = self._db.one("SELECT record FROM kind WHERE code = ?", (code,))
        return row[0] if row else None

    def coded(self, ending: str) -> list[tuple[str, str, str]]:
        """Record, kind and code of each whose code is ``ending`` or ends with it after a stroke; ``_`` in it stands for
        any letter. What was kept last comes first."""
        query = "SELECT record, kind, code FROM kind WHERE code LIKE ? OR code LIKE ? ORDER BY rowid DESC"
        return self._db.all(query, (ending, f"%/{ending}"))

    def counts(self) -> dict[str, int]:
        """Number of records of each kind."""
        return dict(self._db.all("SELECT kind, count(*) FROM kind GROUP BY kind"))

    def all_digests(self) -> Iterator[str]:
        """Digest of every version, oldest first."""
        for row in self._db.all("SELECT digest FROM version ORDER BY position"):
            yield row[0]


def _each(values: Iterable[str]) -> tuple[str]:
    """What ``_EACH`` is asked with."""
    return (json.dumps(list(values)),)


def _checked_line(digest: str, text: bytes) -> VersionLine:
    line = VersionLine.parse(text)
    if line.digest_hex != digest:
        raise _altered()
    return line


def _assembled(
    line: VersionLine, rows: Iterable[tuple[str, bytes]], sealed: dict[str, str], closed: dict[str, str]
) -> Version:
    """A version out of its record's openings (digest and line), each compared with its digest."""
    wanted = set(line.openings)
    openings = [Opening.parse(bytes(raw)) for known, raw in rows if known in wanted]
    if any(one.digest_hex not in wanted or one.record != line.record for one in openings):
        raise _altered()
    openings = [one for one in openings if one.digest_hex not in closed]
    found = {one.digest_hex for one in openings} | set(sealed.values()) | closed.keys()
    if found != wanted:
        raise _altered()
    return Version(line, tuple(openings), sealed, closed)


def _altered() -> EvidenceError:
    return EvidenceError(
        "version-altered", "A stored version is not what its line of custody says.", "Keep a copy; ask headquarters."
    )
