#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What the workbench says where there is no screen: without_screen_test.sh PROGRAM
set -eu
program=$1
unset DISPLAY WAYLAND_DISPLAY
export LC_ALL=C.UTF-8
"$program" --version | grep -q '^rodedraad [0-9]'
"$program" --help | grep -q 'The language of the window'
"$program" --help --lang nl | grep -q 'De taal van het venster'
"$program" -h --lang=nl | grep -q 'De taal van het venster'
code=0
"$program" --nonsense 2>/dev/null || code=$?
test "$code" = 2
