"""Padme: a length rounded up so that it tells little, at a cost of at most 12 percent (Nikitin et al., PURBs, 2019).

>>> [padme(n) for n in (0, 9, 100, 1_000_000)]
[0, 10, 104, 1015808]
"""

from __future__ import annotations


def padme(length: int) -> int:
    """The smallest Padme length that is not below ``length``, in bytes.

    A length of E + 1 bits keeps its leading E.bit_length() + 1 bits or so; the rest become zero (algorithm 1).
    """
    if length < 2:
        return length
    exponent = length.bit_length() - 1
    zeros = exponent - exponent.bit_length()
    mask = (1 << zeros) - 1
    return (length + mask) & ~mask
