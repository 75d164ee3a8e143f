"""Caps of the reader, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AgeLimits:
    """What a header may hold before it is refused, whatever it says."""

    header_bytes: int = 256 * 1024
    stanzas: int = 64
    arguments: int = 16
    argument_bytes: int = 4096
    body_bytes: int = 4096
    scrypt_work_factor: int = 20
    """2 to the power of 20: 1 GiB and some seconds."""


LIMITS = AgeLimits()
