"""docs/CLI.md lists exactly the commands and options that the parser has."""

from __future__ import annotations

import click
import pytest

from fieldkit.cli.main import main
from tests.flows.cli_page import rows

SHARED = {"--vault", "--passphrase-file", "--pin-file", "--as", "--json", "--help"}


def commands(group: click.Group, before: str = "") -> dict[str, click.Command]:
    found: dict[str, click.Command] = {}
    for name, command in group.commands.items():
        words = f"{before} {name}".strip()
        found |= commands(command, words) if isinstance(command, click.Group) else {words: command}
    return found


PARSER = commands(main)
ROWS = rows(set(main.commands))


def test_every_command_has_its_row_and_every_row_its_command() -> None:
    assert {row.command for row in ROWS} == set(PARSER)


@pytest.mark.parametrize("name", PARSER)
def test_options_are_those_of_the_page(name: str) -> None:
    parser = {text for one in PARSER[name].params if isinstance(one, click.Option) for text in one.opts} - {"-h"}
    assert parser >= SHARED - {"--help"}
    named = frozenset().union(*(row.options for row in ROWS if row.command == name))
    assert named == parser - SHARED


@pytest.mark.parametrize("name", PARSER)
def test_every_command_says_what_it_does(name: str) -> None:
    assert PARSER[name].help
