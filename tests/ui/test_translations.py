"""Every sentence of the desktop is in the catalogues, finished, in the form that the collector finds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from fieldkit.assets import resource
from tests.architecture.source import ROOT, python_files
from ui.app import LANGUAGES


def calls() -> Iterator[tuple[Path, ast.Call, ast.expr]]:
    """Each call that translates, with the argument that is the sentence."""
    for path in python_files("ui"):
        for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                if node.func.attr == "tr":
                    yield path, node, node.args[0]
                elif node.func.attr == "translate" and ast.unparse(node.func.value) != "painter":
                    yield path, node, node.args[1]


def messages(language: str) -> dict[str, list[ElementTree.Element]]:
    tree = ElementTree.parse(str(resource("i18n", f"fieldkit_{language}.ts")))
    found: dict[str, list[ElementTree.Element]] = {}
    for message in tree.getroot().iter("message"):
        found.setdefault(message.findtext("source") or "", []).append(message)
    return found


def test_every_sentence_is_a_literal_spoken_by_self_or_the_application() -> None:
    wrong = []
    for path, call, sentence in calls():
        assert isinstance(call.func, ast.Attribute)
        speaker = ast.unparse(call.func.value)
        plain = isinstance(sentence, ast.Constant) and isinstance(sentence.value, str)
        if not plain or speaker not in ("self", "QCoreApplication"):
            wrong.append(f"{path}:{call.lineno} {ast.unparse(call)[:80]}")
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_in_the_catalogue_and_finished(language: str) -> None:
    known = messages(language)
    said = {str(sentence.value) for _, _, sentence in calls() if isinstance(sentence, ast.Constant)}
    assert sorted(said - known.keys()) == []
    for source, found in known.items():
        for message in found:
            translation = message.find("translation")
            assert translation is not None
            assert translation.get("type") is None, source
            assert (translation.text or "").strip() or list(translation), source


def test_arabic_is_arabic_and_keeps_every_place_holder() -> None:
    for source, found in messages("ar").items():
        for message in found:
            text = message.findtext("translation") or ""
            assert [f"%{n}" in text for n in range(1, 5)] == [f"%{n}" in source for n in range(1, 5)], source
            assert any("\u0600" <= letter <= "\u06ff" for letter in text), source
