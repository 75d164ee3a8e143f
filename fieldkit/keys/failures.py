"""Errors that more than one page of this room raises."""

from __future__ import annotations

from fieldkit.errors import EvidenceError


def signature_invalid() -> EvidenceError:
    """The signature was not made over these bytes by this key."""
    return EvidenceError(
        "signature-invalid",
        "A signature does not match what it should have signed.",
        "Keep a copy, do not rely on it, and ask the sender.",
    )
