"""``fieldkit vault``: create, look at and check a vault."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from fieldkit.cli.face import UNWRITTEN, Face, command, finish
from fieldkit.cli.sessions import token_of, unlocked
from fieldkit.errors import UsageError
from fieldkit.workflows.field import (
    create,
    custody,
    kit_terms,
    passphrase,
    person_add,
    person_remove,
    recover,
    travel_lock,
    trust,
)
from fieldkit.workflows.field.own_signer import NEXT
from fieldkit.workflows.kit_values import HeldKit
from fieldkit.workflows.people_values import AddedPerson
from fieldkit.workflows.values import Role, VaultInfo

STALE = "WARNING: the kit is past its end, or the clock is wrong. Go on recording; ask headquarters for a new kit."


@click.group("vault")
def group() -> None:
    """Create, look at and check a vault."""


@group.command("create")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--kit", "kit_path", type=click.Path(path_type=Path, exists=True), required=True, help="The kit file.")
@click.option("--person", required=True, help="Your pseudonym, for example H-07.")
@click.option("--role", type=click.Choice(["member", "lead"]), required=True)
@command
def create_vault(face: Face, folder: Path, kit_path: Path, person: str, role: str) -> None:
    """Create a vault in FOLDER. Without a passphrase file, one is generated and shown once."""
    given = face.passphrases()
    made = create.create_vault(folder, kit_path, person, cast(Role, role), given[0] if given else None, face.clock)
    lines = [f"Vault made in {made.folder} for {made.person} ({made.role}).", "Next: fieldkit enrol request"]
    if made.passphrase:
        lines.insert(1, f"Passphrase, shown this once: {made.passphrase}")
    face.show(made, "\n".join(lines))


@group.command("trust")
@click.argument("kit_path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@command
def take_trust(face: Face, kit_path: Path) -> None:
    """Take a newer kit into the vault: new keys, new people, revocations, a new root. It never goes back."""
    with unlocked(face) as session:
        taken = trust.take(session, kit_path)
    face.show(taken, f"Kit {taken.version} of team {taken.team} is in use, good until {taken.expires}.")


@group.command("info")
@command
def info(face: Face) -> None:
    """Who works in this vault, and what it holds."""
    with unlocked(face) as session:
        found = session.info()
    face.show(found, _sentences(found))


@group.command("kit")
@command
def kit(face: Face) -> None:
    """The signed kit in use: who signed it, until when, which keys and which rules."""
    with unlocked(face) as session:
        found = kit_terms.held(session)
    face.show(found, _kit_sentences(found))


@group.command("check")
@command
def check(face: Face) -> None:
    """Check everything: chain, signatures, versions and every stored original."""
    with unlocked(face) as session:
        report = custody.check(session, face.job())
    face.show(report.to_document(), report.to_text())
    finish(report.outcome != "failed")


@group.command("passphrase")
@command
def change_passphrase(face: Face) -> None:
    """Change your passphrase. The second line of the passphrase file is the new one; without it one is generated."""
    given = face.second_passphrase()
    with unlocked(face) as session:
        made = passphrase.change(session, given)
    face.show(made, _with_passphrase(f"{made.person} has a new passphrase, and the vault a new key.", made))


@group.command("recover")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--key", type=click.Path(path_type=Path, exists=True), required=True, help="recovery.json or its folder.")
@click.option("--person", required=True, help="A pseudonym that has not signed in this vault.")
@click.option("--role", type=click.Choice(["member", "lead"]), required=True)
@command
def recover_vault(face: Face, folder: Path, key: Path, person: str, role: str) -> None:
    """Give PERSON a slot in the vault FOLDER with the deployment's recovery key.

    The first line of the passphrase file opens the key; the second is the person's, and generated where it is missing.
    """
    secret = face.passphrase("Passphrase of the recovery key")
    made = recover.recover(folder, key, secret, person, cast(Role, role), face.clock, face.second_passphrase())
    text = f"{made.person} has a slot in {folder}. The old chain is closed.\nNext: fieldkit enrol request"
    face.show(made, _with_passphrase(text, made))


_TOKEN = click.option("--token", help="Label of a PKCS#11 token: the strong form.")
_LIBRARY = click.option("--pkcs11", type=click.Path(path_type=Path), help="The token's PKCS#11 library.")


@group.command("travel-lock")
@click.option("--keep", multiple=True, help="A person who does not travel; their slot stays. May be repeated.")
@_TOKEN
@_LIBRARY
@command
def lock_for_travel(face: Face, keep: tuple[str, ...], token: str | None, pkcs11: Path | None) -> None:
    """Take away what opens this vault, but the recovery key and the slots of --keep.

    With --token the slots stay in the vault, under 256 bits that only the token holds: give it away.
    """
    with unlocked(face) as session, token_of(face, token, pkcs11) as opened:
        made = travel_lock.lock(session, keep, opened[1] if opened else None)
    left = [*made.kept, *(["the recovery key at headquarters"] if made.recovery else [])]
    left += ["whoever has the token and a passphrase"] if made.token else []
    lines = ["Travel-locked. It opens again only for: " + ", ".join(left) + ".", *made.warnings]
    face.show(made, "\n".join(lines))


@group.command("travel-unlock")
@_TOKEN
@_LIBRARY
@command
def unlock_after_travel(face: Face, token: str | None, pkcs11: Path | None) -> None:
    """Bring the slots back that a token keeps locked, and take the secret off the token."""
    with token_of(face, token, pkcs11) as opened:
        if opened is None:
            raise UsageError("token-library", "No token was named.", "Give --token, --pkcs11 and --pin-file.")
        count, vault = travel_lock.unlock(face.require_vault(), opened[1])
    face.show({"vault": vault, "slots": count}, f"{count} slots are back; the vault opens with passphrases as before.")


@group.group("person")
def people() -> None:
    """The people who share this vault, each with a passphrase and keys of their own."""


@people.command("add")
@click.argument("person")
@click.option("--role", type=click.Choice(["member", "lead"]), required=True)
@command
def add_person(face: Face, person: str, role: str) -> None:
    """Give PERSON a slot. The second line of the passphrase file is theirs; without it one is generated."""
    given = face.second_passphrase()
    with unlocked(face) as session:
        made = person_add.add(session, person, cast(Role, role), given)
    text = f"{made.person} ({made.role}) has a slot of their own.\nNext, as {made.person}: fieldkit enrol request"
    face.show(made, _with_passphrase(text, made))


@people.command("list")
@command
def list_people(face: Face) -> None:
    """Who is or was in this vault."""
    with unlocked(face) as session:
        found = person_add.listing(session)
    lines = [
        f"{one.person}  {one.role}  {one.state}" + ("" if one.can_unlock else "  no slot here") + "  (you)" * one.acting
        for one in found
    ]
    face.show({"people": found}, "\n".join(lines))


@people.command("remove")
@click.argument("person")
@click.option("--reason", default="", help="Why; it stands in the chain.")
@command
def remove_person(face: Face, person: str, reason: str) -> None:
    """Remove PERSON: the vault gets a new key, which nothing of theirs opens."""
    with unlocked(face) as session:
        made = person_remove.remove(session, person, reason)
    lines = [f"{made.person} is removed: nothing written from now on opens with what they have."]
    if made.also:
        lines.append(f"Not enrolled yet, so removed as well; add them again: {', '.join(made.also)}")
    lines += ["What they could read before, they may have kept.", "Old backups still open for them: make a new one."]
    face.show(made, "\n".join(lines))


def _with_passphrase(text: str, made: AddedPerson) -> str:
    return text + (f"\nPassphrase, shown this once: {made.passphrase}" if made.passphrase else "")


def _kit_sentences(kit: HeldKit) -> str:
    lines = [
        f"Kit {kit.version} of {kit.deployment}, team {kit.team}: {kit.state}.",
        f"Signed on {kit.issued}, good until {kit.expires}, keys for sealing until {kit.months_until}.",
        f"Taken in here: {kit.taken or 'with the vault'}.",
        f"The root in words, to compare aloud with headquarters: {' '.join(kit.root_words)}",
    ]
    if kit.signer_revoked:
        lines.append(f"WARNING: the key that signed it was revoked on {kit.signer_revoked}: ask for a newer kit.")
    if kit.state != "current":
        lines.append(STALE)
    for key in kit.keys:
        standing = f"revoked on {key.revoked}" if key.revoked else f"until {key.until}"
        lines.append(f"  {key.kind}: {key.name}, {standing}")
    if kit.log:
        lines.append(f"  log: {kit.log}, cosigned by {', '.join(kit.cosigners) or 'nobody'}")
    lines += [f"  rule {rule.name}: {'on' if rule.on else 'off'}" for rule in kit.rules]
    lines += [f"  rule {name}: on, and not known to this release" for name in kit.unknown_rules]
    return "\n".join(lines)


def _sentences(found: VaultInfo) -> str:
    counts = ", ".join(f"{count} {name}" for name, count in found.counts.items())
    return "\n".join(
        [
            f"{found.deployment}, team {found.team}" + (" (TRAINING)" if found.training else ""),
            f"{found.person}, {found.role}, " + ("enrolled" if found.enrolled else "not yet enrolled"),
            f"Kit version {found.kit_version}, good until {found.kit_expires}",
            *([STALE] if found.kit_state != "current" else []),
            *([f"WARNING: headquarters revoked your certificate on {found.revoked}. {NEXT}"] if found.revoked else []),
            f"Custody: {found.lines} lines in chain {found.chain or 'not started'}",
            f"Holds {counts}",
            *(["READ-ONLY: the vault is open for salvage"] if found.salvage else []),
            *([f"READ-ONLY: {UNWRITTEN}"] if found.cannot_write else []),
            *([f"READ-ONLY: it is signed with a token ({found.cannot_sign})"] if found.cannot_sign else []),
        ]
    )
