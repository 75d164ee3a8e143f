"""A pair reads back only from the bytes that are written for it; Python's own reader agrees on the contents."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.errors import EvidenceError
from fieldkit.keys.pair_zip import read_pair, write_pair
from tests.unit.keys.material import raises_code

NAMES = ("a.json", "a.p7s")
LIMIT = 10_000


def _pair(first: bytes = b"one", second: bytes = b"two") -> bytes:
    return write_pair((NAMES[0], first), (NAMES[1], second))


@given(st.binary(max_size=400), st.binary(max_size=400))
def test_it_reads_back_and_zipfile_agrees(first: bytes, second: bytes) -> None:
    made = _pair(first, second)
    assert read_pair(made, NAMES, LIMIT) == (first, second)
    with zipfile.ZipFile(io.BytesIO(made)) as peer:
        assert peer.namelist() == list(NAMES)
        assert (peer.read(NAMES[0]), peer.read(NAMES[1])) == (first, second)
        assert peer.testzip() is None


def _zipped(names: list[str], *, compress: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compress) as peer:
        for name in names:
            peer.writestr(zipfile.ZipInfo(name), b"data")
    return out.getvalue()


@pytest.mark.parametrize(
    "hostile",
    [
        b"",
        b"PK",
        _pair()[:-1],
        _pair() + b"\0",
        b"\0" + _pair(),
        _pair().replace(b"one", b"uno"),
        _pair().replace(b"a.p7s", b"b.p7s"),
        write_pair(("a.p7s", b"one"), ("a.json", b"two")),
        _zipped(list(NAMES)),
        _zipped([*NAMES, "extra"]),
        _zipped([NAMES[0]]),
        _pair(second=b"x" * LIMIT),
    ],
    ids=[
        "empty", "short", "cut", "after", "before", "crc", "name", "order", "other-writer", "three", "one", "too-big",
    ],
)  # fmt: skip
def test_anything_else_is_refused(hostile: bytes) -> None:
    with raises_code("pair-malformed"):
        read_pair(hostile, NAMES, LIMIT)


def test_every_flipped_bit_outside_the_contents_is_noticed() -> None:
    made = _pair()
    for position in range(len(made)):
        for bit in range(8):
            spoilt = bytearray(made)
            spoilt[position] ^= 1 << bit
            with pytest.raises(EvidenceError):
                read_pair(bytes(spoilt), NAMES, LIMIT)
