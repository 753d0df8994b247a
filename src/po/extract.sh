#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes every text that users see, from src and gui, to the template given: extract.sh OUT.pot
set -eu
out=$1
cd "$(dirname "$0")/../.."
find src gui -name '*.cpp' -o -name '*.h' | LC_ALL=C sort |
    xgettext --files-from=- --from-code=UTF-8 --language=C++ --no-wrap --sort-by-file --no-location \
        --package-name=rodedraad --keyword= \
        --keyword=tr --keyword=trn:1,2 --keyword=say --keyword=sayn:1,2 --keyword=mark --keyword=importedFrom:1,2 \
        --keyword=tellCount:3,4 --keyword=keepAll:4,5 --flag=tellCount:3:python-brace-format --flag=tellCount:4:python-brace-format \
        --keyword=lose:1,2 --flag=lose:1:python-brace-format --flag=lose:2:python-brace-format \
        --flag=say:1:python-brace-format --flag=sayn:1:python-brace-format --flag=sayn:2:python-brace-format \
        --flag=mark:1:python-brace-format --flag=importedFrom:1:python-brace-format \
        --flag=importedFrom:2:python-brace-format -o "$out"
