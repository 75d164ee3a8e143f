"""What a bundle would hold: records since the last one, and what consent lets out of each.

The consent decides; nothing here overrides it. An opening that may not leave is named withheld by its digest, with the
reason; an identity goes to the identity custodians or stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from fieldkit import exactjson
from fieldkit.bundle import Media, RecordFiles
from fieldkit.bundle.zips import ObjectRef
from fieldkit.commitments import PAD_PATH, Value, Version
from fieldkit.consent import Decision, Governing, class_withheld, decide
from fieldkit.records import Consent, Exhibit, Interview, path_class
from fieldkit.vault import IdentityFile
from fieldkit.verify.records import WITHHELD_FORMAT, governing_of
from fieldkit.workflows.field import book, retold, states
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import Withheld

ALWAYS = ("person", "actor", "event", "item")
"""Kinds that go with any bundle once they are new, where no witness keeps back what they retell."""


@dataclass(slots=True)
class Selection:
    """Versions to send in the order in which they were made, the originals and identity files that may go, and what
    stays and why. ``parcels`` are those taken whose chains and identities go along; ``inside`` says that this is a
    parcel, which stays in the team: everything but identities and unknown fields goes."""

    versions: list[Version] = field(default_factory=list)
    alerts: list[Version] = field(default_factory=list)
    media: list[Media] = field(default_factory=list)
    identities: list[IdentityFile] = field(default_factory=list)
    withheld: list[Withheld] = field(default_factory=list)
    governing: dict[str, Governing] = field(default_factory=dict)
    parcels: list[str] = field(default_factory=list)
    inside: bool = False
    _classes: dict[str, str] = field(default_factory=dict)

    def record_files(self, versions: Sequence[Version]) -> RecordFiles:
        """The line files for these versions."""
        openings: dict[str, bytes] = {}
        closed: dict[str, bytes] = {}
        sent = {digest for file in self.identities for digest in file.digests}
        for version in versions:
            for opening in version.openings:
                if opening.path == PAD_PATH or self.decide(version, opening.path).allowed:
                    openings[opening.digest_hex] = opening.text
                else:
                    closed[opening.digest_hex] = _withheld_line(version.record, opening.digest_hex, "consent")
            for digest in version.sealed.values():
                why = "identities" if digest in sent else "consent"
                closed[digest] = _withheld_line(version.record, digest, why)
            for digest, why in version.closed.items():
                closed[digest] = _withheld_line(version.record, digest, why)
        lines = b"".join(version.line.text for version in versions)
        shown = b"".join(text for digest, text in openings.items() if digest not in closed)
        return RecordFiles(lines, shown, b"".join(closed.values()))

    def decide(self, version: Version, path: str) -> Decision:
        """Whether one path of a version may leave."""
        content = self._content_class(version)
        if self.inside:
            known = path_class(version.kind, path, content)
            return Decision(known not in (None, "identity"), known, None if known else "unknown-field")
        rule = self.governing.get(version.record, Governing())
        return decide(version.kind, path, rule, content, version.record)

    def _content_class(self, version: Version) -> str:
        """Asked for each opening of a version, looked for once."""
        found = self._classes.get(version.digest_hex)
        if found is None:
            value = version.fields().get("content_class")
            found = self._classes[version.digest_hex] = value if isinstance(value, str) else ""
        return found

    def digests(self) -> tuple[str, ...]:
        """What is marked as bundled: versions, how many openings of each (``opened:<version digest>:<number>``),
        originals under ``media:<record id>``, and parcels."""
        versions = (*self.versions, *self.alerts)
        marks = [version.digest_hex for version in versions]
        marks += [f"opened:{version.digest_hex}:{self.allowed(version)}" for version in versions]
        return (*marks, *(f"media:{one.exhibit}" for one in self.media), *(f"parcel:{one}" for one in self.parcels))

    def allowed(self, version: Version) -> int:
        """How many openings of a version may leave, padding apart."""
        return sum(self.decide(version, one.path).allowed for one in version.openings if one.path != PAD_PATH)


class _Kept:
    """The vault's versions, each read once however often it is asked for."""

    def __init__(self, session: FieldSession) -> None:
        self._versions = session.vault.versions
        self._current: dict[str, list[Version]] = {}
        self._read: dict[str, Version] = {}

    def current(self, record: str) -> list[Version]:
        """As ``Versions.current``."""
        if record not in self._current:
            self._current[record] = self._versions.current(record)
            self._read |= {version.digest_hex: version for version in self._current[record]}
        return self._current[record]

    def history(self, record: str) -> list[Version]:
        """As ``Versions.history``."""
        self.current(record)
        return [self._read.get(one) or self._versions.get(one) for one in self._versions.digests(record)]


def select(session: FieldSession, interviews: Sequence[str], exhibits: Sequence[str], receiver: str = "") -> Selection:
    """Everything that goes with these interviews and exhibits.

    :param receiver: digest of a lead's certificate for a parcel; empty for headquarters.
    """
    kept = _Kept(session)
    every: list[tuple[str, str, Mapping[str, Value]]] = [
        (record, version.kind, version.fields())
        for kind in ("witness", "consent", "interview", "exhibit")
        for record in session.vault.versions.records(kind)
        for version in kept.current(record)
    ]
    consents = {Consent.from_fields(fields).witness: record for record, kind, fields in every if kind == "consent"}
    chosen = _related(session, kept, interviews, exhibits, consents)
    if not receiver:
        chosen = _without_returned(session, chosen)
    for draft in book.drafts(session):
        shown: dict[str, Value] = {"witness": draft.witness, "exhibits": tuple(draft.form["exhibits"])}
        every.append((f"draft:{draft.record}", "interview", shown))
    selection = Selection(governing=governing_of(every), inside=bool(receiver))
    stays = {} if receiver else _retold(session, kept, chosen, selection.governing)
    chosen = [record for record in chosen if record not in stays]
    sent = session.vault.bundles.sent_to(receiver)
    opened = _opened(sent)
    for record in chosen:
        for version in kept.history(record):
            more = version.digest_hex in opened and selection.allowed(version) > opened[version.digest_hex]
            if version.digest_hex not in sent or more:  # more: a witness allowed it since
                (selection.alerts if version.kind == "alert" else selection.versions).append(version)
    _take_consents(session, kept, selection)
    _take_media(session, kept, selection, chosen, sent)
    _take_identities(session, selection)
    selection.withheld = [*_explain(session, selection), *stays.values()]
    if not receiver:
        selection.parcels = [one.id for one in session.vault.parcels.all() if f"parcel:{one.id}" not in sent]
    return selection


