"""What the figures were measured on, so that a reader can tell what they say about another machine."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path

from tests.bench.measure import Contender, once

LIBRARIES = ("cryptography", "sqlcipher3", "PySide6-Essentials", "pyhanko", "pillow")
DISK_TEST_BYTES = 256 * 1024 * 1024
_CHUNK = 1024 * 1024


def _first(path: str, key: str) -> str:
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        name, _, value = line.replace("=", ":", 1).partition(":")
        if name.strip() == key:
            return value.strip().strip('"')
    return "unknown"


def disk_bytes_per_second(folder: Path) -> float:
    """Writing and fsync of 256 MiB where the measurements write."""
    path = folder / "disk-test"
    chunk = os.urandom(_CHUNK)

    def write() -> None:
        with path.open("wb") as out:
            for _ in range(DISK_TEST_BYTES // _CHUNK):
                out.write(chunk)
            out.flush()
            os.fsync(out.fileno())

    seconds = sorted(once(Contender("disk", write)) for _ in range(3))[1]
    path.unlink()
    return DISK_TEST_BYTES / seconds


def facts(folder: Path) -> list[tuple[str, str]]:
    """Label and value, in the order of the report."""
    flags = _first("/proc/cpuinfo", "flags").split()
    memory_kib = int(_first("/proc/meminfo", "MemTotal").split()[0])
    return [
        ("Processor", f"{_first('/proc/cpuinfo', 'model name')}, {os.cpu_count()} cores"),
        ("SHA and vector AES instructions", f"sha_ni {'sha_ni' in flags}, vaes {'vaes' in flags}"),
        ("Memory", f"{memory_kib / 1024**2:.0f} GiB"),
        ("Disk, write and fsync", f"{disk_bytes_per_second(folder) / 1e9:.2f} GB/s"),
        ("System", f"{_first('/etc/os-release', 'PRETTY_NAME')}, Linux {platform.release().split('-')[0]}"),
        ("Python", platform.python_version()),
        ("Libraries", ", ".join(f"{name} {version(name)}" for name in LIBRARIES)),
    ]
