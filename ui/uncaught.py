"""A defect of ours that nothing caught: noted without its message, said on the screen, and never printed whole, since
a desktop's standard error ends in a log file of the system.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import TracebackType

from fieldkit.workflows.problem import one_line
from ui.recent import RECENT


def install(show: Callable[[], object]) -> None:
    """From now on, ``show`` is called for each defect that reaches the event loop of this process."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        RECENT.failed(error)
        print(f"fieldkit: a defect of fieldkit: {one_line(error)}", file=sys.stderr, flush=True)
        show()

    sys.excepthook = caught
