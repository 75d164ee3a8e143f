"""docs/CLI.md, "What can have happened to a bundle": each row is done to a real bundle, and both desks say so.

The commands run as processes, on copies of the desks; the row says exit status, state and codes, and this holds
them to it. Whoever adds a row adds a case, and the other way round.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.flows.test_cli_contract import Done, run
from tests.hostile.forge import Files, Sealed
from tests.hostile.test_senders import forwarded


class Place:
    """Copies of the desks and what lies on the stick."""

    def __init__(self, sealed: Sealed, another: Sealed, folder: Path) -> None:
        self.sealed, self.another, self.folder = sealed, another, folder
        shutil.copytree(sealed.deployment.folder / "hq", folder / "hq")

    def desk(self, command: str, name: str, *arguments: str | Path) -> Done:
        secret = self.folder / f"{name}.passphrase"
        secret.write_text(self.sealed.deployment.made.desks[name] + "\n", encoding="utf-8")
        return run("hq", command, self.folder / "hq" / name, *arguments, "--json", "--passphrase-file", secret)

    def stick(self, files: Files | None = None, bundle: Sealed | None = None) -> Path:
        return (bundle or self.sealed).write(self.folder / "stick", files)

    def before(self, bundle: Sealed) -> None:
        """Both desks had this bundle before."""
        path = bundle.write(self.folder / "before")
        assert self.desk("receive", "intake", path).status == 0
        assert self.desk("open", "custodian", path, "--out", self.folder / "before-out").status == 0


def _duplicate(place: Place) -> Path:
    place.before(place.sealed)
    return place.stick()


def _replayed(place: Place) -> Path:
    place.before(place.sealed)
    return place.stick(bundle=replace(place.sealed, id="0" * 32))


def _reordered(place: Place) -> Path:
    return place.stick(bundle=place.another)


def _withheld(place: Place) -> Path:
    return place.stick({kind: data for kind, data in place.sealed.files.items() if kind != "media-0001"})


def _forged(place: Place) -> Path:
    return place.stick(place.sealed.rehead(place.sealed.files, signer=place.sealed.deployment.others["member"]))


def _revoked(place: Place) -> Path:
    path = place.folder / "lead.der"
    path.write_bytes(place.sealed.deployment.signer.certificate)
    since = ("--since", "2026-01-01T00:00:00+00:00", "--reason", "stolen")
    assert place.desk("revoke", "root", path, *since).status == 0
    return place.stick()


def _truncated(place: Place) -> Path:
    records = place.sealed.files["records"]
    return place.stick({**place.sealed.files, "records": records[: len(records) // 2]})


def _mixed(place: Place) -> Path:
    files = {**place.sealed.files, "records": place.another.files["records"]}
    return place.stick(place.sealed.rehead(files))


def _re_addressed(place: Place) -> Path:
    return place.stick(forwarded(place.sealed))


CASES: dict[str, Callable[[Place], Path]] = {
    "duplicate": _duplicate,
    "replayed": _replayed,
    "reordered": _reordered,
    "withheld": _withheld,
    "forged": _forged,
    "revoked": _revoked,
    "truncated": _truncated,
    "mixed": _mixed,
    "re-addressed": _re_addressed,
}


def rows(root: Path) -> dict[str, list[str]]:
    """Name to the cells after it."""
    page = (root / "docs" / "CLI.md").read_text(encoding="utf-8")
    table = page.partition("### What can have happened to a bundle")[2].partition("\n#")[0]
    lines = [line for line in table.splitlines() if line.startswith("| **")]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return {one[0].strip("* "): one[1:] for one in cells}


def said(done: Done) -> tuple[int, str, set[str]]:
    """Exit status, state (empty where the call failed), and the codes of all that did not pass."""
    document = json.loads(done.out)
    if "error" in document:
        return done.status, "", {document["error"]["code"]}
    checks = [check for check in document["report"]["checks"] if check["status"] != "pass"]
    reasons = {fact[1] for check in checks for fact in check["facts"] if fact[0] == "Reason"}
    return done.status, document["bundle"]["state"], {check["code"] for check in checks} | reasons


def _held_to(cell: str, done: Done) -> None:
    status, state, codes = said(done)
    match = re.match(r"exit (\d)(?:, ([a-z-]+))?", cell)
    assert match is not None, cell
    assert (status, state) == (int(match[1]), match[2] or ""), (cell, codes)
    named = set(re.findall(r"`([a-z-]+)`", cell))
    assert named <= codes, (cell, codes)
    assert bool(named) == bool(codes), (cell, codes)


def test_every_row_has_its_case_and_every_case_its_row(root: Path) -> None:
    assert list(rows(root)) == list(CASES)
    assert {len(cells) for cells in rows(root).values()} == {5}


@pytest.mark.parametrize("name", CASES)
def test_both_desks_say_what_the_page_says(
    name: str, sealed: Sealed, another: Sealed, root: Path, tmp_path: Path
) -> None:
    _, receiving, opening, kept, _ = rows(root)[name]
    place = Place(sealed, another, tmp_path)
    path = CASES[name](place)
    received = place.desk("receive", "intake", path)
    _held_to(receiving, received)
    _held_to(opening, place.desk("open", "custodian", path, "--out", tmp_path / "out"))
    ident = min(path.glob("*.head.age")).name.split(".")[0]
    stored = {one.name for one in (tmp_path / "hq" / "intake" / "store" / "bundles" / ident).glob("*.age")}
    sent = {one.name for one in path.iterdir()}
    match kept.split(" ")[0].strip(",:;"):
        case "everything":
            assert stored == sent
        case "nothing":
            assert not stored
        case "all":
            [record] = [one for one in sent if one.endswith(".records.age")]
            assert stored == sent - {record}
        case other:
            raise AssertionError(other)
    listed = json.loads(place.desk("receipts", "intake", "--out", tmp_path / "receipts").out)["receipts"]
    mine = [one["kind"] for one in listed if one["bundle"] == ident]
    expected = {"duplicate": ["received", "verified"], "reordered": ["received", "verified"], "mixed": ["received"]}
    assert sorted(mine) == expected.get(name, [])
