"""Which error codes the code under the screens can raise, read from its source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import parsed, python_files

Function = ast.FunctionDef | ast.AsyncFunctionDef


def reached() -> frozenset[Path]:
    """Modules of ``fieldkit`` that ``ui`` imports, and those that they import, to the end."""
    found: set[Path] = set()
    waiting = set(python_files("ui"))
    while waiting:
        path = waiting.pop()
        found.add(path)
        waiting |= set(_imported(path)) - found
    return frozenset(path for path in found if path.parts[0] == "fieldkit")


def _imported(path: Path) -> Iterator[Path]:
    known = set(python_files("fieldkit"))
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("fieldkit"):
            base = Path(*str(node.module).split("."))
            for one in (base, *(base / name.name for name in node.names)):
                yield from {one.with_suffix(".py"), one / "__init__.py"} & known


def raised(paths: frozenset[Path]) -> set[str]:
    """Every code that stands in these modules as the first argument of an error, or of a function that makes one."""
    trees = [parsed(path) for path in paths]
    errors = _error_classes()
    everywhere = {name: shape for tree in trees for name, shape in _makers(tree, errors)}
    codes: set[str] = set()
    for tree in trees:
        own = {node.name for node in ast.walk(tree) if isinstance(node, Function)}
        makers = {name: shape for name, shape in everywhere.items() if name not in own} | dict(_makers(tree, errors))
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = _name(call.func)
            if name in errors and call.args:
                codes |= set(_texts(call.args[0]))
            elif name in makers:
                position, before, after = makers[name]
                given = [*call.args[position : position + 1], *(k.value for k in call.keywords if k.arg == "code")]
                codes |= {before + text + after for one in given for text in _texts(one)}
        for function in (node for node in ast.walk(tree) if isinstance(node, Function)):
            codes |= set(_chosen(function, errors))
        for one in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and node.name in errors):
            calls = (node for node in ast.walk(one) if isinstance(node, ast.Call) and _name(node.func) == "__init__")
            codes |= {text for call in calls for first in call.args[:1] for text in _texts(first)}
    return codes


def _error_classes() -> set[str]:
    """The error tree: ``FieldkitError`` and every class below it."""
    classes = [node for path in python_files("fieldkit") for node in ast.walk(parsed(path))
               if isinstance(node, ast.ClassDef)]  # fmt: skip
    names = {"FieldkitError"}
    while more := {one.name for one in classes if names & {_name(base) for base in one.bases}} - names:
        names |= more
    return names


def _makers(tree: ast.AST, errors: set[str]) -> Iterator[tuple[str, tuple[int, str, str]]]:
    """Functions that put one of their parameters into an error as its code: which, and what stands around it."""
    for function in (node for node in ast.walk(tree) if isinstance(node, Function)):
        names = [argument.arg for argument in function.args.args]
        for first in _firsts(function, errors):
            parts = first.values if isinstance(first, ast.JoinedStr) else [first]
            inner = [part.value if isinstance(part, ast.FormattedValue) else part for part in parts]
            for number, part in enumerate(inner):
                if isinstance(part, ast.Name) and part.id in names:
                    said = ["".join(_texts(one)) for one in inner]
                    before, after = "".join(said[:number]), "".join(said[number + 1 :])
                    yield function.name, (names.index(part.id), before, after)


def _chosen(function: Function, errors: set[str]) -> Iterator[str]:
    """Codes that a function keeps in a name of its own, or gives a parameter as its default."""
    wanted = {first.id for first in _firsts(function, errors) if isinstance(first, ast.Name)}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and {_name(one) for one in node.targets} & wanted:
            yield from _texts(node.value)
    defaults = zip(reversed(function.args.args), reversed(function.args.defaults), strict=False)
    for argument, default in defaults:
        if argument.arg in wanted:
            yield from _texts(default)


def _firsts(function: Function, errors: set[str]) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and _name(node.func) in errors and node.args:
            yield node.args[0]


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
