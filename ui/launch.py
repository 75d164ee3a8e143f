"""What the gate tells a workspace to open, as one line of JSON on its standard input; and what comes back.

The gate holds no vault key: it passes the passphrase on and forgets it. The workspace answers ``READY``, ``ERROR`` with
the error's three texts, or ``BYE``, each as one line. Where the person signs with a token it first says ``PIN``, and is
told one line more: ``{"pin": ...}``, null to be read only.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Literal


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

    def encode(self) -> bytearray:
        """One line; to be wiped after it was sent."""
        return bytearray(json.dumps(asdict(self)).encode("utf-8") + b"\n")

    @classmethod
    def decode(cls, line: bytes) -> Launch:
        """Read the line."""
        value = json.loads(line)
        value["geometry"] = tuple(value["geometry"]) if value["geometry"] else None
        return cls(**value)


def answer(word: str, **more: object) -> None:
    """Answer the gate."""
    print(json.dumps({"word": word, **more}), flush=True)
