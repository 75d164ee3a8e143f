"""Lines of custody that a full or failing disk refuses although what they say was done (decision 0041).

Reading, exporting, writing a bundle to a stick and backing up leave the vault as it is: a disk that has no room for the
line that says so keeps nobody from them, for on a full disk they are what is needed most. Whoever does it is told; the
line is owed, and written with the next that the disk takes in this session.
"""

from __future__ import annotations

from collections.abc import Callable

from fieldkit.custody import Subject
from fieldkit.errors import EnvironmentFailure
from fieldkit.vault.unwritten import DISK_REFUSED
from fieldkit.workflows.field.session import FieldSession, OwedLine

_LATER = "written down later: the disk refused it then"


def line(
    session: FieldSession,
    act: str,
    subjects: tuple[Subject, ...],
    reason: str | None = None,
    also: Callable[[], object] | None = None,
) -> bool:
    """Write one line, with what ``also`` writes in the same transaction; whether the disk took it.

    In a vault that is open for salvage, or to be read alone, nothing is written and nothing owed.

    :raises FieldkitError: what refuses for another reason than the disk.
    """
    if session.vault.salvage or session.cannot_write:
        return False
    try:
        with session.writing() as writer:
            writer.line(act, subjects, reason=reason)
            if also is not None:
                also()
    except EnvironmentFailure as error:
        if error.code not in DISK_REFUSED:
            raise
        session.owed.append(OwedLine(act, subjects, f"{reason}; {_LATER}" if reason else _LATER))
        return False
    return True
