# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from support import CODES, CliTest


class New(CliTest):
    def test_unit_by_default_is_in_both_languages(self):
        self.cli("new", self.project, lang="nl")
        self.assertEqual(self.json("info", self.project, lang="nl")["unit"],
                         {"one": "cliëntsysteem", "many": "cliëntsystemen"})
        self.assertEqual(self.json("info", self.project)["unit"], {"one": "client system", "many": "client systems"})
        self.assertEqual(self.json("info", self.project)["language"], "nl")

    def test_unit_title_and_language_are_taken_from_the_options(self):
        self.cli("new", self.project, "--unit", "respondent, respondents", "--unit-nl", "geïnterviewde,geïnterviewden",
                 "--title", "Een titel")
        info = self.json("info", self.project, lang="nl")
        self.assertEqual(info["unit"], {"one": "geïnterviewde", "many": "geïnterviewden"})
        self.assertEqual(info["title"], "Een titel")
        info = self.json("info", self.project)
        self.assertEqual(info["unit"], {"one": "respondent", "many": "respondents"})
        self.assertEqual(info["language"], "en")

    def test_codebook_is_read(self):
        self.cli("new", self.project, "--codebook", self.write("codes é.csv", CODES), lang="nl")
        codes = self.json("codebook", self.project)["codes"]
        self.assertEqual([code["code"] for code in codes],
                         ["l1", "f_listens", "f_honest", "l2", "f_hope", "f_money", "q_not_done"])
        self.assertEqual(codes[1]["parent"], "l1")
        self.assertEqual(codes[1]["name"], "listens")
        self.assertEqual(codes[6]["level"], "qualifier")

    def test_template_is_found_by_name(self):
        self.cli("new", self.project, "--template", "family_interviews")
        codes = self.json("codebook", self.project)["codes"]
        self.assertEqual(len(codes), 210)
        self.assertIn("therapeutic relation", [code["name"] for code in codes])

    def test_unknown_template_is_refused_with_those_that_there_are(self):
        message = self.cli("new", self.project, "--template", "nergens", status=1)
        self.assertIn("nergens", message)
        self.assertIn("family_interviews", message)
        self.assertFalse(self.project.exists())

    def test_bad_codebook_leaves_no_project(self):
        message = self.cli("new", self.project, "--codebook", self.write("codes.csv", CODES + "x,y,nergens,,,,,\n"),
                           status=1)
        self.assertIn("codes.csv, line 9", message)
        self.assertIn("nergens", message)
        self.assertFalse(self.project.exists())
        message = self.cli("new", self.project, "--codebook", self.folder / "weg.csv", status=1, lang="nl")
        self.assertIn("weg.csv", message)
        self.assertFalse(self.project.exists())

    def test_existing_file_is_never_replaced(self):
        self.cli("new", self.project)
        before = self.project.read_bytes()
        self.cli("new", self.project, status=1)
        self.assertEqual(self.project.read_bytes(), before)

    def test_missing_folder_is_refused(self):
        self.cli("new", self.folder / "nergens" / "x.draad", status=1)

    def test_wrong_usage(self):
        self.misused("new")
        self.misused("new", self.project, "--unit", "alleen", says="--unit")
        self.misused("new", self.project, "--template", "a", "--codebook", "b")
        self.assertFalse(self.project.exists())


if __name__ == "__main__":
    unittest.main()
