"""Opening a bundle with age identities: the checks, and the files that are written.

Used at the custodian's desk and by whoever holds the keys. Nothing is written under a name that the bundle gave, and
nothing that was not checked is left under the name it would have (``unpacking``).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldkit.age import Identity, open_seekable
from fieldkit.bundle import BundleFiles, Head, PartReader
from fieldkit.bundle.files import open_regular, read_small
from fieldkit.bundle.head import PartEntry
from fieldkit.bundle.limits import LIMITS
from fieldkit.bundle.reader import open_small
from fieldkit.custody import Tip
from fieldkit.errors import RefusedError, UsageError
from fieldkit.jobs import Job
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.oids import LEAD
from fieldkit.measuring import StretchMeter
from fieldkit.storage.durable import disk_errors
from fieldkit.verify import ReportBuilder
from fieldkit.verify.inner import InnerCheck, InnerResult
from fieldkit.verify.outer import (
    ANNOUNCEMENT_TITLE,
    Measured,
    OpenedHead,
    check_announcement,
    check_id,
    check_parts,
    open_head,
)
from fieldkit.verify.standing import Arrival, Standing, check_standing, first
from fieldkit.workflows import unpacking


@dataclass(frozen=True, slots=True)
class Opening:
    """What opening showed; ``head`` is None where not even the head holds. ``stood`` names the parts that were opened
    and stand as bags, ``whole`` says that nothing that the head lists is missing or unread: every part is here and
    equal, and every part but that of the identities was opened."""

    head: OpenedHead | None
    result: InnerResult | None
    stood: frozenset[str] = frozenset()
    whole: bool = False
    standing: Standing | None = None

    @property
    def set_aside(self) -> bool:
        """Whether a person must judge it, because a signer was revoked and nothing anchors it in time."""
        by_head = self.standing is not None and self.standing.verdict == "set-aside"
        return by_head or (self.result is not None and self.result.set_aside > 0)


@dataclass(frozen=True, slots=True)
class Known:
    """What other bundles brought: version digests, and tips by chain and sequence number; ``arrivals`` says when
    outside hands had a head and its tips, ``listed`` whom headquarters knows of a team whose lead may let others in;
    ``policy`` the role that must have signed."""

    versions: Collection[str] = ()
    tips: Mapping[str, Mapping[int, Tip]] | None = None
    arrivals: Callable[[Head], Sequence[Arrival]] | None = None
    listed: Callable[[str], Collection[str] | None] = lambda team: None
    policy: str = LEAD


def measure(path: Path, job: Job) -> Measured:
    """Length, digest and stretches of a part file."""
    with disk_errors(path.name, "reading"), open_regular(path) as stream, StretchMeter() as meter:
        size = os.fstat(stream.fileno()).st_size
        meter.read(stream, lambda length: job.step("measuring", length, size))
        digest, stretches = meter.finish()
    return Measured(meter.length, digest, tuple(stretches))


def open_checked(
    builder: ReportBuilder,
    files: BundleFiles,
    head_pair: bytes,
    identities: Sequence[Identity],
    anchors: TrustAnchors,
    known: Known,
    out: Path | None,
    job: Job,
    *,
    place: Callable[[OpenedHead], None] = lambda head: None,
) -> Opening:
    """Check everything that can be opened, and write it to ``out`` where one is given.

    A part is written as ``<kind>.zip`` where it stands as a bag; originals are written only if no check failed.

    :param head_pair: the ZIP of head.json and head.p7s.
    :param place: adds the checks on whether this bundle belongs here, before anything is written.
    """
    opened = open_head(builder, head_pair, anchors, known.policy)
    if opened is None or not check_id(builder, opened.head, files.id):
        return Opening(None, None)
    _check_announcement(builder, files, identities, opened)
    place(opened)
    team = opened.signed_by.person.team or ""
    arrivals = known.arrivals(opened.head) if known.arrivals else ()
    standing = _stands(builder, opened, anchors, arrivals)
    parts = files.parts()
    measured = {name: measure(path, job) for name, path in parts.items()}
    check_parts(builder, opened.head, measured, files.others)
    inner = InnerCheck(
        builder, opened.head, anchors, known.versions, known.tips or {}, arrivals, known.listed(team), known.policy
    )
    equal = [entry for entry in opened.head.parts if entry.name in parts and _equal(entry, measured[entry.name])]
    stood = frozenset(
        entry.name for entry in equal if _open_part(inner, entry, parts[entry.name], identities, out, job)
    )
    result = inner.finish(len(stood))
    if out is not None and not builder.failed:
        unpacking.write_originals(out, [_zip_name(entry) for entry in equal if entry.kind == "media"], result, job)
    here = {entry.name for entry in equal if entry.kind == "identities"} | stood
    whole = all(entry.name in here for entry in opened.head.parts)
    return Opening(opened, result, stood, whole, standing)


def _stands(
    builder: ReportBuilder, opened: OpenedHead, anchors: TrustAnchors, arrivals: Sequence[Arrival]
) -> Standing | None:
    own = [one for one in arrivals if set(opened.head.tips) <= set(one.tips)]
    if not own:
        return None
    return check_standing(builder, opened.signed_by, anchors, opened.head.terms.sealed, first(own))


def _check_announcement(
    builder: ReportBuilder, files: BundleFiles, identities: Sequence[Identity], opened: OpenedHead
) -> None:
    untrusted = None
    with builder.failing("announcement", ANNOUNCEMENT_TITLE):
        if files.announcement is not None:
            untrusted = read_small(files.announcement, LIMITS.announcement_bytes)
            untrusted = open_small(untrusted, identities, LIMITS.announcement_bytes)
        check_announcement(builder, untrusted, opened)


def _equal(entry: PartEntry, measured: Measured) -> bool:
    return (entry.length, entry.digest) == (measured.length, measured.digest)


def _zip_name(entry: PartEntry) -> str:
    return f"{entry.name.split('.')[1]}.zip"


def _open_part(
    inner: InnerCheck, entry: PartEntry, path: Path, identities: Sequence[Identity], out: Path | None, job: Job
) -> bool:
    """Check one part. With ``out``, what is checked is what was written: a stick may read differently twice."""
    title = f"Nothing is missing and nothing was added ({entry.kind})"
    with inner.builder.failing("part", title), disk_errors(path.name, "reading"), open_regular(path) as stream:
        try:
            plaintext = open_seekable(stream, identities)
        except RefusedError:
            return False
        if out is None:
            return inner.part(entry, PartReader(plaintext), job)
        with unpacking.unpacked(plaintext, out / _zip_name(entry), job) as copy:
            stands = inner.part(entry, PartReader(copy), job)
            if stands:
                copy.keep()
            return stands
    return False


def new_folder(out: Path) -> Path:
    """Make the folder that results go to.

    :raises UsageError: ``folder-not-empty``.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UsageError("folder-not-empty", f"{out} is not empty.", "Choose a new folder.")
    with disk_errors(out.name):
        out.mkdir(parents=True, exist_ok=True)
    return out


def no_key() -> RefusedError:
    """No transport key of a desk, present or former, opens a head: it says nothing of whom it was sealed for."""
    return RefusedError(
        "age-no-key",
        "No key at this desk opens the bundle's head: it was sealed for another headquarters, or to a transport key "
        "that this desk does not have.",
        "Ask whose it is. If it is ours: hq keys take brings a key that was handed over; if the key is lost, the team "
        "takes the newest kit and seals it again with bundle reissue.",
    )


def head_pair(files: BundleFiles, identities: Sequence[Identity]) -> bytes | None:
    """The head's ZIP, opened; None where no identity opens it or it is not here.

    :raises EvidenceError: ``age-*``: it was altered.
    """
    if files.head is None:
        return None
    try:
        return open_small(read_small(files.head, LIMITS.head_bytes), identities, LIMITS.head_bytes)
    except RefusedError:
        return None
