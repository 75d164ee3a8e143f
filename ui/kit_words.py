"""The kit in use in the words of the person at the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldkit.workflows.kit_values import HeldKit, KitKey, KitRule
from ui.text import isolated
from ui.widgets.labels import State


def state_of_kit(kit: HeldKit) -> tuple[State, str, str]:
    """Mark, title and what to do, for the kit as a whole; the worst first."""
    translate = QCoreApplication.translate
    if kit.signer_revoked is not None:
        return (
            "failure", translate("Kit", "The key that signed this kit was revoked"),
            translate("Kit", "Go on recording; what you record is safe. Ask headquarters for a newer kit by a way that "
                             "you trust, and compare the words of the root aloud before you take it in."),
        )  # fmt: skip
    if kit.state == "expired":
        return (
            "attention", translate("Kit", "This kit's time has run out"),
            translate("Kit", "Go on recording; what you record is safe. Ask headquarters for a new kit: until then "
                             "nobody here hears of certificates that were revoked."),
        )  # fmt: skip
    if kit.state == "not-yet":
        return (
            "attention", translate("Kit", "By this laptop's clock the kit is not valid yet"),
            translate("Kit", "Compare the clock with a phone and set it right. Go on recording; it is safe."),
        )  # fmt: skip
    return "success", translate("Kit", "This kit is current"), translate("Kit", "There is nothing to do.")


def key_name(key: KitKey) -> str:
    """What a key of the kit is for, and whose it is."""
    translate = QCoreApplication.translate
    words = {
        "root": translate("Kit", "The root, which vouches for all others: %1"),
        "trust": translate("Kit", "Signs kits: %1"),
        "team-ca": translate("Kit", "The team's authority, which lets members in: %1"),
        "intake": translate("Kit", "The intake, which receives bundles: %1"),
        "custodian": translate("Kit", "A custodian, who opens bundles: %1"),
        "person": translate("Kit", "A person of the team: %1"),
    }
    return words[key.kind].replace("%1", isolated(key.name))


def key_state(key: KitKey) -> tuple[State, str]:
    """Whether it stands, and until when."""
    translate = QCoreApplication.translate
    if key.revoked is not None:
        text = translate("Kit", "Revoked on %1: what it signs from then on does not count.")
        return "failure", text.replace("%1", isolated(key.revoked[:10]))
    if key.expired:
        return "attention", translate("Kit", "Ran out on %1.").replace("%1", isolated(key.until[:10]))
    return "success", translate("Kit", "Stands, until %1.").replace("%1", isolated(key.until[:10]))


def rule_sentence(rule: KitRule) -> str:
    """What a switch of the kit means for who works here."""
    translate = QCoreApplication.translate
    on, off = {
        "training": (
            translate("Kit", "This is a training: nothing in it is evidence."),
            translate("Kit", "This is no training: what you record is evidence."),
        ),
        "cover-forbidden": (
            translate("Kit", "When nobody is there, the vault is locked, whatever is under way."),
            translate("Kit", "When nobody is there while sound is recorded or files are taken, the screen is covered "
                             "and the work goes on."),
        ),
        "team-authority-with-lead": (
            translate("Kit", "A lead of this team lets members in without headquarters."),
            translate("Kit", "Only headquarters lets people into this team."),
        ),
        "classic-recipients": (
            translate("Kit", "What is sealed for headquarters is protected by classic keys alone."),
            translate("Kit", "What is sealed for headquarters is also protected against a future quantum computer."),
        ),
    }[rule.name]  # fmt: skip
    return on if rule.on else off
