"""What holds for every command: no core dump, and exit statuses for a wrong call, an interrupt, a defect of ours.

click would end an interrupt, and Python a defect, with status 1, which here says that evidence failed a check.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Final

import click

from fieldkit.cli.output import fail
from fieldkit.errors import Cancelled, UsageError
from fieldkit.sandbox.cage import leave_no_dump

DEFECT: Final = 70
"""Exit status of a defect (EX_SOFTWARE of sysexits.h): nothing is known of the evidence."""


class Contract(click.Group):
    """The group of all commands, with the exit statuses of docs/CLI.md."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """As click's, without its own exit statuses."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        leave_no_dump()  # commands hold keys
        sys.excepthook = _defect
        as_json = "--json" in (sys.argv[1:] if args is None else args)
        try:
            status = super().main(args, "fieldkit", complete_var, standalone_mode=False, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(error.exit_code)
        except click.Abort:
            fail(Cancelled(), as_json=as_json)
        except click.ClickException as error:
            path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "fieldkit"
            fail(UsageError("usage", error.format_message(), f"{path} --help shows how."), as_json=as_json)
        sys.exit(status if isinstance(status, int) else 0)


def _defect(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    sys.__excepthook__(kind, error, trace)
    sys.stderr.write("fieldkit: this is a defect of fieldkit; it says nothing of the evidence.\n")
    with contextlib.suppress(BaseException):  # whatever this meets, the status is said
        from fieldkit.workflows.problem import one_line

        sys.stderr.write("  To report it without names or paths, read what this prints:\n")
        sys.stderr.write(f"  fieldkit report-problem --defect '{one_line(error)}'\n")
    sys.stderr.flush()
    os._exit(DEFECT)
