"""The whole main job on sample material: from a tent to a receipt, said in the words of a team lead.

Real keys, real formats and a real folder; nothing of it is simulated. Exits well only if the custodian verified the
bundle and the verified receipt is in the vault.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fieldkit.clock import Clock
from fieldkit.errors import UsageError
from fieldkit.jobs import silent_job
from fieldkit.keys.passphrases import generate
from fieldkit.keys.slots import MINIMUM_COST
from fieldkit.workflows import sample_material
from fieldkit.workflows.field import (
    alerts,
    collect,
    create,
    custody,
    enrol,
    evidence,
    identity,
    interview,
    people,
    receipts,
    review,
    seal,
    unlock,
)
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import approve, desk, kit, open_bundle, receive, setup
from fieldkit.workflows.hq import receipts as hq_receipts
from fieldkit.workflows.values import BundleRow

TEAM, PERSON = "Heron", "H-01"


@dataclass(frozen=True, slots=True)
class DemoResult:
    """How it went. ``receipts`` are the kinds that the vault holds for the bundle."""

    folder: str
    bundle: str
    verified: bool
    receipts: tuple[str, ...]
    chain_outcome: str

    @property
    def intact(self) -> bool:
        return self.verified and "verified" in self.receipts and self.chain_outcome == "intact"

    @property
    def summary(self) -> str:
        if self.intact:
            return "Done: the custodian verified the bundle, and the receipt is in the vault."
        return "NOT DONE: see the steps above."

    def document(self) -> dict[str, object]:
        return {"intact": self.intact, "bundle": self.bundle, "receipts": list(self.receipts), "folder": self.folder}


def run(folder: Path, say: Callable[[str], None], clock: Clock, *, classic: bool = False) -> DemoResult:
    """Go the whole way in ``folder``, which must be new or empty.

    :raises UsageError: ``folder-not-empty``.
    :raises FieldkitError: whatever stops the main job.
    """
    return go_on(folder, say, clock, set_up(folder, say, clock, classic=classic))


def go_on(folder: Path, say: Callable[[str], None], clock: Clock, made: SetUp) -> DemoResult:
    """From an enrolled vault to the receipt."""
    sandbox = unlock.start_sandbox()
    try:
        session = unlock.unlock(folder / "vault", made.vault, clock, sandbox)
        try:
            fill(folder, say, session)
            sealed = _seal(folder, say, session)
            verified = _receive_and_open(folder, say, clock, made.desks)
            kinds = _take_receipts(folder, say, session)
            outcome = custody.check(session, silent_job()).outcome
            say(f"You check the vault's own chain of custody: {outcome}.")
        finally:
            session.lock()
    finally:
        sandbox.close()
    return DemoResult(str(folder), sealed.id, verified, kinds, outcome)


@dataclass(frozen=True, slots=True)
class SetUp:
    """Passphrases of what was set up."""

    desks: dict[str, str]
    vault: str
    recovery: str


def set_up(folder: Path, say: Callable[[str], None], clock: Clock, *, classic: bool = False) -> SetUp:
    """Headquarters, a kit, and an enrolled lead's vault in ``folder``, which must be new or empty.

    :raises UsageError: ``folder-not-empty``.
    """
    if folder.exists() and any(folder.iterdir()):
        raise UsageError("folder-not-empty", f"{folder} is not empty.", "Choose a new folder.")
    folder.mkdir(parents=True, exist_ok=True)
    desks = _headquarters(folder, say, clock, classic)
    recovery = desks.pop(setup.RECOVERY)
    secret = _vault(folder, say, clock)
    _enrol(folder, say, clock, desks, secret)
    return SetUp(desks, secret, recovery)


def _headquarters(folder: Path, say: Callable[[str], None], clock: Clock, classic: bool) -> dict[str, str]:
    passphrases = {one: generate() for one in (*setup.DESKS, setup.RECOVERY)}
    made = setup.create(
        folder / "hq", "Demo headquarters", clock, passphrases, classic=classic, training=True, cost=MINIMUM_COST
    )
    say(f"Headquarters is set up: root, intake and custodian. Root, as words: {' '.join(made.words)}.")
    root = desk.unlock(folder / "hq" / "root", passphrases["root"], clock)
    summary = kit.make_kit(root, TEAM, folder / "heron.kit")
    root.lock()
    say(f"Team {summary.team} gets a signed kit, good until {summary.expires[:10]}.")
    return passphrases


def _vault(folder: Path, say: Callable[[str], None], clock: Clock) -> str:
    made = create.create_vault(folder / "vault", folder / "heron.kit", PERSON, "lead", None, clock, cost=MINIMUM_COST)
    assert made.passphrase is not None
    say(f"You make a vault on your laptop as {PERSON}, with a generated passphrase of six words.")
    return made.passphrase


def _enrol(folder: Path, say: Callable[[str], None], clock: Clock, passphrases: dict[str, str], secret: str) -> None:
    session = unlock.unlock(folder / "vault", secret, clock)
    words = enrol.request(session, folder / "request.json")
    root = desk.unlock(folder / "hq" / "root", passphrases["root"], clock)
    approve.approve(root, folder / "request.json", folder / "answer.json", words)
    root.lock()
    enrol.accept(session, folder / "answer.json")
    session.lock()
    say(f"You read eight words aloud, headquarters approves: {' '.join(words)}. Your chain of custody begins.")


def fill(folder: Path, say: Callable[[str], None], session: FieldSession) -> None:
    """One interview with its witness, consent and exhibits, an event, an actor and an alert."""
    material = sample_material.make(folder / "card")
    started = interview.new(session)
    ident = started.row.id
    say(f"You start interview {started.row.code} with witness {started.row.witness_code}.")
    identity.seal_identity(session, ident, {"name": "Amina Example", "contact": "tent 14, ask for the tailor"})
    say("You record who the witness is; it is sealed to headquarters at once and cannot be read on the laptop again.")
    interview.add(session, ident, sample_material.INTERVIEW_FORM)
    report = collect.collect(session, [material], silent_job(), ident)
    cage = ", ".join(report.protections) or "nothing was parsed"
    say(
        f"You add {len(report.items)} files from the camera's card, {report.bytes_read} bytes. "
        f"Their metadata is read in a cage: {cage}."
    )
    for row in evidence.listing(session):
        if row.doubts:
            say(f"  {row.code} {row.name}: {', '.join(row.doubts)}")
    done = interview.finalise(session, ident)
    say(f"You finalise {done.row.code}: {done.row.turns} turns, {done.row.exhibits} exhibits.")
    people.add_event(session, "School roof burned", "village by the well", "12 Muharram, before dawn")
    people.add_actor(session, "Unit with white number 41", type="unit")
    alerts.raise_alert(session, "Families without water", "camp 4, east side", "today")


def _seal(folder: Path, say: Callable[[str], None], session: FieldSession) -> BundleRow:
    look = review.last_look(session)
    for one in look.withheld:
        say(f"  consent keeps here: {one.code} {one.consent_class} ({one.why}), {one.count}")
    review.mark_reviewed(session, look)
    sealed = seal.seal(session, look, silent_job())
    written = seal.write(session, sealed.id, folder / "stick", silent_job())
    say(
        f"You look once more, sign bundle {sealed.sequence}, and write {len(written.files)} files to a stick; "
        "each reads back equal."
    )
    return sealed


def _receive_and_open(folder: Path, say: Callable[[str], None], clock: Clock, passphrases: dict[str, str]) -> bool:
    intake = desk.unlock(folder / "hq" / "intake", passphrases["intake"], clock)
    row, _ = receive.receive(intake, folder / "stick", silent_job())
    say(f"Headquarters receives bundle {row.sequence} of team {row.team} without being able to read it: {row.state}.")
    custodian = desk.unlock(folder / "hq" / "custodian", passphrases["custodian"], clock)
    opened = open_bundle.open_bundle(custodian, Path(row.folder), folder / "opened", silent_job())
    custodian.lock()
    for check in opened.report.checks:
        say(f"  [{check.status}] {check.title}: {check.detail}")
    say(f"The custodian opens and checks it: {opened.report.outcome}.")
    hq_receipts.export(intake, folder / "receipts")
    intake.lock()
    return opened.receipt is not None and opened.report.outcome == "intact"


def _take_receipts(folder: Path, say: Callable[[str], None], session: FieldSession) -> tuple[str, ...]:
    rows = receipts.import_receipts(session, folder / "receipts")
    kinds = tuple(sorted(row.kind for row in rows))
    say(f"The receipts come back to the laptop and are checked there: {', '.join(kinds)}.")
    return kinds
