#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house rules that a reader would otherwise have to say: check_house.py RULE [SOURCE FOLDER]."""
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TOP = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else HERE.parent.parent
WALLS = {  # header pattern: where it may be included
    r"wx/": ("gui/",),
    r"sqlite3\.h": ("src/store/", "src/exchange/sqlite/"),
    r"SQLiteCpp/": ("src/store/",),
    r"zlib\.h": ("src/base/", "src/store/"),
    r"unicode/": ("src/text/",),
    r"libstemmer": ("src/text/",),
    r"hunspell/": ("src/text/",),
    r"pugixml|libxml/|poppler|zip\.h": ("src/exchange/",),
    r"pango/|cairo|xlsxwriter": ("src/exchange/",),
    r"atk/": ("gui/",),
    r"fontconfig/": ("gui/",),
}
TOP_FOLDERS = {"src", "gui", "lexicons", "projects", "tests", "packaging", "docs"}
FUNCTION_LINES = 60
FILE_LINES = 500


def sources(*folders):
    for folder in folders:
        for path in sorted((TOP / folder).rglob("*")):
            if path.suffix in (".cpp", ".h") and path.is_file():
                yield path


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)', line)
        if found:
            yield number, found.group(1), found.group(2)


def room_of(path):
    parts = path.relative_to(TOP).parts
    return parts[1] if parts[0] == "src" else "gui"


def doors():
    table = {}
    for line in (HERE / "rooms.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            room, _, may = line.partition(":")
            for other in may.split():
                if other not in table:
                    yield f"rooms.txt: {room} names {other}, which does not stand above it"
            table[room] = {room, *may.split()}
    for path in sources("src", "gui"):
        for number, kind, header in includes(path):
            wanted = header.split("/")[0]
            if kind == '"' and wanted in table and wanted not in table[room_of(path)]:
                yield f"{path.relative_to(TOP)}:{number}: {room_of(path)} may not include {wanted}"
            if kind == '"' and path.is_relative_to(TOP / "src") and "/" not in header:
                yield f"{path.relative_to(TOP)}:{number}: name the room first in \"{header}\""


def walls():
    for path in sources("src", "gui"):
        place = path.relative_to(TOP).as_posix()
        for number, _, header in includes(path):
            for pattern, allowed in WALLS.items():
                if re.match(pattern, header) and not place.startswith(allowed):
                    yield f"{place}:{number}: <{header}> belongs in {' or '.join(allowed)}"


def headers():
    for path in sources("src", "gui", "tests"):
        lines = path.read_text(encoding="utf-8").splitlines()
        place = path.relative_to(TOP)
        if not lines or lines[0] != "// SPDX-License-Identifier: GPL-3.0-or-later":
            yield f"{place}: begins without the licence line"
        if path.suffix == ".h" and "#pragma once" not in lines[:4]:
            yield f"{place}: has no #pragma once"
    for path in sources("src"):
        if path.suffix == ".h" and "///" not in path.read_text(encoding="utf-8"):
            yield f"{path.relative_to(TOP)}: says nothing of its contract (no /// comment)"


def sizes():
    for path in sources("src", "gui"):
        count = len(path.read_text(encoding="utf-8").splitlines())
        if count > FILE_LINES:
            yield f"{path.relative_to(TOP)}: {count} lines, at most {FILE_LINES}"
    listed = subprocess.run(["ctags", "-R", "-x", "--_xformat=%{input}|%{line}|%{end}|%{name}", "--kinds-C++=f",
                             "--fields=+ne", str(TOP / "src"), str(TOP / "gui")],
                            capture_output=True, text=True, check=True).stdout
    for line in listed.splitlines():
        place, start, end, name = line.split("|", 3)
        if end.isdigit() and int(end) - int(start) + 1 > FUNCTION_LINES:
            yield f"{place}:{start}: {name} has {int(end) - int(start) + 1} lines, at most {FUNCTION_LINES}"


def folders():
    for path in TOP.iterdir():
        name = path.name
        if path.is_dir() and not name.startswith(".") and not name.startswith("build") and name not in TOP_FOLDERS:
            yield f"{name}: not one of the top folders"
    for folder in [*(TOP / "src").iterdir(), *(TOP / f for f in TOP_FOLDERS)]:
        if folder.is_dir() and any(folder.iterdir()) and not (folder / "README.md").is_file():
            yield f"{folder.relative_to(TOP)}: has no README.md that says what belongs here"


def words():
    """Texts for users go through tr() and are no exception texts; no left-overs."""
    for path in sources("src", "gui", "tests"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", line):
                yield f"{path.relative_to(TOP)}:{number}: left-over"
            if re.search(r'= fmt::arg\("[^"]*", [^;]*\(', line):
                yield f"{path.relative_to(TOP)}:{number}: fmt::arg() keeps no value: what is called is gone"


RULES = {"doors": doors, "walls": walls, "headers": headers, "sizes": sizes, "folders": folders, "words": words}


def main():
    faults = list(RULES[sys.argv[1]]())
    for fault in faults:
        print(fault)
    print(f"{sys.argv[1]}: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
