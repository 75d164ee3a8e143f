"""Every page of a SQLCipher file in clear, free pages included: what a laboratory with the vault key would read.

SQLCipher 4 with a raw key: 4096-byte pages, AES-256-CBC, and at the end of each 80 bytes that hold a 16-byte IV and
the HMAC; the first 16 bytes of the file are the salt.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE, RESERVE, IV, SALT = 4096, 80, 16, 16
_WAL_HEADER, _FRAME_HEADER = 32, 24


def of_database(path: Path, key: bytes) -> Iterator[bytes]:
    """Pages of ``case.db`` in clear."""
    data = path.read_bytes()
    for start in range(0, len(data) - PAGE + 1, PAGE):
        yield _clear(data[start : start + PAGE], key, first=start == 0)


def of_log(path: Path, key: bytes) -> Iterator[bytes]:
    """Pages of the frames of ``case.db-wal`` in clear."""
    data = path.read_bytes()
    step = _FRAME_HEADER + PAGE
    for start in range(_WAL_HEADER, len(data) - step + 1, step):
        number = int.from_bytes(data[start : start + 4], "big")
        yield _clear(data[start + _FRAME_HEADER : start + step], key, first=number == 1)


def _clear(page: bytes, key: bytes, *, first: bool) -> bytes:
    begin, end = SALT if first else 0, PAGE - RESERVE
    decryptor = Cipher(AES(key), CBC(page[end : end + IV])).decryptor()
    return decryptor.update(page[begin:end]) + decryptor.finalize()


def hold(folder: Path, key: bytes, text: bytes) -> bool:
    """Whether any page of the vault's database or its log holds ``text``."""
    database, log = folder / "case.db", folder / "case.db-wal"
    pages = [*of_database(database, key), *(of_log(log, key) if log.exists() else ())]
    return any(text in page for page in pages)
