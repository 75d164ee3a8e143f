"""Every check that a bundle, a vault, a receipt or a chain must pass, and the report.

Works over bytes, iterators and streams that are handed in: no network, no database, no clock of its own.
"""

from fieldkit.verify.report import Check, LookedAt, Report, ReportBuilder

__all__ = ["Check", "LookedAt", "Report", "ReportBuilder"]
