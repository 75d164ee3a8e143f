"""Objects of every awkward size read back whole, by either way of writing them."""

from __future__ import annotations

import hashlib
import zlib
from pathlib import Path

import pytest

from fieldkit.storage.objects import CHUNK, ObjectStore

SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7]


def material(size: int) -> bytes:
    return (bytes(range(251)) * (size // 251 + 1))[:size]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("through_buffer", [True, False])
def test_an_object_reads_back_whole(tmp_path: Path, size: int, through_buffer: bool) -> None:
    data, store = material(size), ObjectStore(tmp_path)
    writer = store.create()
    if through_buffer:
        source = memoryview(data)
        while True:
            room = writer.buffer()
            assert len(room) > 0
            count = min(len(room), len(source), 300_000)
            room[:count] = source[:count]
            source = source[count:]
            writer.filled(count)
            if not count:
                break
    else:
        writer.write(data)
    stored = writer.finish()
    assert (stored.size, stored.sha256, stored.crc32) == (size, hashlib.sha256(data).hexdigest(), zlib.crc32(data))
    with store.open(stored) as reader:
        assert b"".join(reader.chunks()) == data
        if size > 10:
            piece = bytearray(7)
            reader.read_into(size - 8, memoryview(piece))
            assert piece == data[-8:-1]
