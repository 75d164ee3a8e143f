"""Key slots: from a passphrase to a person key (FORMAT.md, "Key slots").

The rules: Argon2id with at least 64 MiB, 3 passes, 4 lanes; parameters are capped before they are used, so that a
planted file can neither weaken a slot nor exhaust the machine; the AEAD binds vault, person and parameters, so a slot
moved or altered does not open. The person key then unwraps the vault key and, apart from it, the person's signing
key: colleagues and recovery can read, never sign as another.
"""

from __future__ import annotations

import base64
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from fieldkit import exactjson
from fieldkit.errors import EvidenceError
from fieldkit.keys.passphrases import passphrase_bytes, wrong_passphrase
from fieldkit.keys.wrapping import KEY_BYTES, new_key, unwrap, wrap

__all__ = [
    "MINIMUM_COST",
    "Slot",
    "SlotBinding",
    "SlotCost",
    "calibrate",
    "make_slot",
    "new_key",
    "open_slot",
    "unwrap",
    "wrap",
]

_FORMAT: Final = "fieldkit-slot/1;argon2id;aes-256-gcm"
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_SEALED_BYTES: Final = KEY_BYTES + 16
_FIELDS: Final = ("format", "person", "memory_kib", "passes", "lanes", "salt", "nonce", "sealed")


@dataclass(frozen=True, slots=True)
class SlotCost:
    """Argon2id parameters: memory in KiB, passes over it, lanes."""

    memory_kib: int
    passes: int
    lanes: int

    @property
    def allowed(self) -> bool:
        """Whether within ``MINIMUM_COST`` and ``MAXIMUM_COST`` in every part."""
        low, high = MINIMUM_COST, MAXIMUM_COST
        return (
            low.memory_kib <= self.memory_kib <= high.memory_kib
            and low.passes <= self.passes <= high.passes
            and low.lanes <= self.lanes <= high.lanes
        )


MINIMUM_COST: Final = SlotCost(64 * 1024, 3, 4)
MAXIMUM_COST: Final = SlotCost(1024 * 1024, 64, 16)
_COMFORTABLE_MEMORY_KIB: Final = 256 * 1024


@dataclass(frozen=True, slots=True)
class SlotBinding:
    """What a slot belongs to: the vault's id (32 hex characters) and the person's code."""

    vault: str
    person: str


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot as kept in ``vault.json``."""

    person: str
    cost: SlotCost
    salt: bytes
    nonce: bytes
    sealed: bytes

    def to_json(self) -> dict[str, str | int]:
        """A JSON object; byte strings as base64."""
        return {
            "format": _FORMAT,
            "person": self.person,
            "memory_kib": self.cost.memory_kib,
            "passes": self.cost.passes,
            "lanes": self.cost.lanes,
            "salt": base64.b64encode(self.salt).decode("ascii"),
            "nonce": base64.b64encode(self.nonce).decode("ascii"),
            "sealed": base64.b64encode(self.sealed).decode("ascii"),
        }

    @classmethod
    def parse(cls, untrusted: object) -> Slot:
        """Read the JSON object, with caps on every part.

        :raises EvidenceError: ``slot-malformed``.
        """
        if not isinstance(untrusted, dict) or set(untrusted) != set(_FIELDS) or untrusted["format"] != _FORMAT:
            raise _malformed()
        person = untrusted["person"]
        cost = SlotCost(*(_integer(untrusted, name) for name in ("memory_kib", "passes", "lanes")))
        if not isinstance(person, str) or not 0 < len(person) <= 64 or not cost.allowed:
            raise _malformed()
        return cls(
            person,
            cost,
            _bytes(untrusted, "salt", _SALT_BYTES),
            _bytes(untrusted, "nonce", _NONCE_BYTES),
            _bytes(untrusted, "sealed", _SEALED_BYTES),
        )


def make_slot(
    passphrase: str | bytes | bytearray,
    person_key: bytes | bytearray,
    binding: SlotBinding,
    cost: SlotCost = MINIMUM_COST,
) -> Slot:
    """Seal a 32-byte person key under a passphrase. Whether it is strong enough is asked with
    ``passphrases.require_strong``, where a person chooses one."""
    if len(person_key) != KEY_BYTES or not cost.allowed:
        raise ValueError("a person key has 32 bytes, and the cost is within its limits")
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    cipher = AESGCM(_derive(passphrase, salt, cost))
    sealed = cipher.encrypt(nonce, bytes(person_key), _bound(binding, cost, salt))
    return Slot(binding.person, cost, salt, nonce, sealed)


def open_slot(slot: Slot, passphrase: str | bytes | bytearray, binding: SlotBinding) -> bytearray:
    """The person key.

    :raises RefusedError: ``passphrase-wrong``: another passphrase, or a slot altered or moved here from elsewhere.
    """
    if slot.person != binding.person or not slot.cost.allowed:
        raise wrong_passphrase()
    cipher = AESGCM(_derive(passphrase, slot.salt, slot.cost))
    try:
        return bytearray(cipher.decrypt(slot.nonce, slot.sealed, _bound(binding, slot.cost, slot.salt)))
    except InvalidTag:
        raise wrong_passphrase() from None


def calibrate(target_seconds: float = 1.0) -> SlotCost:
    """Parameters that take about ``target_seconds`` on this machine, never below ``MINIMUM_COST``.

    Memory is raised first, up to 256 MiB, then passes. Takes one derivation at the minimum to measure.
    """
    started = time.perf_counter()
    _derive("calibration", bytes(_SALT_BYTES), MINIMUM_COST)
    return scaled_cost(target_seconds / max(time.perf_counter() - started, 1e-3))


def scaled_cost(factor: float) -> SlotCost:
    """``MINIMUM_COST`` made about ``factor`` times as dear, within the limits."""
    least = MINIMUM_COST
    memory = int(min(max(factor, 1.0) * least.memory_kib, _COMFORTABLE_MEMORY_KIB))
    memory -= memory % (4 * least.lanes)
    passes = int(factor * least.passes * least.memory_kib / memory)
    return SlotCost(memory, min(max(passes, least.passes), MAXIMUM_COST.passes), least.lanes)


def _derive(passphrase: str | bytes | bytearray, salt: bytes, cost: SlotCost) -> bytes:
    """RFC 9106, Argon2id version 1.3, 32 bytes."""
    kdf = Argon2id(salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib)
    return kdf.derive(passphrase_bytes(passphrase))


def _bound(binding: SlotBinding, cost: SlotCost, salt: bytes) -> bytes:
    """What the AEAD binds: one JSON array, so that no two bindings give the same bytes."""
    parts = [_FORMAT, binding.vault, binding.person, cost.memory_kib, cost.passes, cost.lanes, salt.hex()]
    return exactjson.dumps(parts)


def _integer(untrusted: Mapping[str, Any], name: str) -> int:
    value = untrusted[name]
    if not isinstance(value, int) or isinstance(value, bool):
        raise _malformed()
    return value


def _bytes(untrusted: Mapping[str, Any], name: str, length: int) -> bytes:
    value = untrusted[name]
    if not isinstance(value, str) or len(value) > 4 * length:
        raise _malformed()
    try:
        data = base64.b64decode(value, validate=True)
    except ValueError:
        raise _malformed() from None
    if len(data) != length:
        raise _malformed()
    return data


def _malformed() -> EvidenceError:
    return EvidenceError(
        "slot-malformed", "A key slot of the vault is damaged.", "Restore vault.json from a backup, or use recovery."
    )
