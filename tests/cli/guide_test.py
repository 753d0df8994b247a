# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from support import CliTest

GUIDE = ("# Relatie\n1. Luisterde de hulpverlener naar u?\n- vertrouwen\n2. Wat deed hij als het moeilijk werd?\n"
         "# Toekomst\n3. Had u toen nog hoop op beterschap?\n")
THREE = ("I: Luisterde ze een beetje naar u, die hulpverlener?\nR: Ja, altijd.\n"
         "I: Neemt u suiker in de koffie?\nR: Nee.\nI: En de hoop, had u die nog?\nR: Beterschap, ja.\n")


class Guide(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()
        self.cli("import", self.project, self.write("gesprek drie.txt", THREE))
        self.cli("guide", self.project, "--import", self.write("leidraad.md", GUIDE))

    def items(self):
        return {row["number"]: row for row in self.json("guide", self.project)["items"] if row["number"]}

    def coverage(self):
        return {row["number"]: row["transcripts"] for row in self.json("guide", self.project, "--coverage")["items"]
                if row["number"]}

    def test_guide_comes_in_and_goes_out_the_same(self):
        rows = self.json("guide", self.project)["items"]
        self.assertEqual([(row["level"], row["number"]) for row in rows],
                         [("topic", ""), ("question", "1"), ("point", ""), ("question", "2"), ("topic", ""), ("question", "3")])
        out = self.folder / "uit.csv"
        self.cli("guide", self.project, "--export", out)
        before = len(self.changes())
        self.assertIn("0", self.cli("guide", self.project, "--import", out))
        self.assertEqual(len(self.changes()), before)
        self.cli("undo", self.project)
        self.assertEqual(self.json("guide", self.project)["items"], [])

    def test_match_proposes_and_accept_writes(self):
        before = len(self.changes())
        found = self.json("guide", self.project, "--match", "--transcript", "gesprek drie")["proposals"]
        self.assertEqual([(row["turn"], row["number"]) for row in found], [(1, "1"), (5, "3")])
        self.assertTrue(all(0.5 <= row["confidence"] <= 1 for row in found))
        self.assertEqual(len(self.changes()), before)
        self.cli("guide", self.project, "--match", "--transcript", "gesprek drie", "--accept")
        self.assertEqual(len(self.changes()), before + 1)
        self.assertEqual(self.coverage()["1"]["gesprek drie"], "asked")
        again = self.json("guide", self.project, "--match", "--transcript", "gesprek drie")["proposals"]
        self.assertEqual(again, [])
        self.cli("undo", self.project)
        self.assertIsNone(self.coverage()["1"]["gesprek drie"])

    def test_turn_that_was_put_aside_is_not_proposed_again(self):
        self.cli("guide", self.project, "--not-raised", "1", "--transcript", "gesprek drie", "--turn", "1")
        found = self.json("guide", self.project, "--match", "--transcript", "gesprek drie")["proposals"]
        self.assertEqual([row["turn"] for row in found], [5])
        self.assertIsNone(self.coverage()["1"]["gesprek drie"])

    def test_coverage_tells_asked_from_unasked(self):
        self.cli("guide", self.project, "--asked", "1", "--transcript", "gesprek één")
        self.cli("guide", self.project, "--unasked", "1", "--transcript", "gesprek twee")
        self.cli("guide", self.project, "--not-raised", "1", "--transcript", "gesprek drie")
        self.assertEqual(self.coverage()["1"],
                         {"gesprek één": "asked", "gesprek twee": "unasked", "gesprek drie": "not_raised"})
        self.cli("guide", self.project, "--unmark", "1", "--transcript", "gesprek één")
        self.assertIsNone(self.coverage()["1"]["gesprek één"])
        csv = self.cli("guide", self.project, "--coverage", "--format", "csv").splitlines()
        self.assertEqual(csv[0], "number,text,gesprek één,gesprek twee,gesprek drie,asked,unasked")

    def test_number_that_two_items_have_is_refused_with_both(self):
        self.cli("guide", self.project, "--import", self.write("meer.csv", "text,number,level\nEn later?,1,topic\n"))
        for option in ("--asked", "--item"):
            more = ("--transcript", "gesprek één") if option == "--asked" else ("--theme", "l1")
            said = self.refused("guide", self.project, option, "1", *more)
            self.assertIn("Luisterde de hulpverlener naar u?", said)
            self.assertIn("En later?", said)
        self.cli("guide", self.project, "--asked", "En later?", "--transcript", "gesprek één")

    def test_n_may_be_those_who_were_asked(self):
        self.cli("guide", self.project, "--item", "1", "--theme", "l1")
        self.cli("guide", self.project, "--asked", "1", "--transcript", "gesprek één")
        table = ("table", self.project, "x-of-n", "--theme", "l1")
        all_of = self.json(*table)["groups"][0]
        self.assertEqual((all_of["n"], next(row["x"] for row in all_of["rows"] if row["code"] == "f_listens")), (3, 2))
        asked = self.json(*table, "--n", "asked")
        self.assertEqual(asked["groups"][0]["n"], 1)
        self.assertEqual(next(row["x"] for row in asked["groups"][0]["rows"] if row["code"] == "f_listens"), 1)
        self.assertTrue(any("interview guide" in note for note in asked["notes"]))
        self.assertTrue(any(note.startswith("1 of the") for note in asked["notes"]))
        self.cli("guide", self.project, "--unasked", "1", "--transcript", "gesprek twee")
        self.assertEqual(self.json(*table, "--n", "asked")["groups"][0]["n"], 2)

    def test_saved_table_keeps_whose_n(self):
        self.cli("tables", self.project, "--add", "gevraagd", "x-of-n", "--theme", "l1", "--n", "asked")
        out = self.folder / "tabellen.json"
        self.cli("tables", self.project, "--export", out)
        self.assertIn('"n": "asked"', out.read_text(encoding="utf-8"))
        self.cli("tables", self.project, "--remove", "gevraagd")
        self.cli("tables", self.project, "--import", out)
        self.assertEqual(self.json("tables", self.project)["tables"][0]["n"], "asked")
        out.write_text(out.read_text(encoding="utf-8").replace('"asked"', '"some"'), encoding="utf-8")
        self.refused("tables", self.project, "--import", out, says="some")

    def test_options_that_say_nothing_are_wrong_usage(self):
        for words, says in ((("--least", "0.7"), "--match"), (("--match", "--least", "7"), "0 to 1"),
                            (("--match", "--least", "nan"), "0 to 1"), (("--theme", "l1"), "--item"),
                            (("--coverage", "--turn", "3"), "--asked"), (("--transcript", "gesprek één"), "--match")):
            self.misused("guide", self.project, *words, says=says)

    def test_what_is_not_there_is_refused(self):
        self.refused("guide", self.project, "--asked", "9", "--transcript", "gesprek één", says="9")
        self.refused("guide", self.project, "--asked", "1", "--transcript", "gesprek één", "--turn", "99", says="99")
        self.refused("guide", self.project, "--import", self.write("brief.txt", "Dit is een brief.\n"), says="brief.txt")
        self.misused("guide", self.project, "--asked", "1")
        self.misused("guide", self.project, "--accept")
        self.misused("table", self.project, "x-of-n", "--n", "asked", says="--theme")
        self.misused("table", self.project, "matrix", "--n", "asked", says="--n asked")


if __name__ == "__main__":
    unittest.main()
