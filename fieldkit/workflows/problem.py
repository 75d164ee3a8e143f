"""Report a problem: a file that a person reads whole before it is written, and that names nobody.

What went wrong lately is a short list in the memory of the process it went wrong in (``Recent``). It is gone when that
process ends, which is at every lock and exit; nothing of it is ever on a disk unless a person read it and wrote it. It
keeps no error, only what ``problem_values`` allows, reduced when it is noted.

    recent = Recent(codes, places)
    recent.failed(error)
    text = to_text(compose(recent, "vault", facts_of(session)))     # shown; what is shown is what is written
    write(text, path)
"""

from __future__ import annotations

import importlib.metadata
import os
import platform
import re
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import fieldkit
from fieldkit import program
from fieldkit.errors import Cancelled, EnvironmentFailure, FieldkitError, UsageError
from fieldkit.storage.durable import write_durable
from fieldkit.workflows import problem_values as values
from fieldkit.workflows.problem_values import OTHER, Failure, ProblemReport, Timing

if TYPE_CHECKING:
    from fieldkit.workflows.field.session import FieldSession

_KEPT = 20
_FRAMES = 24
_OS_RELEASE = Path("/etc/os-release")


class Recent:
    """The last failures and pieces of work of this process, reduced when they are noted; safe from any thread.

    :param codes: every code of fieldkit's own errors that may be named, asked for when a report is made.
    :param places: every screen that may be named.
    """

    def __init__(self, codes: Callable[[], Collection[str]], places: Callable[[], Collection[str]]) -> None:
        self._codes, self._places = codes, places
        self._lock = threading.Lock()
        self._began = time.monotonic()
        self._failures: deque[tuple[str, tuple[str, ...], float, str]] = deque(maxlen=_KEPT)
        self._timings: deque[Timing] = deque(maxlen=_KEPT)
        self.place = ""

    @property
    def codes(self) -> frozenset[str]:
        return frozenset((*self._codes(), OTHER))

    @property
    def places(self) -> frozenset[str]:
        return frozenset(self._places())

    def failed(self, error: BaseException) -> None:
        """Note that something went wrong. Nothing of the error is kept but its code, or its kind and where."""
        if isinstance(error, FieldkitError):
            self.noted(error.code if error.code in self.codes else OTHER, ())
        else:
            self.noted(kind_of(error), trace_of(error.__traceback__))

    def noted(self, what: str, trace: tuple[str, ...]) -> None:
        """Note what was reduced already."""
        place = self.place if self.place in self.places else ""
        with self._lock:
            self._failures.append((what, trace, time.monotonic(), place))

    def ended(self, work: object, seconds: float, error: BaseException | None) -> None:
        """Note how long a piece of work took: the module that it is written in, and no more."""
        module = getattr(work, "__module__", "")
        name = module if values.is_own_module(module) else OTHER
        ended = "done" if error is None else "stopped" if isinstance(error, Cancelled) else "failed"
        took = values.step(seconds, (0.1, 1, 10, 60, 600), values.SECONDS)
        with self._lock:
            self._timings.append(Timing(name, took, ended))

    def forget(self) -> None:
        """Let go of everything."""
        with self._lock:
            self._failures.clear()
            self._timings.clear()

    def failures(self) -> tuple[Failure, ...]:
        """Oldest first."""
        now = time.monotonic()
        with self._lock:
            kept = tuple(self._failures)
        return tuple(Failure(what, trace, _minutes(now - at), place) for what, trace, at, place in kept)

    def timings(self) -> tuple[Timing, ...]:
        """Oldest first."""
        with self._lock:
            return tuple(self._timings)

    @property
    def running(self) -> str:
        """Minutes since this process began, in steps."""
        return _minutes(time.monotonic() - self._began)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a face knows beside: Qt's version, how the screen looks, how the vault stands, what is in it."""

    qt: str = OTHER
    shown: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)


def kind_of(error: BaseException) -> str:
    """The kind of an exception, by its class alone."""
    module, name = type(error).__module__, type(error).__name__
    return values.exception_kind(name if module == "builtins" else f"{module}.{name}")


def trace_of(trace: TracebackType | None) -> tuple[str, ...]:
    """``module:line`` of each frame, from the outermost; libraries by name alone, once in a row."""
    found: list[str] = []
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        one = values.place_in_code(f"{module}:{trace.tb_lineno}")
        if one not in found[-1:]:
            found.append(one)
        trace = trace.tb_next
    return tuple(found[-_FRAMES:])


def one_line(error: BaseException) -> str:
    """A defect as one line that can be typed again: its kind, then where."""
    return " ".join((kind_of(error), *trace_of(error.__traceback__)))


