"""A laptop at work, to be killed: ``python -m tests.faults.worker FOLDER``.

Collects every file of ``FOLDER/card`` one by one, seals, and writes to ``FOLDER/stick``. After each call has returned,
one line on standard output says what the person was told: that line is the acknowledgement.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from fieldkit.clock import SystemClock
from fieldkit.errors import FieldkitError
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import collect, review, seal, unlock
from fieldkit.workflows.field.session import FieldSession

BEGIN = "begin"


def say(*words: object) -> None:
    """One line, in one write, whatever happens next."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def work(session: FieldSession, folder: Path) -> None:
    say(BEGIN)
    for path in sorted((folder / "card").iterdir()):
        try:
            [item] = collect.collect(session, [path], silent_job()).items
            say("collected", item.code, item.sha256)
        except FieldkitError as error:
            say("refused", error.code)
    look = review.last_look(session)
    review.mark_reviewed(session, look)
    say("reviewed", len(look.exhibits))
    row = seal.seal(session, look, silent_job())
    say("sealed", row.id)
    seal.write(session, row.id, folder / "stick", silent_job())
    say("written", row.id)


def main() -> None:
    folder = Path(sys.argv[1])
    session = unlock.unlock(folder / "vault", (folder / "passphrase").read_text(encoding="utf-8"), SystemClock())
    try:
        work(session, folder)
    except FieldkitError as error:
        say("refused", error.code)
    session.lock()
    say("locked")


if __name__ == "__main__":
    main()
