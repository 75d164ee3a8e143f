"""A sound server with a microphone that hears what is played to it, for tests; nothing of it reaches a real device."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

from tests.unit.capture.pcm import tone


class Pulse:
    """``pulseaudio`` with a null sink whose monitor is the microphone."""

    def __init__(self, folder: Path) -> None:
        home, run = folder / "home", folder / "run"
        home.mkdir()
        run.mkdir(mode=0o700)
        self._environment = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(run)}
        self.server = f"unix:{run}/native"
        self._speech = folder / "speech"
        self._log = (folder / "log").open("wb")
        modules = (
            f"module-native-protocol-unix socket={run}/native auth-anonymous=1",
            "module-null-sink sink_name=out rate=48000 channels=1",
            "module-remap-source master=out.monitor source_name=mic source_properties=device.description=mic",
        )
        loads = [part for module in modules for part in ("-L", module)]
        command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", *loads]
        self._process = subprocess.Popen(command, env=self._environment, stdout=self._log, stderr=self._log)
        self._control("set-default-source", "mic")

    def _control(self, *arguments: str) -> None:
        command = ["pactl", "--server", self.server, *arguments]
        for _ in range(100):
            if subprocess.run(command, env=self._environment, capture_output=True).returncode == 0:
                return
            time.sleep(0.1)
        raise AssertionError("the sound server did not answer; see its log")

    def speak(self, seconds: float) -> subprocess.Popen[bytes]:
        """Play a tone into the microphone; the player."""
        self._speech.write_bytes(tone(seconds))
        command = ["pacat", "--server", self.server, "--device", "out", "--rate=48000", "--channels=1",
                   "--format=s16le", "--latency-msec=50", str(self._speech)]  # fmt: skip
        return subprocess.Popen(command, env=self._environment)

    def pull_out(self) -> None:
        """Take the microphone away."""
        self._control("unload-module", "module-remap-source")
        self._control("unload-module", "module-null-sink")

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(10)
        self._log.close()
