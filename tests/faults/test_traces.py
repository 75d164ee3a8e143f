"""Nothing that a witness said, and no name of a file, is found outside what was asked for."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from fieldkit.clock import SystemClock
from fieldkit.records import IDENTITY_FIELDS
from fieldkit.workflows import demo
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.conftest import ROOT

pytestmark = pytest.mark.faults

CORE = "zqxkvjwpfyhbgm"
"""In every marker, whatever the field; letters only, so that it survives folding and tokenizing."""
OPENS = "open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat"
_OPENED = re.compile(r"(?:open|openat|openat2|creat)\(.*O_(?:WRONLY|RDWR|CREAT).* = \d+<([^>]*)>")
_NAMED = re.compile(r"(?:rename|link|symlink)\w*\(.*\"([^\"]+)\"[^\"]*\) = 0")
_TEXTS = ("place", "language", "second_language", "interpreter", "why", "corrections")
_CONSENT = ("language", "manner", "conditions")
_HARMLESS = ("/dev/null", "/dev/tty", "/proc/self/", "/proc/thread-self/")


def marker(where: str) -> str:
    return f"{CORE}{where.replace('/', '')}"


def forms() -> dict[str, dict[str, object]]:
    form: dict[str, object] = {
        **INTERVIEW_FORM,
        **{name: marker(name) for name in _TEXTS},
        "present": [marker("present")],
        "witness": {name: marker("witness" + name) for name in ("languages", "age_group", "note")},
        "consent": {**INTERVIEW_FORM["consent"], **{name: marker(name) for name in _CONSENT}},
        "turns": [{"speaker": "witness", "text": marker("turn"), "translation": marker("translation"), "basis": "saw"}],
    }  # fmt: skip
    later: dict[str, object] = {"turns": [{"speaker": "question", "text": marker("later"), "translation": ""}]}
    identity: dict[str, object] = {name: marker("identity" + name) for name in IDENTITY_FIELDS}
    words: dict[str, object] = {
        name: marker(name) for name in ("reason", "actor", "event", "alert", "description", "word")
    }
    return {"form.json": form, "later.json": later, "identity.json": identity, "forms.json": words}


def make_card(card: Path) -> None:
    (card / marker("folder")).mkdir(parents=True)
    pixels = (CORE.encode() * 3000)[: 64 * 64 * 3]
    exif = Image.Exif()
    exif[0x010E], exif[0x013B], exif[0x010F] = marker("exif"), marker("artist"), marker("make")
    picture = Image.frombytes("RGB", (64, 64), pixels)
    picture.save(card / f"{marker('photo')}.tiff", exif=exif)
    picture.save(card / marker("folder") / f"{marker('photo')}.jpg", exif=exif, comment=marker("comment"))
    (card / f"{marker('note')}.txt").write_text(marker("content"), encoding="utf-8")


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the day, done, with everything that it opened for writing in ``calls``."""
    folder = tmp_path_factory.mktemp("traces")
    made = demo.set_up(folder / "made", lambda _: None, SystemClock())
    for name in ("vault", "hq"):
        (folder / "made" / name).rename(folder / name)
    for name, secret in {"lead": made.vault, **made.desks}.items():
        (folder / f"{name}.secret").write_text(secret, encoding="utf-8")
    make_card(folder / "card")
    for name, content in forms().items():
        (folder / name).write_text(json.dumps(content), encoding="utf-8")
    environment = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
        (folder / "own" / name).mkdir(parents=True, mode=0o700)
        environment[name] = str(folder / "own" / name)
    command = ["strace", "-f", "--seccomp-bpf", "-qq", "-y", "-s", "4096", "-o", str(folder / "calls"), "-e",
               f"trace={OPENS}", sys.executable, "-B", "-m", "tests.faults.canary_day", str(folder)]  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=110, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return folder


def _patterns(core: bytes = CORE.encode()) -> list[bytes]:
    """The core as UTF-8, UTF-16 (either order), hex, and base64 at each of its three offsets; lower case."""
    wide = [core.decode().encode(one) for one in ("utf-16-le", "utf-16-be")]
    sixes = [base64.b64encode(b"\0" * pad + core)[4 if pad else 0 : -4] for pad in range(3)]
    return [one.lower() for one in (core, *wide, core.hex().encode(), *sixes)]


def traces(*roots: Path) -> Iterator[str]:
    """Every file below whose name or content holds a marker."""
    patterns = _patterns()
    for root in roots:
        for path in [root, *root.rglob("*")]:
            held = os.fsencode(path.name) + (path.read_bytes() if path.is_file() else b"")
            if any(pattern in held.lower() for pattern in patterns):
                yield str(path)


def test_the_search_for_markers_finds_each_of_their_forms(tmp_path: Path) -> None:
    word = marker("x")
    forms = (word.encode(), word.upper().encode("utf-16-be"), word.encode().hex().encode(),
             *(base64.b64encode(b"y" * pad + word.encode()) for pad in range(3)))  # fmt: skip
    for number, form in enumerate(forms):
        (tmp_path / str(number)).write_bytes(b"before" + form + b"after")
    (tmp_path / word).mkdir()
    assert len(list(traces(tmp_path))) == len(forms) + 1


def test_no_marker_is_in_the_vault_in_home_or_in_temporary_folders(day: Path) -> None:
    assert list(traces(day / "vault", day / "own")) == []


def test_nothing_at_all_is_written_to_home_or_temporary_folders(day: Path) -> None:
    assert [path for path in (day / "own").rglob("*") if not path.is_dir()] == []


def test_no_marker_is_at_headquarters_before_the_custodian_opens(day: Path) -> None:
    assert list(traces(day / "stick", day / "hq", day / "receipts")) == []


def test_the_custodian_and_who_exports_see_what_they_asked_for(day: Path) -> None:
    assert list(traces(day / "opened"))
    assert list(traces(day / "exported"))


def test_every_path_opened_for_writing_is_in_the_vault_at_a_desk_or_asked_for(day: Path) -> None:
    allowed = tuple(f"{day / name}" for name in ("vault", "hq", "stick", "opened", "receipts", "exported"))
    written = set()
    for line in (day / "calls").read_text(encoding="utf-8", errors="replace").splitlines():
        if match := _OPENED.search(line) or _NAMED.search(line):
            written.add(match[1])
    assert any(path.startswith(f"{day / 'vault'}") for path in written)
    compiled = re.compile(re.escape(str(ROOT)) + r".*/__pycache__/[\w.-]+")  # the program's own, compiled
    outside = {path for path in written if not path.startswith((*allowed, *_HARMLESS)) and not compiled.match(path)}
    assert outside == set()
