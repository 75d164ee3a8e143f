"""The inner check: what the custodian can say who opens every part.

Each part is a whole bag signed by the lead who signed the head, and says in its bag-info what the head says; nothing is
missing and nothing was added; every digest of every version opens, or is named; every line of custody is signed by
the person who acted and follows the one before; originals have the digests that were taken at collection; and consent
allows everything inside to be here (FORMAT.md, "Inner check").
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from fieldkit.bundle.bag import ANCHORS, README
from fieldkit.bundle.contents import check_names
from fieldkit.bundle.head import Head, PartEntry
from fieldkit.bundle.limits import LIMITS
from fieldkit.bundle.reader import PartReader
from fieldkit.bundle.readme import part_readme
from fieldkit.commitments import Opening
from fieldkit.custody import Body, Entry, Fork, Tip, iterate_entries, read_forks, read_openings
from fieldkit.errors import EvidenceError
from fieldkit.jobs import Job
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.oids import LEAD
from fieldkit.keys.people import Person, certificate_digest
from fieldkit.keys.revocation import Revocation
from fieldkit.keys.verifier import verify_cms_naming_revoked
from fieldkit.records import path_class
from fieldkit.verify.chain import ChainResult, People, check_chain, signed_fork
from fieldkit.verify.chain_checks import say_clocks, say_forks, say_restored
from fieldkit.verify.issuance import let_in, say_issuance
from fieldkit.verify.records import OpenedRecords, OpenedVersion, not_allowed, open_records
from fieldkit.verify.report import LookedAt, ReportBuilder
from fieldkit.verify.standing import Arrival, say_lines

_CHAIN = "custody/"


@dataclass(frozen=True, slots=True)
class Offered:
    """The files of one chain as they came, whatever was found of them."""

    entries: tuple[Entry, ...]
    bodies: Mapping[str, Opening]
    tips: Mapping[str, Opening]
    certificates: tuple[bytes, ...]
    people: People


@dataclass(slots=True)
class InnerResult:
    """What opening showed: records, the chains as far as they stand, and every line's body by the digests it names;
    ``set_aside`` counts lines by people whose certificate was revoked that nothing anchored in time."""

    records: OpenedRecords = field(default_factory=OpenedRecords)
    chains: list[ChainResult] = field(default_factory=list)
    forks: list[Fork] = field(default_factory=list)
    offered: dict[str, Offered] = field(default_factory=dict)
    media: dict[str, tuple[str, int]] = field(default_factory=dict)
    people: People | None = None
    persons: dict[str, Person] = field(default_factory=dict)
    revoked: dict[str, Revocation] = field(default_factory=dict)
    set_aside: int = 0
    let_in: set[str] = field(default_factory=set)

    def lines(self) -> list[tuple[int, Body]]:
        """Every line that was opened, with its sequence number."""
        return [(entry.seq, body) for chain in self.chains for entry, body in chain.entries if body is not None]

    def ends(self) -> list[Tip]:
        """What each chain begins after and ends with."""
        return [tip for chain in self.chains for tip in chain.ends()]

    def as_collected(self) -> dict[str, OpenedVersion]:
        """The records of the originals that have the digest and size which their records say."""
        return {
            record: exhibit
            for record, exhibit in self.records.of_kind("exhibit").items()
            if (exhibit.fields.get("sha256"), exhibit.fields.get("size")) == self.media.get(record)
        }


@dataclass(slots=True)
class InnerCheck:
    """One run. ``known_before`` are version digests, and ``tips`` the tips by chain and sequence number, that came in
    other bundles; ``arrivals`` when outside hands had which tips; ``listed`` the certificates of whom headquarters
    knows, where a lead may let others in (None: headquarters alone does)."""

    builder: ReportBuilder
    head: Head
    anchors: TrustAnchors
    known_before: Collection[str] = ()
    tips: Mapping[str, Mapping[int, Tip]] = field(default_factory=dict)
    arrivals: Sequence[Arrival] = ()
    listed: Collection[str] | None = None
    policy: str = LEAD
    result: InnerResult = field(default_factory=InnerResult)
    _files: int = 0
    _bytes: int = 0
    _looked: list[LookedAt] = field(default_factory=list)
    _kinds: set[str] = field(default_factory=set)
    _team: str | None = None

    def part(self, entry: PartEntry, reader: PartReader, job: Job) -> bool:
        """Check one opened part as a bag; whether it stands.

        :raises RefusedError: never; the caller opened it.
        """
        builder, title = self.builder, "Nothing is missing and nothing was added"
        before = len(builder.checks)
        with builder.failing("part", f"{title} ({entry.kind})", _bag_command(entry)):
            self._signed_alike(entry, reader)
            self._files += reader.check_files(job)
            self._bytes += reader.plaintext.length
            self._looked.append(LookedAt(entry.name, reader.plaintext.length, str(reader.manifest_digest)))
            if entry.kind in ("records", "alerts"):
                self._records(reader)
            self._kinds.add(entry.kind)
            if entry.kind == "records":
                self._custody(reader)
            if entry.kind == "media":
                self._media(reader)
            self._readme(reader)
        return len(builder.checks) == before

    def _signed_alike(self, entry: PartEntry, reader: PartReader) -> None:
        terms = self.head.terms
        signature, listed = reader.signature, reader.tagmanifest
        signed = verify_cms_naming_revoked(signature, listed, self.anchors, terms.sealed, self.policy)
        if certificate_digest(signed.certificate) != terms.signer:
            raise _mixed("was signed by someone else than the head")
        if signed.signing_time != terms.sealed:
            raise _mixed("was signed at another time than the head")
        expected = terms.bag_info(entry.kind)
        if {key: reader.bag_info.get(key) for key in expected} != expected:
            raise _mixed("says another bundle, sequence, purpose, recipient or signer than the head")
        if reader.manifest_digest != entry.manifest:
            raise _mixed("holds other files than the head lists")
        self._team = signed.person.team
        check_names(entry.kind, reader.tag_names(), reader.names())
        self._same_root(reader)

    def _same_root(self, reader: PartReader) -> None:
        """The stock command trusts the root that came with the part: it must be one that the reader trusts, alone."""
        if ANCHORS not in reader.tags:
            raise EvidenceError("bag-missing", "A part lacks its trust anchors.", "Ask for the bundle again.")
        roots = TrustAnchors.from_pem(reader.read(ANCHORS)).roots
        if len(roots) != 1 or roots[0] not in self.anchors.roots:
            raise EvidenceError(
                "bag-anchors", "A part brings a root certificate that is not headquarters'.",
                "Rely on no stock command that uses it: set the bundle aside and ask its signer.",
            )  # fmt: skip

    def _readme(self, reader: PartReader) -> None:
        """Its signer could sign other commands, and a court would run them."""
        names = sorted((*reader.names(), *reader.tag_names()))
        if README not in reader.tags or reader.read(README) != part_readme(names, self.policy, self.head.terms.sealed):
            raise EvidenceError(
                "bag-readme", "A part has a readme.txt that says something else than this format.",
                "Run none of its commands: set the bundle aside and ask its signer.",
            )  # fmt: skip

    def _records(self, reader: PartReader) -> None:
        versions, openings, withheld = (
            reader.read(f"data/{name}.jsonl", LIMITS.line_file_bytes) for name in ("versions", "openings", "withheld")
        )
        opened = open_records(versions, openings, withheld, self.known_before)
        self.result.records.versions.update(opened.versions)
        self.result.records.missing_parents |= opened.missing_parents

    def _custody(self, reader: PartReader) -> None:
        for name in reader.tag_names():
            if not name.startswith(_CHAIN) or not name.endswith(".txt"):
                continue
            base = name[: -len(".txt")]
            chain = base[len(_CHAIN) :]
            certificates = TrustAnchors.from_pem(reader.read(f"{base}.certs.pem")).roots
            people = People.from_chain(certificates, self.anchors, self.head.terms.sealed)
            if any(person.team != self._team for person in people.persons.values()):
                raise EvidenceError("other-team", "A chain is that of another team than the signer's.", "Set it aside.")
            self.result.people = people
            self.result.persons.update(people.persons)
            self.result.revoked.update(people.revoked)
            entries = list(iterate_entries(reader.read(name)))
            bodies = read_openings(reader.read(f"{base}.bodies.jsonl"))
            if not bodies.keys() <= {entry.body for entry in entries}:
                raise EvidenceError("body-stray", "A chain brings bodies that belong to no line.", "Set it aside.")
            tips = read_openings(reader.read(f"{base}.tips.jsonl"))
            found = check_chain(chain, entries, bodies, people, self.tips.get(chain, {}), tips)
            self.result.offered[chain] = Offered(tuple(entries), bodies, tips, certificates, people)
            self.result.chains.append(found)
            if f"{base}.forks.jsonl" in reader.tags:
                for fork in read_forks(reader.read(f"{base}.forks.jsonl")):
                    signed_fork(fork, people)
                    self.result.forks.append(fork)

    def _media(self, reader: PartReader) -> None:
        found = {name[len("data/") :]: (reader.payload[name], _size(reader, name)) for name in reader.names()}
        if not self.result.media.keys().isdisjoint(found):
            raise EvidenceError("original-repeated", "Two parts hold an original of one record.", "Set it aside.")
        self.result.media.update(found)

    def finish(self, opened: int) -> InnerResult:
        """Add the checks over the whole bundle. ``opened`` is how many parts could be opened."""
        self._say_parts(opened)
        self._say_people()
        self._say_revoked()
        self._say_issuance()
        self._say_chains()
        say_forks(self.builder, self.result.chains, self.result.forks)
        say_clocks(self.builder, self.result.chains)
        say_restored(self.builder, self.result.chains)
        self._say_records()
        self._say_media()
        self._say_consent()
        return self.result

    def _say_parts(self, opened: int) -> None:
        if any(check.code == "part" for check in self.builder.checks):
            return
        total = len(self.head.parts)
        status = "pass" if opened == total else "not-checked"
        self.builder.add(
            "bag", "pass" if status == "pass" else "not-checked", "Nothing is missing and nothing was added",
            f"{self._files} files listed, {self._files} present, every digest equal; {opened} of {total} parts opened",
            facts=(("Files", f"{self._files} listed, {self._files} present"), ("Read", f"{self._bytes} bytes")),
            looked_at=tuple(self._looked),
            command=_bag_command(self.head.parts[0]) if self.head.parts else "",
        )  # fmt: skip

    def _say_people(self) -> None:
        lines = sum(len(chain.entries) for chain in self.result.chains)
        people = sorted({body.person for _, body in self.result.lines()})
        codes = ", ".join(self.result.people.code(one) for one in people) if self.result.people else ""
        title = "Every entry is signed by the person who made it"
        bad = [chain.error for chain in self.result.chains if chain.error and chain.error.code in _SIGNATURE_CODES]
        if bad:
            self.builder.add("custody-signatures", "fail", title, bad[0].message)
        elif not lines:
            self.builder.add("custody-signatures", "not-checked", title, _NO_RECORDS)
        else:
            closed = sum(chain.closed for chain in self.result.chains)
            detail = f"{len(self.result.chains)} chains, {lines} lines, {len(people)} people: {codes}"
            detail += f"; {closed} lines do not say what was done" if closed else ""
            self.builder.add("custody-signatures", "ask" if closed else "pass", title, detail)

    def _say_issuance(self) -> None:
        lines = [body for _, body in self.result.lines()]
        if self.listed is not None and lines:
            self.result.let_in = let_in(lines, self.result.persons)
            signers = {body.person for body in lines} | {self.head.terms.signer}
            say_issuance(self.builder, signers, self.result.persons, {*self.listed, *self.result.let_in})

    def _say_revoked(self) -> None:
        chains = [(chain.chain, chain.entries) for chain in self.result.chains]
        self.result.set_aside = say_lines(self.builder, chains, self.result.revoked, self.arrivals)

    def _say_chains(self) -> None:
        title = "Nothing inside a chain was removed or reordered"
        if "records" not in self._kinds:
            self.builder.add("custody-links", "not-checked", title, _NO_RECORDS)
            return
        broken = [chain for chain in self.result.chains if chain.error and chain.error.code not in _SIGNATURE_CODES]
        tips = {tip.chain: tip for tip in self.head.tips}
        ends = [chain for chain in self.result.chains if tips.get(chain.chain) != chain.tip]
        command = "\n".join(_chain_command(chain.chain) for chain in self.result.chains)
        if broken and broken[0].error:
            self.builder.add("custody-links", "fail", title, broken[0].error.message, command=command)
        elif ends or set(tips) != {chain.chain for chain in self.result.chains}:
            detail = "A chain does not end at the tip that the head names"
            self.builder.add("custody-links", "fail", title, detail, command=command)
        elif any(chain.unanchored for chain in self.result.chains):
            spans = ", ".join(_span(chain) for chain in self.result.chains)
            detail = f"Lines {spans} follow one another, but the lines that join them to what came before are not here"
            self.builder.add("custody-links", "ask", title, detail, command=command)
        else:
            spans = ", ".join(_span(chain) for chain in self.result.chains)
            self.builder.add("custody-links", "pass", title, f"Lines {spans} follow one another", command=command)

    def _say_records(self) -> None:
        records, title = self.result.records, "Every version opens, and is committed by a line of custody"
        if "records" not in self._kinds:
            self.builder.add("versions", "not-checked", title, _NO_RECORDS)
            return
        named = {subject.digest for _, body in self.result.lines() for subject in body.subjects} | set(
            self.known_before
        )
        loose = [digest for digest in records.versions if digest not in named]
        closed = sum(len(version.unopened) for version in records.versions.values())
        missing = records.missing_parents - set(self.known_before) - records.versions.keys()
        if loose:
            detail = f"{len(loose)} versions are named by no line of custody"
            self.builder.add("versions", "fail", title, detail)
        elif missing:
            detail = f"{len(missing)} earlier versions are not here; ask the team for the bundles before"
            self.builder.add("versions", "ask", title, detail)
        else:
            detail = f"{len(records.versions)} versions; {closed} fields withheld by name, no path twice"
            self.builder.add("versions", "pass", title, detail, command=_OPENINGS_COMMAND)
        self._say_forked_records()

    def _say_forked_records(self) -> None:
        forked = self.result.records.forked()
        if forked:
            facts = tuple(
                (f"{heads[0].kind} {record[:8]}", " and ".join(sorted(head.line.digest_hex for head in heads)))
                for record, heads in sorted(forked.items())
            )
            detail = f"{len(forked)} records have two current versions, both kept; a person has to merge them"
            self.builder.add("versions-forked", "ask", "No two people changed one record apart", detail, facts=facts)

    def _say_media(self) -> None:
        title = "Every original is the file that was collected"
        listed = sum(1 for part in self.head.parts if part.kind == "media")
        if "records" not in self._kinds or (listed and "media" not in self._kinds):
            detail = "Not looked at: that needs the part that holds the records, and those that hold the originals"
            self.builder.add("originals", "not-checked", title, detail)
            return
        exhibits = self.result.records.of_kind("exhibit")
        strangers = [record for record in self.result.media if record not in exhibits]
        wrong = len(self.result.media) - len(self.result.as_collected())
        if wrong:
            detail = f"{wrong - len(strangers)} originals differ from their records, "
            detail += f"{len(strangers)} have no record here"
            self.builder.add("originals", "fail", title, detail)
        else:
            detail = f"{len(self.result.media)} originals, every digest as taken at collection"
            self.builder.add("originals", "pass", title, detail, command="sha256sum data/*")

    def _say_inside(self, title: str) -> None:
        """A parcel stays within the team, whose lead reviews it: consent decides what leaves with the lead's bundle."""
        versions = self.result.records.versions.values()
        typed = sum(1 for one in versions for path in one.fields if path_class(one.kind, path) == "identity")
        if typed:
            self.builder.add("consent", "fail", title, f"{typed} fields of identities are here in the clear")
        else:
            detail = "Within the team; consent decides what leaves with the lead's bundle. No identity is in the clear"
            self.builder.add("consent", "pass", title, detail)

    def _say_consent(self) -> None:
        title = "Consent allows everything inside to be here"
        if not self._kinds & {"records", "alerts"}:
            self.builder.add("consent", "not-checked", title, _NO_RECORDS)
            return
        if self.policy != LEAD:
            self._say_inside(title)
            return
        against = not_allowed(self.result.records)
        consents = len(self.result.records.of_kind("consent"))
        if against:
            records = len({record for record, _ in against})
            detail = f"{len(against)} fields of {records} records are here although no consent inside allows them"
            self.builder.add("consent", "fail", title, detail)
        else:
            why = [reason for version in self.result.records.versions.values() for reason in version.unopened.values()]
            detail = f"{consents} consents; {why.count('consent')} fields withheld by consent, "
            detail += f"{why.count('identities')} sealed to the identity custodians"
            self.builder.add("consent", "pass", title, detail)


