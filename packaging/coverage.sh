#!/bin/sh
# Branch coverage of the rooms that decide what is believed, by their own unit tests; fails below 100 %: make coverage
# Which rooms, and what counts, stands in pyproject.toml.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export COVERAGE_FILE="$work/data"

tests=""
for room in commitments custody keys age bundle verify; do
    tests="$tests tests/unit/$room"
done
# shellcheck disable=SC2086  # a list of folders
$python -m coverage run -m pytest --quiet --numprocesses=2 --dist=loadfile $tests </dev/null
$python -m coverage combine --quiet
$python -m coverage report
