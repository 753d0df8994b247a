#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program with a screen of its own and nothing of the user's: run_under_xvfb.sh PROGRAM [ARGUMENT...]
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_CONFIG_HOME="$home/config" XDG_RUNTIME_DIR="$home" GTK_THEME="${GTK_THEME:-Adwaita}"
export NO_AT_BRIDGE=1 GDK_BACKEND=x11 LC_ALL=C.UTF-8
xvfb-run -a -s "-screen 0 1600x1000x24" dbus-run-session -- "$@"
