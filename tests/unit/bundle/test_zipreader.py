"""A part's ZIP in every form that others read and we refuse, each named: the contents are right, the form is not."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from fieldkit.bundle import zipreader
from fieldkit.bundle.limits import LIMITS
from fieldkit.bundle.zipreader import StrictZip
from fieldkit.bundle.zips import ZipEntry, central_header, end_record, local_header
from fieldkit.errors import EvidenceError
from tests.unit.bundle.material import Plain

FILES = {"a.txt": b"one", "b/c.txt": b"two two", "d.txt": b""}


def entry(name: str, data: bytes = b"x") -> ZipEntry:
    return ZipEntry(name, data, zlib.crc32(data))


def by_hand(entries: list[ZipEntry], *, directory: bytes | None = None, before: bytes = b"") -> bytes:
    """The archive of entries in the order given, names unchecked; ``before`` stands ahead of the first."""
    body, listed = bytearray(before), bytearray()
    for one in entries:
        listed += central_header(one, len(body))
        assert isinstance(one.content, bytes)
        body += local_header(one) + one.content
    shown = bytes(listed) if directory is None else directory
    return bytes(body) + shown + end_record(len(entries), len(shown), len(body))


GOOD = by_hand([entry(name, data) for name, data in FILES.items()])


def code_of(data: bytes, length: int | None = None) -> str:
    with pytest.raises(EvidenceError) as found:
        StrictZip(Plain(data, length))
    assert found.value.next_step
    return found.value.code


def standard(write: Callable[[zipfile.ZipFile], None]) -> bytes:
    """An archive by the standard library."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        write(archive)
    return out.getvalue()


def info(name: str = "a.txt") -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))


def patched(data: bytes, at: int, new: bytes) -> bytes:
    return data[:at] + new + data[at + len(new) :]


def test_the_form_that_is_written_is_read() -> None:
    archive = StrictZip(Plain(GOOD))
    assert {name: archive.read(name, 100) for name in archive.members} == FILES
    with zipfile.ZipFile(io.BytesIO(GOOD)) as peer:
        assert peer.testzip() is None
        assert {name: peer.read(name) for name in peer.namelist()} == FILES


def test_the_empty_archive_is_read() -> None:
    assert StrictZip(Plain(by_hand([]))).members == {}


def test_bytes_before_the_first_file() -> None:
    """As self-extracting archives have, with offsets made right."""
    assert code_of(by_hand([entry("a.txt")], before=b"#!/bin/sh\n")) == "zip-directory"


def test_bytes_before_the_first_file_that_unzip_skips() -> None:
    assert code_of(b"MZ" + GOOD) == "zip-directory"


def test_bytes_after_the_end() -> None:
    assert code_of(GOOD + b"\n") == "zip-directory"


def test_a_comment() -> None:
    def write(archive: zipfile.ZipFile) -> None:
        archive.writestr(info(), b"one")
        archive.comment = b"hello"

    assert code_of(standard(write)) == "zip-directory"
    assert code_of(patched(GOOD, len(GOOD) - 2, struct.pack("<H", 5)) + b"hello") == "zip-directory"


def test_a_comment_of_one_file() -> None:
    commented = bytearray(central_header(entry("a.txt"), 0))
    struct.pack_into("<H", commented, 32, 2)
    assert code_of(by_hand([entry("a.txt")], directory=bytes(commented) + b"hi")) == "zip-directory"


def test_a_data_descriptor() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise OSError("a pipe")

        def tell(self) -> int:
            raise OSError("a pipe")

    out = Pipe()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(info(), b"one")
    data = out.getvalue()
    assert struct.unpack_from("<H", data, 6)[0] & 8
    assert code_of(data) == "zip-header"


def test_a_compressed_file_is_refused_before_it_is_inflated() -> None:
    """42 KB that would become 40 MB."""
    bomb = standard(lambda archive: archive.writestr(info(), bytes(40 << 20), zipfile.ZIP_DEFLATED))
    assert len(bomb) < 50_000
    assert code_of(bomb) == "zip-header"


def test_the_flag_that_says_encrypted() -> None:
    assert code_of(patched(GOOD, 6, b"\x01\x00")) == "zip-header"


def test_the_flag_that_says_utf_8() -> None:
    assert code_of(patched(GOOD, 6, b"\x00\x08")) == "zip-header"


def test_another_date() -> None:
    assert code_of(standard(lambda archive: archive.writestr("a.txt", b"one"))) == "zip-header"


def _with_extra(extra: bytes) -> bytes:
    head = bytearray(local_header(entry("a.txt")))
    struct.pack_into("<H", head, 28, len(extra))
    central = central_header(entry("a.txt"), 0)
    body = bytes(head) + extra + b"x"
    return body + central + end_record(1, len(central), len(body))


