"""A SoftHSM token that can be taken out and put back."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_der_public_key
from pkcs11.util.ec import encode_ec_public_key, encode_named_curve_parameters

from fieldkit.keys.token import TokenPlace

LIBRARY, LABEL, PIN, KEY = Path("/usr/lib/softhsm/libsofthsm2.so"), "fieldkit", "123456", "H-01"


@dataclass
class Stick:
    """A SoftHSM token with one P-256 key."""

    folder: Path
    public: ec.EllipticCurvePublicKey

    @property
    def place(self) -> TokenPlace:
        return TokenPlace(LIBRARY, LABEL)

    def take_out(self) -> None:
        self._move("tokens", "away")

    def put_in(self) -> None:
        self._move("away", "tokens")

    def _move(self, source: str, target: str) -> None:
        (self.folder / target).mkdir(exist_ok=True)
        for one in list((self.folder / source).iterdir()):
            one.rename(self.folder / target / one.name)


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stick]:
    folder = tmp_path_factory.mktemp("token")
    (folder / "tokens").mkdir()
    conf = f"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\nlog.level = ERROR\n"
    (folder / "conf").write_text(conf)
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(folder / "conf")
    util = shutil.which("softhsm2-util")
    assert util is not None, "packaging/setup.sh test installs softhsm2"
    made = [util, "--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", "87654321"]
    subprocess.run(made, check=True, capture_output=True)
    library = pkcs11.lib(str(LIBRARY))
    library.reinitialize()
    with library.get_token(token_label=LABEL).open(rw=True, user_pin=PIN) as session:
        curve = {pkcs11.Attribute.EC_PARAMS: encode_named_curve_parameters("secp256r1")}
        parameters = session.create_domain_parameters(pkcs11.KeyType.EC, curve, local=True)
        public, _ = parameters.generate_keypair(store=True, label=KEY)
        key = load_der_public_key(encode_ec_public_key(public))
    assert isinstance(key, ec.EllipticCurvePublicKey)
    yield Stick(folder, key)
    if before is None:
        del os.environ["SOFTHSM2_CONF"]
    else:
        os.environ["SOFTHSM2_CONF"] = before
