"""age v1 files of ours beside the ``age`` program, both ways."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fieldkit.age import encrypt_all, new_file, open_seekable, parse_identity_file, parse_recipient
from fieldkit.storage.written import WrittenFile
from tests.bench.measure import Contender, interleave
from tests.bench.peers import AgePeer
from tests.bench.report import Comparison

_READ = 1 << 20


@dataclass(frozen=True, slots=True)
class _FileSource:
    descriptor: int
    length: int

    def read_into(self, offset: int, buffer: memoryview) -> None:
        if os.preadv(self.descriptor, [buffer], offset) != len(buffer):
            raise OSError("the source ends early")


def encrypting(source: Path, out: Path, recipient: str) -> Contender:
    """To the same recipient, and unlike the peer durable at the end."""

    def run() -> None:
        with source.open("rb", buffering=0) as stream, WrittenFile(out) as file:
            plain = _FileSource(stream.fileno(), source.stat().st_size)
            for piece in encrypt_all(new_file([parse_recipient(recipient)]), plain):
                file.write(piece)
            file.sync()

    def check() -> None:
        if out.stat().st_size <= source.stat().st_size:
            raise AssertionError("too little was written")
        out.unlink()

    return Contender("fieldkit encrypts", run, check=check)


def decrypting(sealed: Path, out: Path, key: Path, length: int) -> Contender:
    identities = parse_identity_file(key.read_text(encoding="ascii"))

    def run() -> None:
        with sealed.open("rb") as stream, WrittenFile(out) as file:
            reader = open_seekable(stream, identities)
            while piece := reader.read(_READ):
                file.write(piece)
            file.sync()

    def check() -> None:
        if out.stat().st_size != length:
            raise AssertionError("it was not decrypted whole")
        out.unlink()

    return Contender("fieldkit decrypts", run, check=check)


def compare(folder: Path, source: Path, rounds: int, say: Callable[[str], None]) -> list[Comparison]:
    age, size = AgePeer(folder), source.stat().st_size
    gib = f"{size / 1024**3:.3g} GiB"
    say(f"age files of {gib}")
    ours = encrypting(source, folder / "ours.age", age.recipient)
    encrypted = interleave([ours, age.encrypting(source)], rounds, say)
    sealed = age.encrypted(source)
    ours = decrypting(sealed, folder / "ours.out", age.key, size)
    decrypted = interleave([ours, age.decrypting(sealed, size)], rounds, say)
    sealed.unlink()
    about = f"One file of {gib} to a file, one X25519 recipient; fieldkit waits for the disk, `age` does not."
    return [Comparison("Encrypting", about, encrypted), Comparison("Decrypting", about, decrypted)]
