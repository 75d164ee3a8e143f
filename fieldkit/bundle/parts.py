"""Planning the parts of a bundle.

A plan holds what its part is made again from: file key, header, nonce, the literal bytes and where the objects go. A
part never changes once its key exists, so plans are kept, all in one transaction, before any ciphertext leaves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from fieldkit.age import FileSecret, Recipient, ciphertext_length, encrypt_all, encrypt_range, new_file
from fieldkit.bundle.bag import ANCHORS, Content, seal_bag
from fieldkit.bundle.head import PartEntry, Terms, part_name
from fieldkit.bundle.limits import MEDIA_PART_BYTES
from fieldkit.bundle.source import BundleSource, ChainFiles, Media, RecordFiles
from fieldkit.bundle.zips import ByteReader, LayoutSource, ObjectOpener, Segment
from fieldkit.digest import Digest
from fieldkit.jobs import Job
from fieldkit.keys.oids import Role
from fieldkit.keys.signer import Signer
from fieldkit.measuring import StretchMeter


@dataclass(frozen=True, slots=True)
class PartPlan:
    """One part as planned. ``length`` is that of the .age file; ``digest`` and ``stretches`` follow the digest pass."""

    name: str
    kind: str
    secret: FileSecret
    segments: tuple[Segment, ...]
    literals: bytes = field(repr=False)
    length: int
    manifest: Digest
    digest: Digest | None = None
    stretches: tuple[str, ...] = ()

    def entry(self) -> PartEntry:
        """How the head lists it, once its digest was made."""
        if self.digest is None:
            raise ValueError("the digest pass comes first")
        return PartEntry(self.name, self.kind, self.length, self.digest, self.stretches, self.manifest)


@dataclass(frozen=True, slots=True)
class Order:
    """What to seal a bundle with. ``recipients`` maps each part kind to age recipients; ``anchors`` is the PEM of roots
    and revocation lists as of sealing; ``role`` that of the signer."""

    terms: Terms
    signer: Signer
    role: Role
    recipients: Mapping[str, Sequence[Recipient]]
    anchors: bytes
    trust: int


def plan_parts(source: BundleSource, order: Order) -> list[PartPlan]:
    """Plan every part: alerts first, then records, identities, media."""
    plans = []
    alerts = source.alerts()
    if alerts is not None:
        plans.append(_plan("alerts", 0, _record_payload(alerts), {}, order))
    tags: dict[str, bytes] = {}
    for chain in source.chains():
        tags.update(_chain_tags(chain))
    plans.append(_plan("records", 0, _record_payload(source.records()), tags, order))
    identities = {f"data/{name}.age": data for name, data in source.identities()}
    if identities:
        plans.append(_plan("identities", 0, identities, {}, order))
    for number, group in enumerate(_grouped(source.media()), 1):
        plans.append(_plan("media", number, {f"data/{one.exhibit}": one.object for one in group}, {}, order))
    return plans


def _plan(kind: str, number: int, payload: Mapping[str, Content], tags: Mapping[str, bytes], order: Order) -> PartPlan:
    info = order.terms.bag_info(kind)
    bag = seal_bag(
        payload, {**tags, ANCHORS: order.anchors}, info, order.signer, order.role, order.terms.sealed,
        padded=kind != "media",
    )  # fmt: skip
    secret = new_file(order.recipients[kind])
    name = part_name(order.terms.id, kind, number)
    length = ciphertext_length(len(secret.header), bag.layout.length)
    return PartPlan(name, kind, secret, bag.layout.segments, bag.layout.literals, length, bag.manifest)


def _record_payload(files: RecordFiles) -> dict[str, Content]:
    return {
        "data/versions.jsonl": files.versions,
        "data/openings.jsonl": files.openings,
        "data/withheld.jsonl": files.withheld,
    }


def _chain_tags(chain: ChainFiles) -> dict[str, bytes]:
    base = f"custody/{chain.chain}"
    forks = {f"{base}.forks.jsonl": chain.forks} if chain.forks else {}
    return {
        **forks,
        f"{base}.txt": chain.text,
        f"{base}.bodies.jsonl": chain.bodies,
        f"{base}.tips.jsonl": chain.tips,
        f"{base}.certs.pem": chain.certificates,
    }


def _grouped(media: Sequence[Media]) -> Iterator[list[Media]]:
    group: list[Media] = []
    size = 0
    for one in media:
        if group and size + one.object.size > MEDIA_PART_BYTES:
            yield group
            group, size = [], 0
        group.append(one)
        size += one.object.size
    if group:
        yield group


def ciphertext(plan: PartPlan, literals: ByteReader, opener: ObjectOpener) -> Iterator[memoryview]:
    """The whole .age file of a part, made anew. Each piece is good until the next is asked for."""
    source = LayoutSource(plan.segments, literals, opener)
    try:
        yield from encrypt_all(plan.secret, source)
    finally:
        source.close()


def ciphertext_range(
    plan: PartPlan, literals: ByteReader, opener: ObjectOpener, start: int, end: int
) -> Iterator[memoryview]:
    """Bytes ``start`` to ``end`` of the .age file of a part, made anew."""
    source = LayoutSource(plan.segments, literals, opener)
    try:
        yield from encrypt_range(plan.secret, source, start, end)
    finally:
        source.close()


def digested(plan: PartPlan, literals: ByteReader, opener: ObjectOpener, job: Job) -> PartPlan:
    """The plan with its digests, from one pass to nowhere."""
    with StretchMeter() as meter:
        for piece in ciphertext(plan, literals, opener):
            meter.update(piece)
            job.step(plan.kind, meter.length, plan.length)
        digest, stretches = meter.finish()
    return replace(plan, digest=digest, stretches=tuple(stretches))
