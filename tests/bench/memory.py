"""How much memory collecting one file takes at most, in a process that does nothing else.

python -m tests.bench.memory FOLDER SOURCE
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

from fieldkit.jobs import silent_job
from fieldkit.workflows.field import collect
from tests.bench.stage import set_stage

LIMIT_MIB = 150


def collecting(folder: Path, source: Path) -> str:
    """The peak of the resident memory of the whole process, Python and libraries included, in words."""
    command = (sys.executable, "-m", "tests.bench.memory", folder / "memory", source)
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return f"The whole process took {int(done.stdout) / 1024:.0f} MiB of memory at most; its limit is {LIMIT_MIB} MiB."


if __name__ == "__main__":
    stage = set_stage(Path(sys.argv[1]))
    report = collect.collect(stage.session, [Path(sys.argv[2])], silent_job())
    if len(report.items) != 1:
        raise SystemExit("nothing was collected")
    stage.close()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
