"""A person whose signing key never leaves a token: enrolment, a day's work, and every way in which a token fails."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pkcs11.exceptions import PinLocked

from fieldkit.clock import FrozenClock
from fieldkit.errors import FieldkitError
from fieldkit.jobs import silent_job
from fieldkit.keys.enrolment import read_request
from fieldkit.keys.people import load_certificate, public_key
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.keys.token import Token, _failures
from fieldkit.keys.wrapping import unwrap
from fieldkit.workflows.field import (
    backup,
    book,
    collect,
    create,
    custody,
    enrol,
    interview,
    passphrase,
    people,
    recover,
    review,
    seal,
    travel_lock,
    trust,
    unlock,
)
from fieldkit.workflows.field.enrol import OnToken
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import approve as hq_approve
from fieldkit.workflows.hq import revoke, rotate
from fieldkit.workflows.sample_material import INTERVIEW_FORM
from tests.flows.sticks import LABEL, LIBRARY, PIN, Stick
from tests.flows.team import SECRET, START, Team
from tests.flows.test_people import Coded

PERSON, NEW = "H-05", "a new passphrase for the token's vault"


@dataclass
class Holder:
    """A lead who signs with a token, on a laptop of their own."""

    team: Team
    folder: Path
    clock: FrozenClock
    stick: Stick
    opened: list[FieldSession] = field(default_factory=list)

    def unlock(self, pin: Callable[[], str | None] | None = lambda: PIN, secret: str = SECRET) -> FieldSession:
        self.clock.advance(60)
        self.opened.append(unlock.unlock(self.folder, secret, self.clock, pin=pin))
        return self.opened[-1]


@pytest.fixture(scope="module")
def made(template: Team, tmp_path_factory: pytest.TempPathFactory, stick: Stick) -> Holder:
    team = Team.copied(template, tmp_path_factory.mktemp("holder"), only=("H-01",))
    folder, clock = team.folder / PERSON, FrozenClock(START, "5" * 32)
    create.create_vault(folder, team.kit(), PERSON, "lead", SECRET, clock, MINIMUM_COST)
    session = unlock.unlock(folder, SECRET, clock)
    asked, answer = team.folder / "asked", team.folder / "answer"
    enrol.request(session, team.folder / "with-a-software-key")
    with Token.open(stick.place, PIN, writing=True) as token:
        words = enrol.request(session, asked, OnToken(stick.place, token, PERSON))
        held = token.public_key(PERSON)
        assert held is not None
        assert read_request(asked.read_bytes()).key.public_numbers() == held.public_numbers()
        assert enrol.request(session, team.folder / "again", OnToken(stick.place, token, PERSON)) == words
    root = team.desk("root")
    hq_approve.approve(root, asked, answer)
    root.lock()
    with Coded("token-pin-missing"):
        enrol.accept(session, answer)
    with Coded("token-pin-wrong"):
        enrol.accept(session, answer, lambda: "000000")
    assert not session.enrolled
    enrol.accept(session, answer, lambda: PIN)
    session.lock()
    return Holder(team, folder, clock, stick)


@pytest.fixture
def holder(made: Holder, tmp_path: Path) -> Iterator[Holder]:
    copied = Team.copied(made.team, tmp_path, only=("H-01",))
    clock = FrozenClock(START, "5" * 32)
    clock.advance(600)
    holder = Holder(copied, copied.folder / PERSON, clock, made.stick)
    yield holder
    for session in holder.opened:  # a test that failed leaves its vault open
        session.lock()
    copied.close()


def test_a_day_with_a_token_is_signed_by_it_and_verified(holder: Holder) -> None:
    session = holder.unlock()
    signer = session.vault.signer
    assert signer is not None
    with Token.open(holder.stick.place, PIN) as token:
        held = token.public_key(PERSON)
    assert held is not None
    assert public_key(load_certificate(signer.certificate)).public_numbers() == held.public_numbers()
    assert session.info().cannot_sign is None
    made = interview.new(session)
    interview.add(session, made.row.id, INTERVIEW_FORM)
    interview.finalise(session, made.row.id)
    look = review.approve(session, [made.row.id])
    sealed = seal.seal(session, look, silent_job())
    seal.write(session, sealed.id, holder.team.path("stick"), silent_job())
    assert custody.check(session, silent_job()).outcome == "intact"
    passphrase.change(session, NEW, MINIMUM_COST)
    session.lock()
    session = holder.unlock(secret=NEW)
    people.add_event(session, "signed after the passphrase changed")
    assert custody.check(session, silent_job()).outcome == "intact"
    session.lock()


def test_no_key_of_the_token_is_on_the_laptop(holder: Holder) -> None:
    session = holder.unlock()
    row = session.vault.people.of(session.vault.keys.slot)
    assert row is not None
    assert row.key is None
    assert b"library" in bytes(unwrap(session.vault.keys.person_key, row.signer or b"", "signing-key"))
    session.lock()


@pytest.mark.parametrize("way", ["away", "no-pin", "locked-pin"])
def test_without_the_token_the_vault_is_read_and_nothing_is_recorded(
    holder: Holder, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = holder.unlock()
    made = interview.new(session).row
    people.add_event(session, "before")
    lines = len(custody.show(session))
    session.lock()
    code = _without(holder, way, monkeypatch)
    session = holder.unlock(None if way == "no-pin" else lambda: PIN)
    assert session.enrolled
    assert session.info().cannot_sign == code
    assert interview.load(session, made.id).row.code == made.code
    assert session.vault.versions.counts()["event"] == 1
    note = holder.team.path("note.txt")
    note.write_bytes(b"note")
    refused: list[Callable[[], object]] = [
        lambda: interview.new(session),
        lambda: people.add_event(session, "unsigned"),
        lambda: collect.collect(session, [note], silent_job()),
        lambda: review.approve(session, []),
        lambda: passphrase.change(session, NEW, MINIMUM_COST),
        lambda: seal.seal(session, review.last_look(session), silent_job()),
    ]
    for verb in refused:
        with pytest.raises(FieldkitError) as caught:
            verb()
        assert caught.value.code == code
        assert caught.value.next_step
    interview.add(session, made.id, {"place": "typed while the token was away"})
    assert custody.check(session, silent_job()).outcome == "intact"
    assert len(custody.show(session)) == lines, "nothing was written, not even that it was looked at"
    stick = holder.team.path("backup")
    stick.mkdir()
    backup.make(session, stick, silent_job())
    session.lock()
    _again(holder, way, monkeypatch)
    session = holder.unlock()
    assert "opened 1 times without the token" in (custody.show(session)[0].reason or "")
    assert interview.load(session, made.id).form["place"] == "typed while the token was away"
    interview.new(session)
    assert custody.check(session, silent_job()).outcome == "intact"
    session.lock()
    session = holder.unlock()
    assert custody.show(session)[0].reason is None, "said once"
    session.lock()


def _without(holder: Holder, way: str, monkeypatch: pytest.MonkeyPatch) -> str:
    if way == "away":
        holder.stick.take_out()
        return "token-missing"
    if way == "no-pin":
        return "token-pin-missing"

    def locked(*_: object, **__: object) -> Token:  # SoftHSM locks no PIN: what a card that does answers stands here
        with _failures():
            raise PinLocked

    monkeypatch.setattr(Token, "open", locked)
    return "token-pin-locked"


def _again(holder: Holder, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if way == "away":
        holder.stick.put_in()
    monkeypatch.undo()


def test_a_wrong_pin_unlocks_nothing_and_the_right_one_does(holder: Holder) -> None:
    with Coded("token-pin-wrong"):
        holder.unlock(lambda: "000000")
    holder.unlock().lock()


def test_pulled_while_sealing_nothing_is_called_sealed_and_the_next_day_goes_on(holder: Holder) -> None:
    session = holder.unlock()
    record = finalised(session)
    look = review.approve(session, [record])
    tip, saved = session.vault.tip(), session.saved_at
    holder.stick.take_out()
    try:
        for verb in (lambda: seal.seal(session, look, silent_job()), lambda: people.add_event(session, "x")):
            with pytest.raises(FieldkitError) as caught:
                verb()
            assert caught.value.code in ("token-failed", "token-missing", "token-key-missing")
        assert (session.vault.tip(), session.saved_at) == (tip, saved)
        assert seal.listing(session) == ()
        draft = book.drafts(session)
        assert draft == []
    finally:
        session.lock()
        holder.stick.put_in()
    session = holder.unlock()
    sealed = seal.seal(session, review.last_look(session), silent_job())
    assert sealed.state == "sealed"
    assert custody.check(session, silent_job()).outcome == "intact"
    session.lock()


def finalised(session: FieldSession) -> str:
    made = interview.new(session).row.id
    interview.add(session, made, INTERVIEW_FORM)
    interview.finalise(session, made)
    return made


def test_another_token_of_the_same_name_signs_nothing(holder: Holder, tmp_path: Path) -> None:
    """Its key has the right label and is another key."""
    folder = holder.stick.folder
    shutil.copytree(folder / "tokens", tmp_path / "kept")
    with Token.open(holder.stick.place, PIN, writing=True) as token:
        for one in list(token._session.get_objects({})):
            if one.label == PERSON:
                one.destroy()
        token.make_key(PERSON)
    try:
        session = holder.unlock()
        assert session.info().cannot_sign == "token-key-missing"
        session.lock()
    finally:
        shutil.rmtree(folder / "tokens")
        shutil.copytree(tmp_path / "kept", folder / "tokens")
    holder.unlock().lock()


def test_a_lost_token_costs_no_record_and_the_recovery_key_goes_on(holder: Holder) -> None:
    session = holder.unlock()
    record = finalised(session)
    session.lock()
    holder.stick.take_out()
    try:
        key = holder.team.folder / "hq" / "recovery"
        recover.recover(holder.folder, key, SECRET, "H-09", "lead", holder.clock, NEW, MINIMUM_COST)
        session = holder.unlock(secret=NEW)
        asked, answer = holder.team.path("asked"), holder.team.path("answer")
        enrol.request(session, asked)
        root = holder.team.desk("root")
        hq_approve.approve(root, asked, answer)
        root.lock()
        enrol.accept(session, answer)
        assert interview.load(session, record).row.state == "finalised"
        look = review.approve(session, [record])
        assert seal.seal(session, look, silent_job()).state == "sealed"
        assert custody.check(session, silent_job()).outcome == "intact"
        session.lock()
    finally:
        holder.stick.put_in()


def test_a_stolen_token_signs_nothing_more_once_its_certificate_is_revoked_or_ended(holder: Holder) -> None:
    """With token, PIN and laptop: with the newer kit nothing is sealed, nor after the certificate's end."""
    session = holder.unlock()
    record = finalised(session)
    root = holder.team.desk("root")
    done = revoke.revoke(root, PERSON, holder.team.clock.now().wall, "stolen", holder.team.folder / "kits")
    root.lock()
    trust.take(session, Path(done.files[0]))
    with Coded("own-certificate-revoked"):
        seal.seal(session, review.approve(session, [record]), silent_job())
    holder.clock.advance(11 * 365 * 86_400)
    with pytest.raises(FieldkitError):
        seal.seal(session, review.approve(session, [record]), silent_job())
    assert seal.listing(session) == ()
    session.lock()


