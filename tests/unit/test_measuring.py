"""Stretches hashed on two threads give the digest that one pass gives, at every length about their borders."""

from __future__ import annotations

import io
import os

import pytest

from fieldkit.digest import StretchDigester
from fieldkit.measuring import StretchMeter

STRETCH = 512 * 1024


@pytest.mark.parametrize("length", [n * STRETCH + more for n in (0, 1, 2, 3, 4, 9) for more in (0, 1, STRETCH - 1)])
def test_fed_or_read_it_gives_the_digest_of_one_pass(length: int) -> None:
    data = os.urandom(length)
    plain = StretchDigester(STRETCH)
    plain.update(data)
    with StretchMeter(STRETCH) as fed, StretchMeter(STRETCH) as read:
        for start in range(0, length, 100_003):
            fed.update(data[start : start + 100_003])
        told: list[int] = []
        read.read(io.BytesIO(data), told.append)
        assert fed.finish() == read.finish() == plain.finish()
        assert fed.length == read.length == length
        assert told == sorted(told)
        assert (told or [0])[-1] == length
