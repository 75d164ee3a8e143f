"""Section 14, "Comments at review": the file beside a slip, opened by its receiver."""

from __future__ import annotations

import base64

from tests.peers.second_implementation.reading import hold, line_digest, sha, strict
from tests.peers.second_implementation.trust import Trust, pem


def check(plain: bytes, trust: Trust) -> list[tuple[str, str, str]]:
    """Version, turn (empty for the whole) and words of each comment, each signed by a lead."""
    document = strict(plain, "format", "certificates", "comments")
    hold(document["format"] == "fieldkit-comments/1;sha256;ecdsa-p256", "no comments")
    ders = [base64.b64decode(one, validate=True) for one in document["certificates"]]
    found = []
    for line, signature, body_line, words_line in document["comments"]:
        entry = strict(line.encode(), "format", "chain", "seq", "prev", "body")
        hold(line_digest(body_line.encode()) == entry["body"], "another body")
        _, chain, path, body = strict(body_line.encode())
        hold((chain, path, body["act"]) == (entry["chain"], "body", "commented"), "another body")
        [signer] = [der for der in ders if sha(der) == body["person"]]
        issuers = "".join(pem("CERTIFICATE", der) for der in ders if der != signer)
        trust.stands(pem("CERTIFICATE", signer), issuers, body["time"], "lead")
        trust.raw(pem("CERTIFICATE", signer), line.encode(), signature)
        subjects = {kind: (ident, digest) for kind, ident, digest in (one.split(":") for one in body["subjects"])}
        _, ident, path, words = strict(words_line.encode())
        hold(path == "comment" and subjects["comment"] == (ident, line_digest(words_line.encode())), "other words")
        found.append((subjects["version"][1], subjects.get("turn", ("", ""))[0], words))
    return found
