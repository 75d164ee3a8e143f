"""Following stored bytes finds what parsing every line finds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fieldkit.custody import Tip
from fieldkit.custody.stored import StoredChecker, StoredLine, follow_links
from tests.unit.custody.material import Writer
from tests.unit.keys.material import raises_code

CHAIN = "a1" * 16


@pytest.fixture
def lines() -> list[StoredLine]:
    writer = Writer(CHAIN)
    for number in range(6):
        writer.line(reason=f'line {number}, «quoted» "and" \\escaped')
    pairs = zip(writer.entries, writer.bodies, strict=True)
    return [(entry.seq, entry.line, entry.signature_b64, body.line) for entry, body in pairs]


def tip_of(lines: list[StoredLine]) -> Tip | None:
    checker = StoredChecker(CHAIN)
    checker.feed(lines[:2])
    checker.feed(lines[2:])
    return checker.tip


def test_a_sound_chain_ends_at_its_tip(lines: list[StoredLine]) -> None:
    tip = tip_of(lines)
    assert tip is not None
    assert tip.seq == 5
    assert tip_of(lines[:0]) is None
    checker = StoredChecker(CHAIN, tip_of(lines[:4]))
    checker.feed(lines[4:])
    assert checker.tip == tip


def test_the_tip_is_that_of_the_exact_bytes(lines: list[StoredLine]) -> None:
    place, line, signature, body = lines[-1]
    assert tip_of([*lines[:-1], (place, line, signature + b"A", body)]) != tip_of(lines)


def test_a_line_spelled_otherwise_is_read_as_the_format_reads_it(lines: list[StoredLine]) -> None:
    place, line, signature, body = lines[-1]
    assert tip_of([*lines[:-1], (place, line.replace(b'","seq":', b'", "seq": '), signature, body)]) is not None


def altered(lines: list[StoredLine], number: int, part: int, before: bytes, after: bytes) -> list[StoredLine]:
    row = list(lines[number])
    row[part] = row[part].replace(before, after)  # type: ignore[attr-defined]  # parts 1 to 3 are bytes
    return [*lines[:number], tuple(row), *lines[number + 1 :]]  # type: ignore[list-item]  # a row again


ALTERED: dict[str, tuple[Callable[[list[StoredLine]], list[StoredLine]], str]] = {
    "a body altered": (lambda lines: altered(lines, 2, 3, b"created", b"amended"), "body-altered"),
    "bodies exchanged": (lambda lines: [*lines[:3], (*lines[3][:3], lines[2][3])], "body-altered"),
    "a line left out": (lambda lines: [*lines[:2], *lines[3:]], "chain-gap"),
    "a line twice": (lambda lines: [*lines[:3], *lines[2:]], "chain-gap"),
    "a signature altered": (lambda lines: altered(lines, 1, 2, lines[1][2][:4], b"AAAA"), "chain-broken"),
    "another chain": (lambda lines: altered(lines, 4, 1, b"a1a1", b"b1b1"), "chain-mixed"),
    "no line at all": (lambda lines: altered(lines, 0, 1, b"{", b"["), "line-malformed"),
    "another number": (lambda lines: altered(lines, 4, 1, b'"seq":4', b'"seq":5'), "chain-gap"),
    "another format": (lambda lines: altered(lines, 4, 1, b"line/1", b"line/2"), "line-malformed"),
}


@pytest.mark.parametrize(("alter", "code"), ALTERED.values(), ids=ALTERED.keys())
def test_what_was_altered_is_named(
    lines: list[StoredLine], alter: Callable[[list[StoredLine]], list[StoredLine]], code: str
) -> None:
    with raises_code(code):
        tip_of(alter(lines))


def text_lines(lines: list[StoredLine]) -> list[bytes]:
    return [text for _, line, signature, _ in lines for text in (line, signature)]


def test_a_file_of_lines_leads_to_the_same_tip(lines: list[StoredLine]) -> None:
    assert follow_links(CHAIN, text_lines(lines)) == tip_of(lines)
    assert follow_links(CHAIN, []) is None
    spelled = text_lines(lines)
    spelled[-2] = spelled[-2].replace(b',"body"', b', "body"')
    tip = follow_links(CHAIN, spelled)
    assert tip is not None
    assert (tip.chain, tip.seq) == (CHAIN, 5)
    first = text_lines(lines[:1])
    assert follow_links(CHAIN, [first[0].replace(b',"body"', b', "body"'), first[1]]) is not None


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda texts: texts[:-1], "chain-truncated"),
        (lambda texts: texts[2:], "chain-gap"),
        (lambda texts: [*texts[:4], *texts[6:]], "chain-gap"),
        (lambda texts: [*texts[:3], texts[3].swapcase(), *texts[4:]], "chain-broken"),
        (lambda texts: [*texts[:2], texts[2].replace(CHAIN.encode(), b"b" * 32), *texts[3:]], "chain-mixed"),
        (lambda texts: [*texts[:2], texts[2][:-1], *texts[3:]], "line-malformed"),
        (lambda texts: [*texts[:3], b"!" + texts[3], *texts[4:]], "line-malformed"),
    ],
    ids=["no-signature", "no-first", "one-left-out", "another-signature", "another-chain", "cut", "no-base64"],
)
def test_a_file_of_lines_that_does_not_hold_is_refused_by_name(
    lines: list[StoredLine], spoil: Callable[[list[bytes]], list[bytes]], code: str
) -> None:
    with raises_code(code):
        follow_links(CHAIN, spoil(text_lines(lines)))
