#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds for speed and runs the measurements of tests/bench; docs/performance.md says what they mean.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
"$top/packaging/debian/install.sh" packages.txt packages-bench.txt
cmake -S "$top" -B "$top/build-bench" -G Ninja -DCMAKE_BUILD_TYPE=Release -DRD_TESTS=ON -DRD_BENCH=ON >/dev/null
cmake --build "$top/build-bench" --target rodedraad-cli projects bench bench_views
"$top/tests/gui/run_under_xvfb.sh" "$top/build-bench/bench_views"
exec "$top/tests/bench/run.sh" "$top/build-bench" "$@"