def facts_of(session: FieldSession, qt: str = OTHER, shown: tuple[str, ...] = ()) -> Facts:
    """What may be said of an open vault."""
    info = session.info()
    standing = {
        "not-enrolled": not info.enrolled, "training": info.training, "salvage": info.salvage,
        "kit-expired": info.kit_state == "expired", "kit-not-yet": info.kit_state == "not-yet",
        "token-away": info.cannot_sign is not None, "disk-refuses": info.cannot_write is not None,
        "revoked": info.revoked is not None, "uncaged": not info.protections,
    }  # fmt: skip
    counts = {kind: number for kind, number in info.counts.items() if kind in values.KINDS}
    return Facts(qt, shown, tuple(word for word, yes in standing.items() if yes), {**counts, "line": info.lines})


def compose(recent: Recent, running: str, facts: Facts) -> ProblemReport:
    """Put the report together.

    :param running: which program: vault, desk, gate or terminal.
    :raises ValueError: something has no place in a report: a defect of ours, and nothing is made.
    """
    name, number = _distribution()
    system, machine = platform.system(), platform.machine()
    kernel = re.match(r"[0-9]+\.[0-9]+", platform.release())
    report = ProblemReport(
        format=values.FORMAT,
        fieldkit=values.version(fieldkit.__version__),
        packaged=program.packaged(),
        program=running,
        running=recent.running,
        python=values.version(platform.python_version()),
        qt=values.version(facts.qt),
        libraries={module: _version_of(module) for module in values.LIBRARIES},
        system=system if system in values.SYSTEMS else OTHER,
        kernel=values.version(kernel.group() if kernel else ""),
        distribution=name,
        distribution_version=number,
        machine=machine if machine in values.MACHINES else OTHER,
        processors=values.step(os.cpu_count() or 1, (2, 4, 8), values.PROCESSORS),
        memory=values.step(_memory_gib(), (2, 4, 8, 16), values.GIBIBYTES),
        shown=facts.shown,
        standing=facts.standing,
        counts={kind: _many(number) for kind, number in facts.counts.items()},
        failures=recent.failures(),
        timings=recent.timings(),
    )
    values.refuse(report, recent.codes, recent.places)
    return report


def to_text(report: ProblemReport) -> str:
    """As people read it, and as it is written."""
    lines = []
    for one in fields(report):
        value = getattr(report, one.name)
        listed: list[str] | None = None
        if isinstance(value, Mapping):
            listed = [f"  {key}: {said}" for key, said in value.items()]
        elif one.name in ("failures", "timings"):
            listed = [line for item in value for line in _said(item)]
        if listed is None:
            lines.append(f"{one.name}: {_word(value)}")
        else:
            lines += [f"{one.name}:", *(listed or ["  none"])]
    return "\n".join(lines) + "\n"


def write(text: str, out: Path) -> None:
    """Write what was read, byte for byte.

    :raises UsageError: ``file-exists``.
    :raises EnvironmentFailure: ``folder-unreadable``, ``disk-full``, ``disk-failed``.
    """
    if out.exists() or out.is_symlink():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
    if not out.parent.is_dir():
        raise EnvironmentFailure("folder-unreadable", "There is no such folder.", "Choose a folder that is there.")
    write_durable(out, text.encode("utf-8"))


def _said(item: Failure | Timing) -> list[str]:
    if isinstance(item, Timing):
        return [f"  {item.work}: {item.ended} after {item.took} s"]
    where = f" on {item.place}" if item.place else ""
    return [f"  {item.what}, {item.ago} min ago{where}", *(f"    {one}" for one in item.trace)]


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return (" ".join(value) or "nothing") if isinstance(value, tuple) else str(value)


def _many(number: int) -> str:
    return values.step(number, (1, 10, 100, 1000, 10_000), values.COUNTS)


def _minutes(seconds: float) -> str:
    return values.step(seconds / 60, (1, 10, 60, 480), values.MINUTES)


def _version_of(module: str) -> str:
    """As installed; the packaged app carries no such notes, its own version says which are in it."""
    try:
        return values.version(importlib.metadata.version(values.LIBRARIES[module]))
    except importlib.metadata.PackageNotFoundError:
        return values.version(getattr(sys.modules.get(module), "__version__", ""))


def _memory_gib() -> float:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    except (AttributeError, ValueError, OSError):
        return 0


def _distribution() -> tuple[str, str]:
    try:
        lines = _OS_RELEASE.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return OTHER, OTHER
    found = dict(line.replace('"', "").split("=", 1) for line in lines if "=" in line)
    name = found.get("ID", "")
    return (name if name in values.DISTRIBUTIONS else OTHER), values.version(found.get("VERSION_ID", ""))
