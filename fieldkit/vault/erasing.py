"""Destroying openings, originals and everything derived from them, in one transaction of the caller's.

The rules: an opening goes from every version that has it, and each version keeps its digest as ``erased``, so that
the version still opens in full; an identity goes whole, for one age file holds all of it; an original goes with its
key, its thumbnail and the digests of its bytes; the words go from the index. The files themselves are removed by the
caller after the commit: without their keys they say nothing (FORMAT.md, "Erasure").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fieldkit.commitments import ERASED, PAD_PATH
from fieldkit.storage.database import Database
from fieldkit.vault.indexing import searchable
from fieldkit.vault.search import Search
from fieldkit.vault.versions import Versions

ORIGINAL_PATHS = frozenset({"sha256", "crc32", "size", "metadata_status"})
"""Paths that say which bytes an original had; they go with it, and so does everything under ``metadata/``."""


@dataclass(frozen=True, slots=True)
class Destroyed:
    """Hex digests of the openings and of the versions that had them, and names of objects whose files must go."""

    openings: tuple[str, ...]
    versions: tuple[str, ...]
    objects: tuple[str, ...]


class Erasing:
    """Works on the tables of ``Versions`` and ``Objects``."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._versions = Versions(database)

    def erase(
        self, record: str, wanted: Callable[[str], bool], *, original: bool, passing: frozenset[str] = frozenset()
    ) -> Destroyed:
        """Destroy every opening of ``record`` whose path is wanted, and the original where it is an exhibit's.

        :param passing: digests of identities of ``record`` that are closed here, in parts that the caller forgets.
        :raises EvidenceError: ``version-altered``.
        """
        gone: dict[str, set[str]] = {}
        identity = False
        for version in self._versions.history(record):
            open_paths = {o.digest_hex: o.path for o in version.openings if o.path != PAD_PATH}
            sealed = {digest: path for path, digest in version.sealed.items()}
            hit = {digest for digest, path in open_paths.items() if wanted(path)}
            if any(wanted(path) for path in sealed.values()):
                identity = True
            gone[version.digest_hex] = hit | (version.closed.keys() & passing)
        if identity:
            for version in self._versions.history(record):
                gone[version.digest_hex] |= set(version.sealed.values())
        versions = tuple(digest for digest, hit in gone.items() if hit)
        openings = tuple(sorted({digest for hit in gone.values() for digest in hit}))
        for digest, hit in gone.items():
            for opening in hit:
                self._db.execute("INSERT OR IGNORE INTO closed VALUES (?,?,?)", (digest, opening, ERASED))
                self._versions.close_as(ERASED, (opening,))
                self._db.execute("DELETE FROM sealed WHERE version = ? AND digest = ?", (digest, opening))
        for opening in openings:
            self._db.execute("DELETE FROM opening WHERE digest = ?", (opening,))
        if identity:
            self._db.execute("DELETE FROM identity_file WHERE record = ?", (record,))
        return Destroyed(openings, versions, self.drop_original(record) if original else ())

    def drop_original(self, record: str) -> tuple[str, ...]:
        """Forget an original's key and thumbnail; the names of the files that say nothing without them."""
        names = tuple(row[0] for row in self._db.all("SELECT name FROM object WHERE owner = ?", (record,)))
        self._db.execute("DELETE FROM object WHERE owner = ?", (record,))
        self._db.execute("DELETE FROM thumbnail WHERE record = ?", (record,))
        return names

    def index_again(self, record: str) -> None:
        """Bring the index to what is left of a record."""
        current = self._versions.current(record)
        Search(self._db).put(record, searchable(current[-1].fields()) if current else "")
