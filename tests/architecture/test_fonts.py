"""Every script that the product promises shows on a machine without any font."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

FONTS = ROOT / "resources" / "fonts"

SAMPLES = {
    "English": "Statement of 14:32 – “seen” … §",
    "French": "Témoin nº 7, où ça ? Œuvre, âgée",
    "Arabic": "شهادة الشاهدة رقم ٧، رأت ذلك بنفسها",
    "Ukrainian": "Свідчення, її ім’я, ґанок, єдиний",
    "Burmese": "သက်သေ၏ ထွက်ဆိုချက် ကျွန်ုပ်မြင်သည်",
    "Amharic": "የምስክር ቃል፣ በዓይኔ አየሁ።",
    "symbols": "✓ ◆ ● ✗ → ← ↑ ↓ ○ ◇",
    "digest": "sha256:0f1e 2d3c 4b5a",
}

_GLYPHS = """
import sys
from pathlib import Path
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QTextLayout
application = QGuiApplication([])
families = set()
for path in sorted(Path(sys.argv[1]).glob("*.ttf")):
    number = QFontDatabase.addApplicationFont(str(path))
    families.update(QFontDatabase.applicationFontFamilies(number))
for weight in (400, 600):
    scripts = ["Arabic", "Myanmar", "Ethiopic", "Symbols2"]
    font = QFont(["Noto Sans", *(f"Noto Sans {script}" for script in scripts)], 12, weight)
    layout = QTextLayout(sys.argv[2], font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    assert runs, "nothing was laid out"
    for run in runs:
        assert 0 not in run.glyphIndexes(), (run.rawFont().familyName(), run.glyphIndexes())
        assert run.rawFont().familyName() in families, run.rawFont().familyName()
        if run.rawFont().familyName() != "Noto Sans Symbols2":
            assert run.rawFont().weight() == weight, (run.rawFont().familyName(), run.rawFont().weight())
"""


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES.keys())
def test_no_box_on_a_bare_machine(sample: str, tmp_path: Path) -> None:
    nothing = tmp_path / "fonts.conf"
    nothing.write_text("<fontconfig/>", encoding="ascii")
    surroundings = os.environ | {"FONTCONFIG_FILE": str(nothing), "QT_QPA_PLATFORM": "offscreen"}
    shown = subprocess.run(
        [sys.executable, "-c", _GLYPHS, str(FONTS), sample],
        env=surroundings, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert shown.returncode == 0, shown.stderr


def test_every_bundled_font_is_in_the_licences() -> None:
    licences = (ROOT / "resources" / "LICENSES.md").read_text(encoding="utf-8")
    assert [path.name for path in FONTS.iterdir() if f"fonts/{path.name}" not in licences] == []
    assert "SIL OPEN FONT LICENSE Version 1.1" in licences
