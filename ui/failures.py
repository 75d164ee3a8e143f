"""What failed, in the words of the person at the screen: one table from codes to translated sentences.

A code that has no entry shows the engine's own sentence. What is safe and the next step are always said.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldkit.errors import FieldkitError
from ui.failure_words import (
    arriving,
    collecting,
    commenting,
    handing_over,
    keeping,
    noting,
    printing,
    reviewing,
    sharing,
    the_log,
    travelling,
    trusting,
    working,
)
from ui.text import isolated


def sentence(error: BaseException) -> tuple[str, str]:
    """What happened, and what to do."""
    if not isinstance(error, FieldkitError):
        text = QCoreApplication.translate("Messages", "Something in the program failed. What was saved is safe.")
        return text, QCoreApplication.translate(
            "Messages", "Report it under Settings before you lock; then lock, unlock and try again."
        )
    return known_sentence(error.code, error.message, error.next_step)


def known_sentence(code: str, message: str, next_step: str) -> tuple[str, str]:
    """The translated pair for a code, or the engine's own, each as one isolated run."""
    return known().get(code, (isolated(message), isolated(next_step)))


def known() -> dict[str, tuple[str, str]]:
    """From each code that a screen can meet to what happened and what to do."""
    own = {**_common(), **_joining(), **_writing(), **_headquarters(), **_later()}
    return {
        **own,
        **arriving.pairs(),
        **trusting.pairs(),
        **keeping.pairs(),
        **working.pairs(),
        **reviewing.pairs(),
        **handing_over.pairs(),
        **travelling.pairs(),
        **sharing.pairs(),
        **noting.pairs(),
        **printing.pairs(),
        **collecting.pairs(),
        **commenting.pairs(),
        **the_log.pairs(),
    }


def _common() -> dict[str, tuple[str, str]]:
    return {
        "passphrase-wrong": (
            QCoreApplication.translate("Messages", "The passphrase does not open this."),
            QCoreApplication.translate("Messages", "Check the words and try again."),
        ),
        "vault-locked": (
            QCoreApplication.translate("Messages", "Another fieldkit has this vault open."),
            QCoreApplication.translate("Messages", "Close it there, then try again."),
        ),
        "disk-full": (
            QCoreApplication.translate("Messages", "The disk is full. What was saved before is safe."),
            QCoreApplication.translate("Messages", "Free disk space and do it again."),
        ),
        "not-enrolled": (
            QCoreApplication.translate("Messages", "This laptop has no certificate yet."),
            QCoreApplication.translate("Messages", "Finish enrolment first."),
        ),
        "own-certificate-revoked": (
            QCoreApplication.translate("Messages", "Headquarters revoked your certificate; nothing is sealed with it."),
            QCoreApplication.translate("Messages", "Go on recording; let another lead seal, and ask headquarters."),
        ),
        "no-bundle": (
            QCoreApplication.translate("Messages", "There is no bundle in that folder."),
            QCoreApplication.translate("Messages", "Choose the folder that holds .age files."),
        ),
        "no-receipt": (
            QCoreApplication.translate("Messages", "There is no receipt in that folder."),
            QCoreApplication.translate("Messages", "Choose the folder from headquarters."),
        ),
        "nothing-to-seal": (
            QCoreApplication.translate("Messages", "Nothing waits to be sealed."),
            QCoreApplication.translate("Messages", "Finalise an interview or add evidence."),
        ),
        "cancelled": (
            QCoreApplication.translate("Messages", "The work was stopped."),
            QCoreApplication.translate("Messages", "Start it again when you are ready."),
        ),
        "folder-not-empty": (
            QCoreApplication.translate("Messages", "The folder is not empty. Nothing was written."),
            QCoreApplication.translate("Messages", "Choose an empty folder, or make a new one."),
        ),
        "file-exists": (
            QCoreApplication.translate("Messages", "A file of that name is there already. It was left as it is."),
            QCoreApplication.translate("Messages", "Choose another name."),
        ),
        "file-unreadable": (
            QCoreApplication.translate("Messages", "The file cannot be read."),
            QCoreApplication.translate("Messages", "Check the stick, then try again."),
        ),
        "folder-unreadable": (
            QCoreApplication.translate("Messages", "The folder cannot be read."),
            QCoreApplication.translate("Messages", "Check the stick, then try again."),
        ),
    }


