"""What the gate tells a workspace to open, as one line of JSON on its standard input; and what comes back.

The gate holds no vault key: it passes the passphrase on and forgets it. The workspace answers ``READY``, ``ERROR`` with
the error's three texts, or ``BYE``, each as one line. Where the person signs with a token it first says ``PIN``, and is
told one line more: ``{"pin": ...}``, null to be read only.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Literal

from ui.wiping import BIG, wipe


@dataclass(frozen=True, slots=True)
class Launch:
    """One thing to open: a vault's folder or a desk's folder."""

    kind: Literal["vault", "desk"]
    folder: str
    passphrase: str
    theme: str
    language: str
    geometry: tuple[int, int, int, int] | None = None
    text_percent: int = 100
    cut_off: bool = False
    """The workspace before this one ended in this folder without being locked."""

    def encode(self) -> bytearray:
        """One line, long enough that every copy of it is overwritten when it is freed; to be wiped after it was sent.

        The passphrase passes through no object that is not wiped here.
        """
        plain = asdict(self)
        del plain["passphrase"]
        quoted = json.dumps(self.passphrase)
        secret = quoted.encode("ascii")
        parts = (json.dumps(plain).encode("ascii")[:-1], b', "passphrase": ', secret, b"}")
        line = bytearray(b" " * max(BIG, sum(map(len, parts)) + 1))
        at = 0
        for part in parts:
            line[at : at + len(part)] = part
            at += len(part)
        line[-1:] = b"\n"
        wipe(quoted)
        wipe(secret)
        return line

    @classmethod
    def decode(cls, line: bytes) -> Launch:
        """Read the line."""
        value = json.loads(line)
        value["geometry"] = tuple(value["geometry"]) if value["geometry"] else None
        return cls(**value)


def answer(word: str, **more: object) -> None:
    """Answer the gate."""
    print(json.dumps({"word": word, **more}), flush=True)
