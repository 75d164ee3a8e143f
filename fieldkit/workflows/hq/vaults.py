"""Which vaults may still send something that a month's key opens, and declaring one lost.

A vault that seals has been received past a month when a bundle of its chain that is sealed to a later month's key was
opened and verified here, and with it every bundle that its lines name before. One that only gives parcels has been when
a line of later date came. A vault whose person was let in after the month never used its key. Of one that sent nothing
yet there is only the certificate.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from fieldkit.casework import CaseLedger, Content, ReachedChain
from fieldkit.custody import Subject
from fieldkit.digest import sha256
from fieldkit.errors import RefusedError, UsageError
from fieldkit.intake.desk_chain import DeskChain
from fieldkit.keys.people import certificate_digest, load_certificate, read_person
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.hq.month_list import month_of, recipients

VaultState = Literal["past", "behind", "unopened", "nothing-received", "closed", "lost"]
SETTLED = frozenset({"past", "closed", "lost"})


@dataclass(frozen=True, slots=True)
class VaultReach:
    """One vault as a month's end sees it. ``vault`` is its chain, or a certificate digest where no line of it came;
    ``people`` are pseudonyms; ``until`` the time of its newest line here; ``waiting`` bundles it sealed that were not
    verified here. ``past``, ``closed`` and ``lost`` stand in nobody's way."""

    vault: str
    people: tuple[str, ...]
    state: VaultState
    until: str | None
    waiting: tuple[str, ...] = ()


@contextmanager
def ledger(desk: Desk) -> Iterator[CaseLedger]:
    """The custodian's ledger, open until the block ends."""
    found = CaseLedger(desk.folder / "case.db", bytes.fromhex(desk.state["ledger"]))
    try:
        yield found
    finally:
        found.close()


def months_by_digest(desk: Desk) -> dict[str, str]:
    """Digest text of a recipient, as heads name it, to its month; destroyed months too."""
    gone = {month: one["recipient"] for month, one in desk.state.get("destroyed", {}).items()}
    return {str(sha256(one.encode("ascii"))): month for month, one in {**gone, **recipients(desk)}.items()}


def reached(desk: Desk, case: CaseLedger, month: str) -> tuple[VaultReach, ...]:
    """Every vault that can have held a kit with this month's key, and how far each was received."""
    chains, codes = case.reach.chains(), _codes(desk)
    judge = _Judge(
        month,
        {one.chain: one for one in chains},
        case.reach.contents(),
        months_by_digest(desk),
        frozenset(case.reach.lost()),
    )
    found = [
        VaultReach(
            one.chain,
            tuple(sorted(one.people.values())),
            judge.state(one.chain),
            one.until or None,
            one.pending,
        )
        for one in chains
    ]
    seen = {person for one in chains for person in one.people}
    silent = sorted((set(codes) | case.let_in()) - seen - _later(desk, month))
    return (
        *found,
        *(
            VaultReach(one, (codes.get(one, one[:12]),), "lost" if one in judge.lost else "nothing-received", None)
            for one in silent
        ),
    )


@dataclass(frozen=True, slots=True)
class _Judge:
    month: str
    chains: dict[str, ReachedChain]
    contents: tuple[Content, ...]
    months: dict[str, str]
    lost: frozenset[str]

    def state(self, chain: str, before: frozenset[str] = frozenset()) -> VaultState:
        one = self.chains[chain]
        if chain in self.lost:
            return "lost"
        if one.pending:
            return "unopened"
        if self._past(one):
            return "past"
        after = one.goes_on
        if after in self.chains and after not in before and self.state(after, before | {chain}) in SETTLED:
            return "closed"
        return "behind"

    def _past(self, one: ReachedChain) -> bool:
        sealed = [content for content in self.contents if content.chain == one.chain]
        later = any(content.verified and self.months.get(content.recipient, "") > self.month for content in sealed)
        return one.until[:7] > self.month and (later or not sealed)


def _later(desk: Desk, month: str) -> set[str]:
    """Who was certified only after the month: nothing that they sealed in it would hold."""
    people = [one.certificate for kit in desk.kits() for one in kit.people]
    return {certificate_digest(one) for one in people if month_of(load_certificate(one).not_valid_before_utc) > month}


def _codes(desk: Desk) -> dict[str, str]:
    people = [one.certificate for kit in desk.kits() for one in kit.people]
    return {certificate_digest(one): read_person(one).code for one in people}


def declare_lost(desk: Desk, which: str, reason: str) -> VaultReach:
    """Expect nothing more of a vault.

    :param which: its chain, or the code or certificate digest of a person of whom nothing ever came.
    :raises RefusedError: ``wrong-desk``.
    :raises UsageError: ``vault-unknown``, ``vault-ambiguous``, ``reason-missing``.
    """
    desk.require("custodian")
    if not reason.strip():
        raise UsageError("reason-missing", "Say how the vault was lost.", "Give --reason, without names.")
    now = desk.clock.now()
    with ledger(desk) as case:
        one = _find(reached(desk, case, month_of(now.wall)), which)
        if one.state != "lost":
            kind = "chain" if one.vault in {chain.chain for chain in case.reach.chains()} else "certificate"
            digest = case.newest_tip(one.vault) if kind == "chain" else one.vault
            chain = DeskChain(desk.folder, desk.state["chain"], desk.signer())
            chain.append(now, "declared-lost", [Subject(kind, one.vault, digest)], reason=reason.strip())
            case.reach.declare_lost(one.vault, reason.strip(), now.text)
        return _find(reached(desk, case, month_of(now.wall)), one.vault)


def _find(known: tuple[VaultReach, ...], which: str) -> VaultReach:
    found = [one for one in known if one.vault == which]
    found = found or [one for one in known if which in one.people and one.state in ("nothing-received", "lost")]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError("vault-ambiguous", f"Several vaults are called {which}.", "Give its chain.")
    raise UsageError("vault-unknown", f"No vault here is {which}.", "Give a chain, as hq keys list shows it.")


def require_openable(desk: Desk, records_recipients: tuple[str, ...]) -> None:
    """Refuse, by name, a bundle whose month's key was destroyed.

    :raises RefusedError: ``month-destroyed``.
    """
    months = months_by_digest(desk)
    for one in records_recipients:
        gone = desk.state.get("destroyed", {}).get(months.get(one, ""))
        if gone is not None:
            raise RefusedError(
                "month-destroyed",
                f"The key of {months[one]}, which this bundle is sealed to, was destroyed here on {gone['at']}.",
                "Nothing opens it any more. Use what casework keeps, or ask its team to seal again what it still has.",
            )
