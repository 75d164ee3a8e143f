"""Erase what a witness or a rule asks to be gone: openings, identities, originals, and all that came of them here.

The chain keeps a tombstone: a line ``erased`` that names the versions and the digests of what went, so that every
signature still verifies and headquarters, which gets the line with the next bundle, is asked to erase its copies. A
bundle that carried any of it and is not yet verified is set aside: its keys and stored bytes go, and what is left of
it is due again. What was written to other disks, or read by others, cannot be called back (docs/THREATS.md).
"""

from __future__ import annotations

from collections.abc import Sequence

from fieldkit.commitments import ORDER_SUFFIX, Version
from fieldkit.consent import NEEDS_WITNESS
from fieldkit.custody import Subject
from fieldkit.errors import RefusedError, UsageError
from fieldkit.records import Consent, path_class
from fieldkit.vault.erasing import ORIGINAL_PATHS, Destroyed
from fieldkit.workflows.field import book, comments, passing, set_aside
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.history_values import Erased

ORIGINAL = "original"
"""Stands for an exhibit's file where paths are named."""

_ALWAYS_KEPT = frozenset({"kind", "code"})
_SUBJECTS_A_LINE = 1000


def erase(session: FieldSession, record: str, paths: Sequence[str], reason: str) -> Erased:
    """Erase ``paths`` of a record, or all that it says where none is named; durable when it returns.

    :param paths: paths as in FORMAT.md, "Records", each with everything under it; ``original`` for an exhibit's file.
        Without any: everything but the team's own case fields, for an exhibit with its original.
    :raises UsageError: ``record-unknown``, ``reason-missing``, ``nothing-to-erase``.
    :raises RefusedError: ``draft-open``, ``not-enrolled``, ``vault-salvage``.
    """
    if not reason.strip():
        raise UsageError("reason-missing", "Say why it is erased.", "Give a reason, without names.")
    newest = book.require(session, record)
    if _in_a_draft(session, newest):
        raise RefusedError("draft-open", "What it says stands in an open draft.", "Finish or discard it first.")
    original = newest.kind == "exhibit" and (not paths or ORIGINAL in paths)
    wanted, vault = _Wanted(newest, paths, original), session.vault
    with session.writing() as writer:
        sealed, passed = frozenset[str](), passing.Gone()
        if wanted.identity:
            sealed, passed = passing.of_record(vault, record), passing.forget(session, record)
        gone = vault.erasing.erase(record, wanted, original=original, passing=sealed)
        if not gone.openings and not gone.objects:
            raise UsageError("nothing-to-erase", "Nothing of that is here.", "See what the record holds.")
        comments.forget(session, record)
        vault.erasing.index_again(record)
        for start in range(0, max(1, len(gone.openings)), _SUBJECTS_A_LINE):
            parts = passed.parts if start == 0 else ()
            writer.line("erased", (*_subjects(record, gone, start), *parts), reason=reason.strip())
        _say_besides(writer, passed)
        bundles = set_aside.all_that_carried(session, writer, record, gone, passed.parcels)
    set_aside.remove_files(session, (*gone.objects, *passed.objects, *bundles.objects))
    vault.leave_no_old_pages()
    return Erased(
        record, len(gone.openings), len(gone.objects), bundles.set_aside, bundles.requested,
        tuple(sorted(_codes(session, passed))),
    )  # fmt: skip


def _in_a_draft(session: FieldSession, newest: Version) -> bool:
    """Whether a draft would write it again: its own, or of an interview, whose form has its witness and consent."""
    if session.vault.drafts.get(newest.record) is not None:
        return True
    witness = Consent.from_fields(newest.fields()).witness if newest.kind == "consent" else newest.record
    return any(draft.witness == witness for draft in book.drafts(session))


def _say_besides(writer: book.Writer, passed: passing.Gone) -> None:
    """What went because it stood in the same sealed part: nobody is asked to destroy it elsewhere."""
    for start in range(0, len(passed.besides), _SUBJECTS_A_LINE):
        subjects = (*passed.parts, *passed.besides[start : start + _SUBJECTS_A_LINE])
        writer.line("set-aside", subjects, reason="it stood in a sealed part with what was erased; its author has it")


def _codes(session: FieldSession, passed: passing.Gone) -> set[str]:
    records = {one.id for one in passed.besides}
    return {(session.vault.versions.kind_and_code(record) or ("", record))[1] for record in records}


class _Wanted:
    """Which paths go."""

    def __init__(self, newest: Version, paths: Sequence[str], original: bool) -> None:
        self._kind, self._original = newest.kind, original
        self._paths = tuple(path for path in paths if path != ORIGINAL)
        self._all = not paths
        content_class = newest.fields().get("content_class")
        self._content = content_class if isinstance(content_class, str) else ""

    @property
    def identity(self) -> bool:
        """Whether the witness's identity goes; whole, for no path of what is sealed elsewhere is known here."""
        return self._kind == "witness" and (
            self._all or any(one == "identity" or one.startswith("identity/") for one in self._paths)
        )

    def __call__(self, path: str) -> bool:
        if path in _ALWAYS_KEPT:
            return False
        if self._original and (path in ORIGINAL_PATHS or path.startswith("metadata/")):
            return True
        if not self._all:
            return any(path in (one, one + ORDER_SUFFIX) or path.startswith(f"{one}/") for one in self._paths)
        if self._kind in NEEDS_WITNESS or self._kind == "exhibit":
            return path_class(self._kind, path, self._content) != "case"
        return True


def _subjects(record: str, gone: Destroyed, start: int) -> tuple[Subject, ...]:
    versions = [Subject("version", record, digest) for digest in gone.versions] if start == 0 else []
    openings = [Subject("opening", record, digest) for digest in gone.openings[start : start + _SUBJECTS_A_LINE]]
    return (*versions, *openings)
