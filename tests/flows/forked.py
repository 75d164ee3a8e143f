"""``fieldkit`` in a process of its own, forked off a server that has read the modules: a hundred commands read them
once."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests import derivations

_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(["fieldkit.cli.main", "tests.derivations"])


def run(
    arguments: Sequence[str], stdin: str, folder: Path, environment: Mapping[str, str], wait: float
) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of one command; ``folder`` holds the three streams."""
    streams = [folder / name for name in ("stdin", "stdout", "stderr")]
    streams[0].write_text(stdin, encoding="utf-8")
    child = _SERVER.Process(target=_command, args=(list(arguments), streams, dict(environment), derivations.folder()))
    child.start()
    child.join(wait)
    assert child.exitcode is not None, ("still running", arguments)
    return child.exitcode, streams[1].read_text(encoding="utf-8"), streams[2].read_text(encoding="utf-8")


def _command(arguments: list[str], streams: list[Path], environment: dict[str, str], derived: Path) -> None:
    for number, path in enumerate(streams):
        descriptor = os.open(path, os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(descriptor, number)
        os.close(descriptor)
    sys.stdin, sys.stdout, sys.stderr = (os.fdopen(number, mode, encoding="utf-8") for number, mode in enumerate("rww"))
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["fieldkit", *arguments]
    derivations.remember(derived)
    from fieldkit.cli.main import main

    main()
