"""What ``fieldkit-desktop`` of the packaged app runs."""

from fieldkit import program

program.run("ui.__main__", {"ui.errand", "ui.workspace", "fieldkit.sandbox.parent", "fieldkit.reports.typesetting"})
