"""The chain as people read it, and *Check now*."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from fieldkit.commitments import Opening
from fieldkit.custody import Body, Bracket, Entry, Standing, Subject, Tip
from fieldkit.custody.stored import require_own_body
from fieldkit.errors import EvidenceError, FieldkitError
from fieldkit.jobs import Job
from fieldkit.storage.objects import StoredObject
from fieldkit.vault import Vault
from fieldkit.verify import LookedAt, Report, ReportBuilder
from fieldkit.verify.chain import People, check_chain
from fieldkit.verify.chain_checks import FORKS_TITLE, say_clocks, what_stands
from fieldkit.verify.report import Status
from fieldkit.workflows.field import anchoring, book, bundle_store, membership, own_signer, receipts, validity
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.values import ChainLine

_KIND_NAMES = {
    "version": "",
    "certificate": "certificate ",
    "bundle": "bundle ",
    "receipt": "receipt ",
    "draft": "draft ",
}

_CLOCK = "; by this laptop's clock a certificate of theirs is not valid: the clock is wrong, or it has run out"


def show(session: FieldSession) -> tuple[ChainLine, ...]:
    """Every line, newest first, with what anchors it; closed chains after the one that goes on."""
    anchors, codes = _anchors(session), membership.codes(session)
    own = anchoring.line_brackets(session)
    brackets = [Bracket(None, None)] * session.former_lines + own
    lines = book.bodies(session)[: len(brackets)]  # one may have been written meanwhile
    shown = []
    for (entry, body), bracket in zip(reversed(lines), reversed(brackets), strict=True):
        subjects = tuple(_name(session, subject) for subject in body.subjects)
        shown.append(
            ChainLine(
                entry.seq,
                body.time,
                membership.who(codes, body.person),
                body.act,
                subjects,
                body.reason,
                entry.link_hex,
                anchors.get(entry.seq) if entry.chain == session.vault.chain_id else None,
                bracket.not_before.time if bracket.not_before else None,
                bracket.not_after.time if bracket.not_after else None,
                entry.chain,
            )
        )
    return tuple(shown)


def _anchors(session: FieldSession) -> dict[int, str]:
    """Sequence numbers whose tips are known outside: receipts name them."""
    bundles = {one.entry.id: one for one in bundle_store.all_kept(session.vault)}
    found: dict[int, str] = {}
    for anchor in anchoring.anchors(session):
        if anchor.kind == "seen":
            found.setdefault(anchor.tip.seq, f"seen by {anchor.by}")
    for row in receipts.listing(session):
        head = bundles[row.bundle].head
        for tip in head.tips if head else ():
            if tip.chain == session.vault.chain_id:
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
    _check_others(session, builder)
    _check_versions(session, builder, job)
    _check_originals(session, builder, job)
    _check_database(session, builder)
    own_signer.say(builder, session.vault.signer, session.anchors())
    report = builder.done(session.now_text())
    if session.can_record:
        with session.writing() as writer:
            session.vault.checked.keep()
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
    detail, doubts = texts[state], []
    if session.vault.head_owed:
        doubts.append("the disk refused the newest head: lock, free disk space and unlock again")
    if session.cannot_write:
        doubts.append(f"the vault is only read: its disk refused to be written ({session.cannot_write})")
    if session.owed:
        doubts.append(f"the disk refused {len(session.owed)} lines of what was viewed or exported; they are owed")
    if session.vault.strays_kept:
        doubts.append(f"{session.vault.strays_kept} whole files that the case does not name are kept aside: perhaps an "
                      "older copy of the case was put back")  # fmt: skip
    status: Status = "fail" if session.vault.salvage else "ask" if doubts else "pass"
    builder.add("head", status, title, "; ".join([detail, *doubts]))


def _check_chain(session: FieldSession, builder: ReportBuilder, job: Job) -> None:
    title, vault = "Every line follows the one before and is signed", session.vault
    chain, signer = vault.chain_id, vault.signer
    if chain is None or signer is None:
        builder.add("chain", "pass", title, "The chain has not begun")
        return
    with builder.failing("chain", title):
        people, clock_stands = _signers(session)
        former = _check_former(session, people)
        read = _Read(vault)
        tips = {opening.digest_hex: opening for opening in vault.chain.tips_seen()}
        result = check_chain(chain, read.entries(), read.bodies, people, None, tips)
        job.step("checking lines", len(result.entries), len(result.entries), "lines")
        standing, detail, facts = what_stands(result, anchoring.anchors(session))
        if result.error is None:
            if result.tip is not None:
                vault.checked.reached(result.tip)
            signed = ", ".join(sorted({people.code(body.person) for _, body in result.entries if body}))
            doubt = "" if clock_stands else _CLOCK
            builder.add("chain", "ask" if doubt else "pass", title, f"{detail}; signed by {signed}{former}{doubt}",
                        facts=facts)  # fmt: skip
        else:
            builder.add(
                "chain", "fail", title, detail, facts=(*facts, ("Reason", result.error.code),
                                                       ("Next", result.error.next_step)),
            )  # fmt: skip
        _say_anchors(builder, standing)
        say_clocks(builder, [result])


def _signers(session: FieldSession) -> tuple[People, bool]:
    """Everyone who ever signed in this vault, checked under the kit's anchors now; and whether this laptop's clock
    stands within all their certificates. Where it does not, they are judged at the nearest time that does."""
    signer, now = session.vault.signer, session.clock.now().wall
    certificates = tuple(session.vault.people.certificates())
    if not certificates and signer is not None:  # a vault of an older schema that is open for salvage
        certificates = (signer.certificate, *signer.chain)
    at = validity.within(certificates, now, session.kit.issued)
    people = People.from_chain(certificates, session.anchors(), at)
    return people, validity.within(certificates, now) == now


def _check_former(session: FieldSession, people: People) -> str:
    """Check every closed chain whole; what to say of them.

    :raises EvidenceError: as ``check_chain`` says; ``chain-restored``: the chain that goes on names another tip.
    """
    vault, before = session.vault, None
    for chain in vault.former.ids():
        pairs = list(vault.former.entries(chain))
        tips = {opening.digest_hex: opening for opening in vault.former.tips_seen(chain)}
        bodies = {body.digest_hex: body for _, body in pairs}
        result = check_chain(chain, (entry for entry, _ in pairs), bodies, people, None, tips)
        if result.error is not None:
            raise result.error
        _names(result.entries[0][1], before)
        before = result.tip
    first = next((body for _, body in book.own_bodies(session)), None)
    if first is not None:
        _names(first, before)
    return "" if before is None else f"; {len(vault.former.ids())} chains before it, each whole and named by the next"


def _names(first: Body | None, before: Tip | None) -> None:
    """Whether the first line of a chain names the last line of the one before."""
    if before is None:
        return
    named = first is not None and first.act == "restored" and any(one.digest == before.digest for one in first.subjects)
    if not named:
        raise EvidenceError(
            "chain-restored", "A new chain does not name the one before it.", "Keep a copy and ask headquarters."
        )


def _say_anchors(builder: ReportBuilder, standing: Standing) -> None:
    title = "The chain is the one that others know"
    facts = [(f"Line {one.tip.seq}", f"{one.text}: another line") for one in standing.contradict]
    facts += [(f"Line {one.tip.seq}", f"{one.text}: not here any more") for one in standing.beyond]
    if facts:
        detail = (
            f"{len(standing.contradict)} anchors name other lines than are here, and {len(standing.beyond)} name lines "
            "that are not here: the vault was put back from a copy, or its chain was rewritten"
        )
        builder.add("anchors", "fail", title, detail, facts=tuple(facts))
    else:
        builder.add("anchors", "pass", title, f"{len(standing.hold)} anchors lead to the lines here")


def _check_others(session: FieldSession, builder: ReportBuilder) -> None:
    """Second histories of other devices: for a person to judge, no fault of this vault."""
    others = [one for one in anchoring.second_histories(session) if one.chain != session.vault.chain_id]
    if others:
        facts = tuple(
            (f"Line {one.seq} of chain {one.chain[:8]}", f"{one.here} and {one.there}, {one.who}") for one in others
        )
        detail = f"{len(others)} lines of other devices have a second version; both are kept"
        builder.add("custody-forks", "ask", FORKS_TITLE, detail, facts=facts)
    else:
        chains = len(session.vault.knowledge.chains())
        builder.add("custody-forks", "pass", FORKS_TITLE, f"{chains} chains are known, none with a second history")


class _Read:
    """Lines with their bodies as they are read; a row that does not parse ends the reading where it stands."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self.bodies: dict[str, Opening] = {}

    def entries(self) -> Iterator[Entry]:
        for entry, body in self._vault.chain.entries():
            require_own_body(entry, body)
            self.bodies[body.digest_hex] = body
            yield entry


def _check_versions(session: FieldSession, builder: ReportBuilder, job: Job) -> None:
    title, versions = "Every version is what its line says", session.vault.versions
    with builder.failing("versions", title):
        named = {subject.digest for _, body in book.bodies(session) for subject in body.subjects}
        digests = list(versions.all_digests())
        for number, digest in enumerate(digests):
            versions.get(digest)
            job.step("checking versions", number, len(digests), "versions")
        named |= session.vault.knowledge.named()
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
    stored = [(owner, one) for owner, one in vault.objects.all() if not owner.startswith(("part:", "parcel:"))]
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
    if not bad and (gone := vault.removals.count()):
        detail += f"; {gone} were removed here and are held at headquarters"
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
