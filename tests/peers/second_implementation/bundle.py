"""Sections 12 and 13: head, announcement, parts, bags."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

from tests.peers.second_implementation import custody, records
from tests.peers.second_implementation.reading import (
    hold,
    line_digest,
    lines,
    pair,
    part_digest,
    sha,
    stretches,
    strict,
    unzip,
)
from tests.peers.second_implementation.trust import Trust

HEAD = (
    "format", "id", "sequence", "previous", "signer", "purpose", "sealed", "recipients", "trust", "tips", "parts",
)  # fmt: skip
ANNOUNCEMENT = ("format", "id", "sequence", "signer", "head", "tips", "parts")
COMMON = {"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "readme.txt", "trust/as-of/roots-and-crls.pem"}
FIXED = {"tagmanifest-sha256.txt", "signature.p7s"}
LINES = r"data/(versions|openings|withheld)\.jsonl"
PLACES = {
    "records": rf"custody/[0-9a-f]{{32}}\.(txt|bodies\.jsonl|tips\.jsonl|forks\.jsonl|certs\.pem)|padding\.bin|{LINES}",
    "alerts": rf"padding\.bin|{LINES}",
    "identities": r"padding\.bin|data/[0-9a-f]{32}-[0-9]+\.age",
    "media": r"data/[0-9a-f]{32}",
}


def decrypted(command: list[str], path: Path, folder: Path) -> bytes:
    """The plaintext, by someone else's age; ``{file}`` and ``{out}`` stand for the two paths."""
    out = folder / "plain"
    out.unlink(missing_ok=True)
    done = subprocess.run([one.format(file=path, out=out) for one in command], capture_output=True)
    hold(done.returncode == 0, f"{path.name} does not open")
    return out.read_bytes()


def manifest(text: bytes) -> dict[str, str]:
    found = [line.decode("ascii").split("  ", 1) for line in lines(text)]
    return {name: digest for digest, name in found}


def bag_info(head: dict[str, Any], kind: str) -> bytes:
    """Section 12, all lines but the last."""
    said = {
        "External-Identifier": head["id"], "Bagging-Date": head["sealed"][:10], "Fieldkit-Part": kind,
        "Fieldkit-Sequence": head["sequence"], "Fieldkit-Previous": head["previous"] or "none",
        "Fieldkit-Purpose": head["purpose"], "Fieldkit-Sealed": head["sealed"], "Fieldkit-Signer": head["signer"],
    }  # fmt: skip
    said |= {f"Fieldkit-Recipients-{name}": " ".join(who) for name, who in sorted(head["recipients"].items())}
    return "".join(f"{key}: {value}\n" for key, value in said.items()).encode()


def check_bag(files: dict[str, bytes], part: dict[str, Any], head: dict[str, Any], trust: Trust) -> None:
    """One part as a bag."""
    tags, payload = manifest(files["tagmanifest-sha256.txt"]), manifest(files["manifest-sha256.txt"])
    hold({*tags, *payload, *FIXED} == files.keys(), "the list of files is not exact")
    hold(all(sha(files[name]) == digest for name, digest in (tags | payload).items()), "a file's digest differs")
    hold(all(name.startswith("data/") for name in payload), "payload outside data/")
    hold(not any(name.startswith("data/") for name in tags), "tag files in data/")
    strange = [name for name in files.keys() - COMMON - FIXED if not re.fullmatch(PLACES[part["kind"]], name)]
    hold(files.keys() >= COMMON and not strange, f"files have no place there: {strange}")
    hold(trust.only_root_of(files["trust/as-of/roots-and-crls.pem"]), "brings another root than the one pinned")
    hold(files["bagit.txt"] == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "not BagIt 1.0")
    signer = trust.signed(files["tagmanifest-sha256.txt"], files["signature.p7s"], head["sealed"], "lead")
    hold(signer == head["signer"], "signed by someone else than the head")
    oxum = f"Payload-Oxum: {sum(len(files[name]) for name in payload)}.{len(payload)}\n".encode()
    hold(files["bag-info.txt"] == bag_info(head, part["kind"]) + oxum, "bag-info says something else than the head")
    hold(f"sha256:{sha(files['manifest-sha256.txt'])}" == part["manifest"], "other files than the head lists")
    hold(not any(files.get("padding.bin", b"")), "the padding is not zeros")


def check_announcement(text: bytes, head_json: bytes, person: str, trust: Trust) -> dict[str, Any]:
    line, signature = lines(text)
    said: dict[str, Any] = strict(line, *ANNOUNCEMENT)
    head = strict(head_json, *HEAD)
    trust.raw(person, line, signature.decode())
    hold(said["format"] == "fieldkit-announce/1;sha256;ecdsa-p256", "not an announcement")
    hold(all(said[key] == head[key] for key in ("id", "sequence", "signer")), "announces another bundle")
    hold(said["head"] == f"sha256:{sha(head_json)}", "announces another head")
    hold(said["parts"] == [part["digest"] for part in head["parts"]], "announces other parts")
    return said


