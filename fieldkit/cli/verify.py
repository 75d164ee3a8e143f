"""``fieldkit verify PATH``: whichever it is."""

from __future__ import annotations

from pathlib import Path

import click

from fieldkit.cli.face import Face, command, finish
from fieldkit.workflows import report_print, verify_path


@click.command("verify")
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@click.option("--identity", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="age identity file.")
@click.option("--root", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="Kit or root certificate.")
@click.option("--report", "report_file", type=click.Path(path_type=Path), help="Write it as PDF/A to a new file too.")
@command
def group(face: Face, path: Path, identity: Path | None, root: Path | None, report_file: Path | None) -> None:
    """Verify a bundle, a part, a vault or a receipt, whichever PATH is."""
    if report_file is not None:
        report_print.require_new(report_file)
    passphrase = None
    if verify_path.kind_of(path) == "vault":
        passphrase = face.passphrase("Passphrase")
    ask = face.asks("Passphrase of the identity file")
    report = verify_path.verify(
        path, face.clock, face.job(), identity=identity, root=root, passphrase=passphrase, ask=ask
    )
    if report_file is not None:
        report_print.write(report, report_file)
    face.show(report.to_document(), report.to_text())
    finish(report.outcome != "failed")
