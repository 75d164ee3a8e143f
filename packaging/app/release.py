"""Finish a built app: write its release manifest. ``python packaging/app/release.py FOLDER CHECKOUT``.

The manifest is what ``sha256sum`` prints for every file below the folder, sorted by name, and is checked by
``sha256sum --check --strict``. Its own digest names the release; every custody line that the app writes carries it.
Refused: a link (a stick's file system may have none), and a file in which this checkout's place stands.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from fieldkit.program import MANIFEST


def lines(folder: Path, checkout: Path) -> list[str]:
    """One line a file.

    :raises SystemExit: a link, or a file that names ``checkout``.
    """
    found = []
    for path in folder.rglob("*"):
        if path.is_symlink():
            raise SystemExit(f"fieldkit: the app holds a link: {path}")
        if path.is_dir() or path == folder / MANIFEST:
            continue
        data = path.read_bytes()
        if str(checkout).encode() in data:
            raise SystemExit(f"fieldkit: the app names this machine's folders: {path}")
        found.append(f"{hashlib.sha256(data).hexdigest()}  {path.relative_to(folder).as_posix()}")
    return sorted(found, key=lambda line: line[66:])


def main(folder: Path, checkout: Path) -> None:
    """Write the manifest and say which release this is."""
    manifest = "".join(f"{line}\n" for line in lines(folder, checkout)).encode()
    (folder / MANIFEST).write_bytes(manifest)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(f"fieldkit: {folder}: {size / 1e6:.0f} MB, release {hashlib.sha256(manifest).hexdigest()}", file=sys.stderr)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]).resolve())
