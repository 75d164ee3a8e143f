"""One BagIt 1.0 bag, complete alone (RFC 8493; FORMAT.md, "Bag").

Everything is listed: payload in the manifest, every other file in the tagmanifest, except the tagmanifest itself and
its signature. Manifests use two spaces, so that ``sha256sum -c`` takes them.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from fieldkit.bundle.padme import padme
from fieldkit.bundle.readme import part_readme
from fieldkit.bundle.zips import Layout, ObjectRef, ZipEntry, lay_out, overhead
from fieldkit.digest import Digest, sha256
from fieldkit.keys.oids import ROLE_OIDS, Role
from fieldkit.keys.signer import Signer, cms_size_limit

BAGIT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
MANIFEST, TAGMANIFEST, SIGNATURE = "manifest-sha256.txt", "tagmanifest-sha256.txt", "signature.p7s"
BAG_INFO, PADDING, README = "bag-info.txt", "padding.bin", "readme.txt"
ANCHORS = "trust/as-of/roots-and-crls.pem"
NOT_IN_MANIFESTS = frozenset({TAGMANIFEST, SIGNATURE})

Content = bytes | ObjectRef


@dataclass(frozen=True, slots=True)
class SealedBag:
    """A signed bag as a layout, and the digest of its payload manifest."""

    layout: Layout
    manifest: Digest


def seal_bag(
    payload: Mapping[str, Content],
    tags: Mapping[str, bytes],
    info: Mapping[str, str],
    signer: Signer,
    role: Role,
    at: datetime,
    *,
    padded: bool,
) -> SealedBag:
    """Build and sign a bag.

    :param payload: name (``data/…``) to content; ``tags`` likewise for files beside the payload, ``ANCHORS`` included.
    :param info: bag-info in order, without ``Payload-Oxum``.
    :param at: the claimed sealing time, second-exact.
    :param padded: fill up to a Padme size with ``padding.bin``.
    """
    manifest = _manifest(payload)
    files: dict[str, bytes] = {
        **tags,
        "bagit.txt": BAGIT,
        BAG_INFO: _info(info, payload),
        MANIFEST: manifest,
        README: part_readme(sorted([*payload, *tags]), ROLE_OIDS[role], at),
    }
    if padded:
        files[PADDING] = bytes(_padding(payload, files, signer))
    tagmanifest = _manifest(files)
    files[TAGMANIFEST] = tagmanifest
    files[SIGNATURE] = signer.sign_cms(tagmanifest, at)
    entries = [ZipEntry(name, data, zlib.crc32(data)) for name, data in files.items()]
    entries += [ZipEntry(name, content, _crc32(content)) for name, content in payload.items()]
    return SealedBag(lay_out(entries), sha256(manifest))


def _manifest(files: Mapping[str, Content]) -> bytes:
    return "".join(f"{_sha256(files[name])}  {name}\n" for name in sorted(files)).encode("ascii")


def _info(info: Mapping[str, str], payload: Mapping[str, Content]) -> bytes:
    octets = sum(_size(content) for content in payload.values())
    lines = {**info, "Payload-Oxum": f"{octets}.{len(payload)}"}
    return "".join(f"{key}: {value}\n" for key, value in lines.items()).encode("utf-8")


def _padding(payload: Mapping[str, Content], files: Mapping[str, bytes], signer: Signer) -> int:
    """Bytes of padding, sized as if the signature had its largest length: DER signatures vary by a few bytes."""
    names = [*payload, *files, PADDING, TAGMANIFEST, SIGNATURE]
    listed = [*files, PADDING]
    size = overhead(names) + sum(map(_size, payload.values())) + sum(map(_size, files.values()))
    size += sum(64 + 2 + len(name) + 1 for name in listed) + cms_size_limit(signer)
    return padme(size) - size


def _size(content: Content) -> int:
    return content.size if isinstance(content, ObjectRef) else len(content)


def _sha256(content: Content) -> str:
    return content.sha256 if isinstance(content, ObjectRef) else hashlib.sha256(content).hexdigest()


def _crc32(content: Content) -> int:
    return content.crc32 if isinstance(content, ObjectRef) else zlib.crc32(content)
