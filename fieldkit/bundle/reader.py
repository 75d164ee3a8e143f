"""Opening a part: age, strict ZIP, and the rules of its bag.

The chain of trust runs signature -> tagmanifest -> manifest -> exactly the list of files; the caller checks the
signature with the keys it trusts, and with ``contents.check_names`` that every file has a place in a part of its kind.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence

from fieldkit.age import Identity, decrypt_bytes
from fieldkit.behind import passing
from fieldkit.bundle.bag import BAG_INFO, BAGIT, MANIFEST, NOT_IN_MANIFESTS, PADDING, SIGNATURE, TAGMANIFEST
from fieldkit.bundle.limits import LIMITS
from fieldkit.bundle.zipreader import Plaintext, StrictZip
from fieldkit.digest import Digest, sha256
from fieldkit.errors import EvidenceError
from fieldkit.jobs import Job

_LINE = re.compile(r"([0-9a-f]{64})  ([a-z0-9._/-]+)")
_INFO = re.compile(r"([A-Za-z-]+): ([^\x00-\x1f\x7f]*)")


class PartReader:
    """One opened part. ``tagmanifest`` and ``signature`` are exact bytes for the signature check."""

    def __init__(self, untrusted: Plaintext) -> None:
        """:raises EvidenceError: ``age-chunk``, ``zip-*``, ``bag-*``."""
        self.plaintext = untrusted
        self.zip = StrictZip(self.plaintext)
        self.tagmanifest = self.zip.read(TAGMANIFEST, LIMITS.tag_file_bytes)
        self.signature = self.zip.read(SIGNATURE, 1 << 20)
        self.tags = _manifest(self.tagmanifest)
        manifest = self._tag(MANIFEST)
        self.manifest_digest: Digest = sha256(manifest)
        self.payload = _manifest(manifest)
        self._check_list()
        if self._tag("bagit.txt") != BAGIT:
            raise _bad("bag-version", "is not a bag of BagIt 1.0")
        self.bag_info = _info(self._tag(BAG_INFO))
        octets = sum(self.zip.members[name].size for name in self.payload)
        if self.bag_info.get("Payload-Oxum") != f"{octets}.{len(self.payload)}":
            raise _bad("bag-info", "has a bag-info that counts other files than are there")

    def _tag(self, name: str) -> bytes:
        data = self.zip.read(name, LIMITS.tag_file_bytes)
        if self.tags.get(name) != hashlib.sha256(data).hexdigest():
            raise _bad("bag-digest", f"holds {name}, which is not what was signed")
        return data

    def _check_list(self) -> None:
        listed = {*self.tags, *self.payload, *NOT_IN_MANIFESTS}
        if set(self.zip.members) != listed or len(listed) != len(self.tags) + len(self.payload) + 2:
            raise _bad("bag-files", "holds files that are not listed, or lacks some that are")
        if any(not name.startswith("data/") for name in self.payload):
            raise _bad("bag-files", "lists payload outside data/")
        if any(name.startswith("data/") for name in self.tags):
            raise _bad("bag-files", "lists payload as tag files")

    def names(self) -> list[str]:
        """Payload names, in order."""
        return sorted(self.payload)

    def tag_names(self) -> list[str]:
        """Names beside the payload, in order."""
        return sorted(self.tags)

    def read(self, name: str, limit: int = LIMITS.line_file_bytes) -> bytes:
        """A whole file, checked against its manifest.

        :raises EvidenceError: ``bag-digest``, ``zip-*``.
        """
        data = self.zip.read(name, limit)
        if self._listed(name) != hashlib.sha256(data).hexdigest():
            raise _bad("bag-digest", f"holds {name}, which is not what was signed")
        return data

    def _listed(self, name: str) -> str | None:
        return self.payload.get(name) or self.tags.get(name)

    def stream(self, name: str) -> Iterator[bytes]:
        """A file in pieces; its digest is checked at the end, so nothing read stands before this is exhausted.

        :raises EvidenceError: ``bag-digest``, ``zip-*``.
        """
        digest = hashlib.sha256()
        yield from passing(digest.update, self.zip.stream(name))
        if self._listed(name) != digest.hexdigest():
            raise _bad("bag-digest", f"holds {name}, which is not what was signed")

    def check_files(self, job: Job) -> int:
        """Read every listed file and compare its digest; the number of files.

        :raises EvidenceError: ``bag-digest``, ``bag-padding``, ``zip-*``, ``age-chunk``.
        """
        done = 0
        for name in [*self.tag_names(), *self.names()]:
            for piece in self.stream(name):
                if name == PADDING and any(piece):
                    raise _bad("bag-padding", "holds something in its padding")
                done += len(piece)
                job.step("checking", done, self.plaintext.length)
        return len(self.tags) + len(self.payload)


def _manifest(untrusted: bytes) -> dict[str, str]:
    """Name to hex digest.

    :raises EvidenceError: ``bag-manifest``.
    """
    if not untrusted:
        return {}
    if not untrusted.endswith(b"\n"):
        raise _bad("bag-manifest", "has a list of files that ends early")
    found: dict[str, str] = {}
    for line in untrusted[:-1].decode("ascii", "replace").split("\n"):
        match = _LINE.fullmatch(line)
        if match is None or match[2] in found:
            raise _bad("bag-manifest", "has a list of files that does not read")
        found[match[2]] = match[1]
    return found


def _info(data: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in data.removesuffix(b"\n").decode("utf-8", "replace").split("\n"):
        match = _INFO.fullmatch(line)
        if match is None or match[1] in found:
            raise _bad("bag-info", "has a bag-info that does not read")
        found[match[1]] = match[2]
    return found


def open_small(untrusted: bytes, identities: Sequence[Identity], limit: int) -> bytes:
    """The plaintext of an announcement or a head.

    :raises EvidenceError: ``age-*``.
    :raises RefusedError: ``age-no-key``.
    """
    return decrypt_bytes(untrusted, identities, limit=limit)


def _bad(code: str, what: str) -> EvidenceError:
    return EvidenceError(code, f"A part of the bundle {what}.", "Set the bundle aside and ask its signer.")
