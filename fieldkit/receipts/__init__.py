"""Receipts: what headquarters, or a lead, signed about a bundle; and the list of all of them. Pure: no files, no clock.

Nothing may be removed from a laptop before a *verified* receipt covers it, and only a custodian's key makes one.
"""

from fieldkit.receipts.folder import FOLDER_NAMES, write_folder_files
from fieldkit.receipts.ledger import ListEntry, ListTip, ReceiptList, next_list_entry
from fieldkit.receipts.receipt import (
    KIND_ROLES,
    Receipt,
    ReceiptKind,
    ReceiptPart,
    SignedReceipt,
    make_receipt,
    read_receipt,
)

__all__ = [
    "FOLDER_NAMES",
    "KIND_ROLES",
    "ListEntry",
    "ListTip",
    "Receipt",
    "ReceiptKind",
    "ReceiptList",
    "ReceiptPart",
    "SignedReceipt",
    "make_receipt",
    "next_list_entry",
    "read_receipt",
    "write_folder_files",
]
