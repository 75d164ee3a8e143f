"""Limits on what this room reads, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeyLimits:
    """Bytes, unless the name says otherwise."""

    certificate: int = 8 * 1024
    crl: int = 256 * 1024
    cms: int = 64 * 1024
    pem: int = 4 * 1024 * 1024
    pem_blocks: int = 256
    kit: int = 4 * 1024 * 1024
    enrolment: int = 64 * 1024
    answer: int = 6 * 1024 * 1024
    raw_signature: int = 72
    chain_certificates: int = 4
    kit_people: int = 500
    kit_months: int = 120
    kit_recipients: int = 32
    recipient_characters: int = 4096
    name_characters: int = 64
    code_characters: int = 32


LIMITS = KeyLimits()
