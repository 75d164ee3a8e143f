"""The tree of the log: RFC 6962, SHA-256. Pure.

``size`` counts leaves. Whoever keeps a tree keeps the hash of every *full subtree*: level 0 are leaves, a subtree of
level n has 2**n of them, and ``Read`` gives the hash of one by its level and its place on that level. Roots and proofs
of any size, also of an older tree, are made from those; a leaf closes on the average two of them.

>>> root(0, lambda level, place: b"").hex()[:16]
'e3b0c44298fc1c14'
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

Read: TypeAlias = Callable[[int, int], bytes]
"""Level and place to the hash (32 bytes) of that full subtree."""

HASH: Final = 32
MAX_SIZE: Final = 2**63 - 1
MAX_PROOF: Final = 63
"""Hashes in a proof at most: one for each level of the largest tree."""


def leaf_hash(data: bytes) -> bytes:
    """MTH of one leaf, RFC 6962, 2.1."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """MTH of two subtrees, RFC 6962, 2.1."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def place_in_file(level: int, place: int) -> int:
    """Where a full subtree's hash stands when they are written down in the order in which leaves close them."""
    last = ((place + 1) << level) - 1
    return 2 * last - last.bit_count() + level


def closed_by(index: int, leaf: bytes, read: Read) -> list[bytes]:
    """Hashes of the full subtrees that leaf number ``index`` closes, its own first, then level by level."""
    found, level = [leaf], 0
    while index >> level & 1:
        found.append(node_hash(read(level, (index >> level) - 1), found[-1]))
        level += 1
    return found


def root(size: int, read: Read) -> bytes:
    """MTH of the first ``size`` leaves, RFC 6962, 2.1."""
    return hashlib.sha256(b"").digest() if size == 0 else _range(0, size, read)


def prove_inclusion(index: int, size: int, read: Read) -> list[bytes]:
    """PATH of RFC 6962, 2.1.1: from the leaf's sibling up.

    :raises ValueError: the leaf is not in the tree.
    """
    if not 0 <= index < size:
        raise ValueError("the leaf is not in the tree")
    start, end, path = 0, size, list[bytes]()
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(_range(middle, end, read))
            end = middle
        else:
            path.append(_range(start, middle, read))
            start = middle
    return path[::-1]


def prove_consistency(old: int, new: int, read: Read) -> list[bytes]:
    """PROOF of RFC 6962, 2.1.2; empty from nothing and between equals.

    :raises ValueError: the old tree is larger.
    """
    if not 0 <= old <= new:
        raise ValueError("the old tree is larger than the new")
    if old in (0, new):
        return []
    start, end, whole, path = 0, new, True, list[bytes]()
    while old != end:
        middle = start + _split(end - start)
        if old <= middle:
            path.append(_range(middle, end, read))
            end = middle
        else:
            path.append(_range(start, middle, read))
            start, whole = middle, False
    if not whole:
        path.append(_range(start, end, read))
    return path[::-1]


def _range(start: int, end: int, read: Read) -> bytes:
    """The hash of the leaves from ``start`` up to ``end``, where a subtree of the tree begins at ``start``."""
    count = end - start
    if count & (count - 1) == 0:
        level = count.bit_length() - 1
        return read(level, start >> level)
    middle = start + _split(count)
    return node_hash(_range(start, middle, read), _range(middle, end, read))


def _split(count: int) -> int:
    """The largest power of two below ``count``."""
    return 1 << (count - 1).bit_length() - 1


def left_siblings(index: int, size: int) -> list[bool]:
    """For each hash of an inclusion proof, whether it is hashed before what is below it."""
    node, last, found = index, size - 1, list[bool]()
    while last:
        if node & 1 or node == last:
            found.append(True)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            found.append(False)
        node, last = node >> 1, last >> 1
    return found


def root_of_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes]) -> bytes | None:
    """The root that a proof leads to (RFC 9162, 2.1.3.2); None where it has not the length for this tree."""
    if not 0 <= index < size:
        return None
    node, last, found = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return None
        if node & 1 or node == last:
            found = node_hash(sibling, found)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            found = node_hash(found, sibling)
        node, last = node >> 1, last >> 1
    return found if last == 0 else None


def is_consistent(old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether a proof shows that the tree of ``new`` leaves begins with that of ``old`` (RFC 9162, 2.1.4.2)."""
    if not 0 <= old <= new:
        return False
    if old in (0, new):
        begun = old_root == root(0, lambda *_: b"") if old == 0 else old_root == new_root
        return begun and not proof
    path = list(proof)
    if old & (old - 1) == 0:
        path.insert(0, old_root)
    if not path:
        return False
    node, last = old - 1, new - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    before = after = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            before, after = node_hash(sibling, before), node_hash(sibling, after)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            after = node_hash(after, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and (before, after) == (old_root, new_root)
