"""Sections 7 and 10: the kit, certificates and signatures, checked by openssl."""

from __future__ import annotations

import base64
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.peers.second_implementation.reading import hold, pair, sha, strict

ARC = "2.25.305419896417263950817263540987123456789.1."
ROLES = {"member": "1", "lead": "2", "intake": "3", "custodian": "4", "trust": "5"}


def pem(label: str, der: bytes) -> str:
    text = base64.b64encode(der).decode()
    body = "".join(f"{text[at : at + 64]}\n" for at in range(0, len(text), 64))
    return f"-----BEGIN {label}-----\n{body}-----END {label}-----\n"


def seconds(time: str) -> int:
    return int(datetime.fromisoformat(time).timestamp())


@dataclass(frozen=True)
class Trust:
    """Pinned roots with their lists, and a folder to hand files to openssl."""

    anchors: str
    folder: Path

    def _file(self, name: str, data: bytes) -> str:
        path = self.folder / name
        path.write_bytes(data)
        return str(path)

    def only_root_of(self, pem_file: bytes) -> bool:
        """Whether a file of roots and lists holds one root, and that the pinned one."""
        blocks = re.findall(r"-----BEGIN ([A-Z0-9 ]+)-----\n[^-]*-----END \1-----\n", pem_file.decode("ascii"))
        root = self.anchors.partition("-----END CERTIFICATE-----\n")
        others = [label for label in blocks if label != "X509 CRL"]
        return others == ["CERTIFICATE"] and pem_file.startswith("".join(root[:2]).encode())

    def _openssl(self, *arguments: str) -> bytes:
        done = subprocess.run(["openssl", *arguments], capture_output=True)
        hold(done.returncode == 0, f"openssl {arguments[0]}: {done.stderr.decode(errors='replace')}")
        return done.stdout

    def ed25519(self, key: bytes, text: bytes, signature: bytes) -> None:
        """Check a raw Ed25519 signature."""
        self._openssl(
            "pkeyutl", "-verify", "-pubin", "-rawin", "-inkey", self._file("ed25519.pem", key),
            "-in", self._file("text", text), "-sigfile", self._file("text.sig", signature),
        )  # fmt: skip

    def signed(self, content: bytes, p7s: bytes, time: str | None, role: str) -> str:
        """Check a detached signature made at ``time``, or whenever it says, by a ``role``; the digest of the signer's
        certificate."""
        signer, signature = self.folder / "signer.pem", self._file("s.p7s", p7s)
        said = self._time_of(signature)
        hold(time is None or said == seconds(time), "the signature was made at another time than it says")
        self._openssl(
            "cms", "-verify", "-binary", "-inform", "DER", "-in", signature, "-content", self._file("content", content),
            "-CAfile", self._file("anchors.pem", self.anchors.encode()), "-crl_check_all", "-attime", str(said),
            "-policy", ARC + ROLES[role], "-explicit_policy",
            "-signer", str(signer), "-out", "/dev/null",
        )  # fmt: skip
        return sha(self._openssl("x509", "-in", str(signer), "-outform", "DER"))

    def _time_of(self, signature: str) -> int:
        """Seconds since 1970."""
        shown = self._openssl("cms", "-cmsout", "-print", "-inform", "DER", "-in", signature).decode()
        found = re.search(r"signingTime.*?(?:UTCTIME|GENERALIZEDTIME):(\w+ +\d+ [\d:]+ \d{4}) GMT", shown, re.DOTALL)
        hold(found, "the signature names no time")
        assert found is not None
        said = datetime.strptime(" ".join(found[1].split()), "%b %d %H:%M:%S %Y").replace(tzinfo=UTC)
        return int(said.timestamp())

    def stands(self, certificate: str, issuers: str, time: str, role: str) -> None:
        """Check the path of a certificate (PEM) at ``time``."""
        between = ("-untrusted", self._file("issuers.pem", issuers.encode())) if issuers else ()
        self._openssl(
            "verify", "-CAfile", self._file("anchors.pem", self.anchors.encode()), *between,
            "-crl_check_all", "-attime", str(seconds(time)),
            "-policy", ARC + ROLES[role], "-explicit_policy", self._file("certificate.pem", certificate.encode()),
        )  # fmt: skip

    def raw(self, certificate: str, data: bytes, signature: str) -> None:
        """Check a raw signature (base64) by a certificate (PEM)."""
        key = self._openssl("x509", "-in", self._file("certificate.pem", certificate.encode()), "-noout", "-pubkey")
        der = self._file("s.der", base64.b64decode(signature, validate=True))
        self._openssl(
            "dgst", "-sha256", "-verify", self._file("key.pem", key), "-signature", der, self._file("data", data)
        )

    def der(self, certificate: str) -> bytes:
        return self._openssl("x509", "-in", self._file("certificate.pem", certificate.encode()), "-outform", "DER")


def open_kit(data: bytes, folder: Path, words: list[str]) -> tuple[dict[str, Any], Trust, list[str]]:
    """A kit, the trust that it gives, and its root's words."""
    trust_json, p7s = pair(data, "trust.json", "trust.p7s")
    kit = strict(trust_json)
    hold(kit["format"] == "fieldkit-kit/1;sha256;cades-p256", "not a kit")
    root = base64.b64decode(kit["root"])
    lists = "".join(pem("X509 CRL", base64.b64decode(one)) for one in kit["crls"])
    trust = Trust(pem("CERTIFICATE", root) + lists, folder)
    trust.signed(trust_json, p7s, kit["issued"], "trust")
    places = [("intake", kit["intake"]), *(("custodian", one) for one in kit["custodians"])]
    for role, certificate in places:
        trust.stands(pem("CERTIFICATE", base64.b64decode(certificate)), "", kit["issued"], role)
    rest, spoken = int(sha(root)[:32], 16), []
    for _ in range(8):
        rest, place = divmod(rest, 7776)
        spoken.append(words[place])
    return kit, trust, spoken
