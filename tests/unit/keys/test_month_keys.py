"""The custodian's list of the months' recipients: believed only whole, in order and by a custodian's key."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from fieldkit import exactjson
from fieldkit.keys.month_keys import FORMAT, read_month_keys, write_month_keys
from fieldkit.keys.pair_zip import read_pair, write_pair
from tests.unit.keys.material import NOW, RECIPIENT, Headquarters, raises_code

MONTHS = [("2026-11", RECIPIENT), ("2026-12", RECIPIENT + "q")]
NAMES = ("months.json", "months.p7s")


@pytest.fixture(scope="module")
def exact(hq: Headquarters) -> bytes:
    at = NOW + timedelta(microseconds=5)
    return write_month_keys(hq.signers["custodian"], 4, at, MONTHS, RECIPIENT + "t", [RECIPIENT + "n"])


def _signed(hq: Headquarters, document: dict[str, Any], role: str = "custodian") -> bytes:
    line = exactjson.dumps(document)
    return write_pair((NAMES[0], line), (NAMES[1], hq.signers[role].sign_cms(line, NOW)))  # type: ignore[index]


def _document(exact: bytes) -> dict[str, Any]:
    return exactjson.loads_object(read_pair(exact, NAMES, 1 << 20)[0])


def test_it_says_what_went_in(hq: Headquarters, exact: bytes) -> None:
    read = read_month_keys(exact, hq.anchors)
    assert (read.number, read.time, read.months) == (4, NOW, tuple(MONTHS))
    assert (read.transport, read.identities) == (RECIPIENT + "t", (RECIPIENT + "n",))
    assert read.signer == hq.signers["custodian"].certificate


def test_a_list_by_an_earlier_release_names_no_other_keys(hq: Headquarters, exact: bytes) -> None:
    document = _document(exact)
    del document["transport"], document["identities"]
    read = read_month_keys(_signed(hq, document), hq.anchors)
    assert (read.transport, read.identities, read.months) == (None, (), tuple(MONTHS))


@pytest.mark.parametrize(
    "changes",
    [
        {"format": FORMAT.replace("/1", "/2")}, {"number": -1}, {"number": True}, {"number": "4"},
        {"time": "2026-11-23"}, {"time": "2026-11-23T09:30:00.5+00:00"}, {"time": None},
        {"months": []}, {"months": {}}, {"months": [["2026-13", RECIPIENT]]}, {"months": [["2026-11"]]},
        {"months": [["2026-11", "age1short"]]}, {"months": [["2026-12", RECIPIENT], ["2026-11", RECIPIENT]]},
        {"months": [["2026-11", RECIPIENT], ["2026-11", RECIPIENT]]},
        {"months": [[f"{year}-01", RECIPIENT] for year in range(1000, 1121)]},
        {"transport": None}, {"transport": "me@example.org"}, {"identities": None}, {"identities": [5]},
        {"identities": [RECIPIENT] * 33},
    ],
)  # fmt: skip
def test_malformed_lists_are_refused_though_rightly_signed(
    hq: Headquarters, exact: bytes, changes: dict[str, Any]
) -> None:
    made = _signed(hq, {**_document(exact), **changes})
    with raises_code("months-malformed"):
        read_month_keys(made, hq.anchors)


@pytest.mark.parametrize("member", ["format", "number", "time", "months"])
def test_a_list_without_one_of_its_members(hq: Headquarters, exact: bytes, member: str) -> None:
    document = _document(exact)
    del document[member]
    with raises_code("months-malformed"):
        read_month_keys(_signed(hq, document), hq.anchors)


def test_as_many_months_as_a_kit_may_hold(hq: Headquarters, exact: bytes) -> None:
    months = [[f"{year}-01", RECIPIENT] for year in range(1000, 1120)]
    assert len(read_month_keys(_signed(hq, {**_document(exact), "months": months}), hq.anchors).months) == 120


@pytest.mark.parametrize("role", ["intake", "trust", "lead"])
def test_only_a_custodian_signs_it(hq: Headquarters, exact: bytes, role: str) -> None:
    with raises_code("certificate-role"):
        read_month_keys(_signed(hq, _document(exact), role), hq.anchors)


def test_the_signing_time_is_that_of_the_list(hq: Headquarters, exact: bytes) -> None:
    later = {**_document(exact), "time": (NOW + timedelta(seconds=1)).isoformat()}
    with raises_code("months-malformed"):
        read_month_keys(_signed(hq, later), hq.anchors)


def test_what_is_no_list_at_all(hq: Headquarters, exact: bytes) -> None:
    for wrong in (b"", exact[:-1], exact + b"\0"):
        with raises_code("pair-malformed"):
            read_month_keys(wrong, hq.anchors)
    signature = read_pair(exact, NAMES, 1 << 20)[1]
    with raises_code("months-malformed"):
        read_month_keys(write_pair((NAMES[0], b"[]"), (NAMES[1], signature)), hq.anchors)
    other = exactjson.dumps({**_document(exact), "number": 5})
    with raises_code("signature-invalid"):
        read_month_keys(write_pair((NAMES[0], other), (NAMES[1], signature)), hq.anchors)
