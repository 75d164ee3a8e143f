"""Every exhibit for the light table, read once and kept up; and setting one aside.

Rules: reading is done in steps, so that the first exhibits are seen while the others are read, and a change reads only
what changed. Setting aside takes nothing away: it is a version with a reason, it can be brought back, and the exhibit
is kept and goes to headquarters like any other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from fieldkit.commitments import Version
from fieldkit.errors import UsageError
from fieldkit.records import Exhibit
from fieldkit.workflows.field import authors, book, states
from fieldkit.workflows.field.evidence import interviews_by_exhibit, row_of
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.table_values import Tile


@dataclass(frozen=True, slots=True)
class _Read:
    """A version as it was read, before anything that changes with others."""

    tile: Tile
    digest: str
    erased: int
    """How many of its openings were erased then: a version keeps its digest."""


class LightTable:
    """``step`` until nothing is left; ``tiles`` at any time. One thread at a time."""

    def __init__(self, session: FieldSession) -> None:
        self._session = session
        self._read: dict[str, _Read] = {}
        self._tiles: tuple[Tile, ...] = ()

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """What was read so far, by day and then by code."""
        return self._tiles

    def step(self, most: int) -> int:
        """Read at most so many exhibits that are new or changed; how many are left to be read."""
        session = self._session
        digests = session.vault.versions.newest_digests("exhibit")
        erased = session.vault.versions.erased_openings()
        missing = [one for one in digests if one not in self._read or self._read[one].erased != erased.get(one, 0)]
        known, thumbnails = states.Known(session), session.vault.objects.with_thumbnail()
        for digest in missing[:most]:
            version = session.vault.versions.get(digest)
            self._read[digest] = _Read(
                self._tile(version, known, version.record in thumbnails), digest, erased.get(digest, 0)
            )  # fmt: skip
        left = len(missing[most:])
        shown = {} if left else interviews_by_exhibit(session)
        current = set(digests)
        self._read = {digest: one for digest, one in self._read.items() if digest in current}
        found = [self._now(one, known, shown.get(one.tile.row.id, ())) for one in self._read.values()]
        self._tiles = tuple(sorted(found, key=lambda tile: (tile.row.day, tile.row.code)))
        return left

    def _tile(self, version: Version, known: states.Known, has_thumbnail: bool) -> Tile:
        exhibit = Exhibit.from_fields(version.fields())
        position = f"{exhibit.metadata['latitude']} {exhibit.metadata['longitude']}" if _has_position(exhibit) else ""
        witness = self._session.vault.versions.kind_and_code(exhibit.witness) if exhibit.witness else None
        people = tuple(filter(None, (exhibit.collected_by, witness[1] if witness else "")))
        row = row_of(version, known, has_thumbnail, ())
        words = (row.code, row.name, row.camera or "", exhibit.description, exhibit.place, exhibit.scene, *people)
        return Tile(
            row, exhibit.place, position, people, " ".join(words).casefold(), exhibit.scene, exhibit.scene_role,
            exhibit.set_aside,
        )  # fmt: skip

    def _now(self, one: _Read, known: states.Known, interviews: tuple[str, ...]) -> Tile:
        """With the state that it has by now."""
        row, state, returned = one.tile.row, known.state(one.digest), known.returned(one.digest)
        if (row.state, row.returned, row.interviews) != (state, returned, interviews):
            row = replace(row, state=state, returned=returned, interviews=interviews)
        if not interviews:
            return one.tile if row is one.tile.row else replace(one.tile, row=row)
        words = f"{one.tile.words} {' '.join(interviews)}".casefold()
        return replace(one.tile, row=row, people=(*one.tile.people, *interviews), words=words)


def _has_position(exhibit: Exhibit) -> bool:
    return "latitude" in exhibit.metadata and "longitude" in exhibit.metadata


def set_aside(session: FieldSession, ident: str, reason: str) -> None:
    """Set an exhibit aside; it is kept, and goes like any other.

    :raises UsageError: ``reason-missing``, ``record-unknown``.
    :raises RefusedError: ``not-enrolled``, ``not-author``, ``record-forked``.
    """
    if not reason.strip():
        raise UsageError("reason-missing", "Say why it is set aside.", "Give a reason, without names.")
    _mark(session, ident, reason.strip(), "set-aside")


def bring_back(session: FieldSession, ident: str) -> None:
    """Undo ``set_aside``.

    :raises UsageError: ``record-unknown``.
    :raises RefusedError: as ``set_aside``.
    """
    _mark(session, ident, "", "amended")


def _mark(session: FieldSession, ident: str, reason: str, act: str) -> None:
    authors.require_author(session, ident)
    fields = dict(book.require(session, ident).fields())
    if fields.get("set_aside", "") == reason:
        return
    fields.pop("set_aside", None)
    if reason:
        fields["set_aside"] = reason
    with session.writing() as writer:
        writer.version(ident, fields, act)
