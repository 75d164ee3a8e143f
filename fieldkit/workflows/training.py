"""Training: a synthetic deployment with a case, clearly marked, to be thrown away with its folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fieldkit.clock import Clock
from fieldkit.workflows import demo
from fieldkit.workflows.field import unlock


@dataclass(frozen=True, slots=True)
class Training:
    """Where everything is. ``passphrases`` maps vault, root, intake and custodian to theirs."""

    vault: Path
    headquarters: Path
    passphrases: Mapping[str, str]


def create(folder: Path, clock: Clock) -> Training:
    """Make headquarters, a lead's vault and one finalised interview with photos in ``folder``.

    :raises UsageError: ``folder-not-empty``.
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
    return Training(folder / "vault", folder / "hq", {"vault": made.vault, **made.desks})
