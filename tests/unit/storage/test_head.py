"""The head: two slots in turns, the newer one read, a torn one said, anything else refused."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fieldkit.errors import EnvironmentFailure, EvidenceError
from fieldkit.storage.head import _SOON, SLOT_BYTES, Head, HeadRead
from tests.conftest import ROOT

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "head"


def flip(path: Path, place: int) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)


def test_nothing_written_is_no_head(path: Path) -> None:
    assert Head(path, KEY).read() is None


@pytest.mark.parametrize("writes", [1, 2, 3, 6])
def test_the_last_write_is_read_by_whoever_has_the_key(path: Path, writes: int) -> None:
    head = Head(path, KEY)
    for number in range(writes):
        head.write(b"tip %d" % number)
        assert path.stat().st_size == 2 * SLOT_BYTES
    assert Head(path, KEY).read() == HeadRead(b"tip %d" % (writes - 1), torn=False)
    with pytest.raises(EvidenceError) as caught:
        Head(path, bytes(32)).read()
    assert caught.value.code == "head-damaged"


def test_writing_goes_on_where_another_session_ended(path: Path) -> None:
    for number in range(5):
        Head(path, KEY).write(b"tip %d" % number)
    assert Head(path, KEY).read() == HeadRead(b"tip 4", torn=False)


@pytest.mark.parametrize("place", [0, 7, 80, SLOT_BYTES - 1])
def test_any_byte_of_the_newest_slot_altered_leaves_the_one_before_and_says_so(path: Path, place: int) -> None:
    head = Head(path, KEY)
    for number in range(3):
        head.write(b"tip %d" % number)
    flip(path, place)
    assert Head(path, KEY).read() == HeadRead(b"tip 1", torn=True)


def test_the_older_slot_altered_is_said_too(path: Path) -> None:
    head = Head(path, KEY)
    head.write(b"tip 0")
    head.write(b"tip 1")
    flip(path, 3)
    assert Head(path, KEY).read() == HeadRead(b"tip 1", torn=True)


def test_both_slots_altered_is_a_damaged_head(path: Path) -> None:
    head = Head(path, KEY)
    head.write(b"tip 0")
    head.write(b"tip 1")
    flip(path, 3)
    flip(path, SLOT_BYTES + 3)
    with pytest.raises(EvidenceError):
        Head(path, KEY).read()


def test_slots_that_changed_places_are_not_slots(path: Path) -> None:
    head = Head(path, KEY)
    head.write(b"tip 0")
    head.write(b"tip 1")
    data = path.read_bytes()
    path.write_bytes(data[SLOT_BYTES:] + data[:SLOT_BYTES])
    with pytest.raises(EvidenceError):
        Head(path, KEY).read()


def test_a_head_that_went_away_is_told_and_made_anew_by_the_next_session(path: Path) -> None:
    head = Head(path, KEY)
    head.write(b"tip 0")
    path.unlink()
    with pytest.raises(EnvironmentFailure):
        head.write(b"tip 1")
    Head(path, KEY).write(b"tip 1")
    assert Head(path, KEY).read() == HeadRead(b"tip 1", torn=False)


@pytest.mark.parametrize("content", [b"two\nlines", b"x" * SLOT_BYTES])
def test_content_that_fits_no_slot_is_refused_before_anything_is_written(path: Path, content: bytes) -> None:
    with pytest.raises(ValueError, match="one short line"):
        Head(path, KEY).write(content)
    assert not path.exists()


@pytest.mark.parametrize("data", [b"", b"tip\n", b"x" * 2 * SLOT_BYTES, b"tip\n" + b"9" * 400 + b"\n\n" + bytes(619)])
def test_what_is_no_head_is_refused(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(EvidenceError):
        Head(path, KEY).read()


_LINES = """
import sys, time
from pathlib import Path
from fieldkit.storage.head import Head
head = Head(Path(sys.argv[1]), bytes(32))
for number in range(200):
    head.write(b"%d" % number)
    found = head.read()
    assert found is not None and found.content == b"%d" % number
head.settle()
head.settle()
"""


def test_the_disk_is_told_once_of_lines_that_follow_one_another(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    command = ["strace", "-f", "-ttt", "-o", str(log), "-e", "trace=sync_file_range,pwrite64"]
    subprocess.run([*command, sys.executable, "-c", _LINES, str(tmp_path / "head")], check=True, cwd=ROOT)
    calls = [line.split() for line in log.read_text(encoding="ascii").splitlines() if "(" in line]
    told = [float(at) for _, at, what, *_ in calls if what.startswith("sync_file_range")]
    written = [float(at) for _, at, what, *_ in calls if what.startswith("pwrite64")]
    assert len(written) == 199  # the first makes the file
    assert 1 <= len(told) <= 2 + (written[-1] - written[0]) / _SOON
    assert told[-1] >= written[-1]
