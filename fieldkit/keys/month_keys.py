"""The list of the months' recipients that the custodian signs for the root (FORMAT.md, "List of month keys").

The custodian makes the keys and destroys them; the root, which opens nothing, puts their recipients into kits. The list
is whole each time and numbered, so that one from before a destruction never brings a destroyed month back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fieldkit import exactjson
from fieldkit.errors import EvidenceError
from fieldkit.keys import fields
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.oids import CUSTODIAN
from fieldkit.keys.pair_zip import read_pair, write_pair
from fieldkit.keys.signer import Signer
from fieldkit.keys.verifier import verify_cms

FORMAT: Final = "fieldkit-months/1;sha256;cades-p256"
_NAMES: Final = ("months.json", "months.p7s")
_MEMBERS: Final = frozenset({"format", "number", "time", "months"})


@dataclass(frozen=True, slots=True)
class MonthKeys:
    """``number`` counts up with every list; ``months`` are pairs of ``YYYY-MM`` and recipient, in order, of every key
    that exists. ``signer`` is the certificate (DER) that signed. ``transport`` and ``identities`` are the recipients in
    use; a list by an earlier release names none, and changes none."""

    number: int
    time: datetime
    months: tuple[tuple[str, str], ...]
    signer: bytes
    transport: str | None = None
    identities: tuple[str, ...] = ()


def write_month_keys(
    signer: Signer, number: int, at: datetime, months: list[tuple[str, str]], transport: str, identities: list[str]
) -> bytes:
    """A signed list."""
    time = at.replace(microsecond=0)
    line = exactjson.dumps(
        {
            "format": FORMAT,
            "number": number,
            "time": time.isoformat(timespec="seconds"),
            "months": months,
            "transport": transport,
            "identities": identities,
        }
    )
    return write_pair((_NAMES[0], line), (_NAMES[1], signer.sign_cms(line, time)))


def read_month_keys(untrusted: bytes, anchors: TrustAnchors) -> MonthKeys:
    """Read a list and check that a custodian signed it.

    :raises EvidenceError: ``pair-malformed``, ``months-malformed`` and the codes of ``verifier``.
    """
    line, signature = read_pair(untrusted, _NAMES, LIMITS.kit)
    try:
        document = fields.members(exactjson.loads_object(line), _MEMBERS)
        fields.require(document["format"] == FORMAT)
        number, time = fields.count(document["number"]), fields.time(document["time"])
        months = fields.many(document["months"], LIMITS.kit_months, fields.month_recipient)
        transport = fields.recipient(document["transport"]) if "transport" in document else None
        identities = fields.many(document.get("identities", []), LIMITS.kit_recipients, fields.recipient)
        named = [month for month, _ in months]
        fields.require(bool(named) and named == sorted(set(named)))
    except (fields.BadField, exactjson.MalformedJson):
        raise _malformed() from None
    signed = verify_cms(signature, line, anchors, time, CUSTODIAN)
    if signed.signing_time != time:
        raise _malformed()
    return MonthKeys(number, time, months, signed.certificate, transport, identities)


def _malformed() -> EvidenceError:
    return EvidenceError(
        "months-malformed", "The list of month keys is damaged or is none.", "Write it again with hq keys new."
    )
