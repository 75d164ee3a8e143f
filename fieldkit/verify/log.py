"""Whether a whole log is what its checkpoints say: every leaf, every checkpoint, and each checkpoint after the other.

The root of every checkpoint is made again from the leaves, in one pass that remembers one hash for each level. Where
all of them come out, each checkpoint continues every smaller one, which is more than proofs between them would show.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fieldkit.errors import EvidenceError
from fieldkit.keys.notes import NoteKey
from fieldkit.receipts import merkle
from fieldkit.receipts.checkpoint import Checkpoint, read_checkpoint
from fieldkit.verify.report import ReportBuilder


def check_log(
    builder: ReportBuilder, log: NoteKey, cosigners: Sequence[NoteKey], leaves: Iterable[bytes], notes: Iterable[bytes]
) -> tuple[Checkpoint, ...]:
    """Add the checks ``log-checkpoints``, ``log-complete`` and ``log-cosigned``; the checkpoints that hold, by size.

    :param leaves: the data of each leaf, 32 bytes, in order.
    :param notes: checkpoints as they are kept, in any order.
    """
    read, broken = _signed(log, notes)
    size, roots = _roots(leaves, {one.size for one in read})
    here = [one for one in read if one.size <= size]
    wrong = [one.size for one in here if roots[one.size] != one.root]
    broken += [f"the one of {size_of}: its root is not that of the leaves" for size_of in wrong]
    title = "Every checkpoint is the log's own, and its root is that of the leaves"
    said = f"{len(here)} checkpoints over {size} receipts"
    builder.add("log-checkpoints", "fail" if broken else "pass", title, "; ".join(broken) or said)
    newest = max((one.size for one in read), default=0)
    lacking = f"the newest checkpoint has {newest} receipts, and {size} are here: leaves are gone"
    after = f"{size - newest} receipts came after the newest checkpoint" if size > newest else "all are in a checkpoint"
    gone = newest > size
    builder.add(
        "log-complete",
        "fail" if gone else "pass",
        "No leaf that a checkpoint counts is gone",
        lacking if gone else after,
    )
    good = tuple(sorted((one for one in here if roots[one.size] == one.root), key=lambda one: one.size))
    _cosigned(builder, cosigners, good)
    return good


def _signed(log: NoteKey, notes: Iterable[bytes]) -> tuple[list[Checkpoint], list[str]]:
    read, broken = list[Checkpoint](), list[str]()
    for number, note in enumerate(notes, 1):
        try:
            read.append(read_checkpoint(note, log))
        except EvidenceError as error:
            broken.append(f"number {number}: {error.code}")
    return read, broken


def _cosigned(builder: ReportBuilder, cosigners: Sequence[NoteKey], good: Sequence[Checkpoint]) -> None:
    title = "An outside cosigner saw the same log"
    try:
        seen = [one.size for one in good if one.cosigned(cosigners)]
    except EvidenceError as error:
        builder.add("log-cosigned", "fail", title, error.message)
        return
    if not cosigners:
        builder.add("log-cosigned", "ask", title, "no kit names one: headquarters could show each team another log")
    elif not seen:
        builder.add("log-cosigned", "ask", title, "no checkpoint is cosigned yet")
    else:
        builder.add("log-cosigned", "pass", title, f"up to receipt {seen[-1]}")


def _roots(leaves: Iterable[bytes], wanted: set[int]) -> tuple[int, dict[int, bytes]]:
    """How many leaves there are, and the root at each wanted size that they reach."""
    edge: list[tuple[int, bytes]] = []  # full subtrees from the left: level and hash, levels falling
    roots = {0: merkle.root(0, lambda *_: b"")}
    size = 0
    for data in leaves:
        level, found = 0, merkle.leaf_hash(data)
        while edge and edge[-1][0] == level:
            found = merkle.node_hash(edge.pop()[1], found)
            level += 1
        edge.append((level, found))
        size += 1
        if size in wanted:
            roots[size] = _join(edge)
    return size, roots


def _join(edge: Sequence[tuple[int, bytes]]) -> bytes:
    found = edge[-1][1]
    for _, left in reversed(edge[:-1]):
        found = merkle.node_hash(left, found)
    return found
