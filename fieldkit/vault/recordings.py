"""Sound that is being recorded: which encrypted file in ``sound/`` holds it, its key, and for which interview.

A row stands from before the first sound until the recording is evidence or was given up, so that the next unlocking
knows of one that a cut ended.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from fieldkit.storage.database import Database
from fieldkit.storage.durable import disk_errors

FOLDER = "sound"


@dataclass(frozen=True, slots=True)
class Recording:
    """``name`` is a random file name, ``interview`` a record id, ``started`` RFC 3339, ``person`` who recorded."""

    name: str
    key: bytes = field(repr=False)
    interview: str
    started: str
    person: str


class Recordings:
    """Unfinished recordings, oldest first."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._db, self._folder = database, folder / FOLDER

    def path(self, name: str) -> Path:
        """Where the file of a recording is."""
        return self._folder / name

    def make_folder(self) -> None:
        """:raises EnvironmentFailure: ``disk-full``, ``disk-failed``."""
        with disk_errors("the recording"):
            self._folder.mkdir(mode=0o700, exist_ok=True)

    def put(self, recording: Recording) -> None:
        """Know of one, inside a transaction."""
        values = (recording.name, recording.key, recording.interview, recording.started, recording.person)
        self._db.execute("INSERT INTO recording VALUES (?,?,?,?,?)", values)

    def all(self) -> list[Recording]:
        if not self._db.has_table("recording"):
            return []
        rows = self._db.all("SELECT name, key, interview, started, person FROM recording ORDER BY rowid")
        return [Recording(n, bytes(k), i, s, p) for n, k, i, s, p in rows]

    def drop(self, name: str) -> None:
        """Forget one, inside a transaction; its key goes with the row."""
        self._db.execute("DELETE FROM recording WHERE name = ?", (name,))

    def remove_file(self, name: str) -> None:
        """Remove the file of one that no row names any more; gone already is fine."""
        self.path(name).unlink(missing_ok=True)

    def remove_strays(self) -> None:
        """After a cut, remove files that no row names: it came between the row's end and the file's.

        Without a cut such a file is what an older database put back would leave, and the newer one has its key: not to
        be called then.
        """
        if self._folder.is_dir():
            known = {one.name for one in self.all()}
            for path in self._folder.iterdir():
                if path.name not in known:
                    path.unlink(missing_ok=True)
