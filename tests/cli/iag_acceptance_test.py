# SPDX-License-Identifier: GPL-3.0-or-later
"""The example project against the acceptance data, where it is there: tables, not done, polarity and means."""
import csv
import os
import pathlib
import re
import sys
import tempfile
import unittest

import iag_figures as iag

DATA = pathlib.Path(os.environ.get("RD_SHARED", "")) / "acceptance" / "iag"
SKIPPED = 77


def read(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sections(text, form):
    """{(heading, group): [row, ...]} of a text of tables: "# heading", "## group", rows; "###" begins other rows."""
    found, heading, group, ordinary = {}, None, None, True
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("### "):
            ordinary = False
        elif line.startswith("## "):
            group, ordinary = line[3:], True
        elif line.startswith("# "):
            heading, group, ordinary = line[2:], None, True
        elif form in line and line[0].isdigit() and ordinary and group:
            found.setdefault((heading, group), []).append(line)
    return found


class Acceptance(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.found = iag.x_of_n()

    def cases(self, code, qualifier):
        return {name.rsplit(" ", 1)[1] for name in self.found.get((code, "all", qualifier), (0, 0, []))[2]}

    def test_every_figure_of_the_study(self):
        rows = read("counts.csv")
        self.assertEqual(len(rows), 102)
        for row in rows:
            self.assertEqual(self.found[row["factor_id"], row["group"], None][:2], (int(row["x"]), int(row["n"])), row)

    def test_saved_tables_print_exactly_the_expected_tables(self):
        for lang, form in (("nl", " van de "), ("en", " of ")):
            wanted = sections((DATA / f"expected_{lang}.txt").read_text("utf-8"), form)
            printed = sections(iag.cli("table", iag.PROJECT, "--all-saved", lang=lang), form)
            headings = {heading for heading, _ in wanted}
            self.assertEqual({key: rows for key, rows in printed.items() if key[0] in headings}, wanted, lang)

    def test_the_chapter_holds_these_figures_and_no_other(self):
        """Rows of its tables, in words and in charts, against what the saved tables print."""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "chapter.md")
            iag.cli("report", iag.PROJECT, "-o", path, "--sections", "tables,charts")
            with open(path, encoding="utf-8") as file:
                text = re.sub(r"\\(.)", r"\1", file.read())
        wanted = {tuple(row.split("  ", 1)) for row in iag.printed("nl")}
        plain = re.sub(r"\[([^\]]*)\]\(#[^)]*\)", r"\1", text)
        rows = {(figure, label.strip().split(" *")[0]) for figure, label in
                re.findall(r"^\| (\d+ van de \d+) \| (.*?) \|$", plain, re.MULTILINE)}
        self.assertEqual(rows, wanted)
        figures = {figure for figure, _ in wanted}
        self.assertLessEqual(set(re.findall(r"\d+ van de \d+", plain)), figures)
        for row in read("counts.csv"):
            self.assertIn(f"{row['x']} van de {row['n']}", figures, row)

    def test_not_done_per_interview_and_label(self):
        wanted, themes = {}, {}
        for row in read("not_done.csv"):
            wanted.setdefault(row["code_id"], set()).add(row["case_id"])
            themes[row["code_id"]] = "l" + row["label_number"]
        for code, cases in wanted.items():
            self.assertEqual(self.cases(code, "q_not_done"), cases, code)
            self.assertEqual(self.found[code, "all", None][0], 0, code)
        codes = {row["code"]: row["parent"] for row in
                 iag.json.loads(iag.cli("codebook", iag.PROJECT, "--format", "json"))["codes"]}
        self.assertEqual({code: codes[code] for code in wanted}, themes)
        factors = {code for code, parent in codes.items() if parent in ("l1", "l4") and code.startswith("n")}
        self.assertEqual(factors, set(wanted))

    def test_positive_and_negative_per_interview(self):
        wanted, coded = {}, set()
        for row in read("extratherapeutic.csv"):
            wanted.setdefault((row["code_id"], "q_" + row["polarity"]), set()).add(row["case_id"])
        for (code, group, qualifier), (x, _, _) in self.found.items():
            if group == "all" and x and code[:3] in ("f3_", "e3_") and qualifier in ("q_positive", "q_negative"):
                coded.add((code, qualifier))
                self.assertEqual(self.cases(code, qualifier), wanted.get((code, qualifier)), (code, qualifier))
        self.assertEqual(coded, set(wanted))

    def means(self, unit, group):
        words = ("summary", "--unit", unit, "--group", "groep")
        for name in ("relatie", "extratherapeutisch", "hoop", "methodiek"):
            words += ("--attribute", "aandeel_" + name)
        summary = iag.table(*words)
        chosen = next(one for one in summary["groups"] if one["name"] == group)
        return {row["attribute"]: row["mean"] for row in chosen["attributes"]}, chosen["n"]

    def test_means_say_whose_they_are(self):
        labels = {"l1": "aandeel_relatie", "l3": "aandeel_extratherapeutisch", "l2": "aandeel_hoop",
                  "l4": "aandeel_methodiek"}
        for line, unit, group in (("persons", "respondent", "all"), ("cases", "case", "all"),
                                  ("interview_1_5", "respondent", "interview 1 t/m 5"),
                                  ("interview_6_7", "respondent", "interview 6 en 7"),
                                  ("interview_6_7_cases", "case", "interview 6 en 7")):
            wanted = next(row for row in read("percentages_means.csv") if row["id"] == line)
            means, count = self.means(unit, group)
            self.assertEqual(count, int(wanted["n"]), line)
            for label, attribute in labels.items():
                self.assertAlmostEqual(means[attribute], float(wanted[label]), delta=0.00501, msg=(line, label))

    def test_shares_are_those_of_each_person(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "cases.csv")
            iag.cli("cases", iag.PROJECT, "--export", path)
            with open(path, encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
        wanted = {row["person_id"]: [row[label] for label in ("l1", "l3", "l2", "l4")] for row in read("percentages.csv")}
        self.assertEqual({row["person"].split()[1]: [row[key] for key in row if key.startswith("aandeel_")]
                          for row in rows}, wanted)


if __name__ == "__main__":
    if not DATA.is_dir():
        print(f"skipped: no acceptance data in {DATA}")
        sys.exit(SKIPPED)
    unittest.main()
