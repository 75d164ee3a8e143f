"""Planning parts: which there are and what stands in each, and that every stretch of one is made again alike."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO

import pytest

from fieldkit.age import X25519Identity, generate_identity, open_seekable
from fieldkit.bundle.bag import ANCHORS
from fieldkit.bundle.contents import check_names
from fieldkit.bundle.head import KINDS, Terms
from fieldkit.bundle.limits import MEDIA_PART_BYTES
from fieldkit.bundle.parts import Order, PartPlan, ciphertext, ciphertext_range, digested, plan_parts
from fieldkit.bundle.reader import PartReader
from fieldkit.bundle.source import ChainFiles, Media, RecordFiles
from fieldkit.bundle.zips import BytesReader, ObjectRef
from fieldkit.digest import sha256, sha256_hex
from fieldkit.errors import Cancelled
from fieldkit.jobs import Job, Progress, silent_job
from tests.unit.bundle.material import Objects
from tests.unit.keys.material import NOW, Headquarters

BUNDLE, CHAIN, OTHER, EXHIBIT = "12" * 16, "ab" * 16, "cd" * 16, "e2" * 16
PHOTO = bytes(range(256)) * 700
RECORDS = RecordFiles(b"versions\n", b"openings\n", b"")
KEYS = {kind: generate_identity("x25519") for kind in KINDS}


@dataclass
class Source(Objects):
    """A ``BundleSource`` in memory: records, one chain and a photo unless said otherwise."""

    objects: dict[str, bytes] = field(default_factory=lambda: {"o1": PHOTO})
    open: int = 0
    lines: RecordFiles = RECORDS
    alert_lines: RecordFiles | None = None
    chain_files: Sequence[ChainFiles] = (ChainFiles(CHAIN, b"text\n", b"bodies\n", b"tips\n", b"certificates\n"),)
    age_files: Sequence[tuple[str, bytes]] = ()
    originals: Sequence[Media] | None = None

    def records(self) -> RecordFiles:
        return self.lines

    def alerts(self) -> RecordFiles | None:
        return self.alert_lines

    def chains(self) -> Sequence[ChainFiles]:
        return self.chain_files

    def identities(self) -> Sequence[tuple[str, bytes]]:
        return self.age_files

    def media(self) -> Sequence[Media]:
        if self.originals is not None:
            return self.originals
        return [Media(EXHIBIT, ObjectRef("o1", len(PHOTO), zlib.crc32(PHOTO), sha256_hex(PHOTO)))]


@pytest.fixture(scope="module")
def order(hq: Headquarters) -> Order:
    signer = hq.signers["lead"]
    who = {kind: (str(sha256(str(KEYS[kind].recipient).encode())),) for kind in KINDS}
    terms = Terms(BUNDLE, 1, None, sha256_hex(signer.certificate), "a case", NOW, {**who, "transport": ()})
    recipients = {kind: [KEYS[kind].recipient] for kind in KINDS}
    return Order(terms, signer, "lead", recipients, hq.anchors.pem(), 3)


def whole(plan: PartPlan, source: Source) -> bytes:
    return b"".join(bytes(piece) for piece in ciphertext(plan, BytesReader(plan.literals), source))


def opened(plan: PartPlan, source: Source) -> PartReader:
    key = KEYS[plan.kind]
    assert isinstance(key, X25519Identity)
    return PartReader(open_seekable(BytesIO(whole(plan, source)), [key]))


def test_every_kind_of_part_in_the_order_of_sending(order: Order) -> None:
    alerts = RecordFiles(b"alert\n", b"opened alert\n", b"kept back\n")
    source = Source(alert_lines=alerts, age_files=[(f"{EXHIBIT}-1", b"sealed")])
    plans = plan_parts(source, order)
    names = ["alerts", "records", "identities", "media-0001"]
    assert [plan.name for plan in plans] == [f"{BUNDLE}.{name}.age" for name in names]
    assert [plan.kind for plan in plans] == ["alerts", "records", "identities", "media"]
    readers = [opened(plan, source) for plan in plans]
    assert {name: readers[0].read(name) for name in readers[0].names()} == {
        "data/openings.jsonl": b"opened alert\n", "data/versions.jsonl": b"alert\n",
        "data/withheld.jsonl": b"kept back\n",
    }  # fmt: skip
    assert {name: readers[1].read(name) for name in readers[1].names()} == {
        "data/openings.jsonl": b"openings\n", "data/versions.jsonl": b"versions\n", "data/withheld.jsonl": b"",
    }  # fmt: skip
    assert {name: readers[2].read(name) for name in readers[2].names()} == {f"data/{EXHIBIT}-1.age": b"sealed"}
    assert {name: readers[3].read(name) for name in readers[3].names()} == {f"data/{EXHIBIT}": PHOTO}
    for plan, reader in zip(plans, readers, strict=True):
        check_names(plan.kind, reader.tag_names(), reader.names())
        assert reader.bag_info["Fieldkit-Part"] == plan.kind
        assert reader.manifest_digest == plan.manifest
        assert reader.read(ANCHORS) == order.anchors
        assert ("padding.bin" in reader.tag_names()) == (plan.kind != "media")
    assert source.open == 0


def test_what_there_is_none_of_has_no_part_but_records_are_always_there(order: Order) -> None:
    source = Source(lines=RecordFiles(b"", b"", b""), chain_files=(), originals=())
    assert [plan.kind for plan in plan_parts(source, order)] == ["records"]


def test_chains_stand_in_the_records_part_alone(order: Order) -> None:
    forked = ChainFiles(OTHER, b"2\n", b"b\n", b"", b"c\n", b"proof\n")
    source = Source(alert_lines=RecordFiles(b"", b"", b""), chain_files=[*Source().chain_files, forked])
    alerts, records, media = (opened(plan, source) for plan in plan_parts(source, order))
    custody = {name: records.read(name) for name in records.tag_names() if name.startswith("custody/")}
    assert custody == {
        f"custody/{CHAIN}.txt": b"text\n", f"custody/{CHAIN}.bodies.jsonl": b"bodies\n",
        f"custody/{CHAIN}.tips.jsonl": b"tips\n", f"custody/{CHAIN}.certs.pem": b"certificates\n",
        f"custody/{OTHER}.txt": b"2\n", f"custody/{OTHER}.bodies.jsonl": b"b\n", f"custody/{OTHER}.tips.jsonl": b"",
        f"custody/{OTHER}.certs.pem": b"c\n", f"custody/{OTHER}.forks.jsonl": b"proof\n",
    }  # fmt: skip
    assert not [name for part in (alerts, media) for name in part.tag_names() if name.startswith("custody/")]


def _sizes(*sizes: int) -> list[Media]:
    return [Media(f"{number:032x}", ObjectRef(f"o{number}", size, 0, "0" * 64)) for number, size in enumerate(sizes)]


@pytest.mark.parametrize(
    ("sizes", "parts"),
    [
        ([MEDIA_PART_BYTES], 1),
        ([MEDIA_PART_BYTES - 1, 1], 1),
        ([MEDIA_PART_BYTES, 1], 2),
        ([1, MEDIA_PART_BYTES], 2),
        ([3 * MEDIA_PART_BYTES, 1, 1], 2),
        ([1, 3 * MEDIA_PART_BYTES, 1], 3),
        ([MEDIA_PART_BYTES // 2] * 4, 2),
    ],
)
def test_media_are_grouped_and_a_large_one_is_alone(order: Order, sizes: list[int], parts: int) -> None:
    media = _sizes(*sizes)
    plans = [plan for plan in plan_parts(Source(originals=media), order) if plan.kind == "media"]
    assert [plan.name for plan in plans] == [f"{BUNDLE}.media-{number:04d}.age" for number in range(1, parts + 1)]
    placed = [segment.object for plan in plans for segment in plan.segments if segment.object is not None]
    assert placed == [one.object.name for one in media]


def test_each_part_has_a_key_of_its_own_and_only_its_recipients_open_it(order: Order) -> None:
    first, second = plan_parts(Source(), order)[0], plan_parts(Source(), order)[0]
    assert first.secret.file_key != second.secret.file_key
    assert first.secret.nonce != second.secret.nonce
    assert whole(first, Source()) == whole(first, Source())
    assert first.literals not in repr(first).encode()


def test_a_part_has_the_length_and_the_digests_that_were_planned(order: Order) -> None:
    source, seen = Source(), list[Progress]()
    for plan in plan_parts(source, order):
        with pytest.raises(ValueError, match="digest pass"):
            plan.entry()
        data = whole(plan, source)
        done = digested(plan, BytesReader(plan.literals), source, Job(seen.append))
        assert len(data) == plan.length
        assert done.stretches == (sha256_hex(data),)
        assert done.digest == sha256(sha256_hex(data).encode() + b"\n")
        assert seen[-1] == Progress(plan.kind, plan.length, plan.length)
        entry = done.entry()
        assert (entry.name, entry.kind, entry.length) == (plan.name, plan.kind, plan.length)
        assert (entry.digest, entry.stretches, entry.manifest) == (done.digest, done.stretches, plan.manifest)
        assert replace(done, digest=None, stretches=()) == plan
    assert source.open == 0


def test_a_digest_pass_that_is_stopped_lets_go_of_the_objects(order: Order) -> None:
    source, job = Source(), silent_job()
    plan = plan_parts(source, order)[-1]
    job.cancel()
    with pytest.raises(Cancelled):
        digested(plan, BytesReader(plan.literals), source, job)
    assert source.open == 0


def test_any_stretch_is_made_again(order: Order) -> None:
    source = Source()
    plan = plan_parts(source, order)[-1]
    data, literals = whole(plan, source), BytesReader(plan.literals)
    for start, end in ((0, 0), (0, 10), (100, 70_000), (len(data) - 5, len(data)), (0, len(data))):
        again = b"".join(bytes(piece) for piece in ciphertext_range(plan, literals, source, start, end))
        assert again == data[start:end]
    with pytest.raises(ValueError, match="does not lie"):
        list(ciphertext_range(plan, literals, source, 0, len(data) + 1))
    assert source.open == 0