def test_a_vault_whose_token_is_away_is_travel_locked_all_the_same(holder: Holder) -> None:
    holder.stick.take_out()
    try:
        session = holder.unlock()
        assert travel_lock.lock(session).recovery
        with Coded("vault-travel-locked"):
            holder.unlock()
    finally:
        holder.stick.put_in()


def test_the_token_that_signs_can_hold_the_travel_lock_too(holder: Holder) -> None:
    session = holder.unlock()
    with Token.open(holder.stick.place, PIN, writing=True) as token:
        travel_lock.lock(session, (), token)
    with Token.open(holder.stick.place, PIN, writing=True) as token:
        travel_lock.unlock(holder.folder, token)
    session = holder.unlock()
    assert "locked" in [line.act for line in custody.show(session)]
    people.add_event(session, "after the border")
    session.lock()


def test_after_a_new_root_the_token_signs_under_its_certificate_of_the_teams_ca(holder: Holder) -> None:
    root = holder.team.desk("root")
    done = rotate.rotate(root, holder.team.folder / "kits")
    root.lock()
    session = holder.unlock()
    signer = session.vault.signer
    assert signer is not None
    old = signer.chain
    trust.take(session, Path(done.files[0]))
    for _ in range(2):  # at once, and after unlocking
        signer = session.vault.signer
        assert signer is not None
        assert signer.chain == (session.kit.team_ca,) != old
        session.lock()
        session = holder.unlock()
    finalised(session)
    sealed = seal.seal(session, review.approve(session, [finalised(session)]), silent_job())
    assert sealed.state == "sealed"
    assert custody.check(session, silent_job()).outcome == "intact"
    session.lock()


