"""A day in which every field, name and picture holds a marker: python -m tests.faults.canary_day FOLDER

FOLDER holds ``vault`` (enrolled lead), ``hq``, ``card``, the passphrase files and the forms. Commands of the command
line, then verbs that have none, then a process killed at work and the vault opened again.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from fieldkit.cli.main import main as fieldkit
from fieldkit.clock import SystemClock
from fieldkit.jobs import silent_job
from fieldkit.workflows.field import alerts, collect, evidence, interview, people, unlock


def run(*words: object, secret: Path) -> None:
    """One command, as a terminal would start it."""
    fieldkit([*map(str, words), "--passphrase-file", str(secret)], standalone_mode=False)


def at_the_terminal(folder: Path, forms: dict[str, str]) -> None:
    def lead(*words: object) -> None:
        run(*words, "--vault", folder / "vault", secret=folder / "lead.secret")

    lead("interview", "new", folder / "form.json")
    lead("interview", "identity", "R-0001", folder / "identity.json")
    lead("evidence", "add", folder / "card", "--interview", "R-0001")
    lead("interview", "finalise", "R-0001")
    lead("interview", "amend", "R-0001")
    lead("interview", "add", "R-0001", folder / "later.json")
    lead("interview", "finalise", "R-0001")
    lead("interview", "new", folder / "form.json")
    lead("interview", "discard", "R-0002", "--reason", forms["reason"])
    lead("search", forms["word"])
    lead("evidence", "show", "E-0001")
    lead("review", "approve", "--all")
    lead("bundle", "seal", "--out", folder / "stick")
    run("hq", "receive", folder / "hq" / "intake", folder / "stick", secret=folder / "intake.secret")
    run("hq", "open", folder / "hq" / "custodian", folder / "stick", "--out", folder / "opened",
        secret=folder / "custodian.secret")  # fmt: skip
    run("hq", "receipts", folder / "hq" / "intake", "--out", folder / "receipts", secret=folder / "intake.secret")
    lead("receipts", "import", folder / "receipts")
    lead("evidence", "export", "E-0001", "--out", folder / "exported")
    lead("vault", "check")


def by_verbs(folder: Path, forms: dict[str, str]) -> None:
    """Verbs without a command; the process is killed with a draft and evidence just kept."""
    child = os.fork()
    if child == 0:
        secret = (folder / "lead.secret").read_text(encoding="utf-8")
        session = unlock.unlock(folder / "vault", secret, SystemClock())
        people.add_actor(session, forms["actor"], type=forms["actor"], rank=forms["actor"], note=forms["actor"])
        people.add_event(session, forms["event"], forms["event"], forms["event"])
        alerts.raise_alert(session, forms["alert"], forms["alert"], "now")
        started = interview.new(session).row.id
        interview.add(session, started, json.loads((folder / "form.json").read_text(encoding="utf-8")))
        report = collect.collect(session, [folder / "card"], silent_job(), started)
        evidence.describe(session, report.items[0].id, forms["description"], forms["description"])
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)


if __name__ == "__main__":
    day = Path(sys.argv[1])
    words = json.loads((day / "forms.json").read_text(encoding="utf-8"))
    at_the_terminal(day, words)
    by_verbs(day, words)
    run("vault", "check", "--vault", day / "vault", secret=day / "lead.secret")
