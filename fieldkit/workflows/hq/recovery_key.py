"""An age identity in a file under a passphrase of its own, in the form of a desk's slot.

So lies the deployment's recovery key: offline, used for nothing but opening vaults nobody can unlock. Kits carry its
recipient, and every vault keeps its vault key once for it (FORMAT.md, "Recovery key"). It reads; it signs nothing. In
the same form, and under another name, the transport key is handed to the intake desk.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from pathlib import Path

from fieldkit import exactjson
from fieldkit.age import Identity, parse_identity
from fieldkit.errors import EnvironmentFailure, EvidenceError, UsageError
from fieldkit.ids import random_hex
from fieldkit.keys.slots import MINIMUM_COST, Slot, SlotBinding, SlotCost, make_slot, open_slot
from fieldkit.keys.wrapping import new_key, unwrap, wrap
from fieldkit.storage.durable import disk_errors, write_durable

NAME = "recovery.json"


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a file is for: one for another purpose does not open. ``label`` binds the wrapped secret, ``holder`` the
    slot."""

    format: str
    label: str
    holder: str
    source: str


RECOVERY = Purpose("fieldkit-recovery-key/1", "recovery-identity", "recovery", "the recovery.json of hq init")
TRANSPORT = Purpose(
    "fieldkit-transport-key/1",
    "transport-identity",
    "transport",
    "the file of hq keys hand-over",
)
_MAX = 1 << 20


def create(folder: Path, identity: Identity, passphrase: str, cost: SlotCost = MINIMUM_COST) -> Path:
    """Write ``recovery.json`` into the new folder; its path.

    :raises EnvironmentFailure: the disk refused.
    """
    with disk_errors("the recovery key"):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    write(folder / NAME, identity, passphrase, RECOVERY, cost)
    return folder / NAME


def write(path: Path, identity: Identity, passphrase: str, purpose: Purpose, cost: SlotCost = MINIMUM_COST) -> None:
    """Write an identity under a passphrase.

    :raises EnvironmentFailure: the disk refused.
    """
    key, ident = new_key(), random_hex()
    slot = make_slot(passphrase, key, SlotBinding(ident, purpose.holder), cost)
    wrapped = base64.b64encode(wrap(key, identity.secret_text.encode("ascii"), purpose.label)).decode("ascii")
    document = {"format": purpose.format, "id": ident, "slot": slot.to_json(), "identity": wrapped}
    write_durable(path, exactjson.dumps(document) + b"\n")


def open_key(path: Path, passphrase: str | bytearray, purpose: Purpose = RECOVERY) -> Identity:
    """The identity that a file for ``purpose`` holds.

    :param path: the file, or the folder that holds ``recovery.json``.
    :raises UsageError: ``not-a-recovery-key``, ``not-a-transport-key``.
    :raises RefusedError: ``passphrase-wrong``.
    :raises EvidenceError: ``wrapped-secret-damaged``, ``slot-malformed``.
    :raises EnvironmentFailure: ``recovery-key-unreadable``.
    """
    file = path / NAME if path.is_dir() else path
    try:
        with file.open("rb") as stream:
            document = exactjson.loads_object(stream.read(_MAX))
        ident, slot, wrapped = document["id"], document["slot"], document["identity"]
        if document["format"] != purpose.format or not isinstance(ident, str) or not isinstance(wrapped, str):
            raise ValueError("another format")
        sealed = base64.b64decode(wrapped, validate=True)
    except OSError as error:
        raise EnvironmentFailure(
            "recovery-key-unreadable", f"{file.name} cannot be read.", "Check the stick and the path."
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(
            "not-a-recovery-key" if purpose is RECOVERY else "not-a-transport-key",
            f"{file.name} is not a {purpose.holder} key.",
            f"Give {purpose.source}.",
        ) from error
    key = open_slot(Slot.parse(slot), passphrase, SlotBinding(ident, purpose.holder))
    try:
        return parse_identity(unwrap(key, sealed, purpose.label).decode("ascii"))
    except UsageError as error:
        raise EvidenceError(
            "wrapped-secret-damaged", f"The {purpose.holder} key is damaged.", "Use another copy of it."
        ) from error