@pytest.mark.parametrize(
    "extra",
    [
        struct.pack("<HHBI", 0x5455, 5, 1, 0),  # a UNIX time
        struct.pack("<HHB", 0x7075, 7, 1) + b"abcdef",  # another name, in Unicode
        struct.pack("<HHQQ", 1, 16, 1, 1),  # ZIP64 sizes where none are needed
        b"\0" * 20,
    ],
)
def test_extra_fields(extra: bytes) -> None:
    assert code_of(_with_extra(extra)) == "zip-header"


def test_a_link() -> None:
    def write(archive: zipfile.ZipFile) -> None:
        link = info()
        link.create_system = 3
        link.external_attr = 0o120777 << 16
        archive.writestr(link, b"/etc/passwd")

    assert code_of(standard(write)) in ("zip-header", "zip-directory")


def test_a_link_in_the_directory_alone() -> None:
    central = bytearray(central_header(entry("a.txt"), 0))
    central[5] = 3
    struct.pack_into("<I", central, 38, 0o120777 << 16)
    assert code_of(by_hand([entry("a.txt")], directory=bytes(central))) == "zip-directory"


def test_a_folder_as_an_entry() -> None:
    assert code_of(by_hand([entry("a/", b"")])) == "zip-names"


def test_a_name_that_stands_twice() -> None:
    assert code_of(by_hand([entry("a.txt", b"good"), entry("a.txt", b"evil")])) == "zip-names"


def test_names_out_of_order() -> None:
    assert code_of(by_hand([entry("b.txt"), entry("a.txt")])) == "zip-names"


def test_a_file_that_is_a_folder_too() -> None:
    assert code_of(by_hand([entry("a"), entry("a-b"), entry("a/b")])) == "zip-names"


@pytest.mark.parametrize(
    "name",
    [
        "../a", "a/../b", "..", ".", "/a", "a//b", "./a", "a/./b", ".hidden", "a/.b", "", "a/", "a\\b", "c:a", "A.txt",
        "a b", "a\n", "a\0b", "-rf", "~a", "a/-rf", "a*", "a:stream", "con\u0000", "a%2e", "$a", "a'b", 'a"b', "a;b",
        "_a", "x" * 201,
    ],
)  # fmt: skip
def test_names_that_are_not_allowed(name: str) -> None:
    assert code_of(by_hand([entry(name)])) in ("zip-names", "zip-header")


@pytest.mark.parametrize("name", ["caf\u00e9", "cafe\u0301", "\u202egpj.exe", "\ufb01le", "\u0430"])
def test_names_beyond_ascii_in_any_normal_form(name: str) -> None:
    raw = name.encode("utf-8")
    same_length = "a" * len(raw)
    assert code_of(by_hand([entry(same_length)]).replace(same_length.encode(), raw)) == "zip-names"


def test_case_twins() -> None:
    assert code_of(by_hand([entry("A.txt"), entry("a.txt")])) == "zip-names"


def test_a_directory_that_names_a_file_otherwise() -> None:
    other = central_header(entry("b.txt"), 0)
    assert code_of(by_hand([entry("a.txt")], directory=other)) == "zip-directory"


def test_a_directory_that_leaves_a_file_out() -> None:
    one = central_header(entry("a.txt"), 0)
    assert code_of(by_hand([entry("a.txt"), entry("b.txt")], directory=one)) == "zip-directory"


def test_a_directory_that_names_a_file_more() -> None:
    both = central_header(entry("a.txt"), 0) + central_header(entry("b.txt"), 0)
    assert code_of(by_hand([entry("a.txt")], directory=both)) == "zip-directory"


def test_overlapping_files() -> None:
    """Two entries of the directory for one run of bytes, as in bombs that grow by quoting themselves."""
    first = entry("a.txt", local_header(entry("b.txt")) + b"x")
    body = local_header(first) + local_header(entry("b.txt")) + b"x"
    listed = central_header(first, 0) + central_header(entry("b.txt"), len(local_header(first)))
    assert code_of(body + listed + end_record(2, len(listed), len(body))) == "zip-directory"


def test_a_gap_between_files() -> None:
    first, second = entry("a.txt"), entry("b.txt")
    body = local_header(first) + b"x" + b"HIDDEN" + local_header(second) + b"x"
    listed = central_header(first, 0) + central_header(second, len(local_header(first)) + 7)
    assert code_of(body + listed + end_record(2, len(listed), len(body))) == "zip-directory"


def test_a_second_directory() -> None:
    """Of two end records readers choose differently."""
    assert code_of(GOOD + GOOD) == "zip-directory"


