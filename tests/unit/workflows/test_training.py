"""A training can be come back to: its passphrases stand in its own folder, and nowhere else is one looked for."""

from __future__ import annotations

from pathlib import Path

from fieldkit.clock import SystemClock
from fieldkit.workflows import training
from fieldkit.workflows.field import unlock
from fieldkit.workflows.hq import desk


def test_every_place_of_a_training_opens_with_the_passphrase_that_is_shown(tmp_path: Path) -> None:
    made = training.create(tmp_path / "training", SystemClock())
    shown = training.passphrase_of(made.vault)
    assert shown == made.passphrases["vault"]
    unlock.unlock(made.vault, shown, SystemClock()).lock()
    intake = training.passphrase_of(made.headquarters / "intake")
    assert intake is not None
    desk.unlock(made.headquarters / "intake", intake, SystemClock()).lock()
    assert training.passphrase_of(made.headquarters / "none") is None


def test_no_other_folder_has_one_and_a_spoiled_file_is_none(tmp_path: Path) -> None:
    assert training.passphrase_of(tmp_path / "deployment" / "vault") is None
    (tmp_path / training.PASSPHRASES).write_bytes(b"\xff\xfe\nvault")
    assert training.passphrase_of(tmp_path / "vault") is None
