"""Heads and announcements: what is written is read back, and what is not of the format is refused as a whole."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from fieldkit.bundle.head import (
    KINDS,
    Head,
    PartEntry,
    Terms,
    announcement_line,
    make_head,
    parse_announcement,
    parse_head,
    part_name,
    read_head_pair,
    write_announcement,
    write_head_pair,
)
from fieldkit.bundle.limits import LIMITS
from fieldkit.custody import Tip
from fieldkit.digest import sha256
from tests.unit.keys.material import raises_code

BUNDLE = "12" * 16
DIGEST = sha256(b"x")
SEALED = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TIPS = (Tip("ab" * 16, 4, "1" * 64), Tip("cd" * 16, 0, "2" * 64))
WHO = {name: (str(DIGEST),) for name in (*KINDS, "transport")}
TERMS = Terms(BUNDLE, 2, sha256(b"before"), "3" * 64, "a case", SEALED, WHO)
PARTS = (
    PartEntry(part_name(BUNDLE, "records"), "records", 1000, DIGEST, ("4" * 64, "5" * 64), DIGEST),
    PartEntry(part_name(BUNDLE, "media", 1), "media", 0, DIGEST, (), DIGEST),
    PartEntry(part_name(BUNDLE, "media", 2), "media", 7, DIGEST, ("6" * 64,), DIGEST),
)
HEAD = make_head(TERMS, 3, TIPS, PARTS)
Document = dict[str, Any]


def written(change: Callable[[Document], object], source: bytes = HEAD.json) -> bytes:
    document = json.loads(source)
    change(document)
    return json.dumps(document, separators=(",", ":")).encode()


def setting(key: str, value: object) -> Callable[[Document], object]:
    return lambda document: document.update({key: value})


def of_part(key: str, value: object, part: int = 0) -> Callable[[Document], object]:
    return lambda document: document["parts"][part].update({key: value})


def test_a_head_says_what_went_in() -> None:
    assert parse_head(HEAD.json) == HEAD
    assert (HEAD.terms, HEAD.trust, HEAD.tips, HEAD.parts) == (TERMS, 3, TIPS, PARTS)
    assert HEAD.digest == sha256(HEAD.json)
    assert read_head_pair(write_head_pair(HEAD, b"signature")) == (HEAD.json, b"signature")


def test_the_first_of_a_chain_names_none_before() -> None:
    first = make_head(replace(TERMS, sequence=1, previous=None), 0, TIPS[:1], ())
    assert (first.terms.previous, first.parts) == (None, ())
    assert first.terms.bag_info("records")["Fieldkit-Previous"] == "none"


def test_bag_info_says_what_the_head_says() -> None:
    said = TERMS.bag_info("media")
    assert said == {
        "External-Identifier": BUNDLE, "Bagging-Date": "2026-11-23", "Fieldkit-Part": "media",
        "Fieldkit-Sequence": "2", "Fieldkit-Previous": str(sha256(b"before")), "Fieldkit-Purpose": "a case",
        "Fieldkit-Sealed": "2026-11-23T09:30:00+00:00", "Fieldkit-Signer": "3" * 64,
        **{f"Fieldkit-Recipients-{name}": str(DIGEST) for name in WHO},
    }  # fmt: skip


CHANGES: dict[str, Callable[[Document], object]] = {
    "format": setting("format", "fieldkit-head/2;sha256;cades-p256"),
    "a member more": setting("more", 1),
    "a member less": lambda document: document.pop("trust"),
    "members in another order": lambda document: document.update({"format": document.pop("format")}),
    "id": setting("id", "12"),
    "id of another type": setting("id", 12),
    "sequence 0": setting("sequence", 0),
    "sequence true": setting("sequence", True),
    "sequence as text": setting("sequence", "2"),
    "previous": setting("previous", "md5:" + "0" * 32),
    "signer": setting("signer", "3" * 63),
    "purpose of two lines": setting("purpose", "a case\nFieldkit-Signer: me"),
    "purpose over its cap": setting("purpose", "x" * (LIMITS.purpose_characters + 1)),
    "purpose of another type": setting("purpose", None),
    "sealed without a zone": setting("sealed", "2026-11-23T09:30:00"),
    "sealed of another type": setting("sealed", 5),
    "recipients missing a kind": lambda document: document["recipients"].pop("alerts"),
    "recipients of a kind that there is not": lambda document: document["recipients"].update(court=[]),
    "recipients as a list": setting("recipients", []),
    "recipients not digests": lambda document: document["recipients"].update(media=["age1x"]),
    "too many recipients": lambda document: document["recipients"].update(media=[str(DIGEST)] * 65),
    "trust": setting("trust", -1),
    "trust true": setting("trust", True),
    "no tips": setting("tips", []),
    "tips of one chain twice": lambda document: document["tips"].append(document["tips"][0]),
    "tips not tips": setting("tips", [1]),
    "too many tips": setting("tips", [Tip(f"{number:032x}", 0, "1" * 64).to_json() for number in range(1001)]),
    "a part twice": lambda document: document["parts"].append(document["parts"][0]),
    "parts as an object": setting("parts", {}),
    "a part that is none": setting("parts", [1]),
    "a part's member more": of_part("more", 1),
    "a part's member less": lambda document: document["parts"][0].pop("digest"),
    "a part's name of another bundle": of_part("name", part_name("13" * 16, "records")),
    "a part's name of another kind": of_part("name", part_name(BUNDLE, "alerts")),
    "a part's name with a path": of_part("name", f"../{part_name(BUNDLE, 'records')}"),
    "a part's name of another type": of_part("name", 5, 1),
    "a media part's number in other digits": of_part("name", f"{BUNDLE}.media-000\u0661.age", 1),
    "a media part's number too short": of_part("name", f"{BUNDLE}.media-1.age", 1),
    "a part's kind": of_part("kind", "court"),
    "a part's kind of another type": of_part("kind", ["records"]),
    "a part's length": of_part("length", -1),
    "a part's digest": of_part("digest", "0" * 64),
    "a part's stretches": of_part("stretches", ["4"]),
    "a part's stretches as text": of_part("stretches", "4" * 64),
    "a part's manifest": of_part("manifest", None),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_head_not_of_the_format_is_refused(name: str) -> None:
    with raises_code("head-malformed"):
        parse_head(written(CHANGES[name]))


@pytest.mark.parametrize("data", [b"", b"[]", HEAD.json + b"\n{}", HEAD.json[:-1], b"\xff", b"[" * 5000])
def test_what_is_no_head_at_all(data: bytes) -> None:
    with raises_code("head-malformed"):
        parse_head(data)


def test_the_caps_of_a_head_are_reached_and_not_passed() -> None:
    tips = tuple(Tip(f"{number:032x}", 0, "1" * 64) for number in range(1000))
    who = {**WHO, "media": (str(DIGEST),) * 64}
    purpose = "x" * LIMITS.purpose_characters
    made = make_head(replace(TERMS, sequence=1, recipients=who, purpose=purpose), 0, tips, ())
    assert (made.tips, made.terms.purpose) == (tips, purpose)
    assert len(made.terms.recipients["media"]) == 64


def test_more_than_a_head_may_hold_is_not_read() -> None:
    with raises_code("pair-malformed"):
        read_head_pair(bytes(LIMITS.head_bytes + 1))


LINE = announcement_line(HEAD, TIPS)
TEXT = write_announcement(LINE, b"a signature")


def test_an_announcement_says_what_the_head_says() -> None:
    read = parse_announcement(TEXT)
    assert (read.id, read.sequence, read.signer, read.head) == (BUNDLE, 2, "3" * 64, HEAD.digest)
    assert (read.tips, read.parts) == (TIPS, tuple(part.digest for part in PARTS))
    assert (read.exact, read.signature) == (LINE, b"a signature")
    assert read.agrees(HEAD)


def _other(**changed: Any) -> Head:
    return make_head(replace(TERMS, **changed), 3, TIPS, PARTS)


def test_it_agrees_with_no_other_head() -> None:
    read = parse_announcement(TEXT)
    for other in (_other(id=BUNDLE, purpose="another"), make_head(TERMS, 3, TIPS, PARTS[:2])):
        assert not read.agrees(other)
    for changed in ({"id": "13" * 16}, {"sequence": 3}, {"signer": "4" * 64}, {"head": DIGEST}, {"parts": ()}):
        assert not replace(read, **changed).agrees(HEAD)


@pytest.mark.parametrize(
    "change",
    [
        setting("format", "fieldkit-announce/2;sha256;ecdsa-p256"), setting("more", 1), setting("id", "12"),
        lambda document: document.pop("tips"), setting("sequence", "2"), setting("sequence", -1),
        setting("signer", None), setting("head", "0" * 64), setting("tips", {}), setting("tips", [{}]),
        setting("tips", [TIPS[0].to_json()] * 1001), setting("parts", ["0" * 64]), setting("parts", "x"),
    ],
)  # fmt: skip
def test_an_announcement_not_of_the_format_is_refused(change: Callable[[Document], object]) -> None:
    with raises_code("announcement-malformed"):
        parse_announcement(write_announcement(written(change, LINE), b"a signature"))


@pytest.mark.parametrize(
    "data",
    [
        b"", LINE, LINE + b"\n", TEXT[:-1], TEXT + b"x", TEXT + b"\n", b"\n\n", b"[]\neA==\n",
        LINE + b"\nnot base64!\n", LINE + b"\n" + base64.b64encode(b"ab")[:-1] + b"\n",
    ],
)  # fmt: skip
def test_what_is_no_announcement_at_all(data: bytes) -> None:
    with raises_code("announcement-malformed"):
        parse_announcement(data)
