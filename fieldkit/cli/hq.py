"""``fieldkit hq``: headquarters' desks."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import cast

import click

from fieldkit.cli import hq_keys, hq_log
from fieldkit.cli.face import Face, command, finish
from fieldkit.cli.sessions import at_desk
from fieldkit.clock import parse_moment
from fieldkit.errors import UsageError
from fieldkit.workflows.hq import (
    desk,
    identities,
    kit,
    open_bundle,
    receipts,
    receive,
    revoke,
    rotate,
    setup,
    shares,
    stamps,
    trust,
)
from fieldkit.workflows.hq import replace as replacing
from fieldkit.workflows.hq.shares import parse_scheme

_DESK = click.Path(path_type=Path, exists=True, file_okay=False)
_FOLDER = click.Path(path_type=Path, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False)
_EXISTING = click.Path(path_type=Path, exists=True, dir_okay=False)
_DESPITE = "Take it although its signer was revoked, and say why; the reason stands in the desk's chain."
_SHARES = click.option(
    "--root-share",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    multiple=True,
    help="A file with a share of the root; as often as shares are needed.",
)
_DESKS = ("root", "intake", "custodian")
_HOLDERS = (*_DESKS, "recovery")


@click.group("hq")
def group() -> None:
    """Set up headquarters, equip teams, receive, open and answer."""


group.add_command(hq_keys.group)
group.add_command(hq_keys.declare_lost)
group.add_command(hq_log.group)
group.add_command(hq_log.cosign_group)
group.add_command(hq_keys.reissue_receipts)
group.add_command(hq_keys.new_intake)
group.add_command(hq_keys.rebuild_intake)


@group.command("init")
@click.argument("folder", type=_FOLDER)
@click.option("--name", required=True, help="Name of the headquarters, as it stands in certificates.")
@click.option("--classic-x25519-recipients", is_flag=True, help="Without post-quantum protection; any age opens it.")
@click.option("--root-shares", metavar="K-OF-N", help="Split the root: K of N shares are needed, as 2-of-3.")
@click.option("--shares-out", type=_FOLDER, help="Write the shares there, a file each, instead of showing them.")
@command
def init(
    face: Face,
    folder: Path,
    name: str,
    classic_x25519_recipients: bool,
    root_shares: str | None,
    shares_out: Path | None,
) -> None:
    """Make the desks FOLDER/root, FOLDER/intake and FOLDER/custodian, and the key FOLDER/recovery.

    The passphrase file holds one passphrase for each desk in this order, and on the fourth line one for the recovery
    key, or one for all; what is not given is generated and shown once.
    """
    scheme = parse_scheme(root_shares) if root_shares else None
    made = setup.create(
        folder, name, face.clock, _passphrases(face), classic=classic_x25519_recipients, root_shares=scheme
    )
    made = replace(made, shares=shares.write(made.shares, shares_out)) if shares_out else made
    lines = [f"Headquarters {made.name} made."]
    for holder in _HOLDERS:
        shown = made.passphrases.get(holder)
        lines.append(
            f"  {holder}: {made.folders[holder]}" + (f"\n    passphrase, shown this once: {shown}" if shown else "")
        )
    lines += [f"  root share {number}, for one holder: {one}" for number, one in enumerate(made.shares, 1)]
    if classic_x25519_recipients:
        lines.append("WARNING: bundles to this headquarters can be read by a later quantum computer.")
    face.show(made, "\n".join([*lines, f"Root, as words: {' '.join(made.words)}"]))


def _passphrases(face: Face) -> dict[str, str] | None:
    given = face.passphrases()
    if not given:
        return None
    if len(given) not in (1, len(_DESKS), len(_HOLDERS)):
        raise UsageError(
            "passphrase-file", "The passphrase file holds neither one, three nor four lines.", "Write one each."
        )
    return dict(zip(_HOLDERS, given * len(_HOLDERS) if len(given) == 1 else given, strict=False))


@group.command("kit")
@click.argument("root", type=_DESK)
@click.option("--team", required=True, help="Name of the team.")
@click.option("--out", type=_FILE, required=True)
@click.option("--months", type=_EXISTING, help="The custodian's list of month keys, from hq keys new or destroy.")
@_SHARES
@command
def make_kit(face: Face, root: Path, team: str, out: Path, months: Path | None, root_share: tuple[Path, ...]) -> None:
    """Make the signed kit of a team; the intake and custodian desks beside ROOT get it too.

    The first kit of a team needs the root, for the team's CA; every later one is signed by the trust key alone.
    """
    with at_desk(face, root, "root") as desk:
        shares.open_root(desk, root_share)
        made = kit.make_kit(desk, team, out, months)
    words = " ".join(made.words)
    text = f"Kit {made.version} of team {made.team} written to {out}, good until {made.expires}.\nWords: {words}"
    if made.months_until < made.expires[:7]:
        text += f"\nWARNING: it has month keys until {made.months_until} only; run hq keys new at the custodian's desk."
    face.show(made, text)


@group.command("trust")
@click.argument("desk_folder", type=_DESK)
@click.argument("kit_path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@command
def add_trust(face: Face, desk_folder: Path, kit_path: Path) -> None:
    """Give a kit to the intake or custodian desk, where that desk is not beside the root's."""
    summary = trust.add(desk_folder, face.passphrase("Passphrase of the desk"), kit_path, face.clock)
    face.show(summary, f"Kit {summary.version} of team {summary.team} is known here.")


