"""Reading and writing records in the vault: what the verbs of the field share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from fieldkit import exactjson, program
from fieldkit.age import encrypt_bytes, parse_recipient
from fieldkit.commitments import NewVersion, Value, Version, make_version
from fieldkit.custody import Body, ClockJudge, Entry, Subject, Tip
from fieldkit.custody.clocks import CLOCK_ACT
from fieldkit.digest import ZERO_HEX
from fieldkit.errors import RefusedError, UsageError
from fieldkit.records import CODE_PREFIXES, Consent, Exhibit, Interview, is_known
from fieldkit.vault import searchable
from fieldkit.workflows.field import owed
from fieldkit.workflows.field.session import FieldSession

SUBJECTS_PER_LINE = 500
"""What one line of custody says is one opening, which has a size of its own: more stand on several lines."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft interview: ``record`` and ``witness`` are record ids, ``parent`` the version that it amends."""

    record: str
    code: str
    witness: str
    witness_code: str
    started: str
    updated: str
    form: dict[str, Any]
    parent: str | None = None

    def encode(self) -> bytes:
        return exactjson.dumps(asdict(self))


class Writer:
    """What may be done inside ``session.writing()``."""

    def __init__(self, session: FieldSession) -> None:
        self._session = session
        self._vault = session.vault

    def next_code(self, kind: str) -> str:
        """The next code of a kind, ``R-0001``."""
        return self._vault.numbering.next(CODE_PREFIXES[kind])

    def version(
        self,
        record: str,
        fields: Mapping[str, Value],
        act: str,
        *,
        identity: Mapping[str, Value] | None = None,
        parent: str | None = None,
    ) -> Version:
        """Make the next version of a record with its line.

        :param parent: the version that was amended; the current one where None. Where another has followed it
            meanwhile, this makes a fork: both are kept, and a person merges them.
        :raises RefusedError: ``record-forked``: there are two current versions and nobody said which goes on.
        """
        current = self._vault.versions.current(record)
        parents = [self._vault.versions.get(parent)] if parent is not None else current
        if len(parents) > 1:
            raise RefusedError(
                "record-forked", "There are two versions of this record, and neither follows the other.",
                "Compare them and merge them first; both stay.",
            )  # fmt: skip
        return self.joined(record, fields, act, parents, identity=identity)

    def joined(
        self,
        record: str,
        fields: Mapping[str, Value],
        act: str,
        parents: Sequence[Version],
        *,
        identity: Mapping[str, Value] | None = None,
        sealed: Mapping[str, str] | None = None,
        reason: str | None = None,
    ) -> Version:
        """Make a version with these parents. What they hold under paths that this release does not know goes along."""
        whole = _with_unknown(fields, parents)
        new = make_version(record, whole, parents=parents, identity=identity, sealed=sealed)
        code = fields.get("code")
        self._vault.versions.put(new, code if isinstance(code, str) else "")
        if new.identity_openings:
            self._seal_identity(new)
        self.line(act, (version_subject(new.version),), reason=reason)
        self._vault.search.put(record, searchable(new.version.fields()))
        return new.version

    def change(self, record: str, fields: Mapping[str, Value]) -> Version:
        """The next version of a record if its fields changed, else the newest one."""
        current = self._vault.versions.current(record)
        if len(current) == 1 and current[0].fields() == _with_unknown(fields, current):
            return current[0]
        return self.version(record, fields, "amended" if current else "created")

    def line(
        self, act: str, subjects: Sequence[Subject] = (), *, reason: str | None = None, seen: Sequence[Tip] = ()
    ) -> Entry:
        """Write one line of custody.

        :raises RefusedError: ``not-enrolled``.
        """
        session = self._session
        chain = self._vault.chain_id
        if chain is None or not session.certificate:
            raise RefusedError("not-enrolled", "This laptop has no certificate yet.", "Finish enrolment first.")
        openings = [tip.to_opening(chain) for tip in seen]
        body = Body.at(
            session.clock.now(), session.certificate, act, tuple(subjects), reason=reason,
            seen=tuple(opening.digest_hex for opening in openings), trust=session.kit.version,
            release=program.release(),
        )  # fmt: skip
        self._own_up(body)
        session.last_line = body
        return self._vault.append_line(body, openings)

    def _own_up(self, body: Body) -> None:
        """Name a step of the clock since the last line in a line of its own, before anything else is written."""
        session, judge = self._session, ClockJudge()
        last = session.last_line or newest_body(session)
        if last is None:
            return
        judge.feed(0, last)
        step = judge.feed(1, replace(body, act=CLOCK_ACT))
        if step is not None:
            session.clock_jumped = True
            _, _, words = step.text.removesuffix(", named by the line").partition(": ")
            named = replace(body, act=CLOCK_ACT, subjects=(), reason=words, seen=())
            session.last_line = named
            self._vault.append_line(named)

    def put_draft(self, draft: Draft) -> None:
        self._vault.drafts.put(draft.record, draft.encode())

    def drop_draft(self, record: str) -> None:
        self._vault.drafts.drop(record)

    def _seal_identity(self, new: NewVersion) -> None:
        recipients = [parse_recipient(one) for one in self._session.kit.identity_recipients]
        plain = b"".join(opening.text for opening in new.identity_openings)
        digests = tuple(opening.digest_hex for opening in new.identity_openings)
        self._vault.versions.put_identity(
            new.version.record, digests, encrypt_bytes(plain, recipients), self._session.now_text()
        )


