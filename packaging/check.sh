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
"$bin/python" -m pytest --numprocesses=2 --dist=loadgroup </dev/null || exit
[ -z "$failed" ]
