"""Secrets that Python and Qt keep in objects that nobody can empty: emptied all the same, as far as this process can.

A passphrase is typed at the gate, and the gate outlives the lock. So what is freed here is overwritten by the C
library, and the few Python objects that held a secret are overwritten in place before they are let go of. Linux with
glibc and CPython; elsewhere both do nothing, which ``docs/THREATS.md`` says.
"""

from __future__ import annotations

import ctypes
import sys

_M_PERTURB = -6
_ANYTHING = 0x5A
BIG = 16_384
"""Bytes. What is at least as big never stays in the small change that the C library hands out again unwiped."""

_STATE, _INTERNED = 32, 3
"""Where the flags of a text are, and those of them that say that Python keeps it for everybody who writes the same."""

_CPYTHON = sys.implementation.name == "cpython"
_BYTES_HEAD = sys.getsizeof(b"") - 1
_ASCII_HEAD, _WIDE_HEAD = sys.getsizeof("a") - 2, sys.getsizeof("é") - 2


def overwrite_what_is_freed() -> bool:
    """Have the C library overwrite every block as it is freed; whether it does."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    return bool(mallopt(_M_PERTURB, _ANYTHING)) if mallopt is not None else False


def wipe(secret: str | bytes) -> None:
    """Overwrite it in place. Only for what nobody else holds: it reads as zeros afterwards, wherever it is still held.

    Nothing happens for what Python keeps once for everybody: less than two characters, and an interned text such as the
    ``null`` that ``json`` writes, without which nothing in this process could be written any more.
    """
    if not _CPYTHON or len(secret) < 2:
        return
    if isinstance(secret, str) and ctypes.string_at(id(secret) + _STATE, 1)[0] & _INTERNED:
        return
    if isinstance(secret, bytes):
        head, size = _BYTES_HEAD, len(secret)
    else:
        widest = max(secret)
        width = 1 if widest <= "\xff" else 2 if widest <= "\uffff" else 4
        head, size = (_ASCII_HEAD if secret.isascii() else _WIDE_HEAD), len(secret) * width
    ctypes.memset(id(secret) + head, 0, size)
