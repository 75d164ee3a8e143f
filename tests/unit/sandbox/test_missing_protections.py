"""Kernels and machines without this or that: refused by a real outer filter, or really not there."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from fieldkit.sandbox import MemoryFile, Sandbox
from fieldkit.sandbox.protections import Protections
from tests.unit.sandbox import programs
from tests.unit.sandbox.material import photo

EVERYTHING = set(Protections(*[True] * 11).words)


def looked_at(data: bytes) -> tuple[Protections, str, str, bool]:
    with Sandbox.start() as sandbox, MemoryFile.of(data) as file:
        protections = sandbox.protections
        [found] = sandbox.inspect([file])
        assert found.protections == protections or found.reason == "no-sandbox"
        return protections, found.status, found.reason, found.thumbnail is not None


@pytest.mark.parametrize("interface", ["landlock", "landlock-disabled"])
def test_without_landlock_the_filter_alone_stops_files(monkeypatch: pytest.MonkeyPatch, interface: str) -> None:
    programs.use(monkeypatch, refused=[interface])
    protections, status, _, picture = looked_at(photo({0x010F: "Acme"}))
    assert EVERYTHING - set(protections.words) == {"landlock"}
    assert protections.sufficient
    assert (status, picture) == ("read", True)


@pytest.mark.parametrize("missing", [["seccomp"], ["libseccomp"]])
def test_without_the_filter_nothing_is_parsed(monkeypatch: pytest.MonkeyPatch, missing: Sequence[str]) -> None:
    programs.use(monkeypatch, refused=missing)
    protections, status, reason, picture = looked_at(photo({0x010F: "Acme"}))
    assert not protections.sufficient
    assert {"no-network", "no-exec"} <= set(protections.missing)
    assert protections.landlock
    assert protections.no_files
    assert not protections.seccomp
    assert (status, reason, picture) == ("not-read", "cage-incomplete", False)


def test_without_either_nothing_is_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.use(monkeypatch, refused=["seccomp", "landlock"])
    protections, status, reason, _ = looked_at(photo())
    assert set(protections.words) & {"no-network", "no-files", "no-exec", "no-fork", "landlock", "seccomp"} == set()
    assert (status, reason) == ("not-read", "cage-incomplete")


def test_without_process_descriptors_files_are_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.use(monkeypatch, refused=["pidfd_open"])
    protections, status, _, picture = looked_at(photo())
    assert protections == Protections(*[True] * 11) or not protections.not_root
    assert (status, picture) == ("read", True)


def test_a_parent_that_does_not_start_leaves_everything_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.use(monkeypatch, wrap=("false",))
    protections, status, reason, _ = looked_at(photo())
    assert (protections.words, status, reason) == ((), "not-read", "no-sandbox")


def test_a_program_that_is_not_there_leaves_everything_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.use(monkeypatch, wrap=("/no/such/program",))
    protections, status, reason, _ = looked_at(photo())
    assert (protections.words, status, reason) == ((), "not-read", "no-sandbox")


@pytest.mark.parametrize("one", ["no_network", "no_files", "no_exec", "memory_limit", "time_limit"])
def test_each_required_protection_is_required(one: str) -> None:
    whole = Protections(*[True] * 11)
    lacking = Protections.parse({**whole.to_json(), one: False})
    assert whole.sufficient
    assert not lacking.sufficient
    assert lacking.missing == (one.replace("_", "-"),)


@pytest.mark.parametrize("untrusted", [None, [], {}, {"no_network": True}, {**Protections().to_json(), "more": True}])
def test_a_report_of_another_shape_is_refused(untrusted: object) -> None:
    with pytest.raises(ValueError, match="report"):
        Protections.parse(untrusted)


@pytest.mark.parametrize("value", [1, "yes", None])
def test_a_protection_is_on_or_off(value: object) -> None:
    with pytest.raises(ValueError, match="on or off"):
        Protections.parse({**Protections().to_json(), "no_exec": value})
