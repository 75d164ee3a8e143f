"""The keys of the months at the custodian's desk: which there are, and making those that are missing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from fieldkit.age import generate_identity
from fieldkit.custody import Subject
from fieldkit.digest import sha256
from fieldkit.errors import UsageError
from fieldkit.intake.desk_chain import DeskChain
from fieldkit.workflows.hq import month_list, vaults
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.hq.month_list import month_of
from fieldkit.workflows.hq.setup import month_names
from fieldkit.workflows.hq.vaults import VaultReach


@dataclass(frozen=True, slots=True)
class MonthKey:
    """One month's key. ``recipient`` is what kits carry; ``bundles`` are those opened here that are sealed to it;
    ``destroyed`` when it was."""

    month: str
    state: Literal["past", "current", "future", "destroyed"]
    recipient: str
    bundles: tuple[str, ...]
    destroyed: str | None


@dataclass(frozen=True, slots=True)
class MonthKeys:
    """Every month's key, and every vault as the end of the month before this one sees it."""

    months: tuple[MonthKey, ...]
    vaults: tuple[VaultReach, ...]


@dataclass(frozen=True, slots=True)
class NewMonths:
    """The months whose keys were made, the last month that has one, and where the list for the root desk went."""

    made: tuple[str, ...]
    until: str
    file: str | None


def listing(desk: Desk) -> MonthKeys:
    """Every month's key and vault.

    :raises RefusedError: ``wrong-desk``.
    """
    desk.require("custodian")
    now = month_of(desk.clock.now().wall)
    gone = desk.state.get("destroyed", {})
    known = {**{month: one["recipient"] for month, one in gone.items()}, **month_list.recipients(desk)}
    with vaults.ledger(desk) as case:
        contents, months = case.reach.contents(), vaults.months_by_digest(desk)
        found = tuple(
            MonthKey(
                month,
                "destroyed" if month in gone else "past" if month < now else "current" if month == now else "future",
                recipient,
                tuple(one.bundle for one in contents if months.get(one.recipient) == month),
                gone[month]["at"] if month in gone else None,
            )
            for month, recipient in sorted(known.items())
        )
        return MonthKeys(found, vaults.reached(desk, case, _before(now)))


def _before(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year - 1:04d}-12" if number == 1 else f"{year:04d}-{number - 1:02d}"


def renew(desk: Desk, out: Path | None = None) -> NewMonths:
    """Make the keys of this month and the twelve after it, as far as they are missing, and write the list for the root.

    A month that was destroyed gets no second key.

    :param out: a file for the list, where the root desk is not beside this one.
    :raises RefusedError: ``wrong-desk``.
    :raises UsageError: ``file-exists``.
    """
    desk.require("custodian")
    if out is not None and out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
    kind: Any = "x25519" if desk.state["classic"] else "hybrid"
    now = desk.clock.now()
    there = desk.state["months"].keys() | desk.state.get("destroyed", {}).keys()
    made = {month: generate_identity(kind) for month in month_names(now.wall) if month not in there}
    if made:
        desk.state["months"] |= {month: identity.secret_text for month, identity in made.items()}
        desk.save()
        subjects = [
            Subject("month", month, sha256(str(identity.recipient).encode("ascii")).hex)
            for month, identity in made.items()
        ]
        DeskChain(desk.folder, desk.state["chain"], desk.signer()).append(now, "key-added", subjects)
    return NewMonths(tuple(made), max(desk.state["months"]), month_list.write(desk, out))
