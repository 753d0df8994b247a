# SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import json
import sqlite3
import unittest

from support import ONE, TWO, CliTest


class Text(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()

    def turns(self, name="gesprek twee"):
        return {row["turn"]: row["text"] for row in self.json("text", self.project, name)["turns"]}

    def edits(self, *words):
        return self.json("text", self.project, *words, "--edits")["edits"]

    def passages(self, project=None):
        """As R or Python users read them: from the view."""
        with contextlib.closing(sqlite3.connect(project or self.project)) as db:
            rows = db.execute("SELECT passage FROM v_coding WHERE transcript = 'gesprek twee'").fetchall()
        return sorted(row[0] for row in rows)

    def test_shows_turns_with_their_numbers(self):
        self.assertEqual(self.turns()[2], "Hij luisterde ook, en hij was eerlijk.")

    def test_shows_one_turn(self):
        rows = self.json("text", self.project, "gesprek twee", "--turn", "2")["turns"]
        self.assertEqual([(row["turn"], row["speaker"], row["text"]) for row in rows],
                         [(2, "Man", "Hij luisterde ook, en hij was eerlijk.")])
        self.refused("text", self.project, "gesprek twee", "--turn", "99", says="99")

    def test_a_settled_difference_stays_settled_until_its_coding_goes(self):
        coders = ("disagreements", self.project)
        place = next(one["place"] for one in self.json(*coders)["disagreements"] if one["kind"] == "other_code")
        self.cli(*coders, "--settle", str(place), "--none", "--note", "Toch niet.")
        self.cli("text", self.project, "gesprek twee", "--turn", "5", "--set", "Ja, heel vaak.")
        self.cli("text", self.project, "gesprek twee", "--turn", "2", "--set",
                 "Hij heeft ook geluisterd, en hij was heel eerlijk.")
        self.assertEqual(self.json(*coders)["settled"], 1)
        told = self.json("text", self.project, "gesprek twee", "--turn", "2", "--set", "en hij was heel eerlijk.",
                         "--drop-codings")
        self.assertIn("1 difference that was settled is open again, because a coding that it was about went.", told["notes"])
        self.cli("undo", self.project)
        self.assertEqual(self.json(*coders)["settled"], 1)

    def test_corrects_a_turn_and_undo_takes_it_back(self):
        before = self.passages()
        self.cli("text", self.project, "gesprek twee", "--turn", "2", "--set",
                 "Hij heeft ook geluisterd, en hij was heel eerlijk.", "--author", "Anouk")
        self.assertEqual(self.turns()[2], "Hij heeft ook geluisterd, en hij was heel eerlijk.")
        self.assertIn("hij was heel eerlijk", self.passages())
        listed = self.json("passages", self.project, "--code", "f_honest")["passages"]
        self.assertIn("hij was heel eerlijk", [row["text"] for row in listed])
        self.assertEqual(self.json("check", self.project)["findings"], [])
        rows = self.edits("gesprek twee")
        self.assertEqual({row["author"] for row in rows}, {"Anouk"})
        self.assertEqual({row["turn"] for row in rows}, {2})
        self.cli("undo", self.project, "--author", "Anouk")
        self.assertEqual(self.passages(), before)
        self.assertEqual(self.edits(), [])

    def test_words_come_from_a_file(self):
        self.write("beurt.txt", "Hij luisterde.\n")
        self.cli("text", self.project, "gesprek twee", "--turn", "2", "--set-file", self.folder / "beurt.txt", "--drop-codings")
        self.assertEqual(self.turns()[2], "Hij luisterde.")

    def test_replaces_a_name_everywhere_after_showing_the_places(self):
        shown = self.json("text", self.project, "--replace", "hij", "--with", "[broer]", "--whole-words", "--any-case",
                          "--dry-run")["places"]
        self.assertEqual([row["words"] for row in shown], ["Hij", "hij", "hij"])
        self.assertEqual(self.edits(), [])
        self.cli("text", self.project, "--replace", "hij", "--with", "[broer]", "--whole-words", "--any-case")
        self.assertEqual(self.turns()[2], "[broer] luisterde ook, en [broer] was eerlijk.")
        self.assertIn("[broer] luisterde ook", self.passages())
        self.assertEqual(len(self.edits()), 3)

    def test_codings_without_words_are_refused_unless_they_may_go(self):
        count = len(self.passages())
        words = ("text", self.project, "gesprek twee", "--turn", "2", "--set", "Ja.")
        self.refused(*words, says="no words left")
        self.assertEqual(len(self.passages()), count)
        self.cli(*words, "--drop-codings")
        self.assertLess(len(self.passages()), count)

    def test_an_edit_is_set_back(self):
        self.cli("text", self.project, "gesprek twee", "--turn", "5", "--set", "Ja, nooit.")
        self.cli("text", self.project, "gesprek twee", "--set-back", "1")
        self.assertEqual(self.turns()[5], "Ja, altijd.")
        self.assertEqual(self.edits(), [])
        self.refused("text", self.project, "gesprek twee", "--set-back", "1", says="1")

    def test_the_exported_text_is_the_corrected_one(self):
        self.cli("text", self.project, "--replace", "eerlijk", "--with", "oprecht")
        self.cli("export", self.project, "-o", self.folder / "uit.json")
        out = json.loads((self.folder / "uit.json").read_text("utf-8"))
        self.assertIn("hij was oprecht", json.dumps(out, ensure_ascii=False))
        self.assertNotIn("hij was eerlijk", json.dumps(out, ensure_ascii=False))

    def test_refi_brings_the_corrected_text_and_its_codings(self):
        self.cli("text", self.project, "--replace", "luisterde", "--with", "heeft echt geluisterd", "--whole-words")
        before = self.passages()
        self.cli("export", self.project, "-o", self.folder / "uit.qdpx")
        self.cli("convert", self.folder / "uit.qdpx", self.folder / "terug.draad")
        self.assertEqual(self.passages(self.folder / "terug.draad"), before)
        again = self.json("import", self.project, self.folder / "uit.qdpx")
        self.assertEqual(again["imported"]["codings"], 0)
        self.assertEqual(self.passages(), before)

    def test_the_same_file_is_known_after_a_correction(self):
        self.cli("text", self.project, "--replace", "luisterde", "--with", "hoorde")
        rows = self.json("import", self.project, *self.transcripts_again(), "--dry-run")["files"]
        self.assertTrue(all(row["same_as"] for row in rows))

    def transcripts_again(self):
        """The files once more, of which one has other bytes and the same text."""
        return [self.write("nog eens.txt", ONE), self.write("ook nog.txt", "\ufeff" + TWO)]

    def test_wrong_usage(self):
        self.misused("text", self.project, "gesprek twee", "--set", "x")
        self.misused("text", self.project, "gesprek twee", "--turn", "2", "--edits")
        self.misused("text", self.project, "--turn", "2", "--set", "x")
        self.misused("text", self.project, "--replace", "x")
        self.misused("text", self.project, "gesprek twee", "--dry-run")
        self.refused("text", self.project, "gesprek twee", "--turn", "99", "--set", "x", says="99")
        self.refused("text", self.project, "weg", "--edits", says="weg")


if __name__ == "__main__":
    unittest.main()
