"""Openings: exact bytes, digests with their line ends, and hostile lines."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.commitments import Opening
from fieldkit.errors import EvidenceError

RECORD = "ab" * 16
text = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)
values = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | text | st.lists(text, max_size=4).map(tuple)


@given(values)
def test_an_opening_reads_back_from_its_exact_bytes(value: object) -> None:
    made = Opening.make(RECORD, "place", value)  # type: ignore[arg-type]  # the strategy yields allowed values only
    assert Opening.parse(made.line) == made
    assert made.digest_hex == hashlib.sha256(made.line + b"\n").hexdigest()
    assert b"\n" not in made.line


def test_equal_values_have_unequal_digests() -> None:
    assert Opening.make(RECORD, "place", "x").digest_hex != Opening.make(RECORD, "place", "x").digest_hex


SALT = '"' + "0" * 32 + '"'
RID = '"' + RECORD + '"'


@pytest.mark.parametrize(
    "untrusted",
    [
        f'[{SALT},{RID},"place"]',
        f'[{SALT},{RID},"place",1,2]',
        f'["0",{RID},"place",1]',
        f'[{SALT},"{RECORD.upper()}","place",1]',
        f'[{SALT},{RID},"Place",1]',
        f'[{SALT},{RID},"../place",1]',
        f'[{SALT},{RID},"place",1.5]',
        f'[{SALT},{RID},"place",[1]]',
        f'[{SALT},{RID},"place",[["x"]]]',
        f'[{SALT},{RID},"place",{{"x":1}}]',
        f'[{SALT},{RID},"body",{{"x":{{"y":1}}}}]',
        f'[{SALT},{RID},"place","\\ud800"]',
        "{}",
        "",
    ],
)
def test_malformed_openings_are_refused(untrusted: str) -> None:
    with pytest.raises(EvidenceError) as caught:
        Opening.parse(untrusted.encode())
    assert caught.value.code == "opening-malformed"


def test_an_opening_over_the_limit_is_refused() -> None:
    with pytest.raises(EvidenceError):
        Opening.parse(f'[{SALT},{RID},"place","{"x" * (1 << 20)}"]'.encode())