def test_by_the_command_line_the_pin_is_read_from_a_file_and_stands_in_no_argument(
    template: Team, tmp_path: Path, stick: Stick
) -> None:
    team = Team.copied(template, tmp_path, only=("H-01",))
    (tmp_path / "secret").write_text(SECRET + "\n", encoding="utf-8")
    (tmp_path / "pin").write_text(PIN + "\n", encoding="utf-8")
    shared = ["--vault", str(tmp_path / "laptop"), "--passphrase-file", str(tmp_path / "secret"), "--json"]

    def run(*words: str | Path, pin: bool = True) -> subprocess.CompletedProcess[str]:
        with_pin = ["--pin-file", str(tmp_path / "pin")] if pin else []
        command = [sys.executable, "-m", "fieldkit", *map(str, words), *shared, *with_pin]
        kept = {name: value for name, value in os.environ.items() if not name.startswith("FIELDKIT_")}
        return subprocess.run(command, capture_output=True, text=True, env=kept, check=False)

    kit = ("--kit", team.kit(), "--person", "H-06", "--role", "member")
    assert run("vault", "create", tmp_path / "laptop", *kit).returncode == 0
    on = ("--token", LABEL, "--pkcs11", LIBRARY)
    asked = run("enrol", "request", "--out", tmp_path / "asked", *on)
    assert asked.returncode == 0, asked.stderr
    root = team.desk("root")
    hq_approve.approve(root, tmp_path / "asked", tmp_path / "answer")
    root.lock()
    accepted = run("enrol", "accept", tmp_path / "answer")
    assert accepted.returncode == 0, accepted.stderr
    assert run("interview", "new").returncode == 0
    reading = run("vault", "info", pin=False)
    assert json.loads(reading.stdout)["cannot_sign"] == "token-pin-missing"
    refused = run("interview", "new", pin=False)
    assert (refused.returncode, json.loads(refused.stdout)["error"]["code"]) == (4, "token-pin-missing")
    assert run("vault", "check").returncode == 0
    team.close()
