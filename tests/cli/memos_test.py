# SPDX-License-Identifier: GPL-3.0-or-later
"""Memos: written, numbered, citing live figures, carried to another project, and printed in a report."""
import json
import subprocess
import unittest
import xml.etree.ElementTree

from support import PROGRAM, CliTest


class Memos(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()

    def add(self, kind, text, *words):
        return self.cli("memos", self.project, "--add", "--kind", kind, "--text", text, *words, lang="nl")

    def memos(self):
        return self.json("memos", self.project)["memos"]

    def test_a_conclusion_is_numbered_and_its_figure_is_counted_anew(self):
        told = self.add("conclusion", "Dat hij luistert: {x f_listens}.", "--about", "l1", "--title", "Luisteren")
        self.assertIn("conclusie 1a", told)
        self.assertEqual(self.memos()[0]["number"], "1a")
        shown = self.json("memos", self.project, lang="nl")["memos"][0]["shown"]
        self.assertEqual(shown, "Dat hij luistert: 2 van de 2 cliëntsystemen.")
        self.assertEqual(self.memos()[0]["shown"], "Dat hij luistert: 2 of 2 client systems.")
        self.cli("transcripts", self.project, "--set", "gesprek twee", "--remove")
        self.assertEqual(self.memos()[0]["shown"], "Dat hij luistert: 1 of 2 client systems.")

    def test_a_kind_that_is_none_is_refused_with_those_that_are(self):
        path = self.write("memos.json", json.dumps({"memos": [{"kind": "conclusie", "text": "Iets."}]}))
        said = self.refused("memos", self.project, "--import", path)
        self.assertIn("“conclusie” is no kind of memo. Write one of note, conclusion, recommendation, question.", said)

    def test_a_figure_that_counts_among_nobody_is_told(self):
        self.add("conclusion", "Van wie zorgen heeft: {x f_listens within=f_money}.", "--about", "l1")
        self.cli("memos", self.project, "--check")
        self.cli("transcripts", self.project, "--set", "gesprek één", "--remove")
        call = [PROGRAM, "memos", self.project, "--check", "--lang", "en"]
        done = subprocess.run(call, capture_output=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("There is nothing to count: its n is 0.", " ".join(done.stdout.decode().split()))
        told = subprocess.run([PROGRAM, "report", self.project, "-o", self.folder / "r.md", "--lang", "en"],
                              capture_output=True, check=False)
        self.assertIn("There is nothing to count: its n is 0.", told.stderr.decode())

    def test_a_report_that_cannot_be_written_says_that_only(self):
        self.add("conclusion", "Weg: {x f_gone}.", "--about", "l1")
        for name in ("x.doc", "nergens/x.docx"):
            said = self.cli("report", self.project, "-o", self.folder / name, status=1)
            self.assertNotIn("f_gone", said)
        self.assertIn("f_gone", subprocess.run([PROGRAM, "report", self.project, "-o", self.folder / "x.docx"],
                                               capture_output=True, check=True).stderr.decode())

    def test_the_index_has_the_memos_of_codings_too(self):
        self.write("memo.csv", "document,start,end,code,coder,memo\ngesprek één,37,40,f_hope,Joost,Twijfel hierover\n")
        self.cli("codings", self.project, "--import", self.folder / "memo.csv")
        self.add("conclusion", "Twijfel over {x f_hope}.", "--about", "l2", "--title", "Hoop", "--author", "Marit")
        self.add("note", "Een opzet.", "--author", "Marit")
        index = self.json("memos", self.project, "--index")["index"]
        self.assertEqual([(row["kind"], row["about"], row["coder"]) for row in index],
                         [("conclusion", "code", "Marit"), ("note", "project", "Marit"), ("coding", "coding", "Joost")])
        self.assertEqual((index[2]["document"], index[2]["start"], index[2]["end"]), ("gesprek één", 37, 40))
        found = self.json("memos", self.project, "--index", "--find", "TWIJFEL")["index"]
        self.assertEqual([row["kind"] for row in found], ["conclusion", "coding"])
        only = self.json("memos", self.project, "--index", "--of", "coding")["index"]
        self.assertEqual([row["text"] for row in only], ["Twijfel hierover"])
        self.assertIn("memo of a coding", self.cli("memos", self.project, "--index"))
        self.misused("memos", self.project, "--find", "hoop", says="--index")

    def test_a_memo_tells_who_wrote_it_and_when(self):
        self.add("note", "Eerst.", "--title", "Opzet", "--author", "Marit")
        self.add("note", "Ook.", "--title", "Later", "--author", "Noor")
        self.assertEqual([memo["coder"] for memo in self.memos()], ["Marit", "Noor"])
        self.cli("memos", self.project, "--set", "Opzet", "--text", "Anders.", "--author", "Noor", lang="nl")
        self.assertEqual(self.memos()[0]["coder"], "Marit")
        self.assertEqual(self.memos()[0]["changed_by"], "Noor")
        self.assertRegex(self.memos()[0]["changed"], r"^20\d\d-\d\d-\d\dT")
        self.assertIsNone(self.memos()[1]["changed_by"])
        self.assertRegex(self.memos()[0]["made"], r"^20\d\d-\d\d-\d\dT")
        self.assertIn("Marit", self.cli("memos", self.project))
        exported = self.folder / "memos.json"
        self.cli("memos", self.project, "--export", exported)
        unknown = {"memos": [{"kind": "note", "title": "Van buiten", "text": "Zo."}]}
        exported.write_text(json.dumps(unknown), encoding="utf-8")
        self.cli("memos", self.project, "--import", exported)
        self.assertIsNone(self.memos()[2]["coder"])
        self.cli("memos", self.project, "--set", "Van buiten", "--text", "Anders.", "--author", "Noor")
        self.assertEqual(self.memos()[2]["coder"], "Noor")

    def test_references_follow_when_numbers_change(self):
        self.add("conclusion", "Eerste.", "--about", "l1")
        self.add("conclusion", "Tweede.", "--about", "f_honest")
        self.add("recommendation", "Doe wat {memo 1b} zegt.", "--answers", "1b")
        self.assertEqual(self.memos()[2]["shown"], "Doe wat conclusion 1b zegt.")
        self.cli("memos", self.project, "--set", "1b", "--before", "1a")
        self.assertEqual([memo["number"] for memo in self.memos()], ["1a", "1b", "1"])
        self.assertEqual(self.memos()[2]["shown"], "Doe wat conclusion 1a zegt.")
        self.cli("undo", self.project)
        self.assertEqual(self.memos()[2]["shown"], "Doe wat conclusion 1b zegt.")
        self.misused("memos", self.project, "--set", "1b", "--before", "1a", "--title", "x", says="--before")

    def test_dead_references_are_reported(self):
        self.add("conclusion", "Zie {x f_weg} en {x f_hope}.", "--about", "l2")
        out = self.cli("memos", self.project)
        self.assertIn("Conclusion 2a cites {x f_weg}: There is no code with the key or name “f_weg”.", out)
        self.assertIn("f_weg", self.json("memos", self.project)["notes"][0])
        self.cli("memos", self.project, "--set", "2a", "--text", "Zie {x f_hope}.", lang="nl")
        self.cli("memos", self.project, "--check")

    def test_a_brace_that_is_not_closed_is_reported(self):
        self.add("conclusion", "Zie {x f_hope en {weet ik} dat.", "--about", "l2")
        self.assertIn("Conclusion 2a cites {x f_hope: Its brace is not closed.", self.cli("memos", self.project))
        self.assertIn("not closed", self.json("memos", self.project)["notes"][0])
        done = self.cli_status("memos", self.project, "--check")
        self.assertEqual(done, 1)

    def test_who_writes_a_memo_is_told_what_is_not_understood_in_it(self):
        self.assertIn("{x:f_hope}", self.add("conclusion", "Zie {x:f_hope}.", "--about", "l2"))
        changed = self.cli("memos", self.project, "--set", "2a", "--text", "Zie {x f_weg}.", lang="nl")
        self.assertIn("{x f_weg}", changed)
        out = self.folder / "memos.json"
        self.cli("memos", self.project, "--export", out)
        out.write_text(out.read_text("utf-8").replace("{x f_weg}", "{X f_hope}"), "utf-8")
        self.assertIn("{X f_hope}", self.cli("memos", self.project, "--import", out, lang="nl"))
        clean = self.cli("memos", self.project, "--set", "2a", "--text", "Zie {x f_hope}.", lang="nl")
        self.assertNotIn("{", clean)

    def cli_status(self, *words):
        return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, check=False).returncode

    def test_options_that_say_nothing_are_wrong_usage(self):
        before = self.changes()
        self.misused("memos", self.project, "--add", "--kind", "note", "--text", "x", "--about", "l1", "--about-case", "gezin één",
                     says="one thing")
        self.misused("memos", self.project, "--title", "x", says="--add")
        self.misused("memos", self.project, "--add", "--text", "x", "--before", "1", says="--set")
        self.assertEqual(self.changes(), before)

    def test_a_file_carries_them_all(self):
        self.add("question", "Wat hielp?")
        self.add("conclusion", "Luisteren: {x f_listens group=\"groep=A\"}", "--about", "l1", "--answers", "question 1")
        out = self.folder / "memos.json"
        self.cli("memos", self.project, "--export", out)
        before = json.loads(out.read_text("utf-8"))
        self.assertEqual(before["memos"][1]["about"], {"code": "l1"})
        self.cli("memos", self.project, "--remove", "1a")
        self.cli("memos", self.project, "--import", out)
        self.assertEqual(self.memos()[1]["shown"], "Luisteren: 1 of 1 client system")
        self.cli("memos", self.project, "--export", out)
        self.assertEqual(json.loads(out.read_text("utf-8")), before)
        self.assertIn("Imported 0 memos", self.cli("memos", self.project, "--import", out))

    def test_a_file_written_by_hand_cites_by_title_and_number(self):
        text = {"memos": [{"kind": "recommendation", "title": "Train", "text": "See {memo Listening}", "answers": ["1a"]},
                          {"kind": "conclusion", "title": "Listening", "text": "{x f_listens}", "about": {"code": "l1"}}]}
        path = self.write("memos.json", json.dumps(text))
        self.cli("memos", self.project, "--import", path)
        self.assertEqual(self.memos()[0]["shown"], "See conclusion 1a")
        self.assertEqual(self.memos()[0]["answers"], [self.memos()[1]["id"]])

    def test_refusals_name_file_and_memo(self):
        for memo, says in (({"kind": "poem"}, "poem"), ({"titel": "x"}, "titel"), ({"kind": "note"}, "words"),
                           ({"title": 3}, "kind"), ({"title": "x", "about": {"code": "weg"}}, "weg"),
                           ({"title": "x", "about": 3}, "“3”"), ({"title": "x", "answers": ["9z"]}, "9z"),
                           ("x", "memo 1")):
            path = self.write("bad.json", json.dumps({"memos": [memo]}))
            self.refused("memos", self.project, "--import", path, says=says)
        self.refused("memos", self.project, "--import", self.write("bad.json", "[1"), says="bad.json")
        self.refused("memos", self.project, "--remove", "1a", says="1a")
        self.misused("memos", self.project, "--add", "--kind", "poem", says="poem")

    def test_the_report_prints_conclusions_answers_and_recommendations_in_every_form(self):
        self.add("question", "Wat hielp?")
        self.add("conclusion", "Luisteren: {x f_listens}.", "--about", "l1", "--answers", "question 1")
        self.add("recommendation", "Luister.", "--answers", "1a")
        for ending in ("docx", "odt", "html", "md", "tex"):
            path = self.folder / ("r." + ending)
            self.cli("report", self.project, "-o", path, lang="nl")
            self.assertGreater(path.stat().st_size, 1000, ending)
        report = (self.folder / "r.md").read_text("utf-8")
        for words in ("Conclusies", "**1a** Luisteren: [2 van de 2 cliëntsystemen](#figure_", "Aanbevelingen",
                      "Antwoorden op de onderzoeksvragen", "[conclusie 1a](#memo_"):
            self.assertIn(words, report)

    def test_a_table_becomes_a_chart(self):
        path = self.folder / "x.svg"
        self.cli("table", self.project, "x-of-n", "--theme", "l1", "-o", path)
        words = "".join(xml.etree.ElementTree.parse(path).getroot().itertext())
        self.assertIn("listens", words)
        self.assertIn("2 of 2", words)
        self.refused("table", self.project, "matrix", "-o", path, says="chart")


if __name__ == "__main__":
    unittest.main()
