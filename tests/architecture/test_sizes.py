"""A module is one room's one thing, a function fits on a screen."""

from __future__ import annotations

from tests.architecture.source import ROOT, functions, python_files

MODULE_LINES = 400
TEST_MODULE_LINES = 700
FUNCTION_LINES = 60


def test_modules_are_short() -> None:
    long = []
    for path in python_files("fieldkit", "ui", "packaging", "tests"):
        lines = (ROOT / path).read_bytes().count(b"\n")
        if lines > (TEST_MODULE_LINES if path.parts[0] == "tests" else MODULE_LINES):
            long.append(f"{path}: {lines} lines")
    assert long == []


def test_functions_are_short() -> None:
    long = []
    for path in python_files("fieldkit", "ui", "packaging", "tests"):
        for node in functions(path):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES:
                long.append(f"{path}:{node.lineno} {node.name}: {lines} lines")
    assert long == []
