"""The custodian's list of age keys on its way to the root desk, and into kits: the months', transport, identity.

The root makes no age key and opens nothing: it takes the recipients from a list that the custodian signed, and never
an older one, so that a destroyed month is in no later kit.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from fieldkit.age import parse_identity
from fieldkit.bundle.files import read_small
from fieldkit.errors import EvidenceError
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.month_keys import read_month_keys, write_month_keys
from fieldkit.storage.durable import disk_errors, write_durable
from fieldkit.workflows.hq.authorities import raw, root_certificate
from fieldkit.workflows.hq.desk import Desk

NAME = "months.list"


def month_of(moment: datetime) -> str:
    """``YYYY-MM`` in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m")


def recipients(desk: Desk) -> dict[str, str]:
    """The recipient of each month whose key is at the custodian's desk."""
    return {month: str(parse_identity(secret).recipient) for month, secret in sorted(desk.state["months"].items())}


def write(desk: Desk, out: Path | None) -> str | None:
    """Sign a list of the months that exist, leave it at the root desk beside this one, and write it to ``out``; where
    it went, None if nowhere."""
    number = desk.state.get("months_number", 0) + 1
    transport, identity = (str(parse_identity(desk.state[one]).recipient) for one in ("transport", "identity"))
    months = list(recipients(desk).items())
    exact = write_month_keys(desk.signer(), number, desk.clock.now().wall, months, transport, [identity])
    desk.state["months_number"] = number
    desk.save()
    beside = desk.folder.parent / "root"
    targets = [one for one in (beside / NAME if (beside / "desk.json").exists() else None, out) if one is not None]
    for target in targets:
        write_durable(target, exact)
    return str(targets[-1]) if targets else None


def take_left(desk: Desk) -> None:
    """Take the list that a custodian's desk beside this one left, if there is one.

    :raises EvidenceError: as ``take``.
    """
    left = desk.folder / NAME
    if left.is_file():
        take(desk, left)
        with disk_errors(NAME):
            left.unlink()


def take(desk: Desk, path: Path) -> None:
    """Take a list at the root desk; the same list again changes nothing.

    :raises EvidenceError: ``pair-malformed``, ``months-malformed``; ``months-other-signer``: not by the custodian in
        office; ``months-older``.
    """
    state = desk.state
    anchors = TrustAnchors((root_certificate(desk),), (raw(state["root_crl"]),))
    untrusted = read_small(path, LIMITS.kit)
    try:
        found = read_month_keys(untrusted, anchors)
    except EvidenceError as error:
        if error.code in ("pair-malformed", "months-malformed"):
            raise
        raise _other_signer() from error
    if found.signer not in [raw(one) for one in state["custodians"]]:
        raise _other_signer()
    known = state.get("months_number", 0)
    if found.number < known:
        raise EvidenceError(
            "months-older", "A newer list of month keys was taken before.", "Write a new one with hq keys new."
        )
    if found.number > known:
        state["months"] = [list(one) for one in found.months]
        state["months_number"] = found.number
        state["transport"] = found.transport or state["transport"]
        state["identities"] = list(found.identities) or state["identities"]
        desk.save()


def _other_signer() -> EvidenceError:
    return EvidenceError(
        "months-other-signer",
        "The list of month keys was not signed by the custodian in office, under the root in office.",
        "Write it again at the custodian's desk with hq keys new, once the newest kit is there.",
    )


def for_kit(desk: Desk) -> tuple[tuple[str, str], ...]:
    """What a kit made now carries: this month and those after it, and so none that was destroyed; the last one there is
    where all have passed."""
    now = month_of(desk.clock.now().wall)
    known = [(month, recipient) for month, recipient in desk.state["months"]]
    return tuple(one for one in known if one[0] >= now) or tuple(known[-1:])
