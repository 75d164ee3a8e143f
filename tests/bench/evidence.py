"""Evidence on the desktop: a light table of 10,000, a chain of 100,000, a card of 1,000 photos of 12 megapixels, and
a day in a case of 10,000 photos and 5,000 interviews.

Every stall is the longest of all rounds. The photos are taken beside two threads that only hash each and decode it
small with Pillow's draft, which is the least that anybody must do on two cores.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image

from fieldkit.clock import SystemClock
from fieldkit.commitments import make_version
from fieldkit.ids import new_record_id
from fieldkit.records import Exhibit
from fieldkit.vault import searchable
from fieldkit.workflows.field import unlock
from fieldkit.workflows.field.session import FieldSession
from tests.bench.filling import Lines, fill_with_interviews, fill_with_lines
from tests.bench.report import Figure
from tests.bench.screen import screen
from tests.bench.wording import tongues

TILES, LINES, PHOTOS, INTERVIEWS = 10_000, 100_000, 1_000, 5_000
_SIZE = (4000, 3000)
_THUMBNAIL = 256
_LIMIT_MS = 50

Found = dict[str, float | str]
"""What one probe measured."""


def measure(
    folder: Path, vault: Path, passphrase: str, rounds: int, say: Callable[[str], None], scale: float = 1.0
) -> list[Figure]:
    """``vault`` is copied and never written. ``scale`` makes everything smaller, for trying it out."""
    secret = folder / "evidence-passphrase"
    secret.write_text(passphrase, encoding="utf-8")
    tiles, lines, photos, told = (max(10, round(scale * one)) for one in (TILES, LINES, PHOTOS, INTERVIEWS))
    table = _filled(folder / "table", vault, passphrase, lambda session: fill_with_exhibits(session, tiles))
    large = _filled(folder / "large", table, passphrase, lambda session: _fill_with_a_case(session, told))
    chain = _filled(folder / "chain", vault, passphrase, lambda session: fill_with_lines(session, lines))
    card = make_card(folder / "card-of-photos", photos)
    sources = {"day": large, "scroll": table, "check": chain, "take": vault}
    found: dict[str, list[Found]] = {what: [] for what in sources}
    alone = []
    for number in range(rounds):
        for what, source in sources.items():
            found[what].append(_probe(folder, what, source, secret, card if what == "take" else None))
        alone.append(_alone(card))
        say(f"evidence, round {number + 1}: " + ", ".join(f"{what} {found[what][-1]}" for what in found))
    rates = [other / _number(one, "seconds") for one, other in zip(found["take"], alone, strict=True)]
    seconds, whole = (statistics.median(_number(one, name) for one in found["take"]) for name in ("seconds", "whole"))
    case = f"{tiles:,} photos and {told:,} interviews"
    usable = max(_number(one, "usable") - _number(one, "derived") for one in found["day"]) / 1000
    return [
        Figure(f"longest stall, scrolling {tiles:,} thumbnails", _stall(found["scroll"]), "50 ms"),
        Figure(f"longest stall, checking {lines:,} lines of custody", _stall(found["check"]), "50 ms"),
        Figure(f"longest stall, taking {photos:,} 12-megapixel photos", _stall(found["take"]), "50 ms"),
        Figure("their rate against two cores that only hash and decode", f"{statistics.median(rates):.2f} x", "0.8 x"),
        Figure("taking them; and reading each back", f"{seconds:.1f} s; {whole - seconds:.1f} s", "-"),
        Figure(f"first paint of the light table of {tiles:,}", _most(found["scroll"], "first_paint", "ms"), "300 ms"),
        Figure(f"unlocking {case}, to the first place read, beyond the key derivation", f"{usable:.2f} s", "1.5 s"),
        Figure(f"longest stall, from unlocking {case} to what is first read", _stall(found["day"], "first_"), "50 ms"),
        Figure("longest stall, going through every place of it", _stall(found["day"]), "50 ms"),
        Figure("resident memory 30 s after unlocking it", _most(found["day"], "resident", "MiB"), "350 MiB"),
    ]  # fmt: skip


def _number(one: Found, name: str) -> float:
    value = one[name]
    if isinstance(value, str):
        raise TypeError(f"{name} is {value}")
    return value


def _most(rounds: list[Found], name: str, unit: str) -> str:
    return f"{max(_number(one, name) for one in rounds):.0f} {unit}"


def _stall(rounds: list[Found], when: str = "") -> str:
    """The longest of all; where it is over its limit, also where the window's thread stood in it."""
    worst = max(rounds, key=lambda one: _number(one, f"{when}stall"))
    where = f"; in {worst[f'{when}where']}" if _number(worst, f"{when}stall") > _LIMIT_MS else ""
    return f"{_most(rounds, f'{when}stall', 'ms')} ({_most(rounds, f'{when}work', 'ms')} of work{where})"


