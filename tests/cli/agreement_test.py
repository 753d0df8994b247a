# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from support import ONE, TWO, CliTest, span

COEFFICIENTS = ["percentage", "cohen", "scott", "brennan_prediger", "ac1", "alpha", "holsti", "jaccard"]


class Agreement(CliTest):
    """Joost coded "gesprek twee" too: the same passage with f_listens, and f_honest elsewhere."""

    def setUp(self):
        super().setUp()
        self.make_project()
        self.code("Joost", TWO, "gesprek twee", ("Hij luisterde ook", "f_listens"), ("Niet altijd.", "f_hope"))

    def code(self, coder, text, document, *passages):
        rows = ["document,start,end,code,coder,qualifier,memo"]
        for words, code in passages:
            start, end = span(text, words)
            rows.append(f"{document},{start},{end},{code},{coder},,")
        self.cli("codings", self.project, "--import", self.write("more.csv", "\n".join(rows) + "\n"))

    def agreement(self, *words, lang="en"):
        return self.json("agreement", self.project, "--coders", "Marit,Joost", *words, lang=lang)

    def row(self, code, *words):
        return next(row for row in self.agreement(*words)["rows"] if row["code"] == code)

    def test_turns_of_what_both_coded(self):
        """Five turns: I, Man, Vrouw, I, Man. Marit: f_listens and f_honest 2, f_hope 4. Joost: both 2, f_hope 3."""
        result = self.agreement()
        self.assertEqual((result["level"], result["coders"], result["documents"]),
                         ("turn", ["Marit", "Joost"], ["gesprek twee"]))
        self.assertEqual(result["left_out"], ["gesprek één"])
        fields = {row["code"]: [row[key] for key in ("both", "only_first", "only_second", "neither")]
                  for row in result["rows"]}
        self.assertEqual(fields, {"f_listens": [1, 0, 0, 4], "f_honest": [1, 0, 0, 4], "f_hope": [0, 1, 1, 3]})
        hope = self.row("f_hope")
        expected = {"percentage": .6, "cohen": -.25, "scott": -.25, "brennan_prediger": .2, "alpha": -.125,
                    "ac1": (.6 - .32) / .68, "holsti": 0, "jaccard": 0}
        for name, value in expected.items():
            self.assertAlmostEqual(hope[name], value, msg=name)
        self.assertEqual(self.row("f_listens")["cohen"], 1)

    def test_themes_count_the_codes_below_them(self):
        themes = {row["code"]: row["both"] for row in self.agreement()["themes"]}
        self.assertEqual(themes, {"l1": 1, "l2": 0})

    def test_qualifier_that_counts_apart_stands_apart(self):
        qualified = self.agreement()["qualified"]
        self.assertEqual([(row["code"], row["qualifier"], row["only_first"]) for row in qualified],
                         [("f_listens", "q_not_done", 1)])
        self.assertEqual(self.row("f_listens", "--qualifiers", "ignored")["only_first"], 1)

    def test_not_defined_is_null_with_a_reason(self):
        row = self.row("f_listens", "--level", "transcript")
        self.assertEqual(row["both"], 1)
        for name in ("cohen", "scott", "alpha"):
            self.assertIsNone(row[name])
            self.assertIn("same answer", row["undefined"][name])
        self.assertEqual(row["percentage"], 1)

    def test_interviewer_characters_and_segments(self):
        self.assertEqual(self.row("f_hope", "--turns", "without-interviewer")["only_first"], 0)
        row = self.row("f_listens", "--level", "character")
        self.assertEqual([row["both"], row["only_first"], row["neither"]], [17, 0, len(TWO) - 17])
        row = self.row("f_honest", "--level", "segment")
        self.assertEqual([row["both"], row["only_first"], row["only_second"], row["neither"]], [0, 1, 1, 0])
        self.assertIsNone(row["cohen"])

    def test_presets_show_what_that_program_shows(self):
        head = self.cli("agreement", self.project, "--coders", "Marit,Joost", "--preset", "maxqda3", "--format",
                        "csv").splitlines()[0]
        self.assertEqual(head, "kind,code,qualifier,name,both,only_first,only_second,neither,percentage,"
                               "brennan_prediger")
        self.assertIn("sets", self.agreement("--preset", "atlasti"))
        nvivo = self.agreement("--preset", "nvivo")
        self.assertEqual([one["document"] for one in nvivo["per_document"]], ["gesprek twee"])
        self.assertEqual(nvivo["means"][0]["plain"], nvivo["means"][0]["weighted_by_length"])
        dedoose = self.agreement("--preset", "dedoose")
        self.assertEqual(dedoose["level"], "excerpt")
        self.assertIn("pooled_kappa", dedoose["overall"])
        self.assertEqual(self.agreement("--preset", "maxqda2")["rows"][0]["undefined"]["cohen"],
                         "How often a code was used is compared, not whether.")

    def test_documents_that_one_coder_coded_by_choice(self):
        result = self.agreement("--documents", "coded-by-any")
        self.assertEqual(result["documents"], ["gesprek één", "gesprek twee"])
        self.assertIn("f_money", [row["code"] for row in result["rows"]])

    def test_intervals_are_the_same_each_time(self):
        one = self.row("f_hope", "--bootstrap", "200")["intervals"]
        self.assertEqual(one, self.row("f_hope", "--bootstrap", "200")["intervals"])
        low, high = one["percentage"]
        self.assertTrue(0 <= low <= .6 <= high <= 1)

    def test_three_coders(self):
        self.code("Ellen", TWO, "gesprek twee", ("Hij luisterde ook", "f_listens"))
        result = self.json("agreement", self.project, "--coders", "Marit,Joost,Ellen")
        row = next(row for row in result["rows"] if row["code"] == "f_honest")
        self.assertEqual([row["both"], row["some"], row["neither"]], [0, 1, 4])
        self.assertIsNone(row["only_first"])
        self.assertAlmostEqual(row["percentage"], 1 - 2 / 15)

    def test_codes_and_themes_choose(self):
        self.assertEqual([row["code"] for row in self.agreement("--theme", "l1")["rows"]],
                         ["f_listens", "f_honest"])
        rows = self.agreement("--code", "f_money")["rows"]
        self.assertEqual([(row["code"], row["both"], row["jaccard"]) for row in rows], [("f_money", 0, None)])

    def test_text_tells_in_dutch_what_it_means(self):
        text = self.cli("agreement", self.project, "--coders", "Marit,Joost", "--coefficient", "cohen", lang="nl")
        self.assertIn("houdt hoop", text)
        self.assertIn("-0,250", text)
        self.assertIn("Cohens kappa: ", text)
        self.assertIn("Weinig eenheden", text)
        page = self.cli("agreement", self.project, "--coders", "Marit,Joost", "--format", "html")
        self.assertIn("<td class=\"number\">-0.250</td>", page)

    def test_refusals(self):
        self.misused("agreement", self.project, says="--coders")
        self.misused("agreement", self.project, "--coders", "Marit,Joost", "--coefficient", "weg", says="weg")
        self.misused("agreement", self.project, "--coders", "Marit,Joost", "--threshold", "101", says="--threshold")
        self.misused("agreement", self.project, "--coders", "Marit,Joost", "--preset", "nvivo", "--level", "turn",
                     says="--preset")
        self.refused("agreement", self.project, "--coders", "Marit", says="coders")
        self.refused("agreement", self.project, "--coders", "Marit,Weg", says=("Weg", "Joost"))
        self.refused("agreement", self.project, "--coders", "Marit,Joost", "--transcript", "gesprek één",
                     says="transcript")


