"""A part taken apart and put together again by hand, so that the writer's own care does not stand in the way."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from datetime import datetime

from fieldkit.bundle.bag import BAG_INFO, MANIFEST, SIGNATURE, TAGMANIFEST
from fieldkit.bundle.zips import ZipEntry, lay_out
from fieldkit.keys.signer import Signer

Files = dict[str, bytes]


class Plain(io.BytesIO):
    """Plaintext of a part, with a length of its own where one is given."""

    def __init__(self, data: bytes, length: int | None = None) -> None:
        super().__init__(data)
        self.length = len(data) if length is None else length


class Objects:
    """Stored objects by name; counts what is open."""

    def __init__(self, objects: dict[str, bytes]) -> None:
        self.objects = objects
        self.open = 0

    def open_object(self, name: str) -> Reader:
        self.open += 1
        return Reader(self, self.objects[name])


class Reader:
    def __init__(self, store: Objects, data: bytes) -> None:
        self._store, self._data = store, data

    def read_into(self, offset: int, buffer: memoryview) -> None:
        assert offset + len(buffer) <= len(self._data)
        buffer[:] = self._data[offset : offset + len(buffer)]

    def close(self) -> None:
        self._store.open -= 1


def entries_of(plaintext: bytes) -> Files:
    """Name to content of a part's ZIP, read by the standard library."""
    with zipfile.ZipFile(io.BytesIO(plaintext)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def resigned(entries: Mapping[str, bytes], signer: Signer, at: datetime, *, count: bool = True) -> bytes:
    """A part over these files: manifests, signature and ZIP made anew, with nothing checked.

    :param count: make the count of the payload in bag-info anew too.
    """
    files = {name: data for name, data in entries.items() if name not in (MANIFEST, TAGMANIFEST, SIGNATURE)}
    payload = {name: data for name, data in files.items() if name.startswith("data/")}
    if count:
        files = with_info(files, Payload_Oxum=f"{sum(map(len, payload.values()))}.{len(payload)}")
    files[MANIFEST] = listing(payload)
    files[TAGMANIFEST] = listing({name: data for name, data in files.items() if not name.startswith("data/")})
    files[SIGNATURE] = signer.sign_cms(files[TAGMANIFEST], at)
    return archive(files)


def archive(files: Mapping[str, bytes]) -> bytes:
    """Our ZIP over these files."""
    return lay_out([ZipEntry(name, data, zlib.crc32(data)) for name, data in files.items()]).literals


def listing(files: Mapping[str, bytes]) -> bytes:
    """A manifest of these files."""
    lines = [f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)]
    return "".join(lines).encode("utf-8")


def with_info(entries: Mapping[str, bytes], **lines: str) -> Files:
    """The same files with lines of bag-info set to other values (``Fieldkit_Part`` for ``Fieldkit-Part``)."""
    text = entries.get(BAG_INFO, b"")
    for key, value in lines.items():
        pattern = rb"^(" + key.replace("_", "-").encode() + rb"): .*$"
        text = re.sub(pattern, rb"\1: " + value.encode(), text, flags=re.MULTILINE)
    return {**entries, BAG_INFO: text} if BAG_INFO in entries else dict(entries)
