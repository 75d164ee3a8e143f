"""What runs here: a checkout or the packaged app; how it starts a part of itself; which release it is.

A part is a module that runs as a process of its own. From a checkout Python starts it; the packaged app has no Python
to call, so it starts its own executable with ``--part MODULE``, and ``run`` on the other side lets in no module but
those that the executable names.

    subprocess.Popen(command("fieldkit.sandbox.parent", "3", isolated=True))
"""

from __future__ import annotations

import hashlib
import runpy
import sys
from collections.abc import Collection
from functools import cache
from pathlib import Path

PART = "--part"
MANIFEST = "release.sha256"
"""The release manifest, beside the executables: a line of ``sha256sum`` for every other file of the app."""

_ISOLATED = (
    "import runpy, sys; sys.path.append(sys.argv.pop(1)); "
    "runpy.run_module(sys.argv.pop(1), run_name='__main__', alter_sys=True)"
)


def packaged() -> bool:
    """Whether this is the packaged app."""
    return bool(getattr(sys, "frozen", False))


def folder() -> Path:
    """Where the packages and ``resources`` are: the checkout, or the packaged app's inner folder."""
    return Path(sys._MEIPASS) if packaged() else Path(__file__).resolve().parents[1]  # type: ignore[attr-defined]


def command(part: str, *arguments: str, isolated: bool = False) -> list[str]:
    """The command line that starts a part of this program as a process of its own.

    :param isolated: neither the current folder nor the environment decides which code is imported; the packaged app
        always is.
    """
    if packaged():
        return [sys.executable, PART, part, *arguments]
    if isolated:
        return [sys.executable, "-I", "-c", _ISOLATED, str(folder()), part, *arguments]
    return [sys.executable, "-m", part, *arguments]


def run(main: str, parts: Collection[str]) -> None:
    """The packaged executable's one statement: become the part that ``command`` asked for, else ``main``.

    :param parts: modules that may be asked for; anything else is an argument of ``main``.
    """
    module = main
    if sys.argv[1:2] == [PART] and sys.argv[2:3] and sys.argv[2] in parts:
        module = sys.argv[2]
        del sys.argv[1:3]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


@cache
def release() -> str | None:
    """SHA-256 of the release manifest, hex, as custody lines name it (FORMAT.md, "Custody body"); read once.

    None from a checkout, and where the manifest was taken away or does not read. It says which release this calls
    itself; that the files are those of the manifest, ``sha256sum --check`` says.
    """
    if not packaged():
        return None
    try:
        return hashlib.sha256(Path(sys.executable).with_name(MANIFEST).read_bytes()).hexdigest()
    except OSError:
        return None
