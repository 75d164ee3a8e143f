"""The people of a vault: who they are, and their secrets, each wrapped by their own key.

The vault key opens this table; it opens nobody's signing key (FORMAT.md, "People of a vault"). A row stays when its
person is removed, without secrets, because the lines that they signed stay.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from fieldkit.storage.database import Database, Row

PersonState = Literal["waiting", "enrolled", "removed"]
_COLUMNS = "slot, code, role, state, added, request, key, identity, recipient, signer, certificates"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person. ``key`` (before enrolment), ``signer`` and ``identity`` are wrapped by the person's key;
    ``certificates`` are DER, their own first, then its issuers without the root."""

    slot: str
    code: str
    role: str
    state: PersonState
    added: str
    request: bytes | None = field(default=None, repr=False)
    key: bytes | None = field(default=None, repr=False)
    identity: bytes | None = field(default=None, repr=False)
    recipient: str | None = None
    signer: bytes | None = field(default=None, repr=False)
    certificates: tuple[bytes, ...] = ()


class People:
    """The table ``person``."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, row: PersonRow) -> None:
        """Add a person, or bring their row up to date."""
        certificates = json.dumps([base64.b64encode(one).decode("ascii") for one in row.certificates])
        values = (
            row.slot, row.code, row.role, row.state, row.added, row.request, row.key, row.identity, row.recipient,
            row.signer, certificates,
        )  # fmt: skip
        marks = "?,?,?,?,?,?,?,?,?,?,?"
        update = ", ".join(f"{one} = excluded.{one}" for one in _COLUMNS.split(", ")[1:])
        self._db.execute(
            f"INSERT INTO person ({_COLUMNS}) VALUES ({marks}) ON CONFLICT (slot) DO UPDATE SET {update}", values
        )

    def drop(self, slot: str) -> None:
        """Forget a person who never had a slot."""
        self._db.execute("DELETE FROM person WHERE slot = ?", (slot,))

    def of(self, slot: str) -> PersonRow | None:
        """The person of one slot."""
        return next(iter(self._rows("WHERE slot = ?", (slot,))), None)

    def all(self) -> list[PersonRow]:
        """Everyone who ever had a slot, in the order in which they were added."""
        return self._rows("ORDER BY position", ())

    def certificates(self) -> Iterable[bytes]:
        """Every certificate of everyone, issuers included, once each."""
        return dict.fromkeys(der for row in self.all() for der in row.certificates)

    def _rows(self, rest: str, values: tuple[object, ...]) -> list[PersonRow]:
        if not self._db.has_table("person"):  # a vault of an older schema that is open for salvage
            return []
        rows = self._db.all(f"SELECT {_COLUMNS} FROM person {rest}", values)
        return [_row(row) for row in rows]


def _row(row: Row) -> PersonRow:
    slot, code, role, state, added, request, key, identity, recipient, signer, certificates = row
    return PersonRow(
        slot, code, role, state, added, request, key, identity, recipient, signer, _certificates(certificates)
    )


def _certificates(text: str) -> tuple[bytes, ...]:
    return tuple(base64.b64decode(one) for one in json.loads(text))