@pytest.mark.parametrize("at", [18, 22])
def test_one_size_that_lies(at: int) -> None:
    assert code_of(patched(GOOD, at, struct.pack("<I", 2))) == "zip-header"


@pytest.mark.parametrize(("size", "code"), [(0, "zip-directory"), (2, "zip-directory"), (1 << 20, "zip-truncated")])
def test_both_sizes_that_lie(size: int, code: str) -> None:
    assert code_of(patched(GOOD, 18, struct.pack("<II", size, size))) == code


def test_a_size_of_zip64_that_lies() -> None:
    name = b"a.txt"
    fixed = (0x04034B50, 45, 0, 0, 0, 0x21, 0, 0xFFFFFFFF, 0xFFFFFFFF, len(name), 20)
    head = struct.pack("<IHHHHHIIIHH", *fixed) + name
    assert code_of(head + struct.pack("<HHQQ", 1, 16, 1 << 62, 1 << 62) + b"x" * 100) == "zip-truncated"
    assert code_of(head + struct.pack("<HHQQ", 1, 16, 1, 1) + b"x" * 100) == "zip-header"
    assert code_of(head + struct.pack("<HHQQ", 1, 16, 5 << 32, 6 << 32) + b"x" * 100) == "zip-header"
    assert code_of(head + b"\x01\x00") == "zip-header"


def test_a_crc_that_lies() -> None:
    data = by_hand([ZipEntry("a.txt", b"one", 1)])
    with pytest.raises(EvidenceError) as found:
        StrictZip(Plain(data)).read("a.txt", 100)
    assert found.value.code == "zip-crc"


def test_a_file_over_its_cap_is_not_read() -> None:
    with pytest.raises(EvidenceError) as found:
        StrictZip(Plain(GOOD)).read("b/c.txt", 6)
    assert found.value.code == "zip-too-large"


def test_a_part_over_its_cap_is_not_read() -> None:
    assert code_of(b"", LIMITS.part_bytes + 1) == "zip-too-large"


def test_a_directory_over_its_cap_is_not_read_into_memory() -> None:
    """A terabyte that claims to be a directory."""
    assert code_of(b"PK\x01\x02", LIMITS.part_bytes) == "zip-directory"


def test_a_name_over_its_cap() -> None:
    assert code_of(patched(GOOD, 26, struct.pack("<H", 0xFFFF))) == "zip-header"


def _many(count: int) -> bytes:
    return b"".join(local_header(ZipEntry(f"data/{number:06d}", b"", 0)) for number in range(count))


@pytest.mark.soak
def test_more_files_than_the_cap() -> None:
    assert code_of(_many(LIMITS.entries + 1)) == "zip-too-many"


def test_a_cap_on_files_is_reached_and_not_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipreader, "LIMITS", replace(LIMITS, entries=3))
    assert list(StrictZip(Plain(GOOD)).members) == list(FILES)
    assert code_of(by_hand([entry(f"{number}") for number in range(4)])) == "zip-too-many"


def test_a_directory_at_its_cap_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    directory = len(GOOD) - sum(len(local_header(entry(name, data))) + len(data) for name, data in FILES.items())
    monkeypatch.setattr(zipreader, "LIMITS", replace(LIMITS, directory_bytes=directory))
    assert list(StrictZip(Plain(GOOD)).members) == list(FILES)
    monkeypatch.setattr(zipreader, "LIMITS", replace(LIMITS, directory_bytes=directory - 1))
    assert code_of(GOOD) == "zip-directory"


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(EvidenceError) as found:
        StrictZip(Plain(GOOD)).read("c.txt", 100)
    assert found.value.code == "bag-missing"
    assert "c.txt" in found.value.message


def test_a_part_that_shrinks_while_it_is_read() -> None:
    """A stick that was taken out, or a file that somebody cuts."""
    plain = Plain(GOOD)
    archive = StrictZip(plain)
    plain.truncate(archive.members["b/c.txt"].start + 2)
    with pytest.raises(EvidenceError) as found:
        archive.read("b/c.txt", 100)
    assert found.value.code == "zip-truncated"


def test_more_files_than_zip_counts_without_zip64() -> None:
    count = 1 << 16
    entries = [(ZipEntry(f"data/{number:06d}", b"", 0), number * 41) for number in range(count)]
    body, listed = _many(count), b"".join(central_header(one, at) for one, at in entries)
    assert len(StrictZip(Plain(body + listed + end_record(count, len(listed), len(body)))).members) == count
    assert code_of(body + listed + end_record(count - 1, len(listed), len(body))) == "zip-directory"
