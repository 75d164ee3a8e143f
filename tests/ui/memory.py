"""Whole memories of processes, read as a seizer with the administrator's rights would, and searched."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

_CHUNK = 1 << 20


def family(process: int) -> list[int]:
    """A process and all that came from it and still run."""
    children: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        children.setdefault(int(fields[1]), []).append(int(path.parent.name))
    found = [process]
    for one in found:
        found += children.get(one, [])
    return found


def regions(process: int) -> Iterator[bytes]:
    """Everything that a process can read of its own memory, in pieces that overlap by more than any pattern."""
    lines = Path(f"/proc/{process}/maps").read_text(encoding="utf-8", errors="replace").splitlines()
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in lines:
            span, rights, *rest = line.split()
            if not rights.startswith("r") or rest[-1] in ("[vvar]", "[vvar_vclock]", "[vsyscall]"):
                continue
            start, end = (int(one, 16) for one in span.split("-"))
            for at in range(start, end, _CHUNK):
                memory.seek(at)
                try:
                    yield memory.read(min(_CHUNK + 4096, end - at))
                except OSError:  # a page behind the end of a mapped file
                    continue


def forms(word: str) -> dict[str, bytes]:
    """A word as UTF-8 and as UTF-16, as Python and Qt keep it."""
    return {f"{word} as {name}": word.encode(name) for name in ("utf-8", "utf-16-le")}


def found_in(process: int, patterns: Mapping[str, bytes]) -> tuple[set[str], int]:
    """Which patterns a process holds, and how many bytes of it were read."""
    found, read = set(), 0
    for data in regions(process):
        read += len(data)
        found |= {name for name, pattern in patterns.items() if pattern in data}
    return found, read


def is_root() -> bool:
    return os.geteuid() == 0
