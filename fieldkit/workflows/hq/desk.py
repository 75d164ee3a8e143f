"""A desk at headquarters: a folder with its own passphrase. Root, intake and custodian are three desks.

``desk.json`` holds the desk's name and its slot; ``desk.sealed`` holds every secret and the desk's state, wrapped by
the desk's key and replaced whole and durably (``desk.sealed.next`` while that key changes). ``trust/`` holds the kits
that the desk knows, each checked against the root that the desk was made with. Root opens nothing and signs no
evidence; intake opens announcements and heads; the custodian opens parts.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, cast

from fieldkit import exactjson
from fieldkit.age import Identity, parse_identity
from fieldkit.clock import Clock
from fieldkit.digest import Digest, sha256
from fieldkit.errors import EnvironmentFailure, EvidenceError, RefusedError, UsageError
from fieldkit.ids import random_hex
from fieldkit.keys.authority_store import decode_with_chain, encode_authority, load_private_key
from fieldkit.keys.certificates import Authority
from fieldkit.keys.kit import Kit, read_kit, require_successor
from fieldkit.keys.people import load_certificate, public_key
from fieldkit.keys.revocation import issued
from fieldkit.keys.signer import SoftwareSigner
from fieldkit.keys.slots import MINIMUM_COST, Slot, SlotBinding, SlotCost, make_slot, open_slot
from fieldkit.keys.verifier import SignedBy, TrustAnchors
from fieldkit.keys.wrapping import new_key, unwrap, wrap
from fieldkit.storage.durable import disk_errors, write_durable
from fieldkit.storage.overwriting import replace_overwriting
from fieldkit.workflows.values import DeskInfo

DeskKind = Literal["root", "intake", "custodian"]
FORMAT = "fieldkit-desk/1"
_SEALED, _NEXT = "desk.sealed", "desk.sealed.next"
_LABEL = "desk-state"
_MAX_FILE = 4 << 20


@dataclass(slots=True)
class Desk:
    """One unlocked desk. ``state`` is plain JSON; call ``save`` after changing it. ``root`` is there once enough shares
    were put together, at a root desk whose root is split."""

    folder: Path
    kind: DeskKind
    clock: Clock
    state: dict[str, Any]
    _key: bytearray
    root: Authority | None = None
    _kits: dict[tuple[Digest, Digest], Kit] = field(default_factory=dict)

    def save(self) -> None:
        """Write the state durably.

        :raises EnvironmentFailure: the disk refused.
        """
        write_durable(self.folder / _SEALED, wrap(self._key, exactjson.dumps(self.state), _LABEL))

    def save_under_new_key(self, passphrase: str) -> None:
        """Save, so that what the state held before is gone as far as a disk forgets: a new key for the desk, and the
        old slot and the old state overwritten. Every older copy of the state that the disk still has lay under the old
        key, which nothing opens any more. Cut anywhere, the desk opens with the old state or with the new one.

        :raises RefusedError: ``passphrase-wrong``: not the passphrase that opens this desk.
        :raises EnvironmentFailure: the disk refused.
        """
        document = read_public(self.folder)
        slot, binding = Slot.parse(document["slot"]), _binding(document["id"], self.kind)
        open_slot(slot, passphrase, binding)
        key = new_key()
        sealed = wrap(key, exactjson.dumps(self.state), _LABEL)
        write_durable(self.folder / _NEXT, sealed)
        document["slot"] = make_slot(passphrase, key, binding, slot.cost).to_json()
        replace_overwriting(self.folder / "desk.json", exactjson.dumps(document) + b"\n")
        self._key[:] = key
        _put_next(self.folder)

    def lock(self) -> None:
        """Forget the key."""
        for index in range(len(self._key)):
            self._key[index] = 0
        self.state = {}
        self.root = None

    def info(self) -> DeskInfo:
        counts: dict[str, int] = {
            name: len(self.state[name]) for name in ("teams", "issued", "months") if name in self.state
        }
        return DeskInfo(str(self.folder), self.state["name"], self.kind, counts, bool(self.state.get("training")))

    def require(self, kind: DeskKind) -> None:
        """:raises RefusedError: ``wrong-desk``."""
        if self.kind != kind:
            raise RefusedError(
                "wrong-desk", f"This is the {self.kind} desk; the {kind} desk does that.", f"Unlock the {kind} desk."
            )

    def signer(self) -> SoftwareSigner:
        """The desk's own signer (intake and custodian), with the certificate that the newest kit has for its key.

        :raises RefusedError: ``desk-not-certified``: a new desk whose certificate has not come.
        """
        kept = None
        if "signer" in self.state:
            kept = SoftwareSigner(*decode_with_chain(base64.b64decode(self.state["signer"])))
        keys = [] if kept is None else [kept.private_key]
        if "pending" in self.state:
            keys.insert(0, load_private_key(base64.b64decode(self.state["pending"])))
        newest = self.kits()[-1:]
        certificates = [one for kit in newest for one in (kit.intake_certificate, *kit.custodian_certificates)]
        for key in keys:
            for certificate in certificates:
                if public_key(load_certificate(certificate)).public_numbers() == key.public_key().public_numbers():
                    return SoftwareSigner(key, certificate)
        if kept is None:
            raise RefusedError(
                "desk-not-certified",
                "The root desk has not certified this desk's key yet.",
                "Take its request there (hq replace --request), and bring the new kit here (hq trust).",
            )
        return kept

    def put_signer(self, signer: SoftwareSigner) -> None:
        encoded = encode_authority(signer.private_key, signer.certificate, signer.chain)
        self.state["signer"] = base64.b64encode(encoded).decode("ascii")

    def transport_keys(self) -> list[Identity]:
        """The transport key in use, then the former ones (intake and custodian)."""
        return [parse_identity(one) for one in (self.state["transport"], *self.state.get("former_transport", []))]

    def transport_digests(self) -> set[str]:
        """Digest texts of the transport recipients: how a head names this headquarters."""
        return {str(sha256(str(one.recipient).encode("ascii"))) for one in self.transport_keys()}

    def root_digest(self) -> Digest:
        """Digest of the root certificate that the desk was made with."""
        return Digest.parse(self.state["root"])

    def kits(self) -> tuple[Kit, ...]:
        """Every kit in ``trust/``, newest version last.

        :raises EvidenceError: a kit that is not from this desk's root.
        """
        paths = sorted((self.folder / "trust").glob("*.kit"))
        return tuple(sorted((self._kit(path.read_bytes()) for path in paths), key=lambda kit: kit.version))

    def _kit(self, untrusted: bytes) -> Kit:
        """Each checked once for a root: what a kit says does not depend on the time at which it is read."""
        known = (sha256(untrusted), self.root_digest())
        if known not in self._kits:
            self._kits[known] = read_kit(untrusted, self.clock.now().wall, self.root_digest())
        return self._kits[known]

    def add_kit(self, untrusted: bytes) -> Kit:
        """Check a kit and keep it. Headquarters is strict: a kit that is not current, or older than one that the desk
        has for the same team, is refused.

        :raises EvidenceError: not signed under this desk's root; ``kit-stale``, ``kit-older``,
            ``kit-other-deployment``, ``certificate-revoked``.
        """
        kit = read_kit(untrusted, self.clock.now().wall, self.root_digest(), strict=True)
        held = self.newest_kits().get(kit.team)
        if held is not None and held.exact != kit.exact:
            require_successor(held, kit)
        (self.folder / "trust").mkdir(exist_ok=True)
        write_durable(self.folder / "trust" / f"{kit.version:06d}.kit", untrusted)
        return kit

    def newest_kits(self) -> dict[str, Kit]:
        """The newest kit of each team."""
        return {kit.team: kit for kit in self.kits()}

    def require_current(self, team: str) -> None:
        """Refuse to judge a team by trust that has ended.

        :raises EvidenceError: ``kit-stale``.
        """
        kit = self.newest_kits().get(team)
        if kit is not None and kit.state(self.clock.now().wall) != "current":
            raise EvidenceError(
                "kit-stale",
                f"What this desk knows of team {team} is past its end, or dated later than this machine's clock.",
                "Make a new kit at the root desk and bring it here with hq trust.",
            )

    def anchors(self) -> TrustAnchors:
        """Roots and every list of every kit known here, so that each time is judged by the lists of that time and
        every later revocation is seen.

        :raises EvidenceError: ``trust-missing``: no kit has reached this desk.
        """
        kits = self.kits()
        if not kits:
            raise EvidenceError(
                "trust-missing",
                "No kit has reached this desk.",
                "Make a kit at the root desk, or add one with hq trust.",
            )
        lists = dict.fromkeys(crl for kit in kits for crl in kit.crls)
        return TrustAnchors(kits[-1].anchors_with_former_roots().roots, tuple(lists))

    def has_heir(self, signed: SignedBy) -> bool:
        """Whether the root in office vouches for a signer too. After a rotation the former root's key may be in other
        hands; the teams' CAs were certified anew, so everyone real leads to the new root."""
        kits = self.kits()
        if not kits or not kits[-1].successions:
            return True
        heirs = [kit.team_ca for kit in kits if kit.root == kits[-1].root]
        certificate = load_certificate(signed.certificate)
        return any(issued(load_certificate(one), certificate) for one in heirs)


