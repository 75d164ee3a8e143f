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
from fieldkit.commitments import Opening
from fieldkit.custody import Body, Entry, Subject, Tip, next_entry, split_lines
from fieldkit.custody.stored import follow_links
from fieldkit.digest import line_hex
from fieldkit.errors import EnvironmentFailure
from fieldkit.keys.people import certificate_digest
from fieldkit.keys.signer import Signer


class DeskChain:
    """One desk's chain. One process at a time."""

    def __init__(self, folder: Path, chain: str, signer: Signer) -> None:
        """Open or start. Every link is followed from the first line; signatures are for whoever checks the chain.

        :raises EvidenceError: a chain file that does not read, or whose lines do not follow one another.
        """
        self.chain = chain
        self._signer = signer
        self._lines = folder / "custody" / f"{chain}.txt"
        self._bodies = folder / "custody" / f"{chain}.bodies.jsonl"
        self._lines.parent.mkdir(parents=True, exist_ok=True)
        self._cut_after(self._lines, 2)
        self._cut_after(self._bodies, 1)
        self.tip: Tip | None = follow_links(chain, split_lines(self._read(self._lines), "chain-truncated"))

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
        self.tip = entry.tip
        return entry

    def says(self, act: str, subject: Subject) -> bool:
        """Whether a line of this chain has that act and names that subject. A body without its entry says nothing.

        :raises EvidenceError: a body that does not read.
        """
        entries = split_lines(self._read(self._lines), "chain-truncated")[::2]
        said = {Entry.parse(line, b"").body for line in entries}
        bodies = split_lines(self._read(self._bodies), "lines-truncated")
        found = (Body.from_opening(Opening.parse(line)) for line in bodies if line_hex(line) in said)
        return any(body.act == act and subject in body.subjects for body in found)

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
