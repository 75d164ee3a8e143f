"""A part whose ZIP and signature are right and whose bag is not: every rule of the bag, broken one at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from fieldkit.age import encrypt_bytes, generate_identity
from fieldkit.bundle import reader as reader_module
from fieldkit.bundle.bag import ANCHORS, BAG_INFO, MANIFEST, PADDING, SIGNATURE, TAGMANIFEST, seal_bag
from fieldkit.bundle.reader import PartReader, open_small
from fieldkit.jobs import Job, Progress, silent_job
from tests.unit.bundle.material import Files, Plain, archive, entries_of, listing
from tests.unit.keys.material import NOW, Headquarters, raises_code

PAYLOAD = {"data/openings.jsonl": b"one\n", "data/versions.jsonl": b"two two\n", "data/withheld.jsonl": b""}
PHOTO = bytes(range(256)) * 9000


@pytest.fixture(scope="module")
def good(hq: Headquarters) -> Files:
    tags = {ANCHORS: hq.anchors.pem()}
    bag = seal_bag(PAYLOAD, tags, {"Fieldkit-Part": "records"}, hq.signers["lead"], "lead", NOW, padded=True)
    return entries_of(bag.layout.literals)


def listed(files: Files) -> Files:
    """The same files with both manifests made anew; the signature is the caller's to check."""
    rest = {name: data for name, data in files.items() if name not in (MANIFEST, TAGMANIFEST, SIGNATURE)}
    rest[MANIFEST] = listing({name: data for name, data in rest.items() if name.startswith("data/")})
    rest[TAGMANIFEST] = listing({name: data for name, data in rest.items() if not name.startswith("data/")})
    return {**rest, SIGNATURE: files[SIGNATURE]}


def retagged(files: Files, **changed: bytes) -> Files:
    """With files changed and the tagmanifest made anew over them: ``manifest`` stands for the manifest's name."""
    names = {"manifest": MANIFEST, "bag_info": BAG_INFO, "bagit": "bagit.txt"}
    rest = {**files, **{names[key]: data for key, data in changed.items()}}
    tags = {n: d for n, d in rest.items() if not n.startswith("data/") and n not in (TAGMANIFEST, SIGNATURE)}
    return {**rest, TAGMANIFEST: listing(tags)}


def part(files: Files) -> PartReader:
    return PartReader(Plain(archive(files)))


def test_a_sound_part_is_read_whole(good: Files) -> None:
    made, seen = part(good), list[Progress]()
    assert made.names() == sorted(PAYLOAD)
    assert made.tag_names() == [BAG_INFO, "bagit.txt", MANIFEST, PADDING, "readme.txt", ANCHORS]
    assert {name: made.read(name) for name in made.names()} == PAYLOAD
    assert made.bag_info == {"Fieldkit-Part": "records", "Payload-Oxum": "12.3"}
    assert made.signature == good[SIGNATURE]
    assert made.tagmanifest == good[TAGMANIFEST]
    assert made.manifest_digest.hex == hashlib.sha256(good[MANIFEST]).hexdigest()
    assert made.check_files(Job(seen.append)) == 9
    read = sum(len(data) for name, data in good.items() if name not in (TAGMANIFEST, SIGNATURE))
    assert (seen[-1].done, seen[-1].total) == (read, len(archive(good)))
    assert [one.done for one in seen] == sorted(one.done for one in seen)


def test_a_part_without_payload_is_read(hq: Headquarters, good: Files) -> None:
    info = good[BAG_INFO].replace(b"12.3", b"0.0")
    rest = {name: data for name, data in good.items() if not name.startswith("data/")}
    assert part(retagged(rest, manifest=b"", bag_info=info)).names() == []


def without(name: str) -> Callable[[Files], Files]:
    return lambda files: {other: data for other, data in files.items() if other != name}


def with_file(name: str, data: bytes = b"x") -> Callable[[Files], Files]:
    return lambda files: {**files, name: data}


def relisted(change: Callable[[bytes], bytes]) -> Callable[[Files], Files]:
    return lambda files: retagged(files, manifest=change(files[MANIFEST]))


def retold(change: Callable[[bytes], bytes]) -> Callable[[Files], Files]:
    return lambda files: retagged(files, bag_info=change(files[BAG_INFO]))


def tag_listed(line: bytes) -> Callable[[Files], Files]:
    return lambda files: {**files, TAGMANIFEST: files[TAGMANIFEST] + line}


