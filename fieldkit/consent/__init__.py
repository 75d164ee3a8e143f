"""Consent + recipient -> each path allowed or withheld, and why. Pure.

The rules: what the team itself decides (class ``case``) may go to headquarters. Everything of another class needs a
yes for its class from every witness whom the record concerns; a missing answer, a refusal and a missing consent
record all keep it in the vault, each under its own name. A path that no kind declares never leaves. The team's own
exhibits, which concern no witness, may go (FORMAT.md, "Consent").

>>> from fieldkit.records import Consent
>>> yes = Governing((Consent("C-0001", "0" * 32, {"statement": True}),))
>>> decide("interview", "place", yes).allowed, decide("witness", "identity/name", yes).why
(True, 'not-answered')
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from fieldkit.records import Consent, ConsentClass, path_class

Why: TypeAlias = Literal["not-answered", "refused", "no-consent-record", "unknown-field"]

NEEDS_WITNESS = frozenset({"witness", "interview", "consent"})
"""Kinds that always concern a witness: with no consent record nothing but their ``case`` paths leaves."""

_STRONGEST_FIRST: tuple[Why, ...] = ("refused", "no-consent-record", "not-answered")


@dataclass(frozen=True, slots=True)
class Governing:
    """The consents that govern one record: the newest of each witness concerned, None where a witness has none."""

    consents: tuple[Consent | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether one path may go to headquarters; ``why`` is set where it may not."""

    allowed: bool
    consent_class: ConsentClass | None
    why: Why | None = None


def decide(kind: str, path: str, governing: Governing, content_class: str = "", record: str = "") -> Decision:
    """Decide one path of one record for headquarters.

    :param content_class: for exhibits, the class that the exhibit names for its content.
    :param record: the record's id, by which a consent keeps back a path or a paragraph.
    """
    consent_class = path_class(kind, path, content_class)
    if consent_class is None:
        return Decision(False, None, "unknown-field")
    if consent_class == "case":
        return Decision(True, consent_class)
    why = class_withheld(kind, consent_class, governing)
    if why is None and any(consent is not None and consent.keeps(record, path) for consent in governing.consents):
        why = "refused"
    return Decision(why is None, consent_class, why)


def class_withheld(kind: str, consent_class: ConsentClass, governing: Governing) -> Why | None:
    """Why a whole class of a record stays in the vault; None where it may go."""
    if not governing.consents:
        return "no-consent-record" if kind in NEEDS_WITNESS or consent_class == "identity" else None
    reasons = {_answer(consent, consent_class) for consent in governing.consents}
    return next((reason for reason in _STRONGEST_FIRST if reason in reasons), None)


def _answer(consent: Consent | None, consent_class: str) -> Why | None:
    if consent is None:
        return "no-consent-record"
    answer = consent.hq.get(consent_class)
    if answer is None:
        return "not-answered"
    return None if answer else "refused"
