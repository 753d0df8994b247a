#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs clang-tidy over the sources that differ from REV (default: all of them): lint.sh [REV]
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
"$top/packaging/debian/install.sh" packages.txt packages-lint.txt
cmake -S "$top" -B "$top/build-lint" -G Ninja -DRD_UNITE=OFF -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >/dev/null
cd "$top"
if [ $# -gt 0 ]; then
    files=$(git diff --name-only --diff-filter=d "$1" -- 'src/*.cpp' 'gui/*.cpp')
else
    files=$(git ls-files 'src/*.cpp' 'gui/*.cpp')
fi
[ -z "$files" ] || echo "$files" | xargs -P 2 -n 4 clang-tidy --quiet -p build-lint \
    --extra-arg=-Wno-unknown-warning-option
