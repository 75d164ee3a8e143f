"""The gate's window: first start, unlocking, and being locked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.jobs import Job
from fieldkit.workflows import system, training
from fieldkit.workflows.looks import Look
from ui import app as application
from ui.failures import known_sentence, sentence
from ui.files import choose_folder
from ui.gate import Workspace
from ui.job_runner import JobRunner
from ui.launch import Launch
from ui.over import Over
from ui.screens.first_start.headquarters import HeadquartersScreen
from ui.screens.first_start.join import JoinScreen
from ui.screens.first_start.making import MakingScreen
from ui.screens.first_start.restore import RestoreScreen
from ui.screens.first_start.view import FirstStart
from ui.screens.report.view import GateReportScreen
from ui.screens.unlock.lost import BringBackScreen, LostScreen, RecoverScreen
from ui.screens.unlock.view import UnlockScreen
from ui.text import isolated
from ui.widgets.boxes import clear, row
from ui.widgets.buttons import button
from ui.widgets.defect_bar import DefectBar
from ui.widgets.with_help import WithHelp

_HIDE_MS = 50
_LAST_SECONDS = 2.0
_PIN_SECONDS = 120
"""The vault is open in the workspace while the PIN is asked for, so nobody is waited for without end."""


class GateWindow(QMainWindow):
    """Holds no key. ``folder`` is a vault or desk to unlock at once."""

    def __init__(self, folder: Path | None, theme: str, language: str, text_percent: int = 100) -> None:
        super().__init__()
        self.setWindowTitle("fieldkit")
        self.setMinimumSize(683, 384)
        self.resize(1366, 768)
        self._folder, self._worn = folder, Look(theme, language, text_percent)
        self._jobs = JobRunner()
        self._stack = QStackedWidget()
        self._over = Over(self._stack)
        self.help = WithHelp(self._stack, self._help_page, language)
        self._build()
        self.workspace = Workspace(self)
        self.workspace.ready.connect(self._ready)
        self._cut_off: Path | None = None
        self.workspace.refused.connect(self._refused)
        self.workspace.ended.connect(self._ended)
        self.workspace.looked.connect(self._wear)
        self.workspace.lost.connect(self._lost)
        self.workspace.broken.connect(self._broken)
        self.workspace.asked_pin.connect(self._ask_pin)
        self._pin_wait = QTimer(self)
        self._pin_wait.setSingleShot(True)
        self._pin_wait.setInterval(_PIN_SECONDS * 1000)
        self._pin_wait.timeout.connect(self._pin_late)
        self.unlock_screen: UnlockScreen | None = None
        self._show_start()

    def _build(self) -> None:
        """What is asked, with help and the way to a report below it at any time."""
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.defect = DefectBar(self.report)
        self._foot = row(None)
        self._foot.setContentsMargins(20, 2, 20, 6)
        column.addWidget(self.defect)
        column.addWidget(self.help, 1)
        column.addLayout(self._foot)
        self._fill_foot()
        self.setCentralWidget(page)
        QShortcut(QKeySequence("F1"), self, self.help.toggle)

    def _fill_foot(self) -> None:
        clear(self._foot)
        self._foot.addStretch(1)
        self.report_it = button(self.tr("Report a problem…"), self.report, flat=True)
        self.help_me = button(self.tr("Help") + "  " + isolated("F1"), self.help.toggle, flat=True)
        for made in (self.report_it, self.help_me):
            self._foot.addWidget(made)

    def _help_page(self) -> str:
        return str(getattr(self._stack.currentWidget(), "help_page", "first-start"))

    def report(self) -> None:
        """Over what is shown, which comes back as it was."""
        if not isinstance(self._over.page, GateReportScreen):
            self._over.show(GateReportScreen(self._jobs, self._worn.theme, self._worn.text, self._reported))
            self.help.follow()

    def _reported(self) -> None:
        page = self._over.page
        self._over.close()
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()
        self.help.follow()

    def show_defect(self) -> None:
        """Something of ours failed and nothing caught it."""
        self.defect.show()

    def _show_start(self) -> None:
        if self._folder is not None:
            self.ask(self._folder)
        else:
            self.doors()

    def _show(self, screen: QWidget) -> None:
        self._reported()
        old = self._stack.currentWidget()
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self.help.follow()

    def doors(self) -> None:
        """First start."""
        self._forget_pin()
        doors = {
            "join": self.join, "headquarters": self.headquarters, "training": self.train, "open": self._choose,
            "restore": self.restore,
        }  # fmt: skip
        self.unlock_screen = None
        self._show(FirstStart(doors, self.look, self._worn))

    def look(self, theme: str, language: str, text_percent: int) -> None:
        """Another theme, language or size of letters."""
        self._wear(theme, language, text_percent)
        self.doors()

    def _wear(self, theme: str, language: str, text_percent: int) -> None:
        instance = QApplication.instance()
        assert isinstance(instance, QApplication)
        look = Look(theme, language, text_percent)
        if look != self._worn:
            self._worn = look
            application.set_look(instance, theme, language, text_percent)
            self.help.speak(language)
            self.defect.speak()
            self._fill_foot()

    def join(self) -> None:
        """The first door."""
        self._show(JoinScreen(self._jobs, self.ask, self.doors))

    def headquarters(self) -> None:
        """The second door."""
        self._show(HeadquartersScreen(self._jobs, self.ask, self.doors))

    def restore(self) -> None:
        """A backup, on a spare laptop."""
        self._show(RestoreScreen(self._jobs, self.ask, self.doors))

    def train(self) -> None:
        """The third door: a synthetic deployment in a folder of the person's choice."""
        folder = choose_folder(self, self.tr("Choose where the folder of the training goes"))
        if folder is not None:
            self.make_training(folder)

    def make_training(self, folder: Path) -> None:
        """Make the training deployment, in a new folder inside where something is in ``folder``, and unlock it."""
        what = self.tr("The training is being made: keys, a headquarters, a first case.")
        then = self.tr("It takes some seconds and opens by itself. Nothing in it is real: try everything.")
        self._show(MakingScreen(what, then))

        def done(made: training.Training) -> None:
            self._folder = made.vault
            self._open(made.vault, made.passphrases["vault"])

        def work(_: Job) -> training.Training:
            return training.create(training.place_in(folder), system.clock())

        self._jobs.start(work, done, self._failed)

    def _failed(self, error: BaseException) -> None:
        self.doors()
        self.statusBar().showMessage(" ".join(sentence(error)))

    def _choose(self) -> None:
        folder = choose_folder(self, self.tr("Choose the vault's or desk's folder"))
        if folder is not None:
            self.ask(folder)

    def ask(self, folder: Path) -> None:
        """Ask for the passphrase of a vault or desk."""
        self._folder = folder
        lost = (lambda: self.lost(folder)) if (folder / "vault.json").is_file() else None
        self.unlock_screen = UnlockScreen(folder, self._open, self.doors, lost)
        self._show(self.unlock_screen)
        self.unlock_screen.passphrase.setFocus()

    def lost(self, folder: Path) -> None:
        """What helps where nobody can unlock a vault."""

        def then(screen: type[BringBackScreen] | type[RecoverScreen]) -> Callable[[], None]:
            return lambda: self._show(screen(self._jobs, folder, self.ask, lambda: self.lost(folder)))

        self._forget_pin()
        self.unlock_screen = None
        self._show(LostScreen(folder, then(BringBackScreen), then(RecoverScreen), lambda: self.ask(folder)))

    def _open(self, folder: Path, passphrase: str) -> None:
        place = self.geometry()
        geometry = (place.x(), place.y(), place.width(), place.height())
        worn = self._worn
        kind: Literal["vault", "desk"] = "desk" if (folder / "desk.json").is_file() else "vault"
        look, cut_off = (worn.theme, worn.language, geometry, worn.text), self._cut_off == folder
        self.workspace.open(Launch(kind, str(folder), passphrase, *look, cut_off=cut_off))

    def _refused(self, code: str, what: str, step: str) -> None:
        if self.unlock_screen is not None:
            self.unlock_screen.refused(*known_sentence(code, what, step))

    def _ready(self) -> None:
        self._cut_off = None
        QTimer.singleShot(_HIDE_MS, self.hide)

    def _ask_pin(self) -> None:
        if self.unlock_screen is None:
            self.workspace.give_up()
            return
        self._pin_wait.start()
        self.unlock_screen.ask_pin(self._tell_pin)

    def _tell_pin(self, pin: bytearray | None) -> None:
        self._pin_wait.stop()
        self.workspace.tell_pin(pin)

    def _forget_pin(self) -> None:
        """Whoever was asked for a PIN went elsewhere: the vault is closed."""
        if self._pin_wait.isActive():
            self._pin_wait.stop()
            self.workspace.give_up()

    def _pin_late(self) -> None:
        self.workspace.give_up()
        if self.unlock_screen is not None:
            what = self.tr("Nobody typed the PIN for two minutes. The vault is locked again.")
            self.unlock_screen.refused(what, self.tr("Type the passphrase again, then the PIN."))

    def _lost(self) -> None:
        self._cut_off = self._folder
        if self.unlock_screen is not None:
            what = self.tr("The workspace ended before it was locked. What was shown as saved is safe.")
            self.unlock_screen.refused(what, self.tr("Unlock again; tell headquarters if it happens twice."))

    def _broken(self) -> None:
        self.show()
        text = self.tr("The workspace cannot start. Nothing was lost. Close fieldkit, set it up again, and open it.")
        self.statusBar().showMessage(text)

    def _ended(self) -> None:
        if not self.isVisible():
            self._show_start()
            self.show()

    def closeEvent(self, event: object) -> None:
        self._jobs.close(_LAST_SECONDS)
        self.workspace.stop()
        QApplication.quit()
