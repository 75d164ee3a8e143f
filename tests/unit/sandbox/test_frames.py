"""The reader of answers over a real socket: any bytes end in an answer, ``BadAnswer`` or ``NoAnswer``, in time."""

from __future__ import annotations

import socket
import threading
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.sandbox.frames import BadAnswer, Caps, NoAnswer, receive_frame, send_frame

CAPS = Caps(1000, 1000)


def read(data: bytes, *, close: bool = True, seconds: float = 5) -> tuple[dict[str, Any], bytes]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(data)
        if close:
            theirs.shutdown(socket.SHUT_WR)
        return receive_frame(ours, CAPS, seconds)


@given(
    st.dictionaries(st.text(max_size=8), st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=9)),
    st.binary(max_size=500),
)
def test_what_is_sent_arrives(value: dict[str, Any], raw: bytes) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        send_frame(theirs, value, raw)
        assert receive_frame(ours, Caps(10_000, 1000), 5) == (value, raw)


@given(st.binary(max_size=80))
def test_any_bytes_are_an_answer_or_an_error(data: bytes) -> None:
    try:
        value, _ = read(data)
    except (BadAnswer, NoAnswer):
        return
    assert isinstance(value, dict)


@given(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1))
def test_a_length_over_the_cap_is_refused_before_anything_is_read(text: int, raw: int) -> None:
    header = text.to_bytes(4, "big") + raw.to_bytes(4, "big")
    if text > CAPS.json_bytes or raw > CAPS.raw_bytes:
        with pytest.raises(BadAnswer, match="too long"):
            read(header, close=False)
    else:
        with pytest.raises((NoAnswer, BadAnswer)):
            read(header)


def test_exactly_the_caps_are_taken() -> None:
    text = b'{"a":"' + b"x" * (CAPS.json_bytes - 8) + b'"}'
    raw = b"y" * CAPS.raw_bytes
    assert read(len(text).to_bytes(4, "big") + len(raw).to_bytes(4, "big") + text + raw)[1] == raw


def test_silence_is_a_timeout() -> None:
    with pytest.raises(NoAnswer, match="timeout"):
        read(b"", close=False, seconds=0.05)


@pytest.mark.parametrize("seconds", [0, -1])
def test_a_deadline_that_has_passed_is_a_timeout(seconds: float) -> None:
    with pytest.raises(NoAnswer, match="timeout"):
        read(b"\0" * 8, seconds=seconds)


def test_a_drip_does_not_move_the_deadline() -> None:
    ours, theirs = socket.socketpair()
    stop = threading.Event()

    def drip() -> None:
        for _ in range(400):
            if stop.wait(0.02):
                return
            theirs.sendall(b"\0")

    thread = threading.Thread(target=drip)
    with ours, theirs:
        ours.sendall(b"")
        theirs.sendall((900).to_bytes(4, "big") + (0).to_bytes(4, "big"))
        thread.start()
        with pytest.raises(NoAnswer, match="timeout"):
            receive_frame(ours, CAPS, 0.3)
        stop.set()
        thread.join()


def test_an_end_in_the_middle_is_a_crash() -> None:
    for cut in (b"", b"\0", b"\0\0\0\5\0\0\0\0{", b"\0\0\0\2\0\0\0\3{}ab"):
        with pytest.raises(NoAnswer, match="crashed"):
            read(cut)


def test_a_reset_is_a_crash() -> None:
    ours, theirs = socket.socketpair()
    ours.sendall(b"never read")
    theirs.close()  # with bytes unread, the other side sees a reset
    with ours, pytest.raises(NoAnswer, match="crashed"):
        receive_frame(ours, CAPS, 5)


def test_time_is_counted_from_the_call() -> None:
    started = time.monotonic()
    with pytest.raises(NoAnswer):
        read(b"", close=False, seconds=0.01)
    assert time.monotonic() > started
