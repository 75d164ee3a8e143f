"""Measurements, run by ``make bench``.

Rules: a figure counts only beside its peer in the same run. Contenders take turns, each round in another order, after
the disk has settled; what is told is the median and the spread, and the ratio of medians. Every run is checked for its
result, so that nothing is quick by doing nothing.
"""
