# fieldkit: make run | demo | test | coverage | mutants | soak | bench | app   (all is set up on first use, see packaging/setup.sh)

SHELL := /bin/sh
PYTHON_VENV := .venv/bin/python

.PHONY: help run demo test lint coverage mutants soak bench app lock clean setup-run setup-test

help:
	@sed -n 's/^# fieldkit: //p' Makefile

setup-run:
	@packaging/setup.sh run

setup-test:
	@packaging/setup.sh test

run: setup-run
	@packaging/run.sh

demo: setup-run
	@folder=$$(mktemp -d -t fieldkit-demo-XXXXXX) && .venv/bin/fieldkit demo "$$folder"

test: setup-test
	@packaging/check.sh

lint: setup-test
	@packaging/check.sh --only-static

coverage: setup-test
	@packaging/coverage.sh

mutants: setup-test
	@packaging/mutants.sh

soak: setup-test
	@$(PYTHON_VENV) -m pytest -m soak --timeout=0

bench: setup-test
	@$(PYTHON_VENV) -m tests.bench --write docs/BENCHMARKS.md

app: setup-test
	@packaging/app/build.sh dist
	@FIELDKIT_APP=dist/fieldkit $(PYTHON_VENV) -m pytest -n 0 -q -m soak tests/frozen -k "not elsewhere"

lock:
	@packaging/lock.sh

clean:
	rm -rf .venv .tools mutants .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
