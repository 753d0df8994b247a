#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the screenshots of docs/images from the built program, without a screen: screenshots.sh [OUT FOLDER]
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
out=${1:-$top/docs/images}
mkdir -p "$out"
shot() { # NAME LANGUAGE WIDTHxHEIGHT THEME
    project=$(mktemp -d)/iag.draad
    cp "$top/build/projects/iag.draad" "$project"
    GTK_THEME=$4 xvfb-run -a -s "-screen 0 $3x24" sh -c \
        "'$top/build/rodedraad' --lang $2 --size $3 '$project' & sleep 6; import -window root '$out/$1.png'; kill \$!"
}
shot workbench-en en 1440x900 Adwaita
shot workbench-nl nl 1440x900 Adwaita
shot workbench-nl-small nl 1024x640 Adwaita
shot workbench-en-dark en 1440x900 Adwaita:dark
