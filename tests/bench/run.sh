#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Imports the generated project through the command line, with time and memory, then measures the rest on it:
# run.sh BUILD_FOLDER [options of Google Benchmark]. Exit status 1 when something took longer than it may.
set -eu
build=$(cd "$1" && pwd)
shift
work=$(mktemp -d "${TMPDIR:-/tmp}/rode draad bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
"$build/bench" --write "$work/csv"
file="$work/big.draad"

# Wall-clock seconds and peak memory (KiB) of one command, added to the list.
measured() {
    /usr/bin/time -a -o "$work/times" -f "%e %M" "$build/rodedraad-cli" "$@" >/dev/null
}
measured new "$file" --codebook "$work/csv/codebook.csv"
measured import "$file" "$work"/csv/texts/*.txt
measured cases "$file" --import "$work/csv/cases.csv"
measured codings "$file" --import "$work/csv/codings.csv"
awk '{ seconds += $1; if ($2 > peak) peak = $2 }
     END { printf "import of the CSV form: %.1f s (may take 20 s), peak memory %.0f MiB (may take 1024 MiB)\n",
                  seconds, peak / 1024
           exit seconds > 20 || peak > 1024 * 1024 }' "$work/times" && imported=0 || imported=1

# timed WHAT SECONDS COMMAND...: fails when it takes longer. Besides by the clock it tells the time of all cores.
timed() {
    what=$1
    may=$2
    shift 2
    /usr/bin/time -o "$work/time" -f "%e %U %S %M" "$build/rodedraad-cli" "$@" >/dev/null
    awk -v what="$what" -v may="$may" '{
        printf "%s: %.2f s (may take %d s; processor time %.1f s), peak memory %.0f MiB\n", what, $1, may, $2 + $3, $4 / 1024
        exit $1 > may }' "$work/time"
}
# The same project out to another program and in again, and taken back.
exchanged=0
timed "writing .qdpx" 15 export "$file" -o "$work/big.qdpx" || exchanged=1
timed "reading .qdpx into a new project" 15 convert "$work/big.qdpx" "$work/again.draad" || exchanged=1
timed "undoing that" 60 undo "$work/again.draad" || exchanged=1
cp "$build/projects/iag.draad" "$work/example.draad"
timed "the results chapter of the example" 1 report "$work/example.draad" -o "$work/chapter.docx" || exchanged=1
"$build/bench" --write-docx "$work/docx"
rm "$work/times"
measured new "$work/docx.draad"
measured import "$work/docx.draad" "$work/docx" --recursive --as-proposed
awk '{ seconds += $1; if ($2 > peak) peak = $2 }
     END { printf "1,000 Word documents as proposed: %.1f s (may take 60 s), peak memory %.0f MiB (may take 1024 MiB)\n",
                  seconds, peak / 1024
           exit seconds > 60 || peak > 1024 * 1024 }' "$work/times" || imported=1
"$build/bench" --project "$file" "$@" && counted=0 || counted=1
exit $((imported | counted | exchanged))
