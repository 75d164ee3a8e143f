"""The receipt's folder: four files that a stranger can check with openssl, from inside it.

T is the time at which the certificate must have stood: the time of a time-stamp token where there is one, else the
receipt's own. The revocation lists are those current at T, because OpenSSL refuses a listed certificate whatever the
date in the list: a revocation later than T is a matter of its own.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from fieldkit.digest import sha256
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.oids import ROLE_OIDS
from fieldkit.keys.words import fingerprint_words
from fieldkit.receipts.receipt import KIND_ROLES, Receipt

FOLDER_NAMES: Final = ("receipt.json", "receipt.p7s", "roots-and-crls.pem", "readme.txt")

_README: Final = """\
Receipt {id}
Bundle  {bundle}
Kind    {kind}: {meaning}
Outcome {outcome}

receipt.json         what was signed: the bundle's head and each part, with lengths and digests
receipt.p7s          the signature: detached CAdES, ECDSA P-256 with SHA-256
roots-and-crls.pem   root certificates, and the revocation lists that were current at T

T is {time}, in seconds since 1970: {seconds}. It is {source}.

1. Compare the root with what headquarters gave you in another way. This prints its SHA-256:

    openssl x509 -in roots-and-crls.pem -noout -fingerprint -sha256

   Headquarters' words for it: {words}

2. Check the signature, the role of the signer ({role}), and that the certificate stood at T:

    {command}

   It prints "CMS Verification successful". Anything else: do not rely on this receipt.

3. Read what was signed:

    cat receipt.json

A part's digest in receipt.json is the SHA-256 of the list of SHA-256 digests of its stretches of 16 MiB. Beside the
part, "split -b 16M --filter=sha256sum PART | cut -c1-64 | sha256sum" makes it again.
"""

_MEANINGS: Final = {
    "received": "these bytes arrived at headquarters; nobody has opened them yet",
    "verified": "a custodian opened the bundle and checked what is in it",
    "slip": "a lead took this parcel in",
}


def stock_command(receipt: Receipt, at: datetime) -> str:
    """The openssl command for the signature of a receipt in the current folder, judged at ``at``."""
    return (
        "openssl cms -verify -binary -inform DER -in receipt.p7s -content receipt.json -CAfile roots-and-crls.pem"
        f" -crl_check_all -attime {int(at.timestamp())} -policy {ROLE_OIDS[KIND_ROLES[receipt.kind]]}"
        " -explicit_policy -out /dev/null"
    )


def write_folder_files(receipt: Receipt, anchors: TrustAnchors, token_time: datetime | None = None) -> dict[str, bytes]:
    """The files of one receipt's folder, by name.

    :param token_time: genTime of the time-stamp token over the receipt, where there is one.
    :raises EvidenceError: ``crl-malformed``.
    """
    at = receipt.time if token_time is None else token_time
    source = (
        "the receipt's own time, which is headquarters' word only"
        if token_time is None
        else "the time that a time-stamp authority gave"
    )
    readme = _README.format(
        id=receipt.id,
        bundle=receipt.bundle,
        kind=receipt.kind,
        meaning=_MEANINGS[receipt.kind],
        outcome=receipt.outcome,
        time=at.astimezone(UTC).isoformat(timespec="seconds"),
        seconds=int(at.timestamp()),
        source=source,
        words="; ".join(" ".join(fingerprint_words(sha256(one))) for one in anchors.roots),
        role=KIND_ROLES[receipt.kind],
        command=stock_command(receipt, at),
    )
    contents = (receipt.json, receipt.p7s, anchors.as_of(at).pem(), readme.encode("utf-8"))
    return dict(zip(FOLDER_NAMES, contents, strict=True))