_SIGNATURE_CODES = frozenset({"signature-invalid", "signer-unknown"})
_NO_RECORDS = "Not looked at: the part that holds the records was not opened"
_OPENINGS_COMMAND = (
    "mkdir o && split -l 1 -a 6 data/openings.jsonl o/ && "
    "find o -type f -print0 | xargs -0 sha256sum | cut -c1-64 | sort"
)


def _bag_command(entry: PartEntry) -> str:
    short = entry.name.partition(".")[2][: -len(".age")]
    return (
        f"age -d -i custodian.key {entry.name} > {short}.zip\n"
        f"unzip -q {short}.zip -d {short} && cd {short}\n"
        "sha256sum -c tagmanifest-sha256.txt\nsha256sum -c manifest-sha256.txt"
    )


def _chain_command(chain: str) -> str:
    return f"split -l 2 --filter=sha256sum custody/{chain}.txt | cut -c1-64"


def _span(chain: ChainResult) -> str:
    return f"{chain.entries[0][0].seq}-{chain.entries[-1][0].seq}" if chain.entries else "none"


def _size(reader: PartReader, name: str) -> int:
    return reader.zip.members[name].size


def _mixed(what: str) -> EvidenceError:
    return EvidenceError("bundle-mixed", f"A part {what}.", "Set the bundle aside and ask its signer.")
