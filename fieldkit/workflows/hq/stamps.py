"""Time-stamps for the receipts of a desk: intake stamps the outer check, the custodian the inner.

Requests leave as files and answers come back as files, because the desk may have no network and an authority is
whoever the kit pins. ``time-stamps/<receipt id>/<n>.tsr`` at the desk keeps them; they are checked whenever they are
used. Without one, a receipt's time is headquarters' word only, and every report says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from fieldkit.bundle.files import read_small
from fieldkit.casework import CaseLedger
from fieldkit.digest import sha256
from fieldkit.errors import UsageError
from fieldkit.keys.kit_contents import PinnedAuthority
from fieldkit.receipts.receipt import Receipt, parse_receipt
from fieldkit.receipts.timestamps import MAX_BYTES, TimeStampAuthority, Token, checked_in, make_request, read_token
from fieldkit.storage.durable import write_durable
from fieldkit.workflows.hq import arrivals, authorities, intake_desk
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.hq.revoke import read_certificates

_ANSWER = re.compile(r"([0-9a-f]{32})(?:[.-][A-Za-z0-9.-]{0,40})?\.tsr")


@dataclass(frozen=True, slots=True)
class Stamped:
    """One token that was taken in: of which receipt, whose, and the time that it gives (RFC 3339)."""

    receipt: str
    authority: str
    time: str


def pin(desk: Desk, name: str, roots: Path) -> PinnedAuthority:
    """Trust an authority: every kit from the next one on names it.

    :raises RefusedError: ``wrong-desk``.
    :raises UsageError: ``authority-taken``.
    :raises EvidenceError: ``certificate-malformed``.
    """
    desk.require("root")
    known = desk.state.setdefault("time_stamp_authorities", [])
    if any(one["name"] == name for one in known):
        raise UsageError("authority-taken", f"An authority {name} is known already.", "Choose another name.")
    found = read_certificates(roots)
    known.append({"name": name, "roots": [authorities.text(one) for one in found]})
    desk.save()
    return PinnedAuthority(name, found)


def pinned(desk: Desk) -> tuple[PinnedAuthority, ...]:
    """The authorities that the newest kits name."""
    found = {one.name: one for kit in desk.kits() for one in kit.time_stamp_authorities}
    return tuple(found.values())


def write_requests(desk: Desk, out: Path) -> tuple[str, ...]:
    """Write ``<receipt id>.tsq`` for each receipt of this desk that has no token yet; the paths.

    :raises RefusedError: ``wrong-desk``.
    """
    out.mkdir(parents=True, exist_ok=True)
    paths = []
    for receipt in own_receipts(desk):
        if not tokens_of(desk, receipt):
            path = out / f"{receipt.id}.tsq"
            write_durable(path, make_request(receipt.p7s), 0o644)
            paths.append(str(path))
    return tuple(paths)


def take_answers(desk: Desk, path: Path) -> tuple[Stamped, ...]:
    """Check and keep every ``<receipt id>[.name].tsr`` in a folder. Tokens of other receipts are passed over.

    :raises EvidenceError: ``time-stamp-malformed``, ``time-stamp-untrusted``.
    :raises UsageError: ``no-time-stamp``.
    """
    own = {receipt.id: receipt for receipt in own_receipts(desk)}
    found = []
    for one in sorted(path.iterdir()):
        match = _ANSWER.fullmatch(one.name)
        if match is not None and match[1] in own:
            found.append(keep(desk, own[match[1]], read_small(one, MAX_BYTES)))
    if not found:
        raise UsageError("no-time-stamp", f"There is no answer in {path}.", "Name each <receipt id>.tsr.")
    return tuple(found)


def stamp(desk: Desk, authority: TimeStampAuthority) -> tuple[Stamped, ...]:
    """Ask an authority for each receipt of this desk that has no token yet.

    :raises EnvironmentFailure: the authority cannot be reached.
    """
    without = [one for one in own_receipts(desk) if not tokens_of(desk, one)]
    return tuple(keep(desk, one, authority.stamp(make_request(one.p7s))) for one in without)


def keep(desk: Desk, receipt: Receipt, untrusted: bytes) -> Stamped:
    """Check one token and keep it, at the intake desk beside this one too, and beside the bundle."""
    token = read_token(untrusted, receipt.p7s, pinned(desk))
    for folder in dict.fromkeys((desk.folder, desk.folder.parent / "intake")):
        if (folder / "desk.json").exists():
            _write(folder / arrivals.STAMPS / receipt.id, untrusted)
    if desk.kind == "intake":
        with intake_desk.opened(desk) as store:
            arrivals.lay_beside(desk, store.bundle_folder(receipt.bundle), receipt, tokens_of(desk, receipt))
    return Stamped(receipt.id, token.authority.name, token.time.isoformat(timespec="seconds"))


def tokens_of(desk: Desk, receipt: Receipt) -> tuple[Token, ...]:
    """The tokens of a receipt that check under the pinned authorities, earliest first."""
    return checked_in(desk.folder / arrivals.STAMPS / receipt.id, receipt.p7s, pinned(desk))


def own_receipts(desk: Desk) -> tuple[Receipt, ...]:
    """The receipts that this desk signed.

    :raises RefusedError: ``wrong-desk``.
    """
    if desk.kind == "intake":
        with intake_desk.opened(desk) as store:
            kept = [(one.json, one.p7s) for one in store.receipts() if one.kind == "received"]
    else:
        desk.require("custodian")
        ledger = CaseLedger(desk.folder / "case.db", bytes.fromhex(desk.state["ledger"]))
        try:
            kept = ledger.receipts()
        finally:
            ledger.close()
    return tuple(parse_receipt(json, p7s) for json, p7s in kept)


def _write(folder: Path, exact: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    held = sorted(folder.glob("*.tsr"))
    if all(sha256(read_small(one, MAX_BYTES)) != sha256(exact) for one in held):
        write_durable(folder / f"{len(held) + 1}.tsr", exact)
