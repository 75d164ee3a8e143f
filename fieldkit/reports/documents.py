"""What each print holds: values of the workflows as the data that a template reads.

Every text that came from a person, a camera or a file goes through ``printable``; labels come from the template's own
list of words. Digests are SHA-256 in groups of four, with the same as a QR code, so that a reader with paper alone can
compare them with the file.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import segno

from fieldkit.reports.printable import printable

LANGUAGES: Final = ("en", "ar")
"""Languages of the labels; the words on record stay as they were said."""

Data = dict[str, Any]


def exhibit_list(head: Mapping[str, str], rows: Iterable[Mapping[str, str]]) -> Data:
    """An exhibit list.

    :param head: ``language``, ``made`` (RFC 3339), ``deployment``, ``team``, ``person``, ``tip`` (where the chain of
        custody stood, hex).
    :param rows: ``code``, ``name``, ``kind``, ``size``, ``day``, ``collected``, ``by``, ``place``, ``description``,
        ``sha256`` of each.
    """
    return {**_head(head), "rows": [{**_said(row, "sha256"), "sha256": groups(row["sha256"])} for row in rows]}


def custody_report(head: Mapping[str, str], subject: Mapping[str, str], lines: Iterable[Mapping[str, str]]) -> Data:
    """The chain of custody of one record, oldest line first.

    :param subject: ``code``, ``name``, ``description`` and ``sha256`` (empty where it has no original).
    :param lines: ``time``, ``act``, ``person``, ``device``, ``detail``, ``line`` (number and chain) of each.
    """
    digest = subject.get("sha256", "")
    return {
        **_head(head), "subject": _said(subject, "sha256"), "sha256": groups(digest) if digest else "",
        "qr": qr(f"sha256:{digest}") if digest else "", "lines": [_said(line) for line in lines],
    }  # fmt: skip


def statement(
    head: Mapping[str, str], facts: Mapping[str, str], turns: Sequence[Mapping[str, str]], digest: str
) -> Data:
    """A statement in the language of the witness, with its translation beside it where there is one.

    :param facts: what was said of it, by the names of the template's words; empty ones are left out.
    :param turns: ``speaker`` (``question`` or ``witness``), ``time``, ``basis``, ``text``, ``translation`` of each.
    :param digest: SHA-256 of the version, hex, as its line of custody names it.
    """
    return {
        **_head(head), "facts": {name: printable(value).to_data() for name, value in facts.items() if value},
        "turns": [
            {**_said(turn, "speaker", "basis"), "speaker": turn["speaker"], "basis": turn["basis"]} for turn in turns
        ],
        "beside": any(turn["translation"] for turn in turns),
        "sha256": groups(digest), "qr": qr(f"sha256:{digest}"),
    }  # fmt: skip


def verification_certificate(head: Mapping[str, str], report: Mapping[str, Any]) -> Data:
    """What a verification found, check by check, with the stock commands, and a draft for whoever certifies it.

    :param report: the document of a ``verify.Report``.
    """
    checks = [
        {
            "status": check["status"],
            **_said({name: check[name] for name in ("title", "detail", "command")}),
            "facts": [[printable(name).to_data(), printable(value).to_data()] for name, value in check["facts"]],
            "looked_at": [_looked_at(one) for one in check["looked_at"]],
        }
        for check in report["checks"]
    ]
    return {
        **_head(head), "subject": printable(report["subject"]).to_data(), "outcome": report["outcome"],
        "checks": checks,
    }  # fmt: skip


def _looked_at(one: Mapping[str, Any]) -> Data:
    digest = str(one["digest"]).removeprefix("sha256:")
    return {
        "name": printable(one["name"]).to_data(), "length": f"{one['length']:,}", "sha256": groups(digest) if digest
        else "",
    }  # fmt: skip


def _head(head: Mapping[str, str]) -> Data:
    said = {name: printable(head.get(name, "")).to_data() for name in ("deployment", "team", "person")}
    tip = head.get("tip", "")
    return {"language": head["language"], "made": head["made"], "tip": groups(tip) if tip else "", **said}


def _said(texts: Mapping[str, str], *left_out: str) -> Data:
    return {name: printable(text).to_data() for name, text in texts.items() if name not in left_out}


def groups(hexadecimal: str) -> str:
    """A digest in groups of four, as the screens show it."""
    return " ".join(hexadecimal[at : at + 4] for at in range(0, len(hexadecimal), 4))


def qr(text: str) -> str:
    """A QR code (ISO/IEC 18004, error correction M) as SVG text."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False, boost_error=False).save(out, kind="svg", border=4, xmldecl=False)
    return out.getvalue().decode("ascii")
