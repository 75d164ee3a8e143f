"""``verify`` of whatever a path is."""

from __future__ import annotations

from fieldkit.jobs import silent_job
from fieldkit.workflows import verify_path
from tests.flows.test_erase import Place, place

__all__ = ["place"]


def test_a_folder_of_receipts_from_headquarters(place: Place) -> None:
    place.seal("stick")
    place.headquarters("stick")
    folder = place.folder / "receipts-stick"
    kit = place.folder / "heron.kit"
    report = verify_path.verify(folder, place.clock, silent_job(), root=kit)
    signed = [check for check in report.checks if check.code == "receipt-signature"]
    assert {check.status for check in signed} == {"pass"}
    assert {check.title.partition("(")[2].split()[0] for check in signed} == {"received", "verified"}
    assert report.outcome == "ask"  # no time-stamps: headquarters' word only
    altered = next(folder.glob("*/receipt.json"))
    altered.write_bytes(altered.read_bytes().replace(b'"kind"', b'"Kind"', 1))
    assert verify_path.verify(folder, place.clock, silent_job(), root=kit).outcome == "failed"
