"""What a report of a problem may hold: a closed list of fields, each checked by its own rule.

The rules: every value is a number in coarse steps, a version, a word of a list that stands in this file or comes from
the program's own source, or ``module:line`` of the program's own code. Nothing that was typed, read from a file or
named by a person has a place: no message of an error, path, name, code of a record, id, digest or date. A value that is
none of these makes the report fail to be made (``ValueError``), not leak.
"""

from __future__ import annotations

import builtins
import importlib.util
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Final

FORMAT: Final = "fieldkit-problem/1"
OTHER: Final = "other"
"""Stands for whatever no list here has a word for."""

LIBRARIES: Final = {
    "cryptography": "cryptography", "sqlcipher3": "sqlcipher3", "pyhanko": "pyHanko", "pkcs11": "python-pkcs11",
    "PIL": "pillow", "pillow_heif": "pillow-heif", "av": "av", "exifread": "ExifRead", "click": "click",
    "filelock": "filelock", "landlock": "landlock", "rfc3161_client": "rfc3161-client", "PySide6": "PySide6-Essentials",
}  # fmt: skip
"""Libraries by the name that they are imported with, and as what they are installed."""
SYSTEMS: Final = ("Linux", "Windows", "Darwin", OTHER)
MACHINES: Final = ("x86_64", "AMD64", "aarch64", "arm64", OTHER)
DISTRIBUTIONS: Final = (
    "debian", "ubuntu", "fedora", "tails", "linuxmint", "arch", "opensuse-leap", "rhel", "rocky", "almalinux", "nixos",
    "zorin", "pop", "kali", "elementary", "manjaro", OTHER,
)  # fmt: skip
PROGRAMS: Final = ("vault", "desk", "gate", "terminal")
KINDS: Final = (
    "person", "witness", "consent", "interview", "exhibit", "event", "actor", "alert", "item", "clock", "line",
)  # fmt: skip
STANDINGS: Final = (
    "not-enrolled", "training", "salvage", "kit-expired", "kit-not-yet", "token-away", "disk-refuses", "revoked",
    "uncaged",
)  # fmt: skip
SHOWN: Final = ("wide", "narrow", "left-to-right", "right-to-left", "day", "night", "contrast", "letters-larger")
ENDS: Final = ("done", "failed", "stopped")
COUNTS: Final = ("0", "1-9", "10-99", "100-999", "1000-9999", "10000 or more")
SECONDS: Final = ("under 0.1", "0.1-1", "1-10", "10-60", "60-600", "600 or more")
MINUTES: Final = ("under 1", "1-10", "10-60", "60-480", "480 or more")
GIBIBYTES: Final = ("under 2", "2-4", "4-8", "8-16", "16 or more")
PROCESSORS: Final = ("1", "2-3", "4-7", "8 or more")

_VERSION = re.compile(r"[0-9]{1,4}(\.[0-9]{1,6}){0,3}((a|b|rc|post|dev|\.post|\.dev)[0-9]{1,4})?")
_MODULE = re.compile(r"[a-z_]{1,40}(\.[a-z_0-9]{1,40}){0,6}")
_LINE = re.compile(r"[0-9]{1,5}")
_EXCEPTIONS = frozenset(
    name for name, one in vars(builtins).items() if isinstance(one, type) and issubclass(one, BaseException)
)
_OWN: Final = ("fieldkit", "ui")


@dataclass(frozen=True, slots=True)
class Failure:
    """``what`` is a code of fieldkit's own errors or the kind of an exception; ``trace`` are ``module:line`` from the
    outermost, empty for an error that fieldkit expects; ``ago`` minutes in steps; ``place`` a screen."""

    what: str
    trace: tuple[str, ...]
    ago: str
    place: str


@dataclass(frozen=True, slots=True)
class Timing:
    """How long one piece of work took: the module that it is written in, seconds in steps, and how it ended."""

    work: str
    took: str
    ended: str


