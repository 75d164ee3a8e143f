"""Recipients and identities: keys that are none, stanzas made to mislead, and who opens what."""

from __future__ import annotations

import hashlib
from io import BytesIO

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from fieldkit.age import (
    HybridIdentity,
    HybridRecipient,
    Identity,
    Recipient,
    X25519Identity,
    X25519Recipient,
    bech32,
    decrypt_bytes,
    encrypt_bytes,
    generate_identity,
    new_file,
    parse_identity,
    parse_identity_file,
    parse_recipient,
)
from fieldkit.age.header import Stanza, from_base64, hkdf, read_header, to_base64
from fieldkit.age.keys import wrap_all
from tests.unit.keys.material import raises_code

CLASSIC, HYBRID = X25519Identity(bytes(range(32))), HybridIdentity(bytes(range(32)))
KEYS: tuple[X25519Identity | HybridIdentity, ...] = (CLASSIC, HYBRID)
FILE_KEY = b"sixteen bytes.. "
LOW_ORDER = [
    bytes(32), b"\1" + bytes(31), bytes.fromhex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
]  # fmt: skip


def share_of(stanza: Stanza) -> bytes:
    return from_base64(stanza.arguments[1].encode())


def with_share(stanza: Stanza, share: bytes) -> Stanza:
    return Stanza((stanza.arguments[0], to_base64(share).decode()), stanza.body)


@pytest.mark.parametrize("key", KEYS, ids=["x25519", "hybrid"])
def test_a_recipient_wraps_for_its_identity_alone(key: Identity) -> None:
    stanza = key.recipient.wrap(FILE_KEY)
    assert key.unwrap(stanza) == FILE_KEY
    assert stanza != key.recipient.wrap(FILE_KEY)
    for other in (generate_identity("x25519"), generate_identity("hybrid")):
        assert other.unwrap(stanza) is None


def test_the_stanza_is_that_of_the_specification() -> None:
    """X25519, worked out by hand from the share: HKDF over both shares, zero nonce, the label of the format."""
    stanza = CLASSIC.recipient.wrap(FILE_KEY)
    share, own = share_of(stanza), CLASSIC.recipient.public
    shared = X25519PrivateKey.from_private_bytes(CLASSIC.secret).exchange(X25519PublicKey.from_public_bytes(share))
    key = hkdf(shared, share + own, b"age-encryption.org/v1/X25519")
    assert stanza.arguments[0] == "X25519"
    assert ChaCha20Poly1305(key).decrypt(bytes(12), stanza.body, None) == FILE_KEY


def test_a_hybrid_recipient_is_both_keys_of_its_seed() -> None:
    expanded = hashlib.shake_256(HYBRID.seed).digest(96)
    curve = X25519PrivateKey.from_private_bytes(expanded[64:]).public_key().public_bytes_raw()
    recipient = HYBRID.recipient
    assert len(recipient.public) == 1184 + 32
    assert recipient.public.endswith(curve)
    stanza = recipient.wrap(FILE_KEY)
    assert (stanza.arguments[0], len(share_of(stanza)), len(stanza.body)) == ("mlkem768x25519", 1120, 32)


@pytest.mark.parametrize("public", LOW_ORDER)
def test_nothing_is_sealed_to_a_key_that_everybody_has(public: bytes) -> None:
    with raises_code("age-key-malformed"):
        X25519Recipient(public).wrap(FILE_KEY)
    with raises_code("age-key-malformed"):
        HybridRecipient(HYBRID.recipient.public[:1184] + public).wrap(FILE_KEY)


@pytest.mark.parametrize("recipient", [X25519Recipient(bytes(31)), HybridRecipient(b"\xff" * 1216)])
def test_nothing_is_sealed_to_what_is_no_key(recipient: Recipient) -> None:
    with raises_code("age-key-malformed"):
        new_file([recipient])


@pytest.mark.parametrize("key", KEYS, ids=["x25519", "hybrid"])
@pytest.mark.parametrize("share", LOW_ORDER)
def test_a_share_of_low_order_is_hostile_not_somebody_elses(key: Identity, share: bytes) -> None:
    stanza = key.recipient.wrap(FILE_KEY)
    with raises_code("age-header"):
        key.unwrap(with_share(stanza, share_of(stanza)[:-32] + share))


