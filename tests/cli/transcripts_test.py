# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from support import CliTest


class Transcripts(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()

    def listed(self, name):
        return next(row for row in self.json("transcripts", self.project)["transcripts"] if row["document"] == name)

    def set(self, *words):
        self.cli("transcripts", self.project, "--set", "gesprek twee", *words)

    def test_list_names_cases_speakers_and_persons(self):
        row = self.listed("gesprek twee")
        self.assertEqual(row["case"], "gezin twee")
        self.assertEqual([(s["label"], s["role"], s["person"]) for s in row["speakers"]],
                         [("I", "interviewer", None), ("Man", "respondent", "Piet"), ("Vrouw", "respondent", "Truus")])

    def test_changes_are_each_one_undo(self):
        for words, key, value in ((("--text-language", "en"), "language", "en"), (("--case", "gezin één"), "case", "gezin één"),
                                  (("--no-case",), "case", None)):
            before = self.listed("gesprek twee")
            self.set(*words)
            self.assertEqual(self.listed("gesprek twee")[key], value)
            self.cli("undo", self.project)
            self.assertEqual(self.listed("gesprek twee"), before)

    def test_speaker_gets_role_and_person(self):
        self.set("--speaker", "vrouw", "--role", "interviewer")
        self.assertEqual(self.listed("gesprek twee")["speakers"][2],
                         {"label": "Vrouw", "role": "interviewer", "person": None})
        self.set("--speaker", "Vrouw", "--role", "respondent", "--person", "Truus")
        self.assertEqual(self.listed("gesprek twee")["speakers"][2]["person"], "Truus")

    def test_name_and_removal(self):
        self.set("--name", "tweede")
        self.assertEqual(self.listed("tweede")["case"], "gezin twee")
        self.cli("transcripts", self.project, "--set", "tweede", "--remove")
        self.assertEqual(self.json("info", self.project)["codings"], 4)
        self.cli("undo", self.project)
        self.assertEqual(self.json("info", self.project)["codings"], 9)

    def test_refusals_name_what_there_is(self):
        self.refused("transcripts", self.project, "--set", "weg", "--name", "x", says=("weg", "gesprek één"))
        self.refused("transcripts", self.project, "--set", "gesprek één", "--name", "gesprek twee", says="gesprek twee")
        self.refused("transcripts", self.project, "--set", "gesprek één", "--speaker", "Kees", "--role", "other",
                     says=("Kees", "Onderzoeker"))
        self.refused("transcripts", self.project, "--set", "gesprek één", "--speaker", "Respondent 1", "--person", "Kees",
                     says=("Kees", "Anna"))
        self.refused("transcripts", self.project, "--set", "gesprek één", "--case", "weg", says=("weg", "gezin twee"))

    def test_wrong_usage(self):
        self.misused("transcripts", self.project, "--set", "gesprek één")
        self.misused("transcripts", self.project, "--name", "x")
        self.misused("transcripts", self.project, "--set", "gesprek één", "--name", "x", "--remove")
        self.misused("transcripts", self.project, "--set", "gesprek één", "--speaker", "Kees")


if __name__ == "__main__":
    unittest.main()
