"""The whole log: what fails when a leaf is gone, swapped or added, or when a checkpoint is another's."""

from __future__ import annotations

from collections.abc import Sequence

from fieldkit.keys.notes import NoteKey, NoteSigner
from fieldkit.verify.log import check_log
from fieldkit.verify.report import ReportBuilder
from tests.unit.receipts.logs import COSIGNER, LOG, OTHER, Log

HONEST = Log(range(11))
NOTES = [HONEST.checkpoint(size).note.exact for size in (11, 0, 3, 8)]
COSIGNED = [*NOTES, HONEST.checkpoint(5, (COSIGNER, 60)).note.exact]


def _checked(
    leaves: Sequence[bytes], notes: Sequence[bytes], cosigners: Sequence[NoteKey] = (COSIGNER.key,)
) -> tuple[dict[str, str], list[int]]:
    builder = ReportBuilder("log")
    good = check_log(builder, LOG.key, cosigners, leaves, notes)
    report = builder.done("2026-11-23T10:00:00+00:00")
    return {one.code: one.status for one in report.checks}, [one.size for one in good]


def test_an_honest_log_holds() -> None:
    found, good = _checked(HONEST.leaves, COSIGNED)
    assert found == {"log-checkpoints": "pass", "log-complete": "pass", "log-cosigned": "pass"}
    assert good == [0, 3, 5, 8, 11]


def test_later_leaves_are_no_fault_and_no_cosigner_is_a_question() -> None:
    later = [*HONEST.leaves, b"more"]
    assert _checked(later, NOTES)[0] == {"log-checkpoints": "pass", "log-complete": "pass", "log-cosigned": "ask"}
    assert _checked(later, COSIGNED, ())[0]["log-cosigned"] == "ask"
    assert _checked(later, [HONEST.checkpoint(5, (OTHER, 60)).note.exact])[0]["log-cosigned"] == "ask"
    assert _checked([], [])[0]["log-complete"] == "pass"


def test_a_truncated_log_fails() -> None:
    found, good = _checked(HONEST.leaves[:9], COSIGNED)
    assert (found["log-complete"], good) == ("fail", [0, 3, 5, 8])


def test_a_swapped_altered_or_dropped_leaf_fails() -> None:
    swapped = list(HONEST.leaves)
    swapped[6], swapped[7] = swapped[7], swapped[6]
    for leaves in (
        swapped,
        [*HONEST.leaves[:6], b"x" * 32, *HONEST.leaves[7:]],
        [*HONEST.leaves[:6], *HONEST.leaves[7:], b"x" * 32],
        [*HONEST.leaves[:-1], HONEST.leaves[-1][:-1]],
    ):
        found, good = _checked(leaves, COSIGNED)
        assert found["log-checkpoints"] == "fail"
        assert 11 not in good
        assert 5 in good


def test_a_fork_shows_among_the_checkpoints() -> None:
    forked = Log([0, 1, 2, 99, 4, 5, 6, 7, 8, 9, 10])
    found, good = _checked(HONEST.leaves, [*NOTES, forked.checkpoint(8).note.exact])
    assert found["log-checkpoints"] == "fail"
    assert good == [0, 3, 8, 11]


def test_checkpoints_of_another_key_or_none_fail() -> None:
    other = Log(range(11), NoteSigner.from_seed(LOG.name, "log", b"\x07" * 32)).checkpoint(11).note.exact
    for note in (other, b"junk", NOTES[0].replace(b"11\n", b"12\n", 1)):
        assert _checked(HONEST.leaves, [*COSIGNED, note])[0]["log-checkpoints"] == "fail"


def test_a_forged_cosignature_fails() -> None:
    line = HONEST.checkpoint(3, (COSIGNER, 60)).note.exact.splitlines(keepends=True)[-1]
    assert _checked(HONEST.leaves, [NOTES[0] + line])[0]["log-cosigned"] == "fail"
