"""Whether everyone who signs was let in by somebody who says so.

Where a lead's laptop holds the team's CA, each certificate that it gives is a line ``key-added`` in that lead's chain.
A certificate that neither headquarters' kits nor any such line names may be a phantom's: for a person to ask about.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from fieldkit.custody import Body
from fieldkit.keys.people import Person
from fieldkit.verify.report import ReportBuilder

_TITLE = "Everyone who signed was let in by headquarters or in a line of the lead"


def let_in(bodies: Iterable[Body], people: Mapping[str, Person]) -> set[str]:
    """Digests of the certificates that lines ``key-added`` by leads name."""
    return {
        subject.digest
        for body in bodies
        if body.act == "key-added" and body.person in people and people[body.person].role == "lead"
        for subject in body.subjects
        if subject.kind == "certificate"
    }


def say_issuance(
    builder: ReportBuilder, signers: Iterable[str], people: Mapping[str, Person], known: Collection[str]
) -> None:
    """Check that each signer (certificate digest) is among ``known``."""
    strangers = sorted({one for one in signers if one not in known})
    if strangers:
        names = ", ".join(f"{people[one].code if one in people else '?'} ({one[:16]})" for one in strangers)
        detail = f"No kit and no line of a lead says who let these in: {names}. Ask, and revoke if nobody knows"
        builder.add("issuance", "ask", _TITLE, detail)
    else:
        builder.add("issuance", "pass", _TITLE, "Every certificate is in a kit or in a line of the lead")
