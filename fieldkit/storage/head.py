"""The head: the newest tip of the vault's chain, outside the database, under a MAC.

An old database put back under a newer head is seen at once. A whole folder rolled back is not: only the next tip from
outside shows that (FORMAT.md, "Head").
"""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldkit.errors import EnvironmentFailure, EvidenceError
from fieldkit.storage.durable import disk_errors, write_durable

_INFO = b"fieldkit-head/1;hkdf-sha256;hmac-sha256"
_MAX = 4096


class Head:
    """The file ``head``: one line of content, and its MAC in hex on the next."""

    def __init__(self, path: Path, vault_key: bytes | bytearray) -> None:
        self._path = path
        self._key = HKDF(algorithm=SHA256(), length=32, salt=None, info=_INFO).derive(bytes(vault_key))

    def write(self, content: bytes) -> None:
        """Replace durably. ``content`` has no LF.

        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
        """
        write_durable(self._path, content + b"\n" + self._mac(content) + b"\n")

    def read(self) -> bytes | None:
        """The content; None where there is no head.

        :raises EvidenceError: ``head-damaged``.
        :raises EnvironmentFailure: ``disk-failed``: it cannot be read.
        """
        try:
            with disk_errors("the head", "reading"), self._path.open("rb") as stream:
                lines = stream.read(_MAX).split(b"\n")
        except EnvironmentFailure as error:
            if isinstance(error.__cause__, FileNotFoundError):
                return None
            raise
        if len(lines) != 3 or lines[2] or not hmac.compare_digest(self._mac(lines[0]), lines[1]):
            raise EvidenceError("head-damaged", "The vault's head was altered.", "Keep a copy and ask headquarters.")
        return lines[0]

    def _mac(self, content: bytes) -> bytes:
        return hmac.new(self._key, content, hashlib.sha256).hexdigest().encode("ascii")
