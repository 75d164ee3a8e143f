"""What ``fieldkit`` of the packaged app runs."""

from fieldkit import program

program.run("fieldkit.__main__", {"fieldkit.sandbox.parent", "fieldkit.reports.typesetting"})
