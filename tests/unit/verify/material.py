"""One team's bundle in memory, made with the rooms above ``verify`` alone, and spoilt where a test wants it spoilt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from fieldkit.bundle import Head, PartEntry, PartReader, Terms
from fieldkit.bundle.bag import ANCHORS, seal_bag
from fieldkit.bundle.head import KINDS, make_head, part_name
from fieldkit.clock import FrozenClock
from fieldkit.commitments import Opening, Value, Version, make_version
from fieldkit.custody import Body, Entry, Fork, Subject, Tip, next_entry
from fieldkit.digest import sha256
from fieldkit.jobs import silent_job
from fieldkit.keys.people import certificate_digest
from fieldkit.keys.signer import Signer
from fieldkit.verify import Check, ReportBuilder
from fieldkit.verify.inner import InnerCheck, InnerResult
from tests.unit.bundle.material import Files, Plain, entries_of, resigned
from tests.unit.keys.material import NOW, Headquarters

CHAIN, OTHER_CHAIN, BUNDLE = "ab" * 16, "cd" * 16, "12" * 16
EVENT, WITNESS, EXHIBIT, CONSENT = "e1" * 16, "a1" * 16, "e2" * 16, "c1" * 16
BOOT = "b" * 32
PHOTO = b"an original"
SOMEBODY = sha256(b"age1somebody")


def subject(version: Version) -> Subject:
    return Subject(version.kind or "record", version.record, version.digest_hex)


@dataclass
class Device:
    """One person's chain; a minute passes after each line."""

    signer: Signer
    chain: str = CHAIN
    clock: FrozenClock = field(default_factory=lambda: FrozenClock(NOW, BOOT))
    entries: list[Entry] = field(default_factory=list)
    bodies: list[Opening] = field(default_factory=list)
    tips: list[Opening] = field(default_factory=list)

    @property
    def person(self) -> str:
        return certificate_digest(self.signer.certificate)

    @property
    def tip(self) -> Tip | None:
        return self.entries[-1].tip if self.entries else None

    def line(self, act: str = "created", *subjects: Subject, saw: Sequence[Tip] = (), person: str = "") -> Entry:
        """Write a line; ``person`` names somebody else than who signs."""
        seen = [tip.to_opening(self.chain) for tip in saw]
        body = Body.at(
            self.clock.now(), person or self.person, act, subjects, seen=tuple(one.digest_hex for one in seen)
        )
        self.tips += seen
        self.bodies.append(body.to_opening(self.chain))
        self.entries.append(next_entry(self.tip, self.chain, self.bodies[-1], self.signer.sign_raw))
        self.clock.advance(60)
        return self.entries[-1]

    def lines(self, count: int) -> Device:
        for _ in range(count):
            self.line()
        return self

    def fork(self, length: int) -> Device:
        """The device as a copy of its vault from ``length`` lines ago on would be, an hour later."""
        clock = FrozenClock(NOW, BOOT)
        clock.advance(3600)
        return replace(self, clock=clock, entries=self.entries[:length], bodies=self.bodies[:length], tips=[])

    def opened(self) -> dict[str, Opening]:
        return by_digest(self.bodies)

    def files(self, certificates: bytes, *, first: int = 0, forks: Sequence[Fork] = ()) -> Files:
        base = f"custody/{self.chain}"
        made = {
            f"{base}.txt": b"".join(one.text for one in self.entries[first:]),
            f"{base}.bodies.jsonl": b"".join(one.text for one in self.bodies[first:]),
            f"{base}.tips.jsonl": b"".join(one.text for one in self.tips),
            f"{base}.certs.pem": certificates,
        }
        return {**made, f"{base}.forks.jsonl": b"".join(one.to_line() for one in forks)} if forks else made


def by_digest(openings: Iterable[Opening]) -> dict[str, Opening]:
    return {one.digest_hex: one for one in openings}


def version(record: str, kind: str, *parents: Version, **fields: Value) -> Version:
    """A version; ``may__hq__photo`` stands for the path ``may/hq/photo``."""
    named = {path.replace("__", "/"): value for path, value in fields.items()}
    return make_version(record, {"kind": kind, **named}, parents=parents).version


def exhibit(original: bytes = PHOTO, **fields: Value) -> Version:
    named: dict[str, Value] = {"sha256": sha256(original).hex, "size": len(original), "content_class": "photo"}
    return version(EXHIBIT, "exhibit", **{**named, **fields})


