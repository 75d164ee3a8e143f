"""The lock process: it holds no key, shows the gate, and keeps a keyless workspace process waiting.

Unlocking passes the passphrase through a pipe from bytes that are wiped; the gate hides when the workspace shows. When
the workspace ends, for whatever reason, the gate is back and a new keyless workspace waits.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess, Signal

from fieldkit import program
from ui.launch import Launch
from ui.wiping import BIG, wipe

_MAX_EARLY_ENDS = 3
"""A workspace that ends before anyone unlocks is started again, this often and no more."""


def _send(process: QProcess, line: bytearray) -> None:
    """Write a line that holds a secret, and wipe it."""
    copy = bytes(line)
    process.write(copy)
    wipe(copy)
    line[:] = bytes(len(line))


class Workspace(QObject):
    """One workspace process after the other."""

    ready = Signal()
    refused = Signal(str, str, str)
    ended = Signal()
    looked = Signal(str, str, int)
    """Theme, language and size of letters as they were when it was locked, so that the gate looks as it did."""
    lost = Signal()
    """The workspace ended without saying so: it was killed, or it broke."""
    asked_pin = Signal()
    """The passphrase opened the vault; the PIN of the token that its person signs with is wanted."""
    broken = Signal()
    """The workspace cannot start: it ended several times before it was asked anything."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._early_ends = 0
        self._in_use = False
        self._refusal: tuple[str, str, str] | None = None
        self._process = self._start()

    def _start(self) -> QProcess:
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finished)
        executable, *arguments = program.command("ui.workspace")
        process.start(executable, arguments)
        return process

    def open(self, launch: Launch) -> None:
        """Hand over what to open. The line is wiped after it was written."""
        self._early_ends = 0
        line = launch.encode()
        _send(self._process, line)

    def tell_pin(self, pin: bytearray | None) -> None:
        """Answer with the PIN, which is wiped, or with none: then the vault is only read."""
        if pin is None:
            _send(self._process, bytearray(b'{"pin": null}\n'))
            return
        told = pin.decode("utf-8")
        quoted = json.dumps(told)
        line = bytearray(b'{"pin": ' + quoted.encode("ascii") + b"}" + b" " * BIG + b"\n")
        _send(self._process, line)
        for secret in (told, quoted):
            wipe(secret)
        pin[:] = bytes(len(pin))

    def give_up(self) -> None:
        """Nobody answers: end the process that holds a key by now; another waits after it."""
        self._process.kill()

    def stop(self) -> None:
        """End the workspace now."""
        self._process.finished.disconnect(self._finished)
        self._process.kill()
        self._process.waitForFinished(800)

    def _read(self) -> None:
        while self._process.canReadLine():
            answer = json.loads(bytes(self._process.readLine().data()))
            if answer["word"] == "BYE":
                self.looked.emit(answer["theme"], answer["language"], answer["text_percent"])
            words: dict[str, Callable[[], None]] = {
                "READY": self.ready.emit, "BYE": self._process.kill, "PIN": self.asked_pin.emit,
            }  # fmt: skip
            self._in_use = answer["word"] == "READY"
            if answer["word"] == "ERROR":  # said once the next one waits, for a passphrase is typed to it
                self._refusal = (answer["code"], answer["message"], answer["next"])
            else:
                words[answer["word"]]()

    def _finished(self) -> None:
        self._process.deleteLater()
        self._early_ends += 1
        if self._early_ends > _MAX_EARLY_ENDS:
            self.broken.emit()
            return
        self._process = self._start()
        self.ended.emit()
        if self._refusal is not None:
            refusal, self._refusal = self._refusal, None
            self.refused.emit(*refusal)
        if self._in_use:
            self._in_use = False
            self.lost.emit()
