"""When a cosigner may sign: what continues its last checkpoint, and nothing else, whatever the log's key says."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.keys.notes import NoteSigner
from fieldkit.receipts.checkpoint import read_checkpoint
from fieldkit.receipts.cosigning import CosignRequest, answer, judge
from tests.unit.keys.material import raises_code
from tests.unit.receipts.logs import COSIGNER, LOG, Log

HONEST = Log(range(12))
FORKED = Log([0, 1, 2, 99, 4, 5, 6, 7, 8, 9, 10, 11])


def test_the_request_of_the_specification_reads() -> None:
    published = (
        "old 20852014\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\njrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=\n"
        "5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=\n/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=\n\n"
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
        "— example.com/behind-the-sofa "
        "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
    ).encode()
    request = CosignRequest.parse(published)
    assert (request.old, len(request.hashes), request.checkpoint.size) == (20852014, 4, 20852163)
    assert request.to_text() == published


@given(st.integers(0, 12), st.data())
def test_what_continues_is_signed(old: int, data: st.DataObject) -> None:
    size = data.draw(st.integers(max(old, 1), 12))
    last = HONEST.checkpoint(old) if old else None
    request = CosignRequest.parse(HONEST.request(old, size).to_text())
    checkpoint = judge(request, last, LOG.key)
    line = answer(checkpoint, COSIGNER, 70)
    cosigned = read_checkpoint(checkpoint.note.exact + line, LOG.key)
    assert [one.time for one in cosigned.cosigned([COSIGNER.key])] == [70]


@given(st.integers(4, 12), st.data())
def test_a_fork_is_signed_at_no_size(old: int, data: st.DataObject) -> None:
    size = data.draw(st.integers(old, 12))
    code = "log-split" if size == old else "log-not-continued"
    with raises_code(code):
        judge(FORKED.request(old, size), HONEST.checkpoint(old), LOG.key)


def test_nothing_older_and_nothing_from_another_size_is_signed() -> None:
    with raises_code("cosign-older"):
        judge(HONEST.request(0, 6), HONEST.checkpoint(7), LOG.key)
    with raises_code("cosign-other-size"):
        judge(HONEST.request(6, 9), HONEST.checkpoint(7), LOG.key)
    with raises_code("cosign-other-size"):
        judge(HONEST.request(0, 9), HONEST.checkpoint(7), LOG.key)


def test_the_same_again_is_signed_again_and_an_empty_log_is_one() -> None:
    assert judge(HONEST.request(3, 7), HONEST.checkpoint(7), LOG.key).size == 7
    assert judge(HONEST.request(0, 0), None, LOG.key).size == 0
    with raises_code("log-not-continued"):
        judge(dataclasses.replace(HONEST.request(0, 7), hashes=(bytes(32),)), None, LOG.key)


def test_another_logs_checkpoint_is_not_signed() -> None:
    other = Log(range(12), NoteSigner.from_seed(LOG.name, "log", b"\x07" * 32))
    with raises_code("checkpoint-other-log"):
        judge(other.request(0, 7), None, LOG.key)


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"old 3", b"old 03"), (b"old 3", b"new 3"), (b"\n\n", b"\n"), (b"old 3\n", b"old 3\nAAAA\n"), (b"old", b"\xff")],
)
def test_another_form_is_refused(old: bytes, new: bytes) -> None:
    with raises_code("cosign-request-malformed"):
        CosignRequest.parse(HONEST.request(3, 7).to_text().replace(old, new, 1))


def test_a_request_that_is_too_long_is_refused() -> None:
    with raises_code("cosign-request-malformed"):
        CosignRequest.parse(HONEST.request(3, 7).to_text() + b"x" * 100_000)
