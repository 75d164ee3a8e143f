"""With the vault key and every state of every file, an identity that was typed does not come back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from fieldkit.clock import SystemClock
from fieldkit.workflows import demo
from fieldkit.workflows.field import identity, interview, unlock
from fieldkit.workflows.sample_material import INTERVIEW_FORM

pytestmark = pytest.mark.faults

PAGE, RESERVED, SALT, LOG_HEADER, FRAME_HEADER = 4096, 80, 16, 32, 24
TYPED, SAVED = "zqxkvj typed identity", "zqxkvj saved statement"


def plain_pages(folder: Path, key: bytes) -> Iterator[bytes]:
    """Every page of the database and of its log, free ones and stale frames included, decrypted as SQLCipher 4 does:
    AES-256-CBC with the initialisation vector at the start of the reserved bytes."""
    data = (folder / "case.db").read_bytes()
    for at in range(0, len(data) - PAGE + 1, PAGE):
        yield _plain(data[at : at + PAGE], key, SALT if at == 0 else 0)
    path = folder / "case.db-wal"
    log = path.read_bytes() if path.exists() else b""
    for at in range(LOG_HEADER, len(log) - FRAME_HEADER - PAGE + 1, FRAME_HEADER + PAGE):
        first = int.from_bytes(log[at : at + 4], "big") == 1
        yield _plain(log[at + FRAME_HEADER : at + FRAME_HEADER + PAGE], key, SALT if first else 0)


def _plain(page: bytes, key: bytes, skip: int) -> bytes:
    content, vector = page[skip : PAGE - RESERVED], page[PAGE - RESERVED : PAGE - RESERVED + 16]
    cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    return cipher.update(content) + cipher.finalize()


def test_a_typed_identity_is_on_no_page_that_was_ever_written(tmp_path: Path) -> None:
    made = demo.set_up(tmp_path / "made", lambda _: None, SystemClock())
    vault = tmp_path / "made" / "vault"
    session = unlock.unlock(vault, made.vault, SystemClock())
    key = bytes(session.vault.keys.vault_key)
    pages: list[bytes] = []

    def look() -> None:
        pages.extend(plain_pages(vault, key))

    ident = interview.new(session).row.id
    for number in range(3):
        identity.seal_identity(session, ident, {"name": f"{TYPED} {number}", "contact": TYPED.upper()})
        look()
        interview.add(session, ident, {**INTERVIEW_FORM, "place": f"{SAVED} {number}"})
        look()
    interview.finalise(session, ident)
    look()
    session.lock()
    look()
    found = b"\n".join(pages).lower()
    assert SAVED.encode() in found, "the pages were not decrypted"
    assert TYPED.encode() not in found
