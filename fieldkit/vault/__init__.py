"""The field's case: versions, drafts, chain, search index, bundles and receipts, in one encrypted folder."""

from fieldkit.vault import keyfile, keyring
from fieldkit.vault.case import HeadState, Vault
from fieldkit.vault.excerpts import Excerpts
from fieldkit.vault.indexing import searchable
from fieldkit.vault.people import PersonRow
from fieldkit.vault.search import holds
from fieldkit.vault.tables import BundleEntry
from fieldkit.vault.versions import IdentityFile

__all__ = [
    "BundleEntry",
    "Excerpts",
    "HeadState",
    "IdentityFile",
    "PersonRow",
    "Vault",
    "holds",
    "keyfile",
    "keyring",
    "searchable",
]