def _joining() -> dict[str, tuple[str, str]]:
    return {
        "not-a-vault": (
            QCoreApplication.translate("Messages", "There is no vault in that folder."),
            QCoreApplication.translate("Messages", "Choose the folder that was made for the vault."),
        ),
        "not-a-desk": (
            QCoreApplication.translate("Messages", "There is no desk in that folder."),
            QCoreApplication.translate("Messages", "Choose root, intake or custodian inside the headquarters' folder."),
        ),
        "vault-unreadable": (
            QCoreApplication.translate("Messages", "The vault's folder cannot be read or written."),
            QCoreApplication.translate("Messages", "Check the disk and who may write there."),
        ),
        "desk-unreadable": (
            QCoreApplication.translate("Messages", "The desk's files cannot be read."),
            QCoreApplication.translate("Messages", "Check the disk; take the desk from its last copy."),
        ),
        "vault-too-new": (
            QCoreApplication.translate("Messages", "This vault was written by a newer fieldkit."),
            QCoreApplication.translate("Messages", "Open it with that version."),
        ),
        "vault-salvage": (
            QCoreApplication.translate(
                "Messages", "The vault is open read-only for salvage. What is in it is safe to read."
            ),
            QCoreApplication.translate("Messages", "Show this to headquarters before you go on."),
        ),
        "database-failed": (
            QCoreApplication.translate("Messages", "The database could not be written. What was saved before is safe."),
            QCoreApplication.translate("Messages", "Lock, unlock and try again; check the disk."),
        ),
        "passphrase-words": (
            QCoreApplication.translate("Messages", "A passphrase has 5 to 20 words."),
            QCoreApplication.translate("Messages", "Check the words and try again."),
        ),
        "name-malformed": (
            QCoreApplication.translate(
                "Messages", "A name has 1 to 64 characters; a team's code has letters, digits and hyphens."
            ),
            QCoreApplication.translate("Messages", "Correct the name and try again."),
        ),
        "person-malformed": (
            QCoreApplication.translate("Messages", "A pseudonym is letters, digits and hyphens, such as H-07."),
            QCoreApplication.translate("Messages", "Correct the pseudonym and try again."),
        ),
        "person-taken": (
            QCoreApplication.translate("Messages", "This pseudonym is taken in this team or on this laptop."),
            QCoreApplication.translate("Messages", "Choose another pseudonym."),
        ),
        "team-unknown": (
            QCoreApplication.translate("Messages", "There is no such team here."),
            QCoreApplication.translate("Messages", "Make a kit for the team first."),
        ),
    }


def _writing() -> dict[str, tuple[str, str]]:
    return {
        "request-other-deployment": (
            QCoreApplication.translate("Messages", "The request is for another headquarters. Nothing was signed."),
            QCoreApplication.translate("Messages", "Ask the person which kit they joined with."),
        ),
        "words-differ": (
            QCoreApplication.translate("Messages", "The words are not those of this request. Nothing was signed."),
            QCoreApplication.translate(
                "Messages", "Ask the person to read the eight words again; if they differ again, refuse."
            ),
        ),
        "already-enrolled": (
            QCoreApplication.translate("Messages", "This vault already has its certificate."),
            QCoreApplication.translate("Messages", "Go on under Today."),
        ),
        "no-request": (
            QCoreApplication.translate("Messages", "This vault has asked for no certificate yet."),
            QCoreApplication.translate("Messages", "Write the request first."),
        ),
        "role-lead": (
            QCoreApplication.translate("Messages", "Only a team lead does this."),
            QCoreApplication.translate("Messages", "Ask the lead of the team."),
        ),
        "identity-empty": (
            QCoreApplication.translate("Messages", "Nothing was typed to seal."),
            QCoreApplication.translate("Messages", "Write at least one of the fields."),
        ),
        "interview-unknown": (
            QCoreApplication.translate("Messages", "There is no such interview."),
            QCoreApplication.translate("Messages", "Choose one from the list."),
        ),
        "exhibit-unknown": (
            QCoreApplication.translate("Messages", "There is no such exhibit."),
            QCoreApplication.translate("Messages", "Choose one from the table."),
        ),
        "not-a-draft": (
            QCoreApplication.translate("Messages", "This interview is finalised."),
            QCoreApplication.translate("Messages", "Press Amend: the finalised version stays as it is."),
        ),
        "already-a-draft": (
            QCoreApplication.translate("Messages", "This interview is already open as a draft."),
            QCoreApplication.translate("Messages", "Go on writing it."),
        ),
        "form-field": (
            QCoreApplication.translate(
                "Messages", "Something in the interview cannot be kept as it was written. The rest is safe."
            ),
            QCoreApplication.translate("Messages", "Correct it; it is saved again at once."),
        ),
        "bundle-unfinished": (
            QCoreApplication.translate("Messages", "The sealing of this bundle was cut."),
            QCoreApplication.translate("Messages", "Press Write once more: sealing goes on where it stopped."),
        ),
    }


