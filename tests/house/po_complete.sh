#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a text in the sources has no Dutch, or a translation has other {places} than its source.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
pot=$(mktemp)
trap 'rm -f "$pot"' EXIT
"$top/src/po/extract.sh" "$pot"
msgfmt --check-format -o /dev/null "$top/src/po/nl.po"
msgcmp --no-fuzzy-matching "$top/src/po/nl.po" "$pot"
