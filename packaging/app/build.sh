#!/bin/sh
# Build the one-folder app for Linux: packaging/app/build.sh [DIST]   (DIST/fieldkit; dist by default)
#
# The same commit, Python and Debian give the same bytes wherever the checkout lies: the time is the commit's, hashes
# have no seed, and release.py refuses a result that names this folder.
set -eu
cd "$(dirname "$0")/../.."
dist=${1:-dist}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -c safe.directory='*' log -1 --format=%ct)}
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
rm -rf "$dist/fieldkit"
.venv/bin/python -m PyInstaller --noconfirm --clean --log-level ERROR --distpath "$dist" --workpath "$work" \
    packaging/app/linux.spec
# The debugging symbols of these two, 27 MB that no one reads on a stick.
strip --strip-debug "$dist"/fieldkit/_internal/libpython3.*.so.* "$dist"/fieldkit/_internal/sqlcipher3/*.so
.venv/bin/python packaging/app/release.py "$dist/fieldkit" .
