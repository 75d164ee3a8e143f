"""Navigation only: top bar, rail, one screen at a time, strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut, QShowEvent, QWindow
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from fieldkit.errors import FieldkitError
from fieldkit.workflows import looks
from fieldkit.workflows.field import cover
from fieldkit.workflows.looks import Look
from ui import app as application
from ui import clipboard
from ui.beside import Beside
from ui.blur import Blur
from ui.commands import commands
from ui.context import Bus, LastPage, WorkspaceContext
from ui.job_runner import JobRunner
from ui.jump import JumpPage
from ui.over import Over
from ui.places import INSIDE, SCREENS
from ui.recent import RECENT
from ui.screens.alerts.sheet import AlertSheet
from ui.screens.page import Page
from ui.screens.settings.view import SettingsScreen
from ui.sound import SoundRecorder
from ui.standing import Standing
from ui.text import isolated, length_text
from ui.theme import THEMES, scaled
from ui.widgets.cover import Cover
from ui.widgets.defect_bar import DefectBar
from ui.widgets.focus import KeptOff
from ui.widgets.rail import Rail
from ui.widgets.strip import Strip
from ui.widgets.top_bar import TopBar
from ui.widgets.with_help import WithHelp

if TYPE_CHECKING:
    from fieldkit.workflows.field.session import FieldSession
    from fieldkit.workflows.hq.desk import Desk

NARROW_WIDTH, LOW_HEIGHT = 900, 450
IDLE_MINUTES = 10
_LAST_SECONDS = 2.0
"""How long a job may take to its next safe place when the vault is locked; then the vault closes all the same."""


class MainWindow(QMainWindow):
    """One unlocked vault or desk."""

    def __init__(
        self, session: FieldSession | None, desk: Desk | None, theme: str, language: str, text_percent: int = 100
    ) -> None:
        super().__init__()
        self.setWindowTitle("fieldkit")
        self.setMinimumSize(683, 384)
        self.resize(1366, 768)
        self._session, self._desk = session, desk
        self._jobs, self._asking, self._writing = JobRunner(), JobRunner(), JobRunner()
        self._bus = Bus(self)
        self._standing = Standing(session, self._asking, self._bus) if session is not None else None
        self._sound = SoundRecorder(session, self._jobs, self) if session is not None else None
        self._cover: Cover | None = None
        self._screens: dict[str, QWidget] = {}
        self._alert_sheet: AlertSheet | None = None
        self._jump_page: JumpPage | None = None
        self._place = ""
        self._locked = self._closed = False
        clipboard.ShortMemory(self)
        self._idle = QTimer(self)
        self._idle.setInterval(IDLE_MINUTES * 60_000)
        self._idle.timeout.connect(self._nobody_there)
        if self._sound is not None:
            self._sound.changed.connect(self._show_sound)
            self._sound.ended.connect(lambda *_: self._bus.changed.emit())
        QShortcut(QKeySequence("Ctrl+L"), self, self.lock)
        QShortcut(QKeySequence("Ctrl+N"), self, self._new_interview)
        QShortcut(QKeySequence("F9"), self, self._alert)
        self._blur = Blur(lambda on: self._top.show_blurred(on=on), self)
        QShortcut(QKeySequence("F8"), self, self._blur.toggle)
        QShortcut(QKeySequence("Ctrl+K"), self, self._jump)
        QShortcut(QKeySequence("F1"), self, self._toggle_help)
        instance = QApplication.instance()
        assert instance is not None
        assert isinstance(instance, QApplication)
        instance.focusWindowChanged.connect(self._watch)
        self._show_look(theme, language, text_percent)
        self._beside = Beside(session, self._bus) if session is not None else None
        self._idle.start()

    @property
    def look(self) -> Look:
        """Theme, language and size of letters as they are now."""
        return Look(self._context.theme.name, self._context.language, self._context.text_percent)

    def _choose_look(self, theme: str, language: str, text_percent: int) -> None:
        """Wear it at once, then keep it; where it cannot be kept, say so: it is worn until locking."""
        self._show_look(theme, language, text_percent)
        opened = self._session or self._desk
        assert opened is not None
        try:
            looks.keep(opened, self.look)
        except FieldkitError as error:
            self.navigate("settings", None)
            settings = self._screens["settings"]
            assert isinstance(settings, SettingsScreen)
            settings.notice.show_error(error)

    def _show_look(self, theme: str, language: str, text_percent: int = 100) -> None:
        instance = QApplication.instance()
        assert isinstance(instance, QApplication)
        self._bus.leaving.emit()
        self._writing.settle()  # those who would be told of it are about to go
        application.set_look(instance, theme, language, text_percent)
        self._screens.clear()
        self._context = WorkspaceContext(
            self._session, self._desk, self._jobs, self._bus, THEMES[theme], language, text_percent, self.navigate,
            self.lock, self._sound, self._choose_look, self.end_with, self._asking, self._writing,
        )  # fmt: skip
        self._build()
        self.navigate(self._place or self._places()[0][0], None)
        if self._standing is not None:  # after the place itself: that is what people wait for
            self._standing.show_in(self._strip, self._rail)
        else:
            self._strip.show_text(self.tr("Everything at this desk is written as it is done."))

    def _build(self) -> None:
        root = QWidget()
        root.setObjectName("page")
        column = QVBoxLayout(root)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._top = self._top_bar()
        column.addWidget(self._top)
        self.defect = DefectBar(lambda: self.navigate("report", None))
        column.addWidget(self.defect)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        foot = [("custody", self.tr("Custody"))] if self._session else []
        foot.append(("settings", self.tr("Settings")))
        self._rail = Rail(self._places(), foot, lambda name: self.navigate(name, None), self._context.theme)
        KeptOff(self._top, self._rail)
        self._stack = QStackedWidget()
        self._help = WithHelp(self._stack, self._help_page, self._context.language)
        self._over, self._alert_sheet, self._jump_page = Over(self._stack), None, None
        middle.addWidget(self._rail)
        middle.addWidget(self._help, 1)
        column.addLayout(middle, 1)
        self._strip = Strip(self._go_from_strip)
        column.addWidget(self._strip)
        old = self.centralWidget()
        if old is not None:
            old.hide()  # its shortcuts with it, or a key pressed now would be ambiguous and do nothing
        self._page = root
        self.setCentralWidget(root)
        if self.isVisible():
            root.show()  # at once, so that a key pressed now finds its shortcut
        self._fit()
        self._show_sound()
        self._top.show_blurred(on=self._blur.on)
        self._rail.setFocus()

    def _top_bar(self) -> TopBar:
        if self._session is not None:
            info = self._session.info()
            roles = {"lead": self.tr("team lead"), "member": self.tr("interviewer")}
            title = self.tr("%1, team %2").replace("%1", isolated(info.deployment)).replace("%2", isolated(info.team))
            person = isolated(info.person) + " · " + roles.get(info.role, info.role)
            return TopBar(
                title, info.training, person, self.lock, self._show_recorded, self._alert, self._blur.toggle,
                self._toggle_help,
            )  # fmt: skip
        assert self._desk is not None
        desk = self._desk.info()
        names = {"root": self.tr("root desk"), "intake": self.tr("intake desk"), "custodian": self.tr("custody desk")}
        blur, help_me = self._blur.toggle, self._toggle_help
        return TopBar(desk.name, desk.training, names[desk.desk], self.lock, blur=blur, help_me=help_me)

    def _places(self) -> list[tuple[str, str]]:
        if self._desk is not None:
            return {
                "root": [("teams", self.tr("Teams"))],
                "intake": [("intake", self.tr("Intake"))],
                "custodian": [("verify", self.tr("Verify"))],
            }[self._desk.kind]
        places = [
            ("today", self.tr("Today")),
            ("interviews", self.tr("Interviews")),
            ("evidence", self.tr("Evidence")),
            ("people", self.tr("People")),
        ]
        if self._session is not None:
            places.append(("hand-over", self.tr("Hand over")))
        if self._session is not None and self._session.role == "lead":
            places += [("review", self.tr("Review")), ("bundles", self.tr("Bundles"))]
        return places

    def navigate(self, place: str, target: str | None) -> None:
        """Show a place; ``target`` is a record or bundle to show there. What is open is saved first. The place
        ``alert`` stands over the others."""
        if self._closed:
            return
        self._bus.leaving.emit()
        if place == "clock":
            place, target = "today", "clock"
        if place == "alert":
            self._alert()
            return
        if place not in self._screens:
            self._screens[place] = SCREENS[place](self._context)
            self._stack.addWidget(self._screens[place])
            self._fit()
        self._place = place
        screen = self._screens[place]
        self._stack.setCurrentWidget(screen)
        self._rail.set_current(INSIDE.get(place, place))
        RECENT.place = place
        show = getattr(screen, "show_target", None)
        if show is not None:
            show(target)
        self._help.follow()

    def _help_page(self) -> str:
        """Which page is the help of what is shown."""
        return str(getattr(self._over.page, "help_page", self._place))

    def _toggle_help(self) -> None:
        """F1: the help of what has the window now, beside it."""
        covered = self._cover.help if self._cover is not None else None
        central = self.centralWidget()
        (covered or (central if isinstance(central, WithHelp) else self._help)).toggle()

    def show_defect(self) -> None:
        """Something of ours failed and nothing caught it: say so where it is seen, with the way to a report."""
        self.defect.show()

    def _show_sound(self) -> None:
        if self._sound is not None and self._sound.recording:
            length = length_text(self._sound.kept_seconds)
            self._top.show_recording(f"{isolated(self._sound.code)} {isolated(length)}")
        else:
            self._top.show_recording("")

    def _show_recorded(self) -> None:
        if self._sound is not None and self._sound.recording:
            self.navigate("interviews", self._sound.interview)

    def _nobody_there(self) -> None:
        """Lock; where that would cut short what is under way, cover, unless the kit forbids it."""
        busy = self._jobs.busy or (self._sound is not None and self._sound.recording)
        if busy and self._session is not None and cover.may_cover(self._session):
            self.cover()
        else:
            self.lock()

    def end_with(self, page: LastPage) -> None:
        """The vault was closed by what just happened; nobody may touch it any more, so only this page is left."""
        self._bus.blockSignals(True)
        self._closed = True
        self._page.hide()
        self.setCentralWidget(WithHelp(page, lambda: str(page.help_page), self._context.language))
        page.show()

    def cover(self) -> None:
        """Blank the window; the work goes on."""
        if self._cover is not None or self._session is None or self._closed:
            return
        QGuiApplication.inputMethod().commit()
        clipboard.forget()
        self._cover = Cover(self._session, self._asking, self._uncover, self.lock, self, self._context.language)
        self._page.hide()
        self._cover.setGeometry(self.rect())
        self._cover.show()
        self._cover.raise_()
        self._cover.passphrase.setFocus()

    def _uncover(self) -> None:
        if self._cover is not None:
            self._cover.hide()
            self._cover.deleteLater()
            self._cover = None
            self._page.show()
            self._rail.setFocus()

    def _alert(self) -> None:
        """Raise an alert over whatever is shown; that is saved first, and comes back as it was."""
        if self._session is None or self._cover is not None or self._closed:
            return
        self._bus.leaving.emit()
        if self._alert_sheet is None:
            self._alert_sheet = AlertSheet(self._context, self._over.close)
        self._over.show(self._alert_sheet)
        self._help.follow()
        self._alert_sheet.open()

    def _jump(self) -> None:
        """Offer every record and command over whatever is shown."""
        if self._cover is None:
            self._bus.leaving.emit()
            if self._jump_page is None:
                offered = commands(self._context, self._places(), self._blur.toggle, self._toggle_help)
                self._jump_page = JumpPage(self._context, offered, self._over.close)
            self._over.show(self._jump_page)
            self._help.follow()
            self._jump_page.open()

    def _new_interview(self) -> None:
        if self._session is not None and self._cover is None:
            self.navigate("interviews", "new")

    def _reachable(self) -> set[str]:
        return {name for name, _ in self._places()} | ({"custody", *INSIDE} if self._session else set())

    def _go_from_strip(self, name: str) -> None:
        """What has not left stands under Bundles; at a member's, under Hand over."""
        for place in (name, "hand-over" if name == "bundles" else ""):
            if place in self._reachable():
                self.navigate(place, None)
                return

    def lock(self) -> None:
        """Finish input, save, close the vault, end the process. Once: closing the window comes here again."""
        if self._locked:
            return
        self._locked = True
        QGuiApplication.inputMethod().commit()
        self._bus.leaving.emit()
        if self._sound is not None and not self._closed:
            self._sound.leave()
        self._asking.close(0)
        self._writing.settle()  # short, and what was pressed is done
        self._writing.close(_LAST_SECONDS)
        if self._beside is not None:
            self._beside.close(_LAST_SECONDS)
        self._jobs.close(_LAST_SECONDS)
        self._idle.stop()
        if self._session is not None and not self._closed:
            self._session.lock()
        if self._desk is not None:
            self._desk.lock()
        clipboard.forget()
        instance = QApplication.instance()
        assert instance is not None
        instance.quit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if self._cover is not None:
            self._cover.setGeometry(self.rect())

    def _fit(self) -> None:
        narrow, low = self.width() < scaled(NARROW_WIDTH), self.height() < scaled(LOW_HEIGHT)
        self._rail.set_narrow(narrow)
        self._strip.set_narrow(narrow)
        self._top.set_low(low)
        self._top.set_narrow(narrow)
        for screen in self._screens.values():
            if isinstance(screen, Page):
                screen.set_low(low)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch(self.windowHandle())

    def _watch(self, window: QWindow | None) -> None:
        """See the keys and presses in a window, a dialog's too. Filtering those of the application instead would call
        in here for each event of each widget, and each call waits for a worker to let go of the interpreter."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
            self._idle.start()
        return False

    def closeEvent(self, event: QEvent) -> None:
        self.lock()
        event.accept()
