"""Screens over real vaults and desks, offscreen unless a display is there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldkit.clock import SystemClock
from fieldkit.sandbox import Sandbox
from fieldkit.workflows import demo
from fieldkit.workflows.field import unlock
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import desk
from fieldkit.workflows.hq.desk import Desk, DeskKind
from ui.app import make_app
from ui.main_window import MainWindow


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_app()


@dataclass(slots=True)
class Deployment:
    """A headquarters and an enrolled lead's vault in one folder, both unlocked on demand."""

    folder: Path
    made: demo.SetUp
    sandbox: Sandbox

    def session(self) -> FieldSession:
        return unlock.unlock(self.folder / "vault", self.made.vault, SystemClock(), self.sandbox)

    def desk(self, kind: DeskKind) -> Desk:
        return desk.unlock(self.folder / "hq" / kind, self.made.desks[kind], SystemClock())


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    started = unlock.start_sandbox()
    yield started
    started.close()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory, sandbox: Sandbox) -> Deployment:
    """Made once, as it costs a dozen key derivations; never opened itself."""
    folder = tmp_path_factory.mktemp("template") / "deployment"
    return Deployment(folder, demo.set_up(folder, lambda _: None, SystemClock()), sandbox)


@pytest.fixture
def deployment(tmp_path: Path, template: Deployment) -> Deployment:
    """A copy of the template for one test alone."""
    folder = tmp_path / "deployment"
    shutil.copytree(template.folder, folder)
    return Deployment(folder, template.made, template.sandbox)


def rest(window: MainWindow) -> None:
    """End everything that a window started beside itself: what is still read when the window goes would never come
    back, and its runner would keep the collector off for the tests after."""
    assert window._asking.close(20)
    window._writing.settle()
    assert window._writing.close(20)
    assert window._jobs.close(20)


def discard(window: MainWindow) -> None:
    """Let go of a window at once, so that later style sheets do not dress it again."""
    rest(window)
    window.setParent(None)
    shiboken6.delete(window)


@pytest.fixture
def lead(deployment: Deployment, qtbot: QtBot) -> Iterator[MainWindow]:
    """The lead's workspace."""
    session = deployment.session()
    window = MainWindow(session, None, "day", "en")
    window.show()
    yield window
    window._bus.leaving.emit()
    rest(window)
    session.lock()
    discard(window)
