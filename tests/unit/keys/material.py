"""A small headquarters of one's own for tests: made fresh, valid around NOW."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives import serialization

from fieldkit.errors import FieldkitError
from fieldkit.keys import profiles
from fieldkit.keys.anchors import TrustAnchors
from fieldkit.keys.certificates import Authority, issue, make_crl, make_root, make_team_ca, new_private_key
from fieldkit.keys.kit import KitContents, KitPerson
from fieldkit.keys.oids import ROLE_OIDS, TEAM_ROLES, Role
from fieldkit.keys.signer import SoftwareSigner

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)
RECIPIENT = "age1" + "q" * 58
ORGANISATION = "Justice Archive"
TEAM = "Team Nord"


def signer_for(authority: Authority, role: Role, code: str) -> SoftwareSigner:
    """A new key with a certificate valid for 800 days."""
    key = new_private_key()
    certificate = issue(authority, key.public_key(), code=code, role=role, now=NOW, until=NOW + 800 * DAY)
    return SoftwareSigner(key, certificate, (authority.certificate,) if role in TEAM_ROLES else ())


def unchecked_signer(
    authority: Authority, policies: tuple[str, ...], *, team: str | None = TEAM, code: str = "X-1"
) -> SoftwareSigner:
    """What a dishonest holder of ``authority`` could make: any name, any policies."""
    key = new_private_key()
    made = profiles.end_entity_certificate(
        authority.private_key,
        authority.x509,
        key.public_key(),
        profiles.subject_name(ORGANISATION, team, code),
        policies=policies,
        now=NOW,
        until=NOW + 100 * DAY,
    )
    return SoftwareSigner(key, made.public_bytes(serialization.Encoding.DER), (authority.certificate,))


@dataclass
class Headquarters:
    """Root, one team CA, a signer of every role, current empty lists."""

    root: Authority = field(default_factory=lambda: make_root(ORGANISATION, NOW, 30))
    team_ca: Authority = field(init=False)
    signers: dict[Role, SoftwareSigner] = field(init=False)
    root_crl: bytes = field(init=False)
    team_crl: bytes = field(init=False)

    def __post_init__(self) -> None:
        self.team_ca = make_team_ca(self.root, TEAM, NOW, NOW + 1000 * DAY)
        self.root_crl = make_crl(self.root, NOW, NOW + 1000 * DAY)
        self.team_crl = make_crl(self.team_ca, NOW, NOW + 1000 * DAY)
        codes: dict[Role, str] = {
            "member": "T-02", "lead": "H-07", "intake": "intake", "custodian": "C-01", "trust": "trust-desk",
        }  # fmt: skip
        self.signers = {
            role: signer_for(self.team_ca if role in TEAM_ROLES else self.root, role, codes[role]) for role in ROLE_OIDS
        }

    @property
    def anchors(self) -> TrustAnchors:
        return TrustAnchors((self.root.certificate,), (self.root_crl, self.team_crl))

    def kit_contents(self) -> KitContents:
        return KitContents(
            version=3,
            deployment="Chad 2026",
            deployment_id="ab" * 16,
            team=TEAM,
            issued=NOW,
            expires=NOW + 90 * DAY,
            root=self.root.certificate,
            team_ca=self.team_ca.certificate,
            crls=(self.root_crl, self.team_crl),
            intake_certificate=self.signers["intake"].certificate,
            custodian_certificates=(self.signers["custodian"].certificate,),
            transport_recipient=RECIPIENT,
            months=(("2026-11", RECIPIENT), ("2026-12", RECIPIENT + "q"), ("2027-01", RECIPIENT + "z")),
            identity_recipients=(RECIPIENT,),
            people=(
                KitPerson(self.signers["lead"].certificate, RECIPIENT),
                KitPerson(self.signers["member"].certificate),
            ),
            policies={"training": True},
        )


@contextmanager
def raises_code(code: str) -> Iterator[pytest.ExceptionInfo[FieldkitError]]:
    """``with raises_code("kit-older"):`` expects a ``FieldkitError`` with exactly this code, and words for a person."""
    with pytest.raises(FieldkitError) as found:
        yield found
    assert found.value.code == code
    for words in (found.value.message, found.value.next_step):
        assert isinstance(words, str)
        assert words.endswith("."), "what happened, and what can be done now, each a sentence"
