#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings nl.po up to date with the sources; then translate what is empty or marked fuzzy.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
pot=$(mktemp)
trap 'rm -f "$pot"' EXIT
"$here/extract.sh" "$pot"
msgmerge --no-wrap --no-location --no-fuzzy-matching --quiet --update --backup=none "$here/nl.po" "$pot"
msgattrib --no-obsolete --no-wrap -o "$here/nl.po" "$here/nl.po"
msgfmt --statistics -o /dev/null "$here/nl.po"
