"""The programs that fieldkit is measured beside, as people run them."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tests.bench.measure import Contender

_CHUNK = 1024 * 1024


def random_file(path: Path, size: int) -> Path:
    """``size`` bytes that neither compress nor repeat."""
    with path.open("wb") as out:
        for _ in range(size // _CHUNK):
            out.write(os.urandom(_CHUNK))
        out.write(os.urandom(size % _CHUNK))
    return path


def _quiet(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class AgePeer:
    """Debian's ``age`` to one fresh X25519 recipient. It does not wait for the disk; fieldkit does."""

    def __init__(self, folder: Path) -> None:
        self.key = folder / "age.key"
        self._out = folder / "peer.age"
        if not self.key.exists():
            _quiet("age-keygen", "-o", self.key)
        self.recipient = _quiet("age-keygen", "-y", self.key).strip()

    def encrypting(self, source: Path) -> Contender:
        def check() -> None:
            if self._out.stat().st_size <= source.stat().st_size:
                raise AssertionError("age wrote too little")
            self._out.unlink()

        command = ("age", "-e", "-r", self.recipient, "-o", self._out, source)
        return Contender("`age -e` to a file", lambda: _run(*command), check=check)

    def encrypted(self, source: Path) -> Path:
        """One file as ``age`` writes it."""
        self.encrypting(source).run()
        return self._out.rename(self._out.with_name("sealed.age"))

    def decrypting(self, sealed: Path, length: int) -> Contender:
        def check() -> None:
            if self._out.stat().st_size != length:
                raise AssertionError("age did not decrypt it whole")
            self._out.unlink()

        command = ("age", "-d", "-i", self.key, "-o", self._out, sealed)
        return Contender("`age -d` to a file", lambda: _run(*command), check=check)


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def openssl_digest(source: Path, times: int = 1) -> Contender:
    """The strongest stock digest, ``times`` in a row on one core: `sha256sum` uses no SHA instructions."""

    def run() -> None:
        for _ in range(times):
            _run("openssl", "dgst", "-sha256", source)

    name = "`openssl dgst -sha256`"
    return Contender(name if times == 1 else f"{name}, {times} times", run)


def disk_copy(source: Path, out: Path) -> Contender:
    """What the disk takes for the same bytes, durable: reading aside, nobody who writes them can be quicker."""
    command = ("dd", f"if={source}", f"of={out}", "bs=1M", "conv=fsync")
    return Contender("`dd conv=fsync` of the same bytes", lambda: _run(*command), check=out.unlink)


def make_bag(folder: Path, source: Path) -> Path:
    """A BagIt bag, SHA-256, with ``source`` as its only payload file."""
    bag = folder / "bag"
    (bag / "data").mkdir(parents=True)
    os.link(source, bag / "data" / source.name)
    with source.open("rb") as payload:
        digest = hashlib.file_digest(payload, "sha256").hexdigest()
    (bag / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", encoding="ascii")
    (bag / "manifest-sha256.txt").write_text(f"{digest}  data/{source.name}\n", encoding="utf-8")
    return bag


def bagit_validate(bag: Path) -> Contender:
    return Contender("`bagit.py --validate`", lambda: _run(sys.executable, "-m", "bagit", "--validate", bag))
