"""Sections 1 and 10: strict JSON, lines, digests, pairs."""

from __future__ import annotations

import hashlib
import json
import re
import struct
import zlib
from typing import Any

ID, HEX = re.compile("[0-9a-f]{32}"), re.compile("[0-9a-f]{64}")
STRETCH = 16 << 20


class DoesNotHoldError(Exception):
    """What was read is not what the page says."""


def hold(condition: object, what: str) -> None:
    """Stop where something does not hold."""
    if not condition:
        raise DoesNotHoldError(what)


def strict(text: bytes, *keys: str) -> Any:
    """One JSON value; with ``keys``, an object of exactly these in this order."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        hold(len({key for key, _ in pairs}) == len(pairs), "a key stands twice")
        return dict(pairs)

    def no_float(number: str) -> None:
        raise DoesNotHoldError(f"not an integer: {number}")

    try:
        value = json.loads(text.decode(), object_pairs_hook=once, parse_float=no_float, parse_constant=no_float)
        json.dumps(value, ensure_ascii=False).encode()  # a lone surrogate does not encode
    except (ValueError, RecursionError) as error:
        raise DoesNotHoldError(f"not JSON: {error}") from error
    hold(_plain(value, 16), "integers beyond 53 bits, or nested too deeply")
    hold(not keys or tuple(value) == keys, f"the keys are not {keys}")
    return value


def _plain(value: Any, depth: int) -> bool:
    if isinstance(value, dict):
        return depth > 0 and all(_plain(one, depth - 1) for one in value.values())
    if isinstance(value, list):
        return depth > 0 and all(_plain(one, depth - 1) for one in value)
    return not isinstance(value, int) or abs(value) < 1 << 53


def lines(text: bytes) -> list[bytes]:
    """Lines without their LFs; the file is empty or ends in LF."""
    hold(not text or text.endswith(b"\n"), "a file of lines ends without LF")
    return text.split(b"\n")[:-1]


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def line_digest(line: bytes) -> str:
    return sha(line + b"\n")


def stretches(data: bytes) -> list[str]:
    """Section 12: digests of the stretches of 16 MiB."""
    return [sha(data[start : start + STRETCH]) for start in range(0, len(data), STRETCH)]


def part_digest(data: bytes) -> str:
    return sha("".join(f"{one}\n" for one in stretches(data)).encode())


def pair(data: bytes, *names: str) -> list[bytes]:
    """The two contents of a pair, which must be the same bytes when written again."""
    found, at = [], 0
    for name in names:
        hold(data[at : at + 4] == b"PK\3\4" and len(data) >= at + 30, "not a pair")
        size = struct.unpack_from("<I", data, at + 22)[0]
        start = at + 30 + len(name)
        found.append(data[start : start + size])
        at = start + size
    hold(stored_zip(dict(zip(names, found, strict=True))) == data, "the pair is not as it would be written")
    return found


def stored_zip(files: dict[str, bytes]) -> bytes:
    """Sections 10 and 12, for archives that need no ZIP64: the files as they are ordered."""
    body, directory = b"", b""
    for name, content in files.items():
        common = struct.pack("<5H3I2H", 20, 0, 0, 0, 0x21, zlib.crc32(content), *[len(content)] * 2, len(name), 0)
        central = b"PK\1\2" + struct.pack("<H", 20) + common + struct.pack("<3H2I", 0, 0, 0, 0, len(body))
        directory += central + name.encode("ascii")
        body += b"PK\3\4" + common + name.encode("ascii") + content
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, len(files), len(files), len(directory), len(body), 0)
    return body + directory + end


def unzip(data: bytes) -> dict[str, bytes]:
    """Section 12: the files of a part below 4 GiB, in order; anything but what would be written is refused."""
    files: dict[str, bytes] = {}
    at = 0
    while data[at : at + 4] == b"PK\3\4":
        size, length = struct.unpack_from("<I", data, at + 22)[0], struct.unpack_from("<H", data, at + 26)[0]
        name = data[at + 30 : at + 30 + length].decode("ascii", "replace")
        hold(name not in files and re.fullmatch(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*", name), "a bad name")
        files[name] = data[at + 30 + length : at + 30 + length + size]
        at += 30 + length + size
    hold(list(files) == sorted(files) and stored_zip(files) == data, "the ZIP is not as it would be written")
    return files
