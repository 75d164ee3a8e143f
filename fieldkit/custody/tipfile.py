"""What one device tells another of the chains it knows: five text lines, small enough for one QR code.

    1  {"format","person","time","tips"}: the device's own tip first, then the newest it knows of other chains
    2  base64 of the person's signature over line 1
    3  the newest line of the device's own chain
    4  its signature, as it stands in the chain
    5  base64 of the person's certificate (DER)

Lines 3 and 4 make the first tip, so a device that hands out two histories leaves two signed lines with one number in
other hands. Nothing about records or witnesses is in it (FORMAT.md, "Tips exchanged").
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fieldkit import exactjson
from fieldkit.clock import parse_moment
from fieldkit.custody.entry import Entry
from fieldkit.custody.tips import Tip
from fieldkit.digest import is_hex_digest, sha256_hex
from fieldkit.errors import EvidenceError

FORMAT = "fieldkit-tips/1;sha256;ecdsa-p256"
QR_BYTES = 2953
"""What one QR code of version 40 holds at the lowest level of correction."""
MAX_BYTES = 16 << 10
_KEYS = ("format", "person", "time", "tips")


@dataclass(frozen=True, slots=True)
class TipFile:
    """What a file says, not yet believed. ``person`` is the hex digest of ``certificate`` (DER); ``tips[0]`` is that of
    ``entry``; ``statement`` is the signed line and ``signature`` its DER signature; ``exact`` all five lines."""

    person: str
    time: str
    tips: tuple[Tip, ...]
    entry: Entry
    certificate: bytes
    statement: bytes
    signature: bytes
    exact: bytes


def write_tips(
    entry: Entry, others: Sequence[Tip], time: str, certificate: bytes, sign: Callable[[bytes], bytes]
) -> bytes:
    """Sign the file. ``others`` come most wanted first; those that one QR code cannot hold are left out.

    :param entry: the newest line of the device's own chain.
    """
    chosen: list[Tip] = []
    made = _write(entry, chosen, time, certificate, sign)
    for tip in others:
        longer = _write(entry, [*chosen, tip], time, certificate, sign)
        if len(longer) > QR_BYTES:
            break
        chosen.append(tip)
        made = longer
    return made


def _write(entry: Entry, others: Sequence[Tip], time: str, certificate: bytes, sign: Callable[[bytes], bytes]) -> bytes:
    statement = exactjson.dumps(
        {
            "format": FORMAT,
            "person": sha256_hex(certificate),
            "time": time,
            "tips": [tip.to_json() for tip in (entry.tip, *others)],
        }
    )
    signature, encoded = base64.b64encode(sign(statement)), base64.b64encode(certificate)
    return b"\n".join((statement, signature, entry.line, entry.signature_b64, encoded, b""))


def read_tips(untrusted: bytes) -> TipFile:
    """Read the five lines; signatures and certificate are for the caller to check.

    :raises EvidenceError: ``tips-malformed``.
    """
    lines = untrusted.split(b"\n")
    if len(untrusted) > MAX_BYTES or len(lines) != 6 or lines[5]:
        raise _malformed()
    try:
        document = exactjson.loads_object(lines[0])
        if tuple(document) != _KEYS or document["format"] != FORMAT or not isinstance(document["tips"], list):
            raise _malformed()
        tips = tuple(Tip.parse(one) for one in document["tips"])
        entry = Entry.parse(lines[2], lines[3])
        signature, certificate = (base64.b64decode(line, validate=True) for line in (lines[1], lines[4]))
        time, person = document["time"], document["person"]
        parse_moment(time)
    except (ValueError, TypeError, binascii.Error, EvidenceError) as error:
        raise _malformed() from error
    if not is_hex_digest(person) or person != sha256_hex(certificate):
        raise _malformed()
    if not tips or tips[0] != entry.tip or len({tip.chain for tip in tips}) != len(tips):
        raise _malformed()
    return TipFile(person, time, tips, entry, certificate, lines[0], signature, untrusted)


def _malformed() -> EvidenceError:
    return EvidenceError(
        "tips-malformed", "The file of tips is damaged or is not one.", "Ask your teammate to make it again."
    )
