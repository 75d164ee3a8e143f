"""The real sandbox parent with other work for its children, or on a machine that refuses something.

Run as ``python -I -c ... ROOT DESCRIPTOR WORK REFUSED``: the process, the fork, the cage and the channel are those of
the product; only what the caged child does after its report is replaced. ``REFUSED`` names kernel interfaces that an
outer filter makes fail, as on an older kernel, and ``root``.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from fieldkit.sandbox import client

ROOT = Path(__file__).resolve().parents[3]
_LAUNCH = (
    "import sys; sys.path[:0] = [sys.argv[1]]; from tests.unit.sandbox.programs import main; "
    "raise SystemExit(main(int(sys.argv[2]), sys.argv[3], sys.argv[4].split()))"
)
Wrap = Sequence[str]
_PR_SET_SECCOMP = 22


def use(monkeypatch: pytest.MonkeyPatch, work: str = "", refused: Sequence[str] = (), wrap: Wrap = ()) -> None:
    """Have ``Sandbox.start`` start this program, by way of ``wrap`` (setpriv, unshare, prlimit ...) where given."""

    def command(descriptor: int) -> list[str]:
        own = [sys.executable, "-I", "-c", _LAUNCH, str(ROOT), str(descriptor), work, " ".join(refused)]
        return [*wrap, *own]

    monkeypatch.setattr(client, "_command", command)


def main(descriptor: int, work: str, refused: Sequence[str]) -> int:
    from fieldkit.sandbox import parent, worker
    from tests.unit.sandbox import attempts, liars

    if "root" in refused:
        _become_plain()
    if "libseccomp" in refused:
        sys.modules["pyseccomp"] = None  # type: ignore[assignment]  # as where the library is not installed
    elif set(refused) - {"root"}:
        _refuse(refused)
    if work:
        chosen: Callable[..., None] = getattr(liars, work, None) or getattr(attempts, work)
        worker.work = chosen
    return parent.main(descriptor)


def _become_plain() -> None:
    """As a plain user, from after the imports on: the checkout may lie where nobody else may read."""
    from fieldkit.sandbox import pictures

    pictures.prepare()
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(65534, 65534, 65534)
        os.setresuid(65534, 65534, 65534)


def _refuse(names: Sequence[str]) -> None:
    import pyseccomp

    outer = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    for name in names:
        if name == "landlock":
            outer.add_rule(pyseccomp.ERRNO(errno.ENOSYS), 444)  # landlock_create_ruleset, on every architecture
        elif name == "landlock-disabled":
            outer.add_rule(pyseccomp.ERRNO(errno.EOPNOTSUPP), 444)
        elif name == "seccomp":
            outer.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "seccomp")
            outer.add_rule(pyseccomp.ERRNO(errno.EINVAL), "prctl", pyseccomp.Arg(0, pyseccomp.EQ, _PR_SET_SECCOMP))
        elif name != "root":
            outer.add_rule(pyseccomp.ERRNO(errno.ENOSYS), name)
    outer.load()
