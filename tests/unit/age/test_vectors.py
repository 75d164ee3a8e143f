"""All 143 public vectors of age come out as they say, armored and locked with a passphrase included."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from fieldkit.age import AgeReader, ScryptIdentity, dearmor, parse_identity
from fieldkit.age.header import hkdf, read_header
from fieldkit.age.keys import Unwraps
from fieldkit.age.stream import SEALED_CHUNK, chunk_nonce
from fieldkit.errors import FieldkitError

VECTORS = Path(__file__).parents[2] / "vectors" / "cctv-age.zip"
CODES = {
    "armor failure": {"age-armor"},
    "header failure": {"age-header"},
    "HMAC failure": {"age-header-mac"},
    "no match": {"age-no-key", "age-passphrase"},
    "payload failure": {"age-truncated", "age-chunk"},
}


@dataclass(frozen=True, slots=True)
class Vector:
    expect: str
    payload: str | None
    openers: tuple[Unwraps, ...]
    armored: bool
    file_key: bytes
    data: bytes


def read(name: str) -> Vector:
    with zipfile.ZipFile(VECTORS) as archive:
        head, _, data = archive.read(name).partition(b"\n\n")
    lines = [line.partition(": ")[::2] for line in head.decode("ascii").splitlines()]
    said = dict(lines)
    openers: list[Unwraps] = [parse_identity(value) for key, value in lines if key == "identity"]
    openers += [ScryptIdentity(value) for key, value in lines if key == "passphrase"]
    if said.get("compressed") == "zlib":
        data = zlib.decompress(data)
    key = bytes.fromhex(said["file key"])
    return Vector(said["expect"], said.get("payload"), tuple(openers), said.get("armored") == "yes", key, data)


def names() -> list[str]:
    with zipfile.ZipFile(VECTORS) as archive:
        return archive.namelist()


def decrypt(vector: Vector, out: bytearray) -> None:
    data = dearmor(vector.data) if vector.armored else vector.data
    reader = AgeReader(io.BytesIO(data), vector.openers)
    while piece := reader.read(64 * 1024):
        out += piece


def authentic(vector: Vector) -> bytes:
    """The plaintext of the chunks that stand from the start, with either mark, as a reader of streams releases it. Ours
    releases less: it knows the last chunk by its place."""
    if vector.expect not in ("payload failure", "success"):
        return b""
    stream = io.BytesIO(dearmor(vector.data) if vector.armored else vector.data)
    read_header(stream.read)
    cipher = ChaCha20Poly1305(hkdf(vector.file_key, stream.read(16), b"payload"))
    found, index = b"", 0
    while sealed := stream.read(SEALED_CHUNK):
        for last in (False, True):
            try:
                found += cipher.decrypt(chunk_nonce(index, last), sealed, None)
            except InvalidTag:
                continue
            break
        else:
            break
        index += 1
    return found


def test_all_of_them_are_here() -> None:
    assert len(names()) == 143


@pytest.mark.parametrize("name", names())
def test_vector(name: str) -> None:
    vector, out = read(name), bytearray()
    if vector.expect == "success":
        decrypt(vector, out)
        assert hashlib.sha256(out).hexdigest() == vector.payload
        return
    with pytest.raises(FieldkitError) as found:
        decrypt(vector, out)
    assert found.value.code in CODES[vector.expect]
    assert authentic(vector).startswith(out)
