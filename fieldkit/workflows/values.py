"""The values that cross from workflows to the command line and the desktop.

Frozen, plain, free of keys and connections. States are words from a fixed list (ARCHITECTURE, "Words"), so that
one table in each face turns them into sentences.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

State = Literal["draft", "finalised", "returned", "reviewed", "sealed", "sent", "received", "verified", "set-aside"]
Role = Literal["member", "lead", "intake", "custodian"]


@dataclass(frozen=True, slots=True)
class KitSummary:
    """What a kit says before anyone trusts it. ``words`` are compared aloud with headquarters; ``months_until`` is the
    last month that it has a key for (``YYYY-MM``)."""

    deployment: str
    team: str
    version: int
    issued: str
    expires: str
    words: tuple[str, ...]
    training: bool
    months_until: str


@dataclass(frozen=True, slots=True)
class CreatedVault:
    """A new vault. ``passphrase`` is set only when it was generated here; it is shown once."""

    folder: str
    person: str
    role: Role
    passphrase: str | None


@dataclass(frozen=True, slots=True)
class VaultInfo:
    """Who and where. ``kit_state`` warns and stops nothing; ``team_authority``: members can be let in here;
    ``cannot_sign``: why it is only read (the token is out of reach); ``revoked``: when one's own certificate was;
    ``cannot_write``: why it is only read (what its disk refused)."""

    vault: str
    deployment: str
    team: str
    person: str
    role: Role
    enrolled: bool
    training: bool
    salvage: bool
    kit_version: int
    kit_expires: str
    chain: str | None
    lines: int
    counts: Mapping[str, int]
    protections: tuple[str, ...]
    kit_state: Literal["current", "expired", "not-yet"] = "current"
    team_authority: bool = False
    cannot_sign: str | None = None
    revoked: str | None = None
    cannot_write: str | None = None


@dataclass(frozen=True, slots=True)
class Strip:
    """The bottom strip. ``saved_at`` is the time of the last durable write, RFC 3339, or None before the first."""

    saved_at: str | None
    not_yet_at_hq: int
    only_here: int
    backup_age_days: int | None
    clock: Literal["ok", "jumped", "off", "unknown"]
    """``off`` is another time than the phone's at the last comparison, ``unknown`` was never compared."""


@dataclass(frozen=True, slots=True)
class Task:
    """One unfinished thing on Today. ``verb`` names the one button; ``target`` is a record or bundle id."""

    verb: Literal["enrol", "continue-interview", "review", "seal", "write-bundle", "import-receipt", "check", "salvage",
                  "merge", "back-up", "give", "amend", "read-comments", "lost-laptop",
                  "alert", "continue-alert"]  # fmt: skip
    target: str | None
    code: str
    detail: str
    since: str | None


