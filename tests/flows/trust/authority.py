"""A time-stamp authority of one's own: ``openssl ts`` at the time of a clock that the test moves."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from fieldkit.clock import Clock
from fieldkit.keys.certificates import new_private_key

_CONFIG = """\
[tsa]
serial = {folder}/serial
signer_cert = {folder}/tsa.pem
certs = {folder}/root.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
crypto_device = builtin
"""


@dataclass(frozen=True, slots=True)
class LocalAuthority:
    """Implements ``receipts.timestamps.TimeStampAuthority``. Its root is ``folder/root.pem``."""

    folder: Path
    clock: Clock

    @classmethod
    def make(cls, folder: Path, clock: Clock, years: int = 3) -> LocalAuthority:
        folder.mkdir()
        now = clock.now().wall
        root_key, key = new_private_key(), new_private_key()
        root = _certificate("Root of clocks", root_key, root_key, "Root of clocks", now, 20, ca=True)
        own = _certificate("Clock tower", key, root_key, "Root of clocks", now, years, ca=False)
        for name, one in (("root.pem", root), ("tsa.pem", own)):
            (folder / name).write_bytes(one.public_bytes(serialization.Encoding.PEM))
        (folder / "tsa.key").write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
        (folder / "serial").write_text("01\n", encoding="ascii")
        (folder / "tsa.cnf").write_text(_CONFIG.format(folder=folder), encoding="ascii")
        return cls(folder, clock)

    @property
    def root(self) -> Path:
        return self.folder / "root.pem"

    def stamp(self, request: bytes) -> bytes:
        (self.folder / "q.tsq").write_bytes(request)
        command = "openssl ts -reply -config tsa.cnf -section tsa -queryfile q.tsq -out r.tsr"
        at_time(command, self.clock.now().wall, self.folder, check=True)
        return (self.folder / "r.tsr").read_bytes()


def at_time(command: str, at: datetime, folder: Path, *, check: bool = False) -> subprocess.CompletedProcess[str]:
    """Run a shell command whose programs believe that it is ``at``."""
    words = ["faketime", "-f", f"@{at.astimezone():%Y-%m-%d %H:%M:%S}", "sh", "-c", command]
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, check=check)


def _certificate(
    name: str, key: ec.EllipticCurvePrivateKey, issuer_key: ec.EllipticCurvePrivateKey, issuer: str, now: datetime,
    years: int, *, ca: bool,
) -> x509.Certificate:  # fmt: skip
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365 * years))
        .add_extension(x509.BasicConstraints(ca, None), critical=True)
    )
    if not ca:
        stamping = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(stamping, critical=True)
        usage = x509.KeyUsage(True, False, False, False, False, False, False, False, False)
        builder = builder.add_extension(usage, critical=True)
    return builder.sign(issuer_key, hashes.SHA256())
