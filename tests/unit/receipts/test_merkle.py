"""The tree: RFC 6962's own recursion, written again here, pymerkle, and published roots all agree with it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from fieldkit.receipts import merkle

# Leaves and roots that RFC 6962's reference implementation publishes.
PUBLISHED_LEAVES = [
    bytes.fromhex(one)
    for one in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
PUBLISHED_ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


class Tree:
    """A tree kept as the intake keeps it: hashes in the order in which leaves close them."""

    def __init__(self, leaves: Sequence[bytes] = ()) -> None:
        self.hashes: list[bytes] = []
        self.leaves: list[bytes] = []
        for one in leaves:
            self.append(one)

    def append(self, data: bytes) -> None:
        assert merkle.place_in_file(0, len(self.leaves)) == len(self.hashes)
        self.hashes += merkle.closed_by(len(self.leaves), merkle.leaf_hash(data), self.read)
        self.leaves.append(data)

    def read(self, level: int, place: int) -> bytes:
        return self.hashes[merkle.place_in_file(level, place)]


def naive(leaves: Sequence[bytes]) -> bytes:
    """MTH, word for word from the RFC."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\x00" + leaves[0]).digest()
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + naive(leaves[:k]) + naive(leaves[k:])).digest()


def naive_path(m: int, leaves: Sequence[bytes]) -> list[bytes]:
    if len(leaves) == 1:
        return []
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    if m < k:
        return [*naive_path(m, leaves[:k]), naive(leaves[k:])]
    return [*naive_path(m - k, leaves[k:]), naive(leaves[:k])]


def naive_subproof(m: int, leaves: Sequence[bytes], whole: bool) -> list[bytes]:
    if m == len(leaves):
        return [] if whole else [naive(leaves)]
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    if m <= k:
        return [*naive_subproof(m, leaves[:k], whole), naive(leaves[k:])]
    return [*naive_subproof(m - k, leaves[k:], False), naive(leaves[:k])]


def test_the_published_roots_come_out() -> None:
    tree = Tree(PUBLISHED_LEAVES)
    assert [merkle.root(size, tree.read).hex() for size in range(9)] == PUBLISHED_ROOTS


sizes = st.integers(1, 130)


@given(sizes, st.data())
def test_inclusion_is_proved_and_nothing_else_is(size: int, data: st.DataObject) -> None:
    leaves = [number.to_bytes(2, "big") for number in range(size)]
    tree, index = Tree(leaves), data.draw(st.integers(0, size - 1))
    of = data.draw(st.integers(index + 1, size))
    proof, root = merkle.prove_inclusion(index, of, tree.read), merkle.root(of, tree.read)
    assert proof == naive_path(index, leaves[:of])
    leaf = merkle.leaf_hash(leaves[index])
    assert root == naive(leaves[:of])
    assert merkle.root_of_inclusion(leaf, index, of, proof) == root
    assert len(merkle.left_siblings(index, of)) == len(proof)
    for wrong in (
        merkle.root_of_inclusion(merkle.leaf_hash(b"other"), index, of, proof),
        merkle.root_of_inclusion(leaf, index, of, [*proof, bytes(32)]),
        merkle.root_of_inclusion(leaf, index, of, proof[:-1]) if proof else None,
        merkle.root_of_inclusion(leaf, of, of, proof),
        merkle.root_of_inclusion(leaf, -1, of, proof),
    ):
        assert wrong != root
    other = data.draw(st.integers(0, of - 1))
    if other != index:
        assert merkle.root_of_inclusion(leaf, other, of, proof) != root


@given(sizes, st.data())
def test_consistency_is_proved_and_nothing_else_is(size: int, data: st.DataObject) -> None:
    leaves = [number.to_bytes(2, "big") for number in range(size)]
    tree, old = Tree(leaves), data.draw(st.integers(0, size))
    proof = merkle.prove_consistency(old, size, tree.read)
    before, after = naive(leaves[:old]), naive(leaves)
    assert proof == (naive_subproof(old, leaves, True) if 0 < old < size else [])
    assert merkle.is_consistent(old, before, size, after, proof)
    assert not merkle.is_consistent(old, bytes(32), size, after, proof)
    assert not merkle.is_consistent(old, before, size, after, [*proof, bytes(32)])
    if 0 < old < size:
        assert not merkle.is_consistent(old, before, size, bytes(32), proof)
        assert not merkle.is_consistent(old, before, size, after, proof[:-1])
        assert not merkle.is_consistent(old, before, size, after, [])
        assert not merkle.is_consistent(size, after, old, before, proof)
        swapped = [*leaves[: old - 1], b"swapped", *leaves[old:]]
        assert not merkle.is_consistent(old, naive(leaves[:old]), size, naive(swapped), proof)


@given(st.lists(st.binary(max_size=40), min_size=1, max_size=60), st.data())
@settings(max_examples=40)
def test_pymerkle_agrees(leaves: list[bytes], data: st.DataObject) -> None:
    theirs, ours = InmemoryTree(algorithm="sha256"), Tree(leaves)
    for one in leaves:
        theirs.append_entry(one)
    size = data.draw(st.integers(1, len(leaves)))
    assert theirs.get_root(size) == merkle.root(size, ours.read)
    index = data.draw(st.integers(0, size - 1))
    path = theirs.prove_inclusion(index + 1, size).path  # it counts leaves from 1, and begins with the leaf itself
    assert path[1:] == merkle.prove_inclusion(index, size, ours.read)


def test_the_largest_tree_that_there_can_be_is_counted_rightly() -> None:
    size = merkle.MAX_SIZE
    assert merkle.place_in_file(0, size - 1) == 2 * (size - 1) - (size - 1).bit_count()
    lefts = merkle.left_siblings(size - 1, size)
    assert len(lefts) <= merkle.MAX_PROOF
    path = [bytes([number]) * 32 for number in range(len(lefts))]
    assert merkle.root_of_inclusion(bytes(32), size - 1, size, path) is not None
    assert merkle.root_of_inclusion(bytes(32), size - 1, size, [*path, bytes(32)]) is None


@pytest.mark.parametrize(("index", "size"), [(0, 0), (3, 3), (-1, 3)])
def test_a_leaf_that_is_not_there_has_no_proof(index: int, size: int) -> None:
    with pytest.raises(ValueError, match="not in the tree"):
        merkle.prove_inclusion(index, size, Tree([b"a", b"b", b"c"]).read)


def test_a_tree_does_not_continue_a_larger_one() -> None:
    with pytest.raises(ValueError, match="larger"):
        merkle.prove_consistency(3, 2, Tree([b"a", b"b", b"c"]).read)
