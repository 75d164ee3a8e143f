"""The manifest of one backup: every file with its length and digest, under a MAC (FORMAT.md, "Backup").

Its first line is JSON, its second the HMAC-SHA-256 of the first as hex, under a key derived from the vault key. So a
backup that lost, gained or changed a file is seen, and none can be made without the vault key.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldkit import exactjson
from fieldkit.clock import parse_moment
from fieldkit.digest import is_hex_digest
from fieldkit.errors import EvidenceError
from fieldkit.ids import is_id
from fieldkit.storage.copying import FileDigest
from fieldkit.storage.durable import write_durable

FORMAT = "fieldkit-backup/1;sha256;hmac-sha256"
_INFO = b"fieldkit-backup/1;hkdf-sha256;hmac-sha256"
_MAX = 1 << 28
_KEYS = ("format", "vault", "number", "made", "tip", "case", "objects")
CASE_FILES = ("case.db", "head", "vault.json")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds. ``case`` has a digest for each of ``CASE_FILES`` (``head`` may be missing), ``objects`` one
    for each encrypted file by its random name; ``tip`` is the chain's tip as JSON, or None."""

    vault: str
    number: int
    made: str
    tip: Mapping[str, Any] | None
    case: Mapping[str, FileDigest]
    objects: Mapping[str, FileDigest]

    @property
    def size(self) -> int:
        """Bytes of every file."""
        return sum(one.length for one in (*self.case.values(), *self.objects.values()))

    def write(self, path: Path, vault_key: bytes | bytearray) -> None:
        """Write durably.

        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
        """
        line = exactjson.dumps(
            {
                "format": FORMAT,
                "vault": self.vault,
                "number": self.number,
                "made": self.made,
                "tip": self.tip,
                "case": _listed(self.case),
                "objects": _listed(self.objects),
            }
        )
        write_durable(path, line + b"\n" + _mac(vault_key, line) + b"\n")


def read_manifest(path: Path, vault_key: bytes | bytearray) -> Manifest:
    """Read and check.

    :raises EvidenceError: ``backup-damaged``.
    """
    try:
        with path.open("rb") as stream:
            line, mac, rest = stream.read(_MAX).split(b"\n")
        if rest or not hmac.compare_digest(mac, _mac(vault_key, line)):
            raise damaged("its list of files was cut or altered")
        document = exactjson.loads_object(line)
        if tuple(document) != _KEYS or document["format"] != FORMAT or not is_id(document["vault"]):
            raise damaged("its list of files is not of this format")
        parse_moment(document["made"])
        return Manifest(
            document["vault"], document["number"], document["made"], document["tip"], _files(document["case"]),
            _files(document["objects"]),
        )  # fmt: skip
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise damaged("its list of files does not read") from error


def damaged(why: str) -> EvidenceError:
    """The error of a backup that cannot be trusted."""
    return EvidenceError("backup-damaged", f"The backup is damaged: {why}.", "Make a new one, on another stick.")


def _listed(files: Mapping[str, FileDigest]) -> list[list[object]]:
    return [[name, files[name].length, files[name].sha256] for name in sorted(files)]


def _files(untrusted: list[list[Any]]) -> dict[str, FileDigest]:
    found = {name: FileDigest(length, sha256) for name, length, sha256 in untrusted}
    names_are_ours = all(name in CASE_FILES or is_id(name) for name in found)
    if len(found) != len(untrusted) or not names_are_ours or not all(is_hex_digest(f.sha256) for f in found.values()):
        raise damaged("its list of files is not well formed")
    return found


def _mac(vault_key: bytes | bytearray, line: bytes) -> bytes:
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=_INFO).derive(bytes(vault_key))
    return hmac.new(key, line, hashlib.sha256).hexdigest().encode("ascii")
