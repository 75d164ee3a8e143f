"""The deployment's recovery key: one age identity, offline, used for nothing but opening vaults nobody can unlock.

``recovery.json`` holds it under a passphrase of its own, in the form of a desk's slot. Kits carry its recipient, and
every vault keeps its vault key once for it (FORMAT.md, "Recovery key"). It reads; it signs nothing.
"""

from __future__ import annotations

import base64
from pathlib import Path

from fieldkit import exactjson
from fieldkit.age import Identity, parse_identity
from fieldkit.errors import EnvironmentFailure, EvidenceError, UsageError
from fieldkit.ids import random_hex
from fieldkit.keys.slots import MINIMUM_COST, Slot, SlotBinding, SlotCost, make_slot, open_slot
from fieldkit.keys.wrapping import new_key, unwrap, wrap
from fieldkit.storage.durable import disk_errors, write_durable

FORMAT = "fieldkit-recovery-key/1"
NAME = "recovery.json"
_LABEL, _HOLDER = "recovery-identity", "recovery"
_MAX = 1 << 20


def create(folder: Path, identity: Identity, passphrase: str, cost: SlotCost = MINIMUM_COST) -> Path:
    """Write ``recovery.json`` into the new folder; its path.

    :raises EnvironmentFailure: the disk refused.
    """
    with disk_errors("the recovery key"):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    key, ident = new_key(), random_hex()
    slot = make_slot(passphrase, key, SlotBinding(ident, _HOLDER), cost)
    wrapped = base64.b64encode(wrap(key, identity.secret_text.encode("ascii"), _LABEL)).decode("ascii")
    document = {"format": FORMAT, "id": ident, "slot": slot.to_json(), "identity": wrapped}
    write_durable(folder / NAME, exactjson.dumps(document) + b"\n")
    return folder / NAME


def open_key(path: Path, passphrase: str | bytearray) -> Identity:
    """The recovery identity.

    :param path: the file, or the folder that holds it.
    :raises UsageError: ``not-a-recovery-key``.
    :raises RefusedError: ``passphrase-wrong``.
    :raises EvidenceError: ``wrapped-secret-damaged``, ``slot-malformed``.
    :raises EnvironmentFailure: ``recovery-key-unreadable``.
    """
    file = path / NAME if path.is_dir() else path
    try:
        with file.open("rb") as stream:
            document = exactjson.loads_object(stream.read(_MAX))
        ident, slot, wrapped = document["id"], document["slot"], document["identity"]
        if document["format"] != FORMAT or not isinstance(ident, str) or not isinstance(wrapped, str):
            raise ValueError("another format")
        sealed = base64.b64decode(wrapped, validate=True)
    except OSError as error:
        raise EnvironmentFailure(
            "recovery-key-unreadable", "The recovery key cannot be read.", "Check the stick and the path."
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(
            "not-a-recovery-key", f"{file.name} is not a recovery key.", "Give the recovery.json that hq init made."
        ) from error
    key = open_slot(Slot.parse(slot), passphrase, SlotBinding(ident, _HOLDER))
    try:
        return parse_identity(unwrap(key, sealed, _LABEL).decode("ascii"))
    except UsageError as error:
        raise EvidenceError(
            "wrapped-secret-damaged", "The recovery key is damaged.", "Use another copy of it."
        ) from error
