#!/bin/sh
# Every check, in order of cost. All of them run even when an early one fails; the tests come last, so that their
# closing line is the last line. Exit status: 0 only when everything passed.
set -u
cd "$(dirname "$0")/.."
bin=$PWD/.venv/bin
failed=""

static() {
    name=$1
    shift
    echo "== $name"
    "$@" </dev/null || failed="$failed $name"
}

static ruff "$bin/ruff" check
static mypy "$bin/mypy"
static import-linter "$bin/lint-imports"
[ -z "$failed" ] || echo "== FAILED:$failed"
if [ "${1:-}" = --only-static ]; then
    [ -z "$failed" ]
    exit
fi

echo "== pytest"
# A file runs on one worker, so that what its tests share is made once; in order of folders, so that the slow flows and
# screens come first and the many small unit tests fill up the end.
"$bin/python" -m pytest --numprocesses=2 --dist=loadfile --no-loadscope-reorder </dev/null || exit
[ -z "$failed" ]
