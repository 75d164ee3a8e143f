"""``vault.json`` as a value: which slots there are and what each keeps for its person (FORMAT.md, "Vault").

A row holds a slot, the vault key under the person's key, the person's age identity under the person's key, and vault
keys handed over since that person last unlocked. The rows and the recovery entry are kept as they were read, so that
one damaged row neither locks out the others nor is lost when the file is written again.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from fieldkit import exactjson
from fieldkit.errors import EnvironmentFailure, EvidenceError, UsageError
from fieldkit.ids import VaultId, is_id
from fieldkit.keys.slots import Slot
from fieldkit.storage.durable import write_durable

NAME: Final = "vault.json"
FORMAT: Final = "fieldkit-vault/2"
FORMER_FORMAT: Final = "fieldkit-vault/1"
MAX_SLOTS: Final = 64
MAX_HANDOVERS: Final = 64
_MAX_BYTES: Final = 4 << 20


@dataclass(frozen=True, slots=True)
class Row:
    """One slot. ``handovers`` are newer vault keys, oldest first, for a person whose own key was not at hand."""

    slot: Slot
    vault_key: bytes
    identity: bytes | None = None
    handovers: tuple[bytes, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            **self.slot.to_json(),
            "vault_key": _text(self.vault_key),
            "identity": None if self.identity is None else _text(self.identity),
            "handovers": [_text(one) for one in self.handovers],
        }

    @classmethod
    def parse(cls, untrusted: Mapping[str, Any]) -> Row:
        """:raises EvidenceError: ``slot-malformed``, ``vault-file-damaged``."""
        plain = dict(untrusted)
        try:
            vault_key, identity = plain.pop("vault_key"), plain.pop("identity", None)
            handovers = plain.pop("handovers", [])
            if not isinstance(handovers, list) or len(handovers) > MAX_HANDOVERS:
                raise damaged()
            return cls(
                Slot.parse(plain),
                _bytes(vault_key),
                None if identity is None else _bytes(identity),
                tuple(_bytes(one) for one in handovers),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise damaged() from error


@dataclass(frozen=True, slots=True)
class Recovery:
    """The vault key for the deployment's recovery key: an age file to ``recipient``."""

    recipient: str
    vault_key: bytes


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The whole file. ``generation`` counts vault keys; ``rows`` and ``locked`` are JSON as read.

    ``locked`` are rows that need a token before they are rows again (strong travel lock).
    """

    vault: VaultId
    generation: int
    rows: tuple[Mapping[str, Any], ...]
    recovery: Recovery | None = None
    locked: tuple[str, ...] = ()

    def slots(self) -> set[str]:
        """The labels of every slot that is there, damaged ones included."""
        return {str(row.get("person")) for row in self.rows}

    def row(self, label: str) -> Row | None:
        """One row.

        :raises EvidenceError: ``slot-malformed``, ``vault-file-damaged``.
        """
        return next((Row.parse(row) for row in self.rows if row.get("person") == label), None)

    def with_row(self, row: Row) -> KeyFile:
        """The same with a row added or put in place of the one of its label."""
        kept = [one for one in self.rows if one.get("person") != row.slot.person]
        if len(kept) >= MAX_SLOTS:
            raise UsageError("slots-full", "A vault has at most 64 slots.", "Remove somebody first.")
        return replace(self, rows=(*kept, row.to_json()))

    def encode(self) -> bytes:
        document: dict[str, Any] = {
            "format": FORMAT,
            "vault": self.vault,
            "generation": self.generation,
            "slots": list(self.rows),
            "recovery": None
            if self.recovery is None
            else {"recipient": self.recovery.recipient, "vault_key": _text(self.recovery.vault_key)},
            "locked": list(self.locked),
        }
        return exactjson.dumps(document) + b"\n"

    def write(self, folder: Path) -> None:
        """Replace the file durably.

        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
        """
        write_durable(folder / NAME, self.encode())


def read(folder: Path) -> KeyFile:
    """Read ``vault.json``.

    :raises UsageError: ``not-a-vault``.
    :raises EnvironmentFailure: ``vault-unreadable``.
    :raises EvidenceError: ``vault-file-damaged``.
    """
    try:
        with (folder / NAME).open("rb") as stream:
            data = stream.read(_MAX_BYTES + 1)
    except FileNotFoundError:
        raise UsageError(
            "not-a-vault", f"There is no vault in {folder}.", "Check the folder, or create a vault."
        ) from None
    except OSError as error:
        raise EnvironmentFailure("vault-unreadable", "The vault cannot be read.", "Check the disk.") from error
    if len(data) > _MAX_BYTES:
        raise damaged()
    return parse(data)


def parse(untrusted: bytes) -> KeyFile:
    """Read the bytes of a ``vault.json`` of this or the former format.

    :raises EvidenceError: ``vault-file-damaged``.
    """
    try:
        document = exactjson.loads_object(untrusted)
        rows, vault = document["slots"], document["vault"]
        known = document["format"] in (FORMAT, FORMER_FORMAT)
        if not known or not is_id(vault) or not isinstance(rows, list) or len(rows) > MAX_SLOTS:
            raise damaged()
        if not all(isinstance(row, dict) for row in rows):
            raise damaged()
        if document["format"] == FORMER_FORMAT:
            return KeyFile(VaultId(vault), 0, tuple(rows))
        return KeyFile(
            VaultId(vault), _count(document["generation"]), tuple(rows), _recovery(document["recovery"]),
            tuple(_strings(document["locked"])),
        )  # fmt: skip
    except (exactjson.MalformedJson, KeyError, TypeError, ValueError) as error:
        raise damaged() from error


def _recovery(untrusted: Any) -> Recovery | None:
    if untrusted is None:
        return None
    recipient = untrusted["recipient"]
    if not isinstance(recipient, str):
        raise TypeError("not text")
    return Recovery(recipient, _bytes(untrusted["vault_key"]))


def _count(untrusted: Any) -> int:
    if not isinstance(untrusted, int) or isinstance(untrusted, bool) or untrusted < 0:
        raise TypeError("not a count")
    return untrusted


def _strings(untrusted: Any) -> list[str]:
    if not isinstance(untrusted, list) or len(untrusted) > MAX_SLOTS or not all(isinstance(o, str) for o in untrusted):
        raise TypeError("not a list of texts")
    return untrusted


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: Any) -> bytes:
    if not isinstance(text, str):
        raise TypeError("not text")
    return base64.b64decode(text, validate=True)


def damaged() -> EvidenceError:
    """The one error of this page."""
    return EvidenceError("vault-file-damaged", "The file vault.json was cut or altered.", "Restore it from a backup.")
