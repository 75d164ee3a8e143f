"""Forms that a command reads: JSON from a file or from standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from fieldkit import exactjson
from fieldkit.errors import UsageError

SOURCE = click.Path(path_type=Path, dir_okay=False, allow_dash=True)
_MAX_INPUT = 16 << 20


def read_form(source: Path, described: str) -> dict[str, Any]:
    """One JSON object.

    :param described: the section of docs/CLI.md that says what stands in it.
    :raises UsageError: ``form-unreadable``, ``form-json``.
    """
    try:
        stream = sys.stdin.buffer if str(source) == "-" else source.open("rb")
        with stream:
            data = stream.read(_MAX_INPUT + 1)
    except OSError as error:
        raise UsageError("form-unreadable", f"{source} cannot be read.", "Check the path.") from error
    try:
        if len(data) > _MAX_INPUT:
            raise exactjson.MalformedJson("it is larger than 16 MiB")
        return exactjson.loads_object(data)
    except exactjson.MalformedJson as error:
        raise UsageError("form-json", f"The form is not JSON: {error}.", f"See docs/CLI.md, {described}.") from error
