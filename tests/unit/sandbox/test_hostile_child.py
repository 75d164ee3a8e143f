"""A child that was taken over says whatever it likes; the file it read is still evidence and the others are read."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.sandbox import Inspection, MemoryFile, Sandbox, SandboxLimits
from tests.unit.sandbox import programs
from tests.unit.sandbox.liars import HEADER, facts
from tests.unit.sandbox.material import photo

QUICK = SandboxLimits(item_seconds=1)


def frame(value: object, raw: bytes = b"") -> bytes:
    text = value if isinstance(value, bytes) else json.dumps(value).encode()
    return HEADER.pack(len(text), len(raw)) + text + raw


def good(item: int = 0, **changes: object) -> bytes:
    return frame({"item": item, "facts": facts(**changes), "broken": False})


def picture(raw: bytes = b"", **changes: object) -> bytes:
    value = {"item": 0, "problem": None, "media_type": "image/jpeg", "size": [9, 9], "small": [1, 1]}
    return frame({**value, **changes}, raw)


@pytest.fixture(scope="module")
def scripted() -> Iterator[Sandbox]:
    """A sandbox whose children send what their file holds and end."""
    with pytest.MonkeyPatch.context() as patch:
        programs.use(patch, "scripted")
        running = Sandbox.start(QUICK)
    with running:
        assert running.protections.sufficient
        yield running


def said(sandbox: Sandbox, script: bytes) -> Inspection:
    with MemoryFile.of(script) as file:
        [found] = sandbox.inspect([file], 64)
    return found


LIES = {
    "nothing": b"",
    "noise": os.urandom(64),
    "text": b"HTTP/1.1 200 OK\r\n\r\n",
    "a header that promises 4 GiB of JSON": HEADER.pack(0xFFFFFFFF, 0),
    "a header that promises 4 GiB of pixels": HEADER.pack(2, 0xFFFFFFFF) + b"{}",
    "half a header": b"\0\0\0",
    "not JSON": frame(b"{"),
    "not UTF-8": frame(b'{"a":"\xff"}'),
    "NaN": frame(b'{"item":NaN,"facts":null,"broken":false}'),
    "infinity": frame(b'{"item":0,"facts":1e999,"broken":false}'),
    "deep": frame(b"[" * 8000 + b"]" * 8000),
    "a key twice": frame(b'{"item":0,"item":0,"facts":null,"broken":false}'),
    "a list": frame(b"[]"),
    "an answer about another file": good(1),
    "true for a number": frame({"item": False, "facts": None, "broken": False}),
    "no facts": frame({"item": 0, "facts": [], "broken": False}),
    "a missing fact": frame({"item": 0, "facts": {"camera_make": None}, "broken": False}),
    "a fact more": good(more="x"),
    "neither broken nor whole": frame({"item": 0, "facts": None, "broken": 0}),
    "a text too long": good(camera_make="x" * 201),
    "an empty text": good(camera_make=""),
    "control characters": good(camera_make="a\x1b[2Jb"),
    "a text that turns direction": good(camera_model="a\u202eb"),
    "a lone surrogate": frame(b'{"item":0,"facts":"\\ud800","broken":false}'),
    "a number for a text": good(camera_make=7),
    "a time that never was": good(captured_local="2023-02-30T10:00:00"),
    "a time in other digits": good(captured_local="٢٠٢٣-02-01T10:00:00"),
    "an offset of a day": good(captured_offset="+24:00"),
    "an offset of 14:30": good(captured_offset="+14:30"),
    "beyond the pole": good(latitude="90.000001"),
    "beyond the date line": good(longitude="-180.000001"),
    "farther off than the world is wide": good(position_error="20000000.1"),
    "an error of nothing": good(position_error="0.0"),
    "an error with an exponent": good(position_error="1e3"),
    "a position as a float": good(latitude=1.5),
    "an orientation of 9": good(orientation=9),
    "an orientation of true": good(orientation=True),
    "unknown doubts": good(doubts=["<b>"]),
    "doubts without end": good(doubts=["no-zone"] * 200),
    "doubts as text": good(doubts="no-zone"),
    "a picture first": picture(b"\0\0\0"),
    "pixels that do not fill": good() + picture(b"\0\0"),
    "pixels that overflow": good() + picture(b"\0" * 6),
    "a picture larger than asked": good() + picture(b"\0" * 65 * 3, small=[65, 1]),
    "a picture without size": good() + picture(b"\0\0\0", size=None),
    "a negative size": good() + picture(b"\0\0\0", size=[-1, 5]),
    "a size of zero": good() + picture(b"", small=[0, 5]),
    "a size of floats": good() + picture(b"\0\0\0", size=[1.0, 1.0]),
    "a size of three": good() + picture(b"\0\0\0", size=[1, 1, 1]),
    "an unknown type": good() + picture(b"\0\0\0", media_type="text/html"),
    "a type that is no text": good() + picture(b"\0\0\0", media_type=["image/jpeg"]),
    "an unknown problem": good() + picture(b"", problem="explosion", small=None),
    "a picture and a problem": good() + picture(b"\0\0\0", problem="picture-unreadable"),
    "neither": good() + picture(b"", small=None),
    "pixels with a problem": good() + picture(b"\0\0\0", problem="picture-unreadable", small=None),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_is_never_believed(scripted: Sandbox, lie: str) -> None:
    found = said(scripted, LIES[lie])
    assert found.status == "unreadable" or (found.reason == "" and "picture-unreadable" in found.doubts)
    assert found.reason in ("bad-answer", "crashed", "")
    assert found.thumbnail is None
    assert found.media_type is None
    assert scripted.protections.sufficient


def test_what_a_liar_could_have_said_honestly_is_taken(scripted: Sandbox) -> None:
    found = said(scripted, good(camera_make="<b>bold</b> & co") + picture(b"\1\2\3"))
    assert (found.status, found.facts.camera_make) == ("read", "<b>bold</b> & co")
    assert found.thumbnail is not None
    assert found.thumbnail.rgb == b"\1\2\3"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=8,
)


@given(
    st.lists(
        st.binary(max_size=40)
        | st.builds(lambda value, raw: frame(json.dumps(value).encode(), raw), JSON, st.binary(max_size=20))
        | st.builds(lambda name, value: good(**{name: value}), st.sampled_from([*facts(), "more"]), JSON)
        | st.builds(
            lambda name, value, raw: good() + picture(raw, **{name: value}),
            st.sampled_from(["item", "problem", "media_type", "size", "small"]), JSON, st.binary(max_size=6),
        ),
        max_size=3,
    )
)  # fmt: skip
def test_any_bytes_from_a_real_child_leave_an_inspection(scripted: Sandbox, pieces: list[bytes]) -> None:
    found = said(scripted, b"".join(pieces))
    assert isinstance(found, Inspection)
    assert found.status in ("read", "unreadable")
    for text in found.metadata.values():
        assert text.isprintable()
        assert len(text) <= QUICK.text_characters


@pytest.mark.parametrize(
    ("work", "reason"),
    [("drip", "timeout"), ("silent", "timeout"), ("gone", "crashed"), ("too_many", "bad-answer")],
)
def test_slow_silent_gone_or_talkative(monkeypatch: pytest.MonkeyPatch, work: str, reason: str) -> None:
    programs.use(monkeypatch, work)
    with Sandbox.start(QUICK) as sandbox, MemoryFile.of(b"a") as one, MemoryFile.of(b"b") as other:
        found = sandbox.inspect([one, other], 64)
        # who talks without end has answered properly about the first file
        assert [each.reason for each in found][-1] == reason
        assert all(each.thumbnail is None for each in found)


def test_what_was_said_before_the_child_was_lost_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.use(monkeypatch, "half")
    with Sandbox.start(QUICK) as sandbox, MemoryFile.of(b"a") as file:
        [found] = sandbox.inspect([file], 64)
    assert (found.status, found.facts.camera_make) == ("read", "Acme")
    assert found.doubts == ("picture-unreadable",)


def test_descriptors_sent_back_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.use(monkeypatch, "descriptors_back")
    with Sandbox.start() as sandbox, MemoryFile.of(b"a") as file:
        assert sandbox.protections.sufficient
        file.sealed_descriptor()
        before = len(os.listdir("/proc/self/fd"))
        [found] = sandbox.inspect([file], 64)
        assert (found.status, found.doubts) == ("read", ("picture-unreadable",))
        assert len(os.listdir("/proc/self/fd")) == before


def test_one_bad_file_costs_the_others_of_its_batch_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.use(monkeypatch, "then_honest")
    honest = photo({0x010F: "Acme"})
    contents = [honest, b"DIE", honest, b"LIE" + os.urandom(40), b"HANG", honest, b"LIE" + frame(b"{}"), honest]
    with Sandbox.start(QUICK) as sandbox:
        files = [MemoryFile.of(one) for one in contents]
        found = sandbox.inspect(files)
        for file in files:
            file.close()
    assert [one.status == "read" for one in found] == [one is honest for one in contents]
    assert [one.reason for one in found if one.reason] == ["crashed", "bad-answer", "timeout", "bad-answer"]
    assert all(one.facts.camera_make == "Acme" for one in found if one.status == "read")


def test_every_failure_gets_a_fresh_process_and_no_other_does(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.use(monkeypatch, "then_honest")
    honest = photo()
    contents = [honest] * 40 + [b"DIE"] + [honest] * 40
    forks: list[int] = []
    with Sandbox.start() as sandbox:
        monkeypatch.setattr(sandbox, "_fork", _counting(sandbox._fork, forks))
        files = [MemoryFile.of(one) for one in contents]
        found = sandbox.inspect(files)
        for file in files:
            file.close()
    assert sum(one.status == "read" for one in found) == 80
    # 32, then 9 with the one that dies, then 32 and 8
    assert forks == [32, 32, 32, 8]


def _counting(fork: object, forks: list[int]) -> object:
    def count(batch: list[MemoryFile], side: int) -> object:
        forks.append(len(batch))
        return fork(batch, side)  # type: ignore[operator]

    return count


def test_the_parent_killed_leaves_files_not_read_and_says_that_nothing_is_on() -> None:
    with Sandbox.start() as sandbox, MemoryFile.of(photo()) as file:
        assert sandbox.inspect([file])[0].status == "read"
        assert sandbox._process is not None
        sandbox._process.kill()
        sandbox._process.wait()
        [found] = sandbox.inspect([file])
        assert (found.status, found.reason) == ("not-read", "no-sandbox")
        assert sandbox.protections.words == ()
        assert not sandbox.running


def test_a_parent_that_answers_late_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its late answer would otherwise name the child of one request to the next."""
    programs.use(monkeypatch, wrap=("sh", "-c", 'sleep 2; exec "$@"', "sh"))
    with Sandbox.start(SandboxLimits(start_seconds=1)) as sandbox, MemoryFile.of(photo()) as file:
        assert [sandbox.inspect([file])[0].reason for _ in range(2)] == ["no-sandbox"] * 2
        assert not sandbox.running


def test_several_threads_get_their_own_answers(sandbox: Sandbox) -> None:
    wrong: list[str] = []

    def read(make: str) -> None:
        with MemoryFile.of(photo({0x010F: make})) as file:
            for _ in range(5):
                [found] = sandbox.inspect([file])
                if found.facts.camera_make != make:
                    wrong.append(make)

    threads = [threading.Thread(target=read, args=(f"Maker {number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
