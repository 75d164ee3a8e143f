"""The sandbox of the tests next door."""

from __future__ import annotations

from tests.unit.sandbox.conftest import sandbox

__all__ = ["sandbox"]
