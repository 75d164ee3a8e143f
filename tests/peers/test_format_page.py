"""docs/FORMAT.md is executed: its JSON is compared key by key with what a demo wrote, its commands and its Python run.

A block's first line says what it is: ``json NAME`` is the shape of NAME, ``sh PLACE`` runs in PLACE, ``python`` defines
functions that are compared with ours. A block that says nothing of the kind fails.
"""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from fieldkit.age import parse_identity_file
from fieldkit.bundle.files import find_one
from fieldkit.bundle.head import read_head_pair
from fieldkit.bundle.padme import padme
from fieldkit.bundle.reader import open_small
from fieldkit.custody import ACTS
from fieldkit.keys.oids import LEAD
from fieldkit.keys.pair_zip import read_pair
from fieldkit.keys.words import fingerprint_words, word_list
from fieldkit.keys.wrapping import unwrap, wrap
from fieldkit.vault import keyring
from tests.architecture.source import ROOT, python_files
from tests.peers.demo_bundle import DemoRun

PAGE = (ROOT / "docs" / "FORMAT.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```(\S[^\n]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
BLOCKS = [(info.split(), body) for info, body in _BLOCK.findall(PAGE)]
SHAPES = {kind[1]: body for kind, body in BLOCKS if kind[0] == "json"}
README = ("readme.txt", "readme.txt:records", "readme.txt:chain")
SHELL = [(place, body) for kind, body in BLOCKS if kind[0] == "sh" for place in kind[1:] or ["anywhere"]]


def test_every_block_is_of_a_kind_that_is_executed() -> None:
    assert {kind[0] for kind, _ in BLOCKS} == {"json", "python", "sh", "text"}
    assert [kind[1:] for kind, _ in BLOCKS if kind[0] == "text"] == [["bag-info.txt"], *([one] for one in README)]
    assert PAGE.count("\n```") == 2 * len(BLOCKS)


@pytest.fixture(scope="module")
def material(demo_run: DemoRun, demo_parts: Path) -> dict[str, bytes]:
    """An example of every document on the page."""
    keys, files = parse_identity_file(demo_run.keys.read_text(encoding="utf-8")), find_one(demo_run.stick)
    assert files.head is not None
    assert files.announcement is not None
    head, _ = read_head_pair(open_small(files.head.read_bytes(), keys, 1 << 20))
    kit, _ = read_pair((demo_run.folder / "heron.kit").read_bytes(), ("trust.json", "trust.p7s"), 1 << 20)
    vault = json.loads((demo_run.folder / "vault" / "vault.json").read_bytes())
    slot = {key: value for key, value in vault["slots"][0].items() if key not in ("vault_key", "identity", "handovers")}
    folder = demo_run.folder
    [chain] = (demo_parts / "records" / "custody").glob("*.txt")
    [receipt, *_] = (folder / "receipts").glob("*/receipt.json")
    body = json.loads(chain.with_suffix(".bodies.jsonl").read_bytes().split(b"\n")[0])[3]
    return {
        "version": _first(demo_parts / "records" / "data" / "versions.jsonl"),
        "line": _first(chain),
        "tip": _first(folder / "vault" / "head"),
        "body": json.dumps(body).encode(),
        "slot": json.dumps(slot).encode(),
        "signing-key": _signing_key(demo_run),
        "vault.json": (folder / "vault" / "vault.json").read_bytes(),
        "trust.json": kit,
        "request": _first(folder / "request.json"),
        "answer": (folder / "answer.json").read_bytes(),
        "head.json": head,
        "announcement": open_small(files.announcement.read_bytes(), keys, 1 << 20).split(b"\n")[0],
        "withheld": _first(demo_parts / "records" / "data" / "withheld.jsonl"),
        "receipt.json": receipt.read_bytes(),
        "list.jsonl": _first(folder / "receipts" / "list.jsonl"),
    }


def _first(path: Path) -> bytes:
    return path.read_bytes().split(b"\n")[0]


def _signing_key(demo: DemoRun) -> bytes:
    from fieldkit.vault import Vault

    vault = Vault.open(demo.folder / "vault", demo.passphrase)
    try:
        row = vault.people.of(vault.keys.slot)
        assert row is not None
        return bytes(unwrap(vault.keys.person_key, row.signer or b"", "signing-key"))
    finally:
        vault.close()


def shape(value: Any) -> Any:
    """Keys in their order, and the kind of each value; of a list, its first element."""
    if isinstance(value, dict):
        return [(key, shape(item)) for key, item in value.items()]
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return type(value).__name__


def agrees(said: Any, found: Any) -> bool:
    """Null and an empty list stand for whatever may be there."""
    if "NoneType" in (said, found) or [] in (said, found):
        return True
    if isinstance(said, list) and isinstance(found, list) and said and isinstance(said[0], tuple):
        return [key for key, _ in said] == [key for key, _ in found] and all(
            agrees(one, other) for (_, one), (_, other) in zip(said, found, strict=True)
        )
    if isinstance(said, list) and isinstance(found, list):
        return agrees(said[0], found[0])
    return bool(said == found)


@pytest.mark.parametrize("name", SHAPES)
def test_a_document_has_the_keys_of_the_page(name: str, material: dict[str, bytes]) -> None:
    said, found = json.loads(SHAPES[name]), json.loads(material[name])
    assert agrees(shape(said), shape(found)), (shape(said), shape(found))
    if isinstance(said, dict) and "format" in said:
        assert said["format"] == found["format"]


def test_no_document_of_the_material_is_left_out(material: dict[str, bytes]) -> None:
    assert set(material) == set(SHAPES)


def test_bag_info_has_the_lines_of_the_page(demo_parts: Path) -> None:
    [body] = [body for kind, body in BLOCKS if kind == ["text", "bag-info.txt"]]
    said = [line.split(": ")[0] for line in body.splitlines()]
    for part in demo_parts.iterdir():
        found = (part / "bag-info.txt").read_text(encoding="utf-8")
        assert [line.split(": ")[0] for line in found.splitlines()] == said


def test_the_readme_of_every_part_is_the_page_s_byte_for_byte(demo_parts: Path) -> None:
    intro, records, chain = (body for kind, body in BLOCKS if kind[-1] in README)
    for part in demo_parts.iterdir():
        info = dict(line.split(": ") for line in (part / "bag-info.txt").read_text(encoding="utf-8").splitlines())
        sealed = datetime.fromisoformat(info["Fieldkit-Sealed"]).astimezone(UTC)
        values = {"<time>": sealed.isoformat(timespec="seconds"), "<T>": str(int(sealed.timestamp())), "<policy>": LEAD}
        said = intro + ("\n" + records if (part / "data" / "openings.jsonl").exists() else "")
        for number, file in enumerate(sorted((part / "custody").glob("*.txt")), 5):
            said += "\n" + chain.replace("<n>", str(number))
            values |= {"<chain>": file.stem, "<short>": file.stem[:8]}
        for name, value in values.items():
            said = said.replace(name, value)
        assert (part / "readme.txt").read_text(encoding="utf-8") == said


@pytest.mark.parametrize(("place", "script"), SHELL, ids=[place for place, _ in SHELL])
def test_a_command_of_the_page_holds(
    place: str, script: str, demo_run: DemoRun, demo_parts: Path, material: dict[str, bytes], tmp_path: Path
) -> None:
    head = json.loads(material["head.json"])
    values = {"ID": head["id"], "PATH": "/usr/bin:/bin", "LC_ALL": "C"}
    kind, _, part = place.partition(":")
    sources = {"bundle": demo_run.stick, "receipts": demo_run.folder / "receipts", "part": demo_parts / part}
    folders = [sources[kind]] if kind in sources else []
    if kind == "receipt":
        folders = [path.parent for path in (demo_run.folder / "receipts").glob("*/receipt.json")]
        assert len(folders) == 2
    for number, source in enumerate(folders or [demo_parts / "media-0001"]):
        folder = tmp_path / str(number)
        shutil.copytree(source, folder)
        values |= _values(folder, head)
        command = ["bash", "-e", "-o", "pipefail", "-c", script]
        done = subprocess.run(command, cwd=folder, env=values, capture_output=True, text=True)
        assert done.returncode == 0, (script, done.stdout, done.stderr)


def _values(folder: Path, head: dict[str, Any]) -> dict[str, str]:
    """What stands for the names in capitals."""
    records = next(part["digest"] for part in head["parts"] if part["kind"] == "records")
    found = {"RECORDS_DIGEST": records.partition(":")[2]}
    chains = list((folder / "custody").glob("*.txt"))
    if chains:
        found["CHAIN"] = chains[0].stem
    readme = folder / "readme.txt"
    if readme.exists():  # T is taken from the readme, as the page says
        [time] = set(re.findall(r"-attime (\d+)", readme.read_text(encoding="utf-8")))
        [role] = set(re.findall(r"-policy \S+\.(1\.\d) ", readme.read_text(encoding="utf-8")))
        found |= {"T": time, "ROLE": role}
    return found


@pytest.fixture(scope="module")
def functions() -> dict[str, Callable[..., Any]]:
    """What the Python of the page defines."""
    space: dict[str, Any] = {}
    for kind, body in BLOCKS:
        if kind == ["python"]:
            exec(compile(body, "FORMAT.md", "exec"), space)
    return space


def test_padme_of_the_page_is_ours(functions: dict[str, Callable[..., Any]]) -> None:
    lengths = [*range(300), 1000, 12345, 1 << 20, (1 << 20) + 1, 3 << 33]
    assert [functions["padme"](one) for one in lengths] == [padme(one) for one in lengths]


def test_words_of_the_page_are_ours(functions: dict[str, Callable[..., Any]]) -> None:
    for digest in ("00" * 32, "ff" * 32, "0123456789abcdef" * 4):
        assert tuple(functions["words"](digest, word_list())) == fingerprint_words(digest)


def test_unwrap_of_the_page_opens_the_vault_key(functions: dict[str, Callable[..., Any]], demo_run: DemoRun) -> None:
    keys = keyring.unlock(demo_run.folder / "vault", demo_run.passphrase)
    slot = json.loads((demo_run.folder / "vault" / "vault.json").read_bytes())["slots"][0]
    wrapped = base64.b64decode(slot["vault_key"])
    assert functions["unwrap"](bytes(keys.person_key), wrapped, "vault-key") == bytes(keys.vault_key)
    assert functions["unwrap"](bytes(32), wrap(bytes(32), b"secret", "example"), "example") == b"secret"


def test_every_act_stands_on_the_page() -> None:
    [listed] = re.findall(r"^Acts: (.*?)\.\n", PAGE, re.DOTALL | re.MULTILINE)
    assert set(re.split(r",\s+", listed)) == ACTS


def test_every_place_on_the_page_that_code_names_is_there() -> None:
    headings = {re.sub(r"^\d+\. ", "", text) for text in re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)}
    known = headings | set(re.findall(r"\*\*(.+?)\*\*", PAGE))
    missing = []
    for path in python_files("fieldkit", "ui"):
        text = re.sub(r"\s+", " ", (ROOT / path).read_text(encoding="utf-8"))
        named = re.findall(r'FORMAT\.md, ((?:"[^"]+"(?:, | and )?)+)', text)
        missing += [f"{path}: {one}" for group in named for one in re.findall(r'"([^"]+)"', group) if one not in known]
    assert missing == []
