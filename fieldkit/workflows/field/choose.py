"""What a lead puts into the next bundle: of all that was let pass, by state, day and person."""

from __future__ import annotations

from collections.abc import Sequence

from fieldkit.workflows.field import authors, book, evidence, interview, review, states
from fieldkit.workflows.field.session import FieldSession
from fieldkit.workflows.review_values import Passed, PassedState


def waiting(session: FieldSession) -> tuple[Passed, ...]:
    """Every interview and exhibit that a lead let pass and that no bundle carries, by kind and code."""
    interviews, exhibits = review.passed(session)
    wanted, known = {*interviews, *exhibits}, states.Known(session)
    days = {row.id: row.started[:10] for row in interview.listing(session) if row.id in wanted}
    days |= {row.id: row.collected[:10] for row in evidence.listing(session) if row.id in wanted}
    newest = {one: book.require(session, one) for one in wanted}
    makers = authors.makers(session, {version.digest_hex for version in newest.values()})
    rows = []
    for record, version in newest.items():
        state: PassedState = "waived" if known.state(version.digest_hex) == "finalised" else "reviewed"
        code, person = book.code_of(session, record), makers.get(version.digest_hex, "")
        rows.append(Passed(record, version.kind, code, person, days.get(record, ""), state))
    return tuple(sorted(rows, key=lambda row: (row.kind, row.code)))


def narrowed(rows: Sequence[Passed], day: str = "", person: str = "", state: str = "") -> tuple[list[str], list[str]]:
    """Record ids of the interviews and of the exhibits among ``rows`` that fit; what is empty leaves nothing out."""
    fit = [
        row for row in rows
        if day in ("", row.day) and person in ("", row.person) and state in ("", row.state)
    ]  # fmt: skip
    return [row.id for row in fit if row.kind == "interview"], [row.id for row in fit if row.kind == "exhibit"]
