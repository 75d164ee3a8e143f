"""The light table, one item in detail, its custody, and its untouched original."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Literal

from fieldkit.capture import shown_name
from fieldkit.commitments import Version
from fieldkit.errors import EvidenceError, RefusedError, UsageError
from fieldkit.records import Exhibit as ExhibitRecord
from fieldkit.records import Interview as InterviewRecord
from fieldkit.sandbox import LIMITS, PREVIEW_SIDE, MemoryFile, encode_jpeg
from fieldkit.storage.durable import disk_errors, sync_folder, write_all
from fieldkit.workflows.field import authors, book, handling, owed, states
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import CollectedItem, Exhibit, ExhibitRow, Handling


def listing(session: FieldSession) -> tuple[ExhibitRow, ...]:
    """Every exhibit, by day and then by code."""
    known, thumbnails = states.Known(session), session.vault.objects.with_thumbnail()
    shown = interviews_by_exhibit(session)
    rows = [
        row_of(version, known, version.record in thumbnails, shown.get(version.record, ()))
        for version in book.all_newest(session, "exhibit")
    ]
    return tuple(sorted(rows, key=lambda row: (row.day, row.code)))


def find(session: FieldSession, ident: str) -> str:
    """The record id behind a code or an id.

    :raises UsageError: ``exhibit-unknown``.
    """
    record = session.vault.versions.find_code(ident) or ident
    found = session.vault.versions.kind_and_code(record)
    if found is None or found[0] != "exhibit":
        raise UsageError("exhibit-unknown", f"There is no exhibit {ident}.", "fieldkit evidence list shows them.")
    return record


def show(session: FieldSession, ident: str) -> Exhibit:
    """One exhibit; viewing it is a line of custody, once for each session."""
    version = book.require(session, ident)
    book.viewed(session, version)
    record = ExhibitRecord.from_fields(version.fields())
    has_thumbnail = session.vault.objects.thumbnail(ident) is not None
    shown, gone = interviews_by_exhibit(session, ident).get(ident, ()), session.vault.removals.of(ident)
    return Exhibit(
        row_of(version, states.Known(session), has_thumbnail, shown),
        record.sha256,
        record.description,
        record.place or None,
        dict(record.metadata),
        _status(record.metadata_status),
        custody_of(session, ident),
        gone.since if gone is not None else None,
    )


def custody_of(session: FieldSession, ident: str) -> tuple[Handling, ...]:
    """Every line that names the item or a version of it, of every device whose lines are here, newest first in the
    order that seen tips prove."""
    digests = {version.digest_hex for version in session.vault.versions.history(ident)}
    original = session.vault.objects.of(ident) or session.vault.removals.of(ident)
    if original is not None:
        digests.add(original.sha256)
    carried = {session.vault.bundles.bundle_of(digest) for digest in digests} - {None}
    return handling.across_devices(session, digests, {one for one in carried if one is not None})


def thumbnail(session: FieldSession, ident: str) -> bytes | None:
    """A small JPEG made by us, or None."""
    return session.vault.objects.thumbnail(ident)


def preview(session: FieldSession, ident: str) -> bytes | None:
    """A larger JPEG made by us from the original, in memory, or None where it is not a picture or no cage is there."""
    stored = session.vault.objects.of(ident)
    if stored is None or session.sandbox is None or stored.size > LIMITS.file_bytes:
        return None
    with MemoryFile() as file, session.vault.store.open(stored) as reader:
        for piece in reader.chunks():
            file.write(memoryview(piece))
        [found] = session.sandbox.inspect([file], PREVIEW_SIDE)
    return encode_jpeg(found.thumbnail) if found.thumbnail else None


def describe(session: FieldSession, ident: str, text: str, place: str) -> Exhibit:
    """Describe an exhibit: a new version, the original untouched.

    :raises RefusedError: ``not-enrolled``, ``not-author``, ``record-forked``.
    """
    authors.require_author(session, ident)
    fields = dict(book.require(session, ident).fields())
    for name, value in (("description", text.strip()), ("place", place.strip())):
        fields.pop(name, None)
        if value:
            fields[name] = value
    with session.writing() as writer:
        writer.change(ident, fields)
    return show(session, ident)


def export(session: FieldSession, ident: str, out: Path) -> CollectedItem:
    """Write the untouched original to a new file and read it back; ``exported`` is a line of custody, unless the vault
    is open for salvage or its disk refuses: then it is not ``recorded``.

    :raises UsageError: ``file-exists``.
    :raises RefusedError: ``original-removed``: only headquarters has it.
    :raises EvidenceError: ``object-damaged``, ``export-differs``.
    :raises EnvironmentFailure: the disk refused; nothing is left at ``out``.
    """
    version = book.require(session, ident)
    record, stored = ExhibitRecord.from_fields(version.fields()), session.vault.objects.of(ident)
    if out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
    if session.vault.removals.of(ident) is not None:
        raise RefusedError(
            "original-removed", "The original was removed here, and headquarters has it.", "Ask headquarters for it."
        )
    if stored is None:
        raise EvidenceError("object-missing", "The original is not in this vault.", "Ask whoever has it.")
    reason, ours = f"to a file named {shown_name(out.name)}", False
    try:
        with session.vault.store.open(stored) as reader, disk_errors(out.name):
            descriptor = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            ours = True
            try:
                # before a byte leaves, and not where no file can be made
                recorded = owed.line(session, "exported", (book.version_subject(version),), reason)
                for piece in reader.chunks():
                    write_all(descriptor, memoryview(piece))
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            sync_folder(out.parent)
            with out.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
        if digest != record.sha256:
            raise EvidenceError("export-differs", "What was written reads back differently.", "Use another disk.")
    except BaseException:
        if ours:
            out.unlink(missing_ok=True)
        raise
    return CollectedItem(
        ident, record.code, record.name, record.size, digest, record.media_type, _status(record.metadata_status),
        record.doubts, recorded=recorded,
    )  # fmt: skip


def interviews_by_exhibit(session: FieldSession, ident: str = "") -> dict[str, tuple[str, ...]]:
    """Codes of the interviews that show each exhibit; only the interviews in which ``ident`` stands are read."""
    found: dict[str, list[str]] = {}
    for record in session.vault.versions.mentioning("interview", ident):
        version = book.newest(session, record)
        if version is None:
            continue
        interview = InterviewRecord.from_fields(version.fields())
        for exhibit in interview.exhibits:
            found.setdefault(exhibit, []).append(interview.code)
    for draft in book.drafts(session):
        for exhibit in draft.form["exhibits"]:
            if draft.code not in found.setdefault(exhibit, []):
                found[exhibit].append(draft.code)
    return {exhibit: tuple(codes) for exhibit, codes in found.items()}


def row_of(version: Version, known: states.Known, has_thumbnail: bool, interviews: tuple[str, ...]) -> ExhibitRow:
    """One exhibit as the light table shows it."""
    record = ExhibitRecord.from_fields(version.fields())
    local = record.metadata.get("captured_local")
    camera = " ".join(
        part for part in (record.metadata.get("camera_make"), record.metadata.get("camera_model")) if part
    )
    return ExhibitRow(
        version.record, record.code, record.name, record.media_type, record.size, known.state(version.digest_hex),
        record.collected, record.collected_by, local, record.metadata.get("captured_offset"), camera or None,
        (local or record.collected)[:10], record.doubts, has_thumbnail, interviews, known.returned(version.digest_hex),
    )  # fmt: skip


def _status(text: str) -> Literal["read", "unreadable", "not-read"]:
    match text:
        case "read" | "unreadable":
            return text
    return "not-read"
