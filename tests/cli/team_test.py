# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import shutil
import subprocess
import unittest

from support import CODES, ONE, PROGRAM, CliTest, span


class Team(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()
        self.other = self.folder / "copie van Zoë.draad"
        shutil.copy(self.project, self.other)
        self.target = self.folder / "samen.draad"

    def code(self, project, words, code, coder):
        start, end = span(ONE, words)
        rows = f"document,start,end,code,coder\ngesprek één,{start},{end},{code},{coder}\n"
        self.cli("codings", project, "--import", self.write("een.csv", rows), "--author", coder)

    def rename(self, project, name, author):
        rows = CODES.replace("is eerlijk", name)
        self.cli("codebook", project, "--import", self.write("codes2.csv", rows), "--author", author)

    def choose(self, form, word):
        with form.open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        rows[0]["choose"] = word
        with form.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)

    def test_merge_into_a_new_file_leaves_both_as_they_were(self):
        self.code(self.project, "Hoe was het?", "f_hope", "Marit")
        self.code(self.other, "En nu?", "f_hope", "Zoë")
        before = [self.project.read_bytes(), self.other.read_bytes()]
        report = self.json("merge", self.project, self.other, "-o", self.target)
        self.assertEqual([self.project.read_bytes(), self.other.read_bytes()], before)
        self.assertTrue(report["changed"])
        made = {(row["author"], row["table"]): row["made"] for row in report["copies"][0]["came"]}
        self.assertEqual(made, {("Zoë", "coder"): 1, ("Zoë", "coding"): 1})
        self.assertEqual(self.json("info", self.target)["codings"], 11)
        self.cli("check", self.target)
        self.assertIn("Zoë", self.cli("merge", self.project, self.other, "--dry-run", lang="nl"))

    def test_merge_into_the_file_itself_is_undone_as_one(self):
        self.code(self.other, "En nu?", "f_hope", "Zoë")
        self.cli("merge", self.project, self.other, "--into")
        self.assertEqual(self.json("info", self.project)["codings"], 10)
        self.assertFalse(self.json("merge", self.project, self.other, "--into")["changed"])
        self.cli("undo", self.project)
        self.assertEqual(self.json("info", self.project)["codings"], 9)
        self.cli("redo", self.project)
        self.assertEqual(self.json("info", self.project)["codings"], 10)
        self.cli("check", self.project)

    def test_what_both_wrote_is_told_and_chosen(self):
        self.rename(self.project, "oprecht", "Marit")
        self.rename(self.other, "waarachtig", "Zoë")
        form = self.folder / "botsingen.csv"
        report = self.json("merge", self.project, self.other, "--dry-run", "--clashes", form)
        clash = report["copies"][0]["both_wrote"][0]
        self.assertEqual((clash["here"], clash["there"], clash["last"]), ("oprecht", "waarachtig", "there"))
        self.choose(form, "Hier")
        self.json("merge", self.project, self.other, "--dry-run", "--clashes", form)  # keeps what was chosen
        told = self.json("merge", self.project, self.other, "-o", self.target, "--choose", form)
        clash = told["copies"][0]["both_wrote"][0]
        self.assertEqual((clash["chosen"], clash["stands"]), ("here", "oprecht"))
        names = {code["code"]: code["name"] for code in self.json("codebook", self.target, lang="nl")["codes"]}
        self.assertEqual(names["f_honest"], "oprecht")
        wrong = self.write("fout.csv", "cell,choose\nx,links\n")
        self.refused("merge", self.project, self.other, "--into", "--choose", wrong, says=["fout.csv", "links"])
        both = self.write("beide.csv", "cell,choose\nx,here\nx,there\n")
        self.refused("merge", self.project, self.other, "--into", "--choose", both, says=["beide.csv", "3"])

    def test_a_form_that_says_what_cannot_be_is_refused_with_its_line(self):
        self.rename(self.project, "oprecht", "Marit")
        self.rename(self.other, "waarachtig", "Zoë")
        unknown = self.write("vreemd.csv", "cell,choose\n,\ncode/xx/name_nl,here\n")
        self.refused("merge", self.project, self.other, "--into", "--choose", unknown, says=["vreemd.csv", "line 3"])
        apart = self.folder / "los.draad"
        self.cli("new", apart, "--codebook", self.write("c.csv", "code,name,parent,color\nt,thema,,\nx,hoopvol,t,\n"))
        for name, row in (("a.csv", "code,x,,weg"), ("b.csv", "transcript,,x,weg")):
            form = self.write(name, "kind,code,name,into\n" + row + "\n")
            self.refused("merge", self.project, apart, "--into", "--mapping", form, says=[name, "line 2"])

    def test_what_becomes_of_the_codings_of_a_coder_who_is_joined_is_told(self):
        self.code(self.project, "En nu?", "f_hope", "Noor")
        said = self.cli("coders", self.project, "--join", "Noor", "--into", "Marit")
        self.assertIn("1 coding came along.", said)
        self.assertNotIn("counts once", said)
        self.code(self.project, "En nu?", "f_hope", "Noor")
        self.assertIn("1 coding says the same as another and counts once.",
                      self.cli("coders", self.project, "--join", "Noor", "--into", "Marit"))

    def test_a_hand_out_for_nobody_and_a_passage_of_an_empty_list_are_misuse(self):
        self.misused("handout", self.project, "--coder", "", "--transcripts", "gesprek één",
                     "-o", self.folder / "deel.draad", says="--coder NAME")
        self.cli("codebook", self.project, "--import", self.write("leeg.csv", CODES + "f_leeg,leeg,l1,,factor,,,\n"))
        self.misused("passages", self.project, "--code", "f_leeg", "--remove", "1", says="no passages")

    def test_whether_a_question_came_up_is_told_in_words_and_chosen(self):
        self.cli("guide", self.project, "--import", self.write("leidraad.md", "# Hulp\n1. Wat hielp u?\n"))
        shutil.copy(self.project, self.other)
        self.cli("guide", self.project, "--asked", "1", "--transcript", "gesprek één", "--author", "Marit")
        self.cli("guide", self.other, "--not-raised", "1", "--transcript", "gesprek één", "--author", "Zoë")
        form = self.folder / "botsingen.csv"
        said = self.cli("merge", self.project, self.other, "--dry-run", "--clashes", form, lang="nl")
        self.assertIn("“is gevraagd” (Marit) en “kwam niet ter sprake” (Zoë)", " ".join(said.split()))
        self.choose(form, "here")
        self.cli("merge", self.project, self.other, "--into", "--choose", form)
        self.cli("merge", self.other, self.project, "--into")
        for project in (self.project, self.other):
            question = self.json("guide", project, "--coverage")["items"][-1]
            self.assertEqual(question["transcripts"]["gesprek één"], "asked")
            self.cli("check", project)

    def test_what_is_joined_is_not_proposed_again(self):
        for project, author in ((self.project, "Marit"), (self.other, "Zoë")):
            rows = CODES + "f_rest,rust,l1,,factor,,calm,\n".replace("f_rest", f"f_rest_{author[0].lower()}")
            self.cli("codebook", project, "--import", self.write("codes3.csv", rows), "--author", author)
        self.assertIn("--join-same-names", self.cli("merge", self.project, self.other, "--dry-run"))
        self.assertNotIn("--join-same-names", self.cli("merge", self.project, self.other, "--into",
                                                       "--join-same-names"))

    def test_refusals_speak_of_the_files_that_were_named(self):
        self.refused("merge", self.project, self.project, "-o", self.target, says=self.project.name)
        self.cli("handout", self.project, "--coder", "Marit", "--transcripts", "gesprek één",
                 "-o", self.folder / "deel.draad")
        said = self.refused("merge", self.folder / "deel.draad", self.other, "-o", self.target, says="deel.draad")
        self.assertNotIn("unfinished", str(said))
        self.assertFalse(self.target.exists())

    def test_dry_run_writes_nothing(self):
        self.code(self.other, "En nu?", "f_hope", "Zoë")
        before = self.project.read_bytes()
        self.assertIn("Nothing was changed yet", self.cli("merge", self.project, self.other, "--dry-run"))
        self.assertEqual(self.project.read_bytes(), before)
        self.assertEqual({path.suffix for path in self.folder.iterdir()} - {".draad", ".csv", ".txt"}, set())

    def test_a_merge_that_is_refused_or_finds_nothing_leaves_the_bytes_of_the_file(self):
        self.code(self.other, "En nu?", "f_hope", "Zoë")
        self.cli("merge", self.project, self.other, "--into")
        before = self.project.read_bytes()
        self.assertFalse(self.json("merge", self.project, self.other, "--into")["changed"])
        self.assertEqual(self.project.read_bytes(), before)
        self.refused("merge", self.project, self.write("brief.draad", "Beste Zoë,"), "--into", says="brief.draad")
        self.assertEqual(self.project.read_bytes(), before)
        self.cli("undo", self.project)
        self.assertTrue(self.json("merge", self.project, self.other, "--into")["changed"])  # what was undone is back
        self.assertEqual(self.json("info", self.project)["codings"], 10)

    def test_what_is_no_copy_is_refused(self):
        letter = self.write("brief.draad", "Geen project")
        self.refused("merge", self.project, letter, "--into", says="brief.draad")
        self.refused("merge", self.project, self.folder / "weg.draad", "--into", says="weg.draad")
        self.refused("merge", self.project, self.other, "-o", self.other, says="Zoë")
        self.refused("merge", self.project, self.project, "--into", says="stúdie")

    def test_a_project_made_apart_comes_with_its_mapping(self):
        apart = self.folder / "apart.draad"
        self.cli("new", apart, "--codebook", self.write("c.csv", "code,name,parent,color\nt,thema,,\nx,hoopvol,t,\n"))
        self.cli("import", apart, self.write("gesprek één.txt", ONE))
        self.code(apart, "En nu?", "x", "Zoë")
        form = self.folder / "mapping.csv"
        report = self.json("merge", self.project, apart, "--dry-run", "--mapping", form)
        self.assertFalse(report["copies"][0]["related"])
        form.write_text(form.read_text(encoding="utf-8").replace("x,hoopvol,", "x,hoopvol,f_hope"), encoding="utf-8")
        self.cli("merge", self.project, apart, "-o", self.target, "--mapping", form)
        self.assertEqual(self.json("info", self.target)["transcripts"], 2)
        codings = self.json("passages", self.target, "--code", "f_hope", "--coder", "Zoë")
        self.assertEqual(len(codings["passages"]), 1)
        self.cli("check", self.target)

    def test_coders_are_listed_added_and_changed(self):
        self.cli("coders", self.project, "--add", "Noor", "--initials", "NB", "--color", "#112233")
        self.cli("coders", self.project, "--set", "Joost", "--name", "Joost K.")
        coders = {row["coder"]: row for row in self.json("coders", self.project)["coders"]}
        self.assertEqual((coders["Noor"]["initials"], coders["Noor"]["color"]), ("NB", "#112233"))
        self.assertEqual(coders["Marit"]["codings"], 8)
        self.assertEqual(coders["Joost K."]["codings"], 1)
        self.refused("coders", self.project, "--set", "Noor", "--name", "Marit", says="Marit")
        self.refused("coders", self.project, "--set", "Noor", "--color", "rood", says="rood")
        self.misused("coders", self.project, "--set", "Noor")
        for option in ("--add", "--set"):
            self.refused("coders", self.project, option, "", "--initials", "X")

    def test_what_a_merge_leaves_to_be_looked_at_is_no_damage(self):
        self.code(self.project, "Geld", "f_hope", "Marit")
        self.cli("text", self.other, "gesprek één", "--turn", "2", "--set", "Ze luisterde écht naar mij.", "--drop-codings")
        self.cli("merge", self.project, self.other, "--into")
        findings = self.json("check", self.project)["findings"]  # which ends with 0
        self.assertEqual([(one["kind"], one["place"]) for one in findings], [("to_look_at", "gesprek één")])
        self.assertIn("another extent", findings[0]["what"])

    def test_hand_out_for_blind_coding_and_back(self):
        copy = self.folder / "voor zoë.draad"
        self.cli("handout", self.project, "--coder", "Zoë", "--transcripts", "gesprek één", "-o", copy,
                 "--without-others-codings")
        info = self.json("info", copy)
        self.assertEqual((info["transcripts"], info["codings"], info["cases"]), (1, 0, 1))
        self.assertNotIn("Truus".encode(), copy.read_bytes())
        self.cli("check", copy)
        self.code(copy, "En nu?", "f_hope", "Zoë")
        self.cli("merge", self.project, copy, "--into")
        info = self.json("info", self.project)
        self.assertEqual((info["transcripts"], info["codings"]), (2, 10))
        self.cli("check", self.project)
        rows = self.json("handout", self.project)["handouts"]
        self.assertEqual([(row["coder"], row["transcript"], row["codings"]) for row in rows], [("Zoë", "gesprek één", 1)])
        self.assertIn("first", self.cli("merge", copy, self.project, "--into", status=1))
        self.misused("handout", self.project, "--coder", "Zoë")

    def test_a_hand_out_opens_as_the_coder_it_was_made_for(self):
        copy = self.folder / "voor zoë.draad"
        self.cli("handout", self.project, "--coder", "Zoë", "--transcripts", "gesprek één", "-o", copy)
        self.cli("coders", copy, "--add", "Noor")
        self.assertEqual(self.json("history", copy)["changes"][0]["author"], "Zoë")
        self.cli("coders", copy, "--add", "Piet", "--author", "Marit")
        self.assertEqual(self.json("history", copy)["changes"][0]["author"], "Marit")
        self.cli("undo", copy)
        self.assertNotIn("Noor", [row["coder"] for row in self.json("coders", copy)["coders"]])
        self.cli("coders", self.project, "--add", "Noor")
        self.assertNotEqual(self.json("history", self.project)["changes"][0]["author"], "Zoë")

    def test_two_coders_are_made_one_and_that_is_undone(self):
        self.cli("coders", self.project, "--join", "Joost", "--into", "Marit")
        coders = {row["coder"]: row["codings"] for row in self.json("coders", self.project)["coders"]}
        self.assertNotIn("Joost", coders)
        self.assertEqual(coders["Marit"], 9)
        self.cli("check", self.project)
        self.cli("undo", self.project)
        coders = {row["coder"]: row["codings"] for row in self.json("coders", self.project)["coders"]}
        self.assertEqual((coders["Marit"], coders["Joost"]), (8, 1))
        self.refused("coders", self.project, "--join", "Marit", "--into", "Marit", says="itself")
        self.misused("coders", self.project, "--join", "Marit")

    def test_two_cases_are_made_one_and_that_is_undone(self):
        rows = "case,document,person,region\nBos,gesprek één,,north\nFamilie Bos,,,south\n"
        self.cli("cases", self.project, "--import", self.write("cases.csv", rows))
        before = self.json("cases", self.project)["cases"]
        told = self.cli("cases", self.project, "--join", "Bos", "--into", "Familie Bos")
        self.assertIn("north", told)
        cases = {row["case"]: row["documents"] for row in self.json("cases", self.project)["cases"]}
        self.assertNotIn("Bos", cases)
        self.assertEqual(cases["Familie Bos"], ["gesprek één"])
        self.cli("undo", self.project)
        self.assertEqual(self.json("cases", self.project)["cases"], before)
        self.refused("cases", self.project, "--join", "Bos", "--into", "Bos", says="itself")
        self.misused("cases", self.project, "--join", "Bos")

    def test_a_report_counts_one_coder_or_what_was_agreed(self):
        page = self.folder / "verslag.md"
        figures = "{x f_honest} {x f_honest coder=Marit}"
        self.cli("memos", self.project, "--add", "--kind", "conclusion", "--text", figures, "--about", "l1")
        call = [PROGRAM, "report", self.project, "-o", page, "--coders", "Joost", "--lang", "en"]
        warned = subprocess.run(call, capture_output=True, check=True).stderr.decode("utf-8")
        self.assertIn("no coder called “Marit”", warned) # this report knows nothing of Marit's codings
        text = page.read_text(encoding="utf-8")
        self.assertIn("only the codings by Joost", text)
        self.assertIn("9 codings were made by Joost (1) and Marit (8)", text)
        self.assertIn("1 of 2", text)
        self.assertNotIn("luisterde écht", text) # Marit's
        self.assertIn("not coded by Joost, and counts in n: gezin één", text)
        self.cli("undo", self.project) # the memo
        self.code(self.project, "Geld was er niet.", "f_money", "Joost")
        self.cli("consensus", self.project, "--coders", "Marit,Joost", "--rule", "all")
        self.cli("report", self.project, "-o", page, "--coders", "Agreed", lang="nl")
        self.assertIn("die het team overeenkwam", page.read_text(encoding="utf-8"))
        self.cli("report", self.project, "-o", page, "--coders", "Agreed")
        text = page.read_text(encoding="utf-8")
        self.assertIn("Of the 2 transcripts 1 was coded by several coders who agreed on nothing there; it counts in "
                      "every n: gesprek twee.", text)
        self.assertNotIn("was not coded by the team, so nothing", text)
        self.assertIn("(n = 2, 1 not coded)", text)
        self.assertIn("1 of 2 client systems (1 not coded)", text)
        self.assertEqual(text.count("Not coded by the coders whose codings this chapter counts"), text.count("**gezin twee**"))
        self.assertNotIn("codes so far", text) # one transcript alone tells nothing of that
        self.assertRegex(text, r"1 transcript was coded by both Joost and Marit;")
        self.refused("report", self.project, "-o", page, "--coders", "Kees", says="Kees")

    def test_where_nobody_coded_that_is_said(self):
        empty = self.folder / "leeg.draad"
        self.cli("new", empty)
        self.refused("agreement", empty, says="Nobody coded in this project yet.")

    def test_a_report_of_one_coder_is_renewed_from_that_coder(self):
        report = self.folder / "verslag.docx"
        self.cli("report", self.project, "-o", report, "--coders", "Joost", "--sections", "tables")
        self.code(self.project, "Hoe was het?", "f_hope", "Marit")
        self.assertEqual(self.json("report", "refresh", report)["changed"], [])
        self.code(self.project, "Hoe was het?", "f_hope", "Joost")
        self.assertNotEqual(self.json("report", "refresh", report)["changed"], [])
        self.cli("coders", self.project, "--join", "Joost", "--into", "Marit")
        self.assertIn("no longer there", self.cli("report", "refresh", report, status=1))

    def test_what_a_decision_leaves_out_is_named_and_nothing_else_goes(self):
        """Anna marked whole of what Bob marked the beginning; both marked the same later part."""
        rows = "".join(f"gesprek één,{a},{b},f_money,{coder}\n" for a, b, coder in (
            (30, 90, "Anna"), (30, 50, "Bob"), (70, 80, "Anna"), (70, 80, "Bob")))
        self.cli("codings", self.project, "--import", self.write("more.csv", "document,start,end,code,coder\n" + rows))
        coders = ("--coders", "Anna,Bob")
        passages = ("passages", self.project, "--code", "f_money", "--coder", "Agreed")
        made = self.json("consensus", self.project, "--rule", "all", *coders)
        self.assertEqual(made["done"], "Made 2 codings of “Agreed” from what coders agreed on.")
        done = self.json("disagreements", self.project, *coders, "--settle", "1", "--none")
        self.assertEqual(len(done["notes"]), 1, done["notes"])
        self.assertTrue(done["notes"][0].startswith("Taken away: “money worries” in “gesprek één”"), done["notes"])
        self.assertEqual(len(self.json(*passages)["passages"]), 1)
        again = self.json("consensus", self.project, "--rule", "all", *coders)
        self.assertIn("nothing new", again["done"])
        self.assertEqual(again["notes"][0],
                         "1 passage that the rule gives was not made, as the team decided otherwise there:")
        self.assertEqual(len(self.json(*passages)["passages"]), 1)


if __name__ == "__main__":
    unittest.main()
