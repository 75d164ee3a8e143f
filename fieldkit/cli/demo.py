"""``fieldkit demo``: the whole main job on sample material."""

from __future__ import annotations

from pathlib import Path

import click

from fieldkit.cli import output
from fieldkit.cli.face import Face, command, finish
from fieldkit.workflows import demo


@click.command("demo")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@command
def group(face: Face, folder: Path) -> None:
    """Go the whole way from a tent to a receipt, in FOLDER, on material made for it."""
    steps: list[str] = []

    def say(step: str) -> None:
        steps.append(step)
        if not face.json:
            output.say(step)

    result = demo.run(folder, say, face.clock)
    face.show({"steps": steps, **result.document()}, result.summary)
    finish(result.intact)