def create(
    folder: Path, kind: DeskKind, passphrase: str, clock: Clock, state: dict[str, Any], cost: SlotCost = MINIMUM_COST
) -> Desk:
    """Make a desk.

    :raises UsageError: ``folder-not-empty``.
    """
    if folder.exists() and any(folder.iterdir()):
        raise UsageError("folder-not-empty", f"The folder {folder} is not empty.", "Choose an empty folder.")
    folder.mkdir(parents=True, exist_ok=True)
    key, ident = new_key(), random_hex()
    slot = make_slot(passphrase, key, _binding(ident, kind), cost)
    document = {"format": FORMAT, "id": ident, "desk": kind, "name": state["name"], "slot": slot.to_json()}
    desk = Desk(folder, kind, clock, state, key)
    desk.save()
    write_durable(folder / "desk.json", exactjson.dumps(document) + b"\n")
    return desk


def unlock(folder: Path, passphrase: str, clock: Clock) -> Desk:
    """Unlock a desk.

    :raises UsageError: ``not-a-desk``.
    :raises RefusedError: ``passphrase-wrong``.
    :raises EnvironmentFailure: ``desk-unreadable``.
    """
    document = read_public(folder)
    kind = cast(DeskKind, document["desk"])
    key = open_slot(Slot.parse(document["slot"]), passphrase, _binding(document["id"], kind))
    return Desk(folder, kind, clock, exactjson.loads_object(_open_state(folder, key)), key)


