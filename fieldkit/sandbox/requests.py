"""What is asked of the sandbox parent: one request, one child.

A request is one JSON message; its descriptors travel beside it: first the channel for the child's answers, then one
sealed memory file per item.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from fieldkit import exactjson

REQUEST_BYTES = 4096
MAX_DESCRIPTORS = 65


@dataclass(frozen=True, slots=True)
class Request:
    """``side`` is the longest side of pixels wanted, in pixels; the other two limit the child."""

    side: int
    memory_bytes: int
    cpu_seconds: int

    def to_bytes(self) -> bytes:
        return exactjson.dumps(asdict(self))

    @classmethod
    def parse(cls, message: bytes) -> Request:
        """Read a request.

        :raises ValueError: it is none.
        """
        value = exactjson.loads_object(message)
        if set(value) != {"side", "memory_bytes", "cpu_seconds"} or not all(type(one) is int for one in value.values()):
            raise ValueError("not a request")
        return cls(**value)
