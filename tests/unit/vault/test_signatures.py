"""Every signature is checked, in any number of threads, and the first bad line is the one that is named."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from fieldkit.custody.stored import StoredLine
from fieldkit.errors import EvidenceError
from fieldkit.vault import signatures
from fieldkit.vault.signatures import Keys, checked_stretches
from tests.unit.custody.material import KEY, PERSON, Writer

KEYS = {PERSON: KEY.public_key()}
COUNT = 40


def check_signatures(lines: list[StoredLine], keys: Keys, threads: int) -> None:
    """In stretches of 15, all of which come back in their order."""
    stretches = [lines[start : start + 15] for start in range(0, len(lines), 15)]
    assert list(checked_stretches(stretches, keys, threads)) == stretches


@pytest.fixture(params=[1, 3])
def threads(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(signatures, "_SHARE", 7)
    assert isinstance(request.param, int)
    return request.param


@pytest.fixture(scope="module")
def lines() -> list[StoredLine]:
    writer = Writer("a1" * 16)
    for _ in range(COUNT):
        writer.line()
    pairs = zip(writer.entries, writer.bodies, strict=True)
    return [(entry.seq, entry.line, entry.signature_b64, body.line) for entry, body in pairs]


def test_what_was_signed_stands(lines: list[StoredLine], threads: int) -> None:
    check_signatures(lines, KEYS, threads)
    check_signatures([], KEYS, threads)


def test_another_person_s_key_is_no_signature(lines: list[StoredLine], threads: int) -> None:
    other = ec.derive_private_key(8, ec.SECP256R1()).public_key()
    with pytest.raises(EvidenceError) as caught:
        check_signatures(lines, {PERSON: other}, threads)
    assert caught.value.code == "signature-invalid"


def _other_signature(line: StoredLine) -> StoredLine:
    return (*line[:2], base64.b64encode(b"\x30\x06\x02\x01\x01\x02\x01\x01"), line[3])


BAD: dict[str, tuple[Callable[[StoredLine], StoredLine], str]] = {
    "another signature": (_other_signature, "signature-invalid"),
    "another line": (lambda line: (line[0], line[1] + b" ", *line[2:]), "signature-invalid"),
    "no base64": (lambda line: (*line[:2], b"*" + line[2], line[3]), "line-malformed"),
    "nobody known": (lambda line: (*line[:3], line[3].replace(PERSON.encode(), b"2" * 64)), "signer-unknown"),
    "a person in the text of the time alone": (
        lambda line: (*line[:3], line[3].replace(b'"time":"', b'"time":"\\"')),
        "body-malformed",
    ),
    "no body": (lambda line: (*line[:3], b"[]"), "opening-malformed"),
}


@pytest.mark.parametrize(("spoil", "code"), BAD.values(), ids=BAD.keys())
@pytest.mark.parametrize("place", [0, 20, COUNT - 1])
def test_one_bad_line_among_many_is_found(
    lines: list[StoredLine], threads: int, spoil: Callable[[StoredLine], StoredLine], code: str, place: int
) -> None:
    with pytest.raises(EvidenceError) as caught:
        check_signatures([*lines[:place], spoil(lines[place]), *lines[place + 1 :]], KEYS, threads)
    assert caught.value.code == code


def test_the_first_bad_line_is_named(lines: list[StoredLine], threads: int) -> None:
    unknown = [(*line[:3], line[3].replace(PERSON.encode(), b"2" * 64)) for line in lines[10:]]
    with pytest.raises(EvidenceError, match="Custody line 10 "):
        check_signatures([*lines[:10], *unknown], KEYS, threads)


def test_the_stretches_before_the_bad_one_came_back(lines: list[StoredLine], threads: int) -> None:
    stretches = [lines[:15], [_other_signature(lines[15]), *lines[16:30]], lines[30:]]
    checked = checked_stretches(stretches, KEYS, threads)
    assert next(checked) == stretches[0]
    with pytest.raises(EvidenceError):
        next(checked)
