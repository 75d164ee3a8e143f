"""fieldkit: evidence collected offline, sealed, received and checked with stock tools.

The engine, the command line and headquarters. Nothing in this package imports Qt. ``docs/FORMAT.md`` is the
specification of everything that it writes.
"""

__version__ = "0.1.0"
