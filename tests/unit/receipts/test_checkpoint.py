"""Checkpoints: of this log, by its key, in their one form; cosignatures by who is named and nobody else."""

from __future__ import annotations

import pytest

from fieldkit.keys.fields import BadField
from fieldkit.keys.notes import NoteKey, NoteSigner
from fieldkit.receipts.checkpoint import parse_checkpoint, parse_hashes, parse_size, read_checkpoint
from tests.unit.keys.material import raises_code
from tests.unit.receipts.logs import COSIGNER, LOG, OTHER, Log

HONEST = Log(range(6))


def _note(text: str) -> bytes:
    return text.encode() + b"\n" + LOG.line(text.encode())


ROOT = "A" * 43 + "="


def test_it_says_size_and_root() -> None:
    made = HONEST.checkpoint(5)
    again = read_checkpoint(made.note.exact, LOG.key)
    assert (again.origin, again.size, again.root, again.digest) == (made.origin, 5, made.root, made.digest)
    assert made.note.text.split(b"\n")[:2] == [b"log.example/a", b"5"]
    assert again.cosigned(()) == ()


def test_the_example_of_the_specification_reads_and_its_signers_are_unknown() -> None:
    published = (
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
        "— example.com/behind-the-sofa "
        "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
        "— witness.example.com/w1 "
        "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n"
    ).encode()
    read = parse_checkpoint(published)
    assert (read.origin, read.size, len(read.note.lines)) == ("example.com/behind-the-sofa", 20852163, 2)
    assert int.from_bytes(read.note.lines[1].signature[:8], "big") == 1679315147
    with raises_code("checkpoint-other-log"):
        read_checkpoint(published, NoteKey.of("example.com/behind-the-sofa", "log", bytes(32)))


def test_only_named_cosigners_count_and_the_earliest_time_is_first() -> None:
    made = HONEST.checkpoint(5, (OTHER, 50), (COSIGNER, 70), (COSIGNER, 60))
    assert [one.time for one in made.cosigned([COSIGNER.key])] == [60, 70]
    assert [one.key for one in made.cosigned([COSIGNER.key, OTHER.key])] == [OTHER.key, COSIGNER.key, COSIGNER.key]


def test_a_cosignature_over_another_checkpoint_is_refused() -> None:
    other = HONEST.checkpoint(4, (COSIGNER, 60)).note.exact.splitlines(keepends=True)[-1]
    moved = read_checkpoint(HONEST.checkpoint(5).note.exact + other, LOG.key)
    with raises_code("note-signature"):
        moved.cosigned([COSIGNER.key])


def test_another_log_is_refused() -> None:
    made = HONEST.checkpoint(5).note.exact
    other_key = NoteSigner.from_seed(LOG.name, "log", b"\x09" * 32)
    for key in (other_key.key, NoteSigner.from_seed("log.example/b", "log", b"\x01" * 32).key, COSIGNER.key):
        with raises_code("checkpoint-other-log"):
            read_checkpoint(made, key)
    forged = Log(range(6), other_key).checkpoint(5).note.exact
    with raises_code("checkpoint-other-log"):
        read_checkpoint(forged, LOG.key)
    text = b"another.origin\n5\n" + ROOT.encode() + b"\n"
    with raises_code("checkpoint-other-log"):
        read_checkpoint(text + b"\n" + LOG.line(text), LOG.key)


@pytest.mark.parametrize(
    "text",
    [
        f"log.example/a\n05\n{ROOT}\n",
        f"log.example/a\n-5\n{ROOT}\n",
        f"log.example/a\n+5\n{ROOT}\n",
        f"log.example/a\n 5\n{ROOT}\n",
        f"log.example/a\n٥\n{ROOT}\n",
        f"log.example/a\n9223372036854775808\n{ROOT}\n",
        f"log.example/a\n99999999999999999999999\n{ROOT}\n",
        f"log.example/a\n\n{ROOT}\n",
        f"log.example/a\n5\n{ROOT[:-4]}\n",
        f"log.example/a\n5\n{ROOT[:-1]}\n",
        f"log.example/a\n5\n{'A' * 44}\n",
        f"log.example/a\n5\n{ROOT}\nextension\n",
        f"\n5\n{ROOT}\n",
        "log.example/a\n5\n",
    ],
)
def test_another_form_is_refused_though_rightly_signed(text: str) -> None:
    with raises_code("note-malformed"):
        read_checkpoint(_note(text), LOG.key)


def test_sizes_and_hashes_have_one_form() -> None:
    assert [parse_size(one) for one in ("0", "7", "9223372036854775807")] == [0, 7, 2**63 - 1]
    assert parse_hashes([ROOT] * 63) == (bytes(32),) * 63
    with pytest.raises(BadField):
        parse_hashes([ROOT] * 64)
    with pytest.raises(BadField):
        parse_hashes(["QUJD"])
