"""Which exhibits have a content already, by its SHA-256: read once, kept up while files are taken."""

from __future__ import annotations

from dataclasses import dataclass

from fieldkit.records import Exhibit
from fieldkit.workflows.field import book
from fieldkit.workflows.field.session import FieldSession


@dataclass(frozen=True, slots=True)
class KnownExhibit:
    """``record`` is its id, ``code`` what people call it."""

    record: str
    code: str


class KnownContent:
    """The exhibits of a vault by content, the first that was taken first."""

    def __init__(self, session: FieldSession) -> None:
        self._session = session
        self._records: dict[str, list[str]] = {}
        for owner, sha256 in session.vault.objects.digests():
            self.add(sha256, owner)

    def add(self, sha256: str, record: str) -> None:
        self._records.setdefault(sha256, []).append(record)

    def first(self, sha256: str) -> KnownExhibit | None:
        """The first exhibit with this content."""
        for record in self._records.get(sha256, ()):
            found = self._session.vault.versions.kind_and_code(record)
            if found is not None and found[0] == "exhibit":
                return KnownExhibit(record, found[1])
        return None

    def same_file(self, sha256: str, name: str, witness: str) -> KnownExhibit | None:
        """An exhibit with this content that was taken under this name and is governed by the same consent."""
        for record in self._records.get(sha256, ()):
            newest = book.newest(self._session, record)
            if newest is not None and newest.fields().get("kind") == "exhibit":
                exhibit = Exhibit.from_fields(newest.fields())
                if (exhibit.name, exhibit.witness) == (name, witness):
                    return KnownExhibit(record, exhibit.code)
        return None
