"""Signed notes: published examples read, and nothing that is not signed by the key itself counts."""

from __future__ import annotations

import base64
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.errors import EvidenceError, UsageError
from fieldkit.keys import notes
from fieldkit.keys.notes import NoteKey, NoteSigner, parse_note
from tests.unit.keys.material import raises_code

LOG = NoteSigner.from_seed("log.example/a", "log", b"\x01" * 32)
COSIGNER = NoteSigner.from_seed("cosigner.example/w1", "cosigner", b"\x02" * 32)
TEXT = b"log.example/a\n5\nAAAA\n"
NOTE = TEXT + b"\n" + LOG.line(TEXT) + COSIGNER.line(TEXT, 1_700_000_000)

# The example of Go's sumdb/note package, and the key of sum.golang.org.
PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
PUBLISHED = (
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
).encode()
SUMDB_KEY = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"


def test_published_keys_and_notes_read() -> None:
    key = NoteKey.parse(PUBLISHED_KEY)
    assert (key.name, key.id.hex(), key.kind, key.text) == ("PeterNeumann", "c74f20a3", "log", PUBLISHED_KEY)
    assert parse_note(PUBLISHED).signed_by(key) == (0,)
    assert NoteKey.parse(SUMDB_KEY).text == SUMDB_KEY
    assert parse_note(PUBLISHED).signed_by(NoteKey.parse(SUMDB_KEY)) == ()


def test_a_log_signs_the_text_and_a_cosigner_its_time_too() -> None:
    note = parse_note(NOTE)
    assert note.text == TEXT
    assert note.signed_by(LOG.key) == (0,)
    assert note.signed_by(COSIGNER.key) == (1_700_000_000,)
    raw = base64.b64decode(NOTE.splitlines()[-1].split(b" ")[2])
    assert raw[:4] == COSIGNER.key.id
    assert int.from_bytes(raw[4:12], "big") == 1_700_000_000
    message = b"cosignature/v1\ntime 1700000000\n" + TEXT
    COSIGNER.private_key.public_key().verify(raw[12:], message)  # InvalidSignature otherwise


def test_neither_kind_stands_in_for_the_other() -> None:
    as_cosigner = NoteSigner(LOG.name, "cosigner", LOG.private_key)
    assert as_cosigner.key.id != LOG.key.id
    note = parse_note(TEXT + b"\n" + as_cosigner.line(TEXT, 5))
    assert note.signed_by(LOG.key) == ()


@pytest.mark.parametrize("flip", [4, 40, 70])
@pytest.mark.parametrize("signer", [LOG, COSIGNER])
def test_a_line_of_a_known_key_that_does_not_verify_spoils_the_note(signer: NoteSigner, flip: int) -> None:
    line = signer.line(TEXT, 9)
    head, _, encoded = line.rstrip(b"\n").rpartition(b" ")
    raw = bytearray(base64.b64decode(encoded))
    raw[min(flip, len(raw) - 1)] ^= 1
    forged = head + b" " + base64.b64encode(bytes(raw)) + b"\n"
    note = parse_note(NOTE + forged)
    with raises_code("note-signature"):
        note.signed_by(signer.key)


@pytest.mark.parametrize("cut", [5, 63, 67])
def test_signatures_of_another_length_and_times_out_of_range_are_refused(cut: int) -> None:
    raw = LOG.key.id + bytes(cut)
    with raises_code("note-signature"):
        parse_note(TEXT + b"\n" + _line(LOG.name, raw)).signed_by(LOG.key)
    late = COSIGNER.key.id + (2**63).to_bytes(8, "big") + bytes(64)
    with raises_code("note-signature"):
        parse_note(TEXT + b"\n" + _line(COSIGNER.name, late)).signed_by(COSIGNER.key)


def _line(name: str, raw: bytes) -> bytes:
    return f"— {name} {base64.b64encode(raw).decode()}\n".encode()


def test_more_lines_are_added_once() -> None:
    bare = parse_note(TEXT + b"\n" + LOG.line(TEXT))
    line = COSIGNER.line(TEXT, 7)
    once = bare.with_lines(line)
    assert once.with_lines(line) == once
    assert once.signed_by(COSIGNER.key) == (7,)
    with raises_code("note-malformed"):
        bare.with_lines(b"something else\n")


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"\n",
        TEXT,
        TEXT + b"\n",
        b"\n" + LOG.line(TEXT),
        NOTE[:-1],
        NOTE + b"\n",
        NOTE.replace(b"5\n", b"5\r\n"),
        NOTE.replace(b"5\n", b"5\x00\n"),
        NOTE.replace("—".encode(), b"-"),
        NOTE + b"\xff\n",
        NOTE + "— nobody\n".encode(),
        NOTE + "— no body AAAAAAA=\n".encode(),
        NOTE + "— a+b AAAAAAA=\n".encode(),
        NOTE + "— nobody AAAA\n".encode(),
        NOTE + "— nobody AAAAAAB=\n".encode(),
        NOTE + "— nobody !!!!\n".encode(),
        NOTE + ("— " + "n" * 101 + " AAAAAAA=\n").encode(),
        TEXT + b"\n" + LOG.line(TEXT) * 65,
        b"x" * (notes.MAX_NOTE_BYTES - 10) + NOTE,
    ],
)
def test_what_is_no_note_is_refused(untrusted: bytes) -> None:
    with raises_code("note-malformed"):
        parse_note(untrusted)


def test_sixty_four_lines_and_text_with_empty_lines_are_read() -> None:
    text = b"one\n\ntwo\n"
    note = parse_note(text + b"\n" + LOG.line(text) * 64)
    assert (note.text, note.signed_by(LOG.key)) == (text, (0,) * 64)


@pytest.mark.parametrize(
    "untrusted",
    [
        None,
        7,
        "",
        "a",
        "a+b",
        PUBLISHED_KEY.replace("c74f20a3", "c74f20a4"),
        PUBLISHED_KEY.replace("c74f20a3", "C74F20A3"),
        PUBLISHED_KEY + "=",
        PUBLISHED_KEY[:-4],
        "PeterNeumann+c74f20a3+ChpcAA==",
        "Peter'Neumann" + PUBLISHED_KEY.removeprefix("PeterNeumann"),
        "x" * 300,
    ],
)
def test_what_is_no_key_is_refused(untrusted: object) -> None:
    with raises_code("note-key-malformed"):
        NoteKey.parse(untrusted)


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a'b", "$(reboot)", "a\nb", "n" * 101, "‮a"])
def test_a_name_that_could_do_harm_in_a_command_is_refused(name: str) -> None:
    with pytest.raises(UsageError) as error:
        NoteKey.of(name, "cosigner", bytes(32))
    assert error.value.code == "name-malformed"


@given(st.integers(0, len(NOTE) - 1), st.integers(1, 255))
def test_no_changed_byte_keeps_both_signatures(place: int, xor: int) -> None:
    spoilt = bytearray(NOTE)
    spoilt[place] ^= xor
    try:
        note = parse_note(bytes(spoilt))
        both = (note.signed_by(LOG.key), note.signed_by(COSIGNER.key))
    except EvidenceError:
        return
    assert not (both[0] and both[1])


@given(st.binary(max_size=200))
def test_any_bytes_are_a_note_or_refused(data: bytes) -> None:
    for untrusted in (data, NOTE + data, TEXT + b"\n" + data):
        with contextlib.suppress(EvidenceError):
            assert parse_note(untrusted).exact == untrusted