@group.command("receive")
@click.argument("intake", type=_DESK)
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@click.option("--despite-revocation", metavar="REASON", help=_DESPITE)
@command
def receive_bundle(face: Face, intake: Path, path: Path, despite_revocation: str | None) -> None:
    """Receive a bundle at the INTAKE desk without being able to read it, and sign the received receipt."""
    with at_desk(face, intake, "intake") as desk:
        row, report = receive.receive(desk, path, face.job(), despite_revocation=despite_revocation)
    text = f"Bundle {row.sequence} of team {row.team}: {row.state}, {row.parts_present} of {row.parts} parts.\n"
    face.show({"bundle": row, "report": report.to_document()}, text + report.to_text())
    finish(row.state in ("received", "verified") and report.outcome != "failed")


@group.command("list")
@click.argument("intake", type=_DESK)
@command
def list_bundles(face: Face, intake: Path) -> None:
    """List what the INTAKE desk has received."""
    with at_desk(face, intake, "intake") as desk:
        rows = receive.listing(desk)
    lines = [f"{r.received}  team {r.team}  bundle {r.sequence}  {r.state}  {r.id}" for r in rows]
    face.show({"bundles": rows}, "\n".join(lines) or "Nothing received yet.")


@group.command("open")
@click.argument("custodian", type=_DESK)
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@click.option("--out", type=_FOLDER, required=True, help="A new folder for the report and what was opened.")
@click.option("--despite-revocation", metavar="REASON", help=_DESPITE)
@command
def open_at_desk(face: Face, custodian: Path, path: Path, out: Path, despite_revocation: str | None) -> None:
    """Open and verify a bundle at the CUSTODIAN desk, and sign the verified receipt if it is intact."""
    with at_desk(face, custodian, "custodian") as desk:
        opened = open_bundle.open_bundle(desk, path, out, face.job(), despite_revocation=despite_revocation)
    signed = "Verified receipt signed.\n" if opened.receipt else "No receipt was signed.\n"
    face.show(
        {
            "bundle": opened.row,
            "report": opened.report.to_document(),
            "receipt": opened.receipt,
            "folder": opened.folder,
        },
        opened.report.to_text() + ("SET ASIDE for a person. " if opened.set_aside else "") + signed,
    )
    finish(opened.report.outcome != "failed" and not opened.set_aside)


