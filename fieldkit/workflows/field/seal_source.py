"""A selection of the vault as the source of a bundle."""

from __future__ import annotations

import base64
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fieldkit import exactjson
from fieldkit.bundle import ChainFiles, Media, RecordFiles
from fieldkit.custody import Body, Tip
from fieldkit.keys.people import certificate_digest
from fieldkit.storage.objects import ObjectReader, StoredObject
from fieldkit.vault import Vault
from fieldkit.workflows.field.bundle_store import VaultObjects
from fieldkit.workflows.field.selection import Selection


@dataclass(frozen=True, slots=True)
class VaultSource:
    """Implements ``bundle.BundleSource``. ``first_lines`` is, for each chain to carry, the number of the first line
    that no bundle before held (a chain whose lines have all gone is not among them); ``issued`` are the certificates
    that this lead gave, so that headquarters has each of them."""

    vault: Vault
    selection: Selection
    first_lines: Mapping[str, int]
    issued: tuple[bytes, ...] = ()

    def records(self) -> RecordFiles:
        return self.selection.record_files(self.selection.versions)

    def alerts(self) -> RecordFiles | None:
        return self.selection.record_files(self.selection.alerts) if self.selection.alerts else None

    def chains(self) -> Sequence[ChainFiles]:
        own = [self._files(chain, first) for chain, first in self.first_lines.items()]
        return [*own, *self._chains_of_others()]

    def _files(self, chain: str, first: int) -> ChainFiles:
        vault, current = self.vault, chain == self.vault.chain_id
        text, bodies, persons = bytearray(), bytearray(), set[str]()
        for entry, body in vault.chain.entries(first) if current else vault.former.entries(chain, first):
            text += entry.text
            bodies += body.text
            persons.add(Body.from_opening(body).person)
        seen = vault.chain.tips_seen(first) if current else vault.former.tips_seen(chain, first)
        tips = b"".join(opening.text for opening in seen)
        certificates = b"".join(_pem(der) for der in self._certificates(persons))
        return ChainFiles(chain, bytes(text), bytes(bodies), tips, certificates)

    def _certificates(self, persons: Collection[str]) -> Iterator[bytes]:
        """Certificates of who signed the lines, then their issuers, once each."""
        rows = [row for row in self.vault.people.all() if row.certificates]
        signed = [row for row in rows if certificate_digest(row.certificates[0]) in persons]
        yield from dict.fromkeys(row.certificates[0] for row in signed)
        yield from dict.fromkeys((*(der for row in signed for der in row.certificates[1:]), *self.issued))

    def _chains_of_others(self) -> list[ChainFiles]:
        """Members' chains as their parcels brought them, byte for byte, and the proofs of their forks."""
        found = []
        forks = self.vault.knowledge.forks()
        for chain, (first, last, certificates) in self._spans().items():
            text, bodies = bytearray(), bytearray()
            for entry, body in self.vault.knowledge.lines(chain):
                if first <= entry.seq <= last and body is not None:
                    text += entry.text
                    bodies += body.text
            tips = b"".join(opening.text for opening in self.vault.knowledge.seen(chain, first, last))
            proofs = b"".join(fork.to_line() for fork in forks if fork.chain == chain)
            found.append(ChainFiles(chain, bytes(text), bytes(bodies), tips, certificates, proofs))
        return found

    def _spans(self) -> dict[str, tuple[int, int, bytes]]:
        """First line, last line and certificates of each chain that the parcels of this selection brought."""
        spans: dict[str, tuple[int, int, bytes]] = {}
        for parcel in self.vault.parcels.all():
            if parcel.id in self.selection.parcels:
                for chain, first, last, certificates in exactjson.loads_object(parcel.document)["chains"]:
                    begin = spans[chain][0] if chain in spans else first
                    spans[chain] = (begin, last, base64.b64decode(certificates))
        return spans

    def tips_of_others(self) -> list[Tip]:
        """Where the members' chains inside end."""
        spans = self._spans().items()
        return [self.vault.knowledge.links(chain)[last] for chain, (_, last, _) in spans]

    def identities(self) -> Sequence[tuple[str, bytes]]:
        own = [(f"{file.record}-{file.id}", file.age) for file in self.selection.identities]
        passed = [(f"{one}-0", self.vault.objects.of(f"parcel:{one}")) for one in self.selection.parcels]
        return own + [(name, self._whole(stored)) for name, stored in passed if stored is not None]

    def _whole(self, stored: StoredObject) -> bytes:
        with self.vault.store.open(stored) as reader:
            return b"".join(bytes(piece) for piece in reader.chunks())

    def media(self) -> Sequence[Media]:
        return self.selection.media

    def open_object(self, name: str) -> ObjectReader:
        return VaultObjects(self.vault).open_object(name)


def _pem(der: bytes) -> bytes:
    text = base64.b64encode(der).decode("ascii")
    lines = "".join(f"{text[i : i + 64]}\n" for i in range(0, len(text), 64))
    return f"-----BEGIN CERTIFICATE-----\n{lines}-----END CERTIFICATE-----\n".encode("ascii")
