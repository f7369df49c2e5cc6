# SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
# SPDX-License-Identifier: MIT
# What Debian 12 must have, in one place. Sourced by run, check and .ci/run.

packages_build=(
    build-essential cmake ninja-build ccache pkg-config git ca-certificates python3
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev
    qt6-webengine-dev qt6-webengine-dev-tools qt6-pdf-dev libqt6sql6-sqlite qtkeychain-qt6-dev
    libcpp-httplib-dev libintelrdfpmath-dev libxlsxwriter-dev prometheus-cpp-dev libssl-dev libsodium-dev libsqlite3-dev libsimdjson-dev libzstd-dev libgl-dev libvulkan-dev
    libxkbcommon-dev unicode-data
)
packages_run=(
    fonts-noto-cjk gnome-keyring tzdata libglib2.0-bin dbus dbus-x11 xvfb xauth openbox libqt6svg6 qt6-qpa-plugins
)
packages_test=(
    python3-django-cas-server libpython3.11-testsuite at-spi2-core xdotool librapidcheck-dev zlib1g-dev iproute2 nftables procps zstd
)
packages_guards=(clang-format-14 clang-tidy-14 xz-utils)

# install_packages NAME…: makes sure the packages are there; prints one line to type where it may not install.
install_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    echo "Installing ${#missing[@]} Debian packages …"
    local as_root=()
    if ((EUID != 0)); then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
            as_root=(sudo)
        else
            echo "Please type this line, then start again:" >&2
            echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
            exit 3
        fi
    fi
    local log
    log=$(mktemp)
    if ! { "${as_root[@]}" apt-get update -q \
        && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"; } \
        >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        echo "The packages could not be installed; the whole log is $log" >&2
        exit 3
    fi
    rm -f "$log"
}

# use_compiler_cache: what was compiled once is found again, whichever folder the clone lies in.
use_compiler_cache() {
    export CCACHE_DIR=${CCACHE_DIR:-$HOME/.cache/ccache} CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
}

# quietly WHAT LOG COMMAND…: says WHAT, keeps the output in LOG, shows its end only if the command fails.
quietly() {
    local what=$1 log=$2
    shift 2
    mkdir -p "$(dirname "$log")"
    echo "$what …"
    if ! "$@" >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        echo "$what failed; the whole log is $log" >&2
        return 1
    fi
}
