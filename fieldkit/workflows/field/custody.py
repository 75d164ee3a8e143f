"""The chain as people read it, and *Check now*."""

from __future__ import annotations

import hashlib

from fieldkit.custody import Subject
from fieldkit.errors import EvidenceError, FieldkitError
from fieldkit.jobs import Job
from fieldkit.storage.objects import StoredObject
from fieldkit.verify import LookedAt, Report, ReportBuilder
from fieldkit.verify.chain import People, check_chain
from fieldkit.workflows.field import book, bundle_store, receipts
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import ChainLine

_KIND_NAMES = {
    "version": "",
    "certificate": "certificate ",
    "bundle": "bundle ",
    "receipt": "receipt ",
    "draft": "draft ",
}


def show(session: FieldSession) -> tuple[ChainLine, ...]:
    """Every line, newest first, with what anchors it."""
    anchors = _anchors(session)
    shown = []
    for entry, body in reversed(book.bodies(session)):
        subjects = tuple(_name(session, subject) for subject in body.subjects)
        shown.append(
            ChainLine(
                entry.seq,
                body.time,
                session.person,
                body.act,
                subjects,
                body.reason,
                entry.link_hex,
                anchors.get(entry.seq),
            )
        )
    return tuple(shown)


def _anchors(session: FieldSession) -> dict[int, str]:
    """Sequence numbers whose tips are known outside: receipts name them."""
    bundles = {one.entry.id: one for one in bundle_store.all_kept(session.vault)}
    found: dict[int, str] = {}
    for row in receipts.listing(session):
        head = bundles[row.bundle].head
        for tip in head.tips if head else ():
            found[tip.seq] = f"{row.kind} receipt, bundle {row.sequence}"
    return found


def _name(session: FieldSession, subject: Subject) -> str:
    if subject.kind in ("version", "draft"):
        found = session.vault.versions.kind_and_code(subject.id)
        return _KIND_NAMES[subject.kind] + (found[1] if found and found[1] else subject.id[:8])
    return _KIND_NAMES.get(subject.kind, subject.kind + " ") + subject.id[:12]


def check(session: FieldSession, job: Job) -> Report:
    """Check the head, every link and signature, every version and every stored original; the outcome is a line.

    The report is a value whatever it finds.
    """
    builder = ReportBuilder(f"vault of {session.person}, team {session.kit.team}")
    _check_head(session, builder)
    _check_chain(session, builder, job)
    _check_versions(session, builder, job)
    _check_originals(session, builder, job)
    _check_database(session, builder)
    report = builder.done(session.now_text())
    if session.enrolled and not session.vault.salvage:
        with session.writing() as writer:
            writer.line("checked" if report.outcome != "failed" else "check-failed", reason=report.outcome)
    return report


def _check_head(session: FieldSession, builder: ReportBuilder) -> None:
    title, state = "The vault is as new as its head says", session.vault.head_state
    texts = {
        "new": "Nothing was written yet",
        "equal": "The chain ends where the head says",
        "chain-ahead": "The chain is ahead of the head by valid lines; a cut came between them",
        "chain-behind": "The chain is older than the head: an old database was put back. Open for salvage only",
        "chain-broken": "The chain does not lead to the head. Open for salvage only",
        "head-damaged": "The head itself was altered. Open for salvage only",
    }
    builder.add("head", "fail" if session.vault.salvage else "pass", title, texts[state])


def _check_chain(session: FieldSession, builder: ReportBuilder, job: Job) -> None:
    title, vault = "Every line follows the one before and is signed", session.vault
    chain, signer = vault.chain_id, vault.signer
    if chain is None or signer is None:
        builder.add("chain", "pass", title, "The chain has not begun")
        return
    with builder.failing("chain", title):
        at = session.clock.now().wall
        people = People([signer.certificate], signer.chain, session.kit.anchors(), at)
        pairs = list(vault.chain.entries())
        bodies = {body.digest_hex: body for _, body in pairs}
        result = check_chain(chain, (entry for entry, _ in pairs), bodies, people)
        job.step("checking lines", len(result.entries), len(pairs), "lines")
        if result.error is not None:
            raise EvidenceError(
                result.error.code,
                f"{result.error.message} Lines before {len(result.entries)} still stand.",
                result.error.next_step,
            )
        tip = result.tip
        detail = f"{len(result.entries)} lines, signed by {session.person}"
        facts = (("Tip", f"{tip.seq}  {tip.digest}"),) if tip else ()
        jumped = ", ".join(map(str, result.backward))
        builder.add("chain", "ask" if jumped else "pass", title,
                    detail + (f"; the clock went back at line {jumped}" if jumped else ""), facts=facts)  # fmt: skip


def _check_versions(session: FieldSession, builder: ReportBuilder, job: Job) -> None:
    title, versions = "Every version is what its line says", session.vault.versions
    with builder.failing("versions", title):
        named = {subject.digest for _, body in book.bodies(session) for subject in body.subjects}
        digests = list(versions.all_digests())
        for number, digest in enumerate(digests):
            versions.get(digest)
            job.step("checking versions", number, len(digests), "versions")
        loose = [digest for digest in digests if digest not in named]
        lost = {
            subject.digest for _, body in book.bodies(session) for subject in body.subjects if subject.kind == "version"
        } - set(digests)
        if loose or lost:
            raise EvidenceError(
                "version-uncommitted",
                f"{len(loose)} versions have no line, and {len(lost)} lines name versions that are gone.",
                "Keep a copy of the vault and ask headquarters.",
            )
        builder.add("versions", "pass", title, f"{len(digests)} versions, each opened and compared with its line")


def _check_originals(session: FieldSession, builder: ReportBuilder, job: Job) -> None:
    title, vault = "Every original is the file that was collected", session.vault
    stored = [(owner, one) for owner, one in vault.objects.all() if not owner.startswith("part:")]
    total, done, bad, looked = sum(one.size for _, one in stored), 0, [], []
    for owner, one in stored:
        code = (vault.versions.kind_and_code(owner) or ("", owner[:8]))[1]
        try:
            digest = _digest(session, one, job, done, total)
        except FieldkitError as error:
            if not isinstance(error, EvidenceError):
                raise
            bad.append(f"{code}: {error.message}")
            continue
        done += one.size
        version = book.newest(session, owner)
        if digest != one.sha256 or version is None or version.fields().get("sha256") != digest:
            bad.append(f"{code} differs from what was collected")
        looked.append(LookedAt(code, one.size, f"sha256:{digest}"))
    detail = "; ".join(bad) if bad else f"{len(stored)} originals, {done} bytes, every digest equal"
    builder.add(
        "originals", "fail" if bad else "pass", title, detail, looked_at=tuple(looked), command="sha256sum FILE"
    )


def _digest(session: FieldSession, stored: StoredObject, job: Job, done: int, total: int) -> str:
    digest = hashlib.sha256()
    with session.vault.store.open(stored) as reader:
        for piece in reader.chunks():
            digest.update(piece)
            done += len(piece)
            job.step("checking originals", done, total)
    return digest.hexdigest()


def _check_database(session: FieldSession, builder: ReportBuilder) -> None:
    title = "The database reads without an error"
    with builder.failing("database", title):
        problems = session.vault.integrity_problems()
        detail = "; ".join(problems[:5]) if problems else "Every page has its right authentication code"
        builder.add("database", "fail" if problems else "pass", title, detail)
