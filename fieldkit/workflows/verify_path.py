"""Verify whatever a path is: a bundle, a vault, a receipt, a kit. What could not be checked is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from fieldkit.age import Identity
from fieldkit.bundle import find_one
from fieldkit.bundle.files import read_small
from fieldkit.clock import Clock
from fieldkit.errors import UsageError
from fieldkit.jobs import Job
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.kit import read_kit
from fieldkit.keys.kit_contents import PinnedAuthority
from fieldkit.keys.limits import LIMITS as KEY_LIMITS
from fieldkit.receipts.folder import stock_command, token_command
from fieldkit.receipts.receipt import LIMITS, Receipt, parse_receipt, read_receipt
from fieldkit.receipts.timestamps import checked_in
from fieldkit.verify import LookedAt, Report, ReportBuilder
from fieldkit.workflows import open_path
from fieldkit.workflows.field import custody, unlock

Kind = Literal["vault", "receipt", "receipts", "kit", "bundle"]


def kind_of(path: Path) -> Kind:
    """What a path is, by what stands there.

    :raises UsageError: ``path-unknown``.
    """
    if path.is_dir():
        if (path / "vault.json").is_file():
            return "vault"
        if (path / "receipt.json").is_file():
            return "receipt"
        if any(path.glob("*/receipt.json")):
            return "receipts"
    elif path.name == "receipt.json":
        return "receipt"
    elif path.suffix == ".age":
        return "bundle"
    elif path.is_file() and read_small(path, KEY_LIMITS.kit)[:2] == b"PK":
        return "kit"
    if path.is_dir() and any(path.glob("*.age")):
        return "bundle"
    raise UsageError(
        "path-unknown", f"{path} is no bundle, part, vault, receipt, folder of receipts or kit.", "Check the path."
    )


def verify(
    path: Path,
    clock: Clock,
    job: Job,
    *,
    identity: Path | None = None,
    root: Path | None = None,
    passphrase: str | None = None,
    ask: Callable[[], str] | None = None,
) -> Report:
    """Verify ``path``, whichever it is.

    :param passphrase: for a vault.
    :param ask: called for the passphrase of the identity file, if it is locked with one.
    :raises UsageError: ``path-unknown``.
    :raises RefusedError: ``passphrase-wrong``, ``age-no-key``.
    """
    match kind_of(path):
        case "vault":
            session = unlock.unlock(path, passphrase or "", clock)
            try:
                return custody.check(session, job)
            finally:
                session.lock()
        case "receipt":
            folder = path if path.is_dir() else path.parent
            builder = ReportBuilder(f"receipt {_claimed(folder).id}")
            _receipt(builder, folder, clock, root)
            return builder.done(clock.now().text)
        case "receipts":
            return _receipts(path, clock, root)
        case "kit":
            return _kit(path, clock)
        case "bundle":
            return verify_bundle(path, clock, job, identity=identity, root=root, ask=ask)


def verify_bundle(
    path: Path,
    clock: Clock,
    job: Job,
    *,
    identity: Path | None = None,
    root: Path | None = None,
    ask: Callable[[], str] | None = None,
) -> Report:
    """Verify a bundle. Without an identity only its files can be looked at; without a root no signature is judged."""
    if identity is not None and root is not None:
        identities, anchors = _identities(identity, ask), open_path.anchors_in(root, clock)
        return open_path.verify_files(path, identities, anchors, clock, job, None)
    files = find_one(path)
    builder = ReportBuilder(f"bundle {files.id}, from outside")
    found = open_path.inspect(path)
    builder.add(
        "files", "pass", "The bundle's files can be read", f"{len(found.files)} files",
        looked_at=tuple(LookedAt(one.name, one.length, one.digest) for one in found.files),
        command="split -b 16M --filter=sha256sum FILE | cut -c1-64 | sha256sum",
    )  # fmt: skip
    lacking = "an age identity (--identity)" if identity is None else "a kit or root (--root)"
    builder.add("inside", "not-checked", "Who signed it and what is inside", f"Not looked at: that needs {lacking}")
    return builder.done(clock.now().text)


def _identities(path: Path, ask: Callable[[], str] | None) -> list[Identity]:
    return open_path.identities_in(path) if ask is None else open_path.identities_in(path, ask)


def _receipts(path: Path, clock: Clock, root: Path | None) -> Report:
    """Every receipt of a folder from headquarters, each with its own checks."""
    folders = sorted(found.parent for found in path.glob("*/receipt.json"))
    builder = ReportBuilder(f"{len(folders)} receipts")
    for folder in folders:
        with builder.failing("receipt", f"The receipt in {folder.name} reads"):
            claimed, each = _claimed(folder), ReportBuilder(folder.name)
            _receipt(each, folder, clock, root)
            name = f"{claimed.kind} {claimed.id[:8]}"
            builder.checks += [replace(check, title=f"{check.title} ({name})") for check in each.checks]
    return builder.done(clock.now().text)


def _claimed(folder: Path) -> Receipt:
    return parse_receipt(*_signed(folder))


def _signed(folder: Path) -> tuple[bytes, bytes]:
    return read_small(folder / "receipt.json", LIMITS.json_bytes), read_small(folder / "receipt.p7s", 1 << 20)


def _receipt(builder: ReportBuilder, folder: Path, clock: Clock, root: Path | None) -> None:
    json, p7s = _signed(folder)
    claimed = parse_receipt(json, p7s)
    beside = TrustAnchors.from_pem(read_small(folder / "roots-and-crls.pem", KEY_LIMITS.pem))
    anchors = open_path.anchors_in(root, clock).with_crls(beside.crls) if root else beside
    title = "Headquarters signed this receipt"
    with builder.failing("receipt-signature", title):
        signed = read_receipt(json, p7s, anchors)
        person = signed.signed_by.person
        builder.add(
            "receipt-signature", "pass", title, f"{person.code}, {person.role}, at {claimed.time.isoformat()}",
            facts=(("Bundle", claimed.bundle), ("Kind", claimed.kind), ("Outcome", claimed.outcome)),
            looked_at=(LookedAt("receipt.json", len(json), str(claimed.digest)),),
            command=stock_command(claimed, claimed.time),
        )  # fmt: skip
    if root is None:
        words = "the roots that came with the receipt; compare them with the kit (--root)"
        builder.add("root", "not-checked", "The root is headquarters'", f"Judged by {words}")
    _time(builder, folder, p7s, open_path.time_stamp_authorities(root, clock) if root else ())


def _time(builder: ReportBuilder, folder: Path, p7s: bytes, known: Sequence[PinnedAuthority]) -> None:
    title = "When it was signed"
    tokens = checked_in(folder, p7s, known)
    if tokens:
        first = tokens[0]
        detail = f"Not later than {first.time.isoformat(timespec='seconds')}, by {first.authority.name}"
        command = token_command(1, first.time)
        builder.add("time", "pass", title, f"{detail}; {len(tokens)} time-stamps", command=command)
    elif any(folder.glob("*.tsr")):
        detail = "Time-stamps are here, but no kit was given (--root) that names their authority"
        builder.add("time", "not-checked", title, detail)
    else:
        builder.add("time", "ask", title, "Headquarters' word only: there is no time-stamp token")


def _kit(path: Path, clock: Clock) -> Report:
    builder, title = ReportBuilder(f"kit {path.name}"), "The kit is signed under its root"
    with builder.failing("kit", title):
        kit = read_kit(read_small(path, KEY_LIMITS.kit), clock.now().wall, None)
        state = kit.state(clock.now().wall)
        builder.add(
            "kit", "pass" if state == "current" else "ask", title, f"{kit.deployment}, team {kit.team}, {state}",
            facts=(("Version", str(kit.version)), ("Root, as words", " ".join(kit.root_words))),
        )  # fmt: skip
        builder.add("root", "not-checked", "The root is headquarters'", "Compare its words aloud with headquarters")
    return builder.done(clock.now().text)
