"""Sections 8 and 9: a vault, given its passphrase."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import unicodedata
import zlib
from pathlib import Path
from typing import Any

import sqlcipher3
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tests.peers.second_implementation.reading import hold, line_digest, sha, strict
from tests.peers.second_implementation.records import opening

WRAPPED = b"fieldkit-wrap/1;hkdf-sha256;aes-256-gcm\n"
CHUNK = 1 << 20


def expanded(key: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(key)


def unwrapped(key: bytes, wrapped: bytes, label: str) -> bytes:
    hold(wrapped.startswith(WRAPPED), "not a wrapped secret")
    info, rest = WRAPPED + label.encode(), wrapped[len(WRAPPED) :]
    return AESGCM(expanded(key, info)).decrypt(rest[:12], rest[12:], info)


def person_key(slot: dict[str, Any], bound_to: str, passphrase: str) -> bytes:
    """Section 8."""
    hold(slot["format"] == "fieldkit-slot/1;argon2id;aes-256-gcm", "not a slot")
    hold((slot["memory_kib"], slot["passes"], slot["lanes"]) >= (65536, 3, 4), "a slot that is too cheap")
    salt, nonce, sealed = (base64.b64decode(slot[name]) for name in ("salt", "nonce", "sealed"))
    cost = {"iterations": slot["passes"], "lanes": slot["lanes"], "memory_cost": slot["memory_kib"]}
    key = Argon2id(salt=salt, length=32, **cost).derive(unicodedata.normalize("NFC", passphrase).encode())
    costs = [slot["memory_kib"], slot["passes"], slot["lanes"]]
    bound = json.dumps([slot["format"], bound_to, slot["person"], *costs, salt.hex()], separators=(",", ":"))
    return AESGCM(key).decrypt(nonce, sealed, bound.encode())


def plain_object(data: bytes, key: bytes, size: int) -> bytes:
    """Section 9, "Objects"."""
    prefix, rest, count = data[:7], data[7:], max(1, -(-size // CHUNK))
    hold(len(rest) == size + 16 * count, "an object has another length")
    out = b""
    for index in range(count):
        nonce = prefix + index.to_bytes(4, "big") + (b"\1" if index == count - 1 else b"\0")
        out += AESGCM(key).decrypt(nonce, rest[index * (CHUNK + 16) : (index + 1) * (CHUNK + 16)], None)
    return out


def _head(data: bytes, key: bytes) -> dict[str, Any]:
    """Section 9, "Head": the newer of the two slots, both of them whole."""
    hold(len(data) == 1024, "the head's length")
    found = []
    for place, slot in enumerate((data[:512], data[512:])):
        if not slot.strip(b"\0"):
            continue
        line, number, mac, rest = slot.split(b"\n")
        expected = hmac.new(key, line + b"\n" + number + b"\n", hashlib.sha256).hexdigest().encode()
        hold(not rest.strip(b" ") and hmac.compare_digest(expected, mac), "the head's MAC")
        hold(int(number) % 2 == place, "a slot of the head stands in the other's place")
        found.append((int(number), line))
    newest, line = max(found)
    hold(len(found) == 2 or newest == 0, "a slot of the head is gone")
    tip: dict[str, Any] = strict(line, "chain", "seq", "digest")
    return tip


def check(folder: Path, passphrase: str) -> dict[str, Any]:
    """What a vault holds, every object opened."""
    said = strict((folder / "vault.json").read_bytes())
    hold(said["format"] == "fieldkit-vault/2" and not said["locked"], "not a vault, or a locked one")
    [slot] = said["slots"]
    person = person_key(slot, said["vault"], passphrase)
    vault_key = unwrapped(person, base64.b64decode(slot["vault_key"]), "vault-key")
    tip = _head((folder / "head").read_bytes(), expanded(vault_key, b"fieldkit-head/2;hkdf-sha256;hmac-sha256"))
    database = sqlcipher3.connect(str(folder / "case.db"))
    try:
        database.execute(f"PRAGMA key = \"x'{vault_key.hex()}'\"")
        return _inside(database, folder, tip, person, slot["person"])
    finally:
        database.close()


def _inside(database: Any, folder: Path, tip: dict[str, Any], person: bytes, slot: str) -> dict[str, Any]:
    prev, acts = "0" * 64, []
    for seq, line, signature, body in database.execute("SELECT seq, line, signature, body FROM chain ORDER BY seq"):
        entry = strict(line, "format", "chain", "seq", "prev", "body")
        hold((entry["seq"], entry["prev"], entry["body"]) == (seq, prev, line_digest(body)), f"line {seq}")
        prev = sha(line + b"\n" + signature + b"\n")
        acts.append(opening(body)[3]["act"])
    hold((tip["seq"], tip["digest"]) == (len(acts) - 1, prev), "the chain does not end where the head says")
    versions = 0
    for digest, line in database.execute("SELECT digest, line FROM version"):
        entry = strict(line, "format", "record", "version", "parents", "openings")
        kept = {one for (one,) in database.execute("SELECT digest FROM opening WHERE record = ?", (entry["record"],))}
        sealed = {one for (one,) in database.execute("SELECT digest FROM sealed WHERE version = ?", (digest,))}
        hold(line_digest(line) == digest and set(entry["openings"]) <= kept | sealed, "a version is not whole")
        versions += 1
    for digest, line in database.execute("SELECT digest, line FROM opening"):
        hold(line_digest(line) == digest and not opening(line)[2].startswith("identity/"), "an opening")
    objects = {}
    rows = database.execute("SELECT name, owner, key, size, sha256, crc32 FROM object")
    for name, owner, key, size, digest, crc in rows:
        data = plain_object((folder / "objects" / name).read_bytes(), key, size)
        hold((sha(data), zlib.crc32(data)) == (digest, crc), f"object {owner}")
        objects[owner] = digest
    [(wrapped,)] = database.execute("SELECT signer FROM person WHERE slot = ?", (slot,)).fetchall()
    signer = strict(unwrapped(person, wrapped, "signing-key"))
    certificate = base64.b64decode(signer["certificates"][0])
    return {"tip": tip, "acts": acts, "versions": versions, "objects": objects, "person": sha(certificate)}
