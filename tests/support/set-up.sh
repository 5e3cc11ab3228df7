# SPDX-License-Identifier: GPL-3.0-or-later
# What Caucus needs on a system, and how it comes there. Read by ./dev.
# shellcheck shell=bash
setup_log=build/setup.log

build_packages=(
    build-essential meson ninja-build pkgconf gettext
    libgtk-4-dev libadwaita-1-dev libsqlite3-dev libnotify-dev libjson-glib-dev
    libglib2.0-dev-bin libglib2.0-bin desktop-file-utils appstream
    adwaita-icon-theme fonts-cantarell librsvg2-common dbus
)
test_packages=(
    xvfb dbus-daemon at-spi2-core libatspi2.0-dev python3-gi gir1.2-atspi-2.0
    xdotool x11-utils x11-xserver-utils imagemagick openbox picom dunst locales-all tzdata
    clang libclang-rt-dev uncrustify faketime libxml2-utils sqlite3
)
# Comparisons to be measured against; a bench goes on without them.
bench_packages=(wdiff dwdiff valgrind)

list_missing() {
    local name installed
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
                sed -n 's/^installed //p')
    for name in "$@"; do
        grep -qxF -- "$name" <<<"$installed" || echo "$name"
    done
}

print_usual_names() {
    cat >&2 <<'END'
This is not a Debian or Ubuntu system. Caucus needs, by their usual names:
  to build and run: gcc, meson (1.0), ninja, pkg-config, gettext, gtk4 (4.8), libadwaita (1.2),
    glib2 (2.74), json-glib, sqlite (3.40), libnotify (0.8), desktop-file-utils, appstream,
    adwaita-icon-theme, cantarell-fonts, librsvg, dbus
  to test: xorg-server-xvfb, at-spi2-core, python3 with gobject, xdotool, xprop, xrdb,
    imagemagick, openbox, picom, dunst, glibc locales, tzdata, clang with compiler-rt, uncrustify,
    libfaketime, xmllint, sqlite3
Install them, then use meson itself: meson setup build && meson test -C build
END
}

as_root() {
    if (( EUID == 0 )); then
        "$@"
    else
        sudo -- "$@"
    fi
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
        apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" \
        </dev/null >>"$setup_log" 2>&1
}

install_packages() {
    if (( EUID != 0 )) && ! command -v sudo >/dev/null; then
        echo "Not root and no sudo; ask for these packages: $*" >&2
        return 1
    fi
    mkdir -p build || return
    : >"$setup_log"
    echo "Installing $# packages: $*"
    (( EUID == 0 )) || sudo -v || return
    if ! { apt update && apt install --no-install-recommends "$@"; }; then
        tail -n 20 "$setup_log" >&2
        echo "Installing failed; the whole log is $setup_log" >&2
        return 1
    fi
}

set_up() {
    local missing
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        print_usual_names
        return 1
    fi
    mapfile -t missing < <(list_missing "$@")
    (( ${#missing[@]} == 0 )) || install_packages "${missing[@]}"
}
