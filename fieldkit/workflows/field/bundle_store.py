"""Sealed bundles in the vault: what is kept, and how it becomes ciphertext again.

Kept are the file key, header, nonce, literal bytes (as an encrypted object) and segments of every part, the head and
the announcement; originals are not kept twice.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from fieldkit import exactjson
from fieldkit.age import FileSecret
from fieldkit.bundle import PartPlan, ciphertext
from fieldkit.bundle.head import Head, parse_head
from fieldkit.bundle.zips import Segment
from fieldkit.digest import Digest
from fieldkit.errors import EvidenceError, UsageError
from fieldkit.storage.objects import ObjectReader, ObjectStore, StoredObject
from fieldkit.vault import Vault
from fieldkit.vault.tables import BundleEntry

SET_ASIDE = "set-aside"
"""State of a bundle that was lost, or held what was erased."""


@dataclass(frozen=True, slots=True)
class VaultObjects:
    """Opens stored originals by name, for the writer."""

    vault: Vault

    def open_object(self, name: str) -> ObjectReader:
        stored = self.vault.objects.named(name)
        if stored is None:
            raise EvidenceError("object-missing", "An original is not in this vault.", "Restore it from a backup.")
        return self.vault.store.open(stored)


@dataclass(frozen=True, slots=True)
class KeptBundle:
    """One bundle as the vault keeps it. ``small`` maps the names of announcement and head to their exact bytes."""

    entry: BundleEntry
    document: dict[str, Any]
    head: Head | None
    plans: tuple[PartPlan, ...]
    literal_names: tuple[str, ...]

    @property
    def small(self) -> dict[str, bytes]:
        ident = self.entry.id
        return {
            f"{ident}.announce.age": _bytes(self.document["announce"]),
            f"{ident}.head.age": _bytes(self.document["head_age"]),
        }

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        small = self.small.values() if "announce" in self.document else ()
        return sum(plan.length for plan in self.plans) + sum(map(len, small))


def keep_literals(store: ObjectStore, plan: PartPlan) -> StoredObject:
    """Write a plan's literal bytes as an encrypted object; durable when it returns."""
    writer = store.create()
    try:
        writer.write(plan.literals)
        return writer.finish()
    except BaseException:
        writer.abandon()
        raise


def encode_plan(plan: PartPlan, literals: str) -> bytes:
    """What is kept of a plan; ``literals`` is the name of the object that holds its literal bytes."""
    return exactjson.dumps(
        {
            "name": plan.name,
            "kind": plan.kind,
            "file_key": _text(plan.secret.file_key),
            "header": _text(plan.secret.header),
            "nonce": _text(plan.secret.nonce),
            "segments": [[segment.length, segment.object] for segment in plan.segments],
            "literals": literals,
            "length": plan.length,
            "manifest": str(plan.manifest),
            "digest": str(plan.digest) if plan.digest else None,
            "stretches": list(plan.stretches),
        }
    )


def _decode_plan(data: bytes) -> tuple[PartPlan, str]:
    kept = exactjson.loads_object(data)
    secret = FileSecret(_bytes(kept["file_key"]), _bytes(kept["header"]), _bytes(kept["nonce"]))
    plan = PartPlan(
        kept["name"],
        kept["kind"],
        secret,
        tuple(Segment(length, name) for length, name in kept["segments"]),
        b"",
        kept["length"],
        Digest.parse(kept["manifest"]),
        Digest.parse(kept["digest"]) if kept["digest"] else None,
        tuple(kept["stretches"]),
    )
    return plan, kept["literals"]


def load(vault: Vault, ident: str) -> KeptBundle:
    """One bundle.

    :raises UsageError: ``bundle-unknown``.
    """
    entry = vault.bundles.get(ident)
    if entry is None:
        raise UsageError("bundle-unknown", f"There is no bundle {ident}.", "fieldkit bundle list shows them.")
    return _kept(entry)


def chain_of(vault: Vault, kept: KeptBundle) -> str | None:
    """The chain whose sequence a bundle belongs to. Bundles of before there were several chains name none: they belong
    to the vault's first."""
    return kept.document.get("chain") or next(iter(vault.former.ids()), vault.chain_id)


def first_lines(vault: Vault, kept: Sequence[KeptBundle]) -> dict[str, int]:
    """For each chain of which lines have not gone yet, the number of the first; the chain that goes on comes first and
    always."""
    after: dict[str | None, int] = {}
    for one in reversed(kept):
        if one.head is not None and one.entry.state != SET_ASIDE:
            after[chain_of(vault, one)] = one.document["next_line"]
            tips = [vault.former.tip(chain) for chain in one.document.get("former", ())]
            after |= {tip.chain: tip.seq + 1 for tip in tips if tip is not None}
    found = {vault.chain_id or "": after.get(vault.chain_id, 0)}
    for chain in vault.former.ids():
        tip = vault.former.tip(chain)
        if tip is not None and after.get(chain, 0) <= tip.seq:
            found[chain] = after.get(chain, 0)
    return found


def all_kept(vault: Vault) -> list[KeptBundle]:
    """Every bundle, newest first."""
    return [_kept(entry) for entry in vault.bundles.all()]


def _kept(entry: BundleEntry) -> KeptBundle:
    document = exactjson.loads_object(entry.document)
    plans = [_decode_plan(part) for part in entry.parts]
    head = parse_head(_bytes(document["head"])) if "head" in document else None
    return KeptBundle(entry, document, head, tuple(p for p, _ in plans), tuple(name for _, name in plans))


def drop_unfinished(vault: Vault) -> int:
    """Forget bundles whose sealing was cut or refused: nothing of them has left. What they would have carried waits
    again; how many there were.

    :raises EnvironmentFailure: the disk refused.
    """
    unfinished = [_kept(entry) for entry in vault.bundles.in_state("sealing")]
    for kept in unfinished:
        with vault.transaction():
            for plan in kept.plans:
                vault.objects.drop(f"part:{plan.name}")
            vault.bundles.remove(kept.entry.id)
        for name in kept.literal_names:
            vault.store.remove(name)
    return len(unfinished)


def stream_part(vault: Vault, plan: PartPlan, literals: str) -> Iterator[memoryview]:
    """The ciphertext of one part, made again."""
    opener = VaultObjects(vault)
    yield from ciphertext(plan, opener.open_object(literals), opener)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text)
