"""The readme of a part: which commands stand in it, for which files, in which order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from fieldkit.bundle.readme import commands, part_readme
from fieldkit.keys.oids import LEAD

SEALED = datetime(2026, 11, 23, 12, 30, tzinfo=timezone(timedelta(hours=3)))
ONE, TWO = "ab" * 16, "cd" * 16
ALWAYS = 5


def test_every_part_says_how_files_root_and_signature_are_checked() -> None:
    text = part_readme(["data/" + "e2" * 16], LEAD, SEALED)
    found = commands(text)
    assert [one.split()[0] for one in found] == ["sha256sum", "sha256sum", "grep", "openssl", "openssl"]
    unix = int(datetime(2026, 11, 23, 9, 30, tzinfo=UTC).timestamp())
    assert f"-attime {unix} -policy {LEAD} -explicit_policy" in found[-1]
    assert f"2026-11-23T09:30:00+00:00 (T = {unix})".encode() in text


def test_fields_and_each_chain_have_steps_of_their_own() -> None:
    names = ["data/openings.jsonl", f"custody/{ONE}.txt", f"custody/{ONE}.certs.pem", f"custody/{TWO}.txt", "x.txt"]
    text = part_readme(names, LEAD, SEALED)
    found = commands(text)
    assert len(found) == ALWAYS + 4 + 4 + 4
    assert found[ALWAYS] == "mkdir check-openings && split -l 1 -a 6 data/openings.jsonl check-openings/"
    assert found[ALWAYS + 4] == f"mkdir check-abababab && split -l 2 -a 6 custody/{ONE}.txt check-abababab/"
    assert found[-1] == "cmp links-cdcdcdcd.txt prevs-cdcdcdcd.txt"
    lines = text.decode().splitlines()
    assert [line[:2] for line in lines if line[:1].isdigit()] == ["1.", "2.", "3.", "4.", "5.", "6."]


def test_without_fields_the_chains_come_fourth() -> None:
    text = part_readme([f"custody/{ONE}.txt"], LEAD, SEALED).decode()
    assert f"4. The chain of custody {ONE} follows on" in text
    assert "data/openings.jsonl" not in text
