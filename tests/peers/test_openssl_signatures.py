"""What fieldkit signs, openssl verifies; what it must refuse, openssl refuses too, by the stock command alone."""

from __future__ import annotations

import subprocess
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from fieldkit.errors import EvidenceError
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.certificates import Revoked, make_crl
from fieldkit.keys.kit import build_kit, read_kit
from fieldkit.keys.oids import CUSTODIAN, INTAKE, LEAD, MEMBER, ROLE_OIDS, TRUST, Role
from fieldkit.keys.revocation import openssl_refuses
from fieldkit.keys.verifier import verify_cms
from tests.unit.keys.material import DAY, NOW, Headquarters, unchecked_signer

pytestmark = pytest.mark.peer

CONTENT = b"0" * 64 + b"  data/versions.jsonl\n"


@pytest.fixture(scope="module")
def hq() -> Headquarters:
    return Headquarters()


class Stock:
    """The stock command of FORMAT.md, in a folder of its own."""

    def __init__(self, openssl: str, folder: Path) -> None:
        self._openssl = openssl
        self._folder = folder

    def verifies(self, p7s: bytes, content: bytes, anchors: TrustAnchors, at: datetime, policy: str) -> bool:
        for name, data in (("signature.p7s", p7s), ("content", content), ("roots-and-crls.pem", anchors.pem())):
            (self._folder / name).write_bytes(data)
        done = self.run(
            "cms", "-verify", "-binary", "-inform", "DER", "-in", "signature.p7s", "-content", "content",
            "-CAfile", "roots-and-crls.pem", "-crl_check_all", "-attime", str(int(at.timestamp())),
            "-policy", policy, "-explicit_policy", "-out", "/dev/null",
        )  # fmt: skip
        verified = b"CMS Verification successful" in done.stderr
        assert verified == (done.returncode == 0)
        return verified

    def run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([self._openssl, *arguments], cwd=self._folder, capture_output=True, check=False)


@pytest.fixture
def stock(openssl: str, tmp_path: Path) -> Stock:
    return Stock(openssl, tmp_path)


def _ours(p7s: bytes, content: bytes, anchors: TrustAnchors, at: datetime, policy: str) -> bool:
    try:
        verify_cms(p7s, content, anchors, at, policy)
    except EvidenceError:
        return False
    return True


@pytest.mark.parametrize("role", list(ROLE_OIDS))
def test_every_role_verifies_as_itself_and_as_no_other(hq: Headquarters, stock: Stock, role: Role) -> None:
    p7s = hq.signers[role].sign_cms(CONTENT, NOW)
    for asked, policy in ROLE_OIDS.items():
        assert stock.verifies(p7s, CONTENT, hq.anchors, NOW, policy) is (asked == role)
        assert _ours(p7s, CONTENT, hq.anchors, NOW, policy) is (asked == role)


def test_without_the_policy_a_member_would_pass_for_anyone(hq: Headquarters, stock: Stock) -> None:
    """Why the stock command must have -policy and -explicit_policy."""
    p7s = hq.signers["member"].sign_cms(CONTENT, NOW)
    assert not stock.verifies(p7s, CONTENT, hq.anchors, NOW, LEAD)
    done = stock.run(
        "cms", "-verify", "-binary", "-inform", "DER", "-in", "signature.p7s", "-content", "content",
        "-CAfile", "roots-and-crls.pem", "-crl_check_all", "-attime", str(int(NOW.timestamp())), "-out", "/dev/null",
    )  # fmt: skip
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("policies", "team", "asked"),
    [
        ((INTAKE,), "Team Nord", INTAKE),
        ((INTAKE,), None, INTAKE),
        ((CUSTODIAN,), None, CUSTODIAN),
        ((TRUST,), None, TRUST),
        ((LEAD,), "Team Sud", LEAD),
        (("2.5.29.32.0",), "Team Nord", LEAD),
        (("2.5.29.32.0",), "Team Nord", INTAKE),
    ],
)
def test_what_a_team_ca_may_not_make_is_refused_by_both(
    hq: Headquarters, stock: Stock, policies: tuple[str, ...], team: str | None, asked: str
) -> None:
    p7s = unchecked_signer(hq.team_ca, policies, team=team).sign_cms(CONTENT, NOW)
    assert not stock.verifies(p7s, CONTENT, hq.anchors, NOW, asked)
    assert not _ours(p7s, CONTENT, hq.anchors, NOW, asked)


def test_a_team_cas_intake_certificate_fails_openssl_verify(hq: Headquarters, stock: Stock, tmp_path: Path) -> None:
    made = unchecked_signer(hq.team_ca, (INTAKE,), team="Team Nord").certificate
    own = hq.signers["intake"].certificate
    (tmp_path / "roots.pem").write_bytes(hq.anchors.pem())
    pem = serialization.Encoding.PEM
    (tmp_path / "team.pem").write_bytes(hq.team_ca.x509.public_bytes(pem))
    for name, der in (("forged.pem", made), ("own.pem", own)):
        (tmp_path / name).write_bytes(x509.load_der_x509_certificate(der).public_bytes(pem))
    command = (
        "verify", "-CAfile", "roots.pem", "-untrusted", "team.pem", "-crl_check_all", "-attime",
        str(int(NOW.timestamp())), "-policy", INTAKE, "-explicit_policy",
    )  # fmt: skip
    assert stock.run(*command, "own.pem").returncode == 0
    assert stock.run(*command, "forged.pem").returncode != 0


