"""Keys that ended, were lost or were replaced: cells of the table in docs/THREATS.md that no other flow shows."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from fieldkit.age import Identity, decrypt_bytes, generate_identity, parse_identity
from fieldkit.bundle import find_one
from fieldkit.errors import FieldkitError, RefusedError
from fieldkit.jobs import silent_job
from fieldkit.vault import keyring
from fieldkit.workflows.field import addressee, enrol, identity, interview, people, receipts, review, seal, trust
from fieldkit.workflows.hq import approve, desk, kit, recovery_key, replace, revoke
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.flows.trust.deployment import DAY, HOUR, PASSPHRASE, Deployment, status
from tests.unit.keys.material import raises_code

YEAR = 365 * DAY


def _with_identity(made: Deployment) -> dict[str, bytes]:
    """A sealed bundle with a witness's identity; its parts by kind."""
    with made.laptop("H-01") as session:
        record = interview.new(session).row.id
        identity.seal_identity(session, record, {"name": "Amina Canary"})
        interview.add(session, record, INTERVIEW_FORM)
        interview.finalise(session, record)
        sealed = seal.seal(session, review.approve(session, [record]), silent_job())
        seal.write(session, sealed.id, made.folder / "with-identity", silent_job())
    parts = find_one(made.folder / "with-identity").parts()
    return {name.split(".")[1]: path.read_bytes() for name, path in parts.items()}


def _opens(data: bytes, key: Identity) -> bool:
    try:
        decrypt_bytes(data, [key], limit=1 << 24)
    except RefusedError:
        return False
    return True


def _next_kit(made: Deployment) -> Path:
    path = made.folder / f"kit-{len(list(made.folder.glob('kit-*')))}.kit"
    with made.desk("root") as root:
        kit.make_kit(root, made.team, path)
    return path


def test_root_lost(made: Deployment) -> None:
    """What was issued stands and works on; nothing new comes from the root."""
    shutil.rmtree(made.folder / "hq" / "root")
    row, report = made.receive(made.seal("H-01"))
    assert (row.state, report.outcome) == ("received", "intact")
    assert made.open(Path(row.folder)).receipt is not None
    with made.desk("intake") as intake:
        hq_receipts.export(intake, made.folder / "receipts")
    with made.laptop("H-01") as session:
        assert {one.kind for one in receipts.import_receipts(session, made.folder / "receipts")} >= {"received"}
    with pytest.raises(FieldkitError):
        desk.unlock(made.folder / "hq" / "root", PASSPHRASE, made.clock)


def test_root_and_desk_keys_expired(made: Deployment) -> None:
    """What was signed while they lasted is judged at its own time; nothing new is issued or believed."""
    row, _ = made.receive(made.seal("H-01"))
    made.open(Path(row.folder))
    with made.desk("intake") as intake:
        hq_receipts.export(intake, made.folder / "receipts")
    made.clock.advance(26 * YEAR)
    with made.laptop("H-01") as session:
        taken = receipts.import_receipts(session, made.folder / "receipts")
        assert {one.kind for one in taken} == {"received", "verified"}
        people.add_event(session, "what is recorded is kept")
        with raises_code("clock-outside-certificate"):
            seal.seal(session, review.mark_reviewed(session, review.last_look(session)), silent_job())
    with raises_code("certificate-expired"):
        _next_kit(made)
    with raises_code("kit-stale"):
        made.open(Path(row.folder))


def test_trust_key_lost(made: Deployment) -> None:
    """The root makes another; kits by the one before, which nobody doubts, are still read."""
    with made.desk("root") as root:
        done = replace.replace_trust_key(root, made.clock.now().wall, "lost", made.folder / "kits")
    made.clock.advance(HOUR)
    assert made.receive(made.seal("H-01"))[0].state == "received", "the laptop has the kit before"
    with made.laptop("H-01") as session:
        assert trust.take(session, Path(done.files[0])).version == 2
    assert made.receive(made.seal("H-01", "Bridge"))[0].state == "received"


def test_team_ca_expired(made: Deployment) -> None:
    """What it let in before stands at its time; it lets in nobody more, and headquarters gives the team another."""
    stick = made.seal("H-01")
    row, _ = made.receive(stick)
    made.clock.advance(10 * YEAR + DAY)
    made.new_laptop("H-09")
    with made.laptop("H-09") as session, made.desk("root") as root:
        enrol.request(session, made.folder / "H-09.request")
        with raises_code("certificate-expired"):
            approve.approve(root, made.folder / "H-09.request", made.folder / "H-09.answer")
    with made.desk("root") as root:
        done = replace.replace_team(root, made.team, made.clock.now().wall, "replaced", made.folder / "kits")
    made.clock.advance(HOUR)
    opened = made.open(Path(row.folder))
    assert opened.report.outcome == "intact", opened.report.to_text()
    shutil.rmtree(made.folder / "H-09")
    (made.folder / "H-09.request").unlink()
    made.kit_path.write_bytes(Path(done.files[0]).read_bytes())
    made.enrol("H-09")
    assert made.receive(made.seal("H-09"))[0].state == "received"


