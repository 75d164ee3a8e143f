"""One entry: exact bytes, the link that sha256sum makes, and text lines that are none."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest

from fieldkit.commitments import Opening
from fieldkit.custody import Entry, Tip, next_entry
from fieldkit.custody.entry import MAX_LINE_BYTES, MAX_SIGNATURE_BYTES
from fieldkit.digest import ZERO_HEX
from fieldkit.exactjson import MAX_INTEGER
from tests.unit.custody.material import Writer, sign
from tests.unit.keys.material import raises_code

CHAIN, OTHER = "ab" * 16, "cd" * 16


@pytest.fixture(scope="module")
def writer() -> Writer:
    made = Writer(CHAIN)
    made.line()
    made.line()
    return made


def refused(line: bytes, signature: bytes) -> str:
    with raises_code("line-malformed") as caught:
        Entry.parse(line, signature)
    return caught.value.message


def test_an_entry_is_read_back_from_its_two_text_lines(writer: Writer) -> None:
    first, second = writer.entries
    assert [Entry.parse(one.line, one.signature_b64) for one in writer.entries] == [first, second]
    assert (first.chain, first.seq, first.prev, first.body) == (CHAIN, 0, ZERO_HEX, writer.bodies[0].digest_hex)
    assert (second.seq, second.prev) == (1, hashlib.sha256(first.text).hexdigest())
    assert first.text == first.line + b"\n" + first.signature_b64 + b"\n"
    assert first.tip == Tip(CHAIN, 0, second.prev)
    assert base64.b64encode(first.signature) == first.signature_b64


def test_an_entry_follows_the_tip_of_its_own_chain(writer: Writer) -> None:
    with pytest.raises(ValueError, match="its own chain"):
        next_entry(writer.tip, OTHER, Opening.make(OTHER, "body", {}), sign)


@pytest.mark.parametrize(
    "tip",
    [
        Tip("AB" * 16, 0, ZERO_HEX), Tip(CHAIN, 0, "0" * 63), Tip(CHAIN, -2, ZERO_HEX),
        Tip(CHAIN, MAX_INTEGER, ZERO_HEX),
    ],
)  # fmt: skip
def test_nothing_is_written_that_would_not_be_read(tip: Tip) -> None:
    with pytest.raises(ValueError, match="no line of a chain"):
        next_entry(tip, tip.chain, Opening.make(CHAIN, "body", {}), sign)
    last = next_entry(Tip(CHAIN, MAX_INTEGER - 1, ZERO_HEX), CHAIN, Opening.make(CHAIN, "body", {}), sign)
    assert Entry.parse(last.line, last.signature_b64) == last


def setting(key: str, value: object) -> Callable[[dict[str, Any]], object]:
    return lambda document: document.update({key: value})


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (setting("format", "fieldkit-line/2;sha256;ecdsa-p256"), "keys"),
        (setting("more", 1), "keys"),
        (lambda document: document.pop("body"), "keys"),
        (lambda document: document.update(chain=document.pop("chain")), "keys"),
        (setting("chain", CHAIN.upper()), "chain id"),
        (setting("chain", 5), "chain id"),
        (setting("seq", -1), "sequence"),
        (setting("seq", "0"), "sequence"),
        (setting("seq", True), "sequence"),
        (setting("seq", None), "sequence"),
        (setting("prev", "0" * 63), "digests"),
        (setting("prev", None), "digests"),
        (setting("body", "0" * 63 + "G"), "digests"),
        (setting("body", [ZERO_HEX]), "digests"),
    ],
)
def test_a_line_not_of_the_format(writer: Writer, change: Callable[[dict[str, Any]], object], why: str) -> None:
    entry = writer.entries[0]
    document = json.loads(entry.line)
    change(document)
    assert why in refused(json.dumps(document, separators=(",", ":")).encode(), entry.signature_b64)


def test_a_sequence_number_of_zero_begins(writer: Writer) -> None:
    """The least that may stand there is read."""
    assert Entry.parse(writer.entries[0].line, b"").seq == 0


def test_what_is_not_json_followed_by_base64(writer: Writer) -> None:
    entry = writer.entries[0]
    for line in (b"", b"[]", entry.line[:-1]):
        assert "JSON followed by base64" in refused(line, entry.signature_b64)
    for signature in (b"not base64!", b"abc"):
        assert "JSON followed by base64" in refused(entry.line, signature)


def test_an_entry_is_two_text_lines_however_json_may_be_spelled(writer: Writer) -> None:
    entry = writer.entries[0]
    broken = entry.line.replace(b',"seq"', b',\n"seq"')
    assert json.loads(broken) == json.loads(entry.line)
    assert "digests" in refused(broken, entry.signature_b64)
    refused(entry.line, entry.signature_b64 + b"\n")


def test_limits_are_reached_and_not_passed(writer: Writer) -> None:
    entry = writer.entries[0]
    spaces = b" " * (MAX_LINE_BYTES - len(entry.line))
    longest = base64.b64encode(bytes(MAX_SIGNATURE_BYTES * 3 // 4))
    assert len(longest) == MAX_SIGNATURE_BYTES
    assert Entry.parse(entry.line + spaces, longest).seq == 0
    assert "longer" in refused(entry.line + spaces + b" ", entry.signature_b64)
    assert "longer" in refused(entry.line, longest + b"AAAA")
