"""The field's case: versions, drafts, chain, search index, bundles and receipts, in one encrypted folder."""

from fieldkit.vault.case import HeadState, Vault
from fieldkit.vault.tables import BundleEntry
from fieldkit.vault.versions import IdentityFile

__all__ = ["BundleEntry", "HeadState", "IdentityFile", "Vault"]
