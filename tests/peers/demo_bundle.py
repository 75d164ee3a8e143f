"""One demo run for all the tests that look at its bundle with other people's tools."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fieldkit.clock import SystemClock
from fieldkit.workflows import demo
from fieldkit.workflows.hq import desk, identities


@dataclass(frozen=True, slots=True)
class DemoRun:
    """A finished demo, the custodian's identities in a file, and the passphrase of the vault."""

    folder: Path
    result: demo.DemoResult
    keys: Path
    passphrase: str

    @property
    def stick(self) -> Path:
        return self.folder / "stick"

    def part(self, kind: str) -> Path:
        [path] = self.stick.glob(f"*.{kind}.age")
        return path


def run_demo(folder: Path, *, classic: bool) -> DemoRun:
    """Run the demo and write the custodian's identities beside it."""
    made = demo.set_up(folder, lambda _: None, SystemClock(), classic=classic)
    result = demo.go_on(folder, lambda _: None, SystemClock(), made)
    keys = folder / "custodian.key"
    custodian = desk.unlock(folder / "hq" / "custodian", made.desks["custodian"], SystemClock())
    text = "".join(f"# {label}\n{secret}\n" for label, secret in identities.secrets_of(custodian))
    keys.write_text(text, encoding="utf-8")
    custodian.lock()
    return DemoRun(folder, result, keys, made.vault)
