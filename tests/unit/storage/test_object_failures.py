"""A write that fails leaves nothing: not half an object, not a whole one that nobody was told of, no thread."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from fieldkit.errors import EnvironmentFailure
from fieldkit.storage.objects import CHUNK, ObjectStore

ROOT = Path(__file__).resolve().parents[3]
_AS_PLAIN_USER = """
import os, sys
from pathlib import Path
from fieldkit.errors import EnvironmentFailure
from fieldkit.storage.objects import ObjectStore
store = ObjectStore(Path(sys.argv[1]))
if os.geteuid() == 0:
    os.setgid(65534); os.setuid(65534)
writer = store.create()
writer.write(b"x" * 100)
try:
    writer.finish()
except EnvironmentFailure as error:
    print(error.code)
writer.abandon()
"""


def test_a_name_that_cannot_be_made_durable_is_taken_back(tmp_path: Path) -> None:
    """The folder may be written and not be read, so that its own fsync is refused; the object once stayed there."""
    folder = tmp_path / "objects"
    folder.mkdir()
    folder.chmod(0o333)
    for parent in (tmp_path, *tmp_path.parents):
        if os.geteuid() == 0 and parent not in (Path("/"), Path("/tmp")):
            parent.chmod(parent.stat().st_mode | 0o011)
    command = [sys.executable, "-c", _AS_PLAIN_USER, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    folder.chmod(0o700)
    assert done.stdout.split() == ["disk-failed"], done.stderr
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("size", [0, CHUNK, 5 * CHUNK + 1])
def test_what_is_abandoned_leaves_neither_file_nor_thread(tmp_path: Path, size: int) -> None:
    threads = threading.active_count()
    writer = ObjectStore(tmp_path).create()
    writer.write(b"x" * size)
    writer.abandon()
    writer.abandon()
    assert list(tmp_path.iterdir()) == []
    assert threading.active_count() == threads


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    program = (
        "import resource, signal, sys; from pathlib import Path; from fieldkit.errors import EnvironmentFailure; "
        "from fieldkit.storage.objects import ObjectStore; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (3 << 20, 3 << 20))\n"
        "writer = ObjectStore(Path(sys.argv[1])).create()\n"
        "try: writer.write(bytes(9 << 20))\n"
        "except EnvironmentFailure as error: print(error.code)\n"
        "writer.abandon()\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.split() == ["disk-failed"], done.stderr
    assert list(tmp_path.iterdir()) == []


def test_no_object_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure):
        ObjectStore(tmp_path / "none").create()


_GROUP = """
import sys
from pathlib import Path
from fieldkit.errors import EnvironmentFailure
from fieldkit.storage.objects import ObjectStore
store = ObjectStore(Path(sys.argv[1]))
writers = [store.create() for _ in range(9)]
stored = []
for number, writer in enumerate(writers):
    writer.write(b"x" * 1000 * number)
    stored.append(writer.give_out())
try:
    store.settle(writers)
except EnvironmentFailure as error:
    print(error.code)
for one in stored if store.names() else ():
    with store.open(one) as reader:
        print(len(b"".join(reader.chunks())))
"""


@pytest.mark.parametrize(
    "fault", ["fsync:error=EIO:when=2", "rename:error=EIO:when=5", "fsync:error=ENOSPC:when=1+", ""]
)
def test_a_group_becomes_durable_whole_or_not_at_all(tmp_path: Path, fault: str) -> None:
    """Each thread that syncs is made to fail: strace counts for each."""
    folder = tmp_path / "objects"
    folder.mkdir()
    command = ["strace", "-f", "-o", str(tmp_path / "calls"), "-e", "trace=fsync,rename"]
    command += ["-e", f"inject={fault}"] if fault else []
    done = subprocess.run(
        [*command, sys.executable, "-c", _GROUP, str(folder)], capture_output=True, text=True, cwd=ROOT
    )
    if fault:
        assert done.stdout.split() == ["disk-full" if "ENOSPC" in fault else "disk-failed"], done.stderr
        assert list(folder.iterdir()) == []
    else:
        assert done.stdout.split() == [str(1000 * number) for number in range(9)], done.stderr
        assert (tmp_path / "calls").read_text(encoding="ascii").count("fsync(") == 10


def test_a_group_is_settled_where_there_can_be_no_more_threads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refused)
    store = ObjectStore(tmp_path)
    writers = [store.create() for _ in range(3)]
    names = {writer.give_out().name for writer in writers}
    store.settle(writers)
    assert store.names() == names
