"""One file in one pass: whole and byte-identical, or a reason and nothing left."""

from __future__ import annotations

import hashlib
import os
import resource
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from fieldkit.capture import SourceFailure, collect_file
from fieldkit.capture.source import Original
from fieldkit.errors import Cancelled
from fieldkit.jobs import Job, Progress
from fieldkit.sandbox import Sandbox
from fieldkit.storage.objects import CHUNK, ObjectStore
from tests.unit.sandbox.material import photo

TAKEN = {0x9003: "2026:11:20 09:12:00"}


@pytest.fixture
def store(tmp_path: Path) -> ObjectStore:
    (tmp_path / "objects").mkdir()
    return ObjectStore(tmp_path / "objects")


def back(store: ObjectStore, taken: object) -> bytes:
    with store.open(taken) as reader:  # type: ignore[arg-type]
        return b"".join(reader.chunks())


def refused(path: Path, store: ObjectStore) -> str:
    with pytest.raises(SourceFailure) as caught:
        collect_file(path, store, None)
    assert caught.value.next_step
    assert store.names() == set()
    return caught.value.code


@pytest.mark.parametrize("size", [0, 1, CHUNK, 6 * CHUNK + 5])
def test_a_file_comes_out_as_it_went_in(tmp_path: Path, store: ObjectStore, size: int) -> None:
    data = os.urandom(size)
    (tmp_path / "file").write_bytes(data)
    taken = collect_file(tmp_path / "file", store, None)
    assert back(store, taken.stored) == data
    assert (taken.size, taken.stored.sha256) == (size, hashlib.sha256(data).hexdigest())
    assert (taken.inspection.status, taken.inspection.reason) == ("not-read", "no-reader")
    assert taken.doubts == (("empty-file",) if size == 0 else ())


def test_an_original_is_not_touched(tmp_path: Path, store: ObjectStore, sandbox: Sandbox) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(photo(details=TAKEN))
    os.utime(path, (1_000_000_000, 1_000_000_000))
    before = path.stat()
    taken = collect_file(path, store, sandbox)
    after = path.stat()
    for name in ("st_mtime_ns", "st_ctime_ns", "st_size", "st_mode", "st_atime_ns"):
        assert getattr(before, name) == getattr(after, name)
    assert taken.inspection.facts.captured_local == "2026-11-20T09:12:00"
    assert taken.modified_ns == 1_000_000_000 * 10**9


def test_without_a_sandbox_a_photo_is_taken_and_not_read(tmp_path: Path, store: ObjectStore) -> None:
    (tmp_path / "photo.png").write_bytes(photo())
    taken = collect_file(tmp_path / "photo.png", store, None)
    assert (taken.inspection.status, taken.inspection.reason) == ("not-read", "no-sandbox")
    assert taken.doubts == ("name-differs",)


def test_a_picture_that_there_is_no_reader_for_is_not_called_broken(
    tmp_path: Path, store: ObjectStore, sandbox: Sandbox
) -> None:
    (tmp_path / "photo.avif").write_bytes(b"\0\0\0\x14ftypavif\0\0\0\0mif1")
    taken = collect_file(tmp_path / "photo.avif", store, sandbox)
    assert (taken.media_type, taken.inspection.status) == ("image/avif", "not-read")
    assert taken.inspection.reason == "no-reader"


def test_no_descriptor_left_for_memory_stops_no_file(tmp_path: Path, store: ObjectStore, sandbox: Sandbox) -> None:
    (tmp_path / "photo.jpg").write_bytes(photo())
    collect_file(tmp_path / "photo.jpg", store, sandbox)
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    top, plugs = max(int(name) for name in os.listdir("/proc/self/fd")), []
    while (free := os.dup(0)) < top:  # whatever holes other tests left
        plugs.append(free)
    os.close(free)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (free + 2, limits[1]))  # the source, the object, nothing more
        taken = collect_file(tmp_path / "photo.jpg", store, sandbox)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
        for plug in plugs:
            os.close(plug)
    assert (taken.inspection.status, taken.inspection.reason) == ("not-read", "no-memory")
    assert back(store, taken.stored) == photo()


