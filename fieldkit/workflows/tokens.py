"""A PKCS#11 token, as a face names it: the vendor's library, the token's label, the PIN that a person types."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fieldkit.errors import RefusedError, UsageError
from fieldkit.keys.token import Token, TokenPlace

LIBRARIES = (
    "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so", "/usr/lib/x86_64-linux-gnu/libykcs11.so.2",
    "/usr/lib64/opensc-pkcs11.so", "/usr/lib64/libykcs11.so.2", "/usr/lib/softhsm/libsofthsm2.so",
)  # fmt: skip
"""Where systems keep the libraries of common tokens."""


def usual_library() -> Path | None:
    """The first of the common libraries that is here; None where none is."""
    return next((path for path in map(Path, LIBRARIES) if path.is_file()), None)


@contextmanager
def opened(library: str, label: str, pin: str) -> Iterator[Token]:
    """The token, logged in and open for writing until the block ends.

    :raises UsageError: ``token-library``.
    :raises RefusedError: ``token-pin-missing``, ``token-pin-wrong``, ``token-pin-locked``.
    :raises EnvironmentFailure: ``token-missing``, ``token-failed``.
    """
    if not library:
        raise UsageError("token-library", "The token's PKCS#11 library was not named.", "Choose its file.")
    place = TokenPlace(Path(library).absolute(), label)
    Token.require(place)  # before a try at the PIN is spent
    if not pin:
        raise RefusedError("token-pin-missing", "No PIN was given.", "Type the PIN.")
    with Token.open(place, pin, writing=True) as token:
        yield token