@group.command("revoke")
@click.argument("root", type=_DESK)
@click.argument("certificate")
@click.option("--since", required=True, help="From when the key is doubted, as 2026-11-23T09:00:00+03:00.")
@click.option("--reason", type=click.Choice(list(revoke.REASONS)), required=True)
@click.option("--out", type=_FOLDER, help="Where to write the new kits, which carry the revocation.")
@_SHARES
@command
def revoke_certificate(
    face: Face, root: Path, certificate: str, since: str, reason: str, out: Path | None, root_share: tuple[Path, ...]
) -> None:
    """Revoke CERTIFICATE: a file, a SHA-256 or a code. What was anchored before SINCE stands.

    The new kits are laid at the intake and custodian desks beside ROOT; take them to the laptops.
    """
    with at_desk(face, root, "root") as desk:
        shares.open_root(desk, root_share)
        done = revoke.revoke(desk, certificate, _moment(since), cast(revoke.Reason, reason), out)
    versions = ", ".join(f"{one.version} for team {one.team}" for one in done.kits) or "none"
    face.show(done, f"{done.code} revoked as {done.reason}, doubted from {done.since}.\nNew kits: {versions}.")


@group.command("rotate")
@click.argument("root", type=_DESK)
@click.option("--root-shares", metavar="K-OF-N", help="How the new root is split; a split root stays split.")
@click.option("--shares-out", type=_FOLDER, help="Write the new shares there, a file each, instead of showing them.")
@click.option("--out", type=_FOLDER, help="Where to write the new kits, which carry the new root.")
@_SHARES
@command
def rotate_root(
    face: Face,
    root: Path,
    root_shares: str | None,
    shares_out: Path | None,
    out: Path | None,
    root_share: tuple[Path, ...],
) -> None:
    """Put a new root in the place of the old one; both sign. Nobody enrols again."""
    with at_desk(face, root, "root") as opened:
        shares.open_root(opened, root_share)
        done = rotate.rotate(opened, out, parse_scheme(root_shares) if root_shares else None)
    done = replace(done, shares=shares.write(done.shares, shares_out)) if shares_out else done
    lines = [f"New root, as words: {' '.join(done.words)}"]
    lines += [f"  root share {number}, for one holder: {one}" for number, one in enumerate(done.shares, 1)]
    lines += [f"  kit {one.version} of team {one.team} brings it" for one in done.kits]
    face.show(done, "\n".join(lines))


@group.command("rekey")
@click.argument("desk_folder", type=_DESK)
@click.option("--out", type=_FILE, required=True, help="Where to write the request for the root desk.")
@command
def rekey_desk(face: Face, desk_folder: Path, out: Path) -> None:
    """Make a new signing key at the intake or custodian desk; the root certifies it with ``hq replace``."""
    opened = desk.unlock(desk_folder, face.passphrase("Passphrase of the desk"), face.clock)
    try:
        words = replacing.rekey(opened, out)
    finally:
        opened.lock()
    face.show({"request": str(out), "words": words}, f"Request written to {out}.\nRead aloud: {' '.join(words)}")


@group.command("replace")
@click.argument("root", type=_DESK)
@click.option("--request", type=_EXISTING, help="A desk's request for its new key, from hq rekey.")
@click.option("--words", help="The words that the desk's people read aloud; refused if they differ.")
@click.option("--trust-key", is_flag=True, help="The key that signs kits.")
@click.option("--team", help="The CA of a team; its people enrol again.")
@click.option("--since", required=True, help="From when the old key is doubted, as 2026-11-23T09:00:00+03:00.")
@click.option("--reason", type=click.Choice(list(revoke.REASONS)), required=True)
@click.option("--out", type=_FOLDER, help="Where to write the new kits.")
@_SHARES
@command
def replace_key(
    face: Face,
    root: Path,
    request: Path | None,
    words: str | None,
    trust_key: bool,
    team: str | None,
    since: str,
    reason: str,
    out: Path | None,
    root_share: tuple[Path, ...],
) -> None:
    """Give a desk's key, the trust key or a team's CA a successor, and revoke the old one."""
    if (request is not None) + trust_key + (team is not None) != 1:
        raise UsageError("usage", "One thing is replaced at a time.", "Give --request F, --trust-key or --team T.")
    when, why = _moment(since), cast(revoke.Reason, reason)
    with at_desk(face, root, "root") as opened:
        shares.open_root(opened, root_share)
        if request is not None:
            done = replacing.replace_desk(opened, request, when, why, out, words)
        elif team is not None:
            done = replacing.replace_team(opened, team, when, why, out)
        else:
            done = replacing.replace_trust_key(opened, when, why, out)
    versions = ", ".join(f"{one.version} for team {one.team}" for one in done.kits) or "none"
    face.show(done, f"{done.code} replaced and revoked as {done.reason}.\nNew kits: {versions}.")


