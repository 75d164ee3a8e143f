"""A layout is the archive that others read; any stretch of it is made again; padded sizes tell little."""

from __future__ import annotations

import hashlib
import io
import subprocess
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.bundle.padme import padme
from fieldkit.bundle.zipreader import StrictZip
from fieldkit.bundle.zips import (
    BytesReader,
    Layout,
    LayoutSource,
    ObjectRef,
    ZipEntry,
    central_header,
    end_record,
    lay_out,
    local_header,
    overhead,
)
from tests.unit.bundle.material import Objects, Plain

WORD = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,8}", fullmatch=True)
NAME = st.lists(WORD, min_size=1, max_size=3).map("/".join)
FILES = st.dictionaries(NAME, st.binary(max_size=300), max_size=12)


def _no_folder(files: dict[str, bytes]) -> dict[str, bytes]:
    folders = {name[:at] for name in files for at in range(len(name)) if name[at] == "/"}
    return {name: data for name, data in files.items() if name not in folders}


def _laid(files: dict[str, bytes]) -> tuple[Layout, Objects]:
    """Every second file is an object."""
    entries, objects = [], {}
    for number, (name, data) in enumerate(files.items()):
        if number % 2:
            objects[f"o{number}"] = data
            reference = ObjectRef(f"o{number}", len(data), zlib.crc32(data), hashlib.sha256(data).hexdigest())
            entries.append(ZipEntry(name, reference, zlib.crc32(data)))
        else:
            entries.append(ZipEntry(name, data, zlib.crc32(data)))
    return lay_out(entries), Objects(objects)


def _all(layout: Layout, objects: Objects) -> bytes:
    source = LayoutSource(layout.segments, BytesReader(layout.literals), objects)
    out = bytearray(source.length)
    source.read_into(0, memoryview(out))
    source.close()
    assert objects.open == 0
    return bytes(out)


@given(FILES)
def test_a_layout_is_read_back_by_ours_and_by_zipfile(found: dict[str, bytes]) -> None:
    files = _no_folder(found)
    layout, objects = _laid(files)
    data = _all(layout, objects)
    ours = StrictZip(Plain(data))
    assert {name: ours.read(name, 1000) for name in ours.members} == files
    with zipfile.ZipFile(io.BytesIO(data)) as peer:
        assert {name: peer.read(name) for name in peer.namelist()} == files
        assert peer.namelist() == sorted(files)
    assert len(data) == overhead(list(files)) + sum(map(len, files.values()))


@given(FILES.filter(bool), st.data())
def test_any_stretch_of_a_layout(found: dict[str, bytes], data: st.DataObject) -> None:
    layout, objects = _laid(_no_folder(found))
    whole = _all(layout, objects)
    source = LayoutSource(layout.segments, BytesReader(layout.literals), objects)
    for _ in range(6):
        start = data.draw(st.integers(0, len(whole)))
        out = bytearray(data.draw(st.integers(0, len(whole) - start)))
        source.read_into(start, memoryview(out))
        assert out == whole[start : start + len(out)]
    source.close()
    assert objects.open == 0


@pytest.mark.peer
def test_unzip_tests_a_layout(tmp_path: Path) -> None:
    layout, objects = _laid({f"data/{number:03d}": bytes([number]) * number for number in range(200)})
    (tmp_path / "a.zip").write_bytes(_all(layout, objects))
    done = subprocess.run(["unzip", "-t", str(tmp_path / "a.zip")], capture_output=True, text=True, check=True)
    assert "No errors detected" in done.stdout


def test_names_that_cannot_be_laid_out() -> None:
    for names in (("a", "a"), ("\u00e9",)):
        with pytest.raises(ValueError, match="ASCII"):
            lay_out([ZipEntry(name, b"", 0) for name in names])


@pytest.mark.parametrize("size", [2**32 - 2, 2**32 - 1, 2**32, 5 * 2**32])
def test_large_files_have_zip64_fields_where_they_are_needed_alone(size: int) -> None:
    entry = ZipEntry("a", ObjectRef("o", size, 0, ""), 0)
    assert (len(local_header(entry)) == 31 + 20) == (size >= 2**32 - 1)
    assert len(central_header(entry, 0)) == 47 + (20 if size >= 2**32 - 1 else 0)
    assert len(central_header(ZipEntry("a", b"", 0), size)) == 47 + (12 if size >= 2**32 - 1 else 0)
    assert len(end_record(1, 47, size)) == 22 + (76 if size >= 2**32 - 1 else 0)


@pytest.mark.parametrize(("count", "large"), [(65_534, False), (65_535, True)])
def test_many_files_have_a_zip64_end(count: int, large: bool) -> None:
    assert len(end_record(count, 0, 0)) == 22 + (76 if large else 0)


@given(st.integers(0, 2**60))
def test_padme_grows_by_at_most_an_eighth_and_says_little(length: int) -> None:
    padded = padme(length)
    assert length <= padded <= length + length // 8 + 1
    assert padme(padded) == padded
    assert padme(length + 1) >= padded
    if length:
        kept = padded.bit_length().bit_length()
        assert padded % (1 << max(padded.bit_length() - 1 - kept, 0)) == 0


def test_sizes_of_padme_are_few() -> None:
    """About log log n bits remain: of a million sizes a few hundred."""
    sizes = [0]
    while sizes[-1] < 1 << 20:
        sizes.append(padme(sizes[-1] + 1))
    assert 100 < len(sizes) < 600
    assert sizes == sorted(set(sizes))


@pytest.mark.parametrize(
    ("length", "padded"),
    [(0, 0), (1, 1), (2, 2), (7, 7), (8, 8), (9, 10), (15, 16), (17, 18), (33, 36), (1000, 1024), (1025, 1088)],
)
def test_sizes_of_padme_worked_out_by_hand(length: int, padded: int) -> None:
    assert padme(length) == padded
