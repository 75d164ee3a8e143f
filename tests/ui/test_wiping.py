"""A passphrase on its way from the gate to the workspace is in no object that is not overwritten."""

from __future__ import annotations

import ctypes
import json
import sys

import pytest

from ui.launch import Launch
from ui.wiping import BIG, overwrite_what_is_freed, wipe


@pytest.mark.parametrize("secret", ["six plain words", "sechs Wörter über", "ست كلمات", "слова і слова", "𐍈𐍈 gothic"])
def test_a_text_is_overwritten_in_place(secret: str) -> None:
    made = secret.encode().decode()  # one of its own, that no constant shares
    wipe(made)
    assert {ord(letter) for letter in made} == {0}


def test_bytes_are_overwritten_and_what_everybody_shares_is_not() -> None:
    made = bytes(bytearray(b"twelve bytes"))
    wipe(made)
    assert made == bytes(12)
    for shared in ("", "a", b"", b"a", json.dumps(None), json.dumps([]), sys.intern("a word for everybody")):
        wipe(shared)
    assert ("a".upper(), b"a".upper()) == ("A", b"A")
    assert json.dumps([None, []]) == "[null, []]"
    assert sys.intern("a word for everybody").startswith("a word")


def test_the_line_to_the_workspace_is_long_and_says_the_same() -> None:
    launch = Launch("vault", "/a folder/é", 'it said "no"\\ ست', "night", "ar", (1, 2, 3, 4), 150)
    line = launch.encode()
    assert len(line) >= BIG
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert Launch.decode(bytes(line)) == launch
    assert json.loads(line)["text_percent"] == 150


@pytest.mark.skipif(sys.platform != "linux", reason="of glibc")
def test_what_is_freed_is_overwritten_by_the_c_library() -> None:
    assert overwrite_what_is_freed()
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    libc.free.argtypes = [ctypes.c_void_p]
    libc.malloc.argtypes = [ctypes.c_size_t]
    try:
        held = libc.malloc(BIG)
        guard = libc.malloc(64)  # so that the block is not given back to the system
        ctypes.memset(held, 0x41, BIG)
        libc.free(held)
        assert b"\x41" * 16 not in ctypes.string_at(held, BIG)
        libc.free(guard)
    finally:
        libc.mallopt(-6, 0)
