"""A reader written from docs/FORMAT.md alone finds in a demo what fieldkit put there, and refuses what was altered."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fieldkit.clock import SystemClock
from fieldkit.records import KINDS, path_class
from fieldkit.workflows.field import evidence, unlock
from tests.peers.demo_bundle import DemoRun
from tests.peers.second_implementation.__main__ import main
from tests.peers.second_implementation.records import classes

FOLDER = Path(__file__).with_name("second_implementation")


def test_it_imports_nothing_of_ours() -> None:
    names = set()
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                names.add(node.module or "")
    others = {name.split(".")[0] for name in names} - set(sys.stdlib_module_names)
    assert others == {"tests", "cryptography", "sqlcipher3"}
    assert all(name.startswith("tests.peers.second_implementation") for name in names if name.startswith("tests"))


def configuration(demo: DemoRun, age: list[str], folder: Path) -> Path:
    given = {
        "kit": str(demo.folder / "heron.kit"), "bundle": str(demo.stick), "receipts": str(demo.folder / "receipts"),
        "vault": str(demo.folder / "vault"), "passphrase": demo.passphrase,
        "age": [*age, str(demo.keys), "{file}", "{out}"],
    }  # fmt: skip
    path = folder / "config.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def found(
    demo_run: DemoRun, npm_age: list[str], root: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    config = configuration(demo_run, npm_age, tmp_path_factory.mktemp("second"))
    command = [sys.executable, "-m", "tests.peers.second_implementation", str(config)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_it_opens_the_bundle_to_the_same_records(found: dict[str, Any], demo_run: DemoRun) -> None:
    bundle = found["bundle"]
    assert bundle["id"] == demo_run.result.bundle
    kinds = [fields["kind"] for fields in bundle["records"].values()]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "person": 1, "witness": 1, "consent": 1, "interview": 1, "exhibit": 8, "event": 1, "actor": 1, "alert": 1,
    }  # fmt: skip
    assert bundle["identities"]["identity/name"] == "Amina Example"
    assert set(bundle["withheld"].values()) == {"consent", "identities"}
    originals = {path.stem for path in (demo_run.folder / "opened" / "originals").iterdir()}
    assert originals == {bundle["records"][record]["code"] for record in bundle["media"]}


def test_it_believes_both_receipts(found: dict[str, Any]) -> None:
    assert found["receipts"] == [["received", "received"], ["verified", "intact"]]


def test_it_unlocks_the_vault_and_opens_every_object(found: dict[str, Any], demo_run: DemoRun) -> None:
    vault = found["vault"]
    session = unlock.unlock(demo_run.folder / "vault", demo_run.passphrase, SystemClock())
    try:
        assert session.certificate == vault["person"]
        for row in evidence.listing(session):
            stored = session.vault.objects.of(row.id)
            assert stored is not None
            assert vault["objects"][row.id] == stored.sha256
    finally:
        session.lock()
    assert vault["acts"][: len(found["bundle"]["acts"])] == found["bundle"]["acts"]
    assert vault["acts"][len(found["bundle"]["acts"])] == "sealed"


def _altered_part(folder: Path) -> None:
    [path] = (folder / "stick").glob("*.media-0001.age")
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)


def _receipt_taken_off_the_list(folder: Path) -> None:
    path = folder / "receipts" / "list.jsonl"
    path.write_bytes(path.read_bytes().split(b"\n", 1)[1])


def _leaf_swapped(folder: Path) -> None:
    path = folder / "receipts" / "log" / "leaves.bin"
    path.write_bytes(path.read_bytes()[32:] + path.read_bytes()[:32])


def _old_head(folder: Path) -> None:
    path = folder / "vault" / "head"
    path.write_bytes(path.read_bytes().replace(b'"seq":3', b'"seq":2'))


def test_it_finds_both_receipts_in_the_log(found: dict[str, Any]) -> None:
    assert found["log"] == {"leaves": 2, "checkpoints": [[2, False]]}
    assert found["logged"] == [0, 1]


ALTERED: dict[str, Callable[[Path], None]] = {
    "is not what the head lists": _altered_part,
    "broken list": _receipt_taken_off_the_list,
    "the log does not hold": _leaf_swapped,
    "the head's MAC": _old_head,
}


@pytest.mark.parametrize("reason", ALTERED)
def test_it_refuses_what_was_altered(
    reason: str, demo_run: DemoRun, npm_age: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "demo"
    shutil.copytree(demo_run.folder, folder)
    ALTERED[reason](folder)
    moved = DemoRun(folder, demo_run.result, demo_run.keys, demo_run.passphrase)
    assert main(configuration(moved, npm_age, tmp_path)) == 1
    assert reason in json.loads(capsys.readouterr().out)["does-not-hold"]


def test_the_table_of_consent_classes_is_the_codes(root: Path) -> None:
    table = classes((root / "docs" / "FORMAT.md").read_text(encoding="utf-8"))
    assert set(table) == set(KINDS)
    for kind, paths in table.items():
        for path, said in paths.items():
            real = path.replace("*", "0a1b2c3d")
            for content in ("photo", "recording", "statement"):
                wanted = content if said == "content" else said
                assert path_class(kind, real, content) == wanted, (kind, path)
