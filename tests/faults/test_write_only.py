"""With the vault key and every state of every file, an identity that was typed does not come back."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from fieldkit import exactjson
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


def test_with_every_secret_of_a_laptop_and_the_right_names_nothing_is_confirmed(tmp_path: Path) -> None:
    """Whoever forces a laptop and has a camp's register: no digest, under any salt and record that is here, and no
    other value is that of a name in it. The same attempt finds a field of the statement, whose salt is here."""
    made = demo.set_up(tmp_path / "made", lambda _: None, SystemClock())
    session = unlock.unlock(tmp_path / "made" / "vault", made.vault, SystemClock())
    register = ["Amina Hassan", "Bilal Omar", "Chol Deng"]
    ident = interview.new(session).row.id
    identity.seal_identity(session, ident, {"name": register[0], "contact": register[1]})
    interview.add(session, ident, {**INTERVIEW_FORM, "place": register[2]})
    interview.finalise(session, ident)
    database = session.vault._db
    values: list[bytes] = [bytes(session.vault.keys.vault_key), bytes(session.vault.keys.person_key)]
    for (table,) in database.all("SELECT name FROM sqlite_master WHERE type = 'table'"):
        for row in database.all(f"SELECT * FROM {table}"):
            values += [one if isinstance(one, bytes) else str(one).encode() for one in row]
    session.lock()
    everything = b"\n".join(values)
    words = set(re.findall(rb"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])", everything))
    digests = set(re.findall(rb"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])", everything))
    found = {name: _confirmed(name, words, digests, values) for name in register}
    assert found == {register[0]: False, register[1]: False, register[2]: True}
    assert register[0].encode() not in everything
    assert register[1].encode() not in everything


def _confirmed(name: str, words: set[bytes], digests: set[bytes], keys: list[bytes]) -> bool:
    """Whether any digest here is that of an opening with this name, or of the name itself, plain or under a key."""
    forms = {name, name.lower(), name.upper(), name.replace(" ", "")}
    plain = {one.encode() for one in forms}
    said = {hashlib.sha256(one).hexdigest().encode() for one in plain}
    said |= {hmac.new(key, one, "sha256").hexdigest().encode() for key in keys if len(key) == 32 for one in plain}
    for path in ("identity/name", "identity/contact", "place"):
        ends = [exactjson.dumps([path, one])[1:] + b"\n" for one in (name,)]
        for salt in words:
            for record in words:
                start = b'["%b","%b",' % (salt, record)
                said |= {hashlib.sha256(start + end).hexdigest().encode() for end in ends}
    return not said.isdisjoint(digests)
