"""The signed list of what is withheld is held to the versions that it speaks of."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from fieldkit import exactjson
from fieldkit.commitments import Opening, Value, Version, make_version
from fieldkit.errors import EvidenceError
from fieldkit.verify.records import WITHHELD_FORMAT, governing, open_records, read_withheld
from tests.unit.keys.material import raises_code

RECORD, OTHER = "cd" * 16, "ef" * 16


def version(*fields: str) -> Version:
    return make_version(RECORD, {"kind": "event", **dict.fromkeys(fields, "x")}).version


def line(record: str, digest: str, why: str = "consent") -> bytes:
    return exactjson.dumps({"format": WITHHELD_FORMAT, "record": record, "digest": digest, "why": why}) + b"\n"


def lines(openings: Iterable[Opening]) -> bytes:
    return b"".join(opening.text for opening in openings)


def digest_of(version: Version, path: str) -> str:
    return next(o.digest_hex for o in version.openings if o.path == path)


def test_a_named_field_stays_closed() -> None:
    made = version("what")
    hidden = digest_of(made, "what")
    shown = [o for o in made.openings if o.digest_hex != hidden]
    records = open_records(made.line.text, lines(shown), line(RECORD, hidden))
    assert records.versions[made.digest_hex].unopened == {hidden: "consent"}


@pytest.mark.parametrize("code", ["withheld-moved", "withheld-open", "withheld-stray"])
def test_a_list_that_does_not_fit_is_refused(code: str) -> None:
    made = version("what")
    hidden = digest_of(made, "what")
    shown = [o for o in made.openings if o.digest_hex != hidden]
    texts = {
        "withheld-moved": (shown, line(OTHER, hidden)),
        "withheld-open": (list(made.openings), line(RECORD, hidden)),
        "withheld-stray": (shown, line(RECORD, hidden) + line(RECORD, "f" * 64)),
    }
    openings, withheld = texts[code]
    with pytest.raises(EvidenceError) as caught:
        open_records(made.line.text, lines(openings), withheld)
    assert caught.value.code == code


DIGEST = "f" * 64
GOOD = {"format": WITHHELD_FORMAT, "record": RECORD, "digest": DIGEST, "why": "erased"}


def test_a_list_says_of_which_record_and_why() -> None:
    other = line(OTHER, "e" * 64, "identities")
    assert read_withheld(exactjson.dumps(GOOD) + b"\n" + other) == {
        DIGEST: (RECORD, "erased"), "e" * 64: (OTHER, "identities"),
    }  # fmt: skip
    assert read_withheld(b"") == {}


@pytest.mark.parametrize(
    "changes",
    [
        {"why": None}, {"why": ["consent"]}, {"why": {}}, {"why": 5}, {"digest": None}, {"digest": [DIGEST]},
        {"record": {}}, {"record": None},
    ],
)  # fmt: skip
def test_a_list_with_something_of_another_type_is_refused(changes: dict[str, object]) -> None:
    with raises_code("withheld-malformed"):
        read_withheld(exactjson.dumps({**GOOD, **changes}) + b"\n")


@pytest.mark.parametrize("text", [b"[]\n", exactjson.dumps(GOOD), b"\n"])
def test_what_is_no_such_list(text: bytes) -> None:
    with raises_code("withheld-malformed"):
        read_withheld(text)


def test_an_element_without_its_order_is_refused() -> None:
    fields: dict[str, Value] = {"kind": "interview", "turns#order": ("0000000a",), "turns/0000000a/text": "x"}
    made = make_version(RECORD, fields).version
    hidden = digest_of(made, "turns#order")
    shown = [o for o in made.openings if o.digest_hex != hidden]
    with pytest.raises(EvidenceError) as caught:
        open_records(made.line.text, lines(shown), line(RECORD, hidden))
    assert caught.value.code == "order-missing"


def test_a_fork_has_two_current_versions_and_the_strictest_consent_counts() -> None:
    fields = {"kind": "consent", "witness": OTHER}
    first = make_version(RECORD, {**fields, "may/hq/photo": True}).version
    left = make_version(RECORD, {**first.fields(), "may/hq/photo": False}, parents=[first]).version
    right = make_version(RECORD, {**first.fields(), "given": "x"}, parents=[first]).version
    witness = make_version(OTHER, {"kind": "witness"}).version
    for order in ((first, left, right), (right, first, left)):
        versions = [*order, witness]
        openings = {o.digest_hex: o for one in versions for o in one.openings}
        records = open_records(b"".join(one.line.text for one in versions), lines(openings.values()), b"")
        assert set(records.forked()) == {RECORD}
        assert {one.line.digest_hex for one in records.forked()[RECORD]} == {left.digest_hex, right.digest_hex}
        [consent] = governing(records)[OTHER].consents
        assert consent is not None
        assert consent.hq == {"photo": False}