def record_lines(versions: Sequence[Version], withheld: bytes = b"") -> tuple[bytes, bytes, bytes]:
    """``versions.jsonl``, ``openings.jsonl`` and ``withheld.jsonl``."""
    openings = by_digest(one for made in versions for one in made.openings)
    return b"".join(one.line.text for one in versions), b"".join(one.text for one in openings.values()), withheld


def record_files(versions: Sequence[Version], withheld: bytes = b"") -> Files:
    """The payload of a records part."""
    names = ("versions", "openings", "withheld")
    return {f"data/{name}.jsonl": data for name, data in zip(names, record_lines(versions, withheld), strict=True)}


Change = Callable[[Files], Files]


@dataclass
class Bundle:
    """What a lead seals: the first bundle of one chain. ``spoil`` maps a part's kind to what is done to its files
    before they are signed anew."""

    hq: Headquarters
    device: Device = field(init=False)
    versions: list[Version] = field(default_factory=list)
    withheld: bytes = b""
    media: dict[str, bytes] = field(default_factory=dict)
    custody: Files | None = None
    spoil: Mapping[str, Change] = field(default_factory=dict)
    signer: Signer = field(init=False)
    builder: ReportBuilder = field(default_factory=lambda: ReportBuilder("a bundle"))

    def __post_init__(self) -> None:
        self.signer = self.hq.signers["lead"]
        self.device = Device(self.signer)

    @classmethod
    def usual(cls, hq: Headquarters) -> Bundle:
        """An event and an exhibit of the team's own with its original."""
        made = cls(hq, versions=[version(EVENT, "event", what="shelling"), exhibit()], media={EXHIBIT: PHOTO})
        for one in made.versions:
            made.device.line("created", subject(one))
        return made

    @property
    def certificates(self) -> bytes:
        anchors = replace(self.hq.anchors, roots=(self.device.signer.certificate, *self.device.signer.chain), crls=())
        return anchors.pem()

    @property
    def terms(self) -> Terms:
        who = {name: (str(SOMEBODY),) for name in (*KINDS, "transport")}
        return Terms(BUNDLE, 1, None, certificate_digest(self.signer.certificate), "a case", NOW, who)

    def payload(self, kind: str) -> tuple[Files, Files]:
        """Payload and tags of a part."""
        match kind:
            case "records":
                tags = self.device.files(self.certificates) if self.custody is None else self.custody
                return record_files(self.versions, self.withheld), tags
            case "media":
                return {f"data/{record}": data for record, data in self.media.items()}, {}
            case _:
                return record_files([]), {}

    def part(self, kind: str, *, says: Terms | None = None, by: Signer | None = None) -> tuple[PartEntry, PartReader]:
        """One part as the head lists it, opened. ``says`` and ``by`` differ from the head where a test wants it."""
        terms, signer = says or self.terms, by or self.signer
        payload, tags = self.payload(kind)
        bag = seal_bag(
            payload, {**tags, ANCHORS: self.hq.anchors.pem()}, terms.bag_info(kind), signer, "lead", terms.sealed,
            padded=kind != "media",
        )  # fmt: skip
        plain = bag.layout.literals
        if kind in self.spoil:
            plain = resigned(self.spoil[kind](entries_of(plain)), signer, terms.sealed)
        reader = PartReader(Plain(plain))
        name = part_name(BUNDLE, kind, 1)
        return PartEntry(name, kind, len(plain), sha256(plain), (), reader.manifest_digest), reader

    def head(self, entries: Iterable[PartEntry], tips: Iterable[Tip] | None = None) -> Head:
        own = (self.device.tip or Tip(CHAIN, 0, "0" * 64),)
        return make_head(self.terms, 1, own if tips is None else tuple(tips), tuple(entries))

    def check(
        self, kinds: Sequence[str] = ("records", "media"), *, also: Iterable[str] = (), **how: object
    ) -> InnerResult:
        """The inner check over parts of these kinds; ``also`` stand in the head besides."""
        made = [self.part(kind) for kind in kinds]
        entries = [entry for entry, _ in made] + [self.part(kind)[0] for kind in also]
        inner = InnerCheck(self.builder, self.head(entries), self.hq.anchors, **how)  # type: ignore[arg-type]
        for entry, reader in made:
            inner.part(entry, reader, silent_job())
        return inner.finish(len(made))

    def found(self, code: str) -> Check:
        """The one check with this code."""
        [check] = [check for check in self.builder.checks if check.code == code]
        return check

    def reasons(self) -> list[str]:
        """The codes of the errors behind failed checks."""
        return [value for check in self.builder.checks for key, value in check.facts if key == "Reason"]

    def statuses(self) -> dict[str, str]:
        return {check.code: check.status for check in self.builder.checks}
