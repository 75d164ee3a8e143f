"""An unlocked vault and who works in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fieldkit.clock import Clock
from fieldkit.custody import Body, Entry, Subject
from fieldkit.digest import Digest
from fieldkit.errors import FieldkitError
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.kit import Kit
from fieldkit.keys.people import certificate_digest
from fieldkit.keys.token import TokenSigner
from fieldkit.keys.token_key import AbsentSigner
from fieldkit.vault import Vault
from fieldkit.workflows.field import own_signer, signing
from fieldkit.workflows.values import RescuedRecording, Role, VaultInfo

if TYPE_CHECKING:
    from fieldkit.sandbox import Sandbox
    from fieldkit.workflows.field.book import Writer
    from fieldkit.workflows.field.states import Marks


@dataclass(frozen=True, slots=True)
class OwedLine:
    """A line of custody that the disk refused, of what was done all the same."""

    act: str
    subjects: tuple[Subject, ...]
    reason: str


@dataclass(slots=True)
class FieldSession:
    """One person at work in one vault. ``certificate`` is the hex digest of theirs, empty before enrolment;
    ``saved_at`` the time of the last durable write in this session; ``owed`` are lines that the disk refused
    (``owed.line``); ``signature_doubt`` what a check found beside the work: a line whose signature does not stand."""

    vault: Vault
    kit: Kit
    person: str
    role: Role
    clock: Clock
    sandbox: Sandbox | None = None
    certificate: str = ""
    saved_at: str | None = None
    clock_jumped: bool = False
    viewed: set[str] = field(default_factory=set)
    owed: list[OwedLine] = field(default_factory=list)
    lines: list[tuple[Entry, Body]] = field(default_factory=list)
    marks: Marks | None = None
    last_line: Body | None = None
    former_lines: int = -1
    rescued: tuple[RescuedRecording, ...] = ()
    cut_off: tuple[str, str] | None = None
    """Where the session before this one ended without being locked: the code of the draft that was written last and
    when it was saved, both empty where there was none."""
    signature_doubt: FieldkitError | None = None

    @property
    def training(self) -> bool:
        return self.kit.policies.get("training", False)

    @property
    def enrolled(self) -> bool:
        return bool(self.certificate)

    @property
    def cannot_sign(self) -> FieldkitError | None:
        """Why nothing can be signed although there is a certificate: its token is out of reach. None where it can."""
        signer = self.vault.signer
        return signer.why if isinstance(signer, AbsentSigner) else None

    @property
    def signs_with_token(self) -> bool:
        """Whether the key that signs now is on a token, which is in."""
        return isinstance(self.vault.signer, TokenSigner)

    @property
    def cannot_write(self) -> str:
        """Why nothing is written although the vault is whole: the code of what its disk refused. Empty where it is."""
        return self.vault.unwritable

    @property
    def can_record(self) -> bool:
        """Whether lines can be written: enrolled, not for salvage, the disk takes them, and what signs is at hand."""
        return self.enrolled and not self.vault.salvage and not self.cannot_write and self.cannot_sign is None

    def require_signer(self) -> None:
        """Asked before long work whose last step signs.

        :raises FieldkitError: why what signs is out of reach; none where nobody is enrolled yet.
        """
        signing.require(self.vault.signer)

    @property
    def pinned_root(self) -> Digest:
        """Digest of the root that this vault trusts."""
        return Digest.parse(self.vault.meta.text("root"))

    @property
    def authority_place(self) -> str:
        """Name of the value that holds the acting person's team CA: each lead on a laptop has their own, or none."""
        return f"team-authority:{self.vault.keys.slot}"

    def anchors(self) -> TrustAnchors:
        """The kit's root and lists, and every list held before, so that each time is judged by the lists of that
        time."""
        kept = self.vault.meta.get("lists")
        return self.kit.anchors().with_crls(TrustAnchors.from_pem(kept).crls if kept else ())

    def now_text(self) -> str:
        """Now, RFC 3339 with offset."""
        return self.clock.now().text

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """One transaction; ``saved_at`` moves only after it is durable.

        :raises RefusedError: ``not-enrolled``, ``vault-salvage``.
        :raises EnvironmentFailure: ``vault-unwritten``, and what the disk refuses.
        """
        from fieldkit.workflows.field.book import Writer

        owed: list[OwedLine] = []
        try:
            with self.vault.transaction() as outermost:
                writer = Writer(self)
                if outermost:
                    owed[:], self.owed[:] = self.owed, ()
                for one in owed:
                    writer.line(one.act, one.subjects, reason=one.reason)
                yield writer
        except BaseException:  # what was read of lines that were never kept is read again
            self.last_line, self.former_lines, self.lines = None, -1, []
            self.owed[:0] = owed
            raise
        if outermost:
            self.saved_at = self.now_text()

    def info(self) -> VaultInfo:
        """Who and where, for the top bar."""
        vault, tip = self.vault, self.vault.tip()
        doubted = own_signer.revocation(vault.signer, self.anchors())
        return VaultInfo(
            vault.keys.vault,
            self.kit.deployment,
            self.kit.team,
            self.person,
            self.role,
            self.enrolled,
            self.training,
            vault.salvage,
            self.kit.version,
            self.kit.expires.isoformat(timespec="seconds"),
            vault.chain_id,
            0 if tip is None else tip.seq + 1,
            vault.versions.counts(),
            self.sandbox.protections.words if self.sandbox else (),
            self.kit.state(self.clock.now().wall),
            vault.meta.get(self.authority_place) is not None,
            self.cannot_sign.code if self.cannot_sign else None,
            None if doubted is None else doubted.since.isoformat(timespec="seconds"),
            self.cannot_write or None,
        )

    def use_signer(self) -> None:
        """Take up the signer of the unlocked vault."""
        signer = self.vault.signer
        self.certificate = certificate_digest(signer.certificate) if signer else ""

    def lock(self) -> None:
        """Log out of a token, close the vault and wipe its keys."""
        signing.close(self.vault.signer)
        self.vault.close()
