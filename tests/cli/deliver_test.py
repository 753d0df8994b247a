# SPDX-License-Identifier: GPL-3.0-or-later
"""A copy to give away: it counts the same, and holds no words, names or files of what was left out."""
import contextlib
import shutil
import sqlite3
import unittest

from support import ONE, CliTest, span

WORDS = ("luisterde", "Geld was er niet", "Rijkdom", "rijkdom", "hoorde hij niets", "gesprek één.txt", "opname.mp3", "Truus", "gezin twee",
         "geheim", "Respondent 1")


class Deliver(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()
        self.cli("transcripts", self.project, "--set", "gesprek één", "--audio", "/schijf/opname.mp3", "--audio-keeper", "Truus")
        self.cli("passages", self.project, "--code", "f_money", "--choose", "1", "--quote-as", "Geld (…) niet.")
        self.cli("memos", self.project, "--add", "--kind", "note", "--text", "geheim: Truus zei het")
        self.cli("memos", self.project, "--add", "--kind", "conclusion", "--text", "Dat helpt: {x f_listens}.", "--about", "l1")
        self.cli("memos", self.project, "--add", "--kind", "conclusion", "--text", "geheim, en weg", "--about", "l1")
        self.cli("memos", self.project, "--remove", "1b")
        self.cli("text", self.project, "gesprek één", "--replace", "Geld was", "--with", "Rijkdom was")
        self.cli("disagreements", self.project, "--coders", "Marit,Joost", "--settle", "1", "--with", "Marit",
                 "--note", "geheim: zij kent haar")
        self.copy = self.folder / "weg.draad"

    def deliver(self, *words):
        return self.cli("deliver", self.project, *words, "-o", self.copy)

    def test_nothing_of_what_is_left_out_is_in_the_file(self):
        before = self.changes()
        told = self.deliver("--neutral-names", "--without-notes", "--without-attribute", "uren")
        self.assertIn("groep", told)
        self.assertNotIn("uren", told)
        self.assertEqual(self.changes(), before)
        held = self.copy.read_bytes()
        for word in WORDS:
            self.assertNotIn(word.encode(), held, word)
        with sqlite3.connect(self.copy) as database:
            self.assertEqual(database.execute("SELECT count(*) FROM attribute_value v JOIN attribute a ON a.id = v.attribute "
                                              "WHERE a.key = 'uren'").fetchone(), (0,))
            self.assertEqual(database.execute("SELECT count(*) FROM source_file").fetchone(), (0,))
            self.assertEqual(database.execute("SELECT count(*) FROM change WHERE length(body) > 0 OR "
                                              "(args NOT LIKE '%left_out%' AND kind != 'project.deliver')").fetchone(), (0,))

    def test_values_of_an_attribute_that_stays_behind_are_nowhere(self):
        self.cli("cases", self.project, "--import", self.write(
            "w.csv", "case,document,person,woont\ngezin één,gesprek één,,zolderkamer\ngezin twee,gesprek twee,,zolderkamer\n"))
        self.cli("tables", self.project, "--add", "Wonen", "x-of-n", "--group", "woont=zolderkamer")
        self.cli("memos", self.project, "--add", "--kind", "conclusion", "--about", "l1", "--text",
                 'Daar: {x f_listens group="woont=zolderkamer" show=x}, ook {x f_listens}.')
        told = self.deliver("--without-attribute", "woont")
        self.assertIn("“Wonen”", told)
        self.assertIn("1 memo cites", told)
        self.assertNotIn(b"zolderkamer", self.copy.read_bytes())
        self.cli("check", self.copy)
        self.assertIn("2 of 2", self.json("memos", self.copy)["memos"][-1]["shown"])
        self.cli("table", self.copy, "--all-saved")

    def test_it_counts_the_same(self):
        self.deliver("--neutral-names")
        for kind in ("x-of-n", "frequencies", "co-occurrence"):
            here = self.json("table", self.project, kind)
            there = self.json("table", self.copy, kind)
            if kind == "x-of-n":
                for table in (here, there):
                    for group in table["groups"]:
                        for row in group["rows"]:
                            row["cases"] = len(row["cases"])
                self.assertEqual(here["groups"], there["groups"])
            elif kind == "co-occurrence":
                self.assertEqual(here["pairs"], there["pairs"])
            else:
                self.assertEqual([row["total"] for row in here["rows"]], [row["total"] for row in there["rows"]])
        self.assertIn("2 of 2", self.json("memos", self.copy)["memos"][1]["shown"])
        self.cli("check", self.copy)
        names = [row["document"] for row in self.json("transcripts", self.copy)["transcripts"]]
        self.assertEqual(names, ["transcript 1", "transcript 2"])
        self.cli("report", self.copy, "-o", self.folder / "uit.docx")

    def test_what_lost_its_words_in_another_copy_stays_where_it_was_shown(self):
        other = self.folder / "kopie.draad"
        shutil.copy(self.project, other)
        start, end = span(ONE, "dat zeker")
        rows = f"document,start,end,code,coder\ngesprek één,{start + 3},{end + 3},f_money,Zoë\n"  # Geld is Rijkdom
        self.cli("codings", other, "--import", self.write("zoë.csv", rows))
        self.cli("text", self.project, "gesprek één", "--turn", "4", "--set", "Nu heb ik weer hoop 🙂")
        self.cli("merge", self.project, other, "--into")
        self.deliver()
        places = []
        for project in (self.project, self.copy):
            with contextlib.closing(sqlite3.connect(project)) as database:
                places.append(database.execute("SELECT start, \"end\", turn, code, coder FROM v_coding ORDER BY id").fetchall())
        self.assertEqual(*places)
        self.assertIn(("f_money", "Zoë"), [row[3:] for row in places[0]])

    def test_history_says_who_did_what_kind_of_thing_and_is_not_undone(self):
        self.deliver()
        changes = self.json("history", self.copy)["changes"]
        self.assertEqual(len(changes), len(self.changes()) + 1)
        self.assertFalse(any("gesprek" in change["description"] for change in changes))
        self.assertIn("nothing", self.cli("undo", self.copy, status=1).lower())

    def test_it_merges_with_nothing_and_replaces_nothing(self):
        self.deliver()
        self.refused("merge", self.project, self.copy, "--into", says="given away")
        self.assertIn("given away", self.cli("merge", self.copy, self.project, "--into", status=1))
        held = self.copy.read_bytes()
        self.cli("deliver", self.project, "-o", self.copy, status=1)
        self.assertEqual(self.copy.read_bytes(), held)
        self.misused("deliver", self.project, says="-o")


if __name__ == "__main__":
    unittest.main()
