"""The custody chain of a desk at headquarters, kept as the files that a disclosure carries.

``custody/<chain>.txt`` and ``custody/<chain>.bodies.jsonl`` grow by one entry at a time: body first, then entry, each
written and synced. A body without an entry, left by a cut, is not part of the chain and is passed over; half a body
and half an entry, which were never acknowledged, are cut off before anything is written after them.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from fieldkit import program
from fieldkit.clock import Moment
from fieldkit.custody import Body, Entry, Subject, Tip, iterate_entries, next_entry
from fieldkit.errors import EnvironmentFailure
from fieldkit.keys.people import certificate_digest
from fieldkit.keys.signer import Signer


class DeskChain:
    """One desk's chain. One process at a time."""

    def __init__(self, folder: Path, chain: str, signer: Signer) -> None:
        """Open or start.

        :raises EvidenceError: a chain file that does not read.
        """
        self.chain = chain
        self._signer = signer
        self._lines = folder / "custody" / f"{chain}.txt"
        self._bodies = folder / "custody" / f"{chain}.bodies.jsonl"
        self._lines.parent.mkdir(parents=True, exist_ok=True)
        self._cut_after(self._lines, 2)
        self._cut_after(self._bodies, 1)
        self.entries: list[Entry] = list(iterate_entries(self._read(self._lines)))

    @property
    def tip(self) -> Tip | None:
        return self.entries[-1].tip if self.entries else None

    def append(
        self, moment: Moment, act: str, subjects: Sequence[Subject], *, reason: str | None = None, trust: int = 0
    ) -> Entry:
        """Write one line, durably.

        :raises EnvironmentFailure: ``chain-write``.
        """
        person = certificate_digest(self._signer.certificate)
        body = Body.at(
            moment, person, act, tuple(subjects), reason=reason, trust=trust, release=program.release()
        ).to_opening(self.chain)
        entry = next_entry(self.tip, self.chain, body, self._signer.sign_raw)
        _append(self._bodies, body.text)
        _append(self._lines, entry.text)
        self.entries.append(entry)
        return entry

    def _cut_after(self, path: Path, together: int) -> None:
        """Cut what does not end with a whole number of ``together`` lines."""
        text = self._read(path)
        lines = text.split(b"\n")[:-1]
        whole = sum(len(line) + 1 for line in lines[: len(lines) - len(lines) % together])
        if whole != len(text):
            with path.open("r+b") as stream:
                stream.truncate(whole)
                os.fsync(stream.fileno())

    @staticmethod
    def _read(path: Path) -> bytes:
        return path.read_bytes() if path.exists() else b""


def _append(path: Path, data: bytes) -> None:
    try:
        with path.open("ab") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise EnvironmentFailure(
            "chain-write", "The desk's chain of custody cannot be written.", "Free disk space and do it again."
        ) from error
