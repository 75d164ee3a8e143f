"""The custodian: which bundles were opened, which versions and tips they brought, and the receipts that were signed."""

from fieldkit.casework.ledger import CaseLedger, OpenedBundle

__all__ = ["CaseLedger", "OpenedBundle"]
