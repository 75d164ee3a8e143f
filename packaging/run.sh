#!/bin/sh
# Open the desktop, or say plainly why it cannot open here.
set -eu
cd "$(dirname "$0")/.."
if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ] && [ -z "${QT_QPA_PLATFORM:-}" ]; then
    echo "No display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the desktop cannot open."
    echo "The same work without one, from enrolment to receipt:  make demo"
    exit 0
fi
exec .venv/bin/python -m ui "$@"
