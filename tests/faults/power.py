"""Power cuts, replayed: what a disk may hold when the power fails at the n-th call of a job.

A job is recorded with every byte that it writes. A cut then keeps what was synced, and of the rest what chance keeps:
of each file's writes any, some torn at a sector; of names made, changed and removed the first so many, as a journal
does. Nothing that was not synced is owed by a disk, so this is harsher than a file system that writes in order.
"""

from __future__ import annotations

import json
import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SECTOR = 512
RECORDED = "openat,close,lseek,sendto,rmdir"
"""Calls that a recording needs beside those that change the disk."""
_CALL = re.compile(r"(\w+)\((.*)\)\s+= (\d+)\Z")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_NOT_ON_A_DISK = ("-shm",)  # memory that SQLite makes again


@dataclass(slots=True)
class File:
    """One file whatever its names are: what is synced of it, and the writes since; ``None`` for data cuts it."""

    synced: bytearray = field(default_factory=bytearray)
    since: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        for one in self.since:
            _write(self.synced, *one)
        self.since.clear()

    def length(self) -> int:
        whole = bytearray(self.synced)
        for one in self.since:
            _write(whole, *one)
        return len(whole)

    def after_a_cut(self, chance: random.Random) -> bytes:
        """The synced bytes with any of the later writes; every sixth that is kept is torn."""
        content = bytearray(self.synced)
        for offset, data in self.since:
            if chance.random() < 0.5:
                torn = data is not None and len(data) > SECTOR and chance.random() < 1 / 6
                kept = data[: chance.randrange(0, len(data), SECTOR)] if torn and data is not None else data
                _write(content, offset, kept)
        return bytes(content)


def _write(content: bytearray, offset: int, data: bytes | None) -> None:
    if data is None:
        del content[offset:]
        content.extend(bytes(max(0, offset - len(content))))
    else:
        content.extend(bytes(max(0, offset - len(content))))
        content[offset : offset + len(data)] = data


Names = dict[str, File | None]
"""Paths below the folder; ``None`` is a folder."""
Change = tuple[str, str, "File | None"]
"""``put``, ``remove`` or ``move``, the path, and for ``put`` the file; a move names both paths with a NUL between."""


