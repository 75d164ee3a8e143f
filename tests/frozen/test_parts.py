"""What the packaged app carries is decided by a few rules; these hold without building it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, tracked


def test_every_resource_goes_into_the_app(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT / "packaging" / "app"), *sys.path])
    import parts  # type: ignore[import-not-found]  # it lies beside the specs, in no package

    text = (ROOT / "packaging" / "app" / "parts.py").read_text(encoding="utf-8")
    assert '(str(ROOT / "resources"), "resources")' in text, "the folder as a whole"
    there = [path for path in tracked() if path.parts[0] == "resources"]
    assert {Path(f"resources/help/{language}/unlock.txt") for language in ("en", "ar")} <= set(there)
    left = [path for path in there if not parts._wanted((path.as_posix(), str(ROOT / path), "DATA"))]
    assert left == []
