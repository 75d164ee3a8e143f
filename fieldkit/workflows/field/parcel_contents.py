"""What a checked parcel holds, read again for keeping: versions with their openings, the chain, originals, identities.

The parts are decrypted a second time. Each must still have the manifest that the signed head lists, so that nothing can
be exchanged on the stick between checking and keeping.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldkit import exactjson
from fieldkit.age import Identity, open_seekable
from fieldkit.bundle import BundleFiles, Head, PartReader
from fieldkit.bundle.files import open_regular
from fieldkit.bundle.head import PartEntry
from fieldkit.bundle.limits import LIMITS
from fieldkit.commitments import Opening, Version
from fieldkit.custody import Body, read_openings
from fieldkit.digest import StretchDigester
from fieldkit.errors import EvidenceError
from fieldkit.jobs import Job
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.people import certificate_digest
from fieldkit.receipts.receipt import Receipt, parse_receipt
from fieldkit.storage.objects import StoredObject
from fieldkit.vault import Vault, searchable
from fieldkit.vault.knowledge import Knowledge
from fieldkit.vault.tables import ParcelEntry
from fieldkit.verify.chain import People
from fieldkit.verify.inner import InnerResult, Offered

_READ = 1 << 20
__all__ = ["Contents", "People", "keep", "pem", "read", "slip_of", "store_objects"]


@dataclass(frozen=True, slots=True)
class Contents:
    """Versions in the order in which they were made."""

    versions: tuple[Version, ...]


def read(files: BundleFiles, keys: Sequence[Identity], head: Head, result: InnerResult, job: Job) -> Contents:
    """The versions that were checked, with their openings.

    :raises EvidenceError: ``parcel-changed``.
    """
    openings: dict[str, Opening] = {}
    for entry in head.parts:
        if entry.kind in ("records", "alerts"):
            with open_regular(files.parts()[entry.name]) as stream:
                reader = _same(PartReader(open_seekable(stream, keys)), entry)
                openings |= read_openings(reader.read("data/openings.jsonl", LIMITS.line_file_bytes))
        job.step("reading", 0, 0)
    found = []
    for version in result.records.versions.values():
        line = version.line
        mine = tuple(openings[digest] for digest in line.openings if digest in openings)
        found.append(Version(line, mine, {}, dict(version.unopened)))
    return Contents(tuple(found))


def store_objects(
    vault: Vault, files: BundleFiles, keys: Sequence[Identity], head: Head, job: Job
) -> dict[str, StoredObject]:
    """Originals and the identities part as encrypted objects, durable when it returns, by owner.

    :raises EvidenceError: ``parcel-changed``.
    :raises EnvironmentFailure: the disk refused; nothing is left behind.
    """
    stored: dict[str, StoredObject] = {}
    try:
        for entry in head.parts:
            path = files.parts()[entry.name]
            if entry.kind == "identities":
                stored[f"parcel:{head.terms.id}"] = _whole_part(vault, path, entry, job)
            elif entry.kind == "media":
                with open_regular(path) as stream:
                    reader = _same(PartReader(open_seekable(stream, keys)), entry)
                    for name in reader.names():
                        record = name.removeprefix("data/")
                        if vault.objects.of(record) is None and vault.removals.of(record) is None:
                            stored[record] = _original(vault, reader, name, job)
    except BaseException:
        for one in stored.values():
            vault.forget_unless_kept(one.name)
        raise
    return stored


def _original(vault: Vault, reader: PartReader, name: str, job: Job) -> StoredObject:
    writer = vault.store.create()
    try:
        done = 0
        for piece in reader.stream(name):
            writer.write(piece)
            done += len(piece)
            job.step("taking", done, reader.zip.members[name].size)
        return writer.finish()
    except BaseException:
        writer.abandon()
        raise


def _whole_part(vault: Vault, path: Path, entry: PartEntry, job: Job) -> StoredObject:
    """The .age file as it came: nobody here can open it."""
    writer, digester = vault.store.create(), StretchDigester()
    try:
        with open_regular(path) as stream:
            while piece := stream.read(_READ):
                digester.update(piece)
                writer.write(piece)
                job.step("taking", digester.length, entry.length)
        if digester.finish()[0] != entry.digest:
            raise _changed()
        return writer.finish()
    except BaseException:
        writer.abandon()
        raise


def keep(vault: Vault, contents: Contents, chains: Iterable[Offered], person: str) -> None:
    """Keep chains and versions, inside the caller's transaction. A record's code is kept as ``<person>/<code>``: each
    device counts for itself."""
    for offered in chains:
        _keep_chain(vault.knowledge, offered)
    for version in contents.versions:
        if not vault.versions.has(version.digest_hex):
            code = version.fields().get("code")
            vault.versions.put_version(version, f"{person}/{code}" if isinstance(code, str) else "")
    for record in {version.record for version in contents.versions}:
        newest = vault.versions.current(record)[-1]
        vault.search.put(record, searchable(newest.fields()))


def _keep_chain(knowledge: Knowledge, offered: Offered) -> None:
    for entry in offered.entries:
        body = offered.bodies.get(entry.body)
        knowledge.put_line(entry, body)
        for digest in Body.from_opening(body).seen if body is not None else ():
            knowledge.put_seen(entry.chain, entry.seq, offered.tips[digest])
    for der in offered.certificates:
        if certificate_digest(der) in offered.people.persons:
            knowledge.put_certificate(certificate_digest(der), der)


def slip_of(parcel: ParcelEntry) -> Receipt:
    """The slip signed for a parcel."""
    kept = exactjson.loads_object(parcel.document)
    return parse_receipt(base64.b64decode(kept["slip"]), base64.b64decode(kept["slip_p7s"]))


def pem(certificates: Sequence[bytes]) -> bytes:
    """Certificates as one PEM file."""
    return TrustAnchors(tuple(certificates), ()).pem()


def _same(reader: PartReader, entry: PartEntry) -> PartReader:
    if reader.manifest_digest != entry.manifest:
        raise _changed()
    return reader


def _changed() -> EvidenceError:
    return EvidenceError("parcel-changed", "The parcel changed while it was taken.", "Copy it and take it again.")
