"""age v1, reader and writer, with classic and post-quantum recipients (C2SP age; FORMAT.md, "age").

>>> identity = generate_identity()
>>> decrypt_bytes(encrypt_bytes(b"kept", [identity.recipient]), [identity], limit=100)
b'kept'
"""

from fieldkit.age.armor import dearmor, is_armored
from fieldkit.age.keys import (
    HybridIdentity,
    HybridRecipient,
    Identity,
    Recipient,
    X25519Identity,
    X25519Recipient,
    generate_identity,
    parse_identity,
    parse_identity_file,
    parse_recipient,
)
from fieldkit.age.passphrase import ScryptIdentity
from fieldkit.age.reader import AgeReader, decrypt_bytes, decrypt_stream, open_seekable
from fieldkit.age.stream import (
    BytesSource,
    FileSecret,
    PlaintextSource,
    ciphertext_length,
    encrypt_all,
    encrypt_bytes,
    encrypt_range,
    new_file,
)

__all__ = [
    "AgeReader",
    "BytesSource",
    "FileSecret",
    "HybridIdentity",
    "HybridRecipient",
    "Identity",
    "PlaintextSource",
    "Recipient",
    "ScryptIdentity",
    "X25519Identity",
    "X25519Recipient",
    "ciphertext_length",
    "dearmor",
    "decrypt_bytes",
    "decrypt_stream",
    "encrypt_all",
    "encrypt_bytes",
    "encrypt_range",
    "generate_identity",
    "is_armored",
    "new_file",
    "open_seekable",
    "parse_identity",
    "parse_identity_file",
    "parse_recipient",
]
