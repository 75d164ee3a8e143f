"""Forks of a chain and files of tips, as bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from fieldkit.custody import Fork, Tip, read_forks
from fieldkit.custody.forks import MAX_PROOFS
from fieldkit.custody.tipfile import QR_BYTES, read_tips, write_tips
from tests.unit.custody.material import KEY, Writer, sign
from tests.unit.keys.material import raises_code

CHAIN, OTHER = "ab" * 16, "cd" * 16
TIME = "2026-11-23T10:00:00+00:00"


def fork() -> Fork:
    first = Writer(CHAIN)
    first.line()
    second = first.put_back(1)
    second.clock.advance(3600)
    found = Fork.of(first.line(), second.line())
    assert found is not None
    return found


def test_two_lines_with_one_number_are_a_fork_whichever_comes_first() -> None:
    found = fork()
    assert Fork.of(found.other, found.one) == found == Fork.of(found.one, found.other)
    assert (found.chain, found.seq) == (CHAIN, 1)
    assert read_forks(found.to_line()) == [found]


def test_what_is_no_fork() -> None:
    writer, stranger = Writer(CHAIN), Writer(OTHER)
    first, second = writer.line(), writer.line()
    assert Fork.of(first, first) is None
    assert Fork.of(first, second) is None
    assert Fork.of(first, stranger.line()) is None
    with pytest.raises(ValueError, match="two lines"):
        Fork(first, first)


GOOD = json.loads(fork().to_line())


@pytest.mark.parametrize(
    "document",
    [
        {**GOOD, "format": "fieldkit-fork/2"},
        {**GOOD, "lines": GOOD["lines"][:1]},
        {**GOOD, "lines": GOOD["lines"][::-1]},
        {**GOOD, "lines": [GOOD["lines"][0]] * 2},
        {**GOOD, "lines": [[1, 2], [3, 4]]},
        {**GOOD, "lines": 5},
        {**GOOD, "more": 1},
        [],
    ],
)
def test_a_malformed_proof_is_refused(document: object) -> None:
    with raises_code("fork-malformed"):
        read_forks(json.dumps(document, separators=(",", ":")).encode() + b"\n")


def test_a_cut_file_and_a_flood_are_refused() -> None:
    line = fork().to_line()
    for text in (line[:-1], line * (MAX_PROOFS + 1)):
        with raises_code("fork-malformed"):
            read_forks(text)


def tips_file(others: list[Tip]) -> bytes:
    return write_tips(Writer(CHAIN).line(), others, TIME, b"a certificate" * 60, sign)


def test_a_file_of_tips_reads_back_and_fits_one_qr_code() -> None:
    others = [Tip(f"{number:032x}", number, f"{number:064x}") for number in range(100)]
    exact = tips_file(others)
    assert len(exact) <= QR_BYTES
    read = read_tips(exact)
    assert read.tips[0] == read.entry.tip
    assert list(read.tips[1:]) == others[: len(read.tips) - 1]
    assert len(read.tips) > 5
    assert read.exact == exact
    one_more = len(',{"chain":"","seq":10,"digest":""}') + 32 + 64
    assert len(exact) + one_more > QR_BYTES


def test_a_file_of_tips_says_who_signed_what() -> None:
    exact = tips_file([])
    read, lines = read_tips(exact), exact.split(b"\n")
    assert (read.person, read.time) == (hashlib.sha256(b"a certificate" * 60).hexdigest(), TIME)
    assert (read.statement, read.entry.line, read.entry.signature_b64) == (lines[0], lines[2], lines[3])
    assert read.certificate == b"a certificate" * 60
    KEY.public_key().verify(read.signature, read.statement, ec.ECDSA(hashes.SHA256()))


def test_a_tip_that_was_seen_is_an_opening_of_the_chain_that_saw_it() -> None:
    tip = Tip("ef" * 16, 7, "a" * 64)
    opening = tip.to_opening(CHAIN)
    assert (opening.record, opening.path) == (CHAIN, "tip")
    assert isinstance(opening.value, Mapping)
    assert Tip.parse(dict(opening.value)) == tip


def resigned(change: Callable[[dict[str, object]], object]) -> bytes:
    lines = tips_file([]).split(b"\n")
    document = json.loads(lines[0])
    change(document)
    return b"\n".join([json.dumps(document, separators=(",", ":")).encode(), *lines[1:]])


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        tips_file([])[:-1],
        tips_file([]) + b"x\n",
        b"x" * (16 << 10) + b"\n" * 6,
        tips_file([Tip(CHAIN, 5, "f" * 64)]),
        resigned(lambda d: d.update(format="fieldkit-tips/2")),
        resigned(lambda d: d.update(time="now")),
        resigned(lambda d: d.update(time=5)),
        resigned(lambda d: d.update(person="1" * 64)),
        resigned(lambda d: d.update(person=None)),
        resigned(lambda d: d.update(tips=[])),
        resigned(lambda d: d.update(tips={})),
        resigned(lambda d: d.update(tips=[{"chain": CHAIN, "seq": 0, "digest": "f" * 64}])),
        resigned(lambda d: d.pop("time")),
        tips_file([]).replace(b"\n", b"\n!", 1),
    ],
)
def test_a_malformed_file_of_tips_is_refused(untrusted: bytes) -> None:
    with raises_code("tips-malformed"):
        read_tips(untrusted)
