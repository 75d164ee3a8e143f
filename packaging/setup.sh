#!/bin/sh
# Make this checkout runnable: packaging/setup.sh run|test
#
#   run   what the desktop and the command line need
#   test  that, and the peers and tools that the tests and benchmarks need
#
# Rules: Debian packages are installed where we are root, and otherwise named in one line. Everything from a package
# index is taken by hash from whatever index this machine's pip and npm are configured for; no address stands in this
# repository. A finished set-up is remembered by the digest of its inputs, so that calling this again costs nothing.
set -eu
cd "$(dirname "$0")/.."
level=${1:?usage: packaging/setup.sh run|test}

venv=.venv
tools=.tools
requirements=packaging/requirements
node_minimum="20 19"

libraries_run="libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libseccomp2
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 libxcb-xkb1 libxcb-image0
    libxcb-render-util0 libxcb-randr0 libxcb-sync1 libxcb-xfixes0 libx11-xcb1
    libpulse0 libdrm2 libxrandr2 libxext6"
libraries_test="age binutils faketime openssl poppler-utils pulseaudio pulseaudio-utils strace unzip xvfb xauth softhsm2"

say() { echo "fieldkit: $*" >&2; }
stop() {
    say "$*"
    exit 1
}

inputs() {
    cat packaging/setup.sh pyproject.toml $requirements/build.txt $requirements/runtime.txt
    if [ "$level" = test ]; then
        cat $requirements/dev.txt packaging/peers/package.json packaging/peers/package-lock.json
    fi
    pwd
}

missing_libraries() {
    for package in "$@"; do
        status=$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null) || status=
        [ "$status" = installed ] || printf '%s ' "$package"
    done
}

install_libraries() {
    if ! command -v dpkg-query >/dev/null; then
        say "this is not a Debian system; Qt needs the equivalents of:" "$@"
        return
    fi
    missing=$(missing_libraries "$@")
    [ -n "$missing" ] || return 0
    [ "$(id -u)" -eq 0 ] || stop "missing Debian packages, please install them: apt-get install $missing"
    say "installing Debian packages: $missing"
    export DEBIAN_FRONTEND=noninteractive PATH="$PATH:/usr/sbin:/sbin" # dpkg needs ldconfig
    apt-get update --quiet --quiet || say "the lists of Debian packages could not be renewed; going on with those here"
    # shellcheck disable=SC2086  # a list of names
    apt-get install --yes --quiet --quiet --no-install-recommends $missing >/dev/null </dev/null ||
        stop "these Debian packages could not be installed; see above, then do it again: apt-get install $missing"
}

# What Debian keeps apart from python3.11 itself, named only where it is missing.
libraries_python() {
    [ -z "${PYTHON:-}" ] || return 0
    command -v python3.11 >/dev/null || echo python3.11
    python3.11 -c "import ensurepip" 2>/dev/null || echo python3.11-venv
}

make_venv() {
    if ! $venv/bin/python -m pip --version >/dev/null 2>&1; then
        python=${PYTHON:-python3.11}
        command -v "$python" >/dev/null || stop "Python 3.11 is needed (Debian: python3.11 python3.11-venv)"
        say "making $venv"
        "$python" -m venv --clear $venv || stop "venv is needed (Debian: python3.11-venv)"
    fi
    say "installing Python packages by hash"
    set -- --requirement $requirements/runtime.txt
    [ "$level" = run ] || set -- "$@" --requirement $requirements/dev.txt
    pip() {
        $venv/bin/python -m pip --disable-pip-version-check --no-input --quiet --quiet "$@" ||
            stop "Python packages could not be installed; see above: is this machine's package index within reach?"
    }
    pip install --require-hashes --only-binary :all: --requirement $requirements/build.txt
    # Without build isolation, which would fetch build tools unpinned: build.txt has them already.
    pip install --require-hashes --no-build-isolation --only-binary :all: --no-binary bagit "$@"
    pip install --no-deps --no-build-isolation --no-index --editable .
}

node_is_recent() {
    version=$("$1" --version 2>/dev/null) || return 1
    # shellcheck disable=SC2086  # two words on purpose
    set -- $node_minimum $(echo "${version#v}" | tr . ' ')
    [ "$3" -gt "$1" ] || { [ "$3" -eq "$1" ] && [ "$4" -ge "$2" ]; }
}

install_peers() {
    mkdir -p $tools/bin
    if command -v npm >/dev/null && node_is_recent node; then
        ln -sf "$(command -v node)" $tools/bin/node
        npm=npm
    else
        ln -sf ../../$venv/bin/node $tools/bin/node
        npm=$venv/bin/npm
    fi
    certificates=/etc/ssl/certs/ca-certificates.crt # Node brings its own list; use the machine's
    [ -n "${NODE_EXTRA_CA_CERTS:-}" ] || [ ! -e $certificates ] || export NODE_EXTRA_CA_CERTS=$certificates
    say "installing npm peers by hash"
    cp packaging/peers/package.json packaging/peers/package-lock.json $tools/
    PATH="$PWD/$tools/bin:$PATH" $npm ci --prefix $tools --ignore-scripts --no-audit --no-fund --no-update-notifier \
        --loglevel=error --cache "$PWD/$tools/npm-cache" >/dev/null </dev/null ||
        stop "npm peers could not be installed; see above: is this machine's npm registry within reach?"
    rm -rf $tools/npm-cache
}

stamp=$venv/.set-up-for-$level
wanted=$(inputs | sha256sum)
done_already() { [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; }

done_already && exit 0
exec 9>.set-up.lock
flock 9
done_already && exit 0

# shellcheck disable=SC2046,SC2086  # lists of names
if [ "$level" = test ]; then
    install_libraries $(libraries_python) $libraries_run $libraries_test
else
    install_libraries $(libraries_python) $libraries_run
fi
make_venv
[ "$level" = run ] || install_peers
echo "$wanted" >"$stamp"
say "ready"