def _opened(sent: Collection[str]) -> dict[str, int]:
    """The most openings of each version that any bundle carried."""
    found: dict[str, int] = {}
    for mark in sent:
        kind, _, rest = mark.partition(":")
        if kind == "opened":
            digest, _, number = rest.partition(":")
            found[digest] = max(int(number), found.get(digest, 0))
    return found


def _related(
    session: FieldSession, kept: _Kept, interviews: Sequence[str], exhibits: Sequence[str], consents: Mapping[str, str]
) -> list[str]:
    """What goes with these interviews and exhibits; ``consents`` is the newest consent of each witness."""
    chosen: dict[str, None] = {}
    for kind in ("alert", *ALWAYS):
        chosen.update(dict.fromkeys(session.vault.versions.records(kind)))
    for ident in interviews:
        current = kept.current(ident) or [book.require(session, ident)]
        interview = Interview.from_fields(current[-1].fields())
        parts = [interview.witness, consents.get(interview.witness, ""), ident, *interview.exhibits]
        chosen.update(dict.fromkeys(part for part in parts if part))
    chosen.update(dict.fromkeys(exhibits))
    return [record for record in chosen if session.vault.versions.kind_and_code(record)]


def _without_returned(session: FieldSession, chosen: Sequence[str]) -> list[str]:
    """What was sent back to its author waits, also where an interview that goes has it attached."""
    returned = states.Known(session).every_return()
    return (
        [
            record
            for record in chosen
            if not any(version.digest_hex in returned for version in session.vault.versions.current(record))
        ]
        if returned
        else list(chosen)
    )


def _retold(
    session: FieldSession, kept: _Kept, chosen: Sequence[str], governing: Mapping[str, Governing]
) -> dict[str, Withheld]:
    """What retells a record that consent keeps here."""
    found: dict[str, Withheld] = {}
    for record in chosen:
        kind, code = session.vault.versions.kind_and_code(record) or ("", "")
        if kind in retold.KINDS:
            stays = retold.kept_back(kept.history(record), code, kept.current, governing)
            found |= {record: stays} if stays is not None else {}
    return found


def _take_consents(session: FieldSession, kept: _Kept, selection: Selection) -> None:
    """The consents that govern what goes, also where an earlier bundle brought them: whoever opens this one can check
    it by itself."""
    here = {version.digest_hex for version in selection.versions}
    witnesses = {
        consent.witness
        for version in selection.versions
        for consent in selection.governing.get(version.record, Governing()).consents
        if consent is not None
    }
    for record in session.vault.versions.records("consent"):
        for version in kept.current(record):
            concerned = Consent.from_fields(version.fields()).witness in witnesses
            if concerned and version.digest_hex not in here:
                selection.versions.append(version)


def _take_media(
    session: FieldSession, kept: _Kept, selection: Selection, chosen: Sequence[str], sent: Collection[str]
) -> None:
    for record in chosen:
        stored, current = session.vault.objects.of(record), kept.current(record)
        if stored is None or not current or f"media:{record}" in sent:
            continue
        content_class = Exhibit.from_fields(current[-1].fields()).content_class
        rule = selection.governing.get(record, Governing())
        if selection.inside or decide("exhibit", "name", rule, content_class, record).allowed:
            reference = ObjectRef(stored.name, stored.size, stored.crc32, stored.sha256)
            selection.media.append(Media(record, reference))


def _take_identities(session: FieldSession, selection: Selection) -> None:
    for version in selection.versions:
        rule = selection.governing.get(version.record, Governing())
        if not version.sealed or class_withheld(version.kind, "identity", rule) is not None:
            continue
        for file in session.vault.versions.identity_files(version.record):
            if set(file.digests) & set(version.sealed.values()) and file not in selection.identities:
                selection.identities.append(file)


def _explain(session: FieldSession, selection: Selection) -> list[Withheld]:
    counts: Counter[tuple[str, str, str]] = Counter()
    newest = {version.record: version for version in selection.versions}
    for version in newest.values():
        for path in version.fields():
            decision = selection.decide(version, path)
            if decision.why is not None:
                counts[version.record, decision.consent_class or "unknown", decision.why] += 1
        if version.sealed:
            rule = selection.governing.get(version.record, Governing())
            why = class_withheld(version.kind, "identity", rule)
            counts[version.record, "identity", why or "identities-only"] += len(version.sealed)
    found = []
    for (record, consent_class, reason), count in counts.items():
        kind_code = session.vault.versions.kind_and_code(record) or ("", "")
        found.append(Withheld(record, kind_code[1], consent_class, reason, count))  # type: ignore[arg-type]  # a Why
    return found


def _withheld_line(record: str, digest: str, why: str) -> bytes:
    return exactjson.dumps({"format": WITHHELD_FORMAT, "record": record, "digest": digest, "why": why}) + b"\n"
