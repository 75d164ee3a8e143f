"""The field's case: versions, drafts, chain, search index, bundles and receipts, in one encrypted folder."""

from fieldkit.vault.case import HeadState, Vault
from fieldkit.vault.indexing import searchable
from fieldkit.vault.search import holds
from fieldkit.vault.tables import BundleEntry
from fieldkit.vault.versions import IdentityFile

__all__ = ["BundleEntry", "HeadState", "IdentityFile", "Vault", "holds", "searchable"]
