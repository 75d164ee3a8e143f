"""Digests: of lines, of parts, and what is refused as one."""

import hashlib
import subprocess
from pathlib import Path

import pytest

from fieldkit.digest import Digest, StretchDigester, line_hex, sha256


def test_a_digest_reads_back_from_its_text() -> None:
    digest = sha256(b"abc")
    assert Digest.parse(str(digest)) == digest
    assert digest.grouped.split(" ")[0] == digest.hex[:4]


@pytest.mark.parametrize("text", ["", "sha256:", "md5:" + "0" * 64, "0" * 64, "sha256:" + "A" * 64, None, 5])
def test_what_is_not_a_digest_is_refused(text: object) -> None:
    with pytest.raises(ValueError, match=r"digest|SHA-256"):
        Digest.parse(text)


def test_a_line_is_hashed_with_its_line_end() -> None:
    assert line_hex(b"abc") == hashlib.sha256(b"abc\n").hexdigest()
    with pytest.raises(ValueError, match="LF"):
        line_hex(b"a\nb")


@pytest.mark.parametrize("length", [0, 1, 15, 16, 17, 32, 100])
def test_stretches_do_not_depend_on_how_the_bytes_arrive(length: int) -> None:
    data = bytes(range(length))
    whole, pieces = StretchDigester(16), StretchDigester(16)
    whole.update(data)
    for index in range(length):
        pieces.update(data[index : index + 1])
    assert whole.finish() == pieces.finish()
    assert whole.length == length


def test_split_and_sha256sum_make_the_same_part_digest(tmp_path: Path) -> None:
    path = tmp_path / "part"
    path.write_bytes(b"x" * (16 * 1024 * 1024 + 5))
    digester = StretchDigester()
    digester.update(path.read_bytes())
    command = f"split -b 16M --filter=sha256sum {path} | cut -c1-64 | sha256sum"
    shown = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True).stdout
    assert shown.split()[0] == digester.finish()[0].hex
