"""Sending an errand: the gate's side of ``ui.errand``, run in the job runner like any long work."""

from __future__ import annotations

import contextlib
import json
import os
import select
import subprocess
from collections.abc import Iterator
from typing import Any

from fieldkit import program
from fieldkit.errors import Cancelled, EnvironmentFailure, RefusedError
from fieldkit.jobs import Job

_LISTEN_SECONDS = 0.2


def run(kind: str, job: Job, **asked: str) -> dict[str, Any]:
    """Do one errand in a process of its own; what came of it.

    :param asked: what the errand needs; a passphrase goes through a pipe and stands in no argument.
    :raises Cancelled: the job was asked to stop, and the process ended.
    :raises RefusedError: whatever the errand refused or failed at, with its own code.
    :raises EnvironmentFailure: ``errand-ended``: the process ended without a word.
    """
    line = bytearray(json.dumps({"kind": kind, **asked}).encode("utf-8") + b"\n")
    pipe = subprocess.PIPE
    with subprocess.Popen(program.command("ui.errand"), stdin=pipe, stdout=pipe) as process:
        assert process.stdin is not None
        with contextlib.suppress(BrokenPipeError):  # it ended already; what it says, or does not, is heard below
            process.stdin.write(line)
            process.stdin.flush()
        line[:] = bytes(len(line))
        try:
            return _result(process, job)
        finally:
            with contextlib.suppress(OSError):
                process.stdin.close()


def _result(process: subprocess.Popen[bytes], job: Job) -> dict[str, Any]:
    assert process.stdin is not None
    progress, stopping = ("", 0, 0, "bytes"), False
    for told in _lines(process):
        word = told.pop("word", "")
        if word == "DONE":
            return told
        if word == "ERROR":
            if told["code"] == "cancelled":
                raise Cancelled
            raise RefusedError(told["code"], told["message"], told["next"])
        if word == "PROGRESS":
            progress = (told["stage"], told["done"], told["total"], told["unit"])
        if not stopping:
            try:
                job.step(*progress)
            except Cancelled:
                stopping = True  # it cleans up and says so itself
                process.stdin.close()
    raise EnvironmentFailure(
        "errand-ended", "The work ended without saying how it went.", "Look at what is there, then start it again."
    )


def _lines(process: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
    """What it says, line by line; an empty answer where it says nothing for a while, so that a stop is heard."""
    assert process.stdout is not None
    stream, rest = process.stdout.fileno(), b""
    while True:
        if not select.select([stream], [], [], _LISTEN_SECONDS)[0]:
            yield {}
            continue
        piece = os.read(stream, 1 << 16)
        if not piece:
            return
        *whole, rest = (rest + piece).split(b"\n")
        yield from (json.loads(line) for line in whole)
