"""How far the signatures of a vault's chain were checked, and checking those that came since.

The mark "checked up to" is a tip, and names the link digest that stood there: lines that changed since are not the
ones that were checked. It is under a MAC of the person who checked: the vault key, which colleagues have, makes none.
A mark that is gone, altered or another chain's is none, and more is checked than was needed.
"""

from __future__ import annotations

import hashlib
import hmac
import os

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fieldkit import exactjson
from fieldkit.custody import Tip
from fieldkit.vault.chain import Chain
from fieldkit.vault.keyring import OpenKeys
from fieldkit.vault.people import People
from fieldkit.vault.signatures import checked_stretches, public_keys
from fieldkit.vault.tables import Meta

_INFO = b"fieldkit-checked/1;hkdf-sha256;hmac-sha256"


class CheckedMark:
    """The named value ``checked:<slot>`` of the person who unlocked. Whoever opened with the recovery key has none."""

    def __init__(self, meta: Meta, keys: OpenKeys) -> None:
        self._meta, self._name, self._key = meta, f"checked:{keys.slot}", b""
        if keys.slot:
            self._key = HKDF(algorithm=SHA256(), length=32, salt=None, info=_INFO).derive(bytes(keys.person_key))

    def read(self, chain: str) -> Tip | None:
        """Up to where this person checked every signature of ``chain``; None where that is not known."""
        content, _, mac = (self._meta.get(self._name) or b"").rpartition(b"\n")
        if not self._key or not hmac.compare_digest(self._mac(content), mac):
            return None
        tip = Tip.parse(exactjson.loads_object(content))
        return tip if tip.chain == chain else None

    def put(self, tip: Tip) -> None:
        """Say that every signature up to ``tip`` was checked, inside the caller's transaction."""
        if self._key:
            content = exactjson.dumps(tip.to_json())
            self._meta.put(self._name, content + b"\n" + self._mac(content))

    def _mac(self, content: bytes) -> bytes:
        return hmac.new(self._key, content, hashlib.sha256).hexdigest().encode("ascii")


class Checked:
    """``up_to`` is the last line up to which every signature is known to stand, ``left`` how many lines after it were
    there when the vault was opened and are not checked yet."""

    def __init__(self, chain: Chain, people: People, mark: CheckedMark) -> None:
        self._chain, self._people, self._mark = chain, people, mark
        self._end = -1
        self.up_to: Tip | None = None

    def begin(self, tip: Tip) -> None:
        """Take up the mark, once the links were followed to ``tip``."""
        mark = self._mark.read(tip.chain)
        at_mark = self._chain.entry(mark.seq) if mark is not None else None
        self.up_to = mark if at_mark is not None and at_mark.tip == mark else None
        self._end = tip.seq if self._people.all() else -1  # an older schema: its people are not brought over yet

    @property
    def left(self) -> int:
        return max(0, self._end - (-1 if self.up_to is None else self.up_to.seq))

    def go_on(self, most: int, threads: int = os.cpu_count() or 1) -> None:
        """Check the next lines, at most so many, and move ``up_to``, never back: it may be moved elsewhere meanwhile.

        :raises EvidenceError: as ``checked_stretches``; ``up_to`` stays before the stretch with the bad line.
        """
        keys = public_keys(self._people.certificates())
        start = 0 if self.up_to is None else self.up_to.seq + 1
        for lines in checked_stretches(self._chain.stretches(start, min(start + most, self._end + 1)), keys, threads):
            last = self._chain.entry(lines[-1][0])
            if last is not None and (self.up_to is None or self.up_to.seq < last.seq):
                self.up_to = last.tip

    def reached(self, tip: Tip) -> None:
        """Every signature up to ``tip`` was checked elsewhere."""
        self.up_to, self._end = tip, tip.seq

    def keep(self) -> None:
        """Keep the mark, inside the caller's transaction."""
        if self.up_to is not None:
            self._mark.put(self.up_to)
