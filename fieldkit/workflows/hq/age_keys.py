"""New long-lived age keys of headquarters: the transport key, which opens heads, and the identity key.

The custodian's desk makes them, because it opens everything; their recipients go to the root in the list of keys and
from there into kits; a laptop seals to them once it has the kit. The former keys are kept: what was sealed to them
before, and by laptops that have no newer kit yet, still opens. The intake needs the transport key too: it is handed
over in a file under a passphrase of its own, said apart from the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from fieldkit.age import generate_identity, parse_identity
from fieldkit.custody import Subject
from fieldkit.digest import sha256
from fieldkit.errors import UsageError
from fieldkit.intake.desk_chain import DeskChain
from fieldkit.keys.passphrases import generate
from fieldkit.workflows.hq import month_list, recovery_key
from fieldkit.workflows.hq.desk import Desk

AgeKey = Literal["transport", "identity"]


@dataclass(frozen=True, slots=True)
class NewAgeKey:
    """Which key was made, its recipient, how many former ones are kept, and where the list for the root desk went."""

    key: AgeKey
    recipient: str
    former: int
    file: str | None


@dataclass(frozen=True, slots=True)
class Handover:
    """Where the transport key was written for the intake, and the passphrase that opens it, shown this once."""

    file: str
    passphrase: str


def renew(desk: Desk, key: AgeKey, out: Path | None = None) -> NewAgeKey:
    """Make a new key at the custodian's desk, keep the one before, and write the list for the root.

    :raises RefusedError: ``wrong-desk``.
    :raises UsageError: ``file-exists``.
    """
    desk.require("custodian")
    _require_new(out)
    kind: Any = "x25519" if desk.state["classic"] else "hybrid"
    made = generate_identity(kind)
    _put(desk, key, made.secret_text)
    subject = Subject(key, "age", sha256(str(made.recipient).encode("ascii")).hex)
    DeskChain(desk.folder, desk.state["chain"], desk.signer()).append(desk.clock.now(), "key-added", [subject])
    return NewAgeKey(key, str(made.recipient), len(desk.state[f"former_{key}"]), month_list.write(desk, out))


def hand_over(desk: Desk, out: Path) -> Handover:
    """Write the transport key in use for the intake desk; a line says so.

    :raises RefusedError: ``wrong-desk``.
    :raises UsageError: ``file-exists``.
    """
    desk.require("custodian")
    _require_new(out)
    passphrase = generate()
    DeskChain(desk.folder, desk.state["chain"], desk.signer()).append(
        desk.clock.now(), "exported", [], reason="the transport key, for the intake desk"
    )
    recovery_key.write(out, parse_identity(desk.state["transport"]), passphrase, recovery_key.TRANSPORT)
    return Handover(str(out), passphrase)


def take(desk: Desk, path: Path, passphrase: str) -> str:
    """Take the transport key in at the intake desk, and keep the one before; its recipient. The same again changes
    nothing.

    :raises RefusedError: ``wrong-desk``, ``passphrase-wrong``.
    :raises UsageError: ``not-a-transport-key``.
    """
    desk.require("intake")
    identity = recovery_key.open_key(path, passphrase, recovery_key.TRANSPORT)
    if identity.secret_text != desk.state["transport"]:
        _put(desk, "transport", identity.secret_text)
    return str(identity.recipient)


def _put(desk: Desk, key: AgeKey, secret: str) -> None:
    former = [one for one in (desk.state[key], *desk.state.get(f"former_{key}", [])) if one != secret]
    desk.state |= {key: secret, f"former_{key}": list(dict.fromkeys(former))}
    desk.save()


def _require_new(out: Path | None) -> None:
    if out is not None and out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
