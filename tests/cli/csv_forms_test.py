# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import unittest

from support import CASES, CODES, ONE, CliTest, codings


class CsvForms(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()

    def test_export_and_import_give_an_equal_project(self):
        other = self.folder / "kopie.draad"
        self.cli("new", other, lang="nl")
        self.cli("import", other, self.folder / "gesprek één.txt", self.folder / "gesprek twee.txt")
        for form in ("codebook", "attributes", "cases", "codings"):
            path = self.folder / f"{form} uit.csv"
            self.cli(form, self.project, "--export", path)
            self.cli(form, other, "--import", path)
            again = self.folder / f"{form} nogmaals.csv"
            self.cli(form, other, "--export", again)
            self.assertEqual(again.read_text("utf-8"), path.read_text("utf-8"), form)
        for kind in ("x-of-n", "frequencies", "co-occurrence"):
            words = ("--coder", "Marit")
            self.assertEqual(self.json("table", other, kind, *words), self.json("table", self.project, kind, *words))

    def test_importing_again_changes_nothing(self):
        before = self.changes()
        self.assertIn("0 codings", self.cli("codings", self.project, "--import", self.folder / "codings.csv"))
        self.cli("cases", self.project, "--import", self.folder / "cases.csv")
        self.cli("codebook", self.project, "--import", self.folder / "codes.csv")
        self.assertEqual(self.changes(), before)

    def test_each_form_is_one_change_and_undone_as_one(self):
        path = self.write("meer.csv", "document,start,end,code,coder\ngesprek één,0,3,f_hope,Nieuw\n"
                          "gesprek één,0,4,f_hope,Nieuw\n")
        before = self.changes()
        self.cli("codings", self.project, "--import", path)
        self.assertEqual(len(self.changes()), len(before) + 1)
        self.cli("undo", self.project)
        self.assertNotIn("Nieuw", [row["coder"] for row in self.json("codings", self.project)["coders"]])
        self.cli("redo", self.project)
        self.assertIn({"coder": "Nieuw", "codings": 2, "transcripts": 1}, self.json("codings", self.project)["coders"])

    def test_a_transcript_that_changes_case_and_a_new_moment_are_said(self):
        path = self.write("meer.csv", "case,document,person,leeftijd@ooit\nelders,gesprek één,,\n")
        told = self.cli("cases", self.project, "--import", path)
        self.assertIn("goes from", told)
        self.assertIn("elders", told)
        self.assertIn("ooit", told)

    def test_a_row_that_does_not_fit_is_refused_with_line_and_reason(self):
        rows = codings()
        for row, says in (("gesprek drie,0,3,f_hope,Marit,,", "gesprek drie"),
                          ("gesprek één,0,3,f_nergens,Marit,,", "f_nergens"),
                          ("gesprek één,3,3,f_hope,Marit,,", "empty"),
                          (f"gesprek één,3,{len(ONE) + 1},f_hope,Marit,,", str(len(ONE))),
                          ("gesprek één,a,3,f_hope,Marit,,", "a"),
                          ("gesprek één,0,3,f_hope,Marit,f_hope,", "qualifier"),
                          ("gesprek één,0,3,q_not_done,Marit,,", "qualifier"),
                          ("gesprek één,0,3,f_hope,,,", "coder")):
            path = self.write("fout.csv", rows + row + "\n")
            self.refused("codings", self.project, "--import", path, says=("fout.csv, line 11", says))
        self.refused("cases", self.project, "--import", self.write("fout.csv", CASES + "x,nergens,y,,,,,\n"),
                     says=("fout.csv, line 5", "nergens"))
        self.refused("codebook", self.project, "--import", self.write("fout.csv", CODES + "l1,x,,,,,,\n"),
                     says=("fout.csv, line 9", "l1"))
        self.refused("attributes", self.project, "--import", self.write("fout.csv", "attribute,type\ngroep,zwaar\n"),
                     says=("fout.csv, line 2", "zwaar"))

    def test_a_number_that_can_be_two_is_refused_in_the_language_of_the_project(self):
        path = self.write("inkomen.csv", "case;document;person;inkomen\ngezin één;;;900\ngezin twee;;;1.500\n")
        self.refused("cases", self.project, "--import", path, says=("inkomen.csv, line 3", "1500 or 1,5"))
        self.refused("cases", self.project, "--import", path, says=("regel 3", "1500 of 1,5"), lang="nl")

    def test_a_memo_for_a_known_coding_is_taken_in_and_said(self):
        path = self.folder / "uit.csv"
        self.cli("codings", self.project, "--export", path)
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows[:2]:
            row["memo"] = "let op"
        out = io.StringIO()
        writer = csv.DictWriter(out, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
        told = self.cli("codings", self.project, "--import", self.write("memo.csv", out.getvalue()))
        self.assertIn(f"0 codings from memo.csv; {len(rows)} were there already", told)
        self.assertIn("2 codings that were there already got the memos", told)
        self.assertIn("memos", self.changes()[0]["description"])
        before = self.changes()
        self.cli("codings", self.project, "--import", self.folder / "memo.csv")
        self.assertEqual(self.changes(), before)

    def test_a_code_with_codings_does_not_become_a_qualifier_nor_the_other_way(self):
        path = self.write("soort.csv", "code,name,level\nf_money,geldzorgen,factor\nf_hope,houdt hoop,qualifier\n")
        self.refused("codebook", self.project, "--import", path, says=("soort.csv, line 3", "f_hope"))
        path = self.write("soort.csv", "code,name,level,qualifier\nq_not_done,not done,factor,\n")
        self.refused("codebook", self.project, "--import", path, says=("soort.csv, line 2", "q_not_done"))
        path = self.write("soort.csv", "code,name,level\nl2,hoop,qualifier\n")
        self.cli("codebook", self.project, "--import", path)

    def test_refusals_speak_dutch(self):
        path = self.write("fout.csv", "document,start,end,code,coder\ngesprek één,0,3,weg,Marit\n")
        message = self.refused("codings", self.project, "--import", path, says="weg", lang="nl")
        self.assertIn("regel 2", message)
        self.assertNotIn("The ", message)

    def test_other_files_are_refused(self):
        zipped = self.folder / "blad.csv"
        zipped.write_bytes(b"PK\x03\x04blad")
        for form in ("codebook", "attributes", "cases", "codings"):
            self.refused(form, self.project, "--import", zipped, says="blad.csv")
            self.refused(form, self.project, "--import", self.write("leeg.csv", ""), says="leeg.csv")
            self.refused(form, self.project, "--import", self.folder / "weg.csv", says="weg.csv")
            self.refused(form, self.project, "--import", self.folder, says="")
            self.cli(form, self.project, "--export", self.folder / "nergens" / "x.csv", status=1)
            self.misused(form, self.project, "--import", "a", "--export", "b")
            self.misused(form, self.project, "--import")

    def test_semicolons_and_windows_1252_of_dutch_excel(self):
        path = self.write("excel.csv", CODES.replace(",", ";").replace("is eerlijk", "is één en al oor"), "windows-1252")
        self.cli("codebook", self.project, "--import", path)
        names = [code["name"] for code in self.json("codebook", self.project, lang="nl")["codes"]]
        self.assertIn("is één en al oor", names)

    def test_formulas_are_made_harmless_and_come_back(self):
        path = self.write("codes2.csv", "code,name\nx1,=HYPERLINK(1)\nx2,-doel\nx3,-3\n")
        self.cli("codebook", self.project, "--import", path)
        out = self.folder / "uit.csv"
        self.cli("codebook", self.project, "--export", out)
        rows = {row["code"]: row["name"] for row in csv.DictReader(io.StringIO(out.read_text("utf-8")))}
        self.assertEqual((rows["x1"], rows["x2"], rows["x3"]), ("'=HYPERLINK(1)", "'-doel", "-3"))
        before = self.changes()
        self.cli("codebook", self.project, "--import", out)
        self.assertEqual(self.changes(), before)

    def test_unknown_columns_are_passed_over_and_said(self):
        told = self.json("codebook", self.project, "--import", self.write("extra.csv", "code,name,gewicht\nx,y,3\n"))
        self.assertIn("gewicht", told["notes"][0])

    def test_listings(self):
        cases = self.json("cases", self.project)["cases"]
        self.assertEqual([case["case"] for case in cases], ["gezin één", "gezin twee"])
        self.assertEqual(cases[1]["persons"], ["Piet", "Truus"])
        attributes = {row["attribute"]: row for row in self.json("attributes", self.project)["attributes"]}
        self.assertEqual(attributes["groep"]["level"], "case")
        self.assertEqual(attributes["leeftijd"]["level"], "respondent")
        self.assertEqual(attributes["leeftijd"]["moments"], ["toen", "nu"])
        self.assertEqual(attributes["uren"]["type"], "number")
        self.assertIn("Marit", self.cli("codings", self.project))
        self.assertIn("luistert", self.cli("codebook", self.project, lang="nl"))


if __name__ == "__main__":
    unittest.main()
