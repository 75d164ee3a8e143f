"""A selection of the vault as the source of a bundle."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass

from fieldkit.bundle import ChainFiles, Media, RecordFiles
from fieldkit.storage.objects import ObjectReader
from fieldkit.vault import Vault
from fieldkit.workflows.field.bundle_store import VaultObjects
from fieldkit.workflows.field.selection import Selection


@dataclass(frozen=True, slots=True)
class VaultSource:
    """Implements ``bundle.BundleSource``. ``first_line`` is the sequence number after the bundle before;
    ``issued`` are the certificates that this lead gave, so that headquarters has each of them."""

    vault: Vault
    selection: Selection
    first_line: int
    issued: tuple[bytes, ...] = ()

    def records(self) -> RecordFiles:
        return self.selection.record_files(self.selection.versions)

    def alerts(self) -> RecordFiles | None:
        return self.selection.record_files(self.selection.alerts) if self.selection.alerts else None

    def chains(self) -> Sequence[ChainFiles]:
        chain, signer = self.vault.chain_id, self.vault.signer
        assert chain is not None
        assert signer is not None
        text, bodies = bytearray(), bytearray()
        for entry, body in self.vault.chain.entries(self.first_line):
            text += entry.text
            bodies += body.text
        tips = b"".join(opening.text for opening in self.vault.chain.tips_seen(self.first_line))
        certificates = b"".join(_pem(der) for der in (signer.certificate, *signer.chain, *self.issued))
        return [ChainFiles(chain, bytes(text), bytes(bodies), tips, certificates)]

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
