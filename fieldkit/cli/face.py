"""What every command shares: options, passphrases, progress, output and exit status.

Results go to standard output as sentences, or with ``--json`` as one JSON object; progress and errors go to standard
error. Passphrases come from a file or a terminal, never from arguments or the environment.
"""

from __future__ import annotations

import contextlib
import dataclasses
import getpass
import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from fieldkit.cli import output
from fieldkit.clock import Clock, SystemClock
from fieldkit.errors import FieldkitError, UsageError
from fieldkit.jobs import Job, Progress
from fieldkit.workflows.values import Returned

_FORBIDDEN = "FIELDKIT_PASSPHRASE"
_PROGRESS_SECONDS = 0.5
_MAX_PASSPHRASE_FILE = 4096

Command = TypeVar("Command", bound=Callable[..., object])


@dataclass(slots=True)
class Face:
    """One run of one command."""

    json: bool
    vault: Path | None
    passphrase_file: Path | None
    clock: Clock
    person: str | None = None
    pin_file: Path | None = None

    def require_vault(self) -> Path:
        """:raises UsageError: ``vault-missing``."""
        if self.vault is None:
            raise UsageError("vault-missing", "No vault was named.", "Give --vault DIR or set FIELDKIT_VAULT.")
        return self.vault

    def passphrases(self) -> list[str]:
        """The lines of the passphrase file; empty when no file was named.

        :raises UsageError: ``passphrase-file``.
        """
        return _lines(self.passphrase_file, "The passphrase file cannot be read.")

    def pin(self) -> str | None:
        """A token's PIN: first line of the PIN file, or asked for on the terminal; None where there is neither.

        :raises UsageError: ``passphrase-file``.
        """
        lines = _lines(self.pin_file, "The PIN file cannot be read.")
        if lines:
            return lines[0]
        return getpass.getpass("PIN: ") if _at_terminal() else None

    def asks(self, prompt: str) -> Callable[[], str]:
        """What asks for a passphrase if one turns out to be needed."""
        return lambda: self.passphrase(prompt)

    def passphrase(self, prompt: str) -> str:
        """One passphrase: first line of the file, or asked for on the terminal.

        :raises UsageError: ``passphrase-missing``.
        """
        lines = self.passphrases()
        if lines:
            return lines[0]
        if not _at_terminal():
            raise UsageError(
                "passphrase-missing", "No passphrase was given.", "Use --passphrase-file, or run it at a terminal."
            )
        return getpass.getpass(f"{prompt}: ")

    def second_passphrase(self) -> str | None:
        """The second line of the passphrase file: a new passphrase, where the first opens. None where it is missing:
        one is then generated and shown once."""
        lines = self.passphrases()
        return lines[1] if len(lines) > 1 else None

    def job(self) -> Job:
        """Progress on standard error, at most twice a second."""
        last = [0.0]

        def report(progress: Progress) -> None:
            now = time.monotonic()
            if now - last[0] >= _PROGRESS_SECONDS:
                last[0] = now
                total = f" of {progress.total}" if progress.total else ""
                with contextlib.suppress(OSError):  # nobody reads; the work goes on
                    output.say(f"{progress.stage}: {progress.done}{total} {progress.unit}", err=True)

        return Job(report)

    def show(self, value: object, text: str) -> None:
        """Print one result: JSON of ``value``, or ``text``."""
        if self.json:
            output.show_json(plain(value))
        else:
            output.say(text.rstrip("\n"))


def _lines(path: Path | None, unreadable: str) -> list[str]:
    """Lines of a small secret file; none where no file was named.

    :raises UsageError: ``passphrase-file``.
    """
    if path is None:
        return []
    try:
        with path.open("rb") as stream:
            text = stream.read(_MAX_PASSPHRASE_FILE).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("passphrase-file", unreadable, "Check its path and permissions.") from error
    return [line for line in text.splitlines() if line]


def _at_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def one_line(untrusted: str) -> str:
    """A name or another text from outside as one line of visible characters: what would move the cursor, end the
    line or turn its direction is written as an escape."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode("ascii") for one in untrusted)


UNWRITTEN = "its disk is full or failing. Free disk space or mend the disk, then unlock again; what was saved is safe."


def unrecorded(recorded: bool) -> str:
    """What to add to something that was done although no line of custody says so."""
    return "" if recorded else "\nThe vault cannot be written, and no line of custody says so: fieldkit vault status."


def sent_back(returned: Returned | None) -> str:
    """The rest of a list's line for what a lead sent back, empty where nobody did."""
    return "" if returned is None else f"  sent back by {returned.person}: {one_line(returned.reason)}"


def plain(value: object) -> Any:
    """Frozen values as JSON-able ones."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return str(value) if isinstance(value, Path) else value


def command(function: Command) -> Command:
    """Give a command the shared options, a ``Face`` as first argument, and the exit status of what it raises."""

    @click.option("--vault", type=click.Path(path_type=Path), envvar="FIELDKIT_VAULT", help="The vault's folder.")
    @click.option(
        "--passphrase-file",
        type=click.Path(path_type=Path),
        envvar="FIELDKIT_PASSPHRASE_FILE",
        help="A file whose first line is the passphrase.",
    )
    @click.option(
        "--pin-file",
        type=click.Path(path_type=Path),
        envvar="FIELDKIT_PIN_FILE",
        help="A file whose first line is the PIN of a token.",
    )
    @click.option("--as", "acting", envvar="FIELDKIT_PERSON", help="Unlock as this person, and as nobody else.")
    @click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
    @wraps(function)
    def run(
        *args: object, vault: Path | None, passphrase_file: Path | None, pin_file: Path | None, acting: str | None,
        as_json: bool, **kwargs: object,
    ) -> None:  # fmt: skip
        face = Face(as_json, vault, passphrase_file, SystemClock(), acting, pin_file)
        try:
            _refuse_passphrase_in_environment()
            function(face, *args, **kwargs)
        except FieldkitError as error:
            output.fail(error, as_json=as_json)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(3)

    return run  # type: ignore[return-value]  # click commands are called by click, which ignores the type


def _refuse_passphrase_in_environment() -> None:
    """Whoever set it believes that it is read, and every program that they start can read it."""
    if _FORBIDDEN in os.environ:
        raise UsageError(
            "passphrase-environment",
            f"{_FORBIDDEN} is set: other programs can read a passphrase in the environment.",
            f"Unset it, and name a file with --passphrase-file or {_FORBIDDEN}_FILE.",
        )


def finish(intact: bool) -> None:
    """Exit 1 when evidence failed a check."""
    if not intact:
        sys.exit(1)
