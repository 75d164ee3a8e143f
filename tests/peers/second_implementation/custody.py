"""Section 6: chains of custody."""

from __future__ import annotations

import base64
import re
from typing import Any

from tests.peers.second_implementation.reading import hold, line_digest, lines, sha, strict
from tests.peers.second_implementation.records import opening
from tests.peers.second_implementation.trust import Trust

BODY = ("time", "mono_us", "boot", "person", "act", "subjects", "reason", "seen", "trust", "release")


def certificates(pem: bytes) -> list[str]:
    return re.findall(r"-----BEGIN CERTIFICATE-----\n.*?-----END CERTIFICATE-----\n", pem.decode("ascii"), re.DOTALL)


def check(
    chain: str, files: dict[str, bytes], trust: Trust, sealed: str
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Check a chain from its first line; its tip, and the bodies in order."""
    person, *issuers = certificates(files["certs.pem"])
    trust.stands(person, "".join(issuers), sealed, "lead")
    signer = sha(trust.der(person))
    known = {line_digest(line): opening(line) for line in lines(files["bodies.jsonl"])}
    tips = {line_digest(line): opening(line) for line in lines(files["tips.jsonl"])}
    entries, prev, bodies = lines(files["txt"]), "0" * 64, []
    hold(len(entries) % 2 == 0, "a line without its signature")
    for seq, (line, signature) in enumerate(zip(entries[::2], entries[1::2], strict=True)):
        said = strict(line, "format", "chain", "seq", "prev", "body")
        hold((said["format"], said["chain"]) == ("fieldkit-line/1;sha256;ecdsa-p256", chain), "not its line")
        hold(said["seq"] == seq and said["prev"] == prev, f"line {seq} does not follow")
        _, record, path, body = known[said["body"]]
        hold((record, path, tuple(body)) == (chain, "body", BODY), f"line {seq} has another body")
        hold(body["person"] == signer, f"line {seq} names a person who is not here")
        hold(all(one in tips for one in body["seen"]), f"line {seq} names tips that are not here")
        trust.raw(person, line, base64.b64encode(base64.b64decode(signature, validate=True)).decode())
        prev = sha(line + b"\n" + signature + b"\n")
        bodies.append(body)
    return {"chain": chain, "seq": len(bodies) - 1, "digest": prev}, bodies