def test_lead_rotated_with_their_age_identity(made: Deployment) -> None:
    """A new certificate and recipient; bundles by the one before stand, and members seal parcels to the new one."""
    made.enrol("M-01", "member")
    row, _ = made.receive(made.seal("H-01"))
    with made.laptop("M-01") as session:
        trust.take(session, _next_kit(made))
        before = addressee.lead(session, "H-01")
    made.clock.advance(DAY)
    with made.desk("root") as root:
        revoke.revoke(root, "H-01", made.clock.now().wall, "replaced")
    (made.folder / "H-01").rename(made.folder / "before")
    for name in ("request", "answer"):
        (made.folder / f"H-01.{name}").unlink()
    made.clock.advance(HOUR)
    made.enrol("H-01")
    made.clock.advance(60)
    opened = made.open(Path(row.folder))
    assert (opened.report.outcome, status(opened.report, "revoked-later")) == ("intact", "pass")
    assert made.receive(made.seal("H-01", "Bridge"))[0].state == "received"
    with made.laptop("M-01") as session:
        trust.take(session, _next_kit(made))
        after = addressee.lead(session, "H-01")
    assert after.receiver != before.receiver
    assert after.recipients["records"] != before.recipients["records"]


def test_age_keys_have_no_end(made: Deployment) -> None:
    """A laptop that was away for more than a year seals to what its old kit names; transport, month and identity keys
    open it all the same, and the recovery key opens the vault."""
    made.clock.advance(400 * DAY)
    parts = _with_identity(made)
    _next_kit(made)
    row, report = made.receive(made.folder / "with-identity")
    assert (row.state, report.outcome) == ("received", "intact")
    assert made.open(Path(row.folder)).receipt is not None
    with made.desk("custodian") as custodian:
        assert _opens(parts["identities"], parse_identity(custodian.state["identity"]))
    key = recovery_key.open_key(made.folder / "hq" / "recovery", PASSPHRASE)
    keyring.recover(made.folder / "H-01", key).wipe()


def test_month_key_stolen(made: Deployment) -> None:
    """It opens that month's records, no identity and no other month's."""
    parts = _with_identity(made)
    with made.desk("custodian") as custodian:
        months = {month: parse_identity(secret) for month, secret in custodian.state["months"].items()}
    opens = [month for month, key in months.items() if _opens(parts["records"], key)]
    assert opens == [f"{made.clock.now().wall:%Y-%m}"]
    assert not any(_opens(parts["identities"], key) for key in months.values())


def test_identity_key_stolen(made: Deployment) -> None:
    """It opens identities of who also has the bundles, and nothing else of them."""
    parts = _with_identity(made)
    with made.desk("custodian") as custodian:
        key = parse_identity(custodian.state["identity"])
    assert {kind for kind, data in parts.items() if _opens(data, key)} == {"identities"}
    plain = made.folder / "identities.zip"
    plain.write_bytes(decrypt_bytes(parts["identities"], [key], limit=1 << 24))
    with zipfile.ZipFile(plain) as part:
        [name] = [one for one in part.namelist() if one.startswith("data/")]
        assert b"Amina Canary" in decrypt_bytes(part.read(name), [key], limit=1 << 20)


def test_recovery_key_lost(made: Deployment) -> None:
    """Every vault has its people's passphrases; a passphrase that is lost too is lost for good."""
    shutil.rmtree(made.folder / "hq" / "recovery")
    assert made.receive(made.seal("H-01"))[0].state == "received"
    other = generate_identity("x25519")
    with pytest.raises(RefusedError):
        keyring.recover(made.folder / "H-01", other)


def test_recovery_key_rotated(made: Deployment) -> None:
    """A kit with another one: from the next unlocking the vault opens with that and not with the one before."""
    before = recovery_key.open_key(made.folder / "hq" / "recovery", PASSPHRASE)
    after = generate_identity("x25519")
    with made.desk("root") as root:
        root.state["recovery"] = str(after.recipient)
    newer = _next_kit(made)
    with made.laptop("H-01") as session:
        trust.take(session, newer)
    made.seal("H-01")
    keyring.recover(made.folder / "H-01", after).wipe()
    with raises_code("recovery-other"):
        keyring.recover(made.folder / "H-01", before)
