"""The verification report: a value, JSON, plain text.

A report says for each check what was asked, what came out, which bytes were looked at, and the stock command that
asks the same thing without this project's code. Its outcome follows from its checks alone: one failed check fails
the whole, one thing to ask makes it ``ask``, and a check that could not be made is never counted as passed.

>>> builder = ReportBuilder("bundle 1")
>>> builder.add("head-signature", "pass", "The lead signed this bundle", "H-01, team Heron")
>>> builder.done("2026-11-23T10:00:00+00:00").outcome
'intact'
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from fieldkit import exactjson
from fieldkit.errors import EvidenceError

Status: TypeAlias = Literal["pass", "ask", "fail", "not-checked"]
Outcome: TypeAlias = Literal["intact", "ask", "failed"]
Facts: TypeAlias = tuple[tuple[str, str], ...]

FORMAT = "fieldkit-report/1"
_MARKS = {"pass": "[ok]  ", "ask": "[ask] ", "fail": "[FAIL]", "not-checked": "[--]  "}
_OUTCOMES = {"intact": "INTACT", "ask": "INTACT, WITH QUESTIONS", "failed": "FAILED"}


@dataclass(frozen=True, slots=True)
class LookedAt:
    """Bytes that a check read: a name, the length in bytes and ``sha256:`` digest (``""`` where there is none)."""

    name: str
    length: int
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One check. ``command`` may have several lines and is empty where no stock tool can ask the same."""

    code: str
    status: Status
    title: str
    detail: str
    facts: Facts = ()
    looked_at: tuple[LookedAt, ...] = ()
    command: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What was verified, when (RFC 3339, passed in) and how each check came out."""

    subject: str
    made: str
    checks: tuple[Check, ...]

    @property
    def outcome(self) -> Outcome:
        statuses = {check.status for check in self.checks}
        if "fail" in statuses or not self.checks:
            return "failed"
        return "ask" if statuses & {"ask", "not-checked"} else "intact"

    def to_json(self) -> bytes:
        """One JSON object and LF (shape in docs/CLI.md, "Report")."""
        return exactjson.dumps(self.to_document()) + b"\n"

    def to_document(self) -> dict[str, object]:
        """The JSON object as a value."""
        return {
            "format": FORMAT,
            "subject": self.subject,
            "made": self.made,
            "outcome": self.outcome,
            "checks": [_document(check) for check in self.checks],
        }

    def to_text(self) -> str:
        """Plain text, 78 columns, for printing and reading aloud."""
        lines = [f"Verification of {_plain(self.subject)}", f"Made {self.made}"]
        lines += [f"Outcome: {_OUTCOMES[self.outcome]}", ""]
        for check in self.checks:
            lines += _text(check)
        return "\n".join(lines).rstrip() + "\n"


def _document(check: Check) -> dict[str, object]:
    return {
        "code": check.code,
        "status": check.status,
        "title": check.title,
        "detail": check.detail,
        "facts": [list(fact) for fact in check.facts],
        "looked_at": [{"name": one.name, "length": one.length, "digest": one.digest} for one in check.looked_at],
        "command": check.command,
    }


def _plain(text: str) -> str:
    """Text from evidence on one line: it can neither begin a line of its own nor move a cursor."""
    return text if text.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def _text(check: Check) -> list[str]:
    lines = [f"{_MARKS[check.status]} {check.title}"]
    lines += textwrap.wrap(_plain(check.detail), 70, initial_indent=" " * 7, subsequent_indent=" " * 7)
    lines += [f"       {label}: {_plain(value)}" for label, value in check.facts]
    lines += [f"       read {_plain(one.name)} ({one.length} bytes) {one.digest}".rstrip() for one in check.looked_at]
    if check.command:
        lines.append("       the same with stock tools:")
        lines += [f"         $ {line}" for line in check.command.splitlines()]
    return [*lines, ""]


@dataclass(slots=True)
class ReportBuilder:
    """Collects checks in the order in which they are made."""

    subject: str
    checks: list[Check] = field(default_factory=list)

    def add(
        self,
        code: str,
        status: Status,
        title: str,
        detail: str,
        *,
        facts: Facts = (),
        looked_at: tuple[LookedAt, ...] = (),
        command: str = "",
    ) -> None:
        """Add one check."""
        self.checks.append(Check(code, status, title, detail, facts, looked_at, command))

    def failing(self, code: str, title: str, command: str = "") -> _Failing:
        """Turn an ``EvidenceError`` inside the block into a failed check named ``code``; facts name the error."""
        return _Failing(self, code, title, command)

    @property
    def failed(self) -> bool:
        return any(check.status == "fail" for check in self.checks)

    def done(self, made: str) -> Report:
        """The finished report."""
        return Report(self.subject, made, tuple(self.checks))


@dataclass(frozen=True, slots=True)
class _Failing:
    builder: ReportBuilder
    code: str
    title: str
    command: str

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        if not isinstance(error, EvidenceError):
            return False
        facts = (("Reason", error.code), ("Next", error.next_step))
        self.builder.add(self.code, "fail", self.title, error.message, facts=facts, command=self.command)
        return True
