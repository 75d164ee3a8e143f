"""The mutation score of the rooms that decide what is believed, for ``make mutants``.

mutmut changes one thing in a copy of the code and runs the unit tests of that room; a change that no test notices
survives. Trying every change takes many hours, so a sample with a fixed seed is tried in each room. The counts are kept
in docs/mutants.json, from which ``make bench`` writes its page too.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
KEPT, PAGE, WORK = ROOT / "docs" / "mutants.json", ROOT / "docs" / "BENCHMARKS.md", ROOT / "mutants"
ROOMS: Final = ("commitments", "custody", "keys", "age", "bundle", "verify")
TITLE: Final = "## Mutants"
_FIRST: Final = "fieldkit.bundle.padme.*"  # small: with it mutmut writes its copy and learns which test runs what
_COUNTED: Final = {"killed": "killed", "timeout": "killed", "survived": "survived", "no tests": "untested"}
_FATES: Final = ("killed", "survived", "wording", "untested", "unclear")
_TEXT: Final = re.compile(r'\w?"([^"]*)"')


def _mutmut(*words: str) -> str:
    """Run mutmut; what it printed."""
    tool = ROOT / ".tools" / "mutants"
    surroundings = {**os.environ, "PYTHONPATH": str(tool), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, str(tool / "bin" / "mutmut"), *words]
    done = subprocess.run(command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout[-4000:])
    return done.stdout


def _of_room(room: str) -> list[str]:
    """Every mutant of a room by name, in order."""
    metas = sorted((WORK / "fieldkit" / room).glob("*.py.meta"))
    return sorted(name for meta in metas for name in json.loads(meta.read_bytes())["exit_code_by_key"])


def measure(sample: int, seed: int, keep: bool) -> dict[str, Any]:
    """Try ``sample`` mutants of each room; with ``keep`` of the copy that an earlier run left."""
    if not keep:
        shutil.rmtree(WORK, ignore_errors=True)
        _mutmut("run", _FIRST)
    every = {room: _of_room(room) for room in ROOMS}
    draw = random.Random(seed)
    chosen = {room: draw.sample(names, min(sample, len(names))) for room, names in every.items()}
    _mutmut("run", *(name for names in chosen.values() for name in names))
    lines = (line.strip().rpartition(": ") for line in _mutmut("results", "--all", "true").splitlines())
    status = {name: what for name, _, what in lines}
    for name in (name for names in chosen.values() for name in names if status[name] == "survived"):
        shown = _mutmut("show", name)
        status[name] = "wording" if is_wording(shown) else "survived"
        sys.stdout.write(f"{shown}\n")
    rooms = {
        room: counted(every[room], [status[name] for name in names if status[name] != "not checked"])
        for room, names in chosen.items()
    }
    return {"day": datetime.now().astimezone().date().isoformat(), "sample": sample, "seed": seed, "rooms": rooms}


def is_wording(shown: str) -> bool:
    """Whether a change, as mutmut shows it, is one of a sentence alone: of text with a space in it."""
    removed, added = (
        [
            _TEXT.sub(_sentence, line[1:])
            for line in shown.splitlines()
            if line.startswith(sign) and line[:3] != sign * 3
        ]
        for sign in "-+"
    )
    return removed == added or removed == [line.replace("None", "S", 1) for line in added]


def _sentence(text: re.Match[str]) -> str:
    return "S" if " " in text[1] else text[0]


def counted(names: Sequence[str], statuses: Sequence[str]) -> dict[str, int]:
    """How many mutants there are, how many were tried and how they fared; one that never ends is killed."""
    found = Counter(one if one == "wording" else _COUNTED.get(one, "unclear") for one in statuses)
    return {"mutants": len(names), "tried": len(statuses), **{one: found[one] for one in _FATES}}


def section(kept: Mapping[str, Any]) -> str:
    """The counts as docs/BENCHMARKS.md tells them."""
    rooms: Mapping[str, Mapping[str, int]] = kept["rooms"]
    all_of_them = {key: sum(one[key] for one in rooms.values()) for key in next(iter(rooms.values()))}
    rows = [
        f"| {room} | {one['mutants']} | {one['tried']} | {' | '.join(str(one[fate]) for fate in _FATES)} "
        f"| {one['killed'] / max(1, one['tried'] - one['wording']):.0%} |"
        for room, one in (*rooms.items(), ("all", all_of_them))
    ]
    about = (
        f"Written by `make mutants` on {kept['day']}, apart from the rest of this page. One thing at a time is changed "
        "in a copy of the code, and the unit tests of that room alone are run. Not every change was tried: of each "
        f"room a sample of at most {kept['sample']}, drawn with the seed {kept['seed']}; where fewer were tried, time "
        "ran out, and those with the quickest tests had come first. Wording: what survived changes a sentence for "
        "people alone; the score leaves these out. Untested: no test of that room runs the code."
    )
    return "\n".join(
        [
            f"{TITLE}\n",
            f"{textwrap.fill(about, 118)}\n",
            "| Room | Mutants | Tried | Killed | Survived | Wording | Untested | Unclear | Score |",
            "|---|---|---|---|---|---|---|---|---|",
            *rows,
            "",
        ]
    )


def page_with(page: str, kept: Mapping[str, Any]) -> str:
    """A page of measurements with this section at its end, in place of an older one."""
    return page.partition(f"\n{TITLE}\n")[0] + f"\n{section(kept)}"


def main() -> int:
    options = argparse.ArgumentParser(prog="make mutants")
    options.add_argument("--sample", type=int, default=400, help="mutants of each room (default: 400)")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--keep", action="store_true", help="go on with the copy of the code that is there")
    given = options.parse_args()
    kept = measure(given.sample, given.seed, given.keep)
    sys.stdout.write(section(kept))
    KEPT.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page_with(PAGE.read_text(encoding="utf-8"), kept), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
