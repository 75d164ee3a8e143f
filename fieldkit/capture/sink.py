"""Where collected bytes go: an encrypted object, durable when ``finish`` returns, absent until then.

``fieldkit.storage.ObjectStore`` is the sink of a vault.
"""

from __future__ import annotations

from typing import Protocol

from fieldkit.storage.objects import StoredObject


class ObjectWriter(Protocol):
    """One object being written."""

    def buffer(self) -> memoryview:
        """Room for the next bytes, never empty."""
        ...

    def filled(self, count: int) -> None:
        """``count`` bytes were put into ``buffer()``."""
        ...

    def finish(self) -> StoredObject:
        """Make it durable. Digests are over the plaintext."""
        ...

    def abandon(self) -> None:
        """Leave nothing behind; after ``finish`` failed too."""
        ...


class ObjectSink(Protocol):
    """A store of encrypted objects."""

    def create(self) -> ObjectWriter: ...

    def remove(self, name: str) -> None:
        """Remove a finished object that nothing will name; gone already is fine."""
        ...
