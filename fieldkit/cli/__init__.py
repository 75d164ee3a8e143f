"""The command line: one file per group of commands, nothing deeper than the workflows."""
