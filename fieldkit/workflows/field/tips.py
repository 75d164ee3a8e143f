"""Tell a teammate which chains this device knows, and take in what theirs knows.

Every exchange makes each device an outside anchor of the other: what came before can no longer be rewritten unseen,
and a vault that was put back from a copy shows. The file holds no record and no name of a witness.
"""

from __future__ import annotations

from pathlib import Path

from fieldkit.bundle.files import read_small
from fieldkit.custody import Anchor, Subject, Tip
from fieldkit.custody.tipfile import MAX_BYTES, TipFile, write_tips
from fieldkit.errors import RefusedError, UsageError
from fieldkit.keys.people import Person
from fieldkit.storage.durable import write_durable
from fieldkit.verify.tips import check_tips
from fieldkit.workflows.field import anchoring
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.history_values import TipRow, TipsTaken


def export(session: FieldSession, out: Path) -> tuple[TipRow, ...]:
    """Write the file of tips; what it names, this device's own first.

    :raises UsageError: ``file-exists``.
    :raises RefusedError: ``not-enrolled``.
    """
    if out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
    vault, signer, own = session.vault, session.vault.signer, session.vault.tip()
    if signer is None or own is None:
        raise RefusedError("not-enrolled", "This laptop has no certificate yet.", "Finish enrolment first.")
    entry = vault.chain.entry(own.seq)
    assert entry is not None
    others = [tip for tip in anchoring.known_tips(session) if tip.chain != own.chain]
    exact = write_tips(entry, others, session.now_text(), signer.certificate, signer.sign_raw)
    write_durable(out, exact)
    written = check_tips(exact, signer.chain, session.anchors(), session.clock.now().wall)[0]
    return tuple(_row(tip) for tip in written.tips)


def import_tips(session: FieldSession, path: Path) -> TipsTaken:
    """Check a teammate's file of tips, keep it, and write what was seen into this chain.

    :raises EvidenceError: ``tips-malformed``, ``signature-invalid``, or a certificate that does not stand.
    :raises RefusedError: ``own-tips``, ``not-enrolled``.
    """
    untrusted = read_small(path, MAX_BYTES)
    signer = session.vault.signer
    issuers = (session.kit.team_ca, *(signer.chain if signer else ()))
    file, person = check_tips(untrusted, issuers, session.anchors(), session.clock.now().wall)
    if file.entry.chain == session.vault.chain_id:
        raise RefusedError("own-tips", "This file of tips is your own.", "Ask your teammate for theirs.")
    fresh = _keep(session, file, person)
    found = anchoring.second_histories(session)
    return TipsTaken(person.code, tuple(_row(tip) for tip in file.tips), len(fresh), found)


def _keep(session: FieldSession, file: TipFile, person: Person) -> list[Tip]:
    knowledge, own = session.vault.knowledge, session.vault.chain_id
    with session.writing() as writer:
        knowledge.put_certificate(file.person, file.certificate)
        knowledge.put_line(file.entry)
        anchors = [Anchor(tip, "seen", person.code, file.time, file.person) for tip in file.tips]
        fresh = [one.tip for one in anchors if knowledge.put_anchor(one, file.exact)]
        others = [tip for tip in fresh if tip.chain != own]
        if fresh:
            subjects = [Subject("chain", tip.chain, tip.digest) for tip in fresh]
            writer.line("imported", subjects, reason=f"tips of {person.code}", seen=others)
    return fresh


def _row(tip: Tip) -> TipRow:
    return TipRow(tip.chain, tip.seq, tip.digest)
