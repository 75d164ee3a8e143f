"""Section 14, "The log": a log folder and proofs beside receipts, with a tree of one's own and openssl's Ed25519."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import Any

from tests.peers.second_implementation.reading import hold
from tests.peers.second_implementation.trust import Trust, pem

ED25519 = bytes.fromhex("302a300506032b6570032100")
DASH = "\N{EM DASH} "


def sha(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def tree(hashes: list[bytes]) -> bytes:
    """The root over the hashes of leaves."""
    if not hashes:
        return sha()
    while len(hashes) > 1:  # pair from the left; a last one without a partner goes up as it is
        paired = [sha(b"\x01", hashes[at], hashes[at + 1]) for at in range(0, len(hashes) - 1, 2)]
        hashes = paired + hashes[len(hashes) & ~1 :]
    return hashes[0]


def note_key(text: str) -> tuple[str, bytes, int, bytes]:
    name, ident, material = text.split("+", 2)
    raw = base64.b64decode(material)
    hold(sha(name.encode(), b"\n", raw)[:4].hex() == ident and len(raw) == 33, "a note key is not its id's")
    return name, bytes.fromhex(ident), raw[0], raw[1:]


def times(note: bytes, key: str, trust: Trust) -> list[int]:
    """When a key signed a note; 0 for a log's key."""
    name, ident, kind, public = note_key(key)
    text, _, below = note.rpartition(b"\n\n")
    text += b"\n"
    found = []
    for line in below.decode().splitlines():
        who, encoded = line.removeprefix(DASH).split(" ")
        raw = base64.b64decode(encoded)
        if (who, raw[:4]) != (name, ident):
            continue
        time, signature = (int.from_bytes(raw[4:12], "big"), raw[12:]) if kind == 4 else (0, raw[4:])
        signed = b"cosignature/v1\ntime %d\n%s" % (time, text) if kind == 4 else text
        trust.ed25519(pem("PUBLIC KEY", ED25519 + public).encode(), signed, signature)
        found.append(time)
    return found


def checkpoint(note: bytes, kit: dict[str, Any], trust: Trust) -> tuple[int, bytes, bool]:
    """Size, root, and whether a cosigner of the kit signed it."""
    origin, size, root = note.rpartition(b"\n\n")[0].decode().split("\n")
    log = kit["log"]
    hold(
        origin == note_key(log["key"])[0] and len(times(note, log["key"], trust)) == 1, "a checkpoint is not the log's"
    )
    return int(size), base64.b64decode(root), any(times(note, one, trust) for one in log["cosigners"])


def check(folder: Path, kit: dict[str, Any], trust: Trust) -> dict[str, Any]:
    """The whole log: every checkpoint's root is that of its leaves."""
    whole = (folder / "leaves.bin").read_bytes()
    hold(len(whole) % 32 == 0, "a leaf is cut")
    leaves = [sha(b"\x00", whole[at : at + 32]) for at in range(0, len(whole), 32)]
    sizes = []
    for path in folder.glob("checkpoint-*.txt"):
        size, root, cosigned = checkpoint(path.read_bytes(), kit, trust)
        hold(size <= len(leaves) and tree(leaves[:size]) == root, "the log does not hold what a checkpoint says")
        sizes.append([size, cosigned])
    return {"leaves": len(leaves), "checkpoints": sorted(sizes)}


def proved(proof: bytes, p7s: bytes, kit: dict[str, Any], trust: Trust) -> int:
    """The number of the leaf that a receipt is."""
    above, _, note = proof.partition(b"\n\n")
    header, extra, index, *path = above.decode("ascii").split("\n")
    hold(header == "c2sp.org/tlog-proof@v1", "another proof")
    size, root, _ = checkpoint(note, kit, trust)
    number, last = int(index.removeprefix("index ")), size - 1
    place = number
    found = sha(b"\x00", sha(base64.b64decode(extra.removeprefix("extra ")), sha(p7s)))
    for sibling in map(base64.b64decode, path):
        while place == last and place % 2 == 0 and place:  # an only child goes up as it is
            place, last = place // 2, last // 2
        left = place % 2 == 1
        found = sha(b"\x01", sibling, found) if left else sha(b"\x01", found, sibling)
        place, last = place // 2, last // 2
    hold(number < size and found == root, "a receipt is not the leaf that its proof says")
    return number
