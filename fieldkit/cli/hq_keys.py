"""``fieldkit hq keys``, ``hq lost``, ``hq reissue``: keys, the vaults that may still send, receipts signed anew.

``hq new-intake`` and ``hq rebuild`` put an intake back that was lost."""

from __future__ import annotations

from pathlib import Path

import click

from fieldkit.cli.face import Face, command
from fieldkit.cli.sessions import at_desk
from fieldkit.errors import UsageError
from fieldkit.workflows.hq import age_keys, desk, month_destroy, month_keys, rebuild, reissue, vaults
from fieldkit.workflows.hq.month_destroy import MonthDestruction
from fieldkit.workflows.hq.vaults import VaultReach

_DESK = click.Path(path_type=Path, exists=True, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False)
_LIST = "Where to write the list of months for the root desk, if that is not beside this one."


@click.group("keys")
def group() -> None:
    """The keys of the months at the custodian's desk: list, make new ones, destroy."""


@group.command("list")
@click.argument("custodian", type=_DESK)
@command
def list_keys(face: Face, custodian: Path) -> None:
    """List the months' keys, what was sealed to them, and how far each vault was received."""
    with at_desk(face, custodian, "custodian") as opened:
        found = month_keys.listing(opened)
    lines = [
        f"{one.month}  {one.state}  {len(one.bundles)} bundles" + (f"  {one.destroyed}" if one.destroyed else "")
        for one in found.months
    ]
    face.show(found, "\n".join([*lines, *map(_vault_line, found.vaults)]))


@group.command("new")
@click.argument("custodian", type=_DESK)
@click.option("--out", type=_FILE, help=_LIST)
@command
def new_keys(face: Face, custodian: Path, out: Path | None) -> None:
    """Make the keys of this month and the twelve after it that are missing; the next kits carry them."""
    with at_desk(face, custodian, "custodian") as opened:
        made = month_keys.renew(opened, out)
    text = f"Keys made: {', '.join(made.made) or 'none were missing'}. The last is that of {made.until}.\n"
    face.show(made, text + _list_line(made.file))


@group.command("destroy")
@click.argument("custodian", type=_DESK)
@click.argument("month")
@click.option("--rehearse", is_flag=True, help="Say what it would mean and do nothing; so it is without --yes.")
@click.option("--yes", "confirmed", is_flag=True, help="Destroy the key. There is no way back.")
@click.option("--give-up", is_flag=True, help="Also where what was opened is kept nowhere any more.")
@click.option("--out", type=_FILE, help=_LIST)
@command
def destroy_key(
    face: Face, custodian: Path, month: str, rehearse: bool, confirmed: bool, give_up: bool, out: Path | None
) -> None:
    """Destroy the key of MONTH (as 2026-11): nothing that was sealed to it opens again, wherever it lies."""
    if rehearse and confirmed:
        raise UsageError("usage", "A rehearsal does nothing.", "Give --rehearse or --yes.")
    passphrase = face.passphrase("Passphrase of the custodian desk")
    opened = desk.unlock(custodian, passphrase, face.clock)
    try:
        found = month_destroy.destroy(opened, month, passphrase, confirmed=confirmed, give_up=give_up, out=out)
    finally:
        opened.lock()
    face.show(found, _told(found))


@group.command("renew")
@click.argument("custodian", type=_DESK)
@click.argument("which", metavar="transport|identity", type=click.Choice(["transport", "identity"]))
@click.option("--out", type=_FILE, help=_LIST)
@command
def renew_key(face: Face, custodian: Path, which: age_keys.AgeKey, out: Path | None) -> None:
    """Make a new transport or identity key; the next kits carry it, and the former ones are kept for what is sealed."""
    with at_desk(face, custodian, "custodian") as opened:
        made = age_keys.renew(opened, which, out)
    text = f"New {made.key} key: {made.recipient}\nFormer keys kept: {made.former}.\n{_list_line(made.file)}"
    face.show(made, text + ("\nHand it to the intake: hq keys hand-over." if which == "transport" else ""))


@group.command("hand-over")
@click.argument("custodian", type=_DESK)
@click.option("--out", type=_FILE, required=True, help="A new file, for the intake desk alone.")
@command
def hand_over(face: Face, custodian: Path, out: Path) -> None:
    """Write the transport key for the intake desk, under a passphrase that is shown once."""
    with at_desk(face, custodian, "custodian") as opened:
        made = age_keys.hand_over(opened, out)
    face.show(made, f"Written to {made.file}.\nPassphrase, shown this once, to be said apart: {made.passphrase}")


@group.command("take")
@click.argument("intake", type=_DESK)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@command
def take_key(face: Face, intake: Path, file: Path) -> None:
    """Take the transport key in at the intake desk. The second line of the passphrase file opens FILE."""
    given = face.second_passphrase()
    if given is None:
        raise UsageError("passphrase-missing", "The file has a passphrase of its own.", "Write it on the second line.")
    with at_desk(face, intake, "intake") as opened:
        recipient = age_keys.take(opened, file, given)
    face.show({"recipient": recipient}, f"Heads sealed to {recipient} open here now; those of former keys still do.")