def _with_unknown(fields: Mapping[str, Value], parents: Sequence[Version]) -> dict[str, Value]:
    """The fields, and what the parents hold under paths that this release does not know: a newer one wrote them."""
    kind = str(fields.get("kind"))
    unknown = {
        path: value
        for one in parents
        for path, value in one.fields().items()
        if path not in fields and not is_known(kind, path)
    }
    return {**unknown, **fields}


def version_subject(version: Version) -> Subject:
    """How a line names a version."""
    return Subject("version", version.record, version.digest_hex)


def draft_subject(draft: Draft) -> Subject:
    """How a line names a draft: by its record, with no digest, for it still changes."""
    return Subject("draft", draft.record, draft.parent or ZERO_HEX)


def drafts(session: FieldSession) -> list[Draft]:
    """Every draft of an interview."""
    bodies = map(exactjson.loads_object, session.vault.drafts.all())
    return [Draft(**body) for body in bodies if not is_note(body)]


def is_note(body: Mapping[str, Any]) -> bool:
    """Whether a draft is of another kind than an interview (``note_drafts``)."""
    return "kind" in body


def draft(session: FieldSession, record: str) -> Draft | None:
    """The draft of one interview."""
    kept = session.vault.drafts.get(record)
    body = exactjson.loads_object(kept) if kept else None
    return Draft(**body) if body is not None and not is_note(body) else None


def newest(session: FieldSession, record: str) -> Version | None:
    """The current version of a record; of a fork, the one kept last."""
    current = session.vault.versions.current(record)
    return current[-1] if current else None


def require(session: FieldSession, record: str) -> Version:
    """The current version.

    :raises UsageError: ``record-unknown``.
    """
    version = newest(session, record)
    if version is None:
        raise UsageError("record-unknown", "There is no such record.", "Choose one from the list.")
    return version


def find(session: FieldSession, ident: str) -> str:
    """The record id behind a code or an id.

    :raises UsageError: ``record-unknown``.
    """
    record = session.vault.versions.find_code(ident) or ident
    return require(session, record).record


def code_of(session: FieldSession, record: str) -> str:
    """The code by which a record is known here: one that came in a parcel bears who gave it, ``H-02/R-0001``."""
    return (session.vault.versions.kind_and_code(record) or ("", ""))[1]


def all_newest(session: FieldSession, kind: str) -> list[Version]:
    """The current version of every record of a kind."""
    records = session.vault.versions.records(kind)
    return [version for record in records if (version := newest(session, record)) is not None]


def consent_of(session: FieldSession, witness: str) -> Version | None:
    """The newest consent of a witness, for writing the next; what may leave is judged from all current versions."""
    for record in reversed(session.vault.versions.mentioning("consent", witness)):
        version = newest(session, record)
        if version is not None and Consent.from_fields(version.fields()).witness == witness:
            return version
    return None


def witness_of(session: FieldSession, interview: str) -> str:
    """The witness of an interview, draft or not.

    :raises UsageError: ``record-unknown``.
    """
    open_draft = draft(session, interview)
    if open_draft is not None:
        return open_draft.witness
    return Interview.from_fields(require(session, interview).fields()).witness


def identity_of(session: FieldSession, witness: str) -> tuple[str | None, tuple[str, ...]]:
    """When an identity was last sealed, and which fields it holds; never what they say."""
    files = session.vault.versions.identity_files(witness)
    version = newest(session, witness)
    if not files or version is None:
        return None, ()
    return files[-1].made, tuple(sorted(path.partition("/")[2] for path in version.sealed))


def media_types(session: FieldSession, exhibits: Iterable[str]) -> dict[str, str]:
    """Media type of each exhibit that is here."""
    found = {}
    for record in exhibits:
        version = newest(session, record)
        if version is not None:
            found[record] = Exhibit.from_fields(version.fields()).media_type
    return found


def bodies(session: FieldSession) -> list[tuple[Entry, Body]]:
    """Every line of the vault's chains with its body, oldest first, closed chains before the one that goes on. Lines
    never change, so each is read once; two threads that read at once put the same lines at the same places."""
    vault = session.vault
    if session.former_lines < 0:
        former = [pair for chain in vault.former.ids() for pair in vault.former.entries(chain)]
        session.lines = [(entry, Body.from_opening(opening)) for entry, opening in former]
        session.former_lines = len(session.lines)
    lines = session.lines
    start = len(lines)
    new = [(entry, Body.from_opening(opening)) for entry, opening in vault.chain.entries(start - session.former_lines)]
    lines[start : start + len(new)] = new
    return lines


def own_bodies(session: FieldSession) -> list[tuple[Entry, Body]]:
    """As ``bodies``, of the chain that goes on."""
    return bodies(session)[session.former_lines :]


def newest_body(session: FieldSession) -> Body | None:
    """The body of the vault's newest line; None before the first."""
    tip = session.vault.tip()
    if tip is None:
        return None
    return next((Body.from_opening(opening) for _, opening in session.vault.chain.entries(tip.seq)), None)


def viewed(session: FieldSession, version: Version) -> None:
    """Write that a record was viewed, once for each record and session; before enrolment there is no chain, and
    without the token no line: that it was opened to be read is said at the next unlocking."""
    if version.record in session.viewed or not session.can_record:
        return
    saved_at = session.saved_at
    owed.line(session, "viewed", (version_subject(version),))
    session.viewed.add(version.record)
    session.saved_at = saved_at  # it was looked at, and nothing saved
