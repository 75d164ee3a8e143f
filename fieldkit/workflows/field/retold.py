"""What a team retells leaves only where everything that it was told in may leave.

An actor or an event is the team's own (class ``case``) and names the records that say so. Written down in it are a
witness's words all the same: it stays in the vault, whole, while a consent keeps any record that one of its versions
names, or a part of it, from headquarters, or while such a record is still a draft. It goes with the next bundle once
nothing keeps it (FORMAT.md, "Consent").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from fieldkit.commitments import Version
from fieldkit.consent import Governing, Why, class_withheld
from fieldkit.records import ConsentClass, path_class
from fieldkit.records.fields import text, texts
from fieldkit.workflows.values import Withheld

KINDS = ("actor", "event")
"""Kinds that name the records that say so."""

Versions = Callable[[str], Sequence[Version]]
"""The current versions of a record, none where it has none."""


def kept_back(
    history: Iterable[Version], code: str, current: Versions, governing: Mapping[str, Governing]
) -> Withheld | None:
    """Why a record stays, asked of all its versions; None where it may go."""
    versions = tuple(history)
    if not versions or versions[0].kind not in KINDS:
        return None
    for source in sorted({source for one in versions for source in texts(one.fields(), "sources")}):
        found = _why_stays(source, current(source), governing.get(source, Governing()))
        if found is not None:
            consent_class, why = found
            return Withheld(versions[0].record, code, consent_class, why, len(versions))
    return None


def _why_stays(source: str, told: Sequence[Version], rule: Governing) -> tuple[ConsentClass, Why] | None:
    if not told:
        return "statement", "not-answered"
    consent_class = _class_of(told[-1])
    if consent_class is None:
        return None
    why = class_withheld(told[-1].kind, consent_class, rule)
    if why is None and any(consent is not None and _any_kept(consent.kept, source) for consent in rule.consents):
        why = "refused"
    return (consent_class, why) if why is not None else None


def _class_of(told: Version) -> ConsentClass | None:
    """The class of what a record tells; None where no witness decides about it."""
    if told.kind != "exhibit":
        return "statement" if told.kind in ("interview", "witness") else None
    return path_class("exhibit", "name", text(told.fields(), "content_class")) or "statement"


def _any_kept(kept: Iterable[str], record: str) -> bool:
    """Which part of an interview was retold nobody can tell, so any part that is kept back keeps all of it."""
    return any(one == record or one.startswith(f"{record}/") for one in kept)