@group.command("authority")
@click.argument("root", type=_DESK)
@click.option("--name", required=True, help="What people call the time-stamp authority.")
@click.option(
    "--roots", type=click.Path(path_type=Path, exists=True, dir_okay=False), required=True, help="PEM or DER."
)
@command
def pin_authority(face: Face, root: Path, name: str, roots: Path) -> None:
    """Trust a time-stamp authority; every kit from the next one on names it."""
    with at_desk(face, root, "root") as desk:
        pinned = stamps.pin(desk, name, roots)
    face.show({"name": pinned.name, "roots": len(pinned.roots)}, f"{pinned.name} is trusted from the next kit on.")


@group.command("stamp")
@click.argument("desk_folder", type=_DESK)
@click.option("--requests", type=_FOLDER, help="Write a request for each receipt that has no time-stamp.")
@click.option("--answers", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Take answers in.")
@command
def stamp_receipts(face: Face, desk_folder: Path, requests: Path | None, answers: Path | None) -> None:
    """Time-stamp the receipts of the intake or custodian desk: requests go out as files, answers come back as files."""
    if (requests is None) == (answers is None):
        raise UsageError("usage", "Either requests go out or answers come in.", "Give --requests D or --answers D.")
    opened = desk.unlock(desk_folder, face.passphrase("Passphrase of the desk"), face.clock)
    try:
        if requests is not None:
            written = stamps.write_requests(opened, requests)
            face.show({"requests": written}, f"{len(written)} requests written to {requests}.")
        elif answers is not None:
            taken = stamps.take_answers(opened, answers)
            lines = [f"receipt {one.receipt}: {one.time}, by {one.authority}" for one in taken]
            face.show({"stamped": taken}, "\n".join(lines))
    finally:
        opened.lock()


def _moment(text: str) -> datetime:
    try:
        return parse_moment(text)
    except ValueError:
        raise UsageError(
            "time-malformed", "That is no time with an offset.", "Write it as 2026-11-23T09:00:00+03:00."
        ) from None


@group.command("receipts")
@click.argument("intake", type=_DESK)
@click.option("--out", type=_FOLDER, required=True)
@command
def export_receipts(face: Face, intake: Path, out: Path) -> None:
    """Write every receipt, received and verified, as folders to take back to the field."""
    with at_desk(face, intake, "intake") as desk:
        rows = receipts.export(desk, out)
    lines = [f"bundle {r.sequence}  {r.kind}  {r.time}  {r.signer}" for r in rows]
    face.show({"receipts": rows, "folder": str(out)}, "\n".join(lines) or "No receipts yet.")


@group.command("identities")
@click.argument("desk_folder", type=_DESK)
@click.option("--out", type=_FILE, required=True, help="A new file; whoever has it can read what the desk can.")
@command
def export_identities(face: Face, desk_folder: Path, out: Path) -> None:
    """Write the desk's age identities in the clear, to open bundles with stock tools."""
    count = identities.export(desk_folder, face.passphrase("Passphrase of the desk"), out, face.clock)
    face.show({"identities": count, "file": str(out)}, f"{count} age identities written IN THE CLEAR to {out}.")