@pytest.mark.parametrize("kind", ["missing", "link", "loop", "fifo", "socket", "device", "folder", "proc"])
def test_what_is_no_file_is_refused_with_a_reason(tmp_path: Path, store: ObjectStore, kind: str) -> None:
    path = tmp_path / "it"
    match kind:
        case "link":
            (tmp_path / "target").write_bytes(b"x")
            path.symlink_to("target")
        case "loop":
            path.symlink_to("it")
        case "fifo":
            os.mkfifo(path)
        case "socket":
            with socket.socket(socket.AF_UNIX) as stream:
                stream.bind(str(path))
        case "device":
            path = Path("/dev/zero")
        case "folder":
            path.mkdir()
        case "proc":
            path = Path("/proc/self/status")  # claims no bytes and yields some
    codes = {
        "missing": "file-missing",
        "link": "link-not-followed",
        "loop": "link-not-followed",
        "proc": "file-changed",
    }
    assert refused(path, store) == codes.get(kind, "not-a-file")


def test_a_name_too_long_for_the_system_is_a_reason_too(tmp_path: Path, store: ObjectStore) -> None:
    assert refused(tmp_path / ("n" * 300), store) == "file-unreadable"
    assert refused(tmp_path.joinpath(*["n" * 200] * 30), store) == "file-unreadable"


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    """As a plain user, for whom modes mean something, and in a folder that may not even be searched."""
    program = (
        "import os, sys; from pathlib import Path; from fieldkit.capture import *; "
        "from fieldkit.storage.objects import ObjectStore; root = Path(sys.argv[1])\n"
        "os.geteuid() == 0 and (os.setgid(65534), os.setuid(65534))\n"
        "for name in ('secret', 'locked/inside'):\n"
        "    try: collect_file(root / name, ObjectStore(root / 'objects'), None)\n"
        "    except SourceFailure as error: print(error.code)\n"
    )
    (tmp_path / "secret").write_bytes(b"x")
    (tmp_path / "locked").mkdir()
    (tmp_path / "locked" / "inside").write_bytes(b"x")
    (tmp_path / "objects").mkdir(mode=0o777)
    (tmp_path / "objects").chmod(0o777)
    (tmp_path / "secret").chmod(0)
    (tmp_path / "locked").chmod(0)
    for folder in (tmp_path, *tmp_path.parents):
        if os.geteuid() == 0 and folder.stat().st_uid == 0 and folder not in (Path("/"), Path("/tmp")):
            folder.chmod(folder.stat().st_mode | 0o011)
    command = [sys.executable, "-c", program, str(tmp_path)]
    try:
        shown = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).resolve().parents[3])
    finally:
        (tmp_path / "locked").chmod(0o700)
    assert shown.stdout.split() == ["file-unreadable"] * 2, shown.stderr


class Meddling:
    """A job that does something to the source when so many bytes were taken."""

    def __init__(self, at: int, act: object) -> None:
        self._at, self._act = at, act

    def __call__(self, progress: Progress) -> None:
        if self._act is not None and progress.done >= self._at:
            act, self._act = self._act, None
            act()  # type: ignore[operator]


@pytest.mark.parametrize("change", ["append", "overwrite", "truncate", "replace"])
def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path, store: ObjectStore, change: str) -> None:
    path = tmp_path / "growing"
    path.write_bytes(b"x" * (3 * CHUNK))

    def act() -> None:
        with path.open("r+b") as file:
            match change:
                case "append":
                    file.seek(0, 2)
                    file.write(b"y")
                case "overwrite":
                    file.write(b"y")
                case "truncate":
                    file.truncate(CHUNK)
                case "replace":
                    os.link(path, tmp_path / "kept")  # changes the inode's own time, as a replacement does
                    path.unlink()

    with pytest.raises(SourceFailure) as caught:
        collect_file(path, store, None, Job(Meddling(CHUNK, act)))
    assert caught.value.code == "file-changed"
    assert store.names() == set()


def test_a_file_that_never_stops_growing_is_let_go(tmp_path: Path) -> None:
    """It once would have been read for as long as something wrote to it."""
    path = tmp_path / "log"
    path.write_bytes(b"x" * 100)
    with Original(path) as original, path.open("ab", buffering=0) as writer:
        room = memoryview(bytearray(100))
        assert original.read_into(room) == 100
        writer.write(b"y")
        with pytest.raises(SourceFailure) as caught:
            original.read_into(room)
    assert caught.value.code == "file-changed"


def test_a_person_who_stops_leaves_nothing_of_the_file(tmp_path: Path, store: ObjectStore) -> None:
    (tmp_path / "big").write_bytes(b"x" * (4 * CHUNK))

    def watch(progress: Progress) -> None:
        if progress.done >= 2 * CHUNK:
            job.cancel()

    job = Job(watch)
    threads = threading.active_count()
    with pytest.raises(Cancelled):
        collect_file(tmp_path / "big", store, None, job)
    assert store.names() == set()
    assert threading.active_count() == threads
