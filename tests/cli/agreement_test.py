# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import re
import unittest
import zipfile

from support import CODES, ONE, TWO, CliTest, span

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
        self.assertEqual([row["both"], row["only_first"], row["only_second"], row["neither"]], [0, 1, 1, None])
        self.assertIn("What nobody coded is no passage", row["undefined"]["neither"])
        self.assertIsNone(row["cohen"])
        segments = self.cli("agreement", self.project, "--coders", "Marit,Joost", "--level", "segment", "--format", "csv")
        self.assertEqual({row["neither"] for row in csv.DictReader(io.StringIO(segments))}, {""})

    def test_presets_show_what_that_program_shows(self):
        head = self.cli("agreement", self.project, "--coders", "Marit,Joost", "--preset", "maxqda3", "--format",
                        "csv").splitlines()[0]
        self.assertEqual(head, "kind,code,qualifier,name,both,only_first,only_second,neither,percentage,"
                               "brennan_prediger")
        self.assertIn("sets", self.agreement("--preset", "atlasti"))
        nvivo = self.agreement("--preset", "nvivo")
        self.assertEqual([one["document"] for one in nvivo["per_document"]], ["gesprek twee"])
        self.assertEqual(nvivo["means"][0]["plain"], nvivo["means"][0]["weighted_by_length"])
        self.assertEqual((nvivo["means"][0]["over"]["percentage"], len(nvivo["per_document"])), (1, 1))
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

    def test_an_interval_that_lacks_has_a_reason(self):
        """One of five turns is both coders': a third of all drawings has none of it (.8 to the fifth)."""
        row = self.row("f_listens", "--bootstrap", "1000")
        self.assertEqual((row["cohen"], row["intervals"]["cohen"], row["undefined"]), (1, None, {}))
        self.assertEqual(row["undefined_intervals"]["cohen"], "It is not defined in more than one of ten drawings.")
        self.assertNotIn("percentage", row["undefined_intervals"])
        told = ("agreement", self.project, "--coders", "Marit,Joost", "--coefficient", "cohen")
        note = "A figure without brackets has no interval. It is not defined in more than one of ten drawings."
        self.assertIn(note, self.cli(*told, "--bootstrap", "1000"))
        self.assertNotIn("without brackets", self.cli(*told))
        self.assertNotIn("undefined_intervals", self.row("f_listens"))

    def test_refusals_name_the_file(self):
        self.code("Noor", ONE, "gesprek één", ("Ze luisterde écht", "f_listens"))
        for command, says in ((("agreement",), "all these coders"), (("disagreements",), "both these coders")):
            message = self.refused(command[0], self.project, "--coders", "Joost,Noor", says=says)
            self.assertTrue(message.startswith(self.project.name + ": "), message)
        message = self.refused("consensus", self.project, "--rule", "all", "--coders", "Joost", says="Choose")
        self.assertTrue(message.startswith(self.project.name + ": "), message)

    def test_the_resolver_is_taken_at_each_coding(self):
        """Also at one within another of theirs that the team has; and where nothing is new, that is said of them."""
        resolver = ("consensus", self.project, "--rule", "resolver", "--resolver", "Joost")
        self.cli(*resolver)
        self.assertIn("What Joost gave changes nothing of the team's coding.", self.cli(*resolver))
        self.code("Joost", TWO, "gesprek twee", ("luisterde", "f_listens"))
        told = self.json(*resolver, "--replace")
        self.assertEqual(told["done"], "Made 1 coding of “Agreed” from what Joost coded.")
        passages = self.json("passages", self.project, "--code", "f_listens", "--coder", "Agreed")["passages"]
        self.assertEqual({one["text"] for one in passages}, {"Hij luisterde ook", "luisterde"})

    def test_what_lies_within_what_the_team_has_is_told(self):
        self.cli("consensus", self.project, "--rule", "all", "--coders", "Marit,Joost")
        self.code("Noor", TWO, "gesprek twee", ("luisterde", "f_listens"))
        resolver = ("consensus", self.project, "--rule", "resolver", "--resolver", "Noor")
        note = ("Not made, as the team has that code on more words there: “listens” in “gesprek twee”, turn 2: "
                "“luisterde”")
        self.assertIn(note, self.json(*resolver)["notes"])
        self.assertNotIn("Not made", self.cli(*resolver, "--replace", "--dry-run"))

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

    def test_what_would_pass_silently_is_refused(self):
        coders = ("agreement", self.project, "--coders", "Marit,Joost")
        self.misused(*coders, "--threshold", "80", says="--level segment")
        self.agreement("--level", "segment", "--threshold", "80")
        self.misused(*coders, "--level", "case", "--per-transcript", says="--per-transcript")
        self.misused(*coders, "--rounds", "--per-transcript", says="--rounds")
        self.misused(*coders, "--bootstrap", "99", says="at least 100")
        for option in ("--code", "--theme"):
            self.refused(*coders, option, "q_not_done", says="is a qualifier")

    def test_a_preset_shows_what_its_program_has(self):
        self.assertNotIn("cu-alpha", self.cli("agreement", self.project, "--coders", "Marit,Joost",
                                              "--preset", "nvivo").lower())
        self.assertIn("cu-alpha", self.cli("agreement", self.project, "--coders", "Marit,Joost",
                                           "--preset", "atlasti").lower())

    def test_cautions_name_a_few_codes(self):
        more = "".join(f"f_{i},factor {i},l2,,factor,,,\n" for i in range(12))
        self.cli("codebook", self.project, "--import", self.write("codes2.csv", CODES + more))
        self.code("Joost", TWO, "gesprek twee", *[("Was er hoop?", f"f_{i}") for i in range(12)])
        text = self.cli("agreement", self.project, "--coders", "Marit,Joost")
        caution = next(line for line in text.splitlines() if "Few units" in line)
        self.assertIn("more: Few units", caution)
        self.assertNotIn("factor 11", caution)

    def test_rounds_are_kept_compared_and_drawn(self):
        self.code("Joost", ONE, "gesprek één", ("Ze luisterde écht naar mij.", "f_listens"))
        self.cli("rounds", self.project, "--set", "Ronde 1", "--transcripts", "gesprek één", "--date", "2026-03-01")
        self.cli("rounds", self.project, "--set", "Ronde 2", "--transcripts", "gesprek twee")
        self.assertEqual(self.json("rounds", self.project)["rounds"],
                         [{"name": "Ronde 1", "date": "2026-03-01", "transcripts": ["gesprek één"]},
                          {"name": "Ronde 2", "date": "", "transcripts": ["gesprek twee"]}])
        result = self.agreement("--rounds", "--bootstrap", "100")
        self.assertEqual(result["coefficient"], "cohen")
        self.assertEqual(self.agreement("--rounds", "--level", "segment")["coefficient"], "percentage")
        each = [one["agreement"]["overall"]["percentage"] for one in result["rounds"]]
        alone = [self.agreement("--transcript", name)["overall"]["percentage"]
                 for name in ("gesprek één", "gesprek twee")]
        self.assertEqual(each, alone)
        self.assertIn("Ronde 1 (01-03-2026)", self.cli("agreement", self.project, "--coders", "Marit,Joost",
                                                       "--rounds", lang="nl"))
        for ending in ("svg", "docx", "odt", "html", "csv", "json"):
            path = self.folder / f"rondes.{ending}"
            self.cli("agreement", self.project, "--coders", "Marit,Joost", "--rounds", "--coefficient", "alpha",
                     "-o", path)
            self.assertGreater(path.stat().st_size, 200, ending)
        svg = (self.folder / "rondes.svg").read_text(encoding="utf-8")
        self.assertIn("Ronde 2", svg)
        chapter = self.folder / "hoofdstuk.html"
        self.cli("report", self.project, "-o", chapter, lang="nl")
        self.assertIn("in Ronde 1 (01-03-2026)", chapter.read_text(encoding="utf-8"))
        self.cli("undo", self.project)
        self.assertEqual(len(self.json("rounds", self.project)["rounds"]), 1)
        self.cli("check", self.project)
        self.refused("rounds", self.project, "--set", "Ronde 3", says="Ronde 3")
        self.refused("rounds", self.project, "--remove", "weg", says=("weg", "Ronde 1"))
        self.cli("rounds", self.project, "--remove", "ronde 1")
        self.refused("agreement", self.project, "--coders", "Marit,Joost", "--rounds", says="rounds")

    def test_coders_need_no_naming_where_two_coded(self):
        named = self.agreement()
        self.assertEqual(self.json("agreement", self.project)["rows"], self.json("agreement", self.project, "--coders",
                                                                               "Joost,Marit")["rows"])
        self.assertEqual(named["documents"], self.json("agreement", self.project)["documents"])
        self.cli("consensus", self.project, "--rule", "all")
        self.assertEqual(self.json("agreement", self.project)["coders"], ["Joost", "Marit"])
        self.code("Ellen", TWO, "gesprek twee", ("Hij luisterde ook", "f_listens"))
        self.refused("agreement", self.project, says=("--coders", "Ellen"))
        self.refused("disagreements", self.project, says=("--coders", "Marit"))

    def test_a_name_with_a_comma_is_named_in_every_list(self):
        name = "gesprek twee, het vervolg"
        self.cli("transcripts", self.project, "--set", "gesprek twee", "--name", name)
        quoted = f'gesprek één,"{name}"'
        for words in ((name,), (quoted,), ("gesprek één", "--transcripts", name)):
            self.cli("rounds", self.project, "--set", "Ronde", "--transcripts", *words)
            self.assertIn(name, self.json("rounds", self.project)["rounds"][0]["transcripts"])
        self.assertEqual(self.agreement("--transcript", f'"{name}"')["documents"], [name])
        copy = self.folder / "voor joost.draad"
        self.cli("handout", self.project, "--coder", "Joost", "--transcripts", quoted, "-o", copy)
        self.assertEqual(self.json("info", copy)["transcripts"], 2)
        page = self.folder / "uit.html"
        self.cli("export", self.project, "-o", page, "--transcripts", quoted)
        self.assertIn(name, page.read_text(encoding="utf-8"))

    def test_a_date_of_a_round_is_taken_away(self):
        self.cli("rounds", self.project, "--set", "Ronde", "--transcripts", "gesprek één", "--date", "2026-03-01")
        self.cli("rounds", self.project, "--set", "Ronde", "--date", "")
        self.assertEqual(self.json("rounds", self.project)["rounds"][0]["date"], "")

    def test_rounds_tell_what_was_left_out_and_draw_below_zero(self):
        self.cli("rounds", self.project, "--set", "Ronde", "--transcripts", "gesprek één,gesprek twee")
        self.cli("rounds", self.project, "--set", "Alleen", "--transcripts", "gesprek één")
        text = self.cli("agreement", self.project, "--rounds")
        self.assertIn("“Ronde”: Left out is 1 transcript that not all of them coded: “gesprek één” (only Marit).", text)
        self.assertIn("“Alleen”: There is no transcript that all these coders coded. “gesprek één” (only Marit).", text)
        svg, docx = self.folder / "rondes.svg", self.folder / "rondes.docx"
        self.cli("agreement", self.project, "--rounds", "-o", svg)
        self.assertIn(">-0.4</text>", svg.read_text(encoding="utf-8"))  # l2: kappa -0.25
        self.cli("agreement", self.project, "--rounds", "-o", docx)
        with zipfile.ZipFile(docx) as parts:
            chart = next(parts.read(part).decode() for part in parts.namelist() if part.startswith("word/charts/rode"))
        axis = chart[chart.index("<c:valAx>"):]
        self.assertIn('<c:min val="-0.6"/>', axis)
        self.assertIn('<c:delete val="0"/>', axis)
        self.assertIn("<c:v>-0.25</c:v>", chart)

    def test_refusals(self):
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

    def test_a_difference_is_settled_with_neither(self):
        coders = ("disagreements", self.project, "--coders", "Marit,Joost")
        first = self.json(*coders)
        place = next(one["place"] for one in first["disagreements"] if one["kind"] == "other_code")
        self.assertEqual((first["all"], first["settled"], first["left"]), (4, 0, 4))
        self.cli(*coders, "--settle", str(place), "--code", "f_hope", "--note", "Het ging over hoop.", "--into", "Team")
        told = self.json(*coders)
        self.assertEqual((told["settled"], told["left"]), (1, 3))
        one = next(one for one in told["disagreements"] if one["place"] == place)
        self.assertEqual((one["settled"], one["agreed"]["code"], one["note"]), (True, "f_hope", "Het ging over hoop."))
        self.assertEqual(len(self.json(*coders, "--open")["disagreements"]), 3)
        self.cli(*coders, "--settle", str(place), "--none", "--note", "Toch niet.")
        one = next(one for one in self.json(*coders)["disagreements"] if one["place"] == place)
        self.assertEqual((one["settled"], one["agreed"], one["note"]), (True, None, "Toch niet."))
        self.assertIn("geen code", self.cli(*coders, lang="nl"))
        self.assertEqual(self.json("passages", self.project, "--code", "f_hope", "--coder", "Team")["passages"], [])
        self.cli("undo", self.project)
        self.cli("undo", self.project)
        self.assertEqual(self.json(*coders)["settled"], 0)
        self.cli("check", self.project)
        self.misused(*coders, "--settle", "1", says="--none")
        self.misused(*coders, "--settle", "1", "--none", "--code", "f_hope", says="--none")
        self.misused(*coders, "--settle", "1", "--extent", "9-3", says="9-3")
        self.refused(*coders, "--settle", "99", "--none", says="4")

    def test_a_difference_is_settled_with_one_of_them(self):
        coders = ("disagreements", self.project, "--coders", "Marit,Joost")
        place = next(one["place"] for one in self.json(*coders)["disagreements"] if one["kind"] == "other_code")
        self.cli(*coders, "--settle", str(place), "--with", "Joost", "--into", "Team")
        passages = self.json("passages", self.project, "--code", "f_honest", "--coder", "Team")["passages"]
        self.assertEqual([one["text"] for one in passages], ["Hij luisterde ook"])
        self.assertEqual(self.json(*coders)["settled"], 1)
        one = self.json(*coders)["disagreements"][place - 1]
        self.assertEqual((one["right"], one["agreed"]["code"]), ("Joost", "f_honest"))

    def test_what_a_rule_made_is_decided_by_nobody(self):
        """Marit alone is taken at her word, so each difference has a coding of the team and none is settled."""
        coders = ("disagreements", self.project, "--coders", "Marit,Joost")
        self.cli("consensus", self.project, "--rule", "resolver", "--resolver", "Joost")
        told = self.json(*coders)
        other = next(one for one in told["disagreements"] if one["kind"] == "other_code")
        self.assertEqual((other["settled"], other["by_rule"], other["right"], other["agreed"]["code"]),
                         (False, True, None, "f_honest"))
        self.assertEqual((told["settled"], told["by_rule"], told["left"]), (0, 1, 4))
        self.assertEqual(len(self.json(*coders, "--open")["disagreements"]), 4)
        self.assertIn("by rule: is honest", self.cli(*coders))
        self.cli(*coders, "--settle", str(other["place"]), "--with", "Marit")
        told = self.json(*coders)
        other = next(one for one in told["disagreements"] if one["kind"] == "other_code")
        self.assertEqual((other["settled"], other["by_rule"], other["right"]), (True, False, "Marit"))
        self.assertEqual((told["settled"], told["by_rule"], told["left"]), (1, 0, 3))

    def test_passages_of_three_coders_are_compared_two_by_two(self):
        start, end = span(TWO, "Hij luisterde ook")
        more = f"document,start,end,code,coder\ngesprek twee,{start},{end},f_honest,Noor\n"
        self.cli("codings", self.project, "--import", self.write("more.csv", more))
        three = ("agreement", self.project, "--level", "segment", "--coders", "Marit,Joost,Noor")
        told = self.json(*three)
        self.assertEqual([pair["coders"] for pair in told["pairs"]],
                         [["Marit", "Joost"], ["Marit", "Noor"], ["Joost", "Noor"]])
        honest = next(row for row in told["rows"] if row["code"] == "f_honest")
        means = [next(row for row in pair["rows"] if row["code"] == "f_honest")["percentage"] for pair in told["pairs"]]
        self.assertEqual(means[2], 1)
        self.assertAlmostEqual(honest["percentage"], sum(means) / 3)
        self.assertIn("– Joost, Noor", self.cli(*three))
        rows = list(csv.DictReader(io.StringIO(self.cli(*three, "--format", "csv"))))
        self.assertEqual([row["coders"] for row in rows if row["code"] == "f_honest"],
                         ["", "Marit, Joost", "Marit, Noor", "Joost, Noor"])
        self.refused("agreement", self.project, "--preset", "maxqda2", "--coders", "Marit,Joost,Noor", says="two coders")

    def test_two_languages_have_one_agreed_coder(self):
        for lang, name in (("nl", "Overeengekomen"), ("en", "Agreed")):
            place = self.json("disagreements", self.project, "--open")["disagreements"][0]["place"]
            self.cli("disagreements", self.project, "--settle", str(place), "--code", "f_money", lang=lang)
            self.assertIn(name, self.cli("coders", self.project, lang=lang))
        self.assertEqual([row["coder"] for row in self.json("coders", self.project)["coders"]], ["Agreed", "Joost", "Marit"])
        self.refused("consensus", self.project, "--rule", "all", "--into", "Team", says="Agreed")
        for name in ("Agreed", "Overeengekomen"):
            self.assertEqual(len(self.json("passages", self.project, "--code", "f_money", "--coder", name)["passages"]), 2)
        form = self.folder / "uit.csv"
        self.cli("codings", self.project, "--export", form, lang="nl")
        self.cli("codings", self.project, "--import", form)
        self.assertEqual(len(self.json("coders", self.project)["coders"]), 3)

    def test_replacing_tells_all_that_goes_and_names_what_others_coded(self):
        start, end = span(ONE, "Ze luisterde écht")
        more = f"document,start,end,code,coder\ngesprek één,{start},{end},f_listens,Joost\n"
        self.cli("codings", self.project, "--import", self.write("more.csv", more))
        self.cli("consensus", self.project, "--rule", "all", "--coders", "Marit,Joost")
        words = [match.span() for match in re.finditer(r"\w+", TWO)][-12:]
        rows = "".join(f"gesprek twee,{start},{end},f_honest,Agreed\n" for start, end in words)
        self.cli("codings", self.project, "--import", self.write("own.csv", "document,start,end,code,coder\n" + rows))
        for coder in ("Noor", "Dirk"):
            self.cli("coders", self.project, "--add", coder)
        others = ("consensus", self.project, "--rule", "all", "--coders", "Noor,Dirk", "--replace")
        self.assertIn("none of these coders coded it: “gesprek één”, “gesprek twee”", self.cli(*others, "--dry-run"))
        notes = self.json("consensus", self.project, "--rule", "all", "--coders", "Marit,Joost", "--replace")["notes"]
        self.assertEqual(sum(note.startswith("Taken away: “is honest”") for note in notes), 12)

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
        replacing = ("consensus", self.project, "--rule", "all", "--replace")
        start, end = span(TWO, "Hij luisterde ook")
        own = f"document,start,end,code,coder\ngesprek twee,{start},{end},f_honest,Team\n"
        self.cli("codings", self.project, "--import", self.write("own.csv", own))
        before = self.changes()
        shown = self.json(*replacing, "--dry-run")["changes"]
        self.assertEqual([(one["change"], one["code"], one["text"]) for one in shown],
                         [("gone", "f_honest", "Hij luisterde ook")])
        self.assertEqual(self.changes(), before)
        told = self.json(*replacing)
        self.assertEqual(told["done"], "Took away 1 coding of “Team” that the rule does not give.")
        self.assertEqual(told["notes"], ["Taken away: “is honest” in “gesprek twee”, turn 2: “Hij luisterde ook”"])
        place = next(one["place"] for one in self.json("disagreements", self.project)["disagreements"]
                     if one["kind"] == "other_code")
        self.cli("disagreements", self.project, "--settle", str(place), "--with", "Joost")
        self.assertIn("nothing new", self.cli(*replacing))  # a decision stays
        for _ in range(4):
            self.cli("undo", self.project)
        self.refused("passages", self.project, "--code", "l1", "--coder", "Team", says="Team")
        self.refused("consensus", self.project, "--rule", "all", "--coders", "Marit,Joost", "--into", "Marit",
                     says="Marit")
        self.misused("consensus", self.project, "--coders", "Marit,Joost", says="--rule")
        self.misused("consensus", self.project, "--rule", "resolver", "--resolver", "Marit", "--coders", "Marit,Joost",
                     says="--coders")

    def test_a_rule_over_decisions_loses_nothing_that_all_agree_on(self):
        """Both have f_money on "Geld was er niet", of which Marit marked more; the team took her word."""
        start, end = span(ONE, "Geld was er niet")
        rows = f"document,start,end,code,coder\ngesprek één,{start},{end},f_money,Joost\n"
        self.cli("codings", self.project, "--import", self.write("more.csv", rows))
        place = next(one["place"] for one in self.json("disagreements", self.project)["disagreements"]
                     if one["kind"] == "other_extent")
        self.cli("disagreements", self.project, "--settle", str(place), "--with", "Marit")
        over = ("consensus", self.project, "--rule", "all", "--replace-decisions")
        self.assertIn("1 decision makes way for what the rule gives.", self.json(*over, "--dry-run")["notes"])
        self.assertIn("took away 1; 1 decision made way", self.cli(*over))
        passages = self.json("passages", self.project, "--code", "f_money", "--coder", "Agreed")["passages"]
        self.assertEqual([one["text"] for one in passages], ["Geld was er niet"])
        self.assertIn("nothing new", self.cli(*over))

    def test_settling_one_difference_settles_no_other(self):
        """Anna marked f_money twice, once within the other; Bob elsewhere within her first."""
        rows = "".join(f"gesprek één,{a},{b},f_money,{coder},{qualifier}\n" for a, b, coder, qualifier in (
            (30, 90, "Anna", ""), (70, 80, "Bob", ""), (40, 50, "Anna", "q_not_done")))
        self.cli("codings", self.project, "--import", self.write(
            "more.csv", "document,start,end,code,coder,qualifier\n" + rows))
        coders = ("disagreements", self.project, "--coders", "Anna,Bob")
        kinds = {one["kind"]: one["place"] for one in self.json(*coders)["disagreements"]}
        self.assertEqual(set(kinds), {"other_extent", "only_first"})
        self.cli(*coders, "--settle", str(kinds["only_first"]), "--with", "Anna", "--note", "Zo is het.")
        told = self.json(*coders)
        self.assertEqual((told["settled"], told["left"]), (1, 1))
        still = told["disagreements"][kinds["other_extent"] - 1]
        self.assertEqual((still["settled"], still["agreed"], still["note"]), (False, None, ""))
        done = self.json(*coders, "--settle", str(kinds["other_extent"]), "--with", "Bob")
        self.assertEqual(done["notes"], [])
        told = self.json(*coders)
        self.assertEqual((told["settled"], told["fell"]), (2, 0))

    def test_a_third_coder_opens_what_was_decided_and_that_is_told(self):
        rows = "".join(f"gesprek één,{a},{b},f_money,{coder}\n" for a, b, coder in (
            (30, 60, "Anna"), (30, 50, "Bob"), (30, 55, "Carl")))
        self.cli("codings", self.project, "--import", self.write("more.csv", "document,start,end,code,coder\n" + rows))
        self.cli("disagreements", self.project, "--coders", "Anna,Bob", "--settle", "1", "--with", "Bob")
        done = self.json("disagreements", self.project, "--coders", "Bob,Carl", "--settle", "1", "--with", "Carl")
        self.assertEqual(done["notes"][0],
                         "1 coding that the team had agreed on makes way; what was settled with it is open again.")
        self.assertIn("“money worries” in “gesprek één”", done["notes"][1])
        opened = self.json("disagreements", self.project, "--coders", "Anna,Bob")["disagreements"][0]
        self.assertEqual((opened["settled"], opened["fell"]), (False, "agreed_gone"))

    def test_two_who_coded_nothing_in_common_are_not_compared(self):
        start, end = span(ONE, "En nu?")
        rows = f"document,start,end,code,coder\ngesprek één,{start},{end},f_hope,Ellen\n"
        self.cli("codings", self.project, "--import", self.write("more.csv", rows))
        two = ("disagreements", self.project, "--coders", "Joost,Ellen")
        self.refused(*two, says="both these coders")
        self.refused(*two, "--settle", "1", "--none", says="both these coders")
        self.assertEqual([one["kind"] for one in self.json(*two, "--transcript", "gesprek één")["disagreements"]],
                         ["only_second"])
        self.refused("disagreements", self.project, "--coders", "Joost,Noor", says="Noor")


if __name__ == "__main__":
    unittest.main()