def test_altered_content_and_missing_lists_are_refused_by_both(hq: Headquarters, stock: Stock) -> None:
    p7s = hq.signers["lead"].sign_cms(CONTENT, NOW)
    roots = hq.anchors.roots
    for content, anchors in (
        (CONTENT + b"x", hq.anchors),
        (CONTENT, TrustAnchors(roots, (hq.root_crl,))),
        (CONTENT, TrustAnchors(roots, (hq.team_crl,))),
        (CONTENT, Headquarters().anchors),
    ):
        assert not stock.verifies(p7s, content, anchors, NOW, LEAD)
        assert not _ours(p7s, content, anchors, NOW, LEAD)


@pytest.mark.parametrize(
    ("offset", "stands"),
    [(-timedelta(minutes=9), True), (-timedelta(minutes=11), False), (799 * DAY, True), (801 * DAY, False)],
)
def test_both_agree_about_the_time(hq: Headquarters, stock: Stock, offset: timedelta, stands: bool) -> None:
    p7s = hq.signers["lead"].sign_cms(CONTENT, NOW)
    assert stock.verifies(p7s, CONTENT, hq.anchors, NOW + offset, LEAD) is stands
    assert _ours(p7s, CONTENT, hq.anchors, NOW + offset, LEAD) is stands


def test_ten_years_later_and_after_later_revocations_the_claimed_time_still_holds(
    hq: Headquarters, stock: Stock
) -> None:
    """The signature of today, the lists of today, T of today: whoever is revoked later, whenever it is checked."""
    p7s = hq.signers["lead"].sign_cms(CONTENT, NOW)
    gone = Revoked(hq.signers["lead"].certificate, NOW + 10 * DAY)
    later = make_crl(hq.team_ca, NOW + 10 * DAY, NOW + 3650 * DAY, [gone])
    everything = hq.anchors.with_crls([later])
    as_of_then = everything.as_of(NOW)
    assert stock.verifies(p7s, CONTENT, as_of_then, NOW, LEAD)
    assert _ours(p7s, CONTENT, everything, NOW, LEAD)
    at = NOW + 11 * DAY
    assert not stock.verifies(p7s, CONTENT, everything.as_of(at), at, LEAD)
    assert not _ours(p7s, CONTENT, everything, at, LEAD)


def test_openssl_ignores_the_date_of_a_revocation_and_we_do_not(hq: Headquarters, stock: Stock) -> None:
    """Why the lists of T go with a signature: the one case in which the two differ."""
    p7s = hq.signers["lead"].sign_cms(CONTENT, NOW)
    gone = Revoked(hq.signers["lead"].certificate, NOW + 10 * DAY)
    listed = make_crl(hq.team_ca, NOW, NOW + 900 * DAY, [gone])
    anchors = TrustAnchors(hq.anchors.roots, (hq.root_crl, listed))
    assert _ours(p7s, CONTENT, anchors, NOW + DAY, LEAD)
    assert not stock.verifies(p7s, CONTENT, anchors, NOW + DAY, LEAD)
    assert openssl_refuses(hq.signers["lead"].certificate, hq.signers["lead"].chain, anchors, NOW + DAY)


def test_times_after_2050_verify(stock: Stock) -> None:
    hq = Headquarters()
    at = NOW + 700 * DAY
    p7s = hq.signers["custodian"].sign_cms(CONTENT, at.replace(year=2061))
    assert stock.verifies(p7s, CONTENT, hq.anchors, at, CUSTODIAN)


def test_a_line_signature_verifies_with_openssl_dgst(hq: Headquarters, stock: Stock, tmp_path: Path) -> None:
    member = hq.signers["member"]
    key = x509.load_der_x509_certificate(member.certificate).public_key()
    public = key.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "key.pem").write_bytes(public)
    (tmp_path / "line").write_bytes(b'{"format":"fieldkit-line/1"}')
    (tmp_path / "signature").write_bytes(member.sign_raw(b'{"format":"fieldkit-line/1"}'))
    command = ("dgst", "-sha256", "-verify", "key.pem", "-signature", "signature", "line")
    assert stock.run(*command).stdout == b"Verified OK\n"
    (tmp_path / "line").write_bytes(b'{"format":"fieldkit-line/2"}')
    assert stock.run(*command).returncode != 0


def test_a_kits_signature_verifies(hq: Headquarters, stock: Stock) -> None:
    kit = read_kit(build_kit(hq.kit_contents(), hq.signers["trust"]), NOW)
    assert stock.verifies(kit.trust_p7s, kit.trust_json, kit.anchors(), kit.issued, TRUST)
    assert not stock.verifies(kit.trust_p7s, kit.trust_json, kit.anchors(), kit.issued, MEMBER)
