"""What backups show: frozen values for both faces."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup of this vault: where it stands, when it was made (RFC 3339), bytes and files in all, files that were
    copied this time (0 when it was only checked or restored), the tip of the chain in it, and whether the vault could
    write down that it was made."""

    folder: str
    number: int
    made: str
    size: int
    files: int
    new_files: int
    last_line: int | None
    recorded: bool = True
