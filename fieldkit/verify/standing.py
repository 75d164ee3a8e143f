"""Whether a signer's certificate still stood when the signature came into outside hands.

A claimed time proves nothing by itself: whoever holds a stolen key can write any. So a bundle is judged twice: at the
claimed time, with the lists of that time, and against its **arrival**, the first time that somebody outside vouches for
(the genTime of a time-stamp token, else headquarters' receipt, else now). The rules (FORMAT.md, "Revocation"):

- revoked, but arrived before the key was doubted: it stands, and the later revocation is a line of its own;
- revoked, and arrived later or never before: set aside for a person, never deleted;
- expired between the claimed time and arrival: it holds at the claimed time only, and the report says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from fieldkit.custody import Body, Entry, Tip
from fieldkit.keys import people
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.revocation import Revocation, openssl_refuses, revocation_of
from fieldkit.keys.verifier import SignedBy
from fieldkit.verify.report import ReportBuilder

Verdict = Literal["stands", "revoked-later", "claimed-time-only", "set-aside"]

_TITLE: Final = "The signer's certificate stood when the bundle arrived"
_WHY: Final = {"stolen": "stolen", "lost": "lost", "left": "held by someone who left", "replaced": "replaced"}


@dataclass(frozen=True, slots=True)
class Arrival:
    """When outside hands first had it, by whose word (``token``, ``receipt`` or ``now``), and up to which tips."""

    time: datetime
    by: Literal["token", "receipt", "now"]
    tips: tuple[Tip, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """``revocation`` is None where nothing was revoked."""

    verdict: Verdict
    revocation: Revocation | None = None


def first(arrivals: Iterable[Arrival]) -> Arrival:
    """The earliest; of two at one time the stronger word."""
    order = ("token", "receipt", "now")
    return min(arrivals, key=lambda one: (one.time, order.index(one.by)))


def judge(signed: SignedBy, anchors: TrustAnchors, claimed: datetime, arrival: Arrival) -> Standing:
    """Judge one signature. ``anchors`` hold every list known, the newest among them."""
    revocation = revocation_of(signed.certificate, signed.chain, anchors)
    if revocation is not None:
        stood = arrival.time < revocation.invalid_from and not signed.revoked
        return Standing("revoked-later" if stood else "set-aside", revocation)
    if signed.revoked:
        return Standing("set-aside")
    ends = min(people.load_certificate(one).not_valid_after_utc for one in (signed.certificate, *signed.chain))
    return Standing("claimed-time-only" if claimed <= ends < arrival.time else "stands")


def check_standing(
    builder: ReportBuilder, signed: SignedBy, anchors: TrustAnchors, claimed: datetime, arrival: Arrival
) -> Standing:
    """Judge, and say it in the report."""
    standing = judge(signed, anchors, claimed, arrival)
    came = f"{arrival.time.isoformat(timespec='seconds')} ({_BY[arrival.by]})"
    facts = (("Claimed time", claimed.isoformat(timespec="seconds")), ("Arrived", came))
    match standing.verdict:
        case "stands":
            builder.add("standing", "pass", _TITLE, f"Not revoked, not expired on arrival, {came}", facts=facts)
        case "claimed-time-only":
            detail = f"The certificate expired between sealing and arrival, {came}: it holds at the claimed time only"
            builder.add("standing", "ask", _TITLE, detail, facts=facts)
        case "revoked-later":
            builder.add("standing", "pass", _TITLE, f"It arrived before its signer's key was doubted, {came}")
            _say_later(builder, standing, arrival)
        case _:
            builder.add("standing", "ask", _TITLE, _set_aside(standing, claimed), facts=facts)
    return standing


_BY: Final = {
    "token": "a time-stamp authority's word",
    "receipt": "headquarters' receipt, headquarters' word only",
    "now": "now, for the first time",
}


def _say_later(builder: ReportBuilder, standing: Standing, arrival: Arrival) -> None:
    revocation = standing.revocation
    assert revocation is not None
    detail = (
        f"Revoked on {_day(revocation.since)} as {_WHY[revocation.reason]}, doubted from "
        f"{_day(revocation.invalid_from)}; this was in outside hands on {_day(arrival.time)} and stands"
    )
    builder.add("revoked-later", "pass", "A certificate was revoked later", detail, command=LIST_COMMAND)


def _set_aside(standing: Standing, claimed: datetime) -> str:
    revocation = standing.revocation
    if revocation is None:
        return "The certificate was revoked at the claimed time. Set aside for a person to judge; nothing is deleted"
    when = "before" if claimed < revocation.invalid_from else "after"
    held = "; it holds at the claimed time only" if claimed < revocation.invalid_from else ""
    return (
        f"Revoked on {_day(revocation.since)} as {_WHY[revocation.reason]}, doubted from "
        f"{_day(revocation.invalid_from)}. It claims to be from {when} that, and nothing outside shows that it "
        f"was{held}. Set aside for a person to judge; nothing is deleted"
    )


def say_where_openssl_differs(
    builder: ReportBuilder, what: str, signed: SignedBy, anchors: TrustAnchors, at: datetime
) -> None:
    """Print both results where OpenSSL, which reads no dates in lists, says something else than ours at ``at``."""
    if signed.revoked or not openssl_refuses(signed.certificate, signed.chain, anchors, at):
        return
    when = at.isoformat(timespec="seconds")
    detail = (
        f"Ours: it held at {when}, because the list names a later date. openssl: refused, because the list of that "
        "time names the certificate, whatever the date. Read the list and judge"
    )
    builder.add("openssl-differs", "ask", f"{what}: two tools, two results", detail, command=LIST_COMMAND)


LIST_COMMAND: Final = "openssl crl -in roots-and-crls.pem -noout -text"


def say_lines(
    builder: ReportBuilder,
    chains: Iterable[tuple[str, Sequence[tuple[Entry, Body | None]]]],
    revoked: Mapping[str, Revocation],
    arrivals: Sequence[Arrival],
) -> int:
    """Say which lines of people whose certificate was revoked stand, being anchored in time; how many do not.

    :param revoked: by certificate digest.
    """
    stand: dict[str, int] = {}
    aside: dict[str, list[int]] = {}
    for chain, entries in chains:
        for entry, body in entries:
            if body is None or body.person not in revoked:
                continue
            if entry.seq <= _anchored(chain, revoked[body.person].invalid_from, arrivals):
                stand[chain] = stand.get(chain, 0) + 1
            else:
                aside.setdefault(chain, []).append(entry.seq)
    if not revoked or not (stand or aside):
        return 0
    title = "Lines by people whose certificate was revoked"
    spans = ", ".join(f"{seqs[0]}-{seqs[-1]} of {chain[:8]}" for chain, seqs in aside.items())
    count = sum(stand.values())
    if not aside:
        builder.add(
            "revoked-lines", "pass", title, f"{count} lines, all anchored before the key was doubted; they stand"
        )
    else:
        detail = f"{count} lines were anchored in time and stand; set aside for a person: lines {spans}"
        builder.add("revoked-lines", "ask", title, detail)
    return sum(len(seqs) for seqs in aside.values())


def _anchored(chain: str, before: datetime, arrivals: Sequence[Arrival]) -> int:
    """The highest sequence number of a chain that outside hands had before a time; -1 for none."""
    return max((tip.seq for one in arrivals if one.time < before for tip in one.tips if tip.chain == chain), default=-1)


def _day(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d")
