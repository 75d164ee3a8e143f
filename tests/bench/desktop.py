"""Start to lock screen, unlock to workspace, and the longest stall of the event loop, in a real window."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from fieldkit.clock import SystemClock
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.workflows import demo, sample_material
from tests.bench import evidence
from tests.bench.report import Figure
from tests.bench.screen import Screen, screen
from ui.launch import Launch

_SHOWN = 12
"""Distinct sampled colours from which on text stands on the screen."""
_SETTLE_SECONDS = 3.0


def measure(folder: Path, rounds: int, say: Callable[[str], None]) -> list[Figure]:
    """Each figure is the median of ``rounds``, but a longest one is the longest of all: its limit holds always."""
    made = demo.set_up(folder / "desktop", lambda _: None, SystemClock())
    vault = folder / "desktop" / "vault"
    secret = folder / "passphrase"
    secret.write_text(made.vault, encoding="utf-8")
    starts, unlocks, stalls = [], [], []
    typed: list[dict[str, float]] = []
    for number in range(rounds):
        with screen(folder) as shown:
            starts.append(_start(shown, vault))
        with screen(folder) as shown:
            unlocks.append(_unlock(shown, vault, made.vault))
            card = sample_material.make(folder / f"card-{number}")
            stalls.append(_stall(shown, vault, secret, card))
            typed.append(_typing(shown, vault, secret))
        say(f"start {starts[-1]:.2f} s, unlock {unlocks[-1]:.2f} s, longest stall {stalls[-1]} ms")
    cost = f"with Argon2id of {MINIMUM_COST.memory_kib // 1024} MiB, {MINIMUM_COST.passes} passes"
    return [
        *evidence.measure(folder, vault, made.vault, rounds, say),
        Figure("start to lock screen", f"{statistics.median(starts):.2f} s", "-"),
        Figure("unlock to workspace", f"{statistics.median(unlocks):.2f} s", cost),
        Figure(f"longest event-loop stall of {rounds} rounds", f"{max(stalls)} ms", "50 ms"),
        Figure("account of 600 turns in two languages, shown", f"{_median(typed, 'opened'):.2f} s", "-"),
        Figure("every turn of it laid out", f"{_median(typed, 'laid'):.2f} s", "-"),
        Figure("a key in it, saves included, p50", f"{_median(typed, 'p50'):.1f} ms", "-"),
        Figure("a key in it, saves included, p95", f"{_median(typed, 'p95'):.1f} ms", "16 ms"),
        Figure(f"a key in it, saves included, longest of {rounds} rounds", f"{_longest(typed):.1f} ms", "50 ms"),
    ]


def _median(rounds: list[dict[str, float]], name: str) -> float:
    return statistics.median(one[name] for one in rounds)


def _longest(rounds: list[dict[str, float]]) -> float:
    return max(one["longest"] for one in rounds)


def _environment(shown: Screen) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    return {**kept, "DISPLAY": shown.name, "QT_QPA_PLATFORM": "xcb"}


def _start(shown: Screen, vault: Path) -> float:
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "ui", str(vault)], env=_environment(shown))
    try:
        shown.wait_for(_SHOWN)
        return time.perf_counter() - began
    finally:
        process.terminate()
        process.wait()


def _unlock(shown: Screen, vault: Path, passphrase: str) -> float:
    command = [sys.executable, "-m", "ui.workspace"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=_environment(shown), stdin=pipe, stdout=pipe) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        time.sleep(_SETTLE_SECONDS)
        began = time.perf_counter()
        process.stdin.write(Launch("vault", str(vault), passphrase, "day", "en").encode())
        process.stdin.flush()
        answer = json.loads(process.stdout.readline())
        elapsed = time.perf_counter() - began
        process.kill()
    if answer["word"] != "READY":
        raise RuntimeError(f"the workspace answered {answer}")
    return elapsed


def _stall(shown: Screen, vault: Path, secret: Path, card: Path) -> int:
    command = [sys.executable, "-m", "tests.bench.stall", str(vault), str(secret), str(card)]
    done = subprocess.run(command, env=_environment(shown), capture_output=True, text=True, check=True)
    return int(done.stdout.strip().splitlines()[-1])


def _typing(shown: Screen, vault: Path, secret: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.typing", str(vault), str(secret)]
    done = subprocess.run(command, env=_environment(shown), capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))
