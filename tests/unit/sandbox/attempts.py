"""What a taken-over child would try, made inside the real cage. Each attempt answers with its errno's name, or with
``"done"`` where it was not stopped."""

from __future__ import annotations

import ctypes
import errno
import mmap
import os
import signal
import socket
import sys
from collections.abc import Callable, Sequence

import pyseccomp

from fieldkit.sandbox import SandboxLimits
from fieldkit.sandbox.frames import send_frame

_libc = ctypes.CDLL(None, use_errno=True)
_libc.syscall.restype = ctypes.c_long
_AT_FDCWD = -100
_PARENT = os.getpid()  # this module is loaded by the sandbox parent, before it forks
_TARGET = ctypes.create_string_buffer(b"/tmp/fieldkit-cage-attempt")
_SOURCE = ctypes.create_string_buffer(b"/etc/passwd")
_PROGRAM = ctypes.create_string_buffer(b"/bin/true")
_MEMORY = ctypes.create_string_buffer(4096)
_NUMBERS: dict[str, int] = {}


def _number(name: str) -> int:
    return int(pyseccomp.resolve_syscall(pyseccomp.Arch.NATIVE, name))


CALLS: dict[str, tuple[object, ...]] = {
    # files, by every way to name one
    "open": (_SOURCE, 0, 0), "openat": (_AT_FDCWD, _SOURCE, 0, 0), "openat2": (_AT_FDCWD, _SOURCE, _MEMORY, 24),
    "creat": (_TARGET, 0o600), "open_by_handle_at": (_AT_FDCWD, _MEMORY, 0), "name_to_handle_at": (
        _AT_FDCWD, _SOURCE, _MEMORY, _MEMORY, 0),
    "newfstatat": (_AT_FDCWD, _SOURCE, _MEMORY, 0), "statx": (_AT_FDCWD, _SOURCE, 0, 0, _MEMORY),
    "access": (_SOURCE, 0), "readlink": (_SOURCE, _MEMORY, 4096), "getdents64": (0, _MEMORY, 4096),
    "mkdir": (_TARGET, 0o700), "unlink": (_TARGET,), "rename": (_SOURCE, _TARGET), "link": (_SOURCE, _TARGET),
    "symlink": (_SOURCE, _TARGET), "mknod": (_TARGET, 0o600, 0), "chmod": (_TARGET, 0o777), "chdir": (_TARGET,),
    "chroot": (_TARGET,), "truncate": (_TARGET, 0), "mount": (0, _TARGET, _TARGET, 0, 0), "memfd_create": (_TARGET, 0),
    "inotify_init1": (0,), "fcntl": (0, 0, 0), "ioctl": (0, 0x5412, _MEMORY), "dup": (0,), "dup2": (0, 9),
    "pipe2": (_MEMORY, 0), "eventfd2": (0, 0), "epoll_create1": (0,), "ftruncate": (0, 0), "fsync": (0,),
    # network
    "socketpair": (socket.AF_UNIX, socket.SOCK_STREAM, 0, _MEMORY), "connect": (0, _MEMORY, 16),
    "bind": (0, _MEMORY, 16), "listen": (0, 1), "accept4": (0, 0, 0, 0), "recvmsg": (0, _MEMORY, 0),
    # programs and processes
    "execve": (_PROGRAM, 0, 0), "execveat": (_AT_FDCWD, _PROGRAM, 0, 0, 0), "fork": (), "vfork": (),
    "unshare": (0x10000000,), "setns": (0, 0), "wait4": (-1, 0, 0, 0),
    # other processes
    "kill": (_PARENT, 9), "tkill": (_PARENT, 9), "tgkill": (_PARENT, _PARENT, 9), "pidfd_open": (_PARENT, 0),
    "pidfd_send_signal": (0, 9, 0, 0), "rt_sigqueueinfo": (_PARENT, 9, _MEMORY), "ptrace": (16, _PARENT, 0, 0),
    "process_vm_readv": (_PARENT, _MEMORY, 1, _MEMORY, 1, 0), "process_vm_writev": (_PARENT, _MEMORY, 1, _MEMORY, 1, 0),
    "kcmp": (_PARENT, _PARENT, 0, 0, 0), "setpriority": (0, _PARENT, 19), "sched_setscheduler": (_PARENT, 0, _MEMORY),
    # out of the limits and the user
    "prlimit64": (0, 9, 0, _MEMORY), "setrlimit": (9, _MEMORY), "setuid": (0,), "setresuid": (0, 0, 0),
    "capset": (_MEMORY, _MEMORY), "prctl": (4, 1, 0, 0, 0), "seccomp": (1, 0, _MEMORY), "personality": (0x0400000,),
    # the kernel's wider doors
    "bpf": (0, _MEMORY, 72), "perf_event_open": (_MEMORY, 0, -1, -1, 0), "io_uring_setup": (1, _MEMORY),
    "userfaultfd": (0,), "keyctl": (0, -3, 0), "add_key": (_TARGET, _TARGET, 0, 0, -3), "shmget": (0, 4096, 0o600),
    "msgget": (0, 0o600), "semget": (0, 1, 0o600), "init_module": (_MEMORY, 0, _TARGET), "reboot": (0, 0, 0, 0),
    "clock_settime": (0, _MEMORY), "sethostname": (_TARGET, 4), "timer_create": (0, 0, _MEMORY),
}  # fmt: skip
_NUMBERS.update({name: _number(name) for name in CALLS})
_FAMILIES = {"unix": 1, "inet": 2, "inet6": 10, "netlink": 16, "packet": 17, "bluetooth": 31, "alg": 38, "vsock": 40}
_CLONE = _number("clone")
_CLONE3 = _number("clone3")
_CLONE_NEWUSER = 0x10000000


