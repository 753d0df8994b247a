# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from support import ONE, CliTest, span


class Stranger(CliTest):
    """A project that was made apart, merged and merged again, and what is told of it."""

    def setUp(self):
        super().setUp()
        self.make_project()
        self.apart = self.folder / "apart.draad"
        self.mapping = self.folder / "mapping.csv"
        codes = "code,name,parent,color\nt,thema,,\nx,hoopvol,t,\ny,eigen,t,\n"
        self.cli("new", self.apart, "--codebook", self.write("c.csv", codes))

    def bring(self, name, body):
        self.cli("import", self.apart, self.write(f"{name}.txt", body))

    def code(self, name, body, words, code):
        start, end = span(body, words)
        rows = f"document,start,end,code,coder\n{name},{start},{end},{code},Zoë\n"
        self.cli("codings", self.apart, "--import", self.write("een.csv", rows), "--author", "Zoë")

    def merge(self, *options):
        return self.json("merge", self.project, self.apart, "--into", *options)

    def counts(self):
        info = self.json("info", self.project)
        return info["codings"], len(self.json("codebook", self.project)["codes"])

    def test_the_mapping_of_a_dry_run_used_again_doubles_nothing(self):
        self.bring("gesprek één", ONE)
        self.code("gesprek één", ONE, "En nu?", "x")
        self.code("gesprek één", ONE, "Hoe was het?", "y")
        before = self.counts()
        self.json("merge", self.project, self.apart, "--dry-run", "--mapping", self.mapping)
        form = self.mapping.read_text(encoding="utf-8").replace("x,hoopvol,", "x,hoopvol,f_hope")
        self.mapping.write_text(form, encoding="utf-8")
        told = self.merge("--mapping", self.mapping)
        self.assertTrue(told["changed"])
        self.assertEqual({one["code"]: one["found_by"] for one in told["copies"][0]["codes"]}["x"], "mapping")
        after = self.counts()
        self.assertEqual(after, (before[0] + 2, before[1] + 2))
        self.assertFalse(self.merge("--mapping", self.mapping)["changed"])
        self.assertFalse(self.merge()["changed"])
        self.assertEqual(self.counts(), after)
        self.cli("check", self.project)

    def test_what_has_no_place_is_told_in_full_and_can_be_read_again(self):
        other = ONE.replace("er niet.", "er echt niet.") + "\nOnderzoeker: Tot ziens.\n"
        self.bring("heel anders genoemd", other)
        self.code("heel anders genoemd", other, "Geld was er echt niet.", "y")
        self.code("heel anders genoemd", other, "Tot ziens.", "x")
        transcripts = self.json("info", self.project)["transcripts"]
        copy = self.merge()["copies"][0]
        self.assertEqual(self.json("info", self.project)["transcripts"], transcripts)
        self.assertEqual([(one["there"], one["here"]) for one in copy["placed_anew"]], [("Geld was er echt niet.", "Geld was er niet.")])
        lost = copy["unplaced"][0]
        self.assertEqual((lost["there"], lost["code"], lost["coder"]),
                         ("Tot ziens.", "hoopvol", "Zoë"))
        report = self.json("history", self.project, "--report", "last")
        for words in ("apart.draad", "Tot ziens.", "hoopvol", "Zoë", "Geld was er echt niet."):
            self.assertIn(words, report["report"])
        self.assertIn("Tot ziens", " ".join(self.cli("history", self.project, "--report", report["merge"]).split()))
        self.assertIn("“apart.draad”", self.json("history", self.project)["changes"][0]["description"])
        self.refused("history", self.project, "--report", "niets", says="niets")

    def test_another_study_is_told_to_be_that_first(self):
        codes = "code,name,parent,color\nt,wonen,,\ny,verwarming,t,\n"
        self.apart.unlink()
        self.cli("new", self.apart, "--codebook", self.write("d.csv", codes))
        told = self.json("merge", self.project, self.apart, "--dry-run")
        self.assertTrue(told["copies"][0]["another_study"])
        self.assertIn("apart.draad", told["notes"][0])
        self.bring("gesprek één", ONE)
        again = self.json("merge", self.project, self.apart, "--dry-run")
        self.assertFalse(again["copies"][0]["another_study"])
        self.assertNotEqual(again["notes"][0], told["notes"][0])

    def test_the_mapping_pairs_transcripts_otherwise(self):
        other = ONE.replace("er niet.", "er echt niet.")
        self.bring("heel anders genoemd", other)
        self.code("heel anders genoemd", other, "En nu?", "y")
        transcripts = self.json("info", self.project)["transcripts"]
        told = self.json("merge", self.project, self.apart, "--dry-run", "--mapping", self.mapping)["copies"][0]
        pair = told["transcripts"][0]
        self.assertEqual((pair["transcript"], pair["into"]), ("heel anders genoemd", "gesprek één"))
        self.assertTrue(0.8 < pair["alike"] < 1)
        form = self.mapping.read_text(encoding="utf-8")
        line = next(line for line in form.splitlines() if line.startswith("transcript,"))
        self.assertIn("gesprek één", line)
        self.mapping.write_text(form.replace(line, "transcript,,heel anders genoemd,,,"), encoding="utf-8")
        self.assertTrue(all(one["author"] for one in self.merge("--mapping", self.mapping)["copies"][0]["came"]))
        self.assertEqual(self.json("info", self.project)["transcripts"], transcripts + 1)

    def test_a_mapping_that_contradicts_itself_is_refused_with_the_line(self):
        self.mapping.write_text("code,into\nx,f_hope\nx,\n", encoding="utf-8")
        self.refused("merge", self.project, self.apart, "--into", "--mapping", self.mapping, says=("line 3", "f_hope"))
        self.mapping.write_text("code,into\nx,bestaat_niet\n", encoding="utf-8")
        self.refused("merge", self.project, self.apart, "--into", "--mapping", self.mapping,
                     says=("mapping.csv", "bestaat_niet"))
        self.mapping.write_text("kind,code,name,into\ncode,x,,\ncode,x,,\n", encoding="utf-8")
        self.assertTrue(self.merge("--mapping", self.mapping)["changed"])

    def test_a_choice_about_what_nobody_wrote_is_refused(self):
        copy = self.folder / "copy.draad"
        copy.write_bytes(self.project.read_bytes())
        self.cli("codebook", copy, "--import", self.write("nieuw.csv", "code,name\nnieuw,nieuw\n"))
        form = self.write("keuze.csv", "cell,choose\ncode/0/name_nl,here\n")
        self.refused("merge", self.project, copy, "--into", "--choose", form, says="code/0/name_nl")


if __name__ == "__main__":
    unittest.main()