@click.command("lost")
@click.argument("custodian", type=_DESK)
@click.argument("which", metavar="VAULT")
@click.option("--reason", required=True, help="How it was lost, without names; it stands in the desk's chain.")
@command
def declare_lost(face: Face, custodian: Path, which: str, reason: str) -> None:
    """Declare VAULT lost, a chain as hq keys list shows it: nothing more is expected of it."""
    with at_desk(face, custodian, "custodian") as opened:
        found = vaults.declare_lost(opened, which, reason)
    face.show(found, _vault_line(found))


@click.command("reissue")
@click.argument("desk_folder", metavar="DESK", type=_DESK)
@command
def reissue_receipts(face: Face, desk_folder: Path) -> None:
    """Sign anew every receipt of the intake or custodian desk whose signer was revoked."""
    opened = desk.unlock(desk_folder, face.passphrase("Passphrase of the desk"), face.clock)
    try:
        rows = reissue.reissue(opened)
    finally:
        opened.lock()
    lines = [f"bundle {r.sequence}  {r.kind}  {r.time}  {r.signer}" for r in rows]
    face.show({"receipts": rows}, "\n".join(lines) or "Every receipt stands; nothing was signed.")


@click.command("new-intake")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--kit", type=click.Path(path_type=Path, exists=True, dir_okay=False), required=True)
@click.option("--transport", type=_FILE, required=True, help="The file of hq keys hand-over.")
@click.option("--out", type=_FILE, required=True, help="Where to write the request for the root desk.")
@command
def new_intake(face: Face, folder: Path, kit: Path, transport: Path, out: Path) -> None:
    """Make an intake desk in the place of one that was lost with its keys; the root certifies it with ``hq replace``.

    The first line of the passphrase file is the new desk's passphrase, the second opens the file of hq keys hand-over.
    """
    given = face.second_passphrase()
    if given is None:
        raise UsageError("passphrase-missing", "The file has a passphrase of its own.", "Write it on the second line.")
    passphrase = face.passphrase("Passphrase of the new desk")
    made = rebuild.new_intake(folder, kit, (transport, given), passphrase, out, face.clock)
    text = f"Desk made in {made.folder}.\nCompare the root with headquarters' own words: {' '.join(made.root)}\n"
    face.show(made, f"{text}Request written to {made.request}.\nRead aloud: {' '.join(made.words)}")


@click.command("rebuild")
@click.argument("intake", type=_DESK)
@click.argument("path", type=click.Path(path_type=Path, exists=True, file_okay=False))
@command
def rebuild_intake(face: Face, intake: Path, path: Path) -> None:
    """Take receipts back, from the folder that hq receipts wrote, where the intake's store was lost."""
    with at_desk(face, intake, "intake") as opened:
        done = rebuild.take_back(opened, path)
    lines = [f"bundle {r.bundle}  {r.kind}  {r.time}  {r.signer}" for r in done.receipts]
    lines += [f"NOT TAKEN  {one.name}: {one.code}" for one in done.refused]
    lines.append("Receive the sticks again: each keeps the receipt that it had.")
    face.show(done, "\n".join(lines))


def _vault_line(one: VaultReach) -> str:
    people = ", ".join(one.people) or "nobody known"
    waiting = f", not verified here: {', '.join(one.waiting)}" if one.waiting else ""
    return f"vault {one.vault}  {people}  {one.state}  {one.until or 'nothing received'}{waiting}"


def _list_line(path: str | None) -> str:
    if path is None:
        return "No root desk is beside this one: write the list with hq keys new --out and take it there."
    return f"The list for the root desk: {path}. Make new kits and take them to the laptops."


def _told(found: MonthDestruction) -> str:
    lines = [
        f"bundle {one.bundle}, sealed {one.sealed}: "
        + (f"its records stand open in {one.kept}" if one.kept else "NOTHING of it is kept where it was opened")
        for one in found.bundles
    ]
    lines += map(_vault_line, found.vaults)
    lines += [
        f"WARNING: this desk's keys were written out in the clear at {one}; find that file." for one in found.exported
    ]
    lines += [f"IN THE WAY: {one.message} {one.next_step}" for one in found.obstacles]
    if found.destroyed:
        head = f"The key of {found.month} is destroyed. {len(found.bundles)} bundles known here open no more."
        return "\n".join([head, *lines, _list_line(found.list)])
    verdict = "It is not allowed yet." if found.obstacles else "Nothing stands in the way; --yes destroys it."
    head = f"A rehearsal: without the key of {found.month}, {len(found.bundles)} bundles known here would open no more."
    return "\n".join([head, *lines, verdict])
