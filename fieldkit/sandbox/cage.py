"""Putting this process into its cage, for good, and trying whether the cage holds.

Order: limits and user first (they need rights that later steps take away), then no new privileges, then Landlock
(nothing in the file system), tried by itself, then the system call filter, then every other attempt. An attempt
counts as stopped only by a refusal of permission; that a thing is missing proves nothing.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import mmap
import os
import resource
import signal
import socket
from collections.abc import Callable

from fieldkit.sandbox.filter import LoadedFilter
from fieldkit.sandbox.protections import Protections

try:
    import landlock  # now: inside the cage no library can be opened
except ImportError:
    landlock = None

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_NOBODY = 65534
_REFUSED = (errno.EPERM, errno.EACCES)

_libc = ctypes.CDLL(None, use_errno=True)


def leave_no_dump() -> None:
    """No core dump and not to be traced: among the first statements after exec, and again after a change of user."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def enter_cage(memory_bytes: int, cpu_seconds: int, cage_filter: LoadedFilter | None, parent: int) -> Protections:
    """Lock this process in and report what holds. There is no way out; call it in a fresh child only.

    :param parent: process id of the sandbox parent; this process dies with it.
    """
    _limit(memory_bytes, cpu_seconds)
    _become_nobody()
    leave_no_dump()
    _die_with(parent)
    no_new_privileges = _libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
    _forbid_files()
    landlock = _stopped_opening()
    not_root = 0 not in (*os.getresuid(), *os.getresgid(), *os.getgroups())
    memory_limit = _at_most(resource.RLIMIT_AS, memory_bytes)
    time_limit = _at_most(resource.RLIMIT_CPU, cpu_seconds)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    filtered = cage_filter is not None and _loaded(cage_filter)
    no_exec = _refused(lambda: os.execv("/no-such-program", ["x"]))
    return Protections(
        no_network=_stopped_sockets(),
        no_files=landlock or _stopped_opening(),
        no_exec=no_exec,
        no_fork=_stopped_fork(),
        no_signals=_refused(lambda: os.kill(parent, 0)),
        memory_limit=memory_limit and _stopped_memory(memory_bytes),
        time_limit=time_limit,
        not_root=not_root,
        no_new_privileges=no_new_privileges,
        landlock=landlock,
        seccomp=filtered and no_exec,
    )


def _limit(memory_bytes: int, cpu_seconds: int) -> None:
    _lower(resource.RLIMIT_AS, memory_bytes)
    _lower(resource.RLIMIT_CPU, cpu_seconds)
    _lower(resource.RLIMIT_FSIZE, 0)


def _lower(which: int, most: int) -> None:
    """Set both limits to ``most``, or to what a tighter hard limit of this machine leaves."""
    hard = resource.getrlimit(which)[1]
    limit = most if hard == resource.RLIM_INFINITY else min(hard, most)
    resource.setrlimit(which, (limit, limit))


def _at_most(which: int, most: int) -> bool:
    return all(limit != resource.RLIM_INFINITY and limit <= most for limit in resource.getrlimit(which))


def _become_nobody() -> None:
    """Where this process is root. In a user namespace nobody may not exist: the report then says that it is root."""
    if os.geteuid() != 0:
        return
    with contextlib.suppress(OSError):
        os.setgroups([])
    with contextlib.suppress(OSError):
        os.setresgid(_NOBODY, _NOBODY, _NOBODY)
    with contextlib.suppress(OSError):
        os.setresuid(_NOBODY, _NOBODY, _NOBODY)


def _die_with(parent: int) -> None:
    # after the change of user, which forgets it
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def _forbid_files() -> None:
    if landlock is None:
        return
    ctypes.set_errno(0)  # landlock 1.0.0.dev5 takes an errno left by an earlier call for a failure of its own
    try:
        landlock.Ruleset().apply()
    except (OSError, landlock.LandlockError):
        return  # an old kernel: the report says that it is off, the system call filter still forbids opening


def _loaded(cage_filter: LoadedFilter) -> bool:
    try:
        cage_filter.load()
    except (OSError, RuntimeError):
        return False  # a kernel without filters: what is then missing is found by trying
    return True


def _refused(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except OSError as error:
        return error.errno in _REFUSED
    return False


def _stopped_opening() -> bool:
    return all(
        _refused(lambda path=path, flags=flags: os.open(path, flags))  # type: ignore[misc]
        for path, flags in (("/", os.O_RDONLY), ("/proc/self/status", os.O_RDONLY), ("/dev/null", os.O_WRONLY))
    )


def _stopped_sockets() -> bool:
    return all(
        _refused(lambda family=family, kind=kind: socket.socket(family, kind))  # type: ignore[misc]
        for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX, socket.AF_NETLINK)
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM)
    )


def _stopped_fork() -> bool:
    try:
        child = os.fork()
    except OSError as error:
        return error.errno in _REFUSED
    if child == 0:
        os._exit(0)
    return False


def _stopped_memory(memory_bytes: int) -> bool:
    try:
        mmap.mmap(-1, memory_bytes).close()
    except (OSError, MemoryError) as error:
        return isinstance(error, MemoryError) or error.errno == errno.ENOMEM
    return False