def _headquarters() -> dict[str, tuple[str, str]]:
    return {
        "wrong-desk": (
            QCoreApplication.translate("Messages", "Another desk of headquarters does that."),
            QCoreApplication.translate("Messages", "Lock, and unlock the desk that is named."),
        ),
        "not-verified": (
            QCoreApplication.translate("Messages", "A check failed. No receipt was signed."),
            QCoreApplication.translate("Messages", "Read the failed check, and set the bundle aside."),
        ),
        "age-no-key": (
            QCoreApplication.translate("Messages", "No key at this desk opens the bundle."),
            QCoreApplication.translate("Messages", "Check that the bundle was sealed for this headquarters."),
        ),
        "several-bundles": (
            QCoreApplication.translate("Messages", "The folder holds several bundles."),
            QCoreApplication.translate("Messages", "Put each bundle into a folder of its own."),
        ),
        "trust-missing": (
            QCoreApplication.translate("Messages", "No kit has reached this desk."),
            QCoreApplication.translate("Messages", "Make a kit at the root desk first."),
        ),
        "kit-malformed": (
            QCoreApplication.translate("Messages", "The kit is damaged or is no kit. Nothing was made."),
            QCoreApplication.translate("Messages", "Ask headquarters for the file again."),
        ),
        "kit-stale": (
            QCoreApplication.translate("Messages", "The kit's time has run out."),
            QCoreApplication.translate("Messages", "Ask headquarters for a new kit."),
        ),
        "object-missing": (
            QCoreApplication.translate("Messages", "An original is missing from the vault's folder."),
            QCoreApplication.translate("Messages", "Keep everything as it is and tell headquarters."),
        ),
        "export-differs": (
            QCoreApplication.translate(
                "Messages", "The copy does not read back equal and was removed. The original is safe."
            ),
            QCoreApplication.translate("Messages", "Try another disk."),
        ),
        "chain-write": (
            QCoreApplication.translate("Messages", "The desk's chain of custody cannot be written."),
            QCoreApplication.translate("Messages", "Check the disk and try again."),
        ),
        "store-write": (
            QCoreApplication.translate("Messages", "The intake's store cannot be written."),
            QCoreApplication.translate("Messages", "Check the disk and try again."),
        ),
        "store-unreadable": (
            QCoreApplication.translate("Messages", "The intake's store cannot be opened."),
            QCoreApplication.translate("Messages", "Check the disk and try again."),
        ),
    }


def _later() -> dict[str, tuple[str, str]]:
    return {
        "record-forked": (
            QCoreApplication.translate("Messages", "Two people changed this record apart. Both versions are kept."),
            QCoreApplication.translate("Messages", "A lead looks at both and writes the version that follows them."),
        ),
        "not-author": (
            QCoreApplication.translate("Messages", "Only its author amends this."),
            QCoreApplication.translate("Messages", "Ask the author, or write a comment."),
        ),
        "commit-unknown": (
            QCoreApplication.translate("Messages", "The disk failed while saving and does not say what it kept."),
            QCoreApplication.translate("Messages", "Lock and unlock: what is shown then is what is kept."),
        ),
        "chain-closed": (
            QCoreApplication.translate(
                "Messages", "The vault was recovered or restored: its old chain gets no further line."
            ),
            QCoreApplication.translate("Messages", "Ask headquarters for a new certificate."),
        ),
        "vault-travel-locked": (
            QCoreApplication.translate("Messages", "The vault is travel-locked: nothing on this laptop opens it."),
            QCoreApplication.translate("Messages", "Open it with what was left with headquarters."),
        ),
        "set-aside": (
            QCoreApplication.translate("Messages", "A signer was revoked. No receipt was signed."),
            QCoreApplication.translate("Messages", "A person must judge it first."),
        ),
        "not-whole": (
            QCoreApplication.translate("Messages", "Parts of the bundle are missing. No receipt was signed."),
            QCoreApplication.translate("Messages", "Ask the team for the missing parts."),
        ),
        "shares-needed": (
            QCoreApplication.translate("Messages", "The root is split into shares; this needs them."),
            QCoreApplication.translate("Messages", "Bring the holders together and use the command line."),
        ),
    }
