"""A bundle in a folder, with or without keys: what can be said of it, and opening it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fieldkit.age import Identity, ScryptIdentity, dearmor, decrypt_bytes, is_armored, parse_identity_file
from fieldkit.bundle import find_one
from fieldkit.bundle.files import read_small
from fieldkit.clock import Clock
from fieldkit.errors import RefusedError, UsageError
from fieldkit.jobs import Job, silent_job
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.kit import read_kit
from fieldkit.keys.kit_contents import PinnedAuthority
from fieldkit.keys.limits import LIMITS as KEY_LIMITS
from fieldkit.storage.durable import write_durable
from fieldkit.verify import Report, ReportBuilder
from fieldkit.workflows import opening

_MAX_IDENTITIES = 1 << 20


@dataclass(frozen=True, slots=True)
class InspectedFile:
    """One file of a bundle: length in bytes and part digest."""

    name: str
    length: int
    digest: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """What can be said of a bundle without any key."""

    id: str
    files: tuple[InspectedFile, ...]
    others: tuple[str, ...]


def inspect(path: Path) -> Inspection:
    """Names, lengths and digests.

    :raises UsageError: ``no-bundle``, ``several-bundles``.
    """
    files = find_one(path)
    found = []
    for name, one in sorted(files.files.items()):
        measured = opening.measure(one, silent_job())
        found.append(InspectedFile(name, measured.length, str(measured.digest)))
    return Inspection(files.id, tuple(found), files.others)


def _nobody() -> str:
    raise RefusedError("age-passphrase", "The identity file is locked with a passphrase.", "Give its passphrase.")


def identities_in(path: Path, ask: Callable[[], str] = _nobody) -> list[Identity]:
    """age identities from a file, which may be armored, and may itself be an age file locked with a passphrase.

    :param ask: called for the passphrase if one is needed.
    :raises UsageError: ``age-key-malformed``, ``age-no-identity``.
    :raises RefusedError: ``age-passphrase``; ``age-no-key``: the file is encrypted to a key.
    :raises EvidenceError: ``age-*``: an encrypted identity file that was altered.
    """
    data = read_small(path, _MAX_IDENTITIES)
    if is_armored(data):
        data = dearmor(data)
    if data.startswith(b"age-encryption.org/"):
        data = decrypt_bytes(data, [ScryptIdentity(ask())], limit=_MAX_IDENTITIES)
    return parse_identity_file(data.decode("utf-8", "replace"))


def anchors_in(path: Path, clock: Clock) -> TrustAnchors:
    """Trust anchors from a kit, or from ``roots-and-crls.pem``.

    :raises EvidenceError: neither of them.
    """
    data = read_small(path, KEY_LIMITS.kit)
    if data.startswith(b"PK"):
        return read_kit(data, clock.now().wall, None).anchors_with_former_roots()
    return TrustAnchors.from_pem(data)


def time_stamp_authorities(path: Path, clock: Clock) -> tuple[PinnedAuthority, ...]:
    """Whose time-stamps a kit trusts; none where ``path`` is no kit."""
    data = read_small(path, KEY_LIMITS.kit)
    return read_kit(data, clock.now().wall, None).time_stamp_authorities if data.startswith(b"PK") else ()


def open_bundle(
    path: Path,
    identity: Path,
    out: Path,
    clock: Clock,
    job: Job,
    *,
    root: Path | None = None,
    ask: Callable[[], str] = _nobody,
) -> tuple[Report, Path]:
    """Verify and write what the identities open to the new folder ``out``.

    :param root: the trust anchors: a kit or ``roots-and-crls.pem``. Without one, the signature cannot be judged, and
        nothing is written.
    :param ask: called for the passphrase of the identity file, if it is locked with one.
    :raises UsageError: ``root-missing``.
    :raises RefusedError: ``age-no-key``.
    """
    if root is None:
        raise UsageError("root-missing", "Nothing says whom to trust.", "Give --root KIT or --root roots-and-crls.pem.")
    identities = identities_in(identity, ask)
    folder = opening.new_folder(out)
    report = verify_files(path, identities, anchors_in(root, clock), clock, job, folder)
    write_durable(folder / "report.json", report.to_json())
    write_durable(folder / "report.txt", report.to_text().encode("utf-8"))
    return report, folder


def verify_files(
    path: Path, identities: list[Identity], anchors: TrustAnchors, clock: Clock, job: Job, out: Path | None
) -> Report:
    """Every check that the identities allow.

    :raises RefusedError: ``age-no-key``: not even the head opens.
    """
    files = find_one(path)
    builder = ReportBuilder(f"bundle {files.id}")
    pair = opening.head_pair(files, identities)
    if pair is None:
        raise RefusedError(
            "age-no-key", "No identity in the file opens the bundle's head.", "Use the desk's identities."
        )
    opening.open_checked(builder, files, pair, identities, anchors, opening.Known(), out, job)
    return builder.done(clock.now().text)
