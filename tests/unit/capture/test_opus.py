"""PCM becomes Ogg Opus that plays to its length, and to nearly all of it wherever it is cut."""

from __future__ import annotations

import pytest

from fieldkit.capture.content_type import content_type
from fieldkit.capture.opus import BIT_RATE, MEDIA_TYPE, RATE, OpusEncoder, seconds_of
from tests.unit.capture.pcm import tone


def encoded(seconds: float, step: int) -> list[bytes]:
    encoder, pcm = OpusEncoder(), tone(seconds)
    pages = [encoder.encode(pcm[at : at + step]) for at in range(0, len(pcm), step)]
    return [*pages, encoder.finish()]


@pytest.mark.parametrize("step", [1920, 9600, 7, 96_000])
def test_it_plays_as_long_as_it_was_heard(step: int) -> None:
    seconds = 1.0 if step == 7 else 5.0
    pages = encoded(seconds, step)
    assert content_type(b"".join(pages)[:4096]) == MEDIA_TYPE
    played = seconds_of(pages)
    assert played is not None
    assert seconds <= played <= seconds + 0.03
    assert sum(map(len, pages)) < seconds * BIT_RATE / 8 * 1.5


def test_pages_come_while_it_is_heard_so_that_a_cut_loses_little() -> None:
    encoder, pcm, got = OpusEncoder(), tone(6.0), b""
    step = RATE * 2 // 10  # a tenth of a second
    for index, at in enumerate(range(0, len(pcm), step), start=1):
        got += encoder.encode(pcm[at : at + step])
        if index % 10 == 0:
            played = seconds_of([got])
            assert played is not None
            assert played >= index / 10 - 0.5


def test_never_more_is_said_to_be_given_than_plays() -> None:
    encoder, pcm, got = OpusEncoder(), tone(3.0), b""
    for at in range(0, len(pcm), 4800):
        got += encoder.encode(pcm[at : at + 4800])
        played = seconds_of([got]) or 0.0
        assert encoder.given / RATE <= played
        assert encoder.given <= encoder.samples
    got += encoder.finish()
    assert encoder.given / RATE == pytest.approx(seconds_of([got]), abs=0.001)
    assert encoder.given >= 3 * RATE


def test_an_end_that_fills_no_block_is_kept() -> None:
    encoder = OpusEncoder()
    pages = [encoder.encode(tone(0.505)), encoder.finish()]
    assert encoder.samples == 26 * 960
    played = seconds_of(pages)
    assert played is not None
    assert played >= 0.505


def test_what_cannot_be_played_has_no_length() -> None:
    assert seconds_of([b"OggS but nothing else"]) is None
    assert seconds_of([]) is None
    pages = b"".join(encoded(1.0, 9600))
    assert seconds_of([pages[:40]]) is None
