"""``fieldkit hq log`` and ``fieldkit hq cosign``: the transparency log and its outside cosigner."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from fieldkit.cli.face import Face, command, finish, one_line
from fieldkit.cli.sessions import at_desk
from fieldkit.errors import UsageError
from fieldkit.workflows.hq import cosigner, log
from fieldkit.workflows.hq.log import CheckpointRow, LogKey

_DESK = click.Path(path_type=Path, exists=True, file_okay=False)
_FOLDER = click.Path(path_type=Path, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False)
_EXISTING = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.group("log")
def group() -> None:
    """The log of all receipts: start, pin, checkpoint, prove, write, check."""


@group.command("start")
@click.argument("intake", type=_DESK)
@click.option("--out", type=_FILE, required=True, help="Where to write the log's key, for the root and for cosigners.")
@click.option("--anew", is_flag=True, help="Give up the log that is here, and begin another under another key.")
@command
def start(face: Face, intake: Path, out: Path, anew: bool) -> None:
    """Start the log at the INTAKE desk, unless it has one, and write its key."""
    with at_desk(face, intake, "intake") as desk:
        key = log.start(desk, out, anew=anew)
    face.show(key, f"The log's key was written to {out}.\n{_key(key)}")


@group.command("pin")
@click.argument("root", type=_DESK)
@click.argument("key", type=_EXISTING)
@click.option("--words", help="The words that the key's people read aloud; refused if they differ.")
@command
def pin(face: Face, root: Path, key: Path, words: str | None) -> None:
    """Let every kit from the next one on name the log or the cosigner of KEY."""
    with at_desk(face, root, "root") as desk:
        pinned = log.pin(desk, key, words)
    face.show(pinned, f"The {pinned.kind} is named from the next kit on.\n{_key(pinned)}")


@group.command("unpin")
@click.argument("root", type=_DESK)
@click.argument("name")
@command
def unpin(face: Face, root: Path, name: str) -> None:
    """Let no kit from the next one on name the cosigner NAME."""
    with at_desk(face, root, "root") as desk:
        gone = log.unpin(desk, name)
    face.show(gone, f"{one_line(gone.name)} is named no more from the next kit on.")


@group.command("checkpoint")
@click.argument("intake", type=_DESK)
@click.option("--out", type=_FILE, help="Where to write the request for the cosigner.")
@click.option("--from", "old", type=click.IntRange(0), help="The size that the cosigner says it signed last.")
@click.option("--answer", type=_EXISTING, help="Take the cosigner's answer in instead.")
@command
def checkpoint(face: Face, intake: Path, out: Path | None, old: int | None, answer: Path | None) -> None:
    """Sign the log of the INTAKE desk as it stands, and ask a cosigner; or take its answer in."""
    if answer is not None and (out is not None or old is not None):
        raise UsageError("usage", "Either a request goes out or an answer comes in.", "Give --out F or --answer F.")
    with at_desk(face, intake, "intake") as desk:
        row = log.checkpoint(desk, out, old) if answer is None else log.take_answer(desk, answer)
    face.show(row, _row(row) + (f"\nRequest written to {out}." if out else ""))


@group.command("prove")
@click.argument("intake", type=_DESK)
@click.argument("receipt")
@click.option("--out", type=_FILE, required=True)
@command
def prove(face: Face, intake: Path, receipt: str, out: Path) -> None:
    """Write the proof that RECEIPT stands in the log of the INTAKE desk."""
    with at_desk(face, intake, "intake") as desk:
        row = log.prove(desk, receipt, out)
    face.show(row, f"Proof written to {out}.\n{_row(row)}")


@group.command("write")
@click.argument("intake", type=_DESK)
@click.option("--out", type=_FOLDER, required=True)
@command
def write(face: Face, intake: Path, out: Path) -> None:
    """Write the whole log of the INTAKE desk as a folder that anyone can check; it says nothing of any receipt."""
    with at_desk(face, intake, "intake") as desk:
        folder = log.write(desk, out)
    face.show({"folder": folder}, f"The log was written to {folder}.")


@group.command("check")
@click.argument("path", type=_DESK)
@click.option("--kit", type=_EXISTING, help="For a log folder: the kit that names the log and its cosigners.")
@command
def check(face: Face, path: Path, kit: Path | None) -> None:
    """Check a whole log, every leaf and every checkpoint: of the intake desk PATH, or a log folder with --kit."""
    if kit is None:
        with at_desk(face, path, "intake") as desk:
            report = log.check(desk)
    else:
        report = log.check_folder(path, kit, face.clock)
    face.show({"report": report.to_document()}, report.to_text())
    finish(report.outcome != "failed")


@click.group("cosign")
def cosign_group() -> None:
    """Be the outside cosigner of a log: sign only what continues what you signed before."""


@cosign_group.command("make")
@click.argument("folder", type=_FOLDER)
@click.option("--name", required=True, help="What the cosigner is called, without spaces: example.org/cosigner.")
@click.option("--log", "log_key", type=_EXISTING, required=True, help="The log's key, from hq log start.")
@click.option("--out", type=_FILE, required=True, help="Where to write the cosigner's key, for headquarters.")
@command
def make(face: Face, folder: Path, name: str, log_key: Path, out: Path) -> None:
    """Make a cosigner in FOLDER, with a key of its own that belongs to nobody at headquarters."""
    passphrase = face.passphrase("Passphrase of the new cosigner")
    key = cosigner.create(folder, name, log_key, passphrase, out, face.clock)
    face.show(key, f"Cosigner made in {folder}; its key was written to {out}.\n{_key(key)}")


@cosign_group.command("follow")
@click.argument("folder", type=_DESK)
@click.argument("log_key", type=_EXISTING)
@command
def follow(face: Face, folder: Path, log_key: Path) -> None:
    """Sign for another log too."""
    with cosigner.opened(folder, face.passphrase("Passphrase of the cosigner"), face.clock) as opened:
        key = cosigner.follow(opened, log_key)
    face.show(key, f"{one_line(key.name)} is followed.")


@cosign_group.command("sign")
@click.argument("folder", type=_DESK)
@click.argument("request", type=_EXISTING)
@click.option("--out", type=_FILE, required=True, help="Where to write the answer for hq log checkpoint --answer.")
@command
def sign(face: Face, folder: Path, request: Path, out: Path) -> None:
    """Cosign the checkpoint in REQUEST, if it continues the last one signed in FOLDER."""
    with cosigner.opened(folder, face.passphrase("Passphrase of the cosigner"), face.clock) as opened:
        row = cosigner.cosign_file(opened, request, out)
    face.show(row, f"{_row(row)}\nAnswer written to {out}.")


def _key(key: LogKey) -> str:
    return f"Key: {one_line(key.key)}\nRead aloud: {' '.join(key.words)}"


def _row(row: CheckpointRow) -> str:
    lines = [f"Checkpoint of {row.size} receipts, root {row.root}"]
    for name, time in row.cosigned:
        lines.append(f"cosigned by {one_line(name)} at {datetime.fromtimestamp(time, UTC).isoformat()}")
    return "\n".join(lines if row.cosigned else [*lines, "cosigned by nobody yet"])
