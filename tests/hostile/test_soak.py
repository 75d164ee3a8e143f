"""A hundred thousand flips over every file of a bundle, outside and inside. Run by ``make soak``."""

from __future__ import annotations

import io
import random

import pytest

from fieldkit.age import open_seekable
from fieldkit.errors import FieldkitError
from tests.hostile.forge import KINDS, Sealed
from tests.hostile.test_regions import INNER_CODES, OUTER_CODES, OUTSIDE, refusal

FLIPS = 100_000
pytestmark = pytest.mark.soak


def _positions(length: int, count: int, seed: str) -> list[tuple[int, int]]:
    """Seeded places and bits, every byte once before any comes twice."""
    generator = random.Random(seed)
    places: list[int] = []
    while len(places) < count:
        every = list(range(length))
        generator.shuffle(every)
        places += every
    return [(place, generator.randrange(8)) for place in places[:count]]


@pytest.mark.parametrize("kind", OUTSIDE)
def test_flips_of_an_age_file(sealed: Sealed, kind: str) -> None:
    data = bytearray(sealed.files[kind])
    for place, bit in _positions(len(data), FLIPS // (2 * len(OUTSIDE)), f"outside {kind}"):
        data[place] ^= 1 << bit
        with pytest.raises(FieldkitError) as found:
            _read(bytes(data), sealed)
        assert found.value.code in OUTER_CODES, (place, bit)
        data[place] ^= 1 << bit


def _read(age: bytes, sealed: Sealed) -> None:
    reader = open_seekable(io.BytesIO(age), sealed.deployment.keys)
    while reader.read(1 << 20):
        pass


@pytest.mark.parametrize("kind", KINDS)
def test_flips_inside_a_part(sealed: Sealed, kind: str) -> None:
    data = bytearray(sealed.plain(kind))
    for place, bit in _positions(len(data), FLIPS // (2 * len(KINDS)) + 1, f"inside {kind}"):
        data[place] ^= 1 << bit
        assert refusal(bytes(data), sealed, kind) in INNER_CODES, (place, bit)
        data[place] ^= 1 << bit
