"""typst in a process of its own: data in, one PDF/A out, within limits of time and memory.

The templates are ours and the data is data: text reaches the page as a value and is never read as markup, so that
``#read("/etc/passwd")`` prints as these letters. What is left to hostile text is to be long; the process that sets it
holds no key, is given no path but that of the templates, has ``SECONDS`` and ``MEMORY``, and is ended with its work.
The same data gives the same bytes: the time in the file is that of the data, and no font of the machine is used.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Any, Final

from fieldkit import program
from fieldkit.assets import resource
from fieldkit.clock import parse_moment
from fieldkit.errors import EnvironmentFailure

SECONDS: Final = 120
MEMORY: Final = 4 << 30
"""Address space in bytes: a statement of 3,000 turns takes a tenth of it."""
STANDARD: Final = "a-2a"
"""PDF/A-2, level A: text can be copied and read aloud, and every picture has words beside it (ISO 19005-2)."""
MOST_BYTES: Final = 64 << 20
"""Data that is more than this is no print for people."""

_TOO_LONG: Final = 3


def typeset(template: str, data: Mapping[str, Any]) -> bytes:
    """One PDF/A.

    :param template: a name of ``resources/typst``, without its ending.
    :param data: what ``documents`` made; ``made`` is the time that the file carries, RFC 3339.
    :raises EnvironmentFailure: ``print-too-long``; ``print-failed``: the typesetter could not be run.
    """
    request = json.dumps({"template": template, "data": data}).encode("ascii")
    if len(request) > MOST_BYTES:
        raise _too_long()
    command = program.command("fieldkit.reports.typesetting", isolated=True)
    kept = {name: os.environ[name] for name in ("LD_LIBRARY_PATH", "SYSTEMROOT") if name in os.environ}
    kept["RAYON_NUM_THREADS"] = "2"  # each thread takes of the address space, and a large machine has many
    try:
        done = subprocess.run(command, input=request, capture_output=True, timeout=SECONDS, env=kept, check=False)
    except subprocess.TimeoutExpired:
        raise _too_long() from None
    except OSError as error:
        raise _failed(str(error)) from error
    if done.returncode == _TOO_LONG or done.returncode < 0:
        raise _too_long()
    if done.returncode or not done.stdout.startswith(b"%PDF-"):
        raise _failed(done.stderr.decode("utf-8", "replace")[-500:])
    return done.stdout


def _too_long() -> EnvironmentFailure:
    return EnvironmentFailure(
        "print-too-long", "There is more to print than this machine can set.", "Print fewer at a time."
    )


def _failed(detail: str) -> EnvironmentFailure:
    return EnvironmentFailure(
        "print-failed", f"The print could not be made: {detail.strip() or 'the typesetter ended'}",
        "Nothing was written. Report the problem.",
    )  # fmt: skip


def _limit() -> None:
    if sys.platform != "win32":
        import resource as limits

        limits.setrlimit(limits.RLIMIT_AS, (MEMORY, MEMORY))
        limits.setrlimit(limits.RLIMIT_CPU, (SECONDS, SECONDS))
        limits.setrlimit(limits.RLIMIT_CORE, (0, 0))


def main() -> int:
    """The child: a request on standard input, the file on standard output."""
    _limit()
    request = json.loads(sys.stdin.buffer.read())
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resource("fonts"))]
    )
    folder, data = resource("typst"), request["data"]
    compiler = typst.Compiler(
        str(folder / f"{request['template']}.typ"), root=str(folder), font_paths=fonts,
        sys_inputs={"data": json.dumps(data)},
    )  # fmt: skip
    try:
        made = compiler.compile(format="pdf", pdf_standards=STANDARD, timestamp=parse_moment(data["made"]))
    except MemoryError:
        return _TOO_LONG
    assert isinstance(made, bytes)
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
