#!/bin/sh
# Collect the strings of the desktop into resources/i18n/*.ts and build the .qm files that it loads.
set -eu
cd "$(dirname "$0")/.."
bin=${FIELDKIT_BIN:-.venv/bin}
for language in ar en; do
  # shellcheck disable=SC2046  # one argument for each file
  "$bin/pyside6-lupdate" $(git ls-files 'ui/*.py') -locations none -no-obsolete -ts "resources/i18n/fieldkit_$language.ts"
  "$bin/pyside6-lrelease" "resources/i18n/fieldkit_$language.ts"
done
