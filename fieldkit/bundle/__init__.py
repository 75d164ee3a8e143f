"""Bundles: writer and hostile reader, both streaming. Knows no store.

A writer plans parts, keeps the plans, digests them in one pass, signs the head and announces it; a reader treats every
byte as hostile until a signature that it trusts covers it.
"""

from fieldkit.bundle.files import BundleFiles, find, find_one
from fieldkit.bundle.head import Announcement, Head, PartEntry, Terms
from fieldkit.bundle.parts import Order, PartPlan, ciphertext, ciphertext_range, digested, plan_parts
from fieldkit.bundle.reader import PartReader
from fieldkit.bundle.source import BundleSource, ChainFiles, Media, RecordFiles

__all__ = [
    "Announcement",
    "BundleFiles",
    "BundleSource",
    "ChainFiles",
    "Head",
    "Media",
    "Order",
    "PartEntry",
    "PartPlan",
    "PartReader",
    "RecordFiles",
    "Terms",
    "ciphertext",
    "ciphertext_range",
    "digested",
    "find",
    "find_one",
    "plan_parts",
]
