"""Custody chains: links that sha256sum can follow, and every way to break one."""

import dataclasses
import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from fieldkit.clock import FrozenClock
from fieldkit.commitments import Opening
from fieldkit.custody import Body, ChainChecker, Entry, Subject, Tip, iterate_entries, next_entry, read_openings
from tests.unit.keys.material import raises_code

CHAIN = "ab" * 16
PERSON = "1" * 64
KEY = ec.derive_private_key(7, ec.SECP256R1())


def sign(line: bytes) -> bytes:
    return KEY.sign(line, ec.ECDSA(hashes.SHA256()))


def verify(person: str, line: bytes, signature: bytes) -> None:
    assert person == PERSON
    KEY.public_key().verify(signature, line, ec.ECDSA(hashes.SHA256()))


def chain(length: int) -> tuple[list[Entry], list[Opening]]:
    clock = FrozenClock(datetime(2026, 11, 23, tzinfo=UTC))
    entries: list[Entry] = []
    bodies: list[Opening] = []
    for number in range(length):
        body = Body.at(clock.now(), PERSON, "created", (Subject("event", "cd" * 16, f"{number:064x}"),))
        bodies.append(body.to_opening(CHAIN))
        entries.append(next_entry(entries[-1].tip if entries else None, CHAIN, bodies[-1], sign))
        clock.advance(60)
    return entries, bodies


def feed(entries: list[Entry], bodies: list[Opening], start: Tip | None = None) -> ChainChecker:
    checker = ChainChecker(CHAIN, start)
    for entry, body in zip(entries, bodies, strict=True):
        checker.feed(entry, body, verify)
    return checker


def feed_unsigned(entries: list[Entry], bodies: list[Opening]) -> None:
    checker = ChainChecker(CHAIN)
    for entry, body in zip(entries, bodies, strict=False):
        checker.feed(entry, body)


def test_a_chain_checks_and_its_links_are_plain_sha256() -> None:
    entries, bodies = chain(4)
    checker = feed(entries, bodies)
    assert checker.checked == 4
    assert checker.tip == entries[-1].tip
    assert entries[3].prev == hashlib.sha256(entries[2].text).hexdigest()
    assert list(iterate_entries(b"".join(e.text for e in entries))) == entries
    assert read_openings(b"".join(o.text for o in bodies)) == {o.digest_hex: o for o in bodies}


def test_a_chain_goes_on_from_an_anchored_tip() -> None:
    entries, bodies = chain(5)
    assert feed(entries[3:], bodies[3:], entries[2].tip).tip == entries[-1].tip


def test_links_follow_without_bodies() -> None:
    entries, _ = chain(3)
    checker = ChainChecker(CHAIN)
    assert [checker.feed(entry) for entry in entries] == [None, None, None]


def forged(entry: Entry, **changes: object) -> Entry:
    line = json.dumps({**json.loads(entry.line), **changes}, separators=(",", ":")).encode()
    return Entry.parse(line, entry.signature_b64)


@pytest.mark.parametrize(
    ("spoil", "code", "first_bad"),
    [
        (lambda e: e[:1] + e[2:], "chain-gap", 2),
        (lambda e: [e[1], e[0], *e[2:]], "chain-gap", 1),
        (lambda e: [*e[:2], forged(e[2], prev="f" * 64), e[3]], "chain-broken", 2),
        (lambda e: [forged(e[0], chain="ef" * 16), *e[1:]], "chain-mixed", 0),
        (lambda e: [e[0], forged(e[1], body=e[2].body), *e[2:]], "body-moved", 1),
        (lambda e: [e[0], e[0], *e[2:]], "chain-gap", 0),
    ],
)
def test_a_spoiled_chain_is_refused_by_name(
    spoil: Callable[[list[Entry]], list[Entry]], code: str, first_bad: int
) -> None:
    entries, bodies = chain(4)
    spoiled = spoil(entries)
    opened = bodies if code == "body-moved" else [{o.digest_hex: o for o in bodies}[e.body] for e in spoiled]
    with raises_code(code) as caught:
        feed_unsigned(spoiled, opened)
    assert caught.value.message.startswith(f"Custody line {first_bad} ")


def test_a_body_is_read_back_whole() -> None:
    clock = FrozenClock(datetime(2026, 11, 23, tzinfo=UTC), boot="b" * 32)
    body = Body.at(
        clock.now(), PERSON, "reviewed", (Subject("bundle", "a", "2" * 64),), reason="why", seen=("3" * 64,), trust=7
    )
    assert Body.from_opening(body.to_opening(CHAIN)) == body


