"""Write a desk's age identities in the clear, to open bundles with stock tools.

Whoever has the file can read what the desk can. It is asked for by name, and stands in the desk's chain.
"""

from __future__ import annotations

from pathlib import Path

from fieldkit.clock import Clock
from fieldkit.errors import RefusedError, UsageError
from fieldkit.intake.desk_chain import DeskChain
from fieldkit.storage.durable import write_durable
from fieldkit.workflows.hq import desk
from fieldkit.workflows.hq.desk import Desk


def secrets_of(opened: Desk) -> list[tuple[str, str]]:
    """Label and secret text of every age identity of a desk.

    :raises RefusedError: ``wrong-desk``.
    """
    if opened.kind == "intake":
        return _with_former(opened, "transport", "transport")
    if opened.kind == "custodian":
        months = [(f"month {month}", secret) for month, secret in sorted(opened.state["months"].items())]
        kept = _with_former(opened, "identity", "identities of witnesses")
        return [*months, *kept, *_with_former(opened, "transport", "transport")]
    raise RefusedError("wrong-desk", "The root desk opens nothing.", "Use the intake or the custodian desk.")


def _with_former(opened: Desk, key: str, label: str) -> list[tuple[str, str]]:
    former = opened.state.get(f"former_{key}", [])
    return [(label, opened.state[key]), *((f"{label}, former", secret) for secret in former)]


def export(folder: Path, passphrase: str, out: Path, clock: Clock) -> int:
    """Write the identities to ``out``, readable by its owner alone; how many there were.

    :raises UsageError: ``file-exists``.
    """
    if out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
    opened = desk.unlock(folder, passphrase, clock)
    try:
        found = secrets_of(opened)
        now = clock.now()
        DeskChain(folder, opened.state["chain"], opened.signer()).append(now, "exported", [], reason="age identities")
        opened.state["exported"] = [*opened.state.get("exported", []), now.text]
        opened.save()
    finally:
        opened.lock()
    write_durable(out, "".join(f"# {label}\n{secret}\n" for label, secret in found).encode("utf-8"))
    return len(found)
