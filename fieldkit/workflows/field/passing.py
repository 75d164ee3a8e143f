"""Identities that pass through a lead's hands: the identities part of each parcel, which nobody here can open.

An identity that is erased here must not go on. The part that holds it is one encrypted file, so it goes whole: what was
asked for is named ``erased``, and what stood in the same part is here no more either. That is asked of nobody else: its
author has it, and gives it again without what was erased (FORMAT.md, "Erasure").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fieldkit import exactjson
from fieldkit.commitments import ERASED
from fieldkit.custody import Body, Subject
from fieldkit.vault import Vault
from fieldkit.vault.tables import ParcelEntry
from fieldkit.verify.records import OpenedVersion
from fieldkit.workflows.field import book
from fieldkit.workflows.field.parcel_contents import slip_of
from fieldkit.workflows.field.session import FieldSession

IDENTITIES = "identities"
"""Why a digest is closed whose opening is in such a part."""


@dataclass(frozen=True, slots=True)
class Gone:
    """What went: ids of parcels whose identities part is here no more, names of the files that held them, subjects that
    name these parts, and of what stood in them besides a subject for each opening."""

    parcels: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    parts: tuple[Subject, ...] = ()
    besides: tuple[Subject, ...] = ()


def of_record(vault: Vault, record: str) -> frozenset[str]:
    """Digests of the identities of ``record`` that came sealed in parcels."""
    return frozenset(vault.versions.closed_as(IDENTITIES, vault.versions.digests(record)))


def forget(session: FieldSession, record: str) -> Gone:
    """Forget every part that holds an identity of ``record``, inside the caller's transaction and before the digests of
    the record are closed as erased. What stood in such a part besides, and is neither in another one nor verified at
    headquarters, is here no more either, and is closed as erased too."""
    vault = session.vault
    parcels = [one for one in _with_part(vault) if record in _brought(vault, one).values()]
    names = [name for one in parcels for name in vault.objects.names_of(_owner(one))]
    for one in parcels:
        vault.objects.drop(_owner(one))
    elsewhere = {digest for one in _with_part(vault) for digest in _brought(vault, one)}
    lost = {d: owner for one in parcels if not _verified(vault, one) for d, owner in _brought(vault, one).items()}
    besides = {digest: owner for digest, owner in lost.items() if owner != record and digest not in elsewhere}
    vault.versions.close_as(ERASED, besides)
    return Gone(
        tuple(one.id for one in parcels),
        tuple(names),
        tuple(_part_subject(one) for one in parcels),
        tuple(Subject("opening", owner, digest) for digest, owner in besides.items()),
    )


def erased_here(session: FieldSession) -> set[str]:
    """Digests of the openings whose erasure was asked for on this laptop."""
    return {
        subject.digest
        for _, body in book.bodies(session)
        if body.act == ERASED
        for subject in body.subjects
        if subject.kind == "opening"
    }


def brought_open(versions: Iterable[OpenedVersion]) -> set[str]:
    """Digests that a parcel brings something of: open, or in its identities part."""
    found: set[str] = set()
    for version in versions:
        found |= {d for d in version.line.openings if version.unopened.get(d, IDENTITIES) == IDENTITIES}
    return found


def sealed_again(vault: Vault, versions: Iterable[OpenedVersion]) -> None:
    """A parcel brings again, in its identities part, what went from here with another's, inside the caller's
    transaction: it is sealed, not erased."""
    digests = {d for version in versions for d, why in version.unopened.items() if why == IDENTITIES}
    vault.versions.close_as(IDENTITIES, digests)


def _with_part(vault: Vault) -> Iterator[ParcelEntry]:
    return (one for one in vault.parcels.all() if vault.objects.of(_owner(one)) is not None)


def _owner(parcel: ParcelEntry) -> str:
    return f"parcel:{parcel.id}"


def _brought(vault: Vault, parcel: ParcelEntry) -> Mapping[str, str]:
    """By digest the record of every opening in the parcel's identities part: what its lines name, of what is closed."""
    versions: set[str] = set()
    for chain, first, last, _ in exactjson.loads_object(parcel.document)["chains"]:
        for entry, opening in vault.knowledge.lines(chain):
            if first <= entry.seq <= last and opening is not None:
                versions |= {one.digest for one in Body.from_opening(opening).subjects if one.kind == "version"}
    return vault.versions.closed_as(IDENTITIES, versions)


def _verified(vault: Vault, parcel: ParcelEntry) -> bool:
    """Whether headquarters has verified a bundle with which the part went on."""
    entries = [vault.bundles.get(ident) for ident in vault.bundles.carrying([_owner(parcel)])]
    return any(entry is not None and entry.state == "verified" for entry in entries)


def _part_subject(parcel: ParcelEntry) -> Subject:
    """By the digest under which the slip names the part."""
    digest = next(part.digest.hex for part in slip_of(parcel).parts if part.name.endswith(f".{IDENTITIES}.age"))
    return Subject("part", parcel.id, digest)
