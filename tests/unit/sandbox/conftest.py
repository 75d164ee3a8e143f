"""One real sandbox for all tests of this room that do not break it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from fieldkit.sandbox import Inspection, MemoryFile, Sandbox

Inspect = Callable[..., Inspection]


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox.start() as running:
        yield running


@pytest.fixture
def inspect(sandbox: Sandbox) -> Inspect:
    """Bytes in, one inspection out."""

    def run(data: bytes, **options: int) -> Inspection:
        with MemoryFile.of(data) as file:
            [found] = sandbox.inspect([file], **options)
        return found

    return run
