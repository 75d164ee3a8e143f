"""Section 14: receipts and the list of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.peers.second_implementation.reading import hold, line_digest, lines, sha, strict
from tests.peers.second_implementation.trust import Trust

ENTRY = ("format", "seq", "prev", "id", "kind", "bundle", "receipt", "signature")
SIGNERS = {"received": "intake", "verified": "custodian", "slip": "lead"}


def check(folder: Path, trust: Trust, bundle: dict[str, Any]) -> list[list[str]]:
    """Kind and outcome of each receipt for the bundle, each on the list."""
    prev, listed, text = "0" * 64, dict[str, Any](), (folder / "list.jsonl").read_bytes()
    for seq, line in enumerate(lines(text)):
        entry = strict(line, *ENTRY)
        follows = (entry["format"], entry["seq"], entry["prev"]) == ("fieldkit-receipt-list/1;sha256", seq, prev)
        hold(follows, "broken list")
        prev = line_digest(line)
        listed[entry["id"]] = entry
    trust.signed(text, (folder / "list.p7s").read_bytes(), None, "intake")
    found = []
    for path in sorted(folder.glob("*/receipt.json")):
        exact, p7s = path.read_bytes(), (path.parent / "receipt.p7s").read_bytes()
        said = strict(exact)
        entry = listed[said["id"]]
        trust.signed(exact, p7s, said["time"], SIGNERS[said["kind"]])
        hold((entry["receipt"], entry["signature"]) == (sha(exact), sha(p7s)), "the list names another receipt")
        hold((said["bundle"], said["head"]) == (bundle["id"], f"sha256:{bundle['head']}"), "for another bundle")
        covered = {part["name"]: [part["length"], part["digest"]] for part in said["parts"]}
        hold(covered == bundle["parts"], "names other parts")
        hold(said["tips"] == [bundle["tip"]], "names other tips")
        found.append([said["kind"], said["outcome"]])
    return sorted(found)
