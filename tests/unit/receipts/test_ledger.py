"""The list of receipts: nothing dropped, altered, moved or put in between."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit import exactjson
from fieldkit.digest import ZERO_HEX, line_hex, sha256, sha256_hex
from fieldkit.errors import EvidenceError
from fieldkit.receipts import ListEntry, ListTip, Receipt, ReceiptList, make_receipt
from fieldkit.receipts.ledger import MAX_LINE_BYTES
from tests.unit.keys.material import NOW, Headquarters, raises_code


@pytest.fixture(scope="module")
def receipts(hq: Headquarters) -> list[Receipt]:
    return [
        make_receipt(
            "received",
            id=f"{n:032x}",
            bundle=f"{n + 100:032x}",
            head=sha256(b"%d" % n),
            parts=(),
            tips=(),
            outcome="received",
            trust=1,
            signer=hq.signers["intake"],
            at=NOW,
        )
        for n in range(5)
    ]


@pytest.fixture(scope="module")
def listed(receipts: list[Receipt]) -> ReceiptList:
    made = ReceiptList(())
    for receipt in receipts:
        made = made.appended(receipt)
    return made


def test_it_reads_back_and_names_every_receipt(receipts: list[Receipt], listed: ReceiptList) -> None:
    again = ReceiptList.parse(listed.text)
    assert again == listed
    assert [one.receipt for one in again.entries] == [sha256_hex(one.json) for one in receipts]
    assert [one.signature for one in again.entries] == [sha256_hex(one.p7s) for one in receipts]
    assert [(one.seq, one.id, one.kind, one.bundle) for one in again.entries] == [
        (n, one.id, "received", one.bundle) for n, one in enumerate(receipts)
    ]


def test_each_line_names_the_line_before(listed: ReceiptList) -> None:
    lines = listed.text.split(b"\n")[:-1]
    assert listed.entries[0].prev == ZERO_HEX
    assert [one.prev for one in listed.entries[1:]] == [line_hex(line) for line in lines[:-1]]
    assert listed.tip == ListTip(4, line_hex(lines[-1]))


def _lines(listed: ReceiptList) -> list[bytes]:
    return [entry.line + b"\n" for entry in listed.entries]


@pytest.mark.parametrize("order", [[1, 2, 3, 4], [0, 2, 3, 4], [0, 1, 1, 2], [1, 0, 2, 3, 4], [0, 0]])
def test_dropped_repeated_or_moved_lines_are_noticed(listed: ReceiptList, order: list[int]) -> None:
    lines = _lines(listed)
    with raises_code("receipt-list-broken"):
        ReceiptList.parse(b"".join(lines[n] for n in order))


def test_a_line_written_anew_breaks_the_next(listed: ReceiptList) -> None:
    lines = _lines(listed)
    document = exactjson.loads_object(lines[1])
    lines[1] = exactjson.dumps({**document, "receipt": "00" * 32}) + b"\n"
    with raises_code("receipt-list-broken"):
        ReceiptList.parse(b"".join(lines))


def test_who_kept_a_tip_notices_a_cut_or_rewritten_list(listed: ReceiptList, receipts: list[Receipt]) -> None:
    known = listed.entries[2].tip
    listed.require_extends(known)
    shortened = ReceiptList.parse(b"".join(_lines(listed)[:2]))
    rewritten = shortened.appended(receipts[4]).appended(receipts[2])
    for other in (shortened, rewritten, ReceiptList(())):
        with raises_code("receipt-list-broken"):
            other.require_extends(known)


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "x"}, {"seq": -1}, {"seq": True}, {"seq": "0"}, {"prev": "AB" * 32}, {"id": "x"}, {"bundle": 1},
        {"kind": "checked"}, {"kind": []}, {"receipt": ""}, {"signature": None}, {"more": 1},
    ],
)  # fmt: skip
def test_malformed_lines_are_refused(listed: ReceiptList, changes: dict[str, Any]) -> None:
    document = exactjson.loads_object(listed.entries[0].line)
    with raises_code("receipt-list-malformed"):
        ListEntry.parse(exactjson.dumps({**document, **changes}))


def test_the_list_ends_in_a_line_feed_and_lines_are_short(listed: ReceiptList) -> None:
    for untrusted in (listed.text[:-1], b"\n", b"x\n", b" " * (MAX_LINE_BYTES + 1) + b"\n"):
        with raises_code("receipt-list-malformed"):
            ReceiptList.parse(untrusted)


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_every_flipped_byte_before_the_last_line_is_noticed(listed: ReceiptList, place: int, xor: int) -> None:
    text = bytearray(listed.text)
    text[place % (len(text) - len(listed.entries[-1].line) - 1)] ^= xor
    with pytest.raises(EvidenceError):
        ReceiptList.parse(bytes(text))
