"""Choosing files and folders with Qt's own dialog, which remembers nothing here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

_OPTIONS = QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontResolveSymlinks


def choose_file(parent: QWidget, title: str) -> Path | None:
    """One file that is there."""
    name, _ = QFileDialog.getOpenFileName(parent, title, options=_OPTIONS)
    return Path(name) if name else None


def choose_files(parent: QWidget, title: str) -> list[Path]:
    """Several files that are there."""
    names, _ = QFileDialog.getOpenFileNames(parent, title, options=_OPTIONS)
    return [Path(name) for name in names]


def choose_folder(parent: QWidget, title: str) -> Path | None:
    """One folder."""
    name = QFileDialog.getExistingDirectory(parent, title, options=_OPTIONS | QFileDialog.Option.ShowDirsOnly)
    return Path(name) if name else None


def choose_new_file(parent: QWidget, title: str, name: str) -> Path | None:
    """A file to be written."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, options=_OPTIONS)
    return Path(chosen) if chosen else None
