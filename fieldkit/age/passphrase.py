"""Files locked with a passphrase: the scrypt recipient stanza (C2SP age, "The scrypt recipient type"). Read only.

fieldkit locks nothing this way; people keep identity files so. The work factor is capped before any work is done.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from fieldkit.age.header import Stanza, from_base64, malformed
from fieldkit.age.limits import LIMITS

TYPE = "scrypt"
_LABEL = b"age-encryption.org/v1/scrypt"
_FACTOR = re.compile(r"[1-9][0-9]{0,2}")
_SALT_BYTES, _WRAPPED_BYTES = 16, 32
_BLOCK = 8


@dataclass(frozen=True, slots=True)
class ScryptIdentity:
    """A passphrase, as the identity that opens files locked with it."""

    passphrase: str = field(repr=False)

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """The file key, or None where the passphrase is another.

        :raises EvidenceError: ``age-header``: not well formed, or more work than the cap allows.
        """
        if stanza.arguments[0] != TYPE:
            return None
        if len(stanza.arguments) != 3 or len(stanza.body) != _WRAPPED_BYTES:
            raise malformed("its passphrase stanza is not well formed")
        salt, factor = from_base64(stanza.arguments[1].encode("ascii")), stanza.arguments[2]
        if len(salt) != _SALT_BYTES or not _FACTOR.fullmatch(factor):
            raise malformed("its passphrase stanza is not well formed")
        if int(factor) > LIMITS.scrypt_work_factor:
            raise malformed("its passphrase needs more work than is allowed")
        key = self._derive(salt, 1 << int(factor))
        try:
            return ChaCha20Poly1305(key).decrypt(bytes(12), stanza.body, None)
        except InvalidTag:
            return None

    def _derive(self, salt: bytes, cost: int) -> bytes:
        text = self.passphrase.encode("utf-8")
        memory = 128 * _BLOCK * (cost + 2) + (1 << 20)
        return hashlib.scrypt(text, salt=_LABEL + salt, n=cost, r=_BLOCK, p=1, maxmem=memory, dklen=32)
