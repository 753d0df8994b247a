# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from support import ONE, CliTest


class Search(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()

    def places(self, *words):
        return self.json("search", self.project, *words)["places"]

    def coded(self, code):
        rows = self.json("passages", self.project, "--code", code, "--exact")["passages"]
        return [(row["document"], row["text"], row["coder"]) for row in rows]

    def test_finds_words_in_all_transcripts_with_what_stands_around_them(self):
        rows = self.places("hoop")
        self.assertEqual([(row["document"], row["turn"], row["before"], row["words"], row["behind"]) for row in rows],
                         [("gesprek één", 4, "Nu heb ik weer ", "hoop", " 🙂, dat zeker."),
                          ("gesprek twee", 4, "Was er ", "hoop", "?")])
        self.assertEqual(ONE[rows[0]["start"]:rows[0]["end"]], "hoop")
        self.assertIn("2 places in 2 transcripts", self.cli("search", self.project, "hoop"))

    def test_says_as_which_words_it_was_found_and_leaves_some_out(self):
        self.assertIn("5 places in 2 transcripts: hij (3), luisterde (2)",
                      self.cli("search", self.project, "luister* | hij"))
        rows = self.places("luister* | hij", "--without-form", "HIJ")
        self.assertEqual([row["words"] for row in rows], ["luisterde", "luisterde"])
        self.refused("search", self.project, "luister* | hij", "--without-form", "zij", says=["zij"])

    def test_finds_forms_that_no_ending_gives(self):
        self.assertEqual([row["words"] for row in self.places("horen", "--match", "forms")], ["hoorde"])
        self.assertEqual([row["words"] for row in self.places("zijn", "--match", "forms", "--turns", "without-interviewer")],
                         ["was", "was"])

    def test_labels_are_not_searched(self):
        self.assertEqual(self.places("respondent"), [])

    def test_asks_for_less(self):
        self.assertEqual([row["turn"] for row in self.places("hoop", "--turns", "without-interviewer")], [4])
        self.assertEqual([row["document"] for row in self.places("luisterde", "--transcript", "gesprek twee")],
                         ["gesprek twee"])
        self.assertEqual([row["words"] for row in self.places("e*", "--within", "f_honest", "--coder", "Marit")],
                         ["écht", "eerlijk"])
        self.assertEqual(self.places("niet", "--match", "whole", "--within", "l2")[0]["words"], "niet")

    def test_codes_what_is_found_as_one_change(self):
        told = self.cli("search", self.project, "luister*", "--code", "f_honest", "--unit", "sentence", "--author", "Anouk")
        self.assertEqual(told.strip(), "Coded 2 found passages with “is honest”.")
        mine = [(document, text) for document, text, coder in self.coded("f_honest") if coder == "Anouk"]
        self.assertEqual(mine, [("gesprek één", "Ze luisterde écht naar mij."),
                                ("gesprek twee", "Hij luisterde ook, en hij was eerlijk.")])
        again = self.cli("search", self.project, "luister*", "--code", "f_honest", "--unit", "sentence", "--author", "Anouk")
        self.assertEqual(again.strip(), "Nothing to code: not found, or coded so already.")
        self.cli("undo", self.project, "--author", "Anouk")
        self.assertEqual([coder for _, _, coder in self.coded("f_honest") if coder == "Anouk"], [])

    def test_a_turn_with_several_hits_is_coded_once(self):
        self.cli("search", self.project, "hij", "--code", "f_money", "--unit", "turn", "--author", "Anouk")
        mine = [text for _, text, coder in self.coded("f_money") if coder == "Anouk"]
        self.assertEqual(mine, ["Hij luisterde ook, en hij was eerlijk.", "Niet altijd. Een keer hoorde hij niets."])

    def test_makes_a_code_of_the_words(self):
        told = self.cli("search", self.project, "weer hoop", "--in-vivo", "--under", "l2", "--author", "Anouk")
        self.assertEqual(told.strip(), "Made the code “weer hoop” of words in the text.")
        self.assertEqual(self.coded("weer_hoop"), [("gesprek één", "weer hoop", "Anouk")])
        code = next(row for row in self.json("codebook", self.project)["codes"] if row["code"] == "weer_hoop")
        self.assertEqual(code["parent"], "l2")
        self.cli("undo", self.project, "--author", "Anouk")
        self.assertNotIn("weer_hoop", self.cli("codebook", self.project, "--format", "csv"))

    def test_refuses_what_cannot_be_coded_and_changes_nothing(self):
        self.refused("search", self.project, "?!", says="no words to look for")
        self.refused("search", self.project, "hoop", "--code", "q_not_done", says="qualifier")
        self.refused("search", self.project, "weer hoop", "--in-vivo", "--under", "q_not_done", says="qualifier")
        self.refused("search", self.project, "hoop", "--within", "nergens", says="nergens")
        self.misused("search", self.project, "hoop", "--code", "f_hope", "--in-vivo")
        self.misused("search", self.project, "hoop", "--code", "f_hope", "--under", "l2", says="--in-vivo")


if __name__ == "__main__":
    unittest.main()
