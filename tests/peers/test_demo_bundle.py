"""A demo bundle opened with nothing of ours: age, unzip, sha256sum, bagit.py, openssl, split.

The commands after decryption are those of each part's own readme.txt, in order, with bash; for receipts those of the
receipt folder's readme.txt.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldkit.bundle.readme import commands
from tests.peers.demo_bundle import DemoRun, run_demo

Decrypt = Callable[[Path, Path], None]
KINDS = ["records", "identities", "alerts", "media-0001"]


@pytest.fixture(scope="module", params=["classic", "post-quantum"])
def opened(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    debian_age: str,
    node: str,
    node_modules: Path,
) -> tuple[DemoRun, Path]:
    """A demo, and the folder with every part decrypted and unpacked by others."""
    folder = tmp_path_factory.mktemp(request.param)
    demo = run_demo(folder / "demo", classic=request.param == "classic")
    assert demo.result.intact
    script = node_modules.parent / "decrypt.mjs"
    shutil.copy(Path(__file__).with_name("decrypt.mjs"), script)
    for kind in KINDS:
        archive = folder / f"{kind}.zip"
        if request.param == "classic":
            command = [debian_age, "-d", "-i", str(demo.keys), "-o", str(archive), str(demo.part(kind))]
        else:
            command = [node, str(script), str(demo.keys), str(demo.part(kind)), str(archive)]
        subprocess.run(command, check=True, cwd=node_modules.parent)
        subprocess.run(["unzip", "-t", str(archive)], check=True, capture_output=True)
        subprocess.run(["unzip", "-q", str(archive), "-d", str(folder / kind)], check=True)
    return demo, folder


def bash(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=folder, capture_output=True, text=True)


@pytest.mark.parametrize("kind", KINDS)
def test_every_command_of_the_readme_holds(opened: tuple[DemoRun, Path], kind: str, tmp_path: Path) -> None:
    part = tmp_path / kind
    shutil.copytree(opened[1] / kind, part)
    readme = commands((part / "readme.txt").read_bytes())
    assert len(readme) >= 5
    for command in readme:
        done = bash(command, part)
        assert done.returncode == 0, (command, done.stderr)
        if command.startswith("comm "):
            assert done.stdout == ""
        if command.startswith("openssl cms"):
            assert "CMS Verification successful" in done.stdout + done.stderr
    if kind == "records":
        assert any(command.startswith("cmp ") for command in readme)


@pytest.mark.parametrize("kind", KINDS)
def test_bagit_accepts_each_part(opened: tuple[DemoRun, Path], kind: str, tmp_path: Path) -> None:
    part = tmp_path / kind
    shutil.copytree(opened[1] / kind, part)
    command = [str(Path(sys.executable).with_name("bagit.py")), "--validate", str(part)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("data/openings.jsonl", "sha256sum -c manifest"),
        ("bag-info.txt", "sha256sum -c tagmanifest"),
        ("tagmanifest-sha256.txt", "openssl cms"),
        ("signature.p7s", "openssl cms"),
    ],
)
def test_a_flipped_byte_fails_its_command(opened: tuple[DemoRun, Path], name: str, starts: str, tmp_path: Path) -> None:
    part = tmp_path / "records"
    shutil.copytree(opened[1] / "records", part)
    path = part / name
    flip(path, path.stat().st_size // 2)
    [command] = [one for one in commands((part / "readme.txt").read_bytes()) if one.startswith(starts)]
    assert bash(command, part).returncode != 0


def test_a_line_taken_from_the_chain_shows_in_its_command(opened: tuple[DemoRun, Path], tmp_path: Path) -> None:
    part = tmp_path / "records"
    shutil.copytree(opened[1] / "records", part)
    [chain] = (part / "custody").glob("*.txt")
    lines = chain.read_bytes().split(b"\n")
    chain.write_bytes(b"\n".join(lines[:6] + lines[8:]))
    outcomes = [bash(one, part).returncode for one in commands((part / "readme.txt").read_bytes())]
    assert outcomes[-1] != 0


def test_a_members_policy_is_refused(opened: tuple[DemoRun, Path]) -> None:
    part = opened[1] / "records"
    [command] = [one for one in commands((part / "readme.txt").read_bytes()) if one.startswith("openssl cms")]
    assert ".1.2 " in command
    assert bash(command.replace(".1.2 ", ".1.1 "), part).returncode != 0


def test_each_receipt_checks_with_its_own_readme(opened: tuple[DemoRun, Path]) -> None:
    folders = [path.parent for path in (opened[0].folder / "receipts").glob("*/receipt.json")]
    assert len(folders) == 2
    for folder in folders:
        text = (folder / "readme.txt").read_text(encoding="utf-8")
        [command] = [line.strip() for line in text.splitlines() if line.strip().startswith("openssl cms")]
        done = bash(command, folder)
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_a_part_holds_at_the_time_of_each_receipt(opened: tuple[DemoRun, Path], kind: str) -> None:
    """T and the lists from the receipt folder's readme, in the command of the part's."""
    part = opened[1] / kind
    [command] = [one for one in commands((part / "readme.txt").read_bytes()) if one.startswith("openssl cms")]
    for folder in (path.parent for path in (opened[0].folder / "receipts").glob("*/receipt.json")):
        text = (folder / "readme.txt").read_text(encoding="utf-8")
        [options] = re.findall(r"^(-CAfile \S+ -attime \d+)$", text, re.MULTILINE)
        options = options.replace("RECEIPT-FOLDER", str(folder))
        at_receipt, count = re.subn(r"-CAfile \S+ (-crl_check_all) -attime \d+", rf"{options} \1", command)
        assert count == 1
        assert bash(at_receipt, part).returncode == 0
        too_late = re.sub(r"-attime \d+", "-attime 4102444800", at_receipt)
        assert bash(too_late, part).returncode != 0


def test_a_parts_digest_is_made_again_with_split(opened: tuple[DemoRun, Path]) -> None:
    demo, folder = opened
    part = demo.part("records")
    done = bash(f"split -b 16M --filter=sha256sum {part} | cut -c1-64 | sha256sum", folder)
    receipt = next((demo.folder / "receipts").glob("*/receipt.json")).read_text(encoding="utf-8")
    assert done.stdout.split()[0] in receipt
