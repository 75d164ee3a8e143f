"""Headquarters' door: stores and receipts what it cannot decrypt.

It holds the transport key, which opens announcements and bundle heads and nothing else. What arrives is kept under
names of our own choosing, each part by its own digest; what a sender calls a file never becomes a path.
"""

from fieldkit.intake.store import IntakeStore, StoredBundle

__all__ = ["IntakeStore", "StoredBundle"]
