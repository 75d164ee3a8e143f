"""What goes into the packaged app, the same for every system; the specs beside this file put it together.

Rules: only what `runtime.txt` pins goes in, whatever else this machine has installed; of Qt, what the desktop imports;
modules that are imported by name or run as a part are named here, since no analysis sees them.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from importlib.metadata import distributions
from pathlib import Path

from PyInstaller.building.api import COLLECT, EXE, PYZ
from PyInstaller.building.build_main import Analysis
from PyInstaller.depend.bindepend import get_imports
from PyInstaller.utils.hooks import collect_data_files, collect_submodules

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = {"fieldkit-desktop": "start_desktop", "fieldkit": "start_terminal"}
"""The executables, and the script in this folder that each runs."""
Entry = tuple[str, str, str]
"""As PyInstaller has it: name inside the app, path on this machine, kind."""

_HIDDEN = (
    "ui.__main__", "ui.errand", "ui.workspace", "fieldkit.__main__", "fieldkit.sandbox.parent",  # run by name, as parts
    "fieldkit.reports.typesetting", "fieldkit.sandbox.pictures", "fieldkit.sandbox.worker", "_cffi_backend",
)  # fmt: skip
_WHOLE = ("fieldkit", "asn1crypto", "oscrypto")
"""Packages that import modules of their own by name."""
_LOADED_BY_NAME = ("libpython", "python3", "Python", "libseccomp")
"""Libraries that no other names: Python itself, and what ctypes loads."""
_QT_NEEDS = {"QtMultimedia": {"QtNetwork"}}
"""Modules of Qt that import others when they are loaded."""
_QT_PLUGINS_KEPT = (
    "platforms/libqxcb", "platforms/libqwayland", "platforms/libqoffscreen", "xcbglintegrations/", "wayland-",
    "multimedia/", "platforminputcontexts/", "imageformats/libqjpeg", "platforms/qwindows", "styles/qmodernwindows",
    "platforms/libqcocoa", "styles/libqmacstyle", "imageformats/qjpeg",
)  # fmt: skip
_QT_LANGUAGES_KEPT = ("qtbase_ar.qm", "qtbase_en.qm")
_LEFT_OUT = (
    "tkinter", "idlelib", "lib2to3", "ensurepip", "venv", "pydoc", "doctest", "unittest", "test",
    "lxml", "requests",  # pyHanko's, for PDF files and for asking the network: never called here
    "PIL._avif", "PIL._imagingtk",  # the cage reads no AVIF; there is no Tk
    "cffi", "pycparser",  # compilers of bindings; what runs is _cffi_backend
)  # fmt: skip

_BUILD_TOOLS = {"setuptools", "pkg_resources", "_distutils_hack", "backports", "jaraco"}
"""Left out afterwards: PyInstaller's hooks stumble over these when they are left out before."""


def app(windowed: Collection[str] = ()) -> COLLECT:
    """The folder with its executables.

    :param windowed: those that get no console of their own, on systems where that is the executable's choice.
    """
    found = _analysis()
    modules = PYZ(found.pure)
    programs = [
        EXE(modules, _scripts(name, found), exclude_binaries=True, name=name, console=name not in windowed, upx=False)
        for name in PROGRAMS
    ]
    return COLLECT(*programs, found.binaries, found.datas, name="fieldkit", upx=False)


def _analysis() -> Analysis:
    """Modules, libraries and resources of all executables."""
    found = Analysis(
        [str(ROOT / "packaging" / "app" / f"{script}.py") for script in PROGRAMS.values()],
        pathex=[str(ROOT)],
        datas=[(str(ROOT / "resources"), "resources"), *collect_data_files("shamir_mnemonic")],
        hiddenimports=[*_HIDDEN, *(name for package in _WHOLE for name in collect_submodules(package))],
        excludes=[*_LEFT_OUT, *_not_pinned(), *_qt_left_out()],
    )
    found.binaries = _needed([one for one in found.binaries if _wanted(one)])
    found.datas = [one for one in found.datas if _wanted(one)]
    found.pure = [one for one in found.pure if one[0].partition(".")[0] not in _BUILD_TOOLS]
    return found


def _scripts(name: str, found: Analysis) -> list[Entry]:
    """What one executable runs, in order: PyInstaller's own hooks, then its script. Only the desktop prepares Qt."""
    others = {*PROGRAMS.values()} - {PROGRAMS[name]} | ({"pyi_rth_pyside6"} if name == "fieldkit" else set())
    return [one for one in found.scripts if one[0] not in others]


def _wanted(entry: Entry) -> bool:
    """Of Qt what the desktop uses. No links: a stick's file system may have none, and every library finds its own."""
    name, _, kind = entry
    place = Path(name).as_posix()
    if "/translations/" in place and "PySide6" in place:
        return place.endswith(_QT_LANGUAGES_KEPT)
    if "PySide6" in place and "/plugins/" in place:
        return place.partition("/plugins/")[2].startswith(_QT_PLUGINS_KEPT)
    return kind != "SYMLINK" and ".dist-info/" not in place


def _needed(binaries: list[Entry]) -> list[Entry]:
    """Without the shared libraries that served only what was left out; modules and plugins stay."""
    by_file = {Path(name).name: (name, source, kind) for name, source, kind in binaries}
    kept: set[str] = set()
    waiting = [
        file
        for file, (name, _, kind) in by_file.items()
        if kind == "EXTENSION" or "/plugins/" in Path(name).as_posix() or file.startswith(_LOADED_BY_NAME)
    ]
    while waiting:
        file = waiting.pop()
        if file in by_file and file not in kept:
            kept.add(file)
            waiting += [Path(name).name for name, _ in get_imports(by_file[file][1])]
    return [entry for entry in binaries if Path(entry[0]).name in kept]


def _not_pinned() -> list[str]:
    """Top-level modules of every installed distribution that ``runtime.txt`` does not pin."""
    pinned = {
        _plain(line.partition("==")[0])
        for line in (ROOT / "packaging/requirements/runtime.txt").read_text(encoding="utf-8").splitlines()
        if re.match(r"[A-Za-z0-9]", line)
    }
    kept: set[str] = {"fieldkit", "ui", "resources"}
    other: set[str] = set()
    for one in distributions():
        tops = {Path(file.parts[0]).name.partition(".")[0] for file in one.files or () if file.suffix in (".py", ".so")}
        (kept if _plain(one.name) in pinned else other).update(tops)
    return sorted(name for name in other - kept - _BUILD_TOOLS if name.isidentifier())


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _qt_left_out() -> list[str]:
    """Modules of Qt that no file of the desktop imports."""
    import PySide6

    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "ui").rglob("*.py"))
    kept = set(re.findall(r"PySide6\.(Qt\w+)", source))
    kept |= {more for name in kept for more in _QT_NEEDS.get(name, ())}
    there = {path.name.partition(".")[0] for path in Path(PySide6.__path__[0]).glob("Qt?*.*")}
    return sorted(f"PySide6.{name}" for name in there - kept)