def everything(channel: socket.socket, descriptors: Sequence[int], side: int, limits: SandboxLimits) -> None:
    """Try it all; the answers go out in small frames."""
    found: dict[str, str] = {}
    for name, arguments in CALLS.items():
        found[name] = _call(_NUMBERS[name], *arguments) if _NUMBERS[name] >= 0 else "no such call"
    for name, family in _FAMILIES.items():
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
            found[f"socket {name} {int(kind)}"] = _python(lambda f=family, k=kind: socket.socket(f, k))  # type: ignore[misc]
    found |= _processes()
    found |= _memory(limits)
    found |= _files(descriptors)
    items = list(found.items())
    for at in range(0, len(items), 50):
        send_frame(channel, {"attempts": dict(items[at : at + 50])})
    send_frame(channel, {"open": [one for one in range(256) if _is_open(one)], "channel": channel.fileno()})


def _call(number: int, *arguments: object) -> str:
    ctypes.set_errno(0)
    plain = [ctypes.c_long(one) if isinstance(one, int) else one for one in arguments]
    result = _libc.syscall(ctypes.c_long(number), *plain)
    if result == 0 and number in (_NUMBERS["fork"], _NUMBERS["vfork"], _CLONE, _CLONE3):
        os._exit(0)
    return errno.errorcode[ctypes.get_errno()] if result == -1 else "done"


def _python(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except MemoryError:
        return "MemoryError"
    except OSError as error:
        return errno.errorcode[error.errno or 0]
    return "done"


def _processes() -> dict[str, str]:
    return {
        "clone as fork": _call(_CLONE, signal.SIGCHLD, 0, 0, 0, 0),
        "clone in a new user namespace": _call(_CLONE, _CLONE_NEWUSER | signal.SIGCHLD, 0, 0, 0, 0),
        "clone3": _call(_CLONE3, _MEMORY, 64),
        "posix_spawn": _python(lambda: os.posix_spawn("/bin/true", ["true"], {})),
        "os.kill": _python(lambda: os.kill(_PARENT, signal.SIGTERM)),
        "everybody": _python(lambda: os.kill(-1, 0)),
    }


def _memory(limits: SandboxLimits) -> dict[str, str]:
    page = mmap.mmap(-1, 4096)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    return {
        "too much memory": _python(lambda: bytearray(limits.memory_bytes)),
        "program in memory": _python(lambda: mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_EXEC)),
        "memory made a program": _call(_number_of_mprotect, address, 4096, mmap.PROT_READ | mmap.PROT_EXEC),
    }


_number_of_mprotect = _number("mprotect")


def _files(descriptors: Sequence[int]) -> dict[str, str]:
    [given] = descriptors
    return {
        "read a file": _python(lambda: open("/etc/hostname").close()),
        "write a file": _python(lambda: open("/tmp/fieldkit-cage-attempt", "w").close()),
        "/proc/self": _python(lambda: os.listdir("/proc/self")),
        "parent's memory": _python(lambda: open(f"/proc/{_PARENT}/mem", "rb").close()),
        "parent's environment": _python(lambda: open(f"/proc/{_PARENT}/environ", "rb").close()),
        "change what it was given": _python(lambda: os.write(given, b"x")),
    }


def _is_open(descriptor: int) -> bool:
    try:
        os.read(descriptor, 0)
    except OSError as error:
        return error.errno != errno.EBADF
    return True


def other_architecture(channel: socket.socket, descriptors: Sequence[int], side: int, limits: SandboxLimits) -> None:
    """The x32 numbers of x86-64 reach the same kernel by another table; the filter ends the child."""
    send_frame(channel, {"before": "x32"})
    _libc.syscall(ctypes.c_long(0x40000000 + 39))  # getpid, which is allowed by its own number
    send_frame(channel, {"after": "x32"})


def endless(channel: socket.socket, descriptors: Sequence[int], side: int, limits: SandboxLimits) -> None:
    """Compute for ever."""
    while True:
        pass


def hungry(channel: socket.socket, descriptors: Sequence[int], side: int, limits: SandboxLimits) -> None:
    """Take memory until there is none, which nobody handles."""
    kept = []
    while sys.maxsize:
        kept.append(bytearray(16 << 20))
