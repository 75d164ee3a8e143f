"""The acting person's signer: a key in the vault, wrapped by their own key, or a key on a token.

Its issuers are those of the kit in use: after headquarters made a new root or certified the team's CA anew, signatures
carry the CA certificate that leads to the root which is trusted now. A laptop learns it from the kit, so nothing that
was stored goes stale.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from fieldkit.keys.kit import Kit
from fieldkit.keys.people import same_key
from fieldkit.keys.signer import Signer, SoftwareSigner
from fieldkit.keys.token import TokenSigner
from fieldkit.keys.token_key import AbsentSigner, TokenKey
from fieldkit.keys.wrapping import unwrap, wrap

LABEL: Final = "signing-key"
AskPin = Callable[[], str | None]


def open_signer(person_key: bytearray, wrapped: bytes, kit: Kit, pin: AskPin | None) -> Signer:
    """What ``wrap_signer`` wrapped, ready to sign; ``AbsentSigner`` where its token is out of reach.

    :raises EvidenceError: ``wrapped-secret-damaged``, ``key-certificate-mixed``.
    :raises RefusedError: ``token-pin-wrong``.
    """
    key = TokenKey.parse(unwrap(person_key, wrapped, LABEL))
    return under(SoftwareSigner.from_wrapped(person_key, wrapped) if key is None else key.open(pin), kit)


def wrap_signer(person_key: bytearray, signer: Signer, key: TokenKey | None) -> bytes:
    """A signer under its person's key; of one on a token only where it is."""
    if key is not None:
        return wrap(person_key, replace(key, certificate=signer.certificate, chain=signer.chain).encode(), LABEL)
    if not isinstance(signer, SoftwareSigner):
        raise TypeError("a key on a token is kept with its place")
    return signer.to_wrapped(person_key)


def under(signer: Signer, kit: Kit) -> Signer:
    """The same signer with the kit's certificate of its team CA, if that is for the same CA key."""
    if isinstance(signer, SoftwareSigner | TokenSigner | AbsentSigner):
        return replace(signer, chain=issuers(signer.chain, kit))
    return signer


def issuers(chain: tuple[bytes, ...], kit: Kit) -> tuple[bytes, ...]:
    """These issuers, or the kit's CA certificate in their place."""
    renewed = len(chain) == 1 and chain[0] != kit.team_ca and same_key(chain[0], kit.team_ca)
    return (kit.team_ca,) if renewed else chain


def require(signer: Signer | None) -> None:
    """Whether what signs is at hand; asked before long work whose last step signs.

    :raises FieldkitError: why the key is out of reach.
    """
    if isinstance(signer, AbsentSigner):
        signer.refuse()


def close(signer: Signer | None) -> None:
    """Log out of the token, where there is one."""
    if isinstance(signer, TokenSigner):
        signer.token.close()
