"""A bundle, and what a person can make who holds keys: the sender, a colleague, another team, anyone with the stick.

Everything is made by the real workflows once; forgeries take it apart and put it together again by hand, so that the
writer's own care does not stand in the way.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from fieldkit.age import Identity, decrypt_bytes, encrypt_bytes, open_seekable
from fieldkit.bundle import BundleFiles, Head, PartEntry, PartReader, find_one
from fieldkit.bundle.head import (
    announcement_line,
    make_head,
    parse_head,
    read_head_pair,
    write_announcement,
    write_head_pair,
)
from fieldkit.clock import SystemClock
from fieldkit.digest import Digest, StretchDigester
from fieldkit.errors import FieldkitError
from fieldkit.jobs import silent_job
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.certificates import issue, new_private_key
from fieldkit.keys.oids import Role
from fieldkit.keys.signer import Signer, SoftwareSigner
from fieldkit.verify import Report, ReportBuilder
from fieldkit.workflows import demo, opening
from fieldkit.workflows.field import review, seal, unlock
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.hq import desk, kit
from fieldkit.workflows.hq.authorities import team_authority
from fieldkit.workflows.hq.desk import Desk, DeskKind
from fieldkit.workflows.hq.open_bundle import keys_of
from tests.unit.bundle.material import resigned

KINDS = ("alerts", "records", "identities", "media-0001")
Files = dict[str, bytes]
"""Kind (``announce``, ``head``, ``records`` ...) to the bytes of that .age file."""


@dataclass(slots=True)
class Deployment:
    """A headquarters and a lead's vault; ``signer`` is the lead's, ``keys`` every age identity of the custodian.
    ``others`` may sign something too: a ``member`` and a second ``lead`` of the team, and a lead of ``another-team``.
    """

    folder: Path
    made: demo.SetUp
    signer: Signer
    anchors: TrustAnchors
    keys: list[Identity]
    others: Mapping[str, Signer]

    def desk(self, kind: DeskKind) -> Desk:
        return desk.unlock(self.folder / "hq" / kind, self.made.desks[kind], SystemClock())


@dataclass(frozen=True, slots=True)
class Sealed:
    """One bundle: its id and its files."""

    deployment: Deployment
    id: str
    files: Files

    def write(self, folder: Path, files: Mapping[str, bytes] | None = None) -> Path:
        """Lay the bundle (or a forgery of it) on a stick."""
        folder.mkdir(parents=True, exist_ok=True)
        for kind, data in (self.files if files is None else files).items():
            (folder / f"{self.id}.{kind}.age").write_bytes(data)
        return folder

    def plain(self, kind: str) -> bytes:
        return decrypt_bytes(self.files[kind], self.deployment.keys, limit=1 << 30)

    @property
    def head(self) -> Head:
        return parse_head(read_head_pair(self.plain("head"))[0])

    def entry(self, kind: str) -> PartEntry:
        [entry] = [part for part in self.head.parts if part.name == f"{self.id}.{kind}.age"]
        return entry

    def seal(self, kind: str, plaintext: bytes) -> bytes:
        """Encrypt to whom this part is for, as anyone can who knows the recipients."""
        return encrypt_bytes(plaintext, [self._identity(kind).recipient])

    def _identity(self, kind: str) -> Identity:
        for identity in self.deployment.keys:
            try:
                decrypt_bytes(self.files[kind], [identity], limit=1 << 30)
            except FieldkitError:
                continue
            return identity
        raise AssertionError(kind)

    def rehead(
        self,
        files: Mapping[str, bytes],
        *,
        signer: Signer | None = None,
        change: Callable[[Head], Head] = lambda head: head,
        signed_at: datetime | None = None,
    ) -> Files:
        """Announcement and head made anew over these parts by ``signer`` (the lead), each part's digests included."""
        chosen, head = signer or self.deployment.signer, self.head
        parts = []
        for part in head.parts:
            kind = part.name.split(".")[1]
            if kind not in files:
                parts.append(part)
                continue
            digester = StretchDigester()
            digester.update(files[kind])
            digest, stretches = digester.finish()
            manifest = self._manifest(files[kind]) or part.manifest
            known = replace(part, length=len(files[kind]), digest=digest, stretches=tuple(stretches))
            parts.append(replace(known, manifest=manifest))
        head = change(replace(head, parts=tuple(parts)))
        made = make_head(head.terms, head.trust, head.tips, head.parts)
        p7s = chosen.sign_cms(made.json, signed_at or made.terms.sealed)
        line = announcement_line(made, made.tips)
        announce = write_announcement(line, chosen.sign_raw(line))
        return {
            **files,
            "head": self.seal("head", write_head_pair(made, p7s)),
            "announce": self.seal("announce", announce),
        }

    def _manifest(self, age: bytes) -> Digest | None:
        try:
            return PartReader(open_seekable(io.BytesIO(age), self.deployment.keys)).manifest_digest
        except FieldkitError:  # a part so broken that it names no manifest
            return None


