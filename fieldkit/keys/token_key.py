"""A signing key that stays on a token: what the vault keeps of it, and what stands in for it while the token is away.

The vault keeps where the key is and which certificate it has, wrapped by its person's key like a software key. Without
the token a person reads; whatever would sign is refused with the token's own failure, so that nothing is saved
unsigned (decision 0045).
"""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, NoReturn

from fieldkit import exactjson
from fieldkit.errors import EnvironmentFailure, EvidenceError, FieldkitError, RefusedError
from fieldkit.keys import people
from fieldkit.keys.token import Token, TokenPlace, TokenSigner

_FORMAT: Final = "fieldkit-token-key/1"
PIN_MISSING: Final = "token-pin-missing"


@dataclass(frozen=True, slots=True)
class TokenKey:
    """Where the key is and, once it was accepted, its certificate (DER) and issuers without the root."""

    place: TokenPlace
    label: str
    certificate: bytes = b""
    chain: tuple[bytes, ...] = ()

    def encode(self) -> bytes:
        """One JSON line, to be wrapped."""
        return exactjson.dumps(
            {
                "format": _FORMAT,
                "library": base64.b64encode(os.fsencode(self.place.library)).decode("ascii"),
                "token": self.place.token,
                "label": self.label,
                "certificates": [base64.b64encode(one).decode("ascii") for one in self._certificates()],
            }
        )

    def _certificates(self) -> tuple[bytes, ...]:
        return (self.certificate, *self.chain) if self.certificate else ()

    @classmethod
    def parse(cls, plain: bytes | bytearray) -> TokenKey | None:
        """Read what ``encode`` wrote; None where it is a software key.

        :raises EvidenceError: ``wrapped-secret-damaged``.
        """
        try:
            document = exactjson.loads_object(bytes(plain))
        except exactjson.MalformedJson:
            return None  # PKCS#8
        if document.get("format") != _FORMAT:
            return None
        try:
            library = Path(os.fsdecode(base64.b64decode(document["library"], validate=True)))
            certificate, *chain = [base64.b64decode(one, validate=True) for one in document["certificates"]] or [b""]
            return cls(TokenPlace(library, document["token"]), document["label"], certificate, tuple(chain))
        except (KeyError, TypeError, ValueError):
            what = "A stored signing key is damaged."
            raise EvidenceError("wrapped-secret-damaged", what, "Restore it from a backup, or enrol again.") from None

    def open(self, pin: Callable[[], str | None] | None) -> TokenSigner | AbsentSigner:
        """The key's signer; where the token is away, locked, another one, or no PIN was given, what stands in for it.

        :param pin: asked only once the token is there; None or its answer None: there is no PIN.
        :raises RefusedError: ``token-pin-wrong``: one of few tries is gone.
        """
        token: Token | None = None
        try:
            Token.require(self.place)
            given = pin() if pin is not None else None
            if given is None:
                raise _pin_missing()
            token = Token.open(self.place, given)
            self._require_same(token)
            return TokenSigner(token, self.label, self.certificate, self.chain)
        except FieldkitError as error:
            if token is not None:
                token.close()
            if isinstance(error, RefusedError) and error.code == "token-pin-wrong":
                raise
            return AbsentSigner(self.certificate, self.chain, error)

    def _require_same(self, token: Token) -> None:
        """:raises EnvironmentFailure: ``token-key-missing``: it holds no such key, or another with its name."""
        held = token.public_key(self.label)
        certified = people.public_key(people.load_certificate(self.certificate))
        if held is None or held.public_numbers() != certified.public_numbers():
            raise EnvironmentFailure(
                "token-key-missing", "The token does not hold this key.", "Use the token that was enrolled."
            )


@dataclass(frozen=True, slots=True)
class AbsentSigner:
    """Implements ``signer.Signer`` for a key that is out of reach: every signature is refused with ``why``."""

    certificate: bytes
    chain: tuple[bytes, ...]
    why: FieldkitError

    def sign_raw(self, data: bytes) -> bytes:
        """:raises FieldkitError: why the key is out of reach."""
        self.refuse()

    def sign_cms(self, content: bytes, at: datetime) -> bytes:
        """:raises FieldkitError: why the key is out of reach."""
        self.refuse()

    def refuse(self) -> NoReturn:
        """:raises FieldkitError: why the key is out of reach."""
        raise type(self.why)(self.why.code, self.why.message, self.why.next_step) from self.why


def _pin_missing() -> RefusedError:
    return RefusedError(
        PIN_MISSING, "This vault is signed with a token, and no PIN was given: it can be read, not written.",
        "Give --pin-file, or run it at a terminal.",
    )  # fmt: skip
