"""An object is read back whole from the medium, or it is said that it does not come back."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldkit.errors import EvidenceError
from fieldkit.storage.objects import CHUNK, ObjectStore, StoredObject
from fieldkit.storage.reading_back import read_back


def stored(store: ObjectStore, size: int) -> StoredObject:
    writer = store.create()
    writer.write(bytes(size))
    return writer.finish()


@pytest.mark.parametrize("size", [0, 1, CHUNK, 2 * CHUNK + 7])
def test_it_reads_every_byte(tmp_path: Path, size: int) -> None:
    store, pieces = ObjectStore(tmp_path), list[int]()
    read_back(store, stored(store, size), pieces.append)
    assert sum(pieces) == size


@pytest.mark.parametrize("place", [0, 8, CHUNK, -1])
def test_one_byte_altered_anywhere_is_found(tmp_path: Path, place: int) -> None:
    store = ObjectStore(tmp_path)
    one = stored(store, CHUNK + 100)
    whole = bytearray((tmp_path / one.name).read_bytes())
    whole[place] ^= 1
    (tmp_path / one.name).write_bytes(whole)
    with pytest.raises(EvidenceError) as caught:
        read_back(store, one)
    assert caught.value.code == "object-damaged"


def test_another_content_than_its_digest_says_is_found(tmp_path: Path) -> None:
    store = ObjectStore(tmp_path)
    one = stored(store, 10)
    with pytest.raises(EvidenceError) as caught:
        read_back(store, StoredObject(one.name, one.key, one.size, "0" * 64, one.crc32))
    assert caught.value.code == "object-damaged"


def test_one_that_is_gone_is_found(tmp_path: Path) -> None:
    store = ObjectStore(tmp_path)
    one = stored(store, 10)
    store.remove(one.name)
    with pytest.raises(EvidenceError) as caught:
        read_back(store, one)
    assert caught.value.code == "object-missing"
