"""What we encrypt others decrypt, and the other way: npm's age-encryption and Debian's age, at every edge."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from fieldkit.age import decrypt_bytes, encrypt_bytes, generate_identity, is_armored
from fieldkit.age.keys import HybridIdentity, X25519Identity
from fieldkit.workflows.open_path import identities_in

pytestmark = pytest.mark.peer

LENGTHS = (0, 1, 65_535, 65_536, 65_537, 131_072, 200_000)
SCRIPT = """
import { readFileSync, writeFileSync } from "node:fs";
import { Decrypter, Encrypter } from "age-encryption";
const { jobs } = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const job of jobs) {
  const bytes = readFileSync(job.from);
  if (job.identity) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(job.identity);
    writeFileSync(job.to, await decrypter.decrypt(bytes));
  } else {
    const encrypter = new Encrypter();
    if (job.passphrase) { encrypter.setScryptWorkFactor(10); encrypter.setPassphrase(job.passphrase); }
    else encrypter.addRecipient(job.recipient);
    writeFileSync(job.to, await encrypter.encrypt(bytes));
  }
}
"""


def plaintext(length: int) -> bytes:
    return (bytes(range(253)) * (length // 253 + 1))[:length]


def _npm(node: str, node_modules: Path, folder: Path, jobs: list[dict[str, str]]) -> None:
    script = node_modules.parent / f"{folder.name}.mjs"
    script.write_text(SCRIPT, encoding="utf-8")
    (folder / "jobs.json").write_text(json.dumps({"jobs": jobs}), encoding="utf-8")
    try:
        subprocess.run([node, str(script), str(folder / "jobs.json")], check=True, cwd=node_modules.parent)
    finally:
        script.unlink()


@pytest.mark.parametrize("kind", ["hybrid", "x25519"])
def test_npm_age_both_ways(kind: str, node: str, node_modules: Path, tmp_path: Path) -> None:
    key: HybridIdentity | X25519Identity = generate_identity("hybrid" if kind == "hybrid" else "x25519")
    jobs = []
    for length in LENGTHS:
        (tmp_path / f"{length}").write_bytes(plaintext(length))
        (tmp_path / f"{length}.ours").write_bytes(encrypt_bytes(plaintext(length), [key.recipient]))
        base = str(tmp_path / f"{length}")
        jobs.append({"from": base, "to": f"{base}.theirs", "recipient": str(key.recipient)})
        jobs.append({"from": f"{base}.ours", "to": f"{base}.out", "identity": key.secret_text})
    _npm(node, node_modules, tmp_path, jobs)
    for length in LENGTHS:
        assert (tmp_path / f"{length}.out").read_bytes() == plaintext(length)
        assert decrypt_bytes((tmp_path / f"{length}.theirs").read_bytes(), [key], limit=length) == plaintext(length)


def test_debian_age_both_ways(debian_age: str, tmp_path: Path) -> None:
    key = generate_identity("x25519")
    (tmp_path / "key").write_text(f"# mine\n{key.secret_text}\n", encoding="ascii")
    for length in LENGTHS:
        ours = encrypt_bytes(plaintext(length), [key.recipient])
        decrypt = [debian_age, "-d", "-i", str(tmp_path / "key")]
        assert subprocess.run(decrypt, input=ours, capture_output=True, check=True).stdout == plaintext(length)
        encrypt = [debian_age, "-r", str(key.recipient)]
        theirs = subprocess.run(encrypt, input=plaintext(length), capture_output=True, check=True).stdout
        assert decrypt_bytes(theirs, [key], limit=length) == plaintext(length)


def test_an_identity_file_armored_or_locked_by_others(
    debian_age: str, node: str, node_modules: Path, tmp_path: Path
) -> None:
    key = generate_identity()
    plain, locked, armored = tmp_path / "plain", tmp_path / "locked", tmp_path / "armored"
    plain.write_text(f"{key.secret_text}\n", encoding="ascii")
    job = {"from": str(plain), "to": str(locked), "passphrase": "a long enough passphrase"}
    _npm(node, node_modules, tmp_path, [job])
    assert identities_in(locked, lambda: "a long enough passphrase") == [key]
    to_someone = generate_identity("x25519")
    encrypt = [debian_age, "-a", "-r", str(to_someone.recipient), "-o", str(armored), str(plain)]
    subprocess.run(encrypt, check=True)
    assert is_armored(armored.read_bytes())
    with pytest.raises(Exception, match="None of the keys"):
        identities_in(armored, lambda: "x")
