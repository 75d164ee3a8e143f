"""A new chain after a vault was recovered or restored.

The old chain gets no further line: what it held may live on elsewhere, and two continuations of one chain would be a
fork. The new chain's first line, signed by whoever now works with an enrolled key of their own, names the last line
known; headquarters asks a person about it (FORMAT.md, "A new chain").
"""

from __future__ import annotations

from fieldkit.custody import Subject
from fieldkit.ids import new_chain_id
from fieldkit.workflows.field.book import Writer
from fieldkit.workflows.field.session import FieldSession


def begin(session: FieldSession, writer: Writer) -> None:
    """Begin the vault's first chain, or close the one before and begin the next, inside a transaction."""
    before = session.vault.begin_chain(new_chain_id())
    session.lines, session.former_lines, session.last_line = [], -1, None
    if before is not None:
        subject = Subject("chain", before.chain, before.digest)
        writer.line("restored", (subject,), reason="a new chain after recovery or restore", seen=(before,))
