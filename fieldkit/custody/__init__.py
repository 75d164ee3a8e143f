"""The custody line, linking, checking. Pure: keys and clocks are handed in.

Whoever holds a person's key can rewrite or backdate what came after the last outside anchor; nothing here can show
that, and the docs and screens say so.
"""

from fieldkit.custody.acts import ACTS
from fieldkit.custody.anchors import Anchor, Bracket, Standing
from fieldkit.custody.body import Body, Subject
from fieldkit.custody.check import ChainChecker, VerifyRaw
from fieldkit.custody.clocks import ClockJudge, ClockStep
from fieldkit.custody.entry import Entry, next_entry
from fieldkit.custody.files import iterate_entries, read_openings, split_lines
from fieldkit.custody.forks import Fork, read_forks
from fieldkit.custody.tips import Tip

__all__ = [
    "ACTS",
    "Anchor",
    "Body",
    "Bracket",
    "ChainChecker",
    "ClockJudge",
    "ClockStep",
    "Entry",
    "Fork",
    "Standing",
    "Subject",
    "Tip",
    "VerifyRaw",
    "iterate_entries",
    "next_entry",
    "read_forks",
    "read_openings",
    "split_lines",
]
