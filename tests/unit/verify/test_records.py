"""The records of a part against the rules of ``verify.records``, each broken alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldkit import exactjson
from fieldkit.commitments import Opening, Value, Version, VersionLine, make_version
from fieldkit.verify.records import (
    WITHHELD_FORMAT,
    OpenedRecords,
    governing,
    governing_of,
    not_allowed,
    open_records,
    read_withheld,
)
from tests.unit.keys.material import raises_code
from tests.unit.verify.material import CONSENT, EVENT, EXHIBIT, WITNESS, exhibit, record_lines, version

INTERVIEW, OTHER_WITNESS = "1a" * 16, "a2" * 16


def opened(*versions: Version, withheld: bytes = b"") -> OpenedRecords:
    return open_records(*record_lines(versions, withheld))


def test_every_version_opens_with_its_kind_and_no_padding() -> None:
    made = version(EVENT, "event", what="x")
    records = opened(made)
    found = records.versions[made.digest_hex]
    assert (found.kind, dict(found.fields), dict(found.unopened)) == ("event", {"kind": "event", "what": "x"}, {})
    assert records.missing_parents == set()
    assert replace(found, fields={"kind": 5}).kind == ""


def test_the_newest_version_of_each_record_and_what_stands_beside_it() -> None:
    first = version(EVENT, "event", what="1")
    second = version(EVENT, "event", first, what="2")
    fork = version(EVENT, "event", first, what="3")
    person = version(WITNESS, "witness")
    records = opened(second, first, fork, person)
    assert records.newest()[EVENT].line.digest_hex == fork.digest_hex
    assert records.of_kind("witness").keys() == {WITNESS}
    assert [one.line.digest_hex for one in records.current()] == [one.digest_hex for one in (second, fork, person)]
    assert records.forked().keys() == {EVENT}
    assert opened(first, second).forked() == {}
    assert opened(second, first).newest()[EVENT].line.number == 2


def test_a_parent_is_here_came_before_or_is_missing() -> None:
    first = version(EVENT, "event", what="1")
    versions, openings, withheld = record_lines([version(EVENT, "event", first, what="2")])
    assert open_records(versions, openings, withheld).missing_parents == {first.digest_hex}
    assert open_records(versions, openings, withheld, {first.digest_hex}).missing_parents == set()


def _line(opening: Opening) -> bytes:
    return opening.line + b"\n"


def test_what_does_not_belong_together_is_refused() -> None:
    made, other = version(EVENT, "event", what="x"), version(WITNESS, "witness")
    versions, openings, _ = record_lines([made])
    stray = other.openings[0]
    cases = {
        "version-repeated": (versions * 2, openings, b""),
        "opening-stray": (versions, openings + _line(stray), b""),
        "opening-repeated": (versions, openings + _line(made.openings[0]), b""),
        "opening-missing": (versions, openings[openings.index(b"\n") + 1 :], b""),
        "lines-truncated": (versions[:-1], openings, b""),
        "version-malformed": (b"{}\n", openings, b""),
        "opening-malformed": (versions, b"[]\n", b""),
    }
    for code, texts in cases.items():
        with raises_code(code):
            open_records(*texts)


def test_an_object_stands_in_no_record() -> None:
    padding = [Opening.make(EVENT, "#pad", None) for _ in range(15)]
    body = Opening.make(EVENT, "body", {"a": 1})
    line = VersionLine.make(EVENT, 1, (), [one.digest_hex for one in (*padding, body)])
    with raises_code("opening-malformed"):
        open_records(line.text, b"".join(map(_line, (*padding, body))), b"")


def _withheld(**changes: object) -> bytes:
    usual = {"format": WITHHELD_FORMAT, "record": EVENT, "digest": "0" * 64, "why": "consent"}
    return exactjson.dumps({**usual, **changes})


def test_the_list_of_what_is_withheld_reads() -> None:
    reasons = ("consent", "identities", "erased")
    text = b"".join(_withheld(digest=f"{n}" * 64, why=why) + b"\n" for n, why in enumerate(reasons))
    assert read_withheld(text) == {
        "0" * 64: (EVENT, "consent"), "1" * 64: (EVENT, "identities"), "2" * 64: (EVENT, "erased"),
    }  # fmt: skip
    assert read_withheld(b"") == {}


@pytest.mark.parametrize(
    "line",
    [
        b"no json", _withheld(format="fieldkit-withheld/2"), _withheld(more=1), _withheld(digest="0"),
        _withheld(record="0"), _withheld(why="because"), _withheld() + b"\n" + _withheld(),
    ],
    ids=["json", "format", "keys", "digest", "record", "reason", "twice"],
)  # fmt: skip
def test_a_list_that_does_not_read_is_refused(line: bytes) -> None:
    with raises_code("withheld-malformed"):
        read_withheld(line + b"\n")


def test_whom_a_record_concerns() -> None:
    yes = version(CONSENT, "consent", witness=WITNESS, may__hq__photo=True)
    records = opened(
        yes,
        version(WITNESS, "witness"),
        make_version(INTERVIEW, {"kind": "interview", "witness": WITNESS, "exhibits": ("77" * 16,)}).version,
        exhibit(witness=OTHER_WITNESS),
        version(EVENT, "event"),
    )
    found = governing(records)
    assert {record: len(one.consents) for record, one in found.items()} == {
        CONSENT: 0, WITNESS: 1, INTERVIEW: 1, EXHIBIT: 1, EVENT: 0, "77" * 16: 1,
    }  # fmt: skip
    [answer] = found[INTERVIEW].consents
    assert answer is not None
    assert answer.hq == {"photo": True}
    assert found[EXHIBIT].consents == (None,)
    assert found["77" * 16] == found[INTERVIEW]


def test_the_later_of_two_consents_of_one_witness_counts_and_a_fork_the_strictest() -> None:
    yes: dict[str, Value] = {"kind": "consent", "witness": WITNESS, "may/hq/photo": True}
    no = {**yes, "may/hq/photo": False}
    witness: tuple[str, str, dict[str, Value]] = (WITNESS, "witness", {})
    for lines, answer in (
        ([(CONSENT, "consent", no), ("c2" * 16, "consent", yes), witness], True),
        ([(CONSENT, "consent", yes), (CONSENT, "consent", no), witness], False),
    ):
        [consent] = governing_of(lines)[WITNESS].consents
        assert consent is not None
        assert consent.hq == {"photo": answer}


def test_what_no_consent_inside_allows() -> None:
    picture = exhibit(witness=WITNESS, description="a street")
    assert not_allowed(opened(picture)) == [(EXHIBIT, "description")]
    assert not_allowed(opened(exhibit())) == []
    allowed = version(CONSENT, "consent", witness=WITNESS, may__hq__photo=True)
    assert not_allowed(opened(picture, allowed)) == []
    kept = make_version(
        CONSENT, {"kind": "consent", "witness": WITNESS, "may/hq/photo": True, "kept/hq": (f"{EXHIBIT}/description",)}
    ).version
    assert not_allowed(opened(picture, kept)) == [(EXHIBIT, "description")]
    assert not_allowed(opened(version(EVENT, "event", unheard_of="x"))) == [(EVENT, "unheard_of")]
    hidden = version(EXHIBIT, "exhibit", content_class=7, description="x")
    assert not_allowed(opened(hidden)) == [(EXHIBIT, "description")]
