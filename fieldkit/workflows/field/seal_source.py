"""A selection of the vault as the source of a bundle."""

from __future__ import annotations

import base64
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fieldkit.bundle import ChainFiles, Media, RecordFiles
from fieldkit.custody import Body
from fieldkit.keys.people import certificate_digest
from fieldkit.storage.objects import ObjectReader
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
        return [self._files(chain, first) for chain, first in self.first_lines.items()]

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

    def identities(self) -> Sequence[tuple[str, bytes]]:
        return [(f"{file.record}-{file.id}", file.age) for file in self.selection.identities]

    def media(self) -> Sequence[Media]:
        return self.selection.media

    def open_object(self, name: str) -> ObjectReader:
        return VaultObjects(self.vault).open_object(name)


def _pem(der: bytes) -> bytes:
    text = base64.b64encode(der).decode("ascii")
    lines = "".join(f"{text[i : i + 64]}\n" for i in range(0, len(text), 64))
    return f"-----BEGIN CERTIFICATE-----\n{lines}-----END CERTIFICATE-----\n".encode("ascii")
