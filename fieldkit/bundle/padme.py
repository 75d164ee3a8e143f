"""Padme: sizes that tell little (Nikitin et al., 2019). At most 12 % more, less as files grow."""

from __future__ import annotations


def padme(length: int) -> int:
    """The padded length for ``length`` bytes.

    >>> padme(1000), padme(9), padme(0)
    (1024, 10, 0)
    """
    if length < 2:
        return length
    exponent = length.bit_length() - 1
    mantissa = exponent.bit_length()
    last = (1 << max(exponent - mantissa, 0)) - 1
    return (length + last) & ~last
