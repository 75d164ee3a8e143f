"""The whole error tree.

Every error that a person can meet carries a stable ``code`` (the key of the table of translated sentences), what
happened in one plain sentence, and the next step. The four families decide the exit status of the command line:

=====================  ====  =========================================================
family                 exit  meaning
=====================  ====  =========================================================
``EvidenceError``         1  evidence fails a check
``UsageError``            2  the call itself is wrong
``EnvironmentFailure``    3  disk, lock, link, missing program: the surroundings failed
``RefusedError``          4  refused by policy, role, consent or passphrase
=====================  ====  =========================================================

A bug of ours is none of these: it stays a plain Python exception and is never dressed up as an environment failure.
"""

from __future__ import annotations

from typing import ClassVar


class FieldkitError(Exception):
    """Base of every expected failure.

    :param code: stable identifier, lower case with hyphens, for example ``"bundle-truncated"``.
    :param message: what happened, one sentence, in English, without secrets or witness text.
    :param next_step: what the person can do now; may be empty only where nothing can be done.
    """

    exit_status: ClassVar[int] = 3

    def __init__(self, code: str, message: str, next_step: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.next_step = next_step

    def __str__(self) -> str:
        return f"{self.message} {self.next_step}".strip()


class EvidenceError(FieldkitError):
    """Bytes that should prove something do not: altered, truncated, forged, mixed or malformed."""

    exit_status = 1


class UsageError(FieldkitError):
    """The call cannot be carried out as given: unknown id, missing field, contradictory arguments."""

    exit_status = 2


class EnvironmentFailure(FieldkitError):
    """The surroundings failed: disk full, file locked, program missing, device gone."""

    exit_status = 3


class RefusedError(FieldkitError):
    """Refused on purpose: wrong passphrase, role without the right, consent not given, policy."""

    exit_status = 4


class Cancelled(FieldkitError):
    """A person stopped a long job; nothing that was acknowledged is undone."""

    exit_status = 3

    def __init__(self) -> None:
        super().__init__("cancelled", "The work was stopped.", "Start it again when you are ready.")
