"""Record the sound of an interview.

The rules (PRACTICE: written notes by default; recording needs a reason, a safety check and its own consent): nothing is
recorded before the draft holds all three. Sound goes into the vault encrypted, page by page, and never as plaintext
onto a disk; a cut loses at most ``KEPT_WITHIN_S`` seconds. What a cut or a lock ended becomes an exhibit at the next
unlocking, with the doubt ``recording-cut``.

    live = recording.begin(session, interview_id)
    live.feed(pcm)                     # from the microphone, again and again
    item = live.stop()                 # an exhibit, attached to the draft
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from fieldkit.capture.opus import MEDIA_TYPE, seconds_of
from fieldkit.capture.sound import SoundCapture
from fieldkit.errors import EnvironmentFailure, EvidenceError, FieldkitError, RefusedError
from fieldkit.ids import random_hex
from fieldkit.records import Exhibit, content_class_of
from fieldkit.storage.frames import new_key, read_frames
from fieldkit.storage.objects import StoredObject
from fieldkit.vault.recordings import Recording
from fieldkit.workflows.field import book, interview, new_exhibit
from fieldkit.workflows.field.interview_form import missing_to_record
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import CollectedItem, RescuedRecording

CUT = "recording-cut"
"""Doubt: nobody ended the recording; up to two seconds may be missing at its end."""
DAMAGED = "recording-damaged"
"""Doubt: what came later was altered on the disk, or the recording cannot be played whole."""


class LiveRecording:
    """Sound that is being recorded for one interview."""

    def __init__(self, session: FieldSession, recording: Recording, capture: SoundCapture) -> None:
        self._session, self._recording, self._capture = session, recording, capture

    @property
    def kept_seconds(self) -> float:
        """Seconds of sound that a cut would not lose."""
        return self._capture.kept_seconds

    def feed(self, pcm: bytes) -> None:
        """Take PCM, 48 kHz, one channel, signed 16 bits, little-endian; returns at once.

        :raises EnvironmentFailure: ``disk-full``, ``disk-failed``, ``disk-too-slow``: stop it; what was kept stands.
        """
        self._capture.feed(pcm)

    def leave(self) -> None:
        """Take nothing more and make nothing of it yet: it becomes an exhibit at the next unlocking."""
        with contextlib.suppress(EnvironmentFailure):
            self._capture.finish()

    def stop(self) -> CollectedItem | None:
        """End it: an exhibit, attached to the draft. None where no sound came.

        :raises EnvironmentFailure: the disk refused; what was kept becomes an exhibit at the next unlocking.
        """
        self.leave()  # a failure is told by the exhibit's length and doubt
        return _keep(self._session, self._recording, cut=self._capture.failure is not None)


def begin(session: FieldSession, ident: str) -> LiveRecording:
    """Begin to record for a draft interview. Known durably before the first sound is taken.

    :raises RefusedError: ``recording-not-agreed``, naming what is missing; ``not-enrolled``, ``vault-salvage``.
    :raises UsageError: ``not-a-draft``.
    :raises EnvironmentFailure: the disk refused.
    """
    draft = interview.require_draft(session, ident)
    lacks = missing_to_record(draft.form)
    if lacks:
        names = ", ".join(one.code for one in lacks)
        raise RefusedError(
            "recording-not-agreed", f"Before sound is recorded, {draft.code} needs: {names}.",
            "Answer them first, or write notes: that is the rule, and recording the exception.",
        )  # fmt: skip
    if not session.enrolled:
        raise RefusedError("not-enrolled", "Sound can be recorded once a chain has begun.", "Finish enrolment first.")
    session.require_signer()
    recordings = session.vault.recordings
    recording = Recording(random_hex(), new_key(), draft.record, session.now_text(), session.person)
    with session.writing():
        recordings.put(recording)
    recordings.make_folder()
    return LiveRecording(session, recording, SoundCapture(recordings.path(recording.name), recording.key))


def rescue(session: FieldSession) -> tuple[RescuedRecording, ...]:
    """Make exhibits of what a cut or a lock ended; whatever cannot be kept now waits for the next time.

    To be called once, before anything is recorded in this session.
    """
    if session.vault.salvage or not session.enrolled:
        return ()
    return tuple(_rescued(session, one) for one in session.vault.recordings.all())


def _rescued(session: FieldSession, recording: Recording) -> RescuedRecording:
    try:
        item = _keep(session, recording, cut=True)
    except FieldkitError as error:
        return RescuedRecording(recording.started, _code(session, recording), None, error.code)
    return RescuedRecording(recording.started, _code(session, recording), item, "")


def _keep(session: FieldSession, recording: Recording, *, cut: bool) -> CollectedItem | None:
    recordings, doubts = session.vault.recordings, [CUT] if cut else []
    stored, whole = _stored(session, recording)
    if stored is None:
        with session.writing():
            recordings.drop(recording.name)
        recordings.remove_file(recording.name)
        return None
    with session.vault.store.open(stored) as reader:
        seconds = seconds_of(reader.chunks())
    if seconds is None or not whole:
        doubts.append(DAMAGED)
    code = _code(session, recording)
    name = f"{code}-{recording.started[:16].replace(':', '.')}.ogg"

    def exhibit_of(exhibit_code: str) -> Exhibit:
        return Exhibit(
            exhibit_code, stored.sha256, stored.size, name, MEDIA_TYPE, content_class_of(MEDIA_TYPE),
            session.now_text(), recording.person, stored.crc32, witness=_witness(session, recording),
            doubts=tuple(doubts), metadata={} if seconds is None else {"duration_seconds": f"{seconds:.2f}"},
        )  # fmt: skip

    reason = f"sound recorded here since {recording.started}" + (", ended by a cut" if cut else "")
    with new_exhibit.keeping(session, (stored,)) as writer:
        record, exhibit = new_exhibit.put(session, writer, stored, exhibit_of, reason=reason)
        recordings.drop(recording.name)
        if book.draft(session, recording.interview) is not None:
            interview.attach(session, recording.interview, (record,))
    recordings.remove_file(recording.name)
    return CollectedItem(
        record, exhibit.code, name, exhibit.size, exhibit.sha256, MEDIA_TYPE, "not-read", exhibit.doubts
    )


def _stored(session: FieldSession, recording: Recording) -> tuple[StoredObject | None, bool]:
    """The recording as an object, None where it holds nothing, and whether all of it could be read."""
    path = session.vault.recordings.path(recording.name)
    if not path.exists():
        return None, True
    writer, pieces = session.vault.store.create(), _Pieces(read_frames(path, recording.key))
    try:
        for piece in pieces:
            writer.write(piece)
        if not pieces.count:
            writer.abandon()
            return None, pieces.whole
        return writer.finish(), pieces.whole
    except BaseException:
        writer.abandon()
        raise


class _Pieces:
    """Pieces up to the first that was altered."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self.count, self.whole = 0, True

    def __iter__(self) -> Iterator[bytes]:
        try:
            for piece in self._pieces:
                self.count += 1
                yield piece
        except EvidenceError:
            self.whole = False


def _code(session: FieldSession, recording: Recording) -> str:
    draft = book.draft(session, recording.interview)
    if draft is not None:
        return draft.code
    found = session.vault.versions.kind_and_code(recording.interview)
    return found[1] if found else "interview"


def _witness(session: FieldSession, recording: Recording) -> str:
    try:
        return book.witness_of(session, recording.interview)
    except FieldkitError:  # the draft was discarded meanwhile: the sound is kept all the same
        return ""