def rebag(entries: Mapping[str, bytes], sealed: Sealed, *, signer: Signer | None = None, count: bool = True) -> bytes:
    """As ``resigned``, by the lead where nobody else is named, at the time that the head says."""
    return resigned(entries, signer or sealed.deployment.signer, sealed.head.terms.sealed, count=count)


def custodian_report(sealed: Sealed, stick: Path, out: Path | None = None) -> Report:
    """Every check that the custodian makes, by the code that the custodian runs."""
    files: BundleFiles = find_one(stick)
    builder = ReportBuilder(f"bundle {files.id}")
    keys = sealed.deployment.keys
    pair = opening.head_pair(files, keys)
    assert pair is not None
    opening.open_checked(builder, files, pair, keys, sealed.deployment.anchors, opening.Known(), out, silent_job())
    return builder.done("2026-11-25T10:00:00+00:00")


def reasons(report: Report) -> set[str]:
    """Codes of failed checks and of the errors behind them."""
    failed = [check for check in report.checks if check.status == "fail"]
    behind = {value for check in failed for key, value in check.facts if key == "Reason"}
    return {check.code for check in failed} | behind


def make(folder: Path) -> tuple[Sealed, Sealed]:
    """A deployment, and two bundles of one lead, one after the other."""
    clock = SystemClock()
    made = demo.set_up(folder, lambda _: None, clock)
    sandbox = unlock.start_sandbox()
    try:
        session = unlock.unlock(folder / "vault", made.vault, clock, sandbox)
        try:
            signer = session.vault.signer
            assert signer is not None
            others = _others(folder, made)
            demo.fill(folder, lambda _: None, session)
            custodian = desk.unlock(folder / "hq" / "custodian", made.desks["custodian"], clock)
            deployment = Deployment(folder, made, signer, custodian.anchors(), keys_of(custodian), others)
            custodian.lock()
            first = _sealed(deployment, session, folder / "stick-1")
            demo.fill(folder / "second", lambda _: None, session)
            return first, _sealed(deployment, session, folder / "stick-2")
        finally:
            session.lock()
    finally:
        sandbox.close()


def _others(folder: Path, made: demo.SetUp) -> dict[str, Signer]:
    root = desk.unlock(folder / "hq" / "root", made.desks["root"], SystemClock())
    kit.make_kit(root, "Kite", folder / "kite.kit")
    now = root.clock.now().wall
    found: dict[str, Signer] = {}
    wanted: tuple[tuple[str, str, Role], ...] = (
        ("member", demo.TEAM, "member"), ("lead", demo.TEAM, "lead"), ("another-team", "Kite", "lead"),
    )  # fmt: skip
    for name, team, role in wanted:
        key, authority = new_private_key(), team_authority(root, team)
        until = now + timedelta(days=100)
        certificate = issue(authority, key.public_key(), code=f"X-{len(found)}", role=role, now=now, until=until)
        found[name] = SoftwareSigner(key, certificate, (authority.certificate,))
    root.lock()
    return found


def _sealed(deployment: Deployment, session: FieldSession, stick: Path) -> Sealed:
    look = review.last_look(session)
    review.mark_reviewed(session, look)
    row = seal.seal(session, look, silent_job())
    seal.write(session, row.id, stick, silent_job())
    return Sealed(deployment, row.id, {path.name.split(".")[1]: path.read_bytes() for path in stick.glob("*.age")})
