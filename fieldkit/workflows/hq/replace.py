"""Give headquarters' own keys a successor and revoke the old: a desk's signing key, the trust key, a team's CA.

A desk makes its new key itself (``rekey``) and asks the root; its certificate comes with the next kit. The old
certificate is revoked with the date from which its key is doubted, so what it signed before stands.
"""

from __future__ import annotations

import base64
from datetime import datetime, timedelta
from pathlib import Path

from fieldkit.bundle.files import read_small
from fieldkit.errors import RefusedError, UsageError
from fieldkit.keys import people
from fieldkit.keys.authority_store import encode_authority, private_key_der
from fieldkit.keys.certificates import issue, make_crl, make_team_ca, new_private_key
from fieldkit.keys.desk_request import make_desk_request, read_desk_request
from fieldkit.keys.limits import LIMITS
from fieldkit.keys.revocation import Reason
from fieldkit.keys.words import same_words
from fieldkit.storage.durable import write_durable
from fieldkit.workflows.hq import authorities, kit, revoke
from fieldkit.workflows.hq.authorities import raw, text
from fieldkit.workflows.hq.desk import Desk
from fieldkit.workflows.hq.revoke import RevokedCertificate


def rekey(desk: Desk, out: Path) -> tuple[str, ...]:
    """Make a new signing key for an intake or custodian desk and write the request; its words.

    The old key signs until the kit with the new certificate is here.

    :raises RefusedError: ``wrong-desk``.
    :raises UsageError: ``file-exists``.
    """
    if desk.kind == "root":
        raise RefusedError("wrong-desk", "The root is rotated, not rekeyed.", "Use hq rotate.")
    if out.exists():
        raise UsageError("file-exists", f"{out} is already there.", "Choose another name.")
    key = new_private_key()
    desk.state["pending"] = base64.b64encode(private_key_der(key)).decode("ascii")
    desk.save()
    request = make_desk_request(key, desk.state["root"], desk.kind, desk.clock.now().wall)
    write_durable(out, request)
    return read_desk_request(request).words


def replace_desk(
    desk: Desk, request_path: Path, since: datetime, reason: Reason, out: Path | None = None, words: str | None = None
) -> RevokedCertificate:
    """Certify a desk's new key and revoke the one before.

    :param words: what the desk's people read aloud; None when they are compared after.
    :raises EvidenceError: ``request-malformed``, ``signature-invalid``.
    :raises RefusedError: ``wrong-desk``, ``request-other-deployment``, ``words-differ``, ``shares-needed``.
    :raises UsageError: as ``revoke``.
    """
    desk.require("root")
    request = read_desk_request(read_small(request_path, LIMITS.enrolment))
    if request.root != desk.state["root"]:
        raise RefusedError("request-other-deployment", "The request is for another headquarters.", "Check the file.")
    if words is not None and not same_words(words, request.words):
        raise RefusedError("words-differ", "The words are not those of this request.", "Ask the desk again.")
    now, root, state = desk.clock.now().wall, authorities.root_authority(desk), desk.state
    revoke.check(since, reason, now)
    old = raw(state["intake"] if request.role == "intake" else state["custodians"][0])
    code = _next_code(people.read_person(old).code)
    made = text(issue(root, request.key, code=code, role=request.role, now=now, until=root.until))
    if request.role == "intake":
        state["intake"] = made
    else:
        state["custodians"] = [made, *state["custodians"][1:]]
    return revoke.note(desk, root, old, since, reason, out)


def replace_trust_key(desk: Desk, since: datetime, reason: Reason, out: Path | None = None) -> RevokedCertificate:
    """Give the root desk a new key for signing kits, and revoke the one before.

    :raises RefusedError: ``wrong-desk``, ``shares-needed``.
    """
    desk.require("root")
    now, root = desk.clock.now().wall, authorities.root_authority(desk)
    revoke.check(since, reason, now)
    old, key = authorities.trust_signer(desk).certificate, new_private_key()
    code = _next_code(people.read_person(old).code)
    made = issue(root, key.public_key(), code=code, role="trust", now=now, until=root.until)
    desk.state["trust"] = text(encode_authority(key, made))
    return revoke.note(desk, root, old, since, reason, out)


def replace_team(desk: Desk, team: str, since: datetime, reason: Reason, out: Path | None = None) -> RevokedCertificate:
    """Give a team a new CA, and revoke the one before with everyone below it. Who is on the team enrols again.

    :raises RefusedError: ``wrong-desk``, ``shares-needed``.
    :raises UsageError: ``team-unknown``.
    """
    desk.require("root")
    now, root = desk.clock.now().wall, authorities.root_authority(desk)
    revoke.check(since, reason, now)
    old = authorities.team_authority(desk, team).certificate
    until = min(root.until, now + timedelta(days=365 * kit.TEAM_YEARS))
    made = make_team_ca(root, team, now, until)
    encoded = encode_authority(made.private_key, made.certificate)
    desk.state["teams"][team] = {
        "authority": text(encoded),
        "crl": text(make_crl(made, now, until)),
        "made": now.isoformat(timespec="seconds"),
    }
    return revoke.note(desk, root, old, since, reason, out)


def _next_code(code: str) -> str:
    """``I-01`` becomes ``I-02``."""
    prefix, _, number = code.partition("-")
    return f"{prefix}-{int(number) + 1:02d}"
