"""The packaged app as it lies on a stick: another place, nothing of it writable, another user, an empty environment."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_SOMEONE = 65534
_NOTHING_WRITABLE = 0o555


def build(dist: Path, checkout: Path = ROOT) -> Path:
    """Build it as ``make app`` does, from a copy of this checkout where one is named; its folder."""
    when = subprocess.run(
        ["git", "-c", "safe.directory=*", "log", "-1", "--format=%ct"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout.strip()  # fmt: skip
    command = [checkout / "packaging/app/build.sh", dist]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": when})
    return dist / "fieldkit"


@dataclass(frozen=True, slots=True)
class Stick:
    """``app`` is read-only; ``home`` is the other user's, with the work in ``home/work`` and nothing else in it."""

    app: Path
    home: Path

    @classmethod
    def make(cls, built: Path, folder: Path) -> Stick:
        """Copy the app below ``folder``, which others must be able to pass through."""
        app, home = folder / "a stick" / "fieldkit", folder / "home"
        shutil.copytree(built, app, symlinks=True)
        for path in (app, *app.rglob("*")):
            path.chmod(path.stat().st_mode & _NOTHING_WRITABLE)
        (home / "work").mkdir(parents=True)
        give(home)
        return cls(app, home)

    @property
    def work(self) -> Path:
        return self.home / "work"

    def start(
        self, name: str, *arguments: str | Path, heard: int | None = None, **seen: str
    ) -> subprocess.Popen[bytes]:
        """Start one of its executables with HOME and ``seen`` as its whole environment.

        :param heard: where its output and errors go; to this process's where None.
        """
        someone = _SOMEONE if os.geteuid() == 0 else None
        return subprocess.Popen(
            [self.app / name, *arguments], cwd="/", env={"HOME": str(self.home), **seen}, stdout=heard, stderr=heard,
            user=someone, group=someone, extra_groups=None if someone is None else [],
        )  # fmt: skip

    def run(self, *arguments: str | Path) -> str:
        """Run ``fieldkit`` and return what it says; its exit status must be 0."""
        process = self.start("fieldkit", *arguments, heard=subprocess.PIPE)
        said, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors.decode()
        return said.decode()


def give(folder: Path) -> None:
    """Make a folder and all in it the other user's."""
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, _SOMEONE, _SOMEONE)
