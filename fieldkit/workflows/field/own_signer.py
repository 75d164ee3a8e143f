"""Whether headquarters revoked the certificate of who works here, by every list that has come to this laptop.

Recording goes on, because what a witness says cannot wait; but a bundle or parcel signed by a revoked certificate would
only be set aside by whoever receives it, so none is sealed, and who works here is told at once.
"""

from __future__ import annotations

from fieldkit.errors import RefusedError
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.revocation import Revocation, revocation_of
from fieldkit.keys.signer import Signer
from fieldkit.verify import ReportBuilder

NEXT = (
    "Go on recording. Another lead of this team can seal from here: vault person add, then enrol them. Ask "
    "headquarters what it doubts, and since when."
)


def revocation(signer: Signer | None, anchors: TrustAnchors) -> Revocation | None:
    """The revocation of a signer's certificate or of its team's CA; None where they stand or nobody is enrolled."""
    return None if signer is None else revocation_of(signer.certificate, signer.chain, anchors)


def require_standing(signer: Signer | None, anchors: TrustAnchors) -> None:
    """:raises RefusedError: ``own-certificate-revoked``."""
    found = revocation(signer, anchors)
    if found is not None:
        raise RefusedError(
            "own-certificate-revoked",
            f"Headquarters revoked your certificate on {found.since:%Y-%m-%d}; what it signs would be set aside.",
            NEXT,
        )


def say(builder: ReportBuilder, signer: Signer | None, anchors: TrustAnchors) -> None:
    """The check of a vault's report; nothing before enrolment."""
    title = "Your own certificate stands"
    if signer is None:
        return
    found = revocation(signer, anchors)
    if found is None:
        builder.add("own-certificate", "pass", title, "No list that is known here revokes it")
    else:
        detail = (
            f"Revoked on {found.since:%Y-%m-%d} ({found.reason}), doubted from {found.invalid_from:%Y-%m-%d}; nothing "
            f"can be sealed with it. {NEXT}"
        )
        builder.add("own-certificate", "ask", title, detail)
