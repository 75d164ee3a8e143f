"""Any piece of any file: what is read anywhere, what is made again anywhere, and what a cut or a passphrase does."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.age import (
    BytesSource,
    ScryptIdentity,
    ciphertext_length,
    decrypt_bytes,
    decrypt_stream,
    encrypt_all,
    encrypt_bytes,
    encrypt_range,
    generate_identity,
    new_file,
    open_seekable,
    parse_identity_file,
    parse_recipient,
)
from fieldkit.age.header import Stanza, read_header, to_base64, write_header
from fieldkit.age.limits import LIMITS
from fieldkit.age.stream import CHUNK, SEALED_CHUNK
from fieldkit.workflows.open_path import identities_in
from tests.unit.age.test_vectors import read
from tests.unit.keys.material import raises_code

KEY = generate_identity("x25519")
EDGES = (0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 1, 17 * CHUNK + 5)
lengths = st.one_of(st.sampled_from(EDGES), st.integers(0, 3 * CHUNK))


def plaintext(length: int) -> bytes:
    return (bytes(range(251)) * (length // 251 + 1))[:length]


@given(length=lengths, data=st.data())
def test_any_stretch_made_again_is_the_stretch_of_the_whole(length: int, data: st.DataObject) -> None:
    secret, source = new_file([KEY.recipient]), BytesSource(plaintext(length))
    whole = b"".join(bytes(piece) for piece in encrypt_all(secret, source))
    assert len(whole) == ciphertext_length(len(secret.header), length)
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    assert b"".join(bytes(piece) for piece in encrypt_range(secret, source, start, end)) == whole[start:end]
    assert b"".join(decrypt_stream(io.BytesIO(whole), [KEY])) == source.data


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (1, 0), (0, 10_000)])
def test_a_stretch_outside_the_file(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="does not lie"):
        list(encrypt_range(new_file([KEY.recipient]), BytesSource(b"x"), start, end))


@given(length=lengths, places=st.lists(st.tuples(st.integers(0, 18 * CHUNK), st.integers(0, 2 * CHUNK)), max_size=6))
def test_reading_at_any_place(length: int, places: list[tuple[int, int]]) -> None:
    plain = plaintext(length)
    reader = open_seekable(io.BytesIO(encrypt_bytes(plain, [KEY.recipient])), [KEY])
    assert (reader.length, reader.seekable(), reader.readable()) == (length, True, True)
    for place, size in places:
        assert reader.seek(place) == place
        assert reader.read(size) == plain[place : place + size]
        assert reader.tell() == max(place, min(place + size, length))
    assert reader.seek(-1, io.SEEK_END) == max(0, length - 1)
    assert reader.seek(0, io.SEEK_CUR) == reader.tell()


@pytest.mark.parametrize("length", EDGES)
def test_cut_at_any_place_a_file_never_passes_as_whole(length: int) -> None:
    """Also where the cut falls on the edge of a chunk, so that whole chunks remain."""
    whole = encrypt_bytes(plaintext(length), [KEY.recipient])
    start = len(whole) - (ciphertext_length(0, length) - 16)
    cuts = {0, 1, start - 17, start - 1, start, start + 15, len(whole) - 1, len(whole) - 16, len(whole) - 17}
    cuts |= {start + number * SEALED_CHUNK for number in range(18)}
    for cut in sorted(one for one in cuts if 0 <= one < len(whole)):
        with pytest.raises(Exception, match="encrypted file"):
            open_seekable(io.BytesIO(whole[:cut]), [KEY])


def test_a_chunk_that_was_moved_is_not_released() -> None:
    whole = bytearray(encrypt_bytes(plaintext(3 * CHUNK), [KEY.recipient]))
    start = len(whole) - 3 * SEALED_CHUNK
    first, second = whole[start : start + SEALED_CHUNK], whole[start + SEALED_CHUNK : start + 2 * SEALED_CHUNK]
    whole[start : start + 2 * SEALED_CHUNK] = second + first
    reader = open_seekable(io.BytesIO(whole), [KEY])
    with raises_code("age-chunk"):
        reader.read(1)
    reader.seek(2 * CHUNK)
    assert reader.read(CHUNK) == plaintext(3 * CHUNK)[2 * CHUNK :]


def test_a_small_file_over_its_limit() -> None:
    with raises_code("age-too-large"):
        decrypt_bytes(encrypt_bytes(b"12345", [KEY.recipient]), [KEY], limit=4)


def test_a_file_cut_after_it_was_opened_is_noticed() -> None:
    """As on a stick that is taken out: what was opened whole is not believed to be whole still."""
    file = io.BytesIO(encrypt_bytes(plaintext(3 * CHUNK), [KEY.recipient]))
    reader = open_seekable(file, [KEY])
    file.truncate(len(file.getvalue()) - 2 * SEALED_CHUNK - 1)
    with raises_code("age-chunk"):
        reader.read(CHUNK)


class Careless:
    """An opener that answers with a key of another length than a file key has."""

    def unwrap(self, stanza: Stanza) -> bytes | None:
        return b"k" * 15


def test_a_file_key_of_another_length_is_refused() -> None:
    with raises_code("age-header"):
        decrypt_bytes(encrypt_bytes(b"12345", [KEY.recipient]), [Careless()], limit=5)


def _header(stanzas: list[Stanza]) -> bytes:
    return write_header(stanzas, b"k" * 16)


HEADERS = [
    ("too-many-recipients", [Stanza(("x",), b"")] * (LIMITS.stanzas + 1)),
    ("too-many-arguments", [Stanza(("x",) * (LIMITS.arguments + 1), b"")]),
    ("too-long-an-argument", [Stanza(("x" * (LIMITS.argument_bytes + 1),), b"")]),
    ("too-long-a-body", [Stanza(("x",), bytes(LIMITS.body_bytes * 2))]),
    ("too-long-a-header", [Stanza(("y" * 4000,) * 15, b"")] * 10),
]


@pytest.mark.parametrize("stanzas", [case[1] for case in HEADERS], ids=[case[0] for case in HEADERS])
def test_limits_of_a_header(stanzas: list[Stanza]) -> None:
    with raises_code("age-header"):
        read_header(io.BytesIO(_header(stanzas)).read)


def test_a_header_without_an_end_is_not_read_past_the_limit() -> None:
    stream = io.BytesIO(b"age-encryption.org/v1\n-> " + b"x" * (2 * LIMITS.header_bytes))
    with raises_code("age-header"):
        read_header(stream.read)
    assert stream.tell() == LIMITS.header_bytes


@given(st.lists(st.builds(lambda a, b: Stanza(("t", *a), b), st.lists(st.from_regex(r"[!-~]{1,9}", fullmatch=True)),
                          st.binary(max_size=200)), min_size=1, max_size=4))  # fmt: skip
def test_a_header_reads_back(stanzas: list[Stanza]) -> None:
    stanzas = [one for one in stanzas if len(one.arguments) <= LIMITS.arguments] or [Stanza(("t",), b"")]
    exact = _header(stanzas)
    header = read_header(io.BytesIO(exact + b"rest").read)
    assert (list(header.stanzas), header.exact) == (stanzas, exact)
    header.check(b"k" * 16)


def test_a_header_that_asks_for_too_much_work_is_refused_before_any() -> None:
    salt = to_base64(bytes(16)).decode()
    for factor in (LIMITS.scrypt_work_factor + 1, 999):
        with raises_code("age-header"):
            ScryptIdentity("x").unwrap(Stanza(("scrypt", salt, str(factor)), bytes(32)))


def test_a_wrong_passphrase_and_none() -> None:
    data = read("scrypt").data
    for openers in ([ScryptIdentity("wrong")], [KEY], []):
        with raises_code("age-passphrase"):
            decrypt_bytes(data, openers, limit=1000)


@pytest.mark.parametrize("name", ["scrypt", "armor_scrypt"])
def test_an_identity_file_locked_with_a_passphrase_asks_for_it(name: str, tmp_path: Path) -> None:
    """The vectors hold no identities: that the passphrase opened the file shows in the refusal."""
    (tmp_path / "key").write_bytes(read(name).data)
    with raises_code("age-key-malformed"):
        identities_in(tmp_path / "key", lambda: "password")
    with raises_code("age-passphrase"):
        identities_in(tmp_path / "key", lambda: "pass word")
    with raises_code("age-passphrase"):
        identities_in(tmp_path / "key")


@pytest.mark.parametrize("kind", ["x25519", "hybrid"])
def test_keys_as_text(kind: str) -> None:
    key = generate_identity("x25519" if kind == "x25519" else "hybrid")
    assert parse_identity_file(f"# mine\n\n  {key.secret_text}\r\n") == [key]
    assert parse_recipient(str(key.recipient)) == key.recipient
    assert parse_recipient(str(key.recipient).upper()) == key.recipient
    text = str(key.recipient)
    for wrong in (text[:-1], text[:-1] + ("q" if text[-1] != "q" else "p"), text.replace("age1", "Age1"), "", "age1"):
        with raises_code("age-key-malformed"):
            parse_recipient(wrong)
    assert key.secret_text not in repr(key)


def test_recipients_of_one_kind() -> None:
    with raises_code("age-mixed-recipients"):
        new_file([KEY.recipient, generate_identity().recipient])
    with raises_code("age-no-recipient"):
        new_file([])
    with raises_code("age-no-identity"):
        parse_identity_file("# nothing\n")