class Differences(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()

    def test_disagreements_of_two_coders(self):
        """Of Joost only f_honest on "Hij luisterde ook", where Marit has f_listens."""
        result = self.json("disagreements", self.project, "--coders", "Marit,Joost")
        start, end = span(TWO, "Hij luisterde ook")
        other = [one for one in result["disagreements"] if one["kind"] == "other_code"]
        self.assertEqual([(one["start"], one["end"], one["first"]["code"], one["second"]["code"], one["text"])
                          for one in other], [(start, end, "f_listens", "f_honest", "Hij luisterde ook")])
        kinds = [one["kind"] for one in result["disagreements"]]
        self.assertEqual(sorted(kinds), ["only_first", "only_first", "only_first", "other_code"])
        self.assertIn("andere code", self.cli("disagreements", self.project, "--coders", "Marit,Joost", lang="nl"))
        self.refused("disagreements", self.project, "--coders", "Marit", says="two coders")

    def test_consensus_is_made_told_counted_and_undone(self):
        start, end = span(ONE, "Ze luisterde écht")
        more = f"document,start,end,code,coder\ngesprek één,{start},{end},f_listens,Joost\n"
        self.cli("codings", self.project, "--import", self.write("more.csv", more))
        told = self.json("consensus", self.project, "--rule", "all", "--coders", "Marit,Joost", "--into", "Team")
        self.assertEqual(told["done"], "Made 1 coding of “Team” from what coders agreed on.")
        passages = self.json("passages", self.project, "--code", "l1", "--coder", "Team")["passages"]
        self.assertEqual([one["text"] for one in passages], ["Ze luisterde écht"])
        self.assertIn("nothing new", self.cli("consensus", self.project, "--rule", "all", "--coders", "Marit,Joost",
                                              "--into", "Team"))
        self.cli("undo", self.project)
        self.refused("passages", self.project, "--code", "l1", "--coder", "Team", says="Team")
        self.refused("consensus", self.project, "--rule", "all", "--coders", "Marit,Joost", "--into", "Marit",
                     says="Marit")
        self.misused("consensus", self.project, "--coders", "Marit,Joost", says="--rule")


if __name__ == "__main__":
    unittest.main()
