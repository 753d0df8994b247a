# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of answers, codebooks in other forms and other programs' projects on the command line."""
import os
import pathlib
import sqlite3
import unittest

from support import CliTest

ANSWERS = ("naam;groep;leeftijd;Wat hielp?;Wat hinderde?\n"
           "r1;A;34;Dat ze écht naar ons luisterde.;De wachttijd was veel te lang.\n"
           "r2;B;41;Samen een plan maken met iedereen.;\n")
TAGUETTE = pathlib.Path(os.environ.get("RD_SHARED", "/none")) / "refi/samples/taguette-project.sqlite3"
RQDA = """
CREATE TABLE project (date text, memo text);
CREATE TABLE source (name text, id integer, file text, status integer);
CREATE TABLE freecode (name text, id integer, status integer);
CREATE TABLE coding (cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text);
CREATE TABLE image (name text);
INSERT INTO source VALUES('gesprek', 1, 'Zij luisterde écht.', 1);
INSERT INTO freecode VALUES('luistert', 1, 1);
INSERT INTO coding VALUES(1, 1, 'luisterde', 4, 13, 1, 'anna');
INSERT INTO image VALUES('foto');
"""


class TablesImportTest(CliTest):
    def setUp(self):
        super().setUp()
        self.cli("new", self.project, "--lang", "nl", lang=None)

    def test_answers_become_cases_and_are_undone_as_one(self):
        table = self.write("antwoorden.csv", ANSWERS)
        done = self.json("import", self.project, table)
        self.assertEqual([row["document"] for row in done["transcripts"]], ["r1", "r2"])
        self.assertTrue(any("Wat hielp?, Wat hinderde?" in note for note in done["notes"]))
        self.assertEqual(self.json("attributes", self.project)["attributes"][0]["attribute"], "groep")
        self.assertIn("already", self.cli("import", self.project, table, status=1))
        self.assertIn("All is well", self.cli("check", self.project))
        self.assertIn("Imported the answers in antwoorden.csv", self.cli("undo", self.project))
        self.assertEqual(self.json("cases", self.project)["cases"], [])

    def test_options_say_what_columns_are(self):
        table = self.write("antwoorden.csv", ANSWERS)
        done = self.json("import", self.project, table, "--answers", "Wat hielp?,groep", "--attributes", "none",
                         "--transcript-per-question")
        self.assertEqual(len(done["transcripts"]), 4)
        self.assertEqual(self.json("attributes", self.project)["attributes"], [])
        self.assertIn("weg", self.cli("import", self.project, table, "--answers", "weg", status=1))
        self.cli("import", self.project, table, table, status=2)

    def test_what_answers_would_come_in_is_shown_without_importing_them(self):
        table = self.write("antwoorden.csv", ANSWERS)
        before = self.project.read_bytes()
        told = self.cli("import", self.project, table, "--dry-run")
        self.assertIn("Nothing was imported; this is what would come in.", told)
        preview = self.json("import", self.project, table, "--dry-run")
        self.assertTrue(preview.pop("dry_run"))
        self.assertEqual(self.project.read_bytes(), before)
        self.refused("import", self.project, table, "--dry-run", "--answers", "weg", says=("weg",))
        self.misused("import", self.project, table, table, "--dry-run", says="one at a time")
        self.assertEqual(self.json("import", self.project, table), preview)
        self.refused("import", self.project, table, "--dry-run", says=("antwoorden.csv",))

    def test_options_for_transcripts_import_no_table_and_no_project(self):
        table = self.write("antwoorden.csv", ANSWERS)
        other = self.write("ander.qdpx", "nothing")
        before = self.changes()
        for path in (table, other):
            for words in (["--as-proposed"], ["--group-attribute", "groep"],
                          ["--plan", self.write("plan.csv", "file\n")]):
                self.misused("import", self.project, path, *words, says="transcripts only")
        self.misused("import", self.project, other, "--encoding", "UTF-8", says="--encoding")
        self.assertEqual(self.changes(), before)
        self.assertEqual(self.json("transcripts", self.project)["transcripts"], [])

    def test_encoding_of_a_table_is_told_where_it_was_guessed_and_may_be_named(self):
        table = self.folder / "dos.csv"
        table.write_bytes(b"id;antwoord\nR1;\x82\x82n caf\x82 was goed geregeld voor de cli\x89nt\n")
        guessed = self.json("import", self.project, table, "--dry-run")
        self.assertEqual(guessed["transcripts"][0]["encoding"], "IBM850")
        self.assertIn("IBM850", " ".join(guessed["notes"]))
        named = self.json("import", self.project, table, "--encoding", "IBM850")
        self.assertNotIn("IBM850", " ".join(named["notes"]))

    def test_a_name_that_promises_another_kind_of_table_is_refused(self):
        zipped = self.folder / "antwoorden.csv"
        zipped.write_bytes(b"PK\x03\x04blad")
        for words in (("import", self.project, zipped), ("codebook", self.project, "--import", zipped)):
            self.refused(*words, says=("antwoorden.csv", ".xlsx"))
        self.refused("import", self.project, self.write("antwoorden.xlsx", ANSWERS), says=("antwoorden.xlsx", ".csv"))

    def test_codebook_of_another_form_with_a_map(self):
        codes = self.write("codes.csv", "Etiket;Groep van codes\nluistert;relatie\nhoop;\n")
        self.cli("codebook", self.project, "--import", codes, "--map", "name=Etiket,parent=Groep van codes")
        rows = {row["code"]: row["parent"] for row in self.json("codebook", self.project)["codes"]}
        self.assertEqual(rows, {"relatie": None, "luistert": "relatie", "hoop": None})
        self.cli("codebook", self.project, "--import", codes, "--map", "Etiket", status=2)

    def test_a_project_of_rqda_comes_in_once_with_a_report(self):
        path = self.folder / "oud.rqda"
        with sqlite3.connect(path) as database:
            database.executescript(RQDA)
        before = path.read_bytes()
        project = self.project.read_bytes()
        preview = self.json("import", self.project, path, "--dry-run")
        self.assertTrue(preview.pop("dry_run"))
        self.assertEqual(self.project.read_bytes(), project)
        done = self.json("import", self.project, path)
        self.assertEqual(preview, done)
        self.assertEqual((done["imported"]["codes"], done["imported"]["codings"]), (1, 1))
        self.assertEqual(done["losses"], ["1 picture was not taken over."])
        self.assertIn("luisterde", self.cli("passages", self.project, "--code", "luistert"))
        self.assertEqual(self.json("import", self.project, path)["imported"]["codings"], 0)
        self.assertEqual(path.read_bytes(), before)
        self.assertIn("All is well", self.cli("check", self.project))
        self.cli("undo", self.project)
        self.assertEqual(self.json("codebook", self.project)["codes"], [])

    @unittest.skipUnless(TAGUETTE.is_file(), "the sample is not there")
    def test_a_project_of_taguette_is_converted(self):
        made = self.folder / "uit taguette.draad"
        self.assertIn("5", self.cli("convert", TAGUETTE, made))
        self.assertIn("All is well", self.cli("check", made))

    def test_other_files_under_such_a_name_are_refused(self):
        for name in ("a.qda", "a.rqda", "a.sqlite3", "a.xlsx"):
            path = self.write(name, "geen van beide")
            self.assertIn(name, self.cli("import", self.project, path, status=1))


if __name__ == "__main__":
    unittest.main()