@pytest.mark.parametrize(
    "change",
    [{"time": "now"}, {"time": "2026-11-23T00:00:00"}, {"person": "x"}, {"mono_us": -1}, {"trust": True}, {"reason": 5},
     {"seen": ["x"]}, {"subjects": "x"}, {"subjects": ["x"]}, {"act": None}, {"boot": 3}],
)  # fmt: skip
def test_a_malformed_body_is_refused(change: dict[str, object]) -> None:
    clock = FrozenClock(datetime(2026, 11, 23, tzinfo=UTC))
    good = json.loads(Body.at(clock.now(), PERSON, "created").to_opening(CHAIN).line)
    good[3].update(change)
    with raises_code("body-malformed"):
        Body.from_opening(Opening.parse(json.dumps(good).encode()))


@pytest.mark.parametrize(
    "opening", [("place", {"time": "x"}), ("body", "text"), ("body", None), ("tip", {"time": "x"})]
)
def test_what_is_no_body_at_all(opening: tuple[str, object]) -> None:
    path, value = opening
    made = Opening.make(CHAIN, "body" if isinstance(value, dict) else path, value)  # type: ignore[arg-type]
    with raises_code("body-malformed"):
        Body.from_opening(dataclasses.replace(made, path=path))


@pytest.mark.parametrize(
    "key", ["time", "mono_us", "boot", "person", "act", "subjects", "reason", "seen", "trust", "release"]
)
def test_a_body_without_one_of_its_fields_is_refused(key: str) -> None:
    clock = FrozenClock(datetime(2026, 11, 23, tzinfo=UTC))
    good = json.loads(Body.at(clock.now(), PERSON, "created").to_opening(CHAIN).line)
    del good[3][key]
    with raises_code("body-malformed"):
        Body.from_opening(Opening.parse(json.dumps(good).encode()))


@pytest.mark.parametrize(
    "text",
    ["", ":", "event", "event:a", f":a:{'2' * 64}", f"event::{'2' * 64}", "event:a:2", f"event:a:b:{'2' * 64}"],
)
def test_a_subject_that_is_none(text: str) -> None:
    with raises_code("body-malformed"):
        Subject.parse(text)
    assert str(Subject.parse(f"event:a:{'2' * 64}")) == f"event:a:{'2' * 64}"


def test_an_unknown_act_cannot_be_written_but_is_read() -> None:
    clock = FrozenClock(datetime(2026, 11, 23, tzinfo=UTC))
    with pytest.raises(ValueError, match="unknown act"):
        Body.at(clock.now(), PERSON, "danced")
    good = json.loads(Body.at(clock.now(), PERSON, "created").to_opening(CHAIN).line)
    good[3]["act"] = "danced"
    assert Body.from_opening(Opening.parse(json.dumps(good).encode())).act == "danced"


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda text: text + b"x", "chain-truncated"),
        (lambda text: text[:-1], "chain-truncated"),
        (lambda text: text[: text.rindex(b"\n", 0, -1) + 1], "chain-truncated"),
        (lambda text: text + b"\n", "chain-truncated"),
        (lambda text: text + b"\n\n", "line-malformed"),
    ],
    ids=["half-a-line", "no-last-line-end", "no-signature", "an-empty-line", "two-empty-lines"],
)
def test_a_cut_chain_file_is_refused(spoil: Callable[[bytes], bytes], code: str) -> None:
    entries, _ = chain(2)
    text = b"".join(e.text for e in entries)
    assert list(iterate_entries(b"")) == []
    with raises_code(code):
        list(iterate_entries(spoil(text)))


def test_a_cut_file_of_bodies_is_refused() -> None:
    _, bodies = chain(2)
    text = b"".join(one.text for one in bodies)
    assert read_openings(b"") == {}
    with raises_code("lines-truncated"):
        read_openings(text[:-1])
    with raises_code("opening-malformed"):
        read_openings(text + b"\n")


GOOD_TIP = {"chain": CHAIN, "seq": 0, "digest": "0" * 64}


@pytest.mark.parametrize(
    "untrusted",
    [
        None, {}, [1, 2, 3], {**GOOD_TIP, "seq": True}, {**GOOD_TIP, "seq": -1}, {**GOOD_TIP, "seq": "0"},
        {**GOOD_TIP, "chain": "ab"}, {**GOOD_TIP, "digest": "0" * 63}, {**GOOD_TIP, "more": 1}, [*GOOD_TIP],
    ],
)  # fmt: skip
def test_a_malformed_tip_is_refused(untrusted: object) -> None:
    with raises_code("tip-malformed"):
        Tip.parse(untrusted)


def test_the_least_of_a_tip_reads_back() -> None:
    assert Tip.parse(GOOD_TIP).to_json() == GOOD_TIP