def check(folder: Path, command: list[str], trust: Trust, page: str, kit: dict[str, Any]) -> dict[str, Any]:
    """Everything that can be said of a bundle."""
    [head_file] = folder.glob("*.head.age")
    ident = head_file.name.split(".")[0]
    head_json, p7s = pair(decrypted(command, head_file, trust.folder), "head.json", "head.p7s")
    head = strict(head_json, *HEAD)
    hold(head["format"] == "fieldkit-head/1;sha256;cades-p256" and head["id"] == ident, "not the head of this bundle")
    hold(trust.signed(head_json, p7s, head["sealed"], "lead") == head["signer"], "the head names another signer")
    transport = f"sha256:{sha(kit['transport'].encode())}"
    hold(transport in head["recipients"]["transport"], "it was meant for another headquarters")
    parts: dict[str, dict[str, bytes]] = {}
    for part in head["parts"]:
        data = (folder / part["name"]).read_bytes()
        hold(part["name"].startswith(f"{ident}.{part['kind']}"), "a part's name is not its kind's")
        measured = (len(data), f"sha256:{part_digest(data)}", stretches(data))
        listed = (part["length"], part["digest"], part["stretches"])
        hold(measured == listed, f"{part['name']} is not what the head lists")
        files = parts[part["name"]] = unzip(decrypted(command, folder / part["name"], trust.folder))
        check_bag(files, part, head, trust)
    return _inside(head, head_json, parts, folder, command, trust, page)


def _inside(
    head: dict[str, Any], head_json: bytes, parts: dict[str, dict[str, bytes]], folder: Path, command: list[str],
    trust: Trust, page: str,
) -> dict[str, Any]:  # fmt: skip
    found, ident = records.Records(), head["id"]
    for kind in ("alerts", "records"):
        if files := parts.get(f"{ident}.{kind}.age"):
            records.add(found, *(files[f"data/{name}.jsonl"] for name in ("versions", "openings", "withheld")))
    held = parts[f"{ident}.records.age"]
    [chain] = [name[8:-4] for name in held if re.fullmatch(r"custody/.{32}\.txt", name)]
    ends = ("txt", "bodies.jsonl", "tips.jsonl", "certs.pem")
    tip, bodies = custody.check(chain, {end: held[f"custody/{chain}.{end}"] for end in ends}, trust, head["sealed"])
    hold([tip] == head["tips"], "the chain does not end at the head's tip")
    named = {subject.split(":")[2] for body in bodies for subject in body["subjects"]}
    hold(found.lines.keys() <= named, "a version is named by no line")
    person = custody.certificates(held[f"custody/{chain}.certs.pem"])[0]
    announced = decrypted(command, folder / f"{ident}.announce.age", trust.folder)
    said = check_announcement(announced, head_json, person, trust)
    hold(said["tips"][0]["seq"] == tip["seq"] + 1, "the announcement does not go on by the line sealed")
    newest = found.newest()
    media = {name[5:]: data for part in parts.values() for name, data in part.items() if re.match("data/.{32}$", name)}
    wrong = [
        record for record, data in media.items()
        if (newest[record]["sha256"], newest[record]["size"]) != (sha(data), len(data))
    ]  # fmt: skip
    hold(not wrong, "originals differ from their records")
    against = records.not_allowed(found, page)
    hold(not against, f"consent does not allow {against}")
    return {
        "id": ident, "head": sha(head_json), "tip": tip, "acts": [body["act"] for body in bodies],
        "records": newest, "versions": list(found.lines), "withheld": found.closed,
        "media": {record: sha(data) for record, data in media.items()},
        "identities": _identities(parts.get(f"{ident}.identities.age", {}), found, command, trust),
        "parts": {part["name"]: [part["length"], part["digest"]] for part in head["parts"]},
    }  # fmt: skip


def _identities(files: dict[str, bytes], found: records.Records, command: list[str], trust: Trust) -> dict[str, str]:
    """Section 4: each identity opens to a digest that was named for it."""
    opened: dict[str, str] = {}
    inner = trust.folder / "identity.age"
    for name, data in files.items():
        if name.endswith(".age"):
            inner.write_bytes(data)
            for line in lines(decrypted(command, inner, trust.folder)):
                hold(found.closed.get(line_digest(line)) == "identities", "an identity that no version commits to")
                opened[records.opening(line)[2]] = records.opening(line)[3]
    return opened
