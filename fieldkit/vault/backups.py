"""Backups of a vault on a second disk: incremental, encrypted as the vault is, read back before they count.

Layout below the folder that a person chose (FORMAT.md, "Backup"):

    fieldkit-backup-<vault id>/objects/<name>            encrypted files, shared by all generations
    fieldkit-backup-<vault id>/<number>/case.db head vault.json manifest

The rules: objects come first, then the case, then the manifest; a generation without a manifest does not count. One
generation before is kept, unless something was erased since. Nothing is removed before the new manifest is durable.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fieldkit import exactjson
from fieldkit.custody import Tip
from fieldkit.errors import EvidenceError, UsageError
from fieldkit.jobs import Job
from fieldkit.storage.copying import FileDigest, copy_read_back, digest_file, write_read_back
from fieldkit.storage.database import Database
from fieldkit.storage.durable import disk_errors, sync_folder, write_durable
from fieldkit.storage.head import Head
from fieldkit.storage.manifest import Manifest, damaged, read_manifest
from fieldkit.storage.objects import ObjectStore
from fieldkit.vault import keyfile, keyring
from fieldkit.vault.case import Vault
from fieldkit.vault.chain import RESTORED, Chain
from fieldkit.vault.tables import Meta, Objects

MANIFEST = "manifest"
_NUMBER = re.compile(r"[0-9]{6}")
_FOLDER = re.compile(r"fieldkit-backup-[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Copied:
    """One generation: its folder, manifest, and how many objects were not there before."""

    folder: Path
    manifest: Manifest
    new_objects: int


def make(vault: Vault, target: Path, made: str, *, last_erased: int | None, job: Job) -> Copied:
    """Copy the vault into ``target``.

    :param last_erased: number of the newest line that erased something; a generation from before it goes.
    :raises EvidenceError: ``read-back-differs``; nothing of it counts.
    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``; likewise.
    :raises Cancelled: likewise; what was copied is not copied again.
    """
    root = target / f"fieldkit-backup-{vault.keys.vault}"
    with disk_errors("the backup"):
        (root / "objects").mkdir(parents=True, exist_ok=True, mode=0o700)
    before = generations(root)
    known = _known(root, vault.keys.vault_key)
    meter = _Meter(job, "copying", 2 * _to_copy(vault, known))
    folder = root / f"{(before[-1] if before else 0) + 1:06d}"
    with _fresh(folder):
        objects, early = _copy_objects(vault, root / "objects", known, meter)
        with vault.frozen() as folded:  # people wait for what is left: the case, and objects taken since
            objects, late = _copy_objects(vault, root / "objects", known | objects, meter)
            case = {
                "case.db": _copy_case(vault, folder, meter, folded=folded),
                "vault.json": copy_read_back(vault.folder / "vault.json", folder / "vault.json", meter),
            }
            tip = vault.tip()
            if tip is not None:  # made anew: the vault's own may be owed, where its disk refused it
                case["head"] = _write_head(folder / "head", tip, vault.keys.vault_key, meter)
        with disk_errors("the backup"):
            sync_folder(root / "objects")
            sync_folder(folder)
        shown = tip.to_json() if tip else None
        manifest = Manifest(vault.keys.vault, int(folder.name), made, shown, case, objects)
        manifest.write(folder / MANIFEST, vault.keys.vault_key)
    with disk_errors("the backup"):
        sync_folder(root)
        sync_folder(target)
        _tidy(root, folder, vault.keys.vault_key, last_erased)
    return Copied(folder, manifest, early + late)


def _known(root: Path, vault_key: bytes | bytearray) -> dict[str, FileDigest]:
    """Objects of the newest generation that are still there in full length. They never change under their name, and
    ``check`` reads every byte, so they are not read here again."""
    numbers = generations(root)
    if not numbers:
        return {}
    try:
        listed = read_manifest(root / f"{numbers[-1]:06d}" / MANIFEST, vault_key).objects
    except EvidenceError:
        return {}
    return {name: digest for name, digest in listed.items() if _length(root / "objects" / name) == digest.length}


def _length(path: Path) -> int | None:
    try:
        return path.lstat().st_size
    except OSError:
        return None


def _to_copy(vault: Vault, known: Collection[str]) -> int:
    paths = [vault.store.folder / name for name in vault.objects.names() - set(known)]
    return sum(_length(path) or 0 for path in (*paths, vault.folder / "case.db"))


def _copy_objects(
    vault: Vault, target: Path, known: Mapping[str, FileDigest], meter: _Meter
) -> tuple[dict[str, FileDigest], int]:
    """Copy what is not there yet; one that is erased meanwhile is passed over.

    :raises EvidenceError: ``object-missing``: a file that the case still names is gone from the vault.
    """
    found, new = {}, 0
    for name in sorted(vault.objects.names()):
        if name in known:
            found[name] = known[name]
        elif (vault.store.folder / name).exists():
            found[name] = copy_read_back(vault.store.folder / name, target / name, meter)
            new += 1
        elif vault.objects.named(name) is not None:
            raise EvidenceError(
                "object-missing", "A stored file of evidence is missing.", "Check the vault before you back it up."
            )
    return found, new


def _copy_case(vault: Vault, folder: Path, meter: _Meter, *, folded: bool) -> FileDigest:
    """Copy ``case.db``. Where its own disk lets it not hold everything, it is written anew, on the backup's disk."""
    if folded:
        return copy_read_back(vault.folder / "case.db", folder / "case.db", meter)
    anew = folder / "export.part"
    vault.export_case(anew)
    copied = copy_read_back(anew, folder / "case.db", meter)
    with disk_errors("the backup"):
        anew.unlink()
    return copied


