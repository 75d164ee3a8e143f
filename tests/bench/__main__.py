"""``python -m tests.bench [--size MIB] [--rounds N] [--only storage|case|log|desktop] [--write FILE]``."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from tests.bench import machine, mutants, report


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main() -> int:
    options = argparse.ArgumentParser(prog="make bench")
    options.add_argument("--size", type=int, default=2048, help="MiB of the large file (default: 2048)")
    options.add_argument("--rounds", type=int, default=5, help="rounds that count (default: 5)")
    options.add_argument("--only", choices=("storage", "case", "log", "desktop"))
    options.add_argument("--interviews", type=int, default=100_000, help="of the large case (default: 100000)")
    options.add_argument("--lines", type=int, default=1_000_000, help="of its chain (default: 1000000)")
    options.add_argument("--receipts", type=int, default=1_000_000, help="of the log (default: 1000000)")
    options.add_argument("--folder", type=Path, help="where to measure; three times the size must be free")
    options.add_argument("--write", type=Path, help="the page to write; standard output otherwise")
    given = options.parse_args()
    comparisons: list[report.Comparison] = []
    figures: list[report.Figure] = []
    large: list[report.Figure] = []
    logged: list[report.Figure] = []
    with tempfile.TemporaryDirectory(prefix="fieldkit-bench-", dir=given.folder) as name:
        folder = Path(name)
        facts = machine.facts(folder)
        if given.only in (None, "storage"):
            from tests.bench import storage

            comparisons = storage.compare(folder, given.size * 1024**2, given.rounds, say)
        if given.only in (None, "case"):
            from tests.bench import case

            compared, large = case.measure(folder, given.interviews, given.lines, given.rounds, say)
            comparisons += compared
        if given.only in (None, "log"):
            from tests.bench import log

            logged = log.measure(folder, given.receipts, say)
        if given.only in (None, "desktop"):
            from tests.bench import desktop

            figures = desktop.measure(folder, given.rounds, say)
    page = report.markdown(datetime.now().astimezone().date(), given.rounds, facts, comparisons, figures, large, logged)
    if mutants.KEPT.exists():
        page = mutants.page_with(page, json.loads(mutants.KEPT.read_bytes()))
    if given.write:
        given.write.write_text(page, encoding="utf-8")
    else:
        sys.stdout.write(page)
    return 0


if __name__ == "__main__":
    sys.exit(main())
