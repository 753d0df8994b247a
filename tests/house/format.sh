#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a source is not as clang-format lays it out.
set -eu
cd "$(dirname "$0")/../.."
find src gui tests -name '*.cpp' -o -name '*.h' | xargs clang-format --dry-run --Werror