ZEROS = b"0" * 64
SPOILED: dict[str, tuple[Callable[[Files], Files], str]] = {
    "no-tagmanifest": (without(TAGMANIFEST), "bag-missing"),
    "no-signature": (without(SIGNATURE), "bag-missing"),
    "no-manifest": (without(MANIFEST), "bag-missing"),
    "no-bagit": (without("bagit.txt"), "bag-files"),
    "payload-missing": (without("data/openings.jsonl"), "bag-files"),
    "tag-missing": (without(ANCHORS), "bag-files"),
    "payload-unlisted": (with_file("data/more"), "bag-files"),
    "tag-unlisted": (with_file("fetch.txt"), "bag-files"),
    "manifest-is-another": (with_file(MANIFEST, b"x"), "bag-digest"),
    "bag-info-is-another": (with_file(BAG_INFO, b"x: y\n"), "bag-digest"),
    "manifest-cut": (relisted(lambda text: text[:-1]), "bag-manifest"),
    "manifest-one-space": (relisted(lambda text: text.replace(b"  ", b" ")), "bag-manifest"),
    "manifest-binary-star": (relisted(lambda text: text.replace(b"  ", b" *")), "bag-manifest"),
    "manifest-upper-case": (relisted(bytes.upper), "bag-manifest"),
    "manifest-crlf": (relisted(lambda text: text.replace(b"\n", b"\r\n")), "bag-manifest"),
    "manifest-beyond-ascii": (relisted(lambda text: text + ZEROS + "  data/\u00e9\n".encode()), "bag-manifest"),
    "manifest-empty-line": (relisted(lambda text: text + b"\n"), "bag-manifest"),
    "manifest-twice": (relisted(lambda text: text + text), "bag-manifest"),
    "payload-outside-data": (
        lambda files: {**relisted(lambda text: text + ZEROS + b"  extra.txt\n")(files), "extra.txt": b"x"}, "bag-files",
    ),
    "payload-listed-as-tag": (tag_listed(ZEROS + b"  data/openings.jsonl\n"), "bag-files"),
    "payload-as-tag-alone": (
        lambda files: with_file("data/more")(tag_listed(ZEROS + b"  data/more\n")(files)), "bag-files",
    ),
    "tagmanifest-lists-itself": (tag_listed(ZEROS + b"  tagmanifest-sha256.txt\n"), "bag-files"),
    "another-version": (
        lambda files: retagged(files, bagit=b"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"),
        "bag-version",
    ),
    "info-no-colon": (retold(lambda text: text + b"nothing\n"), "bag-info"),
    "info-twice": (retold(lambda text: text + b"Fieldkit-Part: media\n"), "bag-info"),
    "info-folded": (retold(lambda text: text.replace(b"records", b"records\n  more")), "bag-info"),
    "info-control": (retold(lambda text: text.replace(b"records", b"rec\x1b[0mords")), "bag-info"),
    "info-no-oxum": (retold(lambda text: text.replace(b"Payload-Oxum", b"Payload")), "bag-info"),
    "info-other-octets": (retold(lambda text: text.replace(b"12.3", b"13.3")), "bag-info"),
    "info-other-count": (retold(lambda text: text.replace(b"12.3", b"12.4")), "bag-info"),
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILED)
def test_a_spoiled_bag_is_refused_by_name(good: Files, name: str) -> None:
    spoil, code = SPOILED[name]
    with raises_code(code):
        part(spoil(good))


def test_a_manifest_over_its_cap_is_not_read(good: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_module, "LIMITS", type("Small", (), {"tag_file_bytes": len(good[TAGMANIFEST]) - 1}))
    with raises_code("zip-too-large"):
        part(good)


def test_altered_content_is_found_by_whoever_reads_it(good: Files) -> None:
    made = part({**good, "data/openings.jsonl": b"ONE\n", ANCHORS: good[ANCHORS].lower()})
    for name in ("data/openings.jsonl", ANCHORS):
        with raises_code("bag-digest"):
            made.read(name)
        with raises_code("bag-digest"):
            list(made.stream(name))
    with raises_code("bag-digest"):
        made.check_files(silent_job())
    assert made.read("data/versions.jsonl") == PAYLOAD["data/versions.jsonl"]


def test_the_signature_itself_is_in_no_list(good: Files) -> None:
    with raises_code("bag-digest"):
        part(good).read(SIGNATURE)


def test_a_file_over_the_callers_limit_is_not_read(good: Files) -> None:
    made = part(good)
    assert made.read("data/versions.jsonl", 8) == b"two two\n"
    with raises_code("zip-too-large"):
        made.read("data/versions.jsonl", 7)


def test_a_large_file_comes_in_pieces(good: Files) -> None:
    files = listed({**good, "data/photo": PHOTO})
    oxum = f"{12 + len(PHOTO)}.4".encode()
    made = part(retagged(files, bag_info=files[BAG_INFO].replace(b"12.3", oxum)))
    pieces = [bytes(piece) for piece in made.stream("data/photo")]
    assert b"".join(pieces) == PHOTO
    assert len(pieces) == 3
    assert made.check_files(silent_job()) == 10


@pytest.mark.parametrize("at", [0, -1])
def test_padding_that_holds_something(good: Files, at: int) -> None:
    padding = bytearray(good[PADDING])
    padding[at] = 1
    made = part(listed({**good, PADDING: bytes(padding)}))
    with raises_code("bag-padding"):
        made.check_files(silent_job())


def test_an_announcement_or_head_is_opened_within_its_limit() -> None:
    key = generate_identity("x25519")
    sealed = encrypt_bytes(b"12345", [key.recipient])
    assert open_small(sealed, [key], 5) == b"12345"
    with raises_code("age-too-large"):
        open_small(sealed, [key], 4)
    with raises_code("age-no-key"):
        open_small(sealed, [generate_identity("x25519")], 5)
