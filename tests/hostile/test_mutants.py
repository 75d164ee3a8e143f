"""Ten thousand damaged pictures: the parent lives, every file is evidence, byte for byte."""

from __future__ import annotations

import hashlib
import random
from collections import Counter
from pathlib import Path

import pytest

from fieldkit.capture import Collected, collect
from fieldkit.jobs import silent_job
from fieldkit.sandbox import Sandbox
from fieldkit.storage.objects import ObjectStore
from tests.unit.sandbox.material import encoded, exif, lying, upright

PHOTOS = Path(__file__).resolve().parents[3] / "shared" / "data" / "photos"
_LARGEST = 300_000  # bytes of a real photo that is worth ten thousand copies


def samples() -> list[bytes]:
    """One of each format with every kind of tag, and the real ones where they are."""
    block = exif(
        {0x010F: "Acme", 0x0110: "One", 0x0112: 6, 0x0132: "2026:11:20 09:12:00"},
        {0x9003: "2026:11:20 09:12:00", 0x9011: "+03:00"},
        {1: "N", 2: (13.0, 27.0, 3.96), 3: "E", 4: (22.0, 26.0, 31.92), 7: (6.0, 12.0, 0.0), 0x1D: "2026:11:20"},
    )
    made = [encoded(upright(), kind, block) for kind in ("JPEG", "PNG", "WEBP", "HEIF")]
    made += [
        lying("TIFF", 6),
        lying("TIFF", 5, compression="tiff_lzw"),
        encoded(upright(), "GIF"),
        encoded(upright(), "BMP"),
    ]
    if PHOTOS.is_dir():
        made += [path.read_bytes() for path in sorted(PHOTOS.iterdir()) if path.stat().st_size < _LARGEST]
    return made


def mutant(sample: bytes, chance: random.Random) -> bytes:
    """One of: bytes set, a stretch cut out, doubled, zeroed or moved, the end cut, a number made extreme. The first
    bytes stay in most, so that the reader is reached."""
    data = bytearray(sample)
    first = 0 if chance.random() < 0.1 else 12
    reach = chance.choice((200, 1000, len(data)))  # tags lie near the start
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        near = min(len(data), reach)
        at = chance.randint(min(first, near), near)
        length = chance.choice((1, 2, 4, 16, 256))
        match chance.randrange(6):
            case 0:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[at : at + length]
            case 2:
                data[at:at] = data[at : at + length]
            case 3:
                data[at : at + length] = bytes(length)
            case 4:
                data[at : at + 4] = chance.choice((b"\xff" * 4, b"\x7f\xff\xff\xff", b"\x80\0\0\0", b"\0\0\0\x01"))
            case 5:
                del data[chance.randint(at, len(data)) :]
    return bytes(data)


def run(tmp_path: Path, count: int, seed: int) -> Counter[str]:
    """Collect ``count`` mutants, a folder of 500 at a time; how often each status came."""
    chance, originals, statuses = random.Random(seed), samples(), Counter[str]()
    (tmp_path / "objects").mkdir()
    store = ObjectStore(tmp_path / "objects")
    with Sandbox.start() as sandbox:
        for start in range(0, count, 500):
            folder = tmp_path / "card"
            folder.mkdir()
            for number in range(start, min(count, start + 500)):
                (folder / f"{number:05}").write_bytes(mutant(chance.choice(originals), chance))
            wanted = [hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())]
            found = [one for group in collect([folder], store, sandbox, silent_job()) for one in group]
            taken = [one for one in found if isinstance(one, Collected)]
            assert [one.stored.sha256 for one in taken] == wanted
            for one in taken:
                statuses[one.inspection.status + " " + one.inspection.reason] += 1
                store.remove(one.stored.name)
            for path in folder.iterdir():
                path.unlink()
            folder.rmdir()
        assert sandbox.running
        assert sandbox.protections.sufficient
    return statuses


def test_a_few_mutants_are_all_taken(tmp_path: Path) -> None:
    statuses = run(tmp_path, 150, 3)
    assert statuses.total() == 150
    assert statuses["not-read no-sandbox"] == 0
    assert statuses["read "] > 10


@pytest.mark.soak
def test_ten_thousand_mutants_are_all_taken(tmp_path: Path) -> None:
    statuses = run(tmp_path, 10_000, 2026)
    assert statuses.total() == 10_000
    assert statuses["not-read no-sandbox"] == 0
    assert statuses["unreadable bad-answer"] == 0  # an honest child is never taken for a liar
    assert statuses["read "] > 1000


@pytest.mark.soak
def test_a_folder_of_ten_thousand_files(tmp_path: Path) -> None:
    (tmp_path / "objects").mkdir()
    (tmp_path / "card").mkdir()
    data = encoded(upright(), "JPEG", exif({0x010F: "Acme"}))
    for number in range(10_000):
        (tmp_path / "card" / f"{number:05}.jpg").write_bytes(data + number.to_bytes(4, "big"))
    store = ObjectStore(tmp_path / "objects")
    with Sandbox.start() as sandbox:
        found = [one for group in collect([tmp_path / "card"], store, sandbox, silent_job()) for one in group]
    assert [one.name for one in found] == [f"{number:05}.jpg" for number in range(10_000)]
    assert all(isinstance(one, Collected) and one.inspection.status == "read" for one in found)
    assert len({one.stored.sha256 for one in found if isinstance(one, Collected)}) == 10_000
