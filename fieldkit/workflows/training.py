"""Training: a synthetic deployment with a case, clearly marked, to be thrown away with its folder."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fieldkit.clock import Clock
from fieldkit.storage.durable import write_durable
from fieldkit.workflows import demo
from fieldkit.workflows.field import unlock

FOLDER = "fieldkit-training"
PASSPHRASES = "training-passphrases.txt"
"""In the training's folder, since nothing there is worth a secret: one ``place: passphrase`` a line."""


@dataclass(frozen=True, slots=True)
class Training:
    """Where everything is. ``passphrases`` maps vault, root, intake and custodian to theirs."""

    vault: Path
    headquarters: Path
    passphrases: Mapping[str, str]


def create(folder: Path, clock: Clock) -> Training:
    """Make headquarters, a lead's vault and one finalised interview with photos in ``folder``.

    :raises UsageError: ``folder-not-empty``.
    :raises EnvironmentFailure: ``disk-full``, ``disk-failed``.
    """
    made = demo.set_up(folder, lambda _: None, clock)
    sandbox = unlock.start_sandbox()
    try:
        session = unlock.unlock(folder / "vault", made.vault, clock, sandbox)
        try:
            demo.fill(folder, lambda _: None, session)
        finally:
            session.lock()
    finally:
        sandbox.close()
    passphrases = {"vault": made.vault, **made.desks}
    lines = "".join(f"{place}: {words}\n" for place, words in passphrases.items())
    write_durable(folder / PASSPHRASES, lines.encode("utf-8"))
    return Training(folder / "vault", folder / "hq", passphrases)


def place_in(chosen: Path) -> Path:
    """Where a training goes: the folder that was chosen, where nothing is in it; else a new one inside."""
    if not chosen.exists() or not any(chosen.iterdir()):
        return chosen
    names = itertools.chain((FOLDER,), (f"{FOLDER}-{number}" for number in itertools.count(2)))
    return next(chosen / name for name in names if not (chosen / name).exists())


def passphrase_of(place: Path) -> str | None:
    """The passphrase of a training's vault or desk, to be shown beside the field; None for every other folder."""
    for folder in (place.parent, place.parent.parent):
        try:
            lines = (folder / PASSPHRASES).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            continue
        return dict(line.partition(": ")[::2] for line in lines).get(place.name)
    return None