def _write_head(path: Path, tip: Tip, vault_key: bytes | bytearray, meter: _Meter) -> FileDigest:
    exact = Head(path, vault_key).first(exactjson.dumps(tip.to_json()))
    expected = FileDigest(len(exact), hashlib.sha256(exact).hexdigest())
    write_read_back(path, (exact,), lambda written: digest_file(written, meter) == expected)
    return expected


@contextmanager
def _fresh(folder: Path) -> Iterator[None]:
    """A new folder; what a cut left under its number never counted and goes."""
    with disk_errors("the backup"):
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(mode=0o700)
    try:
        yield
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _tidy(root: Path, newest: Path, vault_key: bytes | bytearray, last_erased: int | None) -> None:
    """Remove what no kept generation needs; last of all, for everything before it is durable."""
    kept = {newest: read_manifest(newest / MANIFEST, vault_key)}
    for number in reversed(generations(root)):
        path = root / f"{number:06d}"
        if len(kept) == 1 and path != newest and _may_stay(path, kept[newest], vault_key, last_erased):
            kept[path] = read_manifest(path / MANIFEST, vault_key)
    for path in root.iterdir():
        if _NUMBER.fullmatch(path.name) and path not in kept:
            (path / MANIFEST).unlink(missing_ok=True)  # first: a cut leaves no generation that only looks whole
            shutil.rmtree(path)
    needed = {name for manifest in kept.values() for name in manifest.objects}
    for path in (root / "objects").iterdir():
        if path.name not in needed:
            path.unlink()


def _may_stay(path: Path, newest: Manifest, vault_key: bytes | bytearray, last_erased: int | None) -> bool:
    """Whether an older generation is whole to look at and holds nothing that was erased since."""
    try:
        manifest = read_manifest(path / MANIFEST, vault_key)
    except EvidenceError:
        return False
    if last_erased is None:
        return True
    if manifest.tip is None or newest.tip is None or manifest.tip["chain"] != newest.tip["chain"]:
        return False
    return bool(manifest.tip["seq"] >= last_erased)


def generations(root: Path) -> list[int]:
    """Numbers of the generations that have a manifest, oldest first."""
    if not root.is_dir():
        return []
    return sorted(int(path.name) for path in root.iterdir() if _NUMBER.fullmatch(path.name) and _whole(path))


def _whole(path: Path) -> bool:
    return (path / MANIFEST).is_file()


def locate(path: Path) -> Path:
    """The backup in a folder, or the folder itself where it is one.

    :raises UsageError: ``no-backup``, ``several-backups``.
    """
    candidates = [path] if _FOLDER.fullmatch(path.name) else []
    if path.is_dir():
        candidates += [one for one in sorted(path.iterdir()) if _FOLDER.fullmatch(one.name)]
    found = [one for one in candidates if generations(one)]
    if not found:
        raise UsageError("no-backup", f"There is no backup in {path}.", "Choose the folder it was written to.")
    if len(found) > 1:
        raise UsageError("several-backups", "The folder holds backups of several vaults.", "Name one of them.")
    return found[0]


def check(root: Path, passphrase: str | bytearray, job: Job) -> Manifest:
    """Check the newest generation: every file, the chain to its head, and every object opened to its last byte.

    :raises RefusedError: ``passphrase-wrong``.
    :raises EvidenceError: ``backup-damaged``, ``object-damaged``, ``database-damaged`` or what the chain's check says.
    """
    folder = root / f"{generations(root)[-1]:06d}"
    keys = keyring.unlock(folder, passphrase)
    try:
        manifest = read_manifest(folder / MANIFEST, keys.vault_key)
        if manifest.vault != keys.vault or manifest.number != int(folder.name) or "case.db" not in manifest.case:
            raise damaged("it was put together from several")
        _check_files(root, folder, manifest, _Meter(job, "checking files", manifest.size))
        _check_case(root, folder, keys, manifest, job)
    finally:
        keys.wipe()
    return manifest


