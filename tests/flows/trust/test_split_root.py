"""A root that two of three people open together: the desk alone goes on with kits and people, and with nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldkit.keys.shares import Scheme, split
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.workflows.hq import authorities, kit, revoke, rotate, setup, shares
from tests.flows.trust.deployment import PASSPHRASE, Deployment
from tests.unit.keys.material import raises_code


@pytest.fixture(scope="module")
def made_split(tmp_path_factory: pytest.TempPathFactory) -> tuple[Deployment, tuple[str, ...]]:
    deployment = Deployment(tmp_path_factory.mktemp("split"))
    made = setup.create(
        deployment.folder / "hq", "Archive", deployment.clock, dict.fromkeys(setup.DESKS, PASSPHRASE),
        classic=True, training=True, cost=MINIMUM_COST, root_shares=Scheme(2, 3),
    )  # fmt: skip
    return deployment, made.shares


@pytest.fixture
def split_root(made_split: tuple[Deployment, tuple[str, ...]], tmp_path: Path) -> tuple[Deployment, list[Path]]:
    files = list(map(Path, shares.write(made_split[1], tmp_path / "shares")))
    return made_split[0].copy(tmp_path / "split"), files


def test_each_share_is_a_file_of_its_own_that_only_its_owner_reads(
    split_root: tuple[Deployment, list[Path]],
) -> None:
    _, files = split_root
    assert [one.name for one in files] == ["root-share-1.txt", "root-share-2.txt", "root-share-3.txt"]
    assert {one.stat().st_mode & 0o777 for one in files} == {0o600}
    with raises_code("folder-not-empty"):
        shares.write(("x",), files[0].parent)


def test_the_desk_alone_does_not_hold_the_root(split_root: tuple[Deployment, list[Path]]) -> None:
    made, files = split_root
    with made.desk("root") as root:
        assert "authority" not in root.state
        with raises_code("shares-needed"):
            kit.make_kit(root, "Heron", made.folder / "a.kit")
        assert not root.state["teams"]
        with raises_code("shares-too-few"):
            shares.open_root(root, files[:1])
        with raises_code("shares-needed"):
            kit.make_kit(root, "Heron", made.folder / "a.kit")


def test_with_two_shares_a_team_begins_and_then_goes_on_without_them(
    split_root: tuple[Deployment, list[Path]],
) -> None:
    made, files = split_root
    with made.desk("root") as root:
        shares.open_root(root, [files[2], files[0]])
        kit.make_kit(root, made.team, made.kit_path)
        root.root = None
    made.enrol("H-01")
    with made.desk("root") as root:
        kit.make_kit(root, made.team, made.folder / "second.kit")
        revoke.revoke(root, "H-01", made.clock.now().wall, "left")
        with raises_code("shares-needed"):
            authorities.root_authority(root)


def test_wrong_shares_are_named(split_root: tuple[Deployment, list[Path]], tmp_path: Path) -> None:
    made, files = split_root
    other = list(map(Path, shares.write(split(bytes(32), Scheme(2, 3)), tmp_path / "other")))
    (tmp_path / "none").write_bytes("не доля".encode())
    with made.desk("root") as root:
        for chosen, code in (
            (other[:2], "shares-wrong"),
            ([files[0], other[1]], "shares-mixed"),
            ([files[0], tmp_path / "none"], "share-malformed"),
        ):
            with raises_code(code):
                shares.open_root(root, chosen)
            assert root.root is None
    with made.desk("intake") as intake, raises_code("wrong-desk"):
        shares.open_root(intake, files)


def test_shares_have_no_end_of_their_own(split_root: tuple[Deployment, list[Path]]) -> None:
    made, files = split_root
    made.clock.advance(24 * 365 * 86_400)
    with made.desk("root") as root:
        shares.open_root(root, files[:2])
        kit.make_kit(root, made.team, made.kit_path)


def test_after_a_rotation_old_shares_open_nothing_and_mix_with_none(
    split_root: tuple[Deployment, list[Path]], tmp_path: Path
) -> None:
    made, files = split_root
    with made.desk("root") as root:
        shares.open_root(root, files[:2])
        newer = list(map(Path, shares.write(rotate.rotate(root).shares, tmp_path / "newer")))
        root.root = None
        for chosen, code in ((files[:2], "shares-wrong"), ([files[0], newer[1]], "shares-mixed")):
            with raises_code(code):
                shares.open_root(root, chosen)
        shares.open_root(root, newer[1:])
        kit.make_kit(root, made.team, made.kit_path)


def test_locking_forgets_the_root(split_root: tuple[Deployment, list[Path]]) -> None:
    made, files = split_root
    with made.desk("root") as root:
        shares.open_root(root, files[1:])
        assert authorities.root_authority(root).certificate == authorities.root_certificate(root)
        root.lock()
        assert root.root is None


def test_a_root_that_is_not_split_needs_no_shares(made: Deployment, split_root: tuple[Deployment, list[Path]]) -> None:
    with made.desk("root") as root:
        shares.open_root(root, [])
        with raises_code("root-not-split"):
            shares.open_root(root, split_root[1])
