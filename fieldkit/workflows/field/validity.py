"""Certificates and a laptop's clock, which may be wrong by years.

A clock that a dead battery set back, or a person forward, blocks no recording and accuses nobody: whether certificates
lead to the root is judged within their validity, and that the clock is outside of it is said beside. Only sealing, and
the slip of a parcel, wait for a right clock: what is signed at a time at which the certificate was not valid is refused
by every court tool.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from fieldkit.errors import EnvironmentFailure
from fieldkit.keys.people import load_certificate
from fieldkit.workflows.field.session import FieldSession


def within(certificates: Iterable[bytes], now: datetime, lists_since: datetime | None = None) -> datetime:
    """The time nearest to ``now`` at which all of these (DER) are valid; ``now`` where there is none such.

    :param lists_since: when the revocation lists that they are judged by were issued: not before that.
    :raises EvidenceError: ``certificate-malformed``.
    """
    loaded = [load_certificate(der) for der in certificates]
    first = max([*(one.not_valid_before_utc for one in loaded), *([lists_since] if lists_since else [])], default=now)
    last = min((one.not_valid_after_utc for one in loaded), default=now)
    return min(max(now, first), last) if first <= last else now


def require_for_sealing(session: FieldSession, what: str = "bundle") -> None:
    """Whether this laptop's clock stands within the acting person's certificate.

    :param what: what is about to be signed.
    :raises EnvironmentFailure: ``clock-outside-certificate``; what was recorded stays, and recording goes on.
    """
    signer = session.vault.signer
    now = session.clock.now().wall
    if signer is not None and within([signer.certificate, *signer.chain], now) != now:
        raise EnvironmentFailure(
            "clock-outside-certificate",
            f"By this laptop's clock, {now:%Y-%m-%d}, your certificate is not valid: the {what} would be refused.",
            "Set the clock right and do it again; if it is, ask headquarters for a new certificate. Go on recording.",
        )
