"""Versions: what goes forward, what is fresh, and what opening them finds."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.commitments import PAD_PATH, Opening, Version, VersionLine, make_version, open_version
from fieldkit.commitments.versions import MAX_LINE_BYTES
from fieldkit.errors import EvidenceError
from tests.unit.keys.material import raises_code

RECORD = "cd" * 16
fields = st.dictionaries(st.sampled_from([f"f{n}" for n in range(40)]), st.text("abc", max_size=3) | st.booleans())


def find(*openings: Opening) -> dict[str, Opening]:
    return {opening.digest_hex: opening for opening in openings}


@given(st.lists(fields, min_size=1, max_size=5))
def test_any_history_opens_and_changes_only_what_changed(history: list[dict[str, object]]) -> None:
    versions: list[Version] = []
    for step in history:
        new = make_version(RECORD, {"kind": "event", **step}, parents=versions[-1:])  # type: ignore[dict-item]
        versions.append(new.version)
    for number, (version, step) in enumerate(zip(versions, history, strict=True), 1):
        assert version.fields() == {"kind": "event", **step}
        assert version.line.number == number
        assert len(version.line.openings) % 16 == 0
        assert len(open_version(version.line, find(*version.openings).get).openings) == len(version.line.openings)
    for before, after in pairwise(versions):
        assert after.line.parents == (before.digest_hex,)
        same = {p for p, v in after.fields().items() if p in before.fields() and before.fields()[p] is v}
        old = {o.path: o.digest_hex for o in before.openings if o.path != PAD_PATH}
        new_digests = {o.path: o.digest_hex for o in after.openings if o.path != PAD_PATH}
        assert all(old[path] == new_digests[path] for path in same)
        changed = {p for p in after.fields() if p in before.fields() and before.fields()[p] != after.fields()[p]}
        assert all(old[path] != new_digests[path] for path in changed)


def test_true_and_one_are_different_values() -> None:
    first = make_version(RECORD, {"kind": "event", "what": True}).version
    second = make_version(RECORD, {"kind": "event", "what": 1}, parents=[first]).version
    assert second.fields()["what"] is not True


def test_padding_goes_forward_unchanged() -> None:
    first = make_version(RECORD, {"kind": "event"}).version
    second = make_version(RECORD, {"kind": "event", "what": "x"}, parents=[first]).version
    pad = {o.digest_hex for o in first.openings if o.path == PAD_PATH}
    assert len(pad & set(second.line.openings)) == 14


def test_identity_openings_are_apart_and_go_forward_by_digest() -> None:
    first = make_version(RECORD, {"kind": "witness"}, identity={"identity/name": "A"})
    assert [o.value for o in first.identity_openings] == ["A"]
    assert "A" not in str([o.value for o in first.version.openings])
    second = make_version(RECORD, {"kind": "witness", "note": "x"}, parents=[first.version])
    assert second.identity_openings == ()
    assert first.identity_openings[0].digest_hex in second.version.line.openings
    third = make_version(RECORD, {"kind": "witness"}, parents=[second.version], identity={"identity/name": "B"})
    assert first.identity_openings[0].digest_hex not in third.version.line.openings


def test_a_merge_names_both_parents() -> None:
    first = make_version(RECORD, {"kind": "event"}).version
    left = make_version(RECORD, {"kind": "event", "what": "l"}, parents=[first]).version
    right = make_version(RECORD, {"kind": "event", "what": "r"}, parents=[first]).version
    merged = make_version(RECORD, {"kind": "event", "what": "l"}, parents=[left, right]).version
    assert set(merged.line.parents) == {left.digest_hex, right.digest_hex}
    assert merged.line.number == 3


def test_a_digest_without_opening_or_reason_is_refused() -> None:
    version = make_version(RECORD, {"kind": "event", "what": "x"}).version
    kept = [o for o in version.openings if o.path != "what"]
    hidden = next(o.digest_hex for o in version.openings if o.path == "what")
    with raises_code("opening-missing"):
        open_version(version.line, find(*kept).get)
    assert open_version(version.line, find(*kept).get, {hidden: "consent"}).unopened == {hidden: "consent"}


def test_two_values_for_one_path_are_refused() -> None:
    openings = [
        Opening.make(RECORD, "kind", "event"),
        Opening.make(RECORD, "what", "a"),
        Opening.make(RECORD, "what", "b"),
    ]
    openings += [Opening.make(RECORD, PAD_PATH, None) for _ in range(13)]
    line = VersionLine.make(RECORD, 1, (), [o.digest_hex for o in openings])
    with raises_code("path-repeated"):
        open_version(line, find(*openings).get)


def test_an_opening_of_another_record_is_refused() -> None:
    openings = [Opening.make(RECORD, "kind", "event"), Opening.make("ef" * 16, "what", "a")]
    openings += [Opening.make(RECORD, PAD_PATH, None) for _ in range(14)]
    line = VersionLine.make(RECORD, 1, (), [o.digest_hex for o in openings])
    with raises_code("opening-moved"):
        open_version(line, find(*openings).get)


GOOD = make_version(RECORD, {"kind": "event"}).version.line.line.decode()
DIGEST = make_version(RECORD, {"kind": "event"}).version.line.openings[0]


@pytest.mark.parametrize(
    "untrusted",
    [
        GOOD.replace("fieldkit-version/1;sha256", "fieldkit-version/2;sha256"),
        GOOD.replace('"version":1', '"version":0'),
        GOOD.replace('"version":1', '"version":true'),
        GOOD.replace('"version":1', '"version":2'),
        GOOD.replace('"parents":[]', f'"parents":["{DIGEST}"]'),
        GOOD.replace('"parents":[]', '"parents":["x"]'),
        GOOD.replace('"openings":[', f'"openings":["{"f" * 64}",'),
        GOOD.replace('"parents":[],', ""),
        GOOD[:-1],
        "[]",
    ],
)
def test_malformed_version_lines_are_refused(untrusted: str) -> None:
    with raises_code("version-malformed"):
        VersionLine.parse(untrusted.encode())


@pytest.mark.parametrize("count", [0, 1, 15, 17])
def test_digests_are_padded_to_a_multiple_of_sixteen(count: int) -> None:
    digests = [f"{number:064x}" for number in range(count)]
    with raises_code("version-malformed"):
        VersionLine.make(RECORD, 1, (), digests)


def test_digests_stand_once_and_in_order() -> None:
    digests = [f"{number:064x}" for number in range(16)]
    good = VersionLine.make(RECORD, 1, (), digests[::-1])
    assert good.openings == tuple(digests)
    twice = good.line.replace(digests[1].encode(), digests[0].encode())
    swapped = good.line.replace(f'"{digests[0]}","{digests[1]}"'.encode(), f'"{digests[1]}","{digests[0]}"'.encode())
    for wrong in (twice, swapped):
        assert wrong != good.line
        with raises_code("version-malformed"):
            VersionLine.parse(wrong)


def test_a_line_over_its_limit_is_not_parsed() -> None:
    line = make_version(RECORD, {"kind": "event"}).version.line.line
    most = MAX_LINE_BYTES - len(line)
    assert VersionLine.parse(line + b" " * most).number == 1
    with pytest.raises(EvidenceError, match="longer"):
        VersionLine.parse(line + b" " * (most + 1))


def test_a_version_says_its_kind_where_that_is_open() -> None:
    version = make_version(RECORD, {"what": "x", "kind": "event"}).version
    assert version.kind == "event"
    assert (version.record, version.digest_hex) == (RECORD, version.line.digest_hex)
    kept = [one for one in version.openings if one.path != "kind"]
    assert replace(version, openings=tuple(kept)).kind == ""
    assert replace(version, openings=()).kind == ""
    odd = Opening.make(RECORD, "kind", 5)
    assert replace(version, openings=(odd, *kept)).kind == ""


def test_a_parent_of_another_record_is_our_own_bug() -> None:
    other = make_version("ef" * 16, {"kind": "event"}).version
    with pytest.raises(ValueError, match="same record"):
        make_version(RECORD, {"kind": "event"}, parents=[other])
    with pytest.raises(ValueError, match="kind"):
        make_version(RECORD, {"what": "x"})
    with pytest.raises(ValueError, match="open and sealed"):
        make_version(RECORD, {"kind": "witness", "identity/name": "x"}, identity={"identity/name": "y"})
