"""What is printed of a thing that was found: a label with a QR code, and the receipt of a transfer.

The QR code says which item of which vault this is and nothing of what it is: whoever finds the bag learns no more than
stands on it in letters. A paper that was written is a line of custody, and it is said to be there only once it was
synced and read back equal.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import segno

from fieldkit.errors import UsageError
from fieldkit.storage.copying import keep_read_back
from fieldkit.workflows.field import book, items
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.item_values import ItemLabel, Paper


def label(session: FieldSession, ident: str) -> ItemLabel:
    """The label of a thing: code, number, seal, container, when and where it was registered by whom, and the QR code.

    :raises UsageError: ``record-unknown``.
    """
    row = items.show(session, ident)
    parts = ("fieldkit-item/1", row.code, row.id, session.vault.keys.vault)
    made = segno.make("\n".join(parts), error="m", micro=False, boost_error=False)
    lines = (row.code, row.form.number, row.form.seal, row.form.container, session.kit.team, row.registered[:10])
    return ItemLabel(lines, "\n".join(parts), tuple(tuple(bool(one) for one in line) for line in made.matrix))


def keep(session: FieldSession, ident: str, path: Path, pdf: bytes, what: Literal["label", "receipt"]) -> Paper:
    """Write a paper of a thing to a new file, and read it back; ``printed`` is a line of custody.

    :raises UsageError: ``file-exists``, ``record-unknown``.
    :raises RefusedError: ``not-enrolled``, ``vault-salvage``; nothing was written.
    :raises EvidenceError: ``read-back-differs``.
    :raises EnvironmentFailure: the disk refused; nothing stands at ``path``.
    """
    version = book.require(session, ident)
    if path.exists():
        raise UsageError("file-exists", f"{path} is already there.", "Choose another name.")
    with session.writing() as writer:
        writer.line("printed", (book.version_subject(version),), reason=what)
    return Paper(str(path), len(pdf), keep_read_back(path, pdf))