def _filled(folder: Path, vault: Path, passphrase: str, fill: Callable[[FieldSession], None]) -> Path:
    shutil.copytree(vault, folder)
    session = unlock.unlock(folder, passphrase, SystemClock())
    fill(session)
    session.lock()
    return folder


def _probe(folder: Path, what: str, vault: Path, secret: Path, card: Path | None) -> Found:
    copy = folder / "probed"
    shutil.copytree(vault, copy)
    command = [sys.executable, "-m", "tests.bench.evidence_probe", what, str(copy), str(secret)]
    kept = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    try:
        with screen(folder) as shown:
            environment = {**kept, "DISPLAY": shown.name, "QT_QPA_PLATFORM": "xcb"}
            done = subprocess.run(
                [*command, *([str(card)] if card else [])], env=environment, capture_output=True, text=True, check=True
            )
    finally:
        shutil.rmtree(copy)
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


def _fill_with_a_case(session: FieldSession, count: int) -> None:
    """Interviews beside what is there; and every signature was checked once, so that unlocking goes on from there."""
    fill_with_interviews(session, count, tongues())
    vault, tip = session.vault, session.vault.tip()
    assert tip is not None
    vault.checked.begin(tip)
    vault.checked.go_on(tip.seq + 1)
    with vault.transaction():
        vault.checked.keep()


def fill_with_exhibits(session: FieldSession, count: int) -> None:
    """Keep ``count`` photos with versions, lines, words and thumbnails, thirty to a day; there are no originals."""
    vault, chance = session.vault, random.Random(12)
    small = [_thumbnail(chance) for _ in range(40)]
    with vault.transaction():
        lines = Lines(session)
        for number in range(count):
            record, day = new_record_id(), 1 + number // 30
            taken = f"20{20 + day // 336}-{1 + day // 28 % 12:02d}-{1 + day % 28:02d}T{number % 24:02d}:15:00"
            exhibit = Exhibit(
                f"E-{number:05d}", hashlib.sha256(record.encode()).hexdigest(), 4_000_000, f"IMG_{number:05d}.JPG",
                "image/jpeg", "photo", taken + "+03:00", "H-01", 1, metadata_status="read", doubts=("no-zone",),
                metadata={"camera_make": "Acme", "camera_model": f"C{number % 5}", "captured_local": taken},
            )  # fmt: skip
            version = make_version(record, exhibit.to_fields()).version
            vault.versions.put_version(version, exhibit.code)
            lines.append("created", record, version.digest_hex)
            vault.search.put(record, searchable(version.fields()))
            vault.objects.put_thumbnail(record, small[number % len(small)])


def _thumbnail(chance: random.Random) -> bytes:
    picture = Image.effect_noise((_THUMBNAIL, _THUMBNAIL * 3 // 4), chance.uniform(20, 90)).convert("RGB")
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=80)
    return stream.getvalue()


def make_card(folder: Path, count: int) -> Path:
    """``count`` JPEG files of 12 megapixels, each with bytes of its own in a comment."""
    folder.mkdir()
    stream = io.BytesIO()
    Image.effect_noise((_SIZE[0] // 8, _SIZE[1] // 8), 60).convert("RGB").resize(_SIZE).save(stream, "JPEG", quality=85)
    whole = stream.getvalue()
    for number in range(count):
        comment = b"\xff\xfe" + (66).to_bytes(2, "big") + os.urandom(64)
        (folder / f"IMG_{number:04d}.JPG").write_bytes(whole[:2] + comment + whole[2:])
    return folder


def _alone(card: Path) -> float:
    """Seconds in which two threads hash every photo and decode it small, and nothing else."""
    began = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        for digest, size in pool.map(_hash_and_decode, sorted(card.iterdir())):
            if len(digest) != 64 or max(size) > _THUMBNAIL:
                raise RuntimeError("a photo was not decoded")
    return time.perf_counter() - began


def _hash_and_decode(path: Path) -> tuple[str, tuple[int, int]]:
    content = path.read_bytes()
    with Image.open(io.BytesIO(content)) as picture:
        picture.draft("RGB", (_THUMBNAIL, _THUMBNAIL))
        picture.thumbnail((_THUMBNAIL, _THUMBNAIL))
        return hashlib.sha256(content).hexdigest(), picture.size
