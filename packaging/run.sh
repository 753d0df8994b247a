#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens the workbench on the example project. Without a display it prints
# the example's tables. Arguments go to the program, e.g. the path of a project of your own.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
"$top/packaging/debian/install.sh" packages.txt
[ -f "$top/build/build.ninja" ] || cmake -S "$top" -B "$top/build" -G Ninja -DRD_TESTS=OFF >/dev/null
cmake --build "$top/build"
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$top/build/rodedraad-cli" table "$top/build/projects/iag.draad" --all-saved
fi
[ $# -gt 0 ] || set -- "$top/build/projects/iag.draad"
exec "$top/build/rodedraad" "$@"
