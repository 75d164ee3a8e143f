"""The vault, its people, its disk and its backups."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def pairs() -> dict[str, tuple[str, str]]:
    """From each code to what happened and what to do."""
    return {
        **_part1(),
        **_part2(),
        **_part3(),
        **_part4(),
        **_part5(),
        **_part6(),
        **_part7(),
        **_part8(),
        **_part9(),
        **_part10(),
    }


def _part1() -> dict[str, tuple[str, str]]:
    return {
        "disk-failed": (
            QCoreApplication.translate(
                "Messages", "The disk or stick failed while it was written. What was saved before is safe."
            ),
            QCoreApplication.translate("Messages", "Check the disk or stick, then do it again."),
        ),
        "vault-key-unsure": (
            QCoreApplication.translate(
                "Messages",
                "The disk failed while the vault's key was changed. The vault is whole, with one key or the other.",
            ),
            QCoreApplication.translate("Messages", "Check the disk, then unlock again."),
        ),
        "vault-unwritten": (
            QCoreApplication.translate(
                "Messages", "The vault is only read: its disk was full or failing when it was unlocked."
            ),
            QCoreApplication.translate("Messages", "Free disk space or mend the disk, then lock and unlock again."),
        ),
        "restore-unfinished": (
            QCoreApplication.translate("Messages", "Restoring this vault was cut before it was whole."),
            QCoreApplication.translate("Messages", "Restore the backup again, into the same folder."),
        ),
        "database-damaged": (
            QCoreApplication.translate("Messages", "The vault's database is missing, or was cut or altered."),
            QCoreApplication.translate("Messages", "Keep a copy as it is; restore from a backup."),
        ),
    }


def _part2() -> dict[str, tuple[str, str]]:
    return {
        **dict.fromkeys(
            ("vault-file-damaged", "slot-malformed"),
            (
                QCoreApplication.translate("Messages", "The vault's file of keys was cut or altered."),
                QCoreApplication.translate("Messages", "Keep a copy as it is; restore from a backup."),
            ),
        ),
        "wrapped-secret-damaged": (
            QCoreApplication.translate("Messages", "A stored key was altered, or belongs to someone else."),
            QCoreApplication.translate("Messages", "Restore it from a backup, or enrol again."),
        ),
        "object-damaged": (
            QCoreApplication.translate("Messages", "A stored original was cut or altered."),
            QCoreApplication.translate("Messages", "Keep a copy as it is; restore from a backup."),
        ),
    }


def _part3() -> dict[str, tuple[str, str]]:
    return {
        **dict.fromkeys(
            ("version-missing", "version-altered", "version-uncommitted", "body-altered"),
            (
                QCoreApplication.translate(
                    "Messages", "A record in the vault is missing, or is not what its line of custody says."
                ),
                QCoreApplication.translate("Messages", "Keep a copy as it is and ask headquarters."),
            ),
        ),
        "head-damaged": (
            QCoreApplication.translate("Messages", "The mark of how new the vault is was altered."),
            QCoreApplication.translate("Messages", "Keep a copy as it is and ask headquarters."),
        ),
        "chain-restored": (
            QCoreApplication.translate("Messages", "The vault's new chain does not name the one before it."),
            QCoreApplication.translate("Messages", "Keep a copy as it is and ask headquarters."),
        ),
    }


def _part4() -> dict[str, tuple[str, str]]:
    return {
        "vault-unfinished": (
            QCoreApplication.translate("Messages", "The making of this vault, or of your place in it, was cut."),
            QCoreApplication.translate(
                "Messages", "Delete the unfinished folder and make it again, or unlock as another person."
            ),
        ),
        "person-other": (
            QCoreApplication.translate("Messages", "The passphrase is another person's."),
            QCoreApplication.translate("Messages", "Type your own passphrase."),
        ),
        "person-unknown": (
            QCoreApplication.translate("Messages", "There is no such person in this vault."),
            QCoreApplication.translate("Messages", "Choose one of the people of this vault."),
        ),
    }


def _part5() -> dict[str, tuple[str, str]]:
    return {
        "role-malformed": (
            QCoreApplication.translate("Messages", "A role is interviewer or team lead."),
            QCoreApplication.translate("Messages", "Choose one of them."),
        ),
        "passphrase-weak": (
            QCoreApplication.translate("Messages", "The passphrase is too short or too plain."),
            QCoreApplication.translate("Messages", "Use the words that fieldkit proposes."),
        ),
        **dict.fromkeys(
            ("handovers-full", "slots-full"),
            (
                QCoreApplication.translate("Messages", "The vault's places for people are full."),
                QCoreApplication.translate("Messages", "Let everyone unlock once, or take out a person who left."),
            ),
        ),
    }


def _part6() -> dict[str, tuple[str, str]]:
    return {
        "recovery-none": (
            QCoreApplication.translate("Messages", "This vault was made without a recovery key."),
            QCoreApplication.translate("Messages", "Only a person's passphrase opens it."),
        ),
        "recovery-other": (
            QCoreApplication.translate("Messages", "The vault belongs to another recovery key."),
            QCoreApplication.translate("Messages", "Ask which headquarters it belongs to."),
        ),
        **dict.fromkeys(
            ("not-a-recovery-key", "recovery-key-unreadable"),
            (
                QCoreApplication.translate("Messages", "This is no recovery key, or it cannot be read."),
                QCoreApplication.translate(
                    "Messages", "Check the stick, and choose the file recovery.json that headquarters keeps."
                ),
            ),
        ),
    }


def _part7() -> dict[str, tuple[str, str]]:
    return {
        "no-backup": (
            QCoreApplication.translate("Messages", "There is no backup in that folder."),
            QCoreApplication.translate("Messages", "Choose the folder that it was written to."),
        ),
        "several-backups": (
            QCoreApplication.translate("Messages", "The folder holds backups of several vaults."),
            QCoreApplication.translate("Messages", "Put each into a folder of its own."),
        ),
        "backup-damaged": (
            QCoreApplication.translate("Messages", "The backup is damaged, or changed while it was read."),
            QCoreApplication.translate("Messages", "Make a new one, on another stick."),
        ),
    }


def _part8() -> dict[str, tuple[str, str]]:
    return {
        "errand-ended": (
            QCoreApplication.translate("Messages", "The work ended without saying how it went."),
            QCoreApplication.translate("Messages", "Look at what is there, then start it again."),
        ),
        "backup-inside": (
            QCoreApplication.translate("Messages", "A backup inside the vault's folder would be lost with it."),
            QCoreApplication.translate("Messages", "Choose another disk or stick."),
        ),
        "folder-missing": (
            QCoreApplication.translate("Messages", "There is no such folder."),
            QCoreApplication.translate("Messages", "Plug the stick in and choose its folder."),
        ),
        "read-back-differs": (
            QCoreApplication.translate(
                "Messages", "What was written does not read back equal. Nothing is called written."
            ),
            QCoreApplication.translate("Messages", "Use another stick."),
        ),
    }


def _part9() -> dict[str, tuple[str, str]]:
    return {
        "file-missing": (
            QCoreApplication.translate("Messages", "The file is not there."),
            QCoreApplication.translate("Messages", "Check the card or stick and try again."),
        ),
        "file-changed": (
            QCoreApplication.translate("Messages", "The file changed while it was read. Nothing of it was kept."),
            QCoreApplication.translate("Messages", "Wait until whatever writes to it has finished, then add it again."),
        ),
        **dict.fromkeys(
            ("not-a-file", "link-not-followed"),
            (
                QCoreApplication.translate("Messages", "That is no file with content, or only a link to one."),
                QCoreApplication.translate("Messages", "Choose the file itself, or a folder of files."),
            ),
        ),
    }


def _part10() -> dict[str, tuple[str, str]]:
    return {
        **dict.fromkeys(
            ("sqlite-old", "words-damaged"),
            (
                QCoreApplication.translate("Messages", "A part of fieldkit itself is missing or altered."),
                QCoreApplication.translate("Messages", "Set fieldkit up again. The vault is not touched by that."),
            ),
        ),
    }
