#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test; then the core's tests once more under the address and
# undefined-behaviour sanitizers.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
"$top/packaging/debian/install.sh" packages.txt packages-test.txt

cmake -S "$top" -B "$top/build" -G Ninja -DRD_TESTS=ON >/dev/null
cmake --build "$top/build"

# Shared rooms and line numbers only: each test linking all of it, with all there is to debug, took 7 GB of disk.
cmake -S "$top" -B "$top/build-sanitized" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-g1 \
    -DBUILD_SHARED_LIBS=ON -DCMAKE_CXX_FLAGS=-fPIC -DRD_TESTS=ON -DRD_SANITIZE=ON -DRD_GUI=OFF >/dev/null
cmake --build "$top/build-sanitized"

failed=0
ctest --test-dir "$top/build-sanitized" --output-on-failure -j 2 -LE house || failed=1
ctest --test-dir "$top/build" --output-on-failure -j 2 || failed=1
exit $failed
