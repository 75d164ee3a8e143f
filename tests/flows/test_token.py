"""A signing key on a token (SoftHSM): what it signs holds with stock tools, and taking it out loses nothing."""

from __future__ import annotations

import base64
import os
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from fieldkit.errors import EnvironmentFailure
from fieldkit.jobs import silent_job
from fieldkit.keys.certificates import issue, make_crl, make_root, make_team_ca
from fieldkit.keys.oids import LEAD
from fieldkit.keys.token import Token, TokenPlace, TokenSigner
from fieldkit.vault import keyfile, keyring
from fieldkit.workflows.field import custody, people, travel_lock
from tests.flows.sticks import KEY, LABEL, LIBRARY, PIN, Stick
from tests.flows.team import SECRET, Device, Team
from tests.flows.test_people import Coded

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


def test_openssl_takes_what_the_token_signed(stick: Stick, tmp_path: Path, openssl: str) -> None:
    root = make_root("Justice Archive", NOW, 20)
    team = make_team_ca(root, "Heron", NOW, NOW + timedelta(days=1000))
    certificate = issue(
        team, stick.public, code=KEY, role="lead", now=NOW, until=NOW + timedelta(days=900), team="Heron"
    )
    lists = (make_crl(root, NOW, NOW + timedelta(days=900)), make_crl(team, NOW, NOW + timedelta(days=900)))
    with Token.open(stick.place, PIN) as token:
        signer = TokenSigner(token, KEY, certificate, (team.certificate,))
        line, content = b'{"a":"line"}', b"what a court reads"
        (tmp_path / "line.sig").write_bytes(signer.sign_raw(line))
        (tmp_path / "content.p7s").write_bytes(signer.sign_cms(content, NOW + timedelta(days=1)))
    (tmp_path / "line").write_bytes(line)
    (tmp_path / "content").write_bytes(content)
    loaded = x509.load_der_x509_certificate(certificate)
    key = loaded.public_key()
    (tmp_path / "key.pem").write_bytes(key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    pem = x509.load_der_x509_certificate(root.certificate).public_bytes(Encoding.PEM)
    pem += b"".join(x509.load_der_x509_crl(one).public_bytes(Encoding.PEM) for one in lists)
    (tmp_path / "anchors.pem").write_bytes(pem)
    raw = [openssl, "dgst", "-sha256", "-verify", "key.pem", "-signature", "line.sig", "line"]
    assert b"Verified OK" in subprocess.run(raw, cwd=tmp_path, capture_output=True, check=True).stdout
    cms = [
        openssl, "cms", "-verify", "-binary", "-inform", "DER", "-in", "content.p7s", "-content", "content",
        "-CAfile", "anchors.pem", "-crl_check_all", "-attime", str(int((NOW + timedelta(days=1)).timestamp())),
        "-policy", LEAD, "-explicit_policy", "-out", os.devnull,
    ]  # fmt: skip
    done = subprocess.run(cms, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_wrong_pin_token_or_library_is_named(stick: Stick, tmp_path: Path) -> None:
    with Coded("token-pin-wrong"):
        Token.open(stick.place, "000000")
    with Coded("token-missing"):
        Token.open(TokenPlace(LIBRARY, "another"), PIN)
    with Coded("token-library"):
        Token.open(TokenPlace(tmp_path / "none.so", LABEL), PIN)
    with Token.open(stick.place, PIN) as token, Coded("token-key-missing"):
        token.sign_digest("H-99", bytes(32))


def test_a_token_with_another_key_writes_no_line(template: Team, tmp_path: Path, stick: Stick) -> None:
    team = Team.copied(template, tmp_path, only=("H-01",))
    session = team.devices["H-01"].session
    own = session.vault.signer
    assert own is not None
    tip = session.vault.tip()
    with Token.open(stick.place, PIN) as token:
        session.vault.signer = TokenSigner(token, KEY, own.certificate, own.chain)
        with Coded("key-certificate-mixed"):
            people.add_event(session, "signed by nobody")
    assert session.vault.tip() == tip
    assert session.vault.versions.counts().get("event", 0) == 0
    session.vault.signer = own
    assert custody.check(session, silent_job()).outcome == "intact"
    team.close()


def test_taking_the_token_out_loses_nothing_and_is_said_plainly(template: Team, tmp_path: Path, stick: Stick) -> None:
    team = Team.copied(template, tmp_path, only=("H-01",))
    device: Device = team.devices["H-01"]
    session = device.session
    people.add_event(session, "before")
    tip, saved = session.vault.tip(), session.saved_at
    own = session.vault.signer
    assert own is not None
    token = Token.open(stick.place, PIN)
    session.vault.signer = TokenSigner(token, KEY, own.certificate, own.chain)
    stick.take_out()
    try:
        with pytest.raises(EnvironmentFailure) as caught:
            people.add_event(session, "while it is out")
        assert caught.value.code in ("token-failed", "token-missing", "token-key-missing")
        assert caught.value.next_step
        assert session.vault.tip() == tip
        assert session.saved_at == saved
    finally:
        token.close()
        stick.put_in()
    session.vault.signer = own
    people.add_event(session, "after")
    assert session.vault.versions.counts()["event"] == 2
    assert custody.check(session, silent_job()).outcome == "intact"
    team.close()
    with Token.open(stick.place, PIN) as again:
        assert again.sign_digest(KEY, bytes(32))


def test_a_strong_travel_lock_opens_with_the_token_and_with_nothing_on_the_laptop(
    template: Team, tmp_path: Path, stick: Stick
) -> None:
    team = Team.copied(template, tmp_path, only=("H-01",))
    device = team.devices["H-01"]
    before = keyfile.read(device.folder) if device.session else None
    with Token.open(stick.place, PIN, writing=True) as token:
        locked = travel_lock.lock(device.session, (), token)
    device.opened = None
    assert locked.token
    left = [path.read_bytes() for path in device.folder.rglob("*") if path.is_file()]
    assert before is not None
    for row in before.rows:
        assert not [data for data in left if str(row["sealed"]).encode() in data]
        assert not [data for data in left if base64.b64decode(row["sealed"]) in data]
    with Coded("vault-travel-locked"):
        keyring.unlock(device.folder, SECRET)
    label = f"fieldkit-travel:{before.vault}"
    with Token.open(stick.place, PIN, writing=True) as token:
        secret = token.secret(label)
        assert secret is not None
        assert not [data for data in left if secret in data]
        token.clear_secret(label)
        with Coded("travel-other-token"):
            travel_lock.unlock(device.folder, token)
        token.put_secret(label, bytes(32))
        with Coded("wrapped-secret-damaged"):
            travel_lock.unlock(device.folder, token)
        token.clear_secret(label)
        token.put_secret(label, secret)
        assert travel_lock.unlock(device.folder, token) == (1, before.vault)
        assert token.secret(label) is None
        with Coded("travel-not-locked"):
            travel_lock.unlock(device.folder, token)
    assert keyfile.read(device.folder).rows == before.rows
    assert custody.check(device.session, silent_job()).outcome == "intact"
    team.close()


def test_a_token_that_is_out_leaves_the_vault_as_it_was(template: Team, tmp_path: Path, stick: Stick) -> None:
    team = Team.copied(template, tmp_path, only=("H-01",))
    device = team.devices["H-01"]
    token = Token.open(stick.place, PIN, writing=True)
    before = keyfile.read(device.folder) if device.session else None
    stick.take_out()
    try:
        with pytest.raises(EnvironmentFailure):
            travel_lock.lock(device.session, (), token)
    finally:
        token.close()
        stick.put_in()
    assert keyfile.read(device.folder) == before
    team.close()