@pytest.mark.parametrize("key", KEYS, ids=["x25519", "hybrid"])
def test_a_stanza_not_well_formed_is_refused(key: Identity) -> None:
    stanza = key.recipient.wrap(FILE_KEY)
    kind, share = stanza.arguments
    for arguments, body in (
        ((kind,), stanza.body),
        ((kind, share, "more"), stanza.body),
        ((kind, share), stanza.body[:-1]),
        ((kind, share), stanza.body + b"\0"),
        ((kind, share), b""),
        ((kind, to_base64(share_of(stanza)[:-1]).decode()), stanza.body),
        ((kind, to_base64(share_of(stanza) + b"\0").decode()), stanza.body),
        ((kind, share + "="), stanza.body),
    ):
        with raises_code("age-header"):
            key.unwrap(Stanza(arguments, body))


@pytest.mark.parametrize("key", KEYS, ids=["x25519", "hybrid"])
def test_a_stanza_altered_anywhere_opens_nothing(key: Identity) -> None:
    stanza = key.recipient.wrap(FILE_KEY)
    body, share = bytearray(stanza.body), bytearray(share_of(stanza))
    body[0] ^= 1
    share[0] ^= 1
    assert key.unwrap(Stanza(stanza.arguments, bytes(body))) is None
    assert key.unwrap(with_share(stanza, bytes(share))) is None


@pytest.mark.parametrize("key", KEYS, ids=["x25519", "hybrid"])
def test_keys_as_text_have_one_kind_and_length(key: X25519Identity | HybridIdentity) -> None:
    public, secret = str(key.recipient), key.secret_text
    assert parse_recipient(f" {public}\n") == key.recipient
    assert parse_identity(f" {secret}\n") == key
    with raises_code("age-key-malformed"):
        parse_recipient(secret)
    with raises_code("age-key-malformed"):
        parse_identity(public)


@pytest.mark.parametrize(
    ("prefix", "length"),
    [("age", 31), ("age", 33), ("age", 1216), ("age1pq", 32), ("age1pq", 1215), ("age1pq", 1217), ("bc", 32)],
)
def test_a_recipient_of_another_length_or_name(prefix: str, length: int) -> None:
    with raises_code("age-key-malformed"):
        parse_recipient(bech32.encode(prefix, bytes(length)))


@pytest.mark.parametrize(
    ("prefix", "length"),
    [("age-secret-key-", 31), ("age-secret-key-", 33), ("age-secret-key-pq-", 31), ("age-secret-key-pq-", 64),
     ("age-secret-key", 32), ("age", 32)],
)  # fmt: skip
def test_an_identity_of_another_length_or_name(prefix: str, length: int) -> None:
    with raises_code("age-key-malformed"):
        parse_identity(bech32.encode(prefix, bytes(length)).upper())


def test_an_identity_file_with_a_line_that_is_none_is_refused_whole() -> None:
    two = f"# mine\n{CLASSIC.secret_text}\n{HYBRID.secret_text}\n"
    assert parse_identity_file(two) == [CLASSIC, HYBRID]
    with raises_code("age-key-malformed"):
        parse_identity_file(two + "AGE-SECRET-KEY-1\n")


def test_several_recipients_each_open_and_the_kinds_do_not_mix() -> None:
    others = [generate_identity("x25519") for _ in range(3)]
    sealed = encrypt_bytes(b"kept", [one.recipient for one in others])
    assert [decrypt_bytes(sealed, [one], limit=9) for one in others] == [b"kept"] * 3
    assert len(read_header(BytesIO(sealed).read).stanzas) == 3
    with raises_code("age-mixed-recipients"):
        wrap_all(FILE_KEY, [*(one.recipient for one in others), HYBRID.recipient])


def test_secrets_stay_out_of_logs() -> None:
    for key in KEYS:
        assert repr(key) in ("X25519Identity()", "HybridIdentity()")
