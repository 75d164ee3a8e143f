"""One parser of untrusted bytes under atheris: ``python -m tests.hostile.fuzzing TARGET [libFuzzer options]``.

A target passes if every input is read or refused with an error that the parser promises; anything else is a crash, and
its input becomes a named test.
"""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Callable

import atheris

with atheris.instrument_imports(include=["fieldkit"], enable_loader_override=False):
    from fieldkit import exactjson
    from fieldkit.age import AgeReader, X25519Identity, dearmor, parse_identity_file, parse_recipient
    from fieldkit.age.header import read_header
    from fieldkit.bundle.head import parse_announcement, parse_head, read_head_pair
    from fieldkit.bundle.reader import PartReader
    from fieldkit.bundle.zipreader import StrictZip
    from fieldkit.commitments import Opening, VersionLine
    from fieldkit.custody import iterate_entries
    from fieldkit.custody.body import Body
    from fieldkit.errors import FieldkitError
    from fieldkit.receipts.receipt import parse_receipt
    from fieldkit.verify.records import open_records, read_withheld

KEY = X25519Identity(bytes(range(32)))


class Plain(io.BytesIO):
    """A part's plaintext."""

    @property
    def length(self) -> int:
        return len(self.getbuffer())


def _age(data: bytes) -> None:
    AgeReader(io.BytesIO(data), [KEY]).read()


def _keys(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    parse_identity_file(text)
    parse_recipient(text)


def _records(data: bytes) -> None:
    versions, _, rest = data.partition(b"\n\n")
    openings, _, withheld = rest.partition(b"\n\n")
    open_records(versions + b"\n", openings + b"\n", withheld)


def _body(data: bytes) -> None:
    Body.from_opening(Opening.parse(data))


TARGETS: dict[str, Callable[[bytes], object]] = {
    "age-header": lambda data: read_header(io.BytesIO(data).read),
    "age-reader": _age,
    "age-armor": dearmor,
    "age-keys": _keys,
    "zip": lambda data: StrictZip(Plain(data)),
    "part": lambda data: PartReader(Plain(data)),
    "head": parse_head,
    "head-pair": read_head_pair,
    "announcement": parse_announcement,
    "receipt": lambda data: parse_receipt(data, b""),
    "withheld": read_withheld,
    "records": _records,
    "version": VersionLine.parse,
    "custody-lines": lambda data: list(iterate_entries(data)),
    "custody-body": _body,
}


def one(target: Callable[[bytes], object], data: bytes) -> None:
    """Read one input; only the errors that are promised may come."""
    with contextlib.suppress(FieldkitError):
        target(data)


def json_once(data: bytes) -> None:
    """What reads writes, and reads again as the same."""
    try:
        value = exactjson.loads(data)
    except exactjson.MalformedJson:
        return
    assert exactjson.loads(exactjson.dumps(value)) == value


def main() -> None:
    name = sys.argv[1]
    run = json_once if name == "exactjson" else lambda data: one(TARGETS[name], data)
    atheris.Setup([sys.argv[0], *sys.argv[2:]], run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
