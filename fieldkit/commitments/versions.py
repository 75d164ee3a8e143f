"""The commitments of one version of a record.

One JSON line per version: format, record id, version number, parents (digests of the versions it follows) and the
sorted digests of its openings, padded to a multiple of 16. No paths stand in clear: which questions were asked
already says what was answered. The version's digest is that of the line and its LF (FORMAT.md, "Version").
"""

from __future__ import annotations

from dataclasses import dataclass

from fieldkit import exactjson
from fieldkit.digest import is_hex_digest, line_hex
from fieldkit.errors import EvidenceError
from fieldkit.ids import is_id

FORMAT = "fieldkit-version/1;sha256"
PAD_MULTIPLE = 16
MAX_LINE_BYTES = 8 << 20
_KEYS = ("format", "record", "version", "parents", "openings")


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version line: exact bytes without LF and what they say. ``parents`` and ``openings`` are hex digests."""

    line: bytes
    digest_hex: str
    record: str
    number: int
    parents: tuple[str, ...]
    openings: tuple[str, ...]

    @classmethod
    def make(cls, record: str, number: int, parents: tuple[str, ...], openings: list[str]) -> VersionLine:
        """Write a line; ``openings`` need not be sorted."""
        document = {
            "format": FORMAT,
            "record": record,
            "version": number,
            "parents": list(parents),
            "openings": sorted(openings),
        }
        return cls.parse(exactjson.dumps(document))

    @classmethod
    def parse(cls, untrusted_line: bytes) -> VersionLine:
        """Read one line without LF.

        :raises EvidenceError: ``version-malformed``.
        """
        if len(untrusted_line) > MAX_LINE_BYTES:
            raise _malformed("it is longer than the format allows")
        try:
            document = exactjson.loads_object(untrusted_line)
        except exactjson.MalformedJson as error:
            raise _malformed(str(error)) from error
        if tuple(document) != _KEYS or document["format"] != FORMAT:
            raise _malformed("its keys are not those of the format")
        record, number = document["record"], document["version"]
        parents, openings = document["parents"], document["openings"]
        if not is_id(record) or not isinstance(number, int) or isinstance(number, bool) or number < 1:
            raise _malformed("record id or version number is not valid")
        _check_digests(parents, openings)
        if bool(parents) != (number > 1):
            raise _malformed("the first version has no parent and every later one has")
        return cls(
            untrusted_line,
            line_hex(untrusted_line),
            record,
            number,
            tuple(parents),
            tuple(openings),
        )

    @property
    def text(self) -> bytes:
        """The line with its LF."""
        return self.line + b"\n"


def _check_digests(parents: object, openings: object) -> None:
    for digests in (parents, openings):
        if not isinstance(digests, list) or not all(is_hex_digest(one) for one in digests):
            raise _malformed("digests are not lists of 64 hex characters")
        if sorted(set(digests)) != digests:
            raise _malformed("digests are not sorted or stand twice")
    assert isinstance(openings, list)
    if not openings or len(openings) % PAD_MULTIPLE:
        raise _malformed(f"the number of openings is not a multiple of {PAD_MULTIPLE}")


def _malformed(why: str) -> EvidenceError:
    return EvidenceError(
        "version-malformed",
        f"A version line is not well formed: {why}.",
        "Ask the sender for the bundle again.",
    )
