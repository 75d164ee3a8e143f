"""The system calls that a caged child may make: what computing needs, and nothing that reaches outside.

Everything else fails with EPERM (``clone3`` with ENOSYS, so that the C library falls back to ``clone``, whose flags
can be checked: threads yes, processes no). Memory can never become executable. Reading and writing work only on what
was open before the filter was loaded, because nothing that makes a descriptor is allowed.
"""

from __future__ import annotations

import errno
import mmap
from typing import Protocol

_CLONE_THREAD = 0x0001_0000
_FLAGS_OF_CLONE = 0
_PROTECTION = 2

_PLAIN = (
    # descriptors that are already open
    "read", "readv", "pread64", "write", "writev", "sendto", "sendmsg", "lseek", "_llseek", "close",
    # memory
    "brk", "munmap", "mremap", "madvise",
    # threads and waiting
    "futex", "set_robust_list", "rseq", "sched_yield", "sched_getaffinity", "restart_syscall", "nanosleep",
    "clock_nanosleep", "getpid", "gettid", "exit", "exit_group",
    # signals to oneself, time, randomness
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "clock_gettime", "clock_getres", "gettimeofday",
    "time", "getrandom",
)  # fmt: skip


class LoadedFilter(Protocol):
    """A filter that is compiled and can be switched on."""

    def load(self) -> None: ...


def build_filter() -> LoadedFilter | None:
    """Compile the filter, or ``None`` where libseccomp is missing.

    :raises OSError: libseccomp refuses the filter.
    """
    try:
        import pyseccomp
    except (ImportError, OSError, RuntimeError):  # RuntimeError: the library itself is not installed
        return None
    cage = pyseccomp.SyscallFilter(pyseccomp.ERRNO(errno.EPERM))
    for name in _PLAIN:
        _allow(pyseccomp, cage, name)
    not_executable = pyseccomp.Arg(_PROTECTION, pyseccomp.MASKED_EQ, mmap.PROT_EXEC, 0)
    for name in ("mmap", "mmap2", "mprotect"):
        _allow(pyseccomp, cage, name, not_executable)
    _allow(pyseccomp, cage, "clone", pyseccomp.Arg(_FLAGS_OF_CLONE, pyseccomp.MASKED_EQ, _CLONE_THREAD, _CLONE_THREAD))
    cage.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")
    return cage  # type: ignore[no-any-return]  # pyseccomp has no types


def _allow(pyseccomp: object, cage: object, name: str, *conditions: object) -> None:
    number = pyseccomp.resolve_syscall(pyseccomp.Arch.NATIVE, name)  # type: ignore[attr-defined]
    if number >= 0:  # a call that this architecture does not have
        cage.add_rule(pyseccomp.ALLOW, number, *conditions)  # type: ignore[attr-defined]
