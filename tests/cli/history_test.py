# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from support import CliTest


class History(CliTest):
    def setUp(self):
        super().setUp()
        self.make_project()

    def test_newest_comes_first_with_author_and_words(self):
        self.cli("transcripts", self.project, "--set", "gesprek één", "--name", "eerste", "--author", "Zoë")
        newest = self.changes()[0]
        self.assertEqual(newest["author"], "Zoë")
        self.assertIn("eerste", newest["description"])
        self.assertEqual(len(self.json("history", self.project, "--limit", "2")["changes"]), 2)
        self.assertIn("codings.csv", self.cli("history", self.project, lang="nl"))

    def test_undo_and_redo_work_after_reopening_and_are_history(self):
        count = len(self.changes())
        for _ in range(3):
            self.cli("undo", self.project)
        info = self.json("info", self.project)
        self.assertEqual((info["codings"], info["cases"], info["transcripts"]), (0, 0, 0))
        for _ in range(3):
            self.cli("redo", self.project)
        info = self.json("info", self.project)
        self.assertEqual((info["codings"], info["cases"], info["transcripts"]), (9, 2, 2))
        self.assertEqual(len(self.changes()), count + 6)
        self.refused("redo", self.project)

    def test_only_ones_own_changes_are_undone(self):
        self.refused("undo", self.project, "--author", "Iemand anders", says="Iemand anders")

    def test_redo_is_gone_after_a_new_change(self):
        self.cli("undo", self.project)
        self.cli("transcripts", self.project, "--set", "gesprek één", "--name", "eerste")
        self.refused("redo", self.project)

    def test_wrong_usage(self):
        self.misused("history", self.project, "--limit", "veel", says="--limit")
        self.misused("undo")


if __name__ == "__main__":
    unittest.main()
