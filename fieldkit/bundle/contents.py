"""Which files a part may hold, by its kind, and nothing else (FORMAT.md, "Part").

A signature over the list of files is not enough: ``fetch.txt`` makes other readers of BagIt ask for more, a second
manifest may say something else, a second file of roots may be trusted by whoever finds it, and a file in a place that
nobody reads would be signed for and never looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from fieldkit.errors import EvidenceError

_ID = "[0-9a-f]{32}"
_COMMON = r"bagit\.txt|bag-info\.txt|manifest-sha256\.txt|readme\.txt|trust/as-of/roots-and-crls\.pem"
_PADDED = _COMMON + r"|padding\.bin"
_CUSTODY = rf"custody/{_ID}\.(?:txt|bodies\.jsonl|tips\.jsonl|forks\.jsonl|certs\.pem)"
_LINES = r"data/(?:versions|openings|withheld)\.jsonl"
_TAGS = {
    "alerts": re.compile(_PADDED),
    "records": re.compile(f"{_PADDED}|{_CUSTODY}"),
    "identities": re.compile(_PADDED),
    "media": re.compile(_COMMON),
}
_PAYLOAD = {
    "alerts": re.compile(_LINES),
    "records": re.compile(_LINES),
    "identities": re.compile(rf"data/{_ID}-[0-9]{{1,18}}\.age"),
    "media": re.compile(f"data/{_ID}"),
}


def check_names(kind: str, tags: Iterable[str], payload: Iterable[str]) -> None:
    """Check that every file of a part of ``kind`` has a place there.

    :raises EvidenceError: ``bag-strange``.
    """
    for names, allowed in ((tags, _TAGS[kind]), (payload, _PAYLOAD[kind])):
        for name in names:
            if not allowed.fullmatch(name):
                raise EvidenceError(
                    "bag-strange",
                    f"A part of the bundle ({kind}) holds {name}, which has no place there.",
                    "Set the bundle aside and ask its signer.",
                )
