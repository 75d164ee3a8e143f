"""Sections 2 to 5 and 12: versions, openings, what is withheld, consent."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tests.peers.second_implementation.reading import HEX, ID, hold, line_digest, lines, strict

PATH = re.compile(r"[a-z0-9_]+(?:/[a-z0-9_]+)*(?:#order)?|#pad")


@dataclass
class Records:
    """Version lines by digest, the fields of each, and why each other digest stays closed."""

    lines: dict[str, dict[str, Any]] = field(default_factory=dict)
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)
    closed: dict[str, str] = field(default_factory=dict)

    def newest(self) -> dict[str, dict[str, Any]]:
        """The fields of the version with the highest number of each record, the last of a fork."""
        found: dict[str, str] = {}
        for digest, line in self.lines.items():
            before = found.get(line["record"])
            if before is None or self.lines[before]["version"] <= line["version"]:
                found[line["record"]] = digest
        return {record: self.fields[digest] for record, digest in found.items()}


def opening(line: bytes) -> list[Any]:
    """Section 2."""
    hold(len(line) <= 1 << 20, "an opening is too long")
    parsed = strict(line)
    hold(isinstance(parsed, list) and len(parsed) == 4, "not an opening")
    salt, record, path, value = parsed
    hold(ID.fullmatch(salt) and ID.fullmatch(record) and len(path) <= 160 and PATH.fullmatch(path), "not an opening")
    hold(not isinstance(value, dict) or path in ("body", "tip"), "an object stands where only plain values may")
    hold(not isinstance(value, list) or all(isinstance(one, str) for one in value), "a list holds more than texts")
    return list(parsed)


def add(records: Records, versions: bytes, openings: bytes, withheld: bytes) -> None:
    """Open every digest of a part."""
    known = {line_digest(line): opening(line) for line in lines(openings)}
    hold(len(known) == len(lines(openings)), "an opening stands twice")
    named: dict[str, str] = {}
    for line in lines(withheld):
        one = strict(line, "format", "record", "digest", "why")
        hold(one["format"] == "fieldkit-withheld/1;sha256" and one["digest"] not in named, "not a withheld line")
        hold(one["why"] in ("consent", "identities", "erased"), "not a reason")
        named[one["digest"]] = one["why"]
    used = set()
    for line in lines(versions):
        said = strict(line, "format", "record", "version", "parents", "openings")
        digests, digest = said["openings"], line_digest(line)
        hold(said["format"] == "fieldkit-version/1;sha256" and digest not in records.lines, "not a version")
        hold(digests and digests == sorted(set(digests)) and len(digests) % 16 == 0, "openings not sorted or filled")
        hold(all(HEX.fullmatch(one) for one in (*digests, *said["parents"])), "not digests")
        hold((said["version"] == 1) == (said["parents"] == []), "the parents do not fit the version")
        fields: dict[str, Any] = {}
        for one in digests:
            if one not in known:
                hold(one in named, f"{one} is neither opened nor named")
                records.closed[one] = named[one]
                continue
            _, record, path, value = known[one]
            hold(record == said["record"] and path not in fields, "an opening of another record, or a path twice")
            used.add(one)
            if path != "#pad":
                fields[path] = value
        records.lines[digest], records.fields[digest] = said, fields
    hold(used == known.keys(), "an opening belongs to no version")


def classes(page: str) -> dict[str, dict[str, str]]:
    """The table of section 4: kind to path (``*`` for an element's id) to class, ``content`` for an exhibit's own."""
    table: dict[str, dict[str, str]] = {}
    for kind, cell in re.findall(r"^\| ([a-z]+) \| (`.*\)) \|$", page, re.MULTILINE):
        found = table.setdefault(kind, {})
        for group in re.findall(r"((?:`[^`]+`[ ,+]*)+)\(([^)]*)\)", cell):
            prefix, name = "", "content" if "content_class" in group[1] else group[1]
            for path, plus in re.findall(r"`([^`]+)`( \+)?", group[0]):
                if plus:
                    prefix = path.replace("<id>", "*")
                else:
                    found[prefix + path] = name
    common = table.pop("all")
    return {kind: common | paths for kind, paths in table.items()}


def _above(path: str) -> list[str]:
    """The list and the element that a path lies in; the order belongs to its list."""
    words = path.replace("#order", "/").split("/")
    return ["/".join(words[:count]) for count in range(1, len(words))]


def not_allowed(records: Records, page: str) -> list[tuple[str, str]]:
    """Section 5: what is open although the newest consents here do not allow it."""
    table, newest = classes(page), records.newest()
    consents = {one["witness"]: one for one in newest.values() if one["kind"] == "consent"}
    concerned: dict[str, set[str]] = {}
    for record, fields in newest.items():
        if fields["kind"] == "witness":
            concerned.setdefault(record, set()).add(record)
        elif "witness" in fields and fields["kind"] in ("interview", "exhibit"):
            for one in (record, *fields.get("exhibits", [])):
                concerned.setdefault(one, set()).add(fields["witness"])
    found = []
    for digest, fields in records.fields.items():
        record, kind = records.lines[digest]["record"], fields["kind"]
        for path in fields:
            kept = [one for who in concerned.get(record, ()) for one in consents.get(who, {}).get("kept/hq", [])]
            name = table[kind].get(re.sub(r"/[0-9a-f]{8}/", "/*/", path))
            name = fields.get("content_class") if name == "content" else name
            yes = [consents.get(who, {}).get(f"may/hq/{name}") is True for who in concerned.get(record, ())]
            team_own = not yes and kind not in ("witness", "interview", "consent") and name != "identity"
            places = (record, f"{record}/{path}", *(f"{record}/{start}" for start in _above(path)))
            allowed = name and (team_own or (yes and all(yes))) and not set(kept) & set(places)
            if name != "case" and not allowed:
                found.append((record, path))
    return found
