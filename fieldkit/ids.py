"""Typed random identifiers: 128 bits, 32 lower-case hex characters (FORMAT.md, "Ids and salts")."""

from __future__ import annotations

import re
import secrets
from typing import NewType

RecordId = NewType("RecordId", str)
ChainId = NewType("ChainId", str)
VaultId = NewType("VaultId", str)
BundleId = NewType("BundleId", str)
ReceiptId = NewType("ReceiptId", str)

_HEX32 = re.compile(r"[0-9a-f]{32}")


def random_hex() -> str:
    """32 hex characters from the operating system's generator; also the form of a salt."""
    return secrets.token_hex(16)


def is_id(text: object) -> bool:
    """Whether ``text`` is exactly 32 lower-case hex characters."""
    return isinstance(text, str) and _HEX32.fullmatch(text) is not None


def new_record_id() -> RecordId:
    return RecordId(random_hex())


def new_chain_id() -> ChainId:
    return ChainId(random_hex())


def new_vault_id() -> VaultId:
    return VaultId(random_hex())


def new_bundle_id() -> BundleId:
    return BundleId(random_hex())


def new_receipt_id() -> ReceiptId:
    return ReceiptId(random_hex())
