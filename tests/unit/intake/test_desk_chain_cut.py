"""A desk whose power was cut in the middle of a body or an entry goes on with a whole chain."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fieldkit.clock import FrozenClock
from fieldkit.custody import Subject
from fieldkit.intake.desk_chain import DeskChain
from tests.unit.keys.material import Headquarters, raises_code

CHAIN = "c" * 32


@pytest.mark.parametrize("torn", ["bodies.jsonl", "txt"])
def test_half_a_line_is_cut_off_before_the_next_is_written(tmp_path: Path, torn: str) -> None:
    signer = Headquarters().signers["intake"]
    clock = FrozenClock(datetime(2026, 11, 25, 9, tzinfo=UTC), "f" * 32)
    DeskChain(tmp_path, CHAIN, signer).append(clock.now(), "received", [Subject("bundle", "b" * 32, "0" * 64)])
    with (tmp_path / "custody" / f"{CHAIN}.{torn}").open("ab") as stream:
        stream.write(b'["half of a')
    chain = DeskChain(tmp_path, CHAIN, signer)
    entry = chain.append(clock.now(), "receipted", [])
    bodies = (tmp_path / "custody" / f"{CHAIN}.bodies.jsonl").read_bytes().split(b"\n")
    assert hashlib.sha256(bodies[1] + b"\n").hexdigest() == entry.body
    assert DeskChain(tmp_path, CHAIN, signer).tip == entry.tip
    assert entry.seq == 1


@pytest.mark.parametrize(
    ("number", "old", "new", "code"),
    [
        (0, b'"seq":0', b'"seq":7', "chain-gap"),
        (2, b'"prev":"', b'"prev":"f', "line-malformed"),
        (2, b'"chain":"c', b'"chain":"d', "chain-mixed"),
        (0, b'"body":"', b'"body":"g', "line-malformed"),
        (1, b"M", b"*", "line-malformed"),
        (1, b"M", b"N", "chain-broken"),
    ],
)
def test_every_link_is_followed_when_a_desk_opens(
    tmp_path: Path, number: int, old: bytes, new: bytes, code: str
) -> None:
    signer = Headquarters().signers["intake"]
    clock = FrozenClock(datetime(2026, 11, 25, 9, tzinfo=UTC), "f" * 32)
    chain = DeskChain(tmp_path, CHAIN, signer)
    tips = [chain.append(clock.now(), "received", []).tip for _ in range(3)]
    assert DeskChain(tmp_path, CHAIN, signer).tip == chain.tip == tips[-1]
    path = tmp_path / "custody" / f"{CHAIN}.txt"
    lines = path.read_bytes().split(b"\n")
    lines[number] = lines[number].replace(old, new, 1)
    path.write_bytes(b"\n".join(lines))
    with raises_code(code):
        DeskChain(tmp_path, CHAIN, signer)
