# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from support import ONE, TWO, CliTest


class Import(CliTest):
    def setUp(self):
        super().setUp()
        self.cli("new", self.project)

    def test_tells_what_was_found(self):
        one = self.write("gesprek één.txt", ONE, "windows-1252" if "🙂" not in ONE else "utf-8")
        found = self.json("import", self.project, one)["transcripts"]
        self.assertEqual(len(found), 1)
        self.assertEqual(found[0]["document"], "gesprek één")
        self.assertEqual(found[0]["encoding"], "UTF-8")
        self.assertEqual(found[0]["language"], "nl")
        self.assertEqual(found[0]["format"], "txt")
        self.assertEqual(found[0]["characters"], len(ONE))
        roles = {speaker["label"]: speaker["role"] for speaker in found[0]["speakers"]}
        self.assertEqual(roles, {"Onderzoeker": "interviewer", "Respondent 1": "respondent"})
        self.assertGreaterEqual(found[0]["turns"], 4)

    def test_encoding_may_be_named(self):
        text = "I: Hoe oud?\nR: Vijfendertig, één kind.\n"
        path = self.write("a.txt", text, "utf-16-be")
        self.assertEqual(self.json("import", self.project, path, "--encoding", "UTF-16BE")["transcripts"][0]["encoding"],
                         "UTF-16BE")
        self.refused("import", self.project, self.write("b.txt", text), "--encoding", "klingon", says="klingon")

    def test_windows_1252_is_found(self):
        path = self.write("a.txt", "I: Hoe was de cliënt?\nR: Die was één keer écht blij, zei hij.\n", "windows-1252")
        self.assertEqual(self.json("import", self.project, path)["transcripts"][0]["encoding"], "windows-1252")

    def test_several_paths_are_one_change_or_none(self):
        good, other = self.write("a.txt", ONE), self.write("b.txt", TWO)
        empty = self.write("leeg.txt", "")
        self.refused("import", self.project, good, empty, other, says="leeg.txt")
        self.refused("import", self.project, good, self.folder / "weg.txt", says="weg.txt")
        self.assertEqual(self.json("info", self.project)["transcripts"], 0)
        before = len(self.changes())
        self.cli("import", self.project, good, other)
        self.assertEqual(len(self.changes()), before + 1)
        self.assertEqual(self.json("info", self.project)["transcripts"], 2)
        self.cli("undo", self.project)
        self.assertEqual(self.json("info", self.project)["transcripts"], 0)

    def test_all_files_that_cannot_be_read_are_named_at_once(self):
        folder = self.folder / "gesprekken"
        folder.mkdir()
        (folder / "goed.txt").write_text(ONE)
        for name in ("leeg.txt", "kapot.docx"):
            (folder / name).write_text("")
        self.refused("import", self.project, folder,
                     says=["2 of 3 files", "leeg.txt", "kapot.docx", "--dry-run", "--as-proposed"])
        self.cli("import", self.project, folder, "--as-proposed")
        self.assertEqual(self.json("info", self.project)["transcripts"], 1)

    def test_older_word_documents_in_a_folder_are_told_with_what_to_do(self):
        folder = self.folder / "gesprekken"
        folder.mkdir()
        (folder / "goed.txt").write_text(ONE)
        (folder / "oud.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
        told = self.cli("import", self.project, folder)
        self.assertRegex(told.replace("\n", " "), r"oud[.]doc is a document of an older Word.*save it as [.]docx")

    def test_same_name_twice_is_refused(self):
        self.cli("import", self.project, self.write("a.txt", ONE))
        self.refused("import", self.project, self.write("a.txt", TWO), says=("a.txt: ", "“a”"))

    def test_folder_with_one_new_file_says_how_it_alone_comes_in(self):
        folder = self.folder / "gesprekken"
        folder.mkdir()
        for name, text in {"a.txt": ONE, "b.txt": TWO}.items():
            (folder / name).write_text(text)
        self.cli("import", self.project, folder)
        (folder / "c.txt").write_text(ONE + "R: En nog iets.\n")
        self.refused("import", self.project, folder, says=["2 of 3 files", "a, b", "--as-proposed"])
        self.cli("import", self.project, folder, "--as-proposed")
        self.assertEqual(self.json("info", self.project)["transcripts"], 3)

    def test_a_zip_that_is_no_docx_is_refused(self):
        path = self.folder / "nep.docx"
        path.write_bytes(b"PK\x03\x04 niets")
        self.refused("import", self.project, path, says="nep.docx")

    def test_subtitles_and_web_pages_have_speakers(self):
        one = self.write("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Els>Hoe was dat toen?</v>\n\n"
                                  "00:02.000 --> 00:04.000\n<v Bram>Dat ging heel goed.</v>\n")
        two = self.write("b.html", "<html><body><p>I: Hoe was dat?</p><p>R: Goed.</p><img src='x'></body></html>")
        result = self.json("import", self.project, one, two)
        found = {document["document"]: document for document in result["transcripts"]}
        self.assertEqual([speaker["label"] for speaker in found["a"]["speakers"]], ["Bram", "Els"])
        self.assertEqual([found["a"]["format"], found["b"]["format"]], ["vtt", "html"])
        self.assertEqual(found["b"]["turns"], 2)
        self.assertIn("b: 1 image was left out.", result["notes"])

    def test_wrong_usage(self):
        self.misused("import", self.project)
        self.misused("import")


if __name__ == "__main__":
    unittest.main()
