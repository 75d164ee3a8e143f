#!/bin/sh
# The mutation score of the rooms that decide what is believed: make mutants. mutmut is installed by hash into a folder of
# its own, so that the environment of the tests does not grow with it. Takes hours; runs behind everything else.
set -eu
cd "$(dirname "$0")/.."
tool=.tools/mutants
pins=packaging/requirements/mutants.txt

if ! cmp -s $pins $tool/pins.txt; then
    rm -rf $tool
    echo "fieldkit: installing mutmut by hash" >&2
    .venv/bin/python -m pip --disable-pip-version-check --no-input --quiet --quiet install --require-hashes \
        --only-binary :all: --target $tool --requirement $pins
    cp $pins $tool/pins.txt
fi
exec nice -n 19 .venv/bin/python -m tests.bench.mutants "$@"
