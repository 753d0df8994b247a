#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fuzzes one reader, or what renews a report:
# fuzz.sh txt|docx|odt|rtf|pdf|html|subtitles|csv|refi|xlsx|sqlite|refresh [SECONDS]. New findings go to build-fuzz/; what crashed belongs,
# once mended, in tests/fuzz/corpus.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
reader=$1
seconds=${2:-3600}
"$top/packaging/debian/install.sh" packages.txt packages-fuzz.txt
cmake -S "$top" -B "$top/build-fuzz" -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DRD_FUZZ=ON -DRD_SANITIZE=ON -DRD_UNITE=OFF \
    -DRD_GUI=OFF -DRD_PROJECTS=OFF >/dev/null
cmake --build "$top/build-fuzz" --target "fuzz_$reader"
mkdir -p "$top/build-fuzz/found/$reader"
cd "$top/build-fuzz"
exec "./fuzz_$reader" -max_total_time="$seconds" -max_len=20000 -timeout=20 -rss_limit_mb=2000 \
    "found/$reader" "$top/tests/fuzz/corpus/$reader"
