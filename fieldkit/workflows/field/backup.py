"""Back the vault up to a second disk, check a backup, and restore one on a spare laptop.

A backup is encrypted as the vault is and opens with the same passphrases. It is called made only after every file was
read back; its age is on screen from then on. A restored vault goes on in a new chain.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from fieldkit.clock import Clock, parse_moment
from fieldkit.custody import Subject, Tip
from fieldkit.errors import EnvironmentFailure, UsageError
from fieldkit.jobs import Job
from fieldkit.storage.manifest import Manifest
from fieldkit.vault import backups
from fieldkit.verify import LookedAt, Report, ReportBuilder
from fieldkit.workflows.backup_values import BackupRow
from fieldkit.workflows.field import book, owed
from fieldkit.workflows.field.session import FieldSession

_MADE = "backup"
OLD_DAYS = 3
"""From this age on Today asks for a new one."""


def make(session: FieldSession, target: Path, job: Job) -> BackupRow:
    """Back up into ``target``, a folder on another disk; only what is new is copied. It stands once it returns, also
    where the vault's own disk refused to write down that it was made: then it is not ``recorded``.

    :raises UsageError: ``folder-missing``, ``backup-inside``.
    :raises RefusedError: ``vault-salvage``.
    :raises EvidenceError: ``read-back-differs``, ``object-missing``; nothing counts as backed up.
    :raises EnvironmentFailure: the disk refused; likewise.
    :raises Cancelled: likewise.
    """
    if not target.is_dir():
        raise UsageError("folder-missing", f"There is no folder {target}.", "Plug the stick in and choose its folder.")
    if target.resolve().is_relative_to(session.vault.folder.resolve()):
        raise UsageError("backup-inside", "A backup inside the vault would be lost with it.", "Choose another disk.")
    erased = max((entry.seq for entry, body in book.bodies(session) if body.act == "erased"), default=None)
    made = session.now_text()
    copied = backups.make(session.vault, target, made, last_erased=erased, job=job)
    return _row(copied.folder, copied.manifest, copied.new_objects, _recorded(session, copied.manifest))


def _recorded(session: FieldSession, manifest: Manifest) -> bool:
    """Write down that it was made. It is made all the same where the vault's disk refuses that: on a full or failing
    disk a backup is what is needed most."""
    if session.cannot_sign is None and session.enrolled:
        reason = f"backup {manifest.number}, read back equal"
        put = partial(session.vault.meta.put, _MADE, manifest.made)
        return owed.line(session, "copied", _subjects(manifest), reason, put)
    try:  # without its token a vault is backed up all the same
        with session.writing():
            session.vault.meta.put(_MADE, manifest.made)
    except EnvironmentFailure:
        return False
    return True


def last_made(session: FieldSession) -> str | None:
    """When the last backup was made, RFC 3339; None where there was none."""
    return session.vault.meta.text(_MADE)


def age_days(session: FieldSession) -> int | None:
    """Whole days since the last backup was made; None where there was none."""
    made = last_made(session)
    return None if made is None else _days(parse_moment(made), session.clock.now().wall)


def due(session: FieldSession) -> bool:
    """Whether it is time for a backup: there is none of what was finalised or collected, or it is ``OLD_DAYS`` old."""
    age = age_days(session)
    if age is not None:
        return age >= OLD_DAYS
    return any(session.vault.versions.newest_digests(kind) for kind in ("interview", "exhibit"))


def check(path: Path, passphrase: str | bytearray, clock: Clock, job: Job) -> Report:
    """Check the newest backup in ``path``: every file, the chain to its head, every original to its last byte.

    :raises UsageError: ``no-backup``, ``several-backups``.
    :raises RefusedError: ``passphrase-wrong``.
    """
    root = backups.locate(path)
    builder = ReportBuilder(f"the backup in {root.parent}")
    title = "The backup is whole and opens"
    with builder.failing("backup", title):
        manifest = backups.check(root, passphrase, job)
        days = _days(parse_moment(manifest.made), clock.now().wall)
        files = len(manifest.case) + len(manifest.objects)
        detail = (
            f"Backup {manifest.number}, made {manifest.made}, {days} days ago: {files} files, {manifest.size} bytes"
        )
        listed = (*manifest.case.items(), *manifest.objects.items())
        looked = tuple(LookedAt(name, digest.length, f"sha256:{digest.sha256}") for name, digest in listed)
        builder.add("backup", "pass", title, detail, facts=_facts(manifest), looked_at=looked, command="sha256sum FILE")
    return builder.done(clock.now().text)


def restore(path: Path, passphrase: str | bytearray, out: Path, job: Job) -> BackupRow:
    """Restore the newest backup in ``path`` as a vault in ``out``, checked before and read back after.

    :raises UsageError: ``no-backup``, ``several-backups``, ``folder-not-empty``.
    :raises RefusedError: ``passphrase-wrong``.
    :raises EvidenceError: ``backup-damaged``, ``object-damaged``, ``read-back-differs``; nothing is left in ``out``.
    :raises EnvironmentFailure: the disk refused; likewise.
    """
    return _row(out, backups.restore(backups.locate(path), passphrase, out, job), 0)


def _subjects(manifest: Manifest) -> tuple[Subject, ...]:
    if manifest.tip is None:
        return ()
    tip = Tip.parse(dict(manifest.tip))
    return (Subject("chain", tip.chain, tip.digest),)


def _facts(manifest: Manifest) -> tuple[tuple[str, str], ...]:
    if manifest.tip is None:
        return ()
    tip = Tip.parse(dict(manifest.tip))
    return (("Last line", str(tip.seq)), ("Tip", tip.digest))


def _row(folder: Path, manifest: Manifest, new: int, recorded: bool = True) -> BackupRow:
    last = Tip.parse(dict(manifest.tip)).seq if manifest.tip else None
    return BackupRow(
        str(folder),
        manifest.number,
        manifest.made,
        manifest.size,
        len(manifest.case) + len(manifest.objects),
        new,
        last,
        recorded,
    )


def _days(before: datetime, now: datetime) -> int:
    return max(0, (now - before).days)
