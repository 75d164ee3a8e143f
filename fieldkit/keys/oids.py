"""Object identifiers of the roles (FORMAT.md, "Roles").

The arc is below 2.25, where anyone may take the number of a UUID of their own. A certificate carries exactly one role
as its certificate policy, so ``openssl ... -policy OID -explicit_policy`` refuses a member's signature for a lead's.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

Role = Literal["member", "lead", "intake", "custodian", "trust"]

ARC: Final = "2.25.305419896417263950817263540987123456789"
MEMBER: Final = f"{ARC}.1.1"
LEAD: Final = f"{ARC}.1.2"
INTAKE: Final = f"{ARC}.1.3"
CUSTODIAN: Final = f"{ARC}.1.4"
TRUST: Final = f"{ARC}.1.5"

ROLE_OIDS: Final[Mapping[Role, str]] = MappingProxyType(
    {"member": MEMBER, "lead": LEAD, "intake": INTAKE, "custodian": CUSTODIAN, "trust": TRUST}
)
OID_ROLES: Final[Mapping[str, Role]] = MappingProxyType({oid: role for role, oid in ROLE_OIDS.items()})

TEAM_ROLES: Final[frozenset[Role]] = frozenset({"member", "lead"})
"""The roles that a team CA may give; the others come from the root alone."""
