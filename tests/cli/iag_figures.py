# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what the program prints of the example project iag, for the tests that compare it with the study's figures."""
import json
import os
import re
import subprocess

PROGRAM = os.environ["RODEDRAAD_CLI"]
PROJECT = os.path.join(os.environ["RODEDRAAD_PROJECTS"], "iag.draad")
GROUPS = {"interview_1_5": "interview 1 t/m 5", "interview_6_7": "interview 6 en 7", "all": "all"}


def cli(*words, lang="nl"):
    return subprocess.run([PROGRAM, *words, "--lang", lang], capture_output=True, text=True, encoding="utf-8", check=True,
                          timeout=120).stdout


def table(*words, lang="nl"):
    return json.loads(cli("table", PROJECT, *words, "--format", "json", lang=lang))


def x_of_n():
    """{(factor, group, qualifier): (x, n, cases)} of every code and group."""
    found = {}
    names = {name: group for group, name in GROUPS.items()}
    for group in table("x-of-n", "--group", "groep")["groups"]:
        for row in group["rows"]:
            found[row["code"], names[group["name"]], row["qualifier"]] = (row["x"], group["n"], row["cases"])
    return found


def printed(lang):
    """The rows "x van de n  text" of all saved tables, in the order in which they are printed."""
    form = r"^\s*(\d+ van de \d+  \S.*)$" if lang == "nl" else r"^\s*(\d+ of \d+  \S.*)$"
    return re.findall(form, cli("table", PROJECT, "--all-saved", lang=lang), re.MULTILINE)
