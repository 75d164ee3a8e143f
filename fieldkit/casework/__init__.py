"""The custodian: which bundles were opened, which versions and tips they brought, and the receipts that were signed."""

from fieldkit.casework.ledger import CaseLedger, OpenedBundle
from fieldkit.casework.reach import Content, Reach, ReachedChain

__all__ = ["CaseLedger", "Content", "OpenedBundle", "Reach", "ReachedChain"]
