# SPDX-License-Identifier: GPL-3.0-or-later
"""The data as other programs read it: a workbook, JSON, CSV, and folders that R and PSPP count again."""
import csv
import datetime
import json
import shutil
import subprocess
import unittest
import zipfile

import support

try:
    import openpyxl
except ImportError:
    openpyxl = None

NASTY = '=HYPERLINK("http://example.org","x")'


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Export(support.CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()
        self.cli("attributes", self.project, "--import", self.write(
            "attributes.csv", "attribute,level,type\ngroep,case,choice\nstart,case,date\ngeslacht,respondent,choice\n"))
        self.cli("cases", self.project, "--import", self.write(
            "more.csv", "case,document,person,start,geslacht\ngezin één,gesprek één,Anna,2026-03-01,vrouw\n"
            "gezin twee,gesprek twee,Piet,,man\ngezin twee,gesprek twee,Truus,,vrouw\n"))
        self.figures = {}
        for attribute in ("groep", "geslacht"):  # a couple is in both groups of the latter
            for group in self.json("table", self.project, "x-of-n", "--group", attribute)["groups"]:
                for row in group["rows"]:
                    key = row["code"] + (f" ({row['qualifier']})" if row["qualifier"] else "")
                    self.figures[group["name"], key] = (row["x"], group["n"])

    def export(self, name, *words, lang="en"):
        path = self.folder / name
        self.cli("export", self.project, "-o", path, *words, lang=lang)
        return path

    def book(self, *words, lang="en", values=True):
        return openpyxl.load_workbook(self.export(f"data {lang}.xlsx", *words, lang=lang), data_only=values)

    @staticmethod
    def figures_of(sheet):
        """x and n of each group and code, of a sheet of x of n in English."""
        heads = [cell.value for cell in sheet[1]]
        found = {}
        for row in sheet.iter_rows(min_row=2, values_only=True):
            for head, value in zip(heads, row):
                if head.startswith("x, "):
                    group = head.removeprefix("x, ").split(": ")[-1]
                    found[group, row[0]] = (value, row[heads.index("n" + head[1:])])
        return found

    def demand_figures(self, found):
        self.assertGreater(len(self.figures), 30)
        for place, figure in self.figures.items():
            self.assertEqual(found[place], figure, place)


@unittest.skipUnless(openpyxl, "python3-openpyxl is not installed for this python3")
class Workbook(Export):
    def test_a_passage_that_a_cell_does_not_hold_is_told(self):
        text = "Vrouw: " + "hij luisterde goed " * 1800 + "\n"
        self.cli("import", self.project, self.write("gesprek drie.txt", text))
        self.cli("codings", self.project, "--import", self.write(
            "lang.csv", f"document,start,end,code,coder\ngesprek drie,7,{len(text) - 1},f_listens,Marit\n"))
        path = self.folder / "lang.xlsx"
        told = self.cli("export", self.project, "-o", path)
        self.assertEqual(told.count("32,767"), 1, told)
        row = next(row for row in openpyxl.load_workbook(path)["codings"].iter_rows() if any(
            isinstance(cell.value, str) and cell.value.endswith("…") for cell in row))
        self.assertIn(f"“codings”, row {row[0].row}", told)

    def test_x_of_n_has_our_figures_as_values_and_a_formula_behind_each(self):
        self.demand_figures(self.figures_of(self.book()["x of n"]))
        formulas = self.book(values=False)["x of n"]
        self.assertTrue(all(str(formulas.cell(row, column).value).startswith(("=COUNTIFS(", "=COUNTA(", "=IF("))
                            for row in range(2, formulas.max_row + 1) for column in range(3, formulas.max_column + 1)))

    def test_another_program_calculates_the_same_from_the_formulas(self):
        if not shutil.which("soffice"):
            self.skipTest("LibreOffice is not installed")
        path = self.export("data.xlsx")
        book = openpyxl.load_workbook(path)
        book.save(path)  # openpyxl keeps formulas and drops their values
        self.assertIsNone(openpyxl.load_workbook(path, data_only=True)["x of n"]["C2"].value)
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{self.folder}/office".replace(" ", "%20"),
                        "--convert-to", "xlsx", "--outdir", self.folder / "again", path], check=True,
                       capture_output=True, timeout=300)
        self.demand_figures(self.figures_of(openpyxl.load_workbook(self.folder / "again/data.xlsx", data_only=True)["x of n"]))

    def test_codings_have_passage_case_turn_coder_and_time(self):
        sheet = self.book()["Coded passages"]
        heads = [cell.value for cell in sheet[1]]
        rows = [dict(zip(heads, row)) for row in sheet.iter_rows(min_row=2, values_only=True)]
        self.assertEqual(len(rows), 9)
        row = next(row for row in rows if row["Passage"] == "Nu heb ik weer hoop 🙂")
        self.assertEqual([row[name] for name in ("Transcript", "Turn", "Speaker", "Code (key)", "Coder")],
                         ["gesprek één", 4, "Respondent 1", "f_hope", "Marit"])
        self.assertLess(abs(row["Coded on"] - datetime.datetime.utcnow()), datetime.timedelta(hours=1))

    def test_numbers_are_numbers_dates_dates_and_what_is_unknown_says_so(self):
        cases = self.book()["Cases"]
        heads = [cell.value for cell in cases[1]]
        self.assertEqual(cases.cell(2, heads.index("start") + 1).value, datetime.datetime(2026, 3, 1))
        people = self.book()["Respondents"]
        heads = [cell.value for cell in people[1]]
        rows = {row[1]: dict(zip(heads, row)) for row in people.iter_rows(min_row=2, values_only=True)}
        self.assertEqual((rows["Piet"]["leeftijd, toen"], rows["Piet"]["leeftijd, nu"]), (65, 66))
        self.assertEqual(rows["Truus"]["leeftijd, nu"], "?")
        self.assertEqual(rows["Truus"]["uren"], 4.5)

    def test_a_text_that_begins_like_a_formula_is_a_text(self):
        self.cli("cases", self.project, "--import", self.write(
            "evil.csv", f'case,document,person\n"{NASTY.replace(chr(34), chr(34) * 2)}",,\n'))
        sheet = self.book(values=False)["Cases"]
        cell = next(row[0] for row in sheet.iter_rows(min_row=2) if "HYPERLINK" in str(row[0].value))
        self.assertEqual((cell.value, cell.data_type, cell.number_format), (NASTY, "s", "@"))
        for row in rows_of(self.export("folder", "--for", "csv") / "found.csv"):
            self.assertFalse(row["case"].startswith("="))

    def test_heads_stay_in_sight_can_be_filtered_and_are_dutch_when_asked(self):
        for sheet in self.book(lang="nl").worksheets[1:]:
            self.assertNotEqual(sheet.freeze_panes, None, sheet.title)
            self.assertNotEqual(sheet.auto_filter.ref, None, sheet.title)
        self.assertEqual(self.book(lang="nl").sheetnames,
                         ["Toelichting", "Codeboek", "Gecodeerde fragmenten", "Gevonden (0 en 1)", "x van n", "Aantallen coderingen",
                          "Casus", "Respondenten"])
        self.assertEqual(self.book()["Codebook"]["B1"].value, "Name")

    def test_one_coder_alone_is_counted_where_asked(self):
        sheet = self.book("--coder", "Joost")["x of n"]
        found = self.figures_of(sheet)
        self.assertEqual((found["all", "f_honest"], found["all", "f_listens"]), ((1, 2), (0, 2)))

    def test_the_words_of_interviews_stay_out_where_asked(self):
        path = self.export("data.xlsx", "--without-texts")
        parts = zipfile.ZipFile(path)
        self.assertNotIn("luisterde", "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist()))


class Json(Export):
    def test_all_of_the_project_is_there(self):
        self.cli("tables", self.project, "--add", "relatie", "x-of-n", "--theme", "l1", "--group", "groep", lang="nl")
        data = json.loads(self.export("data.json").read_text(encoding="utf-8"))
        self.assertEqual((data["format"], data["version"]), ("rodedraad-project", 1))
        self.assertEqual([code["code"] for code in data["codebook"]],
                         ["l1", "f_listens", "f_honest", "l2", "f_hope", "f_money", "q_not_done"])
        texts = {one["id"]: one["text"] for one in data["transcripts"]}
        self.assertEqual(len(data["codings"]), 9)
        for coding in data["codings"]:
            self.assertEqual(texts[coding["document_id"]][coding["start"]:coding["end"]], coding["passage"])
        people = [person for case in data["cases"] for person in case["respondents"]]
        ages = {(person["person"], value["moment"]): (value["known"], value["value"]) for person in people
                for value in person["values"] if value["attribute"] == "leeftijd"}
        self.assertEqual(ages["Anna", "toen"], ("known", 34))
        self.assertEqual(ages["Truus", "nu"], ("unknown", None))
        self.assertEqual(data["tables"][0]["result"],
                         self.json("table", self.project, "--saved", "relatie"))

    def test_the_words_of_interviews_stay_out_where_asked(self):
        text = self.export("data.json", "--without-texts").read_text(encoding="utf-8")
        self.assertNotIn("luisterde", text)
        self.assertEqual(len(json.loads(text)["transcripts"][0]["turns"]), 4)


class Folders(Export):
    def test_csv_can_be_imported_again(self):
        folder = self.export("csv", "--for", "csv")
        other = self.folder / "again.draad"
        self.cli("new", other, "--codebook", folder / "codebook.csv", lang="nl")
        self.cli("import", other, self.folder / "gesprek één.txt", self.folder / "gesprek twee.txt")
        for form in ("attributes", "cases", "codings"):
            self.cli(form, other, "--import", folder / f"{form}.csv")
        for group in self.json("table", other, "x-of-n", "--group", "groep")["groups"]:
            for row in group["rows"]:
                if not row["qualifier"]:
                    self.assertEqual(self.figures[group["name"], row["code"]], (row["x"], group["n"]))

    def test_codings_of_others_stay_out_where_asked(self):
        folder = self.export("csv", "--for", "csv", "--coder", "Joost")
        self.assertEqual([row["coder"] for row in rows_of(folder / "codings.csv")], ["Joost"])

    def test_a_folder_that_holds_something_is_left_alone(self):
        folder = self.folder / "mine"
        folder.mkdir()
        (folder / "thesis.txt").write_text("years of work", encoding="utf-8")
        self.refused("export", self.project, "-o", folder, "--for", "r", says="already")
        self.assertEqual([path.name for path in folder.iterdir()], ["thesis.txt"])
        self.assertEqual(list(self.folder.glob("*.part")), [])

    def ours(self, folder):
        names = {row["variable"]: row["code"] + (f" ({row['qualifier']})" if row["qualifier"] else "")
                 for row in rows_of(folder / "variables.csv")}
        found = {(row["group"], names[row["variable"]]): (int(row["x"]), int(row["n"]))
                 for row in rows_of(folder / "x_of_n.csv")}
        self.demand_figures({place: found.get(place, figure) if figure[0] == 0 else found[place]
                             for place, figure in self.figures.items()})
        return names, found

    def test_r_counts_the_same(self):
        folder = self.export("for r", "--for", "r")
        names, ours = self.ours(folder)
        if not shutil.which("Rscript"):
            self.skipTest("R is not installed")
        done = subprocess.run(["Rscript", "--vanilla", folder / "x_of_n.R"], capture_output=True, text=True, timeout=300,
                              check=False, cwd="/")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("agree", done.stdout)
        counted = {(row["group"], names[row["variable"]]): (int(row["x"]), int(row["n"]))
                   for row in rows_of(folder / "x_of_n_r.csv")}
        self.assertEqual(counted, ours)

    def test_r_says_so_when_figures_differ(self):
        if not shutil.which("Rscript"):
            self.skipTest("R is not installed")
        folder = self.export("for r", "--for", "r")
        text = (folder / "x_of_n.csv").read_text(encoding="utf-8")
        (folder / "x_of_n.csv").write_text(text.replace("f_listens,2,2", "f_listens,1,2"), encoding="utf-8")
        done = subprocess.run(["Rscript", "--vanilla", folder / "x_of_n.R"], capture_output=True, text=True, timeout=300,
                              check=False)
        self.assertNotEqual(done.returncode, 0)

    def test_pspp_counts_the_same(self):
        folder = self.export("for spss", "--for", "spss")
        names, ours = self.ours(folder)
        if not shutil.which("pspp"):
            self.skipTest("GNU PSPP is not installed")
        done = subprocess.run(["pspp", "--no-statrc", "-O", "format=txt", "x_of_n.sps"], capture_output=True, text=True,
                              timeout=300, check=False, cwd=folder)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertNotIn("warning", done.stdout)
        counted = {}
        for row in rows_of(folder / "x_of_n_spss.csv"):
            for variable, name in names.items():
                counted[row["group"].strip(), name] = (int(row[variable]), int(row["n"]))
        self.assertEqual(counted, ours)


class Refusals(Export):
    def test_another_ending_is_refused_and_nothing_is_written(self):
        self.refused("export", self.project, "-o", self.folder / "data.odt", says=[".xlsx"])
        self.assertFalse((self.folder / "data.odt").exists())

    def test_options_that_would_narrow_nothing_are_wrong_usage_and_nothing_is_written(self):
        for name, *words in (("a.qdpx", "--coder", "Joost"), ("a.qdpx", "--without-texts"), ("a.json", "--coder", "Joost"),
                             ("a.xlsx", "--code", "l1"), ("a.xlsx", "--without-codes"), ("a.qdc", "--without-texts"),
                             ("a.xlsx", "--for", "nvivo"), ("a", "--for", "r", "--code", "l1"),
                             ("a.html", "--transcripts", "all", "--without-texts")):
            narrows = [word for word in words if word.startswith("--")][-1]
            self.misused("export", self.project, "-o", self.folder / name, *words, says=f"takes no {narrows}")
            self.assertFalse((self.folder / name).exists())

    def test_no_file_is_wrong_usage(self):
        self.misused("export", self.project, says="-o")

    def test_names_that_are_not_there_are_refused_with_those_that_are(self):
        self.refused("export", self.project, "-o", self.folder / "a.xlsx", "--coder", "Nobody", says="Marit")
        self.refused("export", self.project, "-o", self.folder / "a.xlsx", "--group", "nothing", says="groep")
        self.refused("export", self.project, "-o", self.folder / "a.html", "--transcripts", "x", says="gesprek één")


if __name__ == "__main__":
    unittest.main()
