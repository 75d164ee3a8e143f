"""A member's laptop is lost: five steps for the lead, each durable before the next, to be left and gone on with.

The rules: declaring it writes a line, and from then on this laptop takes no parcel that its certificate signed; only
headquarters revokes (decision 0023), so what must be told to them is shown, and written to a sheet that is read back.
Nothing is deleted: what came before stands, and what comes later waits on its stick for headquarters. There is no
taking back: a laptop that was out of its owner's hands joins again, under a certificate of its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fieldkit import exactjson
from fieldkit.clock import parse_moment
from fieldkit.custody import Subject
from fieldkit.errors import RefusedError, UsageError
from fieldkit.keys.people import certificate_digest, read_person
from fieldkit.keys.words import fingerprint_words
from fieldkit.storage.copying import keep_read_back
from fieldkit.workflows.field import approve, authors, book, review
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.team_values import STEPS, LostLaptop

_PLACE, ACT = "lost-laptops", "declared-lost"


def declare(session: FieldSession, certificate: str, seen: str) -> LostLaptop:
    """Say that the laptop with this certificate is lost; durable when it returns, and it ends the first step.

    :param certificate: hex digest of the member's certificate.
    :param seen: when it was last in its owner's hands, RFC 3339 with offset.
    :raises UsageError: ``member-unknown``, ``time-malformed``.
    :raises RefusedError: ``role-lead``, ``not-enrolled``, ``lost-own``: whoever lost their own asks headquarters.
    """
    review.require_lead(session)
    code = _code_of(session, certificate)
    if certificate == session.certificate:
        raise RefusedError("lost-own", "This is your own certificate.", "Call headquarters: they revoke it.")
    try:
        parse_moment(seen)
    except ValueError as error:
        raise UsageError(
            "time-malformed", f"{seen!r} is no time.", "Write it like 2026-12-01T18:30:00+02:00."
        ) from error
    rows = _rows(session)
    if not any(row["certificate"] == certificate for row in rows):
        rows.append(
            {
                "person": code,
                "certificate": certificate,
                "seen": seen,
                "declared": session.now_text(),
                "done": ["refuse"],
                "told": "",
            }
        )
        with session.writing() as writer:
            writer.line(ACT, (Subject("certificate", code, certificate),), reason=f"last in their hands {seen}")
            _keep(session, rows)
    return find(session, certificate)


def listing(session: FieldSession) -> tuple[LostLaptop, ...]:
    """Every laptop that was declared lost here."""
    return tuple(find(session, row["certificate"]) for row in _rows(session))


def unfinished(session: FieldSession) -> tuple[tuple[str, str, int, str], ...]:
    """Certificate, pseudonym, number of steps done and time of declaring, where steps are left; reads no record."""
    rows = [row for row in _rows(session) if len(row["done"]) < len(STEPS)]
    return tuple((str(row["certificate"]), str(row["person"]), len(row["done"]), str(row["declared"])) for row in rows)


def declared(session: FieldSession) -> frozenset[str]:
    """Digests of the certificates whose laptop was declared lost here."""
    return frozenset(str(row["certificate"]) for row in _rows(session))


def find(session: FieldSession, certificate: str) -> LostLaptop:
    """How far it is, and what is known of the laptop.

    :raises UsageError: ``member-unknown``: it was not declared lost.
    """
    row = next((one for one in _rows(session) if one["certificate"] == certificate), None)
    if row is None:
        raise UsageError("member-unknown", "No such laptop was declared lost.", "fieldkit team members lists them.")
    code, vault = str(row["person"]), session.vault  # a newer kit names nobody whose certificate was revoked
    documents = [(one, exactjson.loads_object(one.document)) for one in vault.parcels.all()]
    theirs = [(one, document) for one, document in documents if document["certificate"] == certificate]
    tips = {one.chain: vault.knowledge.newest_tip(one.chain) for one, _ in theirs}
    versions = book.all_newest(session, "interview")
    by = authors.makers(session, {one.digest_hex for one in versions})
    return LostLaptop(
        code, certificate, fingerprint_words(certificate), str(row["seen"]), str(row["declared"]), tuple(row["done"]),
        len(theirs), max((str(document["taken"]) for _, document in theirs), default=""),
        tuple((chain, f"{tip.seq} {tip.digest}") for chain, tip in tips.items() if tip is not None),
        tuple(sorted(book.code_of(session, one.record) for one in versions if by.get(one.digest_hex) == code)),
        str(row["told"]),
    )  # fmt: skip


def end_step(session: FieldSession, certificate: str, step: str) -> LostLaptop:
    """Say that a step is done; steps are ended in their order.

    :raises UsageError: ``member-unknown``, ``step-order``.
    """
    found = find(session, certificate)
    if step in found.done:
        return found
    if step != found.step:
        raise UsageError("step-order", "The step before is not done yet.", f"The next step is: {found.step or 'none'}.")
    rows = _rows(session)
    for row in rows:
        if row["certificate"] == certificate:
            row["done"] = [one for one in STEPS if one in (*row["done"], step)]
    with session.writing():
        _keep(session, rows)
    return find(session, certificate)


def sheet(session: FieldSession, certificate: str) -> str:
    """What headquarters must be told, as plain text in the words of their command. It names no witness."""
    one = find(session, certificate)
    lines = [
        f"LOST LAPTOP of {one.person}, team {session.kit.team}",
        f"last in their hands   {one.seen}",
        f"declared lost by      {session.person}, {one.declared}",
        f"certificate, SHA-256  {one.certificate}",
        f"its words             {' '.join(one.words)}",
        f"parcels taken from it {one.parcels}, the newest {one.newest or '-'}",
        *(f"last line known       chain {chain}, line {tip}" for chain, tip in one.chains),
        "",
        "Ask headquarters to revoke the certificate as of the time above, and to make a new kit:",
        f"  fieldkit hq revoke ROOT {one.certificate} --since {one.seen} --reason stolen",
    ]
    return "\n".join(lines) + "\n"


def write_sheet(session: FieldSession, certificate: str, path: Path) -> LostLaptop:
    """Write the sheet to a new file, read back equal before this returns.

    :raises UsageError: ``file-exists``, ``member-unknown``.
    :raises EvidenceError: ``read-back-differs``.
    :raises EnvironmentFailure: the disk refused.
    """
    data = sheet(session, certificate).encode()
    if path.exists():
        raise UsageError("file-exists", f"{path} is already there.", "Choose another name.")
    keep_read_back(path, data)
    rows = _rows(session)
    for row in rows:
        if row["certificate"] == certificate:
            row["told"] = str(path)
    with session.writing():
        _keep(session, rows)
    return find(session, certificate)


def _code_of(session: FieldSession, certificate: str) -> str:
    for der in (*(one.certificate for one in session.kit.people), *approve.issued(session)):
        if certificate_digest(der) == certificate and read_person(der).team == session.kit.team:
            return read_person(der).code
    code = authors.code_of(session, certificate)
    if not code:
        raise UsageError("member-unknown", "Nobody of the team has this certificate.", "Take in a newer kit.")
    return code


def _rows(session: FieldSession) -> list[dict[str, Any]]:
    kept = session.vault.meta.get(_PLACE)
    return [dict(one) for one in exactjson.loads_object(kept)["laptops"]] if kept else []


def _keep(session: FieldSession, rows: list[dict[str, Any]]) -> None:
    session.vault.meta.put(_PLACE, exactjson.dumps({"laptops": rows}))