def _open_state(folder: Path, key: bytearray) -> bytes:
    """The state; where a change of the desk's key was cut, it is finished, or what it left is taken away."""
    following = folder / _NEXT
    try:
        plain = bytes(unwrap(key, _read(folder / _SEALED), _LABEL))
    except EvidenceError:
        if not following.exists():
            raise
        plain = bytes(unwrap(key, _read(following), _LABEL))
        _put_next(folder)
    if following.exists():
        with disk_errors(_NEXT):
            following.unlink()
    return plain


def _put_next(folder: Path) -> None:
    replace_overwriting(folder / _SEALED, _read(folder / _NEXT))
    with disk_errors(_NEXT):
        (folder / _NEXT).unlink()


def read_public(folder: Path) -> dict[str, Any]:
    """What ``desk.json`` says without a passphrase.

    :raises UsageError: ``not-a-desk``.
    """
    try:
        document = exactjson.loads_object(_read(folder / "desk.json"))
    except (exactjson.MalformedJson, EnvironmentFailure) as error:
        raise _not_a_desk(folder) from error
    if document.get("format") != FORMAT or document.get("desk") not in ("root", "intake", "custodian"):
        raise _not_a_desk(folder)
    return document


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MAX_FILE:
            raise EnvironmentFailure("desk-unreadable", f"{path.name} is too large.", "Restore the desk's folder.")
        return path.read_bytes()
    except OSError as error:
        raise EnvironmentFailure(
            "desk-unreadable", f"{path.name} cannot be read.", "Check the path, or restore the desk's folder."
        ) from error


def _binding(ident: str, kind: str) -> SlotBinding:
    return SlotBinding(ident, kind)


def _not_a_desk(folder: Path) -> UsageError:
    return UsageError(
        "not-a-desk", f"There is no desk in {folder}.", "Give the folder root, intake or custodian that hq init made."
    )
