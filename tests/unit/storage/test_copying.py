"""A copy stands under its name only once it was synced and read back equal, and whatever fails leaves no name."""

from __future__ import annotations

import hashlib
import os
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fieldkit.errors import Cancelled, EnvironmentFailure, EvidenceError
from fieldkit.storage.copying import FileDigest, copy_read_back, digest_file, write_read_back

MIB = 1 << 20


def _ignore(count: int) -> None:
    pass


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source"
    path.write_bytes(os.urandom(9 * MIB + 5))
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("length", [0, 1, MIB - 1, MIB, MIB + 1, 20 * MIB + 7])
def test_a_copy_has_the_bytes_and_the_digest_of_its_source(tmp_path: Path, out: Path, length: int) -> None:
    data = os.urandom(length)
    (tmp_path / "source").write_bytes(data)
    told: list[int] = []
    found = copy_read_back(tmp_path / "source", out / "copy", told.append)
    assert (out / "copy").read_bytes() == data
    assert found == FileDigest(length, hashlib.sha256(data).hexdigest()) == digest_file(out / "copy", _ignore)
    assert sum(told) == 2 * length  # written, and read back
    assert (out / "copy").stat().st_mode & 0o777 == 0o600
    assert list(out.iterdir()) == [out / "copy"]


def test_no_name_stands_while_it_is_read_back_and_none_where_it_reads_otherwise(out: Path) -> None:
    def differs(written: Path) -> bool:
        assert written.read_bytes() == b"onetwo"
        assert not (out / "file").exists()
        return False

    with pytest.raises(EvidenceError) as caught:
        write_read_back(out / "file", [b"one", memoryview(b"two")], differs)
    assert caught.value.code == "read-back-differs"
    assert not list(out.iterdir())


def test_what_stood_under_the_name_stays_until_the_new_file_was_read_back(out: Path) -> None:
    (out / "file").write_bytes(b"before")
    with pytest.raises(EvidenceError):
        write_read_back(out / "file", [b"after"], lambda written: False)
    assert (out / "file").read_bytes() == b"before"
    assert write_read_back(out / "file", [b"after"], lambda written: True) == 5
    assert (out / "file").read_bytes() == b"after"


def test_what_a_cut_left_is_replaced_and_a_link_is_never_written_through(tmp_path: Path, out: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"untouched")
    (out / ".file.part").symlink_to(other)
    write_read_back(out / "file", [b"new"], lambda written: True)
    assert other.read_bytes() == b"untouched"
    assert (out / "file").read_bytes() == b"new"
    assert not (out / "file").is_symlink()


def test_a_source_that_is_a_link_is_not_followed(source: Path, out: Path) -> None:
    link = source.with_name("link")
    link.symlink_to(source)
    with pytest.raises(EnvironmentFailure):
        copy_read_back(link, out / "copy", _ignore)
    assert not list(out.iterdir())


@pytest.mark.parametrize("after", [1, 5, 12, 20])
def test_a_person_who_stops_it_finds_nothing(source: Path, out: Path, after: int) -> None:
    told: list[int] = []

    def stop(count: int) -> None:
        told.append(count)
        if len(told) == after:
            raise Cancelled

    with pytest.raises(Cancelled):
        copy_read_back(source, out / "copy", stop)
    assert not list(out.iterdir())


@contextmanager
def _small_disk() -> Iterator[None]:
    """No file of this process may grow beyond 6 MiB."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (6 * MIB, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)


def test_a_disk_that_refuses_a_large_file_is_told_of_and_nothing_stands(source: Path, out: Path) -> None:
    with _small_disk(), pytest.raises(EnvironmentFailure) as caught:
        copy_read_back(source, out / "copy", _ignore)
    assert caught.value.code == "disk-failed"
    assert not list(out.iterdir())
