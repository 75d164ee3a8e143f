"""What people do. One file is one verb; both faces call these verbs and nothing deeper.

A verb takes its session (an unlocked vault, or an unlocked desk at headquarters) first, returns frozen values from
``fieldkit.workflows.values`` and raises the errors of ``fieldkit.errors``. ``docs/CLI.md`` maps commands to verbs.
"""
