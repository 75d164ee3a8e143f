"""Runs hostile parsing in a caged child.

    sandbox = Sandbox.start()                   # before any key or thread exists
    with MemoryFile.of(data) as file:
        [found] = sandbox.inspect([file])       # status "read", "unreadable" or "not-read"
    thumbnail = encode_jpeg(found.thumbnail)

The parsers (Pillow, pillow-heif, exifread) are loaded by the parent of the children and run in the children; this
side loads Pillow only to encode pixels.
"""

from fieldkit.sandbox.client import Sandbox
from fieldkit.sandbox.inspection import DOUBTS, READABLE_TYPES, Facts, Inspection, Pixels, Status, not_read
from fieldkit.sandbox.jpeg import encode_jpeg
from fieldkit.sandbox.limits import LIMITS, PREVIEW_SIDE, THUMBNAIL_SIDE, SandboxLimits
from fieldkit.sandbox.memoryfile import MemoryFile
from fieldkit.sandbox.protections import Protections

__all__ = [
    "DOUBTS",
    "LIMITS",
    "PREVIEW_SIDE",
    "READABLE_TYPES",
    "THUMBNAIL_SIDE",
    "Facts",
    "Inspection",
    "MemoryFile",
    "Pixels",
    "Protections",
    "Sandbox",
    "SandboxLimits",
    "Status",
    "encode_jpeg",
    "not_read",
]
