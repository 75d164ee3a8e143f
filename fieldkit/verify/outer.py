"""The outer check: what anyone who can open the head can say of a bundle without reading it.

The head was signed by a lead whose certificate stood at the claimed time; the announcement binds the same sender to
the same head; every part has the length and digest that the head lists; the bundle follows the one before. Parts are
measured by the caller while they stream by, so that nothing is read twice (FORMAT.md, "Outer check").
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from fieldkit.bundle.head import Announcement, Head, PartEntry, parse_announcement, parse_head, read_head_pair
from fieldkit.digest import Digest
from fieldkit.errors import EvidenceError
from fieldkit.keys.oids import LEAD
from fieldkit.keys.people import certificate_digest
from fieldkit.keys.verifier import SignedBy, TrustAnchors, verify_cms_naming_revoked, verify_raw
from fieldkit.verify.report import LookedAt, ReportBuilder
from fieldkit.verify.standing import say_where_openssl_differs

HEAD_COMMAND = (
    "age -d -i transport.key {id}.head.age > head.zip && unzip -o head.zip\n"
    "openssl cms -verify -binary -inform DER -in head.p7s -content head.json -CAfile roots-and-crls.pem "
    "-crl_check_all -attime {unix} -policy {oid} -explicit_policy -out /dev/null"
)
ANNOUNCEMENT_TITLE = "The announcement binds the sender to this bundle"
PART_COMMAND = "split -b 16M --filter=sha256sum {name} | cut -c1-64 | sha256sum"


@dataclass(frozen=True, slots=True)
class Measured:
    """One part file as it streamed by: length in bytes, part digest, stretch digests."""

    length: int
    digest: Digest
    stretches: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """The newest bundle of the same chain that was received earlier."""

    id: str
    sequence: int
    head: Digest


@dataclass(frozen=True, slots=True)
class OpenedHead:
    """A head whose signature holds, and who signed it."""

    head: Head
    p7s: bytes
    signed_by: SignedBy


def open_head(
    builder: ReportBuilder, untrusted_pair: bytes, anchors: TrustAnchors, policy: str = LEAD
) -> OpenedHead | None:
    """Check who signed the head; None, with a failed check, where it does not hold.

    :param policy: the role that must have signed, ``MEMBER`` for a parcel.
    """
    title = "The lead signed this bundle" if policy == LEAD else "A member signed this parcel"
    with builder.failing("head-signature", title):
        head_json, p7s = read_head_pair(untrusted_pair)
        head = parse_head(head_json)
        sealed = head.terms.sealed
        signed = verify_cms_naming_revoked(p7s, head_json, anchors, sealed, policy)
        if certificate_digest(signed.certificate) != head.terms.signer:
            raise EvidenceError("signer-differs", "The head names another signer than its signature.", "Set it aside.")
        if signed.signing_time != sealed:
            raise EvidenceError("time-differs", "The head and its signature name different times.", "Set it aside.")
        person = signed.person
        state = "but revoked by then" if signed.revoked else "not revoked"
        builder.add(
            "head-signature", "ask" if signed.revoked else "pass", title,
            f"{person.code}, team {person.team}, certificate valid on {sealed:%Y-%m-%d}, {state}",
            facts=(
                ("Signer", f"{person.code}, {person.role}, team {person.team}"),
                ("Claimed sealing time", sealed.isoformat(timespec="seconds")),
                ("Certificate", person.certificate_digest),
            ),
            looked_at=(LookedAt("head.json", len(head_json), str(head.digest)),),
            command=HEAD_COMMAND.format(id=head.terms.id, unix=int(sealed.timestamp()), oid=policy),
        )  # fmt: skip
        say_where_openssl_differs(builder, "The signature over the head", signed, anchors, sealed)
        return OpenedHead(head, p7s, signed)
    return None


def check_id(builder: ReportBuilder, head: Head, named: str) -> bool:
    """Check that the files bear the id that the head says; whether they do. A pass needs no line of its own."""
    if head.terms.id != named:
        builder.add("id", "fail", "The files bear the bundle's own id", "The file names bear another id than the head")
    return head.terms.id == named


def check_announcement(builder: ReportBuilder, untrusted: bytes | None, opened: OpenedHead) -> Announcement | None:
    """Check that the announcement binds the same sender to this head."""
    title = ANNOUNCEMENT_TITLE
    if untrusted is None:
        builder.add("announcement", "ask", title, "The announcement has not arrived.")
        return None
    with builder.failing("announcement", title):
        announcement = parse_announcement(untrusted)
        verify_raw(opened.signed_by.certificate, announcement.exact, announcement.signature)
        if not announcement.agrees(opened.head):
            raise EvidenceError(
                "bundle-mixed", "The announcement is for another bundle.", "Ask the team to send again."
            )
        builder.add(
            "announcement", "pass", title, "Signed by the same person, same head, same parts",
            looked_at=(LookedAt("announcement", len(announcement.exact)),),
        )  # fmt: skip
        return announcement
    return None


def check_parts(
    builder: ReportBuilder, head: Head, measured: Mapping[str, Measured], others: Sequence[str] = ()
) -> tuple[str, ...]:
    """Compare every part with the head; the names of those that have not arrived."""
    missing = tuple(part.name for part in head.parts if part.name not in measured)
    listed = {part.name for part in head.parts}
    stray = [name for name in measured if name not in listed]
    wrong = [part.name for part in head.parts if part.name in measured and not _equal(part, measured[part.name])]
    present = len(head.parts) - len(missing)
    title = "Every part arrived as it was sealed"
    facts = (("Parts", f"{len(head.parts)} listed, {present} present"), ("Other files", ", ".join(others) or "none"))
    looked = tuple(LookedAt(name, one.length, str(one.digest)) for name, one in measured.items())
    command = "\n".join(PART_COMMAND.format(name=part.name) for part in head.parts)
    if wrong or stray:
        detail = "Not what the head lists: " + ", ".join(wrong + stray)
        builder.add("parts", "fail", title, detail, facts=facts, looked_at=looked, command=command)
    elif missing:
        detail = "Not yet here: " + ", ".join(missing)
        builder.add("parts", "ask", title, detail, facts=facts, looked_at=looked, command=command)
    else:
        detail = f"{present} parts, {sum(one.length for one in measured.values())} bytes, every digest equal"
        builder.add("parts", "pass", title, detail, facts=facts, looked_at=looked, command=command)
    return missing


def _equal(part: PartEntry, measured: Measured) -> bool:
    return (part.length, part.digest, part.stretches) == (measured.length, measured.digest, measured.stretches)


def check_addressee(builder: ReportBuilder, head: Head, transport: Collection[str]) -> None:
    """Check that the bundle names this headquarters. ``transport`` are the digest texts of its transport recipients,
    the one in use and the former ones."""
    title = "It was meant for this headquarters"
    if not set(transport).isdisjoint(head.terms.recipients["transport"]):
        builder.add("addressee", "pass", title, "The recipient named in the head is this headquarters' transport key")
    else:
        builder.add("addressee", "fail", title, "The head names another headquarters; it was sealed for someone else")


def check_root(builder: ReportBuilder, heir: bool) -> None:
    """Say it where only a root that was replaced vouches for the signer: its key may be in other hands. ``heir`` is
    whether the root in office does. A pass needs no line of its own."""
    if not heir:
        detail = "Only a root that was replaced vouches for the signer. Set aside for a person to judge; ask who it is"
        builder.add("former-root", "ask", "The root in office vouches for it", detail)


def check_sequence(builder: ReportBuilder, head: Head, before: Before | None) -> None:
    """Check that the bundle follows the one received before from the same chain."""
    terms, title = head.terms, "No bundle before this one is missing"
    if before is None:
        if terms.sequence == 1 and terms.previous is None:
            builder.add("sequence", "pass", title, "This is the first bundle of its chain")
        else:
            detail = f"This is bundle {terms.sequence}, and none before it has arrived; ask the team to send them"
            builder.add("sequence", "ask", title, detail)
        return
    if before.id == terms.id:
        builder.add("sequence", "pass", title, f"Bundle {terms.sequence} is here already")
    elif terms.sequence == before.sequence + 1 and terms.previous == before.head:
        builder.add("sequence", "pass", title, f"Bundle {terms.sequence} names bundle {before.sequence}, which is here")
    elif terms.sequence > before.sequence + 1:
        detail = (
            f"Bundle {terms.sequence} is here, but the newest before it is {before.sequence}; ask for those between"
        )
        builder.add("sequence", "ask", title, detail)
    elif terms.sequence <= before.sequence:
        detail = f"Bundle {terms.sequence} comes after bundle {before.sequence} was received: reordered or replayed"
        builder.add("sequence", "ask", title, detail)
    else:
        builder.add(
            "sequence", "fail", title, f"Bundle {terms.sequence} names another bundle {before.sequence} than here"
        )
