"""Whether a folder is on a stick, and whether the system has let go of that stick.

What was written and read back may be pulled out only once the system no longer has the stick mounted. This is read from
the list of mounts alone, so that a stick that is gone or hangs keeps nobody waiting.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
"""Where Linux lists what is mounted (proc(5))."""
_OCTAL = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True, slots=True)
class Stick:
    """A mounted disk or stick that is not the one the vault is on: where it is mounted and which device it is (empty
    where the system does not say)."""

    mount: str
    device: str


def stick_of(path: Path, vault: Path) -> Stick | None:
    """The stick that ``path`` is on; None where it is on the disk of ``vault`` or on the system's own."""
    table = _table()
    if table is None:
        return _by_asking(path, vault)
    here, own = _mounted_at(path, table), _mounted_at(vault, table)
    if here is None or here.mount == "/" or (own is not None and own.device == here.device):
        return None
    return here


def is_out(stick: Stick) -> bool:
    """Whether the system no longer has the stick mounted there."""
    table = _table()
    if table is None:
        return not Path(stick.mount).is_mount()
    return stick not in table


def _table() -> list[Stick] | None:
    """Every mount, in the order in which they were made; None where the system keeps no such list."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        lines = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return None
    fields = [line.split(" ") for line in lines]
    return [Stick(_plain(one[4]), one[2]) for one in fields if len(one) > 4]


def _plain(name: str) -> str:
    return _OCTAL.sub(lambda found: chr(int(found.group(1), 8)), name)


def _mounted_at(path: Path, table: list[Stick]) -> Stick | None:
    resolved = path.resolve()
    on = [one for one in table if resolved.is_relative_to(one.mount)]
    return max(on, key=lambda one: len(one.mount), default=None)


def _by_asking(path: Path, vault: Path) -> Stick | None:
    resolved = path.resolve()
    mount = next((one for one in (resolved, *resolved.parents) if one.is_mount()), None)
    if mount is None or mount == Path(mount.anchor) == Path(vault.resolve().anchor):
        return None
    return None if vault.resolve().is_relative_to(mount) else Stick(str(mount), "")