@dataclass(frozen=True, slots=True)
class ProblemReport:
    """The closed list. Versions are of this process; counts are of the open vault, in steps."""

    format: str
    fieldkit: str
    packaged: bool
    program: str
    running: str
    python: str
    qt: str
    libraries: Mapping[str, str]
    system: str
    kernel: str
    distribution: str
    distribution_version: str
    machine: str
    processors: str
    memory: str
    shown: tuple[str, ...]
    standing: tuple[str, ...]
    counts: Mapping[str, str]
    failures: tuple[Failure, ...]
    timings: tuple[Timing, ...]


def step(number: float, bounds: tuple[float, ...], names: tuple[str, ...]) -> str:
    """The name of the step that a number falls into; ``bounds`` are where each but the first begins."""
    return names[sum(number >= bound for bound in bounds)]


def version(text: object) -> str:
    """A version as it is; ``other`` for what does not look like one."""
    return text if isinstance(text, str) and _VERSION.fullmatch(text) else OTHER


def exception_kind(kind: str) -> str:
    """The name of an exception of Python's own, or of a class that a loaded module of the program really has."""
    if kind in _EXCEPTIONS:
        return kind
    module, _, name = kind.rpartition(".")
    known = module.partition(".")[0] in (*_OWN, *LIBRARIES) or module in sys.stdlib_module_names
    found = getattr(sys.modules.get(module), name, None) if known and module else None
    return kind if isinstance(found, type) and issubclass(found, BaseException) else OTHER


def place_in_code(text: str) -> str:
    """``module:line`` of the program's own code, the bare name of a library, else ``other``."""
    module, _, line = text.partition(":")
    top = module.partition(".")[0]
    if is_own_module(module) and _LINE.fullmatch(line):
        return text
    return top if top in LIBRARIES or top in sys.stdlib_module_names else OTHER


def is_own_module(name: str) -> bool:
    """Whether there is such a module of the program. None is run for it."""
    if name.partition(".")[0] not in _OWN or not _MODULE.fullmatch(name):
        return False
    if name in sys.modules:
        return True
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def refuse(report: ProblemReport, codes: frozenset[str], places: frozenset[str]) -> None:
    """Check every field by its rule.

    :param codes: every code of an error that fieldkit raises; ``places`` every screen.
    :raises ValueError: the name of the first field that holds something else. The value is not in the message.
    """
    for field in fields(report):
        if not _RULES[field.name](getattr(report, field.name)):
            raise ValueError(field.name)
    for failure in report.failures:
        right = failure.what in codes or exception_kind(failure.what) == failure.what
        right = right and all(place_in_code(one) == one for one in failure.trace)
        if not (right and failure.ago in MINUTES and failure.place in (*places, "")):
            raise ValueError("failures")
    for timing in report.timings:
        known = timing.work == OTHER or is_own_module(timing.work)
        if not (known and timing.took in SECONDS and timing.ended in ENDS):
            raise ValueError("timings")


def _one_of(words: tuple[str, ...]) -> Callable[[object], bool]:
    return lambda value: value in words


def _some_of(words: tuple[str, ...]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, tuple) and all(one in words for one in value)


def _is_version(value: object) -> bool:
    return version(value) == value


def _is_table(keys: tuple[str, ...], right: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, Mapping) and all(key in keys and right(one) for key, one in value.items())


_RULES: Final[Mapping[str, Callable[[object], bool]]] = {
    "format": _one_of((FORMAT,)),
    "fieldkit": _is_version,
    "packaged": lambda value: isinstance(value, bool),
    "program": _one_of(PROGRAMS),
    "running": _one_of(MINUTES),
    "python": _is_version,
    "qt": _is_version,
    "libraries": _is_table(tuple(LIBRARIES), _is_version),
    "system": _one_of(SYSTEMS),
    "kernel": _is_version,
    "distribution": _one_of(DISTRIBUTIONS),
    "distribution_version": _is_version,
    "machine": _one_of(MACHINES),
    "processors": _one_of(PROCESSORS),
    "memory": _one_of(GIBIBYTES),
    "shown": _some_of(SHOWN),
    "standing": _some_of(STANDINGS),
    "counts": _is_table(KINDS, _one_of(COUNTS)),
    "failures": lambda value: isinstance(value, tuple) and all(isinstance(one, Failure) for one in value),
    "timings": lambda value: isinstance(value, tuple) and all(isinstance(one, Timing) for one in value),
}
