"""Filling a vault far beyond what people write in a year: the format's own bytes and real signatures, in one commit.

Only the way is short: lines and versions are made from their templates and put into the tables at once. What stands
there afterwards is checked by the engine like anything else.
"""

from __future__ import annotations

import base64
import hashlib
import secrets

from fieldkit.commitments import make_version
from fieldkit.custody.entry import FORMAT
from fieldkit.digest import ZERO_HEX
from fieldkit.ids import new_record_id
from fieldkit.storage.database import Database
from fieldkit.vault import searchable
from fieldkit.workflows.field.session import FieldSession
from tests.bench.wording import Tongue

_BODY = (
    '["%s","%s","body",{"time":"2026-11-25T10:00:00+00:00","mono_us":%d,"boot":"%s","person":"%s","act":"%s",'
    '"subjects":["version:%s:%s"],"reason":null,"seen":[],"trust":1,"release":null}]'
)
_LINE = '{"format":"%s","chain":"%s","seq":%d,"prev":"%s","body":"%s"}'


class Lines:
    """Appends lines to the session's chain, inside one transaction of the vault."""

    def __init__(self, session: FieldSession) -> None:
        self._session = session
        tip = session.vault.tip()
        assert tip is not None
        assert session.vault.signer is not None
        self._database: Database = session.vault.chain._db
        self._sign = session.vault.signer.sign_raw
        self._chain, self._seq, self._prev = tip.chain, tip.seq + 1, tip.digest
        self._boot = secrets.token_hex(16)

    def append(self, act: str, record: str, digest: str = ZERO_HEX) -> None:
        """One line about one version."""
        body = _BODY % (
            secrets.token_hex(16), self._chain, self._seq, self._boot, self._session.certificate, act, record, digest
        )  # fmt: skip
        body_hex = hashlib.sha256(f"{body}\n".encode()).hexdigest()
        line = (_LINE % (FORMAT, self._chain, self._seq, self._prev, body_hex)).encode("ascii")
        signature = base64.b64encode(self._sign(line))
        self._prev = hashlib.sha256(line + b"\n" + signature + b"\n").hexdigest()
        values = (self._seq, line, signature, body.encode("ascii"), self._prev)
        self._database.execute("INSERT INTO chain VALUES (?,?,?,?,?)", values)
        self._seq += 1


def fill_with_lines(session: FieldSession, count: int) -> None:
    """Let the chain be ``count`` lines longer."""
    with session.vault.transaction():
        lines = Lines(session)
        for _ in range(count):
            lines.append("viewed", new_record_id())


def fill_with_interviews(session: FieldSession, count: int, tongues: list[Tongue]) -> None:
    """Keep ``count`` interviews of about 3 KB, each in one tongue, with their versions, lines and words."""
    vault = session.vault
    with vault.transaction():
        lines = Lines(session)
        for number in range(count):
            record, fields = new_record_id(), _interview(number, tongues[number % len(tongues)])
            version = make_version(record, fields).version
            vault.versions.put_version(version, str(fields["code"]))
            lines.append("created", record, version.digest_hex)
            vault.search.put(record, searchable(version.fields()))


def _interview(number: int, tongue: Tongue) -> dict[str, str | tuple[str, ...]]:
    turns = [f"{turn:08x}" for turn in range(1, 5)]
    fields: dict[str, str | tuple[str, ...]] = {
        "kind": "interview", "code": f"R-{number:06d}", "witness": secrets.token_hex(16), "state": "final",
        "place": "camp 4", "language": tongue.name, "started": "2026-11-25T10:00:00+00:00", "turns#order": tuple(turns),
    }  # fmt: skip
    for turn in turns:
        fields |= {f"turns/{turn}/speaker": "witness", f"turns/{turn}/text": tongue.text(750)}
    return fields
