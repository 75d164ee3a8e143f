"""Proofs beside receipts: of this receipt, in this log, in their one form."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.errors import EvidenceError
from fieldkit.receipts.log_proof import LogProof, read_consistency, write_consistency
from tests.unit.keys.material import raises_code
from tests.unit.receipts.logs import COSIGNER, LOG, Log, signature_of

HONEST = Log(range(9))
PROOF = HONEST.proof(3, 7, (COSIGNER, 60))


def test_it_reads_back_and_leads_to_the_checkpoint() -> None:
    read = LogProof.parse(PROOF.to_text())
    assert read == PROOF
    checkpoint = read.check(signature_of(3), LOG.key)
    assert (checkpoint.size, checkpoint.cosigned([COSIGNER.key])[0].time) == (7, 60)
    assert LogProof.parse(Log([0]).proof(0, 1).to_text()).check(signature_of(0), LOG.key).size == 1


def test_of_another_receipt_place_salt_or_path_it_is_refused() -> None:
    swapped = (PROOF.hashes[1], PROOF.hashes[0], *PROOF.hashes[2:])
    for wrong, number in (
        (PROOF, 4),
        (dataclasses.replace(PROOF, index=2), 3),
        (dataclasses.replace(PROOF, index=7), 3),
        (dataclasses.replace(PROOF, salt=bytes(16)), 3),
        (dataclasses.replace(PROOF, hashes=PROOF.hashes[:-1]), 3),
        (dataclasses.replace(PROOF, hashes=swapped), 3),
        (dataclasses.replace(PROOF, checkpoint=HONEST.checkpoint(8)), 3),
    ):
        with raises_code("log-proof-wrong"):
            LogProof.parse(wrong.to_text()).check(signature_of(number), LOG.key)


def test_a_log_that_swapped_the_leaf_cannot_prove_it() -> None:
    forged = Log([0, 1, 2, 8, 4, 5, 6])
    with raises_code("log-proof-wrong"):
        dataclasses.replace(PROOF, checkpoint=forged.checkpoint(7)).check(signature_of(3), LOG.key)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"c2sp.org/tlog-proof@v1", b"c2sp.org/tlog-proof@v2"),
        (b"extra AAAA", b"extra !AAA"),
        (b"extra ", b"other "),
        (b"index 3", b"index 03"),
        (b"index 3", b"index 9223372036854775808"),
        (b"index 3", b"number 3"),
        (b"\n\n", b"\n"),
        (b"index 3\n", b"index 3\n" + b"A" * 43 + b"=\n" + (b"A" * 43 + b"=\n") * 63),
        (b"index 3\n", b"index 3\nQUJD\n"),
        (b"\nindex", b"AAAA\nindex"),
    ],
)
def test_another_form_is_refused(old: bytes, new: bytes) -> None:
    with raises_code("log-proof-malformed"):
        LogProof.parse(PROOF.to_text().replace(old, new, 1))


def test_a_proof_that_is_too_long_is_refused() -> None:
    with raises_code("log-proof-malformed"):
        LogProof.parse(PROOF.to_text() + b"x" * 100_000)


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_no_changed_byte_proves_anything_or_escapes(place: int, xor: int) -> None:
    spoilt = bytearray(PROOF.to_text())
    spoilt[place % len(spoilt)] ^= xor
    try:
        LogProof.parse(bytes(spoilt)).check(signature_of(3), LOG.key).cosigned([COSIGNER.key])
    except EvidenceError:
        return
    # Only the name or id of a line may change unseen: the line is then a stranger's, and is no cosignature any more.
    checkpoint = LogProof.parse(bytes(spoilt)).check(signature_of(3), LOG.key)
    assert checkpoint.root == PROOF.checkpoint.root
    assert checkpoint.cosigned([COSIGNER.key]) == ()


def test_consistency_files_read_back() -> None:
    proofs = {(2, 7): (bytes(32), b"\x01" * 32), (4, 7): (bytes(32),), (7, 9): ()}
    assert read_consistency(write_consistency(proofs)) == proofs
    assert read_consistency(write_consistency({})) == {}


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"fieldkit-log-consistency/2;sha256\n",
        b"fieldkit-log-consistency/1;sha256\nfrom 1 to 2\n",
        b"fieldkit-log-consistency/1;sha256\nfrom 1 into 2\n\n",
        b"fieldkit-log-consistency/1;sha256\nfrom 1 to\n\n",
        b"fieldkit-log-consistency/1;sha256\nfrom 1 to 02\n\n",
        b"fieldkit-log-consistency/1;sha256\nfrom 1 to 2\nAAAA\n\n",
        b"fieldkit-log-consistency/1;sha256\n\n\n",
        b"fieldkit-log-consistency/1;sha256\n" + b"from 1 to 2\n\n" * 20_001,
        b"\xff",
    ],
)
def test_other_consistency_files_are_refused(untrusted: bytes) -> None:
    with raises_code("log-proof-malformed"):
        read_consistency(untrusted)
