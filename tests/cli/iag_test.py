# SPDX-License-Identifier: GPL-3.0-or-later
"""The example project gives the study's 102 figures, and no other factor of the study a case that it did not count."""
import csv
import os
import unittest

import iag_figures as iag

DATA = os.path.join(os.path.dirname(__file__), "..", "data", "iag_counts.csv")


class Iag(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.found = iag.x_of_n()
        with open(DATA, encoding="utf-8") as file:
            cls.wanted = {(row["factor"], row["group"]): (int(row["x"]), int(row["n"])) for row in csv.DictReader(file)}

    def test_each_of_the_102_figures_is_counted(self):
        self.assertEqual(len(self.wanted), 102)
        for (factor, group), (x, n) in self.wanted.items():
            self.assertEqual(self.found[factor, group, None][:2], (x, n), (factor, group))

    def test_counted_factors_have_no_case_where_the_study_has_no_figure(self):
        for (code, group, qualifier), (x, _, cases) in self.found.items():
            if code.startswith("f") and code != "f1_click" and group != "all" and (code, group) not in self.wanted:
                self.assertEqual(x, 0, (code, group, qualifier, cases))

    def test_a_couple_is_one_case(self):
        self.assertEqual(iag.table("x-of-n", "--theme", "l1", "--group", "groep=interview 6 en 7")["groups"][0]["n"], 2)
        self.assertEqual(iag.table("x-of-n", "--theme", "l1", "--count", "respondents", "--group",
                                   "groep=interview 6 en 7")["groups"][0]["n"], 4)

    def test_saved_tables_print_the_figures_in_both_languages(self):
        dutch, english = iag.printed("nl"), iag.printed("en")
        self.assertEqual(len(dutch), len(english))
        for row in ("4 van de 5  luistert", "5 van de 7  klik met de hulpverlener", "2 van de 2  het kind"):
            self.assertIn(row, dutch)
        for row in ("4 of 5  listens", "5 of 7  click with the helper", "2 of 2  the child"):
            self.assertIn(row, english)
        self.assertNotIn("4 van de 5  klik met de hulpverlener", dutch)

    def test_conclusions_cite_figures_of_the_study(self):
        memos = iag.json.loads(iag.cli("memos", iag.PROJECT, "--check", "--format", "json", lang="en"))["memos"]
        shown = {memo["number"]: memo["shown"] for memo in memos if memo["kind"] == "conclusion"}
        self.assertIn("4 of 5 client systems", shown["1a"])
        self.assertIn("2 of 2", shown["1a"])
        self.assertIn("(5 of 7)", shown["1b"])
        self.assertIn("5 of 5 client systems", shown["5a"])

    def test_transcripts_are_long_and_only_two_have_a_couple(self):
        rows = iag.json.loads(iag.cli("transcripts", iag.PROJECT, "--format", "json"))["transcripts"]
        self.assertEqual([row["document"] for row in rows], [f"interview {number}" for number in range(1, 8)])
        people = [[s["person"] for s in row["speakers"] if s["role"] == "respondent"] for row in rows]
        self.assertEqual([len(persons) for persons in people], [1, 1, 1, 1, 1, 2, 2])
        self.assertTrue(all(person for persons in people for person in persons))


if __name__ == "__main__":
    unittest.main()
