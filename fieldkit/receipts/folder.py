"""The receipt's folder: four files that a stranger can check with openssl, from inside it.

T is the time at which the certificate must have stood: the time of a time-stamp token where there is one, else the
receipt's own. The revocation lists are those current at T, because OpenSSL refuses a listed certificate whatever the
date in the list: a revocation later than T is a matter of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from fieldkit.digest import sha256
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.oids import ROLE_OIDS
from fieldkit.keys.words import fingerprint_words
from fieldkit.receipts.log_folder import LogSidecars
from fieldkit.receipts.receipt import KIND_ROLES, Receipt
from fieldkit.receipts.timestamps import Token

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

1. Compare each root with what headquarters gave you in another way. There are several where headquarters changed its
   root: the newest comes first, and each must be one that you know. This prints the SHA-256 of each, one to a line:

    {fingerprints}

   Headquarters' words for each, in the same order: {words}

2. Check the signature, the role of the signer ({role}), and that the certificate stood at T:

    {command}

   It prints "CMS Verification successful". Anything else: do not rely on this receipt.

3. Read what was signed:

    cat receipt.json

A part's digest in receipt.json is the SHA-256 of the list of SHA-256 digests of its stretches of 16 MiB. Beside the
part, "split -b 16M --filter=sha256sum PART | cut -c1-64 | sha256sum" makes it again.

The readme of a part judges the lead's certificate at the time that the lead claims. To judge it at T, the openssl
command there takes this folder's lists and T instead of its own:
-CAfile {list} -attime {seconds}
If it fails here and holds there, the certificate ended or was revoked between sealing and T.
"""

_FINGERPRINTS: Final = (
    """awk '/BEGIN CERTIFICATE/{c="openssl x509 -noout -fingerprint -sha256"} c{print | c} /END CERTIFICATE/{close(c)"""
    """; c=""}' roots-and-crls.pem"""
)
"""openssl alone reads the first certificate of a file and passes over the others."""

_TOKEN: Final = """
Time-stamp {number}, by {name}: receipt.p7s was there at {time}.
The authority's root is in time-stamp-{number}-roots.pem; compare it with the authority's own publication. Then this

    {command}

prints "Verification: OK", and this shows the time that the token gives:

    openssl ts -reply -in time-stamp-{number}.tsr -text
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


def write_folder_files(
    receipt: Receipt, anchors: TrustAnchors, tokens: Sequence[Token] = (), logged: LogSidecars | None = None
) -> dict[str, bytes]:
    """The files of one receipt's folder, by name.

    :param tokens: checked time-stamps over ``receipt.p7s``; T is the earliest one's genTime.
    :param logged: what shows that it stands in headquarters' log.
    :raises EvidenceError: ``crl-malformed``.
    """
    at = tokens[0].time if tokens else receipt.time
    source = (
        f"the time that the time-stamp authority {tokens[0].authority.name} gave"
        if tokens
        else "the receipt's own time, which is headquarters' word only"
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
        fingerprints=_FINGERPRINTS,
        list=f"RECEIPT-FOLDER/{FOLDER_NAMES[2]}",
    )
    readme += "".join(_token_text(number, token) for number, token in enumerate(tokens, 1))
    readme += logged.text if logged else ""
    contents = (receipt.json, receipt.p7s, anchors.as_of(at).pem(), readme.encode("utf-8"))
    files = dict(zip(FOLDER_NAMES, contents, strict=True))
    for number, token in enumerate(tokens, 1):
        files[f"time-stamp-{number}.tsr"] = token.exact
        files[f"time-stamp-{number}-roots.pem"] = TrustAnchors(token.authority.roots, ()).pem()
    return {**files, **(logged.files if logged else {})}


def token_command(number: int, at: datetime) -> str:
    """The openssl command for a token in the current folder, judged at its genTime ``at``."""
    return (
        f"openssl ts -verify -in time-stamp-{number}.tsr -data receipt.p7s -CAfile time-stamp-{number}-roots.pem"
        f" -attime {int(at.timestamp())}"
    )


def _token_text(number: int, token: Token) -> str:
    return _TOKEN.format(
        number=number,
        name=token.authority.name,
        time=token.time.isoformat(timespec="seconds"),
        command=token_command(number, token.time),
    )
