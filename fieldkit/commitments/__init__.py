"""Record fields to openings and commitments, and back. Pure: no files, no clock, no keys.

>>> from fieldkit.commitments import make_version, open_version
>>> new = make_version("0" * 32, {"kind": "event", "what": "school burned"})
>>> by_digest = {o.digest_hex: o for o in new.version.openings}
>>> sorted(o.path for o in open_version(new.version.line, by_digest.get).openings if o.path != "#pad")
['kind', 'what']
"""

from fieldkit.commitments.build import ERASED, NewVersion, Version, make_version
from fieldkit.commitments.check import Opened, open_version
from fieldkit.commitments.lists import ORDER_SUFFIX, check_lists, compare_orders, element_of, gaps
from fieldkit.commitments.opening import BODY_PATH, PAD_PATH, TIP_PATH, Opening, Value
from fieldkit.commitments.versions import VersionLine

__all__ = [
    "BODY_PATH",
    "ERASED",
    "ORDER_SUFFIX",
    "PAD_PATH",
    "TIP_PATH",
    "NewVersion",
    "Opened",
    "Opening",
    "Value",
    "Version",
    "VersionLine",
    "check_lists",
    "compare_orders",
    "element_of",
    "gaps",
    "make_version",
    "open_version",
]
