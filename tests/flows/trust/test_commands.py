"""The commands of headquarters' keys, as people type them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from fieldkit.cli.main import main
from fieldkit.clock import SystemClock
from fieldkit.keys.shares import Scheme
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.workflows.hq import setup, shares
from tests.flows import cli_page
from tests.flows.trust.authority import LocalAuthority
from tests.flows.trust.deployment import PASSPHRASE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A headquarters whose root is split into ``shares/``."""
    (tmp_path / "pass").write_text(PASSPHRASE + "\n", encoding="utf-8")
    passphrases = dict.fromkeys(setup.DESKS, PASSPHRASE)
    made = setup.create(
        tmp_path / "hq", "Archive", SystemClock(), passphrases, training=True, classic=True, cost=MINIMUM_COST,
        root_shares=Scheme(2, 3),
    )  # fmt: skip
    shares.write(made.shares, tmp_path / "shares")
    return tmp_path


def _run(folder: Path, *words: str | Path, status: int = 0) -> dict[str, Any]:
    arguments = [*map(str, words), "--json", "--passphrase-file", str(folder / "pass")]
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == status, (done.output, done.exception)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[0])
    return found


def test_the_whole_round(folder: Path) -> None:
    root, intake = folder / "hq" / "root", folder / "hq" / "intake"
    two: list[str | Path] = []
    for number in (1, 3):
        two += ["--root-share", folder / "shares" / f"root-share-{number}.txt"]
    refused = _run(folder, "hq", "kit", root, "--team", "Heron", "--out", folder / "a.kit", status=4)
    assert refused["error"]["code"] == "shares-needed"
    assert _run(folder, "hq", "kit", root, "--team", "Heron", "--out", folder / "a.kit", *two)["version"] == 1
    local = LocalAuthority.make(folder / "authority", SystemClock())
    assert _run(folder, "hq", "authority", root, "--name", "Clock tower", "--roots", local.root)["roots"] == 1
    assert len(_run(folder, "hq", "rekey", intake, "--out", folder / "r")["words"]) == 8
    since = ["--since", "2020-01-01T00:00:00+00:00", "--reason", "replaced"]
    replaced = _run(folder, "hq", "replace", root, "--request", folder / "r", *since, *two)
    assert (replaced["code"], replaced["reason"]) == ("I-01", "replaced")
    assert _run(folder, "hq", "replace", root, *since, status=2)["error"]["code"] == "usage"
    rotated = _run(folder, "hq", "rotate", root, "--out", folder / "kits", "--shares-out", folder / "new", *two)
    assert len(rotated["words"]) == 8
    assert [Path(one).name for one in rotated["shares"]] == [f"root-share-{number}.txt" for number in (1, 2, 3)]
    assert _run(folder, "hq", "replace", root, "--trust-key", *since, *two, status=4)["error"]["code"] == "shares-wrong"
    assert _run(folder, "hq", "stamp", intake, "--requests", folder / "asked") == {"requests": []}
    assert _run(folder, "hq", "revoke", root, "X-1", *since, status=2)["error"]["code"] == "certificate-unknown"
    assert _run(folder, "hq", "revoke", root, "X-1", "--since", "today", "--reason", "lost", status=2)["error"][
        "code"
    ] == ("time-malformed")


def test_month_keys_as_they_are_typed(folder: Path) -> None:
    root, custodian = folder / "hq" / "root", folder / "hq" / "custodian"
    listed = _run(folder, "hq", "keys", "list", custodian)
    first, *_, last = [one["month"] for one in listed["months"]]
    assert {one["state"] for one in listed["months"]} == {"current", "future"}
    rehearsed = _run(folder, "hq", "keys", "destroy", custodian, first, "--rehearse")
    assert rehearsed == _run(folder, "hq", "keys", "destroy", custodian, first)
    assert (rehearsed["destroyed"], [one["code"] for one in rehearsed["obstacles"]]) == (False, ["month-in-use"])
    refused = _run(folder, "hq", "keys", "destroy", custodian, first, "--yes", status=4)
    assert refused["error"]["code"] == "month-in-use"
    _run(folder, "hq", "keys", "destroy", custodian, first, "--yes", "--rehearse", status=2)
    made = _run(folder, "hq", "keys", "new", custodian, "--out", folder / "months")
    assert (made["made"], made["until"], made["file"]) == ([], last, str(folder / "months"))
    shared: list[str | Path] = []
    for number in (1, 3):
        shared += ["--root-share", folder / "shares" / f"root-share-{number}.txt"]
    kit = _run(
        folder, "hq", "kit", root, "--team", "Heron", "--out", folder / "a.kit", "--months", folder / "months", *shared
    )
    assert kit["months_until"] == last
    unknown = _run(folder, "hq", "lost", custodian, "H-01", "--reason", "burned", status=2)
    assert unknown["error"]["code"] == "vault-unknown"
    assert _run(folder, "hq", "keys", "list", root, status=4)["error"]["code"] == "wrong-desk"


def test_an_intake_is_put_back_as_it_is_typed(folder: Path) -> None:
    """The shapes of the page, and the second line of the passphrase file, which opens what was handed over."""
    two: list[str | Path] = []
    for number in (1, 3):
        two += ["--root-share", folder / "shares" / f"root-share-{number}.txt"]
    _run(folder, "hq", "kit", folder / "hq" / "root", "--team", "Heron", "--out", folder / "a.kit", *two)
    handed = _run(folder, "hq", "keys", "hand-over", folder / "hq" / "custodian", "--out", folder / "transport.key")
    made = ("--kit", folder / "a.kit", "--transport", folder / "transport.key", "--out", folder / "intake.request")
    assert _run(folder, "hq", "new-intake", folder / "new", *made, status=2)["error"]["code"] == "passphrase-missing"
    (folder / "pass").write_text(f"{PASSPHRASE}\n{handed['passphrase']}\n", encoding="utf-8")
    rows = {row.key: row for row in cli_page.rows(set(main.commands))}
    new = _run(folder, "hq", "new-intake", folder / "new", *made)
    cli_page.check(new, rows["hq new-intake"].json)
    empty = _run(folder, "hq", "rebuild", folder / "new", folder / "hq", status=4)
    assert empty["error"]["code"] == "desk-not-certified"
    since = ["--since", "2020-01-01T00:00:00+00:00", "--reason", "lost"]
    (folder / "pass").write_text(PASSPHRASE + "\n", encoding="utf-8")
    words = ("--words", " ".join(new["words"]))
    kits = ("--out", folder / "kits")
    root = folder / "hq" / "root"
    done = _run(folder, "hq", "replace", root, "--request", folder / "intake.request", *words, *since, *kits, *two)
    _run(folder, "hq", "trust", folder / "new", done["files"][0])
    (folder / "given" / "x").mkdir(parents=True)
    (folder / "given" / "x" / "receipt.json").write_bytes(b"{}")
    (folder / "given" / "x" / "receipt.p7s").write_bytes(b"")
    taken = _run(folder, "hq", "rebuild", folder / "new", folder / "given")
    cli_page.check(taken, rows["hq rebuild"].json)
    assert taken == {"receipts": [], "refused": [{"name": "x", "code": "receipt-malformed"}]}
