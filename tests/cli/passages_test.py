# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from support import ONE, TWO, CliTest, span


class Passages(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()

    def texts(self, *words):
        return [row["text"] for row in self.json("passages", self.project, *words)["passages"]]

    def test_a_passage_carries_case_person_turn_and_place(self):
        first = self.json("passages", self.project, "--code", "f_money")["passages"][0]
        start, end = span(ONE, "Geld was er niet.")
        self.assertEqual((first["document"], first["start"], first["end"]), ("gesprek één", start, end))
        self.assertEqual((first["case"], first["person"], first["speaker"]), ("gezin één", "Anna", "Respondent 1"))
        self.assertEqual((first["code"], first["coder"], first["qualifier"]), ("f_money", "Marit", None))
        self.assertEqual(first["text"], ONE[start:end])
        self.assertIsInstance(first["turn"], int)

    def test_codings_are_removed_by_their_places_as_one_action(self):
        self.cli("passages", self.project, "--code", "f_honest", "--remove", "1,3")
        self.assertEqual(len(self.texts("--code", "f_honest")), 1)
        self.refused("passages", self.project, "--code", "nobody", "--remove", "1", says="nobody")
        self.misused("passages", self.project, "--code", "f_honest", "--remove", "2", says="1 to 1")
        self.cli("undo", self.project)
        self.assertEqual(len(self.texts("--code", "f_honest")), 3)

    def test_codes_are_deleted_merged_and_moved_with_what_hangs_on_them(self):
        self.cli("codebook", self.project, "--merge", "f_honest", "--into", "f_listens", "--reason", "hetzelfde")
        self.assertEqual(len(self.texts("--code", "f_listens")), 6)
        self.cli("codebook", self.project, "--move", "f_money", "--below", "")
        codes = {row["code"]: row for row in self.json("codebook", self.project)["codes"]}
        self.assertNotIn("f_honest", codes)
        self.assertIsNone(codes["f_money"]["parent"])
        self.cli("codebook", self.project, "--delete", "f_listens")
        self.assertEqual(self.texts("--code", "l1"), [])
        for word in ("", "nobody"):
            self.refused("codebook", self.project, "--delete", word)
        self.misused("codebook", self.project, "--merge", "f_hope")
        for _ in range(3):
            self.cli("undo", self.project)
        self.assertEqual(len(self.texts("--code", "l1")), 6)

    def test_codes_below_count_unless_only_this_one_is_asked(self):
        self.assertEqual(len(self.texts("--code", "l1")), 6)
        self.assertEqual(self.texts("--code", "l1", "--exact"), [])
        self.assertEqual(len(self.texts("--code", "luistert")), 3)

    def test_case_coder_qualifier_and_turns_choose(self):
        self.assertEqual(self.texts("--code", "f_honest", "--case", "gezin twee"),
                         ["Hij luisterde ook", "hij was eerlijk"])
        self.assertEqual(self.texts("--code", "f_honest", "--coder", "Joost"), ["Hij luisterde ook"])
        self.assertEqual(self.texts("--code", "f_listens", "--qualifier", "q_not_done"),
                         ["Een keer hoorde hij niets."])
        self.assertIn("Was er hoop?", self.texts("--code", "f_hope"))
        self.assertNotIn("Was er hoop?", self.texts("--code", "f_hope", "--turns", "without-interviewer"))

    def test_cases_are_called_as_tables_call_them(self):
        self.cli("transcripts", self.project, "--set", "gesprek twee", "--no-case")
        self.assertEqual(self.texts("--code", "f_honest", "--case", "gesprek twee"),
                         ["Hij luisterde ook", "hij was eerlijk"])
        self.cli("transcripts", self.project, "--set", "gesprek twee", "--name", "gezin één")
        cases = self.json("table", self.project, "x-of-n", "--theme", "l1")["groups"][0]["rows"][0]["cases"]
        self.assertIn("gezin één (2)", cases)
        self.assertEqual(self.texts("--code", "f_honest", "--case", "gezin één (2)"),
                         ["Hij luisterde ook", "hij was eerlijk"])
        self.assertEqual(self.texts("--code", "f_honest", "--case", "gezin één"), ["luisterde écht"])

    def test_text_form_shows_the_words(self):
        out = self.cli("passages", self.project, "--code", "f_hope", lang="nl")
        self.assertIn("Nu heb ik weer hoop 🙂", out)
        self.assertIn("gezin één", out)
        self.assertEqual(TWO.count("Was er hoop?"), out.count("Was er hoop?"))

    def test_chosen_quotes_stand_in_the_report(self):
        words = ("passages", self.project, "--code", "f_listens")
        self.cli(*words, "--choose", "2")
        self.cli(*words, "--choose", "1", "--quote-as", "Ze luisterde (…) naar mij.")
        chosen = [(row["quote"], row["quote_text"]) for row in self.json(*words)["passages"]]
        self.assertEqual(chosen, [(True, "Ze luisterde (…) naar mij."), (True, ""), (False, "")])
        self.cli("report", self.project, "-o", self.folder / "r.md", "--sections", "themes")
        report = (self.folder / "r.md").read_text("utf-8")
        self.assertIn("> “Ze luisterde (…) naar mij.” (gesprek één, turn", report)
        self.assertIn("“Hij luisterde ook”", report)
        self.refused(*words, "--choose", "1", "--quote-as", "Ze hoorde mij.", says="passage")
        self.misused(*words, "--choose", "4", says="1 to 3")
        self.misused(*words, "--choose", "1", "--unchoose", "2", says="--unchoose")
        before = len(self.changes())
        self.cli(*words, "--unchoose", "1,2")
        self.assertEqual(len(self.changes()), before + 1)
        self.assertFalse(any(row["quote"] for row in self.json(*words)["passages"]))

    def test_refusals(self):
        self.refused("passages", self.project, "--code", "weg", says="weg")
        self.refused("passages", self.project, "--code", "l1", "--case", "weg", says=("weg", "gezin één"))
        self.refused("passages", self.project, "--code", "l1", "--coder", "weg", says=("weg", "Joost", "Marit"))
        self.misused("passages", self.project, says="--code")


if __name__ == "__main__":
    unittest.main()