class Disk:
    """The folder of a job, call by call."""

    def __init__(self, before: Path) -> None:
        self.names: Names = {}
        self.synced: Names = {}
        self.pending: list[Change] = []
        self.said: dict[str, dict[str, Any]] = {}
        self._files: dict[int, tuple[str, File | None]] = {}
        self._places: dict[int, int] = {}
        for path in sorted(before.rglob("*")):
            name = str(path.relative_to(before))
            self.names[name] = None if path.is_dir() else File(bytearray(path.read_bytes()))
        self.synced.update(self.names)

    def cut(self, folder: Path, chance: random.Random) -> None:
        """Write into ``folder`` what the disk may hold after a cut now."""
        names = dict(self.synced)
        for change in self.pending[: chance.randint(0, len(self.pending))]:
            _change(names, change)
        _lay_down(folder, ((name, None if file is None else file.after_a_cut(chance)) for name, file in names.items()))

    def whole(self) -> dict[str, bytes]:
        """Every file as the job left it."""
        found = {}
        for name, file in self.names.items():
            if file is not None:
                copy = File(bytearray(file.synced), list(file.since))
                copy.sync()
                found[name] = bytes(copy.synced)
        return found

    def take(self, folder: Path, line: str) -> None:
        """The next call, as strace wrote it."""
        call = _CALL.match(line)
        if call is None:
            return
        name, arguments, result = call[1], call[2], int(call[3])
        texts = [bytes.fromhex(one.replace("\\x", "")) for one in _TEXT.findall(arguments)]
        plain = _TEXT.sub('""', arguments).split(", ")
        if name == "sendto":
            told = json.loads(texts[0])
            self.said[told["step"]] = told
        elif name in ("openat", "unlinkat", "mkdir", "rmdir", "unlink", "rename"):
            self._name(folder, name, texts, plain, result)
        elif plain[0].isdigit() and int(plain[0]) in self._files:
            self._content(name, int(plain[0]), texts, plain, result)

    def _name(self, folder: Path, call: str, texts: list[bytes], plain: list[str], result: int) -> None:
        given = [text.decode() for text in texts]
        if call in ("openat", "unlinkat"):
            above = self._files.get(int(plain[0]), ("", None))[0] if plain[0].isdigit() else ""
            given = [str(folder / above / given[0])] if plain[0].isdigit() and plain[0] != "AT_FDCWD" else given
        prefix = f"{folder}/"
        if not all(f"{path}/".startswith(prefix) for path in given):
            if call == "openat":
                self._files.pop(result, None)
            return
        paths = [path[len(prefix) :] for path in given]
        if call == "openat":
            self._open(paths[0], plain[2], result)
        elif call == "mkdir":
            self._changed(("put", paths[0], None))
        elif call == "rename":
            self._changed(("move", "\0".join(paths), None))
        else:
            self._changed(("remove", paths[0], None))

    def _open(self, path: str, flags: str, descriptor: int) -> None:
        if path.endswith(_NOT_ON_A_DISK):
            self._files.pop(descriptor, None)
            return
        if path and path not in self.names:
            self._changed(("put", path, File()))
        file = self.names.get(path)
        if file is not None and "O_TRUNC" in flags:
            file.since.append((0, None))
        self._files[descriptor] = (path, file)
        self._places[descriptor] = file.length() if file is not None and "O_APPEND" in flags else 0

    def _changed(self, change: Change) -> None:
        if not change[1].endswith(_NOT_ON_A_DISK):
            _change(self.names, change)
            self.pending.append(change)

    def _content(self, call: str, descriptor: int, texts: list[bytes], plain: list[str], result: int) -> None:
        path, file = self._files[descriptor]
        if call in ("fsync", "fdatasync"):
            if file is None:
                self._sync_folder(path)
            else:
                file.sync()
        elif call == "close":
            del self._files[descriptor]
        elif file is None:
            return
        elif call == "lseek":
            self._places[descriptor] = result
        elif call == "ftruncate":
            file.since.append((int(plain[1]), None))
        elif call == "pwrite64":
            file.since.append((int(plain[3]), texts[0][:result]))
        elif call == "write":
            file.since.append((self._places[descriptor], texts[0][:result]))
            self._places[descriptor] += result

    def _sync_folder(self, path: str) -> None:
        """What was made, changed or removed in the folder is on the disk."""
        kept = []
        for change in self.pending:
            if any(str(Path(name).parent) in (path or ".",) for name in change[1].split("\0")):
                _change(self.synced, change)
            else:
                kept.append(change)
        self.pending = kept


def _change(names: Names, change: Change) -> None:
    kind, path, file = change
    if kind == "put":
        names[path] = file
    elif kind == "remove":
        names.pop(path, None)
    else:
        before, after = path.split("\0")
        if before in names:
            names[after] = names.pop(before)


def _lay_down(folder: Path, found: Iterator[tuple[str, bytes | None]]) -> None:
    """Folders first; what stands in a folder that is gone is gone with it."""
    folder.mkdir()
    for name, content in sorted(found, key=lambda one: (one[1] is not None, one[0])):
        path = folder / name
        if path.parent.is_dir():
            path.mkdir() if content is None else path.write_bytes(content)


def replay(record: Path, before: Path, folder: Path) -> Iterator[tuple[str, Disk]]:
    """The disk after each call of a recording: the same object each time, and the call's name.

    :param record: what strace wrote. :param before: the folder as it was. :param folder: where the job worked.
    """
    disk = Disk(before)
    with record.open(encoding="ascii") as lines:
        for line in lines:
            disk.take(folder, line.rstrip("\n"))
            yield line.partition("(")[0], disk


def left(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` that is on a disk, to hold a replay against."""
    paths = [path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(_NOT_ON_A_DISK)]
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def start(world: Path, needs: dict[str, str], folder: Path) -> Path:
    """The folder of a verb before anything was done in it."""
    folder.mkdir()
    for theirs, ours in needs.items():
        shutil.copytree(world / theirs, folder / ours)
    return folder
