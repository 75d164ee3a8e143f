"""A signing key on a PKCS#11 token: a smart card, a PIV stick, SoftHSM in tests.

The rules: the key never leaves the token; the token gets the SHA-256 of what is signed and gives a raw ECDSA value,
which becomes DER here; every signature is checked against the certificate before it is believed, so that a token with
another key, or one that answers nonsense, writes no line; the PIN is asked for by the caller and kept nowhere. A token
that is gone, locked or broken is a failure of the surroundings with its own code: nothing was signed, so nothing was
saved.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.serialization import load_der_public_key

from fieldkit.errors import EnvironmentFailure, EvidenceError, RefusedError, UsageError
from fieldkit.keys import people

_COORDINATE_BYTES = 32


@dataclass(frozen=True, slots=True)
class TokenPlace:
    """Where a token is: the vendor's PKCS#11 library, and the token's label."""

    library: Path
    token: str


class Token:
    """An open, logged-in token."""

    _open: ClassVar[set[int]] = set()
    """Tokens of this process that are in use."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self._open.add(id(self))

    @classmethod
    def open(cls, place: TokenPlace, pin: str, *, writing: bool = False) -> Token:
        """Log in.

        :param writing: to keep a secret on it or clear one.
        :raises UsageError: ``token-library``: no such library.
        :raises EnvironmentFailure: ``token-missing``, ``token-failed``.
        :raises RefusedError: ``token-pin-wrong``, ``token-pin-locked``.
        """
        from pkcs11.exceptions import UserAlreadyLoggedIn

        token = cls._found(place)
        with _failures():
            try:
                return cls(token.open(rw=writing, user_pin=pin))
            except UserAlreadyLoggedIn:  # of this process: the token that signs is asked for something else as well
                return cls(token.open(rw=writing))

    @classmethod
    def require(cls, place: TokenPlace) -> None:
        """Whether the token is there, before anybody types a PIN.

        :raises UsageError: ``token-library``.
        :raises EnvironmentFailure: ``token-missing``, ``token-failed``.
        """
        cls._found(place)

    @classmethod
    def _found(cls, place: TokenPlace) -> Any:
        import pkcs11  # only where a token is used: it loads the vendor's code into this process

        try:
            library = pkcs11.lib(str(place.library))
        except (OSError, RuntimeError) as error:
            raise UsageError(
                "token-library", "The token's PKCS#11 library cannot be loaded.", "Check its path."
            ) from error
        with _failures():
            if not cls._open:
                library.reinitialize()  # sees what was plugged in since; it would log out tokens that are in use
            return library.get_token(token_label=place.token)

    def public_key(self, label: str) -> ec.EllipticCurvePublicKey | None:
        """The P-256 key with this label; None where the token holds none.

        :raises EnvironmentFailure: ``token-missing``, ``token-failed``: also where several keys have the label, or it
            is not on P-256.
        """
        from pkcs11 import ObjectClass
        from pkcs11.util.ec import encode_ec_public_key

        with _failures():
            found = self._one(ObjectClass.PUBLIC_KEY, label)
            if found is None:
                return None
            key = load_der_public_key(encode_ec_public_key(found))
        if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
            raise _failed()
        return key

    def make_key(self, label: str) -> ec.EllipticCurvePublicKey:
        """Make a P-256 key on the token, which it never leaves; the token must be open for writing.

        :raises EnvironmentFailure: ``token-missing``, ``token-failed``: there is no new key.
        """
        from pkcs11 import Attribute, KeyType
        from pkcs11.util.ec import encode_named_curve_parameters

        stays = {Attribute.SENSITIVE: True, Attribute.EXTRACTABLE: False, Attribute.PRIVATE: True}
        with _failures():
            curve = {Attribute.EC_PARAMS: encode_named_curve_parameters("secp256r1")}
            parameters = self._session.create_domain_parameters(KeyType.EC, curve, local=True)
            parameters.generate_keypair(store=True, label=label, private_template=stays)
        made = self.public_key(label)
        if made is None:
            raise _failed()
        return made

    def sign_digest(self, label: str, digest: bytes) -> bytes:
        """DER ECDSA signature over a SHA-256 digest by the P-256 key with this label.

        :raises EnvironmentFailure: ``token-key-missing``, ``token-missing``, ``token-failed``: nothing was signed.
        """
        from pkcs11 import Mechanism, ObjectClass
        from pkcs11.exceptions import NoSuchKey

        with _failures():
            key = self._one(ObjectClass.PRIVATE_KEY, label)
            if key is None:
                raise NoSuchKey
            raw = bytes(key.sign(digest, mechanism=Mechanism.ECDSA))
        if len(raw) != 2 * _COORDINATE_BYTES:
            raise _failed()
        r, s = (int.from_bytes(half, "big") for half in (raw[:_COORDINATE_BYTES], raw[_COORDINATE_BYTES:]))
        return utils.encode_dss_signature(r, s)

    def put_secret(self, label: str, secret: bytes) -> None:
        """Keep a secret on the token, read only with the PIN.

        :raises EnvironmentFailure: ``token-missing``, ``token-failed``: it is not there.
        """
        from pkcs11 import Attribute, ObjectClass

        with _failures():
            self._session.create_object(
                {
                    Attribute.CLASS: ObjectClass.DATA,
                    Attribute.TOKEN: True,
                    Attribute.PRIVATE: True,
                    Attribute.LABEL: label,
                    Attribute.VALUE: secret,
                }
            )

    def secret(self, label: str) -> bytes | None:
        """The secret with this label; None where the token holds none.

        :raises EnvironmentFailure: ``token-missing``, ``token-failed``.
        """
        from pkcs11 import Attribute, ObjectClass

        with _failures():
            found = [bytes(one[Attribute.VALUE]) for one in self._all(ObjectClass.DATA, label)]
        return found[0] if found else None

    def clear_secret(self, label: str) -> None:
        """Take the secret off the token.

        :raises EnvironmentFailure: ``token-missing``, ``token-failed``.
        """
        from pkcs11 import ObjectClass

        with _failures():
            for one in self._all(ObjectClass.DATA, label):
                one.destroy()

    def _one(self, kind: object, label: str) -> Any | None:
        """The one object of this class and label; None where there is none."""
        found = self._all(kind, label)
        if len(found) > 1:
            raise _failed()
        return found[0] if found else None

    def _all(self, kind: object, label: str) -> list[Any]:
        """Read to the end: a search that is left open disturbs the next one, and ``get_key`` leaves one where it
        finds two."""
        from pkcs11 import Attribute

        return list(self._session.get_objects({Attribute.CLASS: kind, Attribute.LABEL: label}))

    def close(self) -> None:
        """Log out; a token that is gone is logged out already."""
        from pkcs11.exceptions import PKCS11Error

        self._open.discard(id(self))
        with suppress(PKCS11Error):
            self._session.close()

    def __enter__(self) -> Token:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class TokenSigner:
    """Implements ``signer.Signer`` with a key on a token. ``label`` names the key there."""

    token: Token = field(repr=False)
    label: str
    certificate: bytes
    chain: tuple[bytes, ...] = ()

    def sign_raw(self, data: bytes) -> bytes:
        """DER ECDSA P-256 over SHA-256 of ``data``, checked before it is given.

        :raises EnvironmentFailure: as ``Token.sign_digest``.
        :raises EvidenceError: ``key-certificate-mixed``: the token signed with another key than the certificate names.
        """
        digest = hashlib.sha256(data).digest()
        signature = self.token.sign_digest(self.label, digest)
        certified = people.public_key(people.load_certificate(self.certificate))
        try:
            certified.verify(signature, digest, ec.ECDSA(utils.Prehashed(hashes.SHA256())))
        except InvalidSignature:
            raise EvidenceError(
                "key-certificate-mixed", "The certificate belongs to another key.", "Use the token that was enrolled."
            ) from None
        return signature

    def sign_cms(self, content: bytes, at: datetime) -> bytes:
        """As ``signer.Signer``; raises as ``sign_raw``."""
        from fieldkit.keys import cades  # loads pyHanko: 0.3 s, only when something is signed

        return cades.sign_detached(self.sign_raw, self.certificate, self.chain, content, at)


@contextmanager
def _failures() -> Iterator[None]:
    """What a token's error is for a person."""
    from pkcs11 import exceptions

    try:
        yield
    except (exceptions.PinIncorrect, exceptions.PinInvalid, exceptions.PinLenRange) as error:
        raise RefusedError("token-pin-wrong", "The PIN does not open the token.", "Few tries are allowed.") from error
    except exceptions.PinLocked as error:
        raise RefusedError("token-pin-locked", "The token is locked.", "Unlock it with its PUK.") from error
    except exceptions.NoSuchKey as error:
        raise EnvironmentFailure(
            "token-key-missing", "The token does not hold this key.", "Use the token that was enrolled."
        ) from error
    except (exceptions.NoSuchToken, exceptions.TokenNotPresent, exceptions.DeviceRemoved) as error:
        raise EnvironmentFailure(
            "token-missing", "The token is not there.", "Plug it in, then do the last step again."
        ) from error
    except exceptions.PKCS11Error as error:
        raise _failed() from error


def _failed() -> EnvironmentFailure:
    return EnvironmentFailure(
        "token-failed",
        "The token did not sign: it was taken out or does not answer.",
        "Plug it in, unlock again, then do the last step again; nothing of it was saved.",
    )
