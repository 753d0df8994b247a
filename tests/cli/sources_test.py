# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told of transcripts: open and topic part, literature with pages, recordings; and opposed conclusions."""
import contextlib
import sqlite3
import unittest

from support import CliTest


class Sources(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()

    def tell(self, document, *words):
        return self.cli("transcripts", self.project, "--set", document, *words)

    def transcript(self, document):
        rows = self.json("transcripts", self.project)["transcripts"]
        return next(row for row in rows if row["document"] == document)

    def x_of(self, code, *words):
        group = self.json("table", self.project, "x-of-n", "--zero-rows", *words)["groups"][0]
        return next((row["x"] for row in group["rows"] if row["code"] == code and not row["qualifier"]), None)

    def test_counts_are_limited_to_what_was_named_unasked(self):
        self.tell("gesprek één", "--topics-from", "3")
        self.assertEqual(self.transcript("gesprek één")["topics_from"], 3)
        self.assertEqual(self.x_of("f_hope"), 2)
        self.assertEqual(self.x_of("f_hope", "--part", "open"), 1)
        self.assertEqual(self.x_of("f_listens", "--part", "open"), 2)
        self.assertEqual(self.x_of("f_listens", "--part", "topics"), 0)
        notes = self.json("table", self.project, "x-of-n", "--part", "open")["notes"]
        self.assertTrue(any("gesprek twee" in note for note in notes), notes)
        passages = self.json("passages", self.project, "--code", "f_hope", "--part", "topics")["passages"]
        self.assertEqual([row["document"] for row in passages], ["gesprek één"])
        self.cli("undo", self.project)
        self.assertIsNone(self.transcript("gesprek één")["topics_from"])
        self.refused("transcripts", self.project, "--set", "gesprek één", "--topics-from", "99", says="99")
        self.misused("table", self.project, "x-of-n", "--part", "some")

    def test_saved_table_keeps_its_part_and_its_sum(self):
        self.cli("tables", self.project, "--add", "ongevraagd", "x-of-n", "--theme", "l1", "--part", "open")
        self.cli("tables", self.project, "--add", "schatting", "summary", "--attribute", "uren", "--adds-up-to", "8")
        out = self.folder / "tabellen.json"
        self.cli("tables", self.project, "--export", out)
        for title in ("ongevraagd", "schatting"):
            self.cli("tables", self.project, "--remove", title)
        self.cli("tables", self.project, "--import", out)
        tables = {row["title"]["en"] or row["title"]["nl"]: row for row in self.json("tables", self.project)["tables"]}
        self.assertEqual(tables["ongevraagd"]["part"], "open")
        self.assertEqual(tables["schatting"]["adds_up_to"], 8)
        shown = self.cli("table", self.project, "--saved", "schatting")
        self.assertIn("do not add up to 8: Anna, Piet, Truus", shown)
        self.misused("tables", self.project, "--add", "x", "x-of-n", "--adds-up-to", "8", says="--adds-up-to")

    def test_literature_is_cited_by_author_year_and_page(self):
        self.tell("gesprek twee", "--written-by", "Wampold", "--year", "2015")
        told = self.cli("passages", self.project, "--code", "f_honest", "--on", "2", "--page", "12-13")
        self.assertIn("Changed", told)
        row = self.json("passages", self.project, "--code", "f_honest")["passages"][1]
        self.assertEqual((row["cited"], row["page"]), ("Wampold, 2015", "12-13"))
        out = self.folder / "verslag.md"
        self.cli("report", self.project, "-o", out, lang="nl")
        text = out.read_text("utf-8").replace("\\", "")
        self.assertIn("(Wampold, 2015, p. 12-13", text)
        self.assertNotIn("(gesprek twee, beurt", text)
        self.cli("transcripts", self.project, "--set", "gesprek twee", "--written-by", "")
        self.assertEqual(self.transcript("gesprek twee")["year"], "")
        self.refused("transcripts", self.project, "--set", "gesprek twee", "--year", "2015", says="author")
        self.misused("passages", self.project, "--code", "f_honest", "--page", "12", says="--on")

    def figures(self):
        table = self.json("table", self.project, "x-of-n", "--theme", "l1")
        group = table["groups"][0]
        return group["n"], {row["code"]: row["x"] for row in group["rows"] if not row["qualifier"]}, table["notes"]

    def test_literature_is_in_no_n_until_it_is_told_to_count(self):
        self.cli("import", self.project, self.write("bron.txt", "Alliantie doet ertoe, en eerlijk zijn ook.\n"))
        self.cli("codings", self.project, "--import", self.write(
            "bron.csv", "document,start,end,code,coder\nbron,0,20,f_listens,Marit\n"))
        n, counts, _ = self.figures()
        self.assertEqual((n, counts["f_listens"]), (3, 3))
        self.tell("bron", "--written-by", "Wampold", "--year", "2015")
        n, counts, notes = self.figures()
        self.assertEqual((n, counts["f_listens"]), (2, 2))
        self.assertIn("Not counted, as it is no client system: bron.", notes)
        self.assertFalse(self.transcript("bron")["counted"])
        self.assertEqual([row["document"] for row in self.json("passages", self.project, "--code", "f_listens",
                                                               "--coder", "Marit")["passages"]][-1], "bron")
        out = self.folder / "alles.md"
        self.cli("report", self.project, "-o", out, lang="nl")
        report = out.read_text("utf-8")
        self.assertIn("2 transcripten, van 2 cliëntsystemen", report)
        self.assertIn("Alliantie doet ertoe", report)
        folder = self.folder / "r"
        self.cli("export", self.project, "-o", folder, "--for", "r")
        self.assertNotIn("bron", (folder / "found.csv").read_text("utf-8"))
        self.assertIn("bron", (folder / "passages.csv").read_text("utf-8"))
        self.tell("bron", "--counts", "yes")
        self.assertEqual(self.figures()[0], 3)
        self.tell("bron", "--counts", "no")
        self.tell("bron", "--written-by", "")
        self.assertEqual(self.figures()[0], 2)
        self.tell("bron", "--counts", "")
        self.assertEqual(self.figures()[0], 3)
        self.misused("transcripts", self.project, "--set", "bron", "--counts", "soms")

    def test_the_view_for_sql_counts_literature_as_little(self):
        self.tell("gesprek twee", "--written-by", "Wampold")
        self.cli("transcripts", self.project, "--set", "gesprek twee", "--no-case")
        with contextlib.closing(sqlite3.connect(self.project)) as base:
            found = base.execute("SELECT x, n FROM v_x_of_n WHERE code = 'f_listens' AND qualifier IS NULL").fetchall()
        self.assertEqual(found, [(1, 2)])  # the case without a transcript counts in n

    def test_pages_go_out_and_come_in_with_the_codings(self):
        self.cli("passages", self.project, "--code", "f_money", "--on", "1", "--page", "7")
        out = self.folder / "uit.csv"
        self.cli("codings", self.project, "--export", out)
        self.cli("undo", self.project)
        self.cli("codings", self.project, "--import", out)
        self.assertEqual(self.json("passages", self.project, "--code", "f_money")["passages"][0]["page"], "7")

    def test_recording_stays_where_it_is_and_its_keeper_is_told(self):
        audio = self.folder / "één.mp3"
        self.tell("gesprek één", "--audio", audio, "--audio-keeper", "Marit")
        row = self.transcript("gesprek één")
        self.assertEqual((row["audio"], row["audio_keeper"]), (str(audio), "Marit"))
        out = self.folder / "verslag.md"
        self.cli("report", self.project, "-o", out)
        text = out.read_text("utf-8")
        self.assertIn("Marit", text)
        self.assertIn("recording", text)
        self.assertNotIn("één.mp3", text)
        self.refused("transcripts", self.project, "--set", "gesprek twee", "--audio-keeper", "Marit", says="recording")

    def test_time_marks_stand_with_the_quotes(self):
        self.cli("import", self.project, self.write("drie.txt", "I: Hoe was het? #00:12:05-1#\nR: Ze luisterde. #00:12:09-3#\n"))
        start = len("I: Hoe was het? #00:12:05-1#\nR: ")
        self.cli("codings", self.project, "--import",
                 self.write("meer.csv", f"document,start,end,code,coder\ndrie,{start},{start + 12},f_listens,Marit\n"))
        rows = self.json("passages", self.project, "--code", "f_listens")["passages"]
        timed = next(row for row in rows if row["document"] == "drie")
        self.assertIsNotNone(timed["time_ms"])
        self.assertIn("00:12:0", self.cli("passages", self.project, "--code", "f_listens"))

    def test_conclusions_are_opposed(self):
        for text in ("Luisteren helpt.", "Luisteren schaadt."):
            self.cli("memos", self.project, "--add", "--kind", "conclusion", "--text", text, "--about", "l1", lang="nl")
        self.cli("memos", self.project, "--set", "1b", "--opposes", "1a")
        memos = self.json("memos", self.project)["memos"]
        self.assertEqual(memos[1]["opposes"], [memos[0]["id"]])
        out = self.folder / "verslag.md"
        self.cli("report", self.project, "-o", out, lang="nl")
        self.assertEqual(out.read_text("utf-8").count("Staat tegenover: "), 2)
        self.cli("memos", self.project, "--add", "--kind", "note", "--text", "x")
        self.refused("memos", self.project, "--set", "1a", "--kind", "note", "--opposes", "1b", says="conclusion")

    def test_profiles_and_guide_stand_in_the_report(self):
        self.cli("guide", self.project, "--import", self.write("leidraad.md", "1. Luisterde hij?\n"))
        self.cli("guide", self.project, "--asked", "1", "--transcript", "gesprek één")
        out = self.folder / "verslag.md"
        self.cli("report", self.project, "-o", out)
        text = out.read_text("utf-8")
        self.assertIn("Appendix: interview guide", text)
        self.assertNotIn("profile of", text)
        self.cli("report", self.project, "-o", out, "--sections", "profiles")
        text = out.read_text("utf-8")
        self.assertIn("profile of gezin twee", text)
        self.assertIn("| 65 | 66 |", text)


if __name__ == "__main__":
    unittest.main()
