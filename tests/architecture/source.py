"""The checkout as the architecture tests see it: what git keeps, parsed once."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = {".png", ".jpg", ".ttf", ".qm", ".ico", ".gz", ".age", ".zip", ".webp"}


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that git keeps or would keep, relative to the checkout."""
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    return tuple(sorted({Path(name) for name in listing.split("\0") if name and (ROOT / name).is_file()}))


def python_files(*tops: str) -> list[Path]:
    """Python files below the named top folders."""
    return [path for path in tracked() if path.suffix == ".py" and path.parts[0] in tops]


def text_files() -> list[Path]:
    return [path for path in tracked() if path.suffix not in BINARY]


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_bytes(), filename=str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imported_modules(path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything that ``path`` imports, wherever the import stands.

    ``from fieldkit import keys`` yields ``fieldkit.keys``; relative imports are yielded with their leading dots.
    """
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            names = [alias.name for alias in node.names]
            yield from ((node.lineno, f"{base}.{name}" if base == "fieldkit" else base) for name in names)
