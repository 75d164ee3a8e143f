"""Destroy a month's key at the custodian's desk: whatever was sealed to it, here or on any stick, opens no more.

That makes an erasure final. It is allowed only when nothing that was sealed to the key can still come (``vaults``) and
what was opened with it is kept, or a person gives that up. Without ``confirmed`` nothing is done: a rehearsal says what
would no longer open, what casework keeps, and what stands in the way.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from fieldkit.custody import Subject
from fieldkit.digest import sha256
from fieldkit.errors import FieldkitError, RefusedError, UsageError
from fieldkit.intake.desk_chain import DeskChain
from fieldkit.workflows.hq import month_list, vaults
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.hq.month_list import month_of
from fieldkit.workflows.hq.vaults import SETTLED, VaultReach


@dataclass(frozen=True, slots=True)
class ClosedBundle:
    """A bundle that opens no more. ``kept`` is the folder where its records stand open, None where nothing is there
    any more; ``verified`` says that a verified receipt was signed."""

    bundle: str
    sealed: str
    verified: bool
    kept: str | None


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why it is not allowed, as the error would say it."""

    code: str
    message: str
    next_step: str


@dataclass(frozen=True, slots=True)
class MonthDestruction:
    """What destroying means. ``exported`` are times at which this desk's keys were written out in the clear: those
    files are not reached. ``list`` is where the new list for the root desk went."""

    month: str
    destroyed: bool
    bundles: tuple[ClosedBundle, ...]
    vaults: tuple[VaultReach, ...]
    exported: tuple[str, ...]
    obstacles: tuple[Obstacle, ...]
    list: str | None = None


def destroy(
    desk: Desk, month: str, passphrase: str, *, confirmed: bool = False, give_up: bool = False, out: Path | None = None
) -> MonthDestruction:
    """Rehearse, or destroy where ``confirmed``.

    :param passphrase: the desk's: its key changes with the destruction.
    :param give_up: destroy although contents that were opened are kept nowhere.
    :param out: a file for the new list of months, where the root desk is not beside this one.
    :raises RefusedError: ``wrong-desk``; where confirmed ``month-in-use``, ``vaults-behind``, ``contents-not-kept``.
    :raises UsageError: ``month-unknown``; ``month-gone``: it was destroyed before; ``file-exists``.
    """
    desk.require("custodian")
    if out is not None and out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
    _write_owed_lines(desk)
    if month in desk.state.get("destroyed", {}):
        raise UsageError("month-gone", f"The key of {month} was destroyed before.", "There is nothing left to destroy.")
    if month not in desk.state["months"]:
        raise UsageError("month-unknown", f"There is no key of {month} here.", "Give a month as hq keys list shows it.")
    found = _rehearse(desk, month, give_up)
    if not confirmed:
        return found
    for one in found.obstacles:
        raise RefusedError(one.code, one.message, one.next_step)
    recipient = month_list.recipients(desk)[month]
    del desk.state["months"][month]
    gone = {"recipient": recipient, "at": desk.clock.now().text, "line": False}
    desk.state["destroyed"] = {**desk.state.get("destroyed", {}), month: gone}
    desk.save_under_new_key(passphrase)
    _write_owed_lines(desk)
    return replace(found, destroyed=True, list=month_list.write(desk, out))


def _write_owed_lines(desk: Desk) -> None:
    """The line comes after the deed; one that a cut kept from being written is written now."""
    owed = [(month, one) for month, one in desk.state.get("destroyed", {}).items() if not one["line"]]
    for month, one in owed:
        subject = Subject("month", month, sha256(one["recipient"].encode("ascii")).hex)
        chain = DeskChain(desk.folder, desk.state["chain"], desk.signer())
        chain.append(desk.clock.now(), "key-destroyed", [subject], reason=f"destroyed {one['at']}")
        one["line"] = True
        desk.save()


def _rehearse(desk: Desk, month: str, give_up: bool) -> MonthDestruction:
    with vaults.ledger(desk) as case:
        months = vaults.months_by_digest(desk)
        bundles = tuple(
            ClosedBundle(one.bundle, one.sealed, one.verified, _kept(one.folder))
            for one in case.reach.contents()
            if months.get(one.recipient) == month
        )
        reached = vaults.reached(desk, case, month)
    errors = [
        *_in_use(desk, month),
        *_behind(reached),
        *([] if give_up else _not_kept(bundles)),
    ]
    obstacles = tuple(Obstacle(one.code, one.message, one.next_step) for one in errors)
    return MonthDestruction(month, False, bundles, reached, tuple(desk.state.get("exported", [])), obstacles)


def _kept(folder: str) -> str | None:
    return folder if (Path(folder) / "records.zip").is_file() else None


def _in_use(desk: Desk, month: str) -> list[FieldkitError]:
    """The current month, those to come, and the newest there is: after the last month of its kit a laptop takes the
    last."""
    if month < month_of(desk.clock.now().wall) and month != max(desk.state["months"]):
        return []
    return [
        RefusedError(
            "month-in-use",
            f"Bundles are still sealed to the key of {month}.",
            "Wait for the month to end; where it is the last key there is, make new ones with hq keys new first.",
        )
    ]


def _behind(reached: tuple[VaultReach, ...]) -> list[FieldkitError]:
    waiting = [one for one in reached if one.state not in SETTLED]
    if not waiting:
        return []
    named = ", ".join(f"{'/'.join(one.people) or 'unknown'} ({one.vault[:8]})" for one in waiting)
    return [
        RefusedError(
            "vaults-behind",
            f"Vaults that held the key were not received past that month: {named}.",
            "Open and verify what they send next, or declare a vault lost with hq lost.",
        )
    ]


def _not_kept(bundles: tuple[ClosedBundle, ...]) -> list[FieldkitError]:
    bare = [one.bundle[:8] for one in bundles if one.kept is None]
    if not bare:
        return []
    return [
        RefusedError(
            "contents-not-kept",
            f"What was opened of these bundles is no longer where it was written: {', '.join(bare)}.",
            "Open them once more and keep what stays, or give it up with --give-up.",
        )
    ]
