# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import unittest
import zipfile

from support import CliTest


def talk(asker, answerer, last="Goed."):
    return f"{asker}: Hoe was het toen?\n{answerer}: Ja, zo ging dat.\n{asker}: En nu?\n{answerer}: {last}\n"


class Batch(CliTest):
    def setUp(self):
        super().setUp()
        self.cli("new", self.project, lang="nl")
        self.inbox = self.folder / "interviews"
        for name, text in {"groep A/R5_moeder 2026-03-01.txt": talk("I", "R"),
                           "groep A/R6.txt": talk("I", "R", "Beter."),
                           "groep B/Interview 03 - Jansen.txt": "Datum: 2 april 2026\nNaam: Jan Jansen\n\n" + talk("I", "R"),
                           "groep B/kopie van R6.txt": talk("I", "R", "Beter."),
                           "groep B/leeg.txt": "",
                           "groep B/plaatje.png": "x"}.items():
            path = self.inbox / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def propose(self, *words):
        return self.json("import", self.project, self.inbox, "--recursive", "--dry-run", *words)

    def test_proposal_says_all_before_anything_is_written(self):
        before = self.project.read_bytes()
        found = self.propose()
        self.assertEqual(self.project.read_bytes(), before)
        self.assertEqual(found["group_attribute"], "groep")
        rows = {row["file"].rsplit("/", 1)[1]: row for row in found["files"]}
        mother = rows["R5_moeder 2026-03-01.txt"]
        self.assertEqual([mother[key] for key in ("take", "name", "case", "respondent", "group", "date")],
                         [True, "R5_moeder 2026-03-01", "R5", "moeder", "A", "2026-03-01"])
        self.assertEqual(mother["speakers"], [{"label": "I", "role": "interviewer"}, {"label": "R", "role": "respondent"}])
        self.assertEqual([rows["Interview 03 - Jansen.txt"][key] for key in ("case", "respondent", "date", "group")],
                         ["Jansen", "Jan Jansen", "2026-04-02", "B"])
        self.assertEqual(rows["kopie van R6.txt"]["same_as"], "R6.txt")
        self.assertFalse(rows["kopie van R6.txt"]["take"])
        self.assertIn("leeg.txt", rows["leeg.txt"]["problem"])
        self.assertTrue(any("plaatje.png" in note for note in found["notes"]))

    def test_lines_above_an_interview_are_facts_and_no_turn(self):
        head = ["Groep: thuis", "Interviewer: Anna Bos", "Rol: docent", "Datum: 1 maart 2026", ""]
        lines = [*head, "Interviewer: Hoe gaat het?", "Respondent: Goed.", "Interviewer: Fijn."]
        plain = self.folder / "g1.txt"
        plain.write_text("\n".join(lines), encoding="utf-8")
        word = self.docx("g2.docx", [*head, "Ik werk hier nu tien jaar, en dat bevalt mij goed."])
        found = self.json("import", self.project, plain, word, "--dry-run")
        self.assertEqual([(row["group"], row["date"]) for row in found["files"]], [("thuis", "2026-03-01")] * 2)
        self.assertEqual(found["files"][0]["speakers"], [{"label": "Interviewer", "role": "interviewer"},
                                                         {"label": "Respondent", "role": "respondent"}])
        self.assertEqual(found["files"][1]["speakers"], [])
        done = self.json("import", self.project, plain, word)
        self.assertEqual([row["turns"] for row in done["transcripts"]], [3, 1])

    def docx(self, name, lines):
        """The least that a Word document is."""
        path = self.folder / name
        body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
        with zipfile.ZipFile(path, "w") as package:
            package.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/'
                             f'wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>')
        return path

    def test_as_proposed_is_one_change(self):
        before = len(self.changes())
        result = self.json("import", self.project, self.inbox, "--recursive", "--as-proposed")
        self.assertEqual(sorted(one["case"] for one in result["transcripts"]), ["Jansen", "R5", "R6"])
        self.assertTrue(any("leeg.txt" in note for note in result["notes"]))
        self.assertEqual(len(self.changes()), before + 1)
        table = self.json("cases", self.project)
        self.assertEqual({row["case"]: row["persons"] for row in table["cases"]},
                         {"R5": ["moeder"], "R6": ["R6"], "Jansen": ["Jan Jansen"]})
        self.cli("cases", self.project, "--export", self.folder / "uit.csv")
        rows = list(csv.DictReader(io.StringIO((self.folder / "uit.csv").read_text(encoding="utf-8"))))
        self.assertEqual({row["case"]: row["groep"] for row in rows}, {"R5": "A", "R6": "A", "Jansen": "B"})
        self.assertEqual(self.cli("check", self.project).count("\n"), 1)
        self.cli("undo", self.project)
        self.assertEqual(self.json("info", self.project)["transcripts"], 0)
        self.assertEqual(self.json("cases", self.project)["cases"], [])

    def test_what_the_project_has_is_not_proposed_again(self):
        self.cli("import", self.project, self.inbox, "--recursive", "--as-proposed")
        again = self.propose()["files"]
        self.assertEqual([row["name"] for row in again if row["take"]], [])
        self.assertEqual({row["same_as"] for row in again if not row["problem"]},
                         {"R5_moeder 2026-03-01", "R6", "Interview 03 - Jansen"})

    def test_when_all_of_it_is_there_it_says_that_nothing_came_in(self):
        self.cli("import", self.project, self.inbox, "--recursive", "--as-proposed")
        again = self.cli("import", self.project, self.inbox, "--recursive", "--as-proposed", lang="nl")
        self.assertIn("Er is geen transcript geïmporteerd.", again)
        self.assertNotIn("Er zijn nog geen transcripten", again)
        self.assertIn("Weggelaten", again)

    def test_date_is_kept_and_changed(self):
        self.cli("import", self.project, self.inbox, "--recursive", "--as-proposed")
        name = "R5_moeder 2026-03-01"
        date = lambda: {row["document"]: row["date"] for row in self.json("transcripts", self.project)["transcripts"]}[name]
        self.assertEqual(date(), "2026-03-01")
        self.cli("transcripts", self.project, "--set", name, "--date", "2026-03-02")
        self.assertEqual(date(), "2026-03-02")
        self.refused("transcripts", self.project, "--set", name, "--date", "2026-02-30", says="2026-02-30")
        self.cli("undo", self.project)
        self.assertEqual(date(), "2026-03-01")

    def test_plan_is_corrected_and_taken(self):
        plan = self.folder / "plan.csv"
        self.cli("import", self.project, self.inbox, "--recursive", "--dry-run", "--format", "csv", "-o", plan)
        rows = list(csv.DictReader(io.StringIO(plan.read_text(encoding="utf-8"))))
        for row in rows:
            row["take"] = "yes" if "R5" in row["file"] else "no"
            row["case"], row["group"], row["roles"] = "gezin 5", "oud", "I=other; R=interviewer"
        with plan.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, rows[0].keys(), delimiter=";")
            writer.writeheader()
            writer.writerows(rows)
        found = self.json("import", self.project, "--plan", plan, "--group-attribute", "lichting")["transcripts"]
        self.assertEqual([(one["document"], one["case"]) for one in found], [("R5_moeder 2026-03-01", "gezin 5")])
        roles = {speaker["label"]: speaker["role"] for speaker in found[0]["speakers"]}
        self.assertEqual(roles, {"I": "other", "R": "interviewer"})
        self.assertEqual([row["attribute"] for row in self.json("attributes", self.project)["attributes"]], ["lichting"])

    def test_what_is_told_of_a_file_is_told_before_it_too(self):
        bad = self.folder / "gesprek slecht.txt"
        bad.write_bytes("I: Hoe was het één keer?\nVrouw: Zé zei, café ".encode("utf-8") + b"\xe9 zo.\n")
        old = self.folder / "gesprek oud.txt"
        old.write_bytes("I: Hoe?\nVrouw: Zé zei, patiënt.\n".encode("windows-1252"))
        paths = (str(bad), str(old))
        before = self.json("import", self.project, *paths, "--dry-run")["files"]
        table = self.cli("import", self.project, *paths, "--dry-run")
        form = self.cli("import", self.project, *paths, "--dry-run", "--format", "csv")
        after = self.json("import", self.project, *paths)["notes"]
        told = sorted(f"{file['name']}: {loss}" for file in before for loss in file["losses"])
        self.assertEqual(told, sorted(after))
        self.assertIn("(line 2)", " ".join(told))
        for text in ("became “\uFFFD” (line 2)", "taken to be windows-1252"):
            self.assertIn(text, table)
            self.assertIn(text, form)
        self.assertIn("gesprek slecht.txt", table)

    def test_plan_that_cannot_be_done_changes_nothing(self):
        good = self.inbox / "groep A" / "R6.txt"
        bad = self.write("plan.csv", f"file,take,date\n{good},yes,ooit\n")
        self.refused("import", self.project, "--plan", bad, says=("plan.csv", "2", "ooit"))
        empty = self.write("plan.csv", f"file,take\n{self.inbox / 'groep B' / 'leeg.txt'},yes\n")
        self.refused("import", self.project, "--plan", empty, says=("leeg.txt",))

    def test_two_groups_of_one_case_are_refused(self):
        a, b = self.write("R9 (groep A).txt", talk("I", "R", "a")), self.write("R9 (groep B).txt", talk("I", "R", "b"))
        self.refused("import", self.project, a, b, "--as-proposed", says="R9")

    def test_one_name_in_two_folders_is_two_cases(self):
        inbox = self.folder / "scholen"
        for group in "AB":
            path = inbox / f"groep {group}" / "Interview 1.txt"
            path.parent.mkdir(parents=True)
            path.write_text(talk("I", "R", f"Goed, {group}."), encoding="utf-8")
        rows = self.json("import", self.project, inbox, "--recursive", "--dry-run")["files"]
        self.assertEqual([row["case"] for row in rows], ["groep A - Interview 1", "groep B - Interview 1"])
        self.assertTrue(all("several groups" in " ".join(row["losses"]) for row in rows))
        done = self.json("import", self.project, inbox, "--recursive", "--as-proposed")
        self.assertEqual([one["case"] for one in done["transcripts"]], ["groep A - Interview 1", "groep B - Interview 1"])
        self.assertEqual(sum("several groups" in note for note in done["notes"]), 2)

    def test_line_like_a_speakers_that_was_not_taken_is_told_everywhere(self):
        text = self.write("los.txt", "I: Hoe was het?\nR: Goed, hoor.\nJansen, Piet: Nee, dat vond ik niet.\nI: En toen?\nR: Dat weet ik niet.\n")
        said = "1 line looks like the start of a turn, but stands in the turn before it: line 3 (“Jansen, Piet”)."
        self.assertIn(said, self.cli("import", self.project, text, "--dry-run"))
        found = self.json("import", self.project, text, "--dry-run")
        self.assertIn(said, found["files"][0]["losses"])
        self.assertIn("los: " + said, self.json("import", self.project, text)["notes"])

    def test_two_who_speak_together_are_told_and_are_no_third_respondent(self):
        text = self.write("gezin 7.txt", "I: Hoe gaat het?\nM: Goed, hoor.\nV: Matig.\nM+V: Ja, samen wel.\nI: En toen?\nM+V: Niets.\n")
        found = self.json("import", self.project, text, "--dry-run")["files"][0]
        self.assertEqual(found["respondent"], "gezin 7 M; gezin 7 V")
        self.assertEqual(found["speakers"][3], {"label": "M+V", "role": "other"})
        self.assertTrue(any("“M+V” is several who speak together" in loss for loss in found["losses"]))

    def test_several_labels_of_those_together_are_told_in_one_sentence(self):
        text = self.write("gezin 8.txt", "I: Hoe gaat het?\nM: Goed, hoor.\nV: Matig.\nM+V: Ja.\nI: En toen?\nM/V: Niets.\n")
        losses = self.json("import", self.project, text, "--dry-run")["files"][0]["losses"]
        together = [loss for loss in losses if "several who speak together" in loss]
        self.assertEqual(len(together), 1)
        self.assertTrue(together[0].startswith("“M+V”, “M/V” are each several"))

    def test_corrected_text_of_the_project_is_told_and_taken(self):
        words = "I: Hoe was dat toen voor jou, daar in die nieuwe straat?\nR: Ik was elf jaar en kende er niemand, behalve mijn oma.\nI: En wie hielp je dan?\nR: Zij, en later de buren die naast ons woonden, met alles wat er in huis moest gebeuren.\n"
        self.cli("import", self.project, self.write("Mark.txt", words))
        corrected = self.write("nieuw.txt", words.replace("elf", "twaalf"))
        said = "Nearly the same text as “Mark”."
        row = self.json("import", self.project, corrected, "--dry-run")["files"][0]
        self.assertTrue(row["take"])
        self.assertTrue(any(said in loss for loss in row["losses"]))
        self.assertTrue(any(said in note for note in self.json("import", self.project, corrected)["notes"]))

    def test_remarks_of_whole_sentences_have_a_space_between(self):
        text = self.write("los.txt", "Het begin van dit gesprek.\nDat weet ik niet meer, dat is lang geleden.\n")
        self.cli("import", self.project, text)
        told = self.cli("import", self.project, text, "--dry-run").replace("\n", " ")
        self.assertIn("The same as “los”.", told)
        self.assertNotIn(".;", told)

    def test_text_without_speakers_is_told_and_mended_by_the_plan(self):
        text = self.write("los.txt", "Het begin van dit gesprek.\nOns Els – tolk, ook buur: hoe was het toen?\nGoed, dat weet ik zeker.\n")
        said = "No speakers were recognised."
        self.assertIn(said, self.cli("import", self.project, text, "--dry-run"))
        wrong = self.write("plan.csv", f"file,roles\n{text},Jan=interviewer\n")
        self.refused("import", self.project, "--plan", wrong, says=("plan.csv", "Jan"))
        plan = self.write("plan.csv", f'file,name,roles\n{text},gesprek,"Ons Els – tolk, ook buur=interviewer"\n')
        done = self.json("import", self.project, "--plan", plan)
        self.assertEqual(done["transcripts"][0]["speakers"][0]["role"], "interviewer")
        self.assertFalse(any(said in note for note in done["notes"]))
        self.assertIn(f"los: {said}", self.json("import", self.project, text)["notes"])

    def test_folder_without_proposal_makes_no_cases(self):
        self.cli("import", self.project, self.inbox / "groep A")
        self.assertEqual(self.json("info", self.project)["transcripts"], 2)
        self.assertEqual(self.json("cases", self.project)["cases"], [])
        self.refused("import", self.project, self.inbox, "--recursive", says="leeg.txt")
        self.refused("import", self.project, self.inbox, says="interviews")

    def test_wrong_usage(self):
        self.misused("import", self.project, "--dry-run")
        self.misused("import", self.project, self.inbox, "--plan", "plan.csv", says="--plan")
        self.misused("import", self.project, self.inbox, "--group-attribute", "x", says="--group-attribute")


if __name__ == "__main__":
    unittest.main()
