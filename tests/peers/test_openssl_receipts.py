"""The commands of a receipt folder's readme work as they are written, from inside the folder."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from fieldkit.digest import StretchDigester, sha256
from fieldkit.keys.certificates import Revoked, make_crl
from fieldkit.receipts import KIND_ROLES, ReceiptKind, ReceiptPart, make_receipt, write_folder_files
from tests.unit.keys.material import DAY, NOW, Headquarters

pytestmark = [pytest.mark.peer, pytest.mark.usefixtures("openssl")]


@pytest.fixture(scope="module")
def hq() -> Headquarters:
    return Headquarters()


def _folder(hq: Headquarters, kind: ReceiptKind, folder: Path) -> list[str]:
    """Write the folder; return the commands of its readme: the lines indented by four spaces."""
    receipt = make_receipt(
        kind,
        id="0b" * 16,
        bundle="0a" * 16,
        head=sha256(b"head"),
        parts=(ReceiptPart("a.age", 1, sha256(b"x")),),
        tips=(),
        outcome="intact",
        trust=3,
        signer=hq.signers[KIND_ROLES[kind]],
        at=NOW,
    )
    later = make_crl(hq.root, NOW + DAY, NOW + 900 * DAY, [Revoked(hq.signers["custodian"].certificate, NOW + DAY)])
    for name, data in write_folder_files(receipt, hq.anchors.with_crls([later])).items():
        (folder / name).write_bytes(data)
    return re.findall(r"^    (\S.*)$", (folder / "readme.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)


def _run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("kind", list(KIND_ROLES))
def test_every_command_works_as_written(hq: Headquarters, kind: ReceiptKind, tmp_path: Path) -> None:
    root, verify, show = _folder(hq, kind, tmp_path)
    fingerprint = _run(root, tmp_path).stdout.strip().partition("=")[2].replace(":", "").lower()
    assert fingerprint == sha256(hq.root.certificate).hex
    done = _run(verify, tmp_path)
    assert (done.returncode, done.stderr) == (0, "CMS Verification successful\n")
    assert _run(show, tmp_path).stdout == (tmp_path / "receipt.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", list(KIND_ROLES))
def test_an_altered_receipt_fails_the_same_command(hq: Headquarters, kind: ReceiptKind, tmp_path: Path) -> None:
    _, verify, _ = _folder(hq, kind, tmp_path)
    altered = (tmp_path / "receipt.json").read_bytes().replace(b'"intact"', b'"failed"')
    (tmp_path / "receipt.json").write_bytes(altered)
    assert _run(verify, tmp_path).returncode != 0


def test_the_digest_of_a_part_is_made_again_as_the_readme_says(hq: Headquarters, tmp_path: Path) -> None:
    _folder(hq, "received", tmp_path)
    found = re.search(r'"(split [^"]+)"', (tmp_path / "readme.txt").read_text(encoding="utf-8"))
    assert found is not None
    part = bytes(range(256)) * 4096 * 17
    (tmp_path / "PART").write_bytes(part)
    digester = StretchDigester()
    digester.update(part)
    assert _run(found[1], tmp_path).stdout.split()[0] == digester.finish()[0].hex
