"""What a command prints, whatever is in it: results on standard output, errors on standard error."""

from __future__ import annotations

import contextlib
import json
import sys
import unicodedata
from typing import Final, NoReturn

import click

from fieldkit.errors import FieldkitError

_TURNS_TEXT: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that make a terminal show text in another order than it has."""


def say(text: str, *, err: bool = False) -> None:
    """Print text that may hold anything: what a terminal would obey or cannot show is written as an escape.

    :raises BrokenPipeError: nobody reads.
    """
    stream = sys.stderr if err else sys.stdout
    coding = (stream and stream.encoding) or "utf-8"
    shown = "".join(ascii(one)[1:-1] if one != "\n" and _obeyed(one) else one for one in text)
    click.echo(shown.encode(coding, "backslashreplace").decode(coding), err=err)


def _obeyed(character: str) -> bool:
    return character in _TURNS_TEXT or unicodedata.category(character) in ("Cc", "Cs")


def show_json(value: object) -> None:
    """Print one JSON object. Bytes of a path that are not UTF-8 are escapes, as ``os.fsencode`` takes them back, and so
    is what a terminal would obey: JSON itself escapes only the characters below U+0020.

    :raises BrokenPipeError: nobody reads.
    """
    text = "".join(f"\\u{ord(one):04x}" if _obeyed(one) else one for one in json.dumps(value, ensure_ascii=False))
    try:
        text.encode((sys.stdout and sys.stdout.encoding) or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value)
    click.echo(text)


def fail(error: FieldkitError, *, as_json: bool) -> NoReturn:
    """Say what happened and what to do next, and exit with the error's status."""
    with contextlib.suppress(OSError):
        if as_json:
            show_json({"error": {"code": error.code, "message": error.message, "next": error.next_step}})
    with contextlib.suppress(OSError):
        say(f"fieldkit: {error.message}" + (f"\n  {error.next_step}" if error.next_step else ""), err=True)
    sys.exit(error.exit_status)
