"""The log's tables: proofs from what is kept, one transaction with the receipt, and a hash that is gone is said."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from fieldkit.errors import Cancelled
from fieldkit.intake import IntakeStore
from fieldkit.receipts import merkle
from fieldkit.receipts.log_proof import leaf_data
from tests.unit.keys.material import raises_code
from tests.unit.receipts.logs import Log, salt_of, signature_of


def _filled(folder: Path, count: int) -> IntakeStore:
    store = IntakeStore(folder)
    with store.transaction():
        for number in range(count):
            assert store.log.append(f"r{number}", salt_of(number), signature_of(number)) == number
    return store


def test_roots_and_proofs_are_those_of_the_leaves_and_outlive_the_process(tmp_path: Path) -> None:
    _filled(tmp_path, 13).close()
    store, same = IntakeStore(tmp_path), Log(range(13))
    assert store.log.size() == 13
    for size in range(1, 14):
        assert merkle.root(size, store.log.read) == merkle.root(size, same.read)
    assert merkle.prove_inclusion(6, 11, store.log.read) == merkle.prove_inclusion(6, 11, same.read)
    leaf = store.log.leaf_of("r6")
    assert leaf is not None
    assert (leaf.position, leaf.salt, leaf.data) == (6, salt_of(6), leaf_data(salt_of(6), signature_of(6)))
    assert store.log.leaf_of("r13") is None
    assert [one.data for one in store.log.leaves()] == same.leaves
    store.close()


def test_a_transaction_that_fails_leaves_no_leaf(tmp_path: Path) -> None:
    store = _filled(tmp_path, 3)
    with raises_code("cancelled"), store.transaction():
        store.log.append("r3", salt_of(3), signature_of(3))
        raise Cancelled
    assert store.log.size() == 3
    with store.transaction():
        store.log.append("r3", salt_of(3), signature_of(3))
    assert merkle.root(4, store.log.read) == merkle.root(4, Log(range(4)).read)
    store.close()


def test_a_receipt_is_logged_once(tmp_path: Path) -> None:
    store = _filled(tmp_path, 1)
    with raises_code("store-write"), store.transaction():
        store.log.append("r0", salt_of(1), signature_of(1))
    assert store.log.size() == 1
    store.close()


def test_checkpoints_are_kept_by_size(tmp_path: Path) -> None:
    store = _filled(tmp_path, 1)
    with store.transaction():
        for size, note in ((5, b"e"), (2, b"b"), (5, b"e2")):
            store.log.put_checkpoint(size, note)
    assert store.log.checkpoints() == [(2, b"b"), (5, b"e2")]
    store.close()


def test_a_hash_that_is_gone_is_said(tmp_path: Path) -> None:
    _filled(tmp_path, 4).close()
    with sqlite3.connect(tmp_path / "intake.db") as database:
        database.execute("DELETE FROM log_hash WHERE place = 2")
    database.close()
    store = IntakeStore(tmp_path)
    with raises_code("log-damaged"):
        merkle.root(2, store.log.read)
    store.close()