def _check_files(root: Path, folder: Path, manifest: Manifest, meter: _Meter) -> None:
    wanted = [(folder / name, digest) for name, digest in manifest.case.items()]
    wanted += [(root / "objects" / name, digest) for name, digest in manifest.objects.items()]
    for path, expected in wanted:
        try:
            found = digest_file(path, meter)
        except OSError as error:
            raise damaged(f"the file {path.name[:12]} is missing or unreadable") from error
        if found != expected:
            raise damaged(f"the file {path.name[:12]} was cut or altered")


def _check_case(root: Path, folder: Path, keys: keyring.OpenKeys, manifest: Manifest, job: Job) -> None:
    database = Database(folder / "case.db", keys.vault_key, immutable=True)
    try:
        chain, tip = Meta(database).text("chain"), None
        if chain is not None:
            tip = Chain(database).check_links(chain)
        if (tip.to_json() if tip else None) != manifest.tip or _head(folder, keys) != tip:
            raise damaged("its chain does not end where its list says")
        store, objects = ObjectStore(root / "objects"), Objects(database).all()
        if {one.name for _, one in objects} != manifest.objects.keys():
            raise damaged("its files are not those that its case names")
        meter = _Meter(job, "opening files", sum(one.size for _, one in objects))
        for _, stored in objects:
            with store.open(stored) as reader:
                for piece in reader.chunks():
                    meter(len(piece))
    finally:
        database.close()


def _head(folder: Path, keys: keyring.OpenKeys) -> Tip | None:
    head = Head(folder / "head", keys.vault_key).read()
    return Tip.parse(exactjson.loads_object(head.content)) if head is not None else None


def restore(root: Path, passphrase: str | bytearray, out: Path, job: Job) -> Manifest:
    """Copy the newest generation, once it was checked, into a new folder and read it back. The case there says that it
    was restored, so that its old chain gets no further line. What a restoring that was cut left in ``out`` goes first.

    :raises UsageError: ``folder-not-empty``.
    :raises RefusedError: ``passphrase-wrong``.
    :raises EvidenceError: as ``check``.
    :raises EnvironmentFailure: the disk refused; nothing is left in ``out``.
    """
    if out.exists() and any(out.iterdir()) and not keyring.half_restored(out):
        raise UsageError("folder-not-empty", f"The folder {out} is not empty.", "Choose an empty folder.")
    manifest = check(root, passphrase, job)
    folder, meter = root / f"{manifest.number:06d}", _Meter(job, "restoring", 2 * manifest.size)
    try:
        _begin(out)
        for name, expected in manifest.objects.items():
            _same(copy_read_back(root / "objects" / name, out / "objects" / name, meter), expected, name)
        for name, expected in manifest.case.items():
            if name == keyfile.NAME:  # last: before it, this is no vault, and one that opens is whole and marked
                _mark_restored(out, folder, passphrase, manifest)
                with disk_errors("the vault"):
                    sync_folder(out / "objects")
                    sync_folder(out)
            _same(copy_read_back(folder / name, out / name, meter), expected, name)
        with disk_errors("the vault"):
            sync_folder(out)
            (out / keyring.RESTORING).unlink()
            sync_folder(out.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            _clear(out)
            out.rmdir()
        raise
    return manifest


def _begin(out: Path) -> None:
    """An empty folder that says, until it is a vault, that one is being restored there."""
    with disk_errors("the vault"):
        if keyring.half_restored(out):
            _clear(out)
        out.mkdir(parents=True, mode=0o700, exist_ok=True)
        write_durable(out / keyring.RESTORING, b"")
        (out / "objects").mkdir(mode=0o700)


def _clear(out: Path) -> None:
    """Remove what a restoring left, the file that says so last; what somebody else put there meanwhile stays."""
    made = [path for path in out.iterdir() if keyring.of_a_restoring(path.name)]
    for path in sorted(made, key=lambda one: one.name == keyring.RESTORING):
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def _mark_restored(out: Path, folder: Path, passphrase: str | bytearray, manifest: Manifest) -> None:
    keys = keyring.unlock(folder, passphrase)
    try:
        database = Database(out / "case.db", keys.vault_key)
        try:
            with database.transaction():
                Meta(database).put(RESTORED, exactjson.dumps(dict(manifest.tip) if manifest.tip else None))
        finally:
            database.close()
    finally:
        keys.wipe()


def _same(found: FileDigest, expected: FileDigest, name: str) -> None:
    if found != expected:
        raise EvidenceError("backup-damaged", f"The file {name[:12]} changed while it was read.", "Try another stick.")


class _Meter:
    """Adds up bytes and tells the job."""

    def __init__(self, job: Job, stage: str, total: int) -> None:
        self._job, self._stage, self._total, self._done = job, stage, total, 0

    def __call__(self, count: int) -> None:
        self._done += count
        self._job.step(self._stage, min(self._done, self._total), self._total)
