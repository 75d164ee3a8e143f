"""The lead's signed slip for a parcel, written for the member; there it is an anchor of the member's chain."""

from __future__ import annotations

from pathlib import Path

from fieldkit.errors import UsageError
from fieldkit.receipts.folder import write_folder_files
from fieldkit.storage.durable import disk_errors, sync_folder, write_durable
from fieldkit.workflows.field import comment_slip, parcel_contents, returns, review, take
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.history_values import SlipRow


def write(session: FieldSession, out: Path) -> tuple[SlipRow, ...]:
    """Write the slip of every parcel taken, a folder each, as ``receipts import`` reads them, each with what was sent
    back to its member since.

    :raises UsageError: ``no-parcel``.
    :raises RefusedError: ``role-lead``.
    """
    review.require_lead(session)
    rows = []
    for parcel in session.vault.parcels.all():
        slip, row = parcel_contents.slip_of(parcel), take.row_of(session, parcel.id)
        folder = out / f"slip-{slip.id}"
        with disk_errors(f"the folder {out.name}"):
            folder.mkdir(parents=True, exist_ok=True)
        files, waiting = comment_slip.file_for(session, parcel)
        files |= write_folder_files(slip, session.anchors()) | returns.files_for(session, parcel)
        for name, data in files.items():
            write_durable(folder / name, data)
        with disk_errors(f"the folder {out.name}"):
            sync_folder(folder)
        rows.append(SlipRow(slip.id, parcel.id, row.person, parcel.sequence, row.taken, slip.outcome, waiting))
    if not rows:
        raise UsageError("no-parcel", "No parcel was taken yet.", "Take one first: fieldkit team take PATH.")
    return tuple(rows)
