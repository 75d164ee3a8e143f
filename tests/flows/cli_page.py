"""docs/CLI.md as a value: its commands with their options and the shapes of what they print."""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fieldkit.workflows import (
    backup_values,
    card_values,
    history_values,
    item_values,
    kit_values,
    morning_values,
    note_values,
    open_path,
    people_values,
    print_values,
    problem_values,
    removal_values,
    review_values,
    table_values,
    team_values,
    values,
)
from fieldkit.workflows.hq import log, month_destroy, month_keys, revoke, rotate, vaults

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "CLI.md").read_text(encoding="utf-8")
_TOKEN = re.compile(r'"[^"]+"|\w+|…|[{}\[\]:,]')
_MODULES = (
    values, morning_values, backup_values, card_values, item_values, table_values, note_values, history_values,
    kit_values, people_values, print_values, problem_values, review_values, removal_values, team_values, open_path,
    revoke, rotate, month_keys, month_destroy, vaults, log,
)  # fmt: skip
_PLAIN = {"n": int, "path": str, "code": str}
REPORT = {"format", "subject", "made", "outcome", "checks"}
CHECK = {"code", "status", "title", "detail", "facts", "looked_at", "command"}


@dataclass(frozen=True)
class Row:
    """One way to call a command: its words (``hq init``), its options, and its JSON as the page writes it."""

    command: str
    options: frozenset[str]
    json: str

    @property
    def key(self) -> str:
        """The command, and where it can be called in several ways the option that tells them apart."""
        return f"{self.command} {min(self.options)}" if self.command in _SEVERAL else self.command


_SEVERAL = ("hq stamp",)


def rows(groups: set[str]) -> list[Row]:
    """Every command of the table; one that leaves its group out has that of the command before."""
    found = []
    for cell, shape in re.findall(r"^\| (`.*`) \| [^|]* \| (.*) \|$", PAGE.replace(r"\|", "/"), re.MULTILINE):
        group = ""
        calls, shapes = re.findall("`([^`]+)`", cell), re.findall("`([^`]+)`", shape)
        for number, call in enumerate(calls):
            words = re.match(r"[a-z]+(?:-[a-z]+)?(?: [a-z]+(?:-[a-z]+)?)*", call)
            assert words is not None
            first = words[0].split()[0]
            name = words[0] if first in groups or not group else f"{group} {words[0]}"
            group = name.rpartition(" ")[0]
            options = frozenset(re.findall(r"--[a-z][a-z0-9-]*", call))
            said = shapes[number] if len(shapes) == len(calls) > 1 else re.sub(r"^\w+: ", "", shape).split(";")[0]
            found.append(Row(name, options, said.replace("`", "")))
    return found


def check(value: Any, shape: str) -> None:
    """Compare what a command printed with the page, field by field."""
    tokens = _TOKEN.findall(shape)
    _check(value, tokens)
    assert not tokens, tokens


def _check(value: Any, tokens: list[str]) -> None:
    token = tokens.pop(0)
    if token == "{":
        _check_object(value, tokens)
    elif token == "[":
        assert isinstance(value, list)
        inner = tokens[: tokens.index("]")]
        del tokens[: len(inner) + 1]
        for item in value if inner != ["…"] else ():
            _check(item, list(inner))
    elif token in _PLAIN:
        assert isinstance(value, _PLAIN[token])
    else:
        may_be_null = tokens[:2] == ["or", "null"]
        del tokens[: 2 if may_be_null else 0]
        if not (may_be_null and value is None):
            _check_named(value, token)


def _check_object(value: Any, tokens: list[str]) -> None:
    assert isinstance(value, dict)
    keys = []
    while tokens[0] != "}":
        keys.append(tokens.pop(0).strip('"'))
        if tokens[0] == ":":
            tokens.pop(0)
            _check(value[keys[-1]], tokens)
        if tokens[0] == ",":
            tokens.pop(0)
    tokens.pop(0)
    assert set(value) == set(keys), (set(value), keys)


def _check_named(value: Any, name: str) -> None:
    if name == "Report":
        assert set(value) == REPORT
        assert value["outcome"] in ("intact", "ask", "failed")
        assert all(set(one) == CHECK for one in value["checks"])
        return
    [kind] = {getattr(module, name) for module in _MODULES if hasattr(module, name)}
    _check_type(value, kind)


def _is_of_type(value: Any, kind: Any) -> bool:
    if kind is type(None):
        return value is None
    try:
        _check_type(value, kind)
    except AssertionError:
        return False
    return True


def _check_type(value: Any, kind: Any) -> None:
    """A frozen value as JSON: the same names, and what is inside likewise."""
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        assert any(_is_of_type(value, one) for one in arguments), (value, kind)
    elif typing.get_origin(kind) is tuple:
        assert isinstance(value, list)
        for item in value if arguments[-1] is ... else ():
            _check_type(item, arguments[0])
    elif typing.get_origin(kind) is typing.Literal:
        assert value in arguments
    elif dataclasses.is_dataclass(kind):
        assert isinstance(value, dict), (value, kind)
        hints = typing.get_type_hints(kind)
        assert set(value) == set(hints)
        for field, inner in hints.items():
            _check_type(value[field], inner)
    elif kind in (str, int, bool):
        assert isinstance(value, kind), (value, kind)
