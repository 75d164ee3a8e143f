"""Every region of every file of a bundle, altered in every way: refused with a reason, and nothing written outside.

The regions are computed from the layout and tile each file, so none is missed. Outside, an .age file is altered as
anyone with the stick can. Inside, a part's ZIP is altered and encrypted again to its recipients, as anyone can who
knows them; the head cannot be made anew without the lead's key, so there the part is held against the inner check.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldkit.age import open_seekable
from fieldkit.bundle import PartReader
from fieldkit.errors import EvidenceError, FieldkitError
from fieldkit.jobs import silent_job
from fieldkit.verify import ReportBuilder
from fieldkit.verify.inner import InnerCheck
from fieldkit.workflows.hq import receive
from tests.hostile.forge import KINDS, Sealed, custodian_report, reasons
from tests.hostile.regions import age_regions, assert_tiled, attacks, zip_regions
from tests.unit.bundle.material import Plain

OUTSIDE = ("announce", "head", *KINDS)
OUTER_CODES = {"age-header", "age-header-mac", "age-no-key", "age-truncated", "age-chunk"}
INNER_CODES = {
    "zip-header", "zip-names", "zip-directory", "zip-truncated", "zip-crc", "zip-too-large", "bag-missing",
    "bag-digest", "bag-files", "bag-manifest", "bag-info", "bag-version", "bag-padding", "signature-invalid",
    "signature-malformed", "certificate-malformed", "certificate-untrusted", "bundle-mixed",
}  # fmt: skip


def refusal(part: bytes, sealed: Sealed, kind: str) -> str:
    """The code with which the inner check refuses a part's plaintext; ``""`` where it accepts it."""
    builder = ReportBuilder("part")
    check = InnerCheck(builder, sealed.head, sealed.deployment.anchors)
    try:
        reader = PartReader(Plain(part))
    except EvidenceError as error:
        return error.code
    if check.part(sealed.entry(kind), reader, silent_job()):
        return ""
    return dict(builder.checks[-1].facts)["Reason"]


def _age_attacks(sealed: Sealed, another: Sealed, kind: str) -> Iterator[tuple[str, bytes]]:
    data = sealed.files[kind]
    regions = age_regions(data)
    assert_tiled(regions, len(data))
    for region in regions:
        for name, altered in attacks(data, region, another.files[kind]):
            if altered != data:
                yield f"{region.name}: {name}", altered


def _read_out(age: bytes, sealed: Sealed, out: bytearray) -> None:
    reader = open_seekable(io.BytesIO(age), sealed.deployment.keys)
    while piece := reader.read(10_000):
        out += piece


@pytest.mark.parametrize("kind", OUTSIDE)
def test_every_region_of_an_age_file_refuses_to_open(sealed: Sealed, another: Sealed, kind: str) -> None:
    """No byte is released that was not sealed: what comes out before the refusal is a beginning of what went in."""
    plain = sealed.plain(kind)
    for name, altered in _age_attacks(sealed, another, kind):
        out = bytearray()
        with pytest.raises(FieldkitError) as found:
            _read_out(altered, sealed, out)
        assert found.value.code in OUTER_CODES, name
        assert plain.startswith(out), name
        assert len(out) < len(plain), name


@pytest.mark.parametrize("kind", KINDS)
def test_every_altered_part_is_named_by_the_custodians_report(
    sealed: Sealed, another: Sealed, kind: str, tmp_path: Path
) -> None:
    """One way of altering for each region in turn, through everything that the custodian runs."""
    every = list(_age_attacks(sealed, another, kind))
    for number, (name, altered) in enumerate(every[::9]):
        stick = sealed.write(tmp_path / str(number) / "stick", {**sealed.files, kind: altered})
        out = tmp_path / str(number) / "out"
        out.mkdir()
        report = custodian_report(sealed, stick, out)
        assert report.outcome == "failed", name
        assert "parts" in reasons(report), name
        assert {path.name for path in out.iterdir()} <= {f"{one}.zip" for one in KINDS} - {f"{kind}.zip"}, name
        assert {path.name for path in stick.parent.iterdir()} == {"stick", "out"}, name


@pytest.mark.parametrize("kind", ["announce", "head"])
def test_every_altered_small_file_is_refused_at_the_door(
    sealed: Sealed, another: Sealed, kind: str, tmp_path: Path
) -> None:
    intake = sealed.deployment.desk("intake")
    before = _files(intake.folder)
    for number, (name, altered) in enumerate(_age_attacks(sealed, another, kind)):
        stick = sealed.write(tmp_path / str(number), {**sealed.files, kind: altered})
        with pytest.raises(FieldkitError) as found:
            receive.receive(intake, stick, silent_job())
        assert found.value.code in OUTER_CODES, name
    assert _files(intake.folder) == before
    intake.lock()


def _files(folder: Path) -> set[str]:
    """Files below a folder, the database's own aside."""
    every = (path for path in folder.rglob("*") if path.is_file() and "intake.db" not in path.name)
    return {str(path.relative_to(folder)) for path in every}


@pytest.mark.parametrize("kind", KINDS)
def test_every_region_of_every_entry_inside_is_refused(sealed: Sealed, another: Sealed, kind: str) -> None:
    """Local headers, names, contents (bagit.txt, bag-info, manifests, signature, padding, data, custody, trust), the
    directory and the end record."""
    data, other = sealed.plain(kind), another.plain(kind)
    assert refusal(data, sealed, kind) == ""
    regions = zip_regions(data)
    assert_tiled(regions, len(data))
    for region in regions:
        for name, altered in attacks(data, region, other):
            if altered != data:
                code = refusal(altered, sealed, kind)
                assert code in INNER_CODES, (region.name, name, code)


@pytest.mark.parametrize("kind", KINDS)
def test_a_part_encrypted_again_to_the_same_people_is_not_the_part_that_was_sealed(
    sealed: Sealed, kind: str, tmp_path: Path
) -> None:
    again = sealed.seal(kind, sealed.plain(kind))
    report = custodian_report(sealed, sealed.write(tmp_path / "stick", {**sealed.files, kind: again}))
    assert reasons(report) >= {"parts"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_part_of_the_bundle_after_is_refused(sealed: Sealed, another: Sealed, kind: str, tmp_path: Path) -> None:
    stick = sealed.write(tmp_path / "stick", {**sealed.files, kind: another.files[kind]})
    assert "parts" in reasons(custodian_report(sealed, stick))
    assert refusal(another.plain(kind), sealed, kind) == "bundle-mixed"
