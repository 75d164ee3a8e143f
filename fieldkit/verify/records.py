"""Checking the records that travel in a part.

The rules: every version line is well formed and stands once; every digest of every version is opened, or named
withheld, sealed to other recipients or erased by the signed list; no path has two values; every parent is in this
bundle, was in one before, or is named as missing; every opening that is there belongs to a version that is there; and
no opening is there that the newest consent inside does not allow (FORMAT.md, "Checking a part").
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from fieldkit import exactjson
from fieldkit.commitments import PAD_PATH, Opening, VersionLine, check_lists, open_version
from fieldkit.consent import Governing, decide
from fieldkit.custody import split_lines
from fieldkit.digest import is_hex_digest
from fieldkit.errors import EvidenceError
from fieldkit.ids import is_id
from fieldkit.records import Consent, Exhibit, Interview, Value

WITHHELD_FORMAT = "fieldkit-withheld/1;sha256"
REASONS = frozenset({"consent", "identities", "erased"})


@dataclass(frozen=True, slots=True)
class OpenedVersion:
    """One version with the values that were opened, and why each other digest stays closed."""

    line: VersionLine
    fields: Mapping[str, Value]
    unopened: Mapping[str, str]

    @property
    def kind(self) -> str:
        kind = self.fields.get("kind")
        return kind if isinstance(kind, str) else ""


@dataclass(slots=True)
class OpenedRecords:
    """Every version in the part by its digest, in the order they stand, and parents that are not here."""

    versions: dict[str, OpenedVersion] = field(default_factory=dict)
    missing_parents: set[str] = field(default_factory=set)

    def newest(self) -> dict[str, OpenedVersion]:
        """The version with the highest number of each record (of a fork, the last that stands in the file)."""
        found: dict[str, OpenedVersion] = {}
        for version in self.versions.values():
            known = found.get(version.line.record)
            if known is None or known.line.number <= version.line.number:
                found[version.line.record] = version
        return found

    def current(self) -> list[OpenedVersion]:
        """The versions that no other one here follows, in the order they stand: one for each record, or several where
        it is forked."""
        followed = {parent for version in self.versions.values() for parent in version.line.parents}
        return [version for digest, version in self.versions.items() if digest not in followed]

    def forked(self) -> dict[str, list[OpenedVersion]]:
        """Records with more than one current version."""
        heads: dict[str, list[OpenedVersion]] = {}
        for version in self.current():
            heads.setdefault(version.line.record, []).append(version)
        return {record: found for record, found in heads.items() if len(found) > 1}

    def of_kind(self, kind: str) -> dict[str, OpenedVersion]:
        """The newest version of each record of one kind."""
        return {record: version for record, version in self.newest().items() if version.kind == kind}


def open_records(
    versions: bytes, openings: bytes, withheld: bytes, known_before: Collection[str] = ()
) -> OpenedRecords:
    """Open every digest of every version.

    :param versions: ``versions.jsonl``; ``openings`` and ``withheld`` likewise, exact bytes.
    :param known_before: hex digests of versions that came in earlier bundles.
    :raises EvidenceError: ``lines-truncated``, ``version-malformed``, ``version-repeated``, ``opening-malformed``,
        ``opening-missing``, ``opening-moved``, ``opening-stray``, ``path-repeated``, ``withheld-malformed``,
        ``withheld-moved``, ``withheld-stray``, ``withheld-open``, ``order-missing``, ``order-malformed``,
        ``element-unlisted``.
    """
    found = _openings(openings)
    reasons = read_withheld(withheld)
    why = {digest: reason for digest, (_, reason) in reasons.items()}
    result = OpenedRecords()
    used: set[str] = set()
    closed: set[str] = set()
    for text in split_lines(versions, "lines-truncated"):
        line = VersionLine.parse(text)
        if line.digest_hex in result.versions:
            raise _error("version-repeated", "A version stands twice in the bundle.")
        opened = open_version(line, found.get, why)
        if any(reasons[digest][0] != line.record for digest in opened.unopened):
            raise _error("withheld-moved", "The list of what is withheld names a field under another record.")
        used.update(o.digest_hex for o in opened.openings)
        closed.update(opened.unopened)
        values = {o.path: _plain(o) for o in opened.openings if o.path != PAD_PATH}
        check_lists(values)
        result.versions[line.digest_hex] = OpenedVersion(line, values, opened.unopened)
    if used != found.keys():
        raise _error("opening-stray", "The bundle holds openings that belong to no version in it.")
    if reasons.keys() & found.keys():
        raise _error("withheld-open", "A field is named withheld and is here all the same.")
    if closed != reasons.keys():
        raise _error("withheld-stray", "The list of what is withheld names fields of no version in the bundle.")
    parents = {parent for version in result.versions.values() for parent in version.line.parents}
    result.missing_parents = parents - result.versions.keys() - set(known_before)
    return result


def read_withheld(untrusted: bytes) -> dict[str, tuple[str, str]]:
    """Digest to record id and reason from ``withheld.jsonl``.

    :raises EvidenceError: ``withheld-malformed``.
    """
    reasons: dict[str, tuple[str, str]] = {}
    for text in split_lines(untrusted, "withheld-malformed"):
        try:
            document = exactjson.loads_object(text)
        except exactjson.MalformedJson as error:
            raise _error("withheld-malformed", "The list of what is withheld is not well formed.") from error
        if tuple(document) != ("format", "record", "digest", "why") or document["format"] != WITHHELD_FORMAT:
            raise _error("withheld-malformed", "The list of what is withheld is not of this format.")
        digest, why = document["digest"], document["why"]
        known = isinstance(why, str) and why in REASONS
        if not known or not is_hex_digest(digest) or not is_id(document["record"]) or digest in reasons:
            raise _error("withheld-malformed", "The list of what is withheld is not well formed.")
        reasons[digest] = (document["record"], why)
    return reasons


def governing(records: OpenedRecords) -> dict[str, Governing]:
    """Record id to the consents that govern it, from the current versions here (FORMAT.md, "Consent")."""
    return governing_of([(v.line.record, v.kind, v.fields) for v in records.current()])


def governing_of(current: Sequence[tuple[str, str, Mapping[str, Value]]]) -> dict[str, Governing]:
    """The same from record id, kind and fields of the current versions of each record, several where it is forked.

    Nothing that is forked widens what may leave: of two versions of a consent the strictest answers count, and a record
    concerns every witness whom any of its versions names."""
    by_witness: dict[str, Consent] = {}
    records_of: dict[str, str] = {}
    for record, kind, fields in current:
        if kind != "consent":
            continue
        consent = Consent.from_fields(fields)
        before = by_witness.get(consent.witness)
        forked = before is not None and records_of[consent.witness] == record
        by_witness[consent.witness] = before.strictest(consent) if before is not None and forked else consent
        records_of[consent.witness] = record
    concerned: dict[str, set[str]] = {record: set() for record, _, _ in current}
    for record, kind, fields in current:
        if kind == "witness":
            concerned[record].add(record)
        elif kind == "interview":
            interview = Interview.from_fields(fields)
            concerned[record].add(interview.witness)
            for exhibit in interview.exhibits:
                concerned.setdefault(exhibit, set()).add(interview.witness)
        elif kind == "exhibit" and (witness := Exhibit.from_fields(fields).witness):
            concerned[record].add(witness)
    return {
        record: Governing(tuple(by_witness.get(witness) for witness in sorted(witnesses)))
        for record, witnesses in concerned.items()
    }


def not_allowed(records: OpenedRecords) -> list[tuple[str, str]]:
    """Record id and path of every opening that is here although the newest consent inside does not allow it."""
    consents = governing(records)
    found = []
    for version in records.versions.values():
        content_class = version.fields.get("content_class")
        content = content_class if isinstance(content_class, str) else ""
        rule = consents.get(version.line.record, Governing())
        for path in version.fields:
            if not decide(version.kind, path, rule, content, version.line.record).allowed:
                found.append((version.line.record, path))
    return found


def _openings(text: bytes) -> dict[str, Opening]:
    found: dict[str, Opening] = {}
    for line in split_lines(text, "lines-truncated"):
        opening = Opening.parse(line)
        if opening.digest_hex in found:
            raise _error("opening-repeated", "An opening stands twice in the bundle.")
        found[opening.digest_hex] = opening
    return found


def _plain(opening: Opening) -> Value:
    if isinstance(opening.value, Mapping):
        raise _error("opening-malformed", "An object stands where only plain values may.")
    return opening.value


def _error(code: str, message: str) -> EvidenceError:
    return EvidenceError(code, message, "Set the bundle aside and ask its signer.")
