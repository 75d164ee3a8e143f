"""Fuzzes what a laptop and a cosigner read of a log: notes, proofs, consistency files, requests. Run by
``test_fuzz_log.py``.

python -m tests.hostile.fuzz.log -runs=100000 -seed=1
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["fieldkit"]):
    from fieldkit.errors import EvidenceError, RefusedError
    from fieldkit.keys.notes import NoteKey, parse_note
    from fieldkit.receipts.checkpoint import parse_checkpoint
    from fieldkit.receipts.cosigning import CosignRequest, judge
    from fieldkit.receipts.log_proof import LogProof, read_consistency, write_consistency

LOG = NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")


def one(data: bytes) -> None:
    """Any bytes are read back as they came, or refused by name; nothing that the log's key did not sign counts."""
    try:
        assert parse_note(data).exact == data
        parse_checkpoint(data)
    except EvidenceError:
        pass
    try:
        proof = LogProof.parse(data)
        assert proof.to_text() == data
        proof.check(b"a signature", LOG)
        raise AssertionError("a proof by nobody held")
    except EvidenceError:
        pass
    try:
        request = CosignRequest.parse(data)
        assert request.to_text() == data
        judge(request, None, LOG)
        raise AssertionError("a request by nobody was to be signed")
    except (EvidenceError, RefusedError):
        pass
    try:
        proofs = read_consistency(data)
        assert read_consistency(write_consistency(proofs)) == proofs
    except EvidenceError:
        pass


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
