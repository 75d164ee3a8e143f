"""Wrapped secrets open with their key and label, and with nothing else."""

from __future__ import annotations

import base64

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from hypothesis import given
from hypothesis import strategies as st

from fieldkit import exactjson
from fieldkit.keys.authority_store import decode_with_chain, encode_authority, load_private_key, private_key_der
from fieldkit.keys.certificates import new_private_key
from fieldkit.keys.wrapping import MAX_WRAPPED_BYTES, new_key, unwrap, wrap
from tests.unit.keys.material import raises_code

KEY = bytes(range(32))


@given(st.binary(min_size=0, max_size=300), st.text(max_size=20))
def test_what_was_wrapped_comes_back(secret: bytes, label: str) -> None:
    try:
        label.encode("utf-8")
    except UnicodeEncodeError:
        return
    assert unwrap(KEY, wrap(KEY, secret, label), label) == secret


def test_another_key_or_label_does_not_open() -> None:
    kept = wrap(KEY, b"secret", "vault-key")
    with raises_code("wrapped-secret-damaged"):
        unwrap(new_key(), kept, "vault-key")
    with raises_code("wrapped-secret-damaged"):
        unwrap(KEY, kept, "signing-key")


def test_every_flipped_bit_is_noticed() -> None:
    kept = wrap(KEY, b"secret", "x")
    for position in range(len(kept)):
        spoilt = bytearray(kept)
        spoilt[position] ^= 1
        with raises_code("wrapped-secret-damaged"):
            unwrap(KEY, bytes(spoilt), "x")


def test_cut_and_oversized_input_is_refused() -> None:
    kept = wrap(KEY, b"secret", "x")
    for spoilt in (b"", kept[:40], kept[:52], kept + bytes(MAX_WRAPPED_BYTES)):
        with raises_code("wrapped-secret-damaged"):
            unwrap(KEY, spoilt, "x")


def test_keys_have_32_bytes() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        wrap(b"short", b"", "x")


def test_two_wrappings_of_one_secret_differ() -> None:
    assert wrap(KEY, b"secret", "x") != wrap(KEY, b"secret", "x")


def test_stored_keys_are_read_strictly() -> None:
    key = new_private_key()
    good = exactjson.loads_object(encode_authority(key, b"certificate", (b"issuer",)))
    assert decode_with_chain(exactjson.dumps(good))[1:] == (b"certificate", (b"issuer",))
    for broken in (
        {**good, "format": "other"},
        {**good, "key": "!"},
        {**good, "key": 5},
        {**good, "key": base64.b64encode(b"no key").decode()},
        {**good, "certificates": []},
        {name: value for name, value in good.items() if name != "key"},
    ):
        with raises_code("wrapped-secret-damaged"):
            decode_with_chain(exactjson.dumps(broken))
    with raises_code("wrapped-secret-damaged"):
        decode_with_chain(b"not json")


def test_only_p256_keys_are_loaded() -> None:
    key = new_private_key()
    assert load_private_key(private_key_der(key)).private_numbers() == key.private_numbers()
    ed = ed25519.Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    for der in (ed, private_key_der(ec.generate_private_key(ec.SECP384R1()))):
        with raises_code("wrapped-secret-damaged"):
            load_private_key(der)
