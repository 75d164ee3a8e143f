"""A chain as files: ``<chain>.txt``, ``<chain>.bodies.jsonl`` and ``<chain>.tips.jsonl`` (FORMAT.md, "Chain files")."""

from __future__ import annotations

from collections.abc import Iterator

from fieldkit.commitments import Opening
from fieldkit.custody.entry import Entry
from fieldkit.errors import EvidenceError


def iterate_entries(untrusted_text: bytes) -> Iterator[Entry]:
    """Entries of a chain file, in the order they stand.

    :raises EvidenceError: ``chain-truncated`` (no final LF, or an odd number of lines) or ``line-malformed``.
    """
    lines = split_lines(untrusted_text, "chain-truncated")
    if len(lines) % 2:
        raise EvidenceError(
            "chain-truncated",
            "A custody chain ends without a signature.",
            "Ask for the file again.",
        )
    for line, signature in zip(lines[::2], lines[1::2], strict=True):
        yield Entry.parse(line, signature)


def read_openings(untrusted_text: bytes) -> dict[str, Opening]:
    """Openings of a line file, by hex digest.

    :raises EvidenceError: ``lines-truncated`` or ``opening-malformed``.
    """
    openings = (Opening.parse(line) for line in split_lines(untrusted_text, "lines-truncated"))
    return {opening.digest_hex: opening for opening in openings}


def split_lines(untrusted_text: bytes, code: str) -> list[bytes]:
    """Lines without their LFs; the file is empty or ends in LF.

    :raises EvidenceError: ``code``.
    """
    if not untrusted_text:
        return []
    if not untrusted_text.endswith(b"\n"):
        raise EvidenceError(
            code,
            "A file of lines does not end with a line end.",
            "Ask for the file again.",
        )
    return untrusted_text[:-1].split(b"\n")
