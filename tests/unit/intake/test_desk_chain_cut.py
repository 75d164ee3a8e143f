"""A desk whose power was cut in the middle of a body or an entry goes on with a whole chain."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fieldkit.clock import FrozenClock
from fieldkit.custody import Subject
from fieldkit.intake.desk_chain import DeskChain
from tests.unit.keys.material import Headquarters

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
    assert [one.seq for one in DeskChain(tmp_path, CHAIN, signer).entries] == [0, 1]