@dataclass(frozen=True, slots=True)
class Overview:
    """Today: unfinished things first."""

    tasks: tuple[Task, ...]
    strip: Strip
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing missing before an interview can be finalised; ``stage`` is where it is asked."""

    code: str
    stage: Literal["prepare", "consent", "account", "read-back", "close"]


@dataclass(frozen=True, slots=True)
class Returned:
    """A version sent back: by whom (empty: not known here), when (RFC 3339; for a member, when it came) and why."""

    person: str
    time: str
    reason: str


@dataclass(frozen=True, slots=True)
class InterviewRow:
    """One interview in a list. ``returned`` is of the newest version, or of the one that the draft amends."""

    id: str
    code: str
    witness_code: str
    state: State
    started: str
    updated: str
    turns: int
    exhibits: int
    missing: tuple[Missing, ...]
    returned: Returned | None = None


@dataclass(frozen=True, slots=True)
class Interview:
    """An interview for its screen. ``form`` is the JSON form of docs/CLI.md, "Interview form"."""

    row: InterviewRow
    form: Mapping[str, Any]
    identity_sealed_at: str | None
    identity_fields: tuple[str, ...]
    version: str | None


@dataclass(frozen=True, slots=True)
class CollectedItem:
    """One file taken as evidence: durable when this value exists. ``same_as`` is the code of the first exhibit with
    the same content, where there was one before this; ``recorded``: whether the vault took the line of an export."""

    id: str
    code: str
    name: str
    size: int
    sha256: str
    media_type: str
    metadata: Literal["read", "unreadable", "not-read"]
    doubts: tuple[str, ...]
    same_as: str | None = None
    recorded: bool = True


@dataclass(frozen=True, slots=True)
class RescuedRecording:
    """Sound that nobody ended: ``item`` is the exhibit that it became, None where no sound was kept or where ``failed``
    holds the code of why it must wait for the next unlocking."""

    started: str
    interview: str
    item: CollectedItem | None
    failed: str


@dataclass(frozen=True, slots=True)
class CollectProblem:
    """One file or folder entry that was not taken, and why."""

    name: str
    code: str
    message: str
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class AlreadyTaken:
    """One file that was not taken again on request: the exhibit ``code`` has its content and its name."""

    name: str
    code: str
    sha256: str


@dataclass(frozen=True, slots=True)
class CollectReport:
    """What collecting did. Every file and every entry left out stands in one of the three lists."""

    items: tuple[CollectedItem, ...]
    problems: tuple[CollectProblem, ...]
    protections: tuple[str, ...]
    bytes_read: int
    already: tuple[AlreadyTaken, ...] = ()


@dataclass(frozen=True, slots=True)
class ExhibitRow:
    """One exhibit on the light table. ``camera_local`` is local time of unknown zone unless ``camera_offset``."""

    id: str
    code: str
    name: str
    media_type: str
    size: int
    state: State
    collected: str
    collected_by: str
    camera_local: str | None
    camera_offset: str | None
    camera: str | None
    day: str
    doubts: tuple[str, ...]
    has_thumbnail: bool
    interviews: tuple[str, ...]
    returned: Returned | None = None


@dataclass(frozen=True, slots=True)
class Handling:
    """One entry in an item's custody, newest first in lists; ``device``: who began its chain, and part of its id."""

    time: str
    act: str
    person: str
    detail: str
    seq: int
    chain: str
    device: str = ""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An exhibit for its detail pane. ``metadata`` holds what was read, as read; ``held`` since when headquarters has
    the original that was removed here (RFC 3339), None where it was not removed."""

    row: ExhibitRow
    sha256: str
    description: str
    place: str | None
    metadata: Mapping[str, str]
    metadata_status: Literal["read", "unreadable", "not-read"]
    custody: tuple[Handling, ...]
    held: str | None = None


@dataclass(frozen=True, slots=True)
class ChainLine:
    """One line of the custody chain as people read it. ``not_before`` and ``not_after`` are what others bear out of
    when it was written (RFC 3339), None where nobody does; ``chain`` is its chain's id."""

    seq: int
    time: str
    person: str
    act: str
    subjects: tuple[str, ...]
    reason: str | None
    link: str
    anchored_by: str | None
    not_before: str | None = None
    not_after: str | None = None
    chain: str = ""


@dataclass(frozen=True, slots=True)
class Withheld:
    """What consent keeps out of a bundle: which record, which class, why (a code), how many fields or files."""

    record: str
    code: str
    consent_class: str
    why: Literal["not-answered", "refused", "no-consent-record", "identities-only", "unknown-field"]
    count: int


@dataclass(frozen=True, slots=True)
class LastLook:
    """What a bundle would hold, before it is reviewed and sealed."""

    interviews: tuple[InterviewRow, ...]
    exhibits: tuple[ExhibitRow, ...]
    leaves: Mapping[str, int]
    withheld: tuple[Withheld, ...]
    media_bytes: int
    purpose: str
    recipient: str
    custodians: tuple[str, ...] = ()
    """Who opens it at headquarters, by the pseudonyms that the kit certifies."""


@dataclass(frozen=True, slots=True)
class BundleRow:
    """One bundle."""

    id: str
    sequence: int
    state: Literal["sealing", "sealed", "written", "received", "verified", "set-aside"]
    created: str
    parts: int
    bytes: int
    records: int
    media: int
    written_to: str | None
    receipts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrittenBundle:
    """A bundle on a folder or stick, written durably and read back equal; ``recorded``: whether the vault took that."""

    id: str
    folder: str
    files: tuple[tuple[str, int, str], ...]
    recorded: bool = True


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """One receipt, checked before it is shown."""

    id: str
    kind: Literal["received", "verified", "slip"]
    bundle: str
    sequence: int
    time: str
    signer: str
    outcome: str


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One record that matches a search, with a short plain-text excerpt."""

    id: str
    kind: str
    code: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class DeskInfo:
    """One unlocked desk at headquarters."""

    folder: str
    name: str
    desk: Literal["root", "intake", "custodian"]
    counts: Mapping[str, int]
    training: bool


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """One bundle at headquarters' door."""

    id: str
    team: str
    signer: str
    sequence: int
    state: Literal["received", "incomplete", "refused", "set-aside", "verified"]
    received: str
    parts_present: int
    parts: int
    bytes: int
    folder: str
    problem: str | None


@dataclass(frozen=True, slots=True)
class HqCreated:
    """A new headquarters: folder and passphrase (set only when generated here; shown once) of each desk."""

    name: str
    folders: Mapping[str, str]
    passphrases: Mapping[str, str] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
