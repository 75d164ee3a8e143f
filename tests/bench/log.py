"""The log of a large headquarters: what one more receipt costs, durable, and what its proofs cost."""

from __future__ import annotations

import hashlib
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from fieldkit.intake import IntakeStore
from fieldkit.keys.notes import NoteSigner
from fieldkit.receipts import merkle
from fieldkit.receipts.checkpoint import make_checkpoint
from fieldkit.receipts.log_proof import LogProof
from tests.bench.report import Figure

Say = Callable[[str], None]
SAMPLES = 200
_SIGNER = NoteSigner.from_seed("log.example/bench", "log", bytes(32))


def measure(folder: Path, leaves: int, say: Say) -> list[Figure]:
    """Fill the intake's own store with ``leaves`` receipts' leaves, then append and prove."""
    say(f"a log of {leaves} receipts")
    store = IntakeStore(folder / "log")
    try:
        began = time.process_time()
        _fill(store, leaves)
        filled = time.process_time() - began
        appends, proofs, consistencies = _appended(store), _proved(store, leaves), _continued(store, leaves)
        size = sum(path.stat().st_size for path in (folder / "log").glob("intake.db*"))
    finally:
        store.close()
    say(f"{size / 2**20:.0f} MiB, filled in {filled:.3g} s of processor time")
    return [
        Figure(f"one more receipt among {leaves:,}, durable: p50 and p95", _worst(appends), "5 ms"),
        Figure("the proof that a receipt is in the log: p50 and p95", _worst(proofs), "1 ms"),
        Figure("the proof that a checkpoint continues another: p50 and p95", _worst(consistencies), "1 ms"),
        Figure("the log's database", f"{size / 2**20:.0f} MiB", "-"),
    ]


def _fill(store: IntakeStore, leaves: int) -> None:
    """As many leaves as single appends leave, in few transactions."""
    for first in range(0, leaves, 100_000):
        with store.transaction():
            for number in range(first, min(first + 100_000, leaves)):
                store.log.append(f"receipt {number}", bytes(16), number.to_bytes(8, "big"))


def _appended(store: IntakeStore) -> list[float]:
    found = []
    for number in range(SAMPLES):
        start = time.perf_counter()
        with store.transaction():
            store.log.append(f"appended {number}", os.urandom(16), number.to_bytes(8, "big"))
        found.append(time.perf_counter() - start)
    return found


def _proved(store: IntakeStore, leaves: int) -> list[float]:
    size = leaves
    made = make_checkpoint(size, merkle.root(size, store.log.read), _SIGNER)
    found = []
    for number in range(SAMPLES):
        index = _random(number, size)
        start = time.perf_counter()
        path = tuple(merkle.prove_inclusion(index, size, store.log.read))
        found.append(time.perf_counter() - start)
        LogProof(bytes(16), index, path, made).check(index.to_bytes(8, "big"), _SIGNER.key)
    return found


def _continued(store: IntakeStore, leaves: int) -> list[float]:
    found = []
    for number in range(SAMPLES):
        old = _random(number, leaves - 1) + 1
        start = time.perf_counter()
        path = merkle.prove_consistency(old, leaves, store.log.read)
        found.append(time.perf_counter() - start)
        roots = (merkle.root(old, store.log.read), merkle.root(leaves, store.log.read))
        assert merkle.is_consistent(old, roots[0], leaves, roots[1], path)
    return found


def _random(number: int, below: int) -> int:
    return int.from_bytes(hashlib.sha256(number.to_bytes(8, "big")).digest()[:8], "big") % below


def _worst(seconds: list[float]) -> str:
    """The middle, and what 19 of 20 stay under."""
    ordered = sorted(seconds)
    return f"{1000 * statistics.median(ordered):.2g} ms, {1000 * ordered[len(ordered) * 95 // 100]:.2g} ms"
